// How a text is marked in a Word document, so that what comes back can be told apart: the writer (outgoing) and the reader (intake)
// know these names and nothing else of each other.

/** Paragraph styles, by name: programs that save a document again may give ids of their own, names stay. */
export const paperStyles = { preambular: "Entente preambular", operative: "Entente operative" } as const;

/** Properties of the document: the version its words are those of, and each amendment that is shown in it. */
export const baseProperty = "EntenteVersion";
export const amendmentProperty = (index: number): string => `EntenteAmendment${index + 1}`;
export const isAmendmentProperty = (name: string): boolean => /^EntenteAmendment\d{1,5}$/.test(name);

/** What a document says of an amendment beside its changes. Changes by this author at this second are its. */
export interface AmendmentOnPaper {
  readonly id: string;
  readonly by: string;
  readonly date: string;
  readonly sponsors: readonly string[];
  readonly reason: string;
}

/**
 * The bookmark of a paragraph, by its id. Word takes 40 letters, digits and underscores at most: other characters are written as their
 * numbers, and an id that is too long then goes by its words instead (null).
 */
export function bookmarkOf(id: string): string | null {
  const name = `ent_${id.replace(/[^A-Za-z0-9]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)}`;
  return name.length <= 40 ? name : null;
}

/** The way back; null for a bookmark that is none of a paragraph. */
export function idOfBookmark(name: string): string | null {
  if (!name.startsWith("ent_") || name === textStart || name === textEnd) return null;
  return name.slice(4).replace(/_([0-9a-f]{1,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Bookmarks in the paragraphs before and behind the text: what else a document has is none of it. */
export const textStart = "ent__start";
export const textEnd = "ent__end";
