// Feeds write instants in two ways, "Fri, 27 Mar 2020 10:00:00 +0100" (RFC 822) and "2020-03-27T10:00:00+01:00" (W3C). Both are
// written here in the second, in the zone they were told in; what is neither is left out, not guessed.

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Months as French feeds write them where they forget that the format is English. */
const frenchMonths = ["janv", "fév", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"];

/** The zones RFC 822 gives names to. */
const zones: { readonly [name: string]: string } = { ut: "Z", utc: "Z", gmt: "Z", z: "Z", est: "-05:00", edt: "-04:00", cst: "-06:00", cdt: "-05:00", mst: "-07:00", mdt: "-06:00", pst: "-08:00", pdt: "-07:00", cet: "+01:00", cest: "+02:00" };

/** An instant or day as ISO 8601; null where it is not told clearly. */
export function instantIn(words: unknown): string | null {
  const text = typeof words === "string" ? words.trim().slice(0, 60) : "";
  return isoIn(text) ?? rfc822In(text);
}

function isoIn(text: string): string | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second = "00", zone] = found;
  if (!isDay(year!, month ?? "01", day ?? "01") || (hour !== undefined && !isHour(hour, minute!, second))) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone === undefined ? "" : offset(zone.toUpperCase())}`;
}

function rfc822In(text: string): string | null {
  const found = /^(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([+-]\d\d:?\d\d|\p{L}{1,4}))?)?(?:\s*\([^)]{0,20}\))?$/u.exec(text);
  if (found === null) return null;
  const [, day, name, digits, hour, minute, second = "00", zone] = found;
  const month = monthIn(name!.toLowerCase());
  const year = digits!.length === 4 ? digits! : Number(digits) < 70 ? `20${digits}` : `19${digits}`;
  if (month === null || !isDay(year, month, day!)) return null;
  const date = `${year}-${month}-${day!.padStart(2, "0")}`;
  if (hour === undefined) return date;
  if (!isHour(hour, minute!, second)) return null;
  // A zone that is not known leaves the day, which is right to within one, out too.
  const told = zone === undefined ? "" : /^[+-]/.test(zone) ? offset(zone) : zones[zone.toLowerCase()];
  return told === undefined ? null : `${date}T${hour.padStart(2, "0")}:${minute}:${second}${told}`;
}

function monthIn(name: string): string | null {
  const english = months.findIndex((month) => name.startsWith(month));
  const index = english >= 0 ? english : frenchMonths.findIndex((month) => name.startsWith(month));
  return index < 0 ? null : String(index + 1).padStart(2, "0");
}

const isDay = (year: string, month: string, day: string): boolean => Number(year) > 0 && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
const isHour = (hour: string, minute: string, second: string): boolean => Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const offset = (zone: string): string => (zone === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3).replace(":", "") || "00"}`);
