/**
 * Agreed language: how often the paragraph that was meant is found first, among some thousands that were adopted, by words that are not
 * its own; and how long that takes. Beside it what people would use instead: PostgreSQL's full text search (all words, as a search box
 * asks; any word, ranked) and the likeness of whole paragraphs as difflib and diff tools count it. Paragraphs are made up, and so is
 * what is done to them. `npx tsx bench/language.ts [--texts N]`; written to bench/results/language.txt.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { diffArrays } from "diff";
import { sql } from "kysely";
import { formulationsNear, keepAdopted } from "../src/record/drafting/language.js";
import { openStore } from "../src/record/store/open.js";
import { nearestFormulations, wordsOf } from "../src/settlement/text/language.js";
import { chance, type Pick } from "../test/random-procedure.js";

const texts = Number(process.argv[process.argv.indexOf("--texts") + 1] || 0) || 300;
const perText = 12;
const asked = 300;
const pick = chance(20310514);
const any = <T>(all: readonly T[]): T => all[pick(all.length)]!;

const openers = ["Calls upon", "Urges", "Invites", "Requests", "Encourages", "Reminds", "Appeals to", "Expects"];
const whom = ["all parties", "Member States", "all States", "the Secretary-General", "the parties concerned", "the two Governments", "regional organisations", "the donor community", "neighbouring States", "the Commission"];
const deeds = ["to cease hostilities", "to ensure safe and unimpeded humanitarian access", "to report on the implementation of this resolution", "to contribute to the trust fund", "to reopen the crossing", "to exchange detained persons", "to protect medical personnel and facilities", "to resume direct talks", "to refrain from any unilateral step", "to share epidemiological data", "to facilitate the return of displaced persons", "to withdraw heavy weapons", "to respect the line of contact", "to lift restrictions on exports", "to strengthen early warning", "to cooperate with the fact-finding mission"];
const where = ["at Tarn", "along the river Lund", "in the port of Essen Bay", "in the northern district", "around the reservoir", "in the border villages", "on the road to Kestria", "in the demilitarised strip", "across the plain of Ost", "in the old town of Marrow"];
const when = ["without delay", "within ninety days", "before the end of the year", "at the earliest opportunity", "during the present session", "by the first of May", "for as long as necessary", "on a regular basis"];
const how = ["in accordance with international law", "with the support of the mission", "taking into account the needs of women and children", "on the basis of reciprocity", "in close consultation with the Governments", "without prejudice to existing agreements", "as appropriate", "in a transparent manner"];
const others: { readonly [word: string]: readonly string[] } = { "Calls": ["Appeals"], "Urges": ["Strongly urges", "Presses"], "Requests": ["Asks"], "cease": ["stop", "end"], "ensure": ["guarantee"], "hostilities": ["fighting"], "reopen": ["open again"], "safe": ["secure"], "report": ["inform"], "contribute": ["give"], "delay": ["further delay"], "protect": ["safeguard"], "resume": ["restart"], "share": ["exchange"], "lift": ["remove"], "withdraw": ["pull back"], "respect": ["observe"], "strengthen": ["reinforce"], "cooperate": ["work"], "restrictions": ["limits"], "displaced": ["uprooted"] };

const paragraphs = [...new Set(Array.from({ length: texts * perText }, () => `${any(openers)} ${any(whom)} ${any(deeds)} ${any(where)} ${any(when)}, ${any(how)}, and ${any(deeds)} ${any(where)};`))];

/** What a drafter types who has a paragraph in mind and not before them. */
function inOtherWords(paragraph: string, by: Pick): string {
  let words = paragraph.replace(/;$/, "").split(" ");
  if (by(2) === 0) { // only a part of it
    const length = Math.max(8, Math.floor(words.length * 0.6));
    const from = by(words.length - length + 1);
    words = words.slice(from, from + length);
  }
  words = words.flatMap((word) => (by(10) < 5 && Object.hasOwn(others, word) ? any(others[word]!).split(" ") : by(12) === 0 && word.length < 5 ? [] : by(18) === 0 ? [word, "fully"] : [word]));
  if (by(3) === 0) { // one part before the other
    const cut = by(words.length);
    words = [...words.slice(cut), ...words.slice(0, cut)];
  }
  return words.join(" ");
}

const said: string[] = [];
const say = (line = ""): void => {
  console.log(line);
  said.push(line);
};
say(`${paragraphs.length} adopted paragraphs, ${asked} questions in other words; Node ${process.version}, ${cpus().length} cores; load when it began ${loadavg()[0]!.toFixed(1)}.`);

const folder = mkdtempSync(join(tmpdir(), "entente-bench-language-"));
const store = await openStore({ folder: join(folder, "record") }, { purpose: "a bench", make: true });
if ("code" in store) throw new Error(store.says);
try {
  await store.write(async (tx) => {
    for (let at = 0; at < paragraphs.length; at += perText) await keepAdopted(tx, { source: `w${at / perText + 1}`, symbol: `A/${at / perText + 1}`, title: "T", body: "B", on: "2031-01-01", language: "en", paragraphs: paragraphs.slice(at, at + perText).map((words, index) => ({ number: `OP${index + 1}`, words })) });
  });
  const questions = Array.from({ length: asked }, () => any(paragraphs)).map((wanted) => ({ wanted, words: inOtherWords(wanted, pick) }));
  await measure("Entente", questions, async (words) => nearestFormulations(words, await formulationsNear(store.db, words, { language: null, most: 120 }), { most: 10, least: 0 }).map(({ formulation }) => formulation.words));
  const ranked = async (query: ReturnType<typeof sql>): Promise<readonly string[]> => (await sql<{ words: string }>`select words from adopted_paragraph, (select ${query} as query) q where to_tsvector('english', words) @@ query order by ts_rank_cd(to_tsvector('english', words), query, 1) desc limit 10`.execute(store.db)).rows.map(({ words }) => words);
  await sql`create index bench_words on adopted_paragraph using gin (to_tsvector('english', words))`.execute(store.db);
  await measure("PostgreSQL full text, all words", questions, (words) => ranked(sql`plainto_tsquery('english', ${words})`));
  await measure("PostgreSQL full text, any word", questions.slice(0, 60), (words) => ranked(sql`replace(plainto_tsquery('english', ${words})::text, '&', '|')::tsquery`));
  const cut = paragraphs.map((words) => ({ words, folds: wordsOf(words).map(({ fold }) => fold) }));
  await measure("likeness of whole paragraphs (difflib)", questions.slice(0, 60), async (words) => {
    const folds = wordsOf(words).map(({ fold }) => fold);
    const ratio = (other: readonly string[]): number => (2 * diffArrays([...folds], [...other]).reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0)) / (folds.length + other.length);
    return cut.map((one) => ({ ...one, likeness: ratio(one.folds) })).sort((a, b) => b.likeness - a.likeness).slice(0, 10).map((one) => one.words);
  });
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync("bench/results/language.txt", `${said.join("\n")}\n`);

async function measure(name: string, questions: readonly { readonly wanted: string; readonly words: string }[], find: (words: string) => Promise<readonly string[]>): Promise<void> {
  let [first, reciprocal] = [0, 0];
  const times: number[] = [];
  for (const { wanted, words } of questions) {
    const before = performance.now();
    const place = (await find(words)).indexOf(wanted);
    times.push(performance.now() - before);
    if (place === 0) first++;
    if (place >= 0) reciprocal += 1 / (place + 1);
  }
  times.sort((a, b) => a - b);
  say(`${name.padEnd(40)} first ${((100 * first) / questions.length).toFixed(1).padStart(5)} %   mean reciprocal rank ${(reciprocal / questions.length).toFixed(3)}   p50 ${times[Math.floor(times.length / 2)]!.toFixed(1)} ms   p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`);
}
