import { webRefusal } from "../../refusals.js";
import type { Api, ApiHouse } from "../api.js";
import type { Event, News, Numbered } from "../news.js";
import { addRoute, refusedWith } from "../route.js";
import { asEvents, type Sent } from "../server-sent.js";

export function addEvents(api: Api, { desk, news }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/events", does: "What is added, corrected and decided from now on, one message each; its data is an Event. Whoever lost the connection and names the last message in Last-Event-ID is told what came since, or to look anew (much).", gives: { type: "text/event-stream", is: "Messages named after what happened." } },
    (_, context) => (news.listeners() < mostListeners ? listening(news, context.req.header("last-event-id") ?? null, (id) => desk.files.sees({ id, by: context.get("visitor") })) : refusedWith(webRefusal("web/too-many"))));
}

/** Each holds a connection for as long as its page is open. */
const mostListeners = 2_000;

/** Most events that wait for somebody who reads slowly; they are told to look anew instead of being told of each. */
const mostWaiting = 1_000;

function listening(news: News, last: string | null, sees: (id: string) => Promise<boolean>): Response {
  const much = { event: "much", data: { what: "much" } } as const;
  const sent = ({ mark, event }: Numbered) => ({ event: event.what, data: event, id: mark });
  const missed = last === null ? [] : news.since(last);
  const waiting: { readonly event: string; readonly data: Event | { readonly what: "much" }; readonly id?: string }[] = missed === null ? [much] : missed.map(sent);
  let wake: () => void = () => undefined;
  let open = true;
  const silence = news.listen((told) => {
    if (waiting.length >= mostWaiting) waiting.splice(0, waiting.length, { ...much, id: told.mark });
    else waiting.push(sent(told));
    wake();
  }, () => {
    open = false;
    wake();
  });
  async function* events(): AsyncGenerator<Sent> {
    while (open) {
      const next = waiting.shift();
      // What is not there for whoever listens is not told of either.
      if (next && (!("id" in next.data) || (await sees(next.data.id)))) yield next;
      if (next) continue;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return asEvents(events(), () => {
    open = false;
    silence();
    wake();
  }, missed === null || missed.length === 0 ? news.now() : null);
}
