/**
 * Our counting of civil days beside Temporal's (the polyfill, as Node has none of its own yet): the same question, "the last
 * such weekday up to this day", asked of both in the same run.
 */
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const before = performance.now();
const { Temporal } = await import("temporal-polyfill");
const loaded = performance.now() - before;
const { dayOf, numberOf, weekdayOf } = await import("../src/reading/5-date/civil.js");

const asked = 200_000;

function ours(): number {
  let sum = 0;
  for (let i = 0; i < asked; i++) {
    const number = numberOf(2000 + (i % 30), 1 + (i % 12), 1 + (i % 28));
    const back = (weekdayOf(number) - 1 - (i % 7) + 7) % 7;
    sum += dayOf(number - back).day;
  }
  return sum;
}

function temporal(): number {
  let sum = 0;
  for (let i = 0; i < asked; i++) {
    const day = Temporal.PlainDate.from({ year: 2000 + (i % 30), month: 1 + (i % 12), day: 1 + (i % 28) });
    const back = (day.dayOfWeek - 1 - (i % 7) + 7) % 7;
    sum += day.subtract({ days: back }).day;
  }
  return sum;
}

const timed = (run: () => number): { rate: number; sum: number } => {
  run();
  const from = performance.now();
  const sum = run();
  return { rate: Math.round(asked / ((performance.now() - from) / 1000)), sum };
};

const [a, b] = [timed(ours), timed(temporal)];
if (a.sum !== b.sum) throw new Error("the two disagree");
const text = `Last such weekday up to a day, questions a second: ours ${a.rate}, temporal-polyfill ${b.rate}; ours is ${Math.round(a.rate / b.rate)} times as fast.\nLoading temporal-polyfill: ${Math.round(loaded)} ms.\n`;
process.stdout.write(text);
writeFileSync("bench/results/days.txt", text);
