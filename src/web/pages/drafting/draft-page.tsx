import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { AmendmentTold, DraftTold } from "../../../desk/drafting/asked.js";
import type { Paragraph } from "../../../settlement/text/paragraph.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { Amendments, Brackets } from "./amendments.js";
import { useDraft } from "./asking.js";
import { Papers, Pen, Sponsors } from "./aside.js";
import { FrozenText } from "./frozen-text.js";
import { numbersOf, withAmendment } from "./in-words.js";
import { LiveEditor } from "./live-editor.js";
import { Propose } from "./propose.js";
import "./drafting.css";

/** A common text that is being drafted: everybody writes in it, or it is amended. */
export function DraftPage({ id }: { readonly id: string }): ReactElement {
  const { drafting: words } = useWords();
  const { data, error, refetch } = useDraft(id);
  usePageTitle(data?.title ?? words.title);
  return <div className="page drafting">{error && !data ? <><h1>{words.title}</h1><ErrorNote error={error} again={() => void refetch()} /></> : !data ? <Loading /> : <Drafted draft={data} />}</div>;
}

function Drafted({ draft }: { readonly draft: DraftTold }): ReactElement {
  const { drafting: words } = useWords();
  const memory = useQueryClient();
  const [as, setAs] = useState<string | undefined>(undefined);
  const [proposing, setProposing] = useState<{ readonly to: string | null; readonly begin: readonly Paragraph[] } | null>(null);
  const again = (): void => void memory.invalidateQueries({ queryKey: ["draft", draft.id] });
  const isLive = draft.stage === "live";
  useChanges(draft.id, !isLive, again);
  const amend = ({ amendment }: AmendmentTold): void => setProposing({ to: amendment.id, begin: withAmendment(draft.text!.paragraphs, amendment.operations) });
  return <>
    <header className="page-head">
      <h1><Quoted words={draft.title} /></h1>
      <p className="facts"><span>{words.stage[draft.stage]}</span>{draft.text && <span>{words.version} <Quoted words={draft.text.version} /></span>}<span>{words.heldBy(draft.penholder)}</span>{draft.parties.length > 0 && <span>{words.onList}{words.colon}<Quoted words={draft.parties.join(", ")} /></span>}</p>
      {draft.adopted !== null && <p><strong>{words.adoptedAs(draft.adopted.symbol, draft.adopted.body, draft.adopted.on)}</strong></p>}
      {draft.as === null && <p className="no-print"><label>{words.speaksFor} <select value={as ?? draft.penholder} onChange={(event) => setAs(event.target.value === draft.penholder ? undefined : event.target.value)}>{[draft.penholder, ...draft.parties].map((party) => <option key={party}>{party}</option>)}</select></label></p>}
    </header>
    <div className="drafting-columns">
      <div>
        {isLive ? <LiveEditor draft={draft} as={as} onChanged={again} onLeft={(paragraphs) => setProposing({ to: null, begin: paragraphs })} /> : <>
          <section aria-labelledby="text">
            <h2 id="text">{words.theText}</h2>
            <FrozenText draft={draft} />
            {draft.stage === "frozen" && proposing === null && <p className="no-print"><button type="button" className="firm" onClick={() => setProposing({ to: null, begin: draft.text!.paragraphs })}>{words.propose}</button></p>}
            {draft.stage === "frozen" && proposing !== null && <Propose key={proposing.to ?? "text"} draft={draft} as={as} to={proposing.to} begin={proposing.begin} onDone={() => setProposing(null)} />}
          </section>
          <Brackets draft={draft} />
          <LikeThis draft={draft} />
        </>}
        <Pen draft={draft} as={as} />
      </div>
      <div>
        {!isLive && <Amendments draft={draft} as={as} onAmend={amend} />}
        {!isLive && <Sponsors draft={draft} as={as} />}
        <Papers draft={draft} as={as} />
      </div>
    </div>
  </>;
}

/** A way from each paragraph to agreed language like it. */
function LikeThis({ draft }: { readonly draft: DraftTold }): ReactElement {
  const { drafting: words } = useWords();
  const { paragraphs } = draft.text!;
  const known = numbersOf(paragraphs);
  return <p className="no-print">{words.language.lookFor}{words.colon}{paragraphs.map(({ id, text }) => <Link key={id} href={`/language?${new URLSearchParams({ q: text })}`}>{known.get(id)}</Link>).flatMap((link, index) => (index === 0 ? [link] : [" ", link]))}</p>;
}

/** What others do with a frozen draft shows here at once; a live one listens by itself. */
function useChanges(id: string, listens: boolean, changed: () => void): void {
  useEffect(() => {
    if (!listens) return;
    const stream = new EventSource(`/api/drafts/${id}/events`);
    stream.addEventListener("changed", changed);
    stream.addEventListener("open", changed);
    const beat = setInterval(changed, 15_000);
    return () => {
      clearInterval(beat);
      stream.close();
    };
  }, [id, listens]);
}
