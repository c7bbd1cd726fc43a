import type { Attached } from "../procedure.js";
import { numbers, type CommonText, type Paragraph } from "./paragraph.js";

/** The statements of a decision where they belong (T10): with the whole, and with each paragraph they name. The text is as it was. */
export interface Annotated {
  readonly text: CommonText;
  readonly onTheWhole: readonly Attached[];
  readonly paragraphs: readonly { readonly paragraph: Paragraph; readonly number: string; readonly statements: readonly Attached[] }[];
  /** Statements that name a paragraph which is not in the text, with what they name: kept and shown, never dropped. */
  readonly astray: readonly { readonly statement: Attached; readonly names: readonly string[] }[];
}

/** Puts statements to the paragraphs they name, by id or by number ("OP2"). */
export function annotated(text: CommonText, statements: readonly Attached[]): Annotated {
  const known = numbers(text);
  const names = (id: string, said: string): boolean => said === id || said.toUpperCase() === known.get(id);
  const isThere = (said: string): boolean => text.paragraphs.some(({ id }) => names(id, said));
  return {
    text,
    onTheWhole: statements.filter(({ paragraphs }) => paragraphs.length === 0),
    paragraphs: text.paragraphs.map((paragraph) => ({ paragraph, number: known.get(paragraph.id)!, statements: statements.filter(({ paragraphs }) => paragraphs.some((said) => names(paragraph.id, said))) })),
    astray: statements.flatMap((statement) => {
      const missing = statement.paragraphs.filter((said) => !isThere(said));
      return missing.length > 0 ? [{ statement, names: missing }] : [];
    }),
  };
}
