/**
 * Every reason for which a correction cannot be made, or fits no longer. A code is permanent; the sentences may be reworded.
 * `says` is what is wrong, `next` what to do about it.
 */
const catalogue = {
  "correction/malformed": (what: string) => ({ says: `This is no correction: ${what}.`, next: "See docs/corrections.md for what a correction is made of." }),
  "correction/no-such-target": (what: string) => ({ says: `The reading has no ${what}.`, next: "Look at the reading as it is now, and correct what stands there." }),
  "correction/other-words": (what: string) => ({ says: `The ${what} of that name stands elsewhere in the text now; it is another.`, next: "Look at the reading as it is now, and say it of the right one." }),
  "correction/two-targets": (what: string) => ({ says: `More than one ${what} may be meant.`, next: "Look at the reading as it is now, and say it of the right one." }),
  "correction/rejected-before": (what: string) => ({ says: `The ${what} was rejected.`, next: "Undo the rejection first." }),
  "correction/no-such-field": (kind: string, field: string, known: string) => ({ says: `“${field}” is not something that can be said of a ${kind}.`, next: `What can be corrected: ${known}.` }),
  "correction/bad-value": (field: string, wants: string) => ({ says: `That cannot be the ${field}: it has to be ${wants}.`, next: "Give another value; docs/corrections.md lists what each field takes." }),
  "correction/no-such-person": (id: string) => ({ says: `The reading has no person “${id}”.`, next: "Add the person first, or name one the reading has." }),
  "correction/no-such-party": (id: string) => ({ says: `The reading has no party “${id}”.`, next: "Add the party first, or name one the reading has." }),
  "correction/no-such-reference": (what: string, id: string) => ({ says: `The reading has no ${what} “${id}”.`, next: `Name ${/^[aeiou]/u.test(what) ? "an" : "a"} ${what} the reading has.` }),
  "correction/circle": (what: string) => ({ says: `The ${what} would stand inside itself.`, next: "Name another." }),
  "correction/no-evidence": () => ({ says: "Nothing can be added without the words it stands in.", next: "Mark the words in the text." }),
  "correction/outside-text": () => ({ says: "The place lies outside the text, or is empty.", next: "Mark words of this text." }),
  "correction/needs-value": (field: string) => ({ says: `The ${field} cannot be left empty.`, next: "Say what it is instead." }),
  "correction/not-a-list": (field: string) => ({ says: `There is only one ${field}; nothing can be added to it or taken out of it.`, next: "Change it instead." }),
  "correction/not-in-list": (field: string) => ({ says: `That is not among the ${field}.`, next: "Look at the reading as it is now." }),
  "correction/there-already": (what: string) => ({ says: `That ${what} is there already.`, next: "Confirm it instead." }),
  "correction/nothing-there": (field: string) => ({ says: `There is no ${field} of which a part could be changed.`, next: "Give all of it." }),
  "correction/cannot-split": (what: string) => ({ says: `A ${what} cannot be split.`, next: "Change it, or reject it and add what is right." }),
  "correction/one-part": () => ({ says: "Splitting gives two parts at least.", next: "Say what each part is." }),
  "correction/cannot-add": (what: string) => ({ says: `A ${what} cannot be added.`, next: "Change the one that is there." }),
  "correction/cannot-reject": (what: string) => ({ says: `The ${what} itself cannot be rejected.`, next: "Withdraw it instead, or reject a field of it." }),
  "correction/no-such-correction": (id: string) => ({ says: `There is no earlier correction “${id}”.`, next: "Name one that was made on this dispatch." }),
  "correction/undoes-misfit": (id: string) => ({ says: `The correction “${id}” that it takes back fits no longer itself.`, next: "Nothing needs to be done." }),
  "correction/words-changed": () => ({ says: "The words it rests on stand in the text no longer.", next: "Look at the revised text, and make it again where it still holds." }),
} as const;

type Catalogue = typeof catalogue;
export type CorrectionCode = keyof Catalogue;

/** Why a correction cannot be made or fits no longer, in a sentence a person can read, and the next step. */
export interface CorrectionRefusal {
  readonly code: CorrectionCode;
  readonly says: string;
  readonly next: string;
  /** What the sentences were filled with, so that they can be put in another language. */
  readonly words?: readonly string[];
}

/** Makes a refusal; the code decides how many words it takes. */
export function refused<C extends CorrectionCode>(code: C, ...args: Parameters<Catalogue[C]>): CorrectionRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

/** All codes, for documentation and tests. */
export const correctionCodes = Object.keys(catalogue) as readonly CorrectionCode[];
