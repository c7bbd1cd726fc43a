import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Me } from "../../api/resources/me.js";
import { roles, type Role } from "../../../model/actor.js";
import { ask } from "../app/ask.js";

// Who is in. Whoever comes in or goes out gets the pages anew, so that nothing of what another saw is left.

export const meAsked = queryOptions({ queryKey: ["me"], queryFn: ({ signal }) => ask<Me>("/api/me", { signal }), staleTime: 60_000 });

export const useMe = () => useQuery(meAsked);

/** Whether whoever is in has at least this role. What one may not do is not offered; that it is not done, the server sees to. */
export function useMay(least: Role): boolean {
  const { data: me } = useMe();
  return me?.user != null && roles.indexOf(me.user.role) >= roles.indexOf(least);
}

export const signIn = async (email: string, password: string, to: string): Promise<void> => {
  await ask("/api/accounts/sign-in", { body: { email, password } });
  location.assign(to);
};

export const signOut = async (): Promise<void> => {
  await ask("/api/accounts/sign-out", { body: {} });
  location.assign("/sign-in");
};

/** Where one is sent who is not in, and comes back from. */
export const signInAddress = (from: string): string => `/sign-in?to=${encodeURIComponent(from)}`;
