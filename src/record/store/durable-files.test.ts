import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { afterAll, describe, expect, it } from "vitest";
import { chanceFrom, inventReading } from "../../../test/invented-readings.js";
import { onEmbeddedStore } from "../../../test/stores.js";
import { keepDispatch, keepReading, keepRevision } from "../write/keep.js";
import { DurableFiles, startParameters } from "./durable-files.js";

const at = "2020-03-28T12:10:00Z";

onEmbeddedStore("durability", ({ empty, place, open }) => {
  it("tells the disk to write at each commit, and once for a commit", async () => {
    const store = await empty();
    const add = (key: string) => store.write((tx) => keepDispatch(tx, { key, at }));
    await add("warm");
    const before = (await store.syncs())!;
    for (let n = 0; n < 50; n++) await add(`key ${n}`);
    const made = (await store.syncs())! - before;
    expect(made).toBeGreaterThanOrEqual(50);
    // More would be checkpoints, of which fifty small commits need none.
    expect(made).toBeLessThanOrEqual(55);
  });

  it("does not tell it for a question", async () => {
    const store = await empty();
    const before = await store.syncs();
    for (let n = 0; n < 20; n++) await store.db.selectFrom("dispatch").selectAll().execute();
    expect(await store.syncs()).toBe(before);
  });

  it("does not let the log grow without end", async () => {
    const where = await place() as { folder: string };
    const store = await open(where);
    const chance = chanceFrom(1);
    // Half a megabyte of words that cannot be packed: some 150 MB of log in all.
    for (let n = 0; n < 150; n++) {
      const reading = inventReading(chance, { statements: 1 });
      const noise = Array.from({ length: 70_000 }, () => Math.floor(chance() * 2 ** 32).toString(36)).join(" ");
      await store.write(async (tx) => {
        const dispatch = await keepDispatch(tx, { key: `key ${n}`, at });
        const revision = await keepRevision(tx, { dispatch, text: `${reading.text}${noise}`, hash: `${n}`, told: {}, encoding: null, origin: null, at });
        await keepReading(tx, { dispatch, revision, reading, at });
      });
    }
    const log = join(where.folder, "data", "pg_wal");
    const size = readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0);
    expect(size / 1024 / 1024).toBeLessThan(130);
  });
});

describe("PGlite as it comes", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-stock-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** How often the disk is told to write for ten commits. */
  async function syncsOf(make: (count: () => void) => Promise<PGlite>): Promise<number> {
    let syncs = 0;
    const database = await make(() => void syncs++);
    await database.exec("create table if not exists one (n integer)");
    syncs = 0;
    for (let n = 0; n < 10; n++) await database.query("insert into one values ($1)", [n]);
    const made = syncs;
    await database.close();
    return made;
  }

  it("never tells the disk to write, which is why its files are ours", async () => {
    // The hook alone, with the parameters PGlite starts with: were it ever called, ours would be needless.
    expect(await syncsOf((count) => PGlite.create({ fs: new DurableFiles(join(folder, "one"), count), startParams: [...PGlite.defaultStartParams] }))).toBe(0);
    // The parameters alone, without the hook: PostgreSQL believes that it syncs.
    const plain = await PGlite.create({ fs: new NodeFS(join(folder, "one")), startParams: [...startParameters] });
    expect((await plain.query("show fsync")).rows).toEqual([{ fsync: "on" }]);
    expect("fsync" in ((plain as unknown as { Module: { NODEFS?: { stream_ops: object } } }).Module.NODEFS?.stream_ops ?? {})).toBe(false);
    await plain.close();
  });

  it("does with both", async () => {
    expect(await syncsOf((count) => PGlite.create({ fs: new DurableFiles(join(folder, "one"), count), startParams: [...startParameters] }))).toBeGreaterThanOrEqual(10);
  });
});
