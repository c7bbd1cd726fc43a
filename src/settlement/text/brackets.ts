import { namesOn, type Amendment, type Operation } from "./amendment.js";
import { openConflicts, toTheText, type Drafting } from "./drafting.js";
import { merged } from "./merge.js";
import { numbers, type Paragraph } from "./paragraph.js";

/** One way a contested passage could read, and who wants it so. */
export interface Alternative {
  readonly amendment: string;
  readonly by: readonly string[];
  readonly does: Operation["does"];
  /** The words proposed; null for a deletion, or for a move, which keeps them. */
  readonly text: string | null;
  /** Where a move leads: behind this paragraph, or to the beginning (null). Undefined for all else. */
  readonly to?: string | null;
}

/** A paragraph as it stands, with what is contested about it, and with contested insertions behind it (T7). */
export interface Bracketed {
  /** Null for what would come before the first paragraph. */
  readonly paragraph: Paragraph | null;
  readonly number: string;
  readonly alternatives: readonly Alternative[];
  readonly insertions: readonly Alternative[];
}

/** The text with everything contested in brackets. What only one amendment proposes is not contested and stays out. */
export function bracketed(drafting: Drafting): readonly Bracketed[] {
  const contested = new Set(openConflicts(drafting).flatMap(({ first, second }) => [first, second]));
  const amendments = toTheText(drafting).filter(({ id }) => contested.has(id));
  const known = numbers(drafting.text);
  const beginning: Bracketed = { paragraph: null, number: "", alternatives: [], insertions: insertionsAt(null, amendments) };
  const rows = drafting.text.paragraphs.map((paragraph): Bracketed => ({ paragraph, number: known.get(paragraph.id)!, alternatives: amendments.flatMap((one) => alternativesOf(paragraph, one, drafting)), insertions: insertionsAt(paragraph.id, amendments) }));
  return beginning.insertions.length > 0 ? [beginning, ...rows] : rows;
}

const insertionsAt = (slot: string | null, amendments: readonly Amendment[]): Alternative[] =>
  amendments.flatMap((amendment) => amendment.operations.flatMap((operation): Alternative[] => (operation.does === "insert" && operation.after === slot ? [{ amendment: amendment.id, by: namesOn(amendment), does: "insert", text: operation.paragraph.text }] : [])));

function alternativesOf({ id }: Paragraph, amendment: Amendment, { text }: Drafting): Alternative[] {
  const touching = amendment.operations.filter((operation) => operation.does !== "insert" && operation.target === id);
  const said = { amendment: amendment.id, by: namesOn(amendment) };
  return touching.flatMap((operation): Alternative[] => {
    switch (operation.does) {
      case "delete": return [{ ...said, does: "delete", text: null }];
      case "move": return [{ ...said, does: "move", text: null, to: operation.after }];
      case "replace": return touching.find(({ does }) => does === "replace") === operation ? [{ ...said, does: "replace", text: merged(text, [{ ...amendment, operations: touching.filter(({ does }) => does === "replace") }], text.version).paragraphs.find((one) => one.id === id)!.text }] : [];
      case "insert": return [];
    }
  });
}

/** The text in lines, as it is printed for a meeting: "OP2 … [ARV, VEL: other words] [SOL: delete]". */
export function inBrackets(drafting: Drafting, words: { readonly remove: string; readonly move: (to: string) => string }): readonly string[] {
  const known = numbers(drafting.text);
  const alternative = ({ by, does, text, to }: Alternative): string => `[${by.join(", ")}: ${does === "delete" ? words.remove : does === "move" ? words.move(to == null ? "" : known.get(to) ?? to) : text}]`;
  return bracketed(drafting).flatMap(({ paragraph, number, alternatives, insertions }) => [
    ...(paragraph === null ? [] : [[`${number} ${alternatives.length > 0 ? `[${paragraph.text}]` : paragraph.text}`, ...alternatives.map(alternative)].join(" ")]),
    ...insertions.map(alternative),
  ]);
}
