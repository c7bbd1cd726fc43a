/**
 * A common text as the drafting editor has it: paragraphs with an id and a kind, and characters in them. Plain data, of which the desk
 * and the pages each make the schema they work with (ProseMirror's), so that both take a step for the same thing.
 */
export const commonTextNodes = {
  doc: { content: "paragraph+" },
  paragraph: { content: "text*", marks: "", attrs: { id: { default: "" }, kind: { default: "operative" } } },
  text: {},
} as const;
