import { useState, type ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { retied } from "../../../conduct/draft/retie.js";
import { tongues, type DraftText, type Tongue } from "../../../conduct/deeds.js";
import type { Readout, ReadoutVersion } from "../../../conduct/exchange.js";
import type { DeedSaid, ExchangeTold } from "../../../desk/conduct/asked.js";
import { conductedAddress } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { linesIn, newKey, useConductPost, useDeed, useExchange } from "../exchanges/asked.js";
import { Clock } from "../exchanges/clock.js";
import { useWords } from "../messages/words.js";
import { Changes, wholeText } from "./changes.js";
import "../exchanges/exchanges.css";

/** A party's readout: drafted from the notes, edited, cleared in order, published, corrected, withdrawn. */
export function ReadoutPage({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useExchange(id);
  const [search] = useSearchParams();
  if (error && !data) return <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (!data) return <Loading />;
  const as = search.get("as") ?? data.mine[0] ?? "";
  return <OfParty key={as} one={data} as={as} />;
}

function OfParty({ one, as }: { readonly one: ExchangeTold; readonly as: string }): ReactElement {
  const { conduct: { readout: said, toNotes }, tongue } = useWords();
  const draft = useConductPost(`/api/exchanges/${one.id}/draft`);
  const deed = useDeed(one.id);
  const enter = (doing: DeedSaid): void => deed.mutate({ deed: doing, as });
  const readout = one.papers[as]?.readout ?? null;
  const newest = readout?.versions.at(-1) ?? null;
  const name = one.called[as]?.[tongue] ?? as;
  usePageTitle(`${said.title} – ${name}`);
  return (
    <div className="page readout">
      <header className="page-head"><h1>{said.title}: {name}</h1><p>{said.lead}</p>
        <p className="tools no-print"><Link className="button" href={conductedAddress(one.id)}>{one.id}</Link><Link className="button" href={`${conductedAddress(one.id)}/notes?as=${encodeURIComponent(as)}`}>{toNotes}</Link>
          {one.ended !== null && readout?.withdrawn == null && one.papers[as] !== undefined && <button type="button" className={newest === null ? "firm" : ""} onClick={() => draft.mutate({ as, key: newKey() })}>{newest === null ? said.draft : said.redraft}</button>}</p>
      </header>
      {one.ended === null && <p className="notice">{said.notHeld}</p>}
      {(deed.error ?? draft.error) !== null && <ErrorNote error={deed.error ?? draft.error} />}
      {readout === null || newest === null ? <p className="soft">{said.none}</p> : <>
        {readout.withdrawn !== null && <p className="refused">{said.withdrawn(readout.withdrawn.because)}</p>}
        <Texts one={one} version={newest} readout={readout} enter={enter} />
        <Clearing key={`${newest.number} ${newest.clearances.length}`} readout={readout} newest={newest} enter={enter} />
        <Published one={one} as={as} readout={readout} newest={newest} enter={enter} />
      </>}
    </div>
  );
}

interface Part {
  readonly readout: Readout;
  readonly newest: ReadoutVersion;
  readonly enter: (doing: DeedSaid) => void;
}

function Texts({ one, version, readout, enter }: { readonly one: ExchangeTold; readonly version: ReadoutVersion; readonly readout: Readout; readonly enter: Part["enter"] }): ReactElement {
  const { conduct: { readout: said } } = useWords();
  const before = readout.versions.at(-2) ?? null;
  return (
    <section aria-labelledby="text"><h2 id="text">{said.version(version.number)} <span className="soft">{said.by(version.by)} <Clock at={version.at} zone="UTC" /></span></h2>
      {version.because && <p className="notice"><Quoted words={version.because} /></p>}
      <div className="two-texts">{tongues.map((each) => version.texts[each] && <div key={each}><h3>{said.languages[each]}</h3><Text text={version.texts[each]} tongue={each} />{one.standing === "held" && readout.withdrawn === null && <Editing version={version} tongue={each} readout={readout} enter={enter} />}</div>)}</div>
      {before !== null && <details><summary>{said.changes(before.number, version.number)}</summary>{tongues.map((each) => (before.texts[each] ?? version.texts[each]) && <div key={each} lang={each}><h3>{said.languages[each]}</h3><Changes before={before.texts[each]} after={version.texts[each]} /></div>)}</details>}
    </section>
  );
}

/** A text with what each sentence rests on. */
function Text({ text, tongue }: { readonly text: DraftText; readonly tongue: Tongue }): ReactElement {
  const { conduct: { readout: said } } = useWords();
  const paragraphs = [...new Set(text.sentences.map(({ paragraph }) => paragraph))];
  return (
    <>
      <div className="readout-text" lang={tongue}>
        <h3><Quoted words={text.title} /></h3>
        {paragraphs.map((number) => <p key={number}>{text.sentences.filter(({ paragraph }) => paragraph === number).map(({ text: words, from, notes }, index) => {
          const tie = from === "facts" ? said.ties.facts : from === "hand" ? said.ties.hand : said.ties.notes(notes.join(", "));
          return <span key={index} className={from === "hand" ? "by-hand" : ""}><Quoted words={words} /><span className="tie" title={tie}>{from === "notes" ? notes.join(",") : from === "hand" ? "✎" : "·"}<span className="seen-by-ear"> ({tie})</span></span></span>;
        })}</p>)}
      </div>
      {text.gaps.length > 0 && <p className="doubt">{said.gaps(text.gaps.join(", "))}</p>}
    </>
  );
}

function Editing({ version, tongue, readout, enter }: { readonly version: ReadoutVersion; readonly tongue: Tongue; readonly readout: Readout; readonly enter: Part["enter"] }): ReactElement {
  const { conduct: { readout: said, because } } = useWords();
  const text = version.texts[tongue]!;
  const save = (form: FormData): void => {
    const publisher = String(form.get("publisher") ?? "").trim();
    enter({ does: "edit", texts: { ...version.texts, [tongue]: retied(text, String(form.get("text") ?? "")) }, because: String(form.get("because") ?? "").trim() || null, ...(publisher !== "" && { publisher: { ...readout.publisher, [tongue]: publisher } }) });
  };
  return (
    <details className="no-print"><summary>{said.edit}: {said.languages[tongue]}</summary>
      <form key={version.number} onSubmit={(event) => { event.preventDefault(); save(new FormData(event.currentTarget)); }}>
        <label>{said.text} <textarea name="text" rows={14} defaultValue={wholeText(text)} lang={tongue} dir="auto" /></label><p className="soft">{said.textHint}</p>
        <p className="tools"><label>{said.publisher} <input name="publisher" defaultValue={readout.publisher[tongue] ?? ""} dir="auto" autoComplete="off" /></label><label>{because} <input name="because" dir="auto" autoComplete="off" /></label><button type="submit" className="firm">{said.saveVersion}</button></p>
      </form>
    </details>
  );
}

function Clearing({ readout, newest, enter }: Part): ReactElement {
  const { conduct: { readout: said, because, form } } = useWords();
  const turn = newest.refused === null ? readout.line[newest.clearances.length] ?? null : null;
  const over = readout.withdrawn !== null;
  return (
    <section aria-labelledby="clearing"><h2 id="clearing">{said.line}</h2>
      {newest.refused !== null && <p className="refused" role="alert">{said.sentBack(newest.refused.officer, newest.refused.because)}</p>}
      <ol className="officers">{readout.line.map(({ name }, index) => {
        const done = newest.clearances[index];
        return <li key={name}><Quoted words={name} /> <span className="soft">{done ? said.cleared(done.by, done.at.slice(0, 16).replace("T", " ")) : turn?.name === name ? said.waitsFor(name) : said.later}</span></li>;
      })}</ol>
      {turn !== null && !over && (
        <form className="tools no-print" onSubmit={(event) => event.preventDefault()}>
          <span className="soft">{said.officerIs} <Quoted words={turn.name} /></span>
          <button type="button" className="firm" onClick={() => enter({ does: "clear", version: newest.number, officer: turn.name })}>{said.clear}</button>
          <label>{because} <input name="because" dir="auto" autoComplete="off" /></label>
          <button type="button" onClick={(event) => enter({ does: "refuse", version: newest.number, officer: turn.name, because: (event.currentTarget.form!.elements.namedItem("because") as HTMLInputElement).value })}>{said.sendBack}</button>
        </form>
      )}
      {!over && <details className="no-print" open={readout.line.length === 0}><summary>{said.edit}: {said.line}</summary>
        <form onSubmit={(event) => { event.preventDefault(); enter({ does: "line", officers: linesIn(new FormData(event.currentTarget).get("line")).map((name) => ({ name, account: null })) }); }}>
          <label>{said.line} <textarea name="line" rows={3} defaultValue={readout.line.map(({ name }) => name).join("\n")} dir="auto" /></label><p className="soft">{said.lineHint}</p><p><button type="submit">{form.save}</button></p>
        </form>
      </details>}
    </section>
  );
}

function Published({ one, as, readout, newest, enter }: Part & { readonly one: ExchangeTold; readonly as: string }): ReactElement {
  const { conduct: { readout: said, because } } = useWords();
  const [embargo, setEmbargo] = useState("");
  const [why, setWhy] = useState("");
  const { zone } = one.delegations.find(({ party }) => party === as)!;
  const cleared = newest.refused === null && readout.line.length > 0 && newest.clearances.length === readout.line.length;
  const last = readout.revisions.at(-1);
  return (
    <section aria-labelledby="published"><h2 id="published">{said.published}</h2>
      <ul>{readout.revisions.map(({ number, version, at, embargo: until, because: reason }) => <li key={number}>{said.revision(number, version)} · <Clock at={at} zone={zone} />{until !== null && <> · <span className="flag flag-state">{said.until} <Clock at={until} zone={zone} /></span></>}{reason !== null && <> · <Quoted words={reason} /></>}</li>)}</ul>
      {last !== undefined && <p>{said.publicAt}: {tongues.map((each) => newest.texts[each] && <a key={each} href={`/public/${one.id}-${as}/${each}`}>{said.languages[each]} </a>)}</p>}
      {readout.withdrawn === null && <div className="no-print">
        {last === undefined && cleared && <form className="tools" onSubmit={(event) => { event.preventDefault(); enter({ does: "publish", version: newest.number, embargo: embargo.trim() === "" ? null : embargo.trim() }); }}><label>{said.embargo} <input value={embargo} onChange={(event) => setEmbargo(event.target.value)} aria-describedby="embargo-hint" autoComplete="off" /></label><button type="submit" className="firm">{said.publish}</button><span id="embargo-hint" className="soft">{said.embargoHint}</span></form>}
        {last !== undefined && <form className="tools" onSubmit={(event) => event.preventDefault()}>
          <label>{because} <input value={why} onChange={(event) => setWhy(event.target.value)} dir="auto" autoComplete="off" /></label>
          {cleared && last.version !== newest.number && <button type="button" className="firm" onClick={() => { enter({ does: "correct", version: newest.number, because: why }); setWhy(""); }}>{said.correct}</button>}
          <button type="button" onClick={() => { enter({ does: "withdraw", because: why }); setWhy(""); }}>{said.withdraw}</button>
        </form>}
      </div>}
    </section>
  );
}
