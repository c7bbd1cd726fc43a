import type { Cell, Comparison, Outcome, Row } from "../src/alignment/comparison.js";
import type { Span } from "../src/text/span.js";
import type { ExpectedRow, Pair } from "./pair-file.js";

/** One expected row, what was found for it, and whether that is right. */
export interface Check {
  readonly expected: ExpectedRow;
  readonly met: boolean;
  readonly issueMet: boolean;
  /** What stands there instead, in words. */
  readonly instead: string;
}

/** Rows as any comparer gives them: enough to be checked. */
export interface FoundRow {
  readonly outcome: Outcome;
  readonly issue: string | null;
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

export interface PairChecks {
  readonly checks: readonly Check[];
  /** Rows called contradicted where no careful person expects it. */
  readonly falseContradicted: readonly FoundRow[];
  /** Rows that touch no expected row. */
  readonly unexpected: readonly FoundRow[];
}

export const rowsOf = ({ rows }: Comparison): FoundRow[] => rows.map((row: Row) => ({ outcome: row.outcome, issue: row.issue, a: placesOf(row.a), b: placesOf(row.b) }));
const placesOf = (cells: readonly Cell[]): Span[] => cells.flatMap(({ at }) => [...at]);

/** A row meets an expectation when its words of each side cover two fifths of the expected ones, and a side that is silent is silent. */
export function checkPair({ rows }: Pair, found: readonly FoundRow[]): PairChecks {
  const checks = rows.filter(({ optional }) => !optional).map((expected): Check => {
    const there = found.filter((row) => touches(row, expected));
    const right = there.find((row) => expected.outcomes.includes(row.outcome) && fits(row, expected));
    return {
      expected, met: right !== undefined, issueMet: right !== undefined && (expected.issues.length === 0 || (right.issue !== null && expected.issues.includes(right.issue))),
      instead: there.length === 0 ? "no row" : there.map((row) => `${row.outcome}${fits(row, expected) ? "" : " of other words"}`).join(", "),
    };
  });
  const contradicting = found.filter(({ outcome }) => outcome === "contradicted");
  return {
    checks,
    falseContradicted: contradicting.filter((row) => !rows.some((expected) => expected.outcomes.includes("contradicted") && touches(row, expected))),
    unexpected: found.filter((row) => !rows.some((expected) => touches(row, expected))),
  };
}

const touches = (row: FoundRow, { a, b }: ExpectedRow): boolean => (a !== null && a !== "any" && covers(row.a, a)) || (b !== null && b !== "any" && covers(row.b, b));
const fits = (row: FoundRow, { a, b }: ExpectedRow): boolean => sideFits(row.a, a) && sideFits(row.b, b);
const sideFits = (places: readonly Span[], expected: Span | "any" | null): boolean => (expected === "any" ? true : expected === null ? places.length === 0 : covers(places, expected));

function covers(places: readonly Span[], { start, end }: Span): boolean {
  const shared = places.reduce((sum, place) => sum + Math.max(0, Math.min(place.end, end) - Math.max(place.start, start)), 0);
  return shared >= (end - start) * 0.4;
}
