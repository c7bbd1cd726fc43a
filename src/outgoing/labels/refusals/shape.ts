/** What is wrong and the next step, made of the words the refusal carries. */
export type RefusalText = (...words: string[]) => readonly [says: string, next: string];

/** The texts of refusals in one language, by their permanent codes. English stands in the catalogues themselves. */
export type RefusalTexts = { readonly [code: string]: RefusalText };

/** What is refused, as it comes. */
export interface Refusing {
  readonly code: string;
  readonly says: string;
  readonly next: string;
  readonly words?: readonly string[];
}

/** A refusal in the language of `texts`; `own` where they have none for it and the catalogue's English stands. */
export function refusalInWords({ code, says, next, words = [] }: Refusing, texts: RefusalTexts): { readonly says: string; readonly next: string; readonly own: boolean } {
  const text = Object.hasOwn(texts, code) ? texts[code]! : null;
  if (text === null || text.length > words.length) return { says, next, own: true };
  const [saysSo, nextSo] = text(...words);
  return { says: saysSo, next: nextSo, own: false };
}
