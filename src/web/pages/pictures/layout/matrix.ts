import { bold, textWidth } from "./text-width.js";

/** Something said by one party about one issue, so many times. */
export interface Counted {
  readonly party: string;
  readonly issue: string;
  readonly statements: number;
}

/** By number, by name, or so that those who speak of the same stand beside each other. */
export type MatrixOrder = "number" | "name" | "alike";

export interface MatrixPlan {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Row and column of each party and issue, in order. */
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  readonly cells: readonly (Counted & { readonly row: number; readonly column: number; readonly x: number; readonly y: number; readonly shade: Shade })[];
}

export const shades = [1, 2, 3, 4, 5] as const;
export type Shade = (typeof shades)[number];

export const matrixType = 12;
const cell = 34;
/** Names of issues stand aslant, at this many degrees. */
export const slant = 50;

/** Lays the matrix out: rows are parties, columns issues. `called` gives the names that will be drawn. */
export function matrixPlan(cells: readonly Counted[], order: MatrixOrder, called: { readonly party: (id: string) => string; readonly issue: (id: string) => string }): MatrixPlan {
  const [parties, issues] = ordered(cells, order, called);
  const most = cells.reduce((greatest, { statements }) => Math.max(greatest, statements), 0);
  const longest = Math.max(0, ...issues.map((issue) => textWidth(called.issue(issue), matrixType)));
  const left = Math.min(190, 30 + bold * Math.max(0, ...parties.map((party) => textWidth(called.party(party), matrixType))));
  const rad = (slant * Math.PI) / 180;
  const top = Math.min(200, Math.ceil(longest * Math.sin(rad)) + 22);
  // The last names lean out to the right.
  const lean = Math.min(200 / Math.tan(rad), longest * Math.cos(rad)) + 8;
  const rows = new Map(parties.map((party, row) => [party, row]));
  const columns = new Map(issues.map((issue, column) => [issue, column]));
  return {
    left, top, cell, parties, issues,
    width: Math.ceil(left + issues.length * cell + lean), height: top + parties.length * cell + 8,
    cells: cells.map((one) => {
      const [row, column] = [rows.get(one.party)!, columns.get(one.issue)!];
      return { ...one, row, column, x: left + column * cell, y: top + row * cell, shade: shadeOf(one.statements, most) };
    }).sort((one, other) => one.row - other.row || one.column - other.column),
  };
}

/** How dark a number is beside the greatest: equal steps of its logarithm, as few things are said often and many once. */
export function shadeOf(count: number, most: number): Shade {
  if (most <= 1 || count <= 1) return 1;
  const step = Math.ceil((Math.log(count) / Math.log(most)) * shades.length);
  return shades[Math.min(Math.max(step, 1), shades.length) - 1]!;
}

function ordered(cells: readonly Counted[], order: MatrixOrder, called: { readonly party: (id: string) => string; readonly issue: (id: string) => string }): [string[], string[]] {
  const parties = sums(cells, ({ party }) => party);
  const issues = sums(cells, ({ issue }) => issue);
  if (order === "name") {
    return [
      parties.sort((one, other) => called.party(one).localeCompare(called.party(other)) || one.localeCompare(other, "en")),
      issues.sort((one, other) => called.issue(one).localeCompare(called.issue(other)) || one.localeCompare(other, "en")),
    ];
  }
  return order === "alike" ? alike(cells, parties, issues) : [parties, issues];
}

/** Those there are, the most spoken of first. */
function sums(cells: readonly Counted[], of: (cell: Counted) => string): string[] {
  const counts = new Map<string, number>();
  for (const one of cells) counts.set(of(one), (counts.get(of(one)) ?? 0) + one.statements);
  return [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other, "en")).map(([id]) => id);
}

/**
 * Reciprocal averaging (Hill 1973): a party stands at the mean of its issues, an issue at the mean of its parties, again and again;
 * the common mean is taken out each time, and what stays is the axis along which they differ most.
 */
function alike(cells: readonly Counted[], parties: string[], issues: string[]): [string[], string[]] {
  let places = new Map(issues.map((issue, index) => [issue, index / Math.max(issues.length - 1, 1)]));
  let rows = new Map<string, number>();
  for (let round = 0; round < 60; round++) {
    rows = means(cells, ({ party }) => party, ({ issue }) => places.get(issue)!);
    places = spread(means(cells, ({ issue }) => issue, ({ party }) => rows.get(party)!), cells);
  }
  const by = (place: ReadonlyMap<string, number>) => (one: string, other: string): number => round(place.get(one)!) - round(place.get(other)!);
  return [[...parties].sort(by(rows)), [...issues].sort(by(places))];
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function means(cells: readonly Counted[], of: (cell: Counted) => string, at: (cell: Counted) => number): Map<string, number> {
  const sum = new Map<string, { weight: number; total: number }>();
  for (const one of cells) {
    const so = sum.get(of(one)) ?? { weight: 0, total: 0 };
    sum.set(of(one), { weight: so.weight + one.statements, total: so.total + one.statements * at(one) });
  }
  return new Map([...sum].map(([id, { weight, total }]) => [id, total / weight]));
}

function spread(places: Map<string, number>, cells: readonly Counted[]): Map<string, number> {
  const weight = cells.reduce((sum, { statements }) => sum + statements, 0);
  const mean = cells.reduce((sum, { issue, statements }) => sum + statements * places.get(issue)!, 0) / weight;
  const size = Math.sqrt(cells.reduce((sum, { issue, statements }) => sum + statements * (places.get(issue)! - mean) ** 2, 0) / weight);
  return new Map([...places].map(([issue, place]) => [issue, size < 1e-12 ? 0 : (place - mean) / size]));
}
