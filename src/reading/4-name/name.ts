import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Note } from "../../model/doubts.js";
import type { Names, Parsed } from "../../model/rooms.js";
import { cast } from "./cast.js";
import { lexiconOf } from "./lexicon.js";
import { finish } from "./mentions.js";
import { layPages } from "./pages.js";
import { doubtOffices, fillParties, partiesNamed } from "./parties.js";
import { asPerson } from "./people.js";
import { play } from "./play.js";

/**
 * Finds who and what parties stand where in a text: persons, parties, and every word that takes one of them up, each with its reason.
 * Two mentions become one person only for a reason that can be shown; whoever is not named stays unnamed. Doubts: "name/…".
 */
export function name(parsed: Parsed, language: Language, world: World, note: Note): Names {
  const lexicon = lexiconOf(language, world);
  const sketches = layPages(parsed, lexicon, note);
  const scene = cast(sketches, lexicon, parsed.prepared.source.told, note);
  play(sketches, scene);
  fillParties(scene);
  doubtOffices(scene);
  const { mentions, byHead } = finish(scene.drafts);
  const named = new Set(mentions.flatMap(({ people }) => people));
  return { people: scene.people.all.filter(({ id }) => named.has(id)).map(asPerson), parties: partiesNamed(scene, parsed.prepared.language), mentions, byHead };
}
