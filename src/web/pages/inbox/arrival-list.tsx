import type { ReactElement } from "react";
import { Link } from "wouter";
import { dispatchAddress } from "../app/addresses.js";
import { RefusedNote, useRefusal } from "../components/notes.js";
import { Flags } from "../components/doubt.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import type { Acknowledged } from "../../../desk/desk.js";
import type { Arrival } from "./handing-in.js";

/** What became of what was handed in, as it comes: each dispatch as soon as it is kept. */
export function ArrivalList({ arrivals, onClear }: { readonly arrivals: readonly Arrival[]; readonly onClear: () => void }): ReactElement {
  const { inbox } = useWords();
  return (
    <section className="arrivals" aria-labelledby="arrivals">
      <div className="section-head"><h2 id="arrivals">{inbox.progress}</h2><button type="button" className="quiet small" onClick={onClear}>{inbox.clear}</button></div>
      {arrivals.map((arrival) => <One key={arrival.key} arrival={arrival} />)}
    </section>
  );
}

function One({ arrival: { awaited, came, state, refused } }: { readonly arrival: Arrival }): ReactElement {
  const { inbox, room } = useWords();
  const count = (...statuses: readonly Acknowledged["status"][]): number => came.filter(({ status }) => statuses.includes(status)).length;
  return (
    <div className="arrival">
      <p role="status">
        {state === "reading" ? inbox.reading(Math.max(1, awaited - came.length)) : inbox.done(count("added", "revised"), count("known"), count("refused"))}
      </p>
      {state === "reading" && <progress max={Math.max(awaited, came.length + 1)} value={came.length} aria-label={inbox.progress} />}
      {refused && <RefusedNote refused={refused} />}
      {state === "stopped" && !refused && <p className="refused" role="alert">{inbox.stopped}</p>}
      <ul>
        {came.map((one, index) => (
          <li key={index} className={`came is-${one.status}`}>
            <span className="status">{signs[one.status]} {inbox.statuses[one.status]}</span>
            {one.status === "refused" ? (
              <NotTaken one={one} />
            ) : (
              <p>
                <Link href={dispatchAddress(one.id)}><Quoted words={one.file || one.own || one.id} /></Link> <span className="soft">{one.id}</span>{" "}
                {one.statements !== undefined && <span>{room.statements(one.statements)}</span>}{" "}
                {(one.doubts ?? 0) > 0 && <Link href={dispatchAddress(one.id)} className="flag flag-doubt">? {room.doubts(one.doubts!)}</Link>}
                <Flags state={one.standing ?? "published"} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NotTaken({ one }: { readonly one: Extract<Acknowledged, { status: "refused" }> }): ReactElement {
  const { inbox } = useWords();
  const { says, next, lang } = useRefusal(one);
  return (
    <div className="why">
      <p><Quoted words={one.file || one.own} /></p>
      <p><strong lang={lang}>{says}</strong></p>
      <p>{inbox.next} <span lang={lang}>{next}</span></p>
      <p className="soft"><code>{one.code}</code></p>
    </div>
  );
}

const signs = { added: "✓", revised: "↻", known: "=", refused: "✕" } as const;
