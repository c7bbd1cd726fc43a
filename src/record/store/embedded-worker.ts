import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { DurableFiles, startParameters } from "./durable-files.js";
import { hasRoom, writes } from "./room.js";
import { upkeepOf } from "./upkeep.js";
import { readers } from "./values.js";

// What runs in the thread of an embedded store: PostgreSQL itself, and one request after the other. A long query so never
// holds up the rest of the program.

export interface Begin {
  /** The cluster's own folder. A new one is made where it does not exist. */
  readonly folder: string;
}
export type Request =
  | { readonly id: number; readonly kind: "query"; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly id: number; readonly kind: "run"; readonly sql: string }
  | { readonly id: number; readonly kind: "syncs" }
  | { readonly id: number; readonly kind: "close" };
export type Response =
  | { readonly id: number; readonly rows: readonly Record<string, unknown>[]; readonly affected: number }
  | { readonly id: number; readonly fault: Fault };
/** An error with what is worth knowing of it; an Error itself would lose its code on the way between threads. */
export interface Fault {
  readonly message: string;
  readonly code: string;
  readonly detail?: string;
  readonly constraint?: string;
}

const { folder } = workerData as Begin;
let syncs = 0;
const database = await PGlite.create({
  fs: new DurableFiles(folder, () => void syncs++),
  startParams: [...startParameters],
  parsers: readers as Record<number, (text: string) => unknown>,
}).catch((error: unknown) => {
  parentPort!.postMessage({ id: 0, fault: faultOf(error) } satisfies Response);
  return null;
});

let last: Promise<void> = Promise.resolve();
if (database) {
  const upkeep = upkeepOf(database);
  parentPort!.on("message", (request: Request) => {
    last = last.then(async () => {
      const response = await answer(request, database);
      parentPort!.postMessage(response);
      if (request.kind === "query") await upkeep(request.sql);
    });
  });
  await database.exec("set timezone = 'UTC'");
  parentPort!.postMessage({ id: 0, rows: [], affected: 0 } satisfies Response);
}

async function answer(request: Request, on: PGlite): Promise<Response> {
  const { id } = request;
  try {
    if ((request.kind === "query" || request.kind === "run") && writes(request.sql) && !hasRoom(folder)) return { id, fault: { message: "No space left on device", code: "53100" } };
    switch (request.kind) {
      case "query": {
        const { rows, affectedRows } = await on.query<Record<string, unknown>>(request.sql, [...request.parameters]);
        return { id, rows, affected: affectedRows ?? 0 };
      }
      case "run":
        await on.exec(request.sql);
        return { id, rows: [], affected: 0 };
      case "syncs":
        return { id, rows: [{ syncs }], affected: 0 };
      case "close":
        await on.close();
        return { id, rows: [], affected: 0 };
    }
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): Fault {
  const { message, code, detail, constraint } = error as Partial<Fault>;
  return {
    message: message ?? String(error),
    code: code === undefined ? "" : String(code),
    ...(detail === undefined ? {} : { detail }),
    ...(constraint === undefined ? {} : { constraint }),
  };
}
