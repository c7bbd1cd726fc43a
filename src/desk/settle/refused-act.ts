import type { InBoth, Receipt } from "../../settlement/procedure-told.js";
import { inWords, type Why } from "../../settlement/reasons/because.js";
import type { Refused } from "../job.js";

/** What the rules of a body refuse, with the rule, the reason in both languages, and the receipt of what was kept of it all the same. */
export interface RefusedAct extends Refused {
  readonly rule: string;
  readonly why: InBoth;
  readonly receipt: Receipt | null;
}

/** The reason as a refusal. Its code is the reason's own, and permanent. */
export function refusedBy(why: Why, receipt: Receipt | null): RefusedAct {
  return {
    code: `settlement/${why.code}`, says: inWords(why, "en"), next: `Rule ${why.rule}: src/settlement/SPEC.md has its words; showing the procedure tells what can be done now.`,
    rule: why.rule, why: { en: inWords(why, "en"), fr: inWords(why, "fr") }, receipt,
  };
}
