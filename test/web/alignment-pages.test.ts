import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused } from "../../src/desk/desk.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

/** A promise of an invented state, and what it says of it later. */
const later = [
  { title: "On the minister's call with Velmore", published: "2032-09-04", text: "Ministry of Foreign Affairs of Arvenia\n\nOn 3 September 2032 the minister of foreign affairs of Arvenia, Ruben Astier, held a telephone conversation with the minister of foreign affairs of Velmore, Lena Korvath.\n\nAstier said that Arvenia would reopen the crossing at Tarn by 1 October 2032. Korvath welcomed the proposal." },
  { title: "The crossing at Tarn", published: "2032-10-02", text: "Ministry of Foreign Affairs of Arvenia\n\nThe minister of foreign affairs of Arvenia, Ruben Astier, said on 2 October 2032 that Arvenia had reopened the crossing at Tarn." },
];

describe.skipIf(skipped)("the pages of positions, what is new, briefs and commitments", () => {
  let room: ReadingRoom;
  let brief = "";
  beforeAll(async () => {
    room = await openReadingRoom();
    for (const [index, { title, published, text }] of later.entries()) await room.add([{ id: `later-${index}`, from: `later-${index}.txt`, given: { text }, told: { language: "en", published, publisher: "Ministry of Foreign Affairs of Arvenia", title } }]);
    const made = await room.desk.brief({ us: "RUS", with: "CHN", on: "2020-04-14", by: "Marta Oleniak" });
    if (isRefused(made)) throw new Error(made.refused.says);
    brief = made.id!;
  }, 240_000);
  afterAll(() => room?.close());

  const readers = [["en", "light", 1280], ["fr", "dark", 360]] as const;
  const paths = ["/positions", "/positions?party=CHN&issue=multilateral", "/news?since=2020-03-01", "/news", "/briefs", "/briefs/B", "/commitments", "/compare/d1/d2"];
  test.each(paths.flatMap((path) => readers.map((reader) => [path, ...reader] as const)))("anybody can use %s, in %s, %s, on %i pixels", async (path, tongue, theme, width) => {
    const page = await room.sit(path.replace("B", brief), { tongue, theme, width });
    expect(await isTooWide(page)).toBe(false);
    await expectUsable(page);
    expect(room.complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("the matrix opens on the words of one party on one issue, along time", async () => {
    const page = await room.sit("/positions");
    await page.locator(".align-matrix td a").first().press("Enter");
    await page.locator(".align-line li").first().waitFor();
    expect(page.url()).toMatch(/party=.+issue=/);
    const days = await page.locator(".align-line time").evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
    expect([...days].filter((day) => day !== null)).toEqual([...days].filter((day) => day !== null).sort());
    await page.locator(".align-line a").first().click();
    await page.waitForURL(/\/dispatch\/d\d+#/);
  });

  test("what is new has a feed of the same", async () => {
    const page = await room.sit("/news?since=2020-03-01&party=CHN");
    const shown = new Set(await page.locator(".quoted-list .facts a[href*='#']").allInnerTexts());
    const feed = await (await fetch(room.address + (await page.getByRole("link", { name: /Atom/ }).getAttribute("href"))!)).text();
    const told = new Set([...feed.matchAll(/<id>urn:entente:(d\d+\.s[\d.]+)<\/id>/g)].map(([, id]) => id!));
    expect(told.size).toBeGreaterThan(0);
    expect([...told].filter((id) => !shown.has(id))).toEqual([]);
  });

  test("a brief is made, written into, kept, taken along, and known to the next", async () => {
    const page = await room.sit("/briefs");
    await page.getByLabel("Us", { exact: true }).fill("China");
    await page.getByLabel("With", { exact: true }).fill("RUS");
    await page.getByLabel("For the day").fill("2020-04-14");
    await page.getByRole("button", { name: "Make a brief" }).click();
    await page.waitForURL(/\/briefs\/b\d+$/);
    const own = page.getByRole("textbox", { name: "Your own words: Objectives" });
    await own.fill("Agree on a date.\n<b>Not markup</b>");
    await page.getByText("Saved", { exact: true }).waitFor();
    const id = /b\d+$/.exec(page.url())![0];
    await page.reload();
    expect(await page.getByRole("textbox", { name: "Your own words: Objectives" }).inputValue()).toBe("Agree on a date.\n<b>Not markup</b>");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Word document" }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^brief-${id}-CHN-RUS-2020-04-14\\.docx$`));
    expect(readFileSync((await download.path())!).subarray(0, 2).toString()).toBe("PK");
    const html = await (await fetch(`${room.address}/api/briefs/${id}/file?format=html`)).text();
    expect(html).toContain("&lt;b&gt;Not markup&lt;/b&gt;");
    const next = await room.desk.brief({ us: "CHN", with: "RUS", on: "2020-04-15", by: "somebody", draft: true });
    expect(isRefused(next) ? null : next.brief.last?.id).toBe(id);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".own-words-print").first().isVisible()).toBe(true);
    expect(await page.locator("textarea").first().isVisible()).toBe(false);
  }, 60_000);

  test("a commitment is followed up: a rule's evidence confirmed, two readers' scores, taken back", async () => {
    const page = await room.sit("/commitments?bearer=Arvenia");
    const card = page.locator(".commitment").first();
    expect(await card.locator("code").allInnerTexts()).toContain("evidence/done");
    await card.getByRole("button", { name: "It speaks for it" }).first().click();
    await card.getByText(/confirmed by/).first().waitFor();
    await card.locator("details").last().locator("summary").click();
    await card.getByLabel("Score").selectOption("1");
    await card.locator("form").first().getByRole("button", { name: "Keep" }).click();
    await page.getByText("one reader only").waitFor();
    await expect.poll(() => page.locator(".align-tally div").filter({ hasText: "one reader only" }).locator("dd").innerText(), { timeout: 20_000 }).toBe("1");
    await card.getByRole("button", { name: /Take back f\d+/ }).last().click();
    await expect.poll(() => page.locator(".align-tally div").filter({ hasText: "one reader only" }).locator("dd").innerText(), { timeout: 20_000 }).toBe("0");
    const calendar = await (await fetch(`${room.address}/api/commitments.ics?bearer=Arvenia`)).text();
    expect(calendar).toContain("DTSTART;VALUE=DATE:20321001");
  }, 60_000);

  test("a row is parted and named by hand, with a reason, and that is taken back", async () => {
    const page = await room.sit("/compare/d1/d2");
    await page.locator("[aria-labelledby=decide] summary").click();
    await choose(page, 0);
    await choose(page, 1);
    await page.locator("[aria-labelledby=decide]").getByLabel("Why").fill("They speak of one thing.");
    await page.getByRole("button", { name: "They belong together" }).click();
    await page.getByText(/put together/).waitFor();
    expect(await page.locator("[aria-labelledby=decide]").innerText()).toContain("They speak of one thing.");
    const kept = await room.desk.compare({ ids: ["d1", "d2"] });
    expect(isRefused(kept) ? [] : kept.comparison.rows.flatMap(({ because }) => because.map(({ rule }) => rule))).toContain("paired/by-hand");
    await page.getByRole("button", { name: /Take back v\d+/ }).click();
    await page.getByText(/taken back by/).waitFor();
    const after = await room.desk.compare({ ids: ["d1", "d2"] });
    expect(isRefused(after) ? [] : after.comparison.rows.flatMap(({ because }) => because.map(({ rule }) => rule))).not.toContain("paired/by-hand");
    await expectUsable(page);
  }, 60_000);
});

/** Takes what stands first on a side. */
const choose = (page: Page, side: 0 | 1): Promise<unknown> => page.locator("[aria-labelledby=decide] select").nth(side).selectOption({ index: 1 });
