import type { Paragraph } from "./paragraph.js";

/**
 * The paragraphs of a text that was written down plainly: blank lines part them. Those with a number in front ("1.", "12)") are
 * operative and lose it, as numbers are counted anew; what stands before the first of them is the preamble. A text without any number
 * is operative throughout. Lines of one paragraph are joined by spaces. Ids are given in order: p1, p2 …
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const blocks = text.replaceAll(/\r\n?/g, "\n").replace(/^\ufeff/, "").split(/\n[ \t]*\n/).map((block) => block.split("\n").map((line) => line.trim()).join(" ").trim()).filter((block) => block !== "");
  const numbered = blocks.map((block) => numberedBy.exec(block));
  const first = numbered.findIndex((found) => found !== null);
  return blocks.map((block, i): Paragraph => ({
    id: `p${i + 1}`,
    kind: first < 0 || i >= first ? "operative" : "preambular",
    text: numbered[i]?.[1] ?? block,
  }));
}

/** "1. ", "12) ", "OP3. " in front of a paragraph, and its words. */
const numberedBy = /^(?:OP ?)?\d{1,3}[.)]\s+([^]+)$/;
