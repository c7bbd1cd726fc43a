import { readFile } from "node:fs/promises";

/** What the library asks for by name: a character map, a font, a decoder. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Gives the PDF library the character maps that ship with this package, by which the fonts of Chinese, Japanese and Korean documents
 * name their characters. Nothing else is given, and nothing is fetched: where a map is missing the library goes on without.
 * Made with `new`, as the library does.
 */
export function CharacterMaps(): { readonly fetch: (wanted: Wanted) => Promise<Uint8Array> } {
  return {
    fetch: async ({ kind, filename }) => {
      if (kind !== "cMapUrl" || !/^[\w-]{1,60}\.bcmap$/.test(filename)) throw new Error("only character maps are at hand");
      return new Uint8Array(await readFile(new URL(`../../../../models/cmaps/${filename}`, import.meta.url)));
    },
  };
}
