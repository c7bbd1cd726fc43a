import { isSoleUser, type Actor } from "../../model/actor.js";
import { closedAmong, dispatchesInFiles } from "../../record/files/questions.js";
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

  const asked = <K extends Asked>(name: K): Desk[K] => (async (request: unknown) => {
    const at = await desk();
    const answer = await (at[name] as (request: unknown) => Promise<unknown>)(request);
    await noted(name, request, answer);
    return answer;
  }) as unknown as Desk[K];
  const wholeOnly = { refused: filesRefusal("files/whole-record") };
  const isWhole = isSoleUser(actor);
  return {
    ...plain,
    ...(Object.fromEntries(askedOnce.map((name) => [name, asked(name)])) as Pick<Desk, Asked>),
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

/** Everything that is asked with one question and answered at once. */
const askedOnce = [
  "find", "show", "dispatches", "parties", "facets", "timeline", "matrix", "network", "correct", "undoCorrection", "status", "merges", "decideMerge", "notice",
  "positions", "news", "compare", "decideComparison", "undoComparison", "brief", "briefs", "keptBrief", "writeBrief", "commitments", "followUp",
] as const satisfies readonly (keyof Desk)[];
type Asked = (typeof askedOnce)[number];

/** Keeps which dispatches of closed files an answer shows. */
function noteOf(house: House, actor: Actor, door: Door): (name: string, request: unknown, answer: unknown) => Promise<void> {
  return async (name, request, answer) => {
    if (!(await anyClosed(house)) || isRefused(answer)) return;
    const closed = await closedAmong(house.whole.db, dispatchesIn(answer, name === "merges" || name === "decideMerge"));
    if (closed.length === 0) return;
    await house.whole.write((tx) => keepReads(tx, closed, { ...readerOf(actor), door, asked: request === null ? name : `${name} ${wordsOf(request)}` }, house.clock()));
  };
}

async function noteWhole(house: House, actor: Actor, door: Door): Promise<void> {
  await house.whole.write(async (tx) => {
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
