import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isRefused, type Answer, type Desk } from "../src/desk/desk.js";
import type { DraftAsked, DraftTold } from "../src/desk/drafting/asked.js";
import { openDesk } from "../src/desk/local-desk.js";
import type { Where } from "../src/desk/where.js";
import { soleUser, type Actor } from "../src/model/actor.js";
import { restore } from "../src/record/backup/restore.js";
import { openStore } from "../src/record/store/open.js";
import { hasPostgres, startPostgres } from "./postgres.js";

const words = "Recalling its earlier decisions,\n\n1. Calls upon all parties to cease all hostilities at once;\n\n2. Requests the Secretariat to report;\n\n3. Decides to remain seized of the matter.";
const officer = (party: string, name = `Officer of ${party}`): Actor => ({ account: `a-${party}`, name, role: "officer", organisation: `o-${party}`, party });
const [arv, vel, sol, kes] = ["ARV", "VEL", "SOL", "KES"].map((party) => officer(party)) as [Actor, Actor, Actor, Actor];

const good = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as T;
};
const codeOf = (answer: unknown): string => (isRefused(answer) ? answer.refused.code : "done");

const places: [string, () => Promise<{ readonly where: Where; readonly gone: () => Promise<void> }>][] = [
  ["embedded", async () => {
    const folder = mkdtempSync(join(tmpdir(), "entente-drafting-"));
    return { where: { folder }, gone: async () => rmSync(folder, { recursive: true, force: true }) };
  }],
  ...(hasPostgres() || process.env["CI"] ? [["server", async () => {
    const server = await startPostgres();
    return { where: { url: await server.newDatabase() }, gone: server.close };
  }] as [string, () => Promise<{ readonly where: Where; readonly gone: () => Promise<void> }>] ] : []),
];

describe.each(places)("drafting (%s)", (_kind, place) => {
  const opened = (async () => {
    const { where, gone } = await place();
    const desk = await openDesk(where, { purpose: "a test", make: true });
    if (isRefused(desk)) throw new Error(desk.refused.says);
    return { desk, where, gone };
  })();
  afterAll(async () => {
    const { desk, gone } = await opened;
    await desk.close();
    await gone();
  });
  const begun = async (): Promise<{ readonly desk: Desk; readonly id: string; readonly act: (by: Actor, act: DraftAsked, key?: string) => Promise<Answer<DraftTold>> }> => {
    const { desk } = await opened;
    const { id } = good(await desk.drafting.open({ title: "Crossing at Tarn", words, parties: ["VEL", "SOL", "KES"], by: arv }));
    return { desk, id, act: (by, act, key) => desk.drafting.act({ id, by, act, ...(key !== undefined && { key }) }) };
  };
  const typed = (at: number, text: string): object => ({ stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text }] } });

  test("everybody on the list writes in it; whoever is behind is told, nothing is kept twice or lost, and each step has its author", async () => {
    const { desk, id } = await begun();
    const first = good(await desk.drafting.show({ id, by: vel }));
    expect([first.stage, first.live!.version, first.live!.paragraphs.map(({ kind }) => kind)]).toEqual(["live", 0, ["preambular", "operative", "operative", "operative"]]);
    expect(good(await desk.drafting.write({ id, by: vel, phase: 1, version: 0, client: "v", steps: [typed(1, "Also ")] })).version).toBe(1);
    expect(codeOf(await desk.drafting.write({ id, by: sol, phase: 1, version: 0, client: "s", steps: [typed(1, "Not ")] }))).toBe("draft/behind");
    expect(codeOf(await desk.drafting.write({ id, by: sol, phase: 1, version: 1, client: "s", steps: [typed(9_999, "x")] }))).toBe("draft/bad-step");
    expect(codeOf(await desk.drafting.write({ id, by: officer("OST"), phase: 1, version: 1, client: "o", steps: [typed(1, "x")] }))).toBe("draft/no-such");
    const together = await Promise.all(["a", "b", "c", "d"].map((client) => desk.drafting.write({ id, by: kes, phase: 1, version: 1, client, steps: [typed(1, `${client} `)] })));
    expect(together.map(codeOf).sort()).toEqual(["done", "draft/behind", "draft/behind", "draft/behind"]);
    const { version, steps } = good(await desk.drafting.steps({ id, by: arv, since: 0 }));
    expect([version, steps.map(({ version: n, party }) => [n, party])]).toEqual([2, [[1, "VEL"], [2, "KES"]]]);
    expect(good(await desk.drafting.show({ id, by: arv })).live!.paragraphs[0]!.text).toMatch(/^[abcd] Also Recalling/);
  });

  test("three delegations, overlapping deletions: no proposal is lost, conflicts are shown, the uncontested is merged first", async () => {
    const { act } = await begun();
    good(await act(arv, { does: "freeze", version: "v1" }));
    const op1 = "p2";
    const text = "Calls upon all parties to cease all hostilities at once;";
    const cutting = (from: string): DraftAsked => ({ does: "propose", base: "v1", operations: [{ does: "replace", target: op1, at: { start: text.indexOf(from), end: text.indexOf(from) + from.length }, text: "" }] });
    await Promise.all([act(vel, cutting("cease all ")), act(sol, cutting("all hostilities ")), act(kes, { does: "propose", base: "v1", operations: [{ does: "replace", target: "p3", at: { start: 9, end: 24 }, text: "all States" }], reason: "Wider." })]);
    const told = good(await act(vel, { does: "sponsor", how: "join" }));
    expect(told.amendments.map(({ amendment, fate, uncontested, inConflictWith }) => [amendment.id, fate.is, uncontested, inConflictWith]).sort()).toEqual([["KES-1", "standing", true, []], ["SOL-1", "standing", false, ["VEL-1"]], ["VEL-1", "standing", false, ["SOL-1"]]]);
    expect(told.brackets[1]!.alternatives.map(({ by, text: proposed }) => [by[0], proposed]).sort()).toEqual([["SOL", "Calls upon all parties to cease at once;"], ["VEL", "Calls upon all parties to hostilities at once;"]]);

    const v2 = good(await act(arv, { does: "merge", version: "v2" }));
    expect(v2.text!.paragraphs[2]!.text).toBe("Requests all States to report;");
    expect(v2.amendments.map(({ amendment: { id: one }, fate }) => [one, fate.is]).sort()).toEqual([["KES-1", "merged"], ["SOL-1", "standing"], ["VEL-1", "standing"]]);
    expect([v2.sponsors.confirmed, v2.sponsors.unheard]).toEqual([[], ["VEL"]]);
    expect(good(await act(vel, { does: "sponsor", how: "confirm" })).sponsors.confirmed).toEqual(["VEL"]);

    expect(codeOf(await act(arv, { does: "reject", amendment: "SOL-1", reason: " " }))).toBe("draft/unsound");
    const after = good(await act(arv, { does: "reject", amendment: "SOL-1", reason: "The meeting preferred the other." }));
    expect(after.amendments.find(({ amendment: { id: one } }) => one === "SOL-1")!.fate).toEqual({ is: "rejected", by: "ARV", reason: "The meeting preferred the other." });
    expect(good(await act(arv, { does: "merge", version: "v3", amendments: ["VEL-1"] })).text!.paragraphs[1]!.text).toBe("Calls upon all parties to hostilities at once;");
  });

  test("who may do what; the same key does it once", async () => {
    const { desk, id, act } = await begun();
    expect(codeOf(await act(vel, { does: "freeze", version: "v1" }))).toBe("draft/not-penholder");
    expect(codeOf(await act(vel, { does: "propose", base: "v1", operations: [] }))).toBe("draft/not-frozen");
    good(await act(arv, { does: "freeze", version: "v1" }));
    const edited = good(await desk.drafting.show({ id, by: vel })).text!.paragraphs.map((one) => (one.id === "p3" ? { ...one, text: "Requests the Secretariat to report in writing;" } : one));
    good(await act(vel, { does: "propose", base: "v1", edited }, "key-00001"));
    const again = good(await act(vel, { does: "propose", base: "v1", edited }, "key-00001"));
    expect(again.amendments.map(({ amendment }) => amendment.operations)).toEqual([[{ does: "replace", target: "p3", at: { start: 34, end: 34 }, text: " in writing" }]]);
    expect(codeOf(await act(sol, { does: "withdraw", amendment: "VEL-1" }))).toBe("draft/unsound");
    expect(codeOf(await desk.drafting.act({ id, by: sol, as: "VEL", act: { does: "withdraw", amendment: "VEL-1" } }))).toBe("draft/not-yours");
    expect(codeOf(await act(officer("OST"), { does: "sponsor", how: "join" }))).toBe("draft/no-such");
    expect(good(await desk.drafting.list({ by: officer("OST") }))).toEqual([]);
    // An amendment to the amendment, by the words as it would leave them.
    const left = edited.map((one) => (one.id === "p3" ? { ...one, text: "Requests the Secretariat to report orally;" } : one));
    good(await act(kes, { does: "propose", base: "v1", to: "VEL-1", edited: left }));
    const taken = good(await act(arv, { does: "take", amendment: "KES-1", reason: "" }));
    expect(taken.amendments.at(-1)!.amendment).toMatchObject({ id: "VEL-1+KES-1", by: "VEL", sponsors: ["KES"] });
    expect(good(await act(arv, { does: "merge", version: "v2" })).text!.paragraphs[2]!.text).toBe("Requests the Secretariat to report orally;");
    // The one user of a record speaks for whom they say.
    expect(good(await desk.drafting.act({ id, by: soleUser("M. Vorrandt"), as: "SOL", act: { does: "sponsor", how: "join" } })).sponsors.confirmed).toEqual(["SOL"]);
  });

  test("papers go out and come back; what was adopted is found again by its words", async () => {
    const { desk, id, act } = await begun();
    good(await act(arv, { does: "freeze", version: "v1" }));
    good(await act(vel, { does: "propose", base: "v1", operations: [{ does: "delete", target: "p4" }], reason: "Superfluous." }));
    const docx = good(await desk.drafting.paper({ id, by: kes, paper: "amendments.docx", tongue: "en" }));
    const other = good(await desk.drafting.open({ title: "A copy", words, parties: ["VEL", "KES"], by: arv }));
    good(await desk.drafting.act({ id: other.id, by: arv, act: { does: "freeze", version: "v1" } }));
    const read = good(await desk.drafting.readPaper({ id: other.id, by: kes, base64: docx.base64, table: true }));
    expect([read.amendments.map(({ by }) => by), read.tabled, read.doubts]).toEqual([["VEL"], ["KES-1"], []]);
    expect(good(await desk.drafting.show({ id: other.id, by: kes })).amendments[0]!.amendment).toMatchObject({ by: "KES", reason: "VEL: Superfluous.", operations: [{ does: "delete", target: "p4" }] });
    for (const paper of ["text.docx", "text.pdf", "text.html", "text.akn", "text.txt", "amendments.html", "amendments.pdf"]) expect(good(await desk.drafting.paper({ id, by: kes, paper, tongue: "fr" })).base64.length, paper).toBeGreaterThan(100);
    expect(codeOf(await desk.drafting.paper({ id, by: kes, paper: "changes.docx", tongue: "fr" }))).toBe("draft/no-such-paper");
    good(await act(arv, { does: "reject", amendment: "VEL-1", reason: "No." }));
    good(await act(arv, { does: "adopt", symbol: "A/86/12", body: "Assembly", on: "2031-05-14" }));
    expect(codeOf(await act(arv, { does: "reopen" }))).toBe("draft/adopted");
    const found = good(await desk.language({ words: "calls on the parties to cease hostilities" })).found[0]!;
    expect([found.formulation.symbol, found.formulation.number, found.formulation.id, found.formulation.on]).toEqual(["A/86/12", "OP1", id, "2031-05-14"]);
    expect(found.differences.some(({ is, text }) => is === "sought" && text.includes("on the"))).toBe(true);
    expect(codeOf(await desk.language({ words: "  " }))).toBe("draft/no-words");
  });

  test("it is all there when the record is opened again", async () => {
    const { desk, id, act } = await begun();
    good(await desk.drafting.write({ id, by: vel, phase: 1, version: 0, client: "v", steps: [typed(1, "Also ")] }));
    good(await act(arv, { does: "freeze", version: "v1" }));
    good(await act(arv, { does: "reopen" }));
    const told = good(await desk.drafting.show({ id, by: arv }));
    expect([told.live!.phase, told.live!.version, told.live!.paragraphs[0]!.text]).toEqual([2, 0, "Also Recalling its earlier decisions,"]);
    expect(told.log.map(({ does }) => does)).toEqual(["open", "freeze", "reopen"]);
    // In a back-up as well, with what was adopted, which is found there by its words.
    const folder = mkdtempSync(join(tmpdir(), "entente-drafting-back-"));
    const pieces: Uint8Array[] = [];
    for await (const piece of desk.backup()) if (piece instanceof Uint8Array) pieces.push(piece);
    writeFileSync(join(folder, "record.backup"), Buffer.concat(pieces));
    const store = await openStore({ folder: join(folder, "record") }, { purpose: "a test", make: true });
    if ("code" in store) throw new Error(store.says);
    const restored = await restore(store, join(folder, "record.backup"));
    await store.close();
    expect("code" in restored ? restored.says : "restored").toBe("restored");
    const copy = await openDesk({ folder: join(folder, "record") }, { purpose: "a test", make: false });
    if (isRefused(copy)) throw new Error(copy.refused.says);
    expect(good(await copy.drafting.show({ id, by: arv }))).toEqual(told);
    expect(good(await copy.language({ words: "cease hostilities" })).found[0]!.formulation.symbol).toBe("A/86/12");
    await copy.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
