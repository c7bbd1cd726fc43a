import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import { toneClass } from "../components/tone.js";
import type { Amendment } from "../../../settlement/text/amendment.js";

/** Words for a proposal that is shown in the text. */
export interface ProposalWords {
  readonly remove: string;
  readonly moveTo: (to: string | null) => string;
}

/**
 * Every amendment in its place over the frozen text: what one takes out is struck through in its party's colour, what one puts in stands
 * behind it in brackets with its name. The text stays as it is, so that proposals on the same words stand beside each other and none
 * can hide another.
 */
export function shownProposals(document: Node, amendments: readonly Amendment[], words: ProposalWords): DecorationSet {
  const places = new Map<string, { readonly from: number; readonly node: Node }>();
  document.forEach((node, offset) => void places.set(String(node.attrs["id"]), { from: offset, node }));
  const decorations = amendments.flatMap((amendment) => amendment.operations.flatMap((operation, index): Decoration[] => {
    const tone = toneClass(amendment.by);
    const key = `${amendment.id} ${index}`;
    const note = (at: number, text: string, side: number): Decoration => Decoration.widget(at, () => noteOf(amendment.id, text, tone), { key, side });
    if (operation.does === "insert") {
      const anchor = operation.after === null ? null : places.get(operation.after);
      return anchor === undefined ? [] : [Decoration.widget(anchor === null ? 0 : anchor.from + anchor.node.nodeSize, () => newParagraph(amendment.id, operation.paragraph.text, tone), { key, side: 1 })];
    }
    const place = places.get(operation.target);
    if (place === undefined) return [];
    const end = place.from + place.node.nodeSize - 1;
    switch (operation.does) {
      case "delete": return [Decoration.inline(place.from + 1, end, { class: `cut ${tone}`, "data-amendment": amendment.id }), note(end, words.remove, 5)];
      case "move": return [note(end, words.moveTo(operation.after), 5)];
      case "replace": {
        const from = place.from + 1 + (operation.at?.start ?? 0);
        const to = operation.at === null ? end : place.from + 1 + operation.at.end;
        return [...(from < to ? [Decoration.inline(from, to, { class: `cut ${tone}`, "data-amendment": amendment.id })] : []), note(to, operation.text === "" ? words.remove : operation.text, 5)];
      }
    }
  }));
  return DecorationSet.create(document, decorations);
}

function noteOf(id: string, text: string, tone: string): HTMLElement {
  const note = document.createElement("span");
  note.className = `proposed ${tone}`;
  note.dataset["amendment"] = id;
  note.textContent = `[${id}: ${text}]`;
  return note;
}

function newParagraph(id: string, text: string, tone: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.className = "proposed-paragraph";
  paragraph.append(noteOf(id, text, tone));
  return paragraph;
}
