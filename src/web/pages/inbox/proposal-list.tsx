import type { ReactElement } from "react";
import { Link } from "wouter";
import { addressOf, dispatchAddress } from "../app/addresses.js";
import { useDecideMerge, useMerges } from "../app/api.js";
import { ErrorNote } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { mergeInWords } from "../../../outgoing/merge-in-words.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";

const mostShown = 5;

/** What may be one exchange, one person or one text, and waits for somebody to say so. */
export function ProposalList(): ReactElement | null {
  const { inbox, tongue } = useWords();
  const { data } = useMerges();
  const decide = useDecideMerge();
  const mayDecide = useMay("editor");
  if (!data || data.length === 0) return null;
  return (
    <section className="merges" aria-labelledby="merges">
      <h2 id="merges">{inbox.proposals} <span className="soft">{data.length}</span></h2>
      <p className="soft">{inbox.proposalsLead}</p>
      {decide.error && <ErrorNote error={decide.error} />}
      <ul>
        {data.slice(0, mostShown).map(({ id, one, other, oneCalled, otherCalled, oneIn, otherIn, ...why }) => (
          <li key={id} className="card">
            <p><Called id={one} called={oneCalled} told={oneIn} /> <span className="soft">≟</span> <Called id={other} called={otherCalled} told={otherIn} /></p>
            <p className="soft"><Quoted words={mergeInWords(why, tongue)} /></p>
            {mayDecide && <p className="tools">
              <button type="button" disabled={decide.isPending} onClick={() => decide.mutate({ id, decision: "confirmed" })}>{inbox.same}<span className="seen-by-ear"> {id}</span></button>
              <button type="button" disabled={decide.isPending} onClick={() => decide.mutate({ id, decision: "undone" })}>{inbox.notSame}<span className="seen-by-ear"> {id}</span></button>
            </p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Called({ id, called, told }: { readonly id: string; readonly called: string; readonly told: string | null }): ReactElement {
  return <span><Link href={addressOf(id) ?? "/"}><Quoted words={called || id} /></Link>{told && told !== id && <> <Link className="soft" href={addressOf(told) ?? dispatchAddress(told)}>{told}</Link></>}</span>;
}
