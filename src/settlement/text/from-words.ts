import type { Paragraph } from "./paragraph.js";

/**
 * The numbered paragraphs of a text as somebody wrote it: one to a line or a block of lines, in the order of the text. A label counts
 * ("PP2", "OP3.", "op 3"), then a number ("3.", "(3)", "3)"), which makes a paragraph operative; what stands before the first of those
 * is the preamble. Where nothing is numbered, paragraphs that end in a comma are the preamble until the first that does not. Labels
 * and numbers are no words of the text; ids are "p1", "p2" …, in order.
 */
export function paragraphsFrom(words: string): readonly Paragraph[] {
  const blocks = words.replace(/\r\n?/g, "\n").split(/\n(?:[^\S\n]*\n)+/).flatMap((block) => (labelsIn(block) > 1 || isList(block) ? block.split("\n") : [block]))
    .map((block) => block.replace(/\s+/g, " ").trim()).filter((block) => block !== "");
  const read = blocks.map((block) => ({ ...labelOf(block) }));
  const numbered = read.some(({ kind }) => kind !== null);
  let operative = false;
  return read.map(({ kind, text }, index): Paragraph => {
    operative ||= kind === "operative" || (kind === null && !numbered && !/,$/.test(text));
    return { id: `p${index + 1}`, kind: kind ?? (operative ? "operative" : "preambular"), text };
  });
}

const label = /^(?:(PP|OP)\s?\d{1,3}(?:\s?(?:bis|ter))?[.:)]?|\(?(\d{1,3})[.)])\s+(?=\S)/i;

function labelOf(block: string): { readonly kind: Paragraph["kind"] | null; readonly text: string } {
  const found = label.exec(block);
  if (found === null) return { kind: null, text: block };
  return { kind: found[1]?.toUpperCase() === "PP" ? "preambular" : "operative", text: block.slice(found[0].length) };
}

const labelsIn = (block: string): number => block.split("\n").filter((line) => label.test(line.trim())).length;

/** Lines that each end as a paragraph does are paragraphs; other lines are one that somebody broke. */
const isList = (block: string): boolean => block.trim().split("\n").every((line) => /[,;.:]\s*(?:and|et)?\s*$/.test(line));
