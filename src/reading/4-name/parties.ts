import { doubt } from "../../model/doubts.js";
import type { LanguageCode } from "../../model/document.js";
import type { Party, PartyId, PartyKind } from "../../model/reading.js";
import { partiesOf, rootOf } from "./scene.js";
import type { Scene } from "./scene.js";

/** Mentions of persons stand for the parties these speak for, too; what is learnt late in a text holds for its beginning. */
export function fillParties(scene: Scene): void {
  for (const draft of scene.drafts) if (draft.people.length > 0) draft.parties = [...new Set([...draft.parties, ...partiesOf(scene, draft.people)])];
}

/** Notes persons of the gazetteer of whom neither it nor the text says what they are on the day of the dispatch. */
export function doubtOffices(scene: Scene): void {
  for (const one of scene.people.all) {
    if (!one.offTerm || one.offices.length > 0) continue;
    const draft = scene.drafts.find(({ people }) => people.length === 1 && people[0] === one.id);
    if (draft) scene.note(doubt("name/office-not-known", { start: draft.page.atoms[draft.from]!.start, end: draft.page.atoms[draft.to - 1]!.end }, one.name));
  }
}

/** The parties that mentions and persons stand for, in order of their first mention, with those that bodies belong to. */
export function partiesNamed(scene: Scene, language: LanguageCode): Party[] {
  const ids = new Set<PartyId>();
  const add = (id: PartyId): void => {
    ids.add(id);
    ids.add(rootOf(scene, id));
  };
  for (const draft of scene.drafts) draft.parties.forEach(add);
  for (const one of scene.people.all) {
    if (one.party) add(one.party);
    for (const { party } of one.offices) if (party) add(party);
  }
  return [...ids].map((id) => partyOf(scene, id, language));
}

function partyOf(scene: Scene, id: PartyId, language: LanguageCode): Party {
  const { lexicon } = scene;
  const known = lexicon.parties.get(id);
  const of = known?.of ?? (known || !id.includes("/") ? undefined : rootOf(scene, id));
  const kind: PartyKind = known?.kind ?? (of ? "body" : "other");
  const name = lexicon.world.naming[id]?.[language] ?? lexicon.words.parties[id]?.names[0] ?? scene.partyNames.get(id) ?? id;
  return { id, kind, name, ...(known?.wikidata ? { wikidata: known.wikidata } : {}), ...(of ? { of } : {}) };
}
