/**
 * In which years a day without one can lie, when the dispatch names office-holders by name and office: not outside their terms.
 * With a weekday printed beside a day, a single year may be left. Terms whose end is not known bound nothing.
 */
import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Parsed } from "../../model/rooms.js";
import { exists, numberOf, weekdayOf } from "./civil.js";
import type { Stretch } from "./find.js";
import type { Sketch } from "./sketch.js";

type PrintedDay = Extract<Sketch, { is: "day" }>;

/** A person named in the text with an office, and the days in which that office was held. */
interface Held {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The only year that weekdays and terms leave for a day; null when they leave several or none. */
export function yearByTerms(day: PrintedDay, parsed: Parsed, stretches: readonly Stretch[], language: Language, world: World): { year: number; because: string } | null {
  const held = officesNamed(parsed, language, world);
  if (held.length === 0) return null;
  const weekdays = weekdaysPrinted(day, stretches);
  const years: number[] = [];
  for (let year = 1900; year <= 2100; year++) {
    if (!exists(year, day.month!, day.day)) continue;
    const number = numberOf(year, day.month!, day.day);
    if (!held.every(({ from, to }) => from <= number && number <= to)) continue;
    if (weekdays.every((one) => exists(year, one.month!, one.day) && weekdayOf(numberOf(year, one.month!, one.day)) === one.weekday)) years.push(year);
  }
  if (years.length !== 1) return null;
  const names = held.map(({ name }) => name).join(", ");
  return { year: years[0]!, because: `in no other year does the day fall within the terms of ${names}${weekdays.length > 0 ? " and on its weekday" : ""}` };
}

// Days printed with their weekday and without a year, near enough to the day of the dispatch to be of its year.
function weekdaysPrinted(day: PrintedDay, stretches: readonly Stretch[]): PrintedDay[] {
  return stretches.flatMap(({ found }) => found.map(({ sketch }) => (sketch.is === "timed" ? sketch.date : sketch)))
    .filter((sketch): sketch is PrintedDay => sketch.is === "day" && sketch.weekday !== null && sketch.year === null && sketch.month !== null)
    .filter((one) => Math.abs(numberOf(2001, one.month!, one.day) - numberOf(2001, day.month!, day.day)) <= 60);
}

/** How far from a name its office may stand, in characters. */
const nearby = 70;

function officesNamed(parsed: Parsed, language: Language, world: World): Held[] {
  const text = parsed.prepared.source.text.normalize("NFC");
  const lower = text.toLowerCase();
  const { knownPeople, offices, portfolios, officeModifiers } = language.names;
  const former = officeModifiers.filter(({ makes }) => makes !== "same" && makes !== "acting").flatMap(({ forms }) => forms);
  const says = (place: string, forms: readonly string[]): boolean => forms.some((form) => place.includes(form.toLowerCase()));
  const held = new Map<string, Held>();
  for (const person of world.officeHolders) {
    for (const name of knownPeople[person.id]?.names ?? []) {
      const at = text.indexOf(name);
      if (at < 0) continue;
      const place = lower.slice(Math.max(0, at - nearby), at + name.length + nearby);
      if (says(place, former)) continue;
      for (const { office, from, to } of person.terms) {
        const [kind, portfolio] = office.split(" of ") as [string, string | undefined];
        const named = offices.filter((term) => (term.office === kind && (portfolio === undefined || term.portfolio === portfolio || term.portfolio === undefined)))
          .some((term) => says(place, term.forms) && (portfolio === undefined || term.portfolio === portfolio || says(place, portfolios.filter((one) => one.portfolio === portfolio).flatMap(({ forms }) => forms))));
        if (!named) continue;
        const known = held.get(person.id);
        const begin = bound(from, "first");
        const end = to === undefined ? Infinity : bound(to, "last");
        // Several terms of one person: any of them will do, so that together they bound the outer days only.
        held.set(person.id, { name, from: Math.min(begin, known?.from ?? Infinity), to: Math.max(end, known?.to ?? -Infinity) });
      }
    }
  }
  return [...held.values()];
}

/** "2013", "2013-03" or "2013-03-16" as its first or last day. */
function bound(value: string, which: "first" | "last"): number {
  const [year, month, day] = value.split("-").map(Number) as [number, number?, number?];
  if (which === "first") return numberOf(year, month ?? 1, day ?? 1);
  return day !== undefined ? numberOf(year, month!, day) : month !== undefined ? numberOf(year, month + 1, 0) : numberOf(year, 12, 31);
}
