import { describe, expect, it } from "vitest";
import { acts, type Act } from "../../model/acts.js";
import { issues, type Issue } from "../../model/issues.js";
import { chanceFrom, pick } from "../../../test/invented-readings.js";
import { evidenceFor } from "../commitments/evidence.js";
import { registerOf, type CommitmentRead, type FollowedUp } from "../commitments/register.js";
import { newsOf } from "../news/news.js";
import { positionsOf } from "../positions/positions.js";
import type { Quotation } from "../quotation.js";
import { briefOf } from "./assemble.js";
import type { Brief, BriefLine, Contact } from "./brief.js";
import { betweenOf } from "./commitments.js";
import type { Material } from "./material.js";

// Laws of what rests on quotations, held on material that nobody wrote; a failure names its seed.

const parties = ["x:arvenia", "x:velmore", "x:soltania"] as const;
const sentences = ["would open the crossing at Tarn", "closed the crossing at Tarn", "supported the water treaty", "opposed the water treaty", "was ready to send observers", "lifted the sanctions on grain", "denied that talks had taken place", "called for a ceasefire"];
const some = Object.keys(issues).slice(0, 6) as Issue[];
const day = (chance: () => number): string => `2031-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 10)}`;

function quotation(chance: () => number, number: number): Quotation {
  const on = chance() < 0.9 ? day(chance) : null;
  return {
    id: `d${1 + (number % 7)}.s${number + 1}`, words: pick(chance, sentences), cue: chance() < 0.5 ? "said" : null, speaker: "Somebody", party: chance() < 0.9 ? pick(chance, parties) : null, act: pick(chance, Object.keys(acts) as Act[]),
    strength: null, standing: pick(chance, ["own", "attributed", "claimed-joint", "reported"] as const), issues: some.filter(() => chance() < 0.3), on, dated: chance() < 0.5, published: on === null ? null : `${on}T00:00:00.000Z`,
    came: `${day(chance)}T00:00:00.000Z`, language: chance() < 0.7 ? "en" : "fr", to: parties.filter(() => chance() < 0.3), exchange: chance() < 0.4 ? "x1" : null, doubtful: chance() < 0.1,
    source: { id: `d${1 + (number % 7)}`, title: "T", publisher: "P", side: null, url: null, state: "published" },
  };
}

function commitment(chance: () => number, number: number): CommitmentRead {
  const on = chance() < 0.9 ? day(chance) : null;
  return {
    id: `d${number}.c1`, statement: null, words: `${pick(chance, sentences)} (${number})`, verb: "open", object: "the crossing at Tarn", strength: "will", bearers: parties.filter(() => chance() < 0.5), beneficiary: null, condition: null,
    deadline: chance() < 0.5 ? { from: day(chance), to: day(chance), value: "2031-06" } : null, on, exchange: null, before: parties.filter(() => chance() < 0.5), language: "en",
    source: { id: `d${number}`, title: "T", publisher: "P", side: null, url: null, state: "published" },
  };
}

function material(chance: () => number): Material {
  const said = Array.from({ length: Math.floor(chance() * 40) }, (_, number) => quotation(chance, number));
  const contacts = Array.from({ length: Math.floor(chance() * 4) }, (_, number): Contact => ({
    id: `x${number + 1}`, kind: "call", channel: null, name: null, from: chance() < 0.8 ? day(chance) : null, to: null, status: chance() < 0.8 ? "held" : "planned", parties: [...parties],
    accounts: Array.from({ length: Math.floor(chance() * 3) }, (__, account) => ({ dispatch: `d${account + 1}`, title: "T", publisher: "P", side: chance() < 0.7 ? pick(chance, parties) : null, sideWorkedOut: chance() < 0.2, published: null, told: chance() < 0.8 ? "They spoke." : null, statements: said.slice(0, Math.floor(chance() * 4)) })),
  }));
  const commitments = registerOf(Array.from({ length: Math.floor(chance() * 6) }, (_, number) => commitment(chance, number + 1)), []).commitments;
  return { us: { id: parties[0], name: "Arvenia" }, with: { id: parties[1], name: "Velmore" }, on: "2031-08-01", issues: [], said, contacts, commitments, last: chance() < 0.5 ? { id: "b1", on: "2031-05-01", at: "2031-05-01T00:00:00.000Z", by: "A" } : null };
}

const linesOf = (brief: Brief): readonly BriefLine[] => brief.sections.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));
const seeds = Array.from({ length: 120 }, (_, seed) => seed + 1);

describe("laws of what rests on quotations", () => {
  it.each(seeds)("a brief says nothing that the material does not have (seed %i)", (seed) => {
    const from = material(chanceFrom(seed));
    const brief = briefOf(from);
    const words = new Map([...from.said, ...from.contacts.flatMap(({ accounts }) => accounts.flatMap(({ statements }) => statements))].map((one) => [one.id, one.words]));
    const told = new Set(from.contacts.flatMap(({ accounts }) => accounts.map((one) => one.told)));
    for (const line of linesOf(brief)) {
      if (line.kind === "quotation") expect(words.get(line.cites), `seed ${seed}`).toBe(line.quotation.words);
      if (line.kind === "told") expect(told.has(line.words), `seed ${seed}`).toBe(true);
      if (line.kind === "commitment") expect(from.commitments.find(({ id }) => id === line.cites)!.words, `seed ${seed}`).toBe(line.words);
    }
    for (const { heading, parts } of brief.sections) {
      if (["objectives", "points-to-make"].includes(heading)) expect(parts.flatMap(({ lines }) => lines).length, `seed ${seed}`).toBeLessThanOrEqual(6);
      expect(parts.every(({ lines }) => lines.length > 0) && parts.length > 0, `seed ${seed}: ${heading}`).toBe(true);
    }
    expect(new Set(brief.cites).size).toBe(brief.cites.length);
    expect(briefOf(from)).toEqual(brief);
  });

  it.each(seeds)("turning us and them round turns the commitments round (seed %i)", (seed) => {
    const { commitments } = material(chanceFrom(seed));
    const turned = { "ours-to-them": "theirs-to-us", "theirs-to-us": "ours-to-them", "joint": "joint" } as const;
    for (const one of commitments) {
      const between = betweenOf(one, parties[0], parties[1]);
      expect(betweenOf(one, parties[1], parties[0]), `seed ${seed}`).toBe(between && turned[between]);
    }
  });

  it.each(seeds)("positions do not depend on the order in which statements come, and hold only words of that party on that issue (seed %i)", (seed) => {
    const chance = chanceFrom(seed);
    const { said } = material(chance);
    const shuffled = [...said].map((one) => ({ one, at: chance() })).sort((x, y) => x.at - y.at).map(({ one }) => one);
    const { positions, matrix } = positionsOf(said);
    expect(positionsOf(shuffled), `seed ${seed}`).toEqual({ schema: "entente.positions/1", positions, matrix });
    for (const { party, issue, line, contradictions } of positions) {
      expect(line.every(({ statement }) => said.some((one) => one.id === statement && one.party === party && one.issues.includes(issue))), `seed ${seed}`).toBe(true);
      for (const { earlier, later } of contradictions) for (const id of [earlier, later]) expect(["own", "reported"], `seed ${seed}`).toContain(said.find((one) => one.id === id)!.standing);
    }
  });

  it.each(seeds)("what is new since a later day was new since an earlier one (seed %i)", (seed) => {
    const chance = chanceFrom(seed);
    const { said } = material(chance);
    const [early, late] = [day(chance), day(chance)].sort() as [string, string];
    const ids = (since: string) => new Set(newsOf(said, { day: since }).groups.flatMap(({ statements }) => statements.map(({ id }) => id)));
    const before = ids(early);
    for (const id of ids(late)) expect(before.has(id), `seed ${seed}`).toBe(true);
  });

  it.each(seeds)("evidence is of a later day, of the bearer or of nobody named, and never a promise made again (seed %i)", (seed) => {
    const chance = chanceFrom(seed);
    const { said } = material(chance);
    const promised = commitment(chance, 9);
    for (const { statement, standing } of evidenceFor(promised, said)) {
      const one = said.find(({ id }) => id === statement)!;
      expect(one.on! > promised.on!, `seed ${seed}`).toBe(true);
      expect(one.party === null || promised.bearers.length === 0 || promised.bearers.includes(one.party), `seed ${seed}`).toBe(true);
      expect(standing, `seed ${seed}`).toBe("proposed");
    }
    expect(evidenceFor(promised, []), `seed ${seed}`).toEqual([]);
  });

  it.each(seeds)("taking everything back leaves a commitment as it was read (seed %i)", (seed) => {
    const chance = chanceFrom(seed);
    const read = commitment(chance, 1);
    const said: FollowedUp[] = Array.from({ length: 1 + Math.floor(chance() * 6) }, (_, number) => ({
      commitment: read.id, words: read.words,
      said: { id: `f${number + 1}`, by: pick(chance, ["A", "B"]), at: "2031-01-01T00:00:00.000Z", because: null, ...pick(chance, [{ kind: "score", score: 1 }, { kind: "guideline", words: "g" }, { kind: "reply", party: "x:arvenia", words: "r" }, { kind: "evidence", statement: "d2.s1", says: "for" }] as const) },
    }));
    const undone: FollowedUp[] = said.map(({ said: one }, number) => ({ commitment: read.id, words: read.words, said: { kind: "undo", undoes: one.id, id: `f${said.length + number + 1}`, by: "A", at: "2031-01-02T00:00:00.000Z", because: null } }));
    expect(registerOf([read], [...said, ...undone]), `seed ${seed}`).toEqual(registerOf([read], []));
    const { commitments: [one], tally } = registerOf([read], said);
    expect(Object.values(tally).reduce((sum, count) => sum + count, 0), `seed ${seed}`).toBe(1);
    expect(new Set(one!.scores.map(({ by }) => by)).size, `seed ${seed}`).toBe(one!.scores.length);
  });
});
