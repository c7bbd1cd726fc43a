import type { MentionReason } from "../../model/reading.js";
import { draw, partiesOf, remember } from "./scene.js";
import type { Referent, Scene } from "./scene.js";
import type { Page } from "./page.js";

const couples = new Set<MentionReason>(["name", "surname", "party-name", "capital", "title", "office", "counterpart", "body", "appositive", "side", "adjective"]);

/**
 * Joins mentions named together: "Wang Yi and his counterpart", "la Chine et la Russie", "A, B and C". The whole has the head of its first member, as the
 * tree has it, so that whoever asks for the subject of "… have agreed" gets them all.
 */
export function joinCoupled(scene: Scene, page: Page, _firstDraft: number, here: readonly Referent[]): void {
  const outer = outermost(here.filter((referent) => couples.has(referent.draft.reason)));
  for (let i = 0; i < outer.length; ) {
    const members = [outer[i]!];
    let last = i;
    while (last + 1 < outer.length) {
      const link = linkBetween(page, members.at(-1)!, outer[last + 1]!, holders(outer[i]!));
      if (link === "none" || (link === "comma" && !reaches(page, outer, last + 1, holders(outer[i]!)))) break;
      // ", and" ends a list of three or more; behind one name it opens the next clause
      if (link === "and" && members.length === 1 && page.atoms[members[0]!.draft.to]!.joint === ",") break;
      members.push(outer[last + 1]!);
      last++;
      if (link === "and") break;
    }
    const everybody = members.every((member) => member.people.length > 0 || member.parties.length > 0 || member.human);
    if (members.length > 1 && everybody && members.some((member) => member.people.length > 0 || member.parties.length > 0)) {
      const first = nameBefore(here, members[0]!).draft;
      const people = [...new Set(members.flatMap((member) => member.people))];
      const named = [...new Set(members.flatMap((member) => member.parties))];
      const parties = named.length > 0 || people.length < 2 ? named : partiesOf(scene, people);
      abreast(scene, members);
      const draft = draw(scene, { page, from: first.from, to: members.at(-1)!.draft.to, core: first.heads, people, parties, reason: "group", of: first.id });
      // "the ministers of A, B and C": whoever is called "the ministers" from then on is all of them
      const shared = holders(members[0]!) && members.slice(1).every((member) => member.people.length === 0 && member.offices === null) ? members[0]! : null;
      if (shared) scene.recent.splice(scene.recent.indexOf(shared), 1);
      remember(scene, draft, { ...(shared && { offices: shared.offices, ...(shared.noun !== null && { noun: shared.noun }) }), gender: members.some((member) => member.gender !== "f") ? (members.every((member) => member.gender === null) ? null : "m") : "f", plural: true, human: shared !== null || members.every((member) => member.human) });
      scene.pair = members;
    }
    i = Math.max(last, i) + 1;
  }
}

/** "M. Astier, ministre d'Arvénie et Mme Orlo": the list begins with the name that the first apposition stands behind. */
function nameBefore(here: readonly Referent[], first: Referent): Referent {
  const name = first.draft.reason === "appositive" ? here.find(({ draft }) => draft.id === first.draft.of && draft.to === first.draft.from) : undefined;
  return name ?? first;
}

/** Keeps "the President of Arvenia and the President of Velmora", "the Foreign Ministers of Arvenia and Velmora": states whose holders of one office are named elsewhere. */
function abreast(scene: Scene, members: readonly Referent[]): void {
  const [first] = members;
  const office = first!.offices?.[0]?.office;
  if (!office || members.some((member) => member.people.length > 0 || member.parties.length !== 1)) return;
  const alike = members.every((member) => member.offices?.[0]?.office === office) || (first!.plural && members.slice(1).every((member) => member.draft.reason === "party-name"));
  const parties = [...new Set(members.flatMap((member) => member.parties))];
  if (alike && parties.length === members.length) scene.abreast = { office, parties };
}

function outermost(referents: readonly Referent[]): Referent[] {
  const sorted = [...referents].sort((a, b) => a.draft.from - b.draft.from || b.draft.to - a.draft.to);
  const kept: Referent[] = [];
  for (const one of sorted) if (kept.length === 0 || one.draft.from >= kept.at(-1)!.draft.to) kept.push(one);
  return kept;
}

type Link = "and" | "comma" | "none";

/** Several who hold one office, without their names. */
const holders = ({ plural, offices, people }: Referent): boolean => plural && offices !== null && people.length === 0;

/** `ofEach`: "of" may be said again before each of the list. */
function linkBetween(page: Page, a: Referent, b: Referent, ofEach: boolean): Link {
  const { atoms, lexicon } = page;
  let at = a.draft.to;
  if (at < b.draft.from && lexicon.is.and.has(atoms[at]!.key) && (atoms[at]!.joint === " " || atoms[at]!.joint === ",")) {
    at++;
    // "du président de … et de la présidente de …": the preposition is said again
    const again = ofEach || lexicon.is.of.has(atoms[a.draft.from - 1]?.key ?? "") || lexicon.is.of.has(atoms[a.draft.from]!.key);
    while (at < b.draft.from && (lexicon.is.articles.has(atoms[at]!.key) || (again && lexicon.is.of.has(atoms[at]!.key)))) at++;
    return at === b.draft.from ? "and" : "none";
  }
  if (atoms[at]?.joint !== ",") return "none";
  while (at < b.draft.from && (lexicon.is.articles.has(atoms[at]!.key) || (ofEach && lexicon.is.of.has(atoms[at]!.key)))) at++;
  return at === b.draft.from && a.draft.reason !== "appositive" && b.draft.reason !== "appositive" && b.draft.reason !== "counterpart" ? "comma" : "none";
}

/** Whether a list that goes on with commas ends in "and". */
function reaches(page: Page, outer: readonly Referent[], from: number, ofEach: boolean): boolean {
  for (let i = from; i + 1 < outer.length && i < from + 12; i++) {
    const link = linkBetween(page, outer[i]!, outer[i + 1]!, ofEach);
    if (link === "and") return true;
    if (link === "none") return false;
  }
  return false;
}
