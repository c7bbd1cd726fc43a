import { keepPreviousData, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Corrected, CorrectRequest, DeskStatus } from "../../../desk/desk.js";
import type { ListedDispatches } from "../../../record/questions/dispatches.js";
import type { Facets } from "../../../record/questions/facets.js";
import type { Found } from "../../../record/questions/find.js";
import type { MergeTold } from "../../../record/questions/merges.js";
import type { ListedParty } from "../../../record/questions/parties.js";
import type { Shown } from "../../../record/questions/show.js";
import { ask } from "./ask.js";

// One hook for each thing the pages ask of `/api`. Their keys begin with what they ask for, so that all of a kind can be asked for anew.

const queryString = (values: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== "").map(([name, value]) => [name, String(value)]);
  return said.length === 0 ? "" : `?${new URLSearchParams(said as string[][])}`;
};

export const useStatus = () => useQuery({ queryKey: ["status"], queryFn: ({ signal }) => ask<DeskStatus>("/api/status", { signal }) });

/** What came in, the newest first, page by page. */
export const useDispatches = () => useInfiniteQuery({
  queryKey: ["dispatches"],
  queryFn: ({ pageParam, signal }) => ask<ListedDispatches>(`/api/dispatches${queryString({ limit: 50, after: pageParam })}`, { signal }),
  initialPageParam: "",
  getNextPageParam: ({ next }) => next,
});

export const thingAsked = (id: string) => queryOptions({ queryKey: ["thing", id], queryFn: ({ signal }) => ask<Shown>(`/api/things/${encodeURIComponent(id)}`, { signal }) });

/** All the record knows of one thing, by its id; a party also by name. */
export const useThing = (id: string) => useQuery(thingAsked(id));

/** What answers a query, page by page. The page before stays until the next answer is there. */
export const useFound = (query: string) => useInfiniteQuery({
  queryKey: ["find", query],
  queryFn: ({ pageParam, signal }) => ask<Found>(`/api/find${queryString({ q: query, limit: 30, after: pageParam })}`, { signal }),
  initialPageParam: "",
  getNextPageParam: ({ next }) => next,
  placeholderData: keepPreviousData,
});

export const useFacets = (query: string) => useQuery({
  queryKey: ["facets", query],
  queryFn: ({ signal }) => ask<Facets>(`/api/facets${queryString({ q: query })}`, { signal }),
  placeholderData: keepPreviousData,
});

/** Every party of the record by id; they change seldom. */
export const useParties = () => useQuery({
  queryKey: ["parties"],
  queryFn: async ({ signal }) => new Map((await ask<readonly ListedParty[]>("/api/parties", { signal })).map((party) => [party.id, party])),
  staleTime: 300_000,
});

/** What may be one thing, and waits for a person. */
export const useMerges = () => useQuery({
  queryKey: ["merges"],
  queryFn: ({ signal }) => ask<readonly MergeTold[]>(`/api/merges${queryString({ open: "true" })}`, { signal }),
});

export function useDecideMerge() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ id, decision, because = null }: { readonly id: string; readonly decision: "confirmed" | "undone"; readonly because?: string | null }) => ask<MergeTold>(`/api/merges/${id}`, { body: { decision, because } }),
    onSettled: () => memory.invalidateQueries(),
  });
}

/** What a person says of a reading; who says it, the server knows. */
export type CorrectionWish = Omit<CorrectRequest, "by">;

/** Corrects, and asks again for everything the correction may show in. */
export function useCorrect() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (wish: CorrectionWish) => ask<Corrected>("/api/corrections", { body: wish }),
    onSettled: () => memory.invalidateQueries(),
  });
}

export function useUndo() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ id, because }: { readonly id: string; readonly because?: string | null }) => ask<Corrected>(`/api/corrections/${id}/undo`, { body: { because: because ?? null } }),
    onSettled: () => memory.invalidateQueries(),
  });
}
