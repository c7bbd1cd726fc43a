import type { PartyId } from "../../model/reading.js";
import type { PartyPlace } from "./names-on-page.js";
import type { Page } from "./page.js";
import { partiesOf, rootOf } from "./scene.js";
import type { Referent, Scene } from "./scene.js";

/** A group less those that the text sets apart from it. */
export interface Apart {
  readonly from: number;
  readonly parties: readonly PartyId[];
}

/**
 * "la Russie et d'autres membres permanents", said by China: the permanent members without Russia, which is named beside them, and without the speaker.
 * Null where nothing is set apart. Where the members on the day are not known, the group stands for itself.
 */
export function setApart(scene: Scene, page: Page, place: PartyPlace): Apart | null {
  const group = place.parties[0]!;
  const { is } = scene.lexicon;
  const { atoms } = page;
  if (place.from === 0 || !is.others.has(atoms[place.from - 1]!.key) || atoms[place.from]!.joint !== " ") return null;
  const from = place.from - 1;
  const members = membersOf(scene, group);
  if (!members) return { from, parties: [group] };
  const named = scene.recent.filter((referent) => referent.draft.page === page && referent.draft.to <= from).flatMap((referent) => partiesIn(scene, referent));
  const speaker = named.length > 0 || scene.turn === null ? [] : partiesIn(scene, scene.turn);
  const apart = new Set([...named, ...speaker]);
  return { from, parties: members.filter((member) => !apart.has(member)) };
}

const partiesIn = (scene: Scene, referent: Referent): PartyId[] => (referent.people.length > 0 ? partiesOf(scene, referent.people) : referent.parties.map((party) => rootOf(scene, party)));

/** Members of a group whose list never changed within memory; null for others, since the day would have to be known. */
function membersOf(scene: Scene, group: PartyId): PartyId[] | null {
  const list = scene.lexicon.world.memberships.find((one) => one.group === group);
  if (!list || list.members.some(({ from, to }) => to !== undefined || from > "1992")) return null;
  return list.members.map(({ party }) => party);
}
