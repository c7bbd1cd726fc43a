import type { LetterFacts } from "../disclosure.js";
import type { Attached } from "../procedure.js";
import type { Tabled } from "./drafting.js";
import type { CommonText } from "./paragraph.js";

/**
 * What papers about a common text are written from: letters, calendars, the text itself in Word, PDF, XML. Plain JSON, handed over by
 * whoever keeps the procedure or the drafting; everything in it is what the reader of the paper may see (S8.1).
 */
export interface ProcedureView {
  /** As the record calls it. The same for as long as it lives: calendars know their entry by it. */
  readonly id: string;
  /** What it is called on paper: "A/74/L.52", or a title. */
  readonly title: string;
  /** What a letter says now (`letterFacts` of settlement/disclosure.ts); null where there is nothing to write yet. */
  readonly facts: LetterFacts | null;
  /** The words: those under silence or adopted, else those being drafted. */
  readonly text: CommonText | null;
  /** The text it came from; null for a first one. */
  readonly base: CommonText | null;
  readonly amendments: readonly Tabled[];
  readonly statements: readonly Attached[];
  readonly sponsors: readonly string[];
  /** Who signs letters; null where nobody is named. */
  readonly signed: { readonly name: string; readonly office: string | null } | null;
}

/** A text alone, as papers take it. */
export const textView = (id: string, title: string, text: CommonText): ProcedureView => ({ id, title, facts: null, text, base: null, amendments: [], statements: [], sponsors: [], signed: null });
