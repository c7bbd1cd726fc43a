import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api/api.js";
import { enteredWith, type AccountsDoor } from "./door.js";

/** How often it is asked whether a session still holds in which something is open, in milliseconds: another process may have ended it. */
const askedEvery = 15_000;

/** Cuts off what a session still listens to when it ends: a stream that is open would go on telling whoever is no longer let in. */
export const cutOffAtEnd = (door: AccountsDoor): MiddlewareHandler<ApiEnv> => async (context, next) => {
  await next();
  const { body } = context.res;
  if (body === null || !context.res.headers.get("content-type")?.startsWith("text/event-stream")) return;
  const entered = await enteredWith(door, context);
  if (entered === null) return;
  const over = new AbortController();
  const silence = door.entrance.onEnd((session) => session === entered.session && over.abort());
  const look = setInterval(() => void enteredWith(door, context).then((still) => still?.session === entered.session || over.abort(), () => undefined), askedEvery);
  const stop = (): void => {
    silence();
    clearInterval(look);
  };
  over.signal.addEventListener("abort", stop);
  const source = body.getReader();
  over.signal.addEventListener("abort", () => void source.cancel().catch(() => undefined));
  context.res = new Response(new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await source.read();
      if (!done && !over.signal.aborted) return controller.enqueue(value);
      stop();
      controller.close();
    },
    cancel: async (why) => {
      stop();
      await source.cancel(why);
    },
  }, { highWaterMark: 0 }), context.res);
};
