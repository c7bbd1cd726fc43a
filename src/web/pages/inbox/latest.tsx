import { useState, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import { dispatchAddress } from "../app/addresses.js";
import { useDispatches } from "../app/api.js";
import { useKeys } from "../app/keys.js";
import { Flags } from "../components/doubt.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { When } from "../components/when.js";
import { DispatchName } from "../components/dispatch-name.js";
import { useWords } from "../messages/words.js";

/** What came in last. */
export function Latest({ onlyDoubtful, onOnlyDoubtful }: { readonly onlyDoubtful: boolean; readonly onOnlyDoubtful: (only: boolean) => void }): ReactElement {
  const { inbox, room } = useWords();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useDispatches();
  const [at, setAt] = useState(-1);
  const [, go] = useLocation();
  const all = data?.pages.flatMap((page) => page.dispatches) ?? [];
  const listed = onlyDoubtful ? all.filter(({ doubts }) => doubts > 0) : all;
  const come = (index: number): void => {
    const next = Math.min(listed.length - 1, Math.max(0, index));
    setAt(next);
    const row = document.querySelectorAll<HTMLElement>(".latest tbody tr")[next];
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  useKeys({ j: () => come(at + 1), k: () => come(at - 1), Enter: () => { const one = listed[at]; if (one) go(dispatchAddress(one.id)); } });
  return (
    <section aria-labelledby="latest">
      <div className="section-head">
        <h2 id="latest">{inbox.latest}</h2>
        <label><input type="checkbox" checked={onlyDoubtful} onChange={({ target }) => onOnlyDoubtful(target.checked)} /> {inbox.onlyDoubtful}</label>
      </div>
      {error ? <ErrorNote error={error} again={() => void refetch()} /> : isPending ? <Loading /> : all.length === 0 ? <EmptyState says={inbox.empty} next={inbox.emptyNext} /> : (
        <table className="latest">
          <thead><tr><th scope="col">{inbox.columns.title}</th><th scope="col">{inbox.columns.publisher}</th><th scope="col">{inbox.columns.published}</th><th scope="col" className="number">{inbox.columns.statements}</th><th scope="col" className="number">{inbox.columns.doubts}</th></tr></thead>
          <tbody>
            {listed.map((one, index) => (
              <tr key={one.id} tabIndex={-1} className={index === at ? "chosen" : undefined}>
                <td><Link href={dispatchAddress(one.id)}><DispatchName of={one} /></Link> <span className="soft">{one.id}{one.revision > 1 && `@${one.revision}`}</span> <Flags corrected={one.corrections > 0} state={one.state} /></td>
                <td data-label={inbox.columns.publisher}>{one.publisher === null ? <span className="soft">–</span> : <Quoted words={one.publisher} />}</td>
                <td data-label={inbox.columns.published}><When at={one.published} /></td>
                <td className="number" data-label={inbox.columns.statements}>{one.statements}</td>
                <td className="number" data-label={inbox.columns.doubts}>{one.doubts > 0 ? <span className="flag flag-doubt">? {one.doubts}</span> : <span className="soft">0</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && <p><button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{room.more}</button></p>}
    </section>
  );
}
