/**
 * Runs every bench of this folder, one after the other, and says what each one found. Each prints its table, names the
 * sets and versions it used, and keeps its text in bench/results/. They are separate programs, so that one cannot warm the
 * caches of the next; any of them runs alone: `npx tsx bench/dates.ts`.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const benches = ["segment", "parser", "dates", "days", "attribution", "exchanges", "corpus", "alignment", "merging", "door", "settlement", "record", "language", "workers", "web", "speed"].filter((name) => existsSync(`bench/${name}.ts`));
const wanted = process.argv.slice(2);
let failed = 0;

for (const name of benches.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 70 - name.length))}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", `bench/${name}.ts`], { stdio: "inherit" });
  if (status !== 0) failed++;
}
if (failed > 0) {
  console.error(`${failed} of the benches did not finish.`);
  process.exitCode = 1;
}
