import { useId, type ReactElement, type ReactNode } from "react";
import type { Reading } from "../../../model/reading.js";
import { useWords } from "../messages/words.js";
import { named } from "./field-in-words.js";

/** A labelled control, and what is to be known for filling it in. */
export function Field({ label, hint, children }: { readonly label: string; readonly hint?: string | undefined; readonly children: (id: string, hint: string | undefined) => ReactNode }): ReactElement {
  const id = useId();
  return <div className="field"><label htmlFor={id}>{label}</label>{children(id, hint && `${id}-hint`)}{hint && <small id={`${id}-hint`} className="soft">{hint}</small>}</div>;
}

/** Several values, each of which can be taken away, and a way to add one. */
export function Several({ label, all, children }: { readonly label: string; readonly all: readonly { readonly key: string; readonly name: string; readonly drop: () => void }[]; readonly children: ReactNode }): ReactElement {
  const { editing } = useWords();
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      {all.map(({ key, name, drop }) => <button key={key} type="button" className="chip" aria-label={editing.removeIssue(name)} onClick={drop}><bdi>{name}</bdi> ×</button>)}
      {children}
    </fieldset>
  );
}

/** Parties and people of a reading, to choose from. */
export function Someone({ reading }: { readonly reading: Reading }): ReactElement {
  const { labels, correcting } = useWords();
  return <>
    {reading.parties.length > 0 && <optgroup label={labels.sections.parties}>{reading.parties.map((party) => <option key={party.id} value={party.id}>{party.name}</option>)}</optgroup>}
    {reading.people.length > 0 && <optgroup label={correcting.kinds.person}>{reading.people.map((person) => <option key={person.id} value={person.id}>{person.name}{person.party ? ` (${named(person.party, reading) ?? person.party})` : ""}</option>)}</optgroup>}
  </>;
}
