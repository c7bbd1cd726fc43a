import { Worker } from "node:worker_threads";
import type { Begin, Request, Response } from "./embedded-worker.js";
import type { Answer, DatabaseFault, Engine } from "./engine.js";

/** An embedded PostgreSQL; how often it told the disk to write is for tests. */
export interface EmbeddedEngine extends Engine {
  readonly syncs: () => Promise<number>;
}

// Tests and benches run the source as it is, and a worker does not inherit what makes that possible.
const asSource = import.meta.url.endsWith(".ts");
const program = new URL(asSource ? "./embedded-worker.ts" : "./embedded-worker.js", import.meta.url);
const start = asSource ? `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(program.href)}); })` : program;

/** Starts PostgreSQL in a thread on the cluster in `folder`, made where there is none. Rejects with why it does not start. */
export async function startEmbedded(folder: string): Promise<EmbeddedEngine> {
  const worker = new Worker(start, { workerData: { folder } satisfies Begin, eval: asSource, stdout: true, stderr: true });
  const said: string[] = [];
  // PostgreSQL's own log; only its last words are of interest, when it dies.
  for (const stream of [worker.stdout, worker.stderr]) stream.on("data", (words: Buffer) => void said.splice(0, said.length - 20, ...said, String(words)));
  const waiting = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (why: Error) => void }>();
  let next = 0;
  let dead: Error | null = null;

  const die = (why: Error): void => {
    dead ??= why;
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.on("message", (response: Response) => {
    const one = waiting.get(response.id);
    waiting.delete(response.id);
    if ("fault" in response) one?.reject(faultFrom(response.fault));
    else one?.resolve({ rows: response.rows, affected: response.affected });
  });
  worker.on("error", die);
  worker.on("exit", () => die(faultFrom({ message: `PostgreSQL ended: ${said.join("").trim().slice(-400)}`, code: "57P02" })));

  const wait = (id: number): Promise<Answer> => new Promise((resolve, reject) => void waiting.set(id, { resolve, reject }));
  const ask = (request: Request): Promise<Answer> => {
    if (dead) return Promise.reject(dead);
    const answer = wait(request.id);
    worker.postMessage(request);
    return answer;
  };

  await wait(next++).catch(async (why: Error) => {
    await worker.terminate();
    throw why;
  });
  return {
    query: (sql, parameters) => ask({ id: next++, kind: "query", sql, parameters }),
    run: async (sql) => void (await ask({ id: next++, kind: "run", sql })),
    syncs: async () => (await ask({ id: next++, kind: "syncs" })).rows[0]!["syncs"] as number,
    close: async () => {
      if (!dead) await ask({ id: next++, kind: "close" }).catch(() => undefined);
      await worker.terminate();
    },
  };
}

function faultFrom({ message, code, detail, constraint }: { message: string; code: string; detail?: string; constraint?: string }): DatabaseFault {
  return Object.assign(new Error(message), { code, ...(detail === undefined ? {} : { detail }), ...(constraint === undefined ? {} : { constraint }) });
}
