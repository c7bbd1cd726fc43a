import type { KnownLemmas } from "../../model/tree.js";
import { normalForm } from "./features.js";

/** How a form becomes its lemma: "l2 er" lowers, cuts two and adds "er". */
export interface LemmaRule {
  /** =: as it stands · l: lower case · t: a capital only where a part of the name begins. */
  readonly casing: "=" | "l" | "t";
  readonly cut: number;
  readonly suffix: string;
}

/** Reads a rule as the trainer writes it. */
export function lemmaRule(written: string): LemmaRule {
  const space = written.indexOf(" ");
  const casing = written[0] === "l" || written[0] === "t" ? written[0] : "=";
  return { casing, cut: Number(written.slice(1, space)), suffix: written.slice(space + 1) };
}

/** The lemma of a form; a rule that cuts more than there is changes only the casing. */
export function lemma(rule: LemmaRule, form: string): string {
  const printed = normalForm(form);
  const base = rule.casing === "l" ? printed.toLowerCase() : rule.casing === "t" ? titled(printed) : printed;
  return rule.cut > base.length ? base : base.slice(0, base.length - rule.cut) + rule.suffix;
}

/** What the lemmas of a model are chosen by. */
export interface LemmaChoice {
  readonly rules: readonly LemmaRule[];
  /** How many rules each word comes with. */
  readonly each: number;
  readonly known: KnownLemmas;
}

/**
 * The lemma by the first of a word's likely rules that leads to a known one; by the likeliest where none does.
 * Where a language's verbs are listed, every rule is tried for a verb before that.
 */
export function chooseLemma({ rules, each, known }: LemmaChoice, likely: ArrayLike<number>, word: number, form: string, upos: string): string {
  const first = lemma(rules[likely[word * each]!]!, form);
  const side = upos === "VERB" || upos === "AUX" ? known.verbs : upos === "NOUN" || upos === "ADJ" || upos === "ADV" ? known.others : null;
  if (side === null || side.has(first)) return first;
  for (let i = 1; i < each; i++) {
    const other = lemma(rules[likely[word * each + i]!]!, form);
    if (side.has(other)) return other;
  }
  return (side === known.verbs && known.verbsListed ? nearest(rules, side, form) : null) ?? first;
}

/** Of the known lemmas that some rule leads to, the one that shares the longest beginning with the form, half of it at least. */
function nearest(rules: readonly LemmaRule[], known: ReadonlySet<string>, form: string): string | null {
  const printed = normalForm(form).toLowerCase();
  let best: string | null = null;
  let most = Math.max(2, Math.floor(printed.length / 2) - 1);
  for (const rule of rules) {
    const candidate = lemma(rule, form);
    if (!known.has(candidate)) continue;
    let n = 0;
    while (n < candidate.length && n < printed.length && candidate[n] === printed[n]) n++;
    if (n > most) [best, most] = [candidate, n];
  }
  return best;
}

/** MACRON → Macron, SAINT-JEAN → Saint-Jean. */
function titled(form: string): string {
  let out = "";
  let fresh = true;
  for (const sign of form) {
    out += fresh ? sign : sign.toLowerCase();
    fresh = sign === "-" || sign === "'" || sign === "–";
  }
  return out;
}
