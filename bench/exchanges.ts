/**
 * Exchanges, acts and commitments on the sets there are. Run: npx tsx bench/exchanges.ts (kept in bench/results/exchanges.txt).
 * All three sets were used for development. --misses prints what was missed; --words measures this room alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { languages } from "../src/language/index.js";
import { world } from "../src/language/world/index.js";
import type { Names } from "../src/model/rooms.js";
import { openParser } from "../src/parser/open.js";
import { grow } from "../src/reading/3-parse/grow.js";
import { name } from "../src/reading/4-name/name.js";
import { date } from "../src/reading/5-date/date.js";
import { attribute } from "../src/reading/6-attribute/attribute.js";
import { code, type Coded } from "../src/reading/7-code/code.js";
import { prepare } from "../src/reading/prepare.js";
import type { Told } from "../src/text/source.js";

const corpora = process.env["ENTENTE_CORPORA"] ?? join(import.meta.dirname, "../../shared/corpora");
const parser = await openParser();
const english = languages.en!;
const showMisses = process.argv.includes("--misses");
const lines: string[] = [];
const say = (line: string): void => void (console.log(line), lines.push(line));

type Range = readonly [number, number];
interface Document { readonly id: string; readonly text: string; readonly relations: readonly { readonly type: string; readonly source: Range; readonly target: Range; readonly within: Range | null; readonly confidence: number }[] }
interface Part { readonly mention: { readonly start: number; readonly end: number }; readonly person: string | null; readonly party: string | null }
interface Event { readonly id: string; readonly text: string; readonly event: string; readonly spans?: readonly { readonly role: string; readonly at: Range }[] }
interface Promise_ { readonly id: string; readonly text: string }

const load = <T>(file: string): T[] => gunzipSync(readFileSync(join(corpora, file))).toString("utf8").trim().split("\n").map((line) => JSON.parse(line) as T);
const meets = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const per = (part: number, whole: number): string => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));

let roomTime = 0;
let roomWords = 0;

async function read(text: string, told: Told = {}): Promise<Coded & Pick<Names, "mentions">> {
  const prepared = prepare({ id: "bench", text, told, encoding: null }, english);
  const parsed = { prepared, trees: grow(prepared, await parser.analyse(prepared)) };
  const names = name(parsed, english, world, () => {});
  const dates = date(parsed, english, world, () => {});
  const attributions = attribute(parsed, names, english, () => {});
  const from = performance.now();
  const coded = code(parsed, names, dates, attributions, english, world, () => {});
  roomTime += performance.now() - from;
  roomWords += prepared.sentences.reduce((sum, { words }) => sum + words.length, 0);
  return { ...coded, mentions: names.mentions };
}

say("Exchanges, acts and commitments. Sets used for development: re3d (CommWith), PLOVER gold records, PLV train, G20 and G7 commitments. In per cent.");
await commWith();
await plover();
await consultations();
await commitments();
say("");
say(`this room alone: ${Math.round((roomWords / roomTime) * 1000)} words a second over ${roomWords} words`);
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/exchanges.txt", `${lines.join("\n")}\n`);

/** Who is told to have communicated with whom: pairs of an exchange's participants, and speakers with those they speak to. */
async function commWith(): Promise<void> {
  let gold = 0, found = 0, told = 0, right = 0;
  for (const { id, text, relations } of load<Document>("events/en-re3d.jsonl.gz")) {
    const { exchanges, statements, mentions } = await read(text);
    const pairs: (readonly [Part, Part])[] = [];
    for (const { participants } of exchanges) {
      for (const [at, a] of participants.entries()) for (const b of participants.slice(at + 1)) pairs.push([a, b]);
    }
    for (const { speaker, addressees } of statements) if (speaker) for (const to of addressees) pairs.push([speaker, to]);
    const wanted = relations.filter(({ type, confidence }) => type === "CommWith" && confidence >= 0.5);
    const distinct = wanted.filter((one, at) => !wanted.slice(0, at).some((other) => meets(other.source, one.target) && meets(other.target, one.source)));
    const isAt = ({ mention, person, party }: Part, at: Range): boolean => meets([mention.start, mention.end], at)
      || mentions.some((other) => meets([other.start, other.end], at) && (person !== null ? other.people.includes(person) : party !== null && other.people.length === 0 && other.parties.includes(party)));
    const fits = ([a, b]: readonly [Part, Part], { source, target }: { source: Range; target: Range }): boolean => (isAt(a, source) && isAt(b, target)) || (isAt(a, target) && isAt(b, source));
    gold += distinct.length;
    told += pairs.length;
    const hits = distinct.filter((one) => pairs.some((pair) => fits(pair, one)));
    found += hits.length;
    right += pairs.filter((pair) => wanted.some((one) => fits(pair, one))).length;
    if (!showMisses) continue;
    const words = ([start, end]: Range): string => text.slice(start, end).replace(/\s+/g, " ");
    for (const one of distinct) if (!hits.includes(one)) console.log(`  missed ${id}: ${words(one.source)} | ${one.within ? words(one.within) : "-"} | ${words(one.target)}`);
    for (const pair of pairs) if (!wanted.some((one) => fits(pair, one))) console.log(`  extra ${id}: ${words([pair[0].mention.start, pair[0].mention.end])} | ${words([pair[1].mention.start, pair[1].mention.end])}`);
  }
  say("");
  say(`re3d CommWith: ${gold} pairs; read ${told}; precision ${per(right, told)}, recall ${per(found, gold)} (TABARI on its sentences: 47 / 11)`);
}

/** Consultations, and what is said, by PLOVER's categories: whether a sentence of the category has an act or an exchange that belongs to it. */
async function plover(): Promise<void> {
  const asked: Readonly<Record<string, (coded: Coded) => boolean>> = {
    CONSULT: ({ exchanges }) => exchanges.length > 0,
    AGREE: ({ statements }) => statements.some(({ act }) => /^(?:agree|commit|express-readiness|propose)$/.test(act)),
    SUPPORT: ({ statements }) => statements.some(({ act }) => /^(?:praise|welcome|thank|congratulate|condole)$/.test(act)),
    REQUEST: ({ statements }) => statements.some(({ act }) => act === "request" || act === "propose"),
    ACCUSE: ({ statements }) => statements.some(({ act }) => /^(?:condemn|oppose|express-concern)$/.test(act)),
    REJECT: ({ statements }) => statements.some(({ act }) => /^(?:oppose|deny|decline-to-comment)$/.test(act)),
    THREATEN: ({ statements }) => statements.some(({ act }) => /^(?:threaten|warn)$/.test(act)),
  };
  const counts = new Map<string, { all: number; hit: number; extra: number }>();
  const events = load<Event>("events/en-plover-gsr.jsonl.gz");
  for (const { id, text, event } of events) {
    const coded = await read(text);
    for (const [category, has] of Object.entries(asked)) {
      const count = counts.get(category) ?? { all: 0, hit: 0, extra: 0 };
      counts.set(category, count);
      const hit = has(coded);
      if (event === category) count.all++;
      if (event === category && hit) count.hit++;
      if (event !== category && hit) count.extra++;
      if (showMisses && event === category && !hit) console.log(`  missed ${category} ${id}: ${text} [${coded.statements.map(({ act }) => act).join(", ")}]`);
    }
  }
  say("");
  say(`PLOVER gold records: ${events.length} sentences; the sentence has an act or exchange of its category (right / all of the category; also found elsewhere)`);
  for (const [category, { all, hit, extra }] of counts) if (all > 0) say(`  ${category.padEnd(9)} ${hit} / ${all}; ${extra}`);
}

/**
 * Consultations in running news: of PLV's sentences whose event is CONSULT, those in which an exchange between two is read, and those where both sides
 * of it are the ones that PLV names. PLOVER counts an exchange that is agreed on or promised as AGREE, one that is turned down as REJECT, and what is
 * said at one as the act: so precision is given over exchanges that were held, and strictly over all.
 */
async function consultations(): Promise<void> {
  interface Coded_ { readonly id: string; readonly text: string; readonly event: string; readonly source: unknown; readonly target: unknown }
  const places = (one: unknown): Range[] => (Array.isArray(one) ? (typeof one[0] === "number" ? [one as unknown as Range] : one.flatMap(places)) : []);
  const count = { gold: 0, between: 0, sides: 0, held: 0, heldElsewhere: 0, elsewhere: 0 };
  for (const { text, event, source, target } of load<Coded_>("events/en-plv.train.jsonl.gz")) {
    const { exchanges } = await read(text);
    const between = exchanges.filter(({ participants }) => participants.length > 1);
    const held = between.some(({ status }) => status === "held");
    if (event !== "CONSULT") {
      if (between.length > 0) count.elsewhere++;
      if (held) count.heldElsewhere++;
      continue;
    }
    count.gold++;
    if (between.length > 0) count.between++;
    if (held) count.held++;
    if (between.some(({ participants }) => [source, target].every((side) => participants.some(({ mention }) => places(side).some((at) => meets([mention.start, mention.end], at)))))) count.sides++;
    else if (showMisses) console.log(`  missed CONSULT: ${text}`);
  }
  say("");
  say(`PLV train, CONSULT: ${count.gold} sentences; an exchange between two read in ${per(count.between, count.gold)}, with both sides right in ${per(count.sides, count.gold)}`);
  say(`  precision, strictly: held ones ${per(count.held, count.held + count.heldElsewhere)}, all ${per(count.between, count.between + count.elsewhere)} (PLOVER codes what was agreed, promised or turned down under other events)`);
}

/** Every text is a commitment out of a summit's declaration: how many are read as one. Precision cannot be measured on these sets. */
async function commitments(): Promise<void> {
  say("");
  for (const file of ["g20", "g7"]) {
    const texts = load<Promise_>(`commitments/${file}.jsonl.gz`);
    let found = 0, bound = 0;
    for (const { id, text } of texts) {
      const { commitments: read_, statements } = await read(text, { title: "Leaders' declaration" });
      if (read_.length > 0) found++;
      else if (statements.some(({ act }) => /^(?:commit|agree|express-readiness|request|propose|welcome)$/.test(act))) bound++;
      else if (showMisses) console.log(`  missed ${id}: ${text.slice(0, 160)}`);
    }
    say(`${file} commitments: ${texts.length}; read as a commitment ${per(found, texts.length)}; as a weaker act only ${per(bound, texts.length)}`);
  }
}
