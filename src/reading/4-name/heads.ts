import type { PartyId } from "../../model/reading.js";
import type { Hit, Meaning } from "./lexicon.js";
import { capital, hitAt, isStrange, posOf } from "./page.js";
import type { NamedOffice, Page, Phrase, Stranger } from "./page.js";
import { isAdjectiveOfParty } from "./strangers.js";

export type HeadMeaning = Extract<Meaning, { kind: "office" | "body" | "human" | "counterpart" | "side" | "country" }>;

/** A noun of the lexicon in its place. */
export interface Head {
  readonly from: number;
  readonly to: number;
  readonly meaning: HeadMeaning;
}

export const headKinds = ["office", "body", "human", "counterpart", "side", "country"] as const;

/** The common noun that begins at an atom and may head a phrase; null where none does. */
export function headAt(page: Page, at: number): Head | null {
  const hit = hitAt(page, at, ...headKinds);
  if (!hit) return null;
  const longest = page.hits[at]![0]!;
  // "General Assembly" is no general, "State Department" no state
  if (longest.to > hit.to && longest.meaning.kind !== "modifier") return null;
  // "Foreign Minister": the portfolio word is no head ("the foreign minister"), nor is the first half of a longer term
  for (let before = at - 1; before >= 0 && before >= at - 6; before--)
    for (const other of page.hits[before]!) if (other.to > at && other.meaning.kind === "party") return null;
  // "de son côté" names no side
  for (let before = at; before >= 0 && before >= at - 3; before--)
    for (const other of page.hits[before]!) if (other.to > at && other.meaning.kind === "switch") return null;
  if (isOnlyAdjective(page, hit) || endsAName(page, hit)) return null;
  const pos = posOf(page, at);
  if (pos === "VERB" || pos === "AUX" || (pos === "ADP" && hit.to === at + 1)) return null;
  return { from: hit.from, to: hit.to, meaning: hit.meaning as HeadMeaning };
}

/** "an official visit", "une solution militaire": the word is an adjective of another noun there. */
function isOnlyAdjective(page: Page, hit: Hit): boolean {
  if (hit.to > hit.from + 1 || (hit.meaning.kind !== "office" && hit.meaning.kind !== "human")) return false;
  const word = page.tree.nodes[page.atoms[hit.from]!.node];
  if (!word || page.atoms[hit.from]!.shape !== "lower") return false;
  const above = page.tree.nodes[word.head];
  if (word.upos === "ADJ" && word.deprel === "amod" && above?.upos === "NOUN") return true;
  const next = page.atoms[hit.to];
  const adjectiveToo = page.hits[hit.from]!.some(({ to, meaning }) => to === hit.to && meaning.kind === "modifier");
  return adjectiveToo && !page.lexicon.grammar.adjectiveAfter && next?.joint === " " && posOf(page, hit.to) === "NOUN";
}

/** Nouns of bodies so common that many a name ends in one. */
const endings = new Set(["agency", "commission", "council", "bloc", "alliance", "office", "party", "campaign"]);

/** "the Water Resources Committee": a name of its own, where the words before it are capitalised and none of a party or a duty. */
function endsAName(page: Page, hit: Hit): boolean {
  const at = hit.from;
  const before = page.atoms[at - 1];
  if (page.lexicon.grammar.adjectiveAfter || hit.meaning.kind !== "body" || !endings.has(hit.meaning.term.body) || !before) return false;
  if (!capital(page.atoms[at]) || !capital(before) || page.atoms[at]!.joint !== " " || !hitAt(page, at, "organisation")) return false;
  return isStrange(page, at - 1) && !isAdjectiveOfParty(page, at - 1) && !page.lexicon.is.notPartyAdjectives.has(before.key);
}

/** What is being put together. */
export interface Growing {
  from: number;
  to: number;
  portfolio: { name: string; slug: string; also: readonly string[] } | null;
  makes: NamedOffice["makes"];
  party: PartyId | null;
  stranger: Stranger | null;
  owner: Phrase["owner"];
  determiner: Phrase["determiner"];
  count: number | null;
  other: boolean;
  further: NamedOffice[];
  inner: Phrase | null;
}

/** Puts a phrase together around a noun, from `low` on; `depth` counts phrases within phrases. */
export type Grow = (head: Head, low: number, depth: number) => Phrase;

/** Phrases within phrases, at most. */
export const deepest = 4;

/** Nouns of those who lead a state or speak for it: an unknown adjective beside them is its. */
export const speaksForState = ({ meaning }: Head): boolean =>
  (meaning.kind === "office" && meaning.term.state === true && meaning.term.general !== true) || (meaning.kind === "counterpart" && meaning.term.sameOffice === true)
  || meaning.kind === "side" || (meaning.kind === "body" && (meaning.term.isParty === true || meaning.term.body === "ministry" || meaning.term.body === "foreign-ministry"));

/** Whether a possessive stands at an atom. */
export function possessiveAt(page: Page, at: number): boolean {
  return (page.hits[at] ?? []).some((hit) => hit.to === at + 1 && hit.meaning.kind === "pronoun" && hit.meaning.pronoun.kind === "possessive");
}

