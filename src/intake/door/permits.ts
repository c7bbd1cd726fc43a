// Which addresses may be asked. A name says nothing: what counts is the number a connection is made to, so the same question
// is put at the very moment of connecting (connector.ts), whatever a name meant a moment before.
//
//     ENTENTE_ALLOW_NET = 127.0.0.1:8080, 10.0.0.0/8, [fd00::1]:8443, wiki.example, press.example:8080, *:8443
//                         an address      a range     IPv6             a name: whatever it leads to     any public address

import ipaddr from "ipaddr.js";
import { refusal, type Refusal } from "../../model/refusals.js";

type Address = ReturnType<typeof ipaddr.parse>;

/** What is allowed beside public addresses at ports 80 and 443. */
export interface Permits {
  readonly entries: readonly Permit[];
  /** Entries that could not be understood; they allow nothing. */
  readonly notUnderstood: readonly string[];
}

interface Permit {
  /** A name; a range of addresses; or any public address. */
  readonly what: string | readonly [Address, number] | "*";
  /** null: the usual ports. */
  readonly port: number | "any" | null;
}

const usualPorts: readonly number[] = [80, 443];

/** Reads what is to be allowed: addresses, ranges and names, each with a port (or `*` for all) or without. */
export function permitsOf(allow: readonly string[]): Permits {
  const read = allow.map((one) => one.trim()).filter((one) => one !== "").map((words) => ({ words, permit: permitOf(words.toLowerCase()) }));
  return { entries: read.flatMap(({ permit }) => permit ?? []), notUnderstood: read.flatMap(({ words, permit }) => (permit === null ? [words] : [])) };
}

function permitOf(words: string): Permit | null {
  const bare = whatOf(words);
  if (bare !== null) return { what: bare, port: null };
  const [, host = "", digits = ""] = /^(.+):(\d{1,5}|\*)$/.exec(words) ?? [];
  const what = whatOf(host.replace(/^\[(.*)\](\/\d+)?$/, "$1$2"));
  const port = digits === "*" ? "any" : Number(digits);
  return what === null || port === 0 || (port !== "any" && port > 65_535) ? null : { what, port };
}

function whatOf(host: string): Permit["what"] | null {
  if (host === "*") return "*";
  const plain = host.replace(/^\[(.*)\]$/, "$1");
  if (ipaddr.isValidCIDR(plain)) return ipaddr.parseCIDR(plain);
  if (isAddress(plain)) {
    const address = ipaddr.process(plain);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  }
  return /^(?=.*[a-z])[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host) ? host : null;
}

/** Whether a connection to this address may be made for this host; null if so. `host` is as the URL gives it. */
export function forbidden(host: string, address: string, port: number, { entries, notUnderstood }: Permits): Refusal | null {
  const found = isAddress(address) ? ipaddr.process(address) : null;
  if (found === null) return refusal("door/dns", host);
  const kind = kindOf(found);
  const isPublic = kind === "public";
  const meant = entries.filter(({ what }) => (what === "*" ? isPublic : typeof what === "string" ? what === host : isIn(found, what)));
  if (meant.some((permit) => permit.port === "any" || permit.port === port || (permit.port === null && usualPorts.includes(port)))) return null;
  if (isPublic && usualPorts.includes(port)) return null;
  // Whoever meant to allow it would look for the fault elsewhere.
  if (notUnderstood.length > 0) return refusal("door/bad-permit", notUnderstood[0]!);
  const entry = `${host.includes(":") ? `[${host}]` : host}${usualPorts.includes(port) ? "" : `:${port}`}`;
  return !isPublic && (meant.length === 0 || usualPorts.includes(port)) ? refusal("door/private-address", host, kind, entry) : refusal("door/port", String(port), entry);
}

/** An address written in full: nothing that only some programs take for one (“127.1”, “0x7f.1”). */
export const isAddress = (text: string): boolean => ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(":") && !text.includes("%") && ipaddr.IPv6.isValid(text));

function isIn(address: Address, [start, bits]: readonly [Address, number]): boolean {
  return address.kind() === start.kind() && address.match(start, bits);
}

const inWords: { readonly [range: string]: string } = {
  unspecified: "this machine", loopback: "this machine", private: "a private network", uniqueLocal: "a private network", deprecatedSiteLocal: "a private network", linkLocal: "the local network",
  carrierGradeNat: "a provider's inner network", multicast: "many receivers at once", broadcast: "many receivers at once", ipv4Mapped: "another address in disguise", rfc6145: "another address in disguise",
  rfc6052: "another address in disguise", "6to4": "another address in disguise", teredo: "another address in disguise",
};

/** "public", or what else an address is. Only what is known to be public is; of IPv6 that is 2000::/3 alone (RFC 4291, IANA). */
function kindOf(address: Address): string {
  const range = address.range() as string;
  if (range !== "unicast") return inWords[range] ?? "kept for other purposes";
  if (address.kind() === "ipv4") return "public";
  return (address.toByteArray()[0]! & 0xe0) === 0x20 ? "public" : "kept for other purposes";
}
