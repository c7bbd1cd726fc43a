import ICAL from "ical.js";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import PostalMime from "postal-mime";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConductEntry, ExchangeTold } from "../../src/desk/conduct/asked.js";
import type { ListedDispatches } from "../../src/record/questions/dispatches.js";
import { postBy } from "../../src/intake/door/mail.js";
import { actorsByCookie } from "./actors.js";
import { asked, calendarAnswer, delegates, mailOf, openFollower, openMailroom, testClock, type Delegate, type Mailroom } from "./conducting.js";
import { serving, type Serving } from "./serving.js";

// An exchange from the first letter to the withdrawn readout, by the front door: HTTP, mail, feeds, another record that follows.

const clock = testClock("2031-03-01T10:00:00.000Z");
let mail: Mailroom;
let room: Serving;
beforeAll(async () => {
  mail = await openMailroom();
  room = await serving({ admission: actorsByCookie(delegates), with: { clock: clock.now, sending: { mail: postBy(mail.address, "vel@mfa.example"), hook: null } } });
});
afterAll(async () => {
  await room?.close();
  await mail?.close();
});

const ask = async <T>(who: Delegate | null, path: string, body?: unknown): Promise<T> => {
  const answer = await asked(room, who, path, body);
  expect(answer.status, `${path} as ${who}: ${answer.text.slice(0, 300)}`).toBe(200);
  return answer.json<T>();
};
const refused = async (who: Delegate | null, path: string, body?: unknown): Promise<string> => {
  const answer = await asked(room, who, path, body);
  return `${answer.status} ${answer.json<{ refused: { code: string } }>().refused.code}`;
};
const deed = (who: Delegate, said: object, more: object = {}): Promise<ConductEntry> => ask(who, "/api/exchanges/e1/deeds", { deed: said, ...more });
const letters = async (to: string): Promise<readonly string[]> => {
  await room.desk.settlement.sendWaiting();
  return Promise.all(mail.letters.filter((letter) => letter.to === to).map(({ raw }) => calendarOf(raw)));
};
/** The calendar part of a mail, decoded. */
async function calendarOf(raw: string): Promise<string> {
  const { attachments } = await PostalMime.parse(raw);
  const { content } = attachments.find(({ mimeType }) => mimeType === "text/calendar")!;
  return typeof content === "string" ? content : new TextDecoder().decode(content as Uint8Array);
}
const event = (calendar: string): ICAL.Component => {
  const parsed = new ICAL.Component(ICAL.parse(calendar) as [string, unknown[], unknown[]]);
  expect(parsed.name).toBe("vcalendar");
  return parsed.getFirstSubcomponent("vevent")!;
};
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe.sequential("three parties in three zones, one by mail only, over a weekend when clocks change", () => {
  test("are invited, reply each in their way, and have one hour on every clock", async () => {
    const made = await ask<ConductEntry>("vel", "/api/exchanges", {
      key: "arrange-once", kind: "call", channel: "video", options: ["2031-03-29 10:00", "2031-03-31 10:00"], minutes: 45, level: "ministers", subject: "the crossing at Tarn", link: "https://video.vel.example/r1",
      agenda: [{ issue: "borders", words: "the crossing at Tarn" }], languages: ["en", "fr"], asker: { party: "VEL", names: { en: "Velmore", fr: "Velmore" }, zone: "Europe/Paris", mail: "vel@mfa.example" },
    });
    // On Sunday the clocks of Paris go forward: ten o'clock is another hour of UTC on Monday.
    expect(made.exchange.options.map(({ at }) => at)).toEqual(["2031-03-29T09:00:00Z", "2031-03-31T08:00:00Z"]);
    expect(await refused("vel", "/api/exchanges", { kind: "call", channel: "telephone", options: ["2031-03-30 02:30"], asker: { party: "VEL", zone: "Europe/Paris" } })).toBe("422 conduct/hour-never");
    await deed("vel", { does: "invite", parties: [{ party: "SOL", names: { en: "Soltania", fr: "la Soltanie" }, zone: "America/New_York", mail: "protocol@mfa.sol.example" }, { party: "KES", names: { en: "Kestria", fr: "la Kestrie" }, zone: "Asia/Tokyo", mail: "kes@mfa.example" }] });

    const [invitation] = await letters("protocol@mfa.sol.example");
    const first = event(invitation!);
    expect([first.getFirstPropertyValue("sequence"), first.getFirstPropertyValue("status"), String(first.getFirstPropertyValue("dtstart"))]).toEqual([0, "TENTATIVE", "2031-03-29T09:00:00Z"]);
    // Their calendar can only propose another hour; it is the second that stands open, by a clock of their own.
    const counter = calendarAnswer(invitation!, { method: "COUNTER", partstat: "TENTATIVE", attendee: "protocol@mfa.sol.example", start: ";TZID=America/New_York:20310331T040000" });
    const taken = await ask<ConductEntry>("vel", "/api/exchanges/replies", { bytes: base64(mailOf("protocol@mfa.sol.example", counter, "COUNTER")) });
    expect(taken.exchange.delegations.find(({ party }) => party === "SOL")!.reply).toMatchObject({ answer: "accepted", hours: ["2031-03-31T08:00:00Z"], through: "mail", sequence: 0 });
    await deed("kes", { does: "reply", answer: "accepted", hours: ["2031-03-31T08:00:00Z"], sequence: 0 });

    const fixed = await deed("vel", { does: "fix", at: "2031-03-31 10:00" });
    expect([fixed.exchange.fixed, fixed.exchange.sequence, fixed.exchange.standing]).toEqual(["2031-03-31T08:00:00Z", 1, "fixed"]);
    clock.set("2031-03-10T10:00:00.000Z");
    const moved = await deed("vel", { does: "fix", at: "2031-03-31 11:00" });
    expect(moved.exchange.delegations.map(({ party, reply }) => [party, reply?.overtaken])).toEqual([["VEL", undefined], ["SOL", true], ["KES", true]]);
    const all = await letters("protocol@mfa.sol.example");
    expect(all.map((one) => [event(one).getFirstPropertyValue("sequence"), event(one).getFirstPropertyValue("uid"), String(event(one).getFirstPropertyValue("dtstart"))])).toEqual([
      [0, made.exchange.uid, "2031-03-29T09:00:00Z"], [1, made.exchange.uid, "2031-03-31T08:00:00Z"], [2, made.exchange.uid, "2031-03-31T09:00:00Z"],
    ]);
    // An answer to the hour before counts no longer; one to the hour that holds does.
    const late = await ask<ConductEntry>("vel", "/api/exchanges/replies", { bytes: base64(calendarAnswer(all[1]!, { partstat: "ACCEPTED", attendee: "protocol@mfa.sol.example" })) });
    expect(late.exchange.delegations.find(({ party }) => party === "SOL")!.reply).toMatchObject({ answer: "accepted", overtaken: true });
    const yes = await ask<ConductEntry>("vel", "/api/exchanges/replies", { bytes: base64(mailOf("protocol@mfa.sol.example", calendarAnswer(all[2]!, { partstat: "ACCEPTED", attendee: "protocol@mfa.sol.example" }))) });
    expect(yes.exchange.delegations.find(({ party }) => party === "SOL")!.reply).toMatchObject({ answer: "accepted", overtaken: false, words: "We confirm." });
    await deed("kes", { does: "reply", answer: "accepted", sequence: 2 });
    const shown = await asked(room, "kes", "/api/exchanges/e1/invitation.ics?party=KES");
    expect([shown.headers["content-type"], event(shown.text).getFirstPropertyValue("sequence")]).toEqual(["text/calendar; charset=utf-8; method=REQUEST", 2]);
  });

  test("a letter of somebody else, or to nothing, is not taken", async () => {
    const [invitation] = await letters("protocol@mfa.sol.example");
    const answer = calendarAnswer(invitation!, { partstat: "DECLINED", attendee: "kes@mfa.example" });
    expect(await refused("vel", "/api/exchanges/replies", { bytes: base64(mailOf("protocol@mfa.sol.example", answer)) })).toBe("422 desk/reply-of-nobody");
    expect(await refused("vel", "/api/exchanges/replies", { bytes: base64(answer.replace(/^UID:.*$/m, "UID:other@entente")) })).toBe("422 desk/reply-to-nothing");
    expect(await refused("vel", "/api/exchanges/replies", { bytes: base64("From: a@b.example\r\n\r\nYes, gladly.") })).toBe("422 desk/no-reply");
    expect(await refused("sol", "/api/exchanges/replies", { bytes: base64(calendarAnswer(invitation!, { partstat: "DECLINED", attendee: "kes@mfa.example" })) })).toBe("403 conduct/not-your-party");
  });

  test("notes come once, whoever sends them again, and belong to those who took them", async () => {
    await deed("vel", { does: "attend", people: [{ key: "VEL-1", name: "Lena Korvath", gender: "f", office: { en: "minister of foreign affairs" } }] });
    await deed("sol", { does: "attend", people: [{ key: "SOL-1", name: "Ruben Astier", gender: "m", office: { en: "minister of foreign affairs" } }] });
    await deed("kes", { does: "attend", people: [{ key: "KES-1", name: "Ada Brandt", gender: "f", office: { en: "minister of foreign affairs" } }] });
    await deed("vel", { does: "points", points: ["markerpoint: fisheries"] });
    clock.set("2031-03-31T09:00:30.000Z");
    await deed("vel", { does: "begin" });
    const note = (at: string, act: string, words: object, more: object = {}): object => ({ does: "note", note: { at, speakers: ["VEL-1"], to: [], act, words, issue: "borders", ...more } });
    const one = note("2031-03-31T09:01:00Z", "express-readiness", { en: "reopen the markercrossing at Tarn", fr: "rouvrir le point de passage de markertarn" });
    const first = await deed("vel", one, { key: "vel-note-1" });
    const again = await deed("vel", one, { key: "vel-note-1" });
    expect([first.fresh, again.fresh, again.entry === first.entry, again.exchange.papers["VEL"]!.notes.length]).toEqual([true, false, true, 1]);
    expect(await refused("vel", "/api/exchanges/e1/deeds", { deed: note("2031-03-31T09:01:00Z", "warn", { en: "other words" }), key: "vel-note-1" })).toBe("409 conduct/key-reused");
    const [a, b] = await Promise.all([deed("clerk", note("2031-03-31T09:02:00Z", "welcome", { en: "the markerproposal", fr: "la markerproposition" }, { speakers: ["SOL-1"] }), { key: "clerk-note-1" }), deed("vel", note("2031-03-31T09:02:30Z", "request", { en: "lift the restrictions on the port", fr: "lever les restrictions sur le port" }, { to: ["SOL-1"] }), { key: "vel-note-2" })]);
    const notes = (a.entry > b.entry ? a : b).exchange.papers["VEL"]!.notes;
    expect(notes.map(({ by }) => by).sort()).toEqual(["C. Lund", "V. Orm", "V. Orm"]);
    await deed("kes", note("2031-03-31T09:03:00Z", "warn", { en: "time was kestrianmarker short" }, { speakers: ["KES-1"] }));
    clock.set("2031-03-31T09:40:00.000Z");
    await deed("kes", { does: "end" });
  });

  test("nobody sees what is another's, by any way", async () => {
    const ways = ["/api/exchanges", "/api/exchanges/e1", "/api/exchanges/e1/invitation?party=KES", "/public", "/public/feed.atom", "/public/feed.json", "/public/e1-VEL/en", "/public/e1-VEL/en/1", "/public/e1-VEL/en/ninjs.json", "/api/dispatches", "/api/find?q=tarn", "/api/export?what=all&as=jsonl"];
    for (const who of ["sol", "kes", "arv", "press", null] as const) for (const way of ways) expect((await asked(room, who, way)).text, `${way} as ${who}`).not.toMatch(who === "kes" ? /marker(?:crossing|point|proposal|tarn)/ : /marker/);
    for (const who of ["arv", "press"] as const) {
      expect(await refused(who, "/api/exchanges/e1")).toBe("404 conduct/no-such");
      expect(await refused(who, "/api/exchanges/e999")).toBe("404 conduct/no-such");
      expect(await ask(who, "/api/exchanges")).toEqual([]);
    }
    const seen = await ask<ExchangeTold>("sol", "/api/exchanges/e1");
    expect([seen.mine, Object.keys(seen.papers), seen.decides, seen.history.some(({ does }) => does === "note")]).toEqual([["SOL"], ["SOL"], false, false]);
    expect(await refused("sol", "/api/exchanges/e1/deeds", { deed: { does: "points", points: ["x"] }, as: "VEL" })).toBe("403 conduct/not-your-party");
    expect(await refused("sol", "/api/exchanges/e1/draft", { as: "VEL" })).toBe("403 conduct/not-your-party");
    expect(await refused("sol", "/api/exchanges/e1/brief?as=VEL")).toBe("403 conduct/not-your-party");
    expect(await refused("sol", "/api/exchanges/e1/deeds", { deed: { does: "cancel", because: null } })).toBe("403 conduct/not-yours");
    expect(await refused("clerk", "/api/exchanges/e1/deeds", { deed: { does: "withdraw", because: "x" } })).toBe("403 conduct/role");
  });
});

describe.sequential("a readout", () => {
  let folder: string;
  let follower: Awaited<ReturnType<typeof openFollower>>;
  const feed = (): string => `${room.address}/public/feed.atom`;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "entente-follower-"));
    follower = await openFollower(folder);
  });
  afterAll(async () => {
    await follower?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ways = ["/public", "/public?lang=fr", "/public/feed.atom", "/public/feed.json", "/public/e1-VEL/en", "/public/e1-VEL/fr", "/public/e1-VEL/en/1", "/public/e1-VEL/en/ninjs.json", "/api/exchanges/e1", "/api/exchanges"];
  const leaks = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const who of ["sol", "arv", null] as const) for (const way of ways) if (/marker/.test((await asked(room, who, way)).text)) found.push(`${way} as ${who}`);
    return found;
  };
  const clear = async (version: number): Promise<void> => {
    await deed("dahl", { does: "clear", version });
    await deed("morel", { does: "clear", version });
  };
  const edited = async (from: string, to: string): Promise<number> => {
    const { exchange } = await ask<{ exchange: ExchangeTold }>("vel", "/api/exchanges/e1/deeds", { deed: { does: "edit", because: null, texts: JSON.parse(JSON.stringify((await ask<ExchangeTold>("vel", "/api/exchanges/e1")).papers["VEL"]!.readout!.versions.at(-1)!.texts).replace(from, to)) as object } });
    return exchange.papers["VEL"]!.readout!.versions.length;
  };

  test("is drafted, sent back, changed, cleared in order, and held until its hour by every way", async () => {
    const drafted = await ask<ConductEntry>("clerk", "/api/exchanges/e1/draft", {});
    const { texts } = drafted.exchange.papers["VEL"]!.readout!.versions[0]!;
    expect(texts.en!.sentences.map(({ text }) => text).slice(2)).toEqual(["Ms Korvath said that she was ready to reopen the markercrossing at Tarn.", "Mr Astier welcomed the markerproposal.", "Ms Korvath called on Mr Astier to lift the restrictions on the port."]);
    await deed("vel", { does: "line", officers: [{ name: "I. Dahl", account: null }, { name: "P. Morel", account: null }] });
    expect(await refused("morel", "/api/exchanges/e1/deeds", { deed: { does: "clear", version: 1 } })).toBe("403 conduct/not-your-turn");
    await deed("dahl", { does: "clear", version: 1 });
    await deed("morel", { does: "refuse", version: 1, because: "not “called on”" });
    expect(await refused("vel", "/api/exchanges/e1/deeds", { deed: { does: "publish", version: 1, embargo: null } })).toBe("422 conduct/refused-version");
    expect(await edited("called on Mr Astier to lift", "asked Mr Astier to lift")).toBe(2);
    await clear(2);
    await deed("vel", { does: "publish", version: 2, embargo: "2031-03-31 18:00" });
    expect(await leaks()).toEqual([]);
    expect((await asked(room, null, "/public/e1-VEL/en")).status).toBe(404);
    expect(await follower.visit(feed(), "2031-03-31T10:00:00Z")).toEqual([]);
    clock.set("2031-03-31T15:59:59.999Z");
    expect(await leaks()).toEqual([]);
    clock.set("2031-03-31T16:00:00.000Z");
    const page = await asked(room, null, "/public/e1-VEL/en");
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.text).toContain("markercrossing");
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.text)![1]!) as { readonly datePublished: string; readonly about: { readonly attendee: readonly object[] } };
    expect([data.datePublished, data.about.attendee.length]).toEqual(["2031-03-31T16:00:00Z", 3]);
    expect((await asked(room, null, "/public/e1-VEL/fr")).text).toContain("markertarn");
    expect((await asked(room, null, "/public/e1-SOL/en")).status).toBe(404);
  });

  test("goes to another record that follows, revision for revision, and is withdrawn there too", async () => {
    expect((await follower.visit(feed(), "2031-03-31T17:00:00Z")).slice().sort()).toEqual(["added d1@1", "added d2@1"]);
    // Two corrections between two visits: both arrive, oldest first.
    clock.set("2031-03-31T18:00:00.000Z");
    await clear(await edited("the restrictions on the port", "all restrictions on the port"));
    await deed("vel", { does: "correct", version: 3, because: "the word was “all”" });
    clock.set("2031-03-31T19:00:00.000Z");
    await clear(await edited("all restrictions on the port", "all restrictions on the harbour"));
    await deed("vel", { does: "correct", version: 4, because: "harbour, not port" });
    const page = (await asked(room, null, "/public/e1-VEL/en")).text;
    expect(page).toContain("Corrected Monday 31 March 2031, 21:00 (UTC+02:00): harbour, not port");
    expect((await asked(room, null, "/public/e1-VEL/en/1")).text).toContain("This is revision 1; the newest is revision 3.");
    const visited = await follower.visit(feed(), "2031-04-01T08:00:00Z");
    const english = (await follower.desk.dispatches() as ListedDispatches).dispatches.find(({ language }) => language === "en")!.id;
    expect(visited.filter((line) => line.includes(english) && !line.startsWith("known"))).toEqual([`revised ${english}@2`, `revised ${english}@3`]);
    expect(visited.filter((line) => line.startsWith("added"))).toEqual([]);
    expect((await asked(room, null, "/public/e1-VEL/en/ninjs.json")).json<object>()).toMatchObject({ pubstatus: "usable", version: "3", ednote: expect.stringContaining("harbour, not port") as string });

    clock.set("2031-04-02T08:00:00.000Z");
    await deed("vel", { does: "withdraw", because: "the call was not for the press" });
    const gone = await asked(room, null, "/public/e1-VEL/en");
    expect([gone.status, gone.text.includes("was withdrawn"), gone.text.includes("marker")]).toEqual([410, true, false]);
    expect(await leaks()).toEqual([]);
    expect((await asked(room, null, "/public/e1-VEL/en/ninjs.json")).json<object>()).toMatchObject({ pubstatus: "canceled" });
    expect((await follower.visit(feed(), "2031-04-02T12:00:00Z")).slice().sort()).toEqual(["withdrawn d1", "withdrawn d2"]);
    expect(await follower.desk.show("d1")).toMatchObject({ dispatch: { state: "withdrawn" } });
  });
});
