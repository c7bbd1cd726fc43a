import { expect, test } from "vitest";
import { differences } from "../src/alignment/revisions/differences.js";
import { group } from "../src/alignment/gather/groups.js";
import { exchangeJudge, personJudge } from "../src/alignment/gather/judges.js";
import { exchangesTold, peopleTold } from "../src/alignment/gather/told.js";
import { demoJobs } from "../src/desk/demo.js";
import { readJob } from "../src/desk/read-dispatch.js";
import { world } from "../src/language/world/index.js";
import { applyCorrections } from "../src/model/corrections/apply.js";
import { draft } from "../src/model/corrections/draft.js";
import { rebase } from "../src/model/corrections/rebase.js";
import type { Correction } from "../src/model/correction.js";
import type { Reading } from "../src/model/reading.js";
import { openParser } from "../src/parser/open.js";
import { daysOf } from "../src/record/project/days.js";

// The dispatches that ship with entente, read by the real engine: what is told by several is gathered, what people say of one is
// carried over to a revision.

const parser = await openParser({ runtime: "wasm" });
const readings: Reading[] = [];
for await (const job of demoJobs()) {
  const outcome = await readJob(job, parser);
  if (!("refused" in outcome)) readings.push(outcome.reading);
}
const officeHolders = new Set(world.officeHolders.map(({ id }) => id));
const isKnown = (person: string): boolean => officeHolders.has(person);

test("the call of 27 March is one exchange, whoever tells of it and in which language; the other call of that day is another", () => {
  const told = readings.flatMap((reading) => exchangesTold(reading, { dispatch: reading.id, account: null, published: null, daysOf, isKnown }));
  const { groups } = group(told, exchangeJudge);
  const of = (id: string): readonly string[] => groups.find((members) => members.includes(id))!;
  expect(of("1-chine-appel-27-mars.fr.x1")).toEqual(["1-chine-appel-27-mars.fr.x1", "2-russie-appel-27-mars.fr.x1", "4-china-call-27-march.en.x1"]);
  expect(of("1-chine-appel-27-mars.fr.x2")).toEqual(["1-chine-appel-27-mars.fr.x2", "2-russie-appel-27-mars.fr.x2", "4-china-call-27-march.en.x2"]);
  expect(of("3-france-russie-27-mars.fr.x1")).toEqual(["3-france-russie-27-mars.fr.x1"]);
});

test("a person is one in all languages", () => {
  const people = readings.flatMap((reading) => peopleTold(reading, { isKnown, published: null }).map(({ id, told }) => ({ ...told, id: `${reading.id}#${id}` })));
  const { groups } = group(people, personJudge);
  const lavrov = groups.filter((members) => members.some((id) => id.endsWith("#sergey-lavrov")));
  expect(lavrov).toHaveLength(1);
  expect(lavrov[0]!.every((id) => id.endsWith("#sergey-lavrov"))).toBe(true);
  expect(lavrov[0]!.length).toBeGreaterThanOrEqual(4);
});

test("a correction outlives a revision that the engine reads again", async () => {
  const before = readings[0]!;
  const target = before.statements.at(-1)!;
  const body = draft(before, { kind: "change", what: "statement", id: target.id, field: "act", value: "commit" });
  const correction = { ...body, id: "k1", by: "Officer", at: "2020-03-28T13:00:00Z" } as Correction;
  const text = before.text.replace("12h40", "14h05").replace("\nM. Wang", "\nLes deux ministres se parlent souvent.\nM. Wang");
  expect(text).not.toBe(before.text);
  const outcome = await readJob({ id: "revised", from: "revised", given: { text }, told: before.dispatch.told }, parser);
  if ("refused" in outcome) throw new Error(outcome.refused.code);
  const after = outcome.reading;
  expect(differences(before, after).text.map(({ place }) => place)).toEqual(["stamp", "text"]);
  const { corrections, misfits } = rebase([correction], before, after);
  expect(misfits).toEqual([]);
  const { reading, marks } = applyCorrections(after, corrections);
  const words = ({ text: all, statements }: Reading, id: string): string => statements.find((one) => one.id === id)!.content.map(({ start, end }) => all.slice(start, end)).join(" … ");
  expect(marks).toMatchObject([{ standing: "changed", now: "commit" }]);
  expect(words(reading, marks[0]!.id)).toBe(words(before, target.id));
});
