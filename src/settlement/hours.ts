import { Temporal } from "temporal-polyfill";
import { languages } from "../language/index.js";
import { capitals, type Capital } from "../language/world/capitals.js";
import { parties as known } from "../language/world/parties.js";
import type { Instant } from "./instant.js";

/** What the clock of one party's government shows at an instant. */
export interface CapitalHour {
  /** The party as the list has it. */
  readonly party: string;
  /** Its name in the language asked for; as the list has it where none is known. */
  readonly name: string;
  readonly city: string | null;
  readonly zone: string;
  /** "2020-03-31 00:00" */
  readonly hour: string;
  /** How far the clock is ahead of UTC then: "+02:00". */
  readonly offset: string;
}

/**
 * The hour in the capital of every party of a list, by name, in English or French. `without` has the parties whose capital is not
 * known (invented, or no state): their hour is not guessed. Names count as well as ISO codes.
 */
export function capitalHours(at: Instant, parties: readonly string[], tongue: "en" | "fr"): { readonly hours: readonly CapitalHour[]; readonly without: readonly string[] } {
  const instant = Temporal.Instant.from(at);
  const found = parties.map((party) => ({ party, id: stateMeant(party) }));
  const hours = found.flatMap(({ party, id }): CapitalHour[] => (id === null ? [] : [hourOf(party, id, capitals[id]!, instant, tongue)]));
  const byName = new Intl.Collator(tongue);
  return { hours: [...hours].sort((a, b) => byName.compare(a.name, b.name)), without: found.flatMap(({ party, id }) => (id === null ? [party] : [])) };
}

function hourOf(party: string, id: string, [zone, en, fr]: Capital, instant: Temporal.Instant, tongue: "en" | "fr"): CapitalHour {
  const local = instant.toZonedDateTimeISO(zone);
  return { party, name: partyName(id, tongue), city: (tongue === "fr" ? fr ?? en : en) ?? null, zone, hour: `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`, offset: local.offset };
}

/** What to call a party of a list: the name of the state it stands for, else the word itself. */
export const partyName = (party: string, tongue: "en" | "fr"): string => {
  const id = stateMeant(party) ?? party;
  return languages[tongue]?.names.parties[id]?.names[0] ?? party;
};

function stateMeant(party: string): string | null {
  const said = party.trim();
  if (capitals[said.toUpperCase()] !== undefined) return said.toUpperCase();
  const called = folded(said);
  return known.find(({ id }) => capitals[id] !== undefined && tongues.some((tongue) => languages[tongue]?.names.parties[id]?.names.some((name) => folded(name) === called)))?.id ?? null;
}

const tongues = ["en", "fr"] as const;
const folded = (name: string): string => name.normalize("NFC").toLowerCase();
