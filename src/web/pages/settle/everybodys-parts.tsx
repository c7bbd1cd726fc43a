import { useState, type ReactElement } from "react";
import type { ProcedureTold, TextTold } from "../../../settlement/procedure-told.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { useHour } from "./hours.js";

// What everybody who takes part may see of a procedure.

/** The words, numbered as people call them; what is otherwise than in the round before is marked. */
export function TextPart({ told: { text, base, placed, versions } }: { readonly told: ProcedureTold }): ReactElement {
  const { settle } = useWords();
  const [language, setLanguage] = useState<string | null>(null);
  const shown = text?.languages.find((one) => one.language === language) ?? text?.languages[0] ?? null;
  const before = new Map((base?.languages.find((one) => one.language === shown?.language)?.paragraphs ?? []).map((one) => [one.id, one.text]));
  return (
    <section className="card" aria-labelledby="words">
      <h2 id="words">{settle.text.heading}{text !== null && `: ${text.version}`}</h2>
      {shown === null ? <p className="soft">{settle.text.none}</p> : (
        <>
          {text!.languages.length > 1 && <p className="tools no-print"><label>{settle.text.language} <select value={shown.language} onChange={(event) => setLanguage(event.target.value)}>{text!.languages.map((one) => <option key={one.language} value={one.language}>{one.language}</option>)}</select></label></p>}
          <div className="common-text" lang={shown.language}>
            {numbered(shown.paragraphs).map(({ id, number, words }) => (
              <p key={id} className={base !== null && before.get(id) !== words ? "is-changed" : undefined}>
                <span className="number" aria-hidden={number === ""}>{number}</span> <span><Quoted words={words} />{base !== null && before.get(id) !== words && <span className="flag flag-doubt">{settle.text.changed}</span>}</span>
              </p>
            ))}
          </div>
          {placed !== null && placed.hash !== null && <p className="soft hash">{settle.text.frozen(placed.hash)}</p>}
        </>
      )}
      {versions.length > 1 && <p className="soft">{settle.text.versions}: {versions.map(({ version }) => version).join(", ")}</p>}
    </section>
  );
}

/** Operative paragraphs bear numbers; those of the preamble do not on paper. */
function numbered(paragraphs: TextTold["languages"][number]["paragraphs"]): readonly { readonly id: string; readonly number: string; readonly words: string }[] {
  let count = 0;
  return paragraphs.map(({ id, kind, text }) => ({ id, number: kind === "operative" ? `${++count}.` : "", words: text }));
}

/** The deadline in every capital that is known. */
export function HoursPart({ told: { hours, placed } }: { readonly told: ProcedureTold }): ReactElement | null {
  const { settle, tongue } = useWords();
  if (hours === null || placed === null) return null;
  const language = tongue === "fr" ? "fr" : "en";
  const rows = [...hours.hours].sort((one, other) => one.name[language].localeCompare(other.name[language], language));
  return (
    <section className="card" aria-labelledby="hours">
      <h2 id="hours">{settle.hours}</h2>
      {rows.length > 0 && (
        <details open={rows.length <= 20}>
          <summary>{rows.length} · UTC {placed.deadline.instant}</summary>
          <div className="wide" role="group" aria-labelledby="hours" tabIndex={0}>
            <table>
              <thead><tr><th scope="col">{settle.party}</th><th scope="col">{settle.city}</th><th scope="col">{settle.hourThere}</th><th scope="col">{settle.utc}</th></tr></thead>
              <tbody>{rows.map(({ party, name, city, hour, offset, zone }) => <tr key={party}><th scope="row">{name[language]}</th><td>{city?.[language] ?? ""}</td><td><time title={zone}>{hour}</time></td><td>{offset}</td></tr>)}</tbody>
            </table>
          </div>
        </details>
      )}
      {hours.without.length > 0 && <p className="soft">{settle.without(hours.without.join(", "))}</p>}
    </section>
  );
}

/** Objections, as far as the rules let whoever looks see them. */
export function ObjectionsPart({ told: { objections, standing, placed, you, profile, state } }: { readonly told: ProcedureTold }): ReactElement | null {
  const { settle } = useWords();
  const hour = useHour();
  if (placed === null) return null;
  const hidden = standing === null && you.as !== "officer" && profile.disclosure.from === "result" && (state === "under_silence" || state === "contested");
  return (
    <section className="card" aria-labelledby="objections">
      <h2 id="objections">{settle.objections.heading}</h2>
      {hidden ? <p className="soft">{settle.objections.notTold}</p> : <p>{standing === null ? "" : standing === 0 ? settle.objections.none : settle.objections.count(standing)}</p>}
      {objections.length > 0 && (
        <ul className="rows">
          {[...objections].sort((one, other) => Date.parse(one.received) - Date.parse(other.received)).map(({ party, by, person, confirmedBy, received, wording, lifted, enteredFor, channel }) => (
            <li key={`${party} ${received}`} className={lifted === null ? "is-standing" : "is-lifted"}>
              <div>
                <p><strong>{party}</strong> · <time dateTime={received} title={received}>{hour(received, placed.deadline)}</time>{person !== null && ` · ${person}`}{confirmedBy !== null && ` · ${settle.objections.confirmedBy(confirmedBy)}`}{by !== party && ` · ${settle.objections.spokenBy(by)}`}{enteredFor && ` · ${settle.objections.onPaper}${channel === null ? "" : ` (${settle.channels[channel]})`}`}</p>
                {wording !== null && <blockquote><Quoted words={wording} /></blockquote>}
                {lifted !== null && <p className="soft">{settle.objections.lifted} · {hour(lifted.received, placed.deadline)}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function DecisionPart({ told: { decision, placed, statements, sponsors, cutOff, addendum } }: { readonly told: ProcedureTold }): ReactElement {
  const { settle } = useWords();
  const hour = useHour();
  const deadline = placed?.deadline ?? null;
  return (
    <>
      {decision !== null && (
        <section className="card" aria-labelledby="decision">
          <h2 id="decision">{settle.decision.heading}</h2>
          <p><strong>{settle.decision.effective(hour(decision.effective, deadline))}</strong></p>
          {decision.certified !== null && <p>{settle.decision.certified(decision.certified.by, hour(decision.certified.at, deadline))}</p>}
        </section>
      )}
      {statements.length > 0 && (
        <section className="card" aria-labelledby="said">
          <h2 id="said">{settle.said.heading}</h2>
          <ul className="rows">{statements.map(({ kind, by, at, paragraphs, wording }) => <li key={`${by} ${at}`}><div><p><strong>{by}</strong>{kind !== null && ` · ${settle.statements[kind]}`}{paragraphs.length > 0 && ` · ${settle.said.onParagraphs(paragraphs.join(", "))}`}</p>{wording !== null && <blockquote><Quoted words={wording} /></blockquote>}</div></li>)}</ul>
        </section>
      )}
      {(sponsors.length > 0 || cutOff !== null) && (
        <section className="card" aria-labelledby="sponsors">
          <h2 id="sponsors">{settle.sponsors.heading}</h2>
          <p>{sponsors.length === 0 ? settle.sponsors.none : sponsors.map(({ party, confirmed }) => (confirmed ? party : `${party} (${settle.sponsors.again})`)).join(", ")}</p>
          {cutOff !== null && <p className="soft">{settle.sponsors.cutOff(hour(cutOff, deadline))}</p>}
          {addendum !== null && <p>{settle.sponsors.addendum(addendum.joined.join(", "), addendum.left.join(", "))}</p>}
        </section>
      )}
    </>
  );
}

/** The log, in plain words. */
export function LogPart({ told: { id, log, keeper, head, placed, you } }: { readonly told: ProcedureTold }): ReactElement {
  const { settle, tongue } = useWords();
  const hour = useHour();
  const language = tongue === "fr" ? "fr" : "en";
  return (
    <section className="card" aria-labelledby="log">
      <h2 id="log">{settle.log.heading}</h2>
      <p className="soft">{settle.log.lead} {settle.log.keeper(keeper.organisation, keeper.key.slice(0, 16))}</p>
      {head !== null && <p className="tools"><a className="button no-print" href={`/api/settle/${id}/export`} download={`${id}.entente`}>{settle.log.export}</a> <span className="soft hash">{settle.log.head(`${head.n}:${head.hash}`)}</span></p>}
      <ol className="log">
        {log.map(({ n, hash, at, entered, received, type, by, person, capacity, channel, accepted, why, scan }, i) => (
          <li key={`${i} ${hash ?? ""}`} className={accepted ? undefined : "is-refused"}>
            <p>
              {n !== null && <span className="soft">{n}. </span>}<strong>{settle.logged[type]}</strong>
              {by !== null && ` · ${by}`}{person !== null && person !== by && ` (${person})`}{capacity !== null && ` · ${settle.capacities[capacity]}`}{channel !== null && channel !== "system" && ` · ${settle.channels[channel]}`}{!accepted && <> · <span className="flag flag-state">{settle.log.refused}</span></>}
            </p>
            <p>{why[language]}</p>
            <p className="soft"><time dateTime={at} title={entered}>{hour(at, placed?.deadline)}</time>{received !== null && received !== at && ` · ${settle.log.received} ${hour(received, placed?.deadline)}`}{scan !== null && you.as === "officer" && <> · <a href={`/api/settle/${id}/scans/${scan}`}>{settle.log.scan}</a></>}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
