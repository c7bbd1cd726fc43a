import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Act } from "../../model/acts.js";
import type { LanguageCode } from "../../model/document.js";
import type { Quotation } from "../quotation.js";
import { evidenceFor } from "./evidence.js";
import type { CommitmentRead } from "./register.js";

/*
 * What rules propose as evidence, by case: a promise (language | bearer | verb | object), then later statements, each with the rule that
 * is to propose it, or "--" for none. Precision over all of them is held up: a proposal nobody expects fails.
 */
const cases = readFileSync(join(import.meta.dirname, "cases/evidence.txt"), "utf8").split(/^# /m).slice(1).map((block) => {
  const [title, promise, , ...statements] = block.trim().split("\n") as [string, string, string, ...string[]];
  const [language, bearer, verb, object] = promise.split(" | ") as [LanguageCode, string, string, string];
  return { title, language, bearer, verb, object, statements: statements.map((line) => line.split(" | ") as [string, string, string, string]) };
});

const acts: { readonly [word: string]: Act } = { reports: "report", states: "assert", commits: "commit", denies: "deny", proposes: "propose", thanks: "thank" };
const source = { id: "d1", title: null, publisher: null, side: null, url: null, state: "published" } as const;

describe("evidence that rules propose", () => {
  test.each(cases.map((one) => [one.title, one] as const))("%s", (_, { language, bearer, verb, object, statements }) => {
    const commitment: CommitmentRead = { id: "d1.c1", statement: "d1.s1", words: `${verb} ${object}`, verb, object, strength: "will", bearers: [bearer], beneficiary: null, condition: null, deadline: null, on: "2032-01-01", exchange: null, before: [], language, source };
    const later = statements.map(([, party, act, words], index): Quotation => ({
      id: `d2.s${index + 1}`, words, cue: act === "denies" ? "denied that" : "said that", speaker: null, party, act: acts[act]!, strength: null, standing: "own", issues: [], on: "2032-02-01", dated: true, published: null, came: "2032-02-02T00:00:00Z", language, to: [], exchange: null, doubtful: false, source,
    }));
    const proposed = new Map(evidenceFor(commitment, later).map(({ statement, rule }) => [statement, rule]));
    expect(statements.map(([, , , words], index) => `${proposed.get(`d2.s${index + 1}`) ?? "--"} | ${words}`)).toEqual(statements.map(([rule, , , words]) => `${rule} | ${words}`));
  });
});
