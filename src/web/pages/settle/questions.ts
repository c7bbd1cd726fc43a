import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Profile } from "../../../settlement/profile.js";
import type { ListedProcedure, ProcedureTold } from "../../../settlement/procedure-told.js";
import { ask } from "../app/ask.js";

// What the pages about common texts ask for. Everything about one procedure is one answer, as whoever asks may see it.

export const useProcedures = () => useQuery({ queryKey: ["settle"], queryFn: ({ signal }) => ask<readonly ListedProcedure[]>("/api/settle", { signal }) });

export const useProfiles = () => useQuery({ queryKey: ["settle", "profiles"], staleTime: Infinity, queryFn: ({ signal }) => ask<readonly Profile[]>("/api/settle/profiles", { signal }) });

/** A procedure, with the moment of this machine's stopwatch at which it was told: hours left are counted from there. */
export interface Seen {
  readonly told: ProcedureTold;
  readonly since: number;
}

export const procedureKey = (id: string) => ["settle", "one", id] as const;

export const useProcedure = (id: string) => useQuery({
  queryKey: procedureKey(id),
  queryFn: async ({ signal }): Promise<Seen> => ({ told: await ask<ProcedureTold>(`/api/settle/${id}`, { signal }), since: performance.now() }),
  // Messages tell of changes; where none come through, it is asked again all the same.
  refetchInterval: 30_000,
});

/** What is done elsewhere shows here: the server says when what may be seen here is otherwise. */
export function useProcedureLive(id: string): void {
  const memory = useQueryClient();
  useEffect(() => {
    const stream = new EventSource(`/api/settle/${id}/events`);
    const changed = (): void => void memory.invalidateQueries({ queryKey: procedureKey(id) });
    stream.addEventListener("changed", changed);
    // After a break nobody knows what was missed.
    stream.addEventListener("open", changed);
    return () => stream.close();
  }, [id, memory]);
}
