import { issues as allIssues, type Issue } from "../../model/issues.js";
import type { PartyId } from "../../model/reading.js";
import { firstDay, lastDay, parseQuery } from "../../model/query.js";
import { queryRefusal } from "../../model/query-refusals.js";
import { stateOf } from "../../alignment/quotation.js";
import { partiesCalled } from "../../record/questions/parties-called.js";
import type { House } from "../house.js";
import type { Refused } from "../job.js";
import { deskRefusal } from "../refusals.js";

type Db = House["store"]["db"];
type Or<T> = T | { readonly refused: Refused };

/** Parties by code or name; undefined where none are named. */
export async function partiesMeant(db: Db, names: readonly string[] | undefined): Promise<Or<readonly PartyId[] | undefined>> {
  if (names === undefined || names.length === 0) return undefined;
  const meant: PartyId[] = [];
  for (const name of names) {
    const found = await partiesCalled(db, name);
    if (found.length === 0) return { refused: queryRefusal("query/no-such-party", name) };
    meant.push(...found.map(stateOf));
  }
  return [...new Set(meant)];
}

/** One party by code or name. A name several go by is no one's. */
export async function partyMeant(db: Db, name: string): Promise<Or<PartyId>> {
  const found = await partiesMeant(db, [name]);
  if (found === undefined || "refused" in found) return found ?? { refused: queryRefusal("query/no-such-party", name) };
  return found.length === 1 ? found[0]! : { refused: deskRefusal("desk/several-parties", name, found.join(", ")) };
}

/** Issues by their names in the list; undefined where none are named. */
export function issuesMeant(names: readonly string[] | undefined): Or<readonly Issue[] | undefined> {
  if (names === undefined || names.length === 0) return undefined;
  const unknown = names.find((name) => !Object.hasOwn(allIssues, name.toLowerCase()));
  if (unknown !== undefined) return { refused: deskRefusal("desk/no-such-issue", unknown, Object.keys(allIssues).join(", ")) };
  return [...new Set(names.map((name) => name.toLowerCase() as Issue))];
}

/** The first or the last day of a day, a month or a year; undefined where none is given. */
export function dayMeant(words: string | undefined, which: "first" | "last"): Or<string | undefined> {
  if (words === undefined) return undefined;
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(words)) return { refused: queryRefusal("query/bad-date", words) };
  const parsed = parseQuery(`since:${words}`);
  if ("code" in parsed) return { refused: parsed };
  return which === "first" ? firstDay(words) : lastDay(words);
}

export const isRefusedHere = (one: unknown): one is { readonly refused: Refused } => typeof one === "object" && one !== null && "refused" in one;
