import type { ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import type { Position, Positions } from "../../../alignment/positions/positions.js";
import { comparisonLabels } from "../../../outgoing/comparison/labels/index.js";
import { AlignHead } from "../align/align-nav.js";
import { IssueChoice, PartyBox } from "../align/issue-choice.js";
import { said, usePositions } from "../align/questions.js";
import { QuotedList } from "../align/quoted-list.js";
import { statementAddress } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quotation } from "../components/quotation.js";
import { PartyChip, usePartyName } from "../components/speaker-chip.js";
import { useWords } from "../messages/words.js";
import { dayInWords, issueInWords } from "../pictures/in-words.js";

/** Where parties stand: the matrix, each cell opening on words; of one party and issue the words over time. */
export function PositionsPage(): ReactElement {
  const { align } = useWords();
  usePageTitle(align.kinds.positions);
  const [search, setSearch] = useSearchParams();
  const at = (name: string): string => search.get(name) ?? "";
  const asked = { party: at("party"), issue: at("issue"), since: at("since"), until: at("until") };
  const one = asked.party !== "" && !asked.party.includes(",") && asked.issue !== "";
  const { data, error, refetch } = usePositions({ ...asked, latest: one ? 100 : 3 });
  return (
    <div className="page">
      <AlignHead kind="positions" />
      <form className="align-asks no-print" key={search.toString()} onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        setSearch(Object.fromEntries(["party", "issue", "since", "until"].map((name) => [name, String(form.get(name) ?? "").trim()]).filter(([, value]) => value !== "")));
      }}>
        <PartyBox name="party" label={align.parties} value={asked.party} />
        <IssueChoice chosen={asked.issue} />
        <label>{align.since}<input type="date" name="since" defaultValue={asked.since} /></label>
        <label>{align.until}<input type="date" name="until" defaultValue={asked.until} /></label>
        <button type="submit">{align.show}</button>
      </form>
      {error ? <ErrorNote error={error} again={() => void refetch()} /> : !data ? <Loading />
        : data.positions.length === 0 ? <EmptyState says={align.none} next={align.noneNext} />
          : data.positions.length === 1 ? <OnePosition position={data.positions[0]!} /> : <Matrix positions={data} asked={asked} />}
    </div>
  );
}

interface Days {
  readonly since: string;
  readonly until: string;
}

function Matrix({ positions: { matrix, positions }, asked }: { readonly positions: Positions; readonly asked: Days }): ReactElement {
  const words = useWords();
  const { align } = words;
  const nameOf = usePartyName();
  const cellOf = new Map(matrix.cells.map((cell) => [`${cell.party} ${cell.issue}`, cell]));
  const addressOf = (party: string, issue: string): string => `/positions${said({ party, issue, since: asked.since, until: asked.until })}`;
  return <>
    <section aria-labelledby="matrix"><h2 id="matrix">{align.matrix}</h2>
      <div className="align-matrix-frame" tabIndex={0} role="group" aria-labelledby="matrix">
        <table className="align-matrix">
          <thead><tr><td />{matrix.issues.map((issue) => <th key={issue} scope="col">{issueInWords(issue, words)}</th>)}</tr></thead>
          <tbody>{matrix.parties.map((party) => (
            <tr key={party}><th scope="row"><PartyChip party={party} /></th>{matrix.issues.map((issue) => {
              const cell = cellOf.get(`${party} ${issue}`);
              return <td key={issue}>{cell && <Link href={addressOf(party, issue)} aria-label={align.matrixCell(nameOf(party), issueInWords(issue, words), align.statements(cell.statements))}>{cell.statements}</Link>}</td>;
            })}</tr>
          ))}</tbody>
        </table>
      </div>
    </section>
    <section aria-labelledby="latest" className="align-part"><h2 id="latest">{align.latest}</h2>
      <p className="soft">{align.noScores}</p>
      {positions.slice(0, 60).map((position) => (
        <section key={`${position.party} ${position.issue}`} aria-label={`${nameOf(position.party)}, ${issueInWords(position.issue, words)}`} className="align-part">
          <h3><PartyChip party={position.party} /> <Link href={addressOf(position.party, position.issue)}>{issueInWords(position.issue, words)}</Link> <span className="soft">{align.statements(position.statements)}</span></h3>
          <QuotedList statements={position.latest} />
          <Contradictions position={position} />
        </section>
      ))}
    </section>
  </>;
}

function OnePosition({ position }: { readonly position: Position }): ReactElement {
  const words = useWords();
  const { align } = words;
  const byId = new Map(position.latest.map((one) => [one.id, one]));
  return <>
    <p className="no-print"><Link href="/positions">← {align.back}</Link></p>
    <section aria-labelledby="one" className="align-part">
      <h2 id="one"><PartyChip party={position.party} /> {issueInWords(position.issue, words)}</h2>
      <p className="soft">{align.statements(position.statements)}. {align.noScores}</p>
      <Contradictions position={position} />
    </section>
    <section aria-labelledby="line" className="align-part"><h2 id="line">{align.line}</h2>
      <ol className="align-line">{position.line.map(({ on, statement, words: spoken }) => (
        <li key={statement}><time dateTime={on ?? undefined}>{dayInWords(on, words)}</time> <Link href={statementAddress(statement)} className="soft">{statement}</Link><Quotation words={spoken} language={byId.get(statement)?.language ?? null} /></li>
      ))}</ol>
    </section>
    <section aria-labelledby="latest" className="align-part"><h2 id="latest">{align.latest}</h2><QuotedList statements={position.latest} /></section>
  </>;
}

function Contradictions({ position: { contradictions, line } }: { readonly position: Position }): ReactElement | null {
  const words = useWords();
  const { align, labels, tongue } = words;
  if (contradictions.length === 0) return null;
  const spoken = new Map(line.map((one) => [one.statement, one.words]));
  const quote = (id: string): string => `${labels.quote.open}${spoken.get(id) ?? ""}${labels.quote.close}`;
  const when = { "same-day": align.sameDay, "later": align.laterDay, "open": align.openDay } as const;
  return (
    <div className="doubt"><p><strong>≠ {align.contradictions}</strong></p>
      <ul>{contradictions.map((one) => (
        <li key={`${one.earlier} ${one.later}`}><Link href={statementAddress(one.later)}>{one.later}</Link> <bdi>{quote(one.later)}</bdi> {align.contradicts} <Link href={statementAddress(one.earlier)}>{one.earlier}</Link> <bdi>{quote(one.earlier)}</bdi> ({when[one.when]}). {one.because.map(({ rule }) => comparisonLabels[tongue].because[rule]).join(" ")}</li>
      ))}</ul>
    </div>
  );
}
