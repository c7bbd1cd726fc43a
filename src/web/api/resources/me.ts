import type { Role, Visitor } from "../../server/access.js";
import type { Api } from "../api.js";
import { addRoute } from "../route.js";

/** Who asks, and what they may do; null for somebody who is not known. */
export interface Me {
  readonly user: { readonly name: string; readonly role: Role } | null;
  /** Whether there are accounts; without them the one user of this machine may do everything. */
  readonly accounts: boolean;
}

export function addMe(api: Api): void {
  addRoute(api, { method: "get", path: "/me", does: "Who asks, and what they may do.", gives: "Me" }, (_, context) => {
    const visitor: Visitor | null = context.get("visitor");
    const me: Me = { user: visitor && { name: visitor.name, role: visitor.role }, accounts: false };
    return Response.json(me);
  });
}
