import type { ReactElement } from "react";
import type { CorrectionWish } from "../app/api.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import type { Reading, Statement } from "../../../model/reading.js";
import type { Span } from "../../../text/span.js";
import { numberOf } from "./text-block.js";
import { speakerAt, splitOff, splitWish } from "./wishes.js";

/** What can be done with words that were selected in the text. */
export function SelectionBar({ place, reading, dispatch, chosen, busy, onWishes, onAdd }: {
  readonly place: Span;
  readonly reading: Reading;
  readonly dispatch: string;
  readonly chosen: Statement | null;
  readonly busy: boolean;
  readonly onWishes: (wishes: readonly CorrectionWish[]) => void;
  /** Asks what the words are that are to be added. */
  readonly onAdd: (place: Span) => void;
}): ReactElement {
  const { correcting, editing } = useWords();
  const at = { start: place.start, end: place.end };
  const words = reading.text.slice(at.start, at.end);
  const change = (name: string, value: unknown): void => {
    getSelection()?.removeAllRanges();
    onWishes([{ id: `${dispatch}.${chosen!.id}`, does: "change", fields: [{ name, value }] }]);
  };
  const parts = chosen && splitOff(chosen, at);
  return (
    // The buttons must not take the selection away before they are pressed.
    <div className="selection-bar no-print" role="toolbar" aria-label={editing.selected} onMouseDown={(event) => event.preventDefault()}>
      <p><strong>{editing.selected}</strong> <Quoted words={words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words} />{chosen && <span className="soft"> {editing.forStatement(numberOf(chosen.id))}</span>}</p>
      <div className="tools">
        {chosen && <>
          <button type="button" disabled={busy} onClick={() => change("content", [at])}>{editing.asContent}</button>
          <button type="button" disabled={busy} onClick={() => change("content", [...chosen.content, at].sort((one, other) => one.start - other.start))}>{editing.alsoContent}</button>
          <button type="button" disabled={busy} onClick={() => change("speaker", speakerAt(reading, at))}>{editing.asSpeaker}</button>
          <button type="button" disabled={busy} onClick={() => change("cue", at)}>{editing.asCue}</button>
          {parts && <button type="button" disabled={busy} onClick={() => { getSelection()?.removeAllRanges(); onWishes([splitWish(`${dispatch}.${chosen.id}`, parts)]); }}>{editing.splitOff}</button>}
        </>}
        <button type="button" disabled={busy} onClick={() => { getSelection()?.removeAllRanges(); onAdd(at); }}>{correcting.addHere}</button>
        <button type="button" disabled={busy} onClick={() => { getSelection()?.removeAllRanges(); onWishes([{ id: dispatch, does: "add", kind: "statement", fields: [{ name: "content", value: [at] }] }]); }}>{editing.asNew}</button>
      </div>
    </div>
  );
}
