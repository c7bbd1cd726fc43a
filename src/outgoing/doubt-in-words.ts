import { doubt, type Doubt, type DoubtCode } from "../model/doubts.js";
import type { Labels } from "./labels/index.js";

/** The sentence of a doubt in the language of the readout. A reading carries it in English, as its catalogue has it. */
export function doubtInWords(given: Doubt, labels: Labels): string {
  const reworded = labels.doubts[given.code];
  if (!reworded) return given.says;
  const words = wordsIn(given);
  return words ? reworded(...words) : given.says;
}

/** What the catalogue's sentence was filled with, got back by laying the empty sentence over the full one; null where it does not fit. */
function wordsIn({ code, says }: Doubt): string[] | null {
  if (says.length > 2000) return null; // laying over is quadratic in the worst case; such a sentence is shown as it is
  const order: number[] = [];
  const pattern = emptySentence(code).replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\u0000(\d)\u0000/g, (_all, place: string) => {
    order.push(Number(place));
    return "([^]*)";
  });
  const found = new RegExp(`^${pattern}$`).exec(says);
  if (!found) return null;
  const words: string[] = [];
  order.forEach((place, index) => (words[place] ??= found[index + 1]!));
  return words;
}

const emptySentence = (code: DoubtCode): string => {
  const say = doubt as (code: DoubtCode, at: null, ...words: string[]) => Doubt;
  return say(code, null, "\u00000\u0000", "\u00001\u0000", "\u00002\u0000").says;
};
