import { isRefused, type Answer } from "../../desk/desk.js";
import { webRefusal } from "../refusals.js";
import { isLoopback } from "./door.js";
import type { AccountsOptions } from "./open.js";
import { openidSettings } from "./openid.js";

/** How a record is wished to be served, in words. */
export interface Wished {
  readonly accounts: boolean;
  /** On what it is to listen; null for this machine's loopback. */
  readonly host: string | null;
  readonly address: string | null;
  /** The file that names an identity provider. */
  readonly openid: string | null;
  /** What signs the cookies, of the environment. */
  readonly secret: string | null;
}

/** How it is served: on what, and with which accounts; null for none. */
export interface ServedSo {
  readonly host: string;
  readonly accounts: Omit<AccountsOptions, "entrance"> | null;
}

/**
 * Whether a record may be served so. Without accounts it is for this machine alone; and whoever comes from another must come by https,
 * so that neither passwords nor the record are read on the way. Refused: everything else.
 */
export function servedAsWished({ accounts, host, address, openid, secret }: Wished): Answer<ServedSo> {
  const listens = host ?? "127.0.0.1";
  const here = listens === "localhost" || isLoopback(listens.replace(/^\[|\]$/g, ""));
  if (!accounts) return here && address === null && openid === null ? { host: listens, accounts: null } : { refused: webRefusal("web/needs-accounts", here ? address ?? listens : listens) };
  if (address === null && !here) return { refused: webRefusal("web/needs-address") };
  const house = address === null ? null : houseAddress(address);
  if (house !== null && isRefused(house)) return house;
  if (secret !== null && secret.length < 32) return { refused: webRefusal("web/short-secret") };
  const provider = openid === null ? null : openidSettings(openid);
  if (provider !== null && isRefused(provider)) return provider;
  return { host: listens, accounts: { address: house?.origin ?? null, openid: provider, ...(secret !== null && { secret }) } };
}

/** The address under which people reach a house, told in words: its origin and nothing more, and by https unless it is this machine. */
export function houseAddress(words: string): Answer<{ readonly origin: string }> {
  if (!/^https?:\/\//i.test(words) || !URL.canParse(words)) return { refused: webRefusal("web/not-an-address", words) };
  const { protocol, hostname, origin, pathname, search, hash, username } = new URL(words);
  if (pathname !== "/" || search !== "" || hash !== "" || username !== "") return { refused: webRefusal("web/not-an-address", words) };
  const here = hostname === "localhost" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
  return protocol === "https:" || here ? { origin } : { refused: webRefusal("web/needs-https", words) };
}
