import { world as ourWorld, type World } from "../language/world/index.js";

/** What the reader is told beside the text. */
export interface Known {
  readonly world: World;
}

export const known: Known = { world: ourWorld };
