import { expect, it } from "vitest";
import { chanceFrom } from "../../../test/invented-readings.js";
import { step, workedOut } from "../../../test/random-history.js";
import { onBothStores } from "../../../test/stores.js";
import { rebuild } from "../project/rebuild.js";

/** What the store before came to, by seed. */
const cameTo = new Map<number, Record<string, string[]>>();
/** Newer PostgreSQLs stem some words better than older ones. */
const withoutStems = (all: Record<string, string[]>) => Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, rows.map((row) => row.replace(/"search": "(?:[^"\\]|\\.)*"/, ""))]));

onBothStores("what is worked out", ({ kind, empty, place, open }) => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`is the same step by step as all at once (seed ${seed})`, async () => {
      const store = await empty();
      const chance = chanceFrom(seed);
      for (let n = 0; n < 55; n++) await step(store, chance);
      const before = await workedOut(store);
      await rebuild(store);
      const after = await workedOut(store);
      for (const table of Object.keys(before)) expect({ [table]: after[table] }).toEqual({ [table]: before[table] });
      // Both stores work out the same.
      expect(withoutStems(before)).toEqual(cameTo.get(seed) ?? withoutStems(before));
      cameTo.set(seed, withoutStems(before));
      expect(before["statement"]!.length).toBeGreaterThan(10);
      expect(before["merged"]!.length + (await store.db.selectFrom("correction").selectAll().execute()).length).toBeGreaterThan(3);
    });
  }

  it.runIf(kind === "server")("is the same when many write at the same time", async () => {
    const where = await place();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(where, { connections: 2 })));
    await Promise.all(stores.flatMap((store, index) => [0, 1].map(async (half) => {
      const chance = chanceFrom(100 + 2 * index + half);
      for (let n = 0; n < 25; n++) await step(store, chance);
    })));
    const before = await workedOut(stores[0]!);
    await rebuild(stores[0]!);
    const after = await workedOut(stores[0]!);
    for (const table of Object.keys(before)) expect({ [table]: after[table] }).toEqual({ [table]: before[table] });
    expect(before["dispatch"]!.length).toBeGreaterThan(20);
  });
});
