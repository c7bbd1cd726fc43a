import type { Act } from "../../model/acts.js";
import { languages } from "../../language/index.js";
import type { PartyId } from "../../model/reading.js";
import type { Concept } from "../../model/concepts.js";
import type { LanguageCode } from "../../model/document.js";
import { areOpposite } from "../opposites.js";
import type { Point } from "../point.js";
import { byId, type Quotation } from "../quotation.js";
import { pointsQuoted } from "../quoted-point.js";
import { folded, tokensOf } from "../tokens.js";
import type { CommitmentRead } from "./register.js";

/** A later statement that speaks of what was promised. A rule proposes it; only a person makes it evidence. */
export interface Evidence {
  readonly statement: string;
  /** Its words; null where the statement is not in what was looked at. */
  readonly quote: string | null;
  readonly on: string | null;
  readonly says: "for" | "against" | "neither";
  readonly rule: EvidenceRule;
  readonly why: string;
  /** Words of the statement the rule rests on. */
  readonly words: readonly string[];
  readonly standing: "proposed" | "confirmed" | "rejected";
  readonly by: string | null;
  /** What the person's word goes by: "f6". */
  readonly followUp: string | null;
}

const rules = {
  "evidence/done": { says: "for", why: "It tells of the same deed for the same things, as something that was done." },
  "evidence/not-done": { says: "against", why: "It says of the same things that the deed was not done." },
  "evidence/denied": { says: "against", why: "It denies outright what speaks of the same things." },
  "evidence/opposite": { says: "against", why: "It tells of the opposite deed for the same things." },
  "evidence/by-hand": { says: "neither", why: "A person named it." },
} as const;
export type EvidenceRule = keyof typeof rules;

/** Acts that look forward: whoever promises again has not done it. */
const ahead: ReadonlySet<Act> = new Set<Act>(["commit", "express-readiness", "propose", "request", "ask", "agree", "warn", "threaten"]);

/** So much of what the commitment is about the statement has to speak of. */
const enough = 0.6;

/**
 * What later statements say for or against a commitment, by the named rules above: of the same bearer, or of anybody who speaks
 * of it, on a later day than it was made. Silence proposes nothing, and neither does a promise made again.
 */
export function evidenceFor(commitment: CommitmentRead, later: readonly Quotation[]): readonly Evidence[] {
  const [promised] = pointsQuoted(quotationOf(commitment));
  if (!promised) return [];
  const stems = stemsOf(commitment.object);
  return later
    .filter((one) => one.id !== commitment.statement && one.on !== null && commitment.on !== null && one.on > commitment.on && speaksOfBearer(one, commitment) && sharesStem(one, stems, commitment.language))
    .flatMap((one) => judged(one, promised))
    .sort((x, y) => byId(x.statement, y.statement));
}

function judged(one: Quotation, promised: Point): Evidence[] {
  for (const point of pointsQuoted(one)) {
    const found = ruleFor(point, promised);
    if (found) return [{ statement: one.id, quote: one.words, on: one.on, says: rules[found.rule].says, rule: found.rule, why: rules[found.rule].why, words: found.words, standing: "proposed", by: null, followUp: null }];
  }
  return [];
}

function ruleFor(point: Point, promised: Point): { readonly rule: EvidenceRule; readonly words: readonly string[] } | null {
  if (shareOf(promised, point) < enough) return null;
  if (point.act === "deny") return { rule: "evidence/denied", words: [point.cue.words] };
  for (const deed of promised.deeds) {
    const same = point.deeds.find(({ concept }) => concept === deed.concept);
    if (same?.denied || (same && point.cue.denied)) return { rule: "evidence/not-done", words: [same.words] };
    const opposite = point.deeds.find(({ concept, denied }) => !denied && areOpposite(concept, deed.concept));
    if (opposite && !same) return { rule: "evidence/opposite", words: [opposite.words] };
    if (same && point.future === null && !isHeldBack(point) && (point.act === null || !ahead.has(point.act))) return { rule: "evidence/done", words: [same.words] };
  }
  return null;
}

/** "Is ready to", "intends to", "hopes to": not done yet, whatever the verb of saying is. */
const notYet: ReadonlySet<Concept> = new Set<Concept>(["possible", "hoping", "considering", "intending", "ready", "promising"]);
const isHeldBack = ({ degrees }: Point): boolean => degrees.some(({ concept }) => notYet.has(concept));

/** How much of the things, names, numbers and plain words of the promise the statement has too. */
function shareOf(promised: Point, point: Point): number {
  const of = [...promised.features.values()].filter(({ kind }) => kind === "thing" || kind === "name" || kind === "number" || kind === "word");
  const all = of.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : of.filter(({ key }) => point.features.has(key)).reduce((sum, { weight }) => sum + weight, 0) / all;
}

/** Whoever is bound speaks of it themselves; another has to name them, for what others do is nobody's promise kept. */
const speaksOfBearer = ({ party, words, language }: Quotation, { bearers }: CommitmentRead): boolean =>
  bearers.length === 0 || (party !== null && bearers.includes(party)) || bearers.some((bearer) => names(words, bearer, language));

/** Whether words name a party: by a name or adjective the language has for it, or by the beginning of its own. */
function names(words: string, party: PartyId, language: LanguageCode): boolean {
  const known = languages[language]?.names.parties[party];
  const called = known ? known.names : [party.replace(/^x:/, "").replaceAll("-", " ")];
  const stems = called.map((name) => tokensOf(name).filter(({ form }) => form.length >= 4).map(({ form }) => folded(form).slice(0, 5))).filter((some) => some.length > 0);
  const said = new Set(tokensOf(words).map(({ form }) => folded(form).slice(0, 5)));
  return stems.some((some) => some.every((stem) => said.has(stem)));
}

/** Beginnings of the longer words of the object: what shares none is not looked at further, where it is in the same language. */
const stemsOf = (words: string): ReadonlySet<string> => new Set(tokensOf(words).filter(({ form }) => form.length >= 4).map(({ form }) => folded(form).slice(0, 5)));
const sharesStem = ({ words, language }: Quotation, stems: ReadonlySet<string>, own: LanguageCode): boolean =>
  language !== own || stems.size === 0 || tokensOf(words).some(({ form }) => form.length >= 4 && stems.has(folded(form).slice(0, 5)));

/** The promise as verb and object alone: who made it, when and on what condition is no part of what has to be done. */
const quotationOf = ({ id, verb, object, bearers, strength, on, exchange, source, language }: CommitmentRead): Quotation => ({
  id, words: `${verb} ${object}`, cue: null, speaker: null, party: bearers[0] ?? null, act: "commit", strength, standing: "own", issues: [], on, dated: on !== null, published: null, came: "", language, to: [], exchange, doubtful: false, source,
});
