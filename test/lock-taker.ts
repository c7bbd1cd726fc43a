import { closeSync, openSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { takeLock } from "../src/record/store/lock.js";

// A process that takes the lock of a folder again and again: `tsx lock-taker.ts FOLDER TIMES DIES`. While it has the lock it alone
// has a file "inside" there; finding one of somebody else, who is still alive, it says "two inside". Where DIES is 1, it ends at
// last without letting go, as a killed process does.

const [folder, times, dies] = process.argv.slice(2) as [string, string, string];
const inside = join(folder, "inside");

for (let n = 0; n < Number(times); ) {
  const lock = takeLock(folder, "a test");
  if (!("release" in lock)) {
    await pause(1 + Math.random() * 5);
    continue;
  }
  try {
    closeSync(openSync(inside, "wx"));
  } catch {
    process.stdout.write("two inside\n");
  }
  await pause(Math.random() * 3);
  unlinkSync(inside);
  n++;
  process.stdout.write("was inside\n");
  if (dies === "1" && n === Number(times)) process.kill(process.pid, "SIGKILL");
  lock.release();
}
