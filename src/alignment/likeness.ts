import type { Concept } from "../model/concepts.js";
import { stanceOf, takesSide } from "./opposites.js";
import type { Feature, Point } from "./point.js";

/** How alike two points are, and by what. */
export interface Likeness {
  /** From 0 to 1. */
  readonly score: number;
  readonly shared: readonly Feature[];
  /** What only the one or only the other speaks of. */
  readonly onlyFirst: readonly Feature[];
  readonly onlySecond: readonly Feature[];
}

/** How much a feature says: the more points of both accounts have it, the less. */
export type Weigh = (feature: Feature, shared: boolean) => number;

/**
 * What two points speak of is rare, what more speak of is common: a feature of four points counts less than one of two.
 * A word that no list has can be met again in the same language; in another only where the two spell it alike, and that the other
 * has it not says little.
 */
const spelledAlike = 0.8;
const leftOpen = 0.3;

export function weighing(points: readonly Point[], sameLanguage: boolean): Weigh {
  const counts = new Map<string, number>();
  for (const { features } of points) for (const key of features.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return ({ key, kind, weight }, shared) => weight * (kind === "word" && !sameLanguage ? (shared ? spelledAlike : leftOpen) : 1) * Math.sqrt(2 / Math.max(2, counts.get(key) ?? 2));
}

/**
 * Half by how much of both is shared, half by how much of the shorter is: an account that says more about the same thing
 * still tells of the same thing. Times of day and what is left open weigh little; degrees and extents not at all.
 */
export function likeness(one: Point, other: Point, weigh: Weigh): Likeness {
  const skipped = opposedIn(one, other);
  const shared: Feature[] = [];
  const onlyFirst: Feature[] = [];
  let common = 0;
  let first = 0;
  let second = 0;
  for (const [key, feature] of one.features) {
    if (skipped?.(feature)) continue;
    const isShared = other.features.has(key);
    const weight = weigh(feature, isShared);
    first += weight;
    if (isShared) {
      shared.push(feature);
      common += weight;
    } else onlyFirst.push(feature);
  }
  // Weighed with each side's own weights, then evened out, so that it is the same from either side.
  let commonThere = 0;
  const onlySecond: Feature[] = [];
  for (const [key, feature] of other.features) {
    if (skipped?.(feature)) continue;
    const isShared = one.features.has(key);
    const weight = weigh(feature, isShared);
    second += weight;
    if (isShared) commonThere += weight;
    else onlySecond.push(feature);
  }
  // In an order that is the same from either side.
  for (const list of [shared, onlyFirst, onlySecond]) list.sort((x, y) => (x.key < y.key ? -1 : 1));
  const both = (common + commonThere) / 2;
  const least = Math.min(first, second);
  return { score: least === 0 ? 0 : Math.min(1, 0.5 * (both / least) + 0.5 * ((2 * both) / (first + second))), shared, onlyFirst, onlySecond };
}

/** That one is for and the other against is no sign of their speaking of two things: what takes the sides is left out then. */
function opposedIn(one: Point, other: Point): ((feature: Feature) => boolean) | null {
  const [x, y] = [stanceOf(one.act), stanceOf(other.act)];
  if (x === null || y === null || x === y) return null;
  return ({ kind, key }) => kind === "act" || (kind === "deed" && takesSide(key.slice("deed:".length) as Concept) !== null);
}
