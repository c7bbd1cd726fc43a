import { sql, type Kysely } from "kysely";
import type { PartyId } from "../../model/reading.js";
import { gazetteerParties, nameKey, partyNames, type PartyNames } from "../search/party-names.js";
import type { Tables } from "../tables.js";

const gazetteer: { names?: PartyNames; ids?: ReadonlyMap<string, PartyId> } = {};

/** The gazetteer's names in every language; worked out once, when they are first asked for. */
export const gazetteerNames = (): PartyNames => (gazetteer.names ??= partyNames(gazetteerParties()));
const gazetteerIds = (): ReadonlyMap<string, PartyId> => (gazetteer.ids ??= new Map(gazetteerParties().map(({ id }) => [id.toLowerCase(), id])));

/** Parties that go by an id or a name, in whatever language: of the gazetteer, and of those only dispatches tell of. */
export async function partiesCalled(db: Kysely<Tables>, name: string): Promise<readonly PartyId[]> {
  const id = gazetteerIds().get(name.toLowerCase());
  if (id !== undefined) return [id];
  const called = gazetteerNames().called(name);
  if (called.length > 0) return called;
  // The names of parties that are not in the gazetteer stand only in the record. One comparison without accents is left to
  // `nameKey`: it cuts and folds exactly as what is searched.
  const key = nameKey(name);
  const { rows } = await sql<{ id: PartyId; name: string }>`
    select party.id, name.name from party
    left join lateral (select jsonb_array_elements_text(language.value) as name from jsonb_each(party.names) language) name on true
    where lower(party.id) = lower(${name}) or length(name.name) between ${Math.floor(name.length / 2)} and ${name.length * 2}`.execute(db);
  const ids = rows.filter((row) => row.id.toLowerCase() === name.toLowerCase() || (key !== "" && row.name !== null && nameKey(row.name) === key)).map((row) => row.id);
  return [...new Set(ids)];
}
