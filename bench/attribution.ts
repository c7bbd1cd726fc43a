/**
 * Attribution beside a crude baseline, on the same gold, with the same scorer. Run: npx tsx bench/attribution.ts
 * (kept in bench/results/attribution.txt). Every set here was used for development, PolNeAR dev by its figures only; the test parts
 * are measured elsewhere. Option: --misses SET prints what was missed or misread.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { languages } from "../src/language/index.js";
import { world } from "../src/language/world/index.js";
import type { Attribution, Parsed } from "../src/model/rooms.js";
import { openParser } from "../src/parser/open.js";
import { grow } from "../src/reading/3-parse/grow.js";
import { name } from "../src/reading/4-name/name.js";
import { attribute } from "../src/reading/6-attribute/attribute.js";
import { prepare } from "../src/reading/prepare.js";

const corpora = process.env["ENTENTE_CORPORA"] ?? join(import.meta.dirname, "../../shared/corpora");
const sets = ["en-polnear.dev", "fr-framenet", "fr-framenet-ftb", "fr-annodis"] as const;

type Range = readonly [number, number];
interface Gold {
  readonly id: string;
  readonly lang: "fr" | "en";
  readonly text: string;
  readonly statements: readonly { readonly content: readonly Range[]; readonly cue: readonly Range[]; readonly speaker: readonly Range[] }[];
}
interface Said { readonly content: readonly Range[]; readonly cue: Range | null; readonly speaker: Range | null; readonly addressees: readonly Range[]; readonly rule?: string; readonly within?: number | null }
interface Prediction { readonly id: string; readonly statements: readonly Said[] }
interface Figure { readonly p: number; readonly r: number; readonly f1: number }
interface Scored {
  readonly exhaustive?: { readonly relation: Figure; readonly content: Figure; readonly contentExact: Figure; readonly cue: Figure; readonly speakerOnMatched: { readonly accuracy: number }; readonly mode: { readonly [mode: string]: { readonly relation: Figure } } };
  readonly partial?: { readonly cueRecall: number; readonly relationRecall: number; readonly givenCue?: { readonly content: Figure; readonly speaker: Figure; readonly addressee: Figure }; readonly unit?: { readonly contentGivenClause: number; readonly speakerInsideClause: number } };
  readonly ci95: { readonly [figure: string]: Range } | null;
}
interface Scorer { score(gold: readonly Gold[], predicted: readonly Prediction[], options: object): Scored }

const scorer = (await import(pathToFileURL(join(corpora, "../tools/score-attribution.mjs")).href)) as Scorer;
const parser = await openParser();
const wanted = process.argv.includes("--misses") ? process.argv[process.argv.indexOf("--misses") + 1] : null;

if (wanted) await misses(wanted);
else await table();

async function table(): Promise<void> {
  const lines: string[] = [];
  const say = (line: string): void => void (console.log(line), lines.push(line));
  say("Attribution by rules, with trees from the shipped parser, beside a crude baseline: every quotation of three words or more with the nearest capitalised name.");
  say("All sets were used for development (PolNeAR dev by its figures only). In per cent.");
  for (const set of sets) {
    const gold = goldOf(set);
    const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const { predictions, room } = await ours(gold);
    say("");
    say(`${set}: ${gold.length} texts, ${words} words; this room alone: ${Math.round(words / room)} words a second`);
    for (const [reader, predicted] of [["ours", predictions], ["baseline", gold.map(baseline)]] as const) {
      const { exhaustive, partial } = scorer.score(gold, predicted, { bootstrap: 0, iou: 0.5 });
      if (exhaustive) {
        const { relation, content, contentExact, cue, speakerOnMatched, mode } = exhaustive;
        say(`  ${reader.padEnd(9)} RELATION F1 ${figure(relation)}  content F1 ${figure(content)}  exact ${cent(contentExact.f1)}  cue ${cent(cue.f1)}  speaker on matched ${cent(speakerOnMatched.accuracy)}`);
        say(`  ${"".padEnd(9)} relation by mode: ${Object.entries(mode).map(([kind, { relation: one }]) => `${kind} ${cent(one.f1)}`).join(", ")}`);
      }
      if (partial) {
        const { cueRecall, relationRecall, givenCue, unit } = partial;
        const roles = givenCue ? `speaker F1 ${figure(givenCue.speaker)}  content F1 ${figure(givenCue.content)}  addressee F1 ${cent(givenCue.addressee.f1)}` : "";
        const clause = unit ? `content given clause ${cent(unit.contentGivenClause)}  speaker inside clause ${cent(unit.speakerInsideClause)}` : "";
        say(`  ${reader.padEnd(9)} CUE RECALL ${cent(cueRecall)}  relation recall ${cent(relationRecall)}  ${roles}${clause}`);
      }
    }
  }
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/attribution.txt", `${lines.join("\n")}\n`);
}

function cent(part: number | null): string {
  return part === null ? "–" : (100 * part).toFixed(1);
}

function figure({ p, r, f1 }: Figure): string {
  return `${cent(f1)} (P ${cent(p)} R ${cent(r)})`;
}

function goldOf(set: string): Gold[] {
  return gunzipSync(readFileSync(join(corpora, "attribution", `${set}.jsonl.gz`))).toString("utf8").trim().split("\n").map((line) => JSON.parse(line) as Gold);
}

/** What this room finds, and how many seconds the room alone took. */
async function ours(gold: readonly Gold[]): Promise<{ predictions: Prediction[]; room: number }> {
  const predictions: Prediction[] = [];
  let room = 0;
  for (const { id, lang, text } of gold) {
    const language = languages[lang]!;
    const prepared = prepare({ id, text, told: {}, encoding: null }, language);
    const parsed: Parsed = { prepared, trees: grow(prepared, await parser.analyse(prepared)) };
    const names = name(parsed, language, world, () => undefined);
    const begun = performance.now();
    const found = attribute(parsed, names, language, () => undefined);
    room += performance.now() - begun;
    predictions.push({ id, statements: found.map(said) });
  }
  return { predictions, room: room / 1000 };
}

function said({ content, cue, speaker, addressees, rule, within }: Attribution): Said {
  return {
    content: content.map(({ start, end }): Range => [start, end]),
    cue: cue && [cue.start, cue.end],
    speaker: speaker && [speaker.span.start, speaker.span.end],
    addressees: addressees.map(({ span }): Range => [span.start, span.end]),
    rule, within,
  };
}

/** Every quotation of three words or more, said by whoever has the nearest capitalised name outside of it. */
function baseline({ id, text }: Gold): Prediction {
  const names = [...text.matchAll(/\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)*/gu)].map((one): Range => [one.index, one.index + one[0].length]);
  const quotations = [...text.matchAll(/“[^”\n]+”|"[^"\n]+"|«[^»\n]+»|''[^\n]+?''/g)].filter((one) => one[0].split(/\s+/).length >= 3).map((one): Range => [one.index, one.index + one[0].length]);
  return {
    id,
    statements: quotations.map(([start, end]) => {
      const away = ([from, to]: Range): number => (to <= start ? start - to : from >= end ? from - end : Infinity);
      const nearest = names.reduce<Range | null>((best, one) => (away(one) < (best ? away(best) : Infinity) ? one : best), null);
      return { content: [[start, end]], cue: null, speaker: nearest, addressees: [] };
    }),
  };
}

/** Prints gold that was not found and findings that are not gold; not for sets that are looked at by figures only. */
async function misses(set: string): Promise<void> {
  const gold = goldOf(set);
  const { predictions } = await ours(gold);
  const words = (text: string, places: readonly Range[]): string => places.map(([start, end]) => text.slice(start, end)).join(" … ");
  gold.forEach(({ id, text, statements }, i) => {
    const { statements: found } = predictions[i]!;
    for (const one of statements) {
      const hit = found.find((other) => other.cue && one.cue.some(([start, end]) => start < other.cue![1] && other.cue![0] < end));
      if (!hit) console.log(`${id}: not found: [${words(text, one.speaker)}] <${words(text, one.cue)}> ${words(text, one.content)}`);
      else if (share(one.content, hit.content) < 0.5) console.log(`${id}: ${hit.rule}: <${words(text, one.cue)}> ${words(text, one.content)}\n    read as: ${words(text, hit.content)}`);
    }
  });
}

function share(a: readonly Range[], b: readonly Range[]): number {
  const length = (places: readonly Range[]): number => places.reduce((sum, [start, end]) => sum + end - start, 0);
  let both = 0;
  for (const [from, to] of a) for (const [start, end] of b) both += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return both / (length(a) + length(b) - both || 1);
}
