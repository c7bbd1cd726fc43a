import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FileLog, ShownFile } from "../../../desk/files/asked.js";
import type { ListedFile } from "../../../record/files/questions.js";
import { ask } from "../app/ask.js";

export const useFiles = () => useQuery({ queryKey: ["files"], queryFn: ({ signal }) => ask<readonly ListedFile[]>("/api/files", { signal }) });

export const useFile = (id: string) => useQuery({ queryKey: ["file", id], queryFn: ({ signal }) => ask<ShownFile>(`/api/files/${encodeURIComponent(id)}`, { signal }) });

/** Who read what, the latest first, page by page. */
export const useReads = (id: string, wanted: boolean) => useInfiniteQuery({
  queryKey: ["file-log", id],
  queryFn: ({ pageParam, signal }) => ask<FileLog>(`/api/files/${encodeURIComponent(id)}/log?limit=50${pageParam === 0 ? "" : `&before=${pageParam}`}`, { signal }),
  initialPageParam: 0,
  getNextPageParam: ({ next }) => next,
  enabled: wanted,
});

/** Does something with files, and asks again for everything it may show in: what is closed is nowhere any more. */
export function useFileDeed() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) => ask<ShownFile>(`/api/files${path}`, { body }),
    onSettled: () => memory.invalidateQueries(),
  });
}
