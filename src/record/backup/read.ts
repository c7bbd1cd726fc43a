import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { newestForm } from "../migrations/index.js";
import { recordRefusal, type RecordRefusal } from "../refusals.js";
import { noCounts, tablesOfForm, version, type Counts, type Head, type KeptTable, type Mark } from "./format.js";

/** A back-up that was read through and is whole. */
export interface Checked {
  readonly head: Head;
  readonly counts: Counts;
}

/** Reads a back-up to its end; refused: a file that is none, one of a newer entente, one that is cut off or was changed. */
export async function checkBackup(file: string): Promise<Checked | RecordRefusal> {
  const counts = noCounts();
  let head: Head | null = null;
  try {
    for await (const item of itemsOf(file)) {
      if ("head" in item) {
        head = item.head;
        if (head.form > newestForm) return recordRefusal("record/too-new", String(head.form), String(newestForm));
      } else counts[item.table] += 1;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR") return recordRefusal("record/no-backup", "there is no such file");
    if (code === "EACCES") return recordRefusal("record/no-backup", "it may not be read with your rights");
    return head === null ? recordRefusal("record/no-backup", message) : recordRefusal("record/backup-damaged", message);
  }
  return { head: head!, counts };
}

/** The rows of a table, some at once, as JSON texts. */
export async function* rowsIn(file: string, atOnce: number): AsyncGenerator<{ readonly table: KeptTable; readonly rows: readonly string[] }> {
  let table: KeptTable | null = null;
  let rows: string[] = [];
  for await (const item of itemsOf(file)) {
    if ("head" in item) continue;
    if (table !== null && (item.table !== table || rows.length === atOnce)) {
      yield { table, rows };
      rows = [];
    }
    table = item.table;
    rows.push(item.row);
  }
  if (table !== null) yield { table, rows };
}

type Item = { readonly head: Head } | { readonly table: KeptTable; readonly row: string };

/** What stands in the file, line by line; throws at the first line that does not belong there, and where the end is missing. */
async function* itemsOf(file: string): AsyncGenerator<Item> {
  const bytes = createReadStream(file);
  const unpacked = bytes.pipe(createGunzip());
  const lines = createInterface({ input: unpacked, crlfDelay: Infinity });
  // An error of a stream does not reach whoever reads the lines of it.
  let broken: Error | null = null;
  for (const stream of [bytes, unpacked]) stream.on("error", (error: Error) => {
    broken ??= error;
    lines.close();
  });
  const hash = createHash("sha256");
  const left: KeptTable[] = [];
  let head: Head | null = null;
  let table: KeptTable | null = null;
  let rows = 0;
  let all = 0;
  let ended = false;
  for await (const line of lines) {
    if (ended) throw new Error("something follows its end");
    if (head === null) {
      head = headIn(line);
      left.push(...tablesOfForm(head.form));
      yield { head };
    } else if (table === null) {
      const mark = markIn(line);
      if ("table" in mark && mark.table === left[0]) table = left.shift()!;
      else if ("end" in mark && mark.end === "backup" && left.length === 0) {
        if (mark.rows !== all || mark.sha256 !== hash.digest("hex")) throw new Error("its sum does not fit");
        ended = true;
        continue;
      } else throw new Error(`the table ${left[0] ?? "that ends it"} is missing`);
      rows = 0;
    } else if (line === JSON.stringify({ end: table, rows })) {
      all += rows;
      table = null;
    } else {
      if (!line.startsWith("{") || line.startsWith('{"end"')) throw new Error(`the rows of ${table} are cut off`);
      rows++;
      yield { table, row: line };
    }
    hash.update(`${line}\n`);
  }
  if (broken) throw broken as Error;
  if (!ended) throw new Error("its end is missing");
}

function headIn(line: string): Head {
  const head = markIn(line) as unknown as Partial<Head>;
  if (head.entente !== "backup") throw new Error("its first line says so");
  if (head.version !== version || typeof head.form !== "number") throw new Error(`version ${String(head.version)} of its form is not known`);
  return head as Head;
}

function markIn(line: string): Mark {
  try {
    return JSON.parse(line) as Mark;
  } catch {
    throw new Error("a line of it is no JSON");
  }
}
