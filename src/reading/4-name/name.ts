import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Note } from "../../model/doubts.js";
import type { Names, Parsed } from "../../model/rooms.js";

/** Placeholder until the room is built. */
export function name(_parsed: Parsed, _language: Language, _world: World, _note: Note): Names {
  return { people: [], parties: [], mentions: [], byHead: () => undefined };
}
