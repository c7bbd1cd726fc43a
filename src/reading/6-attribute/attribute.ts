import type { Language } from "../../language/index.js";
import type { Note } from "../../model/doubts.js";
import type { Attribution, Names, Parsed } from "../../model/rooms.js";

/** Placeholder until the room is built. */
export function attribute(_parsed: Parsed, _names: Names, _language: Language, _note: Note): Attribution[] {
  return [];
}
