import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { findAddress } from "../app/addresses.js";
import { useFacets } from "../app/api.js";
import { Quoted } from "../components/quoted.js";
import { usePartyName } from "../components/speaker-chip.js";
import { issueInWords } from "../dispatch/field-in-words.js";
import { useWords } from "../messages/words.js";
import type { FacetName, FacetValue } from "../../../record/questions/facets.js";

const order: readonly FacetName[] = ["party", "to", "issue", "act", "publisher", "lang", "year"];
const shownAtFirst = 6;

/** How the answers fall apart, each part leading to the search for it. */
export function FacetList({ query }: { readonly query: string }): ReactElement {
  const { find } = useWords();
  const { data } = useFacets(query);
  // On a narrow page they are folded away, below the box and above the answers.
  const [open] = useState(() => matchMedia("(min-width: 56rem)").matches);
  return (
    <aside className="facets no-print" aria-label={find.facets}>
      <details open={open}>
        <summary>{find.facets}</summary>
        {data && order.filter((name) => data.facets[name].length > 0).map((name) => <Facet key={`${name} ${query}`} name={name} values={data.facets[name]} />)}
      </details>
    </aside>
  );
}

function Facet({ name, values }: { readonly name: FacetName; readonly values: readonly FacetValue[] }): ReactElement {
  const { find, room, labels, tongue } = useWords();
  const partyName = usePartyName();
  const [all, setAll] = useState(false);
  const inWords = (value: string): string =>
    name === "party" || name === "to" ? partyName(value) : name === "issue" ? issueInWords(value, labels) : name === "act" ? labels.acts[value as keyof typeof labels.acts] ?? value : name === "lang" ? labels.languages[value] ?? value : value;
  const numbers = new Intl.NumberFormat(tongue);
  return (
    <section aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`}>{find.facet[name]}</h2>
      <ul>
        {(all ? values : values.slice(0, shownAtFirst)).map(({ value, statements, opens }) => <li key={value}><Link href={findAddress(opens)}><Quoted words={inWords(value)} /></Link><span className="count">{numbers.format(statements)}</span></li>)}
      </ul>
      {!all && values.length > shownAtFirst && <button type="button" className="quiet small" aria-label={`${room.more}: ${find.facet[name]}`} onClick={() => setAll(true)}>{room.more}</button>}
    </section>
  );
}
