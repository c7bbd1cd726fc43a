/**
 * Our own dispatches (corpus/): how much of what a person expects is read, and how much is read that nobody expects.
 * Odd numbers are looked at while rules are written, even ones are held back; both are printed.
 *   npx tsx bench/corpus.ts                 the scores, kept in bench/results/corpus.txt
 *   npx tsx bench/corpus.ts --show fr/09    what is missed and what is too much, for cases whose names begin so
 *   npx tsx bench/corpus.ts --gold FILE     the expectations as JSON Lines of the kind attribution scorers take (and no scores)
 */
import { writeFileSync } from "node:fs";
import { checkCase, type Outcome } from "../test/case-check.js";
import { allCases, isHeldBack, type Case } from "../test/case-file.js";
import { asPrinted, deliver, openReader } from "../test/case-reading.js";

const option = (name: string): string | null => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? "");
};

const gold = option("--gold");
if (gold !== null) {
  writeFileSync(gold, allCases().map((one) => `${JSON.stringify(goldLine(one))}\n`).join(""));
} else {
  const shown = option("--show");
  const cases = allCases().filter((one) => shown === null || one.name.startsWith(shown));
  const reader = await openReader();
  const outcomes: { one: Case; outcome: Outcome }[] = [];
  for (const one of cases) outcomes.push({ one, outcome: checkCase(one, asPrinted(await reader(deliver(one)), one)) });
  if (shown !== null) outcomes.forEach(show);
  const table = scores(outcomes);
  console.log(table);
  if (shown === null) writeFileSync("bench/results/corpus.txt", `${table}\n`);
}

function show({ one, outcome }: { one: Case; outcome: Outcome }): void {
  console.log(`\n${one.name}${isHeldBack(one) ? " (held back)" : ""}: ${one.about}`);
  for (const { expects, met, instead } of outcome.checks) if (!met) console.log(`  − ${expects}   ← ${instead}`);
  for (const line of outcome.unexpected) console.log(`  + ${line}`);
}

function scores(outcomes: readonly { one: Case; outcome: Outcome }[]): string {
  const rows = [
    ["", "cases", "checks met", "relation P", "R", "F1", "content F1", "speaker", "act", "exchange P", "R", "date value"],
    ...["fr", "en", ""].flatMap((language) =>
      [null, false, true].map((held): string[] => {
        const chosen = outcomes.filter(({ one }) => (language === "" || one.language === language) && (held === null || isHeldBack(one) === held));
        const name = `${language || "both"}${held === null ? "" : held ? ", held back" : ", open"}`;
        return [name, String(chosen.length), ...figures(chosen.map(({ outcome }) => outcome))];
      }),
    ),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return [
    "Our own dispatches with the readings a person expects (corpus/). Relation: half of the content and the right speaker; optional ones count neither way.",
    "Speaker and act: share right among contents found. Exchange: the right kind, and a day or a participant in common. In per cent.",
    "",
    ...rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  ")),
  ].join("\n");
}

function figures(outcomes: readonly Outcome[]): string[] {
  const sum = (value: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + value(outcome), 0);
  const expected = sum(({ tally }) => tally.statements.expected);
  const read = sum(({ tally }) => tally.statements.read);
  const found = sum(({ tally }) => tally.statements.found);
  const related = sum(({ tally }) => tally.statements.related);
  const checks = sum(({ checks }) => checks.length);
  return [
    `${share(sum(({ checks }) => checks.filter((check) => check.met).length), checks)} of ${checks}`,
    share(related, read),
    share(related, expected),
    share(2 * related, read + expected),
    share(2 * found, read + expected),
    share(related, found),
    share(sum(({ tally }) => tally.acts.right), found),
    share(sum(({ tally }) => tally.exchanges.found), sum(({ tally }) => tally.exchanges.read)),
    share(sum(({ tally }) => tally.exchanges.found), sum(({ tally }) => tally.exchanges.expected)),
    share(sum(({ tally }) => tally.dates.right), sum(({ tally }) => tally.dates.expected)),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

/** One case as a line of attribution gold: every expected statement with its places. Optional ones are left out, and so is exhaustiveness with them. */
function goldLine(one: Case): object {
  const place = (span: { start: number; end: number } | null | undefined): number[][] => (span ? [[span.start, span.end]] : []);
  const statements = one.statements
    .filter((statement) => !statement.optional && statement.content.length > 0)
    .map((statement) => ({
      content: statement.content.map(({ start, end }) => [start, end]),
      cue: place(statement.cue),
      speaker: place(statement.speaker.at),
      addressee: place(statement.addressee?.at),
      act: statement.acts[0],
      ...(statement.mode === null || statement.mode === "narrated" ? {} : { mode: statement.mode }),
    }));
  return { id: one.name, lang: one.language, corpus: "entente", text: one.text, exhaustive: true, roles: ["speaker", "cue", "content", "addressee"], heldBack: isHeldBack(one), statements };
}
