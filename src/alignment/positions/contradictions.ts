import type { Because } from "../because.js";
import { likeness, weighing } from "../likeness.js";
import { outcomeOf } from "../outcome.js";
import type { Point } from "../point.js";
import { byId, type Quotation } from "../quotation.js";
import { pointsQuoted } from "../quoted-point.js";

/** Two statements of one party that cannot both be meant, by explicit opposites alone. */
export interface Contradiction {
  /** The earlier one, and the later. */
  readonly earlier: string;
  readonly later: string;
  /** On one day, on a later one, or not to be told: what was so may have changed meanwhile. */
  readonly when: "same-day" | "later" | "open";
  readonly because: readonly Because[];
}

/** Statements of a cell that are held against each other: the latest, so that a large record is not compared whole with itself. */
const mostCompared = 60;

/** Both statements have to be mostly of one thing before they can contradict each other. */
const ofOneThing = 0.5;

/**
 * Contradictions among one party's statements on one issue. What another side's account puts in its mouth is not its own word,
 * and what is left unsaid contradicts nothing.
 */
export function contradictionsIn(said: readonly Quotation[]): readonly Contradiction[] {
  const own = said.filter(({ standing }) => standing === "own" || standing === "reported").slice(0, mostCompared);
  if (own.length < 2) return [];
  const points = own.flatMap((quotation) => pointsQuoted(quotation).map((point) => ({ quotation, point })));
  const weigh = weighing(points.map(({ point }) => point), true);
  const found = new Map<string, Contradiction>();
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      if (one.quotation.id === other.quotation.id || !mayOppose(one.point, other.point)) continue;
      const alike = likeness(one.point, other.point, weigh);
      if (alike.score < ofOneThing) continue;
      const { outcome, because } = outcomeOf({ a: [one.point], b: [other.point], likeness: alike, by: "alike" }, {});
      if (outcome !== "contradicted") continue;
      const [earlier, later] = [one.quotation, other.quotation].sort(inTime) as [Quotation, Quotation];
      found.set(`${earlier.id} ${later.id}`, { earlier: earlier.id, later: later.id, when: earlier.on === null || later.on === null ? "open" : earlier.on === later.on ? "same-day" : "later", because: because.filter(({ rule }) => rule.startsWith("contradicted/")) });
    }
  }
  return [...found.values()];
}

/** Two points that share nothing of weight are not looked at further. */
function mayOppose(one: Point, other: Point): boolean {
  for (const [key, { kind }] of one.features) if (kind !== "issue" && kind !== "act" && other.features.has(key)) return true;
  return false;
}

const inTime = (a: Quotation, b: Quotation): number => ((a.on ?? "") < (b.on ?? "") ? -1 : (a.on ?? "") > (b.on ?? "") ? 1 : byId(a.id, b.id));
