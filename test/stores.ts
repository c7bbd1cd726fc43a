import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openStore, type OpenOptions, type Store, type Where } from "../src/record/store/open.js";
import { hasPostgres, startPostgres, type TestServer } from "./postgres.js";

/** What the tests of a suite have to work with. */
export interface Ground {
  readonly kind: Store["kind"];
  /** The suite's store, emptied. The same one each time; it is closed at the end. */
  readonly empty: () => Promise<Store>;
  /** A place where no record is yet. */
  readonly place: () => Promise<Where>;
  /** Opens a record, which is closed at the end at the latest. */
  readonly open: (where: Where, options?: Partial<OpenOptions>) => Promise<Store>;
}

/**
 * The same suite on the embedded store and on a PostgreSQL server. Without a server its tests are skipped and counted;
 * where CI is set that is a failure.
 */
export function onBothStores(what: string, tests: (ground: Ground) => void): void {
  describe(`${what} (embedded)`, () => tests(groundOf("embedded")));
  describe.skipIf(!hasPostgres())(`${what} (server)`, () => tests(groundOf("server")));
  if (process.env["CI"] && !hasPostgres()) it("has a PostgreSQL server to run on", () => expect.fail("PostgreSQL is not installed, and ENTENTE_TEST_DATABASE_URL is not set"));
}

/** A suite for what only the embedded store has: a folder, a lock, a log of its own. */
export function onEmbeddedStore(what: string, tests: (ground: Ground) => void): void {
  describe(what, () => tests(groundOf("embedded")));
}

function groundOf(kind: Store["kind"]): Ground {
  const folders: string[] = [];
  const opened: Store[] = [];
  let server: Promise<TestServer> | null = null;
  let own: Promise<Store> | null = null;

  const place = async (): Promise<Where> => {
    if (kind === "server") return { url: await (await (server ??= startPostgres())).newDatabase() };
    const folder = mkdtempSync(join(tmpdir(), "entente-record-"));
    folders.push(folder);
    return { folder };
  };
  const open = async (where: Where, options: Partial<OpenOptions> = {}): Promise<Store> => {
    const store = await openStore(where, { purpose: "a test", ...options });
    if ("code" in store) throw new Error(`${store.code}: ${store.says}`);
    opened.push(store);
    return store;
  };
  afterAll(async () => {
    for (const store of opened) await store.close();
    await (await server)?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    kind, place, open,
    empty: async () => {
      const store = await (own ??= place().then(open));
      await emptyStore(store);
      return store;
    },
  };
}

/** Takes everything out of a store, as only tests may; numbers begin again at 1. */
export async function emptyStore({ db }: Store): Promise<void> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'migration'`.execute(db);
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))} restart identity cascade`.execute(db);
  await sql`select setval('exchange_number', 1, false), setval('person_number', 1, false)`.execute(db);
}
