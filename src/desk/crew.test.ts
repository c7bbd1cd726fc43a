import { describe, expect, test } from "vitest";
import { readByCrew } from "./crew.js";
import type { Incoming, Outcome } from "./job.js";

/** A worker that reads nothing: it answers, after a while, or dies, as the text of the job says. */
const program = new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort } from "node:worker_threads";
  let last = Promise.resolve();
  parentPort.on("message", ({ number, job }) => {
    last = last.then(async () => {
      const text = job.given.text;
      if (text === "throw") throw new Error("broken");
      if (text === "exit") process.exit(3);
      if (text === "eat") { const all = []; for (;;) all.push(new Array(100000).fill(all)); }
      await new Promise((resolve) => setTimeout(resolve, Number(text)));
      parentPort.postMessage({ number, outcome: { id: job.id, from: job.from, reading: { id: job.id } } });
    });
  });
`)}`);

async function* jobs(texts: readonly string[], taken?: { count: number }): AsyncGenerator<Incoming> {
  for (const [index, text] of texts.entries()) {
    if (taken) taken.count++;
    yield text === "refused"
      ? { id: `j${index}`, from: "here", refused: { code: "intake/empty", says: "No.", next: "Go on." } }
      : { id: `j${index}`, from: "here", given: { text }, told: {} };
  }
}

async function all(texts: readonly string[], workers = 2): Promise<string[]> {
  const found: string[] = [];
  for await (const outcome of readByCrew(jobs(texts), { workers, runtime: null, program })) found.push(said(outcome));
  return found;
}

const said = (outcome: Outcome): string => `${outcome.id} ${"refused" in outcome ? outcome.refused.code : "read"}`;

describe("a crew of workers", () => {
  test("hands outcomes on in the order of the jobs", async () => {
    expect(await all(["60", "0", "30", "0", "refused", "10", "0"])).toEqual(["j0 read", "j1 read", "j2 read", "j3 read", "j4 intake/empty", "j5 read", "j6 read"]);
  });

  test.each([["throw", "desk/fault"], ["exit", "desk/worker-died"], ["eat", "desk/worker-died"]])("refuses the job a worker dies of (%s), and reads the rest", async (death, code) => {
    const texts = ["0", "0", death, ...Array.from({ length: 12 }, () => "1")];
    const outcomes = await all(texts);
    expect(outcomes).toEqual(texts.map((text, index) => `j${index} ${text === death ? code : "read"}`));
  });

  test("survives a worker that dies of every job", async () => {
    expect(await all(["exit", "exit", "exit", "exit", "exit"])).toEqual([0, 1, 2, 3, 4].map((index) => `j${index} desk/worker-died`));
  });

  test("does not read ahead of a slow reader without bound", async () => {
    const taken = { count: 0 };
    const outcomes = readByCrew(jobs(Array.from({ length: 200 }, () => "0"), taken), { workers: 2, runtime: null, program });
    await outcomes.next();
    expect(taken.count).toBeLessThanOrEqual(8);
    await outcomes.return(undefined);
  });

  test("hands on what is done while the sender takes its time", async () => {
    async function* slow(): AsyncGenerator<Incoming> {
      yield* jobs(["0", "0", "0"]);
      await new Promise(() => undefined);
    }
    const outcomes = readByCrew(slow(), { workers: 2, runtime: null, program });
    for (const id of ["j0", "j1", "j2"]) expect((await outcomes.next()).value).toMatchObject({ id });
  });

  test("gives nothing for nothing", async () => {
    expect(await all([])).toEqual([]);
  });
});
