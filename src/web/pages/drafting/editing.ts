import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, Plugin, type Command, type Transaction } from "prosemirror-state";
import { newId } from "./schema.js";

/** What every editor of a text does: undo, paragraphs by Enter, and a name of its own for each paragraph. */
export const editing = (): readonly Plugin[] => [history(), keymap({ "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo }), keymap(baseKeymap), ownIds];

/** A paragraph that was cut in two keeps its name in the first half; the second is given one. What others wrote is left as they have it. */
const ownIds = new Plugin({
  appendTransaction: (transactions, _before, state): Transaction | null => {
    if (!transactions.some((one) => one.docChanged && one.getMeta("collab$") === undefined)) return null;
    const taken = new Set<string>();
    let change: Transaction | null = null;
    state.doc.forEach((node, offset) => {
      const id = String(node.attrs["id"]);
      if (id !== "" && !taken.has(id)) return void taken.add(id);
      const given = newId();
      taken.add(given);
      change = (change ?? state.tr).setNodeAttribute(offset, "id", given);
    });
    return change;
  },
});

/** Makes the paragraph of the cursor preambular or operative. */
export const makeKind = (kind: "preambular" | "operative"): Command => (state, dispatch) => {
  const { $from, $to } = state.selection;
  let change = state.tr;
  state.doc.nodesBetween($from.pos, $to.pos, (node, at) => {
    if (node.type.name === "paragraph" && node.attrs["kind"] !== kind) change = change.setNodeAttribute(at, "kind", kind);
    return node.type.name === "doc";
  });
  if (!change.docChanged) return false;
  dispatch?.(change);
  return true;
};

export const kindAt = (state: EditorState): "preambular" | "operative" => (state.selection.$from.parent.attrs["kind"] === "preambular" ? "preambular" : "operative");
