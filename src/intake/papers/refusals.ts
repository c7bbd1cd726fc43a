import type { Refusal } from "../../model/refusals.js";

const catalogue = {
  "paper/other-base": (version: string, said: string) => ({ says: `The document is not the text of version ${version}${said}.`, next: "Propose changes in a copy of that version: entente text export gives one." }),
} as const;

type Catalogue = typeof catalogue;
export type PaperCode = keyof Catalogue;
export type PaperRefusal = Omit<Refusal, "code"> & { readonly code: Refusal["code"] | PaperCode };

/** Why a document is not read as amendments. A code is permanent; the sentences may be reworded. */
export function paperRefusal<C extends PaperCode>(code: C, ...args: Parameters<Catalogue[C]>): PaperRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), words: args };
}

/** Something in a document that is no amendment, and was not lost sight of. */
export interface PaperDoubt {
  readonly code: "paper/untracked" | "paper/untracked-new" | "paper/untracked-gone" | "paper/on-anothers-words" | "paper/changed-place";
  /** The paragraph of the base, by its id. */
  readonly paragraph: string | null;
  readonly says: string;
}

const doubts = {
  "paper/untracked": (was: string, is: string) => `Words of this paragraph were changed without tracking: “${was}” became “${is}”. Nobody is said to propose it, and it is no amendment.`,
  "paper/untracked-new": (_: string, is: string) => `A paragraph was put in without tracking: “${is}”. Nobody is said to propose it, and it is no amendment.`,
  "paper/untracked-gone": (was: string) => `A paragraph was taken out without tracking: “${was}”. Nobody is said to propose it, and it is no amendment.`,
  "paper/on-anothers-words": (was: string, by: string) => `${by} changes words that somebody else put in: “${was}”. Propose it as an amendment to that amendment.`,
  "paper/changed-place": (was: string, by: string) => `${by} changes words that were themselves changed without tracking: “${was}”. Where they belong in the text cannot be told.`,
} as const satisfies Record<PaperDoubt["code"], (was: string, other: string) => string>;

export const paperDoubt = (code: PaperDoubt["code"], paragraph: string | null, was: string, other = ""): PaperDoubt => ({ code, paragraph, says: (doubts[code] as (was: string, other: string) => string)(cut(was), cut(other)) });

const cut = (words: string): string => (words.length > 160 ? `${words.slice(0, 160)}…` : words);
