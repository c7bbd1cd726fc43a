import { useRef, useState, type ReactElement } from "react";
import { useWords } from "../messages/words.js";
import { useHere } from "./here.js";
import { MarksOf } from "./history.js";
import { nameOfThing, type FormKind } from "./thing-fields.js";
import { ThingForm } from "./thing-form.js";

/** Correcting, confirming, rejecting and undoing of one thing that is no statement, where it stands; and what people said of it. */
export function ThingTools({ kind, id, called }: { readonly kind: FormKind; readonly id: string; readonly called: string }): ReactElement {
  const { editing, correcting } = useWords();
  const { shown, editable, busy, seen, wish, undoLast } = useHere();
  const [began, setBegan] = useState<string | null | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const name = nameOfThing(shown.id, kind, id);
  const close = (): void => {
    setBegan(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  const does = async (...asked: Parameters<typeof wish>): Promise<void> => {
    if (await wish(...asked) !== null) close();
  };
  return <>
    <MarksOf shown={shown} kind={kind} id={id} />
    {editable && began === undefined && <button ref={button} type="button" className="quiet small no-print" aria-label={correcting.correctThing(called)} onClick={() => setBegan(seen)}><span aria-hidden="true">✎ </span>{editing.correct}</button>}
    {editable && began !== undefined && (
      <div className="thing-tools no-print" role="group" aria-label={correcting.correctThing(called)}>
        <ThingForm dispatch={shown.id} reading={shown.reading!} kind={kind} id={id} busy={busy} onWishes={(wishes) => void does(wishes, undefined, began)} onCancel={close} />
        <p className="tools">
          <button type="button" disabled={busy} onClick={() => void does([{ id: name, does: "confirm", fields: [] }])}>{editing.confirm}</button>
          {kind !== "dispatch" && kind !== "party" && <button type="button" disabled={busy} onClick={() => void does([{ id: name, does: "reject", fields: [] }], editing.rejected)}>{editing.reject}</button>}
          <button type="button" disabled={busy} onClick={() => void undoLast(kind, id)}>{editing.undo}</button>
        </p>
      </div>
    )}
  </>;
}
