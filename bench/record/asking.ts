import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { parseQuery } from "../../src/model/query.js";
import { find } from "../../src/record/questions/find.js";
import type { Store } from "../../src/record/store/open.js";
import { picker, speakers, vocabularies, type Pick } from "./synthetic.js";
import type { LanguageCode } from "../../src/model/document.js";

/** A kind of query, and one of that kind. */
export interface Kind {
  readonly name: string;
  readonly words: (pick: Pick) => string;
  /** The words alone, for a peer that searches only words; null where there are none or it could not do it. */
  readonly peer: boolean;
}

const at = (language: LanguageCode, from: number, to: number) => (pick: Pick): string => vocabularies[language].words[from + pick(to - from)]!;
const common = (language: LanguageCode) => at(language, 10, 30);
const medium = (language: LanguageCode) => at(language, 200, 1_000);
const rare = (language: LanguageCode) => at(language, 5_000, 19_000);
const languages = ["en", "fr", "ru", "es", "ar", "zh"] as const;
const any = (pick: Pick): LanguageCode => languages[pick(6)]!;
const states = ["CHN", "RUS", "FRA", "USA", "DEU", "BRA", "IND", "EGY", "KEN", "JPN"];
const state = (pick: Pick): string => states[pick(states.length)]!;
const day = (pick: Pick): string => `20${15 + pick(9)}-${String(1 + pick(12)).padStart(2, "0")}-${String(1 + pick(28)).padStart(2, "0")}`;

export const kinds: readonly Kind[] = [
  { name: "a common word", words: (pick) => common(any(pick))(pick), peer: true },
  { name: "two common words", words: (pick) => { const of = any(pick); return `${common(of)(pick)} ${common(of)(pick)}`; }, peer: true },
  { name: "a common and a rare word", words: (pick) => { const of = any(pick); return `${common(of)(pick)} ${rare(of)(pick)}`; }, peer: true },
  { name: "a less common word", words: (pick) => medium(any(pick))(pick), peer: true },
  { name: "two less common words", words: (pick) => { const of = any(pick); return `${medium(of)(pick)} ${medium(of)(pick)}`; }, peer: true },
  { name: "a rare word", words: (pick) => rare(any(pick))(pick), peer: true },
  { name: "a phrase of two common words", words: (pick) => `"${common("en")(pick)} ${common("en")(pick)}"`, peer: true },
  { name: "words in Chinese", words: (pick) => `${common("zh")(pick)}${medium("zh")(pick)}`, peer: false },
  { name: "common word, party, act", words: (pick) => `${common(any(pick))(pick)} party:${state(pick)} act:commit`, peer: false },
  { name: "two parties, a year", words: (pick) => `party:${state(pick)} party:${state(pick)} on:${day(pick).slice(0, 4)}`, peer: false },
  { name: "a speaker, a common word", words: (pick) => `speaker:"${speakers[pick(3_000)]!.name}" ${common("en")(pick)}`, peer: false },
  { name: "a day", words: (pick) => `on:${day(pick)}`, peer: false },
  { name: "common word until an old day", words: (pick) => `${common(any(pick))(pick)} until:2016-${String(1 + pick(12)).padStart(2, "0")}`, peer: false },
  { name: "act, language, since", words: (pick) => `act:warn lang:fr since:${day(pick)}`, peer: false },
  { name: "common word but not another", words: (pick) => `${common("en")(pick)} -${common("en")(pick)}`, peer: false },
  { name: "dense in the past only", words: () => "bygone", peer: true },
];

export interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  readonly all: readonly number[];
}

/** Time by the clock, and of the processors: what a machine with nothing else to do would need about. */
export interface Times {
  readonly clock: readonly Measured[];
  readonly processor: readonly Measured[];
}

/** Asks so many queries of each kind, first pages of 20, in turns so that no kind has the caches to itself. */
export async function ask({ db }: Store, each: number, seed: number, processor: () => number): Promise<Times> {
  const pick = picker(seed);
  const times = new Map<string, number[]>(kinds.map(({ name }) => [name, []]));
  const worked = new Map<string, number[]>(kinds.map(({ name }) => [name, []]));
  for (let turn = 0; turn < each; turn++)
    for (const { name, words } of kinds) {
      const written = words(pick);
      const query = parseQuery(written);
      if ("code" in query) throw new Error(`${written}: ${query.code}`);
      const before = processor();
      const started = performance.now();
      const found = await find(db, query, 20, null);
      times.get(name)!.push(performance.now() - started);
      worked.get(name)!.push(processor() - before);
      if ("code" in found && found.code !== "query/no-such-party") throw new Error(`${written}: ${found.code}`);
    }
  return { clock: [...times].map(([name, all]) => measured(name, all)), processor: [...worked].map(([name, all]) => measured(name, all)) };
}

/** Processor time of this process, its threads among them, and of the server's processes where it runs on this machine; in milliseconds. */
export async function processorTime({ kind, db }: Store): Promise<() => number> {
  const own = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1_000; };
  if (kind === "embedded") return own;
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity where backend_type = 'client backend' and datname = current_database()`.execute(db);
  // Each connection is a process; the pool may open more later, so all children of the same parent are counted.
  const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${rows[0]!.pid}/status`, "utf8"))![1]!;
  return () => own() + childrenOf(parent).reduce((sum, pid) => sum + onProcessor(pid), 0);
}

const childrenOf = (parent: string): string[] => readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8").trim().split(" ");
function onProcessor(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

export function measured(name: string, all: readonly number[]): Measured {
  const sorted = [...all].sort((one, other) => one - other);
  const of = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, p50: of(0.5), p95: of(0.95), most: sorted.at(-1) ?? 0, all };
}
