import type { ReactElement } from "react";
import { Link } from "wouter";
import { findAddress, partyAddress } from "../app/addresses.js";
import { useThing } from "../app/api.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading, NotFound } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { PartyChip, usePartyName } from "../components/speaker-chip.js";
import { StatementList } from "../components/statement-list.js";
import { toneClass } from "../components/tone.js";
import { Days } from "../components/when.js";
import { useWords } from "../messages/words.js";
import type { ShownParty } from "../../../record/questions/show-people.js";
import { Contacts } from "./contacts.js";
import { PeopleOfParty } from "./offices.js";
import { SaidByIssue, ToWhom } from "./said-of.js";

/** A party: who speaks for it, whom it meets and when, what it says of what, and to whom. */
export function PartyPage({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useThing(id);
  if (error) return <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (!data) return <Loading />;
  return data.kind === "party" ? <Party party={data} /> : <NotFound />;
}

function Party({ party }: { readonly party: ShownParty }): ReactElement {
  const { things, pictures, tongue } = useWords();
  const nameOf = usePartyName();
  const name = party.names[tongue]?.[0] ?? nameOf(party.id);
  usePageTitle(name);
  const others = [...new Set(Object.values(party.names).flat())].filter((one) => one !== name);
  const who = `speaker:${quoted(party.id)}`;
  return (
    <div className={`page thing ${toneClass(party.id)}`}>
      <header className="page-head">
        <h1><Quoted words={name} /></h1>
        <p className="facts"><span>{things.kinds[party.partyKind] ?? party.partyKind}</span><code>{party.id}</code>{party.of !== null && <Link href={partyAddress(party.of)}>{things.bodyOf(nameOf(party.of))}</Link>}{party.wikidata !== null && <span>Wikidata {party.wikidata}</span>}</p>
        {others.length > 0 && <details><summary>{things.alsoCalled}</summary><p className="other-names">{others.slice(0, 60).map((one) => <span key={one}><Quoted words={one} /></span>)}</p></details>}
        <ul className="roles">
          <li><Link href={findAddress(who)}>{things.roles.speaker(party.statements.speaker)}</Link></li>
          <li><Link href={findAddress(`to:${quoted(party.id)}`)}>{things.roles.addressee(party.statements.addressee)}</Link></li>
          <li><Link href={findAddress(`party:${quoted(party.id)}`)}>{things.roles.mentioned(party.statements.mentioned)}</Link></li>
        </ul>
      </header>
      <section aria-labelledby="contacts"><h2 id="contacts">{things.contacts}</h2><Contacts contacts={party.contacts} title={`${name}: ${things.contacts.toLocaleLowerCase(tongue)}`} /></section>
      <div className="two">
        <section aria-labelledby="issues"><h2 id="issues">{things.saidByIssue}</h2><SaidByIssue who={who} /></section>
        <section aria-labelledby="whom"><h2 id="whom">{things.toWhom}</h2><ToWhom who={who} /></section>
      </div>
      {party.counterparts.length > 0 && (
        <section aria-labelledby="counterparts"><h2 id="counterparts">{things.counterparts}</h2>
          <ul className="counterparts">{party.counterparts.map(({ party: other, exchanges, last }) => <li key={other}><PartyChip party={other} /> <span className="soft">{pictures.exchanges(exchanges)}{last !== null && <>, {things.lastOn} <Days from={last} to={last} /></>}</span></li>)}</ul>
        </section>
      )}
      {party.people.length > 0 && <section aria-labelledby="people"><h2 id="people">{things.people}</h2><PeopleOfParty people={party.people} /></section>}
      <section aria-labelledby="latest"><h2 id="latest">{things.latest}</h2>
        {party.latest.length === 0 ? <p className="soft">{things.noLatest}</p> : <><StatementList statements={party.latest} /><p><Link href={findAddress(who)}>{things.allStatements}</Link></p></>}
      </section>
      {party.bodies.length > 0 && <section aria-labelledby="bodies"><h2 id="bodies">{things.bodies}</h2><p className="chip-row">{party.bodies.map((body) => <PartyChip key={body} party={body} />)}</p></section>}
    </div>
  );
}

/** A value of a query as it must be written where it holds a space or a comma. */
const quoted = (value: string): string => (/^[\p{L}\p{N}/._-]+$/u.test(value) ? value : `"${value.replaceAll('"', " ")}"`);
