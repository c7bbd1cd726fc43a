import { useId, useRef, useState, type ReactElement } from "react";
import type { CorrectionWish } from "../app/api.js";
import { acts } from "../../../model/acts.js";
import { issues } from "../../../model/issues.js";
import type { Mode, Reading, Standing, Statement } from "../../../model/reading.js";
import type { Strength } from "../../../model/acts.js";
import { useWords } from "../messages/words.js";
import { exchangeInWords, issueInWords, named } from "./field-in-words.js";
import { Field, Several, Someone } from "./form-parts.js";
import { asItIs, draftOf, splitAt, splitWish, wishesOf, type Draft } from "./wishes.js";

const strengths: readonly Strength[] = ["encourage", "intend", "ready", "will", "shall"];
const modes: readonly Mode[] = ["direct", "indirect", "mixed", "narrated"];
const standings: readonly Standing[] = ["own", "attributed", "claimed-joint", "outlet", "reported"];

/** The form in which a statement is corrected where it stands. What is sent is only what is otherwise than in the reading. */
export function Correcting({ id, busy, onWishes, onCancel, ...now }: {
  readonly id: string;
  readonly reading: Reading;
  readonly statement: Statement;
  readonly busy: boolean;
  readonly onWishes: (wishes: readonly CorrectionWish[]) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { editing, labels } = useWords();
  // As it was when one began: what others correct meanwhile is not taken back by sending the form.
  const [{ reading, statement }] = useState({ reading: now.reading, statement: now.statement });
  const [draft, setDraft] = useState(() => draftOf(reading, statement));
  const put = (changed: Partial<Draft>): void => setDraft({ ...draft, ...changed });
  const someone = <Someone reading={reading} />;
  return (
    <form className="correcting" onSubmit={(event) => { event.preventDefault(); onWishes(wishesOf(id, reading, statement, draft)); }}
      onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onCancel(); } }}>
      <div className="fields">
        <Field label={editing.act}>{(field) => <select id={field} autoFocus value={draft.act} onChange={({ target }) => put({ act: target.value })}>{Object.keys(acts).map((act) => <option key={act} value={act}>{labels.acts[act as keyof typeof acts]}</option>)}</select>}</Field>
        <Field label={editing.strength}>{(field) => <select id={field} value={draft.strength} onChange={({ target }) => put({ strength: target.value })}><option value="">{editing.none}</option>{strengths.map((one) => <option key={one} value={one}>{labels.strengths[one]}</option>)}</select>}</Field>
        <Field label={editing.speaker}>{(field) => <select id={field} value={draft.speaker} onChange={({ target }) => put({ speaker: target.value })}>
          <option value="">{editing.nobody}</option>
          {draftOf(reading, statement).speaker === asItIs && statement.speaker && <option value={asItIs}>{reading.text.slice(statement.speaker.mention.start, statement.speaker.mention.end)}</option>}
          {someone}
        </select>}</Field>
        <Field label={editing.mode}>{(field) => <select id={field} value={draft.mode} onChange={({ target }) => put({ mode: target.value })}>{modes.map((one) => <option key={one} value={one}>{labels.modes[one]}</option>)}</select>}</Field>
        <Field label={editing.standing}>{(field) => <select id={field} value={draft.standing} onChange={({ target }) => put({ standing: target.value })}>{standings.map((one) => <option key={one} value={one}>{labels.standings[one] ?? editing.openAccount}</option>)}</select>}</Field>
        {reading.exchanges.length > 0 && <Field label={editing.exchange}>{(field) => <select id={field} value={draft.exchange} onChange={({ target }) => put({ exchange: target.value })}><option value="">{editing.none}</option>{reading.exchanges.map((one) => <option key={one.id} value={one.id}>{exchangeInWords(one.id, reading).slice(0, 60)}</option>)}</select>}</Field>}
      </div>
      <Several label={editing.addressees}
        all={[...draft.addressees.map((index) => ({ key: `=${index}`, name: nameOfAddressee(reading, statement, index), drop: () => put({ addressees: draft.addressees.filter((one) => one !== index) }) })),
          ...draft.addressed.map((one) => ({ key: one, name: named(one, reading) ?? one, drop: () => put({ addressed: draft.addressed.filter((other) => other !== one) }) }))]}>
        <select aria-label={editing.addressees} value="" onChange={({ target }) => target.value && put({ addressed: [...new Set([...draft.addressed, target.value])] })}><option value="">+</option>{someone}</select>
      </Several>
      <Several label={editing.issues} all={draft.issues.map((issue) => ({ key: issue, name: issueInWords(issue, labels), drop: () => put({ issues: draft.issues.filter((one) => one !== issue) }) }))}>
        <select aria-label={editing.addIssue} value="" onChange={({ target }) => target.value && put({ issues: [...new Set([...draft.issues, target.value])] })}>
          <option value="">+</option>
          {Object.keys(issues).filter((issue) => !draft.issues.includes(issue)).map((issue) => <option key={issue} value={issue}>{issueInWords(issue, labels)}</option>)}
        </select>
      </Several>
      {draft.words.map((words, index) => (
        <Field key={index} label={`${editing.words}${draft.words.length > 1 ? ` ${index + 1}` : ""}`} hint={index === 0 ? editing.wordsHint : undefined}>
          {(field, hint) => <textarea id={field} aria-describedby={hint} rows={Math.min(6, 1 + Math.ceil(words.length / 48))} dir="auto" value={words} onChange={({ target }) => put({ words: draft.words.map((one, at) => (at === index ? target.value : one)) })} />}
        </Field>
      ))}
      <Field label={editing.because}>{(field) => <input id={field} value={draft.because} maxLength={500} onChange={({ target }) => put({ because: target.value })} />}</Field>
      <p className="tools">
        <button type="submit" className="firm" disabled={busy}>{editing.save}</button>
        <button type="button" onClick={onCancel}>{editing.cancel}</button>
      </p>
    </form>
  );
}

function nameOfAddressee(reading: Reading, { addressees }: Statement, index: number): string {
  const one = addressees[index]!;
  return (one.person && named(one.person, reading)) ?? (one.party && named(one.party, reading)) ?? reading.text.slice(one.mention.start, one.mention.end);
}

/** Splits a statement at the cursor: the words stand in a box, place by place. */
export function Splitting({ id, reading, statement, busy, onWishes, onCancel }: Parameters<typeof Correcting>[0]): ReactElement {
  const { editing } = useWords();
  const [fault, setFault] = useState(false);
  const boxes = useRef<HTMLFormElement>(null);
  /** The box one was in last. */
  const place = useRef(0);
  const hint = useId();
  const split = (): void => {
    const box = boxes.current!.querySelectorAll("textarea")[place.current]!;
    const parts = splitAt(statement, statement.content[place.current]!.start + box.selectionStart);
    if (parts === null) setFault(true);
    else onWishes([splitWish(id, parts)]);
  };
  return (
    <form ref={boxes} className="correcting" onSubmit={(event) => { event.preventDefault(); split(); }} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onCancel(); } }}>
      <p id={hint}>{editing.splitHint}</p>
      {statement.content.map(({ start, end }, index) => (
        <textarea key={start} readOnly autoFocus={index === 0} aria-label={editing.words} aria-describedby={hint} dir="auto" rows={Math.min(8, 1 + Math.ceil((end - start) / 48))} defaultValue={reading.text.slice(start, end)}
          onFocus={() => { place.current = index; setFault(false); }}
          onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); split(); } }} />
      ))}
      {fault && <p className="doubt" role="alert">{editing.splitNowhere}</p>}
      <p className="tools"><button type="submit" className="firm" disabled={busy}>{editing.splitHere}</button><button type="button" onClick={onCancel}>{editing.cancel}</button></p>
    </form>
  );
}
