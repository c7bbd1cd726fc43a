import type { Tongue } from "../outgoing/labels/index.js";
import { refusal, type CliRefusal } from "./refusals.js";

/** The language of the interface as --ui names it; null where it names none. */
export function tongueOf(word: string | undefined): Tongue | null | CliRefusal {
  if (word === undefined || word === "en" || word === "fr") return word ?? null;
  return refusal("cli/unknown-tongue", word);
}
