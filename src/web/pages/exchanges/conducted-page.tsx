import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { Attending } from "../../../conduct/deeds.js";
import type { Delegation } from "../../../conduct/exchange.js";
import type { DeedSaid, ExchangeTold } from "../../../desk/conduct/asked.js";
import type { MadeBrief } from "../../../desk/align/asked.js";
import { briefLabels } from "../../../outgoing/brief/labels/index.js";
import { addressOf, conductedAddress } from "../app/addresses.js";
import { ask } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { linesIn, useConductPost, useDeed, useExchange } from "./asked.js";
import { Clock, useHour } from "./clock.js";
import { PartyFields } from "./exchanges-page.js";
import "./exchanges.css";

/** One exchange: its hour on every clock, who takes part, what is to be decided, and the papers of whoever looks. */
export function ConductedPage({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useExchange(id);
  if (error) return <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  return data ? <Conducted one={data} /> : <Loading />;
}

function Conducted({ one }: { readonly one: ExchangeTold }): ReactElement {
  const { conduct, labels, tongue } = useWords();
  const [as, setAs] = useState(one.mine[0] ?? one.asker.party);
  const deed = useDeed(one.id);
  const enter = (said: DeedSaid): void => deed.mutate({ deed: said, as });
  const title = `${labels.exchanges[one.kind]} ${labels.channels[one.channel]}${one.subject === null ? "" : `: ${one.subject}`}`;
  usePageTitle(title);
  const open = one.standing === "arranging" || one.standing === "fixed";
  const papers = one.papers[as];
  return (
    <div className="page conducted">
      <header className="page-head">
        <h1><Quoted words={title} /></h1>
        <p className="facts"><span className={one.standing === "called-off" ? "flag flag-state" : ""}>{conduct.standings[one.standing]}</span>{one.level !== null && <span>{conduct.levels[one.level]}</span>}{one.place?.[tongue] !== undefined && <span><Quoted words={one.place[tongue]} /></span>}{one.languages.length > 0 && <span>{conduct.form.languages}: {one.languages.map((code) => labels.languages[code] ?? code).join(", ")}</span>}<code>{one.id}</code></p>
        {one.link !== null && <p><a href={one.link} rel="noreferrer">{one.link}</a></p>}
        {one.calledOff?.because && <p className="notice"><Quoted words={one.calledOff.because} /></p>}
        {one.mine.length > 1 && <p className="no-print"><label>{conduct.form.actFor} <select value={as} onChange={(event) => setAs(event.target.value)}>{one.mine.map((party) => <option key={party} value={party}>{one.called[party]![tongue]}</option>)}</select></label></p>}
      </header>
      {deed.error && <ErrorNote error={deed.error} />}
      <Hours one={one} as={as} open={open} enter={enter} />
      <section aria-labelledby="delegations"><h2 id="delegations">{conduct.delegations}</h2>
        <ul className="exchange-list">{one.delegations.map((delegation) => <li key={delegation.party} className="card"><DelegationCard one={one} delegation={delegation} /></li>)}</ul>
        {one.decides && open && as === one.asker.party && <Invite one={one} enter={enter} />}
      </section>
      {one.agenda.length > 0 && <section aria-labelledby="agenda"><h2 id="agenda">{conduct.agenda}</h2><ol className="numbered">{one.agenda.map(({ issue, words }) => <li key={words}><Quoted words={words} />{issue !== null && <span className="soft"> · {labels.issues[issue as keyof typeof labels.issues]}</span>}</li>)}</ol></section>}
      {papers && <Preparing key={as} one={one} as={as} enter={enter} />}
      {one.published.length > 0 && <section aria-labelledby="published"><h2 id="published">{conduct.readout.published}</h2><ul>{one.published.map(({ party, tongues, withdrawn }) => <li key={party}>{one.called[party]![tongue]}: {tongues.map((each) => <a key={each} href={`/public/${one.id}-${party}/${each}`}>{conduct.readout.languages[each]} </a>)}{withdrawn !== null && <span className="flag flag-state">{conduct.readout.withdrawn(withdrawn.because)}</span>}</li>)}</ul></section>}
      <details className="no-print"><summary>{conduct.history}</summary><ol className="history">{one.history.map(({ number, at, by, party, does }) => <li key={number}><span className="soft">{number}</span> {party !== null && `${one.called[party]?.[tongue] ?? party} · `}{by} {conduct.deeds[does]} <Clock at={at} zone="UTC" /></li>)}</ol></details>
    </div>
  );
}

interface Part {
  readonly one: ExchangeTold;
  readonly as: string;
  readonly enter: (said: DeedSaid) => void;
}

/** Every open hour on every clock, with what whoever looks may answer. */
function Hours({ one, as, open, enter }: Part & { readonly open: boolean }): ReactElement {
  const { conduct, tongue } = useWords();
  const hourOf = useHour();
  const [other, setOther] = useState("");
  const mine = one.delegations.find(({ party }) => party === as);
  const asks = as === one.asker.party;
  const hours = one.fixed !== null ? [one.fixed] : one.options.map(({ at }) => at);
  const zone = mine?.zone ?? "UTC";
  return (
    <section aria-labelledby="hours"><h2 id="hours">{one.fixed !== null ? conduct.hour : conduct.hoursProposed}</h2>
      <ul className="exchange-list">{hours.map((hour) => (
        <li key={hour} className="card">
          <table className="clocks"><caption className="seen-by-ear">{conduct.clocks(hourOf(hour, zone))}</caption><tbody>{[...one.delegations.map((delegation) => [one.called[delegation.party]![tongue], delegation.zone] as const), ["UTC", "UTC"] as const].map(([name, at]) => <tr key={name}><th scope="row">{name}</th><td><Clock at={hour} zone={at} named={at !== "UTC"} /></td></tr>)}</tbody></table>
          {open && <p className="tools no-print">
            {!asks && mine && <button type="button" className="firm" onClick={() => enter({ does: "reply", answer: "accepted", hours: [hour], sequence: one.sequence })}>{conduct.accept(hourOf(hour, zone))}</button>}
            {asks && one.decides && one.fixed === null && <button type="button" className="firm" onClick={() => enter({ does: "fix", at: hour })}>{conduct.fix(hourOf(hour, zone))}</button>}
          </p>}
        </li>))}
      </ul>
      {open && mine && (
        <form className="tools no-print" onSubmit={(event) => { event.preventDefault(); enter(asks ? { does: "fix", at: other } : { does: "reply", answer: "proposed", hours: linesIn(other), sequence: one.sequence }); setOther(""); }}>
          {(!asks || (one.fixed !== null && one.decides)) && <><label>{asks ? conduct.moveTo : conduct.otherHours} <input value={other} onChange={(event) => setOther(event.target.value)} placeholder="2031-05-14 10:00" required autoComplete="off" /></label><button type="submit">{asks ? conduct.move : conduct.propose}</button></>}
          {!asks && <button type="button" onClick={() => enter({ does: "reply", answer: "declined", sequence: one.sequence })}>{conduct.decline}</button>}
        </form>
      )}
      {open && asks && one.decides && <CallOff enter={enter} />}
      {one.begun !== null && <p className="facts"><span>{conduct.began} <Clock at={one.begun} zone={zone} /></span>{one.ended !== null && <span>{conduct.ended} <Clock at={one.ended} zone={zone} /></span>}</p>}
    </section>
  );
}

function CallOff({ enter }: Pick<Part, "enter">): ReactElement {
  const { conduct } = useWords();
  return (
    <details className="no-print"><summary>{conduct.cancel}</summary>
      <form className="tools" onSubmit={(event) => { event.preventDefault(); enter({ does: "cancel", because: String(new FormData(event.currentTarget).get("because") ?? "") || null }); }}>
        <label>{conduct.because} <input name="because" dir="auto" autoComplete="off" /></label><button type="submit">{conduct.cancel}</button>
      </form>
    </details>
  );
}

function DelegationCard({ one, delegation: { party, reply, people, group, zone } }: { readonly one: ExchangeTold; readonly delegation: Delegation }): ReactElement {
  const { conduct, tongue } = useWords();
  return (
    <>
      <h3>{one.called[party]![tongue]} {group !== null && <span className="chip">{group}</span>}</h3>
      <p className="facts"><span>{party === one.asker.party ? conduct.asks : reply === null ? conduct.answers.none : conduct.answers[reply.overtaken ? "overtaken" : reply.answer]}</span>{reply !== null && <span>{conduct.through[reply.through]}</span>}<span>{zone}</span></p>
      {reply?.answer === "proposed" && <p className="facts">{reply.hours.map((hour) => <Clock key={hour} at={hour} zone={zone} />)}</p>}
      {reply?.words && <p className="quotation"><Quoted words={reply.words} /></p>}
      {people.length > 0 && <ul>{people.map(({ key, name, office }) => <li key={key}><Quoted words={name} /> <span className="soft"><Quoted words={office[tongue] ?? office.en ?? office.fr ?? ""} /></span></li>)}</ul>}
    </>
  );
}

function Invite({ one, enter }: Pick<Part, "one" | "enter">): ReactElement {
  const { conduct } = useWords();
  const reply = useConductPost("/api/exchanges/replies");
  const send = (said: FormData): void => {
    const text = (name: string): string => String(said.get(name) ?? "").trim();
    const names = { ...(text("name") !== "" && { en: text("name") }), ...(text("name-fr") !== "" && { fr: text("name-fr") }) };
    enter({ does: "invite", parties: text("party") === "" ? [] : [{ party: text("party"), ...(text("zone") !== "" && { zone: text("zone") }), mail: text("mail") || null, ...(Object.keys(names).length > 0 && { names }) }], group: text("group") || null });
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    reply.mutate({ bytes: btoa(binary) });
  };
  return (
    <details className="no-print" open={one.delegations.length < 2}><summary>{conduct.form.invite}</summary>
      <form className="conduct-form" onSubmit={(event) => { event.preventDefault(); send(new FormData(event.currentTarget)); event.currentTarget.reset(); }}>
        <PartyFields />
        <p><label>{conduct.form.group} <input name="group" placeholder={conduct.form.groupHint} autoComplete="off" /></label></p>
        <p className="tools"><button type="submit" className="firm">{conduct.form.invite}</button></p>
      </form>
      <p><label>{conduct.replyByMail} <input type="file" accept=".eml,.ics,message/rfc822,text/calendar" aria-describedby="mail-hint" onChange={(event) => void take(event.target.files?.[0])} /></label> <span id="mail-hint" className="soft">{conduct.replyByMailHint}</span></p>
      {reply.error && <ErrorNote error={reply.error} />}
    </details>
  );
}

/** What a party prepares: who attends, points, the brief; and the ways to the notes and the readout. */
function Preparing({ one, as, enter }: Part): ReactElement {
  const { conduct, tongue } = useWords();
  const { points } = one.papers[as]!;
  const { people } = one.delegations.find(({ party }) => party === as)!;
  const name = one.called[as]![tongue];
  return (
    <section aria-labelledby="papers"><h2 id="papers">{name}</h2>
      <p className="tools no-print">
        {one.standing === "fixed" && <button type="button" className="firm" onClick={() => enter({ does: "begin" })}>{conduct.begin}</button>}
        {one.standing === "under-way" && <button type="button" onClick={() => enter({ does: "end" })}>{conduct.end}</button>}
        {one.begun !== null && <Link className="button" href={`${conductedAddress(one.id)}/notes?as=${encodeURIComponent(as)}`}>{conduct.toNotes}</Link>}
        {one.ended !== null && <Link className="button" href={`${conductedAddress(one.id)}/readout?as=${encodeURIComponent(as)}`}>{conduct.toReadout}</Link>}
        {as !== one.asker.party && <a className="button" href={`/api/exchanges/${one.id}/invitation.ics?party=${encodeURIComponent(as)}&language=${tongue}`}>{conduct.invitation}</a>}
      </p>
      <h3>{conduct.points}</h3>
      {points.length === 0 ? <p className="soft">{conduct.noPoints}</p> : <ul className="points">{points.map(({ words, ticked }, index) => <li key={words}><label><input type="checkbox" checked={ticked !== null} onChange={(event) => enter({ does: "tick", point: index + 1, ticked: event.target.checked })} /> <Quoted words={words} /></label>{ticked !== null && <span className="soft"> {ticked.by}</span>}</li>)}</ul>}
      <TextForm title={conduct.points} hint={conduct.pointsHint} value={points.map(({ words }) => words).join("\n")} save={(words) => enter({ does: "points", points: linesIn(words) })} />
      <TextForm title={conduct.people} hint={conduct.peopleHint} value={people.map(lineOf).join("\n")} save={(words) => enter({ does: "attend", people: linesIn(words).map((line, index) => attendingIn(line, people[index]?.key ?? `${as}-${index + 1}`)) })} />
      <BriefHere id={one.id} as={as} />
    </section>
  );
}

function TextForm({ title, hint, value, save }: { readonly title: string; readonly hint: string; readonly value: string; readonly save: (words: string) => void }): ReactElement {
  const { conduct } = useWords();
  return (
    <details className="no-print"><summary>{conduct.readout.edit}: {title}</summary>
      <form onSubmit={(event) => { event.preventDefault(); save(String(new FormData(event.currentTarget).get("words") ?? "")); }}>
        <label>{title} <textarea name="words" rows={4} defaultValue={value} dir="auto" /></label><p className="soft">{hint}</p><p><button type="submit">{conduct.form.save}</button></p>
      </form>
    </details>
  );
}

const lineOf = ({ name, gender, office }: Attending): string => [name, gender ?? "", office.en ?? "", office.fr ?? ""].join("; ").replace(/(?:; )+$/, "");

function attendingIn(line: string, key: string): Attending {
  const [name = "", gender = "", en = "", fr = ""] = line.split(";").map((part) => part.trim());
  return { key, name, gender: gender === "f" || gender === "m" ? gender : null, office: { ...(en !== "" && { en }), ...(fr !== "" && { fr }) } };
}

/** The record's brief, asked for when it is opened, so that it is as the record stands then. */
function BriefHere({ id, as }: { readonly id: string; readonly as: string }): ReactElement {
  const { conduct, tongue } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ queryKey: ["exchanges", id, "brief", as, tongue], enabled: open, staleTime: 0, queryFn: ({ signal }) => ask<MadeBrief>(`/api/exchanges/${id}/brief?as=${encodeURIComponent(as)}&language=${tongue}`, { signal }) });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{conduct.brief}</summary>
      {!open ? null : error ? <ErrorNote error={error} /> : !data ? <Loading /> : (
        <div className="brief-here">
          <p className="facts"><span>{data.brief.us.name} – {data.brief.with.name}</span><time>{data.brief.on}</time></p>
          {data.brief.sections.map(({ heading, parts }) => {
            const lines = parts.flatMap((part) => part.lines.flatMap((line) => (line.kind === "quotation" ? [{ cites: line.cites, words: line.quotation.words }] : line.kind === "gap" ? [] : [{ cites: line.cites, words: line.words }]))).slice(0, 8);
            return lines.length > 0 && <section key={heading}><h3>{briefLabels[tongue].headings[heading]}</h3><ul>{lines.map(({ cites, words }) => <li key={cites}><Link href={addressOf(cites) ?? "#"}>{cites}</Link> <Quoted words={words} /></li>)}</ul></section>;
          })}
        </div>
      )}
    </details>
  );
}
