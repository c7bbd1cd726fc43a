import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { chanceFrom } from "../../../test/invented-readings.js";
import { step, workedOut } from "../../../test/random-history.js";
import { onBothStores } from "../../../test/stores.js";
import type { Store } from "../store/open.js";
import { backupOf } from "./backup.js";
import { keptTableNames } from "./format.js";
import { restore } from "./restore.js";

const at = "2020-03-28T12:10:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "entente-backups-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function backUp(store: Store, name: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of backupOf(store, at)) parts.push(part);
  writeFileSync(join(folder, name), Buffer.concat(parts));
  return join(folder, name);
}

/** All that was kept, as the database has it. */
async function kept({ db }: Store): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of keptTableNames) tables[table] = (await sql<{ row: unknown }>`select to_jsonb(${sql.table(table)}) as row from ${sql.table(table)}`.execute(db)).rows.map(({ row }) => JSON.stringify(row)).sort();
  return tables;
}

async function filled(store: Store, seed: number): Promise<Store> {
  const chance = chanceFrom(seed);
  for (let n = 0; n < 30; n++) await step(store, chance);
  await store.db.insertInto("setting").values({ name: "greeting", value: "Bonjour — 你好 \\ \"quoted\"\nsecond line" }).execute();
  return store;
}

describe("back-ups", () => {
  onBothStores("a back-up", ({ kind, empty, place, open }) => {
    it("comes back as it was, and goes on numbering behind it", async () => {
      const store = await filled(await empty(), 11);
      const before = { kept: await kept(store), workedOut: await workedOut(store) };
      const file = await backUp(store, `${kind}-round`);
      const other = await open(await place());
      expect(await restore(other, file)).toMatchObject({ made: at, rows: { dispatch: before.kept["dispatch"]!.length } });
      expect(await kept(other)).toEqual(before.kept);
      expect(await workedOut(other)).toEqual(before.workedOut);
      const chance = chanceFrom(12);
      for (let n = 0; n < 8; n++) await step(other, chance);
      await other.close();
    });

    it.runIf(kind === "server")("goes from one kind of store to the other, and back", async () => {
      const first = await filled(await open({ folder: join(folder, "first") }), 13);
      const before = { kept: await kept(first), workedOut: await workedOut(first) };
      const between = await open(await place());
      expect(await restore(between, await backUp(first, "to-server"))).toMatchObject({ made: at });
      const last = await open({ folder: join(folder, "last") });
      expect(await restore(last, await backUp(between, "to-folder"))).toMatchObject({ made: at });
      expect({ kept: await kept(last), workedOut: await workedOut(last) }).toEqual(before);
    });

    it("is not put into a record that has something, unless that is to be replaced", async () => {
      const store = await filled(await empty(), 14);
      const file = await backUp(store, `${kind}-replace`);
      const before = await kept(store);
      expect(await restore(store, file)).toMatchObject({ code: "record/not-empty" });
      expect(await kept(store)).toEqual(before);
      await step(store, chanceFrom(15));
      expect(await restore(store, file, { replace: true })).toMatchObject({ made: at });
      expect(await kept(store)).toEqual(before);
    });

    it("changes nothing where it is damaged, wherever that is", async () => {
      const store = await filled(await empty(), 16);
      const whole = readFileSync(await backUp(store, `${kind}-damage`));
      const lines = gunzipSync(whole).toString().trimEnd().split("\n");
      const other = await empty();
      const chance = chanceFrom(17);
      const packed = (all: readonly string[]): Buffer => gzipSync(`${all.join("\n")}\n`);
      const damages: Buffer[] = [
        Buffer.alloc(0), Buffer.from("Words."), gzipSync("Words.\n"), gzipSync("{}\n"), packed(lines.slice(0, -1)), packed(lines.slice(1)), packed([...lines, "{}"]),
        packed(lines.map((line) => line.replace('"version":1', '"version":99'))), packed(lines.map((line) => line.replace(/"form":\d+/, '"form":999'))),
        ...Array.from({ length: 10 }, () => whole.subarray(0, Math.floor(chance() * whole.length))),
        ...Array.from({ length: 10 }, () => packed(lines.filter((_, index) => index !== Math.floor(chance() * lines.length) || index === 0)).subarray(0)).filter((one) => !one.equals(packed(lines))),
        ...Array.from({ length: 10 }, () => {
          const at = 1 + Math.floor(chance() * (lines.length - 1));
          return packed(lines.map((line, index) => (index === at ? line.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : line)));
        }).filter((one) => !one.equals(packed(lines))),
      ];
      for (const damage of damages) {
        const file = join(folder, `${kind}-damaged`);
        writeFileSync(file, damage);
        expect(await restore(other, file)).toMatchObject({ code: expect.stringMatching(/^record\/(no-backup|backup-damaged|too-new)$/) });
      }
      expect(await restore(other, join(folder, "not-there"))).toMatchObject({ code: "record/no-backup" });
      expect((await kept(other))["dispatch"]).toEqual([]);
    }, 240_000);
  });
});
