import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { sameNameIn } from "./names.js";
import type { ProcedureTold } from "../../../settlement/procedure-told.js";
import { ask, RefusedError } from "../app/ask.js";
import { RefusedNote } from "../components/notes.js";
import type { Refused } from "../../../desk/job.js";
import { useWords } from "../messages/words.js";
import type { Wish } from "./act-dialog.js";
import { useHour } from "./hours.js";
import { procedureKey } from "./questions.js";

/** What a delegation has before it: its own standing, what it may do, what it has ready, what waits for a second person. */
export function OwnPart({ told, onWish }: { readonly told: ProcedureTold; readonly onWish: (wish: Wish) => void }): ReactElement {
  const { settle } = useWords();
  const hour = useHour();
  const { you, placed, objections, service } = told;
  const own = objections.find(({ party }) => you.party !== null && sameNameIn(party, you.party));
  const deadline = placed?.deadline ?? null;
  const had = service.find(({ party }) => you.party !== null && sameNameIn(party, you.party));
  const can = (type: string): boolean => (you.may as readonly string[]).includes(type);
  return (
    <section className="card own" aria-labelledby="own">
      <h2 id="own">{settle.own.heading}{you.party !== null && `: ${you.party}`}</h2>
      {placed !== null && <p className={own && own.lifted === null ? "own-state is-objecting" : "own-state"}>
        {own === undefined ? settle.own.silent : own.lifted === null ? settle.own.objected(hour(own.received, deadline)) : settle.own.lifted(hour(own.lifted.received, deadline))}
      </p>}
      {had && <p className="soft">{settle.own.served(hour(had.at, deadline))}</p>}
      {!you.mayObject && <p className="doubt">{settle.own.noAuthority} {you.whoMay.length > 0 ? settle.own.whoMay(you.whoMay.join(", ")) : settle.own.nobodyMay}</p>}
      {you.mayObject && (
        <p className="tools no-print">
          {can("object") && (own === undefined || own.lifted !== null) && <button type="button" className="firm" onClick={() => onWish({ type: "object" })}>{settle.acts.object} …</button>}
          {own && own.lifted === null && can("lift") && <button type="button" className="firm" onClick={() => onWish({ type: "lift" })}>{settle.acts.lift} …</button>}
          {(["statement", "amend", "join", "renew", "leave", "withdraw"] as const).filter((type) => can(type) && fitsSponsor(told, type)).map((type) => <button key={type} type="button" onClick={() => onWish({ type })}>{settle.acts[type]} …</button>)}
        </p>
      )}
      {can("editorial-comment") && <p className="tools no-print"><button type="button" onClick={() => onWish({ type: "editorial-comment" })}>{settle.acts["editorial-comment"]} …</button></p>}
      <Waiting told={told} onWish={onWish} />
      {can("prepare") && <Ready told={told} onWish={onWish} />}
    </section>
  );
}

/** Joining is for who is none of them, leaving and renewing for who is. */
function fitsSponsor({ sponsors, you }: ProcedureTold, type: string): boolean {
  const own = sponsors.find(({ party }) => you.party !== null && sameNameIn(party, you.party));
  switch (type) {
    case "join": return own === undefined;
    case "leave": case "withdraw": return own !== undefined;
    case "renew": return own !== undefined && !own.confirmed;
    default: return true;
  }
}

function Waiting({ told: { pending, placed, you }, onWish }: { readonly told: ProcedureTold; readonly onWish: (wish: Wish) => void }): ReactElement | null {
  const { settle } = useWords();
  const hour = useHour();
  if (pending.length === 0) return null;
  return (
    <section className="pending" aria-labelledby="pending">
      <h3 id="pending">{settle.pending.heading}</h3>
      {pending.map(({ id, type, by, at, wording, own }) => (
        <div key={id}>
          <p><strong>{settle.acts[type]}</strong> · {settle.pending.by(by, hour(at, placed?.deadline))}</p>
          {wording !== null && <blockquote>{wording}</blockquote>}
          {own ? <p className="soft">{settle.pending.own}</p> : you.mayObject && <p className="no-print"><button type="button" className="firm" onClick={() => onWish({ type, confirms: id })}>{settle.pending.confirm} …</button></p>}
        </div>
      ))}
    </section>
  );
}

/** An objection the delegation has ready. It lies with the delegation alone until it is sent. */
function Ready({ told: { id, prepared, placed, you }, onWish }: { readonly told: ProcedureTold; readonly onWish: (wish: Wish) => void }): ReactElement {
  const { settle } = useWords();
  const hour = useHour();
  const memory = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  const keep = async (wording: string | null): Promise<void> => {
    try {
      await ask(`/api/settle/${id}/prepared`, { body: { prepared: wording === null ? null : { wording, onBehalfOf: [] } } });
      setRefused(null);
      await memory.invalidateQueries({ queryKey: procedureKey(id) });
    } catch (error) {
      setRefused(error instanceof RefusedError ? error.refused : { code: "web/page-fault", says: String(error), next: "" });
    }
  };
  return (
    <details className="ready no-print" open={prepared !== null}>
      <summary><h3>{settle.prepared.heading}</h3></summary>
      <p className="soft">{settle.prepared.lead}</p>
      <form key={prepared?.at ?? ""} onSubmit={(event) => { event.preventDefault(); void keep(String(new FormData(event.currentTarget).get("prepared") ?? "")); }}>
        <label>{settle.fields.wording}<textarea name="prepared" rows={4} defaultValue={prepared?.wording ?? ""} /></label>
        {prepared !== null && <p className="soft">{settle.prepared.kept(prepared.by, hour(prepared.at, placed?.deadline))}</p>}
        <p className="tools">
          <button type="submit">{settle.prepared.keep}</button>
          {prepared !== null && <button type="button" onClick={() => void keep(null)}>{settle.prepared.drop}</button>}
          {prepared !== null && you.mayObject && placed !== null && <button type="button" className="firm" onClick={() => onWish({ type: "object", wording: prepared.wording, onBehalfOf: prepared.onBehalfOf })}>{settle.prepared.send}</button>}
        </p>
        {refused !== null && <RefusedNote refused={refused} />}
      </form>
    </details>
  );
}
