import { useState, type ReactElement } from "react";
import type { DraftTold } from "../../../desk/drafting/asked.js";
import { ErrorNote } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { toneClass } from "../components/tone.js";
import { useWords } from "../messages/words.js";
import { useDocument, useDraftAct } from "./asking.js";

interface Props {
  readonly draft: DraftTold;
  readonly as: string | undefined;
}

/** Who stands behind the text. A party joins and leaves by itself; when the words change everybody is asked again. */
export function Sponsors({ draft, as }: Props): ReactElement {
  const { drafting: words } = useWords();
  const act = useDraftAct(draft.id, as);
  const [cutOff, setCutOff] = useState("");
  const { confirmed, unheard, cutOff: closes, addendum } = draft.sponsors;
  const own = as ?? draft.as ?? draft.penholder;
  const holdsPen = draft.holdsPen && (as === undefined || as === draft.penholder);
  const sponsor = (how: "join" | "leave" | "confirm"): void => act.mutate({ does: "sponsor", how });
  return (
    <section aria-labelledby="sponsors">
      <h2 id="sponsors">{words.sponsors}</h2>
      {act.error && <ErrorNote error={act.error} />}
      {confirmed.length === 0 ? <p className="soft">{words.noSponsors}</p> : <ul className="tools">{confirmed.map((name) => <li key={name} className={`chip ${toneClass(name)}`}><Quoted words={name} /></li>)}</ul>}
      {unheard.length > 0 && <p className="flag flag-doubt">{words.unheard(unheard.join(", "))}</p>}
      {closes !== null && <p>{words.closes(closes)}</p>}
      {addendum !== null && <p>{words.addendum(addendum.joined.join(", ") || "—", addendum.left.join(", ") || "—")}</p>}
      {draft.stage === "frozen" && <p className="tools no-print">
        {!confirmed.includes(own) && !unheard.includes(own) && <button type="button" disabled={act.isPending} onClick={() => sponsor("join")}>{words.join}</button>}
        {unheard.includes(own) && <button type="button" className="firm" disabled={act.isPending} onClick={() => sponsor("confirm")}>{words.confirm}</button>}
        {(confirmed.includes(own) || unheard.includes(own)) && <button type="button" disabled={act.isPending} onClick={() => sponsor("leave")}>{words.leave}</button>}
        {holdsPen && <button type="button" disabled={act.isPending} onClick={() => act.mutate({ does: "print" })}>{words.print}</button>}
      </p>}
      {holdsPen && draft.stage === "frozen" && <form className="tools no-print" onSubmit={(event) => { event.preventDefault(); act.mutate({ does: "cut-off", cutOff: cutOff === "" ? null : new Date(cutOff).toISOString() }); }}>
        <label>{words.cutOff} <input type="datetime-local" value={cutOff} onChange={(event) => setCutOff(event.target.value)} /></label> <button type="submit">{words.setCutOff}</button>
      </form>}
    </section>
  );
}

/** The text and its amendments as files, and tracked changes from Word back in. */
export function Papers({ draft, as }: Props): ReactElement {
  const { drafting: words, tongue } = useWords();
  const document = useDocument(draft.id, as);
  const hasChanges = draft.stage !== "live" && draft.revisions.length > 0;
  const kinds: { readonly what: "text" | "amendments" | "changes"; readonly formats: readonly string[] }[] = [{ what: "text", formats: ["docx", "pdf", "html", "akn", "txt"] }];
  if (draft.stage === "frozen") kinds.push({ what: "amendments", formats: ["docx", "pdf", "html"] });
  if (hasChanges) kinds.push({ what: "changes", formats: ["docx", "pdf", "html"] });
  return (
    <section aria-labelledby="papers" className="no-print">
      <h2 id="papers">{words.papers}</h2>
      <ul>{kinds.map(({ what, formats }) => <li key={what}>{words.paper[what]}{words.colon}{formats.map((format) => <a key={format} href={`/api/drafts/${draft.id}/papers/${what}.${format}?language=${tongue}`} download>.{format}</a>).flatMap((link, index) => (index === 0 ? [link] : [" ", link]))}</li>)}</ul>
      {draft.stage === "frozen" && <p><label>{words.document} <input type="file" accept=".docx" onChange={(event) => { const [file] = event.target.files ?? []; if (file) document.mutate(file); event.target.value = ""; }} /></label><br /><span className="soft">{words.documentHint}</span></p>}
      {document.data && <div role="status"><p>{words.read(document.data.amendments.length, document.data.tabled.length)}</p>{[...document.data.doubts.map(({ says }) => says), ...document.data.notTabled.map(({ says }) => says)].map((says) => <p key={says} className="flag flag-doubt" lang="en"><Quoted words={says} /></p>)}</div>}
      {document.error && <ErrorNote error={document.error} />}
    </section>
  );
}

/** What only whoever holds the pen does with the whole: freezes it, lets everybody write again, says that it is adopted. */
export function Pen({ draft, as }: Props): ReactElement | null {
  const { drafting: words } = useWords();
  const act = useDraftAct(draft.id, as);
  const [version, setVersion] = useState("");
  const [adopted, setAdopted] = useState({ symbol: "", body: "", on: "" });
  if (!draft.holdsPen || (as !== undefined && as !== draft.penholder) || draft.stage === "adopted") return null;
  const decided = !draft.amendments.some(({ fate }) => fate.is === "standing");
  return (
    <div className="no-print">
      {act.error && <ErrorNote error={act.error} />}
      {draft.stage === "live" && <form className="tools" onSubmit={(event) => { event.preventDefault(); act.mutate({ does: "freeze", version }); }}><label>{words.version} <input value={version} onChange={(event) => setVersion(event.target.value)} required size={10} /></label> <button type="submit" className="firm" disabled={act.isPending}>{words.freeze}</button></form>}
      {draft.stage === "frozen" && decided && <>
        <p><button type="button" disabled={act.isPending} onClick={() => act.mutate({ does: "reopen" })}>{words.reopen}</button></p>
        <form className="tools" onSubmit={(event) => { event.preventDefault(); act.mutate({ does: "adopt", ...adopted }); }}>
          <label>{words.symbol} <input value={adopted.symbol} onChange={(event) => setAdopted({ ...adopted, symbol: event.target.value })} required size={10} /></label>
          <label>{words.body} <input value={adopted.body} onChange={(event) => setAdopted({ ...adopted, body: event.target.value })} required /></label>
          <label>{words.on} <input type="date" value={adopted.on} onChange={(event) => setAdopted({ ...adopted, on: event.target.value })} required /></label>
          <button type="submit" disabled={act.isPending}>{words.adopt}</button>
        </form>
      </>}
    </div>
  );
}
