import type { ReactElement } from "react";
import { Link } from "wouter";
import { dispatchAddress, exchangeAddress, findAddress, statementAddress } from "../app/addresses.js";
import { ActBadge } from "../components/act-badge.js";
import { Chain } from "../components/chain.js";
import { Flags } from "../components/doubt.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { SpeakerChip } from "../components/speaker-chip.js";
import { toneClass } from "../components/tone.js";
import { Days, When } from "../components/when.js";
import { DispatchName } from "../components/dispatch-name.js";
import { issueInWords } from "../dispatch/field-in-words.js";
import { useWords } from "../messages/words.js";
import type { Hit, HitDispatch, StatementHit } from "../../../record/questions/hits.js";

/** What was found, as a quotation: whose words, by whose account, where they stand. */
export function HitCard({ hit, chosen }: { readonly hit: Hit; readonly chosen: boolean }): ReactElement {
  const { find } = useWords();
  const said = hit.kind === "statement" ? hit : null;
  return (
    <li className={`card hit ${toneClass(said?.speaker?.party)}${chosen ? " chosen" : ""}`} tabIndex={-1}>
      {said ? <p className="hit-head"><SpeakerChip name={said.speaker?.name ?? null} party={said.speaker?.party ?? null} person={said.speaker?.person ?? null} /> <ActBadge act={said.act} strength={said.strength} /></p>
        : <p className="hit-head soft">{find.inText}</p>}
      <Quotation words={hit.words} marks={hit.marks} language={hit.dispatch.language} />
      {said && <Told hit={said} />}
      <Where dispatch={hit.dispatch} to={said ? statementAddress(said.id) : dispatchAddress(hit.id)} id={hit.id} said={said} />
    </li>
  );
}

function Told({ hit }: { readonly hit: StatementHit }): ReactElement {
  const { labels } = useWords();
  return <>
    {hit.chain.length > 1 && <Chain links={hit.chain} />}
    {(hit.issues.length > 0 || labels.standings[hit.standing] || hit.doubtful || hit.corrected) && (
      <p className="facts">
        {labels.standings[hit.standing] && <span>{labels.standings[hit.standing]}</span>}
        {hit.issues.length > 0 && <span>{hit.issues.map((issue, index) => <span key={issue}>{index > 0 && ", "}<Link href={findAddress(`issue:${issue}`)}>{issueInWords(issue, labels)}</Link></span>)}</span>}
        {(hit.doubtful || hit.corrected) && <span><Flags doubtful={hit.doubtful} corrected={hit.corrected} /></span>}
      </p>
    )}
  </>;
}

function Where({ dispatch, to, id, said }: { readonly dispatch: HitDispatch; readonly to: string; readonly id: string; readonly said: StatementHit | null }): ReactElement {
  return (
    <p className="facts hit-where">
      <span><Link href={to}><DispatchName of={dispatch} /></Link></span>
      {dispatch.publisher && <span><Quoted words={dispatch.publisher} /></span>}
      <span>{said?.said ? <Days from={said.said.from} to={said.said.to} /> : <When at={dispatch.published} />}</span>
      {said?.exchange && <span><Link href={exchangeAddress(said.exchange)}>{said.exchange}</Link></span>}
      <span>{id}</span>
      <Flags state={dispatch.state} />
    </p>
  );
}
