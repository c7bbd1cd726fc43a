import type { AmendmentTold } from "../../../desk/drafting/asked.js";
import type { Operation } from "../../../settlement/text/amendment.js";
import type { Paragraph } from "../../../settlement/text/paragraph.js";
import type { DraftingWords } from "../messages/drafting-words.js";

/** PP1, PP2 … OP1 …: what people call the paragraphs by. */
export function numbersOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const count = { preambular: 0, operative: 0 };
  return new Map(paragraphs.map(({ id, kind }) => [id, `${kind === "preambular" ? "PP" : "OP"}${++count[kind]}`]));
}

/** What an operation does, where, and with which words: taken out, put in. */
export function operationInWords(operation: Operation, paragraphs: readonly Paragraph[], words: DraftingWords): { readonly says: string; readonly was: string | null; readonly is: string | null } {
  const known = numbersOf(paragraphs);
  const at = (id: string | null): string => (id === null ? words.beginning : known.get(id) ?? id);
  const text = (id: string): string => paragraphs.find((one) => one.id === id)?.text ?? "";
  switch (operation.does) {
    case "insert": return { says: words.does.insert(at(operation.after)), was: null, is: operation.paragraph.text };
    case "delete": return { says: words.does.remove(at(operation.target)), was: text(operation.target) || null, is: null };
    case "move": return { says: words.does.move(at(operation.target), at(operation.after)), was: null, is: null };
    case "replace": return { says: words.does.replace(at(operation.target)), was: (operation.at === null ? text(operation.target) : text(operation.target).slice(operation.at.start, operation.at.end)) || null, is: operation.text || null };
  }
}

export function fateInWords({ fate }: AmendmentTold, words: DraftingWords): string {
  switch (fate.is) {
    case "standing": return words.fates.standing;
    case "merged": return words.fates.merged(fate.into);
    case "withdrawn": return words.fates.withdrawn;
    case "superseded": return words.fates.superseded(fate.by);
    case "rejected": return words.fates.rejected(fate.reason);
  }
}

/** The text as it would be with one amendment taken; for whoever wants to amend that. */
export function withAmendment(paragraphs: readonly Paragraph[], operations: readonly Operation[]): readonly Paragraph[] {
  const filling = (slot: string | null): Paragraph[] => operations.flatMap((one) => (one.does === "insert" && one.after === slot ? [one.paragraph] : one.does === "move" && one.after === slot ? paragraphs.filter(({ id }) => id === one.target) : []));
  const gone = new Set(operations.flatMap((one) => (one.does === "delete" || one.does === "move" ? [one.target] : [])));
  const reworded = (paragraph: Paragraph): Paragraph => {
    const replaces = operations.flatMap((one) => (one.does === "replace" && one.target === paragraph.id ? [one] : [])).sort((a, b) => (b.at?.start ?? 0) - (a.at?.start ?? 0));
    return { ...paragraph, text: replaces.reduce((text, { at, text: words }) => (at === null ? words : text.slice(0, at.start) + words + text.slice(at.end)), paragraph.text) };
  };
  return [...filling(null), ...paragraphs.flatMap((paragraph) => [...(gone.has(paragraph.id) ? [] : [reworded(paragraph)]), ...filling(paragraph.id)])];
}
