import { dayNumber, nextOf, startOf, stretches, units, type Unit } from "./days.js";
import { timeAxis, type TimeAxis } from "./time-axis.js";

/** An exchange as far as its place in time matters. */
export interface Happening {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly parties: readonly string[];
}

/** A line of the picture: what one party took part in; null for all others, and for exchanges no party of which is known. */
export interface Lane {
  readonly party: string | null;
  readonly y: number;
  readonly exchanges: number;
}

/** One exchange, across the lanes of those who took part. */
export interface Spot {
  readonly id: string;
  /** Where it begins and ends; one place for a single day. */
  readonly x1: number;
  readonly x2: number;
  readonly lanes: readonly [number, ...number[]];
}

/** Many exchanges of one lane in one stretch of time. */
export interface Heap {
  readonly lane: number;
  readonly from: number;
  /** The first day behind it. */
  readonly to: number;
  readonly x: number;
  readonly radius: number;
  readonly ids: readonly string[];
}

export interface TimelinePlan {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis | null;
  readonly lanes: readonly Lane[];
  /** One by one; empty where they would lie upon each other. */
  readonly spots: readonly Spot[];
  /** Gathered by `unit` instead. */
  readonly heaps: readonly Heap[];
  readonly unit: Unit | null;
  /** Those whose day is not known. */
  readonly undated: readonly string[];
}

export const spotSize = 6;
const laneHeight = 30;
const axisHeight = 30;
const padding = 14;
const mostLanes = 14;
/** How far a spot may stand from its day, in pixels, before they are gathered instead. */
const mostShift = 3 * spotSize;
const mostSpots = 150;
const widest = 1800;

/**
 * Lays exchanges out along time, with a lane for each party that took part. One by one while each can stand at its day (the picture
 * is made wider for that, up to a bound); gathered by the shortest stretch of time that leaves them apart where it cannot.
 */
export function timelinePlan(happenings: readonly Happening[], { width, gutter }: { readonly width: number; readonly gutter: number }): TimelinePlan {
  const dated = happenings.flatMap((one) => {
    const from = dayNumber(one.from);
    return from === null ? [] : [{ ...one, first: from, last: Math.max(from, dayNumber(one.to) ?? from) }];
  }).sort((one, other) => one.first - other.first || one.id.localeCompare(other.id, "en", { numeric: true }));
  const undated = happenings.filter(({ from }) => dayNumber(from) === null).map(({ id }) => id);
  const lanes = lanesOf(dated);
  const plain = { width, height: lanes.length * laneHeight + axisHeight + padding, axis: null, lanes, spots: [], heaps: [], unit: null, undated };
  if (dated.length === 0) return plain;
  const [first, last] = [dated[0]!.first, dated.reduce((latest, one) => Math.max(latest, one.last), -Infinity)];
  const placed = dated.map((one) => ({ ...one, lanes: lanesFor(one, lanes) }));
  for (const wide of [width, Math.max(width, Math.min(1.5 * width, widest))]) {
    const axis = timeAxis(first, last, gutter + padding, wide - padding);
    const spots = placed.length <= mostSpots ? apart(placed, axis, wide - padding) : null;
    if (spots) return { ...plain, width: wide, axis, spots };
  }
  const axis = timeAxis(first, last, gutter + padding, width - padding);
  const unit = unitFor(axis, width - gutter - 2 * padding);
  return { ...plain, axis, unit, heaps: heapsOf(placed, axis, unit) };
}

type Placed = Happening & { readonly first: number; readonly last: number; readonly lanes: readonly [number, ...number[]] };

/** Those in most exchanges on top; behind the last of them one lane for all others. */
function lanesOf(happenings: readonly Happening[]): Lane[] {
  const counts = new Map<string, number>();
  for (const { parties } of happenings) for (const party of new Set(parties)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const ranked = [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other, "en"));
  // One more lane shows as much as a lane that says “others” would.
  const shown = ranked.slice(0, ranked.length === mostLanes + 1 ? mostLanes + 1 : mostLanes);
  const own = new Set(shown.map(([party]) => party));
  const others = happenings.filter(({ parties }) => parties.length === 0 || parties.some((party) => !own.has(party))).length;
  const lanes: readonly (readonly [string | null, number])[] = others > 0 ? [...shown, [null, others]] : shown;
  return lanes.map(([party, exchanges], index) => ({ party, exchanges, y: padding + laneHeight * (index + 0.5) }));
}

function lanesFor({ parties }: Happening, lanes: readonly Lane[]): readonly [number, ...number[]] {
  const others = lanes.length - 1;
  const found = parties.map((party) => lanes.findIndex((lane) => lane.party === party)).map((lane) => (lane < 0 ? others : lane));
  const [first = others, ...rest] = [...new Set(found)].sort((one, other) => one - other);
  return [first, ...rest];
}

/** Each beside those that stand in its way, at its day or a little behind it; null where one would stand too far from its day. */
function apart(placed: readonly Placed[], axis: TimeAxis, right: number): Spot[] | null {
  const spots: Spot[] = [];
  for (const { id, first, last, lanes } of placed) {
    const x = axis.x(first);
    const inTheWay = spots.filter((spot) => spot.lanes[0] <= lanes.at(-1)! && lanes[0] <= spot.lanes.at(-1)!);
    const free = inTheWay.reduce((most, spot) => Math.max(most, spot.x2 + 2 * spotSize + 2), x);
    if (free - x > mostShift || free > right) return null;
    spots.push({ id, x1: free, x2: Math.max(free, axis.x(last)), lanes });
  }
  return spots;
}

/** The shortest stretch that is as wide as the greatest heap. */
function unitFor(axis: TimeAxis, width: number): Unit {
  return units.find((unit) => stretches(unit, axis.from, axis.to) * 2 * greatest <= width) ?? "decade";
}

const greatest = 12;
const least = 3.5;

function heapsOf(placed: readonly Placed[], axis: TimeAxis, unit: Unit): Heap[] {
  const gathered = new Map<string, { lane: number; from: number; to: number; ids: string[] }>();
  for (const { id, first, lanes } of placed)
    for (const lane of lanes) {
      const from = startOf(unit, first);
      const key = `${lane} ${from}`;
      const heap = gathered.get(key) ?? { lane, from, to: nextOf(unit, first), ids: [] };
      heap.ids.push(id);
      gathered.set(key, heap);
    }
  const heaps = [...gathered.values()].sort((one, other) => one.lane - other.lane || one.from - other.from);
  const most = Math.max(...heaps.map(({ ids }) => ids.length));
  // The area grows with the number.
  return heaps.map((heap) => ({ ...heap, x: axis.x((heap.from + heap.to - 1) / 2), radius: Math.max(least, greatest * Math.sqrt(heap.ids.length / most)) }));
}
