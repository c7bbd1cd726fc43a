import type { BriefLine, BriefSection } from "./brief.js";
import { betweenOf } from "./commitments.js";
import { gap, part, section } from "./lines.js";
import type { Material } from "./material.js";

const mostCited = 8;

/** What the record does not tell. Nothing here says what a silence means. */
export function gapsOf(material: Material): BriefSection {
  return section("unknown", false, [part("gaps", [...accounts(material), ...unconfirmed(material), ...unspoken(material), ...open(material), ...doubts(material)])], gap("brief/nothing-said"));
}

/** Exchanges of which one side's account is missing, or both. */
function accounts({ contacts, us, with: them }: Material): readonly BriefLine[] {
  const held = contacts.filter(({ status }) => status === "held");
  const has = (contact: (typeof held)[number], party: string): boolean => contact.accounts.some(({ side }) => side === party);
  return [us, them].flatMap(({ id }) => {
    const without = held.filter((contact) => !has(contact, id)).map((contact) => contact.id);
    return without.length > 0 ? [gap("brief/one-account", [id, String(without.length)], without.slice(0, mostCited))] : [];
  });
}

/** Words that only the other side's account puts in a party's mouth. */
function unconfirmed({ said, us, with: them }: Material): readonly BriefLine[] {
  return [us, them].flatMap(({ id }) => {
    const put = said.filter(({ party, standing }) => party === id && (standing === "attributed" || standing === "claimed-joint"));
    return put.length > 0 ? [gap("brief/unconfirmed", [id, String(put.length)], put.slice(0, mostCited).map((one) => one.id))] : [];
  });
}

/** Issues of which only one of the two has spoken. */
function unspoken({ said, us, with: them }: Material): readonly BriefLine[] {
  const of = (party: string) => new Map(said.filter((one) => one.party === party).flatMap((one) => one.issues.map((issue) => [issue, one.id] as const)));
  const [our, their] = [of(us.id), of(them.id)];
  const only = (code: "brief/only-they-spoke" | "brief/only-we-spoke", one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly BriefLine[] => {
    const alone = [...one].filter(([issue]) => !other.has(issue)).slice(0, mostCited);
    return alone.length > 0 ? [gap(code, alone.map(([issue]) => issue), alone.map(([, id]) => id))] : [];
  };
  return [...only("brief/only-they-spoke", their, our), ...only("brief/only-we-spoke", our, their)];
}

/** Commitments between the two without a deadline. */
function open({ commitments, us, with: them }: Material): readonly BriefLine[] {
  const undated = commitments.filter((one) => betweenOf(one, us.id, them.id) !== null && one.deadline === null);
  return undated.length > 0 ? [gap("brief/no-deadline", [String(undated.length)], undated.slice(0, mostCited).map(({ id }) => id))] : [];
}

/** Statements at whose words a doubt stands, or whose dispatch is held back or taken back. */
function doubts({ said }: Material): readonly BriefLine[] {
  const doubtful = said.filter((one) => one.doubtful);
  return doubtful.length > 0 ? [gap("brief/doubtful", [String(doubtful.length)], doubtful.slice(0, mostCited).map(({ id }) => id))] : [];
}
