import { Fragment, type ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import type { Registered } from "../../../alignment/commitments/register.js";
import { briefLabels } from "../../../outgoing/brief/labels/index.js";
import { AlignHead } from "../align/align-nav.js";
import { PartyBox } from "../align/issue-choice.js";
import { said, useRegister } from "../align/questions.js";
import { statementAddress } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { PartyChip } from "../components/speaker-chip.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";
import { dayInWords } from "../pictures/in-words.js";
import { EvidenceList } from "./evidence-list.js";
import { Saying } from "./saying.js";

/** The register of commitments: who is bound to what, until when, with evidence, two readers' scores, and replies. */
export function CommitmentsPage(): ReactElement {
  const words = useWords();
  const { align, tongue } = words;
  usePageTitle(align.kinds.commitments);
  const [search, setSearch] = useSearchParams();
  const at = (name: string): string => search.get(name) ?? "";
  const asked = { bearer: at("bearer"), with: at("with"), due: at("due") };
  const { data, error, refetch } = useRegister(asked);
  return (
    <div className="page">
      <AlignHead kind="commitments" />
      <form className="align-asks no-print" key={search.toString()} onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        setSearch(Object.fromEntries(["bearer", "with", "due"].map((name) => [name, String(form.get(name) ?? "").trim()]).filter(([, value]) => value !== "")));
      }}>
        <PartyBox name="bearer" label={align.bound} value={asked.bearer} />
        <PartyBox name="with" label={align.them} value={asked.with} />
        <label>{align.dueBy}<input type="date" name="due" defaultValue={asked.due} /></label>
        <button type="submit">{align.show}</button>
      </form>
      {error ? <ErrorNote error={error} again={() => void refetch()} /> : !data ? <Loading /> : <>
        <section aria-labelledby="tally"><h2 id="tally">{align.tally}</h2>
          <dl className="align-tally">{(["kept", "partly", "notKept", "disputed", "oneReader", "open"] as const).map((one) => <div key={one}><dt>{align.tallies[one]}</dt><dd>{data.tally[one]}</dd></div>)}</dl>
          <p className="no-print"><a href={`/api/commitments.ics${said({ ...asked, ui: tongue })}`} download>{align.calendar}</a></p>
        </section>
        {data.commitments.length === 0 ? <EmptyState says={briefLabels[tongue].commitments.nothing} /> : <section aria-labelledby="register"><h2 id="register">{align.kinds.commitments} ({data.commitments.length})</h2>{data.commitments.map((one) => <Commitment key={one.id} one={one} />)}</section>}
      </>}
    </div>
  );
}

function Commitment({ one }: { readonly one: Registered }): ReactElement {
  const words = useWords();
  const { align, labels, tongue } = words;
  const own = briefLabels[tongue].commitments;
  const mayFollow = useMay("editor");
  const { id, bearers, strength, deadline, on, condition, source, scores, standing, guideline, replies, language } = one;
  return (
    <article className="card commitment" aria-labelledby={`c-${id}`}>
      <h3 id={`c-${id}`}>{bearers.length === 0 ? <span className="soft">{own.nobody}</span> : bearers.map((party) => <PartyChip key={party} party={party} />)} <Link href={statementAddress(id)}>{id}</Link></h3>
      <Quotation words={one.words} language={language} />
      <dl>
        <dt>{align.firmness}</dt><dd>{labels.strengths[strength]}</dd>
        <dt>{align.due}</dt><dd>{deadline === null ? align.noDeadline : <time dateTime={deadline.to ?? undefined}>{dayInWords(deadline.to, words)}</time>}{condition !== null && <> · <Quoted words={condition} /></>}</dd>
        <dt>{align.source}</dt><dd><Link href={`/dispatch/${source.id}`}><Quoted words={source.publisher ?? source.title ?? source.id} /></Link>, {dayInWords(on, words)}</dd>
        {guideline !== null && <><dt>{own.guideline}</dt><dd><Quoted words={guideline.words} /> <span className="soft">({guideline.by})</span></dd></>}
        <dt>{align.score}</dt><dd>{own.standing[standing]}{scores.map((score) => <span key={score.id}> · {score.score === 1 ? "+1" : score.score === -1 ? "−1" : "0"} <Quoted words={score.by} /> ({own.reader[score.reader]})</span>)}</dd>
        {replies.map((reply) => <Fragment key={reply.id}><dt>{own.reply(reply.party)}</dt><dd><Quoted words={reply.words} /> <span className="soft">({reply.by})</span></dd></Fragment>)}
      </dl>
      <EvidenceList commitment={one} />
      {mayFollow && <Saying commitment={one} />}
    </article>
  );
}
