import { expect, it } from "vitest";
import { kept } from "../../../test/kept.js";
import { spokenReading, type Spoken } from "../../../test/spoken-reading.js";
import { onBothStores } from "../../../test/stores.js";
import { targetOf } from "../../model/corrections/things.js";
import { isQueryRefusal } from "../../model/query-refusals.js";
import type { Store } from "../store/open.js";
import { keepCorrection } from "../write/correct.js";
import { keepNotice, keepReading, keepRevision } from "../write/keep.js";
import { decideMerge, keepMerge } from "../write/merge.js";
import { show, type Shown } from "./show.js";
import { status } from "./status.js";

const at = "2026-01-02T00:00:00Z";
const call = (publisher: string, side: string | null, words: string): Spoken => ({
  language: "en", title: `${publisher} on the call`, publisher, side, published: "2024-03-05", exchange: { kind: "call", when: "2024-03-04", between: ["x:arvenia", "x:velmore"] },
  said: [
    { by: "Ilse Vorrandt", party: "x:arvenia", words, to: { name: "Teodor Brask", party: "x:velmore" }, act: "request", issues: ["ceasefire"], said: "2024-03-04" },
    { by: "Teodor Brask", party: "x:velmore", words: "the port stays open", act: "assert" },
  ],
});
const shown = async <K extends Shown["kind"]>({ db }: Store, id: string, kind: K): Promise<Extract<Shown, { kind: K }>> => {
  const found = await show(db, id);
  if (isQueryRefusal(found)) throw new Error(`${id}: ${found.says}`);
  expect(found.kind).toBe(kind);
  return found as Extract<Shown, { kind: K }>;
};

onBothStores("showing", (ground) => {
  it("shows a dispatch with its revisions and what changed, its notices, and corrections beside the machine's version", async () => {
    const store = await ground.empty();
    const first = spokenReading(call("Velmore Gazette", "x:velmore", "the talks must resume"));
    await kept(store, first);
    const second = spokenReading(call("Velmore Gazette", "x:velmore", "the talks must end"));
    await store.write(async (tx) => {
      const revision = await keepRevision(tx, { dispatch: 1, text: second.text, hash: "second", told: {}, encoding: null, origin: "https://gazette.example/2", at });
      await keepReading(tx, { dispatch: 1, revision, reading: second, at });
      await keepNotice(tx, { dispatch: 1, kind: "withdrawn", because: "Wrong quotation.", by: "desk", at });
    });
    const kept1 = await store.write((tx) => keepCorrection(tx, { dispatch: 1, author: "Mira Sand", at, body: { kind: "change", target: targetOf(second, "statement", "s1")!, field: "act", value: "propose", before: "request", note: "Softer." } }));
    expect(kept1).toHaveProperty("number");

    const dispatch = await shown(store, "d1", "dispatch");
    expect(dispatch.revision).toBe("d1@2");
    expect(dispatch.dispatch).toMatchObject({ title: "Velmore Gazette on the call", side: "x:velmore", state: "withdrawn" });
    expect(dispatch.revisions.map(({ id, changes }) => [id, changes?.counts ?? null])).toEqual([["d1@1", null], ["d1@2", { added: 0, removed: 0, changed: 1, same: 1 }]]);
    expect(dispatch.revisions[1]!.changes!.statements.find(({ is }) => is === "changed")).toMatchObject({ fields: [{ field: "content", before: "the talks must resume", after: "the talks must end" }] });
    expect(dispatch.notices).toMatchObject([{ id: "n1", kind: "withdrawn", because: "Wrong quotation.", by: "desk" }]);
    expect(dispatch.reading!.statements[0]!.act).toBe("propose");
    expect(dispatch.marks).toMatchObject([{ kind: "statement", id: "s1", field: "act", machine: "request", now: "propose", standing: "changed" }]);
    expect(dispatch.corrections).toMatchObject([{ standing: "applied", because: null, correction: { id: "k1", by: "Mira Sand" } }]);
    expect(dispatch.names).toMatchObject({ exchanges: { x1: "x1" }, people: { "ilse-vorrandt": "p1" } });

    const older = await shown(store, "d1@1", "dispatch");
    expect(older.revision).toBe("d1@1");
    expect(older.reading!.text).toBe(first.text);

    const statement = await shown(store, "d1.s1", "statement");
    expect(statement).toMatchObject({ words: ["the talks must end"], speaker: "Ilse Vorrandt", exchange: "x1", statement: { act: "propose", because: { rule: "attribute/made-up" } }, machine: { act: "request" } });
    expect(statement.context.words).toContain("Ilse Vorrandt said to Teodor Brask: the talks must end.");
    expect(second.text.slice(statement.context.at.start, statement.context.at.end)).toBe(statement.context.words);
    expect(statement.corrections.map(({ correction }) => correction.id)).toEqual(["k1"]);
    expect(await shown(store, "k1", "correction")).toMatchObject({ dispatch: { id: "d1" }, standing: "applied" });
    expect(await shown(store, "n1", "notice")).toMatchObject({ dispatch: { id: "d1" }, notice: { kind: "withdrawn" } });
    expect((await shown(store, "r1", "reading")).counts).toBe(false);
    expect((await shown(store, "r2", "reading")).counts).toBe(true);
    expect(await shown(store, "d1.x1", "thing")).toMatchObject({ what: "exchange", goesBy: "x1" });
    expect(await shown(store, "d1.p:ilse-vorrandt", "thing")).toMatchObject({ what: "person", goesBy: "p1" });
  });

  it("shows an exchange with its accounts by side, and gives it back its parts when a merge is undone", async () => {
    const store = await ground.empty();
    await kept(store, spokenReading(call("Ministry of Arvenia", "x:arvenia", "the talks must resume")));
    await kept(store, spokenReading(call("Ministry of Velmore", "x:velmore", "the talks may resume")));
    await kept(store, spokenReading(call("Agence du Nord", null, "the talks could resume")));
    const { merge } = await store.write(async (tx) => {
      await keepMerge(tx, { kind: "exchange", one: 1, other: 2, rule: "test", because: "Same call.", score: 1, applied: true, by: "rule", at });
      return { merge: (await keepMerge(tx, { kind: "exchange", one: 1, other: 3, rule: "test", because: "Same call.", score: 0.8, applied: true, by: "rule", at })).number };
    });
    const exchange = await shown(store, "x3", "exchange");
    expect(exchange).toMatchObject({ id: "x1", askedFor: "x3", exchange: { kind: "call", accounts: 3, parties: ["x:arvenia", "x:velmore"], from: "2024-03-04" } });
    expect(exchange.sides.map(({ side, accounts }) => [side, accounts.map(({ own, dispatch }) => `${own} ${dispatch.id}`)])).toEqual([["x:arvenia", ["x1 d1"]], ["x:velmore", ["x2 d2"]], [null, ["x3 d3"]]]);
    expect(exchange.sides[1]!.accounts[0]!.statements.map(({ id }) => id)).toEqual(["d2.s1", "d2.s2"]);
    expect(exchange.merges.map(({ standing }) => standing)).toEqual(["applied", "applied"]);
    await store.write((tx) => decideMerge(tx, { merge, decision: "undone", by: "Mira Sand", at, because: "Two calls that day." }));
    const undone = await shown(store, "x3", "exchange");
    expect(undone.id).toBe("x3");
    expect(undone.merges.flatMap(({ decisions }) => decisions)).toMatchObject([{ decision: "undone", by: "Mira Sand", because: "Two calls that day." }]);
    expect((await shown(store, "x1", "exchange")).exchange.accounts).toBe(2);
  });

  it("shows people, parties by any of their names, and accounts", async () => {
    const store = await ground.empty();
    await kept(store, spokenReading(call("Ministry of Arvenia", "x:arvenia", "the talks must resume")));
    await kept(store, spokenReading({ language: "fr", title: "Chine", publisher: null, published: "2024-05-01", said: [{ by: "Wang Yi", party: "CHN", words: "la Chine est prête" }], exchange: { kind: "meeting", when: "2024-04-30", between: ["CHN", "RUS"] } }));
    const person = await shown(store, "p1", "person");
    expect(person).toMatchObject({ name: "Ilse Vorrandt", party: "x:arvenia", statements: { speaker: 1, addressee: 0 }, latest: [{ id: "d1.s1" }] });
    expect(person.offices).toMatchObject([{ office: "minister of foreign affairs", party: "x:arvenia", from: "2024-03-05", source: "d1", dispatches: 1, names: { fr: "ministre des Affaires étrangères", ru: "министр иностранных дел", zh: "外交部长" } }]);
    for (const name of ["CHN", "chn", "Chine", "China", "République populaire de Chine", "Китай", "中国", "الصين"]) expect((await shown(store, name, "party")).id).toBe("CHN");
    const party = await shown(store, "CHN", "party");
    expect(party).toMatchObject({ partyKind: "state", statements: { speaker: 1 }, contacts: [{ kind: "meeting", from: "2024-04-30", parties: ["CHN", "RUS"] }], counterparts: [{ party: "RUS", exchanges: 1, last: "2024-04-30" }] });
    expect(party.names).toMatchObject({ ru: expect.arrayContaining(["Китай"]), zh: expect.arrayContaining(["中国"]), ar: expect.arrayContaining(["الصين"]) });
    expect(party.people).toContainEqual(expect.objectContaining({ name: "Wang Yi", office: "minister of foreign affairs" }));
    await kept(store, spokenReading(call("Copying Wire", "x:arvenia", "the talks must resume")));
    await store.write((tx) => keepMerge(tx, { kind: "account", one: 1, other: 3, rule: "test", because: "Same words.", score: 1, applied: true, by: "rule", at }));
    expect((await shown(store, "a3", "account")).publications.map(({ id }) => id)).toEqual(["d1", "d3"]);
    expect((await shown(store, "d3", "dispatch")).account).toMatchObject({ id: "a1", carriedAlsoBy: [{ id: "d1" }] });
  });

  it("refuses what is not there, whatever it is called", async () => {
    const store = await ground.empty();
    await kept(store, spokenReading(call("Ministry of Arvenia", "x:arvenia", "the talks must resume")));
    for (const id of ["d2", "d1@2", "d1.s9", "d1.x9", "d1.p:nobody", "x9", "p9", "a9", "k9", "m9", "n9", "r9", "CHN", "x:nowhere", "", "d0", "d99999999999", "d1@999999999", "'; drop table statement; --", "%", "d1.s1'"])
      expect(await show(store.db, id), id).toMatchObject({ code: "query/not-found" });
  });

  it("tells how the record stands", async () => {
    const store = await ground.empty();
    expect((await status(store)).counts).toMatchObject({ dispatches: 0, statements: 0 });
    await kept(store, spokenReading(call("Velmore Gazette", "x:velmore", "the talks must resume")));
    await kept(store, spokenReading(call("Agence du Nord", null, "the talks could resume")));
    const second = spokenReading(call("Velmore Gazette", "x:velmore", "nothing was said of it"));
    await store.write(async (tx) => {
      const target = targetOf(spokenReading(call("Velmore Gazette", "x:velmore", "the talks must resume")), "statement", "s1")!;
      await keepCorrection(tx, { dispatch: 1, author: "Mira Sand", at, body: { kind: "change", target, field: "act", value: "propose", before: "request", note: null } });
      const revision = await keepRevision(tx, { dispatch: 1, text: second.text, hash: "second", told: {}, encoding: null, origin: null, at });
      await keepReading(tx, { dispatch: 1, revision, reading: { ...second, engine: "entente 0.2.0", statements: second.statements.slice(1) }, at });
      await keepNotice(tx, { dispatch: 2, kind: "embargoed", until: "2030-01-01T00:00:00Z", by: "desk", at });
      await keepMerge(tx, { kind: "exchange", one: 1, other: 2, rule: "test", because: "May be.", score: 0.6, applied: false, by: "rule", at });
    });
    const told = await status(store);
    expect(told).toMatchObject({
      kind: ground.kind, counts: { dispatches: 2, revisions: 3, readings: 3, statements: 3, corrections: 1, notices: 1, people: 4 }, states: { published: 1, embargoed: 1, withdrawn: 0 },
      engines: [{ engine: "entente 0.1.0", dispatches: 1 }, { engine: "entente 0.2.0", dispatches: 1 }], languages: [{ language: "en", dispatches: 2 }], proposals: { exchange: 1, account: 0, person: 0 }, feeds: [],
      misfits: { corrections: [{ id: "k1", dispatch: "d1" }], dispatchesNotLookedAt: 0 },
    });
    expect(told.size.bytes).toBeGreaterThan(100_000);
    expect(told.last.dispatches.map(({ id }) => id)).toEqual(["d2", "d1"]);
  });
});
