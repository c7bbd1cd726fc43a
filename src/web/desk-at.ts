import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { isRefused, type Answer, type Desk } from "../desk/desk.js";
import type { DeskOptions, LocalDesk } from "../desk/local-desk.js";
import { servingProcess } from "../desk/serving.js";
import type { Where } from "../desk/where.js";
import type { ServedSo } from "./accounts/wished.js";
import { remoteDesk } from "./remote/remote-desk.js";

export interface AtOptions extends DeskOptions {
  /** Seconds to wait for a record that another process has open. */
  readonly wait: number;
}

/**
 * The desk of the record that is meant. Where another process holds the record and serves it, it is that process's desk;
 * else one of our own, once nobody else has the record open.
 */
export async function deskAt(where: Where, options: AtOptions): Promise<Answer<Desk>> {
  return (await servedDesk(where)) ?? waitFor(where, options, () => servedDesk(where));
}

const step = 100;

/** The desk of the process that serves the record; null where there is none, or it is about to end. */
export async function servedDesk(where: Where): Promise<Answer<Desk> | null> {
  const holder = servingProcess(where);
  if (holder === null) return null;
  const desk = remoteDesk(holder);
  const answer = await desk.ping();
  if (!isRefused(answer)) return desk;
  return answer.refused.code === "web/holder-gone" ? null : answer;
}

/** A desk of our own that others can ask as well. */
export interface HeldDesk {
  readonly desk: Desk;
  /** Where people reach it. */
  readonly address: string;
  /** Lets those who are asking finish, then gives the record up. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the record and lets the other commands of this machine go through this process for as long as it holds it. On a
 * server nobody needs to, as everybody can open the record; the address is there all the same. Rejects where the port cannot
 * be listened on.
 */
export async function holdDesk(where: Where, options: AtOptions & { readonly port: number; readonly user: string; readonly served?: ServedSo }): Promise<Answer<HeldDesk>> {
  const desk = await waitFor(where, options);
  if (isRefused(desk)) return desk;
  const { listen } = await import("./server/listen.js");
  const token = randomBytes(32).toString("base64url");
  try {
    const listening = await listen(desk, { port: options.port, token, user: options.user, alone: "folder" in where, elsewhere: desk.hearElsewhere, ...(options.served && { host: options.served.host, ...(options.served.accounts && { accounts: { ...options.served.accounts, entrance: desk.entrance } }) }) });
    desk.announce(listening.address, token);
    const { mindProcedures } = await import("../desk/settle/minding.js");
    const rest = mindProcedures(listening.desk.settlement);
    return {
      desk: listening.desk,
      address: listening.open,
      close: async () => {
        await rest();
        await listening.close();
        await desk.close();
      },
    };
  } catch (error) {
    await desk.close();
    throw error;
  }
}

/** A desk of our own, once nobody else has the record open; or whatever `instead` gives meanwhile. */
async function waitFor<T extends Desk = LocalDesk>(where: Where, options: AtOptions, instead: () => Promise<Answer<T> | null> = async () => null): Promise<Answer<T | LocalDesk>> {
  // What a desk of our own needs takes a while to load; whoever goes through another process does without.
  const { openDesk } = await import("../desk/local-desk.js");
  for (let waited = 0; ; waited += step) {
    const desk = await openDesk(where, options);
    if (!isRefused(desk) || desk.refused.code !== "record/in-use" || waited >= options.wait * 1000) return desk;
    await pause(step);
    const other = await instead();
    if (other !== null) return other;
  }
}
