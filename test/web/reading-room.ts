import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium as chrome, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";
import type { Incoming } from "../../src/desk/job.js";
import { demoJobs } from "../../src/desk/demo.js";
import { actorCookie } from "./actors.js";
import { pagesBuilt } from "./pages-built.js";
import { serving, type Serving, type ServingOptions } from "./serving.js";

/** Where Chromium is; undefined where it is not. A suite without it is skipped and counted, and fails where CI is set. */
export const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
export const skipped = !chromium && !process.env["CI"];

/** How somebody sits before the pages. */
export interface Reader {
  readonly tongue?: "en" | "fr";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** Who sits there, by their key among the actors of the room (actors.ts); nobody without it. */
  readonly as?: string;
  /** The cookie of somebody who is signed in (signed-in.ts). */
  readonly cookie?: string;
}

/** The pages as they are now, before the real server, over a record of its own. */
export interface ReadingRoom extends Serving {
  /** A page for a new reader, who has chosen nothing yet. Whatever the browser complains of stands in `complaints`. */
  readonly sit: (path: string, reader?: Reader) => Promise<Page>;
  readonly complaints: string[];
}

/** A dispatch of invented states, in three paragraphs, and its later version. */
export const call = "The foreign minister of Arvenia, Ruben Astier, spoke by telephone on 14 May 2031 with the foreign minister of Velmore, Lena Korvath.\n\nAstier said that Arvenia was ready to reopen the crossing at Tarn. Korvath welcomed the proposal. She called on Arvenia to lift its sanctions on the port of Lund before the end of the summer.\n\nThe two ministers agreed to meet in June, and said that their deputies would prepare the agenda.";
export const laterCall = `${call.replace("welcomed", "rejected")} Talks will begin in Lund.`;

/** What a dispatch can try on whoever shows it. */
export const hostile = [
  "<script>document.title = 'taken'; fetch('https://elsewhere.example/')</script>", "<style>body { display: none !important }</style><img src=https://elsewhere.example/p.png onerror=\"document.title='taken'\">",
  "The minister \u202egnihtemos dias\u202c said\u200b that Arvenia was ready to sign \u2066the\u2069 treaty with Velmore.", "x".repeat(4000),
  Array.from({ length: 150 }, (_, row) => `${row}\t${"cell\t".repeat(40)}`).join("\n"), "قال الوزير إن بلاده مستعدة للتوقيع.", "\u0000\u001b[31m\u0007",
].join("\n\n");

const told = (title: string | null, url: string, more: object = {}) => ({ language: "en", published: "2031-05-14", publisher: "Tarn Gazette", url, ...(title !== null && { title }), ...more });

/** What the room is filled with: the demo, a call in two versions, and a hostile dispatch. */
async function* arrivals(): AsyncGenerator<Incoming> {
  yield* demoJobs();
  yield { id: "call", from: "call.txt", given: { text: call }, told: told("Ministers speak by telephone", "https://tarn.example/news/1") };
  yield { id: "call", from: "call.txt", given: { text: laterCall }, told: told("Ministers speak by telephone", "https://tarn.example/news/1") };
  yield { id: "hostile", from: "hostile.txt", given: { text: hostile }, told: told("\"><script>document.title='taken'</script>\u202e", "https://tarn.example/news/2", { publisher: "<img src=x onerror=alert(1)>" }) };
}

/** Builds the pages where that is not done, opens a record, fills it through the real reader, serves it, starts a browser. Takes some seconds. */
export async function openReadingRoom({ filled = true, ...options }: ServingOptions & { /** Whether dispatches are read into it. */ readonly filled?: boolean } = {}): Promise<ReadingRoom> {
  if (!chromium) throw new Error("Chromium is not installed, and CI must not skip this");
  const pages = options.pages ?? await pagesBuilt();
  const server = await serving({ ...options, pages });
  // One at a time: several would be read by worker threads, which run the built program only.
  if (filled) for await (const one of arrivals()) for (const came of await server.add([one])) if (came.status === "refused") throw new Error(`${came.code}: ${came.says}`);
  const browser: Browser = await chrome.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    ...server, complaints,
    sit: async (path, { tongue = "en", theme = "light", width = 1280, height = 900, as, cookie } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: tongue === "fr" ? "fr-FR" : "en-GB" });
      contexts.push(context);
      if (as !== undefined) await context.addCookies([{ name: actorCookie, value: as, url: server.address }]);
      if (cookie !== undefined) await context.addCookies([{ name: cookie.slice(0, cookie.indexOf("=")), value: cookie.slice(cookie.indexOf("=") + 1), url: server.address }]);
      const page = await context.newPage();
      page.on("console", (message) => void (message.type() === "error" && complaints.push(`${path}: ${message.text()} ${new URL(message.location().url || server.address).pathname}`.trim())));
      page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
      page.on("request", (request) => void (new URL(request.url()).origin === server.address || /^(?:blob|data):/.test(request.url()) || complaints.push(`${path}: asks ${request.url()}`)));
      await page.goto(server.address + path);
      await page.locator("main h1").first().waitFor({ state: "attached" });
      // A page may wait for several things. The server's policy lets nothing be evaluated there time and again.
      await expect.poll(() => page.locator(".loading").count(), { timeout: 30_000 }).toBe(0);
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.close();
    },
  };
}

const axeCode = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Whether anybody can use the page, as far as a program can tell: WCAG 2.2 AA by axe. */
export async function expectUsable(page: Page): Promise<void> {
  // A page is looked at once it is there, and its colours once they have settled.
  await page.locator("h1").first().waitFor();
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))");
  await page.evaluate(axeCode);
  const found = (await page.evaluate("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })")) as { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] };
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} — ${failureSummary ?? ""}`).join("\n  ")}`)).toEqual([]);
}

/** Whether nothing stands beyond the side of the page. */
export const isTooWide = (page: Page): Promise<boolean> => page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
