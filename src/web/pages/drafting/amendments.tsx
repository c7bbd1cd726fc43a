import { useState, type ReactElement } from "react";
import type { AmendmentTold, DraftAsked, DraftTold } from "../../../desk/drafting/asked.js";
import { ErrorNote } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { toneClass } from "../components/tone.js";
import { useWords } from "../messages/words.js";
import { useDraftAct } from "./asking.js";
import { fateInWords, operationInWords, withAmendment } from "./in-words.js";

/** What is proposed: the uncontested first, then what is in conflict, then what was decided. */
export function Amendments({ draft, as, onAmend }: { readonly draft: DraftTold; readonly as: string | undefined; readonly onAmend: (amendment: AmendmentTold) => void }): ReactElement {
  const { drafting: words } = useWords();
  const act = useDraftAct(draft.id, as);
  const [version, setVersion] = useState("");
  const standing = draft.amendments.filter(({ fate }) => fate.is === "standing").sort((a, b) => Number(b.uncontested) - Number(a.uncontested));
  const decided = draft.amendments.filter(({ fate }) => fate.is !== "standing");
  const holdsPen = draft.holdsPen && (as === undefined || as === draft.penholder);
  const free = standing.some(({ uncontested }) => uncontested);
  return (
    <section aria-labelledby="amendments">
      <h2 id="amendments">{words.proposals}</h2>
      {act.error && <ErrorNote error={act.error} />}
      {standing.length === 0 && <p className="soft">{words.noProposals}</p>}
      {holdsPen && standing.length > 0 && draft.stage === "frozen" && (
        <form className="tools no-print" onSubmit={(event) => { event.preventDefault(); act.mutate({ does: "merge", version }, { onSuccess: () => setVersion("") }); }}>
          <label>{words.version} <input value={version} onChange={(event) => setVersion(event.target.value)} required size={8} /></label>
          <button type="submit" className="firm" disabled={!free || version.trim() === "" || act.isPending}>{words.mergeFree}</button>
        </form>
      )}
      <ul className="amendments">{standing.map((one) => <AmendmentCard key={one.amendment.id} told={one} draft={draft} as={as} holdsPen={holdsPen} version={version} does={(wish) => act.mutate(wish)} busy={act.isPending} onAmend={onAmend} />)}</ul>
      {decided.length > 0 && <><h3>{words.decided}</h3><ul className="amendments decided">{decided.map((one) => <li key={one.amendment.id}><strong>{one.amendment.id}</strong> <span className="soft"><Quoted words={[fateInWords(one, words), ...(one.because !== null && one.fate.is !== "rejected" ? [one.because] : [])].join(" · ")} /></span></li>)}</ul></>}
    </section>
  );
}

interface CardProps {
  readonly told: AmendmentTold;
  readonly draft: DraftTold;
  readonly as: string | undefined;
  readonly holdsPen: boolean;
  readonly version: string;
  readonly does: (act: DraftAsked) => void;
  readonly busy: boolean;
  readonly onAmend: (amendment: AmendmentTold) => void;
}

function AmendmentCard({ told, draft, as, holdsPen, version, does, busy, onAmend }: CardProps): ReactElement {
  const { drafting: words } = useWords();
  const [rejecting, setRejecting] = useState<string | null>(null);
  const { amendment, uncontested, inConflictWith, tabled } = told;
  const { id, by, sponsors, to, reason, operations } = amendment;
  const parent = to === null ? null : draft.amendments.find((one) => one.amendment.id === to)?.amendment ?? null;
  const over = parent === null ? draft.text!.paragraphs : withAmendment(draft.text!.paragraphs, parent.operations);
  const isOwn = as === undefined ? draft.as === null : as === by;
  return (
    <li className={`card ${toneClass(by)}`} data-amendment={id}>
      <h3><Quoted words={id} /> <span className="soft"><Quoted words={[by, ...sponsors].join(", ")} />{to !== null && <> · {words.to(to)}</>}</span></h3>
      <p className="facts">{uncontested && <span className="flag flag-good">{words.uncontested}</span>}{inConflictWith.length > 0 && <span className="flag flag-doubt">{words.inConflict(inConflictWith.join(", "))}</span>}{tabled && <span>{words.byPerson(tabled.by)}</span>}</p>
      <ul>{operations.map((operation, index) => {
        const { says, was, is } = operationInWords(operation, over, words);
        return <li key={index}>{says}{was !== null && <> <del><Quoted words={was} /></del></>}{is !== null && <> <ins><Quoted words={is} /></ins></>}</li>;
      })}</ul>
      {reason !== "" && <p><em><Quoted words={reason} /></em></p>}
      <p className="tools no-print">
        {holdsPen && to === null && <button type="button" disabled={busy || version.trim() === ""} title={version.trim() === "" ? words.version : undefined} onClick={() => does({ does: "merge", version, amendments: [id] })}>{words.take}</button>}
        {holdsPen && to !== null && <button type="button" disabled={busy} onClick={() => does({ does: "take", amendment: id, reason: "" })}>{words.takeInto}</button>}
        {holdsPen && rejecting === null && <button type="button" onClick={() => setRejecting("")}>{words.reject}</button>}
        {isOwn && <button type="button" disabled={busy} onClick={() => does({ does: "withdraw", amendment: id })}>{words.withdraw}</button>}
        {to === null && <button type="button" onClick={() => onAmend(told)}>{words.amendThis}</button>}
      </p>
      {rejecting !== null && (
        <form className="tools no-print" onSubmit={(event) => { event.preventDefault(); does({ does: "reject", amendment: id, reason: rejecting }); }}>
          <label>{words.reason} <input value={rejecting} onChange={(event) => setRejecting(event.target.value)} required autoFocus /></label>
          <button type="submit" disabled={busy}>{words.reject}</button> <button type="button" onClick={() => setRejecting(null)}>{words.cancel}</button>
        </form>
      )}
    </li>
  );
}

/** The text with everything contested in brackets and whose it is, as it is read out in a meeting. */
export function Brackets({ draft }: { readonly draft: DraftTold }): ReactElement | null {
  const { drafting: words } = useWords();
  if (!draft.brackets.some(({ alternatives, insertions }) => alternatives.length + insertions.length > 0)) return null;
  return (
    <section aria-labelledby="brackets">
      <h2 id="brackets">{words.brackets}</h2>
      <ol className="brackets" lang={draft.language}>{draft.brackets.map(({ paragraph, number, alternatives, insertions }) => (
        <li key={paragraph?.id ?? "beginning"}>
          {paragraph !== null && <><span className="number">{number}</span> <Quoted words={alternatives.length > 0 ? `[${paragraph.text}]` : paragraph.text} /></>}
          {[...alternatives, ...insertions].map(({ amendment, by, does, text, to }) => <span key={amendment + does} className={`proposed ${toneClass(by[0])}`}> [{by.join(", ")}: <Quoted words={does === "delete" ? words.removeIt : does === "move" ? words.does.move("", to ?? words.beginning).trim() : text ?? ""} />]</span>)}
        </li>
      ))}</ol>
    </section>
  );
}
