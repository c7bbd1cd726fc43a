import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import type { Account, Cell, Comparison, FieldValue, Outcome, Row } from "../../../alignment/comparison.js";
import { comparisonLabels } from "../../../outgoing/comparison/labels/index.js";
import { signs } from "../../../outgoing/comparison/signs.js";
import { whenInWords } from "../../../outgoing/when-in-words.js";
import { addressOf, compareAddress, exchangeAddress, statementAddress } from "../app/addresses.js";
import { ask } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import { Doubt } from "../components/doubt.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { usePartyName } from "../components/speaker-chip.js";
import { toneClass } from "../components/tone.js";
import type { Messages } from "../messages/shape.js";
import { useWords } from "../messages/words.js";
import { issueInWords } from "../pictures/in-words.js";
import { Decide } from "./decide.js";
import "../party/party.css";

/** Two accounts side by side: what both tell, what one tells, and where they part. */
export function ComparePage({ a, b }: { readonly a: string; readonly b: string }): ReactElement {
  const { tongue } = useWords();
  const labels = comparisonLabels[tongue];
  usePageTitle(labels.title);
  const { data, error, refetch } = useQuery({ queryKey: ["compare", a, b], queryFn: ({ signal }) => ask<Comparison>(`/api/compare?${new URLSearchParams({ a, b })}`, { signal }) });
  return (
    <div className="page thing t-none">
      {error ? <><h1>{labels.title}</h1><ErrorNote error={error} again={() => void refetch()} /></> : !data ? <Loading /> : <Compared comparison={data} a={a} b={b} />}
    </div>
  );
}

function Compared({ comparison, a, b }: { readonly comparison: Comparison; readonly a: string; readonly b: string }): ReactElement {
  const words = useWords();
  const { things, tongue } = words;
  const labels = comparisonLabels[tongue];
  const nameOf = usePartyName();
  const [search] = useSearchParams();
  const [only, setOnly] = useState<Outcome | null>(null);
  const own = (account: Account, letter: string): string => (account.side === null ? letter : nameOf(account.side.id));
  const [x, y] = [own(comparison.a, "A"), own(comparison.b, "B")];
  const names: readonly [string, string] = x === y ? [`${x} (A)`, `${y} (B)`] : [x, y];
  const used = (Object.keys(signs) as Outcome[]).map((outcome) => ({ outcome, count: comparison.rows.filter((row) => row.outcome === outcome).length })).filter(({ count }) => count > 0);
  const rows = comparison.rows.filter(({ outcome }) => only === null || outcome === only);
  const exchange = search.get("of");
  return <>
    <header className="page-head">
      <h1>{labels.title}</h1>
      <p>{things.compare.lead}</p>
      <p className="tools no-print">
        <Link href={compareAddress(b, a)} className="button">⇄ {things.compare.swap}</Link>
        <a className="button" href={`/api/compare/file?${new URLSearchParams({ a, b, ui: tongue })}`} download>{words.align.asWord}</a>
        {exchange !== null && <Link href={exchangeAddress(exchange)}>{things.compare.backToExchange}</Link>}
      </p>
    </header>
    <section aria-labelledby="accounts"><h2 id="accounts" className="seen-by-ear">{things.exchange.accounts}</h2><div className="sides"><AccountCard account={comparison.a} name={names[0]} /><AccountCard account={comparison.b} name={names[1]} /></div></section>
    {comparison.doubts.length > 0 && <section aria-labelledby="doubts"><h2 id="doubts">{labels.doubtsTitle}</h2>{comparison.doubts.map(({ code, words: filled, says }) => <Doubt key={code + filled.join()} says={labels.doubts[code]?.(...filled) ?? says} />)}</section>}
    <section aria-labelledby="of"><h2 id="of">{labels.exchange}</h2>
      {comparison.exchange === null ? <p className="soft">{labels.noExchange}</p> : (
        <table className="beside fields">
          <thead><tr><td /><th scope="col" className={toneClass(comparison.a.side?.id)}><Quoted words={names[0]} /></th><th scope="col" className={toneClass(comparison.b.side?.id)}><Quoted words={names[1]} /></th></tr></thead>
          <tbody>{comparison.exchange.fields.map(({ field, a: one, b: other, agree }) => (
            <tr key={field}>
              <th scope="row">{labels.fields[field]}{labels.agreements[agree] !== null && <> <span className="flag flag-doubt"><span aria-hidden="true">{agreeSigns[agree]} </span>{labels.agreements[agree]}</span></>}</th>
              <td data-side={names[0]}><Value value={one} /></td><td data-side={names[1]}><Value value={other} /></td>
            </tr>
          ))}</tbody>
        </table>
      )}
    </section>
    <section aria-labelledby="rows"><h2 id="rows">{things.exchange.byIssue}</h2>
      {comparison.rows.length === 0 ? <EmptyState says={labels.noRows} /> : <>
        <div className="outcomes no-print" role="group" aria-label={labels.outcomesTitle}>
          <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>{things.compare.all} ({comparison.rows.length})</button>
          {used.map(({ outcome, count }) => <button key={outcome} type="button" aria-pressed={only === outcome} title={labels.meanings[outcome]} onClick={() => setOnly(only === outcome ? null : outcome)}><span className="outcome-sign" aria-hidden="true">{signs[outcome]}</span>{labels.outcomes[outcome](...names)} ({count})</button>)}
        </div>
        <Rows rows={rows} comparison={comparison} names={names} />
      </>}
    </section>
    <Decide comparison={comparison} names={names} />
    {comparison.names.length > 0 && <section aria-labelledby="names"><h2 id="names">{labels.names}</h2><ul>{comparison.names.map(({ a: one, b: other }) => <li key={`${one} ${other}`}><Quoted words={one} /> = <Quoted words={other} /></li>)}</ul></section>}
    <p className="soft"><Quoted words={labels.made(comparison.engine)} /></p>
  </>;
}

const agreeSigns = { "same": "=", "differs": "≠", "only-a": signs["only-a"], "only-b": signs["only-b"] } as const;

function AccountCard({ account, name }: { readonly account: Account; readonly name: string }): ReactElement {
  const words = useWords();
  const labels = comparisonLabels[words.tongue];
  const address = addressOf(account.id);
  return (
    <article className={`side card ${toneClass(account.side?.id)}`}>
      <h3><Quoted words={account.side === null ? `${name}: ${labels.openAccount}` : labels.accountOf(name)} /></h3>
      <p>{address === null ? <Quoted words={account.title} /> : <Link href={address}><Quoted words={account.title} /></Link>}</p>
      <p className="facts"><span><Quoted words={account.publisher ?? words.labels.noPublisher} /></span>{account.published && <span>{words.labels.published(whenInWords(account.published, words.labels))}</span>}{account.updated && <span>{words.labels.updated(whenInWords(account.updated, words.labels))}</span>}{account.edits && <span>{labels.edits(account.edits.map(({ id }) => id).join(", "))}</span>}<span>{words.labels.languages[account.language] ?? account.language}</span><span>{account.askedBy ? labels.askedFor(account.askedBy.name) : labels.askedOpen}</span></p>
      {account.topics.length > 0 && <p className="soft">{labels.topics}{labels.colon}{account.topics.map((topic) => issueInWords(topic, words)).join(" → ")}</p>}
    </article>
  );
}

function Value({ value }: { readonly value: FieldValue | null }): ReactElement {
  const words = useWords();
  return value === null ? <span className="nothing">—</span> : <Quoted words={valueInWords(value, words)} />;
}

function valueInWords(value: FieldValue, { labels }: Messages): string {
  if ("kind" in value) return labels.exchanges[value.kind];
  if ("channel" in value) return labels.channels[value.channel];
  if ("when" in value) return whenInWords(value.when, labels) + (value.when.inferred ? ` (${labels.dates.inferred})` : "");
  return value.names.join("; ");
}

function Rows({ rows, comparison, names }: { readonly rows: readonly Row[]; readonly comparison: Comparison; readonly names: readonly [string, string] }): ReactElement {
  const words = useWords();
  const labels = comparisonLabels[words.tongue];
  const groups: { readonly issue: string | null; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.issue === row.issue) last.rows.push(row);
    else groups.push({ issue: row.issue, rows: [row] });
  }
  return (
    <div className="beside-frame">
      <table className="beside">
        <thead><tr><th scope="col" className={toneClass(comparison.a.side?.id)}><Quoted words={names[0]} /></th><th scope="col" className={toneClass(comparison.b.side?.id)}><Quoted words={names[1]} /></th></tr></thead>
        {groups.map(({ issue, rows: own }, index) => (
          <tbody key={index} className="issue">
            <tr><th scope="rowgroup" colSpan={2}>{issue === null ? labels.otherIssues : issueInWords(issue, words)}</th></tr>
            {own.map((row) => [
              <tr key={`${row.id} why`} className={`row-${row.outcome} row-why`}><td colSpan={2}><Why row={row} names={names} /></td></tr>,
              <tr key={row.id} className={`row-${row.outcome} row-words`}>
                <td data-side={names[0]}><Cells cells={row.a} language={comparison.a.language} account={comparison.a.id} /></td>
                <td data-side={names[1]}><Cells cells={row.b} language={comparison.b.language} account={comparison.b.id} /></td>
              </tr>,
            ])}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Why({ row, names }: { readonly row: Row; readonly names: readonly [string, string] }): ReactElement {
  const { tongue } = useWords();
  const labels = comparisonLabels[tongue];
  const said = (some: readonly string[]): string => [...new Set(some)].join(", ") || "—";
  return (
    <details className="outcome-note">
      <summary><span className="outcome-sign" aria-hidden="true">{signs[row.outcome]}</span>{labels.outcomes[row.outcome](...names)}</summary>
      <ul>{row.because.map(({ rule, a, b }) => <li key={rule}>{labels.because[rule]}{a.length + b.length > 0 && <> (<Quoted words={said(a)} /> | <Quoted words={said(b)} />)</>} <code>{rule}</code></li>)}</ul>
    </details>
  );
}

function Cells({ cells, language, account }: { readonly cells: readonly Cell[]; readonly language: string; readonly account: string }): ReactElement {
  const { tongue } = useWords();
  const labels = comparisonLabels[tongue];
  if (cells.length === 0) return <p className="nothing">{labels.nothing}</p>;
  return <ul>{cells.map((cell) => (
    <li key={`${cell.statement} ${cell.at[0].start}`}>
      <Quotation words={cell.quote} language={language} />
      <p className="facts"><span><Quoted words={cell.speakers.join(", ") || labels.accountItself} /></span>{cell.statement !== null && <span><Link href={statementAddress(`${account.split("@")[0]}.${cell.statement}`)}>{labels.words}</Link></span>}</p>
    </li>
  ))}</ul>;
}
