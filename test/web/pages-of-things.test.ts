import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused } from "../../src/desk/desk.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

/** Both sides' accounts of one call, of invented states. */
const accounts = [
  { publisher: "Ministry of Foreign Affairs of Arvenia", title: "On the minister's call with Velmore", text: "Ministry of Foreign Affairs of Arvenia\n\nOn 3 September 2032 the minister of foreign affairs of Arvenia, Ruben Astier, held a telephone conversation with the minister of foreign affairs of Velmore, Lena Korvath.\n\nAstier said that Arvenia was ready to reopen the crossing at Tarn. Korvath expressed support for a ceasefire in Soltania. The ministers agreed to meet in October." },
  { publisher: "Ministry of Foreign Affairs of Velmore", title: "Telephone conversation of Lena Korvath", text: "Ministry of Foreign Affairs of Velmore\n\nOn 3 September 2032 the foreign minister of Velmore, Lena Korvath, spoke by telephone with the foreign minister of Arvenia, Ruben Astier.\n\nKorvath called on Arvenia to lift its sanctions. Astier said that Arvenia would support a ceasefire in Soltania. The two ministers agreed to meet in October." },
];

describe.skipIf(skipped)("the pages of parties, people and exchanges", () => {
  let room: ReadingRoom;
  const at: Record<string, string> = {};
  beforeAll(async () => {
    room = await openReadingRoom();
    for (const [index, { publisher, title, text }] of accounts.entries()) {
      const [came] = await room.add([{ id: `side-${index}`, from: `side-${index}.txt`, given: { text }, told: { language: "en", published: "2032-09-04", publisher, title } }]);
      at[`dispatch${index}`] = came!.id!;
      if (came?.status !== "refused") at["exchange"] = `/exchange/${came!.exchanges![0]!}`;
    }
    const shown = await room.desk.show("CHN");
    if (isRefused(shown) || shown.kind !== "party") throw new Error("the demo tells of no party");
    at["party"] = "/party/CHN";
    at["person"] = `/person/${shown.people[0]!.id}`;
    at["demo"] = `/exchange/${shown.contacts.find(({ kind }) => kind === "call")!.id}`;
    at["compare"] = `/compare/${at["dispatch0"]}/${at["dispatch1"]}`;
  }, 240_000);
  afterAll(() => room?.close());

  describe("anybody can use", () => {
    const readers = [["en", "light", 1280], ["fr", "dark", 1280], ["en", "dark", 360], ["fr", "light", 360]] as const;
    test.each(["party", "person", "exchange", "demo", "compare"].flatMap((what) => readers.map((reader) => [what, ...reader] as const)))("the page of a %s, in %s, %s, on %i pixels", async (what, tongue, theme, width) => {
      const page = await room.sit(at[what]!, { tongue, theme, width });
      await settled(page);
      expect(await page.getAttribute("html", "lang")).toBe(tongue);
      expect(await isTooWide(page)).toBe(false);
      await expectUsable(page);
      await page.context().close();
    });

    test.each(["/party/nobody", "/person/p999999", "/exchange/x999999", "/compare/d1/d999999", "/compare/d1/nothing", "/exchange/p1"])("%s, which is not there", async (path) => {
      const page = await room.sit("/");
      await page.goto(room.address + path);
      await page.locator("main .refused, main h1").first().waitFor();
      await expectUsable(page);
    });
  });

  test("a party shows offices with their days, contacts, issues and whom it addresses, and each opens its words", async () => {
    const page = await room.sit(at["party"]!);
    await settled(page);
    expect(await page.locator("h1").innerText()).toBe("China");
    expect(await page.locator("[aria-labelledby=people] tbody tr").first().innerText()).toMatch(/Wang Yi|Xi Jinping/);
    expect(await page.locator("[aria-labelledby=people] tbody time").count()).toBeGreaterThan(0);
    expect(await page.locator("[aria-labelledby=contacts] .stop").count()).toBeGreaterThan(0);
    const issue = page.locator("[aria-labelledby=issues] details").first();
    const counted = Number(await issue.locator(".bar-number").innerText());
    await issue.locator("summary").press("Enter");
    await issue.locator(".quotation").first().waitFor();
    expect(await issue.locator(".found-words > li").count()).toBe(Math.min(counted, 30));
    await expectUsable(page);
    const whom = page.locator("[aria-labelledby=whom] details").first();
    await whom.locator("summary").press("Enter");
    await whom.locator(".quotation").first().waitFor();
    expect(await whom.locator(".found-words > li").count()).toBe(Number(await whom.locator(".bar-number").innerText()));
  });

  test("a body has a page of its own, and every party of the record opens from its address", async () => {
    const listed = await room.desk.parties();
    if (isRefused(listed)) throw new Error(listed.refused.says);
    const body = listed.find(({ id }) => id.includes("/"))!;
    const page = await room.sit(`/party/${encodeURIComponent(body.id)}`);
    await settled(page);
    expect(await page.locator("h1").innerText()).toBe(body.names["en"] ?? Object.values(body.names)[0]);
    await expectUsable(page);
    for (const { id } of listed) expect([id, isRefused(await room.desk.show(id))]).toEqual([id, false]);
  });

  test("a person shows offices on whose word they are known, in French", async () => {
    const page = await room.sit(at["person"]!, { tongue: "fr" });
    await settled(page);
    expect(await page.locator("[aria-labelledby=offices] thead").innerText()).toContain("D’après");
    expect(await page.locator("[aria-labelledby=offices] tbody tr").count()).toBeGreaterThan(0);
    expect(await page.locator("[aria-labelledby=contacts] .stop").count()).toBeGreaterThan(0);
  });

  test("an exchange shows both sides' accounts, and what each says by issue beside the other", async () => {
    const page = await room.sit(at["exchange"]!);
    await settled(page);
    expect(await page.locator(".side .account").count()).toBe(2);
    expect(await page.locator(".when-told > li").count()).toBe(3);
    expect(await page.locator(".when-told > li").first().getAttribute("class")).toBe("held");
    const heads = await page.locator("[aria-labelledby=issues] thead th").allInnerTexts();
    expect(heads).toHaveLength(2);
    const words = await page.locator("[aria-labelledby=issues] .quotation").allInnerTexts();
    const found = await room.desk.find({ query: `exchange:${at["exchange"]!.split("/").at(-1)}`, limit: 500 });
    if (isRefused(found)) throw new Error(found.refused.says);
    expect(words).toHaveLength(found.hits.length);
    for (const hit of found.hits) expect(words.some((one) => one.includes(hit.words.slice(0, 30)))).toBe(true);
  });

  test("from the exchange to two accounts side by side, by keyboard alone, and to the words of a row", async () => {
    const page = await room.sit(at["exchange"]!);
    await settled(page);
    await tabTo(page, "Compare these two");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/compare\//);
    await page.locator(".beside .quotation").first().waitFor();
    const compared = await room.desk.compare({ ids: [at["dispatch0"]!, at["dispatch1"]!] });
    if (isRefused(compared)) throw new Error(compared.refused.says);
    const { rows } = compared.comparison;
    expect(await page.locator(".row-words").count()).toBe(rows.length);
    expect((await page.locator(".row-words .quotation").allInnerTexts()).length).toBe(rows.flatMap(({ a, b }) => [...a, ...b]).length);
    // One outcome alone, then all again.
    const outcome = page.locator(".outcomes button").nth(1);
    await outcome.press("Enter");
    expect(await outcome.getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator(".row-words").count()).toBe(Number(/\((\d+)\)/.exec(await outcome.innerText())![1]));
    await outcome.press("Enter");
    const why = page.locator(".outcome-note").first();
    await why.locator("summary").press("Enter");
    expect(await why.locator("li").count()).toBeGreaterThan(0);
    await page.locator(".row-words a").first().press("Enter");
    await page.waitForURL(/\/dispatch\/d\d+#s\d+/);
  });

  test("swapping the sides mirrors the comparison", async () => {
    const page = await room.sit(at["compare"]!);
    await page.locator(".beside .quotation").first().waitFor();
    const left = await page.locator(".row-words td:first-child .quotation").allInnerTexts();
    await page.getByRole("link", { name: /Swap sides/ }).press("Enter");
    await page.waitForURL(new RegExp(`/compare/${at["dispatch1"]}/${at["dispatch0"]}`));
    await page.locator(".beside .quotation").first().waitFor();
    await expect.poll(async () => (await page.locator(".row-words td:last-child .quotation").allInnerTexts()).sort()).toEqual([...left].sort());
  });

  test("what was taken for one exchange can be parted and joined again, and the record keeps both", async () => {
    const page = await room.sit(at["demo"]!);
    await settled(page);
    const merges = page.locator(".merges > li");
    const count = await merges.count();
    expect(count).toBeGreaterThan(0);
    const before = await page.locator(".side .account").count();
    await merges.first().getByRole("button", { name: /^Not the same/ }).press("Enter");
    await page.locator(".merges [data-standing=undone]").first().waitFor();
    expect(await page.locator(".merges [data-standing=undone]").first().innerText()).toContain("not one");
    await expect.poll(() => page.locator(".side .account").count()).toBeLessThan(before);
    await expectUsable(page);
    await page.locator(".merges > li", { has: page.locator("[data-standing=undone]") }).getByRole("button", { name: /^The same/ }).first().press("Enter");
    await page.locator(".merges [data-standing=confirmed]").first().waitFor();
    await expect.poll(() => page.locator(".side .account").count()).toBe(before);
    const merged = await room.desk.merges({ kind: "exchange" });
    if (isRefused(merged)) throw new Error(merged.refused.says);
    const decided = merged.find(({ decisions }) => decisions.length > 0)!;
    expect(decided.decisions.map(({ decision, by }) => [decision, by])).toEqual([["undone", "M. Vorrandt"], ["confirmed", "M. Vorrandt"]]);
  });

  test("prints without what only a screen can do", async () => {
    const page = await room.sit(at["party"]!);
    await settled(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("header.frame").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: /Save as/ }).count()).toBe(0);
    expect(await page.locator(".picture svg").first().isVisible()).toBe(true);
  });

  test("the browser complained of nothing, and nothing was asked of anybody else", () => {
    expect(room.complaints.filter((complaint) => !/status of (400|404|422)/.test(complaint))).toEqual([]);
  });
});

/** Waits until everything that is asked for is there. */
async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("load");
  await page.locator("main h2").first().waitFor({ state: "attached" });
  await expect.poll(() => page.locator(".loading").count(), { timeout: 30_000 }).toBe(0);
}

/** Goes by Tab until a control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()")) === name) return;
  }
  throw new Error(`no control called ${name} can be reached by Tab`);
}
