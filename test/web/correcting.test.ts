import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused } from "../../src/desk/desk.js";
import type { Reading } from "../../src/model/reading.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

/** A dispatch in which each kind of thing is told of, and some of it is not read. */
const text = "Velmore and Arvenia agreed on 3 May 2032 to reopen the road over the Orlin pass.\n\nThe foreign minister of Velmore, Lena Korvath, met the foreign minister of Arvenia, Ruben Astier, in Tarn on 2 May 2032. Korvath said that Velmore would send engineers before the end of June. Astier proposed a joint commission on floods.\n\nThe harbour master, Odo Lamm, was heard as well, and his office is to publish the tide tables by hand.";

const soon = <T>(what: () => Promise<T>) => expect.poll(what, { timeout: 20_000 });

describe.skipIf(skipped)("correcting where it stands", () => {
  let room: ReadingRoom;
  let id: string;
  beforeAll(async () => {
    room = await openReadingRoom();
    const [came] = await room.add([{ id: "pass", from: "pass.txt", given: { text }, told: { language: "en", published: "2032-05-04", publisher: "Tarn Gazette", title: "A road is reopened" } }]);
    id = came!.id!;
  }, 240_000);
  afterAll(() => room?.close());

  const reading = async (): Promise<Reading> => {
    const shown = await room.desk.show(id);
    if (isRefused(shown) || shown.kind !== "dispatch" || shown.reading === null) throw new Error("it was not read");
    return shown.reading;
  };
  /** Opens the form of a thing by keyboard. */
  const open = async (page: Page, called: string | RegExp): Promise<void> => {
    const button = page.getByRole("button", { name: called }).first();
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator(".thing-tools form").waitFor();
  };
  const save = async (page: Page): Promise<void> => {
    await page.locator(".thing-tools button[type=submit]").press("Enter");
    await page.locator(".thing-tools").waitFor({ state: "detached" });
  };

  test("the dispatch itself: kind, publisher, title and the side whose account it is; and each is taken back", async () => {
    const page = await room.sit(`/dispatch/${id}`);
    await open(page, "Correct: the dispatch");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
    await page.getByLabel("kind", { exact: true }).selectOption("readout");
    await page.getByLabel("publisher").fill("Ministry of Foreign Affairs of Velmore");
    await page.getByLabel("title").fill("Velmore and Arvenia agreed");
    await page.getByLabel("side", { exact: true }).selectOption({ label: "Velmore" });
    await page.getByLabel("Because (for whoever reads it later)").first().fill("it stands on their site");
    await save(page);
    const { dispatch } = await reading();
    expect([dispatch.kind, dispatch.publisher?.name, dispatch.title && text.slice(dispatch.title.start, dispatch.title.end)]).toEqual(["readout", "Ministry of Foreign Affairs of Velmore", "Velmore and Arvenia agreed"]);
    expect(dispatch.side).not.toBeNull();
    await soon(() => page.locator(".dispatch-head .marks").first().innerText()).toMatch(/the machine has[\s\S]*M\. Vorrandt[\s\S]*it stands on their site/);
    for (let left = 4; left > 0; left--) {
      const undo = page.locator(".dispatch-head .marks").first().getByRole("button", { name: /Undo/ });
      await soon(() => undo.count()).toBe(left);
      await undo.first().press("Enter");
    }
    await soon(async () => (await reading()).dispatch.kind).toBe("news");
    await soon(() => page.locator(".history li").count()).toBe(8);
  });

  test("a value that cannot be is refused with its code, and the form stays", async () => {
    const page = await room.sit(`/dispatch/${id}`);
    await open(page, "Correct: the dispatch");
    await page.getByLabel("published").fill("the day after");
    await page.locator(".thing-tools button[type=submit]").press("Enter");
    await page.locator(".toast-place .refused").waitFor();
    expect(await page.locator(".toast-place").innerText()).toContain("correction/bad-value");
    expect(await page.locator(".thing-tools form").count()).toBe(1);
    await page.keyboard.press("Escape");
  });

  test("an exchange: what it was, how, where, who took part; it is confirmed, rejected and put back", async () => {
    const page = await room.sit(`/dispatch/${id}`);
    await open(page, /^Correct: Meeting/);
    await page.getByLabel("kind", { exact: true }).selectOption("visit");
    await page.getByLabel("how it took place").selectOption("in-person");
    await page.getByLabel("place", { exact: true }).fill("Orlin pass");
    await page.getByLabel("when").fill("2032-05-01");
    await page.locator(".thing-tools .several .chip").first().press("Enter");
    await save(page);
    const changed = (await reading()).exchanges.find(({ kind }) => kind === "visit")!;
    expect([changed.channel, changed.when?.value, changed.place && text.slice(changed.place.start, changed.place.end), changed.participants.length]).toEqual(["in-person", "2032-05-01", "Orlin pass", 1]);
    await soon(() => page.locator(".exchanges").innerText()).toContain("Visit");
    await open(page, /^Correct: Visit/);
    await page.locator(".thing-tools").getByRole("button", { name: "Confirm" }).press("Enter");
    await soon(() => page.locator(".exchanges .marks").innerText()).toContain("confirmed");
    await open(page, /^Correct: Visit/);
    await page.locator(".thing-tools").getByRole("button", { name: "Reject" }).press("Enter");
    await soon(async () => (await reading()).exchanges.some(({ kind }) => kind === "visit")).toBe(false);
    await page.locator(".rejected").getByRole("button", { name: /Undo/ }).press("Enter");
    await soon(async () => (await reading()).exchanges.some(({ kind }) => kind === "visit")).toBe(true);
  });

  test("a person: name, party and offices", async () => {
    const page = await room.sit(`/dispatch/${id}`);
    await open(page, "Correct: Ruben Astier");
    await page.getByLabel("offices").fill("minister of foreign affairs\nhead of the delegation");
    await page.getByLabel("party", { exact: true }).selectOption({ label: "Velmore" });
    await save(page);
    const astier = (await reading()).people.find(({ name }) => name === "Ruben Astier")!;
    expect(astier.offices.map(({ office }) => office)).toEqual(["minister of foreign affairs", "head of the delegation"]);
    expect((await reading()).parties.find(({ id: party }) => party === astier.party)?.name).toBe("Velmore");
    await open(page, "Correct: Ruben Astier");
    await page.locator(".thing-tools").getByRole("button", { name: "Undo" }).press("Enter");
    await soon(async () => (await reading()).parties.find(({ id: party }) => party === (astier.party ?? ""))?.name).toBeDefined();
  });

  test("a commitment: deadline and firmness", async () => {
    const page = await room.sit(`/dispatch/${id}`);
    const called = (await reading()).commitments[0]!;
    await page.locator(`#${called.id}`).getByRole("button", { name: /^Correct/ }).press("Enter");
    await page.locator(".thing-tools form").waitFor();
    await page.getByLabel("firmness").selectOption("shall");
    await page.getByLabel("deadline").fill("2032-06-30");
    await save(page);
    expect((await reading()).commitments.find(({ id: one }) => one === called.id)).toMatchObject({ strength: "shall", deadline: { value: "2032-06-30", precision: "day" } });
  });

  test("what was missed is added by keyboard alone: a commitment, an exchange, a person, a statement", async () => {
    const page = await room.sit(`/dispatch/${id}`);
    const add = async (kind: string, words: string, more: () => Promise<void> = async () => undefined): Promise<void> => {
      await page.keyboard.press("a");
      await page.locator("form.adding").waitFor();
      expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
      await page.getByLabel("What it is").selectOption({ label: kind });
      await page.getByLabel(/Its words/).fill(words);
      await more();
      await page.locator("form.adding button[type=submit]").press("Enter");
      await page.locator("form.adding").waitFor({ state: "detached" });
    };
    const before = await reading();
    await add("commitment", "publish the tide tables by hand");
    const { commitments } = await reading();
    expect(commitments).toHaveLength(before.commitments.length + 1);
    const { verb, object } = commitments.find(({ because }) => because.rule === "correction/added")!;
    expect([text.slice(verb.start, verb.end), text.slice(object.start, object.end)]).toEqual(["publish", "the tide tables by hand"]);
    await add("exchange", "was heard as well", async () => void (await page.locator("form.adding").getByLabel("kind").selectOption("consultation")));
    expect((await reading()).exchanges.map(({ kind }) => kind)).toContain("consultation");
    await add("person", "Odo Lamm", async () => {
      // Whom the reader knows already is not added twice: the name says who is meant.
      await page.locator("form.adding").getByLabel("name").fill("Odo Lamm, harbour master");
    });
    const lamm = (await reading()).people.find(({ name }) => name.includes("harbour master"))!;
    expect((await reading()).mentions.some(({ people, start }) => people.includes(lamm.id) && text.startsWith("Odo Lamm", start))).toBe(true);
    await add("statement", "his office is to publish the tide tables", async () => void (await page.locator("form.adding").getByLabel("speaker").selectOption({ label: "Odo Lamm, harbour master" })));
    expect((await reading()).statements.some(({ speaker }) => speaker?.person === lamm.id)).toBe(true);
    await page.keyboard.press("a");
    await page.getByLabel(/Its words/).fill("words that are not there");
    await page.locator("form.adding button[type=submit]").press("Enter");
    await page.locator("form.adding [role=alert]").waitFor();
    await page.keyboard.press("Escape");
  });

  test("the ends of what was said are moved, by keys and by pointer", async () => {
    const page = await room.sit(`/dispatch/${id}`);
    const said = async (): Promise<string> => {
      const { statements } = await reading();
      const { content } = statements.find(({ content }) => text.slice(content[0].start, content[0].end).includes("send engineers"))!;
      return text.slice(content[0].start, content[0].end);
    };
    const before = await said();
    await page.locator(".m.content", { hasText: "send engineers" }).first().click();
    await page.keyboard.press("m");
    await page.locator(".end-handle.begin:focus").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.locator(".end-handle.end:focus").waitFor();
    for (let words = 0; words < 5; words++) await page.keyboard.press("ArrowLeft");
    await expectUsable(page);
    await page.keyboard.press("Enter");
    await soon(said).not.toBe(before);
    const shorter = await said();
    expect(before).toContain(shorter);
    expect(shorter.split(" ").length).toBe(before.split(" ").length - 6);

    // The words as they now stand have come back with the page, and it has moved to what was chosen: only then does a hand go there.
    await soon(() => page.locator(".m.content", { hasText: shorter.split(" ").at(-1)! }).first().innerText()).toBe(shorter);
    await page.keyboard.press("m");
    await page.locator(".end-handle.begin:focus").waitFor();
    await page.locator(".end-handle.end").hover({ force: true });
    let from = await page.locator(".end-handle.end").boundingBox();
    await soon(async () => {
      const before = from;
      await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
      return JSON.stringify((from = await page.locator(".end-handle.end").boundingBox())) === JSON.stringify(before);
    }).toBe(true);
    await page.mouse.move(from!.x, from!.y + 22);
    await page.mouse.down();
    await page.mouse.move(from!.x + 80, from!.y + 5, { steps: 6 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Keep these words" }).click();
    await soon(async () => (await said()).length).toBeGreaterThan(shorter.length);
    expect(await said()).toMatch(/[\w.]$/);
    await page.keyboard.press("u");
    await soon(said).toBe(shorter);
  });

  test.each([["en", "light", 1280], ["fr", "dark", 1280], ["fr", "light", 360]] as const)("anybody can use the forms, in %s, %s, on %i pixels", async (tongue, theme, width) => {
    const page = await room.sit(`/dispatch/${id}`, { tongue, theme, width });
    for (const called of [/la dépêche|the dispatch/, /Visite|Visit/, /Lena Korvath/]) {
      await open(page, new RegExp(`^(?:Correct:|Corriger :) .*${called.source}`));
      await expectUsable(page);
      expect(await isTooWide(page)).toBe(false);
      await page.keyboard.press("Escape");
      await page.locator(".thing-tools").waitFor({ state: "detached" });
    }
    await page.keyboard.press("a");
    await page.locator("form.adding").waitFor();
    await expectUsable(page);
    expect(await isTooWide(page)).toBe(false);
  });
});
