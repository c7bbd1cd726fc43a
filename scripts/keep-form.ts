/**
 * Keeps an example of the present form of the record for the tests of later ones: `npx tsx scripts/keep-form.ts` writes
 * test/forms/FORM.backup. To be run once for each form that is released; a file that is there is never written again.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backupOf } from "../src/record/backup/backup.js";
import { newestForm } from "../src/record/migrations/index.js";
import { openStore } from "../src/record/store/open.js";
import { saveSetting } from "../src/record/write/save.js";
import { chanceFrom } from "../test/invented-readings.js";
import { step } from "../test/random-history.js";

const file = join(import.meta.dirname, "../test/forms", `${newestForm}.backup`);
if (existsSync(file) && !process.argv.includes("--unreleased")) throw new Error(`${file} is there already`);
const folder = mkdtempSync(join(tmpdir(), "entente-form-"));
const store = await openStore({ folder }, { purpose: "keep-form" });
if ("code" in store) throw new Error(store.says);
const chance = chanceFrom(42);
for (let n = 0; n < 60; n++) await step(store, chance);
await saveSetting(store.db, "example", "of a form");
const parts: Uint8Array[] = [];
for await (const part of backupOf(store, "2020-03-28T12:10:00.000Z")) parts.push(part);
writeFileSync(file, Buffer.concat(parts));
await store.close();
rmSync(folder, { recursive: true, force: true });
