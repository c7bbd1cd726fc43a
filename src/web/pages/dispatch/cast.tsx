import type { ReactElement } from "react";
import { Link } from "wouter";
import { partyAddress, personAddress } from "../app/addresses.js";
import { Quoted } from "../components/quoted.js";
import { toneClass } from "../components/tone.js";
import { useWords } from "../messages/words.js";
import { officeInWords } from "../../../outgoing/office-in-words.js";
import type { ShownDispatch } from "../../../record/questions/show-dispatch.js";
import { named } from "./field-in-words.js";
import { ThingTools } from "./thing-tools.js";

/** The people and parties a dispatch tells of, each with what can be corrected of it. */
export function Cast({ shown }: { readonly shown: ShownDispatch }): ReactElement | null {
  const { correcting, labels } = useWords();
  const { reading } = shown;
  if (reading === null || reading.people.length + reading.parties.length === 0) return null;
  return (
    <section aria-labelledby="cast">
      <h2 id="cast">{correcting.cast}</h2>
      <ul className="cast">
        {reading.people.map(({ id, name, party, offices }) => (
          <li key={id} className={toneClass(party)}>
            {shown.names.people[id] ? <Link href={personAddress(shown.names.people[id])}><Quoted words={name} /></Link> : <Quoted words={name} />}
            {party !== null && <> <Link className="chip" href={partyAddress(party)}><Quoted words={named(party, reading) ?? party} /></Link></>}
            {offices.length > 0 && <span className="soft"> <Quoted words={offices.map(({ office }) => officeInWords(office, labels)).join(", ")} /></span>}
            {" "}<ThingTools kind="person" id={id} called={name} />
          </li>
        ))}
        {reading.parties.map(({ id, name }) => (
          <li key={id} className={toneClass(id)}><Link className="chip" href={partyAddress(id)}><Quoted words={name} /></Link> <code className="soft">{id}</code> <ThingTools kind="party" id={id} called={name} /></li>
        ))}
      </ul>
    </section>
  );
}
