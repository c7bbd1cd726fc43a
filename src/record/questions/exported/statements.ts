import { sql, type Kysely, type RawBuilder } from "kysely";
import type { ExportRow } from "../../../model/export.js";
import type { Query } from "../../../model/query.js";
import type { QueryRefusal } from "../../../model/query-refusals.js";
import type { Reading, Statement } from "../../../model/reading.js";
import { dispatchId, recordId } from "../../../model/record-id.js";
import { holds, wordsAt } from "../../../text/span.js";
import type { Row, Tables } from "../../tables.js";
import { compile, type Compiled } from "../compile.js";
import { correctedReadings, stretches, type Stretch } from "./readings.js";

/**
 * Statements that answer a query (all of them without one), in the order of the dispatches, as rows of the export. Held in
 * memory is a few hundred dispatches at a time. Those of dispatches under embargo are left out unless the query asks for `is:`.
 */
export async function exportedStatements(db: Kysely<Tables>, query: Query): Promise<AsyncIterable<ExportRow> | QueryRefusal> {
  const compiled = await compile(db, query);
  return "code" in compiled ? compiled : rows(db, compiled, showsEmbargoed(query));
}

/** Whether what is under embargo was asked for. */
export const showsEmbargoed = ({ filters }: Query): boolean => filters.some(({ field }) => field === "is");

/** The rows of a stretch of dispatches, found by their dispatch whatever else is asked of them: an index of words would be gone through for every stretch. */
export const inStretch = (table: "statement" | "dispatch_search", { from, to }: Stretch): RawBuilder<unknown> =>
  sql`(select * from ${sql.table(table)} where dispatch between ${from} and ${to} offset 0)`;

/** Whether a statement `s` answers a query. */
export function answering(compiled: Compiled, embargoed: boolean): RawBuilder<boolean> {
  return sql.join([
    sql<boolean>`true`,
    ...(compiled.tsquery === null ? [] : [sql<boolean>`s.search @@ ${compiled.tsquery}::tsquery`]),
    ...compiled.ofStatement,
    ...(embargoed ? [] : [sql<boolean>`not exists (select 1 from dispatch where number = s.dispatch and state = 'embargoed')`]),
  ], sql` and `) as RawBuilder<boolean>;
}

type StatementRow = Pick<Row<"statement">, "id" | "dispatch" | "revision" | "local" | "speaker_person" | "speaker_party" | "speaker_name" | "speaker_kind" | "cue" | "words" | "act" | "strength" | "mode" | "standing" | "within" |
  "said_from" | "said_to" | "exchange" | "language" | "doubtful" | "corrected"> & Pick<Row<"dispatch">, "title" | "publisher" | "publisher_party" | "side" | "url" | "published" | "state"> & {
  readonly dispatch_kind: string | null;
  readonly exchange_kind: string | null;
  readonly engine: string;
};

async function* rows(db: Kysely<Tables>, compiled: Compiled, embargoed: boolean): AsyncGenerator<ExportRow> {
  for await (const stretch of stretches(db)) {
    const { rows: found } = await sql<StatementRow>`
      with these as materialized (select s.* from ${inStretch("statement", stretch)} s where ${answering(compiled, embargoed)})
      select s.id, s.dispatch, s.revision, s.local, s.speaker_person, s.speaker_party, s.speaker_name, s.speaker_kind, s.cue, s.words, s.act, s.strength, s.mode, s.standing, s.within, s.said_from, s.said_to,
        s.exchange, s.language, s.doubtful, s.corrected, d.title, d.publisher, d.publisher_party, d.side, d.url, d.published, d.state, d.kind as dispatch_kind, x.kind as exchange_kind, r.engine
      from these s join dispatch d on d.number = s.dispatch join reading r on r.number = s.reading left join exchange x on x.number = s.exchange
      order by s.dispatch, s.place, s.id`.execute(db);
    const readings = await correctedReadings(db, found.map(({ dispatch }) => dispatch));
    for (const row of found) {
      const reading = readings.get(row.dispatch);
      const statement = reading?.statements.find(({ id }) => id === row.local);
      if (reading && statement) yield exportRow(row, reading, statement);
    }
  }
}

function exportRow(row: StatementRow, reading: Reading, { speaker: _, addressees, chain, content, issues, because }: Statement): ExportRow {
  const named = reading.mentions.filter((mention) => content.some((at) => holds(at, mention)));
  const nameOf = (id: string): string => reading.people.find((person) => person.id === id)?.name ?? id;
  const distinct = (all: readonly (string | null)[]): string[] => [...new Set(all.filter((one): one is string => one !== null))];
  return {
    id: row.id, dispatch: dispatchId(row.dispatch), revision: row.revision, language: row.language, dispatch_kind: row.dispatch_kind,
    title: row.title, publisher: row.publisher, publisher_party: row.publisher_party, side: row.side, url: row.url, published: row.published, state: row.state,
    speaker: row.speaker_name, speaker_person: row.speaker_person === null ? null : recordId("person", row.speaker_person), speaker_party: row.speaker_party, speaker_kind: row.speaker_kind,
    addressees: distinct(addressees.flatMap(({ people, mention }) => (people.length > 0 ? people.map(nameOf) : [wordsAt(reading.text, mention)]))),
    addressee_parties: distinct(addressees.flatMap(({ party, parties }) => [party, ...parties])),
    standing: row.standing, chain: chain.map(({ role, name }) => `${role}: ${name}`), act: row.act, strength: row.strength, mode: row.mode, cue: row.cue, words: row.words,
    places: content.map(({ start, end }) => `${start}-${end}`), issues, parties: distinct(named.flatMap(({ parties }) => parties)),
    exchange: row.exchange === null ? null : recordId("exchange", row.exchange), exchange_kind: row.exchange_kind, said_from: row.said_from, said_to: row.said_to, within: row.within,
    rule: because.rule, doubtful: row.doubtful, corrected: row.corrected, engine: row.engine,
  };
}
