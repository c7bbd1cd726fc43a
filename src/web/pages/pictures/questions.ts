import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Matrix } from "../../../record/questions/pictures/matrix.js";
import type { Network } from "../../../record/questions/pictures/network.js";
import type { Timeline } from "../../../record/questions/pictures/timeline.js";
import { ask } from "../app/ask.js";

/** As many as the API gives at most. */
export const mostExchanges = 2_000;

export const useTimeline = (query: string) => useQuery({
  queryKey: ["pictures", "timeline", query],
  queryFn: ({ signal }) => ask<Timeline>(`/api/pictures/timeline?${new URLSearchParams({ q: query, limit: String(mostExchanges) })}`, { signal }),
  placeholderData: keepPreviousData,
});

export const useMatrix = (query: string) => useQuery({
  queryKey: ["pictures", "matrix", query],
  queryFn: ({ signal }) => ask<Matrix>(`/api/pictures/matrix?${new URLSearchParams({ q: query })}`, { signal }),
  placeholderData: keepPreviousData,
});

/** Between two months, both included; null for no bound. */
export const useNetwork = (from: string | null, to: string | null) => useQuery({
  queryKey: ["pictures", "network", from, to],
  queryFn: ({ signal }) => ask<Network>(`/api/pictures/network?${new URLSearchParams({ ...(from !== null && { from }), ...(to !== null && { to }) })}`, { signal }),
  placeholderData: keepPreviousData,
});
