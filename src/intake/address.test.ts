import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { as, closeServers, sendTo, serve } from "../../test/local-server.js";
import { openDoor } from "./door/door.js";
import { open } from "./open.js";
import { receive } from "./receive.js";

const door = openDoor({ allow: ["127.0.0.1:*"], pause: 0 });
afterAll(async () => {
  await door.close();
  closeServers();
});

const page = `<!doctype html><html lang="fr"><head><title>L'entretien</title></head><body><article>${"<p>Le ministre de l'Arvénie a déclaré que l'été serait calme.</p>".repeat(8)}</article></body></html>`;

/** What comes from these addresses, a line each: id, place, ending as kind, and the text or the refusal's code. */
async function check(addresses: readonly string[], at: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of receive(addresses, { door })) {
    const what = "refused" in one ? one.refused.code : "text" in one.given ? one.given.text : new TextDecoder("latin1").decode(one.given.bytes).slice(0, 20);
    lines.push([one.id, one.from, "kind" in one ? one.kind : "", "charset" in one ? one.charset : "", what].map((cell) => String(cell).replace(at, "")).join(" | "));
  }
  return lines;
}

describe("addresses of the web", () => {
  test("go the way of a file of their kind", async () => {
    const { at } = await serve({
      "/news/12.php": as("text/html; charset=windows-1252", Buffer.from(page, "latin1")), "/a.txt": as("text/plain; charset=UTF-8", "The talks go on."), "/lines.jsonl": as("text/plain", '{"id":"x","text":"One."}\n{"id":"y"}'),
      "/object": as("application/json", '{"text":"Two."}'), "/packed.txt.gz": as("application/gzip", gzipSync("Three.")), "/what": as("application/octet-stream", "Four."), "/moved": sendTo("/a.txt"), "/": as("text/plain", "Home."), "/empty": as("text/plain", ""),
    });
    expect(await check(["/news/12.php", "/a.txt", "/lines.jsonl", "/object", "/packed.txt.gz", "/what", "/moved", "/", "/empty", "/none"].map((path) => at + path), at)).toEqual([
      "12 | /news/12.php | page | windows-1252 | <!doctype html><html", "a | /a.txt |  | utf-8 | The talks go on.", "x | /lines.jsonl:1 |  |  | One.", "y | /lines.jsonl:2 |  |  | intake/no-text", "object | /object |  |  | Two.",
      "packed | /packed.txt.gz |  |  | Three.", "what | /what |  |  | Four.", "a | /moved |  | utf-8 | The talks go on.", "127.0.0.1 | / |  |  | Home.", "empty | /empty |  |  | intake/empty", "/none | /none |  |  | door/not-there",
    ]);
  });

  test("are told to the reading, and in the encoding the server names", async () => {
    const { at } = await serve({ "/12.html": as("text/html; charset=windows-1252", Buffer.from(page, "latin1")) });
    for await (const one of receive([`${at}/12.html#top`], { door })) {
      if ("refused" in one) throw new Error(one.refused.says);
      expect(one.told).toEqual({ url: `${at}/12.html` });
      expect(await open(one)).toMatchObject({ source: { encoding: "windows-1252", told: { url: `${at}/12.html`, language: "fr", title: "L'entretien" } }, doubts: [] });
    }
  });

  test("a list of dispatches is refused with what to do", async () => {
    const { at } = await serve({ "/a": as("application/rss+xml", "<rss/>"), "/b.xml": as("text/xml", '<?xml version="1.0"?>\n<!-- x --><feed xmlns="http://www.w3.org/2005/Atom">'), "/c": as("application/feed+json", "{}"), "/d.xml.gz": as("application/x-gzip", gzipSync("<urlset >")) });
    expect((await check(["/a", "/b.xml", "/c", "/d.xml.gz"].map((path) => at + path), at)).map((line) => line.split(" | ").at(-1))).toEqual(Array(4).fill("intake/is-feed"));
  });

  test("so is one in a file", async () => {
    async function* feed() {
      yield new TextEncoder().encode('\ufeff<?xml version="1.0"?><rss version="2.0"><channel/></rss>');
    }
    for await (const one of receive(["-"], { stdin: feed() })) expect(one).toMatchObject({ id: "-", refused: { code: "intake/is-feed" } });
  });

  test("what may not be asked for is refused in its place, and its password kept", async () => {
    const outcomes: string[] = [];
    for await (const one of receive(["http://ada:s3cret@press.example/", "http://169.254.169.254/", "HTTPS://[::1]/"])) outcomes.push(JSON.stringify(one));
    expect(outcomes.map((one) => (JSON.parse(one) as { refused: { code: string } }).refused.code)).toEqual(["door/credentials", "door/private-address", "door/private-address"]);
    expect(outcomes.join()).not.toContain("s3cret");
  });
});
