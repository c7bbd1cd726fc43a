import { doubt } from "../../model/doubts.js";
import type { Note } from "../../model/doubts.js";
import type { MentionReason, PartyId } from "../../model/reading.js";
import type { Lexicon } from "./lexicon.js";
import { headsOf, isSubject, predicateOf } from "./mentions.js";
import type { Draft } from "./mentions.js";
import type { NamedOffice, Page, Phrase, Stranger } from "./page.js";
import type { People, Someone } from "./people.js";
import type { Newcomers } from "./strangers.js";
import type { Run } from "./runs.js";

/** Somebody or something that a later word may take up. */
export interface Referent {
  readonly draft: Draft;
  readonly people: readonly string[];
  readonly parties: readonly PartyId[];
  readonly gender: "f" | "m" | null;
  readonly plural: boolean;
  /** Whether it is a person or several, named or not. */
  readonly human: boolean;
  readonly subject: boolean;
  /** The predicate it depends on, in its sentence's tree; -1 where there is none. */
  readonly predicate: number;
  readonly start: number;
  /** The common noun that heads it, by which a later one may take it up: "official". */
  readonly noun: string | null;
  /** Offices of somebody who stands for a title alone. */
  readonly offices: readonly NamedOffice[] | null;
}

/** Everything read so far, in order of the text. */
export interface Scene {
  readonly lexicon: Lexicon;
  readonly people: People;
  readonly byId: Map<string, Someone>;
  readonly byRun: ReadonlyMap<Run, Someone>;
  readonly newcomers: Newcomers;
  /** Whose ministry or government published the text: its own ministers need no adjective. Null where that is not known. */
  readonly home: PartyId | null;
  readonly note: Note;
  readonly drafts: Draft[];
  /** Of the last sentences only: nothing is taken up from farther back. */
  readonly recent: Referent[];
  /** Who spoke or acted last in a main clause. */
  turn: Referent | null;
  /** Last pair or more that were named together. */
  pair: readonly Referent[];
  /** Two offices of one kind named together with their states but without holders: "the President of Arvenia and the President of Velmora". */
  abreast: { readonly office: string; readonly parties: readonly PartyId[] } | null;
  /** Bodies named so far by the second part of their id, last one wins. */
  readonly bodies: Map<string, PartyId>;
  /** Names of parties that only this text names. */
  readonly partyNames: Map<PartyId, string>;
  /** Words already doubted: once is enough. */
  readonly doubted: Set<string>;
}

/** The state or organisation that a body belongs to; a party that is no body is its own. */
export function rootOf(scene: Pick<Scene, "lexicon">, party: PartyId): PartyId {
  const known = scene.lexicon.parties.get(party);
  if (known) return known.of ?? party;
  const slash = party.indexOf("/");
  return slash < 0 ? party : party.slice(0, slash);
}

/** What a new mention is made of. */
export interface Draw {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
  /** Nodes of the noun or name at its heart. */
  readonly core: readonly number[];
  readonly people?: readonly string[];
  readonly parties?: readonly PartyId[];
  readonly reason: MentionReason;
  readonly of?: string | null;
}

/** Adds a mention. */
export function draw(scene: Scene, { page, from, to, core, people = [], parties = [], reason, of = null }: Draw): Draft {
  const draft: Draft = { id: String(scene.drafts.length), page, from, to, heads: headsOf(page, from, to, core), people, parties, reason, of };
  scene.drafts.push(draft);
  return draft;
}

/** Makes a mention one that later words can take up. */
export function remember(scene: Scene, draft: Draft, traits: { gender: Referent["gender"]; plural: boolean; human: boolean; noun?: string; offices?: readonly NamedOffice[] | null }): Referent {
  const referent: Referent = {
    draft, people: draft.people, parties: draft.parties, noun: null, offices: null, ...traits,
    subject: isSubject(draft.page, draft.heads, draft.from, draft.to), predicate: predicateOf(draft.page.tree, draft.heads[0] ?? -1),
    start: draft.page.atoms[draft.from]!.start,
  };
  scene.recent.push(referent);
  return referent;
}

const memory = 60;

/** Lets go of what is too far back to be taken up. */
export function forget(scene: Scene, sentence: number): void {
  const { recent } = scene;
  recent.sort((a, b) => a.start - b.start);
  let drop = Math.max(0, recent.length - memory);
  while (drop < recent.length && recent[drop]!.draft.page.sentence < sentence - 8) drop++;
  if (drop > 0) recent.splice(0, drop);
}

export const someone = (scene: Pick<Scene, "byId">, id: string | undefined): Someone | null => (id === undefined ? null : scene.byId.get(id) ?? null);

/** Parties that persons speak for, each once. */
export function partiesOf(scene: Pick<Scene, "byId" | "abreast">, people: readonly string[]): PartyId[] {
  const found: PartyId[] = [];
  for (const id of people) {
    const party = someone(scene, id)?.party;
    if (party && !found.includes(party)) found.push(party);
  }
  // of which state either of the two presidents is was not said; of which two both are, it was
  const { abreast } = scene;
  if (abreast && found.length === 0 && people.length === abreast.parties.length && people.every((id) => someone(scene, id)?.offices.some(({ office }) => office.office === abreast.office))) return [...abreast.parties];
  return found;
}

/** The party a stranger turned out to be. */
export function partyOfStranger(scene: Scene, page: Page, stranger: Stranger | null): PartyId | null {
  if (!stranger) return null;
  const key = page.atoms.slice(stranger.from, stranger.to).map((atom) => atom.key).join(" ");
  return stranger.how === "adjective" ? scene.newcomers.ofAdjective(key) : scene.newcomers.byName.get(key) ?? null;
}

/** Notes once that words can be read in two ways, or not at all. */
export function doubtOnce(scene: Scene, page: Page, phrase: Pick<Phrase, "from" | "to">, code: "name/two-readings" | "name/unresolved", first = "", second = ""): void {
  const at = { start: page.atoms[phrase.from]!.start, end: page.atoms[phrase.to - 1]!.end };
  const words = page.text.slice(at.start, at.end);
  const key = `${code} ${words}`;
  if (scene.doubted.has(key)) return;
  scene.doubted.add(key);
  scene.note(code === "name/two-readings" ? doubt(code, at, words, first, second) : doubt(code, at, words));
}
