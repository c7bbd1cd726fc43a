/**
 * Makes the pictures of README from a record of the dispatches that ship, through the real server and a real browser:
 * `npm run screenshots` writes docs/pictures/*.webp. A picture says which page it is of, in which language, colours and width.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { demoJobs } from "../src/desk/demo.js";
import { handed } from "../src/intake/receive.js";
import { isRefused } from "../src/desk/desk.js";
import { pagesBuilt } from "../test/web/pages-built.js";
import { serving, type Serving } from "../test/web/serving.js";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly tongue: "fr" | "en";
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
  /** What is done before it is taken. */
  readonly first?: (page: Page) => Promise<void>;
}

/** Most bytes of a picture. */
const most = 150_000;
const folder = process.argv[2] ?? "docs/pictures";

const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (program === undefined) throw new Error("Chromium is not installed");
const server = await serving({ pages: await pagesBuilt(), user: "M. Vorrandt" });
let browser: Browser | null = null;
try {
  for await (const one of demoJobs()) await server.add([one]);
  // What official sites told of the contacts around that day, so that the pictures have something to show.
  for await (const one of handed(readFileSync("corpus/contacts/spring-2020.jsonl"), "spring-2020.jsonl", { told: {} })) await server.add([one]);
  browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--force-color-profile=srgb"] });
  mkdirSync(folder, { recursive: true });
  for (const picture of await pictures(server)) await take(browser, server.address, picture);
} finally {
  await browser?.close();
  await server.close();
}

/** Which pictures there are. The chosen exchange is the one that two sides tell of. */
async function pictures({ desk }: Serving): Promise<readonly Picture[]> {
  const timeline = await desk.timeline({ query: "" });
  if (isRefused(timeline)) throw new Error(timeline.refused.says);
  const call = timeline.exchanges.find(({ kind, accounts }) => kind === "call" && accounts > 1) ?? timeline.exchanges[0]!;
  const wide = { width: 1280, height: 860 };
  return [
    { name: "dispatch", path: "/dispatch/d1#s2", tongue: "fr", theme: "light", ...wide, first: (page) => page.keyboard.press("w") },
    { name: "dispatch-dark", path: "/dispatch/d4#s2", tongue: "en", theme: "dark", ...wide },
    { name: "correcting", path: "/dispatch/d1#s1", tongue: "fr", theme: "light", ...wide, first: (page) => page.keyboard.press("e") },
    { name: "compare", path: "/compare/d1/d2", tongue: "fr", theme: "light", ...wide },
    { name: "exchange", path: `/exchange/${call.id}`, tongue: "en", theme: "light", ...wide },
    { name: "pictures", path: "/pictures/timeline", tongue: "fr", theme: "light", ...wide },
    { name: "network", path: "/pictures/network", tongue: "en", theme: "dark", ...wide },
    { name: "find", path: "/find?q=coopération", tongue: "fr", theme: "light", ...wide },
    { name: "phone", path: "/dispatch/d1#s2", tongue: "fr", theme: "light", width: 390, height: 844 },
  ];
}

async function take(from: Browser, address: string, { name, path, tongue, theme, width, height, first }: Picture): Promise<void> {
  const context = await from.newContext({ viewport: { width, height }, colorScheme: theme, locale: tongue === "fr" ? "fr-FR" : "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address + path);
  await page.locator("main h1").first().waitFor({ state: "attached" });
  while ((await page.locator(".loading").count()) > 0) await page.locator(".loading").first().waitFor({ state: "detached" });
  await first?.(page);
  await page.evaluate("document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))");
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 82 });
  const file = join(folder, `${name}.webp`);
  writeFileSync(file, Buffer.from(data, "base64"));
  if (statSync(file).size > most) throw new Error(`${file} is larger than ${most} bytes`);
  // For whoever looks at them with what reads no WebP.
  if (process.env["ENTENTE_PNG"]) await page.screenshot({ path: join(process.env["ENTENTE_PNG"], `${name}.png`) });
  await context.close();
}
