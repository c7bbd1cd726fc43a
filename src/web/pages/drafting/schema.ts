import { Schema, type Node } from "prosemirror-model";
import { commonTextNodes } from "../../../model/common-text-nodes.js";
import type { Paragraph } from "../../../settlement/text/paragraph.js";

/** A common text in the editor: the desk's own schema, and how it looks. */
export const schema = new Schema({
  nodes: {
    doc: commonTextNodes.doc,
    paragraph: {
      ...commonTextNodes.paragraph,
      parseDOM: [{ tag: "p", getAttrs: (element) => ({ id: "", kind: element.getAttribute("data-kind") === "preambular" ? "preambular" : "operative" }) }, { tag: "div" }, { tag: "li" }],
      toDOM: (node) => ["p", { "data-kind": String(node.attrs["kind"]), "data-id": String(node.attrs["id"]), "dir": "auto" }, 0],
    },
    text: commonTextNodes.text,
  },
});

export const documentOf = (paragraphs: readonly Paragraph[]): Node =>
  schema.node("doc", null, (paragraphs.length > 0 ? paragraphs : [{ id: "p1", kind: "operative", text: "" } as Paragraph]).map(({ id, kind, text }) => schema.node("paragraph", { id, kind }, text === "" ? [] : [schema.text(text)])));

/** What stands there, paragraph by paragraph, empty ones left out. */
export function paragraphsOf(document: Node): readonly Paragraph[] {
  const found: Paragraph[] = [];
  document.forEach((node) => void (node.textContent.trim() !== "" && found.push({ id: String(node.attrs["id"]), kind: node.attrs["kind"] === "preambular" ? "preambular" : "operative", text: node.textContent })));
  return found;
}

/** A name for a new paragraph, which nobody else gives at the same time. */
export const newId = (): string => `n-${crypto.randomUUID().slice(0, 8)}`;
