/** Every doubt a comparison can carry. A code is permanent; the sentence may be reworded. */
const catalogue = {
  "compare/no-common-exchange": () => "No exchange is told by both: they are compared by issue alone, and may tell of different occasions.",
  "compare/several-exchanges": (count: string) => `Both tell of ${count} exchanges; what is said in either is compared together.`,
  "compare/date-open": () => "The day of the exchange is not known to both, so that they are of one day is not certain.",
  "compare/whose-account": (title: string) => `Whose account “${title}” is stays open, so nothing in it can be called attributed to the other side.`,
  "compare/side-worked-out": (title: string, side: string) => `“${title}” does not say whose account it is; it was taken for that of ${side}, whose spokespeople or documents it cites.`,
  "compare/same-side": (side: string) => `Both are accounts of ${side}: nothing here is one side's word against another's.`,
  "compare/by-spelling": (one: string, other: string) => `“${one}” and “${other}” were taken for one party because they are spelt alike.`,
  "compare/not-statements": (count: string) => `${count} sentences that were read as nobody's statement were compared as the accounts' own words.`,
  "compare/elsewhere": (count: string) => `${count} statements were said on other occasions and are left out.`,
} as const;

type Catalogue = typeof catalogue;
export type CompareDoubtCode = keyof Catalogue;

/** Something that could not be told in comparing. */
export interface CompareDoubt {
  readonly code: CompareDoubtCode;
  /** What the sentence is filled with, so that it can be said in another language. */
  readonly words: readonly string[];
  readonly says: string;
}

export function compareDoubt<C extends CompareDoubtCode>(code: C, ...words: Parameters<Catalogue[C]>): CompareDoubt {
  const say = catalogue[code] as (...words: string[]) => string;
  return { code, words, says: say(...words) };
}

/** All codes, for labels, documentation and tests. */
export const compareDoubtCodes = Object.keys(catalogue) as readonly CompareDoubtCode[];
