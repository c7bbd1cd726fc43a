import type { PartyId } from "../../model/reading.js";
import { capital, hitAt, hitBefore, isStrange, partyHitAt, posOf } from "./page.js";
import type { Page, Phrase, Stranger } from "./page.js";
import { findPhrases } from "./phrases.js";
import { findRuns } from "./runs.js";
import type { Run } from "./runs.js";
import { partyOfCompound } from "./strangers.js";
import type { Newcomers } from "./strangers.js";

/** A page with what was found on it before anybody was told who it is. */
export interface Sketch {
  readonly page: Page;
  readonly phrases: readonly Phrase[];
  readonly runs: readonly Run[];
  /** "of Arvenia", "(Arvenia)", "on behalf of the ministry" after a name, by run. */
  readonly origins: ReadonlyMap<Run, Origin>;
  /** The title that several names stand behind: "Foreign ministers A of X and B of Y". */
  readonly shared: ReadonlyMap<Run, Phrase>;
}

/** What says for whom somebody speaks, behind the name. */
export interface Origin {
  readonly party: PartyId | null;
  readonly stranger: Stranger | null;
  readonly phrase: Phrase | null;
  /** Where the mention of the person ends with it. */
  readonly to: number;
}

/** A party named by itself, by its seat or by an adjective: atoms `from` up to and without `to`. */
export interface PartyPlace {
  readonly from: number;
  readonly to: number;
  readonly parties: readonly PartyId[];
  readonly how: "party-name" | "capital" | "adjective";
}

/** Finds phrases and names on a page. `seenCapital` holds words that have a capital within a sentence somewhere. */
export function sketch(page: Page, seenCapital: ReadonlySet<string>): Sketch {
  const phrases = findPhrases(page);
  const runs = findRuns(page, phrases, seenCapital);
  const origins = new Map<Run, Origin>();
  const shared = new Map<Run, Phrase>();
  let end = 0;
  let many: Phrase | null = null;
  for (const run of runs) {
    // a run that is the origin of the one before ("of Saerim") is no name on the list
    if (run.from < end) continue;
    if (run.title?.plural && run.titleJoins === "tight") many = run.title;
    else if (many && isNext(page, end, run)) shared.set(run, many);
    else many = null;
    const title = run.title ?? shared.get(run) ?? run.after;
    const titled = title && !title.party && !(title.stranger && title.stranger.how !== "adjective");
    const origin = (titled ? originAfter(page, run.to) : null) ?? inBrackets(page, run) ?? onBehalf(page, run, phrases) ?? possessor(page, run);
    if (origin) origins.set(run, origin);
    end = origin ? origin.to : run.to;
  }
  return { page, phrases, runs, origins, shared };
}

/** Whether a name goes on a list that ended at `end`. */
function isNext({ atoms, lexicon }: Page, end: number, run: Run): boolean {
  const from = run.honorific ? run.honorific.from : run.from;
  return run.title === null && (from === end ? atoms[from]!.joint === "," : from === end + 1 && lexicon.is.and.has(atoms[end]!.key));
}

/** "M. WRENIK (Drevania)". */
function inBrackets(page: Page, run: Run): Origin | null {
  const { atoms } = page;
  if (atoms[run.to]?.joint !== "(") return null;
  const party = partyHitAt(page, run.to);
  if (party && (atoms[party.to]?.joint ?? ")")[0] === ")") return { party: party.meaning.party, stranger: null, phrase: null, to: run.to };
  if (!run.honorific) return null;
  let to = run.to;
  while (to < atoms.length && to < run.to + 3 && isStrange(page, to) && (to === run.to || /^[ -]$/.test(atoms[to]!.joint))) to++;
  const closes = to > run.to && (atoms[to]?.joint ?? ")")[0] === ")";
  return closes ? { party: null, stranger: { from: run.to, to, how: "of" }, phrase: null, to: run.to } : null;
}

/** "Russia's Ilen Marsk". */
function possessor(page: Page, run: Run): Origin | null {
  const at = run.title && run.titleJoins === "tight" ? run.title.from : run.honorific ? run.honorific.from : run.from;
  if (run.title || at < 2 || !page.lexicon.is.possessiveMarks.has(page.atoms[at - 1]!.key) || page.atoms[at - 1]!.joint !== "'") return null;
  const hit = hitBefore(page, at - 1, 0, "party");
  return hit?.meaning.kind === "party" ? { party: hit.meaning.party, stranger: null, phrase: null, to: run.to } : null;
}

/** "Ilen Marsk, speaking on behalf of the Korlandic foreign ministry": the phrase that names whom. */
function onBehalf(page: Page, run: Run, phrases: readonly Phrase[]): Origin | null {
  const { atoms, lexicon } = page;
  const behalf = hitAt(page, run.to, "behalf") ?? (/^[ ,]$/.test(atoms[run.to]?.joint ?? "") ? hitAt(page, run.to + 1, "behalf") : undefined);
  if (!behalf) return null;
  let from = behalf.to;
  while (from < atoms.length && lexicon.is.of.has(atoms[from]!.key)) from++;
  const phrase = phrases.find((one) => one.from >= behalf.to && one.from <= from + 1);
  // "on behalf of her government" says nothing new
  if (phrase) return phrase.owner && "possessive" in phrase.owner ? null : { party: null, stranger: null, phrase, to: run.to };
  while (from < atoms.length && lexicon.is.articles.has(atoms[from]!.key)) from++;
  const party = partyHitAt(page, from);
  return party ? { party: party.meaning.party, stranger: null, phrase: null, to: run.to } : null;
}

/** "Foreign Minister Dara Velin of Arvenia". */
function originAfter(page: Page, to: number): Origin | null {
  const { atoms, lexicon } = page;
  if (atoms[to]?.joint !== " " || !lexicon.is.of.has(atoms[to]!.key)) return null;
  let from = to + 1;
  while (from < atoms.length && (lexicon.is.articles.has(atoms[from]!.key) || lexicon.is.of.has(atoms[from]!.key)) && from < to + 4) from++;
  const party = partyHitAt(page, from);
  if (party) return owns(page, party.to) ? null : { party: party.meaning.party, stranger: null, phrase: null, to: party.to };
  if (!isStrange(page, from) || hitAt(page, from, "organisation")) return null;
  let end = from + 1;
  while (end < atoms.length && end < from + 3 && isStrange(page, end) && (atoms[end]!.joint === " " || atoms[end]!.joint === "-")) end++;
  if (owns(page, end)) return null;
  return { party: null, stranger: { from, to: end, how: "of" }, phrase: null, to: end };
}

/** "(thanked Minister Velin) for Arvenia's support": what owns something is not what somebody is of. */
const owns = (page: Page, at: number): boolean => page.atoms[at]?.joint === "'" && page.lexicon.is.possessiveMarks.has(page.atoms[at]!.key);

/** Parties named on a page outside the names of persons. */
export function partyPlaces({ page, runs }: Sketch, newcomers: Newcomers): PartyPlace[] {
  const { atoms, lexicon } = page;
  const taken = new Uint8Array(atoms.length);
  for (const run of runs) if (run.kind === "person") taken.fill(1, run.from, run.to);
  const found: PartyPlace[] = [];
  for (let at = 0; at < atoms.length; ) {
    const place = taken[at] ? null : compound(page, at, newcomers) ?? single(page, at, newcomers);
    if (!place) {
      at++;
      continue;
    }
    if (!isOnlyAPlace(page, place)) found.push(place);
    at = place.to;
  }
  // a longer term that is no party ("Secretary of State", "Chine méridionale") keeps what lies within
  return found.filter((place) => !(lexicon.terms.size === 0) && place.parties.length > 0);
}

function single(page: Page, at: number, newcomers: Newcomers): PartyPlace | null {
  const { atoms, lexicon } = page;
  const hits = page.hits[at]!;
  const hit = hitAt(page, at, "party", "seat", "adjective", "people");
  const longest = hits[0];
  if (longest && (!hit || longest.to > hit.to) && longest.meaning.kind !== "modifier" && longest.meaning.kind !== "portfolio" && longest.to > at + 1)
    return { from: at, to: longest.to, parties: [], how: "party-name" };
  if (hit && "party" in hit.meaning) {
    const { kind, party } = hit.meaning;
    if (kind === "adjective" && !lexicon.grammar.adjectivesCapitalised && hit.to - at === 1 && capital(atoms[at]) && atoms[at]!.joint !== "" && posOf(page, at) === "PROPN" && atoms[hit.to]?.joint === " " && isStrange(page, hit.to)) return null;
    return { from: at, to: hit.to, parties: [party], how: kind === "seat" ? "capital" : kind === "party" ? "party-name" : "adjective" };
  }
  const atom = atoms[at]!;
  if (newcomers.all.length === 0) return null;
  if (capital(atom) && isStrange(page, at)) {
    for (let to = Math.min(atoms.length, at + 4); to > at; to--) {
      const party = newcomers.byName.get(atoms.slice(at, to).map((one) => one.key).join(" "));
      if (party && atoms.slice(at + 1, to).every((one) => one.joint === " " || one.joint === "-")) return { from: at, to, parties: [party], how: "party-name" };
    }
  }
  if (atom.key.length >= 5 && (hits.length === 0 || capital(atom)) && (lexicon.grammar.adjectivesCapitalised ? capital(atom) : true)) {
    const party = newcomers.ofAdjective(atom.key);
    if (party) return { from: at, to: at + 1, parties: [party], how: "adjective" };
  }
  return null;
}

/** "russo-chinoise", "Franco-German", "US-China": both. */
function compound(page: Page, at: number, newcomers: Newcomers): PartyPlace | null {
  const { atoms } = page;
  const parties: PartyId[] = [];
  let to = at;
  for (let steps = 0; steps < 5; steps++) {
    const hit = hitAt(page, to, "compound") ?? hitAt(page, to, "party", "adjective", "seat");
    const next = hit ? hit.to : to + 1;
    const party = hit && "party" in hit.meaning ? hit.meaning.party : atoms[to] ? partyOfCompound(atoms[to]!.key, newcomers) ?? newcomers.ofAdjective(atoms[to]!.key) ?? newcomers.byName.get(atoms[to]!.key) ?? null : null;
    if (!party) break;
    if (!parties.includes(party)) parties.push(party);
    to = next;
    if (atoms[to]?.joint !== "-") break;
  }
  return parties.length > 1 ? { from: at, to, parties, how: "adjective" } : null;
}

/** "à Pékin", "in Moscow": where, not who. */
function isOnlyAPlace(page: Page, place: PartyPlace): boolean {
  if (place.how !== "capital") return false;
  const { atoms, lexicon } = page;
  const previous = place.from > 0 && atoms[place.from]!.joint === " " ? atoms[place.from - 1]!.key : "";
  return lexicon.is.locatives.has(previous);
}
