import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { addressOf } from "../app/addresses.js";
import { useDecideMerge } from "../app/api.js";
import { mergeInWords } from "../../../outgoing/merge-in-words.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";
import type { Labels } from "../../../outgoing/labels/shape.js";
import type { MergeTold } from "../../../record/questions/merges.js";
import { ErrorNote } from "./notes.js";
import { Quoted } from "./quoted.js";
import { When } from "./when.js";

/** What was taken for one thing, or may be: with its reason, who decided, and a way to decide otherwise. */
export function MergesTold({ merges }: { readonly merges: readonly MergeTold[] }): ReactElement {
  const { editing, things, labels, tongue } = useWords();
  const [because, setBecause] = useState<Readonly<Record<string, string>>>({});
  const decide = useDecideMerge();
  const mayDecide = useMay("editor");
  if (merges.length === 0) return <p className="soft">{things.mergesNone}</p>;
  return <>
    <p className="soft">{things.mergesLead}</p>
    {decide.error && <ErrorNote error={decide.error} />}
    <ul className="merges">
      {merges.map((merge) => {
        const [one, other] = [calledIn(merge.kind, merge.oneCalled, labels), calledIn(merge.kind, merge.otherCalled, labels)];
        const called = `${one}${merge.oneIn === null ? "" : ` (${merge.oneIn})`} ${things.together} ${other}${merge.otherIn === null ? "" : ` (${merge.otherIn})`}`;
        return (
          <li key={merge.id} className="card">
            <p><Thing called={one} dispatch={merge.oneIn} /> <span className="soft">{things.together}</span> <Thing called={other} dispatch={merge.otherIn} /></p>
            <p className="soft"><Quoted words={mergeInWords(merge, tongue)} /> <code>{merge.rule}</code></p>
            <p className="tools">
              <span className="flag standing" data-standing={merge.standing}><span aria-hidden="true">{signs[merge.standing]} </span>{things.mergeStandings[merge.standing]}</span>
              {merge.decisions.slice(-1).map(({ by, at, because }) => <span key={at} className="facts"><Quoted words={things.decidedBy(by)} /> <When at={at} here />{because !== null && <> <q><Quoted words={because} /></q></>}</span>)}
              <span className="grow" />
              {mayDecide && <input className="no-print" aria-label={`${editing.because}: ${called}`} placeholder={editing.because} maxLength={500} value={because[merge.id] ?? ""} onChange={({ target }) => setBecause({ ...because, [merge.id]: target.value })} />}
              {mayDecide && merge.standing !== "confirmed" && <button type="button" className="no-print" disabled={decide.isPending} aria-label={`${things.confirm}: ${called}`} onClick={() => decide.mutate({ id: merge.id, decision: "confirmed", because: because[merge.id]?.trim() || null })}>{things.confirm}</button>}
              {mayDecide && merge.standing !== "undone" && <button type="button" className="no-print" disabled={decide.isPending} aria-label={`${things.undo}: ${called}`} onClick={() => decide.mutate({ id: merge.id, decision: "undone", because: because[merge.id]?.trim() || null })}>{things.undo}</button>}
            </p>
          </li>
        );
      })}
    </ul>
  </>;
}

const signs: { readonly [standing in MergeTold["standing"]]: string } = { applied: "=", proposed: "?", confirmed: "✓", undone: "≠" };

/** An exchange is called by its kind and day: the kind in the language of the page. */
const calledIn = (kind: MergeTold["kind"], called: string, { exchanges }: Labels): string =>
  kind === "exchange" ? called.replace(/^\S+/, (word) => (exchanges as Readonly<Record<string, string>>)[word] ?? word) : called;

function Thing({ called, dispatch }: { readonly called: string; readonly dispatch: string | null }): ReactElement {
  const address = dispatch === null ? null : addressOf(dispatch);
  return <><strong><Quoted words={called} /></strong>{address !== null && <> (<Link href={address}>{dispatch}</Link>)</>}</>;
}
