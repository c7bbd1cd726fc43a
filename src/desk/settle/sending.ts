import { Temporal } from "temporal-polyfill";
import type { Letter, Post } from "../../intake/door/mail.js";
import { procedureNumbered } from "../../record/settle/procedures.js";
import { canonical } from "../../seal/canonical.js";
import { signed } from "../../seal/keys.js";
import { keepTry, messagesDue, messagesWaiting, type WaitingMessage } from "../../record/settle/outgoing.js";
import type { House } from "../house.js";
import { procedureIn } from "./act.js";
import { keysOf } from "./keeper.js";

/** How messages leave: mail by a server, hooks through the door. Null where a way is not set up: such messages wait. */
export interface Sending {
  readonly mail: Post | null;
  readonly hook: ((address: string, body: string, headers: Readonly<Record<string, string>>) => Promise<void>) | null;
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
    const why = await attempt(house, message, sending);
    if (why === null) sent++;
    else failed++;
    const now = house.clock();
    const again = why === null || n >= mostTries ? null : Temporal.Instant.from(now).add({ minutes: 2 ** (n - 1) }).toString();
    await house.store.write((tx) => keepTry(tx, message.number, n, now, why === null ? "sent" : again === null ? "given-up" : "failed", why, again));
  }
  return { sent, failed, waiting: await messagesWaiting(house.store.db) };
}

async function attempt(house: House, message: WaitingMessage, { mail, hook }: Sending): Promise<string | null> {
  try {
    if (message.kind === "mail") await mail!(message.address, message.body as Letter);
    else await hook!(message.address, canonical(message.body), await signedFor(house, message));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500);
  }
}

/** A hook is signed by whoever keeps the log it tells of, over the hour and the body: who is called can tell that nobody else did. */
async function signedFor(house: House, { number, about, body }: WaitingMessage): Promise<Readonly<Record<string, string>>> {
  const at = house.clock();
  const id = procedureIn(about);
  const row = id === null ? null : await procedureNumbered(house.store.db, id);
  const keys = row === null ? null : await keysOf(house, row.keeper, at, row.by);
  if (keys === null || "refused" in keys) throw new Error("there is no key to sign it with");
  const { key, sig } = signed("hook", `${at}\n${canonical(body)}`, keys.inUse);
  return { "entente-message": String(number), "entente-at": at, "entente-key": key, "entente-signature": sig };
}
