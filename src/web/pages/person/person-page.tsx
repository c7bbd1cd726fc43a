import type { ReactElement } from "react";
import { Link } from "wouter";
import { findAddress } from "../app/addresses.js";
import { useThing } from "../app/api.js";
import { usePageTitle } from "../app/page-title.js";
import { MergesTold } from "../components/merges-told.js";
import { ErrorNote, Loading, NotFound } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { PartyChip } from "../components/speaker-chip.js";
import { StatementList } from "../components/statement-list.js";
import { toneClass } from "../components/tone.js";
import { useWords } from "../messages/words.js";
import { Contacts } from "../party/contacts.js";
import { OfficesOfPerson } from "../party/offices.js";
import { SaidByIssue, ToWhom } from "../party/said-of.js";
import type { ShownPerson } from "../../../record/questions/show-people.js";

/** A person: offices with their dates and on whose word, contacts, what they said of what, and to whom. */
export function PersonPage({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useThing(id);
  if (error) return <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (!data) return <Loading />;
  return data.kind === "person" ? <Person person={data} /> : <NotFound />;
}

function Person({ person }: { readonly person: ShownPerson }): ReactElement {
  const { things, tongue } = useWords();
  usePageTitle(person.name);
  const others = person.names.filter((name) => name !== person.name);
  const who = `speaker:${person.id}`;
  return (
    <div className={`page thing ${toneClass(person.party)}`}>
      <header className="page-head">
        <h1><Quoted words={person.name} /></h1>
        <p className="facts">{person.party !== null && <PartyChip party={person.party} />}<code>{person.id}</code>{person.wikidata !== null && <span>Wikidata {person.wikidata}</span>}</p>
        {person.askedFor !== null && <p className="notice">{things.merged(person.askedFor)}</p>}
        {others.length > 0 && <details><summary>{things.alsoCalled}</summary><p className="other-names">{others.map((one) => <span key={one}><Quoted words={one} /></span>)}</p></details>}
        <ul className="roles">
          <li><Link href={findAddress(who)}>{things.roles.speaker(person.statements.speaker)}</Link></li>
          <li><Link href={findAddress(`to:${person.id}`)}>{things.roles.addressee(person.statements.addressee)}</Link></li>
          <li>{things.roles.mentioned(person.statements.mentioned)}</li>
        </ul>
      </header>
      {person.offices.length > 0 && <section aria-labelledby="offices"><h2 id="offices">{things.offices}</h2><OfficesOfPerson offices={person.offices} /></section>}
      <section aria-labelledby="contacts"><h2 id="contacts">{things.contacts}</h2><Contacts contacts={person.contacts} title={`${person.name}: ${things.contacts.toLocaleLowerCase(tongue)}`} /></section>
      <div className="two">
        <section aria-labelledby="issues"><h2 id="issues">{things.saidByIssue}</h2><SaidByIssue who={who} /></section>
        <section aria-labelledby="whom"><h2 id="whom">{things.toWhom}</h2><ToWhom who={who} /></section>
      </div>
      <section aria-labelledby="latest"><h2 id="latest">{things.latest}</h2>
        {person.latest.length === 0 ? <p className="soft">{things.noLatest}</p> : <><StatementList statements={person.latest} withSpeaker={false} /><p><Link href={findAddress(who)}>{things.allStatements}</Link></p></>}
      </section>
      <section aria-labelledby="merges"><h2 id="merges">{things.merges}</h2><MergesTold merges={person.merges} /></section>
    </div>
  );
}
