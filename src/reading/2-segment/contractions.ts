import type { Rules } from "./rules.js";

/**
 * Whether a contraction that looks like a determiner of its own is one ("il a signé des accords") or two words ("le texte des accords").
 * `before` and `after` are the neighbours as tables know them; "" where there is none.
 */
export function splitContraction(printed: string, before: string, _after: string, _rules: Rules): boolean {
  if (printed !== "des") return true;
  return !determinerBefore.test(before);
}

/** After these endings and words "des" is more often an article than "de les": verbs, prepositions, conjunctions, the start of a sentence. */
const determinerBefore =
  /^$|^[-–—(«"“:;]+$|^(?:et|ou|mais|que|qu'|comme|par|pour|avec|dans|sur|sous|sans|entre|contre|à|chez|en|où|dont|si|ont|a|est|sont|était|été|y|avait|avaient|avoir|fait|faire|aussi|même|également|encore|souvent)$|(?:[aeo]nt|ait|aient|er|ir|ndre|era|eront)$/;
