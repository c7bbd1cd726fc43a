import type { MainContent } from "../reading/source-of.js";

/** As much of the two libraries as is used here; their own types want a browser's. */
interface Page {
  readonly documentElement: unknown;
}
type ParseHtml = (html: string) => { readonly document: Page };
type Readability = new (page: Page, options: { maxElemsToParse: number; charThreshold: number }) => { parse(): { content?: string | null } | null };

/**
 * Loads what tells the main content of a page from its menus and teasers. It takes a few tenths of a second, so it is only
 * loaded when the first page comes. What the libraries cannot bear gives null: the room then reads all visible text.
 */
export async function loadMainContent(): Promise<MainContent> {
  const { parseHTML } = (await import("linkedom")) as unknown as { parseHTML: ParseHtml };
  const { Readability } = (await import("@mozilla/readability")) as unknown as { Readability: Readability };
  return (html) => {
    try {
      return new Readability(parseHTML(html).document, { maxElemsToParse: 30_000, charThreshold: 250 }).parse()?.content ?? null;
    } catch {
      // A page that breaks a library is still read, as its visible text.
      return null;
    }
  };
}
