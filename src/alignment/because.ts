/**
 * Every reason for which a row is put as it is. A code is permanent; the sentence may be reworded. No sentence says "A" or
 * "B": the words of either side that it rests on stand beside it, so that the mirror image of a comparison has the same reasons.
 */
const catalogue = {
  "paired/by-hand": "A person put these together.",
  "paired/by-likeness": "They speak of the same things, in words of either language.",
  "labelled/by-hand": "A person gave this outcome.",
  "same/told-alike": "Both accounts have it, and nothing in it reaches further or binds more firmly on one side.",
  "scope/speakers": "One account tells it of more parties than the other.",
  "scope/extent": "One account says how far it reaches, and the other does not say the same.",
  "scope/objects": "One account names things that the other leaves out.",
  "scope/number": "The figures are not the same.",
  "scope/time": "One account gives a time that the other does not give.",
  "strength/modality": "The speaker is bound more firmly in one account than in the other.",
  "strength/act": "What was done with the words is stronger in one account than in the other.",
  "strength/degree": "The words are put more strongly in one account than in the other.",
  "contradicted/negated": "One account says of the same thing what the other denies of it.",
  "contradicted/denied": "One account denies outright what the other states.",
  "contradicted/opposed": "One account has the speaker in favour, the other has the same speaker against.",
  "contradicted/opposite-deeds": "The two accounts name opposite deeds for the same thing.",
  "unconfirmed/not-in-own-account": "One account puts it in the mouth of the other side, whose own account does not have it. That is no denial.",
  "unconfirmed/otherwise-in-own-account": "One account puts it in the mouth of the other side, whose own account has something near, but not this.",
  "only/not-told": "The other account says nothing of it. That is silence, not disagreement.",
} as const;

export type BecauseCode = keyof typeof catalogue;

/** Why a row is put as it is. */
export interface Because {
  readonly rule: BecauseCode;
  /** A sentence a person can read. */
  readonly why: string;
  /** Printed words of either account that it rests on. */
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export const because = (rule: BecauseCode, a: readonly string[] = [], b: readonly string[] = []): Because => ({ rule, why: catalogue[rule], a, b });

/** All codes, for labels, documentation and tests. */
export const becauseCodes = Object.keys(catalogue) as readonly BecauseCode[];
