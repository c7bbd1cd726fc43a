import { gatherRules, inWords, type RuleId } from "../alignment/gather/decision.js";
import { filledIn } from "./filled-in.js";
import type { Tongue } from "./labels/shape.js";

/** Why two things are, or may be, one, in another language than the record keeps it; as it is kept where its rule is not known. */
export function mergeInWords({ rule, because }: { readonly rule: string; readonly because: string }, tongue: Tongue): string {
  // The rules say their reasons in English and French; a page in another language shows what the record keeps.
  if (tongue !== "fr" || !isRule(rule)) return because;
  const words = filledIn(because, (one: string, other: string, third: string) => inWords({ rule, words: [one, other, third] }, "en"));
  return words === null ? because : inWords({ rule, words }, tongue);
}

const isRule = (rule: string): rule is RuleId => (gatherRules as readonly string[]).includes(rule);
