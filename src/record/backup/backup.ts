import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql, type Transaction } from "kysely";
import { newestForm } from "../migrations/index.js";
import type { Store } from "../store/open.js";
import type { Tables } from "../tables.js";
import { keptTableNames, keptTables, version, type Head, type KeptTable } from "./format.js";

/**
 * All that was kept, as the bytes of one file (format.ts), as it was at one moment. It is written to a temporary file first, so that
 * whoever takes the bytes slowly holds nobody up.
 */
export async function* backupOf({ db }: Store, at: string): AsyncGenerator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "entente-backup-"));
  const file = join(folder, "backup");
  try {
    await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute((tx) =>
      pipeline(Readable.from(linesOf(tx, at)), createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600 })));
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* linesOf(tx: Transaction<Tables>, at: string): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const hashed = (line: string): string => {
    hash.update(`${line}\n`);
    return `${line}\n`;
  };
  const head: Head = { entente: "backup", version, form: newestForm, made: at };
  yield hashed(JSON.stringify(head));
  let all = 0;
  for (const table of keptTableNames) {
    yield hashed(JSON.stringify({ table }));
    let rows = 0;
    for await (const row of rowsOf(tx, table)) {
      yield hashed(row);
      rows++;
    }
    yield hashed(JSON.stringify({ end: table, rows }));
    all += rows;
  }
  yield `${JSON.stringify({ end: "backup", rows: all, sha256: hash.digest("hex") })}\n`;
}

/** Rows fetched at once. A reading has some tens of kilobytes. */
const atOnce = 200;

async function* rowsOf(tx: Transaction<Tables>, table: KeptTable): AsyncGenerator<string> {
  const order = sql.join(keptTables[table].map((column) => sql.ref(column)));
  await sql`declare kept no scroll cursor for select to_json(kept)::text as row from (select * from ${sql.table(table)} order by ${order}) as kept`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(atOnce)} from kept`.execute(tx);
    for (const { row } of rows) yield row;
    if (rows.length < atOnce) break;
  }
  await sql`close kept`.execute(tx);
}
