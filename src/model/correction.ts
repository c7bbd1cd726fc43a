import type { Span } from "../text/span.js";

/**
 * A correction is a value: what a person says of one thing in one reading. It changes nothing by itself. Finding, comparing and
 * briefing see readings with their corrections applied (`corrections/apply.ts`); when the text or the engine changes,
 * corrections are carried over (`corrections/rebase.ts`), and those that fit nowhere any more are listed, never dropped.
 *
 *     machine's reading ──applyCorrections──▶ corrected reading
 *            │ reread, revised                      ▲
 *            ▼                                      │
 *     newer reading ──────rebase(corrections)───────┘
 */
export type Correction = CorrectionBody & {
  /** The record's name for it ("k4"); whatever it adds is named after it. */
  readonly id: string;
  /** Who says so, as the desk knows them. */
  readonly by: string;
  /** When, an instant with zone. */
  readonly at: string;
};

/** What can be corrected. A party goes by its gazetteer id, a person by the reading's, a date expression by its place ("12-20"). */
export type TargetKind = "dispatch" | "party" | "person" | "mention" | "date" | "exchange" | "statement" | "initiative" | "commitment";

export type CorrectionKind = "add" | "change" | "reject" | "confirm" | "split" | "undo";

/** What a correction says, before the desk gives it a name, an author and a time; plain JSON. */
export type CorrectionBody =
  /** The reader missed something. `value` is the whole thing without its id; it needs its words (I1). */
  | { readonly kind: "add"; readonly target: NewTarget; readonly field: null; readonly value: Json; readonly note: string | null }
  /** One more in a list: an issue, a participant. */
  | { readonly kind: "add"; readonly target: Target; readonly field: string; readonly value: Json; readonly note: string | null }
  /** `field` has another value. `before` is what the reading had when the person looked. */
  | { readonly kind: "change"; readonly target: Target; readonly field: string; readonly value: Json; readonly before: Json; readonly note: string | null }
  /** Without a field the whole thing is wrong; with one, its value is wrong and the right one is not known; with a value, that one in a list. */
  | { readonly kind: "reject"; readonly target: Target; readonly field: string | null; readonly value: Json; readonly before: Json; readonly note: string | null }
  /** A person looked, and it is so: the whole thing, or one field. */
  | { readonly kind: "confirm"; readonly target: Target; readonly field: string | null; readonly before: Json; readonly note: string | null }
  /** What was taken for one is several. Each part says what differs from the whole; the first keeps the id. */
  | { readonly kind: "split"; readonly target: Target; readonly field: null; readonly parts: readonly JsonObject[]; readonly note: string | null }
  /** Takes back an earlier correction, by its name; undoing an undo brings it back. */
  | { readonly kind: "undo"; readonly undoes: string; readonly note: string | null };

/** What a correction is about: by the reading's own id, and besides by its words, so that it is found again in another reading. */
export interface Target {
  readonly kind: TargetKind;
  /** The reading's own id: "s3", "wang-yi", "CHN"; "" for the dispatch itself. */
  readonly id: string;
  readonly anchor: Anchor;
}

/** Where a thing goes that is only being added. */
export interface NewTarget {
  readonly kind: TargetKind;
  readonly id: null;
}

/** How a thing is known apart from its id. */
export interface Anchor {
  /** Where it stands, its main place first. */
  readonly places: readonly Quote[];
  /** Of a statement: the name or wording of its speaker. */
  readonly speaker: string | null;
  /** Of a statement: the words that say that it was said. */
  readonly cue: string | null;
}

/** A place with its words and a little of what stands around it. */
export interface Quote extends Span {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
