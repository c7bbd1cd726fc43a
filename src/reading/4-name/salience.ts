import { relation } from "../../model/tree.js";
import { predicateOf } from "./mentions.js";
import type { Page } from "./page.js";
import { someone } from "./scene.js";
import type { Referent, Scene } from "./scene.js";

/** What a word that takes somebody up asks for. */
export interface Wanted {
  readonly page: Page;
  /** Its first atom. */
  readonly at: number;
  readonly node: number;
  readonly gender: "f" | "m" | null;
  readonly plural: boolean;
  /** "it": parties only. */
  readonly thing: boolean;
  /** "his": may take up the subject of its own clause. */
  readonly possessive: boolean;
}

/**
 * The best referent for a pronoun, or null. Points for being a subject, for having spoken last, for standing above the pronoun in the tree; off for distance,
 * and for standing inside what a postposed cue ("…, he said") reports. Nothing below `enough` is taken.
 */
export function bestReferent(scene: Scene, wanted: Wanted): Referent | null {
  const { page, at } = wanted;
  const start = page.atoms[at]!.start;
  const own = predicateOf(page.tree, wanted.node);
  const postponed = isPostposed(page, at, own);
  // "in reply, his guest said": whose guest is whoever spoke before
  const switched = wanted.possessive ? inSwitch(page, at) : hasSwitch(page, at);
  // "she met her": an object is not the subject of its own verb
  const partners = own < 0 || wanted.possessive || relation(page.tree.nodes[wanted.node]!) === "nsubj" ? [] : scene.recent.filter((one) => one.draft.page === page && one.predicate === own && one.start < start);
  let best: Referent | null = null;
  let bestScore = enough;
  for (let i = scene.recent.length - 1; i >= 0; i--) {
    const referent = scene.recent[i]!;
    const distance = page.sentence - referent.draft.page.sentence;
    if (distance > farthest) break;
    if (distance < 0 || referent.start >= start || !agrees(scene, referent, wanted)) continue;
    if (!wanted.possessive && partners.some((one) => sameAs(one, referent))) continue;
    const score = points(scene, referent, wanted, { distance, own, postponed, switched }) - (scene.recent.length - i) * 0.02;
    if (score > bestScore) {
      best = referent;
      bestScore = score;
    }
  }
  return best;
}

const enough = -2.5;
const farthest = 4;

function agrees(scene: Scene, referent: Referent, wanted: Wanted): boolean {
  if (referent.plural !== wanted.plural) return false;
  if (wanted.thing ? referent.human || referent.parties.length === 0 : false) return false;
  const gender = genderOf(scene, referent);
  if (wanted.gender && gender && gender !== wanted.gender) return false;
  // a party has no gender in some languages: there, "she" is never a party
  if (!referent.human && !wanted.thing && wanted.plural) return referent.subject || wanted.possessive;
  if (!referent.human && !wanted.thing && (!referent.gender || (!wanted.possessive && !referent.subject))) return wanted.possessive && referent.subject;
  return true;
}

/** What is learnt of somebody later in the text holds for the mention, too. */
export const genderOf = (scene: Scene, referent: Referent): Referent["gender"] => (referent.people.length === 1 ? someone(scene, referent.people[0])?.gender ?? referent.gender : referent.gender);

interface Setting {
  readonly distance: number;
  readonly own: number;
  readonly postponed: boolean;
  readonly switched: boolean;
}

function points(scene: Scene, referent: Referent, wanted: Wanted, { distance, own, postponed, switched }: Setting): number {
  const { page } = wanted;
  let score = -1.2 * distance;
  if (wanted.gender && genderOf(scene, referent) === wanted.gender) score += 1;
  if (referent.subject) score += 2;
  if (referent.human) score += referent.people.length > 0 ? 0.8 : -0.8;
  else score -= 1;
  if (scene.turn && sameAs(scene.turn, referent)) score += switched ? -4 : 1.5;
  if (distance === 0) {
    if (postponed && !wanted.possessive) score -= 3;
    else if (governs(page, referent.predicate, own)) score += referent.subject ? 1.5 : 0;
  }
  return score;
}

export const sameAs = (a: Referent, b: Referent): boolean =>
  a === b || (a.people.length > 0 ? a.people.join() === b.people.join() : b.people.length === 0 && a.parties.length > 0 && a.human === b.human && a.parties.join() === b.parties.join());

function governs(page: Page, above: number, below: number): boolean {
  if (above < 0) return false;
  for (let at = below, steps = 0; at >= 0 && steps < 40; at = page.tree.nodes[at]!.head, steps++) if (at === above) return true;
  return false;
}

/** "…, he said": the pronoun stands after a comma or a closed quotation, or behind its verb ("a-t-il dit"), with the saying at the end of the sentence. */
function isPostposed(page: Page, at: number, predicate: number): boolean {
  const { atoms, tree } = page;
  if (at === 0 || predicate < 0) return false;
  const { joint } = atoms[at]!;
  const verb = tree.nodes[predicate]!;
  const pronoun = atoms[at]!.node;
  const inverted = joint === "-" && pronoun >= 0;
  const behindComma = joint === "," || joint === "”" || joint === "“" || joint === "\"" || joint === "»" || joint === "'" || joint === "’";
  if (!inverted && !behindComma) return false;
  if (relation(verb) === "parataxis" || inverted) return true;
  return page.lexicon.sayings.has(verb.lemma);
}

/** Whether an atom stands within such a phrase: "sa" of "pour sa part". */
const inSwitch = (page: Page, at: number): boolean => [at, at - 1, at - 2].some((from) => (page.hits[from] ?? []).some((hit) => hit.meaning.kind === "switch" && hit.to > at));

/** "Pour sa part, …": the word passes to the other. */
export function hasSwitch(page: Page, before: number): boolean {
  for (let at = 0; at < page.atoms.length && at < before + 6; at++) for (const hit of page.hits[at]!) if (hit.meaning.kind === "switch") return true;
  return false;
}
