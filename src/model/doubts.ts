import type { Span } from "../text/span.js";

/**
 * Every doubt a reading can carry. A code is permanent: it stands in tests, records and help, so it is never renamed
 * or given another meaning; the sentence may be reworded.
 */
const catalogue = {
  "decode/guessed-encoding": (encoding: string) => `The encoding was not stated; the bytes were read as ${encoding}.`,
  "decode/lying-encoding": (told: string, used: string) => `The text is said to be ${told} but does not decode as such; it was read as ${used}.`,
  "decode/replaced": (count: string) => `${count} bytes could not be decoded and show as �.`,
  "decode/no-main-text": () => "No main text could be told from the rest of the page; all of its visible text was read.",
  "decode/cut": (units: string) => `The text is longer than can be read at once; it was read up to ${units} characters.`,
  "decode/tracked-changes": () => "The document has tracked changes; what was inserted is read, what was deleted is not.",
  "decode/pages-without-text": (pages: string) => `Pages without any text: ${pages}. They may be pictures of text, which is not read.`,
  "decode/damaged": () => "The file is damaged; what could be told of it was read.",
  "segment/long-sentence": (words: string) => `A sentence of ${words} words was cut into pieces to be parsed.`,
  "language/guessed": (language: string) => `The language was not stated; it looks like ${language}.`,
  "language/unsure": (first: string, second: string) => `The text may be ${first} or ${second}; it was read as ${first}.`,
  "language/not-read": (language: string) => `The text looks like ${language}, which is not read yet.`,
  "name/unknown-party": (name: string) => `No party could be told for “${name}”.`,
  "name/two-readings": (name: string, first: string, second: string) => `“${name}” may be ${first} or ${second}.`,
  "name/unresolved": (wording: string) => `It is not clear whom “${wording}” stands for.`,
  "name/office-not-known": (name: string) => `Who held the office “${name}” on that day is not known.`,
  "date/no-anchor": (wording: string) => `“${wording}” counts from the day of the dispatch, which is not known.`,
  "date/no-year": (wording: string) => `“${wording}” has no year, and nothing in the text gives one.`,
  "date/weekday-mismatch": (wording: string, weekday: string) => `“${wording}” was a ${weekday}.`,
  "date/two-readings": (wording: string, first: string, second: string) => `“${wording}” may be ${first} or ${second}.`,
  "date/no-zone": (wording: string) => `“${wording}” names no time zone.`,
  "attribute/unnamed-speaker": (wording: string) => `The speaker is not named: “${wording}”.`,
  "attribute/no-speaker": (wording: string) => `No speaker is given for “${wording}”.`,
  "attribute/two-speakers": (wording: string, first: string, second: string) => `“${wording}” may be said by ${first} or ${second}.`,
  "attribute/open-quotation": () => "A quotation is opened and never closed; it was read to the end of its paragraph.",
  "code/unknown-act": (cue: string) => `What kind of act “${cue}” is, is not known; it is coded as a report.`,
  "code/exchange-merge": (first: string, second: string) => `“${first}” and “${second}” were taken for one exchange.`,
  "code/whose-account": () => "The publisher is not known, so whose account this is stays open.",
} as const;

type Catalogue = typeof catalogue;
export type DoubtCode = keyof Catalogue;

/** Something that could not be told from the text: where, and in a sentence a person can read. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly at: Span | null;
  readonly says: string;
}

/** Where the rooms put their doubts. */
export type Note = (doubt: Doubt) => void;

/** Makes a doubt; the code decides how many words it takes. */
export function doubt<C extends DoubtCode>(code: C, at: Span | null, ...args: Parameters<Catalogue[C]>): Doubt {
  const say = catalogue[code] as (...words: string[]) => string;
  return { code, at, says: say(...args) };
}

/** All codes, for documentation and tests. */
export const doubtCodes = Object.keys(catalogue) as readonly DoubtCode[];
