import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plugin } from "vite";
import { pagesBuilt } from "./pages-built.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

const catalogue = join(import.meta.dirname, "pseudo-words.ts");

/** What somebody does who adds a language: a line in `tongues.ts`, beside the file of its words. */
const anotherLine: Plugin = {
  name: "another-line",
  enforce: "pre",
  transform: (code, id) => (id.endsWith("/messages/tongues.ts") ? code.replace("} as const satisfies", `  ar: { name: "پسؤدو", dir: "rtl", locale: "ar-EG", words: async (): Promise<Messages> => (await import(${JSON.stringify(catalogue)})).words },\n} as const satisfies`) : null),
};

describe.skipIf(skipped)("another language is a file away", () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom({ pages: await pagesBuilt({ plugins: [anotherLine], made: [catalogue, import.meta.filename] }) });
  }, 240_000);
  afterAll(() => room?.close());

  /** Somebody who has chosen that language before. */
  async function sit(path: string, width: number): Promise<Page> {
    const page = await room.sit("/", { width, theme: width < 500 ? "dark" : "light" });
    await page.evaluate("localStorage.setItem('entente.language', 'ar')");
    await page.goto(room.address + path);
    await page.locator("main h1").first().waitFor({ state: "attached" }).catch((error: unknown) => { throw new Error(room.complaints.join("\n"), { cause: error }); });
    await expect.poll(() => page.locator(".loading").count(), { timeout: 30_000 }).toBe(0);
    return page;
  }

  /** Words of the page that are in Latin letters and nobody's: neither quoted nor an id, a key, a name in its own language or the name of a format. */
  const latin = (page: Page): Promise<readonly string[]> => page.evaluate(`(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (node.parentElement.closest("bdi, blockquote, .printed, code, kbd, time, script, noscript, option[lang], option[value^=d], svg, .hidden-mark, q, [data-own]")) continue;
      if (/[A-Za-z]{3,}/.test(node.data.replace(/\\b(?:SVG|PNG|JSON|Wikidata|UTC|entente|party:|Entente)\\b/g, ""))) found.push(node.data.trim());
    }
    return found;
  })()`) as Promise<readonly string[]>;

  const pages = ["/", "/find?q=sanctions", "/dispatch/d1#s2", "/party/CHN", "/exchange/x1", "/pictures/timeline", "/pictures/matrix"];
  test.each(pages.flatMap((path) => [1280, 360].map((width) => [path, width] as const)))("%s on %i pixels runs from right to left, and says nothing of its own in English", async (path, width) => {
    const page = await sit(path, width);
    expect([await page.getAttribute("html", "lang"), await page.getAttribute("html", "dir")]).toEqual(["ar", "rtl"]);
    expect(await isTooWide(page)).toBe(false);
    expect(await page.locator("header.frame .brand").evaluate((one) => (one as unknown as { getBoundingClientRect(): { left: number } }).getBoundingClientRect().left)).toBeGreaterThan(width / 2 - 60);
    expect(await latin(page)).toEqual([]);
    await expectUsable(page);
    if (process.env["ENTENTE_PNG"]) await page.screenshot({ path: join(process.env["ENTENTE_PNG"], `rtl-${path.replace(/\W+/g, "-")}-${width}.png`) });
    await page.context().close();
  });

  test("what a French dispatch says still runs from left to right", async () => {
    const page = await sit("/dispatch/d1", 1280);
    const way = (selector: string): Promise<string> => page.locator(selector).first().evaluate((one) => (globalThis as unknown as { getComputedStyle(of: unknown): { direction: string } }).getComputedStyle(one).direction);
    expect([await way(".printed"), await way("article.statement")]).toEqual(["ltr", "rtl"]);
  });

  test("the language is chosen among the others, by its own name", async () => {
    const page = await room.sit("/");
    await page.locator(".switches").getByLabel("Language").selectOption("ar");
    await expect.poll(() => page.getAttribute("html", "dir")).toBe("rtl");
    expect(await page.locator(".switches select").first().inputValue()).toBe("ar");
  });
});
