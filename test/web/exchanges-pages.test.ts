import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { ExchangeTold } from "../../src/desk/conduct/asked.js";
import { actorsByCookie } from "./actors.js";
import { asked, delegates, testClock, type Delegate } from "./conducting.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

// What people do with an exchange in a browser: three parties in three zones, notes through a network cut, clearance, embargo.

const clock = testClock("2031-03-01T10:00:00.000Z");
let room: ReadingRoom;
beforeAll(async () => {
  if (!skipped) room = await openReadingRoom({ filled: false, admission: actorsByCookie(delegates), with: { clock: clock.now } });
});
afterAll(async () => room?.close());

const exchange = async (who: Delegate): Promise<ExchangeTold> => (await asked(room, who, "/api/exchanges/e1")).json();
const notes = async () => (await exchange("vel")).papers["VEL"]!.notes;
/** Waits until what was done is kept. */
const until = <T>(look: () => Promise<T>, is: unknown): Promise<void> => expect.poll(look, { timeout: 30_000 }).toEqual(is) as unknown as Promise<void>;
const open = async (page: Page, summary: string | RegExp): Promise<void> => page.locator("summary", { hasText: summary }).first().click();

describe.skipIf(skipped).sequential("an exchange in the pages", () => {
  let vel: Page;
  let sol: Page;

  test("is asked for, answered in another zone, and fixed over a change of clocks", async () => {
    vel = await room.sit("/exchanges", { as: "vel" });
    await vel.getByLabel("Subject").fill("the crossing at Tarn");
    await vel.getByLabel("Hours proposed").fill("2031-03-29 10:00\n2031-03-31 10:00");
    await vel.getByLabel("Agenda").fill("borders: the crossing at Tarn");
    const form = vel.locator("form.conduct-form");
    await form.getByLabel("Party", { exact: true }).fill("VEL");
    await form.getByLabel("Clock", { exact: true }).fill("Europe/Paris");
    await form.getByLabel("Name", { exact: true }).fill("Velmore");
    await form.getByRole("button", { name: "Arrange an exchange" }).click();
    await vel.getByRole("heading", { level: 1, name: /crossing at Tarn/ }).waitFor();
    for (const [party, zone, name] of [["SOL", "America/New_York", "Soltania"], ["KES", "Asia/Tokyo", "Kestria"]] as const) {
      if (!(await vel.locator("form.conduct-form").isVisible())) await open(vel, "Invite");
      await vel.locator("form.conduct-form").getByLabel("Party", { exact: true }).fill(party);
      await vel.locator("form.conduct-form").getByLabel("Clock", { exact: true }).fill(zone);
      await vel.locator("form.conduct-form").getByLabel("Name", { exact: true }).fill(name);
      await vel.locator("form.conduct-form").getByRole("button", { name: "Invite" }).click();
      await vel.getByRole("heading", { level: 3, name }).waitFor();
    }
    sol = await room.sit("/exchanges/e1", { as: "sol" });
    const monday = sol.locator("li.card", { hasText: "31 Mar 2031" }).first();
    const clocks = await monday.locator("tr").allTextContents();
    // Ten in Paris is four in New York on Monday; two days before, with Paris still on winter time, it was five.
    expect(clocks.map((line) => /\d\d:\d\d/.exec(line)![0])).toEqual(["10:00", "04:00", "17:00", "08:00"]);
    expect((await sol.locator("li.card", { hasText: "29 Mar 2031" }).first().locator("tr").allTextContents()).map((line) => /\d\d:\d\d/.exec(line)![0])).toEqual(["10:00", "05:00", "18:00", "09:00"]);
    await monday.getByRole("button", { name: /^Accept/ }).click();
    await until(async () => (await exchange("vel")).delegations[1]!.reply?.hours, ["2031-03-31T08:00:00Z"]);
    await vel.reload();
    await vel.locator("li.card", { hasText: "31 Mar 2031" }).first().getByRole("button", { name: /^Fix/ }).click();
    await until(async () => (await exchange("vel")).fixed, "2031-03-31T08:00:00Z");
    const kes = await room.sit("/exchanges/e1", { as: "kes", tongue: "fr" });
    await kes.getByRole("button", { name: /^Accepter/ }).click();
    await until(async () => (await exchange("vel")).delegations[2]!.reply?.answer, "accepted");
    await expectUsable(kes);
  });

  test("people are named, points ticked, and it begins", async () => {
    for (const [page, line] of [[vel, "Lena Korvath; f; minister of foreign affairs"], [sol, "Ruben Astier; m; minister of foreign affairs"]] as const) {
      await page.reload();
      await open(page, "People who attend");
      await page.getByLabel("People who attend").fill(line);
      await page.locator("form", { has: page.getByLabel("People who attend") }).getByRole("button", { name: "Save" }).click();
      await page.locator("section[aria-labelledby=delegations]").getByText(line.split(";")[0]!).waitFor();
    }
    await open(vel, "Points to make");
    await vel.getByLabel("Points to make").fill("the crossing\nthe port");
    await vel.locator("form", { has: vel.getByLabel("Points to make") }).getByRole("button", { name: "Save" }).click();
    await vel.getByRole("checkbox", { name: "the port" }).click();
    await until(async () => (await exchange("vel")).papers["VEL"]!.points.map(({ ticked }) => ticked?.by ?? null), [null, "V. Orm"]);
    await expectUsable(vel);
    clock.set("2031-03-31T08:00:10.000Z");
    await vel.getByRole("button", { name: "It begins now" }).click();
    await vel.getByRole("link", { name: "Take notes" }).waitFor();
  });

  test("notes are taken by one key each, through a network cut, without loss or doubling, by several", async () => {
    const page = await room.sit("/exchanges/e1/notes?as=VEL", { as: "vel" });
    /** Who, to whom, which act, words: by keyboard alone. */
    const note = async (keys: string, words: string): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    };
    await page.getByText("Who speaks? Press a number.").waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("2");
    await page.keyboard.press("c");
    await page.getByText("Ms Korvath called on Mr Astier to …").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await note("12c", "lift the restrictions on the port");
    await until(async () => (await notes()).length, 1);

    await page.context().setOffline(true);
    await note("20w", "the proposal on the crossing");
    await note("10r", "reopen the crossing at Tarn");
    await page.getByText("2 notes wait").waitFor();
    expect((await notes()).length).toBe(1);
    await page.context().setOffline(false);
    await until(async () => (await notes()).map(({ words }) => words.en), ["lift the restrictions on the port", "the proposal on the crossing", "reopen the crossing at Tarn"]);
    await expect.poll(() => page.getByText(/notes? waits?/).count()).toBe(0);

    // The note arrives, and the answer is lost on the way: it is sent again, and stands there once.
    let lost = 0;
    await page.route("**/api/exchanges/e1/deeds", async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await note("20p", "set up a joint commission");
    await expect.poll(() => lost, { timeout: 20_000 }).toBeGreaterThan(1);
    await expect.poll(() => page.getByText(/notes? waits?/).count(), { timeout: 20_000 }).toBe(0);
    expect((await notes()).length).toBe(4);
    await page.unroute("**/api/exchanges/e1/deeds");

    // A second note-taker writes while the first does; each line says whose it is.
    const clerk = await room.sit("/exchanges/e1/notes?as=VEL", { as: "clerk", tongue: "fr", theme: "dark", width: 360 });
    expect(await isTooWide(clerk)).toBe(false);
    await clerk.keyboard.press("2");
    await clerk.keyboard.press("0");
    await clerk.keyboard.press("e");
    await clerk.keyboard.type("les retards du chantier");
    await clerk.keyboard.press("Enter");
    await until(async () => (await notes()).map(({ by }) => by), ["V. Orm", "V. Orm", "V. Orm", "V. Orm", "C. Lund"]);
    await clerk.getByText("noté par C. Lund").waitFor();
    await expectUsable(clerk);
    await expectUsable(page);
    // The English notes get French words, and the other way round, by whoever knows them.
    for (const [index, words] of ["lever les restrictions sur le port", "la proposition sur le point de passage", "rouvrir le point de passage de Tarn", "créer une commission mixte"].entries()) {
      const line = page.locator(".note-list > li").nth(index);
      await line.locator("summary").click();
      await line.getByLabel("Words in French").fill(words);
      await line.getByRole("button", { name: "Save" }).click();
      await until(async () => (await notes())[index]!.words.fr, words);
    }
    clock.set("2031-03-31T08:41:00.000Z");
    await vel.reload();
    await vel.getByRole("button", { name: "It has ended" }).click();
    await vel.getByRole("link", { name: "Readout" }).waitFor();
  });

  test("a readout is drafted, sent back, changed, cleared in order, kept under embargo, published, withdrawn", async () => {
    const page = await room.sit("/exchanges/e1/readout?as=VEL", { as: "vel" });
    await page.getByRole("button", { name: "Draft from the notes" }).click();
    await page.getByText("Ms Korvath called on Mr Astier to lift the restrictions on the port.").first().waitFor();
    await page.getByText("Il a exprimé sa préoccupation devant les retards du chantier.").first().waitFor();
    await page.getByText("Notes without words in this language: 5.").first().waitFor();
    await page.locator("textarea[name=line]").fill("I. Dahl\nP. Morel");
    await page.locator("form", { has: page.locator("textarea[name=line]") }).getByRole("button", { name: "Save" }).click();
    const dahl = await room.sit("/exchanges/e1/readout?as=VEL", { as: "dahl" });
    await dahl.getByRole("button", { name: "Clear it" }).click();
    await until(async () => (await exchange("vel")).papers["VEL"]!.readout!.versions[0]!.clearances.length, 1);
    const morel = await room.sit("/exchanges/e1/readout?as=VEL", { as: "morel", tongue: "fr" });
    await morel.getByLabel("Motif").last().fill("« appelé » est trop fort");
    await morel.getByRole("button", { name: "Renvoyer" }).click();
    await morel.getByRole("alert").getByText("P. Morel l'a renvoyé").first().waitFor();

    await page.reload();
    await open(page, "Edit: English");
    const box = page.getByLabel("Text").first();
    await box.fill((await box.inputValue()).replace("called on Mr Astier to lift", "asked Mr Astier to lift"));
    await page.getByRole("button", { name: "Save as a new version" }).first().click();
    await page.getByRole("heading", { name: /Version 2/ }).first().waitFor();
    await dahl.reload();
    await open(dahl, "What changed from version 1 to 2");
    expect([await dahl.locator(".changes ins").allTextContents(), await dahl.locator(".changes del").allTextContents()]).toEqual([["added: asked"], ["taken out: called", "taken out: on "]]);
    await expectUsable(dahl);
    await dahl.getByRole("button", { name: "Clear it" }).click();
    await until(async () => (await exchange("vel")).papers["VEL"]!.readout!.versions[1]!.clearances.length, 1);
    await morel.reload();
    await expectUsable(morel);
    await morel.getByRole("button", { name: "Valider" }).click();
    await until(async () => (await exchange("vel")).papers["VEL"]!.readout!.versions[1]!.clearances.length, 2);
    await page.reload();
    await page.getByLabel("Embargo until").fill("2031-03-31 18:00");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByText("under embargo until").first().waitFor();
    expect((await asked(room, null, "/public/e1-VEL/en")).status).toBe(404);
    await sol.reload();
    expect(await sol.getByText("Published").count()).toBe(0);

    clock.set("2031-03-31T16:00:00.000Z");
    for (const [path, tongue, theme] of [["/public/e1-VEL/en", "en", "light"], ["/public/e1-VEL/fr", "fr", "dark"], ["/public", "fr", "light"]] as const) {
      const reader = await room.sit(path, { tongue, theme, width: 360 });
      await expectUsable(reader);
      expect(await isTooWide(reader)).toBe(false);
    }
    await page.reload();
    await page.getByLabel("Why").last().fill("not agreed with Soltania");
    await page.getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("Withdrawn: not agreed with Soltania").first().waitFor();
    const gone = await room.sit("/public/e1-VEL/en");
    expect(await gone.locator("h1").textContent()).toContain("was withdrawn");
    await expectUsable(gone);
  });

  test("every page can be used in both languages and themes, on a telephone, and printed", async () => {
    for (const path of ["/exchanges", "/exchanges/e1", "/exchanges/e1/notes?as=VEL", "/exchanges/e1/readout?as=VEL"]) for (const [tongue, theme] of [["en", "dark"], ["fr", "light"]] as const) {
      const page = await room.sit(path, { as: "vel", tongue, theme, width: 360 });
      await expectUsable(page);
      expect([path, await isTooWide(page)]).toEqual([path, false]);
      if (tongue === "fr") expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(5_000);
      await page.context().close();
    }
    const cutOff = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|status of (?:404|410|422)/;
    expect(room.complaints.filter((line) => !cutOff.test(line))).toEqual([]);
  });
});
