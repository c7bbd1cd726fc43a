import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decoders } from "../../src/intake/formats/decoders.js";
import { kindOf } from "../../src/intake/formats/kind-of.js";
import { refusalCodes, type Refusal } from "../../src/model/refusals.js";
import { damaged, hostile, packedDamage, picker, sound, type Whole } from "./damage.js";

// Whatever a file has been through: a text, or a refusal with a code. Nothing throws, hangs beyond its limit, or reaches out.

const dist = join(import.meta.dirname, "../../dist");
const guard = join(import.meta.dirname, "no-network.mjs");
const folder = mkdtempSync(join(tmpdir(), "damaged-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let whole: readonly Whole[];
beforeAll(async () => {
  if (!existsSync(join(dist, "cli/main.js"))) throw new Error("dist/ is missing: run npm run build first");
  whole = await sound();
});

const known = (refused: Refusal): void => {
  expect(refusalCodes).toContain(refused.code);
  expect(`${refused.says}|${refused.next}`).toMatch(/^.+\|.+$/);
};

/** Decodes as the program does, but here: what a decoder throws counts as damage there, and is let through. */
async function decoded(name: string, bytes: Uint8Array): Promise<string> {
  const kind = bytes.length === 0 ? null : kindOf(bytes, name.split(".").at(-1));
  if (kind === null) return "text";
  if (typeof kind === "object") return known(kind), kind.code;
  const answer = await decoders[kind](bytes).catch(() => null);
  if (answer === null) return "thrown";
  if ("refused" in answer) return known(answer.refused), answer.refused.code;
  for (const text of "text" in answer ? [answer.text] : answer.parts.flatMap(({ what }) => ("text" in what ? [what.text] : []))) expect(typeof text).toBe("string");
  return "read";
}

describe("sound documents, damaged by seed", () => {
  test.each(["columns.pdf", "drawn.pdf", "mapped.pdf", "scanned.pdf", "locked.pdf", "word.docx", "mail.eml", "marked.md"])("%s", async (name) => {
    const { bytes } = whole.find((one) => one.name === name)!;
    const outcomes = new Map<string, number>();
    for (let seed = 1; seed <= 150; seed++) {
      try {
        const outcome = await decoded(name, damaged(bytes, picker(seed)));
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      } catch (cause) {
        throw new Error(`fails with seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    }
    // what is damaged a little can often be read; if none could, or all, the damage would prove nothing
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(150);
    if (!/scanned|locked|word/.test(name)) expect(outcomes.get("read") ?? 0).toBeGreaterThan(0);
  });

  test("the markup of a Word document, before it is packed", async () => {
    const outcomes: string[] = [];
    for (let seed = 1; seed <= 150; seed++) outcomes.push(await decoded("a.docx", packedDamage(picker(seed))));
    expect(outcomes.filter((one) => one === "read").length).toBeGreaterThan(20);
    expect(outcomes.filter((one) => one === "intake/bad-docx").length).toBeGreaterThan(20);
  });

  test.each(["columns.pdf", "word.docx", "mail.eml"])("%s, cut off at every fiftieth part", async (name) => {
    const { bytes } = whole.find((one) => one.name === name)!;
    for (let part = 0; part < 50; part++) await decoded(name, bytes.slice(0, Math.floor((part * bytes.length) / 50)));
  });
});

describe("through the front door, with the network shut", () => {
  const touched = join(folder, "touched");
  const run = (args: readonly string[]) => spawnSync(process.execPath, ["--import", guard, ...args], { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, NETWORK_TOUCHED: touched, LC_ALL: "C", NO_COLOR: "1" }, timeout: 280_000 });

  test("the shutter works, also in worker threads", () => {
    writeFileSync(join(folder, "thread.cjs"), "require('net').connect(9)");
    for (const code of ["fetch('http://127.0.0.1:9/')", "require('net').connect(9)", `new (require('worker_threads').Worker)(${JSON.stringify(join(folder, "thread.cjs"))})`]) {
      rmSync(touched, { force: true });
      run(["-e", code]);
      expect(existsSync(touched), code).toBe(true);
    }
    rmSync(touched, { force: true });
  });

  test("hostile documents", () => {
    const inside = join(folder, "hostile");
    mkdirSync(inside);
    for (const { name, bytes } of hostile()) writeFileSync(join(inside, name), bytes);
    const { status, stdout, stderr, signal } = run([join(import.meta.dirname, "open-all.mjs"), dist, inside]);
    expect({ signal, status, stderr, touched: existsSync(touched) }).toEqual({ signal: null, status: 0, stderr: "", touched: false });
    const outcomes = new Map(stdout.trimEnd().split("\n").map((row) => JSON.parse(row) as { name: string; outcomes: (string | number)[] }).map(({ name, outcomes: found }) => [name, found]));
    for (const { name } of hostile()) for (const outcome of outcomes.get(name) ?? ["missing"]) if (typeof outcome === "string") expect(refusalCodes, name).toContain(outcome);
    const expected = { "bomb.docx": "intake/bomb", "entities.docx": "intake/bad-docx", "deep.docx": "intake/bad-docx", "names.docx": "intake/bad-docx", "pages-in-circles.pdf": "intake/bad-pdf", "nested.eml": "intake/nested-too-deep" };
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, outcomes.get(name)?.[0]]))).toEqual(expected);
    for (const name of ["remote.eml", "remote.html", "calls-out.pdf", "huge-page.pdf", "override.eml", "aliases.md"]) expect(outcomes.get(name)?.[0], name).toBeGreaterThan(10);
  }, 300_000);

  test("damaged documents through the front door, all in one folder", () => {
    const inside = join(folder, "in");
    mkdirSync(inside);
    const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(inside, name), bytes);
    for (const { name, bytes } of hostile()) if (/^(?:remote|calls-out|override|bomb|entities|nested)/.test(name)) put(name, bytes);
    for (const { name, bytes } of whole) for (let seed = 1; seed <= 4; seed++) put(name.replace(".", `-${seed}.`), damaged(bytes, picker(seed * 7919)));
    put("fine.txt", new TextEncoder().encode("The foreign minister of Arvenia said on Tuesday that the talks would go on."));
    const { status, stdout, stderr, signal } = run([join(dist, "cli/main.js"), "read", inside, "--format", "jsonl", "--lang", "en"]);
    expect({ signal, touched: existsSync(touched) }).toEqual({ signal: null, touched: false });
    expect(status, stderr).toBe(1);
    const read = stdout.trimEnd().split("\n").map((row) => (JSON.parse(row) as { id: string }).id);
    expect(read).toEqual(expect.arrayContaining(["fine", "remote", "calls-out", "override"]));
    expect(stderr).not.toMatch(/desk\/fault|desk\/worker-died|cli\/fault|\n\s+at |[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const codes = [...stderr.matchAll(/^entente: [^\n]*?: (\w+\/[\w-]+): /gm)].map(([, code]) => code!);
    expect(codes.length).toBeGreaterThan(3);
    for (const code of codes) expect(refusalCodes).toContain(code);
  }, 300_000);
});

describe("opened beside", () => {
  const beside = async () => (await import(join(dist, "intake/formats/aside.js"))) as typeof import("../../src/intake/formats/aside.js");

  test("what takes too long is given up, and the next document is opened", async () => {
    const { aside } = await beside();
    const slow = hostile().find(({ name }) => name === "forty-thousand-lines.pdf")!;
    expect(await aside("pdf", slow.bytes, { seconds: 0.02 })).toMatchObject({ refused: { code: "intake/too-slow" } });
    expect(await aside("markdown", new TextEncoder().encode("# Talks"))).toMatchObject({ text: "Talks" });
  });

  test("what takes too much memory is given up", async () => {
    const { aside } = await beside();
    const swells = hostile().find(({ name }) => name === "swells.pdf")!;
    expect(await aside("pdf", swells.bytes, { growth: 20 })).toMatchObject({ refused: { code: "intake/too-heavy" } });
  });

  test("many at once wait for each other", async () => {
    const { aside } = await beside();
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => aside("markdown", new TextEncoder().encode(`Talk ${index}`))));
    expect(all.map((one) => ("text" in one ? one.text : one))).toEqual(Array.from({ length: 20 }, (_, index) => `Talk ${index}`));
  });
});
