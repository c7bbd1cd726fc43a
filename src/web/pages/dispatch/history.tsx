import type { ReactElement } from "react";
import { useUndo } from "../app/api.js";
import { Quoted, shown as seen } from "../components/quoted.js";
import { When } from "../components/when.js";
import { RefusedNote, useRefusal } from "../components/notes.js";
import { RefusedError } from "../app/ask.js";
import { useWords } from "../messages/words.js";
import type { Messages } from "../messages/shape.js";
import type { Correction, Json, TargetKind } from "../../../model/correction.js";
import type { Reading, Statement } from "../../../model/reading.js";
import type { ShownCorrection, ShownDispatch } from "../../../record/questions/show-dispatch.js";
import { fieldInWords } from "./field-in-words.js";
import { useHere } from "./here.js";
import { numberOf } from "./text-block.js";

/** What people said of one thing, beside what the machine has. */
export function MarksOf({ shown, kind, id }: { readonly shown: ShownDispatch; readonly kind: TargetKind; readonly id: string }): ReactElement | null {
  const messages = useWords();
  const { dispatch } = messages;
  const { reading } = shown;
  const marks = shown.marks.filter((mark) => mark.kind === kind && mark.id === id);
  if (marks.length === 0 || !reading) return null;
  return (
    <ul className="marks">
      {marks.map((mark) => (
        <li key={mark.field ?? ""}>
          <strong>{mark.field === null ? dispatch.kinds[kindOf(mark.standing)] : dispatch.fields[mark.field] ?? mark.field}</strong>
          {mark.field !== null && mark.standing !== "confirmed" && <>
            {" "}<span className="was">{dispatch.machineHad} <Value value={mark.machine} field={mark.field} reading={reading} messages={messages} /></span>
            {" "}<span className="is">{dispatch.now} <Value value={mark.now} field={mark.field} reading={reading} messages={messages} /></span>
          </>}
          {mark.standing === "confirmed" && mark.field !== null && <> ✓ {dispatch.kinds.confirm}</>}
          {mark.overtaken && <span className="soft"> {dispatch.overtaken}</span>}
          <ul>{mark.corrections.flatMap((name) => shown.corrections.filter(({ correction }) => correction.id === name)).map((one) => <li key={one.correction.id}><Author one={one} /></li>)}</ul>
        </li>
      ))}
    </ul>
  );
}

const kindOf = (standing: ShownDispatch["marks"][number]["standing"]): keyof Messages["dispatch"]["kinds"] =>
  (({ added: "add", changed: "change", rejected: "reject", confirmed: "confirm", split: "split" }) as const)[standing];

function Value({ value, field, reading, messages }: { readonly value: Json; readonly field: string | null; readonly reading: Reading; readonly messages: Messages }): ReactElement {
  const said = fieldInWords(field, value, reading, messages);
  return said === null ? <i>{messages.dispatch.nothing}</i> : <q><Quoted words={said.length > 240 ? `${said.slice(0, 240)} …` : said} /></q>;
}

/** Who said it, when and why; and the way to take it back. */
function Author({ one: { correction, standing } }: { readonly one: ShownCorrection }): ReactElement {
  const { dispatch, editing } = useWords();
  const undo = useUndo();
  const { mayUndo } = useHere();
  return (
    <span className="author">
      <span>{dispatch.by(correction.by)}</span> <When at={correction.at} here /> <span className="soft">{correction.id}</span>
      {correction.note && <> <q><Quoted words={correction.note} /></q></>}
      {mayUndo && standing === "applied" && <> <button type="button" className="quiet small no-print" disabled={undo.isPending} onClick={() => undo.mutate({ id: correction.id })}>↶ {editing.undo}<span className="seen-by-ear"> {correction.id}</span></button></>}
      {undo.error instanceof RefusedError && <RefusedNote refused={undo.error.refused} />}
    </span>
  );
}

/** Everything people did with this dispatch, the latest first. */
export function History({ shown }: { readonly shown: ShownDispatch }): ReactElement {
  const messages = useWords();
  const { dispatch } = messages;
  const rejected = shown.rejected as readonly { readonly kind: string; readonly thing: Statement; readonly by: string }[];
  return <>
    {rejected.length > 0 && (
      <section aria-labelledby="rejected">
        <h2 id="rejected">{dispatch.rejected}</h2>
        <ul className="rejected">
          {rejected.map(({ kind, thing, by }, index) => {
            const made = shown.corrections.find(({ correction }) => correction.id === by);
            return <li key={index}><span className="soft">{thing.id}</span> <s><Quoted words={(shown.reading && fieldInWords(null, thing as unknown as Json, shown.reading, messages)) ?? kind} /></s>{made && <> <Author one={made} /></>}</li>;
          })}
        </ul>
      </section>
    )}
    <section aria-labelledby="history">
      <h2 id="history">{dispatch.history}</h2>
      {shown.corrections.length === 0 && shown.notices.length === 0 ? <p className="soft">{dispatch.historyEmpty}</p> : (
        <ul className="history">
          {shown.notices.map(({ id, kind, at, because, by }) => <li key={id}><strong>{dispatch.notices[kind]}</strong> {dispatch.by(by)} <When at={at} here /> {because && <q><Quoted words={because} /></q>}</li>)}
          {[...shown.corrections].reverse().map((one) => <Line key={one.correction.id} one={one} reading={shown.reading} messages={messages} />)}
        </ul>
      )}
    </section>
  </>;
}

function Line({ one, reading, messages }: { readonly one: ShownCorrection; readonly reading: Reading | null; readonly messages: Messages }): ReactElement {
  const { dispatch } = messages;
  const { correction, standing, refusal } = one;
  return (
    <li className={standing}>
      <strong>{dispatch.kinds[correction.kind]}</strong> <What correction={correction} reading={reading} messages={messages} />{" "}
      <Author one={one} /> <span className={`standing-${standing}`}>{dispatch.standings[standing]}</span>
      {refusal && <Unfit refusal={refusal} />}
    </li>
  );
}

function Unfit({ refusal }: { readonly refusal: NonNullable<ShownCorrection["refusal"]> }): ReactElement {
  const { says, lang } = useRefusal(refusal);
  return <p className="soft" lang={lang}>{seen(says)}</p>;
}

function What({ correction, reading, messages }: { readonly correction: Correction; readonly reading: Reading | null; readonly messages: Messages }): ReactElement {
  if (correction.kind === "undo") return <span>{correction.undoes}</span>;
  const { target, field } = correction;
  const id = target.id ?? "";
  return <>
    <span>{target.kind === "statement" && id ? <a href={`#${id}`}>{numberOf(id)}</a> : `${messages.correcting.kinds[target.kind]} ${id}`.trim()}</span>
    {field && <span> {messages.dispatch.fields[field] ?? field}</span>}
    {"before" in correction && field && reading && <span className="soft"> <Value value={correction.before} field={field} reading={reading} messages={messages} /></span>}
    {"value" in correction && reading && correction.value !== null && <span> → <Value value={correction.value} field={field} reading={reading} messages={messages} /></span>}
  </>;
}
