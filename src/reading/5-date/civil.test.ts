import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addMonths, dayOf, exists, monthLength, numberOf, weekdayOf, weekOf } from "./civil.js";

const epoch = Temporal.PlainDate.from("1970-01-01");
const plain = (number: number): Temporal.PlainDate => epoch.add({ days: number });

/** Every 37th day from 1580 to 2420, and all days around the turns of years that leap, do not, or do again. */
const numbers = [
  ...Array.from({ length: Math.ceil(306_000 / 37) }, (_, i) => -142_000 + i * 37),
  ...[1600, 1700, 1900, 1999, 2000, 2020, 2024, 2100, 2400].flatMap((year) => Array.from({ length: 140 }, (_, i) => numberOf(year - 1, 12, 20) + i)),
];

test("days, weekdays and weeks are Temporal's", () => {
  for (const number of numbers) {
    const day = plain(number);
    expect({ ...dayOf(number), weekday: weekdayOf(number), ...weekOf(number), week: weekOf(number).week }, day.toString()).toEqual({
      year: day.yearOfWeek, month: day.month, day: day.day, weekday: day.dayOfWeek, week: day.weekOfYear,
    });
    expect(dayOf(number).year, day.toString()).toBe(day.year);
    expect(numberOf(day.year, day.month, day.day)).toBe(number);
  }
});

test("months on and back end where Temporal's do", () => {
  for (const number of numbers.filter((_, i) => i % 5 === 0))
    for (const months of [-14, -12, -1, 0, 1, 2, 11, 12, 25]) expect(dayOf(addMonths(number, months)), `${plain(number)} ${months}`).toMatchObject({ ...fields(plain(number).add({ months })) });
});

test("a day exists where Temporal says so", () => {
  for (const year of [1900, 2000, 2019, 2020])
    for (let month = 1; month <= 12; month++) {
      expect(monthLength(year, month)).toBe(Temporal.PlainYearMonth.from({ year, month }).daysInMonth);
      expect([exists(year, month, monthLength(year, month)), exists(year, month, monthLength(year, month) + 1), exists(year, month, 0)]).toEqual([true, false, false]);
    }
  expect(exists(null, 2, 29)).toBe(true);
});

const fields = ({ year, month, day }: Temporal.PlainDate): { year: number; month: number; day: number } => ({ year, month, day });
