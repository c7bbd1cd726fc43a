import { useState, type ReactElement } from "react";
import type { CorrectionWish } from "../app/api.js";
import { valueOf, thingOf } from "../../../model/corrections/things.js";
import type { Json } from "../../../model/correction.js";
import type { Reading } from "../../../model/reading.js";
import { useWords } from "../messages/words.js";
import { choicesOf } from "./choices.js";
import { exchangeInWords, fieldInWords } from "./field-in-words.js";
import { Field, Several, Someone } from "./form-parts.js";
import { named } from "./field-in-words.js";
import { numberOf } from "./text-block.js";
import { formFields, nameOfThing, thingDraft, thingWishes, type FormField, type FormKind, type ThingDraft } from "./thing-fields.js";

/** The form in which something that is no statement is corrected where it stands. What is sent is only what is otherwise than in the reading. */
export function ThingForm({ dispatch, kind, id, busy, onWishes, onCancel, ...now }: {
  readonly dispatch: string;
  readonly reading: Reading;
  readonly kind: FormKind;
  readonly id: string;
  readonly busy: boolean;
  readonly onWishes: (wishes: readonly CorrectionWish[]) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const messages = useWords();
  const { editing } = messages;
  // As it was when one began: what others correct meanwhile is not taken back by sending the form.
  const [reading] = useState(now.reading);
  const [draft, setDraft] = useState(() => thingDraft(reading, kind, id));
  return (
    <form className="correcting" onSubmit={(event) => { event.preventDefault(); onWishes(thingWishes(nameOfThing(dispatch, kind, id), reading, kind, id, draft)); }}
      onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onCancel(); } }}>
      <div className="fields">
        {formFields[kind].map((field, index) => <OneField key={field.name} first={index === 0} field={field} kind={kind} id={id} reading={reading} draft={draft} onDraft={setDraft} />)}
      </div>
      <Field label={editing.because}>{(of) => <input id={of} value={draft.because} maxLength={500} onChange={({ target }) => setDraft({ ...draft, because: target.value })} />}</Field>
      <p className="tools">
        <button type="submit" className="firm" disabled={busy}>{editing.save}</button>
        <button type="button" onClick={onCancel}>{editing.cancel}</button>
      </p>
    </form>
  );
}

function OneField({ first, field: { name, control, empty }, kind, id, reading, draft, onDraft }: {
  readonly first: boolean;
  readonly field: FormField;
  readonly kind: FormKind;
  readonly id: string;
  readonly reading: Reading;
  readonly draft: ThingDraft;
  readonly onDraft: (draft: ThingDraft) => void;
}): ReactElement {
  const messages = useWords();
  const { dispatch, editing, correcting } = messages;
  const label = dispatch.fields[name] ?? name;
  const value = draft.single[name] ?? "";
  const put = (typed: string): void => onDraft({ ...draft, single: { ...draft.single, [name]: typed } });
  const none = empty && <option value="">{editing.none}</option>;
  const choice = (options: ReactElement): ReactElement => <Field label={label}>{(of) => <select id={of} autoFocus={first} value={value} onChange={({ target }) => put(target.value)}>{none}{options}</select>}</Field>;
  switch (control) {
    case "choice": return choice(<>{choicesOf(kind, name, messages)!.map(([one, words]) => <option key={one} value={one}>{words}</option>)}</>);
    case "party": return choice(<>{reading.parties.filter((party) => kind !== "party" || party.id !== id).map((party) => <option key={party.id} value={party.id}>{party.name}</option>)}</>);
    case "exchange": return choice(<>{reading.exchanges.filter((one) => kind !== "exchange" || one.id !== id).map((one) => <option key={one.id} value={one.id}>{exchangeInWords(one.id, reading).slice(0, 60)}</option>)}</>);
    case "statement": return choice(<>{reading.statements.map((one) => <option key={one.id} value={one.id}>{numberOf(one.id)} {reading.text.slice(one.content[0].start, Math.min(one.content[0].end, one.content[0].start + 60))}</option>)}</>);
    case "somebody": return choice(<>{value === "=" && <option value="=">{fieldInWords(name, valueOf(thingOf(reading, kind, id)!, name) ?? null, reading, messages)}</option>}<Someone reading={reading} /></>);
    case "people": return <People name={name} label={label} kind={kind} id={id} reading={reading} draft={draft} onDraft={onDraft} />;
    case "lines": return <Field label={label} hint={correcting.listHint}>{(of, hint) => <textarea id={of} aria-describedby={hint} rows={Math.max(2, value.split("\n").length)} dir="auto" value={value} onChange={({ target }) => put(target.value)} />}</Field>;
    case "words": return <Field label={label} hint={correcting.wordsHint}>{(of, hint) => value.length > 60 || value.includes("\n")
      ? <textarea id={of} aria-describedby={hint} rows={Math.min(5, 1 + Math.ceil(value.length / 48))} dir="auto" value={value} onChange={({ target }) => put(target.value)} />
      : <input id={of} aria-describedby={hint} dir="auto" value={value} required={!empty} onChange={({ target }) => put(target.value)} />}</Field>;
    case "date": return <Field label={label} hint={correcting.dateHint}>{(of, hint) => <input id={of} aria-describedby={hint} value={value} spellCheck={false} autoComplete="off" onChange={({ target }) => put(target.value)} />}</Field>;
    case "text": return <Field label={label}>{(of) => <input id={of} dir="auto" autoFocus={first} value={value} required={!empty} maxLength={500} onChange={({ target }) => put(target.value)} />}</Field>;
  }
}

/** Those who take part in something: each can be taken out, and others of the reading put in. */
function People({ name, label, kind, id, reading, draft, onDraft }: { readonly name: string; readonly label: string; readonly kind: FormKind; readonly id: string; readonly reading: Reading; readonly draft: ThingDraft; readonly onDraft: (draft: ThingDraft) => void }): ReactElement {
  const messages = useWords();
  const list = (valueOf(thingOf(reading, kind, id)!, name) ?? []) as readonly Json[];
  const [kept, added] = [draft.kept[name]!, draft.added[name]!];
  return (
    <Several label={label} all={[
      ...kept.map((index) => ({ key: `=${index}`, name: fieldInWords(null, list[index]!, reading, messages) ?? "", drop: () => onDraft({ ...draft, kept: { ...draft.kept, [name]: kept.filter((one) => one !== index) } }) })),
      ...added.map((one) => ({ key: one, name: named(one, reading) ?? one, drop: () => onDraft({ ...draft, added: { ...draft.added, [name]: added.filter((other) => other !== one) } }) })),
    ]}>
      <select aria-label={label} value="" onChange={({ target }) => target.value && onDraft({ ...draft, added: { ...draft.added, [name]: [...new Set([...added, target.value])] } })}><option value="">+</option><Someone reading={reading} /></select>
    </Several>
  );
}
