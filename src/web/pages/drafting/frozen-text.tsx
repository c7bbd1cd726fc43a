import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { DraftTold } from "../../../desk/drafting/asked.js";
import { useWords } from "../messages/words.js";
import { numbersOf } from "./in-words.js";
import { documentOf } from "./schema.js";
import { shownProposals } from "./shown-proposals.js";

/** The frozen text with every proposal in its place. It cannot be written in. */
export function FrozenText({ draft }: { readonly draft: DraftTold }): ReactElement {
  const { drafting: words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const text = draft.text!;
  const known = useMemo(() => numbersOf(text.paragraphs), [text]);
  const standing = draft.amendments.filter(({ amendment, fate }) => fate.is === "standing" && amendment.to === null).map(({ amendment }) => amendment);
  const shown = JSON.stringify([text, standing, words.removeIt]);
  useEffect(() => {
    const document = documentOf(text.paragraphs);
    const proposals = shownProposals(document, standing, { remove: words.removeIt, moveTo: (to) => words.does.move("", to === null ? words.beginning : known.get(to) ?? to).trim() });
    const view = new EditorView(place.current!, {
      state: EditorState.create({ doc: document }), editable: () => false, decorations: () => proposals,
      attributes: { "class": "common-text", "lang": draft.language, "tabindex": "0", "role": "group", "aria-label": `${words.theText}, ${text.version}` },
    });
    return () => view.destroy();
    // What is shown is all there is to it.
  }, [shown, draft.language]);
  return <div ref={place} className="common-text-frame frozen" />;
}
