import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as chrome, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labels } from "../src/outgoing/labels/index.js";
import { escape } from "../src/outgoing/page/escape.js";
import { blocksOf, marksOf, stretchesOf } from "../src/outgoing/page/marked-text.js";
import { pageOf } from "../src/outgoing/page/page.js";
import { viewOf } from "../src/outgoing/view.js";
import { sampleEmpty, sampleFr, sampleHostile } from "./sample-readings.js";

const page = pageOf([sampleFr, sampleHostile, sampleEmpty], labels.en);

/** The text of an element of the page, its markup taken away. */
const words = (html: string): string =>
  html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: "\"", "#39": "'" })[name]!);

describe("the page", () => {
  test("runs no script and fetches nothing, and says so", () => {
    expect(page).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
    expect(page).not.toMatch(/<script|<img|<iframe|<link|\son\w+=|url\(|@import|javascript:/i);
    expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].every(([, target]) => target!.startsWith("#"))).toBe(true);
  });

  test("holds every text whole and untouched", () => {
    for (const reading of [sampleFr, sampleEmpty]) {
      const section = pageOf([reading], labels.en);
      const shown = [...section.matchAll(/<p class="words"[^>]*>(.*?)<\/p>/gs)].map(([, inner]) => words(inner!)).join("");
      expect(shown).toBe(reading.text.replaceAll("\n", ""));
    }
  });

  test("every link leads to a place of the page, and every place has one name", () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test("what a dispatch says is words, never markup", () => {
    const hostile = pageOf([{ ...sampleHostile, id: "\"><script>", engine: "<i>" }], labels.fr);
    expect(hostile).not.toMatch(/<script>|<b>envoy|<i>/);
    expect(hostile).toContain("&lt;b&gt;envoy&lt;/b&gt;");
    expect(hostile).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(escape("\ud800 & \"'<>\u0000")).toBe("\ufffd &amp; &quot;&#39;&lt;&gt;␀");
  });

  test("gives stretches that cover each block without gap or overlap", () => {
    const view = viewOf(sampleFr, labels.en);
    for (const block of blocksOf(view)) {
      let at = block.start;
      for (const { start, end } of stretchesOf(block, marksOf(view))) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBe(block.end);
    }
    expect(blocksOf(view).flatMap(({ statements }) => statements.map(({ id }) => id))).toEqual(["s1", "s2", "s3", "s4"]);
  });
});

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));

describe.skipIf(!chromium && !process.env["CI"])("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!chromium) throw new Error("Chromium is not installed, and CI must not skip this");
    browser = await chrome.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  });
  afterAll(() => browser?.close());

  test.each([360, 1200])("fits %i pixels, shows its cards, and lights up the words of the card one has come to", async (width) => {
    const folder = mkdtempSync(join(tmpdir(), "entente-page-"));
    try {
      writeFileSync(join(folder, "page.html"), page);
      const tab = await browser.newPage({ viewport: { width, height: 900 } });
      await tab.goto(`file://${join(folder, "page.html")}#d1s4`);
      expect(await tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")).toBe(false);
      expect(await tab.locator("article.card").count()).toBe(5);
      expect(await tab.evaluate("getComputedStyle(document.querySelector('#d1s4-w')).outlineStyle")).not.toBe("none");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
