import { doubt, type Doubt, type DoubtCode } from "../model/doubts.js";
import { filledIn } from "./filled-in.js";
import type { Labels } from "./labels/index.js";

/** The sentence of a doubt in the language of the readout. A reading carries it in English, as its catalogue has it. */
export function doubtInWords(given: Doubt, labels: Labels): string {
  const reworded = labels.doubts[given.code];
  if (!reworded) return given.says;
  const words = filledIn(given.says, emptySentence(given.code));
  return words ? reworded(...words) : given.says;
}

/** The catalogue's own sentence, which takes three words at most. */
const emptySentence = (code: DoubtCode) => (one: string, other: string, third: string): string => {
  const say = doubt as (code: DoubtCode, at: null, ...words: string[]) => Doubt;
  return say(code, null, one, other, third).says;
};
