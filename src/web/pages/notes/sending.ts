import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ConductEntry, DeedSaid } from "../../../desk/conduct/asked.js";
import { ask, RefusedError } from "../app/ask.js";
import { newKey } from "../exchanges/asked.js";
import { openQueue, type Queue, type Waiting } from "./queue.js";

/** What waits in this browser, whether the server is there, and a way to add. */
export interface Sending {
  readonly waiting: readonly Waiting[];
  readonly connected: boolean;
  /** Keeps a deed here, and sends it as soon as that goes. Fulfilled once it is kept. */
  readonly send: (deed: DeedSaid) => Promise<void>;
  /** Gives one up that the server would not have. */
  readonly drop: (key: string) => Promise<void>;
}

const again = 2_000;

/** Sends what waits, oldest first, one after the other; tries again when the network comes back, and from time to time. */
export function useSending(exchange: string, as: string): Sending {
  const memory = useQueryClient();
  const queue = useRef<Promise<Queue> | null>(null);
  const busy = useRef(false);
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [connected, setConnected] = useState(true);
  const theQueue = useCallback((): Promise<Queue> => (queue.current ??= openQueue()), []);
  const look = useCallback(async (): Promise<readonly Waiting[]> => {
    const all = await (await theQueue()).all(exchange, as);
    setWaiting(all);
    return all;
  }, [exchange, as, theQueue]);

  const flush = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (let next = (await look()).find(({ refused }) => refused === null); next !== undefined; next = (await look()).find(({ refused }) => refused === null)) {
        const outcome = await sent(next);
        if (outcome === "unreachable") return setConnected(false);
        setConnected(true);
        if ("exchange" in outcome) {
          memory.setQueryData(["exchanges", exchange], outcome.exchange);
          await (await theQueue()).remove(next.key);
        } else await (await theQueue()).put({ ...next, refused: outcome });
      }
    } finally {
      busy.current = false;
    }
  }, [exchange, look, memory, theQueue]);

  useEffect(() => {
    const go = (): void => void flush();
    const lost = (): void => setConnected(false);
    go();
    addEventListener("online", go);
    addEventListener("offline", lost);
    const timer = setInterval(go, again);
    return () => {
      removeEventListener("online", go);
      removeEventListener("offline", lost);
      clearInterval(timer);
    };
  }, [flush]);

  return {
    waiting, connected,
    send: async (deed) => {
      const all = await look();
      await (await theQueue()).put({ key: newKey(), exchange, as, deed, order: Math.max(Date.now(), (all.at(-1)?.order ?? 0) + 1), refused: null });
      await look();
      void flush();
    },
    drop: async (key) => {
      await (await theQueue()).remove(key);
      await look();
    },
  };
}

/** What became of one that was sent: what the server had to say, or that it cannot be reached (or is about to start). */
async function sent({ exchange, key, as, deed }: Waiting): Promise<ConductEntry | NonNullable<Waiting["refused"]> | "unreachable"> {
  try {
    return await ask<ConductEntry>(`/api/exchanges/${exchange}/deeds`, { body: { deed, as, key } });
  } catch (error) {
    if (!(error instanceof RefusedError) || error.status === 0 || error.status >= 500 || error.status === 429 || error.status === 401) return "unreachable";
    return error.refused;
  }
}
