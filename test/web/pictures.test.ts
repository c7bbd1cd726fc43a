import { readFile } from "node:fs/promises";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Matrix } from "../../src/record/questions/pictures/matrix.js";
import type { Network } from "../../src/record/questions/pictures/network.js";
import type { Timeline } from "../../src/record/questions/pictures/timeline.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

const kinds = ["timeline", "matrix", "network"] as const;
const names = ["Arvenia", "Velmore", "Soltania", "Kestria", "Ostrava Bay", "Lund", "Tarn", "Merrow", "Halden", "Cassar", "Istrin", "Pellan", "Quorra", "Norvik", "Belisar", "Dunmark", "Ephor", "Garron", "Jarrow", "Wesmar"];
const parties = names.map((name, index) => ({ id: `Z${String.fromCharCode(65 + index)}Z`, kind: "state", of: null, names: { en: name, fr: name } }));

/** Numbers between 0 and 1 that are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Exchanges of invented parties, as the API would tell of them. */
function manyExchanges(count: number): Timeline {
  const next = chance(41);
  const exchanges = Array.from({ length: count }, (_, index) => {
    const from = new Date(Date.UTC(2029, 0, 1) + Math.floor(next() * Math.max(30, count)) * 86_400_000).toISOString().slice(0, 10);
    const some = [...new Set([0, 1].map(() => parties[Math.floor(next() ** 2 * parties.length)]!.id))].sort();
    return { id: `x${index + 1}`, kind: (["call", "meeting", "summit", "speech", "letter"] as const)[index % 5]!, channel: null, name: null, from, to: from, status: index % 9 === 8 ? "planned" as const : "held" as const, place: null, parties: some, people: [], accounts: 1, statements: index % 7 };
  }).sort((one, other) => other.from.localeCompare(one.from));
  return { query: "", exchanges, more: count >= 2_000, months: [] };
}

function wideMatrix(): Matrix {
  const next = chance(17);
  const issues = ["health", "ceasefire", "trade", "sanctions", "climate", "energy", "migration", "multilateralism", "terrorism", "bilateral-relations"];
  const cells = parties.flatMap(({ id }) => issues.filter(() => next() < 0.6).map((issue) => ({ party: id, issue, statements: 1 + Math.floor(next() ** 4 * 400), last: "2029-05-04", opens: `speaker:${id} issue:${issue}` })));
  return { query: "", statements: 4_000, more: true, parties: [], issues: [], cells };
}

function network(from: string | null, to: string | null): Network {
  const next = chance(23);
  const links = parties.flatMap(({ id: one }, index) => parties.slice(index + 1).filter(() => next() < 0.25).map(({ id: other }) => ({ one, other, exchanges: 1 + Math.floor(next() ** 3 * 20), first: "2029-01-02", last: "2029-11-20", opens: `party:${one} party:${other}` })));
  const shown = from === null ? links : links.filter((_, index) => index % 3 === 0);
  return { from, to, links: shown, more: false, parties: parties.map(({ id }) => ({ party: id, exchanges: shown.filter(({ one, other }) => one === id || other === id).reduce((sum, { exchanges }) => sum + exchanges, 0) })).filter(({ exchanges }) => exchanges > 0), months: Array.from({ length: 12 }, (_, index) => ({ month: `2029-${String(index + 1).padStart(2, "0")}`, exchanges: (index * 7) % 11 })) };
}

/** Lets the API answer otherwise for one page. */
async function answering(page: Page, answers: Readonly<Record<string, (url: URL) => unknown>>): Promise<void> {
  for (const [path, answer] of Object.entries(answers)) await page.route(`**${path}*`, (route) => route.fulfill({ json: answer(new URL(route.request().url())) }));
}

describe.skipIf(skipped)("pictures", () => {
  let room: ReadingRoom;
  beforeAll(async () => void (room = await openReadingRoom()), 240_000);
  afterAll(() => room?.close());

  /** What is downloaded when somebody presses a button. */
  const saved = async (page: Page, button: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const stops = (page: Page) => page.locator(".picture .stop");

  describe.each(kinds)("the %s", (kind) => {
    test.each([["en", "light"], ["fr", "dark"], ["en", "dark"], ["fr", "light"]] as const)("can be used by anybody, in %s and %s", async (tongue, theme) => {
      const page = await room.sit(`/pictures/${kind}`, { tongue, theme });
      await stops(page).first().waitFor();
      await expectUsable(page);
      await page.getByRole("button", { name: tongue === "en" ? "Show as a table" : "Montrer en tableau" }).click();
      await page.locator(".picture-table tbody tr").first().waitFor();
      await expectUsable(page);
    });

    test("fits 360 pixels: only its own frame scrolls", async () => {
      const page = await room.sit(`/pictures/${kind}`, { width: 360, height: 640 });
      await stops(page).first().waitFor();
      expect(await isTooWide(page)).toBe(false);
      await expectUsable(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await expect.poll(() => page.locator(".picture-sheet").evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
    });

    test("is walked through by keyboard alone, and opens on the words", async () => {
      // The demo's days alone, so that each exchange stands for itself.
      const page = await room.sit(`/pictures/${kind}${kind === "timeline" ? "?from=2020-03-01&to=2020-03-31" : ""}`);
      await stops(page).first().waitFor();
      const count = await stops(page).count();
      await page.locator("main").focus();
      for (let press = 0; press < 30 && !(await page.evaluate("document.activeElement.classList.contains('stop')")); press++) await page.keyboard.press("Tab");
      const reached = new Set<string>();
      await page.keyboard.press("Control+Home");
      for (let press = 0; press < count; press++) {
        const label = String(await page.evaluate("document.activeElement.getAttribute('aria-label')"));
        reached.add(`${press} ${label}`);
        expect(await page.locator(".picture-told").innerText()).toBe(label);
        await page.keyboard.press("ArrowRight");
      }
      expect(reached.size).toBe(count);
      expect(await page.locator(".picture .stop[tabindex='0']").count()).toBe(1);
      // One of them has words in the demo: the first that opens on some.
      await page.keyboard.press("Control+Home");
      for (let at = 0; at < count; at++) {
        await page.keyboard.press("Enter");
        await page.locator(".behind").waitFor();
        await page.locator(".behind .quotation, .behind .empty").first().waitFor();
        if (await page.locator(".behind .quotation").count() > 0) break;
        await page.keyboard.press("Escape");
        await page.locator(".behind").waitFor({ state: "detached" });
        expect(await page.evaluate("document.activeElement.classList.contains('stop')")).toBe(true);
        await page.keyboard.press("ArrowRight");
      }
      expect(await page.locator(".behind .quotation").count()).toBeGreaterThan(0);
      expect(await page.evaluate("document.activeElement.closest('.behind') !== null")).toBe(true);
      await expectUsable(page);
    });

    test("is saved as SVG and as PNG, without style sheet, script or address", async () => {
      const page = await room.sit(`/pictures/${kind}`, { theme: "dark" });
      await stops(page).first().waitFor();
      const svg = await saved(page, /SVG/);
      expect(svg.name).toMatch(/^[a-z-]+\.svg$/);
      const text = svg.bytes.toString("utf8");
      expect(XMLValidator.validate(text)).toBe(true);
      const root = (new XMLParser({ ignoreAttributes: false }).parse(text) as { readonly svg: Readonly<Record<string, unknown>> }).svg;
      expect(root["title"]).toBe(await page.locator(".picture svg > title").textContent());
      expect(Number(root["@_width"])).toBeGreaterThan(200);
      expect(text).not.toMatch(/\b(class|style|href|on[a-z]+|tabindex|role)=|<script|<style|var\(|color\(/);
      expect(text).toMatch(/fill="#[0-9a-f]{6}"/);
      // Words are drawn last as they are, whatever rim lies under them.
      const drawn = [...text.matchAll(/<text\b([^>]*)>([^<]*)</g)].map(([, look, words]) => ({ look: look!, words: words! }));
      for (const { words } of drawn) expect([words, drawn.findLast((one) => one.words === words)!.look]).toEqual([words, expect.not.stringMatching(/stroke="#/)]);
      const png = await saved(page, /PNG/);
      expect(png.name).toMatch(/\.png$/);
      expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      expect(png.bytes.readUInt32BE(16)).toBe(2 * Math.round(Number(root["@_width"])));
      expect(new Set(png.bytes.subarray(40)).size).toBeGreaterThan(40);
      await page.setContent(`<main>${text.replace(/^<\?xml.*\?>/, "")}</main>`);
      expect(await page.locator("main text").count()).toBeGreaterThan(2);
    });

    test("says so when there is nothing to draw", async () => {
      const page = await room.sit("/");
      await answering(page, { "/api/pictures/timeline": () => ({ query: "", exchanges: [], more: false, months: [] }), "/api/pictures/matrix": () => ({ query: "", statements: 0, more: false, parties: [], issues: [], cells: [] }), "/api/pictures/network": () => ({ from: null, to: null, parties: [], links: [], months: [], more: false }) });
      await page.goto(`${room.address}/pictures/${kind}`);
      await page.locator(".empty").waitFor();
      expect(await page.locator(".picture").count()).toBe(0);
      await expectUsable(page);
    });
  });

  test.each([1, 10, 2_000])("a time line of %i exchanges shows each, and walks by keyboard", async (count) => {
    const page = await room.sit("/");
    await answering(page, { "/api/parties": () => parties, "/api/pictures/timeline": () => manyExchanges(count) });
    await page.goto(`${room.address}/pictures/timeline`);
    await stops(page).first().waitFor();
    expect(await stops(page).count()).toBeLessThan(900);
    expect(await page.locator("figcaption").innerText()).toContain(count === 1 ? "1 exchange," : `${count.toLocaleString("en")} exchanges`);
    expect((await page.locator("figcaption").innerText()).includes("there are more before them")).toBe(count === 2_000);
    await expectUsable(page);
    await page.getByRole("button", { name: "Show as a table" }).click();
    expect(await page.locator(".picture-table tbody tr").count()).toBe(count);
  });

  test("many at once open as a list, and their time can be looked at alone", async () => {
    const page = await room.sit("/");
    await answering(page, { "/api/parties": () => parties, "/api/pictures/timeline": () => manyExchanges(2_000) });
    await page.goto(`${room.address}/pictures/timeline`);
    await stops(page).first().waitFor();
    await stops(page).nth(5).press("Enter");
    const listed = await page.locator(".behind tbody tr").count();
    expect(listed).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Show only this time" }).click();
    await page.waitForURL(/from=20\d\d-\d\d-\d\d&to=20/);
    await expect.poll(() => page.locator("figcaption").innerText()).not.toContain("2,000 exchanges,");
    await page.getByRole("button", { name: "The whole time" }).click();
    await page.waitForURL((url) => !url.searchParams.has("from"));
  });

  test("a wide matrix keeps its names in sight and orders its rows as asked", async () => {
    const page = await room.sit("/", { width: 420 });
    await answering(page, { "/api/parties": () => parties, "/api/pictures/matrix": () => wideMatrix() });
    await page.goto(`${room.address}/pictures/matrix`);
    await stops(page).first().waitFor();
    const rows = () => page.locator(".picture [data-sticks] text").allTextContents();
    const byNumber = await rows();
    await page.getByLabel("In order of").selectOption("name");
    await page.waitForURL(/order=name/);
    expect(await rows()).toEqual([...byNumber].sort((one, other) => one.localeCompare(other)));
    await page.locator(".picture-sheet").evaluate((sheet) => { sheet.scrollLeft = 60; sheet.dispatchEvent(new Event("scroll")); });
    await expect.poll(() => page.locator(".picture [data-sticks]").getAttribute("transform")).toMatch(/^translate\((?!0\b)\d+ 0\)$/);
    expect(await isTooWide(page)).toBe(false);
    await expectUsable(page);
    // Saved, the names stand at their rows again.
    expect((await saved(page, /SVG/)).bytes.toString("utf8")).not.toMatch(/translate\(\d+ 0\)/);
  });

  test("the network keeps everybody in place while the time changes", async () => {
    const page = await room.sit("/");
    await answering(page, { "/api/parties": () => parties, "/api/pictures/network": (url) => network(url.searchParams.get("from"), url.searchParams.get("to")) });
    await page.goto(`${room.address}/pictures/network`);
    await stops(page).first().waitFor();
    const places = () => page.locator(".picture .network-party").evaluateAll((circles) => Object.fromEntries(circles.map((one) => [one.parentElement!.getAttribute("aria-label")!.split(":")[0]!, `${one.getAttribute("cx")} ${one.getAttribute("cy")}`])));
    const before = await places();
    const slider = page.getByRole("slider", { name: /^From/ });
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toBe("March 2029");
    await page.locator("svg > title", { hasText: "2029" }).first().waitFor({ state: "attached" });
    await expect.poll(async () => Object.keys(await places()).length).toBeLessThanOrEqual(Object.keys(before).length);
    for (const [party, place] of Object.entries(await places())) expect([party, place]).toEqual([party, before[party]]);
    // The first never passes the second.
    await page.keyboard.press("End");
    expect(await slider.getAttribute("aria-valuetext")).toBe(await page.getByRole("slider", { name: /^To/ }).getAttribute("aria-valuetext"));
    await expectUsable(page);
  });

  test("a query that is none is refused in words", async () => {
    const page = await room.sit("/pictures/timeline?q=nofield:x");
    await page.locator(".refused").waitFor();
    expect(await page.locator(".refused").innerText()).toContain("query/unknown-field");
    await expectUsable(page);
  });

  test("the browser complained of nothing, and nothing was asked of anybody else", () => {
    expect(room.complaints.filter((complaint) => !/nofield.*status of (400|422)/.test(complaint))).toEqual([]);
  });
});
