import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { open } from "./open.js";
import { receive, type ReceiveOptions } from "./receive.js";

const root = mkdtempSync(join(tmpdir(), "intake-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(root, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};

/** What comes in, a line each: id, place, and the text or the refusal's code, with what is told. */
async function check(paths: readonly string[], options?: ReceiveOptions): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of receive(paths, options)) {
    const what = "refused" in one ? one.refused.code : "text" in one.given ? one.given.text : new TextDecoder().decode(one.given.bytes);
    const told = "told" in one && Object.keys(one.told).length > 0 ? ` ${JSON.stringify(one.told)}` : "";
    lines.push(`${one.id} | ${one.from.replace(`${root}/`, "")} | ${what}${told}`);
  }
  return lines;
}
async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

describe("files", () => {
  test("text, pages, compressed or not", async () => {
    const paths = [put("a.txt", "One."), put("b.b.txt.gz", gzipSync("Two.")), put("c.html", "<p>Three."), put("d", "Four.")];
    expect(await check(paths, { told: { language: "en" } })).toEqual([
      'a | a.txt | One. {"language":"en"}', 'b.b | b.b.txt.gz | Two. {"language":"en"}', 'c | c.html | <p>Three. {"language":"en"}', 'd | d | Four. {"language":"en"}',
    ]);
  });

  test("JSON: an object, a list, lines under another name", async () => {
    const paths = [put("e.json", '{\n"id": 7, "text": "One."}'), put("f.json", '[{"text": "One."}, {"id": "x"}, 3]'), put("g.json", '{"text": "One."}\n{"text": "Two."}\n'), put("h.json", "{")];
    expect(await check(paths)).toEqual(["7 | e.json | One.", "f:1 | f.json:1 | One.", "x | f.json:2 | intake/no-text", "f:3 | f.json:3 | intake/bad-jsonl-line", "g:1 | g.json:1 | One.", "g:2 | g.json:2 | Two.", "h | h.json | intake/bad-json"]);
  });

  test("what cannot be read is refused with a reason", async () => {
    symlinkSync("nowhere", join(root, "link.txt"));
    symlinkSync("loop", join(root, "loop"));
    execFileSync("mkfifo", [join(root, "pipe")]);
    const paths = [join(root, "none.txt"), join(root, "link.txt"), join(root, "loop"), join(root, "pipe"), "/dev/null", put("empty.txt", ""), put("broken.txt.gz", gzipSync("Two.".repeat(1000)).subarray(0, 40)), put("no.txt.gz", "no gzip"), join(root, "a.txt", "b"), join(root, "x".repeat(300))];
    expect((await check(paths)).map((line) => line.split(" | ")[2])).toEqual([
      "intake/not-found", "intake/dangling-link", "intake/unreadable", "intake/not-a-file", "intake/not-a-file", "intake/empty", "intake/bad-gzip", "intake/bad-gzip", "intake/not-found", "intake/unreadable",
    ]);
  });

  test("without the right to read", async () => {
    const asRoot = process.getuid?.() === 0;
    chmodSync(root, 0o755);
    chmodSync(put("secret.txt", "One."), 0o000);
    put("closed/a.txt", "One.");
    chmodSync(join(root, "closed"), 0o000);
    // Root may read everything; somebody else may not.
    if (asRoot) process.seteuid?.(65534);
    try {
      expect((await check([join(root, "secret.txt"), join(root, "closed")])).map((line) => line.split(" | ")[2])).toEqual(["intake/no-rights", "intake/no-rights"]);
    } finally {
      if (asRoot) process.seteuid?.(0);
      chmodSync(join(root, "closed"), 0o700);
    }
  });
});

test("folders: sorted, all the way down, hidden files and other kinds left out, links followed but not in circles", async () => {
  put("folder/b.txt", "B.");
  put("folder/a/2.txt", "2.");
  put("folder/a/1.jsonl", '{"id": "one", "text": "1."}');
  put("folder/.hidden.txt", "no");
  put("folder/.git/x.txt", "no");
  put("folder/picture.png", "no");
  mkdirSync(join(root, "folder", "c"));
  symlinkSync("..", join(root, "folder", "a", "up"));
  symlinkSync(join(root, "a.txt"), join(root, "folder", "linked.txt"));
  symlinkSync("gone.txt", join(root, "folder", "z.txt"));
  put("a.txt", "One.");
  expect(await check([join(root, "folder")])).toEqual([
    "one | folder/a/1.jsonl:1 | 1.", "2 | folder/a/2.txt | 2.", "b | folder/b.txt | B.", "linked | folder/linked.txt | One.", "z | folder/z.txt | intake/dangling-link",
  ]);
  expect(await check([join(root, "folder", "c")])).toEqual(["c | folder/c | intake/directory-empty"]);
});

describe("JSON Lines", () => {
  test("one a line; a bad one is refused under its number, and the rest goes on", async () => {
    const lines = ['\ufeff{"id": "a", "text": "One.", "lang": "fr", "date": "2020-03-28", "publisher": "AGP", "url": "https://a.example"}', "", "{", "[]", '{"id": "b"}', '{"text": ""}', '{"text": "L\u2019\u00e9t\u00e9 \ud83d\ude00", "language": "en", "lang": "fr", "anchor": "2020-03", "published": 5, "title": null}'];
    expect(await check([put("l.jsonl", lines.join("\r\n"))], { told: { language: "es", published: "2019" } })).toEqual([
      'a | l.jsonl:1 | One. {"language":"fr","published":"2020-03-28","publisher":"AGP","url":"https://a.example"}',
      "l:3 | l.jsonl:3 | intake/bad-jsonl-line", "l:4 | l.jsonl:4 | intake/bad-jsonl-line", "b | l.jsonl:5 | intake/no-text", "l:6 | l.jsonl:6 | intake/empty",
      'l:7 | l.jsonl:7 | L’été 😀 {"language":"en","published":"2020-03"}',
    ]);
  });

  test("however the stream is cut", async () => {
    const bytes = new TextEncoder().encode('{"id": "a", "text": "L’été"}\n{"id": "b", "text": "😀"}\n');
    for (const size of [1, 2, 3, 7, 1000]) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, at * size + size));
      expect(await check(["-"], { stdin: chunks(...parts) })).toEqual(["a | -:1 | L’été", "b | -:2 | 😀"]);
    }
  });

  test("bytes that are no UTF-8, and a line longer than can be kept", async () => {
    expect(await check(["-"], { stdin: chunks('{"id": "a", "text": "One."}\n', Uint8Array.of(0x7b, 0xff, 0x0a), '{"text": "', "x".repeat(17_000_000), '"}\n{"id": "c", "text": "Three."}') }))
      .toEqual(["a | -:1 | One.", "-:2 | -:2 | intake/bad-jsonl-line", "-:3 | -:3 | intake/too-long", "c | -:4 | Three."]);
  });

  test("a stream is read only as far as it is asked for", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new TextEncoder().encode(`{"id": "${given++}", "text": "One."}\n`);
    }
    for await (const one of receive(["-"], { stdin: endless() })) if (one.id === "5") break;
    expect(given).toBeLessThan(10);
  });
});

test("what is handed in: text or lines", async () => {
  expect(await check(["-"], { stdin: chunks("Plain ", "text.") })).toEqual(["- | - | Plain text."]);
  expect(await check(["-"], { stdin: chunks("{not json}\nPlain.") })).toEqual(["- | - | {not json}\nPlain."]);
  expect(await check(["-"], { stdin: chunks() })).toEqual(["- | - | intake/empty"]);
});

describe("opening", () => {
  const article = Array.from({ length: 12 }, (_, at) => `<p>The minister of Arvenia said on day ${at} that the talks, which both sides had asked for, were useful, and that they would go on.</p>`).join("\n");
  const page = `<!doctype html><html lang="en"><head><title>Talks go on - Tarn Press</title><meta property="og:site_name" content="Tarn Press"></head>
    <body><div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/b">More news</a></li></ul></div><article><h1>Talks go on</h1>${article}</article>
    <div class="sidebar"><h2>Most read</h2><ul><li><a href="/x">Something else entirely</a></li></ul></div></body></html>`;
  const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) });

  test("the main text of a page, under its title", async () => {
    const got = await open({ id: "a", given: bytes(page), told: {} });
    if (!("source" in got)) throw new Error(got.refused.says);
    expect(got.doubts).toEqual([]);
    expect(got.source.told).toEqual({ language: "en", title: "Talks go on", publisher: "Tarn Press" });
    expect(got.source.text.split("\n\n")).toHaveLength(13);
    expect(got.source.text).toMatch(/^Talks go on\n\nThe minister of Arvenia said on day 0 /);
    expect(got.source.text).not.toMatch(/Home|Most read|Something else/);
  });

  test("plain text and text that was text", async () => {
    expect(await open({ id: "a", given: bytes("Talks go on."), told: {} })).toMatchObject({ source: { text: "Talks go on.", encoding: "utf-8" } });
    expect(await open({ id: "a", given: { text: "<p>Talks</p>" }, told: {} })).toMatchObject({ source: { text: "<p>Talks</p>", encoding: null } });
  });

  test("pages that libraries cannot bear are read all the same", async () => {
    for (const inner of ["<div>".repeat(5_000), "<b><p>".repeat(2_000), "<table><tr><td>".repeat(800), "<p>a</p>".repeat(50_000), "<a href=x>".repeat(10_000), "<svg><p>".repeat(1_000), "<p a='".repeat(1_000)]) {
      const got = await open({ id: "a", given: bytes(`<!doctype html><html><body>${inner}<p>The talks go on.</p></body></html>`), told: {}, kind: "page" });
      // what swallows the rest of the page leaves no text; of all others the words are found
      if ("source" in got) expect(got.source.text).toContain("The talks go on.");
      else expect([inner.slice(0, 6), got.refused.code]).toEqual(["<p a='", "intake/empty"]);
    }
  });
});
