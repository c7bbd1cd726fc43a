import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused, type Answer } from "../src/desk/desk.js";
import { openDesk, type LocalDesk } from "../src/desk/local-desk.js";
import type { ActRequest } from "../src/desk/settle/asked.js";
import type { RefusedAct } from "../src/desk/settle/refused-act.js";
import type { Where } from "../src/desk/where.js";
import { soleUser, type Actor, type Role } from "../src/model/actor.js";
import { verify } from "../src/seal/verify.js";
import type { ProcedureTold, Receipt } from "../src/settlement/procedure-told.js";
import { hasPostgres, startPostgres } from "./postgres.js";

// Procedures in the record, by the desk: who may do what, when what arrived, and what is left after a stop.

const person = (name: string, party: string | null, role: Role = "officer"): Actor => ({ account: name, name, role, organisation: `org-${party ?? "secretariat"}`, party });
const secretariat = person("Sena Marr", null);
const velmore = person("Lena Korvath", "VEL");
const arvenia = person("Ruben Astier", "ARV");
const junior = person("Ivo Tarn", "VEL", "editor");
const stranger = person("Odal Renn", "KES");
const must = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as T;
};
const refusedOf = (answer: Answer<unknown>): RefusedAct => {
  if (!isRefused(answer)) throw new Error("not refused");
  return answer.refused as RefusedAct;
};
const words = [{ language: "en", text: "Recalling the call of March,\n\n1. Welcomes the offer of Velmore;\n\n2. Decides to meet again in June." }];
const deadline = { instant: "2031-03-29T18:00", zone: "Europe/Brussels", city: "Brussels" };

/** A desk whose clock a test sets. */
interface Bench {
  readonly desk: LocalDesk;
  now: string;
  readonly again: () => Promise<void>;
}

async function benchAt(where: Where): Promise<Bench> {
  const bench = { now: "2031-03-26T10:00:00.000Z" } as { -readonly [K in keyof Bench]: Bench[K] };
  const open = async (): Promise<void> => void (bench.desk = must(await openDesk(where, { purpose: "a test", make: true, clock: () => bench.now, passphrase: async () => "a passphrase of a test" })));
  bench.again = async () => {
    await bench.desk.close();
    await open();
  };
  await open();
  return bench;
}

const suite = (name: string, where: () => Promise<{ readonly where: Where; readonly clear: () => Promise<void> }>): void => void describe(name, () => {
  let bench: Bench;
  let clear: () => Promise<void>;
  beforeAll(async () => {
    const place = await where();
    clear = place.clear;
    bench = await benchAt(place.where);
  }, 60_000);
  afterAll(async () => {
    await bench?.desk.close();
    await clear?.();
  });
  const act = (id: string, by: Actor, type: ActRequest["type"], more: Partial<ActRequest> = {}): Promise<Answer<Receipt>> => bench.desk.settlement.act({ id, by, type, ...more });
  const shown = async (id: string, by: Actor): Promise<ProcedureTold> => must(await bench.desk.settlement.procedure({ id, by }));

  /** A text under silence for three parties, by the rules of a body. */
  async function placed(profile: string | object = "unga-74-544", version = "L.52"): Promise<string> {
    bench.now = "2031-03-26T10:00:00.000Z";
    const { id } = must(await bench.desk.settlement.begin({ title: `Text ${version}`, version, profile, words, by: secretariat, office: "Secretary of the Conference" }));
    must(await act(id, secretariat, "clear", { fields: { version } }));
    must(await act(id, secretariat, "place", { fields: { version, parties: ["ARV", "VEL", "SOL"], deadline, languages: ["ar", "zh", "en", "fr", "ru", "es"] } }));
    return id;
  }

  test("a text is placed, served, elapses, is certified, and its export verifies", async () => {
    const id = await placed();
    must(await act(id, velmore, "serve", { key: "opened" }));
    must(await act(id, secretariat, "serve", { fields: { party: ["ARV", "SOL"], channel: "letter" } }));
    const before = await shown(id, velmore);
    expect([before.state, before.you.as, before.you.mayObject, before.text?.languages[0]?.paragraphs.length, before.service.map(({ party }) => party)]).toEqual(["under_silence", "party", true, 3, ["VEL"]]);
    expect(before.unserved).toBeNull();
    expect(JSON.stringify([before, must(await act(id, velmore, "serve", { key: "opened" })), must(await bench.desk.settlement.receipt({ id, by: velmore, key: "opened" }))])).not.toMatch(/still to be served|ARV; every/);
    expect(refusedOf(await act(id, secretariat, "certify")).code).toBe("settlement/certify-early");
    bench.now = "2031-03-29T17:00:00.000Z";
    expect((await shown(id, secretariat)).state).toBe("elapsed");
    const unlooked = refusedOf(await act(id, secretariat, "certify"));
    expect([unlooked.code, unlooked.says]).toEqual(["settle/unlooked", expect.stringContaining("letter, note-verbale, mail")]);
    must(await bench.desk.settlement.look({ id, by: secretariat, channel: "mail", place: "the mission's mailbox", found: "nothing" }));
    const certified = must(await act(id, secretariat, "certify", { looked: ["letter", "note-verbale"] }));
    expect([certified.accepted, certified.state, certified.rule]).toEqual([true, "adopted", "S6.6"]);
    const told = await shown(id, velmore);
    expect(told.decision).toMatchObject({ effective: "2031-03-29T17:00:00Z", certified: { by: "Secretary of the Conference" } });
    const { text } = must(await bench.desk.settlement.exported({ id, by: secretariat }));
    const verified = verify(text, { heads: [{ n: certified.n!, hash: certified.hash! }], trust: told.keeper.key, every: true });
    expect([verified.findings, verified.holds, verified.final]).toEqual([[], true, "adopted"]);
    const changed = verify(text.replace("Secretary of the Conference", "Secretary of the Conferense"), { heads: [], trust: null, every: true });
    expect(changed.holds).toBe(false);
  });

  test("an objection sent again under its name is made once; under the same name another act is refused", async () => {
    const id = await placed();
    bench.now = "2031-03-27T09:00:00.250Z";
    const first = must(await act(id, velmore, "object", { key: "k1", fields: { version: "L.52", wording: "Not so." } }));
    bench.now = "2031-03-30T09:00:00.000Z";
    const again = must(await act(id, velmore, "object", { key: "k1", fields: { version: "L.52", wording: "Not so." } }));
    expect(again).toEqual(first);
    expect([first.accepted, first.received, must(await bench.desk.settlement.receipt({ id, by: velmore, key: "k1" }))]).toEqual([true, "2031-03-27T09:00:00.250Z", first]);
    expect(refusedOf(await act(id, velmore, "object", { key: "k1", fields: { version: "L.52", wording: "Otherwise." } })).code).toBe("settle/key-reused");
    expect(refusedOf(await bench.desk.settlement.receipt({ id, by: arvenia, key: "k1" })).code).toBe("settle/no-such-act");
    expect((await shown(id, secretariat)).objections).toHaveLength(1);
  });

  test("when it arrived decides, not when it was worked on; two in one second are both kept in order", async () => {
    const id = await placed();
    const arrived = ["2031-03-29T16:59:59.400Z", "2031-03-29T16:59:59.900Z"];
    // Both arrived in the last second, and the house gets to them when the hour has struck.
    bench.now = "2031-03-29T17:00:02.000Z";
    const made = await Promise.all([act(id, velmore, "object", { key: "v", arrived: arrived[1]! }), act(id, arvenia, "object", { key: "a", arrived: arrived[0]! })]);
    expect(made.map((one) => must(one).accepted)).toEqual([true, true]);
    const told = await shown(id, secretariat);
    expect(told.objections.map(({ party, received }) => [party, received]).sort()).toEqual([["ARV", arrived[0]], ["VEL", arrived[1]]]);
    expect(told.state).toBe("broken");
    const late = refusedOf(await act(id, arvenia, "lift", { key: "late" }));
    expect(late.code).toMatch(/^settlement\//);
  });

  test("stopped across the deadline: on the next start the hour is entered, and nothing is adopted", async () => {
    const id = await placed();
    must(await act(id, secretariat, "serve", { fields: { party: ["all"], channel: "letter" } }));
    bench.now = "2031-04-02T08:00:00.000Z";
    await bench.again();
    const told = await shown(id, velmore);
    expect([told.state, told.decision]).toEqual(["elapsed", null]);
    // A letter of the 28th that lay in a tray: it came in time.
    const found = must(await act(id, secretariat, "late-find", { fields: { party: ["SOL"], channel: "letter", received: "2031-03-28T08:00:00Z", version: "L.52" } }));
    expect([found.accepted, found.state, found.rule]).toEqual([true, "broken", "S6.7"]);
  });

  test("who may not object is refused with the reason, and told who can", async () => {
    const id = await placed();
    must(await bench.desk.settlement.giveSeat({ id, by: secretariat, seat: { account: velmore.account!, name: velmore.name, party: "VEL", capacity: "delegate", mayObject: true } }));
    must(await bench.desk.settlement.giveSeat({ id, by: secretariat, seat: { account: "watcher", name: "Nils Oro", party: "OST", capacity: "observer" } }));
    const without = refusedOf(await act(id, junior, "object"));
    expect([without.code, without.next]).toEqual(["settle/no-authority", "These have: Lena Korvath."]);
    expect(refusedOf(await act(id, person("Nils Oro", "OST", "officer"), "object")).code).toBe("settle/no-such");
    expect(refusedOf(await act(id, { ...person("Nils Oro", null, "reader"), account: "watcher" }, "object")).code).toBe("settle/observer");
    expect(refusedOf(await act(id, secretariat, "object")).code).toBe("settlement/secretariat");
    expect(refusedOf(await act(id, velmore, "certify")).code).toBe("settle/not-in-capacity");
    expect(refusedOf(await act(id, velmore, "object", { at: "2031-03-26T11:00:00Z" })).code).toBe("settle/own-hour");
    expect(refusedOf(await act(id, stranger, "object")).code).toBe("settle/no-such");
    expect(refusedOf(await bench.desk.settlement.procedure({ id, by: stranger })).code).toBe("settle/no-such");
    expect(must(await bench.desk.settlement.procedures({ by: stranger })).map((one) => one.id)).not.toContain(id);
    // A delegate does not enter an hour of its own, nor speak for others without saying so.
    const own = must(await act(id, velmore, "object", { fields: { received: "2031-01-01T00:00:00Z", party: ["ARV"] } }));
    expect([own.accepted, own.received]).toEqual([true, bench.now]);
    expect((await shown(id, secretariat)).objections.map(({ party }) => party)).toEqual(["VEL"]);
  });

  test("paper is entered with its own hour and a scan, on behalf of the party that sent it", async () => {
    const id = await placed();
    const pdf = Buffer.from("%PDF-1.4 a letter").toString("base64");
    const { hash } = must(await bench.desk.settlement.keepScan({ id, by: secretariat, name: "letter.pdf", type: "application/pdf", base64: pdf }));
    expect(refusedOf(await bench.desk.settlement.keepScan({ id, by: secretariat, name: "x.pdf", type: "application/pdf", base64: Buffer.from("<script>").toString("base64") })).code).toBe("settle/scan-type");
    bench.now = "2031-03-28T10:00:00.000Z";
    const entered = must(await act(id, secretariat, "object", { fields: { party: ["SOL"], channel: "letter", received: "2031-03-27T08:30:00Z", version: "L.52", scan: hash } }));
    expect([entered.accepted, entered.received]).toEqual([true, "2031-03-27T08:30:00Z"]);
    expect(must(await bench.desk.settlement.scan({ id, by: secretariat, hash })).base64).toBe(pdf);
    expect(refusedOf(await bench.desk.settlement.scan({ id, by: velmore, hash })).code).toBe("settle/not-in-capacity");
    expect(refusedOf(await act(id, secretariat, "object", { fields: { party: ["ARV"], channel: "letter", received: "2031-03-27T08:30:00Z", scan: "0".repeat(64) } })).code).toBe("settle/no-scan");
  });

  test("objections are disclosed as the profile says, to all at once: before the result not even their number", async () => {
    const id = await placed("unga-74-544", "L.60");
    const silent = await shown(id, arvenia);
    must(await act(id, velmore, "object", { fields: { version: "L.60", wording: "VELMORE-SAYS" } }));
    const other = await shown(id, arvenia);
    expect([other.state, other.standing, other.objections]).toEqual(["under_silence", null, []]);
    const strip = ({ hour: _hour, ...rest }: ProcedureTold): unknown => rest;
    expect(strip(other)).toEqual(strip(silent));
    expect((await shown(id, velmore)).state).toBe("contested");
    expect(must(await bench.desk.settlement.procedures({ by: arvenia })).find((one) => one.id === id)?.state).toBe("under_silence");
    expect(refusedOf(await bench.desk.settlement.exported({ id, by: arvenia })).code).toBe("settle/not-in-capacity");
    bench.now = "2031-03-29T17:00:00.000Z";
    const after = await shown(id, arvenia);
    expect([after.state, after.objections.map(({ party }) => party)]).toEqual(["broken", ["VEL"]]);
  });

  test("a prepared objection is the delegation's own: no byte of it is told to anybody else", async () => {
    const id = await placed();
    must(await bench.desk.settlement.prepare({ id, by: junior, prepared: { wording: "SECRET-OF-VELMORE", onBehalfOf: [] } }));
    expect((await shown(id, velmore)).prepared).toMatchObject({ wording: "SECRET-OF-VELMORE", by: "Ivo Tarn" });
    for (const by of [secretariat, arvenia, person("Root", null, "administrator")]) expect(JSON.stringify(await shown(id, by))).not.toContain("SECRET-OF-VELMORE");
    must(await bench.desk.settlement.prepare({ id, by: velmore, prepared: null }));
    expect((await shown(id, velmore)).prepared).toBeNull();
  });

  test("where the profile asks for two persons, the first one's act waits and the second one's makes it", async () => {
    const { profile } = await shown(await placed(), secretariat);
    const id = await placed({ ...profile, id: "two-keys", form: { ...profile.form, twoPersons: true } });
    const second = person("Mira Sond", "VEL");
    const waits = must(await act(id, velmore, "object", { key: "w", fields: { version: "L.52", wording: "No." } }));
    expect([waits.accepted, waits.waiting, must(await act(id, velmore, "object", { key: "w", fields: { version: "L.52", wording: "No." } })).waiting]).toEqual([false, expect.stringMatching(/^w\d+$/), waits.waiting]);
    expect((await shown(id, secretariat)).objections).toEqual([]);
    expect((await shown(id, second)).pending).toMatchObject([{ id: waits.waiting, by: "Lena Korvath", own: false, wording: "No." }]);
    expect((await shown(id, arvenia)).pending).toEqual([]);
    expect(refusedOf(await act(id, velmore, "object", { confirms: waits.waiting! })).code).toBe("settle/same-person");
    expect(refusedOf(await act(id, arvenia, "object", { confirms: waits.waiting! })).code).toBe("settle/not-waiting");
    bench.now = "2031-03-27T11:00:00.000Z";
    const made = must(await act(id, second, "object", { confirms: waits.waiting! }));
    expect([made.accepted, made.received]).toEqual([true, bench.now]);
    expect((await shown(id, secretariat)).objections).toMatchObject([{ party: "VEL", person: "Lena Korvath", confirmedBy: "Mira Sond", wording: "No." }]);
    expect(refusedOf(await act(id, second, "object", { confirms: waits.waiting! })).code).toBe("settle/not-waiting");
  });

  test("keys follow each other and are revoked in every log; the export says so, and holds", async () => {
    const id = await placed();
    const by = soleUser("keeper");
    must(await bench.desk.settlement.rotateKey({ organisation: "Secretariat", by }));
    must(await act(id, velmore, "object", { fields: { version: "L.52" } }));
    const used = must(await bench.desk.settlement.keys({ organisation: "Secretariat", by })).find(({ inUse }) => inUse)!;
    const keys = must(await bench.desk.settlement.revokeKey({ fingerprint: used.fingerprint.slice(0, 16), reason: "a lost laptop", by }));
    expect(keys.filter(({ inUse }) => inUse)).toHaveLength(1);
    expect(keys.find(({ fingerprint }) => fingerprint === used.fingerprint)?.revoked).toMatchObject({ reason: "a lost laptop" });
    must(await act(id, arvenia, "object", { fields: { version: "L.52" } }));
    await bench.again();
    const verified = verify(must(await bench.desk.settlement.exported({ id, by: secretariat })).text, { heads: [], trust: null, every: true });
    expect([verified.findings.filter(({ grave }) => grave), verified.holds]).toEqual([[], true]);
    expect(verified.keys.filter(({ revokedIn }) => revokedIn !== null)).toHaveLength(1);
    expect(refusedOf(await bench.desk.settlement.rotateKey({ organisation: "Secretariat", by: velmore })).code).toBe("settle/not-in-capacity");
  });

  test("the one user enters a procedure afterwards, with the hours it had; its clock stands where they left it", async () => {
    const by = soleUser("M. Vorrandt");
    const { id } = must(await bench.desk.settlement.begin({ title: "A/74/L.52", profile: "unga-74-544", words, by, as: "GHA", at: "2020-03-27T15:00:00-04:00" }));
    must(await act(id, by, "clear", { as: "General Committee", at: "2020-03-30T12:00:00-04:00" }));
    must(await act(id, by, "place", { as: "President of the General Assembly", capacity: "chair", at: "2020-03-30T18:00:00-04:00", fields: { parties: ["GHA", "IDN"], deadline: { instant: "2020-04-02T18:00:00-04:00", zone: "America/New_York", city: "New York" } } }));
    must(await act(id, by, "serve", { as: "Secretariat", at: "2020-03-30T18:00:00-04:00", fields: { party: ["all"] } }));
    expect((await shown(id, by)).state).toBe("under_silence");
    expect(must(await act(id, by, "object", { as: "IDN", at: "2020-04-01T12:00:00-04:00" })).state).toBe("contested");
    expect(must(await act(id, by, "lift", { as: "IDN", at: "2020-04-02T12:00:00-04:00" })).state).toBe("under_silence");
    const certified = must(await act(id, by, "certify", { as: "President of the General Assembly", capacity: "chair", at: "2020-04-02T20:30:00-04:00", looked: ["letter", "note-verbale", "mail"] }));
    expect(certified.state).toBe("adopted");
    expect((await shown(id, by)).decision?.effective).toBe("2020-04-02T18:00:00-04:00");
    expect(refusedOf(await act(id, by, "announce", { as: "President of the General Assembly", capacity: "chair", at: "2099-01-01T00:00:00Z" })).code).toBe("settle/future-hour");
    const verified = verify(must(await bench.desk.settlement.exported({ id, by })).text, { heads: [], trust: null, every: true });
    expect([verified.holds, verified.adoptedAt]).toEqual([true, "2020-04-02T18:00:00-04:00"]);
  });

  test("co-sponsors join and leave by themselves, and are asked again when the words change", async () => {
    bench.now = "2031-03-26T10:00:00.000Z";
    const { id } = must(await bench.desk.settlement.begin({ title: "Draft", version: "v1", profile: "unga-74-544", words, by: secretariat, sponsors: ["VEL", "ARV"], cutOff: "2031-03-28T10:00:00Z" }));
    expect((await shown(id, velmore)).sponsors.map(({ party, confirmed }) => [party, confirmed])).toEqual([["VEL", true], ["ARV", true]]);
    must(await act(id, secretariat, "draft", { fields: { version: "v2" }, words: [{ language: "en", text: "1. Other words." }] }));
    expect((await shown(id, velmore)).sponsors.map(({ confirmed }) => confirmed)).toEqual([false, false]);
    must(await act(id, velmore, "renew"));
    must(await act(id, arvenia, "leave"));
    expect((await shown(id, velmore)).sponsors).toMatchObject([{ party: "VEL", confirmed: true }]);
    bench.now = "2031-03-28T10:00:00.000Z";
    expect(refusedOf(await act(id, velmore, "leave")).code).toBe("settlement/sponsor-late");
  });
});

const folder = async (): Promise<{ readonly where: Where; readonly clear: () => Promise<void> }> => {
  const path = mkdtempSync(join(tmpdir(), "entente-settle-"));
  return { where: { folder: path }, clear: async () => rmSync(path, { recursive: true, force: true }) };
};
const server = async (): Promise<{ readonly where: Where; readonly clear: () => Promise<void> }> => {
  const started = await startPostgres();
  return { where: { url: await started.newDatabase() }, clear: () => started.close() };
};

suite("settling at the desk (embedded)", folder);
describe.skipIf(!hasPostgres() && !process.env["CI"])("with PostgreSQL", () => suite("settling at the desk (server)", server));
