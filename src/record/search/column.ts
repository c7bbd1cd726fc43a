import { sql, type RawBuilder } from "kysely";
import type { Searchable } from "./searchable.js";

/**
 * The value of a search column, A for what was said, B for who said it, C for to whom, D for the rest; marks have no place.
 * Only stock configurations are used, on words that are cut and folded already, so that PGlite and every PostgreSQL from 15 on
 * give the same.
 */
export const searchColumn = ({ config, words, by, to, also, marks }: Searchable): RawBuilder<string> => sql<string>`(
  setweight(to_tsvector(${config}::text::regconfig, ${words}::text), 'A')
  || setweight(to_tsvector('simple'::regconfig, ${by}::text), 'B')
  || setweight(to_tsvector('simple'::regconfig, ${to}::text), 'C')
  || setweight(to_tsvector(${config}::text::regconfig, ${also}::text), 'D')
  || array_to_tsvector(string_to_array(${marks}::text, ' ')))`;

/** The same of a row `source` that has the parts of a searchable as its columns; for many rows put in at once. */
export const searchColumnOf = (source: string): RawBuilder<string> => {
  const column = (name: keyof Searchable) => sql.ref(`${source}.${name}`);
  return sql<string>`(
  setweight(to_tsvector(${column("config")}::regconfig, ${column("words")}), 'A')
  || setweight(to_tsvector('simple'::regconfig, ${column("by")}), 'B')
  || setweight(to_tsvector('simple'::regconfig, ${column("to")}), 'C')
  || setweight(to_tsvector(${column("config")}::regconfig, ${column("also")}), 'D')
  || array_to_tsvector(string_to_array(${column("marks")}, ' ')))`;
};
