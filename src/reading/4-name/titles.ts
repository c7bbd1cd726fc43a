import type { MentionReason, PartyId } from "../../model/reading.js";
import { hitAt } from "./page.js";
import { domestic } from "./stately.js";
import { marked } from "./strangers.js";
import type { NamedOffice, Page, Phrase } from "./page.js";
import { holds } from "./people.js";
import type { Run } from "./runs.js";
import type { Someone } from "./people.js";
import { ownerOf, possessiveOf } from "./pronouns.js";
import { hasSwitch } from "./salience.js";
import { doubtOnce, draw, partiesOf, partyOfStranger, remember, rootOf, someone } from "./scene.js";
import type { Referent, Scene } from "./scene.js";
import { whoIs } from "./people.js";
import { readBody, bodyIdOf } from "./bodies.js";
import { coupleOf } from "./couples.js";

/** Reads a phrase that stands for somebody and has no name beside it. */
export function readPhrase(scene: Scene, page: Page, phrase: Phrase, inSentence: readonly Referent[]): Referent | null {
  switch (phrase.kind) {
    case "office": return readOffice(scene, page, phrase, inSentence);
    case "counterpart": return readCounterpart(scene, page, phrase, inSentence);
    case "human": return readHuman(scene, page, phrase, inSentence);
    case "body": return readBody(scene, page, phrase, partyOf(scene, page, phrase, inSentence));
    case "side":
    case "country": return readSide(scene, page, phrase, inSentence);
    case "couple": return readCouple(scene, page, phrase);
  }
}

/** The party a phrase names: by adjective or name, by a newcomer's, or through whom it belongs to. */
export function partyOf(scene: Scene, page: Page, phrase: Phrase, inSentence: readonly Referent[], not?: string): PartyId | null {
  const own = phrase.party ?? partyOfStranger(scene, page, phrase.stranger);
  if (own) return own;
  const { owner } = phrase;
  if (!owner) return null;
  if ("phrase" in owner) {
    const inner = partyOf(scene, page, owner.phrase, inSentence, not);
    if (inner) return inner;
    return owner.phrase.body ? scene.bodies.get(owner.phrase.body) ?? null : null;
  }
  if ("run" in owner) {
    const keys = page.atoms.slice(owner.run[0], owner.run[1]).map((atom) => atom.key);
    const found = whoIs(scene.people, keys, null);
    return found.length === 1 ? found[0]!.party : scene.newcomers.byName.get(keys.join(" ")) ?? null;
  }
  const possessive = possessiveOf(page, phrase);
  const whose = possessive ? ownerOf(scene, page, { ...possessive, not }, inSentence) : null;
  return whose ? partiesOf(scene, whose.people)[0] ?? whose.parties[0] ?? null : null;
}

/** The party an office belongs to: for a spokesperson of a ministry, the ministry. */
export function partyOfOffice(scene: Scene, page: Page, phrase: Phrase, inSentence: readonly Referent[], not?: string): PartyId | null {
  const party = partyOf(scene, page, phrase, inSentence, not);
  const inner = phrase.owner && "phrase" in phrase.owner ? phrase.owner.phrase : null;
  return party && inner?.kind === "body" ? bodyIdOf(scene, inner, party) : party;
}

const spanOf = (page: Page, phrase: Phrase): { start: number; end: number } => ({ start: page.atoms[phrase.from]!.start, end: page.atoms[phrase.to - 1]!.end });
const coreOf = (page: Page, phrase: Phrase): number[] => [page.atoms[phrase.head]!.node];

/** Gives a named person the offices of a phrase beside the name. */
export function giveOffices(scene: Scene, page: Page, phrase: Phrase, one: Someone, inSentence: readonly Referent[]): void {
  const at = spanOf(page, phrase);
  if (phrase.kind === "counterpart") {
    const party = partyOf(scene, page, { ...phrase, owner: null }, inSentence);
    const possessive = possessiveOf(page, phrase);
    const whose = possessive ? ownerOf(scene, page, { ...possessive, not: one.id }, inSentence) : null;
    const office = phrase.equal ? officeShared(someone(scene, whose?.people[0])) : null;
    if (office) holds(one, { office, party, at }, (id) => rootOf(scene, id));
    else if (party) one.party ??= rootOf(scene, party);
    return;
  }
  const party = partyOfOffice(scene, page, phrase, inSentence, one.id) ?? partyOfGovernment(scene, page, phrase, one);
  if (phrase.kind === "human") {
    const office = commonOffice(page, phrase);
    if (office) holds(one, { office, party: null, at }, (id) => rootOf(scene, id));
    if (party) one.party ??= rootOf(scene, party);
    return;
  }
  one.styles.add(page.atoms[phrase.head]!.key);
  for (const office of phrase.offices) holds(one, { office, party, at }, (id) => rootOf(scene, id));
}

/** "The Arvenian government denied it. The foreign minister, Dara Velin, …": a minister with no country of her own is of the government that spoke last. */
function partyOfGovernment(scene: Scene, page: Page, phrase: Phrase, one: Someone): PartyId | null {
  const { turn } = scene;
  if (!turn || one.party || one.known || phrase.kind !== "office" || phrase.determiner !== "definite" || phrase.stranger || phrase.owner) return null;
  const [party] = turn.parties;
  if (page.sentence - turn.draft.page.sentence !== 1 || turn.people.length > 0 || turn.parties.length !== 1 || !/\/(?:government|presidency)$/.test(party!)) return null;
  return phrase.offices.some(({ office, makes }) => only.has(office) && makes !== "former") ? rootOf(scene, party!) : null;
}

/** "The Arvenian president gave a speech. “…”, said Dara Velin.": who has no name is named by whoever speaks next under no title. */
export function nameTheUnnamed(scene: Scene, page: Page, run: Pick<Run, "title" | "after" | "honorific" | "from" | "to">, one: Someone): void {
  const { turn } = scene;
  if (!turn?.offices || turn.people.length > 0 || turn.plural || turn.parties.length !== 1 || turn.draft.reason !== "office" || page.sentence - turn.draft.page.sentence > 2) return;
  if (run.title || run.after || run.honorific || run.to - run.from < 2 || one.known || one.party || one.offices.length > 0 || one.first !== page.atoms[run.from]!.start) return;
  if (!turn.offices.some(({ office }) => only.has(office)) || (turn.gender && one.gender && turn.gender !== one.gender) || !says(page, run)) return;
  for (const office of turn.offices) holds(one, { office, party: turn.parties[0]!, at: { start: turn.start, end: turn.draft.page.atoms[turn.draft.to - 1]!.end } }, (id) => rootOf(scene, id));
  one.gender ??= turn.gender;
  turn.draft.people = [one.id];
}

/** Whether a name is the subject of a verb of saying. */
const says = (page: Page, { from, to }: Pick<Run, "from" | "to">): boolean =>
  page.atoms.slice(from, to).some(({ node }) => page.tree.nodes[node]?.deprel === "nsubj" && page.lexicon.sayings.has(page.tree.nodes[page.tree.nodes[node]!.head]?.lemma ?? ""))
  || (page.atoms[from]!.joint === " " && page.lexicon.sayings.has(page.tree.nodes[page.atoms[from - 1]?.node ?? -1]?.lemma ?? ""));

/** An office made of a common noun ("analyst"): good for taking up, not for a reading. */
function commonOffice(page: Page, phrase: Phrase): NamedOffice | null {
  const hit = hitAt(page, phrase.head, "human");
  const name = hit?.meaning.kind === "human" ? hit.meaning.term.forms[0] : undefined;
  const key = page.atoms[phrase.head]!.key;
  return name ? { office: key, portfolio: null, makes: null, classes: [key], general: true } : null;
}

/** Of several offices, the one that has counterparts abroad: one with a portfolio before one without. */
function officeShared(one: Someone | null): NamedOffice | null {
  const offices = one?.offices.filter(({ office }) => !office.general && office.makes !== "former").map(({ office }) => office) ?? [];
  return offices.find(({ portfolio }) => portfolio !== null) ?? offices.find(({ office }) => office !== "state councillor") ?? offices[0] ?? null;
}

function readOffice(scene: Scene, page: Page, phrase: Phrase, inSentence: readonly Referent[]): Referent | null {
  const party = partyOfOffice(scene, page, phrase, inSentence);
  const parties = party ? [party] : [];
  if (phrase.plural || phrase.count) {
    const couple = phrase.count ? coupleOf(scene, page, phrase, phrase.offices[0] ?? null) : allHolders(scene, page, phrase, party);
    const alike = couple ? null : saidBefore(scene, page, phrase);
    if (alike) return add(scene, page, phrase, { people: alike.people, parties: alike.parties, reason: alike.draft.reason, of: alike.draft.id });
    return add(scene, page, phrase, couple ? { people: couple.people, parties: couple.parties, reason: "the-two", of: couple.of } : { parties, reason: party ? "office" : "unnamed", offices: party ? phrase.offices : [] });
  }
  if (phrase.determiner === "indefinite") return add(scene, page, phrase, { parties, reason: "unnamed" });
  const alike = saidBefore(scene, page, phrase);
  const one = alike && alike.people.length === 0 && alike.draft.reason === "unnamed" ? null : holderOf(scene, page, phrase, party);
  if (!one && alike) return add(scene, page, phrase, { people: alike.people, parties: alike.parties, reason: alike.draft.reason === "group" ? "office" : alike.draft.reason, of: alike.draft.id });
  if (one) {
    const last = scene.recent.filter((referent) => referent.people.length === 1 && referent.people[0] === one.id).at(-1);
    return add(scene, page, phrase, { people: [one.id], parties: partiesOf(scene, [one.id]), reason: "title", of: last?.draft.id ?? null });
  }
  const former = phrase.offices[0]?.makes === "former";
  if (!former && !party && scene.home && isOwnToHome(phrase)) return add(scene, page, phrase, { parties: [scene.home], reason: "office", offices: phrase.offices });
  return add(scene, page, phrase, { parties: former ? [] : parties, reason: phrase.offices[0]?.general && !party ? "unnamed" : "office", offices: former ? [] : phrase.offices });
}

/** In a state's own text "the President" with nothing beside it is its own, though nobody names the holder. */
const isOwnToHome = (phrase: Phrase): boolean => phrase.determiner === "definite" && !phrase.stranger && !phrase.owner && phrase.offices.some(({ office, makes }) => makes === null && domestic.has(office));

/** "The ministers", when the text has named just two of them. */
function allHolders(scene: Scene, page: Page, phrase: Phrase, party: PartyId | null): { people: string[]; parties: PartyId[]; of: string | null } | null {
  const office = phrase.offices[0];
  if (!office || office.general || party || phrase.determiner !== "definite" || scene.people.all.length > many) return null;
  const start = page.atoms[phrase.from]!.start;
  const people = scene.people.all.filter((one) => one.first < start && hasOffice(scene, page, one, office, null, null)).map(({ id }) => id);
  return people.length === 2 ? { people, parties: partiesOf(scene, people), of: null } : null;
}

/** "a Korlandic official … the official": the last one named by the same noun. */
function saidBefore(scene: Scene, page: Page, phrase: Phrase): Referent | null {
  if ((phrase.determiner !== "definite" && phrase.determiner !== "demonstrative") || phrase.party || phrase.stranger || phrase.owner) return null;
  const noun = page.atoms[phrase.head]!.key;
  for (let i = scene.recent.length - 1; i >= 0; i--) {
    const referent = scene.recent[i]!;
    if (page.sentence - referent.draft.page.sentence > 6) return null;
    if (referent.noun === noun && referent.plural === phrase.plural && referent.start < page.atoms[phrase.from]!.start) return referent;
  }
  return null;
}

/** Whom a title without a name takes up: the one person of the text who has that office. */
function holderOf(scene: Scene, page: Page, phrase: Phrase, party: PartyId | null): Someone | null {
  const office = phrase.offices[0] ?? commonOffice(page, phrase);
  if (!office) return null;
  const start = page.atoms[phrase.from]!.start;
  const fits = scene.people.all.length > many ? recentPeople(scene) : scene.people.all;
  const strange = strangeOf(page, phrase, party);
  const candidates = fits.filter((one) => hasOffice(scene, page, one, office, party, strange) && !(phrase.gender && one.gender && phrase.gender !== one.gender));
  const met = candidates.filter((one) => one.first < start);
  // a headline may say "the minister" before the text says who; then there must be no choice
  const all = met.length > 0 ? met : party || strange || scene.home || candidates.length === 1 ? candidates : [];
  // in a ministry's own readout "the minister" is its own
  const own = all.length > 1 && scene.home && !party && !strange && !phrase.owner ? all.filter((one) => one.party === scene.home) : [];
  // "the Korlandic minister" is the one who is known to be Korland's, before one whose country was not said
  const ofParty = all.length > 1 && party ? all.filter((one) => one.party === rootOf(scene, party)) : [];
  const styled = all.length > 1 && own.length !== 1 ? byStyle(page, phrase, all) : [];
  const list = own.length === 1 ? own : styled.length === 1 ? styled : ofParty.length > 0 ? ofParty : all;
  if (list.length <= 1) {
    // the only president of the text, now called Korlandic, is Korland's
    if (list[0] && party && (phrase.party || phrase.stranger)) list[0].party ??= rootOf(scene, party);
    return list[0] ?? null;
  }
  const { turn } = scene;
  const switched = hasSwitch(page, phrase.from);
  const near = turn && page.sentence - turn.draft.page.sentence <= 2 ? turn.people : [];
  if (!switched) {
    const speaking = list.find((one) => near.length === 1 && near[0] === one.id);
    if (speaking) return speaking;
  } else {
    const others = list.filter((one) => !near.includes(one.id));
    if (others.length === 1) return others[0]!;
  }
  for (let i = scene.recent.length - 1; i >= 0; i--) {
    const referent = scene.recent[i]!;
    if (referent.start >= start || !referent.subject || page.sentence - referent.draft.page.sentence > 2) continue;
    const one = list.find(({ id }) => referent.people.length === 1 && referent.people[0] === id);
    if (one && !(switched && near.includes(one.id))) return one;
  }
  doubtOnce(scene, page, phrase, "name/two-readings", list[0]!.name, list[1]!.name);
  return null;
}

/** "The Foreign Secretary" in capitals is whoever was so styled beside the name, not the Foreign Minister across the table. */
function byStyle(page: Page, phrase: Phrase, all: readonly Someone[]): Someone[] {
  const { key, shape } = page.atoms[phrase.head]!;
  return shape === "lower" ? [] : all.filter((one) => one.styles.has(key));
}

const many = 200;
const recentPeople = (scene: Scene): Someone[] => [...new Set(scene.recent.flatMap((referent) => referent.people))].flatMap((id) => scene.byId.get(id) ?? []);

/** Offices that a state has but one holder of, so that a title with a party may take up somebody whose party was not said. */
const only = new Set(["president", "prime minister", "chancellor", "king", "queen", "emir", "minister"]);

function isStateLike(scene: Scene, party: PartyId): boolean {
  const kind = scene.lexicon.parties.get(rootOf(scene, party))?.kind;
  return kind === undefined || kind === "state" || kind === "territory";
}

/** The adjective of a party that could not be told, or null. */
const strangeOf = (page: Page, phrase: Phrase, party: PartyId | null): string | null => (party === null && phrase.stranger?.how === "adjective" ? page.atoms[phrase.stranger.from]!.key : null);

/** "saerimois", "saerimoise": the same adjective. */
const alikeAdjectives = (a: string, b: string): boolean => a.slice(0, -3) === b.slice(0, a.length - 3) || b.slice(0, -3) === a.slice(0, b.length - 3);

function hasOffice(scene: Scene, page: Page, one: Someone, office: NamedOffice, party: PartyId | null, strange: string | null): boolean {
  if (strange && marked(page, strange) && !one.strange.some((other) => alikeAdjectives(other, strange))) return false;
  if (party && one.party && rootOf(scene, party) !== one.party) return false;
  return one.offices.some((held) => held.office.classes.includes(office.office) && (office.portfolio === null || held.office.portfolio === office.portfolio)
    && (held.office.makes === office.makes || (office.makes === null && held.office.makes === "acting")) && (!party || one.party !== null || (held.party === null && one.strange.length === 0 && only.has(held.office.office) && isStateLike(scene, party))));
}

function readCounterpart(scene: Scene, page: Page, phrase: Phrase, inSentence: readonly Referent[]): Referent | null {
  const party = partyOf(scene, page, { ...phrase, owner: phrase.owner && "possessive" in phrase.owner ? null : phrase.owner }, inSentence);
  const possessive = possessiveOf(page, phrase);
  const whose = possessive ? ownerOf(scene, page, possessive, inSentence) : null;
  const owner = someone(scene, whose?.people[0]);
  const office = phrase.equal ? officeShared(owner) : null;
  const of = whose?.draft.id ?? null;
  if (phrase.plural) return add(scene, page, phrase, { parties: party ? [party] : [], reason: "counterpart", of });
  const all = scene.people.all.length > many ? recentPeople(scene) : scene.people.all;
  const across = all.filter((one) => one !== owner && one.first < page.atoms[phrase.from]!.start && (party ? one.party === rootOf(scene, party) : one.party !== null && one.party !== owner?.party));
  // a chancellor may be the counterpart of a president: the office decides only between several
  const sameOffice = office ? across.filter((one) => hasOffice(scene, page, one, office, null, null)) : across;
  const near = across.filter((one) => scene.recent.some((referent) => page.sentence - referent.draft.page.sentence <= 2 && referent.people.includes(one.id)));
  const candidates = party && across.length === 1 ? across : phrase.equal ? sameOffice : near;
  if (candidates.length === 1) return add(scene, page, phrase, { people: [candidates[0]!.id], parties: partiesOf(scene, [candidates[0]!.id]), reason: "counterpart", of });
  // without a party the counterpart is whoever the owner was last named with
  const together = !party && owner ? scene.recent.filter((referent) => referent.people.length === 2 && referent.people.includes(owner.id)).at(-1) : undefined;
  const other = together?.people.filter((id) => id !== owner!.id) ?? [];
  if (other.length === 1) return add(scene, page, phrase, { people: other, parties: partiesOf(scene, other), reason: "counterpart", of });
  const partner = !party ? scene.pair.find((referent) => referent.people.length === 1 && referent.people[0] !== owner?.id) : undefined;
  if (partner && scene.pair.length === 2) return add(scene, page, phrase, { people: partner.people, parties: partner.parties, reason: "counterpart", of });
  return add(scene, page, phrase, { parties: party ? [party] : [], reason: "counterpart", of });
}

function readHuman(scene: Scene, page: Page, phrase: Phrase, inSentence: readonly Referent[]): Referent | null {
  const party = partyOf(scene, page, phrase, inSentence);
  if (!phrase.plural && phrase.determiner !== "indefinite") {
    const one = holderOf(scene, page, phrase, party);
    if (one) return add(scene, page, phrase, { people: [one.id], parties: partiesOf(scene, [one.id]), reason: "title" });
  }
  const alike = saidBefore(scene, page, phrase);
  if (alike) return add(scene, page, phrase, { people: alike.people, parties: alike.parties, reason: alike.draft.reason, of: alike.draft.id });
  if (phrase.count && phrase.plural) {
    const couple = coupleOf(scene, page, phrase, null);
    if (couple) return add(scene, page, phrase, { people: couple.people, parties: couple.parties, reason: "the-two", of: couple.of });
  }
  return add(scene, page, phrase, { parties: party ? [party] : [], reason: "unnamed" });
}

/** "la partie russe", "both sides", "son pays", "les deux pays". */
function readSide(scene: Scene, page: Page, phrase: Phrase, inSentence: readonly Referent[]): Referent | null {
  if (phrase.count) {
    // "les cinq pays membres permanents": the group that follows says which
    if (hitAt(page, phrase.to, "party")) return null;
    const couple = coupleOf(scene, page, phrase, null);
    if (!couple) doubtOnce(scene, page, phrase, "name/unresolved");
    return couple ? add(scene, page, phrase, { people: couple.people, parties: couple.parties, reason: "the-two", of: couple.of }) : null;
  }
  if (phrase.owner && "possessive" in phrase.owner && !phrase.plural) {
    const possessive = possessiveOf(page, phrase);
    const whose = possessive ? ownerOf(scene, page, possessive, inSentence) : null;
    const parties = whose ? (whose.people.length > 0 ? partiesOf(scene, whose.people) : whose.parties.map((party) => rootOf(scene, party))) : [];
    if (parties.length > 0) return add(scene, page, phrase, { parties, reason: phrase.kind === "side" ? "side" : "possessive", of: whose!.draft.id });
    return null;
  }
  const party = partyOf(scene, page, phrase, inSentence);
  if (phrase.kind === "side" && party) return add(scene, page, phrase, { parties: [party], reason: "side" });
  if (phrase.kind === "side" && phrase.other && !phrase.plural) {
    const mine = scene.turn ? [...partiesOf(scene, scene.turn.people), ...scene.turn.parties] : [];
    const couple = coupleOf(scene, page, { ...phrase, count: 2 }, null);
    const others = couple?.parties.filter((one) => !mine.includes(one)) ?? [];
    if (others.length === 1) return add(scene, page, phrase, { parties: others, reason: "side", of: couple!.of });
  }
  return null;
}

function readCouple(scene: Scene, page: Page, phrase: Phrase): Referent | null {
  const couple = coupleOf(scene, page, phrase, null);
  return couple ? add(scene, page, phrase, { people: couple.people, parties: couple.parties, reason: "the-two", of: couple.of }) : null;
}

function add(scene: Scene, page: Page, phrase: Phrase, what: { people?: readonly string[]; parties?: readonly PartyId[]; reason: MentionReason; of?: string | null; offices?: readonly NamedOffice[] }): Referent {
  const draft = draw(scene, { page, from: phrase.from, to: phrase.to, core: coreOf(page, phrase), ...what });
  const human = phrase.kind === "office" || phrase.kind === "counterpart" || phrase.kind === "human" || (phrase.kind === "couple" && draft.people.length > 0);
  const gender = draft.people.length === 1 ? someone(scene, draft.people[0])?.gender ?? phrase.gender : phrase.gender;
  return remember(scene, draft, { gender, plural: phrase.plural || phrase.count !== null, human, noun: page.atoms[phrase.head]!.key, offices: what.offices ?? null });
}
