import type { ComparisonDecision } from "../../alignment/comparison.js";
import type { ComparisonLabels } from "./labels/index.js";

/** "v4: “…” and “…” put together, by Marta Oleniak on 2020-04-01 (why)". */
export function decisionInWords(decision: ComparisonDecision, names: readonly [string, string], words: ComparisonLabels): string {
  const { id, kind, a, b, outcome, by, at, because, undone, fits } = decision;
  const spoken = [a, b].map((on) => (on === null ? null : words.quoted(short(on.words)))).filter((one) => one !== null);
  const did = kind === "label" ? words.didLabel(spoken.join(" | "), words.outcomes[outcome!](...names)) : kind === "pair" ? words.didPair(spoken.join(" | ")) : words.didPart(spoken.join(" | "));
  return [`${id}${words.colon}${did}`, words.didBy(by, at.slice(0, 10)), because, undone && words.didUndo(undone.by, undone.at.slice(0, 10)), !undone && !fits && words.fitsNoMore].filter(Boolean).join(" · ");
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);
