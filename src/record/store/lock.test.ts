import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holderOf, standingOf, takeLock, type Holder, type Lock } from "./lock.js";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "entente-lock-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const taken = (lock: Lock | Holder): Lock => {
  if ("release" in lock) return lock;
  throw new Error(`held by ${lock.purpose}`);
};
const left = (): string[] => readdirSync(folder);
/** A holder whose process is gone: the id of one that ran and ended. */
const gone = (nonce: string, process = 2 ** 22 - 1): Holder => ({ nonce, process, started: "long ago", host: hostname(), purpose: "entente add" });
const put = (holder: unknown, name = "lock"): void => writeFileSync(join(folder, name), typeof holder === "string" ? holder : JSON.stringify(holder));

describe("the lock of a record", () => {
  it("is taken once, told to others, and let go without a trace", () => {
    const lock = taken(takeLock(folder, "entente serve"));
    expect(takeLock(folder, "entente add")).toMatchObject({ purpose: "entente serve", process: process.pid });
    lock.announce("http://127.0.0.1:4800", "open sesame");
    expect(holderOf(folder)).toMatchObject({ address: "http://127.0.0.1:4800", token: "open sesame" });
    if (process.platform !== "win32") expect(statSync(join(folder, "lock")).mode & 0o777).toBe(0o600);
    lock.release();
    expect(left()).toEqual([]);
    expect(holderOf(folder)).toBeNull();
  });

  it("is taken over from a process that is gone", () => {
    put(gone("a"));
    taken(takeLock(folder, "entente add")).release();
    expect(left()).toEqual([]);
  });

  it("is taken over from an heir that died on the way, and from its heirs", () => {
    put(gone("a"));
    put(gone("b"), "lock.after-a");
    put(gone("c"), "lock.after-b");
    const lock = taken(takeLock(folder, "entente add"));
    expect(left()).toEqual(["lock"]);
    lock.release();
    expect(left()).toEqual([]);
  });

  it("is not taken over from a process of the same id that started at another time, were it alive: it is another one", () => {
    put({ ...gone("a", process.pid), started: "at another time" });
    expect(standingOf({ ...gone("a", process.pid), started: "at another time" })).toBe("gone");
    taken(takeLock(folder, "entente add")).release();
  });

  it("is not taken over from another machine", () => {
    put({ ...gone("a"), host: "elsewhere.example" });
    expect(takeLock(folder, "entente add")).toMatchObject({ host: "elsewhere.example" });
  });

  it.each(["", "{", "null", "{\"nonce\":1}"])("is taken over when a power cut left only %j of it", (written) => {
    put(written);
    taken(takeLock(folder, "entente add")).release();
    expect(left()).toEqual([]);
  });

  it("is let go only by who has it", () => {
    const lock = taken(takeLock(folder, "entente add"));
    put({ ...(JSON.parse(readFileSync(join(folder, "lock"), "utf8")) as Holder), nonce: "another" });
    lock.release();
    expect(left()).toEqual(["lock"]);
  });

  it("lets one in at a time, of many that begin together and of which some are killed inside", async () => {
    const takers = Array.from({ length: 20 }, (_, n) => run(["15", n % 3 === 0 ? "1" : "0"]));
    const said = (await Promise.all(takers)).join("");
    expect(said).not.toContain("two inside");
    expect(said.match(/was inside/g)).toHaveLength(20 * 15);
    taken(takeLock(folder, "a test")).release();
    expect(left().filter((name) => name.startsWith("lock"))).toEqual([]);
  });
});

function run(words: readonly string[]): Promise<string> {
  const taker = spawn(process.execPath, ["--import", "tsx", new URL("../../../test/lock-taker.ts", import.meta.url).pathname, folder, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  taker.stdout.on("data", (words: Buffer) => void (said += String(words)));
  return new Promise((resolve) => void taker.on("close", () => resolve(said)));
}
