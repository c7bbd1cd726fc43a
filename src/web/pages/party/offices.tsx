import type { ReactElement } from "react";
import { Link } from "wouter";
import { officeInWords } from "../../../outgoing/office-in-words.js";
import { addressOf, personAddress } from "../app/addresses.js";
import { Quoted } from "../components/quoted.js";
import { PartyChip } from "../components/speaker-chip.js";
import { Days } from "../components/when.js";
import { useWords } from "../messages/words.js";
import type { ShownOffice, ShownParty } from "../../../record/questions/show-people.js";

/** Who holds a party's offices, and when they are known to. */
export function PeopleOfParty({ people }: { readonly people: ShownParty["people"] }): ReactElement {
  const { things: { officeColumns: columns, people: title }, labels } = useWords();
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={title}>
      <table>
        <thead><tr><th scope="col">{columns.who}</th><th scope="col">{columns.office}</th><th scope="col">{columns.from}</th><th scope="col">{columns.to}</th></tr></thead>
        <tbody>
          {people.map(({ id, name, office, from, to }) => (
            <tr key={`${id} ${office}`}>
              <th scope="row"><Link href={personAddress(id)}><Quoted words={name} /></Link></th>
              <td><Quoted words={officeInWords(office, labels)} /></td>
              <td><Known day={from} /></td><td><Known day={to} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The offices of one person, each with whoever says so. */
export function OfficesOfPerson({ offices }: { readonly offices: readonly ShownOffice[] }): ReactElement {
  const { things, things: { officeColumns: columns }, labels } = useWords();
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={things.offices}>
      <table>
        <thead><tr><th scope="col">{columns.office}</th><th scope="col">{columns.from}</th><th scope="col">{columns.to}</th><th scope="col">{columns.by}</th></tr></thead>
        <tbody>
          {offices.map(({ office, party, from, to, source, dispatches }, index) => (
            <tr key={index}>
              <th scope="row"><Quoted words={officeInWords(office, labels)} />{party !== null && <> <PartyChip party={party} /></>}</th>
              <td><Known day={from} /></td><td><Known day={to} /></td>
              <td>{dispatches === 0 ? <Quoted words={source} /> : <Link href={addressOf(source) ?? "/"}>{things.toldBy(dispatches)}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Known = ({ day }: { readonly day: string | null }): ReactElement => (day === null ? <span className="soft">–</span> : <Days from={day} to={day} />);
