import { actDoes, reason, type ReasonCode } from "../model/reasons.js";
import type { Act } from "../model/acts.js";
import type { Because } from "../model/reading.js";
import { filledIn } from "./filled-in.js";
import type { Labels } from "./labels/index.js";
import type { ReasonTexts } from "./labels/reasons/shape.js";

/** Why a line of a reading is there, in the language of the readout. A reading carries it in English; what is not known stays so. */
export function whyInWords({ rule, why }: Pick<Because, "rule" | "why">, labels: Labels): string {
  const { reasons } = labels;
  if (reasons === null) return why;
  const looked = Object.hasOwn(reasons.rules, rule) ? reasons.rules[rule]! : null;
  if (looked === null) return said(why, reasons) ?? why;
  const act = actIn(why, reasons);
  return act === null ? why : `${looked} ${act}`;
}

/** The second sentence of such a reason: behind the rule's own stands why it is that act. */
function actIn(why: string, reasons: ReasonTexts): string | null {
  for (let at = why.indexOf(". "); at >= 0; at = why.indexOf(". ", at + 1)) {
    const act = said(why.slice(at + 2), reasons, acts);
    if (act !== null) return act;
  }
  return null;
}

/** Another reading that was possible, in the language of the readout. */
export function alternativeInWords(alternative: string, labels: Labels): string {
  if (labels.reasons === null) return alternative;
  const act = /^act: ([a-z-]+)$/.exec(alternative)?.[1];
  if (act !== undefined && Object.hasOwn(labels.acts, act)) return labels.reasons.codes["other/act"](labels.acts[act as Act]);
  return said(alternative, labels.reasons, others) ?? alternative;
}

const acts: readonly ReasonCode[] = ["act/of-content", "act/of-telling", "act/unknown-cue", "act/plain", "act/of-cue"];
const others: readonly ReasonCode[] = ["other/by-tree", "other/rule-same-speaker", "other/rule"];
const wholes: readonly ReasonCode[] = [
  "exchange/named-with-partners", "exchange/named-and-carried", "exchange/named", "exchange/pointed-back", "exchange/told-by-verb", "exchange/between", "exchange/behind",
  "commitment/own-deed", "commitment/binds", "initiative/it", "initiative/noun", "added/by", "quoted/record",
];

/** A sentence of the catalogue in the other language; null where it is none of these. */
function said(sentence: string, { codes, does }: ReasonTexts, among: readonly ReasonCode[] = wholes): string | null {
  for (const code of among) {
    const words = filledIn(sentence, emptyOf(code));
    if (words === null) continue;
    const [first, second, ...rest] = words;
    if (code !== "act/of-cue" && code !== "act/of-content") return codes[code](...words);
    const act = (Object.keys(actDoes) as Act[]).find((one) => actDoes[one] === second);
    if (act !== undefined) return codes[code](first!, does[act], ...rest);
  }
  return null;
}

function emptyOf(code: ReasonCode) {
  const say = reason as (code: ReasonCode, ...words: string[]) => string;
  return (one: string, other: string, third: string): string => say(code, one, other, third);
}
