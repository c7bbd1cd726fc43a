import { sql, type Kysely } from "kysely";
import { ofEachRecord } from "../store/same-record.js";
import type { Tables } from "../tables.js";
import { asStemmed, isSmall } from "./fold.js";
import { allConfigs, type Config } from "./searchable.js";

/** What PostgreSQL's configurations make of words that are folded already: their lexemes, none for a word too common to be searched. */
export interface Lexemes {
  readonly of: (fold: string, config: Config) => readonly string[];
}

/**
 * What was asked before. A configuration makes the same of a word as long as its PostgreSQL runs, and the words of questions
 * and of what is found by them are the same ones over and over, so that most of them are known already.
 */
const knownBefore = ofEachRecord(() => new Map<string, readonly string[]>());
/** Words that are remembered of one record, some 5 MB; the oldest half goes when they are more. */
const mostRemembered = 30_000;

/** Asks for the lexemes of words in each configuration; in the same PostgreSQL that holds the search columns, so that both agree. */
export async function lexemesOf(db: Kysely<Tables>, words: readonly { readonly fold: string; readonly config: Config }[]): Promise<Lexemes> {
  const remembered = knownBefore(db);
  const all = new Map(words.map(({ fold, config }) => [`${config} ${fold}`, { fold, config }]));
  const known = new Map([...all.keys()].flatMap((key) => remembered.has(key) ? [[key, remembered.get(key)!] as const] : []));
  const pairs = [...all].filter(([key]) => !known.has(key)).map(([, pair]) => pair);
  if (pairs.length > 0) {
    const folds = JSON.stringify(pairs.map(({ fold, config }) => asStemmed(fold, config)));
    const configs = JSON.stringify(pairs.map(({ config }) => config));
    const { rows } = await sql<{ lexemes: string }>`
      select to_json(tsvector_to_array(to_tsvector(config::regconfig, fold)))::text as lexemes
      from rows from (json_array_elements_text(${folds}::json), json_array_elements_text(${configs}::json)) with ordinality as word(fold, config, place)
      order by place`.execute(db);
    pairs.forEach(({ fold, config }, index) => known.set(`${config} ${fold}`, isSmall(fold, config) ? [] : JSON.parse(rows[index]!.lexemes) as string[]));
    for (const { fold, config } of pairs) remembered.set(`${config} ${fold}`, known.get(`${config} ${fold}`)!);
    if (remembered.size > mostRemembered) for (const key of [...remembered.keys()].slice(0, remembered.size - mostRemembered / 2)) remembered.delete(key);
  }
  return { of: (fold, config) => known.get(`${config} ${fold}`) ?? [] };
}

/** Words of a query, in every configuration: in which language it is asked is not known. */
export const inAllConfigs = (folds: readonly string[], configs: readonly Config[] = allConfigs): { fold: string; config: Config }[] =>
  folds.flatMap((fold) => configs.map((config) => ({ fold, config })));
