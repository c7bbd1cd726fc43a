import type { ReactElement } from "react";
import { Link, useLocation } from "wouter";
import { arrangedChannels, arrangedKinds, levels } from "../../../conduct/deeds.js";
import { issues } from "../../../model/issues.js";
import type { ListedExchange } from "../../../desk/conduct/asked.js";
import { conductedAddress } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { linesIn, newKey, useConductPost, useExchanges } from "./asked.js";
import { Clock } from "./clock.js";
import "./exchanges.css";

/** The exchanges somebody takes part in, and a form to ask for another. */
export function ExchangesPage(): ReactElement {
  const { conduct } = useWords();
  const { data, error, refetch } = useExchanges();
  usePageTitle(conduct.title);
  return (
    <div className="page exchanges">
      <header className="page-head"><h1>{conduct.title}</h1><p>{conduct.lead}</p></header>
      {error ? <ErrorNote error={error} again={() => void refetch()} /> : !data ? <Loading /> : data.length === 0 ? <EmptyState says={conduct.none} next={conduct.noneNext} />
        : <ul className="exchange-list">{data.map((one) => <li key={one.id} className="card"><Listed one={one} /></li>)}</ul>}
      <Arrange />
    </div>
  );
}

function Listed({ one }: { readonly one: ListedExchange }): ReactElement {
  const { conduct, labels, tongue } = useWords();
  const zone = one.parties.find(({ party }) => one.mine.length === 1 && party === one.mine[0])?.zone ?? one.parties[0]!.zone;
  return (
    <>
      <h2><Link href={conductedAddress(one.id)}>{labels.exchanges[one.kind]} {labels.channels[one.channel]}{one.subject !== null && <>: <Quoted words={one.subject} /></>}</Link></h2>
      <p className="facts"><span>{conduct.standings[one.standing]}</span>{one.fixed !== null ? <Clock at={one.fixed} zone={zone} /> : one.options.slice(0, 3).map((hour) => <Clock key={hour} at={hour} zone={zone} />)}</p>
      <p className="chip-row">{one.parties.map(({ party, names, answer }) => <span key={party} className="chip">{names[tongue]} · {party === one.asker ? conduct.asks : answer === null ? conduct.answers.none : conduct.answers[answer]}</span>)}</p>
    </>
  );
}

function Arrange(): ReactElement {
  const { conduct: { form, levels: levelWords }, labels } = useWords();
  const arrange = useConductPost("/api/exchanges");
  const [, go] = useLocation();
  const send = (said: FormData): void => {
    const text = (name: string): string => String(said.get(name) ?? "").trim();
    const names = { ...(text("name") !== "" && { en: text("name") }), ...(text("name-fr") !== "" && { fr: text("name-fr") }) };
    const place = text("place");
    arrange.mutate({
      key: newKey(), kind: text("kind"), channel: text("channel"), options: linesIn(said.get("hours")), minutes: Number(text("minutes")) || 30, level: text("level") === "" ? null : text("level"), subject: text("subject") || null,
      agenda: linesIn(said.get("agenda")).map(agendaItem), languages: text("languages").split(/[\s,]+/).filter((code) => code !== ""), place: place === "" ? null : { en: place, fr: place }, link: text("link") || null,
      ...(text("party") !== "" && { asker: { party: text("party"), ...(text("zone") !== "" && { zone: text("zone") }), ...(text("mail") !== "" && { mail: text("mail") }), ...(Object.keys(names).length > 0 && { names }) } }),
    }, { onSuccess: ({ id }) => go(conductedAddress(id)) });
  };
  return (
    <form className="card conduct-form" onSubmit={(event) => { event.preventDefault(); send(new FormData(event.currentTarget)); }}>
      <h2>{form.arrange}</h2>
      <div className="fields">
        <label>{form.kind} <select name="kind">{arrangedKinds.map((kind) => <option key={kind} value={kind}>{labels.exchanges[kind]}</option>)}</select></label>
        <label>{form.channel} <select name="channel">{arrangedChannels.map((channel) => <option key={channel} value={channel}>{labels.channels[channel]}</option>)}</select></label>
        <label>{form.level} <select name="level"><option value="">{form.noLevel}</option>{levels.map((level) => <option key={level} value={level}>{levelWords[level]}</option>)}</select></label>
        <label>{form.minutes} <input name="minutes" type="number" min={5} max={14400} defaultValue={30} /></label>
        <label className="wide">{form.subject} <input name="subject" maxLength={300} dir="auto" autoComplete="off" /></label>
        <div className="wide"><label>{form.hours} <textarea name="hours" rows={3} required aria-describedby="hours-hint" /></label><span id="hours-hint" className="soft">{form.hoursHint}</span></div>
        <div className="wide"><label>{form.agenda} <textarea name="agenda" rows={3} aria-describedby="agenda-hint" dir="auto" /></label><span id="agenda-hint" className="soft">{form.agendaHint}</span></div>
        <label>{form.place} <input name="place" dir="auto" autoComplete="off" /></label>
        <label>{form.link} <input name="link" type="url" placeholder="https://" autoComplete="off" /></label>
        <label>{form.languages} <input name="languages" placeholder={form.languagesHint} autoComplete="off" /></label>
      </div>
      <PartyFields />
      <p><button type="submit" className="firm" disabled={arrange.isPending}>{form.arrange}</button></p>
      {arrange.error && <ErrorNote error={arrange.error} />}
    </form>
  );
}

/** Fields for a party: its code, and what the gazetteer does not know of it. */
export function PartyFields(): ReactElement {
  const { conduct: { form } } = useWords();
  return (
    <div className="fields">
      <label>{form.party} <input name="party" placeholder={form.partyHint} autoComplete="off" /></label>
      <label>{form.zone} <input name="zone" placeholder="Europe/Paris" autoComplete="off" /></label>
      <label>{form.mail} <input name="mail" type="email" autoComplete="off" /></label>
      <label>{form.names} <input name="name" dir="auto" autoComplete="off" /></label>
      <label>{form.namesFr} <input name="name-fr" dir="auto" autoComplete="off" /></label>
    </div>
  );
}

/** "borders: the crossing": an issue before the colon where the list has it. */
function agendaItem(line: string): { readonly issue: string | null; readonly words: string } {
  const [, issue, words] = /^([a-z-]+):\s*(.*)$/.exec(line) ?? [];
  return issue !== undefined && Object.hasOwn(issues, issue) ? { issue, words: words === "" ? issue : words! } : { issue: null, words: line };
}
