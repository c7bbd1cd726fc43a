import type { Temporal } from "temporal-polyfill";
import type { Fact, Official, Pick } from "./facts.js";

/** One telling of a fact: who tells, when, and which templates may be used. */
export interface Scene {
  readonly fact: Fact;
  /** Whose side tells it; the other is the counterpart. */
  readonly us: Official;
  readonly them: Official;
  /** The day on which it is told. */
  readonly told: Temporal.PlainDate;
  readonly pick: Pick;
  readonly set: TemplateSet;
}

export type TemplateSet = "development" | "held-back";

/** One template of those of the set: every other one is held back. */
export function pickFrom(all: readonly string[], { set, pick }: Scene): string {
  const mine = all.filter((_, index) => index % 2 === (set === "development" ? 0 : 1));
  return mine[pick(mine.length)]!;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
