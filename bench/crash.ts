/**
 * A process that takes in dispatches, killed 200 times, on embedded records: what was acknowledged has to be there, nothing
 * by half, and the record has to open. test/crash.ts has the harness.
 *   npm run build && npx tsx bench/crash.ts [KILLS] [--program dist/cli/main.js] [--only-add]
 * Results: bench/results/crash.txt.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crash } from "../test/crash.js";

const root = join(import.meta.dirname, "..");
const words = process.argv.slice(2);
const named = words.indexOf("--program");
const program = named >= 0 ? words[named + 1]! : join(root, "dist/cli/main.js");
const kills = Number(words.find((word) => /^\d+$/.test(word)) ?? 200);
const seed = 20;

const begun = Date.now();
const report = await crash({ kills, seed, program, onlyAdd: words.includes("--only-add"), say: (line) => console.log(line) });
const lines = [
  `entente crash · ${new Date().toISOString().slice(0, 10)} · Node ${process.version} · seed ${seed} · ${Math.round((Date.now() - begun) / 1000)} s`,
  "",
  `kills (SIGKILL)                            ${report.kills}   on ${report.records} embedded records, one after the other`,
  `  of entente add itself                    ${report.killsOfAdd}   (the others: a program that keeps readings as it does, without the reading)`,
  `  before the first line of their run       ${report.early}   (start-up, opening, recovery, reading)`,
  `  while a new record was being made        ${report.whileMaking}`,
  `dispatches acknowledged                    ${report.acknowledged}`,
  `statements in the records at the end       ${report.statements}`,
  `opening after a kill                       median ${Math.round(report.opened.median)} ms, longest ${Math.round(report.opened.longest)} ms`,
  `faults                                     ${report.faults.length}`,
  ...report.faults.slice(0, 50).map((fault) => `  ${fault}`),
  "",
  "A fault would be: a record that does not open; an acknowledged dispatch that is lost or has other statements; a dispatch by half",
  "(no reading, no account, not searchable, other statements than its reading); a damaged page; an index that differs from its",
  "table; and, at the end of each record, anything worked out that is not what it would be if it were worked out anew.",
];
console.log(lines.join("\n"));
mkdirSync(join(root, "bench/results"), { recursive: true });
writeFileSync(join(root, "bench/results/crash.txt"), `${lines.join("\n")}\n`);
if (report.faults.length > 0) process.exitCode = 1;
