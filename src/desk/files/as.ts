import { isSoleUser, type Actor } from "../../model/actor.js";
import { closedAmong, dispatchesInFiles, isThere } from "../../record/files/questions.js";
import { dispatchId } from "../../model/record-id.js";
import { recordRefusal } from "../../record/refusals.js";
import { keepReads } from "../../record/files/keep.js";
import { isRefused, type Desk } from "../desk.js";
import type { House } from "../house.js";
import { filesRefusal } from "./refusals.js";
import { anyClosed, scopeOf } from "./scope.js";

/** By which way somebody comes to the desk: a command of this machine, or the pages and the API. */
export type Door = "command" | "page";

/**
 * The desk as somebody has it: what closed files keep from them is not there, and what they are shown of a closed file is
 * logged, durable before they are answered. While no file is closed it is the plain desk. `deskOf` makes a desk of a house.
 */
export function deskAs(house: House, plain: Desk, actor: Actor, door: Door, deskOf: (house: House) => Desk): Desk {
  let scoped: Desk | null = null;
  const scope = scopeOf(actor);
  const theirs = (): Desk => (scope === null ? plain : (scoped ??= deskOf({ ...house, asker: actor, store: { ...house.whole, db: house.whole.as(scope) } })));
  const desk = async (): Promise<Desk> => ((await anyClosed(house)) ? theirs() : plain);
  const noted = noteOf(house, actor, door);

  const asked = (name: string) => async (request: unknown): Promise<unknown> => {
    const at = await desk();
    if (at !== plain && !careful.has(name)) {
      const strange = await notThere(house.whole.as(scope!), request);
      if (strange !== null) return { refused: recordRefusal("record/no-such", strange) };
    }
    const answer = await (at as unknown as Record<string, (request: unknown) => Promise<unknown>>)[name]!(request);
    await noted(name, request, answer);
    return answer;
  };
  const questions = Object.entries(plain).filter(([name, one]) => typeof one === "function" && !ofTheHouse.has(name));
  const wholeOnly = { refused: filesRefusal("files/whole-record") };
  const isWhole = isSoleUser(actor);
  return {
    ...plain,
    ...Object.fromEntries(questions.map(([name]) => [name, asked(name)])),
    add: async function* (arrivals, options) {
      yield* (await desk()).add(arrivals, { ...options, by: actor });
    },
    enqueue: (arrivals, options) => plain.enqueue(arrivals, { ...options, by: actor }),
    export: async function* (request) {
      const at = await desk();
      yield* at.export(request, async (rows) => noted("export", request, rows));
    },
    // What is read again and what is backed up is the whole record; while all of it is everybody's, everybody may.
    reread: async function* (options) {
      if (isWhole || !(await anyClosed(house))) for await (const item of plain.reread(options)) {
          await noted("reread", null, item);
          yield item;
        }
      else yield { status: "refused", id: "-", title: "-", ...wholeOnly.refused };
    },
    backup: async function* () {
      if (!isWhole && (await anyClosed(house))) return yield wholeOnly;
      if (await anyClosed(house)) await noteWhole(house, actor, door);
      yield* plain.backup();
    },
    as: (other, by) => plain.as(other, by),
  };
}

/** What is no question with one answer, or is nobody's in particular. */
const ofTheHouse = new Set(["add", "enqueue", "export", "reread", "backup", "as", "close", "feeds", "saveFeed", "announce", "work", "entrance", "hearElsewhere"]);

/** Questions that see to it themselves that what is not there is refused as such; of all others what they name is looked for first. */
const careful = new Set([
  "find", "show", "dispatches", "parties", "facets", "timeline", "matrix", "network", "correct", "undoCorrection", "status", "merges", "decideMerge", "notice",
  "positions", "news", "compare", "brief", "commitments", "followUp",
]);

/** The first dispatch a request names that is not there for whoever asks; null where all are. */
async function notThere(db: House["store"]["db"], request: unknown): Promise<string | null> {
  for (const number of dispatchesIn(request)) if (!(await isThere(db, "dispatch", number))) return dispatchId(number);
  return null;
}

/** Keeps which dispatches of closed files an answer shows. */
function noteOf(house: House, actor: Actor, door: Door): (name: string, request: unknown, answer: unknown) => Promise<void> {
  return async (name, request, answer) => {
    if (!(await anyClosed(house)) || isRefused(answer)) return;
    const closed = await closedAmong(house.whole.db, dispatchesIn(answer, name === "merges" || name === "decideMerge"));
    if (closed.length === 0) return;
    // That somebody read is no change of the record of which others would have to hear.
    await house.whole.db.transaction().execute((tx) => keepReads(tx, closed, { ...readerOf(actor), door, asked: request === null ? name : `${name} ${wordsOf(request)}` }, house.clock()));
  };
}

async function noteWhole(house: House, actor: Actor, door: Door): Promise<void> {
  await house.whole.db.transaction().execute(async (tx) => {
    return keepReads(tx, await dispatchesInFiles(tx), { ...readerOf(actor), door, asked: "backup" }, house.clock());
  });
}

const readerOf = ({ name, account, organisation }: Actor) => ({ by: name, account, organisation });

/** What was asked for, short: the id or the query alone where there is nothing else. */
function wordsOf(request: unknown): string {
  if (typeof request !== "object" || request === null) return String(request ?? "");
  const { by: _, ...rest } = request as Record<string, unknown>;
  const values = Object.values(rest).filter((value) => value !== undefined && value !== null);
  return values.length === 1 && typeof values[0] === "string" ? values[0] : JSON.stringify(rest);
}

/**
 * The dispatches an answer speaks of, by whatever id of the record has one in it: "d12", "d12@2", "d12.s3"; of merges also the
 * accounts they stand for.
 */
export function dispatchesIn(answer: unknown, accountsToo = false): readonly number[] {
  const found = new Set<number>();
  const id = accountsToo ? /^[da](\d{1,9})(?:$|[.@])/ : /^d(\d{1,9})(?:$|[.@])/;
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.length > 80) return;
      const number = id.exec(value)?.[1];
      if (number !== undefined) found.add(Number(number));
    } else if (Array.isArray(value)) for (const one of value) look(one);
    else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) look(one);
  };
  look(answer);
  return [...found];
}
