/**
 * Every reason for which a query is not asked at all. A code is permanent; the sentences may be reworded.
 * `says` is what is wrong, `next` what to write instead.
 */
const catalogue = {
  "query/unknown-field": (field: string, nearest: string) => ({
    says: `“${field}:” is not something that can be asked for.`,
    next: nearest ? `Did you mean “${nearest}:”? To look for the words themselves, put them in quotation marks.` : "To look for the words themselves, put them in quotation marks; entente find --help lists the fields.",
  }),
  "query/no-value": (field: string, example: string) => ({ says: `Nothing stands behind “${field}:”.`, next: `For example: ${example}.` }),
  "query/bad-value": (field: string, value: string, known: string) => ({ says: `“${field}:” cannot be “${value}”.`, next: `It can be ${known}.` }),
  "query/bad-date": (date: string) => ({ says: `“${date}” is not a day, a month or a year.`, next: "Write 2020-03-27, 2020-03 or 2020; for a stretch of days on:2020-03-01..2020-03-08." }),
  "query/dates-crossed": (from: string, until: string) => ({ says: `No day is both since ${from} and until ${until}.`, next: "Let since: be the earlier one." }),
  "query/twice": (field: string) => ({ says: `“${field}:” is given twice.`, next: "Keep one of them." }),
  "query/no-not": (field: string) => ({ says: `“${field}:” cannot be turned round with “-”.`, next: "Leave the “-” out; since: and until: bound days from both ends." }),
  "query/open-quotation": () => ({ says: "A quotation mark is opened and never closed.", next: "Close it behind the words that belong together." }),
  "query/only-not": () => ({ says: "It only says what is not looked for.", next: "Add a word or a field that is." }),
  "query/too-long": (most: string) => ({ says: `It is longer than ${most} characters.`, next: "Look for fewer words." }),
  "query/too-many": (most: string) => ({ says: `It has more than ${most} words and fields.`, next: "Look for fewer words." }),
  "query/unsearchable": (words: string) => ({ says: `There is no letter or digit in “${words}”.`, next: "Look for words; punctuation is not searched." }),
  "query/too-common": (words: string) => ({ says: `Every text has “${words}”, so they are not searched.`, next: "Add a word that tells more." }),
  "query/no-such-party": (name: string) => ({ says: `No party goes by “${name}”.`, next: "Give its code (CHN, G20) or one of its names; entente export --what parties lists them all." }),
  "query/no-such-person": (name: string) => ({ says: `Nobody of that name is in the record: “${name}”.`, next: "Give a name as a dispatch prints it, or a person's own id such as p9." }),
  "query/no-such-publisher": (name: string) => ({ says: `Nothing in the record is published by “${name}”.`, next: "Give a publisher's name as the dispatches have it; entente status lists the publishers." }),
  "query/bad-cursor": () => ({ says: "The place to go on from is not one that was given out for this query.", next: "Ask for the first page again." }),
  "query/not-found": (id: string) => ({ says: `Nothing in the record goes by “${id}”.`, next: "Ids look like d12, d12@2, d12.s3, x7, a5, p9, k4 or CHN; entente find shows them." }),
} as const;

type Catalogue = typeof catalogue;
export type QueryCode = keyof Catalogue;

/** A reason not to answer a query, in a sentence a person can read, and the next step. */
export interface QueryRefusal {
  readonly code: QueryCode;
  readonly says: string;
  readonly next: string;
  /** What the sentences were filled with, so that they can be put in another language. */
  readonly words?: readonly string[];
}

/** Makes a refusal; the code decides how many words it takes. */
export function queryRefusal<C extends QueryCode>(code: C, ...args: Parameters<Catalogue[C]>): QueryRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

/** Whether an answer is a refusal. Answers of the record never have a field `code` beside `says` and `next`. */
export const isQueryRefusal = (answer: object): answer is QueryRefusal => "code" in answer && "says" in answer && "next" in answer;

/** All codes, for documentation and tests. */
export const queryCodes = Object.keys(catalogue) as readonly QueryCode[];
