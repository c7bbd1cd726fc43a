import { changesOf, shiftBetween } from "../../text/shift.js";
import type { Amendment, Operation } from "./amendment.js";
import { conflictsBetween, slotOf } from "./conflicts.js";
import type { CommonText, Paragraph } from "./paragraph.js";
import { revision } from "./revision.js";

/** A stretch of a paragraph on paper that shows changes: words that stay, or that an amendment puts in or takes out. */
export interface Piece {
  readonly text: string;
  readonly is: "kept" | "inserted" | "deleted";
  /** By its id; null for what stays. */
  readonly amendment: string | null;
}

/** A paragraph as it stands, with what is done to it. What moves stands in both places. */
export interface TrackedParagraph {
  readonly id: string;
  readonly kind: Paragraph["kind"];
  readonly is: "kept" | "inserted" | "deleted" | "moved-from" | "moved-to";
  /** The amendment that does it to the paragraph as a whole. */
  readonly amendment: string | null;
  readonly pieces: readonly Piece[];
}

/** A text with every change in its place. One passage can show one change: amendments in conflict with an earlier one stand beside it. */
export interface TrackedText {
  readonly base: CommonText;
  readonly paragraphs: readonly TrackedParagraph[];
  readonly shown: readonly Amendment[];
  readonly beside: readonly Amendment[];
}

/** The text with amendments to it as changes in place, in their order; none of two in conflict hides the other. They must be without fault. */
export function tracked(base: CommonText, amendments: readonly Amendment[]): TrackedText {
  const shown: Amendment[] = [];
  const beside: Amendment[] = [];
  for (const one of amendments) (shown.some((other) => conflictsBetween(one, other).length > 0) ? beside : shown).push(inWords(base, one));
  const operations = shown.flatMap(({ id, operations: all }) => all.map((operation) => ({ operation, amendment: id })));
  const byId = new Map(base.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const filling = (slot: string | null): TrackedParagraph[] => operations.flatMap(({ operation, amendment }): TrackedParagraph[] => {
    if (slotOf(operation) !== slot) return [];
    if (operation.does === "insert") return [{ ...operation.paragraph, is: "inserted", amendment, pieces: [{ text: operation.paragraph.text, is: "inserted", amendment }] }];
    if (operation.does !== "move") return [];
    const { id, kind, text } = byId.get(operation.target)!;
    return [{ id, kind, is: "moved-to", amendment, pieces: [{ text: afterwards(text, replacesOf(id, operations)), is: "inserted", amendment }] }];
  });
  const standing = ({ id, kind, text }: Paragraph): TrackedParagraph => {
    const gone = operations.find(({ operation }) => (operation.does === "delete" || operation.does === "move") && operation.target === id);
    if (gone === undefined) return { id, kind, is: "kept", amendment: null, pieces: piecesOf(text, replacesOf(id, operations)) };
    return { id, kind, is: gone.operation.does === "move" ? "moved-from" : "deleted", amendment: gone.amendment, pieces: [{ text, is: "deleted", amendment: gone.amendment }] };
  };
  return { base, shown, beside, paragraphs: [...filling(null), ...base.paragraphs.flatMap((paragraph) => [standing(paragraph), ...filling(paragraph.id)])] };
}

/** What a revision changed, as one amendment by whoever made it: word by word where a paragraph was reworded. */
export function revisionAmendment(from: CommonText, to: CommonText, by: string): Amendment {
  return inWords(from, { id: to.version, base: from.version, to: null, by, sponsors: [], reason: "", operations: revision(from, to).changes });
}

/** The same amendment with every paragraph reworded as a whole narrowed down to the words that change. */
export function inWords(base: CommonText, amendment: Amendment): Amendment {
  const byId = new Map(base.paragraphs.map(({ id, text }) => [id, text]));
  return { ...amendment, operations: amendment.operations.flatMap((operation): readonly Operation[] => {
    const text = operation.does === "replace" && operation.at === null ? byId.get(operation.target) : undefined;
    return operation.does === "replace" && text !== undefined ? replacements(operation.target, text, operation.text) : [operation];
  }) };
}

/** The operations that make one wording of a paragraph another: as few words as can be, and changes that touch are one. */
export function replacements(target: string, before: string, after: string): readonly Operation[] {
  const changes: { start: number; end: number; from: number; to: number }[] = [];
  for (const { before: was, after: is } of changesOf(shiftBetween(before, after))) {
    const last = changes.at(-1);
    if (last !== undefined && /^\s*$/.test(before.slice(last.end, was.start)) && was.start > last.end) Object.assign(last, { end: was.end, to: is.end });
    else changes.push({ start: was.start, end: was.end, from: is.start, to: is.end });
  }
  return changes.map(({ start, end, from, to }) => ({ does: "replace", target, at: { start, end }, text: after.slice(from, to) }));
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly amendment: string;
}

function replacesOf(id: string, operations: readonly { readonly operation: Operation; readonly amendment: string }[]): readonly Placed[] {
  return operations.flatMap(({ operation, amendment }): Placed[] => (operation.does === "replace" && operation.target === id && operation.at !== null ? [{ ...operation.at, text: operation.text, amendment }] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const afterwards = (text: string, replaces: readonly Placed[]): string => [...replaces].reverse().reduce((done, { start, end, text: words }) => done.slice(0, start) + words + done.slice(end), text);

function piecesOf(text: string, replaces: readonly Placed[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => void (piece.text !== "" && pieces.push(piece));
  let at = 0;
  for (const { start, end, text: words, amendment } of replaces) {
    add({ text: text.slice(at, start), is: "kept", amendment: null });
    add({ text: text.slice(start, end), is: "deleted", amendment });
    add({ text: words, is: "inserted", amendment });
    at = end;
  }
  add({ text: text.slice(at), is: "kept", amendment: null });
  return pieces;
}
