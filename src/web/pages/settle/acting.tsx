import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from "react";
import type { Receipt } from "../../../settlement/procedure-told.js";
import { ask, RefusedError } from "../app/ask.js";
import { kept } from "../app/settings.js";
import { procedureKey } from "./questions.js";

/** What is sent of an act; the server adds who and when. */
export interface ActBody {
  readonly type: string;
  readonly fields?: object;
  readonly as?: string;
  readonly capacity?: string;
  readonly words?: readonly object[];
  readonly confirms?: string;
  readonly looked?: readonly string[];
}

/** How far an act is: on its way, waiting for the network, answered. */
export type Sending =
  | { readonly is: "idle" }
  | { readonly is: "sending" | "offline"; readonly body: ActBody; readonly key: string }
  | { readonly is: "done"; readonly receipt: Receipt }
  | { readonly is: "refused"; readonly refused: RefusedAct };

/** A refusal as the server says it of acts: with the reason in both languages, and the receipt of what was entered all the same. */
export interface RefusedAct {
  readonly code: string;
  readonly says: string;
  readonly next: string;
  readonly why?: { readonly en: string; readonly fr: string };
  readonly receipt?: Receipt | null;
}

interface Acting {
  readonly sending: Sending;
  readonly send: (body: ActBody) => void;
  readonly clear: () => void;
}

const Context = createContext<Acting | null>(null);

export function useActing(): Acting {
  const acting = useContext(Context);
  if (acting === null) throw new Error("no acts here");
  return acting;
}

/**
 * Sends acts of one procedure. An act has a name before it is sent; where the network is lost it is sent again under the same name until
 * there is an answer, also after the page was opened anew: it happens once, and the receipt is that of the first arrival.
 */
export function ActingProvider({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactElement {
  const memory = useQueryClient();
  const [sending, setSending] = useState<Sending>({ is: "idle" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attempt = useCallback(async (body: ActBody, key: string, tries: number): Promise<void> => {
    setSending({ is: tries === 0 ? "sending" : "offline", body, key });
    try {
      const receipt = await ask<Receipt>(`/api/settle/${id}/acts`, { body: { ...body, key } });
      kept.write(waitingName(id), "");
      setSending({ is: "done", receipt });
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status === 0 || error.status >= 500) {
        setSending({ is: "offline", body, key });
        timer.current = setTimeout(() => void attempt(body, key, tries + 1), Math.min(1_000 * 2 ** Math.min(tries, 4), 15_000));
        return;
      }
      kept.write(waitingName(id), "");
      setSending({ is: "refused", refused: error.refused as RefusedAct });
    }
    await memory.invalidateQueries({ queryKey: ["settle"] });
    await memory.invalidateQueries({ queryKey: procedureKey(id) });
  }, [id, memory]);
  const send = useCallback((body: ActBody): void => {
    const key = crypto.randomUUID();
    kept.write(waitingName(id), JSON.stringify({ body, key }));
    void attempt(body, key, 0);
  }, [attempt, id]);
  useEffect(() => {
    const left = waitingIn(id);
    if (left !== null) void attempt(left.body, left.key, 0);
    return () => clearTimeout(timer.current);
  }, [attempt, id]);
  const acting = useMemo(() => ({ sending, send, clear: () => setSending({ is: "idle" }) }), [sending, send]);
  return <Context value={acting}>{children}</Context>;
}

const waitingName = (id: string): string => `act.${id}`;

/** An act that was sent and not answered when the page was left. */
function waitingIn(id: string): { readonly body: ActBody; readonly key: string } | null {
  try {
    const left = JSON.parse(kept.read(waitingName(id)) || "null") as { readonly body?: ActBody; readonly key?: string } | null;
    return left?.body && left.key ? { body: left.body, key: left.key } : null;
  } catch {
    return null;
  }
}
