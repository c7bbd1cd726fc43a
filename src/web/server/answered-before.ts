import type { MiddlewareHandler } from "hono";
import type { Actor } from "../../model/actor.js";
import type { ApiEnv } from "../api/api.js";
import type { News } from "../api/news.js";

// What was answered since the record last changed is answered the same again, and who asks for the same at the same time waits for
// one answer. Only where nobody but this process can change the record, so that every change is heard of: the embedded store; and
// only among those who see the same of the record. Whose readings are logged is answered anew each time.

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

/** A handler in front of the routes that answers from what was answered before. */
export function answeredBefore(news: News, sightOf: (visitor: Actor) => Promise<string | null>): MiddlewareHandler<ApiEnv> {
  const answers = new Map<string, Promise<Answer>>();
  let bytes = 0;
  let changes = news.changes();
  return async (context, next) => {
    if (context.req.method !== "GET" || !kept.test(context.req.path)) return next();
    const sight = await sightOf(context.get("visitor"));
    if (sight === null) return next();
    if (changes !== news.changes()) {
      answers.clear();
      bytes = 0;
      changes = news.changes();
    }
    const asked = sight + context.req.url.slice(context.req.url.indexOf("/api/"));
    const before = answers.get(asked);
    if (before) return void (context.res = responseOf(await before));
    const made = (async (): Promise<Answer> => {
      await next();
      return { status: context.res.status, type: context.res.headers.get("content-type") ?? "application/json", body: new Uint8Array(await context.res.arrayBuffer()) };
    })();
    const since = changes;
    answers.set(asked, made);
    const forget = (): void => void (since === changes && answers.delete(asked));
    try {
      const answer = await made;
      if (answer.status !== 200 || answer.body.length > longest || bytes + answer.body.length > mostBytes) forget();
      else if (since === changes) bytes += answer.body.length;
      context.res = undefined;
      context.res = responseOf(answer);
    } catch (error) {
      forget();
      throw error;
    }
  };
}

const responseOf = ({ status, type, body }: Answer): Response => new Response(body, { status, headers: { "content-type": type } });
