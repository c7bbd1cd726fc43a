import { useState, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { useBeginDraft, useDrafts } from "./asking.js";
import "./drafting.css";

/** The drafts one takes part in, and a new one. */
export function DraftsPage(): ReactElement {
  const { drafting: words } = useWords();
  usePageTitle(words.title);
  const { data, error, refetch } = useDrafts();
  return (
    <div className="page drafting">
      <header className="page-head"><h1>{words.title}</h1><p>{words.lead}</p><p><Link href="/language">{words.language.title}</Link></p></header>
      {error ? <ErrorNote error={error} again={() => void refetch()} /> : !data ? <Loading /> : data.length === 0 ? <EmptyState says={words.none} /> : (
        <ul className="draft-list">{data.map(({ id, title, stage, version, penholder, standing }) => (
          <li key={id} className="card"><h2><Link href={`/drafts/${id}`}><Quoted words={title} /></Link></h2><p className="facts"><span>{id}</span><span>{words.stage[stage]}</span>{version !== null && <span><Quoted words={version} /></span>}<span>{words.heldBy(penholder)}</span>{standing > 0 && <span>{words.standing(standing)}</span>}</p></li>
        ))}</ul>
      )}
      <Begin />
    </div>
  );
}

function Begin(): ReactElement {
  const { drafting: words, tongue, labels } = useWords();
  const [, go] = useLocation();
  const begin = useBeginDraft();
  const [said, setSaid] = useState({ title: "", text: "", parties: "", language: tongue as string });
  const send = (): void => begin.mutate({ title: said.title, words: said.text, language: said.language, parties: said.parties.split(",").map((one) => one.trim()).filter((one) => one !== "") }, { onSuccess: ({ id }) => go(`/drafts/${id}`) });
  return (
    <section aria-labelledby="begin" className="begin">
      <h2 id="begin">{words.begin}</h2>
      <form onSubmit={(event) => { event.preventDefault(); send(); }}>
        <label>{words.fields.title} <input value={said.title} onChange={(event) => setSaid({ ...said, title: event.target.value })} required /></label>
        <label>{words.fields.words} <textarea rows={8} value={said.text} onChange={(event) => setSaid({ ...said, text: event.target.value })} required aria-describedby="words-hint" /></label>
        <p id="words-hint" className="soft">{words.fields.wordsHint}</p>
        <label>{words.fields.parties} <input value={said.parties} onChange={(event) => setSaid({ ...said, parties: event.target.value })} placeholder={words.fields.partiesHint} /></label>
        <label>{words.fields.language} <select value={said.language} onChange={(event) => setSaid({ ...said, language: event.target.value })}>{(["en", "fr", "ru", "zh", "es", "ar"] as const).map((code) => <option key={code} value={code}>{labels.languages[code] ?? code}</option>)}</select></label>
        {begin.error && <ErrorNote error={begin.error} />}
        <p><button type="submit" className="firm" disabled={begin.isPending}>{words.begin}</button></p>
      </form>
    </section>
  );
}
