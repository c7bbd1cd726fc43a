import type { LanguageCode } from "../../model/document.js";
import type { PartyId } from "../../model/reading.js";
import { events } from "./events.js";
import type { DatedEvent } from "./events.js";
import { givenNames, surnamesFirst } from "./given-names.js";
import { memberships } from "./memberships.js";
import type { GroupMembers } from "./memberships.js";
import { officeHolders } from "./office-holders.js";
import type { KnownPerson } from "./office-holders.js";
import { parties } from "./parties.js";
import type { KnownParty } from "./parties.js";

/**
 * What is the same in every language: parties with their codes, memberships, office-holders with dates and sources,
 * dated events. Names of them in a language stand in that language's folder.
 */
export interface World {
  readonly parties: readonly KnownParty[];
  readonly memberships: readonly GroupMembers[];
  readonly officeHolders: readonly KnownPerson[];
  readonly events: readonly DatedEvent[];
  /** Lists of words, without accents, separated by white space. */
  readonly givenNames: { readonly f: string; readonly m: string; readonly either: string };
  readonly surnamesFirst: string;
  /** Names to print instead of the usual ones, by party and language: which name a place goes by is for the reader to say. */
  readonly naming: Readonly<Record<PartyId, { readonly [code in LanguageCode]?: string }>>;
}

export const world: World = { parties, memberships, officeHolders, events, givenNames, surnamesFirst, naming: {} };
