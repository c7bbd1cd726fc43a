import type { PartyId } from "../../model/reading.js";
import { capital, printedAt } from "./page.js";
import type { Page, Phrase } from "./page.js";
import { draw, remember, rootOf } from "./scene.js";
import type { Referent, Scene } from "./scene.js";

/** Words for any organisation: they take up the last one named, whatever it is called. */
const anyOrganisation = new Set(["agency", "bloc", "alliance"]);
/** Words too common to name one body of a party. */
const unspecific = new Set(["agency", "bloc", "alliance", "commission", "council", "party", "opposition", "campaign", "court"]);

/** Id of a body of a party: "RUS/foreign-ministry". */
export function bodyIdOf(scene: Scene, phrase: Phrase, party: PartyId): PartyId {
  if (!phrase.body || party.includes("/")) return party;
  return `${rootOf(scene, party)}/${phrase.body}`;
}

/** Reads "the Arvenian foreign ministry", "le gouvernement", "the ministry" for one that was named before. */
export function readBody(scene: Scene, page: Page, phrase: Phrase, party: PartyId | null): Referent | null {
  const body = phrase.body!;
  let parties: PartyId[] = [];
  if (party) {
    const id = bodyIdOf(scene, phrase, party);
    parties = [id];
    if (id !== party) {
      if (!scene.lexicon.parties.has(id) && !scene.partyNames.has(id)) scene.partyNames.set(id, printedName(scene, page, phrase, id));
      scene.bodies.set(body, id);
      if (body.endsWith("-ministry")) scene.bodies.set("ministry", id);
    }
  } else if (!phrase.plural && phrase.determiner !== "indefinite" && !hasOwnName(page, phrase)) {
    const before = scene.bodies.get(body) ?? (scene.home && !unspecific.has(body) ? bodyIdOf(scene, phrase, scene.home) : null) ?? lastOrganisation(scene, page, phrase);
    if (before) parties = [before];
  }
  const draft = draw(scene, { page, from: phrase.from, to: phrase.to, core: [page.atoms[phrase.head]!.node], parties, reason: "body" });
  return remember(scene, draft, { gender: phrase.gender, plural: phrase.plural, human: false });
}

/** "l'agence Tarn Presse" has a name of its own, right behind it: it takes up nothing that was named before. */
const hasOwnName = (page: Page, phrase: Phrase): boolean => page.lexicon.grammar.adjectiveAfter && page.atoms[phrase.to]?.joint === " " && capital(page.atoms[phrase.to]);

/** "the Korlandic foreign ministry"; for "her ministry", "ministry (Korland)". */
function printedName(scene: Scene, page: Page, phrase: Phrase, id: PartyId): string {
  const own = phrase.owner !== null && "possessive" in phrase.owner;
  const printed = printedAt(page, own ? phrase.head : phrase.from, phrase.to);
  const root = rootOf(scene, id);
  return own ? `${printed} (${scene.lexicon.words.parties[root]?.names[0] ?? scene.partyNames.get(root) ?? root})` : printed;
}

function lastOrganisation(scene: Scene, page: Page, phrase: Phrase): PartyId | null {
  const { body } = phrase;
  if (!body || !unspecific.has(body)) return null;
  const key = page.atoms[phrase.head]!.key;
  for (let i = scene.recent.length - 1; i >= 0; i--) {
    const { parties, draft } = scene.recent[i]!;
    if (page.sentence - draft.page.sentence > 5) return null;
    if (parties.length !== 1) continue;
    const kind = scene.lexicon.parties.get(parties[0]!)?.kind ?? (parties[0]!.startsWith("x:") ? "other" : "body");
    if (kind === "state" || kind === "territory") continue;
    const named = scene.lexicon.words.parties[parties[0]!]?.names ?? [];
    if (anyOrganisation.has(body) ? kind !== "body" : named.some((name) => name.toLowerCase().includes(key))) return parties[0]!;
  }
  return null;
}
