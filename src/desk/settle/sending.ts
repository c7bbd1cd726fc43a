import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { keepTry, messagesDue, messagesWaiting, type WaitingMessage } from "../../record/settle/outgoing.js";
import type { House } from "../house.js";

/** How messages leave: mail by a server, hooks through the door. Null where a way is not set up: such messages wait. */
export interface Sending {
  readonly mail: ((to: string, mail: { readonly subject: string; readonly text: string }) => Promise<void>) | null;
  readonly hook: ((address: string, body: unknown, number: number) => Promise<void>) | null;
}

/** Sent so often at most: over about a day. */
const mostTries = 10;
const atOnce = 50;

/**
 * Sends what is due. Each attempt is kept; a failed one is made again after 1, 2, 4 … minutes, ten times at most. A message may go out
 * twice where this process dies between sending and keeping that; it never goes missing.
 */
export async function sendWaiting(house: House, sending: Sending): Promise<{ readonly sent: number; readonly failed: number; readonly waiting: number }> {
  let sent = 0;
  let failed = 0;
  for (const message of await messagesDue(house.store.db, house.clock(), atOnce)) {
    const send = message.kind === "mail" ? sending.mail : sending.hook;
    if (send === null) continue;
    const n = message.tries + 1;
    const why = await attempt(message, sending);
    if (why === null) sent++;
    else failed++;
    const now = house.clock();
    const again = why === null || n >= mostTries ? null : Temporal.Instant.from(now).add({ minutes: 2 ** (n - 1) }).toString();
    await house.store.write((tx) => keepTry(tx, message.number, n, now, why === null ? "sent" : again === null ? "given-up" : "failed", why, again));
  }
  return { sent, failed, waiting: await messagesWaiting(house.store.db) };
}

async function attempt({ kind, address, body, number }: WaitingMessage, { mail, hook }: Sending): Promise<string | null> {
  try {
    if (kind === "mail") await mail!(address, body as { readonly subject: string; readonly text: string });
    else await hook!(address, body, number);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500);
  }
}

/** Sends what waits for as long as this process serves; gives what ends it. */
export function keepSending(send: () => Promise<unknown>, every = 15_000): () => Promise<void> {
  const stop = new AbortController();
  const running = (async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await send().catch(() => undefined); // what goes wrong with the record shows to whoever asks it next
      await pause(every, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await running;
  };
}
