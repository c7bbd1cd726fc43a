/**
 * Days of the Gregorian calendar as whole numbers (1970-01-01 is 0), so that counting is adding.
 * A civil day has no clock and no zone; nothing here can be off by an hour.
 */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The number of a day. Months and days outside their bounds carry over. */
export function numberOf(year: number, month: number, day: number): number {
  const carried = month - 1;
  const y = year + Math.floor(carried / 12);
  const m = carried - Math.floor(carried / 12) * 12 + 1;
  // Years are counted from March, so that the leap day is the last of its year.
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The day of a number. */
export function dayOf(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** How many days a month has. */
export const monthLength = (year: number, month: number): number => numberOf(year, month + 1, 1) - numberOf(year, month, 1);

/** Whether such a day exists; without a year, whether it exists in any. */
export function exists(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year ?? 2000, month);
}

/** The same day some months on or back; the last of the month where there is no such day. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = dayOf(number);
  const first = dayOf(numberOf(year, month + months, 1));
  return numberOf(first.year, first.month, Math.min(day, monthLength(first.year, first.month)));
}

/** ISO week: its year and number. */
export function weekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const year = dayOf(thursday).year;
  return { year, week: Math.floor((thursday - numberOf(year, 1, 1)) / 7) + 1 };
}

/** Easter Sunday of the western churches. */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const at = epact + sunday - 7 * late + 114;
  return numberOf(year, Math.floor(at / 31), (at % 31) + 1);
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const four = (n: number): string => String(n).padStart(4, "0");

/** "2020-03-27". */
export function printDay(number: number): string {
  const { year, month, day } = dayOf(number);
  return `${four(year)}-${two(month)}-${two(day)}`;
}
/** "2020-03"; "XXXX-03" when the year is open. */
export const printMonth = (year: number | null, month: number): string => `${printYear(year)}-${two(month)}`;
/** "2020", or "XXXX" when it is open. */
export const printYear = (year: number | null): string => (year === null ? "XXXX" : four(year));
/** "2020-W13". */
export function printWeek(number: number): string {
  const { year, week } = weekOf(number);
  return `${four(year)}-W${two(week)}`;
}
/** "XXXX-03-27". */
export const printYearless = (month: number, day: number): string => `XXXX-${two(month)}-${two(day)}`;
/** "T12:10", with seconds where there are some. */
export const printClock = (hour: number, minute: number, second: number): string => `T${two(hour)}:${two(minute)}${second > 0 ? `:${two(second)}` : ""}`;
