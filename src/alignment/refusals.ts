/** Every reason for which two readings are not compared at all. A code is permanent; the sentences may be reworded. */
const catalogue = {
  "compare/same-text": () => ({ says: "Both are the same text.", next: "Name two accounts, one of each side." }),
  "compare/nothing-told": (title: string) => ({ says: `In “${title}” neither an exchange nor a statement was read.`, next: "Name a dispatch that tells what was said." }),
} as const;

type Catalogue = typeof catalogue;
export type CompareRefusalCode = keyof Catalogue;

/** Why two readings are not compared, in a sentence a person can read, and the next step. */
export interface CompareRefusal {
  readonly code: CompareRefusalCode;
  readonly words: readonly string[];
  readonly says: string;
  readonly next: string;
}

export function compareRefusal<C extends CompareRefusalCode>(code: C, ...words: Parameters<Catalogue[C]>): CompareRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, words, ...say(...words) };
}

/** All codes, for labels, documentation and tests. */
export const compareRefusalCodes = Object.keys(catalogue) as readonly CompareRefusalCode[];
