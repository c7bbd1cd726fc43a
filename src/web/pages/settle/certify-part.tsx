import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Channel } from "../../../settlement/profile.js";
import type { ProcedureTold } from "../../../settlement/procedure-told.js";
import { ask, RefusedError } from "../app/ask.js";
import { RefusedNote } from "../components/notes.js";
import type { Refused } from "../../../desk/job.js";
import { useWords } from "../messages/words.js";
import type { Wish } from "./act-dialog.js";
import { useHour } from "./hours.js";
import { procedureKey } from "./questions.js";

/** The certification screen: every way by which an objection may have come, who looked there, and what was found; then the act itself. */
export function CertifyPart({ told, onWish }: { readonly told: ProcedureTold; readonly onWish: (wish: Wish) => void }): ReactElement | null {
  const { settle } = useWords();
  const hour = useHour();
  const { placed, looks, unlooked, unserved, profile, objections } = told;
  if (placed === null || looks === null || unlooked === null || told.state !== "elapsed") return null;
  const ready = unlooked.length === 0 && (unserved ?? []).length === 0;
  return (
    <section className="card certify" aria-labelledby="certify">
      <h2 id="certify">{settle.certify.heading}</h2>
      <p>{settle.certify.lead}</p>
      <ul className="ways">
        {profile.form.channels.map((channel) => {
          const seen = looks.filter((look) => look.channel === channel);
          return (
            <li key={channel} className={channel === "system" || seen.length > 0 ? "is-looked" : "is-not-looked"}>
              <h3>{settle.channels[channel]}</h3>
              {channel === "system" ? <p>{settle.certify.system(objections.filter(({ lifted }) => lifted === null).length)}</p>
                : seen.length > 0 ? seen.map(({ by, at, place, found }) => <p key={`${by} ${at}`}>{place !== null && <>{place}: </>}{found === "nothing" ? settle.certify.nothing : found} <span className="soft">{settle.certify.looked(by, hour(at, placed.deadline))}</span></p>)
                : <p className="doubt">{settle.certify.notLooked}</p>}
              {channel !== "system" && <LookForm id={told.id} channel={channel} />}
            </li>
          );
        })}
      </ul>
      {unserved !== null && unserved.length > 0 && <p className="doubt">{settle.service.unserved(unserved.join(", "))}</p>}
      <p>{settle.certify.effect(hour(placed.deadline.instant, placed.deadline))}</p>
      <p className="tools no-print">
        <button type="button" className="firm" disabled={!ready} onClick={() => onWish({ type: "certify" })}>{settle.certify.does}</button>
        {!ready && <span className="soft">{settle.certify.blocked}</span>}
      </p>
    </section>
  );
}

function LookForm({ id, channel }: { readonly id: string; readonly channel: Channel }): ReactElement {
  const { settle } = useWords();
  const memory = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  const look = async (form: HTMLFormElement): Promise<void> => {
    const said = new FormData(form);
    const place = String(said.get("place") ?? "").trim();
    try {
      await ask(`/api/settle/${id}/looks`, { body: { channel, found: String(said.get("found") ?? "").trim() || "nothing", ...(place !== "" && { place }) } });
      setRefused(null);
      form.reset();
      await memory.invalidateQueries({ queryKey: procedureKey(id) });
    } catch (error) {
      setRefused(error instanceof RefusedError ? error.refused : { code: "web/page-fault", says: String(error), next: "" });
    }
  };
  return (
    <form className="tools no-print" onSubmit={(event) => { event.preventDefault(); void look(event.currentTarget); }}>
      <label>{settle.certify.place}<input name="place" aria-label={`${settle.channels[channel]}: ${settle.certify.place}`} /></label>
      <label>{settle.certify.found}<input name="found" placeholder={settle.certify.nothing} aria-label={`${settle.channels[channel]}: ${settle.certify.found}`} /></label>
      <button type="submit" aria-label={`${settle.channels[channel]}: ${settle.certify.say}`}>{settle.certify.say}</button>
      {refused !== null && <RefusedNote refused={refused} />}
    </form>
  );
}
