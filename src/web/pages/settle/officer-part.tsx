import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement, type ReactNode } from "react";
import type { EventType } from "../../../settlement/event.js";
import type { Capacity } from "../../../settlement/profile.js";
import type { ProcedureTold } from "../../../settlement/procedure-told.js";
import { ask, RefusedError } from "../app/ask.js";
import { RefusedNote } from "../components/notes.js";
import type { Refused } from "../../../desk/job.js";
import { useWords } from "../messages/words.js";
import type { Wish } from "./act-dialog.js";
import { useHour } from "./hours.js";
import { procedureKey } from "./questions.js";

const onPaper: readonly EventType[] = ["object", "lift", "amend"];
/** Acts that have a screen of their own, or belong to delegations. */
const elsewhere: ReadonlySet<string> = new Set(["certify", "join", "leave", "renew", "statement", "editorial-comment", "tick"]);

/** What whoever runs a procedure can do now: the acts that the state lets come next, and what they enter for parties that wrote. */
export function DeedsPart({ told, onWish }: { readonly told: ProcedureTold; readonly onWish: (wish: Wish) => void }): ReactElement | null {
  const { settle } = useWords();
  const { you, state } = told;
  const may = you.may as readonly string[];
  const acts = may.filter((one): one is EventType => Object.hasOwn(settle.acts, one));
  const own = acts.filter((type) => !elsewhere.has(type) && !onPaper.includes(type));
  const paper = acts.filter((type) => onPaper.includes(type));
  const others = acts.filter((type) => elsewhere.has(type) && type !== "tick" && (type !== "certify" || state === "decided"));
  if (acts.length === 0) return null;
  const [first, ...rest] = own;
  return (
    <section className="card no-print" aria-labelledby="deeds">
      <h2 id="deeds">{settle.what}</h2>
      <p className="tools">
        {first && <button type="button" className="firm" onClick={() => onWish({ type: first })}>{settle.acts[first]} …</button>}
        {rest.map((type) => <button key={type} type="button" onClick={() => onWish({ type })}>{settle.acts[type]} …</button>)}
      </p>
      {paper.length > 0 && <p className="tools">{paper.map((type) => <button key={type} type="button" onClick={() => onWish({ type, onPaper: true })}>{settle.acts[type]} ({settle.objections.onPaper}) …</button>)}</p>}
      {others.length > 0 && <p className="tools">{others.map((type) => <button key={type} type="button" className="quiet" onClick={() => onWish({ type })}>{settle.acts[type]} …</button>)}</p>}
    </section>
  );
}

/** Who had the text, and when; what is missing stands first. */
export function ServicePart({ told: { placed, service, unserved } }: { readonly told: ProcedureTold }): ReactElement | null {
  const { settle } = useWords();
  const hour = useHour();
  if (placed === null || unserved === null) return null;
  return (
    <section className="card" aria-labelledby="service">
      <h2 id="service">{settle.service.heading}</h2>
      <p className={unserved.length > 0 ? "doubt" : undefined}>{unserved.length > 0 ? settle.service.unserved(unserved.join(", ")) : settle.service.all}</p>
      {service.length > 0 && (
        <details>
          <summary>{settle.service.served(service.length)}</summary>
          <div className="wide" role="group" aria-labelledby="service" tabIndex={0}>
            <table><thead><tr><th scope="col">{settle.party}</th><th scope="col">{settle.service.when}</th><th scope="col">{settle.service.how}</th></tr></thead>
              <tbody>{service.map(({ party, at, channel }) => <tr key={party}><th scope="row">{party}</th><td>{hour(at, placed.deadline)}</td><td>{channel === null ? "" : settle.channels[channel]}</td></tr>)}</tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

/** Sends something that stands beside the log, and shows why it was refused. */
function useBeside(id: string): { readonly refused: ReactNode; readonly send: (path: string, body: object) => Promise<void> } {
  const memory = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  return {
    refused: refused === null ? null : <RefusedNote refused={refused} />,
    send: async (path, body) => {
      try {
        await ask(`/api/settle/${id}/${path}`, { body });
        setRefused(null);
        await memory.invalidateQueries({ queryKey: procedureKey(id) });
      } catch (error) {
        setRefused(error instanceof RefusedError ? error.refused : { code: "web/page-fault", says: String(error), next: "" });
      }
    },
  };
}

/** Who has which place. */
export function SeatsPart({ told: { id, seats, you } }: { readonly told: ProcedureTold }): ReactElement | null {
  const { settle } = useWords();
  const { refused, send } = useBeside(id);
  if (seats === null || you.forAnybody) return null;
  const give = (form: FormData): void => {
    const said = (name: string): string => String(form.get(name) ?? "").trim();
    const optional = { account: said("account"), organisation: said("organisation"), party: said("party"), office: said("office") };
    void send("seats", { name: said("name"), capacity: said("capacity"), mayObject: form.get("mayObject") !== null, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== "")) });
  };
  return (
    <section className="card no-print" aria-labelledby="seats">
      <h2 id="seats">{settle.seats.heading}</h2>
      {seats.length === 0 ? <p className="soft">{settle.seats.none}</p> : (
        <ul className="rows">
          {seats.map((seat) => (
            <li key={seat.id}>
              <span><strong>{seat.name}</strong> · {settle.capacities[seat.capacity]}{seat.party !== null && ` · ${seat.party}`}{seat.office !== null && ` · ${seat.office}`}{seat.mayObject && ` · ${settle.seats.mayObject}`}</span>
              <button type="button" className="quiet" aria-label={`${settle.seats.take}: ${seat.name}`} onClick={() => void send(`seats/${seat.id}/take`, {})}>{settle.seats.take}</button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{settle.seats.give}</summary>
        <form className="fill" onSubmit={(event) => { event.preventDefault(); give(new FormData(event.currentTarget)); }}>
          <label>{settle.seats.name}<input name="name" required /></label>
          <label>{settle.seats.account}<input name="account" autoComplete="off" /></label>
          <label>{settle.seats.organisation}<input name="organisation" autoComplete="off" /></label>
          <label>{settle.seats.capacity}<select name="capacity">{(["delegate", "observer", "secretariat", "chair"] satisfies Capacity[]).map((one) => <option key={one} value={one}>{settle.capacities[one]}</option>)}</select></label>
          <label>{settle.seats.party}<input name="party" autoComplete="off" /></label>
          <label>{settle.seats.office}<input name="office" autoComplete="off" /></label>
          <label className="tick"><input type="checkbox" name="mayObject" /> {settle.seats.mayObject}</label>
          <p className="tools"><button type="submit">{settle.seats.give}</button></p>
        </form>
      </details>
      {refused}
    </section>
  );
}

/** Who is told by mail or a hook. */
export function AddressesPart({ told: { id, addresses } }: { readonly told: ProcedureTold }): ReactElement | null {
  const { settle, tongue } = useWords();
  const { refused, send } = useBeside(id);
  if (addresses === null) return null;
  return (
    <section className="card no-print" aria-labelledby="addresses">
      <h2 id="addresses">{settle.addresses.heading}</h2>
      <p className="soft">{settle.addresses.lead}</p>
      <ul className="rows">
        {addresses.map(({ kind, address, party, language }) => (
          <li key={`${kind} ${address}`}>
            <span>{kind === "mail" ? settle.addresses.mail : settle.addresses.hook}: <code>{address}</code>{party !== null && ` · ${party}`} · {language}</span>
            <button type="button" className="quiet" aria-label={`${settle.addresses.remove}: ${address}`} onClick={() => void send("addresses", { does: "removed", kind, address, ...(party !== null && { party }) })}>{settle.addresses.remove}</button>
          </li>
        ))}
      </ul>
      <form className="fill" onSubmit={(event) => { event.preventDefault(); const form = new FormData(event.currentTarget); void send("addresses", { does: "added", kind: form.get("kind"), address: String(form.get("address") ?? "").trim(), language: tongue === "fr" ? "fr" : "en" }); event.currentTarget.reset(); }}>
        <label>{settle.addresses.address}<input name="address" required /></label>
        <label>{settle.service.how}<select name="kind"><option value="mail">{settle.addresses.mail}</option><option value="hook">{settle.addresses.hook}</option></select></label>
        <p className="tools"><button type="submit">{settle.addresses.add}</button></p>
      </form>
      {refused}
    </section>
  );
}
