import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import type { Spoken } from "../../test/spoken-reading.js";

/** SQLite with FTS5, run by Python beside us; each answer with the time it took by the clock and of the processor, in milliseconds. */
export interface Peer {
  readonly put: (rows: readonly (readonly (string | null)[])[]) => Promise<{ readonly ms: number; readonly processor: number }>;
  readonly find: (words: string) => Promise<{ readonly ms: number; readonly processor: number }>;
  readonly size: () => Promise<{ readonly bytes: number; readonly version: string }>;
  readonly close: () => void;
}

/** Whether there is a Python whose SQLite has FTS5. */
export const hasPeer = (): boolean => spawnSync("python3", ["-c", "import sqlite3; sqlite3.connect(':memory:').execute('create virtual table t using fts5(a)')"]).status === 0;

export function startPeer(file: string): Peer {
  const peer = spawn("python3", ["bench/record/fts5.py", file], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
  const ask = async (asked: object): Promise<Record<string, number>> => {
    peer.stdin.write(`${JSON.stringify(asked)}\n`);
    const answer = await answers.next();
    if (answer.done) throw new Error("SQLite ended");
    return JSON.parse(answer.value) as Record<string, number>;
  };
  const timed = async (asked: object): Promise<{ ms: number; processor: number }> => {
    const { ms, processor } = await ask(asked);
    return { ms: ms!, processor: processor! };
  };
  return {
    put: (rows) => timed({ rows }),
    find: (words) => timed({ find: words }),
    size: async () => (await ask({ size: true })) as unknown as { bytes: number; version: string },
    close: () => void peer.stdin.end(),
  };
}

/** The statements of a dispatch as the peer takes them. */
export const rowsFor = (number: number, { said, published, language }: Spoken): (string | null)[][] =>
  said.map(({ by, words, party, act }, index) => [`d${number}.s${index + 1}`, published, by, words, party, act ?? null, language]);

/** Words as FTS5 asks for them: all of them, or in a row. */
export const asMatch = (written: string): string => (/^".*"$/u.test(written) ? written : written.split(" ").map((word) => `"${word}"`).join(" "));
