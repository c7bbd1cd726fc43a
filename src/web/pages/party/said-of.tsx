import { useState, type ReactElement } from "react";
import { useFacets } from "../app/api.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { PartyChip, usePartyName } from "../components/speaker-chip.js";
import { useWords } from "../messages/words.js";
import { FoundWords } from "../pictures/behind.js";
import { issueInWords } from "../pictures/in-words.js";
import type { FacetValue } from "../../../record/questions/facets.js";
import "./party.css";

const shownAtFirst = 12;

/** What somebody speaks of, and to whom, with a bar for each that opens its words. `who` is the query for them as speaker. */
export function SaidByIssue({ who }: { readonly who: string }): ReactElement {
  const words = useWords();
  const { things } = words;
  const { data, error } = useFacets(who);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Loading />;
  return data.facets.issue.length === 0 ? <p className="soft">{things.noIssues}</p> : <Bars values={data.facets.issue} called={(issue) => issueInWords(issue, words)} />;
}

export function ToWhom({ who }: { readonly who: string }): ReactElement {
  const { things } = useWords();
  const nameOf = usePartyName();
  const { data, error } = useFacets(who);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Loading />;
  return data.facets.to.length === 0 ? <p className="soft">{things.noWhom}</p> : <Bars values={data.facets.to} called={nameOf} party />;
}

/** Bars that open: a list of disclosures, the number beside each bar. */
function Bars({ values, called, party = false }: { readonly values: readonly FacetValue[]; readonly called: (value: string) => string; readonly party?: boolean }): ReactElement {
  const { room, tongue } = useWords();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...values.map(({ statements }) => statements));
  const numbers = new Intl.NumberFormat(tongue);
  return <>
    <ul className="bars">
      {(all ? values : values.slice(0, shownAtFirst)).map((one) => <Bar key={one.value} {...one} called={called(one.value)} share={one.statements / most} number={numbers.format(one.statements)} party={party ? one.value : null} />)}
    </ul>
    {!all && values.length > shownAtFirst && <p><button type="button" onClick={() => setAll(true)}>{room.more}</button></p>}
  </>;
}

function Bar({ value, opens, called, share, number, party }: FacetValue & { readonly called: string; readonly share: number; readonly number: string; readonly party: string | null }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="bar-name"><Quoted words={called} /></span>
          <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width={Math.max(1, 100 * share)} height={10} /></svg>
          <span className="bar-number">{number}</span>
        </summary>
        {open && <>
          {party !== null && <p><PartyChip party={value} /></p>}
          <FoundWords query={opens} />
        </>}
      </details>
    </li>
  );
}
