import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chanceFrom, inventReading } from "../../../test/invented-readings.js";
import { keepDispatch, keepReading, keepRevision } from "../write/keep.js";
import { refusalOf } from "./faults.js";
import { openStore, type Store } from "./open.js";

const at = "2020-03-28T12:10:00Z";
const folder = mkdtempSync(join(tmpdir(), "entente-full-"));
const mount = (...words: string[]): boolean => {
  try {
    execFileSync("mount", words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
/** A disk of its own can only be made by root, and not in every container. */
const canMount = process.platform === "linux" && process.getuid?.() === 0 && (mkdirSync(join(folder, "try")), mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", join(folder, "try")));

async function add({ write }: Store, n: number, chance: () => number, length: number): Promise<void> {
  const reading = inventReading(chance, { statements: 3 });
  const noise = Array.from({ length }, () => Math.floor(chance() * 2 ** 32).toString(36)).join(" ");
  await write(async (tx) => {
    const dispatch = await keepDispatch(tx, { key: `key ${n}`, at });
    const revision = await keepRevision(tx, { dispatch, text: reading.text + noise, hash: String(n), told: {}, encoding: null, origin: null, at });
    await keepReading(tx, { dispatch, revision, reading, at });
  });
}

describe.skipIf(!canMount)("a disk that is full", () => {
  const disks: string[] = [join(folder, "try")];
  afterAll(() => {
    for (const disk of disks) execFileSync("umount", [disk]);
    rmSync(folder, { recursive: true, force: true });
  });

  // Below a reserve nothing is written: where the log itself finds no room, PGlite would hang. An empty record takes 45 MB, and 32 are reserved.
  it.each([80, 98])("is said, and loses nothing that was acknowledged (%i MB)", async (size) => {
    const disk = join(folder, String(size));
    mkdirSync(disk);
    disks.push(disk);
    expect(mount("-t", "tmpfs", "-o", `size=${size}m`, "tmpfs", disk)).toBe(true);
    const where = { folder: join(disk, "record") };
    const store = await openStore(where, { purpose: "a test" });
    if ("code" in store) return expect.fail(store.says);
    const chance = chanceFrom(size);
    let acknowledged = 0;
    let error: unknown = null;
    while (error === null && acknowledged < 2_000) await add(store, acknowledged, chance, 60_000).then(() => acknowledged++, (why: unknown) => void (error = why));
    expect(refusalOf(error, disk)).toMatchObject({ code: "record/disk-full" });
    expect(acknowledged).toBeGreaterThan(2);
    // What is there can still be asked for.
    expect(await store.db.selectFrom("dispatch").select((of) => of.fn.countAll().as("count")).execute()).toEqual([{ count: acknowledged }]);
    await store.close();

    // Still full: it opens, or says why not.
    const still = await openStore(where, { purpose: "a test" });
    if ("code" in still) expect(still).toMatchObject({ code: "record/disk-full" });
    else await still.close();

    expect(mount("-o", `remount,size=${size + 100}m`, disk)).toBe(true);
    const again = await openStore(where, { purpose: "a test" });
    if ("code" in again) return expect.fail(`${again.code}: ${again.says}`);
    const keys = (await again.db.selectFrom("dispatch").select(["key", "reading"]).execute());
    expect(keys.filter(({ reading }) => reading === null)).toEqual([]);
    expect(new Set(keys.map(({ key }) => key))).toEqual(new Set(Array.from({ length: acknowledged }, (_, n) => `key ${n}`)));
    await add(again, acknowledged, chance, 10);
    await again.close();
  }, 300_000);

  it("leaves no half-made record", async () => {
    const disk = join(folder, "tiny");
    mkdirSync(disk);
    disks.push(disk);
    expect(mount("-t", "tmpfs", "-o", "size=30m", "tmpfs", disk)).toBe(true);
    const where = { folder: join(disk, "record") };
    expect(await openStore(where, { purpose: "a test" })).toMatchObject({ code: "record/disk-full" });
    expect(mount("-o", "remount,size=100m", disk)).toBe(true);
    const store = await openStore(where, { purpose: "a test" });
    if ("code" in store) return expect.fail(store.says);
    await store.close();
  });
});
