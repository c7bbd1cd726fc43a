import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { onBothStores } from "../../../test/stores.js";
import { openStore, type Where } from "./open.js";

const told = { purpose: "a test" };
const dispatch = (key: string) => ({ key, first_seen: "2020-03-28T12:10:00Z" });

onBothStores("opening a record", ({ kind, place, open, empty }) => {
  it("keeps what was written", async () => {
    const where = await place();
    const first = await open(where);
    await first.write((tx) => tx.insertInto("dispatch").values(dispatch("a")).execute());
    await first.close();
    const again = await open(where);
    expect(await again.db.selectFrom("dispatch").select(["number", "key", "first_seen", "state"]).execute())
      .toEqual([{ number: 1, key: "a", first_seen: "2020-03-28T12:10:00.000Z", state: "published" }]);
  });

  it("gives the same values on both stores", async () => {
    const { db } = await empty();
    const { rows } = await sql`select timestamptz '2020-03-28 12:10:00.5+08' as instant, date '2020-03-28' as day, count(*) as count, 0.5::real as real, 1.25::numeric as numeric,
      array['a', 'b'] as words, ${JSON.stringify({ a: [1, "é"] })}::jsonb as json, null::text as nothing, true as yes from dispatch`.execute(db);
    expect(rows).toEqual([{ instant: "2020-03-28T04:10:00.500Z", day: "2020-03-28", count: 0, real: 0.5, numeric: 1.25, words: ["a", "b"], json: { a: [1, "é"] }, nothing: null, yes: true }]);
  });

  it("keeps all of a transaction or nothing", async () => {
    const store = await empty();
    await expect(store.write(async (tx) => {
      await tx.insertInto("dispatch").values(dispatch("a")).execute();
      throw new Error("on the way");
    })).rejects.toThrow("on the way");
    await expect(store.write((tx) => tx.insertInto("dispatch").values([dispatch("b"), dispatch("b")]).execute())).rejects.toMatchObject({ code: "23505" });
    expect(await store.db.selectFrom("dispatch").selectAll().execute()).toEqual([]);
  });

  it("lets transactions take turns", async () => {
    const store = await empty();
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.write(async (tx) => {
      await tx.insertInto("dispatch").values(dispatch(`one ${n}`)).execute();
      await tx.insertInto("dispatch").values(dispatch(`two ${n}`)).execute();
    })));
    expect(await store.db.selectFrom("dispatch").select((of) => of.fn.countAll().as("count")).execute()).toEqual([{ count: 40 }]);
  });

  it("refuses to change what was kept", async () => {
    const { db } = await empty();
    await db.insertInto("dispatch").values(dispatch("a")).execute();
    await db.insertInto("revision").values({ dispatch: 1, number: 1, text_hash: "h", text: "Words.", told: "{}", seen: "2020-03-28T12:10:00Z" }).execute();
    await expect(db.updateTable("revision").set({ text: "Other words." }).execute()).rejects.toMatchObject({ code: "EN001" });
    await expect(db.deleteFrom("revision").execute()).rejects.toMatchObject({ code: "EN001" });
    await expect(db.updateTable("dispatch").set({ key: "b" }).execute()).rejects.toMatchObject({ code: "EN001" });
    await db.updateTable("dispatch").set({ latest: 1 }).execute();
  });

  it("refuses a record of a newer form, and leaves it alone", async () => {
    const where = await place();
    const store = await open(where);
    await store.db.insertInto("migration").values({ number: 999, name: "of tomorrow" }).execute();
    await store.close();
    expect(await openStore(where, told)).toMatchObject({ code: "record/too-new" });
  });

  it("opens twice at once only where that is safe", async () => {
    const where = await place();
    await open(where);
    const second = await openStore(where, told);
    if (kind === "embedded") expect(second).toMatchObject({ code: "record/in-use" });
    else if ("code" in second) expect.fail(second.says);
    else await second.close();
  });

  it("is brought to its form once by many at the same time", async () => {
    const where = await place();
    const stores = await Promise.all(Array.from({ length: 5 }, () => open(where, { wait: 60_000, connections: 1 }).then(async (store) => (kind === "embedded" ? store.close() : undefined))));
    expect(stores).toHaveLength(5);
  });
});

describe("a folder that is no record", () => {
  const where = (folder: string): Where => ({ folder });
  onBothStores("…", ({ kind, place }) => {
    it.runIf(kind === "embedded")("is refused", async () => {
      const { folder } = await place() as { folder: string };
      writeFileSync(join(folder, "letter.txt"), "Words.");
      expect(await openStore(where(folder), told)).toMatchObject({ code: "record/not-a-record" });
      expect(await openStore(where(join(folder, "letter.txt")), told)).toMatchObject({ code: expect.stringMatching(/^record\//) });
      mkdirSync(join(folder, "empty"));
      expect(await openStore(where(join(folder, "empty")), { ...told, make: false })).toMatchObject({ code: "record/no-record" });
    });
    it.runIf(kind === "server")("a server that is not there is refused", async () => {
      expect(await openStore({ url: "postgres://nobody:secret@127.0.0.1:1/none" }, told)).toMatchObject({ code: "record/no-server", says: expect.not.stringContaining("secret") });
      const { url } = await place() as { url: string };
      expect(await openStore({ url: `${url}_not_there` }, told)).toMatchObject({ code: "record/server-refuses" });
    });
  });
});
