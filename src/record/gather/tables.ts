import type { ColumnType } from "kysely";
import type { NamedKind } from "../tables.js";

/** Keys of the newest revision's words, by alignment/gather/sketch.ts. */
export interface SketchTable {
  dispatch: number;
  keys: number[];
}
/** What one dispatch tells of an exchange or a person, by the number they go by themselves; as alignment/gather/ compares it. */
export interface ToldTable {
  kind: NamedKind;
  number: number;
  dispatch: number;
  from_day: string | null;
  to_day: string | null;
  body: ColumnType<unknown, string, string>;
}
export interface ToldKeyTable {
  kind: NamedKind;
  key: string;
  number: number;
}
