import type { Act } from "./acts.js";

/**
 * Every reason of a reading that is filled with words of the text. A code is permanent; the sentence may be reworded. Reasons of
 * whole rules stand with their rules (`reading/6-attribute/rules/`), and are known by the rule's own id.
 */
const catalogue = {
  "act/of-cue": (cue: string, does: string) => `“${cue}” ${does}.`,
  "act/of-content": (words: string, does: string) => `“${words}” in what was said ${does}.`,
  "act/of-telling": () => "What was said tells of something that happened.",
  "act/unknown-cue": (cue: string) => `“${cue}” is not among the words whose act is known.`,
  "act/plain": () => "Neither the cue nor what was said does more than assert.",
  "exchange/named": (words: string) => `“${words}” names it.`,
  "exchange/named-with-partners": (words: string) => `“${words}” names it, and who took part stands behind it.`,
  "exchange/named-and-carried": (words: string, verb: string) => `“${words}” names it, carried by “${verb}”.`,
  "exchange/pointed-back": (word: string) => `“${word}” points back to it.`,
  "exchange/told-by-verb": (verb: string) => `The verb “${verb}” tells of it, with those who took part beside it.`,
  "exchange/between": (word: string) => `“${word}” stands between those who took part.`,
  "exchange/behind": (word: string) => `“${word}” stands behind those who took part.`,
  "commitment/own-deed": (verb: string) => `“${verb}” is what the party itself is going to do.`,
  "commitment/binds": (carrier: string, verb: string) => `“${carrier}” binds the party to “${verb}”.`,
  "initiative/noun": (word: string, noun: string) => `“${word}” brings a ${noun} forward.`,
  "initiative/it": (word: string) => `“${word}” brings it forward.`,
  "other/by-tree": (words: string) => `By the tree alone “${words}” would be the speaker.`,
  "other/act": (act: string) => `act: ${act}`,
  "other/rule": (rule: string, speaker: string, cue: string) => `${rule} reads nearly the same words as said by “${speaker}”, with “${cue}” for the cue.`,
  "other/rule-same-speaker": (rule: string, cue: string) => `${rule} reads nearly the same words as said by the same speaker, with “${cue}” for the cue.`,
  "added/by": (who: string) => `Added by ${who}.`,
  "quoted/record": () => "It is quoted from the record.",
} as const;

type Catalogue = typeof catalogue;
export type ReasonCode = keyof Catalogue;

/** The sentence of a reason; the code decides how many words it takes. */
export function reason<C extends ReasonCode>(code: C, ...words: Parameters<Catalogue[C]>): string {
  const say = catalogue[code] as (...words: string[]) => string;
  return say(...words);
}

/** How the reason for an act is put: what the words do. */
export const actDoes: Readonly<Record<Act, string>> = {
  "assert": "asserts", "report": "reports", "propose": "proposes", "express-readiness": "expresses readiness", "commit": "binds the speaker's side",
  "request": "asks somebody to do something", "agree": "agrees", "welcome": "welcomes", "praise": "praises", "thank": "thanks", "congratulate": "congratulates",
  "condole": "condoles", "express-concern": "expresses concern", "oppose": "opposes", "condemn": "condemns", "deny": "denies", "warn": "warns",
  "threaten": "threatens", "ask": "asks", "decline-to-comment": "declines to comment",
};

/** All codes, for documentation and tests. */
export const reasonCodes = Object.keys(catalogue) as readonly ReasonCode[];
