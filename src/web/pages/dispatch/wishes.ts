import type { CorrectionWish } from "../app/api.js";
import type { FieldSaid } from "../../../desk/desk.js";
import type { Reading, Speaker, Statement } from "../../../model/reading.js";
import { overlaps, type Span } from "../../../text/span.js";

// What a person does on the page, as what the desk is asked. Nothing is decided here: whether it can be, the desk says.

/** A statement as the form has it: ids and words, as they can be chosen and typed. */
export interface Draft {
  readonly act: string;
  readonly strength: string;
  readonly mode: string;
  readonly standing: string;
  /** A person's or a party's id; "" for nobody; "=" for who it is now, where no single id says so. */
  readonly speaker: string;
  readonly exchange: string;
  readonly issues: readonly string[];
  /** Places in the list of addressees that are kept, and ids of those that are added. */
  readonly addressees: readonly number[];
  readonly addressed: readonly string[];
  /** The words of each place. */
  readonly words: readonly string[];
  readonly because: string;
}

/** "=" stands for a speaker that no single id names, as two who speak together. */
export const asItIs = "=";

export function draftOf({ text }: Reading, statement: Statement): Draft {
  const { speaker } = statement;
  return {
    act: statement.act, strength: statement.strength ?? "", mode: statement.mode, standing: statement.standing, exchange: statement.exchange ?? "", issues: statement.issues,
    speaker: speaker === null ? "" : speaker.kind === "joint" || speaker.kind === "document" ? asItIs : speaker.person ?? speaker.party ?? asItIs,
    addressees: statement.addressees.map((_, index) => index), addressed: [], words: statement.content.map(({ start, end }) => text.slice(start, end)), because: "",
  };
}

/** What is otherwise in the form than in the reading, as one request for each way of correcting. */
export function wishesOf(id: string, reading: Reading, statement: Statement, draft: Draft): readonly CorrectionWish[] {
  const before = draftOf(reading, statement);
  const because = draft.because.trim() === "" ? null : draft.because.trim();
  const fields: FieldSaid[] = [];
  for (const name of ["act", "mode", "standing"] as const) if (draft[name] !== before[name]) fields.push({ name, value: draft[name] });
  for (const name of ["strength", "exchange"] as const) if (draft[name] !== before[name]) fields.push({ name, value: draft[name] === "" ? null : draft[name] });
  if (draft.speaker !== before.speaker) fields.push({ name: "speaker", value: draft.speaker === "" ? null : draft.speaker });
  if (draft.issues.join("\n") !== before.issues.join("\n")) fields.push({ name: "issues", value: draft.issues });
  if (draft.addressees.length !== before.addressees.length) fields.push({ name: "addressees", value: draft.addressees.map((index) => statement.addressees[index]!) });
  const content = contentOf(reading, statement, draft.words);
  if (content !== null) fields.push({ name: "content", value: content });
  return [
    ...(fields.length > 0 ? [{ id, does: "change" as const, fields, because }] : []),
    ...(draft.addressed.length > 0 ? [{ id, does: "add" as const, fields: draft.addressed.map((value) => ({ name: "addressees", value })), because }] : []),
  ];
}

/** The places of the words as typed, where they are otherwise. Words that stand nowhere go as they are: the desk says so. */
function contentOf({ text }: Reading, { content }: Statement, words: readonly string[]): readonly Span[] | string | null {
  const places: Span[] = [];
  let other = false;
  for (const [index, at] of content.entries()) {
    const typed = (words[index] ?? "").replace(/\r\n/g, "\n");
    if (typed === text.slice(at.start, at.end).replace(/\r\n/g, "\n")) {
      places.push(at);
      continue;
    }
    other = true;
    if (typed.trim() === "") continue;
    const place = nearestPlace(text, typed.trim(), at.start);
    if (place === null) return typed.trim();
    places.push(place);
  }
  return other ? places : null;
}

/** Where words stand in the text, the nearest place to `near` where they stand more than once; null for nowhere. */
export function nearestPlace(text: string, words: string, near: number): Span | null {
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best === null ? null : { start: best, end: best + words.length };
}

const span = ({ start, end }: Span): Span => ({ start, end });

/** The speaker is whoever these words stand for, as the reading has them; somebody unnamed where they stand for nobody it knows. */
export function speakerAt({ mentions, people }: Reading, at: Span): Speaker {
  const named = mentions.filter((mention) => overlaps(mention, at) && mention.people.length + mention.parties.length > 0)
    .sort((one, other) => Math.abs(one.start - at.start) + Math.abs(one.end - at.end) - Math.abs(other.start - at.start) - Math.abs(other.end - at.end))[0];
  const whole = { mention: span(at), people: named?.people ?? [], parties: named?.parties ?? [] };
  if (!named) return { ...whole, person: null, party: null, kind: "unnamed" };
  const person = named.people.length === 1 ? named.people[0]! : null;
  const party = named.parties.length === 1 ? named.parties[0]! : person === null ? null : people.find(({ id }) => id === person)?.party ?? null;
  return { ...whole, person, party, kind: named.people.length > 1 || (named.people.length === 0 && named.parties.length > 1) ? "joint" : person !== null ? "person" : "party" };
}

/** The words of a statement in two: what lies before a place of the text, and what lies from it on. */
export function splitAt({ content }: Statement, at: number): readonly [readonly Span[], readonly Span[]] | null {
  const before = content.flatMap(({ start, end }) => (start < at ? [{ start, end: Math.min(end, at) }] : []));
  const after = content.flatMap(({ start, end }) => (end > at ? [{ start: Math.max(start, at), end }] : []));
  return before.length > 0 && after.length > 0 ? [before, after] : null;
}

/** The words of a statement without those at a place, and those. */
export function splitOff({ content }: Statement, at: Span): readonly [readonly Span[], readonly Span[]] | null {
  const rest = content.flatMap(({ start, end }) => [{ start, end: Math.min(end, at.start) }, { start: Math.max(start, at.end), end }]).filter(({ start, end }) => start < end);
  const off = content.flatMap(({ start, end }) => [{ start: Math.max(start, at.start), end: Math.min(end, at.end) }]).filter(({ start, end }) => start < end);
  return rest.length > 0 && off.length > 0 ? [rest, off] : null;
}

export const splitWish = (id: string, parts: readonly (readonly Span[])[]): CorrectionWish =>
  ({ id, does: "split", fields: [], parts: parts.map((content) => [{ name: "content", value: content }]), because: null });
