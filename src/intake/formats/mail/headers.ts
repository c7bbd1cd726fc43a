import { calendar as english } from "../../../language/en/calendar.js";
import { calendar as french } from "../../../language/fr/calendar.js";
import type { Told } from "../../../text/source.js";

/** What the header of a message tells, wherever it stands: at the top of an e-mail or above forwarded words. */
export interface Header {
  readonly from: string | null;
  readonly date: string | null;
  readonly subject: string | null;
}

/** Whoever sent a message is its publisher, as told; its subject is its title. */
export function toldBy({ from, date, subject }: Header): Told {
  const publisher = from === null ? null : nameIn(from);
  const published = date === null ? null : instantIn(date) ?? dayIn(date);
  const title = subject?.replace(/[\p{Cc}\s]+/gu, " ").trim() ?? "";
  return { ...(publisher && { publisher }), ...(published && { published }), ...(title !== "" && { title: title.slice(0, 500) }) };
}

/** The name of a sender: "Jo Doe <jo@x.example>" is Jo Doe; an address alone is its own name. */
export function nameIn(from: string): string | null {
  const plain = from.replace(/[\p{Cc}\s]+/gu, " ").replace(/\[mailto:[^\]]*\]/i, "").trim();
  const name = plain.replace(/<[^<>]*>/g, "").trim().replace(/^["'“]+|["'”]+$/g, "").trim();
  const found = name !== "" ? name : /<([^<>]+)>/.exec(plain)?.[1] ?? "";
  return found === "" ? null : found.slice(0, 300);
}

/** A subject without the marks that a mail program puts before one that is passed on. */
export const withoutMarks = (subject: string): string => subject.replace(/^(?:\s*(?:fwd?|tr|wg|rv|enc|i|re|aw|sv|vs|пересл|转发|回复)\s*(?:\[\d+\])?\s*[:：])+\s*/iu, "");

const zones: { readonly [name: string]: string } = { GMT: "Z", UT: "Z", UTC: "Z", Z: "Z", EST: "-05:00", EDT: "-04:00", CST: "-06:00", CDT: "-05:00", MST: "-07:00", MDT: "-06:00", PST: "-08:00", PDT: "-07:00" };

/** "Fri, 27 Mar 2020 12:10:00 +0800" as ISO 8601 with its own offset; null for any other shape, a day that is none, or no zone. */
export function instantIn(words: string): string | null {
  const found = /^\s*(?:\p{L}{3},?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4}|[A-Z]{1,4})\b/u.exec(words);
  if (!found) return null;
  const [, day = "", month = "", year = "", hour = "", minute = "", second = "00", zone = ""] = found;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zones[zone];
  const civil = isoDay(Number(year), monthNamed(month), Number(day));
  if (civil === null || offset === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${civil}T${hour.padStart(2, "0")}:${minute}:${second}${offset === "-00:00" ? "Z" : offset}`;
}

/**
 * The day some words name, in French or English or as ISO 8601; null where they name none or could name two. The hour is left
 * out: above forwarded words no zone is printed. Of figures alone only those are taken that make sense in one order.
 */
export function dayIn(words: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /\b(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+(?:de\s+)?(\p{L}{3,10}\.?),?\s+(?:de\s+)?(\d{4})\b/u.exec(words);
  if (dayFirst) return isoDay(Number(dayFirst[3]), monthNamed(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /(\p{L}{3,10}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(words);
  if (monthFirst) return isoDay(Number(monthFirst[3]), monthNamed(monthFirst[1]!), Number(monthFirst[2]));
  const figures = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(words);
  if (!figures) return null;
  const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
  if (first > 12) return isoDay(year, second, first);
  if (second > 12) return isoDay(year, first, second);
  return first === second ? isoDay(year, first, second) : null;
}

/** Names of months in small letters; those that the languages know by a capital are known here without it. */
const months: ReadonlyMap<string, number> = new Map([french, english].flatMap(({ month }) => Object.entries(month).map(([name, number]) => [name.toLowerCase(), number])));

function monthNamed(word: string): number {
  const plain = word.toLowerCase();
  return months.get(plain) ?? months.get(plain.replace(/\.$/, "")) ?? 0;
}

function isoDay(year: number, month: number, day: number): string | null {
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (year < 1970 || year > 2200 || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
