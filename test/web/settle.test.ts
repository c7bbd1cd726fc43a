import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verify } from "../../src/seal/verify.js";
import type { ProcedureTold, Receipt } from "../../src/settlement/procedure-told.js";
import { actor, actorsByCookie, actorCookie } from "./actors.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

// Five delegations, a secretariat, somebody without authority and an observer before the same text, each in a browser of their own.

const actors = {
  sec: actor({ name: "Sena Marr", party: null, organisation: "secretariat" }),
  vel: actor({ name: "Lena Korvath", party: "VEL", organisation: "velmore" }),
  junior: actor({ name: "Ivo Tarn", party: "VEL", organisation: "velmore", role: "editor" }),
  arv: actor({ name: "Ruben Astier", party: "ARV", organisation: "arvenia" }),
  sol: actor({ name: "Mira Sond", party: "SOL", organisation: "soltania" }),
  fra: actor({ name: "Anne Perrin", party: "FRA", organisation: "france" }),
  npl: actor({ name: "Bina Rai", party: "NPL", organisation: "nepal" }),
  watcher: actor({ name: "Nils Oro", party: null, organisation: "red-cross", role: "reader" }),
  stranger: actor({ name: "Odal Renn", party: "KES", organisation: "kestria" }),
} as const;
type Who = keyof typeof actors;
const delegations = ["vel", "arv", "sol", "fra", "npl"] as const;
const text = "Recalling the call of 27 March,\n\n1. Welcomes the offer of Velmore to host the talks;\n\n2. Decides to meet again in June.";
const soon = <T>(get: () => Promise<T>) => expect.poll(get, { timeout: 20_000 });

describe.skipIf(skipped)("common texts on pages", () => {
  let room: ReadingRoom;
  let now = "2031-03-26T10:00:00.000Z";
  const folder = mkdtempSync(join(tmpdir(), "entente-settle-pages-"));
  const options = { filled: false, where: { folder }, admission: actorsByCookie(actors), with: { clock: () => now, passphrase: async () => "a passphrase of a test" } };
  beforeAll(async () => void (room = await openReadingRoom(options)), 240_000);
  afterAll(async () => {
    await room?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The API as somebody asks it. */
  const asked = async <T = ProcedureTold>(who: Who, path: string, body?: unknown): Promise<{ readonly status: number; readonly said: T }> => {
    const { status, text: answer } = await room.raw({ path: `/api/settle${path}`, headers: { host: new URL(room.address).host, cookie: `${actorCookie}=${who}`, ...(body !== undefined && { origin: room.address, "content-type": "application/json" }) }, ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }) });
    return { status, said: JSON.parse(answer) as T };
  };
  const act = (who: Who, id: string, body: object) => asked<Receipt & { readonly refused?: { readonly code: string } }>(who, `/${id}/acts`, body);
  /** A text that the secretariat placed for the five, until six in the evening in Brussels on the 29th. */
  const placed = async (title: string, profile: string | object = "osce"): Promise<string> => {
    now = "2031-03-26T10:00:00.000Z";
    const { said: { id } } = await asked("sec", "", { title, version: title, profile, words: [{ language: "en", text }], office: "Secretary of the Conference" });
    await act("sec", id, { type: "clear" });
    const { said } = await act("sec", id, { type: "place", fields: { parties: ["VEL", "ARV", "SOL", "FRA", "NPL"], deadline: { instant: "2031-03-29T18:00", zone: "Europe/Brussels", city: "Brussels" } } });
    expect(said.accepted, JSON.stringify(said)).toBe(true);
    return id;
  };
  const stateOn = (page: Page): Promise<string> => page.locator(".state-name").innerText();
  const press = async (page: Page, name: string | RegExp, fill: Readonly<Record<string, string>> = {}): Promise<void> => {
    await page.getByRole("button", { name }).first().click();
    const dialog = page.locator("dialog[open]");
    await dialog.waitFor();
    for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole("button", { name: /^(Yes, do it|Oui, le faire)$/ }).click();
    await expect.poll(() => page.locator("dialog[open]").count(), { timeout: 10_000 }).toBe(0);
  };

  test("UN75: one State objects for others to one phrase; the text is revised, placed again, and adopted, with five delegations looking on", async () => {
    now = "2031-03-26T10:00:00.000Z";
    const sec = await room.sit("/settle", { as: "sec" });
    await sec.getByText("Begin a procedure …").click();
    const { said: [first] } = await asked<readonly { readonly id: string }[]>("sec", "/profiles");
    expect(first).toBeDefined();
    await sec.getByLabel("Title", { exact: true }).fill("Declaration on the anniversary");
    await sec.getByLabel("By whose rules").selectOption("unga-74-544");
    await sec.getByLabel("Version", { exact: true }).fill("L.1");
    await sec.getByLabel("Your office, as you sign").fill("President of the Assembly");
    await sec.getByLabel("The text", { exact: true }).fill(text);
    await sec.getByRole("button", { name: "Put the draft on the table" }).click();
    await sec.locator(".state-drafting").waitFor();
    const id = new URL(sec.url()).pathname.split("/").at(-1)!;
    await press(sec, /^Clear for placing/);
    await sec.locator(".state-cleared").waitFor();
    await press(sec, /^Place under silence/, { "Parties, by commas": "VEL, ARV, SOL, FRA, NPL", "Deadline, by the clock of the city": "2031-03-29T18:00", "Time zone": "Europe/Brussels", "City": "Brussels" });
    await sec.locator(".state-under_silence").waitFor();

    const seated = new Map<string, Page>();
    for (const who of delegations) seated.set(who, await room.sit(`/settle/${id}`, { as: who, tongue: who === "fra" ? "fr" : "en" }));
    // Whoever has the text before them has been served; the secretariat sees that by itself.
    await soon(() => sec.locator("#service ~ p").first().innerText()).toBe("Every party had the text.");
    const vel = seated.get("vel")!;
    const arv = seated.get("arv")!;
    expect(await arv.locator(".left").innerText()).toMatch(/3 days, 7 hours, 0 minutes|3 days, 6 hours, 59 minutes/);
    await press(vel, /^Object/, { "Wording": "The words “shared future” are not ours.", "Also on behalf of": "SOL" });
    await vel.locator(".receipt").waitFor();
    expect(await vel.locator(".receipt").innerText()).toMatch(/Received[\s\S]*entry \d+/);
    await soon(() => vel.locator(".own-state").innerText()).toContain("objection stands");
    await soon(() => stateOn(sec)).toBe("Contested");
    expect([await stateOn(arv), await stateOn(seated.get("fra")!), await stateOn(vel)]).toEqual(["Under silence", "Sous silence", "Contested"]);

    now = "2031-03-29T17:00:00.000Z"; // six in the evening in Brussels: the clocks change in the night after
    await sec.reload();
    for (const who of delegations) await soon(() => stateOn(seated.get(who)!)).toMatch(/^(Not adopted|Non adopté)$/);
    expect(await arv.locator("#objections ~ ul").innerText()).toMatch(/VEL[\s\S]*SOL/);
    await press(sec, /^Inform all parties/);
    await sec.locator(".state-informed_not_adopted").waitFor();
    await press(sec, /^Open consultations/);
    await sec.locator(".state-consultation").waitFor();
    await press(sec, /^Open the next round/, { "Version": "L.1/Rev.1", "The text": text.replace("to host", "to receive") });
    await sec.locator(".state-cleared").waitFor();
    await press(sec, /^Place under silence/, { "Parties, by commas": "VEL, ARV, SOL, FRA, NPL", "Deadline, by the clock of the city": "2031-04-01T20:00", "Time zone": "Europe/Brussels", "City": "Brussels" });
    for (const who of delegations) await soon(() => stateOn(seated.get(who)!)).toMatch(/^(Under silence|Sous silence)$/);
    expect(await arv.locator(".common-text .is-changed").count()).toBe(1);
    await soon(() => sec.locator("#service ~ p").first().innerText()).toBe("Every party had the text.");

    now = "2031-04-01T18:00:00.000Z";
    await sec.reload();
    await sec.locator(".state-elapsed").waitFor();
    expect(await stateOn(sec)).toBe("Deadline reached, no objection on record");
    await expectUsable(sec);
    expect(await sec.getByRole("button", { name: "Certify the adoption …" }).isDisabled()).toBe(true);
    for (const way of ["letter", "note verbale", "e-mail"]) {
      await sec.getByLabel(`${way}: Where`, { exact: true }).fill("registry");
      await sec.getByRole("button", { name: `${way}: Say so` }).click();
      await soon(() => sec.locator(".ways .is-looked", { hasText: way }).count()).toBe(1);
    }
    await press(sec, "Certify the adoption …");
    for (const who of delegations) await soon(() => stateOn(seated.get(who)!)).toMatch(/^(Adopted|Adopté)$/);
    expect(await seated.get("fra")!.locator("#decision ~ p").allInnerTexts()).toEqual([expect.stringContaining("1 avr. 2031, 20:00 Brussels"), expect.stringContaining("Certifié par President of the Assembly")]);
    const exported = (await room.raw({ path: `/api/settle/${id}/export`, headers: { host: new URL(room.address).host, cookie: `${actorCookie}=arv` } })).text;
    expect(verify(exported, { heads: [], trust: null, every: true })).toMatchObject({ holds: true, final: "adopted", adoptedAt: "2031-04-01T18:00:00Z" });
    for (const page of seated.values()) await page.context().close();
    await sec.context().close();
  }, 180_000);

  test("OSCE: an amendment alone breaks the silence, and all five are told at once; announced with statements when adopted", async () => {
    const id = await placed("PC.DD/7");
    const pages = new Map<string, Page>();
    for (const who of delegations) pages.set(who, await room.sit(`/settle/${id}`, { as: who }));
    await press(pages.get("sol")!, /^Propose other wording/, { "Wording": "in May" });
    for (const who of delegations) await soon(() => stateOn(pages.get(who)!)).toBe("Not adopted");
    for (const page of pages.values()) await page.context().close();

    const second = await placed("PC.DD/8");
    for (const who of delegations) expect((await act(who, second, { type: "serve" })).said.accepted).toBe(true);
    expect((await act("npl", second, { type: "statement", fields: { statement: "explanation-of-position", wording: "Nepal understands June as the month in Kathmandu.", paragraphs: ["OP2"] } })).said.accepted).toBe(true);
    now = "2031-03-29T17:00:00.000Z";
    for (const [type, more] of [["certify", { looked: ["letter", "note-verbale", "mail"] }], ["announce", {}], ["publish", {}]] as const) expect((await act("sec", second, { type, ...more })).said.accepted, type).toBe(true);
    const page = await room.sit(`/settle/${second}`, { as: "stranger" });
    expect(await stateOn(page)).toBe("Adopted and on record");
    expect(await page.locator("#said ~ ul").innerText()).toMatch(/NPL · explanation of position · on OP2[\s\S]*Kathmandu/);
    await page.context().close();
  }, 120_000);

  test("a weekend on which the clocks change: every capital's hour is its own, and the days left are counted on the line of instants", async () => {
    now = "2031-03-28T17:00:00.000Z";
    const { said: { id } } = await asked("sec", "", { title: "Over the weekend", profile: "unga-74-544", words: [{ language: "en", text }] });
    await act("sec", id, { type: "clear" });
    // 72 hours by the clock of Brussels are 71 that weekend.
    const short = await act("sec", id, { type: "place", fields: { parties: ["FRA", "NPL", "USA"], deadline: { instant: "2031-03-31T18:00", zone: "Europe/Brussels", city: "Brussels" } } });
    expect([short.status, short.said.refused?.code]).toEqual([422, "settlement/period-too-short"]);
    await act("sec", id, { type: "place", fields: { parties: ["FRA", "NPL", "USA"], deadline: { instant: "2031-03-31T19:00", zone: "Europe/Brussels", city: "Brussels" } } });
    const page = await room.sit(`/settle/${id}`, { as: "fra", tongue: "fr" });
    expect((await page.locator("#hours ~ details tbody tr").allInnerTexts()).map((row) => row.replaceAll(/\s+/g, " ").trim())).toEqual(["États-Unis Washington 2031-03-31 13:00 -04:00", "France Paris 2031-03-31 19:00 +02:00", "Népal Katmandou 2031-03-31 22:45 +05:45"]);
    expect(await page.locator(".left").innerText()).toMatch(/^(3 jours, 0 heure, 0 minute|2 jours, 23 heures, 59 minutes)/);
    await page.context().close();
  }, 60_000);

  test("a delegate loses the network while objecting: it is sent again by itself, under the same name, and made once", async () => {
    const id = await placed("Cut off");
    const page = await room.sit(`/settle/${id}`, { as: "vel" });
    // The request arrives and is entered; the answer is lost on the way.
    let lost = 0;
    await page.route("**/acts", async (route) => {
      if (lost++ > 0 || !route.request().postData()?.includes("\"object\"")) return route.continue();
      await route.fetch();
      now = "2031-03-30T09:00:00.000Z"; // and the deadline passes meanwhile
      await route.abort("connectionreset");
    });
    now = "2031-03-29T16:59:59.000Z";
    await press(page, /^Object/, { "Wording": "Not in these words." });
    await page.locator(".receipt").waitFor({ timeout: 30_000 });
    expect(await page.locator(".receipt").innerText()).toContain("29 Mar 2031, 16:59:59 UTC");
    expect(lost).toBeGreaterThan(1);
    const { said } = await asked("sec", `/${id}`);
    expect(said.objections).toMatchObject([{ party: "VEL", received: "2031-03-29T16:59:59.000Z", wording: "Not in these words." }]);

    // Without any network the page says so; opened anew it goes on where it was.
    const other = await placed("Cut off again");
    const second = await room.sit(`/settle/${other}`, { as: "arv" });
    await second.context().setOffline(true);
    await press(second, /^Object/, { "Wording": "No." });
    await second.locator(".offline").waitFor();
    await second.context().setOffline(false);
    await second.reload();
    await second.locator(".receipt").waitFor({ timeout: 30_000 });
    expect((await asked("sec", `/${other}`)).said.objections.map(({ party }) => party)).toEqual(["ARV"]);
    room.complaints.length = 0; // the browser complains of the network that was cut
    await page.context().close();
    await second.context().close();
  }, 120_000);

  test("two objections in the same second, by two browsers: both are kept, in the order in which they came", async () => {
    const id = await placed("Same second", "unga-74-544");
    const [vel, sol] = [await room.sit(`/settle/${id}`, { as: "vel" }), await room.sit(`/settle/${id}`, { as: "sol" })];
    for (const page of [vel, sol]) {
      await page.getByRole("button", { name: /^Object/ }).click();
      await page.locator("dialog[open]").getByLabel("Wording", { exact: true }).fill("No.");
    }
    await Promise.all([vel, sol].map((page) => page.locator("dialog[open]").getByRole("button", { name: "Yes, do it" }).click()));
    for (const page of [vel, sol]) await page.locator(".receipt").waitFor();
    const { said } = await asked("sec", `/${id}`);
    expect(said.objections.map(({ party }) => party).sort()).toEqual(["SOL", "VEL"]);
    expect(new Set(said.objections.map(({ received }) => received.slice(0, 19))).size).toBe(1);
    for (const page of [vel, sol]) await page.context().close();
  }, 60_000);

  test("a delegate without authority is told who has it; an observer observes; a stranger finds nothing", async () => {
    const id = await placed("Who may");
    await asked("sec", `/${id}/seats`, { account: actors.vel.account, name: "Lena Korvath", party: "VEL", capacity: "delegate", mayObject: true });
    await asked("sec", `/${id}/seats`, { account: actors.watcher.account, name: "Nils Oro", capacity: "observer" });
    const junior = await room.sit(`/settle/${id}`, { as: "junior" });
    expect(await junior.locator(".own .doubt").innerText()).toBe("You have no authority to object for your delegation. These have: Lena Korvath.");
    expect(await junior.getByRole("button", { name: /^Object/ }).count()).toBe(0);
    const refused = await act("junior", id, { type: "object" });
    expect([refused.status, refused.said.refused]).toMatchObject([403, { code: "settle/no-authority", next: "These have: Lena Korvath." }]);
    // A junior may get one ready, and their delegation alone sees it.
    await junior.locator("details.ready summary").click();
    await junior.getByLabel("Wording", { exact: true }).fill("PREPARED-BY-VELMORE");
    await junior.getByRole("button", { name: "Keep it ready" }).click();
    await junior.getByText("Kept by Ivo Tarn").waitFor();
    for (const who of ["sec", "arv", "watcher"] as const) expect(JSON.stringify((await asked(who, `/${id}`)).said)).not.toContain("PREPARED-BY-VELMORE");
    const vel = await room.sit(`/settle/${id}`, { as: "vel" });
    await press(vel, "Send it as an objection …");
    await vel.locator(".receipt").waitFor();
    const watcher = await room.sit(`/settle/${id}`, { as: "watcher" });
    expect(await watcher.locator(".settle-parts").innerText()).toContain("You observe. Observers do not object.");
    expect([(await act("watcher", id, { type: "object" })).said.refused?.code, (await asked("stranger", `/${id}`)).status, (await act("stranger", id, { type: "object" })).status]).toEqual(["settle/observer", 404, 404]);
    for (const page of [junior, vel, watcher]) await page.context().close();
  }, 90_000);

  test("a server stopped across the deadline: whoever looks next finds the hour struck, and nothing adopted", async () => {
    const id = await placed("Stopped");
    for (const who of delegations) await act(who, id, { type: "serve" });
    await room.close();
    now = "2031-04-02T07:00:00.000Z";
    room = await openReadingRoom(options);
    const page = await room.sit(`/settle/${id}`, { as: "npl" });
    expect(await stateOn(page)).toBe("Deadline reached, no objection on record");
    const found = await act("sec", id, { type: "late-find", fields: { party: ["SOL"], channel: "letter", received: "2031-03-28T08:00:00Z", version: "Stopped" } });
    expect([found.said.accepted, found.said.state]).toEqual([true, "broken"]);
    await soon(() => stateOn(page)).toBe("Not adopted");
    await page.context().close();
  }, 120_000);

  test("anybody can use the pages: axe in both languages and colours, 360 pixels, keyboard, print", async () => {
    const id = await placed("Anybody");
    await act("fra", id, { type: "editorial-comment", fields: { wording: "A comma is missing in OP1." } });
    for (const [who, tongue, theme] of [["vel", "en", "light"], ["fra", "fr", "dark"], ["sec", "en", "dark"], ["sec", "fr", "light"], ["junior", "fr", "light"]] as const) {
      const page = await room.sit(`/settle/${id}`, { as: who, tongue, theme });
      await expectUsable(page);
      if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/${who}-${tongue}.png`, fullPage: true });
      await page.setViewportSize({ width: 360, height: 700 });
      expect([who, await isTooWide(page), await page.evaluate("[...document.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > 361).map((e) => e.tagName + '.' + e.className).slice(0, 6)")]).toEqual([who, false, []]);
      if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/${who}-${tongue}-360.png`, fullPage: true });
      await page.context().close();
    }
    const list = await room.sit("/settle", { as: "sec", tongue: "fr", theme: "dark" });
    await list.getByText("Ouvrir une procédure …").click();
    await expectUsable(list);
    await list.context().close();

    const page = await room.sit(`/settle/${id}`, { as: "arv" });
    for (let i = 0; i < 40 && !(await page.evaluate("document.activeElement?.textContent ?? ''") as string).startsWith("Object"); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await expectUsable(page);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.locator("dialog[open] textarea").fill("By keyboard alone.");
    await page.locator("dialog[open] textarea").press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".receipt").waitFor();
    await expectUsable(page);
    await page.emulateMedia({ media: "print" });
    expect([await page.locator("header.frame").isVisible(), await page.getByRole("button").first().isVisible().catch(() => false), await page.locator(".common-text").isVisible()]).toEqual([false, false, true]);
    await page.context().close();
    expect(room.complaints).toEqual([]);
  }, 120_000);
});
