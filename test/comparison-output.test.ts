import { existsSync } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as chrome, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { becauseCodes } from "../src/alignment/because.js";
import type { Comparison } from "../src/alignment/comparison.js";
import { compareDoubtCodes } from "../src/alignment/doubts.js";
import { compareRefusalCodes } from "../src/alignment/refusals.js";
import type { Reading } from "../src/model/reading.js";
import { comparisonLabels } from "../src/outgoing/comparison/labels/index.js";
import { comparisonLines } from "../src/outgoing/comparison/lines.js";
import { comparisonPage } from "../src/outgoing/comparison/page.js";
import { comparisonView } from "../src/outgoing/comparison/view.js";
import { labels, type Tongue } from "../src/outgoing/labels/index.js";
import { plainScreen } from "../src/outgoing/terminal/lines.js";
import { painted } from "../src/outgoing/terminal/paint.js";
import { allPairs } from "./pair-file.js";
import { compared, openPairReader, type ReadPair } from "./pair-reading.js";
import { sampleFr, sampleHostile } from "./sample-readings.js";

const tongues: readonly Tongue[] = ["en", "fr"];
let called: ReadPair;
let comparison: Comparison;

beforeAll(async () => {
  const reader = await openPairReader();
  called = await reader(allPairs().find(({ name }) => name.startsWith("01"))!);
  comparison = compared(called.a, called.b);
}, 60_000);

const text = (some: Comparison, tongue: Tongue, columns: number): string[] =>
  comparisonLines(comparisonView(some, comparisonLabels[tongue], labels[tongue]), comparisonLabels[tongue], labels[tongue], { ...plainScreen, columns });
const page = (some: Comparison, a: Reading, b: Reading, tongue: Tongue): string => comparisonPage(some, a, b, comparisonLabels[tongue], labels[tongue]);

describe("labels", () => {
  test.each(tongues)("%s has a sentence for every reason, doubt and refusal", (tongue) => {
    const words = comparisonLabels[tongue];
    expect(Object.keys(words.because).sort()).toEqual([...becauseCodes].sort());
    expect(Object.keys(words.doubts).sort()).toEqual([...compareDoubtCodes].sort());
    expect(Object.keys(words.refusals).sort()).toEqual([...compareRefusalCodes].sort());
  });
});

describe("on the terminal", () => {
  test.each([[100], [80], [76], [75], [40], [24]])("no line is wider than %i columns", (columns) => {
    for (const tongue of tongues) for (const line of text(comparison, tongue, columns)) expect(line.length, line).toBeLessThanOrEqual(columns);
  });

  test("wide: side by side; narrow: one under the other, each with its name", () => {
    expect(text(comparison, "en", 80).some((line) => line.includes("China") && line.includes("│ Russia"))).toBe(true);
    const narrow = text(comparison, "en", 50).join("\n");
    expect(narrow).not.toContain("│");
    expect(narrow).toMatch(/China: “/);
    expect(narrow).toMatch(/Russia: “/);
  });

  test("quotes each account in its own words, in either language of the interface", () => {
    for (const tongue of tongues) {
      const whole = text(comparison, tongue, 100).join(" ").replace(/\s*│\s*/g, " ").replace(/\s+/g, " ");
      expect(whole).toContain("s'inspirait de");
      expect(whole).toContain(tongue === "en" ? "attributed, not confirmed" : "attribué, non confirmé");
    }
  });

  test("colours change nothing but colour", () => {
    const view = comparisonView(comparison, comparisonLabels.en, labels.en);
    const inColour = comparisonLines(view, comparisonLabels.en, labels.en, { ...plainScreen, paint: painted });
    expect(inColour.map((line) => line.replace(/\u001b\[[\d;]*m/g, "").trimEnd())).toEqual(text(comparison, "en", 80));
    expect(inColour.join("")).toContain("\u001b[");
  });

  test("a hostile dispatch cannot drive it", () => {
    const hostile = compared(sampleFr, { ...sampleHostile, dispatch: { ...sampleHostile.dispatch, publisher: { name: "\u001b]0;title\u0007", at: null, party: null } } });
    for (const line of text(hostile, "en", 60)) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});

describe("as a page", () => {
  test("has no script, fetches nothing, and escapes what a dispatch says", () => {
    const html = page(compared(sampleFr, sampleHostile), sampleFr, sampleHostile, "en");
    expect(html).not.toMatch(/<script|<b>envoy|javascript:|<link|<img|url\(/i);
    expect(html).toContain("&lt;b&gt;envoy");
    expect(html).toContain("default-src 'none'");
  });

  test("every quotation leads to its words, marked up below", () => {
    const html = page(comparison, called.a, called.b, "fr");
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((to) => !ids.has(to))).toEqual([]);
  });

  test("tells an outcome by sign and word, the language of each quotation, and what the table is", () => {
    const html = page(comparison, called.a, called.b, "en");
    for (const { outcome } of comparison.rows) expect(html).toContain(`class="o-${outcome}"`);
    expect(html).toContain('<th scope="col">China</th>');
    expect(html).toContain('<span class="say" lang="fr"');
  });

  const found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  describe.skipIf(!found && !process.env["CI"])("in a browser", () => {
    let browser: Browser;
    const folder = mkdtempSync(join(tmpdir(), "entente-comparison-"));
    const file = join(folder, "page.html");
    beforeAll(async () => {
      if (!found) throw new Error("Chromium is not installed, and CI must not skip this");
      browser = await chrome.launch({ executablePath: found, args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
      writeFileSync(file, page(comparison, called.a, called.b, "en"));
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test.each([[1280], [390], [320]])("fits a screen of %i pixels, and nothing is cut off", async (width) => {
      const view = await browser.newPage({ viewport: { width, height: 900 } });
      await view.goto(`file://${file}`);
      expect(await view.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await view.close();
    });

    test("a click on a quotation goes to its words", async () => {
      const view = await browser.newPage();
      await view.goto(`file://${file}`);
      await view.click(".cmp .say a");
      expect(new URL(view.url()).hash).toMatch(/^#d[12]s\d+-w$/);
      expect(await view.evaluate("document.querySelector(':target') !== null")).toBe(true);
      await view.close();
    });
  });
});
