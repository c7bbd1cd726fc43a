import { useState, type ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { statementAddress } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import type { Nearest } from "../../../settlement/text/language.js";
import { useWords } from "../messages/words.js";
import { useLanguage } from "./asking.js";
import "./drafting.css";

/** Wording that was adopted, or said, near to some words. */
export function LanguagePage(): ReactElement {
  const { drafting: { language: words } } = useWords();
  usePageTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const sought = search.get("q") ?? "";
  const [said, setSaid] = useState(sought);
  const { data, error, isFetching, refetch } = useLanguage(sought);
  return (
    <div className="page drafting">
      <header className="page-head"><h1>{words.title}</h1><p>{words.lead}</p></header>
      <form role="search" aria-label={words.title} className="no-print" onSubmit={(event) => { event.preventDefault(); setSearch({ q: said.trim() }); }}>
        <label>{words.box} <textarea rows={3} value={said} onChange={(event) => setSaid(event.target.value)} required dir="auto" /></label>
        <p><button type="submit" className="firm">{words.find}</button></p>
      </form>
      {error ? <ErrorNote error={error} again={() => void refetch()} /> : isFetching && !data ? <Loading /> : data && (data.found.length === 0 ? <EmptyState says={words.none} /> : <>
        <p className="soft"><ins>{words.found}</ins> · <del>{words.sought}</del></p>
        <ul className="draft-list">{data.found.map((one) => <Found key={`${one.formulation.id} ${one.formulation.number} ${one.formulation.language}`} nearest={one} />)}</ul>
      </>)}
    </div>
  );
}

function Found({ nearest: { formulation, likeness, before, differences, after } }: { readonly nearest: Nearest }): ReactElement {
  const { drafting: { language: words } } = useWords();
  const { kind, id, symbol, title, body, on, language, number } = formulation;
  const address = kind === "statement" ? statementAddress(id) : id.startsWith("w") ? `/drafts/${id}` : `/settle/${id}`;
  return (
    <li className="card">
      <h2><Link href={address}><Quoted words={symbol} /></Link> <span className="soft"><Quoted words={number} /></span></h2>
      <p className="facts"><span>{words.near(Math.round(likeness * 100))}</span><span>{kind === "adopted" ? words.adopted : words.said}</span>{body !== "" && <span><Quoted words={body} /></span>}{on !== null && <span>{on}</span>}{title !== symbol && title !== "" && <span><Quoted words={title} /></span>}</p>
      <p className="formulation" lang={language} dir="auto"><span className="soft">{before}</span>{differences.map(({ is, text }, index) => (is === "same" ? <strong key={index}>{text}</strong> : is === "found" ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>))}<span className="soft">{after}</span></p>
    </li>
  );
}
