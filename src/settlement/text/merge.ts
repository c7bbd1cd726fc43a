import type { Amendment, Operation, Stretch } from "./amendment.js";
import { slotOf } from "./conflicts.js";
import type { CommonText, Paragraph } from "./paragraph.js";

/**
 * A text with amendments merged into it. They must be without fault and without conflict; then their order does not matter (T4),
 * for each gap, each stretch of words and each paragraph's place is touched by one of them at most. The base stays as it is.
 */
export function merged(base: CommonText, amendments: readonly Amendment[], version: string): CommonText {
  const operations = amendments.flatMap((amendment) => amendment.operations);
  const gone = new Set(operations.flatMap((operation) => (operation.does === "delete" || operation.does === "move" ? [operation.target] : [])));
  const byId = new Map(base.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const reworded = (paragraph: Paragraph): Paragraph => ({ ...paragraph, text: rewordedText(paragraph.text, operations.flatMap((operation) => (operation.does === "replace" && operation.target === paragraph.id ? [operation] : []))) });
  const filling = (slot: string | null): Paragraph[] => operations.flatMap((operation) => (slotOf(operation) !== slot ? [] : operation.does === "insert" ? [operation.paragraph] : operation.does === "move" ? [reworded(byId.get(operation.target)!)] : []));
  return { version, paragraphs: [...filling(null), ...base.paragraphs.flatMap((paragraph) => (gone.has(paragraph.id) ? [] : [reworded(paragraph), ...filling(paragraph.id)]))] };
}

type Replace = Extract<Operation, { does: "replace" }>;

function rewordedText(text: string, replaces: readonly Replace[]): string {
  const whole = replaces.find(({ at }) => at === null);
  if (whole !== undefined) return whole.text;
  const fromTheEnd = replaces.flatMap(({ at, text: words }) => (at === null ? [] : [{ at, words }])).sort((a, b) => b.at.start - a.at.start);
  return fromTheEnd.reduce((done, { at, words }) => done.slice(0, at.start) + words + done.slice(at.end), text);
}

/** An amendment as it stands against the text into which others, without conflict with it, were merged: the words it touches may have shifted. */
export function rebased(amendment: Amendment, others: readonly Amendment[], version: string): Amendment {
  const replaces = others.flatMap(({ operations }) => operations.flatMap((operation) => (operation.does === "replace" ? [operation] : [])));
  const shifted = (operation: Operation): Operation => (operation.does === "replace" && operation.at !== null ? { ...operation, at: shift(operation.at, replaces.filter(({ target }) => target === operation.target)) } : operation);
  return { ...amendment, base: version, operations: amendment.operations.map(shifted) };
}

function shift({ start, end }: Stretch, replaces: readonly Replace[]): Stretch {
  const by = replaces.reduce((sum, { at, text }) => (at !== null && at.end < start ? sum + text.length - (at.end - at.start) : sum), 0);
  return { start: start + by, end: end + by };
}
