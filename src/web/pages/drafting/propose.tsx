import { useEffect, useRef, useState, type ReactElement } from "react";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { DraftTold } from "../../../desk/drafting/asked.js";
import type { Paragraph } from "../../../settlement/text/paragraph.js";
import { ErrorNote } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { useDraftAct } from "./asking.js";
import { editing } from "./editing.js";
import { documentOf, paragraphsOf } from "./schema.js";

/** Writing an amendment: the text as it should be. What is written stays here until the server has it. */
export function Propose({ draft, as, to, begin, onDone }: { readonly draft: DraftTold; readonly as: string | undefined; readonly to: string | null; readonly begin: readonly Paragraph[]; readonly onDone: () => void }): ReactElement {
  const { drafting: words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const [reason, setReason] = useState("");
  const [sponsors, setSponsors] = useState("");
  // The version it was begun against: a text that changes meanwhile is not proposed against by accident.
  const base = useRef(draft.text!.version);
  const act = useDraftAct(draft.id, as);
  useEffect(() => {
    const view = new EditorView(place.current!, {
      state: EditorState.create({ doc: documentOf(begin), plugins: [...editing()] }),
      attributes: { "role": "textbox", "aria-multiline": "true", "aria-label": words.proposing, "class": "common-text", "lang": draft.language, "spellcheck": "true" },
    });
    editor.current = view;
    view.focus();
    return () => view.destroy();
  }, []);
  const send = (): void => act.mutate({
    does: "propose", base: base.current, edited: paragraphsOf(editor.current!.state.doc), reason, sponsors: sponsors.split(",").map((one) => one.trim()).filter((one) => one !== ""), ...(to !== null && { to }),
  }, { onSuccess: onDone });
  return (
    <form className="propose card no-print" aria-labelledby="proposing" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <h3 id="proposing">{to === null ? words.proposing : words.proposingTo(to)}</h3>
      <p className="soft">{words.proposeHint}</p>
      <div ref={place} className="common-text-frame" />
      <label>{words.reason} <input value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      <label>{words.sponsorsOf} <input value={sponsors} onChange={(event) => setSponsors(event.target.value)} /></label>
      {act.error && <ErrorNote error={act.error} />}
      <p className="tools"><button type="submit" className="firm" disabled={act.isPending}>{act.isPending ? words.sending : words.send}</button> <button type="button" onClick={onDone}>{words.cancel}</button></p>
    </form>
  );
}
