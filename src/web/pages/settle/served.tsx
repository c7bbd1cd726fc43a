import { useEffect, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { Receipt, ProcedureTold } from "../../../settlement/procedure-told.js";
import { ask } from "../app/ask.js";
import { sameNameIn } from "./names.js";
import { procedureKey } from "./questions.js";

/** A delegate who has the text before them has been served: that is entered once, with the moment it was. */
export function ServedWhenOpened({ told: { id, state, placed, service, you, text } }: { readonly told: ProcedureTold }): null {
  const memory = useQueryClient();
  const sent = useRef(0); // the round for which it was sent
  const { party } = you;
  const isDue = party !== null && placed !== null && text !== null && (state === "under_silence" || state === "contested") && you.may.includes("serve") && !service.some((one) => sameNameIn(one.party, party));
  useEffect(() => {
    if (!isDue || placed === null || sent.current === placed.number) return;
    sent.current = placed.number;
    // One name for a party and a round: several people of a delegation open it, and one proof is enough.
    ask<Receipt>(`/api/settle/${id}/acts`, { body: { type: "serve", key: `opened-${placed.number}-${party}-${crypto.randomUUID().slice(0, 8)}` } })
      .then(() => memory.invalidateQueries({ queryKey: procedureKey(id) }), () => void (sent.current = 0));
  }, [isDue, id, memory, party, placed]);
  return null;
}
