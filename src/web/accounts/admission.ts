import { soleUser } from "../../model/actor.js";
import type { Admission } from "../server/access.js";
import { isToken } from "../server/desk-over-http.js";
import type { AccountsDoor } from "./door.js";

/** Who asks in a house with accounts: whoever is in by a session; or, for a command of this machine that shows the token of the lock file, the sole user. */
export const accountHolders = (door: () => Promise<AccountsDoor>, token: string, user: string): Admission => async ({ headers }) => {
  if (isToken(headers.get("authorization") ?? undefined, token)) return soleUser(user);
  return (await (await door()).entrance.who(headers.get("cookie") ?? ""))?.actor ?? null;
};
