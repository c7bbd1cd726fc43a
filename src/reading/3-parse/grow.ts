import type { Prepared } from "../../model/document.js";
import type { Analyses, Tree } from "../../model/tree.js";

/** Placeholder until the room is built. */
export function grow(_prepared: Prepared, _analyses: Analyses): Tree[] {
  return [];
}
