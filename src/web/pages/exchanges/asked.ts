import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ConductEntry, DeedSaid, ExchangeTold, ListedExchange } from "../../../desk/conduct/asked.js";
import { ask } from "../app/ask.js";

export const useExchanges = () => useQuery({ queryKey: ["exchanges"], queryFn: ({ signal }) => ask<readonly ListedExchange[]>("/api/exchanges", { signal }) });
export const useExchange = (id: string) => useQuery({ queryKey: ["exchanges", id], queryFn: ({ signal }) => ask<ExchangeTold>(`/api/exchanges/${id}`, { signal }), refetchInterval: 15_000 });

/** A name for one deed, made here: sent again after a lost answer, it is entered once. */
export const newKey = (): string => crypto.randomUUID();

/** Enters a deed for a party; what is shown is then asked for anew. */
export function useDeed(id: string) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ deed, as }: { readonly deed: DeedSaid; readonly as?: string }) => ask<ConductEntry>(`/api/exchanges/${id}/deeds`, { body: { deed, key: newKey(), ...(as !== undefined && { as }) } }),
    onSuccess: ({ exchange }) => memory.setQueryData(["exchanges", id], exchange),
    onSettled: () => memory.invalidateQueries({ queryKey: ["exchanges"] }),
  });
}

/** Asks the server for something that changes an exchange: arranging, drafting, taking a reply. */
export function useConductPost(path: string) {
  const memory = useQueryClient();
  return useMutation({ mutationFn: (body: object) => ask<ConductEntry>(path, { body }), onSettled: () => memory.invalidateQueries({ queryKey: ["exchanges"] }) });
}

/** Lines of a text that say something. */
export const linesIn = (words: FormDataEntryValue | null): readonly string[] => String(words ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
