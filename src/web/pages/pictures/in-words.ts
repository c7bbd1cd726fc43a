import type { ExchangeKind } from "../../../model/reading.js";
import type { BriefExchange } from "../../../record/questions/brief.js";
import type { Messages } from "../messages/shape.js";
import { dayNumber, dayOf, type Unit } from "./layout/days.js";

/** A day as the reader's language writes it. */
export function dayInWords(day: string | null, { tongue, room }: Messages): string {
  if (day === null || dayNumber(day) === null) return day ?? room.unknownDay;
  return new Intl.DateTimeFormat(tongue, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
}

/** "27 March 2020", or both ends of a span. */
export function daysInWords(from: string | null, to: string | null, words: Messages): string {
  if (from === null || to === null || from === to || dayNumber(from) === null || dayNumber(to) === null) return dayInWords(from, words);
  return new Intl.DateTimeFormat(words.tongue, { dateStyle: "medium", timeZone: "UTC" }).formatRange(new Date(from), new Date(to));
}

/** "March 2020" of "2020-03". */
export const monthInWords = (month: string, { tongue }: Messages, length: "long" | "short" = "long"): string =>
  new Intl.DateTimeFormat(tongue, { month: length, year: "numeric", timeZone: "UTC" }).format(new Date(month));

/** What a tick of a time axis is called. */
export function stretchInWords(unit: Unit, day: number, { tongue }: Messages): string {
  const date = new Date(dayOf(day));
  const say = (shape: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(tongue, { ...shape, timeZone: "UTC" }).format(date);
  if (unit === "year" || unit === "decade") return say({ year: "numeric" });
  if (unit === "month" || unit === "quarter") return say({ month: "short", year: "numeric" });
  return say({ day: "numeric", month: "short", year: date.getUTCMonth() === 0 ? "numeric" : undefined } as Intl.DateTimeFormatOptions);
}

/** "Call by telephone", "Summit “…”, planned". */
export function exchangeInWords({ kind, channel, name, status }: Pick<BriefExchange, "kind" | "channel" | "name" | "status">, { labels }: Messages): string {
  const how = channel === null || (kind === "call" && channel === "telephone") || (kind === "meeting" && channel === "in-person") ? "" : ` ${labels.channels[channel]}`;
  const standing = labels.statuses[status];
  return `${name ?? labels.exchanges[kind]}${how}${standing === null ? "" : `, ${standing}`}`;
}

export const issueInWords = (issue: string, { labels }: Messages): string => (labels.issues as Readonly<Record<string, string>>)[issue] ?? issue;

/** Each kind of exchange has a shape, so that none is told by its colour. */
export const shapes = ["circle", "square", "hexagon", "triangle", "diamond"] as const;
export type Shape = (typeof shapes)[number];
export const shapeOf: { readonly [kind in ExchangeKind]: Shape } = {
  "call": "circle", "consultation": "circle", "meeting": "square", "visit": "square", "summit": "hexagon", "session": "hexagon", "speech": "triangle", "press-conference": "triangle", "letter": "diamond",
};
