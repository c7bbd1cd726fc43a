import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import type { ProcedureTold } from "../../../settlement/procedure-told.js";
import { procedureAddress } from "../app/addresses.js";
import { ask, RefusedError } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading, RefusedNote } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import type { Refused } from "../../../desk/job.js";
import { useWords } from "../messages/words.js";
import { useHour } from "./hours.js";
import { useProcedures, useProfiles } from "./questions.js";
import "./settle.css";

/** The common texts that whoever looks takes part in, and the way to begin one. */
export function SettleListPage(): ReactElement {
  const { settle, tongue } = useWords();
  const hour = useHour();
  const { data, error, isPending, refetch } = useProcedures();
  usePageTitle(settle.title);
  return (
    <div className="page settle">
      <header className="page-head"><h1>{settle.title}</h1><p>{settle.lead}</p></header>
      {isPending ? <Loading /> : error ? <ErrorNote error={error} again={() => void refetch()} /> : data.length === 0 ? <EmptyState says={settle.none} next={settle.noneNext} /> : (
        <ul className="procedures">
          {data.map(({ id, title, body, state, round, version, deadline }) => (
            <li key={id} className="card">
              <h2><Link href={procedureAddress(id)}><Quoted words={title} /></Link></h2>
              <p><span className={`state-flag state-${state}`}>{settle.states[state][0]}</span>{deadline !== null && <> · {settle.deadline} {hour(deadline.instant, deadline)}</>}</p>
              <p className="facts"><span>{id}</span><span>{body[tongue === "fr" ? "fr" : "en"]}</span>{version !== null && version !== title && <span>{version}</span>}{round > 1 && <span>{settle.round(round)}</span>}</p>
            </li>
          ))}
        </ul>
      )}
      <Begin />
    </div>
  );
}

function Begin(): ReactElement {
  const { settle, tongue } = useWords();
  const { data: profiles } = useProfiles();
  const memory = useQueryClient();
  const [, go] = useLocation();
  const [refused, setRefused] = useState<Refused | null>(null);
  const begin = async (form: FormData): Promise<void> => {
    const said = (name: string): string => String(form.get(name) ?? "").trim();
    const optional = { version: said("version"), office: said("office") };
    try {
      const begun = await ask<ProcedureTold>("/api/settle", { body: {
        title: said("title"), profile: said("profile"), words: said("text") === "" ? [] : [{ language: tongue === "fr" ? "fr" : "en", text: said("text") }],
        sponsors: said("sponsors").split(",").map((one) => one.trim()).filter((one) => one !== ""), ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== "")),
      } });
      await memory.invalidateQueries({ queryKey: ["settle"] });
      go(procedureAddress(begun.id));
    } catch (error) {
      setRefused(error instanceof RefusedError ? error.refused : { code: "web/page-fault", says: String(error), next: "" });
    }
  };
  return (
    <details className="card begin no-print">
      <summary><h2>{settle.begin.open}</h2></summary>
      <form className="fill" onSubmit={(event) => { event.preventDefault(); void begin(new FormData(event.currentTarget)); }}>
        <label>{settle.begin.name}<input name="title" required maxLength={300} autoComplete="off" /></label>
        <label>{settle.begin.profile}<select name="profile" required>{(profiles ?? []).map(({ id, body }) => <option key={id} value={id}>{body[tongue === "fr" ? "fr" : "en"]} ({id})</option>)}</select></label>
        <label>{settle.begin.version}<input name="version" autoComplete="off" /></label>
        <label>{settle.begin.office}<input name="office" autoComplete="off" /></label>
        <label>{settle.begin.sponsors}<input name="sponsors" autoComplete="off" /></label>
        <label className="long">{settle.begin.text}<textarea name="text" rows={8} aria-describedby="text-hint" /></label>
        <p id="text-hint" className="soft long">{settle.begin.textHint}</p>
        {refused !== null && <RefusedNote refused={refused} />}
        <p className="tools"><button type="submit" className="firm">{settle.begin.does}</button></p>
      </form>
    </details>
  );
}
