import type { PartyId } from "../../model/reading.js";
import type { NamedOffice, Page, Phrase } from "./page.js";
import { sameAs } from "./salience.js";
import { partiesOf, rootOf, someone } from "./scene.js";
import type { Referent, Scene } from "./scene.js";

/** Whom "the two ministers", "both sides" stand for. */
export interface Couple {
  readonly people: readonly string[];
  readonly parties: readonly PartyId[];
  readonly of: string | null;
}

/**
 * Finds the two (or as many as are counted) that a phrase takes up: those last named together if they fit, else the last ones named, as long as no
 * further one was named as near. With `office`, only persons who hold it.
 */
export function coupleOf(scene: Scene, page: Page, phrase: Phrase, office: NamedOffice | null): Couple | null {
  const count = phrase.count ?? 2;
  const start = page.atoms[phrase.from]!.start;
  const wantsPeople = phrase.kind === "office" || phrase.kind === "human" || phrase.kind === "couple";
  if (wantsPeople) {
    const couple = peopleOf(scene, page, count, start, office);
    if (couple || phrase.kind !== "couple") return couple;
  }
  const named = partiesNamed(scene, page, count, start);
  return phrase.kind === "side" ? withPeople(scene, named, count, start) : named;
}

/** Those who speak for a state and sit across from another of their rank. */
const principals = new Set(["minister", "prime minister", "president", "chancellor", "king", "queen", "emir", "sultan", "vice president", "secretary of state", "crown prince"]);

/** "Both sides", where the text has named just two who speak for states: these two, and with them their parties, known or not. */
function withPeople(scene: Scene, named: Couple | null, count: number, start: number): Couple | null {
  if (scene.people.all.length > many) return named;
  const people = scene.people.all.filter((one) => one.first < start && one.offices.some(({ office }) => principals.has(office.office) && (office.makes === null || office.makes === "acting"))).map(({ id }) => id);
  if (people.length !== count) return named;
  const parties = partiesOf(scene, people);
  if (named && (parties.length !== count || !parties.every((party) => named.parties.includes(party)))) return named;
  return { people, parties: named?.parties ?? parties, of: named?.of ?? null };
}

/** More persons than a text has in which two stand across from each other. */
const many = 200;

function peopleOf(scene: Scene, page: Page, count: number, start: number, office: NamedOffice | null): Couple | null {
  const fits = (id: string): boolean => {
    const one = someone(scene, id);
    return one !== null && (office === null || one.offices.some((held) => held.office.classes.includes(office.office) && held.office.makes === office.makes && (office.portfolio === null || held.office.portfolio === office.portfolio)));
  };
  const paired = scene.pair.flatMap((referent) => referent.people).filter(fits);
  if (scene.pair.length === count && paired.length === count && page.sentence - scene.pair[0]!.draft.page.sentence <= 3) return { people: paired, parties: partiesOf(scene, paired), of: scene.pair[0]!.draft.id };
  const near = office === null ? humansNear(scene, page, count, start) : null;
  if (near) {
    const people = near.flatMap((referent) => referent.people);
    return { people, parties: [...new Set([...partiesOf(scene, people), ...near.filter((referent) => referent.people.length === 0).flatMap((referent) => referent.parties)])], of: near.at(-1)!.draft.id };
  }
  const found: string[] = [];
  let of: string | null = null;
  for (let i = scene.recent.length - 1; i >= 0 && found.length < count; i--) {
    const referent = scene.recent[i]!;
    if (referent.start >= start) continue;
    for (const id of referent.people) if (!found.includes(id) && fits(id) && found.length < count) {
      found.push(id);
      of ??= referent.draft.id;
    }
  }
  if (found.length !== count) return null;
  const inOrder = found.sort((a, b) => someone(scene, a)!.first - someone(scene, b)!.first);
  return { people: inOrder, parties: partiesOf(scene, inOrder), of };
}

/** The persons of this sentence so far, or of the one before, named or not, when they are just as many. */
function humansNear(scene: Scene, page: Page, count: number, start: number): Referent[] | null {
  for (const sentence of [page.sentence, page.sentence - 1]) {
    const found: Referent[] = [];
    for (const referent of scene.recent)
      if (referent.draft.page.sentence === sentence && referent.start < start && referent.human && !referent.plural && referent.people.length + referent.parties.length > 0 && !found.some((one) => sameAs(one, referent))) found.push(referent);
    if (found.length === count) return found;
  }
  return null;
}

/** Parties of the two persons who speak with each other; else the parties last named. */
function partiesNamed(scene: Scene, page: Page, count: number, start: number): Couple | null {
  const isState = (party: PartyId): boolean => {
    const kind = scene.lexicon.parties.get(party)?.kind;
    return kind === "state" || kind === "territory" || (kind === undefined && party.startsWith("x:"));
  };
  if (scene.pair.length === count && page.sentence - scene.pair[0]!.draft.page.sentence <= 2) {
    const parties = scene.pair.flatMap((referent) => rootsOf(scene, referent)).filter(isState);
    if (new Set(parties).size === count) return { people: [], parties: [...new Set(parties)], of: scene.pair[0]!.draft.id };
  }
  for (const pick of [true, false]) {
    const found: PartyId[] = [];
    let of: string | null = null;
    for (let i = scene.recent.length - 1; i >= 0 && found.length < count; i--) {
      const referent = scene.recent[i]!;
      if (referent.start >= start || (pick && referent.people.length === 0)) continue;
      const fresh = rootsOf(scene, referent).filter((party) => !found.includes(party) && isState(party));
      if (fresh.length === 0) continue;
      found.unshift(...fresh);
      of ??= referent.draft.id;
    }
    if (found.length === count) return { people: [], parties: found, of };
  }
  return null;
}

const rootsOf = (scene: Scene, referent: Referent): PartyId[] =>
  referent.people.length > 0 ? partiesOf(scene, referent.people) : referent.parties.map((party) => rootOf(scene, party));
