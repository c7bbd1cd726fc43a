import { fieldCalled, fieldWords, queryFields, dayFields, type DayField, type FieldName } from "./query-fields.js";
import { queryRefusal, type QueryRefusal } from "./query-refusals.js";

/**
 * What somebody asks the record, as a value. As people write it:
 *
 *     ceasefire "safe corridor" -sanctions party:CHN,RUS speaker:"Mara Vorrandt" act:commit since:2020-03 lang:fr
 *
 * All terms and filters must hold at once; within one filter, values with commas between them are alternatives. A `-` in
 * front turns a term or a filter round. `printQuery` gives words that are read back as the same query.
 */
export interface Query {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  /** The first and the last day meant, both included: "2020", "2020-03" or "2020-03-27"; null for no bound. */
  readonly since: string | null;
  readonly until: string | null;
}

/** A word, or words that must stand together in this order. */
export interface Term {
  readonly kind: "word" | "phrase";
  readonly words: string;
  readonly not: boolean;
}

/** One field and what it may be; never without a value. */
export interface Filter {
  readonly field: FieldName;
  readonly anyOf: readonly [string, ...string[]];
  readonly not: boolean;
}

/** The query that asks for everything. */
export const everything: Query = { terms: [], filters: [], since: null, until: null };

/** Longest query, in UTF-16 units, and most terms and filters in one. */
export const longestQuery = 2_000;
export const mostParts = 64;

/** Reads a query as people write it, or says what is wrong with it. An empty one asks for everything. */
export function parseQuery(written: string): Query | QueryRefusal {
  if (written.length > longestQuery) return queryRefusal("query/too-long", String(longestQuery));
  const pieces = piecesOf(written);
  if ("code" in pieces) return pieces;
  if (pieces.length > mostParts) return queryRefusal("query/too-many", String(mostParts));
  const terms: Term[] = [];
  const filters: Filter[] = [];
  const days: { since: string | null; until: string | null } = { since: null, until: null };
  for (const piece of pieces) {
    if (piece.field === null) {
      if (!/[\p{L}\p{N}]/u.test(piece.values[0]!.words)) return queryRefusal("query/unsearchable", piece.values[0]!.words);
      terms.push({ kind: piece.values[0]!.quoted ? "phrase" : "word", words: piece.values[0]!.words, not: piece.not });
      continue;
    }
    const field = fieldCalled(piece.field);
    if (field === null) return queryRefusal("query/unknown-field", piece.field, nearestField(piece.field));
    const wrong = isDayField(field) ? boundDays(days, field, piece) : addFilter(filters, field, piece);
    if (wrong) return wrong;
  }
  if (days.since !== null && days.until !== null && firstDay(days.since) > lastDay(days.until)) return queryRefusal("query/dates-crossed", days.since, days.until);
  if (days.since === null && days.until === null && terms.length + filters.length > 0 && [...terms, ...filters].every(({ not }) => not)) return queryRefusal("query/only-not");
  return { terms, filters, ...days };
}

/** A query in words, as people would write it; reading them gives the same query. */
export function printQuery(query: Query): string {
  const parts = [
    ...query.terms.map(({ kind, words, not }) => `${not ? "-" : ""}${kind === "phrase" ? `"${words}"` : words}`),
    ...query.filters.map(({ field, anyOf, not }) => `${not ? "-" : ""}${field}:${anyOf.map(printValue).join(",")}`),
  ];
  if (query.since !== null && query.since === query.until) parts.push(`on:${query.since}`);
  else {
    if (query.since !== null) parts.push(`since:${query.since}`);
    if (query.until !== null) parts.push(`until:${query.until}`);
  }
  return parts.join(" ");
}

/** The first day of "2020", "2020-03" or a day itself. */
export const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** The last day of "2020", "2020-03" or a day itself. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}` : date;
}

interface Piece {
  readonly field: string | null;
  readonly not: boolean;
  readonly values: readonly { readonly words: string; readonly quoted: boolean }[];
}

const opening = "\"“„«";
const anyQuote = /["“”„«»‟]/u;
const white = /[\s\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff]/u;

/** Cuts a query at its white space, minding quotation marks: words, phrases, and fields with their values. */
function piecesOf(written: string): Piece[] | QueryRefusal {
  const text = written.normalize("NFC");
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (white.test(text[at]!) || strayQuote(text[at]!)) { at++; continue; }
    const not = /^[-−–]$/u.test(text[at]!) && at + 1 < text.length && !white.test(text[at + 1]!);
    if (not) at++;
    const field = /^([\p{L}][\p{L}'’-]*)[:：](?!\/\/)/u.exec(text.slice(at, at + 40));
    const values: { words: string; quoted: boolean }[] = [];
    if (field) at += field[0].length;
    for (let more = true; more;) {
      const value = valueAt(text, at, field !== null);
      if (value === null) return queryRefusal("query/open-quotation");
      at = value.end;
      if (value.words !== "") values.push({ words: value.words, quoted: value.quoted });
      more = field !== null && text[at] === ",";
      if (more) at++;
    }
    if (field || values.length > 0) pieces.push(...(field ? [{ field: field[1]!, not, values }] : asAddress(not, values[0]!)));
  }
  return pieces;
}

/** A mark that closes what was never opened. */
const strayQuote = (character: string): boolean => anyQuote.test(character) && !opening.includes(character);

/** An address stands for the dispatch that was fetched from it. */
const asAddress = (not: boolean, value: { words: string; quoted: boolean }): Piece[] =>
  !value.quoted && /^https?:\/\//iu.test(value.words) ? [{ field: "url", not, values: [value] }] : [{ field: null, not, values: [value] }];

/** One value: quoted, to its closing mark; bare, to white space (and in a field, to a comma). Null where a quotation stays open. */
function valueAt(text: string, start: number, inField: boolean): { words: string; quoted: boolean; end: number } | null {
  const open = text[start];
  if (open !== undefined && opening.includes(open)) {
    const closing = open === "\"" ? /"/u : open === "«" ? /»/u : /[”“"]/u;
    const length = text.slice(start + 1).search(closing);
    if (length < 0) return null;
    const words = text.slice(start + 1, start + 1 + length).split(anyQuote).join(" ").split(white).filter(Boolean).join(" ");
    return { words, quoted: true, end: start + length + 2 };
  }
  let end = start;
  while (end < text.length && !white.test(text[end]!) && !(inField && text[end] === ",") && !anyQuote.test(text[end]!)) end++;
  return { words: text.slice(start, end), quoted: false, end };
}

const isDayField = (field: string): field is DayField => Object.hasOwn(dayFields, field);

/** Adds a filter once its values are found to be possible ones. */
function addFilter(filters: Filter[], field: FieldName, piece: Piece): QueryRefusal | null {
  const { values, pattern, shape, example } = queryFields[field];
  const given = piece.values.map(({ words }) => (values ? words.toLowerCase() : pattern ? words.toLowerCase() : words));
  const [first, ...others] = [...new Set(given)];
  if (first === undefined) return queryRefusal("query/no-value", field, example);
  for (const value of [first, ...others]) {
    if (values && !values.includes(value)) return queryRefusal("query/bad-value", field, value, namesIn(values));
    if (pattern && !pattern.test(value)) return queryRefusal("query/bad-value", field, value, shape ?? example);
    if (!/[\p{L}\p{N}]/u.test(value)) return queryRefusal("query/unsearchable", value);
  }
  filters.push({ field, anyOf: [first, ...others], not: piece.not });
  return null;
}

const namesIn = (values: readonly string[]): string => `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;

/** Sets the days meant. `on:A..B` and `on:A` set both ends. */
function boundDays(days: { since: string | null; until: string | null }, field: DayField, piece: Piece): QueryRefusal | null {
  if (piece.not) return queryRefusal("query/no-not", field);
  const value = piece.values[0]?.words;
  if (value === undefined) return queryRefusal("query/no-value", field, dayFields[field].example);
  if (piece.values.length > 1) return queryRefusal("query/twice", field);
  const [from, until] = field === "on" ? (value.includes("..") ? [value.slice(0, value.indexOf("..")), value.slice(value.indexOf("..") + 2)] : [value, value]) : [value, value];
  for (const date of [from!, until!]) if (!isDate(date)) return queryRefusal("query/bad-date", date);
  if (field !== "until") {
    if (days.since !== null) return queryRefusal("query/twice", field);
    days.since = from!;
  }
  if (field !== "since") {
    if (days.until !== null) return queryRefusal("query/twice", field);
    days.until = until!;
  }
  return null;
}

/** Whether it is a year, a month or a day that there is. */
function isDate(date: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(date) ?? [];
  if (year === undefined || year === "0000") return false;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const printValue = (value: string): string => (/^[\p{L}\p{N}/_.@-]+$/u.test(value) ? value : `"${value}"`);

/** The field whose name has most letters in common with a word, if all but one or two are. */
function nearestField(word: string): string {
  const wanted = word.toLowerCase();
  const close = fieldWords.map((known) => ({ known, far: apart(wanted, known) })).sort((one, other) => one.far - other.far)[0];
  return close && close.far <= (wanted.length > 4 ? 2 : 1) ? fieldCalled(close.known)! : "";
}

/** Letters to be added, dropped or changed to make one word the other. */
function apart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length]!;
}
