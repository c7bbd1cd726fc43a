import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import { officeInWords } from "../../../outgoing/office-in-words.js";
import { whenInWords } from "../../../outgoing/when-in-words.js";
import type { Found } from "../../../record/questions/find.js";
import type { StatementHit } from "../../../record/questions/hits.js";
import type { ExchangeAccount, ShownExchange } from "../../../record/questions/show-exchange.js";
import { compareAddress, dispatchAddress, exchangeAddress, findAddress, personAddress, statementAddress } from "../app/addresses.js";
import { useThing } from "../app/api.js";
import { ask } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import { ActBadge } from "../components/act-badge.js";
import { Flags } from "../components/doubt.js";
import { MergesTold } from "../components/merges-told.js";
import { ErrorNote, Loading, NotFound } from "../components/notes.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { PartyChip, SpeakerChip, usePartyName } from "../components/speaker-chip.js";
import { toneClass } from "../components/tone.js";
import { Days, When } from "../components/when.js";
import { DispatchName } from "../components/dispatch-name.js";
import { useWords } from "../messages/words.js";
import { daysInWords, exchangeInWords, issueInWords } from "../pictures/in-words.js";
import { byIssue } from "./by-issue.js";
import "../party/party.css";

/** An exchange as its accounts tell it: who took part, who told it and when, and what each side says was said. */
export function ExchangePage({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useThing(id);
  if (error) return <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (!data) return <Loading />;
  return data.kind === "exchange" ? <Exchange shown={data} /> : <NotFound />;
}

function Exchange({ shown }: { readonly shown: ShownExchange }): ReactElement {
  const words = useWords();
  const { things, things: { exchange: said } } = words;
  const { exchange } = shown;
  const name = exchangeInWords(exchange, words);
  usePageTitle(`${name}, ${daysInWords(exchange.from, exchange.to, words)}`);
  return (
    <div className="page thing t-none">
      <header className="page-head">
        <h1><Quoted words={name} /></h1>
        <p className="facts"><Days from={exchange.from} to={exchange.to} />{exchange.place !== null && <span><Quoted words={exchange.place} /></span>}<code>{exchange.id}</code></p>
        <p className="chip-row">{exchange.parties.map((party) => <PartyChip key={party} party={party} />)}</p>
        {shown.askedFor !== null && <p className="notice">{things.merged(shown.askedFor)}</p>}
      </header>
      <section aria-labelledby="who"><h2 id="who">{said.participants}</h2><Participants participants={shown.participants} /></section>
      <section aria-labelledby="accounts"><h2 id="accounts">{said.accounts}</h2><Sides shown={shown} /><ChooseTwo shown={shown} /></section>
      <section aria-labelledby="told"><h2 id="told">{said.dispatches}</h2><WhenTold shown={shown} /></section>
      <section aria-labelledby="issues"><h2 id="issues">{said.byIssue}</h2><ByIssue shown={shown} /></section>
      {shown.initiatives.length > 0 && <section aria-labelledby="initiatives"><h2 id="initiatives">{said.initiatives}</h2><Printed all={shown.initiatives} /></section>}
      {shown.commitments.length > 0 && <section aria-labelledby="commitments"><h2 id="commitments">{said.commitments}</h2><Printed all={shown.commitments} /></section>}
      {shown.follows.length + shown.followedBy.length > 0 && (
        <section aria-labelledby="around"><h2 id="around" className="seen-by-ear">{said.follows}</h2>
          {[[said.follows, shown.follows] as const, [said.followedBy, shown.followedBy] as const].filter(([, ids]) => ids.length > 0).map(([title, ids]) => <p key={title}>{title} {ids.map((id) => <Link key={id} href={exchangeAddress(id)}>{id} </Link>)}</p>)}
        </section>
      )}
      <section aria-labelledby="merges"><h2 id="merges">{things.merges}</h2><MergesTold merges={shown.merges} /></section>
    </div>
  );
}

const keyOf = ({ person, party }: ShownExchange["participants"][number]): string => person ?? party ?? "";

function Participants({ participants }: { readonly participants: ShownExchange["participants"] }): ReactElement {
  const { things: { exchange: said }, labels } = useWords();
  // Accounts may call one person by several offices.
  const each = [...new Set(participants.map(keyOf))].map((key) => {
    const own = participants.filter((one) => keyOf(one) === key);
    return { ...own[0]!, offices: [...new Set(own.flatMap(({ office }) => office ?? []))], asked: own.some(({ role }) => role === "asked-by") };
  });
  return (
    <ul className="people-list">
      {each.map(({ party, person, name, offices, asked }, index) => (
        <li key={index}>
          {person !== null && <><Link href={personAddress(person)}><Quoted words={name ?? person} /></Link> </>}
          {party !== null && <PartyChip party={party} />}
          {person === null && party === null && <span className="soft">{labels.nobodyNamed}</span>}
          {offices.length > 0 && <span className="soft"> <Quoted words={offices.map((office) => officeInWords(office, labels)).join(", ")} /></span>}
          {asked && <> <span className="flag flag-corrected">{said.askedBy}</span></>}
        </li>
      ))}
    </ul>
  );
}

/** Each side's accounts, and where one tells the exchange otherwise than the record has it. */
function Sides({ shown }: { readonly shown: ShownExchange }): ReactElement {
  const { things: { exchange: said }, room } = useWords();
  const nameOf = usePartyName();
  const took = new Set(shown.exchange.parties);
  return (
    <div className="sides">
      {shown.sides.map(({ side, accounts }) => (
        <article key={side} className={`side card ${toneClass(side)}`}>
          <div className="side-head"><h3>{side === null ? said.outlets : <Quoted words={said.accountOf(nameOf(side))} />}</h3>{side !== null && !took.has(side) && <span className="soft">{said.otherSide}</span>}</div>
          {accounts.map((account) => (
            <div key={account.own} className="account">
              <p><Link href={dispatchAddress(account.dispatch.id)}><DispatchName of={account.dispatch} /></Link> <Flags state={account.dispatch.state} /></p>
              <p className="facts">{account.dispatch.publisher !== null && <span><Quoted words={account.dispatch.publisher} /></span>}<When at={account.dispatch.published} /><span>{room.statements(account.statements.length)}</span></p>
              <Differs account={account} exchange={shown.exchange} />
            </div>
          ))}
        </article>
      ))}
    </div>
  );
}

function Differs({ account: { told }, exchange }: { readonly account: ExchangeAccount; readonly exchange: ShownExchange["exchange"] }): ReactElement | null {
  const { things: { exchange: said }, labels } = useWords();
  const others = [
    ...(told.kind !== exchange.kind ? [[said.fields.kind, labels.exchanges[told.kind]]] : []),
    ...(told.channel !== null && told.channel !== exchange.channel ? [[said.fields.channel, labels.channels[told.channel]]] : []),
    ...(told.name !== null && told.name !== exchange.name ? [[said.fields.name, told.name]] : []),
    ...(told.status !== exchange.status ? [[said.fields.status, labels.statuses[told.status] ?? said.heldOn]] : []),
    ...(told.when !== null && exchange.from !== null && /^\d{4}-\d\d-\d\d/.test(told.when.value) && told.when.value.slice(0, 10) !== exchange.from ? [[said.fields.when, whenInWords(told.when, labels)]] : []),
  ];
  if (others.length === 0) return null;
  return <p className="doubt"><span aria-hidden="true">≠ </span>{said.differs}: {others.map(([field, value], index) => <span key={field}>{index > 0 && "; "}{field}: <Quoted words={value!} /></span>)}</p>;
}

/** Two accounts to be laid side by side: those of two sides, unless others are chosen. */
function ChooseTwo({ shown }: { readonly shown: ShownExchange }): ReactElement | null {
  const { things: { exchange: said, compare }, room } = useWords();
  const nameOf = usePartyName();
  const [, go] = useLocation();
  const all = shown.sides.flatMap(({ side, accounts }) => accounts.map(({ dispatch }) => ({ side, dispatch })));
  const [one, other] = [shown.sides[0]?.accounts[0]?.dispatch.id ?? "", (shown.sides[1]?.accounts[0] ?? shown.sides[0]?.accounts[1])?.dispatch.id ?? ""];
  const [a, setA] = useState(one);
  const [b, setB] = useState(other);
  if (all.length < 2) return null;
  const options = all.map(({ side, dispatch }) => <option key={dispatch.id} value={dispatch.id}>{`${side === null ? "" : `${nameOf(side)} · `}${dispatch.publisher ?? dispatch.title ?? room.noTitle} (${dispatch.id})`}</option>);
  return (
    <form className="tools no-print choose-two" onSubmit={(event) => { event.preventDefault(); go(compareAddress(a, b)); }}>
      <select aria-label={`${said.compare}: 1`} value={a} onChange={(event) => setA(event.target.value)}>{options}</select>
      <select aria-label={`${said.compare}: 2`} value={b} onChange={(event) => setB(event.target.value)}>{options}</select>
      <button type="submit" disabled={a === b} title={compare.lead}>{said.compareThese}</button>
    </form>
  );
}

/** The day of the exchange, and every dispatch that tells of it, in the order of time. */
function WhenTold({ shown: { exchange, sides } }: { readonly shown: ShownExchange }): ReactElement {
  const words = useWords();
  const { things: { exchange: said }, room } = words;
  const all = sides.flatMap(({ side, accounts }) => accounts.map(({ dispatch }) => ({ side, dispatch }))).sort((one, other) => (one.dispatch.published ?? "9").localeCompare(other.dispatch.published ?? "9", "en") || one.dispatch.id.localeCompare(other.dispatch.id, "en", { numeric: true }));
  const held = <li key="held" className="held"><Days from={exchange.from} to={exchange.to} /><strong><Quoted words={exchangeInWords(exchange, words)} /></strong></li>;
  const earlier = all.filter(({ dispatch }) => exchange.from !== null && dispatch.published !== null && dispatch.published.slice(0, 10) < exchange.from);
  const entry = ({ side, dispatch }: (typeof all)[number]): ReactElement => (
    <li key={dispatch.id} className={toneClass(side)}>
      <When at={dispatch.published} />
      <span>{side !== null && <><PartyChip party={side} /> </>}<Quoted words={dispatch.publisher ?? ""} /> <Link href={dispatchAddress(dispatch.id)}><DispatchName of={dispatch} /></Link></span>
    </li>
  );
  return <><p className="soft">{said.dispatchesSay(room.dispatches(all.length))}</p><ol className="when-told">{earlier.map(entry)}{held}{all.filter((one) => !earlier.includes(one)).map(entry)}</ol></>;
}

const mostHits = 500;
const mostColumns = 3;

/** What each side says was said, issue by issue. */
function ByIssue({ shown }: { readonly shown: ShownExchange }): ReactElement {
  const words = useWords();
  const { things: { exchange: said }, room, pictures } = words;
  const nameOf = usePartyName();
  const query = `exchange:${shown.id}`;
  const { data, error, refetch } = useQuery({ queryKey: ["find", query, "all"], queryFn: ({ signal }) => ask<Found>(`/api/find?${new URLSearchParams({ q: query, limit: String(mostHits) })}`, { signal }) });
  if (error) return <ErrorNote error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const all = data.hits.filter((hit) => hit.kind === "statement");
  if (all.length === 0) return <p className="soft">{said.noStatements}</p>;
  // Where nobody knows whose account is whose, each dispatch is a side of its own.
  const known = new Set(all.map(({ dispatch }) => dispatch.side)).size > 1;
  const hits = all.map((hit) => ({ ...hit, side: known ? hit.dispatch.side : hit.dispatch.id }));
  const accounts = shown.sides.flatMap(({ side, accounts: own }) => own.map(({ dispatch }) => ({ side, dispatch })));
  const telling = [...new Set(accounts.map(({ side, dispatch }) => (known ? side : dispatch.id)))].filter((side) => hits.some((hit) => hit.side === side));
  const sides = telling.length > mostColumns ? [...telling.slice(0, mostColumns - 1), null] : telling.length === 0 ? [null] : telling;
  const headOf = (side: string | null): string => {
    if (side === null) return known ? said.outlets : pictures.others;
    if (known) return said.accountOf(nameOf(side));
    const { publisher, title } = accounts.find(({ dispatch }) => dispatch.id === side)!.dispatch;
    return publisher ?? title ?? side;
  };
  return <>
    <div className="beside-frame">
      <table className="beside">
        <thead><tr>{sides.map((side) => <th key={side} scope="col" className={toneClass(known ? side : null)}><Quoted words={headOf(side)} /></th>)}</tr></thead>
        {byIssue(hits, sides).map(({ issue, cells }) => (
          <tbody key={issue} className="issue">
            <tr><th scope="rowgroup" colSpan={sides.length}>{issue === null ? said.noIssue : issueInWords(issue, words)}</th></tr>
            <tr>{cells.map((cell, column) => (
              <td key={column} {...(sides.length > 1 && { "data-side": headOf(sides[column]!) })}>
                {cell.length === 0 ? <p className="nothing">{said.nothingHere}</p> : <ul>{cell.map((hit) => <Said key={hit.id} hit={hit} />)}</ul>}
              </td>
            ))}</tr>
          </tbody>
        ))}
      </table>
    </div>
    {data.next !== null && <p>{said.more} <Link href={findAddress(query)}>{pictures.allInFind}</Link></p>}
    <p className="seen-by-ear">{room.statements(hits.length)}</p>
  </>;
}

function Said({ hit }: { readonly hit: StatementHit }): ReactElement {
  return (
    <li>
      <p><SpeakerChip name={hit.speaker?.name ?? null} party={hit.speaker?.party ?? null} person={hit.speaker?.person ?? null} /></p>
      <Quotation words={hit.words} language={hit.dispatch.language} />
      <p className="facts"><ActBadge act={hit.act} strength={hit.strength} /><span><Link href={statementAddress(hit.id)}>{hit.id}</Link></span></p>
      <Flags doubtful={hit.doubtful} corrected={hit.corrected} state={hit.dispatch.state} />
    </li>
  );
}

function Printed({ all }: { readonly all: readonly { readonly id: string; readonly words: string }[] }): ReactElement {
  return <ul className="statement-list">{all.map(({ id, words }) => <li key={id}><Quotation words={words} /><p className="facts"><Link href={statementAddress(id)}>{id}</Link></p></li>)}</ul>;
}
