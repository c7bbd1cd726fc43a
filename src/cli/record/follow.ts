import { setTimeout as pause } from "node:timers/promises";
import { isRefused, type Acknowledged, type Answer, type Desk } from "../../desk/desk.js";
import { followOnce, watchFeeds, type FeedBook, type FollowEvent, type FollowOptions } from "../../desk/follow.js";
import type { Incoming } from "../../desk/job.js";
import { openDoor } from "../../intake/door/door.js";
import { harmless, harmlessJson } from "../../outgoing/terminal/harmless.js";
import { holdDesk, servedDesk } from "../../web/desk-at.js";
import { acknowledgedLine } from "../layout/acknowledged.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { itemWriter, refuse } from "./answers.js";
import { ask, misused, wholeNumber, type Asked } from "./asked.js";
import { authorOf } from "./author.js";
import { untilStopped } from "./stop.js";

const shapes = {
  "once": { type: "boolean", example: "" },
  "every": { type: "string", example: "15" },
  "since": { type: "string", example: "2020-03-01" },
} as const satisfies Shapes;

/** `entente follow [FEED…]`: keeps what feeds bring, once or until it is told to stop. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("follow", words, shapes);
  if (typeof asked === "number") return asked;
  const every = wholeNumber(asked.option("every"), 1, 10_080);
  if (every === "none") return misused(refusal("cli/not-a-number", "--every", asked.option("every")!, "minutes, from 1 to 10080"));
  const since = asked.option("since") ?? null;
  if (since !== null && !/^\d{4}-\d\d-\d\d$/.test(since)) return misused(refusal("cli/bad-date", since));
  const held = await hold(asked);
  if (isRefused(held)) return refuse(asked.format, held.refused);
  const door = openDoor();
  const stop = new AbortController();
  void untilStopped().then(() => {
    process.stderr.write(`entente: ${asked.words.record.stopping}\n`);
    stop.abort();
    return door.close();
  });
  try {
    const known = await held.desk.feeds();
    const feeds = asked.positionals.length > 0 ? asked.positionals : known.map(({ feed }) => feed);
    if (feeds.length === 0) return misused(refusal("cli/nothing-named", "follow", "the address of a feed; the record knows none yet"));
    process.stderr.write(`entente: ${asked.words.record.following(feeds.length)}\n`);
    const book = bookOf(held.desk);
    const options: FollowOptions = { door, clock: () => new Date().toISOString(), since, ...(every !== null && { every: every * 60 }) };
    const events = asked.option("once") !== undefined ? followOnce(book, feeds, options) : watchFeeds(book, feeds, { ...options, signal: stop.signal, sleep: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined) });
    return await keepAll(held.desk, events, asked, stop);
  } finally {
    await door.close();
    await held.close();
  }
}

/** The desk of the process that serves the record; else ours, which serves it from now on. */
async function hold(asked: Asked<never>): Promise<Answer<{ readonly desk: Desk; readonly close: () => Promise<void> }>> {
  const served = await servedDesk(asked.where);
  if (served !== null) return isRefused(served) ? served : { desk: served, close: served.close };
  return holdDesk(asked.where, { wait: asked.wait, purpose: "entente follow", make: true, port: 0, user: authorOf(undefined) });
}

/** Feeds are kept in the record, each under the address by which it is followed. */
const bookOf = (desk: Desk): FeedBook => ({
  load: async (feed) => (await desk.feeds()).find((kept) => kept.feed === feed)?.state ?? null,
  save: (feed, state) => desk.saveFeed({ feed, state }),
});

/** Keeps what comes, and tells each feed what of it is in safety. */
async function keepAll(desk: Desk, events: AsyncIterable<FollowEvent>, asked: Asked<never>, stop: AbortController): Promise<number> {
  const writer = itemWriter<Acknowledged>(asked.format, (one) => acknowledgedLine(one, asked.words));
  const waiting: (() => Promise<void>)[] = [];
  let refused = false;
  for await (const one of desk.add(arrivals(desk, events, waiting, asked))) {
    const acknowledge = waiting.shift();
    refused ||= one.status === "refused";
    if (one.status === "refused" && asked.format === "text") process.stderr.write(acknowledgedLine(one, asked.words));
    else await writer.item(one);
    // What the record could not take comes again at the next visit; what could not be read would come to nothing again.
    if (one.status !== "refused" || !/^(?:record|web)\//.test(one.code)) await acknowledge?.();
    if (one.status === "refused" && one.code.startsWith("web/")) stop.abort();
  }
  await writer.end();
  return refused ? exitStatus.someRefused : exitStatus.done;
}

/** The dispatches among what feeds bring; withdrawals and news are seen to on the way. `waiting` gets one entry for each dispatch. */
async function* arrivals(desk: Desk, events: AsyncIterable<FollowEvent>, waiting: (() => Promise<void>)[], asked: Asked<never>): AsyncGenerator<Incoming> {
  for await (const event of events) {
    switch (event.kind) {
      case "arrival":
        waiting.push(event.acknowledge);
        yield event.arrival;
        break;
      case "withdrawn": {
        const noted = await desk.notice({ id: event.url, kind: "withdrawn", by: event.feed });
        // One that was never kept need not be taken back.
        if (!isRefused(noted) || noted.refused.code === "desk/not-a-dispatch") await event.acknowledge();
        break;
      }
      case "news":
        process.stderr.write(asked.format === "text" ? `entente: ${harmless(event.feed)}: ${event.news.code}: ${harmless(event.news.says)}\n` : `${harmlessJson(JSON.stringify({ feed: event.feed, ...event.news }))}\n`);
        break;
      case "visited": break;
    }
  }
}
