import { sql, type Kysely, type Transaction } from "kysely";
import type { Formulation } from "../../settlement/text/language.js";
import { cut } from "../search/tokens.js";
import { asStemmed } from "../search/fold.js";
import { configs } from "../search/searchable.js";
import type { Tables } from "../tables.js";
import { storable } from "../write/storable.js";

// Adopted language, and where words like it stand. The index only finds what may be near; how near it is, settlement/text/language.ts tells.

export interface AdoptedText {
  /** "w3", "t2" */
  readonly source: string;
  readonly symbol: string;
  readonly title: string;
  readonly body: string;
  readonly on: string;
  readonly language: string;
  readonly paragraphs: readonly { readonly number: string; readonly words: string }[];
}

/** Keeps the paragraphs of a text that is adopted. What is there already stays as it was. */
export async function keepAdopted(tx: Transaction<Tables>, { source, symbol, title, body, on, language, paragraphs }: AdoptedText): Promise<void> {
  if (paragraphs.length === 0) return;
  await tx.insertInto("adopted_paragraph").values(paragraphs.map(({ number, words }, index) => ({
    source, n: index + 1, symbol: storable(symbol), title: storable(title), body: storable(body), on_day: on, language, number, words: storable(words), folded: foldsOf(words).join(" "),
  }))).onConflict((conflict) => conflict.doNothing()).execute();
  await indexAdopted(tx, source);
}

/** Works out what adopted paragraphs are found by: those of one text, or all that have not been. */
export const indexAdopted = async (tx: Transaction<Tables>, source: string | null): Promise<void> =>
  void (await sql`insert into adopted_search (source, language, n, search) select source, language, n, to_tsvector('simple', folded) from adopted_paragraph ${source === null ? sql`` : sql`where source = ${source}`} on conflict do nothing`.execute(tx));

/** Adopted paragraphs, and statements of the record, that share the most telling words with some. At most `most` of either. */
export async function formulationsNear(db: Kysely<Tables>, words: string, { language, most }: { readonly language: string | null; readonly most: number }): Promise<readonly Formulation[]> {
  const all = [...new Set(foldsOf(words))];
  // Small words stand everywhere, and long ones tell most. Words of nothing but small ones are looked for as they are.
  const telling = all.filter((fold) => fold.length > 3 || !/^\p{Script=Latin}+$/u.test(fold)).sort((a, b) => b.length - a.length);
  const folds = (telling.length > 0 ? telling : all).slice(0, 16);
  if (folds.length === 0) return [];
  return [...(await adopted(db, folds, language, most)), ...(await stated(db, folds, language, most))];
}

const foldsOf = (words: string): readonly string[] => cut(words).tokens.map(({ fold }) => fold);

/** Any of the words; those with the most of them, weighted by how long the paragraph is, first. */
const anyOf = (folds: readonly string[]): string => folds.map((one) => `'${one.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`).join(" | ");

async function adopted(db: Kysely<Tables>, folds: readonly string[], language: string | null, most: number): Promise<readonly Formulation[]> {
  const query = sql`${anyOf(folds)}::tsquery`;
  const { rows } = await sql<{ source: string; symbol: string; title: string; body: string; on_day: string; language: string; number: string; words: string }>`
    select a.source, a.symbol, a.title, a.body, a.on_day::text as on_day, a.language, a.number, a.words
    from (select source, language, n, ts_rank(search, ${query}, 1) as rank from adopted_search where search @@ ${query} ${language === null ? sql`` : sql`and language = ${language}`} order by rank desc, source, n limit ${most}) near
    join adopted_paragraph a using (source, language, n) order by near.rank desc, source, n`.execute(db);
  return rows.map(({ source, symbol, title, body, on_day, language: its, number, words }): Formulation => ({ kind: "adopted", id: source, symbol, title, body, on: on_day, language: its, number, words }));
}

async function stated(db: Kysely<Tables>, folds: readonly string[], language: string | null, most: number): Promise<readonly Formulation[]> {
  const found: Formulation[] = [];
  for (const [code, config] of Object.entries(configs)) {
    if (language !== null && code !== language) continue;
    const lexemes = (await sql<{ lexemes: string }>`select to_json(tsvector_to_array(to_tsvector(${config}::text::regconfig, ${folds.map((one) => asStemmed(one, config)).join(" ")}::text)))::text as lexemes`.execute(db)).rows[0]!;
    const words = JSON.parse(lexemes.lexemes) as readonly string[];
    if (words.length === 0) continue;
    const query = sql`${anyOf(words)}::tsquery`;
    const { rows } = await sql<{ id: string; words: string; title: string | null; publisher: string | null; day: string | null; speaker: string | null }>`
      select s.id, s.words, d.title, d.publisher, (s.published at time zone 'UTC')::date::text as day, coalesce(s.speaker_name, s.speaker_party) as speaker
      from statement s join dispatch d on d.number = s.dispatch
      where s.language = ${code} and s.search @@ ${query}
      order by ts_rank(s.search, ${query}, 1) desc, s.id limit ${most}`.execute(db);
    for (const row of rows) found.push({ kind: "statement", id: row.id, symbol: row.id, title: row.title ?? "", body: row.publisher ?? "", on: row.day, language: code, number: row.speaker ?? "", words: row.words });
  }
  return found;
}
