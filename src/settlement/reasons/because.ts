import { clockReasons } from "./clock.js";
import { doubts } from "./doubts.js";
import { logReasons } from "./log.js";
import { objectionReasons } from "./objections.js";
import { outcomeReasons } from "./outcomes.js";
import { placingReasons } from "./placing.js";
import type { Tongue } from "./told.js";

/** All reasons, by permanent codes: each names its rule in SPEC.md and says itself in English and French. */
const reasons = { ...placingReasons, ...clockReasons, ...objectionReasons, ...outcomeReasons, ...logReasons } as const;
type Reasons = typeof reasons;
type Doubts = typeof doubts;

export type ReasonCode = keyof Reasons;
export type DoubtCode = keyof Doubts;

/** "S4.5": a rule of SPEC.md. */
export type RuleId = `S${number}.${number}`;

/** Something that is not as it should be, and does not decide. */
export interface Doubting {
  readonly code: DoubtCode;
  readonly args: readonly string[];
}

/** Why an event was accepted or refused: the rule, and words that can be said in several languages. */
export interface Why {
  readonly rule: RuleId;
  readonly code: ReasonCode;
  readonly args: readonly string[];
  readonly doubts: readonly Doubting[];
}

/** Makes a reason; the code decides how many words it takes. */
export const because = <Code extends ReasonCode>(code: Code, ...args: Parameters<Reasons[Code]["en"]>): Why => ({ rule: reasons[code].rule, code, args, doubts: [] });

export const doubting = (why: Why, more: readonly Doubting[]): Why => (more.length === 0 ? why : { ...why, doubts: [...why.doubts, ...more] });

/** The same reason as an instance of another rule. */
export const underRule = (rule: RuleId, why: Why): Why => ({ ...why, rule });

/** "S4" of "S4.5": the rule as settlement is talked about. */
export const heading = (rule: RuleId): string => rule.slice(0, rule.indexOf("."));

/** The reason in a sentence, its doubts after it, and the rule in brackets. */
export function inWords({ rule, code, args, doubts: doubtful }: Why, tongue: Tongue): string {
  const say = reasons[code][tongue] as (...words: readonly string[]) => string;
  return [say(...args), ...doubtful.map((doubt) => doubtInWords(doubt, tongue)), `(${rule})`].join(" ");
}

export function doubtInWords({ code, args }: Doubting, tongue: Tongue): string {
  const say = doubts[code][tongue] as (...words: readonly string[]) => string;
  return say(...args);
}

/** All codes, for documentation and tests. */
export const reasonCodes = Object.keys(reasons) as readonly ReasonCode[];
export const doubtCodes = Object.keys(doubts) as readonly DoubtCode[];
export const ruleOf = (code: ReasonCode): RuleId => reasons[code].rule;
