import type { Act } from "../../../model/acts.js";
import type { ReasonCode } from "../../../model/reasons.js";

/** Why lines of a reading are there, in one language. English stands in the catalogue and with the rules themselves. */
export interface ReasonTexts {
  /** What a rule of attribution looks for, by its id. */
  readonly rules: { readonly [rule: string]: string };
  readonly codes: { readonly [code in ReasonCode]: (...words: string[]) => string };
  /** What words do, as the reason for an act has it. */
  readonly does: { readonly [act in Act]: string };
}
