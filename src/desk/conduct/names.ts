import type { AskedParty, InTongues, Tongue } from "../../conduct/deeds.js";
import { delegationOf, type Conducted } from "../../conduct/exchange.js";
import { conductRefusal } from "../../conduct/refusals.js";
import { languages } from "../../language/index.js";
import { capitals } from "../../language/world/capitals.js";
import { world } from "../../language/world/index.js";
import type { PartyId } from "../../model/reading.js";
import { partiesCalled } from "../../record/questions/parties-called.js";
import { deskRefusal } from "../refusals.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import type { PartySaid } from "./asked.js";

type Db = House["store"]["db"] | Transacted;
type Or<T> = T | { readonly refused: Refused };

/** A party by code or name. A short code nobody knows is a party of its own, which goes by the names it is given. */
export async function partyNamed(db: Db, said: string, now: Conducted | null): Promise<Or<PartyId>> {
  const words = said.trim();
  const here = now?.delegations.find(({ party, names }) => party.toLowerCase() === words.toLowerCase() || Object.values(names ?? {}).some((name) => bare(name) === bare(words)));
  if (here !== undefined) return here.party;
  const found = [...new Set((await partiesCalled(db, words)).map((id) => id.split("/")[0]!))];
  if (found.length > 1) return { refused: deskRefusal("desk/several-parties", words, found.join(", ")) };
  return found[0] ?? words.toUpperCase().replaceAll(/[^\p{L}\p{N}-]+/gu, "-").slice(0, 40);
}

const bare = (name: string): string => name.toLowerCase().replace(/^(?:the |la |le |les |l['’])/, "");

/** A party as it is asked, with what the gazetteer knows of it. Refused: a party whose clock is not known and not told. */
export async function askedOf(db: Db, { party: said, names, zone, mail = null }: PartySaid, now: Conducted | null = null): Promise<Or<AskedParty>> {
  const party = await partyNamed(db, said, now);
  if (typeof party !== "string") return party;
  const clock = zone ?? capitals[party]?.[0];
  if (clock === undefined) return { refused: conductRefusal("conduct/bad-zone", `${said}: ?`) };
  const own = names ?? (said.trim().toUpperCase() === party && !isKnown(party) ? undefined : isKnown(party) ? undefined : { en: said.trim(), fr: said.trim() });
  return { party, zone: clock, mail, ...(own !== undefined && { names: own }) };
}

const isKnown = (party: PartyId): boolean => languages.en?.names.parties[party] !== undefined;

/** The members of a group on a day, as the world has them; null where they are not known. */
export function membersOf(group: PartyId, day: string): readonly PartyId[] | null {
  const known = world.memberships.find((one) => one.group === group);
  return known === undefined ? null : known.members.filter(({ from, to }) => from <= day && (to === undefined || to >= day)).map(({ party }) => party);
}

/** What to call a party of an exchange: as it was told, else as the gazetteer does, in French with its article. */
export const namesIn = (now: Conducted) => (party: PartyId, tongue: Tongue): string => {
  const told: InTongues | undefined = delegationOf(now, party)?.names;
  return told?.[tongue] ?? knownName(party, tongue) ?? told?.[tongue === "en" ? "fr" : "en"] ?? party;
};

function knownName(party: PartyId, tongue: Tongue): string | null {
  const terms = languages[tongue]?.names.parties[party];
  const name = terms?.names[0];
  if (name === undefined) return null;
  if (tongue === "en") return terms!.plural || /^(?:United|Czech|Dominican|European|African|Holy)\b/.test(name) ? `the ${name}` : name;
  if (terms!.plural) return `les ${name}`;
  if (terms!.gender === undefined) return name;
  return /^[aeiouéèêâîôœ]|^h(?!ongrie|onduras|aïti)/i.test(name) ? `l'${name}` : `${terms!.gender === "f" ? "la" : "le"} ${name}`;
}

export const calledIn = (now: Conducted): { readonly [party: PartyId]: { readonly en: string; readonly fr: string } } => {
  const names = namesIn(now);
  return Object.fromEntries(now.delegations.map(({ party }) => [party, { en: names(party, "en"), fr: names(party, "fr") }]));
};
