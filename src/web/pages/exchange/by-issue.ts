/** A statement as far as it matters where it stands. */
export interface Told {
  readonly issues: readonly string[];
  /** Whose account has it; null for outlets. */
  readonly side: string | null;
}

/** What is said about one issue, by side in the order of `sides`. */
export interface IssueRow<T> {
  readonly issue: string | null;
  readonly cells: readonly (readonly T[])[];
}

/**
 * Statements in rows by issue and columns by side, each once: under that of its issues of which most sides speak, then that of which
 * most is said, so that what belongs beside each other stands beside each other. Rows many sides speak of come first, those without
 * an issue last. What no column is for stands in the last.
 */
export function byIssue<T extends Told>(told: readonly T[], sides: readonly (string | null)[]): readonly IssueRow<T>[] {
  const speakers = new Map<string, Set<string | null>>();
  const counts = new Map<string, number>();
  for (const { issues, side } of told) for (const issue of issues) {
    speakers.set(issue, (speakers.get(issue) ?? new Set()).add(side));
    counts.set(issue, (counts.get(issue) ?? 0) + 1);
  }
  const before = (one: string, other: string): number => speakers.get(other)!.size - speakers.get(one)!.size || counts.get(other)! - counts.get(one)! || one.localeCompare(other, "en");
  const rows = new Map<string | null, T[][]>();
  for (const one of told) {
    const issue = [...one.issues].sort(before)[0] ?? null;
    const cells = rows.get(issue) ?? sides.map(() => []);
    const column = sides.indexOf(one.side);
    cells[column < 0 ? sides.length - 1 : column]!.push(one);
    rows.set(issue, cells);
  }
  const filled = (cells: readonly (readonly T[])[]): number => cells.filter((cell) => cell.length > 0).length;
  return [...rows].sort(([one, a], [other, b]) => Number(one === null) - Number(other === null) || filled(b) - filled(a) || before(one!, other!)).map(([issue, cells]) => ({ issue, cells }));
}
