import type { Kysely } from "kysely";
import type { Mark } from "../../model/corrections/apply.js";
import { thingOf, type Thing } from "../../model/corrections/things.js";
import type { Commitment, Initiative, Statement } from "../../model/reading.js";
import { localId, type LocalKind } from "../../model/record-id.js";
import { wordsAt, type Span } from "../../text/span.js";
import type { Tables } from "../tables.js";
import { briefDispatches, type BriefDispatch } from "./brief.js";
import { correctionsOf, countingReading, type ShownCorrection } from "./show-dispatch.js";

/** A statement with all that speaks for it: the chain of attribution, the rule, the words around it, and people's corrections. */
export interface ShownStatement {
  readonly kind: "statement";
  readonly id: string;
  readonly dispatch: BriefDispatch;
  /** As it counts; its places are places in the dispatch's text. */
  readonly statement: Statement;
  /** As the machine has it; null for one that a person added. */
  readonly machine: Statement | null;
  /** What was said, place by place. */
  readonly words: readonly string[];
  readonly speaker: string | null;
  readonly cue: string | null;
  /** The text around it, from a little before its first place to a little behind its last. */
  readonly context: { readonly words: string; readonly at: Span };
  readonly exchange: string | null;
  /** Ids the record has for the people in it, by the reading's own. */
  readonly people: Readonly<Record<string, string>>;
  readonly initiatives: readonly (Initiative & { readonly printed: string })[];
  readonly commitments: readonly (Commitment & { readonly printed: string })[];
  readonly marks: readonly Mark[];
  readonly corrections: readonly ShownCorrection[];
  readonly engine: string;
}

/** Something else that one dispatch tells of: an initiative, a commitment, a mention, an exchange or a person as it has them. */
export interface ShownThing {
  readonly kind: "thing";
  readonly what: LocalKind;
  readonly id: string;
  readonly dispatch: BriefDispatch;
  readonly thing: Thing;
  /** What the record calls it, where it goes by a number there: "x7", "p9". */
  readonly goesBy: string | null;
  readonly marks: readonly Mark[];
  readonly corrections: readonly ShownCorrection[];
}

/** How much of the text is shown before and behind a statement, in UTF-16 code units. */
const around = 200;

/** A statement by the dispatch and the reading's own id; null where there is none. */
export async function showStatement(db: Kysely<Tables>, dispatch: number, local: string): Promise<ShownStatement | null> {
  const [brief] = await briefDispatches(db, [dispatch]);
  const counting = await countingReading(db, dispatch);
  const reading = counting?.current.corrected.reading;
  const statement = reading?.statements.find(({ id }) => id === local);
  if (!brief || !counting || !reading || !statement) return null;
  const { text } = reading;
  const { current, names } = counting;
  const places = [...statement.content, ...(statement.cue ? [statement.cue] : []), ...(statement.speaker ? [statement.speaker.mention] : [])];
  const at = { start: lineAhead(text, Math.min(...places.map(({ start }) => start))), end: lineBehind(text, Math.max(...places.map(({ end }) => end))) };
  const printed = <T extends { readonly words: Span }>(one: T): T & { readonly printed: string } => ({ ...one, printed: wordsAt(text, one.words) });
  return {
    kind: "statement", id: localId(dispatch, "statement", local), dispatch: brief, statement,
    machine: current.machine.statements.find(({ id }) => id === local) ?? null,
    words: statement.content.map((place) => wordsAt(text, place)),
    speaker: statement.speaker && (reading.people.find(({ id }) => id === statement.speaker?.person)?.name ?? reading.parties.find(({ id }) => id === statement.speaker?.party)?.name ?? wordsAt(text, statement.speaker.mention)),
    cue: statement.cue && wordsAt(text, statement.cue),
    context: { words: wordsAt(text, at), at },
    exchange: statement.exchange === null ? null : names.exchanges[statement.exchange] ?? null,
    people: names.people,
    initiatives: reading.initiatives.filter((one) => one.statement === local).map(printed),
    commitments: reading.commitments.filter((one) => one.statement === local).map(printed),
    ...spokenOf(current, "statement", local),
    engine: current.machine.engine,
  };
}

/** Anything else a reading lists. */
export async function showThing(db: Kysely<Tables>, dispatch: number, what: Exclude<LocalKind, "statement">, local: string): Promise<ShownThing | null> {
  const [brief] = await briefDispatches(db, [dispatch]);
  const counting = await countingReading(db, dispatch);
  const thing = counting && thingOf(counting.current.corrected.reading, what, local);
  if (!brief || !thing) return null;
  const { current, names } = counting;
  const goesBy = what === "exchange" ? names.exchanges[local] : what === "person" ? names.people[local] : undefined;
  return { kind: "thing", what, id: localId(dispatch, what, local), dispatch: brief, thing, goesBy: goesBy ?? null, ...spokenOf(current, what, local) };
}

/** What people have said of one thing. */
function spokenOf(current: NonNullable<Awaited<ReturnType<typeof countingReading>>>["current"], kind: LocalKind, id: string): { marks: readonly Mark[]; corrections: readonly ShownCorrection[] } {
  const marks = current.corrected.marks.filter((mark) => mark.kind === kind && mark.id === id);
  const theirs = new Set(marks.flatMap(({ corrections }) => corrections));
  const all = correctionsOf(current);
  const about = all.filter(({ correction }) => theirs.has(correction.id) || ("target" in correction && correction.target.kind === kind && correction.target.id === id));
  const undoing = all.filter(({ correction }) => correction.kind === "undo" && about.some((one) => one.correction.id === correction.undoes));
  return { marks, corrections: all.filter((one) => about.includes(one) || undoing.includes(one)) };
}

function lineAhead(text: string, place: number): number {
  const from = Math.max(0, place - around);
  const line = text.lastIndexOf("\n", place - 1) + 1;
  if (line >= from) return line;
  const gap = text.slice(from, place).search(/\s\S/u);
  return gap < 0 ? place : from + gap + 1;
}

function lineBehind(text: string, place: number): number {
  const to = Math.min(text.length, place + around);
  const line = text.indexOf("\n", place);
  if (line >= 0 && line <= to) return line;
  const gap = text.slice(place, to).search(/\s\S*$/u);
  return to === text.length || gap < 0 ? (gap < 0 ? place : to) : place + gap;
}
