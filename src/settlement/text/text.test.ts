import { describe, expect, test } from "vitest";
import { chance, type Pick } from "../../../test/random-procedure.js";
import type { Instant } from "../instant.js";
import { amendmentFaults, type Amendment, type Operation } from "./amendment.js";
import { bracketed, inBrackets } from "./brackets.js";
import { composed } from "./compose.js";
import { conflictsAmong, conflictsBetween, meetsItself } from "./conflicts.js";
import { begunDrafting, mergeAmendments, mergeUncontested, openConflicts, standingAmendments, table, takeIntoParent, toTheText, uncontested, withdrawAmendment, type Drafting } from "./drafting.js";
import { merged, rebased } from "./merge.js";
import { commonText, numbers, textFaults, type CommonText, type Paragraph } from "./paragraph.js";
import { applied, revision } from "./revision.js";
import { addendum, asked, begunSponsorship, confirm, confirmed, join, leave, print, unheard, type Sponsorship } from "./sponsors.js";
import { annotated } from "./statements.js";

const paragraphs: readonly Paragraph[] = [
  { id: "a", kind: "preambular", text: "Recalling its earlier decisions," },
  { id: "b", kind: "preambular", text: "Noting the report of the group," },
  { id: "c", kind: "operative", text: "Calls upon all parties to cooperate;" },
  { id: "d", kind: "operative", text: "Requests the Secretariat to report;" },
  { id: "e", kind: "operative", text: "Decides to remain seized of the matter." },
];
const base: CommonText = { version: "v1", paragraphs };
const amendment = (id: string, operations: readonly Operation[], more: Partial<Amendment> = {}): Amendment => ({ id, base: "v1", to: null, by: id.toUpperCase(), sponsors: [], reason: "", operations, ...more });
const tabledAll = (amendments: readonly Amendment[], start = begunDrafting(base)): Drafting =>
  amendments.reduce((drafting, one) => {
    const result = table(drafting, one);
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    return result.drafting;
  }, start);
const drafted = (result: ReturnType<typeof table>): Drafting => {
  if ("faults" in result) throw new Error(JSON.stringify(result.faults));
  return result.drafting;
};
const words = (text: CommonText): readonly string[] => text.paragraphs.map((one) => one.text);
const insert = (after: string | null, id: string, text = `New ${id};`, kind: Paragraph["kind"] = "operative"): Operation => ({ does: "insert", after, paragraph: { id, kind, text } });
const replace = (target: string, text: string, at: { start: number; end: number } | null = null): Operation => ({ does: "replace", target, at, text });
const move = (target: string, after: string | null): Operation => ({ does: "move", target, after });
const remove = (target: string): Operation => ({ does: "delete", target });

describe("T1: paragraphs", () => {
  test("are numbered anew in each version, by their kind", () => {
    expect([...numbers(base).values()]).toEqual(["PP1", "PP2", "OP1", "OP2", "OP3"]);
    expect([...numbers(merged(base, [amendment("x", [remove("c")])], "v2")).entries()]).toEqual([["a", "PP1"], ["b", "PP2"], ["d", "OP1"], ["e", "OP2"]]);
  });
  test("are there once, say something, and the preamble comes first", () => {
    expect(commonText("v1", [...paragraphs, paragraphs[0]!, { id: "z", kind: "operative", text: " " }])).toEqual({ faults: [{ code: "text/id-twice", id: "a" }, { code: "text/preamble-after", id: "a" }, { code: "text/empty-paragraph", id: "z" }] });
    expect(commonText("v1", paragraphs)).toEqual({ text: base });
  });
});

describe("T2: an amendment", () => {
  test.each<[string, readonly Operation[], string]>([
    ["names a paragraph that is not there", [remove("z")], "amendment/no-paragraph"],
    ["inserts behind one that is not there", [insert("z", "n")], "amendment/no-paragraph"],
    ["takes an id that is taken", [insert("c", "d")], "amendment/id-taken"],
    ["takes its own id twice", [insert("c", "n"), insert("d", "n")], "amendment/id-taken"],
    ["reaches beyond the words", [replace("c", "x", { start: 3, end: 400 })], "amendment/outside"],
    ["counts in halves", [replace("c", "x", { start: 0.5, end: 1 })], "amendment/outside"],
    ["leaves nothing of a paragraph", [replace("c", " ")], "amendment/nothing"],
    ["does nothing", [], "amendment/nothing"],
    ["moves a paragraph behind itself", [move("c", "c")], "amendment/behind-itself"],
  ])("that %s has a fault", (_name, operations, code) => expect(amendmentFaults(base, amendment("x", operations)).map((one) => one.code)).toContain(code));

  test("to another version, against itself, or that puts the preamble behind, is not tabled", () => {
    const faults = (one: Amendment) => (table(begunDrafting(base), one) as { faults: readonly { code: string }[] }).faults?.map(({ code }) => code);
    expect(faults(amendment("x", [remove("c")], { base: "v0" }))).toEqual(["amendment/other-base"]);
    expect(faults(amendment("x", [remove("c"), replace("c", "y")]))).toEqual(["amendment/against-itself"]);
    expect(faults(amendment("x", [move("a", "e")]))).toEqual(["text/preamble-after"]);
    expect(faults(amendment("x", [insert("c", "n1"), insert("c", "n2")]))).toBeUndefined();
  });
});

describe("T3: two amendments on one passage are a conflict", () => {
  test.each<[string, Operation, Operation, string | null]>([
    ["the same paragraph reworded twice", replace("c", "x"), replace("c", "y"), "words"],
    ["the same, in the same words", replace("c", "x"), replace("c", "x"), "words"],
    ["words that overlap", replace("c", "x", { start: 0, end: 5 }), replace("c", "y", { start: 3, end: 8 }), "words"],
    ["words side by side", replace("c", "x", { start: 0, end: 5 }), replace("c", "y", { start: 5, end: 8 }), "words"],
    ["words apart", replace("c", "x", { start: 0, end: 5 }), replace("c", "y", { start: 6, end: 10 }), null],
    ["reworded and deleted", replace("c", "x"), remove("c"), "paragraph"],
    ["reworded and moved", replace("c", "x"), move("c", "e"), null],
    ["deleted twice", remove("c"), remove("c"), "paragraph"],
    ["moved twice", move("c", "e"), move("c", "d"), "paragraph"],
    ["moved and deleted", move("c", "e"), remove("c"), "paragraph"],
    ["two in one gap", insert("c", "n1"), insert("c", "n2"), "place"],
    ["one put and one moved into a gap", insert("c", "n1"), move("e", "c"), "place"],
    ["behind one that is deleted", insert("c", "n1"), remove("c"), "place"],
    ["behind one that is moved", move("d", "c"), move("c", "e"), "place"],
    ["each behind the other", move("c", "d"), move("d", "c"), "place"],
    ["at the beginning, twice", insert(null, "n1", "x", "preambular"), insert(null, "n2", "y", "preambular"), "place"],
    ["one new id for two", insert("c", "n"), insert("d", "n"), "paragraph"],
    ["far from each other", insert("c", "n"), remove("e"), null],
  ])("%s", (_name, one, other, over) => {
    const [a, b] = [amendment("a", [one]), amendment("b", [other])];
    expect(conflictsBetween(a, b)[0]?.over ?? null).toBe(over);
    expect(conflictsBetween(b, a)[0]?.over ?? null).toBe(over);
  });

  test("says where both want the same", () => expect(conflictsBetween(amendment("a", [replace("c", "x")]), amendment("b", [replace("c", "x")]))).toEqual([{ first: "a", second: "b", at: "c", over: "words", same: true }]));
});

describe("drafting", () => {
  const arv = amendment("arv", [replace("c", "Urges all parties to cooperate;")], { sponsors: ["OST"] });
  const sol = amendment("sol", [remove("c")]);
  const vel = amendment("vel", [insert("d", "n1", "Invites all parties to contribute;")]);
  const kes = amendment("kes", [replace("d", "all States", { start: 9, end: 24 })]);

  test("T4: what nobody contests is merged first; the rest stays, and is in brackets", () => {
    const drafting = drafted(mergeUncontested(tabledAll([arv, sol, vel, kes]), "v2"));
    expect(words(drafting.text)).toEqual([...words(base).slice(0, 3), "Requests all States to report;", "Invites all parties to contribute;", "Decides to remain seized of the matter."]);
    expect(drafting.tabled.map(({ amendment: { id }, fate }) => [id, fate.is])).toEqual([["arv", "standing"], ["sol", "standing"], ["vel", "merged"], ["kes", "merged"]]);
    expect(inBrackets(drafting, { remove: "delete", move: (to) => `move behind ${to}` })[2]).toBe("OP1 [Calls upon all parties to cooperate;] [ARV, OST: Urges all parties to cooperate;] [SOL: delete]");
    expect(bracketed(drafting)[3]).toMatchObject({ number: "OP2", alternatives: [], insertions: [] });
    const [change] = drafting.revisions;
    expect(applied(change!)).toEqual(drafting.text);
    expect(base.paragraphs).toBe(paragraphs);
  });

  test("T6: taking one of two in conflict supersedes the other, by name", () => {
    const drafting = drafted(mergeAmendments(tabledAll([arv, sol]), ["sol"], "v2"));
    expect(drafting.tabled.map(({ fate }) => fate)).toEqual([{ is: "superseded", by: "sol" }, { is: "merged", into: "v2" }]);
    expect(mergeAmendments(tabledAll([arv, sol]), ["sol", "arv"], "v2")).toMatchObject({ faults: [{ code: "amendment/against-itself" }] });
    expect(mergeAmendments(tabledAll([arv]), ["nobody's"], "v2")).toMatchObject({ faults: [{ code: "drafting/not-standing" }] });
    expect(mergeAmendments(tabledAll([arv]), ["arv"], "v1")).toMatchObject({ faults: [{ code: "drafting/same-version" }] });
  });

  test("only its author withdraws an amendment, once; ids are not used twice", () => {
    const drafting = drafted(withdrawAmendment(tabledAll([arv, vel]), "arv", "ARV"));
    expect(drafting.tabled[0]!.fate).toEqual({ is: "withdrawn", by: "ARV" });
    expect(withdrawAmendment(drafting, "arv", "ARV")).toMatchObject({ faults: [{ code: "drafting/not-standing" }] });
    expect(withdrawAmendment(drafting, "vel", "ARV")).toMatchObject({ faults: [{ code: "drafting/not-author" }] });
    expect(table(drafting, amendment("arv", [remove("e")]))).toMatchObject({ faults: [{ code: "drafting/id-taken" }] });
    expect(table(drafting, amendment("new", [insert("e", "n1")]))).toMatchObject({ faults: [{ code: "amendment/id-taken" }] });
  });

  test("T5: an amendment to an amendment changes what it proposes, and nothing beyond", () => {
    const child = amendment("tal", [replace("n1", "States", { start: 12, end: 19 }), { does: "insert", after: "n1", paragraph: { id: "n2", kind: "operative", text: "Thanks the donors;" } }], { to: "vel" });
    expect(composed(vel, amendment("far", [replace("e", "x")], { to: "vel" }))).toEqual({ faults: [{ code: "amendment/beyond-parent", id: "e" }] });
    const before = tabledAll([vel, child]);
    expect(uncontested(before)).toEqual([]);
    const drafting = drafted(takeIntoParent(before, "tal"));
    expect(drafting.tabled.map(({ amendment: { id }, fate }) => [id, fate])).toEqual([["vel", { is: "superseded", by: "vel+tal" }], ["tal", { is: "merged", into: "vel+tal" }], ["vel+tal", { is: "standing" }]]);
    expect(words(drafted(mergeUncontested(drafting, "v2")).text).slice(4, 6)).toEqual(["Invites all States to contribute;", "Thanks the donors;"]);
  });

  test("T5: of two to the same amendment, the one that no longer fits is superseded; the other goes along", () => {
    const one = amendment("one", [replace("n1", "x y", { start: 0, end: 7 })], { to: "vel" });
    const clash = amendment("clash", [replace("n1", "z")], { to: "vel" });
    const apart = amendment("apart", [insert("n1", "n3")], { to: "vel" });
    const drafting = drafted(takeIntoParent(tabledAll([vel, one, clash, apart]), "one"));
    expect(drafting.tabled.map(({ amendment: { id, to }, fate }) => [id, to, fate.is])).toEqual([["vel", null, "superseded"], ["one", "vel", "merged"], ["clash", "vel", "superseded"], ["apart", "vel+one", "standing"], ["vel+one", null, "standing"]]);
  });

  test("T5: striking all that an amendment does withdraws it", () => {
    const strike = amendment("strike", [remove("n1")], { to: "vel" });
    expect(drafted(takeIntoParent(tabledAll([vel, strike]), "strike")).tabled.map(({ fate }) => fate.is)).toEqual(["superseded", "merged", "withdrawn"]);
  });
});

describe("laws, whatever is proposed", () => {
  const forAll = (claim: (pick: Pick, amendments: readonly Amendment[]) => void): void => {
    for (let seed = 1; seed <= 1500; seed++) {
      const pick = chance(seed);
      try {
        claim(pick, randomAmendments(pick));
      } catch (cause) {
        throw new Error(`fails with seed ${seed}`, { cause });
      }
    }
  };
  const quiet = (amendments: readonly Amendment[]): readonly Amendment[] => amendments.filter((one) => !amendments.some((other) => other !== one && conflictsBetween(one, other).length > 0));

  test("the proposals are worth something: many conflict, many do not", () => {
    let [conflicts, free] = [0, 0];
    forAll((_pick, all) => {
      conflicts += conflictsAmong(all).length;
      free += quiet(all).length;
    });
    expect(conflicts).toBeGreaterThan(1000);
    expect(free).toBeGreaterThan(1000);
  });

  test("T4: amendments without conflict give one text in every order, at once or one after the other", () => forAll((pick, all) => {
    const free = quiet(all);
    const text = merged(base, free, "vX");
    expect(merged(base, shuffled(free, pick), "vX")).toEqual(text);
    let [now, left] = [base, shuffled(free, pick)];
    while (left.length > 0) {
      const [next, ...rest] = left;
      now = merged(now, [next!], `${now.version}'`);
      left = rest.map((one) => rebased(one, [next!], now.version));
    }
    expect(now.paragraphs).toEqual(text.paragraphs);
  }));

  test("T4: what no amendment touches is there, unchanged and in order; what one inserts is there once", () => forAll((_pick, all) => {
    const free = quiet(all);
    const operations = free.flatMap((one) => one.operations);
    const touched = new Set(operations.flatMap((one) => (one.does === "insert" ? [] : [one.target])));
    const text = merged(base, free, "vX");
    const untouched = paragraphs.filter(({ id }) => !touched.has(id));
    expect(text.paragraphs.filter(({ id }) => untouched.some((one) => one.id === id))).toEqual(untouched);
    for (const one of operations) if (one.does === "insert") expect(text.paragraphs.filter(({ id }) => id === one.paragraph.id)).toEqual([one.paragraph]);
    expect(new Set(text.paragraphs.map(({ id }) => id)).size).toBe(text.paragraphs.length);
  }));

  test("T2: the base is never touched", () => forAll((_pick, all) => {
    const before = JSON.stringify(base);
    merged(base, quiet(all), "vX");
    expect(JSON.stringify(base)).toBe(before);
  }));

  test("T8: a revision's changes applied to where it came from give where it went, and need no more than they must", () => forAll((pick, all) => {
    const text = { version: "vX", paragraphs: shuffled(merged(base, quiet(all), "vX").paragraphs, pick) };
    expect(applied(revision(base, text))).toEqual(text);
    expect(revision(base, { ...base, version: "v2" }).changes).toEqual([]);
  }));

  test("T6: nothing is lost: whatever is tabled, taken, merged and withdrawn, each amendment has one fate, and what stands can still be merged", () => forAll((pick, all) => {
    let drafting = begunDrafting(base);
    const put = (result: ReturnType<typeof table>): void => void (drafting = "drafting" in result ? result.drafting : drafting);
    const tabled = new Set<string>();
    for (const [i, one] of all.entries()) {
      const before = drafting;
      put(table(drafting, { ...one, base: drafting.text.version }));
      if (drafting !== before) tabled.add(one.id);
      const standing = toTheText(drafting);
      if (pick(4) === 0 && standing.length > 0) put(table(drafting, { ...amendment(`k${i}`, []), base: drafting.text.version, to: standing[pick(standing.length)]!.id, operations: [remove("c"), insert("n0", `k${i}n`), replace("d", "k")].slice(pick(3)) }));
      for (const { id } of standingAmendments(drafting).filter(({ to }) => to !== null)) if (pick(3) === 0) put(takeIntoParent(drafting, id));
      if (pick(5) === 0) put(mergeUncontested(drafting, `v${i + 2}`));
      if (pick(6) === 0 && standing.length > 0) put(mergeAmendments(drafting, [standing[pick(standing.length)]!.id], `w${i + 2}`));
      if (pick(6) === 0 && standing.length > 0) put(withdrawAmendment(drafting, standing[0]!.id, standing[0]!.by));
    }
    const ids = drafting.tabled.map((one) => one.amendment.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of tabled) expect(ids).toContain(id);
    const versions = new Set([drafting.text.version, ...drafting.revisions.map(({ from }) => from.version)]);
    for (const { fate } of drafting.tabled) {
      if (fate.is === "merged") expect(versions.has(fate.into) || ids.includes(fate.into)).toBe(true);
      if (fate.is === "superseded") expect(ids).toContain(fate.by);
    }
    for (const one of toTheText(drafting)) {
      expect(amendmentFaults(drafting.text, one)).toEqual([]);
      expect(meetsItself(one)).toBeUndefined();
    }
    for (const { from, to } of drafting.revisions) expect(applied(revision(from, to))).toEqual(to);
    expect(textFaults(drafting.text.paragraphs)).toEqual([]);
    for (const conflict of openConflicts(drafting)) expect(bracketed(drafting).some(({ alternatives, insertions }) => [...alternatives, ...insertions].some((one) => one.amendment === conflict.first))).toBe(true);
  }));
});

describe("T9: sponsors", () => {
  const at = (hour: number): Instant => `2021-03-01T${String(hour).padStart(2, "0")}:00:00Z` as Instant;
  const go = (result: ReturnType<typeof join>): Sponsorship => {
    if ("fault" in result) throw new Error(result.fault);
    return result.sponsorship;
  };

  test("join and leave until the cut-off, are printed, and stand in an addendum", () => {
    let now = go(join(go(join(begunSponsorship("v1", at(12)), "ARV", at(8))), "VEL", at(9)));
    now = print(now);
    expect(addendum(now)).toBeNull();
    now = go(leave(go(join(now, "SOL", at(10))), "VEL", at(11)));
    expect(addendum(now)).toEqual({ joined: ["SOL"], left: ["VEL"] });
    expect(join(now, "KES", at(12))).toEqual({ fault: "sponsors/after-cut-off" });
    expect(leave(now, "ARV", at(12))).toEqual({ fault: "sponsors/after-cut-off" });
    expect(join(now, " sol", at(11))).toEqual({ fault: "sponsors/there-already" });
    expect(leave(now, "KES", at(11))).toEqual({ fault: "sponsors/not-there" });
  });

  test("are asked again when the text changes, and count once they have said yes", () => {
    const now = asked(go(join(go(join(begunSponsorship("v1", at(12)), "ARV", at(8))), "VEL", at(9))), "v2", at(18));
    expect([confirmed(now), unheard(now)]).toEqual([[], ["ARV", "VEL"]]);
    const heard = go(confirm(now, "VEL", at(13)));
    expect([confirmed(heard), unheard(heard)]).toEqual([["VEL"], ["ARV"]]);
    expect(confirm(now, "XXX", at(13))).toEqual({ fault: "sponsors/not-there" });
    expect(confirm(now, "VEL", at(18))).toEqual({ fault: "sponsors/after-cut-off" });
  });
});

test("T10: statements stand with the whole or with paragraphs, by id or number; the text is as it was, and none is dropped", () => {
  const said = (by: string, places: readonly string[]) => ({ kind: "reservation" as const, by, at: "2021-03-01T12:00:00Z" as Instant, paragraphs: places, wording: "…" });
  const result = annotated(base, [said("ARV", []), said("VEL", ["OP2", "a"]), said("SOL", ["op3", "OP9"])]);
  expect(result.text).toBe(base);
  expect(result.onTheWhole.map(({ by }) => by)).toEqual(["ARV"]);
  expect(result.paragraphs.map(({ number, statements }) => [number, ...statements.map(({ by }) => by)])).toEqual([["PP1", "VEL"], ["PP2"], ["OP1"], ["OP2", "VEL"], ["OP3", "SOL"]]);
  expect(result.astray.map(({ names }) => names)).toEqual([["OP9"]]);
});

/** Amendments to the base, each without fault by itself. */
function randomAmendments(pick: Pick): readonly Amendment[] {
  const ids = paragraphs.map(({ id }) => id);
  const any = <T>(all: readonly T[]): T => all[pick(all.length)]!;
  const operation = (n: number): Operation => {
    switch (pick(6)) {
      case 0: return insert(any(["b", "c", "d", "e"]), `n${n}`);
      case 1: return remove(any(ids));
      case 2: return move(any(["c", "d", "e"]), any(["b", "c", "d", "e"]));
      case 3: return replace(any(ids), `Words ${n},`);
      default: {
        const start = pick(20);
        return replace(any(ids), "x".repeat(pick(9)), { start, end: start + pick(8) });
      }
    }
  };
  return Array.from({ length: 2 + pick(6) }, (_, i) => amendment(`m${i}`, Array.from({ length: 1 + pick(2) }, (__, j) => operation(i * 10 + j))))
    .filter((one) => amendmentFaults(base, one).length === 0 && meetsItself(one) === undefined && textFaults(merged(base, [one], "v").paragraphs).length === 0);
}

function shuffled<T>(all: readonly T[], pick: Pick): readonly T[] {
  const copy = [...all];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = pick(i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
