import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Registered } from "../../../alignment/commitments/register.js";
import type { Comparison } from "../../../alignment/comparison.js";
import type { News } from "../../../alignment/news/news.js";
import type { Positions } from "../../../alignment/positions/positions.js";
import type { AskedRegister, KeptBrief } from "../../../desk/align/asked.js";
import type { ListedBrief } from "../../../record/questions/align/briefs.js";
import { ask } from "../app/ask.js";

// What the pages of alignment ask of `/api`.

/** What stands in an address, without what is empty. */
export const said = (values: Readonly<Record<string, string | null | undefined>>): string => {
  const some = Object.entries(values).filter((one): one is [string, string] => one[1] !== null && one[1] !== undefined && one[1] !== "");
  return some.length === 0 ? "" : `?${new URLSearchParams(some)}`;
};

export const usePositions = (asked: { readonly party: string; readonly issue: string; readonly since: string; readonly until: string; readonly latest: number }) => useQuery({
  queryKey: ["positions", asked], placeholderData: keepPreviousData,
  queryFn: ({ signal }) => ask<Positions>(`/api/positions${said({ ...asked, latest: String(asked.latest) })}`, { signal }),
});

export const useNewsSince = (asked: { readonly since: string; readonly party: string; readonly issue: string }) => useQuery({
  queryKey: ["news", asked], enabled: asked.since !== "", queryFn: ({ signal }) => ask<News>(`/api/news${said(asked)}`, { signal }),
});

export const useBriefs = () => useQuery({ queryKey: ["briefs"], queryFn: ({ signal }) => ask<readonly ListedBrief[]>("/api/briefs", { signal }) });
export const useBrief = (id: string) => useQuery({ queryKey: ["brief", id], queryFn: ({ signal }) => ask<KeptBrief>(`/api/briefs/${id}`, { signal }) });
export const useMakeBrief = () => {
  const memory = useQueryClient();
  return useMutation({ mutationFn: (body: object) => ask<KeptBrief>("/api/briefs", { body }), onSuccess: () => void memory.invalidateQueries({ queryKey: ["briefs"] }) });
};
export const useWriteBrief = (id: string) => useMutation({ mutationFn: (body: { readonly heading: string; readonly words: string }) => ask<KeptBrief>(`/api/briefs/${id}/text`, { body }) });

export const useRegister = (asked: { readonly bearer: string; readonly with: string; readonly due: string }) => useQuery({
  queryKey: ["commitments", asked], placeholderData: keepPreviousData, queryFn: ({ signal }) => ask<AskedRegister>(`/api/commitments${said(asked)}`, { signal }),
});
export const useFollowUp = () => {
  const memory = useQueryClient();
  return useMutation({ mutationFn: ({ id, says, because }: { readonly id: string; readonly says: object; readonly because?: string | null }) => ask<Registered>(`/api/commitments/${id}`, { body: { says, because: because || null } }), onSuccess: () => void memory.invalidateQueries({ queryKey: ["commitments"] }) });
};

export const useDecideComparison = () => {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ undo, body }: { readonly undo?: string; readonly body: object }) => ask<Comparison>(undo === undefined ? "/api/compare/decisions" : `/api/compare/decisions/${undo}/undo`, { body }),
    onSuccess: () => void memory.invalidateQueries({ queryKey: ["compare"] }),
  });
};
