import type { Actor } from "../../../model/actor.js";
import { enteredWith } from "../../accounts/door.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute } from "../route.js";

/** Who asks, and what they may do; null for somebody who is not known. */
export interface Me {
  readonly user: Actor | null;
  /** Whether there are accounts; without them the one user of this machine may do everything. */
  readonly accounts: boolean;
  /** The name of the organisation they act for; null without accounts. */
  readonly organisation: string | null;
  /** How one may come in beside password and passkey: the name of an identity provider; null for none. */
  readonly openid: string | null;
}

export function addMe(api: Api, { door }: Pick<ApiHouse, "door">): void {
  addRoute(api, { method: "get", path: "/me", does: "Who asks, and what they may do.", gives: "Me" }, async (_, context) => {
    const here = await door();
    const visitor: Actor | null = context.get("visitor") ?? null;
    const me: Me = { user: visitor, accounts: here !== null, organisation: here && visitor?.account ? (await enteredWith(here, context))?.organisationName ?? null : null, openid: here?.openid?.name ?? null };
    return Response.json(me);
  });
}
