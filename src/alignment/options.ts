import type { Outcome } from "./comparison.js";

/** What a person has decided beforehand; all of it can be left out, and undone by leaving it out again. */
export interface CompareOptions {
  /** Whose accounts they are, by party id, where the reading cannot tell or tells it wrong. */
  readonly sides?: { readonly a?: string; readonly b?: string };
  /** The exchange of each that is to be compared, by its id in its reading. */
  readonly exchange?: { readonly a: string; readonly b: string };
  /** What belongs together: statements by their ids in either reading, other sentences by where they begin ("@120"). */
  readonly pairs?: readonly Match[];
  /** What does not. */
  readonly apart?: readonly Match[];
  /** Outcomes given by hand to a pair, or to one statement alone. */
  readonly labels?: readonly (Partial<Match> & { readonly outcome: Outcome })[];
}

export interface Match {
  readonly a: string;
  readonly b: string;
}

/** The same decisions with A and B in each other's place. */
export function mirroredOptions(options: CompareOptions): CompareOptions {
  const turned = ({ a, b }: Match): Match => ({ a: b, b: a });
  const { sides, exchange, pairs, apart, labels } = options;
  return {
    ...(sides && { sides: { ...(sides.b !== undefined && { a: sides.b }), ...(sides.a !== undefined && { b: sides.a }) } }),
    ...(exchange && { exchange: turned(exchange) }),
    ...(pairs && { pairs: pairs.map(turned) }),
    ...(apart && { apart: apart.map(turned) }),
    ...(labels && { labels: labels.map(({ a, b, outcome }) => ({ ...(b !== undefined && { a: b }), ...(a !== undefined && { b: a }), outcome: mirroredOutcome(outcome) })) }),
  };
}

export const mirroredOutcome = (outcome: Outcome): Outcome => (outcome === "only-a" ? "only-b" : outcome === "only-b" ? "only-a" : outcome);
