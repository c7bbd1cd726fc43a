import type { Amendment, Operation, Stretch } from "./amendment.js";

/** Two amendments on one passage: shown, never merged silently (T3). */
export interface Conflict {
  readonly first: string;
  readonly second: string;
  /** The paragraph they meet at; null for the very beginning of the text. */
  readonly at: string | null;
  readonly over: "words" | "paragraph" | "place";
  /** Both propose the very same: still two amendments, and for the delegations to join. */
  readonly same: boolean;
}

/** Every conflict among amendments to one text, each pair once for each passage. */
export function conflictsAmong(amendments: readonly Amendment[]): readonly Conflict[] {
  return amendments.flatMap((one, i) => amendments.slice(i + 1).flatMap((other) => conflictsBetween(one, other)));
}

export function conflictsBetween(one: Amendment, other: Amendment): readonly Conflict[] {
  return one.operations.flatMap((a) => other.operations.flatMap((b): Conflict[] => {
    const met = meeting(a, b);
    return met === null ? [] : [{ first: one.id, second: other.id, ...met, same: JSON.stringify(a) === JSON.stringify(b) }];
  }));
}

/**
 * Where two operations meet; null where both can be done, in either order, with one result.
 *
 *                 insert/move to a slot   replace words    delete          move the paragraph
 *   same slot     place                   –                –               –
 *   its anchor    –                       –                place           place
 *   same target   –                       words, if near   paragraph       fine with replace, else paragraph
 */
export function meeting(a: Operation, b: Operation): { readonly at: string | null; readonly over: Conflict["over"] } | null {
  const [slotA, slotB] = [slotOf(a), slotOf(b)];
  if (slotA !== undefined && slotB !== undefined && slotA === slotB) return { at: slotA, over: "place" };
  if (slotA !== undefined && slotA !== null && uproots(b, slotA)) return { at: slotA, over: "place" };
  if (slotB !== undefined && slotB !== null && uproots(a, slotB)) return { at: slotB, over: "place" };
  if (a.does === "insert" && b.does === "insert") return a.paragraph.id === b.paragraph.id ? { at: a.paragraph.id, over: "paragraph" } : null;
  if (a.does === "insert" || b.does === "insert" || a.target !== b.target) return null;
  if (a.does === "replace" && b.does === "replace") return a.at !== null && b.at !== null && apart(a.at, b.at) ? null : { at: a.target, over: "words" };
  const textAndPlace = (a.does === "replace" && b.does === "move") || (a.does === "move" && b.does === "replace");
  return textAndPlace ? null : { at: a.target, over: "paragraph" };
}

/** The gap an operation fills: behind a paragraph, or the beginning (null). Undefined for one that fills none. */
export const slotOf = (operation: Operation): string | null | undefined => (operation.does === "insert" || operation.does === "move" ? operation.after : undefined);

/** Whether an operation takes a paragraph from its place, so that nothing can stand behind it. */
const uproots = (operation: Operation, id: string): boolean => (operation.does === "delete" || operation.does === "move") && operation.target === id;

/** Stretches that neither overlap nor touch: two changes side by side are one passage. */
const apart = (one: Stretch, other: Stretch): boolean => one.end < other.start || other.end < one.start;

/** Where an amendment's own operations get in each other's way. Several insertions in one gap do not: their order is the amendment's. */
export const meetsItself = ({ operations }: Amendment): string | null | undefined => {
  for (const [i, a] of operations.entries()) {
    for (const b of operations.slice(i + 1)) {
      const met = meeting(a, b);
      if (met !== null && !(met.over === "place" && slotOf(a) === slotOf(b) && slotOf(a) !== undefined)) return met.at;
    }
  }
  return undefined;
};
