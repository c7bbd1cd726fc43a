import { sql, type Kysely } from "kysely";
import { publisherMark } from "../search/searchable.js";
import type { Tables } from "../tables.js";

/** The marks of all publishers whose name has these words, in any order: "Gazette" finds "Velmore Gazette". */
export async function publishersCalled(db: Kysely<Tables>, name: string): Promise<readonly string[]> {
  // One step of the index from each publisher to the next, however many dispatches each has.
  const { rows } = await sql<{ publisher: string }>`
    with recursive step as (
      (select publisher from dispatch where publisher is not null order by publisher limit 1)
      union all
      select (select publisher from dispatch where publisher > step.publisher order by publisher limit 1) from step where step.publisher is not null
    ) select publisher from step where publisher is not null`.execute(db);
  const wanted = publisherMark(name).split("_");
  const marks = rows.map(({ publisher }) => publisherMark(publisher));
  const exact = marks.filter((mark) => mark === wanted.join("_"));
  return exact.length > 0 ? exact : [...new Set(marks.filter((mark) => wanted.every((word) => mark.split("_").includes(word))))];
}
