import { exportTables, type Column, type ExportRow } from "../model/export.js";
import { everything, parseQuery, printQuery, type Query } from "../model/query.js";
import type { QueryRefusal } from "../model/query-refusals.js";
import { annotationsOf } from "../outgoing/annotations/annotations.js";
import { asParquet } from "../outgoing/export/parquet.js";
import { eventsOfExchange, eventsOfStatement } from "../outgoing/export/plover.js";
import { exportRefusal, type ExportRefusal } from "../outgoing/export/refusals.js";
import { asCsv, asJsonLines, inChunks } from "../outgoing/export/rows.js";
import { labels } from "../outgoing/labels/index.js";
import { exportedCorrections, exportedDispatches, exportedExchanges, exportedParties, exportedReadings } from "../record/questions/exported/others.js";
import { exportedStatements } from "../record/questions/exported/statements.js";
import { exportedTruth } from "../record/questions/exported/truth.js";
import type { Store } from "../record/store/open.js";
import type { ExportRequest, ExportWhat, Seen } from "./desk.js";

type Refusal = QueryRefusal | ExportRefusal;
type Piece = Uint8Array | { readonly refused: Refusal };

/** The formats, and what each can give. "plover" is CSV of events made of statements and held exchanges. */
export const exportFormats = {
  jsonl: ["dispatches", "statements", "exchanges", "parties", "corrections", "all"],
  csv: ["dispatches", "statements", "exchanges", "parties", "corrections"],
  parquet: ["dispatches", "statements", "exchanges", "parties", "corrections"],
  w3c: ["dispatches", "statements"],
  plover: ["statements", "exchanges", "all"],
} as const satisfies Record<string, readonly ExportWhat[]>;
type Format = keyof typeof exportFormats;

/**
 * The record, or a part of it, as the bytes of one file; in memory is a few hundred dispatches at a time. Where it cannot be, the
 * first piece says why. What is added while it runs is not in it.
 */
export async function* exportRecord({ db }: Pick<Store, "db">, { what, as, query: written }: ExportRequest, seen: Seen = async () => undefined): AsyncGenerator<Piece> {
  const query = written === undefined ? everything : parseQuery(written);
  if ("code" in query) return yield { refused: query };
  const refused = cannot(what, as, query);
  if (refused) return yield { refused };
  const format = as as Format;
  if (format === "w3c") return yield* annotations(db, query, seen);
  if (format === "plover") return yield* events(db, what, query, seen);
  if (what === "all") return yield* inChunks(lines(told(exportedTruth(db), seen)));
  const rows = await rowsOf(db, what, query);
  if ("code" in rows) return yield { refused: rows };
  yield* inFormat(told(rows, seen), exportTables[what], format);
}

function cannot(what: ExportWhat, as: string, query: Query): Refusal | null {
  if (!Object.hasOwn(exportFormats, as)) return exportRefusal("export/unknown-format", as, Object.keys(exportFormats).join(", "));
  const possible: readonly ExportWhat[] = exportFormats[as as Format];
  if (!possible.includes(what)) return exportRefusal("export/not-in-this-format", what, as, possible.join(", "));
  const whole = what === "parties" || what === "corrections" || (what === "all" && as === "jsonl");
  return whole && printQuery(query) !== "" ? exportRefusal("export/no-query", what) : null;
}

function rowsOf(db: Store["db"], what: Exclude<ExportWhat, "all">, query: Query): Promise<AsyncIterable<ExportRow> | QueryRefusal> | AsyncIterable<ExportRow> {
  switch (what) {
    case "dispatches": return exportedDispatches(db, query);
    case "statements": return exportedStatements(db, query);
    case "exchanges": return exportedExchanges(db, query);
    case "parties": return exportedParties(db);
    case "corrections": return exportedCorrections(db);
  }
}

function inFormat(rows: AsyncIterable<ExportRow>, columns: readonly Column[], format: "jsonl" | "csv" | "parquet"): AsyncIterable<Piece> {
  return format === "parquet" ? asParquet(rows, columns) : inChunks(format === "csv" ? asCsv(rows, columns) : asJsonLines(rows, columns));
}

/** One annotation collection a line, for each dispatch. */
async function* annotations(db: Store["db"], query: Query, seen: Seen): AsyncGenerator<Piece> {
  const readings = await exportedReadings(db, query);
  if ("code" in readings) return yield { refused: readings };
  yield* inChunks(lines((async function* () {
    for await (const reading of told(readings, seen)) yield annotationsOf(reading, labels.en);
  })()));
}

async function* events(db: Store["db"], what: ExportWhat, query: Query, seen: Seen): AsyncGenerator<Piece> {
  const statements = what === "exchanges" ? nothing() : await exportedStatements(db, query);
  if ("code" in statements) return yield { refused: statements };
  const exchanges = what === "statements" ? nothing() : await exportedExchanges(db, query);
  if ("code" in exchanges) return yield { refused: exchanges };
  yield* inChunks(asCsv((async function* () {
    for await (const row of told(statements, seen)) yield* eventsOfStatement(row);
    for await (const row of told(exchanges, seen)) yield* eventsOfExchange(row);
  })(), exportTables.events));
}

/** Rows a hundred at a time, each told of before it is handed on. */
async function* told<T extends object>(rows: AsyncIterable<T>, seen: Seen): AsyncGenerator<T> {
  let some: T[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < 100) continue;
    await seen(some);
    yield* some;
    some = [];
  }
  if (some.length > 0) await seen(some);
  yield* some;
}

async function* nothing(): AsyncGenerator<ExportRow> {}

async function* lines(all: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const one of all) yield `${JSON.stringify(one)}\n`;
}
