import type { Reading, Statement } from "../../model/reading.js";
import { changesOf, moved, shiftBetween, type Changed, type Shift } from "../../text/shift.js";
import { overlaps, wordsAt, type Span } from "../../text/span.js";

/** What a statement says about itself, apart from its id and its machine's reasons. */
export const comparedFields = ["speaker", "cue", "content", "addressees", "mode", "act", "strength", "issues", "exchange", "said", "standing", "within"] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One field of a statement in both readings, in plain words, for showing. */
export interface FieldChange {
  readonly field: ComparedField;
  readonly before: string;
  readonly after: string;
}

export type StatementDifference =
  | { readonly is: "added"; readonly after: string; readonly words: string }
  | { readonly is: "removed"; readonly before: string; readonly words: string }
  /** `fields` says what differs; `moved` whether it stands elsewhere among the others now. */
  | { readonly is: "changed"; readonly before: string; readonly after: string; readonly fields: readonly FieldChange[]; readonly moved: boolean }
  | { readonly is: "same"; readonly before: string; readonly after: string; readonly moved: boolean };

/** Where in a dispatch a change of its words stands. */
export type ChangePlace = "headline" | "stamp" | "text";

export interface TextChange extends Changed {
  readonly place: ChangePlace;
  /** What it says instead. */
  readonly wordsBefore: string;
  readonly wordsAfter: string;
  /** Nothing but white space, quotation marks or dashes of another make. */
  readonly onlyTypography: boolean;
}

/**
 * How two readings of one dispatch differ. `substance`: "none" where nothing does, "typography", "frame" where only headline, stamp or
 * dateline do, "words" where the text does and no statement, "statements" where what was said, by whom or how is other.
 */
export interface Differences {
  readonly substance: "none" | "typography" | "frame" | "words" | "statements";
  readonly statements: readonly StatementDifference[];
  readonly text: readonly TextChange[];
  readonly counts: { readonly added: number; readonly removed: number; readonly changed: number; readonly same: number };
}

/**
 * What changed between two readings of one dispatch: of a text and its revision, or of one text by two engines. Statements are
 * matched by where their words went, so what merely moved down the page is the same.
 */
export function differences(before: Reading, after: Reading): Differences {
  const shift = shiftBetween(before.text, after.text);
  const text = changesOf(shift).map((change) => textChange(change, before, after));
  const statements = statementDifferences(before, after, shift);
  const count = (is: StatementDifference["is"]): number => statements.filter((one) => one.is === is).length;
  const counts = { added: count("added"), removed: count("removed"), changed: count("changed"), same: count("same") };
  return { substance: substanceOf(text, counts), statements, text, counts };
}

function substanceOf(text: readonly TextChange[], counts: Differences["counts"]): Differences["substance"] {
  if (counts.added + counts.removed + counts.changed > 0) return "statements";
  if (text.length === 0) return "none";
  if (text.every(({ onlyTypography }) => onlyTypography)) return "typography";
  return text.every(({ onlyTypography, place }) => onlyTypography || place !== "text") ? "frame" : "words";
}

function textChange(change: Changed, before: Reading, after: Reading): TextChange {
  const wordsBefore = wordsAt(before.text, change.before);
  const wordsAfter = wordsAt(after.text, change.after);
  const here = placeOf(before, change.before);
  const there = placeOf(after, change.after);
  // where only one side has words, that side says where they stand
  const place = wordsBefore.trim() === "" ? there : wordsAfter.trim() === "" ? here : here === there ? here : "text";
  return { ...change, place, wordsBefore, wordsAfter, onlyTypography: bare(wordsBefore) === bare(wordsAfter) };
}

const bare = (words: string): string => words.normalize("NFKC").replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff"'’‘“”„«»‹›`´-―−-]/gu, "").replace(/…/gu, "...");

function placeOf({ dispatch, text }: Reading, at: Span): ChangePlace {
  const within = (span: Span | null | undefined, more: number): boolean => span !== null && span !== undefined && at.start >= span.start - more && at.end <= span.end + more;
  const lineOf = (span: Span): Span => ({ start: text.lastIndexOf("\n", span.start - 1) + 1, end: text.indexOf("\n", span.end) < 0 ? text.length : text.indexOf("\n", span.end) + 1 });
  if (within(dispatch.title, 1)) return "headline";
  for (const when of [dispatch.updated, dispatch.published]) {
    if (!when?.at) continue;
    const line = lineOf(when.at);
    // a stamp has a line of its own; a date in running text is part of the text
    if (within(when.at, 0) || (line.end - line.start <= 90 && within(line, 0))) return "stamp";
  }
  const frame = frameLine(text, at);
  if (frame !== null) return /\d[\d:.hH/ -]*\d/u.test(frame) ? "stamp" : "headline";
  if (dispatch.place && within({ start: lineOf(dispatch.place).start, end: dispatch.place.end + 40 }, 0) && dispatch.place.start - lineOf(dispatch.place).start < 5) return "stamp";
  return "text";
}

/**
 * The line at a place, where it is one of the short lines without a full stop that stand before the text or behind it: headlines,
 * stamps, credits. Null elsewhere.
 */
function frameLine(text: string, at: Span): string | null {
  const isFrame = (line: string): boolean => line.trim().length <= 120 && !/[.!?…:;]["»”’)\s]*$/u.test(line.trim());
  const holds = (lines: readonly string[], from: number): string | null => {
    let start = from;
    for (const line of lines) {
      if (at.start >= start && at.end <= start + line.length + 1) return line;
      start += line.length + 1;
    }
    return null;
  };
  const all = text.split("\n");
  const head = all.findIndex((line) => line.trim() !== "" && !isFrame(line));
  const body = head < 0 ? all.length : head;
  const tail = all.length - 1 - [...all].reverse().findIndex((line) => line.trim() !== "" && !isFrame(line));
  const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const before = all.slice(0, body);
  if (at.end <= lengthOf(before)) return holds(before, 0) ?? before.find((line) => line.trim() !== "") ?? "";
  const behind = lengthOf(all.slice(0, tail + 1));
  return head >= 0 && at.start >= behind ? holds(all.slice(tail + 1), behind) ?? "" : null;
}

/** A statement with where its words went. */
interface Placed {
  readonly statement: Statement;
  readonly spans: readonly Span[];
  /** Share of its words that is still there. */
  readonly kept: number;
}

function statementDifferences(before: Reading, after: Reading, shift: Shift): readonly StatementDifference[] {
  const placed = before.statements.map((statement) => place(statement, shift));
  const pairs = pairUp(placed, after);
  const partner = new Map(pairs.map(({ before: one, after: other }) => [other.id, one]));
  const ordered = inOrder(pairs.map(({ before: one, after: other }) => [before.statements.indexOf(one), after.statements.indexOf(other)]));
  const names = new Map(pairs.map(({ before: one, after: other }) => [one.id, other.id]));
  const exchanges = exchangePairs(before, after, shift);
  const found: StatementDifference[] = after.statements.map((statement, index): StatementDifference => {
    const old = partner.get(statement.id);
    if (!old) return { is: "added", after: statement.id, words: contentWords(after, statement) };
    const isMoved = !ordered.has(index);
    const fields = comparedFields.flatMap((field) => fieldChange(field, before, old, after, statement, { names, exchanges }));
    return fields.length > 0 ? { is: "changed", before: old.id, after: statement.id, fields, moved: isMoved } : { is: "same", before: old.id, after: statement.id, moved: isMoved };
  });
  const left = new Set(pairs.map(({ before: one }) => one.id));
  for (const statement of before.statements) if (!left.has(statement.id)) found.push({ is: "removed", before: statement.id, words: contentWords(before, statement) });
  return found;
}

function place(statement: Statement, shift: Shift): Placed {
  const spans: Span[] = [];
  let kept = 0;
  let length = 0;
  for (const at of statement.content) {
    const now = moved(shift, at);
    length += at.end - at.start;
    if (!now) continue;
    spans.push(now.at);
    kept += now.kept * (at.end - at.start);
  }
  return { statement, spans, kept: length === 0 ? 0 : kept / length };
}

/** Pairs statements whose words meet, the best first, each once. */
function pairUp(before: readonly Placed[], after: Reading): readonly { readonly before: Statement; readonly after: Statement }[] {
  const scored: { before: Statement; after: Statement; score: number }[] = [];
  for (const { statement, spans, kept } of before) {
    if (spans.length === 0 || kept < 0.3) continue;
    for (const other of after.statements) {
      const both = meeting(spans, other.content);
      const share = both / Math.max(1, Math.min(length(spans), length(other.content)));
      if (share < 0.5) continue;
      const tight = both / Math.max(1, length(spans) + length(other.content) - both);
      const alike = (statement.act === other.act ? 1 : 0) + (statement.mode === other.mode ? 1 : 0) + (statement.speaker?.person === other.speaker?.person ? 1 : 0);
      scored.push({ before: statement, after: other, score: share * kept + tight + alike * 0.05 });
    }
  }
  scored.sort((a, b) => b.score - a.score || (a.before.id < b.before.id ? -1 : 1) || (a.after.id < b.after.id ? -1 : 1));
  const used = new Set<Statement>();
  return scored.filter(({ before: one, after: other }) => !used.has(one) && !used.has(other) && used.add(one) && used.add(other));
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const meeting = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, one) => sum + b.reduce((part, other) => part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0), 0);

/** Of pairs of places in two orders: the second places of a longest part that goes up in both. The others moved. */
function inOrder(pairs: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]).map(([, after]) => after);
  const ends: number[] = [];
  const before: number[] = [];
  sorted.forEach((value, index) => {
    let at = ends.findIndex((end) => sorted[end]! >= value);
    if (at < 0) at = ends.length;
    before[index] = at === 0 ? -1 : ends[at - 1]!;
    ends[at] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) kept.add(sorted[index]!);
  return kept;
}

interface Names {
  readonly names: ReadonlyMap<string, string>;
  readonly exchanges: ReadonlyMap<string, string>;
}

/** Exchanges that are described at the same words. */
function exchangePairs(before: Reading, after: Reading, shift: Shift): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const one of before.exchanges) {
    const places = one.mentions.flatMap((at) => moved(shift, at)?.at ?? []);
    const same = after.exchanges.find((other) => other.kind === one.kind && other.mentions.some((at) => places.some((where) => overlaps(where, at))));
    const other = same ?? after.exchanges.find((candidate) => candidate.mentions.some((at) => places.some((where) => overlaps(where, at))));
    if (other) pairs.set(one.id, other.id);
  }
  return pairs;
}

/** One field of both, where they say something else. Places do not count, words do; ids do not count, what they stand for does. */
function fieldChange(field: ComparedField, before: Reading, one: Statement, after: Reading, other: Statement, { names, exchanges }: Names): readonly FieldChange[] {
  if (field === "exchange" || field === "within") {
    const known = field === "exchange" ? exchanges : names;
    const was = one[field];
    const is = other[field];
    if ((was === null) === (is === null) && (was === null || known.get(was) === is)) return [];
    return [{ field, before: inWords(field, before, one), after: inWords(field, after, other) }];
  }
  const was = inWords(field, before, one);
  const is = inWords(field, after, other);
  return bare(was) === bare(is) ? [] : [{ field, before: was, after: is }];
}

const contentWords = ({ text }: Reading, { content }: Statement): string => content.map((at) => wordsAt(text, at)).join(" … ");

/** A field's value as it can be shown and compared: names and words, no ids and no places. */
function inWords(field: ComparedField, reading: Reading, statement: Statement): string {
  const nameOf = (by: Statement["speaker"]): string => {
    if (!by) return "";
    const people = by.people.map((id) => reading.people.find((person) => person.id === id)?.name ?? id);
    const named = people.length > 0 ? people : by.parties.map((id) => reading.parties.find((party) => party.id === id)?.name ?? id);
    return named.length > 0 ? named.join(", ") : wordsAt(reading.text, by.mention);
  };
  switch (field) {
    case "speaker": return nameOf(statement.speaker);
    case "cue": return statement.cue ? wordsAt(reading.text, statement.cue) : "";
    case "content": return contentWords(reading, statement);
    case "addressees": return statement.addressees.map(nameOf).join(", ");
    case "issues": return [...statement.issues].sort().join(", ");
    case "said": return statement.said?.value ?? "";
    case "strength": return statement.strength ?? "";
    case "exchange": {
      const exchange = reading.exchanges.find(({ id }) => id === statement.exchange);
      return exchange ? wordsAt(reading.text, exchange.mentions[0]) : "";
    }
    case "within": {
      const outer = reading.statements.find(({ id }) => id === statement.within);
      return outer ? contentWords(reading, outer) : "";
    }
    default: return statement[field];
  }
}
