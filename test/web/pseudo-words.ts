import { doubt, doubtCodes, type DoubtCode } from "../../src/model/doubts.js";
import { reasons as french } from "../../src/outgoing/labels/reasons/fr.js";
import type { Messages } from "../../src/web/pages/messages/shape.js";
import { en } from "../../src/web/pages/messages/en.js";

// A language nobody speaks: the English words in Arabic letters, one for each. It is written from right to left, so whatever of the
// interface is still to be read from left to right in Latin letters does not come from the catalogue.

const letters: Readonly<Record<string, string>> = {
  a: "ا", b: "ب", c: "چ", d: "د", e: "ه", f: "ف", g: "گ", h: "ح", i: "ي", j: "ج", k: "ک", l: "ل", m: "م", n: "ن", o: "و", p: "پ", q: "ق", r: "ر", s: "س", t: "ت", u: "ؤ", v: "ڤ", w: "ؤ", x: "خ", y: "ى", z: "ز",
};

/** Words in Arabic letters; what is typed stays as it is: keys, ids and fields. */
const written = (words: string): string => words.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase()]!);

/** What a function was given is filled in as it is: a mark stands for it until then. */
function spoken(say: (...given: unknown[]) => unknown) {
  return (...given: unknown[]): unknown => {
    const marked = given.map((one, index) => (typeof one === "string" ? String.fromCharCode(0xe000 + index) : one));
    return inScript(say(...marked), (words) => written(words).replace(/[\ue000-\ue00f]/g, (mark) => String(given[mark.charCodeAt(0) - 0xe000])));
  };
}

function inScript(value: unknown, put: (words: string) => string = written): unknown {
  if (typeof value === "string") return put(value);
  if (typeof value === "function") return spoken(value as (...given: unknown[]) => unknown);
  if (Array.isArray(value)) return value.map((one) => inScript(one, put));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inScript(one, put)]));
}

export const words = {
  ...(inScript(en) as Messages),
  tongue: "ar",
  // The parties' names are asked for in the language of the page; labels say which that is.
  labels: {
    ...(inScript(en.labels) as Messages["labels"]), tongue: "ar",
    doubts: Object.fromEntries(doubtCodes.map((code) => [code, spoken((...given) => (doubt as (code: DoubtCode, at: null, ...words: unknown[]) => { says: string })(code, null, ...given).says)])),
    reasons: inScript(french),
  },
} as unknown as Messages;
