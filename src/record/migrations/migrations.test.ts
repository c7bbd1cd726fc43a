import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { onBothStores } from "../../../test/stores.js";
import { workedOut } from "../../../test/random-history.js";
import { load, restore } from "../backup/restore.js";
import { checkBackup, type Checked } from "../backup/read.js";
import { keptTableNames } from "../backup/format.js";
import { rebuild } from "../project/rebuild.js";
import { oneConnectionDialect } from "../store/dialect.js";
import { startEmbedded } from "../store/embedded.js";
import { migrate } from "../store/migrate.js";
import type { Where } from "../store/open.js";
import { engineOf, serverPool } from "../store/server.js";
import type { Tables } from "../tables.js";
import { migrations, newestForm } from "./index.js";

const folder = join(import.meta.dirname, "../../../test/forms");
/** Back-ups of every form that was released. */
const forms = readdirSync(folder).map((name) => ({ form: Number.parseInt(name, 10), file: join(folder, name) })).sort((a, b) => a.form - b.form);

describe("migrations", () => {
  it("are numbered one after the other", () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });
  it("have an example of every released form", () => expect(forms.length).toBeGreaterThan(0));
});

/** A record of an older form, with what was kept in it then. */
async function recordOf({ head }: Checked, file: string, where: Where): Promise<void> {
  const { form } = head;
  const fill = async (db: Kysely<Tables>): Promise<void> => void (await db.transaction().execute((tx) => load(tx, file, head)));
  if ("folder" in where) {
    const engine = await startEmbedded(join(where.folder, "data"));
    await migrate(engine, undefined, form);
    await fill(new Kysely<Tables>({ dialect: oneConnectionDialect(engine) }));
    await engine.close();
    return;
  }
  const pool = serverPool(where.url, 1);
  const client = await pool.connect();
  await migrate(engineOf(client), undefined, form);
  client.release();
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await fill(db);
  await db.destroy();
}

onBothStores("a record of an older form", ({ place, open, empty }) => {
  it("refuses to change what is kept, in every table that is backed up", async () => {
    const { db } = await empty();
    const { rows } = await sql<{ name: string }>`select distinct event_object_table as name from information_schema.triggers`.execute(db);
    const guarded = new Set(rows.map(({ name }) => name));
    // The state of a feed, a setting and who may sign in are what they are now; what was done to accounts stands in their log.
    expect(keptTableNames.filter((table) => !guarded.has(table))).toEqual(["feed", "setting", "user_account", "user_credential", "user_passkey", "organisation", "membership", "invitation"]);
  });

  it.each(forms)("is brought from form $form to the newest, with all that was kept", async ({ form, file }) => {
    const where = await place();
    const checked = await checkBackup(file);
    if ("code" in checked) return expect.fail(checked.says);
    expect(checked.head.form).toBe(form);
    await recordOf(checked, file, where);
    const store = await open(where);
    const { rows } = await sql<{ form: number }>`select max(number) as form from migration`.execute(store.db);
    expect(rows).toEqual([{ form: newestForm }]);
    for (const [table, count] of Object.entries(checked.counts)) expect((await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(store.db)).rows).toEqual([{ count }]);
    const other = await open(await place());
    expect(await restore(other, file)).toMatchObject({ rows: checked.counts });
    await rebuild(store);
    expect(await workedOut(other)).toEqual(await workedOut(store));
    await other.close();
    const made = await workedOut(store);
    expect(made["statement"]!.length).toBeGreaterThan(20);
    expect(made["exchange"]!.length).toBeGreaterThan(3);
    await store.close();
  });
});
