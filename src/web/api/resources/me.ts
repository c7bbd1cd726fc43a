import type { Actor } from "../../../model/actor.js";
import type { Api } from "../api.js";
import { addRoute } from "../route.js";

/** Who asks, and what they may do; null for somebody who is not known. */
export interface Me {
  readonly user: Actor | null;
  /** Whether there are accounts; without them the one user of this machine may do everything. */
  readonly accounts: boolean;
}

export function addMe(api: Api): void {
  addRoute(api, { method: "get", path: "/me", does: "Who asks, and what they may do.", gives: "Me" }, (_, context) => {
    const visitor: Actor | null = context.get("visitor");
    const me: Me = { user: visitor, accounts: false };
    return Response.json(me);
  });
}
