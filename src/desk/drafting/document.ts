import { Node, Schema, type Attrs } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { commonTextNodes } from "../../model/common-text-nodes.js";
import type { Paragraph } from "../../settlement/text/paragraph.js";

const schema = new Schema({ nodes: commonTextNodes as ConstructorParameters<typeof Schema>[0]["nodes"] });

/** A live text as the editor has it. Without words it is one empty paragraph. */
export function documentOf(paragraphs: readonly Paragraph[]): Node {
  const all = paragraphs.length > 0 ? paragraphs : [{ id: "p1", kind: "operative" as const, text: "" }];
  return schema.node("doc", null, all.map(({ id, kind, text }) => schema.node("paragraph", { id, kind }, text === "" ? [] : [schema.text(text)])));
}

/** Its paragraphs, in order, those without words left out. An id that stands twice, as where two cut one paragraph at once, is given to the first. */
export function paragraphsIn(document: Node): readonly Paragraph[] {
  const taken = new Set<string>();
  const found: Paragraph[] = [];
  document.forEach((node, _, index) => {
    const text = node.textContent;
    if (text.trim() === "") return;
    const { id: said, kind } = node.attrs as Attrs & { readonly id: unknown; readonly kind: unknown };
    let id = typeof said === "string" && said !== "" ? said : `p${index + 1}`;
    for (let copy = 2; taken.has(id); copy++) id = `${typeof said === "string" && said !== "" ? said : `p${index + 1}`}-${copy}`;
    taken.add(id);
    found.push({ id, kind: kind === "preambular" ? "preambular" : "operative", text });
  });
  return found;
}

/** The text after some steps; or why one does not fit. Whatever they say, the result is a text of paragraphs and characters. */
export function written(document: Node, steps: readonly unknown[]): { readonly document: Node } | { readonly why: string } {
  let now = document;
  for (const one of steps) {
    try {
      const result = Step.fromJSON(schema, one).apply(now);
      if (result.failed !== null || result.doc === null) return { why: result.failed ?? "it leads nowhere" };
      result.doc.check();
      now = result.doc;
    } catch (error) {
      return { why: error instanceof Error ? error.message : String(error) };
    }
  }
  return { document: now };
}
