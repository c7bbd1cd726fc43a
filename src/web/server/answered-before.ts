import type { MiddlewareHandler } from "hono";
import type { Actor } from "../../model/actor.js";
import type { ApiEnv } from "../api/api.js";
import type { Change, News } from "../api/news.js";

// What was answered since the record last changed is answered the same again, and who asks for the same at the same time waits for
// one answer. Only where nobody but this process can change the record, so that every change is heard of: the embedded store; and
// only among those who see the same of the record. A change in lines of one dispatch lets go of what may show it, and of nothing else. Whose readings are logged is answered anew each time.

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Answers that are kept, and the longest of them. */
const mostBytes = 48 * 1024 * 1024;
const longest = 2 * 1024 * 1024;

/** Paths whose answers depend on nothing but the record and what is asked. */
const kept = /^\/api\/(?:status|dispatches|things\/[^/]+|parties|find|facets|pictures\/[a-z]+|merges|compare)$/;

/** An answer that is kept, or still being made. */
interface Kept {
  readonly answer: Promise<Answer>;
  readonly path: string;
  /** Null while it is being made. */
  made: { readonly length: number; /** The dispatches it speaks of. */ readonly speaksOf: ReadonlySet<number> } | null;
}

/** A handler in front of the routes that answers from what was answered before. */
export function answeredBefore(news: News, sightOf: (visitor: Actor) => Promise<string | null>): MiddlewareHandler<ApiEnv> {
  const answers = new Map<string, Kept>();
  const inTurn = turns(mostAtOnce);
  let bytes = 0;
  let changes = news.changes();
  const forget = (asked: string, one: Kept): void => {
    if (answers.get(asked) !== one) return;
    answers.delete(asked);
    bytes -= one.made?.length ?? 0;
  };
  /** Lets go of what may be otherwise now. What is still being made may have been looked up before, or after: it is not kept either. */
  const forgetChanged = (): void => {
    if (changes === news.changes()) return;
    const changed = news.changedSince(changes);
    changes = news.changes();
    for (const [asked, one] of [...answers]) if (changed === null || one.made === null || changed.some((change) => mayShow(one.path, one.made!.speaksOf, change))) forget(asked, one);
  };
  return async (context, next) => {
    if (context.req.method !== "GET" || !kept.test(context.req.path)) return next();
    const sight = await sightOf(context.get("visitor"));
    if (sight === null) return next();
    forgetChanged();
    const path = context.req.url.slice(context.req.url.indexOf("/api/"));
    const asked = sight + path;
    const before = answers.get(asked);
    if (before) return void (context.res = responseOf(await before.answer));
    const one: Kept = {
      path, made: null,
      answer: inTurn(async (): Promise<Answer> => {
        await next();
        return { status: context.res.status, type: context.res.headers.get("content-type") ?? "application/json", body: new Uint8Array(await context.res.arrayBuffer()) };
      }),
    };
    answers.set(asked, one);
    try {
      const answer = await one.answer;
      const { length } = answer.body;
      forgetChanged();
      if (answer.status !== 200 || length > longest || bytes + length > mostBytes) forget(asked, one);
      else if (answers.get(asked) === one) {
        one.made = { length, speaksOf: dispatchesIn(answer.body) };
        bytes += length;
      }
      context.res = undefined;
      context.res = responseOf(answer);
    } catch (error) {
      forget(asked, one);
      throw error;
    }
  };
}

/**
 * So many questions are worked on at a time. An embedded record has one connection: were all of a crowd let in at once, each
 * would take a step of its way in turn, and all be answered as late as the last. What is corrected or added does not wait here.
 */
const mostAtOnce = 4;

/** Lets work begin in the order it came, so many at a time. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** The dispatches of every id in an answer. */
function dispatchesIn(body: Uint8Array): ReadonlySet<number> {
  return new Set([...Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1").matchAll(/"d(\d{1,9})(?=["@.])/g)].map(([, number]) => Number(number)));
}

/**
 * Whether what was answered to a question may be otherwise after a change in lines of one dispatch. Other dispatches are as they
 * were, and so are exchanges, people and parties as such: what only shows those by name holds. A list is otherwise where it shows
 * the dispatch; where it counts, or where lines may come in that were not in it, it may always be. Words find the same lines as
 * before, in the same order, as long as those lines have the same words; a question with a field may find others.
 */
function mayShow(path: string, speaksOf: ReadonlySet<number>, { dispatch, reach }: Change): boolean {
  const shows = speaksOf.has(dispatch);
  const { pathname, searchParams } = new URL(path, "http://here");
  const thing = /^\/api\/things\/(.+)$/.exec(pathname)?.[1];
  if (thing !== undefined) return /^(?:d\d|[xamknr]\d+$)/.test(decodeURIComponent(thing)) ? shows : true;
  switch (pathname) {
    case "/api/parties": case "/api/merges": return false;
    case "/api/dispatches": return shows;
    case "/api/find": return shows || reach !== "thing" || (searchParams.get("q") ?? "").includes(":");
    default: return true;
  }
}

const responseOf = ({ status, type, body }: Answer): Response => new Response(body, { status, headers: { "content-type": type } });
