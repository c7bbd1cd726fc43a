import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Entered, Entrance, From } from "../../desk/accounts/entrance-asked.js";
import type { ApiEnv } from "../api/api.js";
import type { Limits } from "./limits.js";
import type { Openid } from "./openid.js";

/** What the routes of a house with accounts answer with. */
export interface AccountsDoor {
  readonly entrance: Entrance;
  readonly limits: Limits;
  /** The identity provider people may come in by; null for none. */
  readonly openid: Openid | null;
  /** Under which address people reach the house. */
  readonly address: string;
  /** Whether requests come through a proxy on this machine, which says from where. */
  readonly behindProxy: boolean;
}

export const cookiesOf = (context: Context<ApiEnv>): string => context.req.header("cookie") ?? "";
export const enteredWith = ({ entrance }: AccountsDoor, context: Context<ApiEnv>): Promise<Entered | null> => entrance.who(cookiesOf(context));

/** From where a request comes, as far as it can be believed. */
export const fromOf = ({ behindProxy }: AccountsDoor, context: Context<ApiEnv>): From =>
  ({ address: addressOf(context, behindProxy), browser: context.req.header("user-agent") ?? "", cookies: cookiesOf(context) });

/** The address of whoever asks: of the connection; or, where that comes from a proxy of this machine, the last one the proxy has named. What stands before it anybody can write. */
export function addressOf(context: Context<ApiEnv>, behindProxy: boolean): string {
  const connected = connectedFrom(context);
  if (!behindProxy || !isLoopback(connected)) return connected;
  const named = (context.req.header("x-forwarded-for") ?? "").split(",").at(-1)!.trim();
  return /^[\da-f.:]{2,45}$/i.test(named) ? named : connected;
}

function connectedFrom(context: Context<ApiEnv>): string {
  // A request of a test has no connection.
  return (context.env as { incoming?: unknown } | undefined)?.incoming === undefined ? "" : getConnInfo(context).remote.address ?? "";
}

export const isLoopback = (address: string): boolean => address === "::1" || /^(?:::ffff:)?127\./.test(address);
