import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { dispatchAddress } from "../app/addresses.js";
import { useThing } from "../app/api.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted, shown as seen } from "../components/quoted.js";
import { When } from "../components/when.js";
import { useWords } from "../messages/words.js";
import type { StatementDifference } from "../../../alignment/revisions/differences.js";
import type { ShownDispatch } from "../../../record/questions/show-dispatch.js";
import { issueInWords } from "./field-in-words.js";
import { beginningOf } from "../components/dispatch-name.js";
import { sideBySide } from "./side-by-side.js";
import { numberOf } from "./text-block.js";
import "./dispatch.css";

/** Two versions of a dispatch beside each other: what differs in the text, and what that means for each statement. */
export function RevisionsPage({ id }: { readonly id: string }): ReactElement {
  const { dispatch, room } = useWords();
  const { data, error, isPending, refetch } = useThing(id.split("@")[0]!);
  usePageTitle(`${dispatch.revisions} · ${id}`);
  if (isPending) return <Loading />;
  if (error && !data) return <div className="page"><h1>{dispatch.revisions}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (data?.kind !== "dispatch") return <div className="page"><h1>{id}</h1><EmptyState says={room.notFound} next={room.notFoundNext} /></div>;
  return <Versions shown={data} />;
}

function Versions({ shown }: { readonly shown: ShownDispatch }): ReactElement {
  const { dispatch, room } = useWords();
  const { revisions } = shown;
  const [later, setLater] = useState(revisions.length - 1);
  return (
    <div className="page revisions-page">
      <header className="page-head">
        <h1><Quoted words={shown.dispatch.title ?? beginningOf(shown.text) ?? room.noTitle} /></h1>
        <p><Link href={dispatchAddress(shown.id)}>{shown.id}</Link></p>
        {revisions.length > 2 && (
          <p className="tools no-print">
            {revisions.slice(1).map((_, index) => <button key={index} type="button" aria-pressed={later === index + 1} onClick={() => setLater(index + 1)}>{dispatch.revision(index + 1)} → {index + 2}</button>)}
          </p>
        )}
      </header>
      {later < 1 ? <EmptyState says={dispatch.substance.none} /> : <Beside key={later} shown={shown} later={later} />}
    </div>
  );
}

function Beside({ shown, later }: { readonly shown: ShownDispatch; readonly later: number }): ReactElement {
  const { dispatch } = useWords();
  const [one, other] = [shown.revisions[later - 1]!, shown.revisions[later]!];
  const [before, after] = [useThing(one.id), useThing(other.id)];
  const changes = other.changes;
  if (before.error || after.error) return <ErrorNote error={before.error ?? after.error} />;
  if (before.data?.kind !== "dispatch" || after.data?.kind !== "dispatch") return <Loading />;
  const rows = changes ? sideBySide(before.data.text, after.data.text, changes.text) : [[{ before: before.data.text, after: after.data.text, same: true, onlyTypography: false }]];
  return <>
    {changes ? <p className="notice">{dispatch.substance[changes.substance]} {changes.text.length > 0 && dispatch.textChanges(changes.text.length)}</p> : <p className="notice">{dispatch.unread}</p>}
    <table className="beside">
      <caption className="seen-by-ear">{dispatch.compare(later, later + 1)}</caption>
      <thead><tr>{[one, other].map(({ id, seen: at }, index) => <th key={id} scope="col">{dispatch.revision(later + index)} <span className="soft"><When at={at} here /></span></th>)}</tr></thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} className={row.every(({ same }) => same) ? undefined : "differs"}>
            <td dir="auto">{row.map((pair, at) => (pair.same ? <span key={at}>{seen(pair.before)}</span> : pair.before !== "" && <del key={at} className={pair.onlyTypography ? "slight" : undefined}>{seen(pair.before)}</del>))}</td>
            <td dir="auto">{row.map((pair, at) => (pair.same ? <span key={at}>{seen(pair.after)}</span> : pair.after !== "" && <ins key={at} className={pair.onlyTypography ? "slight" : undefined}>{seen(pair.after)}</ins>))}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {changes && (
      <section aria-labelledby="differences">
        <h2 id="differences">{dispatch.margin}</h2>
        <ul className="differences">{changes.statements.filter((one) => one.is !== "same" || one.moved).map((one, index) => <Difference key={index} one={one} />)}</ul>
      </section>
    )}
  </>;
}

function Difference({ one }: { readonly one: StatementDifference }): ReactElement {
  const { dispatch, labels } = useWords();
  const inWords = (field: string, value: string): string => {
    if (value === "") return dispatch.nothing;
    if (field === "issues") return value.split(", ").map((issue) => issueInWords(issue, labels)).join(", ");
    const table: Readonly<Record<string, Readonly<Record<string, string | null>>>> = { act: labels.acts, mode: labels.modes, standing: labels.standings, strength: labels.strengths };
    return table[field]?.[value] ?? value;
  };
  return (
    <li className={`difference is-${one.is}`}>
      <strong>{dispatch.differences[one.is]}</strong>{" "}
      <span className="soft">{"before" in one && numberOf(one.before)}{"before" in one && "after" in one && " → "}{"after" in one && numberOf(one.after)}</span>
      {"moved" in one && one.moved && <span className="soft"> · {dispatch.moved}</span>}
      {"words" in one && <> <q><Quoted words={one.words} /></q></>}
      {one.is === "changed" && <dl>{one.fields.map(({ field, before, after }) => <div key={field}><dt>{dispatch.fields[field] ?? field}</dt><dd><del><Quoted words={inWords(field, before)} /></del> → <ins><Quoted words={inWords(field, after)} /></ins></dd></div>)}</dl>}
    </li>
  );
}
