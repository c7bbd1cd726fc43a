import { useEffect, useRef, useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { Heading } from "../../../alignment/brief/brief.js";
import type { KeptBrief } from "../../../desk/align/asked.js";
import { briefLabels } from "../../../outgoing/brief/labels/index.js";
import { briefView, type LineView, type SectionView } from "../../../outgoing/brief/view.js";
import { useBrief, useWriteBrief } from "../align/questions.js";
import { addressOf } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quotation } from "../components/quotation.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { dayInWords } from "../pictures/in-words.js";
import "../align/align.css";

/** One brief: its lines with where each stands, and under each heading room for one's own words, which are kept as they are written. */
export function BriefPage({ id }: { readonly id: string }): ReactElement {
  const { align } = useWords();
  const { data, error, refetch } = useBrief(id);
  usePageTitle(`${align.kinds.briefs} ${id}`);
  return <div className="page">{error ? <><h1>{align.kinds.briefs}</h1><ErrorNote error={error} again={() => void refetch()} /></> : !data ? <><h1>{align.kinds.briefs}</h1><Loading /></> : <Shown kept={data} />}</div>;
}

function Shown({ kept }: { readonly kept: KeptBrief }): ReactElement {
  const words = useWords();
  const { align, labels, tongue } = words;
  const view = briefView(kept.brief, briefLabels[tongue], labels, kept.texts);
  const { last } = kept.brief;
  const file = (format: string): string => `/api/briefs/${kept.id}/file?format=${format}&ui=${tongue}`;
  return <>
    <header className="page-head">
      <h1><Quoted words={view.title} /></h1>
      <p><Quoted words={view.facts} /></p>
      <p className="facts"><span>{kept.id}</span><span><Quoted words={align.madeBy(kept.by, dayInWords(kept.at.slice(0, 10), words))} /></span>{last && <span><Link href={`/briefs/${last.id}`}>{align.lastBrief}: {last.id}</Link></span>}</p>
      <p className="tools no-print">
        <a className="button" href={file("docx")} download>{align.word}</a><a href={file("html")} download>{align.page}</a><a href={file("md")} download>{align.markdown}</a>
        <button type="button" onClick={() => print()}>{align.print}</button><Link href={`/news?since=${kept.id}`}>{align.kinds.news}</Link><Link href="/briefs">{align.made}</Link>
      </p>
    </header>
    {view.sections.map((section) => <Section key={section.heading} section={section} brief={kept.id} />)}
    <p className="soft">{view.made}</p>
  </>;
}

function Section({ section: { heading, title, written, toWrite, parts }, brief }: { readonly section: SectionView; readonly brief: string }): ReactElement {
  return (
    <section aria-labelledby={heading} className="align-part">
      <h2 id={heading}>{title}</h2>
      <OwnWords brief={brief} heading={heading} title={title} first={written ?? ""} />
      {toWrite !== null && <p className="soft">{toWrite}</p>}
      {parts.map((part, index) => <div key={index}>{part.title !== "" && <h3><Quoted words={part.title} /></h3>}<ul className="quoted-list">{part.lines.map((line, place) => <li key={place}><Line line={line} /></li>)}</ul></div>)}
    </section>
  );
}

function Line({ line: { words, language, says, cites, url } }: { readonly line: LineView }): ReactElement {
  const { align } = useWords();
  const facts = <p className="facts"><span><Quoted words={says} /></span>{cites.length > 0 && <span>{cites.map((id) => <Cite key={id} id={id} />)}</span>}{url !== null && <span><a href={url} rel="noreferrer noopener">{align.source}</a></span>}</p>;
  return words === null ? facts : <><Quotation words={words} language={language} />{facts}</>;
}

function Cite({ id }: { readonly id: string }): ReactElement {
  const address = addressOf(id) ?? (/^b\d+$/.test(id) ? `/briefs/${id}` : null);
  return address === null ? <code>{id} </code> : <><Link href={address}>{id}</Link> </>;
}

/** How long somebody has to pause until what they wrote is kept, in milliseconds. */
const pause = 800;

/** One's own words under a heading, kept when writing pauses and when one goes elsewhere. */
function OwnWords({ brief, heading, title, first }: { readonly brief: string; readonly heading: Heading; readonly title: string; readonly first: string }): ReactElement {
  const { align } = useWords();
  const { mutateAsync } = useWriteBrief(brief);
  const [words, setWords] = useState(first);
  const [state, setState] = useState<"as-it-was" | "saving" | "saved" | "not-saved">("as-it-was");
  const kept = useRef(first);
  const latest = useRef(first);
  const keep = useRef(async (): Promise<void> => {});
  keep.current = async () => {
    const now = latest.current;
    if (now === kept.current) return;
    setState("saving");
    try {
      await mutateAsync({ heading, words: now });
      kept.current = now;
      setState(latest.current === now ? "saved" : "saving");
    } catch {
      setState("not-saved");
    }
  };
  useEffect(() => {
    if (words === kept.current) return;
    const waiting = setTimeout(() => void keep.current(), pause);
    return () => clearTimeout(waiting);
  }, [words]);
  useEffect(() => () => void keep.current(), []);
  return <>
    <textarea className="own-words" aria-label={align.write(title)} placeholder={align.write(title)} value={words} dir="auto" maxLength={20_000} onChange={(event) => { latest.current = event.target.value; setWords(event.target.value); }} onBlur={() => void keep.current()} />
    <p className="own-words-print">{words}</p>
    <p className="own-words-state soft no-print" role="status">{state === "saving" ? align.saving : state === "saved" ? align.saved : state === "not-saved" ? align.notSaved : ""}</p>
  </>;
}
