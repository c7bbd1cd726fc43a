import { useId, useState, type ReactElement } from "react";
import type { CorrectionWish } from "../app/api.js";
import type { Reading } from "../../../model/reading.js";
import type { Span } from "../../../text/span.js";
import { useWords } from "../messages/words.js";
import { choicesOf } from "./choices.js";
import { Field, Someone } from "./form-parts.js";
import { nearestPlace } from "./wishes.js";

/** What a person can say was missed. */
const addable = ["statement", "exchange", "commitment", "initiative", "person"] as const;
type Addable = (typeof addable)[number];

/** The form in which something is added that the reader missed: its words, selected or typed, and what has to be known of it. */
export function Adding({ dispatch, reading, place, busy, wish, onDone, onCancel }: {
  readonly dispatch: string;
  readonly reading: Reading;
  /** Words that were selected; null where they are to be typed. */
  readonly place: Span | null;
  readonly busy: boolean;
  readonly wish: (wishes: readonly CorrectionWish[]) => Promise<string | null>;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const messages = useWords();
  const { labels, correcting, dispatch: words, editing } = messages;
  const [what, setWhat] = useState<Addable>("statement");
  const [typed, setTyped] = useState(place === null ? "" : reading.text.slice(place.start, place.end));
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({ kind: "meeting", strength: "will", act: "assert" });
  const [lost, setLost] = useState(false);
  const heading = useId();
  const put = (name: string) => ({ value: said[name] ?? "", onChange: ({ target }: { readonly target: { readonly value: string } }) => setSaid({ ...said, [name]: target.value }) });
  const [firstWord = "", ...rest] = typed.trim().split(/\s+/u);
  const someone = (name: string, label: string): ReactElement => <Field label={label}>{(of) => <select id={of} {...put(name)}><option value="">{editing.nobody}</option><Someone reading={reading} /></select>}</Field>;
  const add = async (): Promise<void> => {
    const at = nearestPlace(reading.text, typed.replace(/\r\n/g, "\n").trim(), place?.start ?? 0);
    setLost(at === null);
    if (at === null) return;
    const done = await addedAt(what, at, { ...said, verb: said["verb"] ?? firstWord, object: said["object"] ?? rest.join(" "), name: said["name"] ?? typed.trim() }, { dispatch, reading, wish });
    if (done !== null) onDone(done);
  };
  return (
    <form className="selection-bar adding no-print" aria-labelledby={heading} onSubmit={(event) => { event.preventDefault(); void add(); }} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onCancel(); } }}>
      <p><strong id={heading}>{correcting.add}</strong></p>
      <div className="fields">
        <Field label={correcting.what}>{(of) => <select id={of} autoFocus value={what} onChange={({ target }) => setWhat(target.value as Addable)}>{addable.map((one) => <option key={one} value={one}>{correcting.kinds[one]}</option>)}</select>}</Field>
        {what === "statement" && someone("speaker", words.fields["speaker"]!)}
        {what === "statement" && <Field label={editing.act}>{(of) => <select id={of} {...put("act")}>{Object.entries(labels.acts).map(([act, called]) => <option key={act} value={act}>{called}</option>)}</select>}</Field>}
        {what === "exchange" && <Field label={words.fields["kind"]!}>{(of) => <select id={of} {...put("kind")}>{choicesOf("exchange", "kind", messages)!.map(([one, called]) => <option key={one} value={one}>{called}</option>)}</select>}</Field>}
        {what === "exchange" && <Field label={words.fields["when"]!} hint={correcting.dateHint}>{(of, hint) => <input id={of} aria-describedby={hint} {...put("when")} />}</Field>}
        {what === "commitment" && someone("bearer", words.fields["bearers"]!)}
        {what === "commitment" && <Field label={words.fields["strength"]!}>{(of) => <select id={of} {...put("strength")}>{choicesOf("commitment", "strength", messages)!.map(([one, called]) => <option key={one} value={one}>{called}</option>)}</select>}</Field>}
        {what === "commitment" && <Field label={words.fields["verb"]!} hint={correcting.wordsHint}>{(of, hint) => <input id={of} required aria-describedby={hint} dir="auto" {...put("verb")} value={said["verb"] ?? firstWord} />}</Field>}
        {what === "commitment" && <Field label={words.fields["object"]!} hint={correcting.wordsHint}>{(of, hint) => <input id={of} required aria-describedby={hint} dir="auto" {...put("object")} value={said["object"] ?? rest.join(" ")} />}</Field>}
        {what === "initiative" && someone("by", words.fields["proposedBy"]!)}
        {what === "person" && <Field label={words.fields["name"]!}>{(of) => <input id={of} required dir="auto" {...put("name")} value={said["name"] ?? typed.trim()} />}</Field>}
        {what === "person" && <Field label={words.fields["party"]!}>{(of) => <select id={of} {...put("party")}><option value="">{editing.none}</option>{reading.parties.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>}</Field>}
      </div>
      <Field label={correcting.addWords}>{(of) => <textarea id={of} required dir="auto" rows={Math.min(5, 1 + Math.ceil(typed.length / 80))} value={typed} onChange={({ target }) => setTyped(target.value)} />}</Field>
      {lost && <p className="doubt" role="alert">{correcting.nowhere}</p>}
      <p className="tools"><button type="submit" className="firm" disabled={busy}>{correcting.addIt}</button><button type="button" onClick={onCancel}>{editing.cancel}</button></p>
    </form>
  );
}

interface Scene {
  readonly dispatch: string;
  readonly reading: Reading;
  readonly wish: (wishes: readonly CorrectionWish[]) => Promise<string | null>;
}

/** Asks for what is to be added, and gives its id in the record; null where it was refused. A person is told of by the words that name them. */
async function addedAt(what: Addable, at: Span, said: Readonly<Record<string, string>>, { dispatch, reading, wish }: Scene): Promise<string | null> {
  const given = (name: string, of: string | undefined): { name: string; value: string }[] => (of ? [{ name, value: of }] : []);
  const within = (words: string): Span | string => nearestPlace(reading.text, words.trim(), at.start) ?? words.trim();
  const add = (kind: string, fields: CorrectionWish["fields"]): Promise<string | null> => wish([{ id: dispatch, does: "add", kind, fields }]);
  switch (what) {
    case "statement": return add(what, [{ name: "content", value: [at] }, { name: "act", value: said["act"] }, ...given("speaker", said["speaker"])]);
    case "exchange": return add(what, [{ name: "mentions", value: [at] }, { name: "kind", value: said["kind"] }, ...given("when", said["when"])]);
    case "initiative": return add(what, [{ name: "words", value: at }, ...given("proposedBy", said["by"])]);
    case "commitment": return add(what, [{ name: "words", value: at }, { name: "verb", value: within(said["verb"]!) }, { name: "object", value: within(said["object"]!) }, { name: "strength", value: said["strength"] }, ...given("bearers", said["bearer"])]);
    case "person": {
      const id = await add(what, [{ name: "name", value: said["name"] }, ...given("party", said["party"])]);
      if (id === null) return null;
      return (await add("mention", [{ name: "at", value: at }, { name: "people", value: [id.slice(id.indexOf(".p:") + 3)] }])) === null ? null : id;
    }
  }
}
