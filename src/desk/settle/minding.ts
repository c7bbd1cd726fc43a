import { setTimeout as pause } from "node:timers/promises";
import { soleUser } from "../../model/actor.js";
import { isRefused } from "../desk.js";
import type { SettlementDesk } from "./asked.js";

/**
 * Minds procedures for as long as a process serves: when the hour of a deadline strikes, that is entered, and those who look are told;
 * messages that wait are sent. Nothing depends on it: whoever looks at a procedure has its hour entered as well. Gives what ends it.
 */
export function mindProcedures(settlement: SettlementDesk, every = 5_000): () => Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const seen = new Set<string>();
  const by = soleUser("the clock");
  const round = async (): Promise<void> => {
    const { at } = await settlement.hour();
    const listed = await settlement.procedures({ by });
    for (const { id, deadline, round: number } of isRefused(listed) ? [] : listed) {
      const name = `${id}:${number}:${deadline?.instant ?? ""}`;
      if (deadline === null || seen.has(name) || Date.parse(deadline.instant) > Date.parse(at)) continue;
      await settlement.procedure({ id, by });
      seen.add(name);
    }
    await settlement.sendWaiting();
  };
  const running = (async (): Promise<void> => {
    while (!signal.aborted) {
      await round().catch(() => undefined); // what is wrong with the record, whoever asks it next is told
      await pause(every, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await running;
  };
}
