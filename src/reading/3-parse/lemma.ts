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
