import { createHash } from "node:crypto";
import { isRefused } from "../../desk/desk.js";
import type { SettlementDesk } from "../../desk/settle/asked.js";

/** Tells whoever listens that something was done in a procedure; never what. */
export interface ProcedureNews {
  readonly tell: (id: string) => void;
  readonly listen: (hear: (id: string) => void, end: () => void) => () => void;
  readonly listeners: () => number;
  readonly close: () => void;
}

export function openProcedureNews(): ProcedureNews {
  const listeners = new Set<{ readonly hear: (id: string) => void; readonly end: () => void }>();
  return {
    tell: (id) => {
      for (const { hear } of listeners) hear(id);
    },
    listen: (hear, end) => {
      const listener = { hear, end };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners: () => listeners.size,
    close: () => {
      for (const { end } of [...listeners]) end();
    },
  };
}

/** What changes a procedure, or what somebody sees of it. */
const changing: ReadonlySet<string> = new Set(["act", "prepare", "giveSeat", "takeSeat", "look", "address", "keepScan"]);

/** The same desk, which tells of what is done in procedures through it, refused acts among them: also those may be entered. */
export function tellingSettlement(desk: SettlementDesk, news: ProcedureNews): SettlementDesk {
  const struck = new Map<string, string>();
  return Object.fromEntries(Object.entries(desk ?? {}).map(([name, does]) => {
    const ask = does as (request: unknown) => Promise<unknown>;
    if (name === "procedure") return [name, async (request: { readonly id: string }) => hourStruck(await ask(request) as Awaited<ReturnType<SettlementDesk["procedure"]>>, request.id, struck, news)];
    if (!changing.has(name)) return [name, does];
    return [name, async (request: { readonly id: string }) => {
      const answer = await ask(request);
      news.tell(request.id);
      return answer;
    }];
  })) as unknown as SettlementDesk;
}

/** Whoever looks first after the hour has struck has it entered; the others are told then. */
function hourStruck(answer: Awaited<ReturnType<SettlementDesk["procedure"]>>, id: string, struck: Map<string, string>, news: ProcedureNews): typeof answer {
  if (isRefused(answer)) return answer;
  const now = JSON.stringify([answer.round, answer.placed?.computed ?? null]);
  const before = struck.get(id);
  struck.set(id, now);
  if (before !== undefined && before !== now) news.tell(id);
  return answer;
}

/** A digest of all that somebody sees of a procedure, the hour aside: while it is the same, there is nothing to tell them. */
export async function seenDigest(desk: SettlementDesk, request: Parameters<SettlementDesk["procedure"]>[0]): Promise<string> {
  const told = await desk.procedure(request);
  const { hour: _hour, ...seen } = isRefused(told) ? { hour: null, refused: told.refused.code } : told;
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url");
}
