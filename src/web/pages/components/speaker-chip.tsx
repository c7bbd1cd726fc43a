import { useCallback, type ReactElement } from "react";
import { Link } from "wouter";
import { partyAddress, personAddress } from "../app/addresses.js";
import { useParties } from "../app/api.js";
import { useWords } from "../messages/words.js";
import { Quoted } from "./quoted.js";
import { toneClass } from "./tone.js";

/** What a party is called in the language of the interface; its id where the record has no name for it. */
export function usePartyName(): (party: string) => string {
  const { tongue } = useWords();
  const { data } = useParties();
  return useCallback((party) => {
    const names = data?.get(party)?.names;
    return names?.[tongue] ?? names?.["en"] ?? Object.values(names ?? {})[0] ?? party;
  }, [data, tongue]);
}

/** A party by name, in its colour, leading to its page. */
export function PartyChip({ party }: { readonly party: string }): ReactElement {
  const nameOf = usePartyName();
  return <Link href={partyAddress(party)} className={`chip ${toneClass(party)}`} title={party}><Quoted words={nameOf(party)} /></Link>;
}

/** Who spoke: the name, leading to the person's page, and the party in its colour. Nobody is a speaker, too. */
export function SpeakerChip({ name, party, person }: { readonly name: string | null; readonly party: string | null; readonly person?: string | null }): ReactElement {
  const { labels } = useWords();
  const nameOf = usePartyName();
  const called = name ?? (party === null ? null : nameOf(party));
  const partyItself = party !== null && !person && (called === null || called === nameOf(party));
  return (
    <span className={`speaker ${toneClass(party)}`}>
      {called === null ? <span className="soft">{labels.nobodyNamed}</span>
        : person ? <Link href={personAddress(person)} className="who"><Quoted words={called} /></Link>
          : partyItself ? <Link href={partyAddress(party)} className="who"><Quoted words={called} /></Link> : <span className="who"><Quoted words={called} /></span>}
      {party !== null && !partyItself && <> <PartyChip party={party} /></>}
    </span>
  );
}
