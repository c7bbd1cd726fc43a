import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { DraftAsked, DraftTold, LanguageFound, ListedDraft, OpenDraft, PaperTold } from "../../../desk/drafting/asked.js";
import { ask, RefusedError } from "../app/ask.js";

export const useDrafts = () => useQuery({ queryKey: ["drafts"], queryFn: ({ signal }) => ask<readonly ListedDraft[]>("/api/drafts", { signal }) });
export const useDraft = (id: string) => useQuery({ queryKey: ["draft", id], queryFn: ({ signal }) => ask<DraftTold>(`/api/drafts/${encodeURIComponent(id)}`, { signal }) });
export const useLanguage = (words: string) => useQuery({ queryKey: ["language", words], enabled: words !== "", queryFn: ({ signal }) => ask<LanguageFound>(`/api/language?${new URLSearchParams({ q: words, limit: "20" })}`, { signal }) });

export function useBeginDraft() {
  const memory = useQueryClient();
  return useMutation({ mutationFn: (request: Omit<OpenDraft, "by">) => ask<DraftTold>("/api/drafts", { body: request }), onSuccess: () => memory.invalidateQueries({ queryKey: ["drafts"] }) });
}

/**
 * Does something with a draft. A request whose answer was lost is sent again under the same key until the server answers, so that it
 * is done once.
 */
export function useDraftAct(id: string, as: string | undefined) {
  const memory = useQueryClient();
  const key = useRef<string | null>(null);
  return useMutation({
    mutationFn: async (act: DraftAsked) => {
      key.current ??= crypto.randomUUID();
      return ask<DraftTold>(`/api/drafts/${id}/acts`, { body: { act, key: key.current, ...(as !== undefined && { as }) } });
    },
    networkMode: "always",
    retry: (_, error) => error instanceof RefusedError && error.status === 0,
    retryDelay: 1_500,
    onSettled: () => void (key.current = null),
    onSuccess: (draft) => {
      memory.setQueryData(["draft", id], draft);
      void memory.invalidateQueries({ queryKey: ["drafts"] });
    },
  });
}

export function useDocument(id: string, as: string | undefined) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      let binary = "";
      for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
      return ask<PaperTold>(`/api/drafts/${id}/documents`, { body: { base64: btoa(binary), table: true, ...(as !== undefined && { as }) } });
    },
    onSettled: () => memory.invalidateQueries({ queryKey: ["draft", id] }),
  });
}
