import type { MentionReason, PartyId } from "../../model/reading.js";
import { doubtOnce, draw, forget, partyOfStranger, remember, rootOf } from "./scene.js";
import type { Referent, Scene } from "./scene.js";
import { setApart } from "./groups.js";
import { joinCoupled } from "./coupled.js";
import { headsOf } from "./mentions.js";
import type { Draft } from "./mentions.js";
import { partyPlaces } from "./names-on-page.js";
import type { PartyPlace, Sketch } from "./names-on-page.js";
import { hitAt, printedAt } from "./page.js";
import type { Page, Phrase } from "./page.js";
import { holds, whoIs } from "./people.js";
import { possessiveOf, readPronoun } from "./pronouns.js";
import type { Possessive } from "./pronouns.js";
import type { Run } from "./runs.js";
import { giveOffices, nameTheUnnamed, partyOf, readPhrase } from "./titles.js";

/** Reads the text from its start, sentence by sentence: names first, then all that takes them up, in order. */
export function play(sketches: readonly Sketch[], scene: Scene): void {
  for (const sketch of sketches) {
    forget(scene, sketch.page.sentence);
    const here: Referent[] = [];
    const firstDraft = scene.drafts.length;
    const names = readNames(scene, sketch, here);
    readParties(scene, sketch, here);
    here.sort((a, b) => a.start - b.start);
    readRest(scene, sketch, names, here);
    joinCoupled(scene, sketch.page, firstDraft, here);
    turnTo(scene, here);
  }
}

/** Names of persons and unknown organisations. */
function readNames(scene: Scene, { page, runs, origins, shared }: Sketch, here: Referent[]): Map<Run, Draft> {
  const drafts = new Map<Run, Draft>();
  for (const run of runs) {
    if (run.kind === "place" && !scene.byRun.has(run)) continue;
    const one = scene.byRun.get(run) ?? null;
    const origin = origins.get(run) ?? null;
    const begin = run.title && run.titleJoins === "tight" ? run.title.from : run.honorific ? run.honorific.from : run.from;
    const end = origin ? origin.to : run.to;
    const core = [...nodesAt(page, run.from, run.to), ...(run.title && run.titleJoins === "tight" ? [page.atoms[run.title.head]!.node] : []), ...(run.honorific ? [page.atoms[run.honorific.from]!.node] : [])];
    if (!one) {
      const other = otherThanPerson(scene, page, run);
      if (!other) continue;
      const draft = draw(scene, { page, from: begin, to: run.to, core, parties: other.parties, reason: "name" });
      drafts.set(run, draft);
      here.push(remember(scene, draft, { gender: run.gender, plural: false, human: other.human }));
      continue;
    }
    const keys = run.to - run.from;
    const draft = draw(scene, { page, from: begin, to: end, core, people: [one.id], reason: keys < one.keys.length ? "surname" : "name" });
    drafts.set(run, draft);
    if (run.gender && !one.gender) one.gender = run.gender;
    const title = run.title ?? shared.get(run) ?? run.after;
    if (origin) {
      const party = origin.party ?? partyOfStranger(scene, page, origin.stranger) ?? (origin.phrase ? partyOf(scene, page, origin.phrase, here) : null);
      if (party) for (const office of title?.offices ?? []) holds(one, { office, party, at: { start: page.atoms[begin]!.start, end: page.atoms[end - 1]!.end } }, (id) => rootOf(scene, id));
      if (party) one.party ??= rootOf(scene, party);
    }
    for (const phrase of [title, run.after]) if (phrase && phrase.kind !== "counterpart" && !ownerIsPossessive(phrase)) giveOffices(scene, page, phrase.plural ? { ...phrase, party: null, stranger: null } : phrase, one, here);
    if (!origin) nameTheUnnamed(scene, page, run, one);
    here.push(remember(scene, draft, { gender: one.gender, plural: false, human: true }));
  }
  return drafts;
}

const ownerIsPossessive = (phrase: Phrase): boolean => phrase.owner !== null && "possessive" in phrase.owner;

function nodesAt(page: Page, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (page.atoms[at]!.node >= 0) found.push(page.atoms[at]!.node);
  return [...new Set(found)];
}

/** A capitalised name that is nobody we can tell: an organisation by its form, a newcomer, or a name that several persons have. */
function otherThanPerson(scene: Scene, page: Page, run: Run): { parties: PartyId[]; human: boolean } | null {
  const keys = page.atoms.slice(run.from, run.to).map((atom) => atom.key);
  const several = run.kind === "organisation" ? [] : whoIs(scene.people, keys, run.gender);
  if (several.length > 1) {
    doubtOnce(scene, page, run, "name/two-readings", several[0]!.name, several[1]!.name);
    return { parties: [], human: true };
  }
  if (scene.newcomers.byName.has(keys.join(" ")) || (keys.length === 1 && scene.newcomers.ofAdjective(keys[0]!))) return null;
  if (run.kind !== "organisation" && page.title) return null;
  if (run.kind === "unknown" && !standsAsSource(scene, page, run)) return null;
  const id = `x:${keys.join("-")}`;
  if (!scene.partyNames.has(id)) scene.partyNames.set(id, printedAt(page, run.from, run.to));
  return { parties: [id], human: run.kind !== "organisation" };
}

/** An unknown capitalised word is taken for somebody only where it acts, owns, or is given as a source. */
function standsAsSource(scene: Scene, page: Page, run: Run): boolean {
  const node = page.tree.nodes[page.atoms[run.from]!.node];
  if (!node || (run.to - run.from === 1 && node.upos !== "PROPN")) return false;
  const head = page.tree.nodes[headsOf(page, run.from, run.to, nodesAt(page, run.from, run.to))[0] ?? -1];
  if (head && /^(?:nsubj|nmod:poss|obl:agent)/.test(head.deprel) && !(page.atoms[run.from]!.joint === "" && page.atoms[run.to]?.joint !== " ")) return true;
  return scene.lexicon.sourcePhrases.some((words) => words.every((word, at) => page.atoms[run.from - words.length + at]?.key === word));
}

/** Parties by name, seat and adjective. */
function readParties(scene: Scene, sketch: Sketch, here: Referent[]): void {
  const { page } = sketch;
  for (const place of partyPlaces(sketch, scene.newcomers)) {
    const { from, parties, how } = place;
    const reason: MentionReason = how;
    const apart = how === "party-name" && parties.length === 1 ? setApart(scene, page, place) : null;
    const draft = draw(scene, { page, from: apart?.from ?? from, to: place.to, core: nodesAt(page, from, place.to), parties: apart?.parties ?? parties, reason: apart ? "group" : reason });
    const words = scene.lexicon.words.parties[parties[0]!];
    const noun = how !== "adjective" || isPeople(page, place);
    if (noun) here.push(remember(scene, draft, { gender: how === "party-name" ? words?.gender ?? null : null, plural: words?.plural === true || how === "adjective", human: false }));
  }
}

function isPeople(page: Page, place: PartyPlace): boolean {
  if (hitAt(page, place.from, "people")) return true;
  const node = page.tree.nodes[page.atoms[place.from]!.node];
  return node !== undefined && (node.upos === "NOUN" || node.upos === "PROPN") && page.atoms[place.from]!.shape !== "lower";
}

/** Titles, bodies, sides, pronouns, in order of the text. */
function readRest(scene: Scene, { page, phrases, runs }: Sketch, names: ReadonlyMap<Run, Draft>, here: Referent[]): void {
  const tight = new Map<Phrase, Run>();
  const beside = new Map<Phrase, Run>();
  for (const run of runs) {
    if (run.title && scene.byRun.has(run)) (run.titleJoins === "tight" ? tight : beside).set(run.title, run);
    if (run.after && scene.byRun.has(run)) beside.set(run.after, run);
  }
  const steps: { at: number; go: () => void }[] = [];
  const keep = (referent: Referent | null): void => {
    if (referent) here.push(referent);
  };
  const read = (phrase: Phrase): void => {
    const run = tight.get(phrase) ?? beside.get(phrase);
    const one = run ? scene.byRun.get(run)! : null;
    if (one && (phrase.kind === "counterpart" || ownerIsPossessive(phrase))) giveOffices(scene, page, phrase, one, here);
    if (tight.has(phrase)) return;
    if (one) {
      const draft = draw(scene, { page, from: phrase.from, to: phrase.to, core: [page.atoms[phrase.head]!.node], people: [one.id], reason: phrase.kind === "counterpart" ? "counterpart" : "appositive", of: names.get(run!)?.id ?? null });
      keep(remember(scene, draft, { gender: one.gender, plural: false, human: true }));
      return;
    }
    keep(readPhrase(scene, page, phrase, here));
  };
  for (const phrase of phrases) {
    steps.push({ at: phrase.from, go: () => read(phrase) });
    for (let inner = innerOf(phrase); inner; inner = innerOf(inner)) {
      const nested = inner;
      if (nested.from > phrase.from || nested.to < phrase.to) steps.push({ at: nested.from, go: () => readInner(scene, page, nested, here) });
    }
  }
  const taken = new Uint8Array(page.atoms.length);
  // nobody is his own counterpart
  const owned = new Map<number, Possessive>();
  for (const phrase of phrases) {
    const possessive = possessiveOf(page, phrase);
    const run = tight.get(phrase) ?? beside.get(phrase);
    if (possessive) owned.set(possessive.from, { ...possessive, not: run ? scene.byRun.get(run)!.id : undefined });
  }
  for (const phrase of phrases) if (phrase.kind === "couple") taken.fill(1, phrase.from, phrase.to);
  for (let at = 0; at < page.atoms.length; at++) {
    const hit = taken[at] ? undefined : hitAt(page, at, "pronoun");
    if (!hit || hit.meaning.kind !== "pronoun" || (page.hits[at]![0]!.to > hit.to)) continue;
    const { pronoun } = hit.meaning;
    const other = page.hits[at]!.find((one) => one !== hit && one.to === hit.to && one.meaning.kind === "pronoun" && one.meaning.pronoun.kind === "possessive");
    const { from, to } = hit;
    const node = page.tree.nodes[page.atoms[to - 1]!.node];
    const possessive = other?.meaning.kind === "pronoun" && node && (node.feats.includes("Poss=Yes") || node.deprel === "nmod:poss") ? other.meaning.pronoun : pronoun;
    steps.push({ at: from, go: () => readPronoun(scene, page, from, to, possessive, here, owned.get(from)) });
    at = to - 1;
  }
  steps.sort((a, b) => a.at - b.at);
  for (const { go } of steps) go();
}

const innerOf = (phrase: Phrase): Phrase | null => (phrase.owner && "phrase" in phrase.owner ? phrase.owner.phrase : null);

/** "the ministry" within "the ministry's spokeswoman": a mention of its own. */
function readInner(scene: Scene, page: Page, phrase: Phrase, here: readonly Referent[]): void {
  readPhrase(scene, page, phrase, here);
}

/** Who acted or spoke last, in a main clause if there is one. */
function turnTo(scene: Scene, here: readonly Referent[]): void {
  const all = scene.recent.filter((referent) => here[0] ? referent.draft.page === here[0].draft.page : false);
  let best: Referent | null = null;
  let bestScore = 0;
  for (const referent of all.sort((a, b) => a.start - b.start)) {
    if (!referent.subject || (referent.people.length === 0 && referent.parties.length === 0 && !referent.human)) continue;
    const verb = referent.draft.page.tree.nodes[referent.predicate];
    if (!verb) continue;
    const says = scene.lexicon.sayings.has(verb.lemma);
    const main = verb.head < 0 || verb.deprel.startsWith("parataxis");
    const score = (says && main ? 4 : main ? 2 : says ? 2.5 : 0) + (referent.human ? 0.5 : 0);
    if (score > bestScore) {
      best = referent;
      bestScore = score;
    }
  }
  if (best) scene.turn = best;
}
