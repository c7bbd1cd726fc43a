import type { Issue } from "../../model/issues.js";
import type { PartyId } from "../../model/reading.js";
import { latestFirst, type Quotation } from "../quotation.js";
import { contradictionsIn, type Contradiction } from "./contradictions.js";

/**
 * Where parties stand: for each party and issue its latest statements, with dates and sources. A position is its words; there is
 * no score, and an issue a party has not spoken of has no position, which is never disagreement.
 */
export interface Positions {
  readonly schema: "entente.positions/1";
  /** By party, then by issue, in the order of the matrix. */
  readonly positions: readonly Position[];
  readonly matrix: PositionMatrix;
}

export interface Position {
  readonly party: PartyId;
  readonly issue: Issue;
  /** The latest first; so many as were asked for. */
  readonly latest: readonly Quotation[];
  /** How many statements there are in all, of those that were looked at. */
  readonly statements: number;
  /** All of them along time, the oldest first: one line for a day and its words. */
  readonly line: readonly Dated[];
  /** Explicit opposites among what the party itself said; none is found in what others put in its mouth. */
  readonly contradictions: readonly Contradiction[];
}

/** One step of a line over time. */
export interface Dated {
  readonly on: string | null;
  readonly statement: string;
  readonly words: string;
}

/** Party by issue; a cell opens on words, and there is none where nothing was said. */
export interface PositionMatrix {
  readonly parties: readonly PartyId[];
  readonly issues: readonly Issue[];
  readonly cells: readonly { readonly party: PartyId; readonly issue: Issue; readonly statements: number; readonly last: string | null; /** The latest statement. */ readonly opens: string }[];
}

export interface PositionOptions {
  /** Statements shown of each position; 3 without it. */
  readonly latest?: number;
  /** Only these issues. */
  readonly issues?: readonly Issue[];
  /** Only these parties. */
  readonly parties?: readonly PartyId[];
}

/** Statements without a party or an issue stand for no position and are left out; the order in which they come does not matter. */
export function positionsOf(quotations: readonly Quotation[], { latest = 3, issues, parties }: PositionOptions = {}): Positions {
  const cells = new Map<string, { readonly party: PartyId; readonly issue: Issue; readonly said: Quotation[] }>();
  for (const one of quotations) {
    const { party } = one;
    if (party === null || (parties && !parties.includes(party))) continue;
    for (const issue of new Set(one.issues)) {
      if (issues && !issues.includes(issue)) continue;
      const key = `${party} ${issue}`;
      const there = cells.get(key);
      if (there) there.said.push(one);
      else cells.set(key, { party, issue, said: [one] });
    }
  }
  const all = [...cells.values()].map((cell) => ({ ...cell, said: [...cell.said].sort(latestFirst) }));
  const order = { parties: byCount(all, ({ party }) => party), issues: byCount(all, ({ issue }) => issue) };
  all.sort((x, y) => order.parties.indexOf(x.party) - order.parties.indexOf(y.party) || order.issues.indexOf(x.issue) - order.issues.indexOf(y.issue));
  return {
    schema: "entente.positions/1",
    positions: all.map(({ party, issue, said }) => ({ party, issue, latest: said.slice(0, latest), statements: said.length, line: lineOf(said), contradictions: contradictionsIn(said) })),
    matrix: { ...order, cells: all.map(({ party, issue, said }) => ({ party, issue, statements: said.length, last: said[0]!.on, opens: said[0]!.id })) },
  };
}

/** Those with most statements first. */
function byCount<T extends string>(cells: readonly { readonly party: PartyId; readonly issue: Issue; readonly said: readonly Quotation[] }[], of: (cell: (typeof cells)[number]) => T): readonly T[] {
  const counts = new Map<T, number>();
  for (const cell of cells) counts.set(of(cell), (counts.get(of(cell)) ?? 0) + cell.said.length);
  return [...counts].sort(([one, x], [other, y]) => y - x || (one < other ? -1 : 1)).map(([value]) => value);
}

/** A change of position shows in the words, one dated quotation after the other. */
const lineOf = (said: readonly Quotation[]): readonly Dated[] => [...said].reverse().map(({ on, id, words }) => ({ on, statement: id, words }));
