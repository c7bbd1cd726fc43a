import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Note } from "../../model/doubts.js";
import type { Dates, Parsed } from "../../model/rooms.js";

/** Placeholder until the room is built. */
export function date(_parsed: Parsed, _language: Language, _world: World, _note: Note): Dates {
  return { expressions: [], anchor: null, published: null, updated: null };
}
