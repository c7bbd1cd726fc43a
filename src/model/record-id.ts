/**
 * Names of what the record keeps, as people type and read them. The numbers are the database's own.
 *
 *     d12        a dispatch                     x7   an exchange, merged across accounts
 *     d12@2      its second revision            a5   an account: one wire text, by whoever carried it
 *     d12.s3     a statement read out of it     p9   a person
 *     d12.x1     an exchange as it tells it     k4   a correction
 *     d12.c1     a commitment                   m3   a proposal to merge
 *     d12.i1     an initiative                  n2   a notice
 *     d12.m8     a mention                      r31  a reading
 *     b2         a brief                        f6   what was followed up of a commitment
 *     v4         what somebody decided of a comparison
 *     t3         a common text under a procedure   w2   a common text that is being drafted
 *     d12.p:wang-yi   a person as it names them
 *
 * Parties go by their gazetteer id (`CHN`, `RUS/foreign-ministry`) and are none of these.
 */
export type RecordId =
  | { readonly kind: "dispatch"; readonly dispatch: number }
  | { readonly kind: "revision"; readonly dispatch: number; readonly revision: number }
  | { readonly kind: "local"; readonly dispatch: number; readonly what: LocalKind; /** As the reading has it: "s3", "wang-yi". */ readonly local: string }
  | { readonly kind: NumberedKind; readonly number: number };

/** What a reading numbers by itself. */
export type LocalKind = "statement" | "exchange" | "initiative" | "commitment" | "mention" | "person";

/** What the record numbers, beside dispatches and their revisions. */
export type NumberedKind = "exchange" | "account" | "person" | "correction" | "merge" | "notice" | "reading" | "brief" | "follow-up" | "decision" | "procedure" | "draft";

const letters = { exchange: "x", account: "a", person: "p", correction: "k", merge: "m", notice: "n", reading: "r", brief: "b", "follow-up": "f", decision: "v", procedure: "t", draft: "w" } as const satisfies Record<NumberedKind, string>;
const localLetters = { statement: "s", exchange: "x", initiative: "i", commitment: "c", mention: "m" } as const satisfies Partial<Record<LocalKind, string>>;

export const dispatchId = (dispatch: number): string => `d${dispatch}`;
export const revisionId = (dispatch: number, revision: number): string => `d${dispatch}@${revision}`;
export const recordId = (kind: NumberedKind, number: number): string => `${letters[kind]}${number}`;

/** The record's name of something a reading has; `local` is the reading's own id of it ("s3"; of a person "wang-yi"). */
export const localId = (dispatch: number, what: LocalKind, local: string): string => `d${dispatch}.${what === "person" ? "p:" : ""}${local}`;

/** Reads a name of the record; null for words that are none. `writeRecordId` gives the same words back. */
export function parseRecordId(words: string): RecordId | null {
  const found = /^([a-z])([1-9]\d{0,14})(?:@([1-9]\d{0,8})|\.(.+))?$/su.exec(words);
  if (!found) return null;
  const [, letter, digits, revision, local] = found;
  const number = Number(digits);
  if (letter === "d") {
    if (revision !== undefined) return { kind: "revision", dispatch: number, revision: Number(revision) };
    if (local === undefined) return { kind: "dispatch", dispatch: number };
    if (/^p:./su.test(local)) return { kind: "local", dispatch: number, what: "person", local: local.slice(2) };
    const what = localKindOf(local);
    return what && { kind: "local", dispatch: number, what, local };
  }
  if (revision !== undefined || local !== undefined) return null;
  const kind = (Object.keys(letters) as NumberedKind[]).find((one) => letters[one] === letter);
  return kind ? { kind, number } : null;
}

/** The words of a name; the way back from `parseRecordId`. */
export function writeRecordId(id: RecordId): string {
  switch (id.kind) {
    case "dispatch": return dispatchId(id.dispatch);
    case "revision": return revisionId(id.dispatch, id.revision);
    case "local": return localId(id.dispatch, id.what, id.local);
    default: return recordId(id.kind, id.number);
  }
}

/**
 * What kind of thing a reading's own id stands for: "s3" a statement. Parts that a person split off have a second number
 * ("s3.2"), and things a person added a letter before theirs ("sk4": the statement that correction k4 added).
 */
function localKindOf(local: string): Exclude<LocalKind, "person"> | null {
  const found = /^([a-z])k?[1-9]\d*(?:\.[1-9]\d*)*$/u.exec(local);
  return (Object.keys(localLetters) as (keyof typeof localLetters)[]).find((one) => localLetters[one] === found?.[1]) ?? null;
}
