import { replay, type Outcome } from "./replay.js";
import { adoptedAt, standing, type Procedure } from "./procedure.js";
import type { Instant } from "./instant.js";
import type { Profile } from "./profile.js";
import { because, heading, inWords, type Why } from "./reasons/because.js";
import type { Tongue } from "./reasons/told.js";

/** What became of one event, as `entente settle simulate` writes it. The fields stand in this order. */
export interface SimulatedLine {
  readonly at: string | null;
  readonly type: string | null;
  readonly accepted: boolean;
  /** The heading of the rule in SPEC.md, "S4"; the rule itself stands at the end of `why`. */
  readonly rule: string;
  readonly state: string;
  readonly why: string;
}

/** The last line: where the procedure stands, from when the text is adopted, and whose objections stand. */
export interface SimulatedEnd {
  readonly final: string;
  readonly adoptedAt?: Instant;
  readonly objections: readonly string[];
}

export interface Simulation {
  readonly lines: readonly SimulatedLine[];
  readonly end: SimulatedEnd;
  readonly procedure: Procedure;
  readonly outcomes: readonly Outcome[];
}

/** Plays a file of events, one JSON a line (or one array of them), under a body's rules. Nothing in it can make this fail. */
export function simulate(file: string, profile: Profile, tongue: Tongue): Simulation {
  const { procedure, outcomes } = replay(entriesOf(file), profile);
  return { lines: outcomes.map((outcome) => lineOf(outcome, tongue)), end: endOf(procedure), procedure, outcomes };
}

/** A line that is no JSON, as an entry: it is refused with the reason, at its place among the others. No JSON can pass for one. */
const unreadable = Symbol("a line that is no JSON");
interface Unreadable {
  readonly [unreadable]: true;
  readonly why: string;
}

/** Whether an entry is a line that could not be read. */
export const isUnreadable = (entry: unknown): entry is Unreadable => typeof entry === "object" && entry !== null && unreadable in entry;

/** The entries of a file in their order. Empty lines do not count. */
export function entriesOf(file: string): readonly unknown[] {
  const text = file.replace(/^\ufeff/, "");
  if (text.trimStart().startsWith("[")) {
    try {
      const whole: unknown = JSON.parse(text);
      if (Array.isArray(whole)) return whole;
    } catch {
      // Then it is read line by line, and each line says what is wrong with it.
    }
  }
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "").map((line) => {
    try {
      return JSON.parse(line) as unknown;
    } catch (error) {
      return { [unreadable]: true, why: (error as Error).message } satisfies Unreadable;
    }
  });
}

function lineOf({ entry, event, accepted, state, why }: Outcome, tongue: Tongue): SimulatedLine {
  const reason: Why = isUnreadable(entry) ? because("entry-not-json", entry.why) : why;
  return { at: event?.at ?? textIn(entry, "at"), type: event?.type ?? textIn(entry, "type"), accepted, rule: heading(reason.rule), state, why: inWords(reason, tongue) };
}

export function endOf(procedure: Procedure): SimulatedEnd {
  const adopted = adoptedAt(procedure);
  return { final: procedure.state, ...(adopted === null ? {} : { adoptedAt: adopted }), objections: standing(procedure.placed).map(({ party }) => party) };
}

const textIn = (entry: unknown, field: "at" | "type"): string | null => {
  if (typeof entry !== "object" || entry === null) return null;
  const value = (entry as { readonly [name: string]: unknown })[field];
  return typeof value === "string" ? value : null;
};
