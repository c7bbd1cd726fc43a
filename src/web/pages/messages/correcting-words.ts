import type { TargetKind } from "../../../model/correction.js";
import type { PartyKind } from "../../../model/reading.js";

/** Words for correcting what is no statement, for adding what was missed, and for moving the ends of words. */
export interface CorrectingWords {
  /** What a kind of thing is called, within a sentence. */
  readonly kinds: { readonly [kind in TargetKind]: string };
  readonly correctThing: (called: string) => string;
  readonly cast: string;
  readonly held: string;
  readonly partyKinds: { readonly [kind in PartyKind]: string };
  readonly dateHint: string;
  readonly wordsHint: string;
  readonly listHint: string;
  readonly add: string;
  readonly addHere: string;
  readonly what: string;
  readonly addWords: string;
  readonly addIt: string;
  readonly nowhere: string;
  readonly ends: string;
  readonly begin: string;
  readonly end: string;
  readonly endsHint: string;
  readonly keepEnds: string;
}
