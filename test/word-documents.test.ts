import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefOf } from "../src/alignment/brief/assemble.js";
import { briefDocx } from "../src/outgoing/brief/docx.js";
import { briefLabels } from "../src/outgoing/brief/labels/index.js";
import { briefView } from "../src/outgoing/brief/view.js";
import { comparisonDocx } from "../src/outgoing/comparison/docx.js";
import { comparisonLabels } from "../src/outgoing/comparison/labels/index.js";
import { comparisonView } from "../src/outgoing/comparison/view.js";
import { labels } from "../src/outgoing/labels/index.js";
import { allPairs } from "./pair-file.js";
import { compared, openPairReader } from "./pair-reading.js";

/** Word documents are opened by LibreOffice and looked at as pages: what it cannot open, Word may not open either. */
const tools = ["/usr/bin/soffice", "/usr/bin/pdftotext", "/usr/bin/pdfinfo"].every((path) => existsSync(path));

describe.skipIf(!tools && !process.env["CI"])("Word documents, opened by LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-word-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let reader: Awaited<ReturnType<typeof openPairReader>>;
  beforeAll(async () => {
    reader = await openPairReader();
  }, 60_000);

  /** The text of the pages, how many there are, and how wide and high the first is, in points. */
  function asPages(name: string, document: Uint8Array): { readonly text: string; readonly pages: number; readonly size: readonly [number, number] } {
    writeFileSync(join(folder, `${name}.docx`), document);
    execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", "--outdir", folder, join(folder, `${name}.docx`)], { stdio: "pipe", timeout: 120_000 });
    const pdf = join(folder, `${name}.pdf`);
    const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
    execFileSync("pdftotext", ["-layout", pdf, join(folder, `${name}.txt`)]);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)!;
    return { text: readFileSync(join(folder, `${name}.txt`), "utf8").replace(/\s+/g, " "), pages: Number(/Pages:\s+(\d+)/.exec(info)![1]), size: [Number(width), Number(height)] };
  }

  test("a comparison lies across the page, with every row's words in it", async () => {
    const { a, b } = await reader(allPairs().find(({ name }) => name.startsWith("01"))!);
    const comparison = compared(a, b);
    const [words, shown] = [comparisonLabels.fr, labels.fr];
    const { text, pages, size } = asPages("comparison", await comparisonDocx(comparisonView(comparison, words, shown), words, shown));
    expect(size[0]).toBeGreaterThan(size[1]);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(5);
    // Columns break lines within words that follow each other, so single words are looked for.
    const there = new Set(text.match(/\p{L}{4,}/gu));
    const quoted = comparison.rows.flatMap((row) => [...row.a, ...row.b]).flatMap(({ quote }) => quote.match(/\p{L}{4,}/gu) ?? []);
    expect(quoted.filter((word) => !there.has(word))).toEqual([]);
  }, 180_000);

  test("a brief has its headings in order, and what was written into it", async () => {
    const brief = briefOf({ us: { id: "RUS", name: "Russia" }, with: { id: "CHN", name: "China" }, on: "2020-04-14", issues: [], said: [], contacts: [], commitments: [], last: null });
    const words = briefLabels.en;
    const { text, pages } = asPages("brief", await briefDocx(briefView(brief, words, labels.en, [{ heading: "objectives", words: "Agree on a date.\n<w:p>Not markup</w:p> \u0001" }]), labels.en.quote));
    expect(pages).toBe(1);
    const places = Object.values(words.headings).map((heading) => text.indexOf(heading));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(text).toContain("Agree on a date.");
    expect(text).toContain("<w:p>Not markup</w:p>");
  }, 180_000);
});
