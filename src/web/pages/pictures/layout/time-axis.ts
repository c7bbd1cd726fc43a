import { scaleUtc } from "d3-scale";
import { nextOf, startOf, stretches, units, type Unit } from "./days.js";

/** Days along a line. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  readonly x: (day: number) => number;
  /** Where the line is marked, and by what kind of stretch. */
  readonly unit: Unit;
  readonly ticks: readonly { readonly day: number; readonly x: number }[];
}

const dayLong = 86_400_000;

/** Days from the first to the last, laid out between two places. A single day stands in the middle of a week around it. */
export function timeAxis(first: number, last: number, left: number, right: number, tickWidth = 84): TimeAxis {
  const slack = Math.max(3, Math.ceil((last - first) * 0.02));
  const [from, to] = [first - slack, last + slack];
  const scale = scaleUtc([from * dayLong, to * dayLong], [left, right]);
  const x = (day: number): number => Math.round(scale(day * dayLong) * 100) / 100;
  const unit = units.find((one) => stretches(one, from, to) * tickWidth <= right - left) ?? "decade";
  const starts: number[] = [];
  for (let day = startOf(unit, from); day <= to; day = nextOf(unit, day)) if (day >= from) starts.push(day);
  const every = Math.max(1, Math.ceil((starts.length * tickWidth) / Math.max(right - left, 1)));
  // A name that would reach over either end is left out.
  const inside = ({ x: at }: { readonly x: number }): boolean => at - left > -14 && right - at > tickWidth * 0.3;
  return { from, to, x, unit, ticks: starts.filter((_, index) => index % every === 0).map((day) => ({ day, x: x(day) })).filter(inside) };
}
