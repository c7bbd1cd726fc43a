import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Column, ColumnType, ExportRow } from "../../model/export.js";
import { exportRefusal, type ExportRefusal } from "./refusals.js";
import { asJsonLines, inChunks } from "./rows.js";

const types: Readonly<Record<ColumnType, string>> = { text: "VARCHAR", count: "INTEGER", "yes-no": "BOOLEAN", day: "DATE", instant: "TIMESTAMPTZ", list: "VARCHAR[]", json: "VARCHAR" };

/**
 * Rows as one Parquet file with typed columns, compressed with zstd. DuckDB makes it, by way of a temporary file; where that is
 * not installed it is refused before a row is read.
 */
export async function* asParquet(rows: AsyncIterable<ExportRow>, columns: readonly Column[]): AsyncGenerator<Uint8Array | { readonly refused: ExportRefusal }> {
  const duckdb = await import("@duckdb/node-api").catch(() => null);
  if (duckdb === null) return yield { refused: exportRefusal("export/no-parquet") };
  const folder = mkdtempSync(join(tmpdir(), "entente-export-"));
  try {
    const lines = join(folder, "rows.jsonl");
    const file = join(folder, "rows.parquet");
    await pipeline(Readable.from(inChunks(asJsonLines(withJsonAsText(rows, columns), columns))), createWriteStream(lines));
    const failed = await convert(duckdb, lines, file, columns);
    if (failed !== null) return yield { refused: exportRefusal("export/parquet-failed", failed) };
    for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives why it failed; null where it did not. */
async function convert({ DuckDBInstance }: typeof import("@duckdb/node-api"), lines: string, file: string, columns: readonly Column[]): Promise<string | null> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    const shape = columns.map(({ name, type }) => `${quoted(name)}: ${quoted(types[type])}`).join(", ");
    await connection.run(`copy (select * from read_json(${quoted(lines)}, format = 'newline_delimited', maximum_object_size = 67108864, columns = {${shape}})) to ${quoted(file)} (format parquet, compression zstd)`);
    return null;
  } catch (error) {
    return (error as Error).message.split("\n")[0]!;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`;

async function* withJsonAsText(rows: AsyncIterable<ExportRow>, columns: readonly Column[]): AsyncGenerator<ExportRow> {
  const json = columns.filter(({ type }) => type === "json").map(({ name }) => name);
  for await (const row of rows) yield { ...row, ...Object.fromEntries(json.map((name) => [name, row[name] === null || row[name] === undefined ? null : JSON.stringify(row[name])])) };
}
