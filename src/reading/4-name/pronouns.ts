import type { PronounTerm } from "../../language/shape/name-grammar.js";
import type { Node } from "../../model/tree.js";
import { fold } from "./atoms.js";
import { predicateOf } from "./mentions.js";
import { posOf } from "./page.js";
import type { Page, Phrase } from "./page.js";
import { bestReferent, genderOf, hasSwitch, sameAs } from "./salience.js";
import { doubtOnce, draw, partiesOf, remember, someone } from "./scene.js";
import type { Referent, Scene } from "./scene.js";

/** Reads one pronoun: adds a mention when somebody or some party is found that it takes up. */
export function readPronoun(scene: Scene, page: Page, from: number, to: number, pronoun: PronounTerm, inSentence: Referent[], owned?: Possessive): void {
  const node = page.atoms[to - 1]!.node;
  const word = page.tree.nodes[node];
  if (!word || isEmpty(page, word)) return;
  const possessive = isPossessive(pronoun, word);
  if (pronoun.kind === "possessive" && !possessive) return;
  const referent = pronoun.kind === "relative" ? antecedent(page, from, node, inSentence)
    : pronoun.kind === "latest" || pronoun.kind === "earliest" ? ofPair(scene, page, from, to, pronoun)
    : possessive ? ownerOf(scene, page, owned ?? { from, to, pronoun, node }, inSentence)
    : bestReferent(scene, { page, at: from, node, gender: pronoun.gender, plural: pronoun.plural, thing: pronoun.kind === "thing", possessive: false });
  if (!referent && pronoun.kind === "personal" && pronoun.plural && !possessive) {
    const two = twoBefore(scene, page, from) ?? twoOfLate(scene, page, from);
    if (two) readBoth(scene, page, from, to, node, two);
    if (two) return;
  }
  if (!referent) {
    if (pronoun.kind === "personal" && word.deprel.startsWith("nsubj") && page.lexicon.sayings.has(page.tree.nodes[word.head]?.lemma ?? "")) doubtOnce(scene, page, { from, to }, "name/unresolved");
    return;
  }
  if (pronoun.kind === "thing" && !page.lexicon.sayings.has(page.tree.nodes[predicateOf(page.tree, node)]?.lemma ?? "")) return;
  learnGender(scene, referent, pronoun);
  const draft = draw(scene, { page, from, to, core: [node], people: referent.people, parties: referent.parties, reason: possessive ? "possessive" : pronoun.kind === "latest" || pronoun.kind === "earliest" ? "former-latter" : "pronoun", of: referent.draft.id });
  if (!possessive) inSentence.push(remember(scene, draft, { gender: referent.gender ?? (referent.human ? pronoun.gender : null), plural: referent.plural, human: referent.human }));
}

/** "il" in "il faut". Of the verbs that have such a subject; any other in the active has somebody for its own, whatever the tree says. */
function isEmpty(page: Page, word: Node): boolean {
  const verb = page.tree.nodes[word.head];
  if (verb && page.lexicon.is.alwaysImpersonal.has(fold(verb.lemma))) return true;
  if (!word.deprel.startsWith("expl")) return false;
  return !verb || word.deprel.includes("pv") || page.lexicon.is.impersonal.has(fold(verb.lemma)) || page.tree.children[verb.index]!.some((child) => page.tree.nodes[child]!.deprel.startsWith("aux:pass"));
}

/** "X a reçu Y. Ils …": both. */
function readBoth(scene: Scene, page: Page, from: number, to: number, node: number, two: readonly Referent[]): void {
  const people = two.flatMap((referent) => referent.people);
  const draft = draw(scene, { page, from, to, core: [node], people, parties: partiesOf(scene, people), reason: "pronoun", of: two[1]!.draft.id });
  remember(scene, draft, { gender: null, plural: true, human: true });
}

/** "Dara Velin … she": whom a pronoun with a gender takes up has that gender from then on. */
function learnGender(scene: Scene, referent: Referent, pronoun: PronounTerm): void {
  const one = referent.people.length === 1 ? someone(scene, referent.people[0]) : null;
  if (one && pronoun.kind !== "possessive") one.gender ??= pronoun.gender;
}

/** "her" and "leur" may be either; the tree tells. */
function isPossessive(pronoun: PronounTerm, word: { upos: string; deprel: string; feats: string }): boolean {
  const marked = word.feats.includes("Poss=Yes") || word.deprel === "nmod:poss" || word.upos === "DET";
  return pronoun.kind === "possessive" ? marked : pronoun.kind === "personal" && word.deprel === "nmod:poss";
}

/** What a relative clause hangs on: what stands right before it, else what the tree says. */
function antecedent(page: Page, from: number, node: number, inSentence: readonly Referent[]): Referent | null {
  const before = inSentence.filter((referent) => referent.draft.to === from).sort((a, b) => a.draft.from - b.draft.from)[0];
  if (before) return before;
  const { nodes } = page.tree;
  for (let at = node, steps = 0; at >= 0 && steps < 8; at = nodes[at]!.head, steps++) {
    if (!nodes[at]!.deprel.startsWith("acl")) continue;
    const head = nodes[at]!.head;
    const found = inSentence.filter((referent) => referent.draft.heads.includes(head) && referent.draft.to <= from).at(-1);
    return found ?? null;
  }
  return null;
}

/** "the former", "the latter", "ce dernier". */
function ofPair(scene: Scene, page: Page, from: number, to: number, pronoun: PronounTerm): Referent | null {
  const follows = page.atoms[to]?.joint === " " ? posOf(page, to) : "";
  const saying = page.lexicon.sayings.has(page.tree.nodes[page.atoms[to]?.node ?? -1]?.lemma ?? "");
  if (!saying && (follows === "NOUN" || follows === "ADJ" || follows === "PROPN")) return null;
  const near = scene.pair.length > 1 && page.sentence - scene.pair[0]!.draft.page.sentence <= 5 ? scene.pair : twoBefore(scene, page, from);
  const start = page.atoms[from]!.start;
  if (pronoun.kind === "earliest") return near?.[0] ?? null;
  if (near && pronoun.forms.some((form) => form === "the latter" || form.startsWith("le second"))) return near.at(-1)!;
  for (let i = scene.recent.length - 1; i >= 0; i--) {
    const referent = scene.recent[i]!;
    if (referent.start >= start || page.sentence - referent.draft.page.sentence > 2) continue;
    if (referent.plural !== pronoun.plural || (pronoun.gender && referent.gender && pronoun.gender !== referent.gender)) continue;
    if (referent.human || referent.gender) return referent;
  }
  return null;
}

/** The two persons of the sentence before, or of this one so far, when there are exactly two. */
function twoBefore(scene: Scene, page: Page, from: number): Referent[] | null {
  for (const sentence of [page.sentence, page.sentence - 1]) {
    const found: Referent[] = [];
    for (const referent of scene.recent) {
      if (referent.draft.page.sentence !== sentence || referent.people.length !== 1 || (sentence === page.sentence && referent.draft.to > from)) continue;
      if (!found.some((one) => one.people[0] === referent.people[0])) found.push(referent);
    }
    if (found.length === 2) return found;
  }
  return null;
}

/** The only two persons of the last sentences, who speak with each other, then. */
function twoOfLate(scene: Scene, page: Page, from: number): Referent[] | null {
  const found: Referent[] = [];
  const start = page.atoms[from]!.start;
  for (const referent of scene.recent)
    if (page.sentence - referent.draft.page.sentence <= 4 && referent.start < start)
      for (const id of referent.people) if (!found.some((one) => one.people.includes(id))) found.push(referent);
  return found.length === 2 && found.every((one) => one.people.length === 1) ? found : null;
}

/** A possessive with its place. */
export interface Possessive {
  readonly from: number;
  readonly to: number;
  readonly pronoun: PronounTerm;
  readonly node: number;
  /** The noun behind it is somebody who leads or speaks for something: "son chef". */
  readonly leads?: boolean;
  /** It is somebody's voice: "son porte-parole", a person's or a body's. */
  readonly voices?: boolean;
  /** Whom it cannot be: nobody is his own counterpart. */
  readonly not?: string | undefined;
}

/** The last body, side or party named in this sentence or the one before. */
function lastThing(scene: Scene, page: Page, from: number): Referent | null {
  for (let i = scene.recent.length - 1; i >= 0; i--) {
    const referent = scene.recent[i]!;
    if (page.sentence - referent.draft.page.sentence > 1) return null;
    if (referent.start < page.atoms[from]!.start && !referent.human && referent.parties.length === 1 && !referent.plural && referent.draft.reason !== "adjective" && referent.draft.reason !== "possessive") return referent;
  }
  return null;
}

const leaders = new Set(["head", "chief", "secretary-general", "director-general", "chair", "director"]);

/** The possessive a phrase begins with. */
export function possessiveOf(page: Page, phrase: Phrase): Possessive | null {
  if (!phrase.owner || !("possessive" in phrase.owner)) return null;
  const at = phrase.owner.possessive;
  for (const hit of page.hits[at]!) if (hit.meaning.kind === "pronoun" && hit.meaning.pronoun.kind === "possessive") return { from: at, to: at + 1, pronoun: hit.meaning.pronoun, node: page.atoms[at]!.node, leads: phrase.offices.some(({ office }) => leaders.has(office)), voices: phrase.offices.some(({ office }) => office === "spokesperson") };
  return null;
}

/**
 * Whose: in "X et son homologue" the one coupled with; else the subject of the clause, wherever it stands ("Lors d'un entretien avec son homologue, X a dit");
 * else whoever a pronoun would take up.
 */
export function ownerOf(scene: Scene, page: Page, { from, to, pronoun, node, leads, voices, not }: Possessive, inSentence: readonly Referent[]): Referent | null {
  const fits = (referent: Referent): boolean =>
    !(not !== undefined && referent.people.includes(not)) && referent.plural === pronoun.plural && !(pronoun.gender && genderOf(scene, referent) && pronoun.gender !== genderOf(scene, referent)) && (referent.human || referent.parties.length > 0) && !(pronoun.gender && !referent.human) && !(pronoun.thing && referent.human);
  // "La délégation … Son chef": what has a head is no person
  const headless = (leads === true || (voices === true && !scene.recent.some((referent) => referent.human && referent.draft.page.sentence === page.sentence - 1))) && !pronoun.gender && !inSentence.some((referent) => referent.draft.to <= from);
  const coupled = page.lexicon.is.and.has(page.atoms[from - 1]?.key ?? "") ? inSentence.filter((referent) => referent.draft.to === from - 1 && referent.people.length > 0 && fits(referent)).at(-1) : undefined;
  if (coupled) return coupled;
  const { nodes } = page.tree;
  const switched = hasSwitch(page, from);
  let predicate = predicateOf(page.tree, node);
  for (let steps = 0; predicate >= 0 && steps < 4; steps++) {
    const subject = inSentence.find((referent) => referent.subject && referent.predicate === predicate && fits(referent) && !(referent.draft.from <= from && from < referent.draft.to));
    if (subject) return subject;
    if (nodes[predicate]!.head < 0) break;
    predicate = predicateOf(page.tree, predicate);
  }
  const before = (headless ? lastThing(scene, page, from) : null) ?? bestReferent(scene, { page, at: from, node, gender: pronoun.gender, plural: pronoun.plural, thing: pronoun.thing === true, possessive: true });
  const subjects = inSentence.filter((referent) => referent.subject && referent.human && fits(referent) && referent.draft.from >= to);
  // a possessive before the first name of its sentence looks forward first
  if (subjects[0] && (!before || before.draft.page !== page) && !inSentence.some((referent) => referent.human && referent.draft.to <= from)) return subjects[0];
  if (before && fits(before) && !(switched && scene.turn && sameAs(before, scene.turn) && subjects[0])) return before;
  return subjects[0] ?? (before && fits(before) ? before : null);
}
