import type { When } from "../model/when.js";
import type { Labels, Season, Tongue } from "./labels/index.js";

/** A time in plain words: "Friday 27 March 2020", "27 March, year open", "du 1 au 7 mars 2020". An unknown value stands as it is. */
export function whenInWords(when: Pick<When, "value">, labels: Labels): string {
  return wordsOf(when.value, labels) ?? when.value;
}

function wordsOf(value: string, labels: Labels): string | null {
  const words = labels.dates;
  let found: RegExpExecArray | null;
  if ((found = /^(\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d)T(\d\d):?(\d\d)?/.exec(value))) {
    const day = wordsOf(found[1]!, labels);
    return day && words.moment(day, `${found[2]}:${found[3] ?? "00"}`);
  }
  if ((found = /^([\dX-]+)\/([\dX-]+)$/.exec(value))) return rangeInWords(found[1]!, found[2]!, labels);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format(value, { weekday: "long", day: "numeric", month: "long", year: "numeric" }, labels.tongue);
  if ((found = /^XXXX-(\d\d)-(\d\d)$/.exec(value))) {
    const day = format(`2000-${found[1]}-${found[2]}`, { day: "numeric", month: "long" }, labels.tongue);
    return day && words.yearOpen(day);
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return format(`${value}-01`, { month: "long", year: "numeric" }, labels.tongue);
  if ((found = /^XXXX-(\d\d)$/.exec(value))) {
    const month = format(`2000-${found[1]}-01`, { month: "long" }, labels.tongue);
    return month && words.yearOpen(month);
  }
  // 2000-01-02 was a Sunday; the week day is all that is asked of it
  if ((found = /^XXXX-WXX-([1-7])$/.exec(value))) return words.weekdayOpen(format(`2000-01-0${2 + Number(found[1])}`, { weekday: "long" }, labels.tongue) ?? value);
  if (/^XXXX(?:-(?:XX|WXX)(?:-(?:XX|X|WE))?)?$/.test(value)) return words.open;
  if ((found = /^(\d{4})-W(\d\d)$/.exec(value))) return words.week(Number(found[2]), Number(found[1]));
  if ((found = /^(\d{4})-W(\d\d)-WE$/.exec(value))) return words.weekend(Number(found[2]), Number(found[1]));
  if ((found = /^(\d{4})-Q(\d)$/.exec(value))) return words.quarter(found[2]!, found[1]!);
  if ((found = /^(\d{4})-H(\d)$/.exec(value))) return words.half(found[2]!, found[1]!);
  if ((found = /^(\d{4})-(SP|SU|FA|AU|WI)$/.exec(value))) return words.season(found[2] as Season, found[1]!);
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{3}X?$/.test(value)) return words.decade(`${value.slice(0, 3)}0`);
  if (/^\d\d$/.test(value)) return words.century(Number(value) + 1);
  if (value === "PAST_REF") return words.past;
  if (value === "PRESENT_REF") return words.present;
  if (value === "FUTURE_REF") return words.future;
  return null;
}

/** The end of a range of days is exclusive in the value and inclusive in words, as people say it; whole months and years are both meant. */
function rangeInWords(start: string, end: string, labels: Labels): string | null {
  const until = /^\d{4}-\d\d-\d\d$/.test(end) ? new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) : end;
  const first = wordsOf(start, labels);
  const last = wordsOf(until, labels);
  if (!first || !last) return null;
  if (first === last) return first;
  return until === end ? `${first} – ${last}` : labels.dates.range(first, last);
}

/** How a language writes days; one that is not here goes by its own code. */
const locales: { readonly [tongue: string]: string } = { en: "en-GB", fr: "fr-FR" };

function format(day: string, shape: Intl.DateTimeFormatOptions, tongue: Tongue): string | null {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return null;
  return new Intl.DateTimeFormat(locales[tongue] ?? tongue, { ...shape, timeZone: "UTC" }).format(at).replace(",", "");
}
