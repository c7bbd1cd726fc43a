import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { refusal, type Refusal } from "../../model/refusals.js";
import { forbidden, isAddress, type Permits } from "./permits.js";

/** Finds the addresses of a name; rejects where there are none. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Asks the system, which knows its hosts file and its name servers. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Carries a refusal through a library that knows errors only. */
export interface Refusing extends Error {
  readonly refused: Refusal;
}

/**
 * Makes connections, each to an address that was looked at: a name is resolved once, every address it has is put to the
 * question, and the connection is made to one of those very addresses. A name that means something else a moment later
 * (DNS rebinding) gains nothing; a name that means a public and a private address at once is refused.
 */
export function guardedConnector(permits: Permits, resolve: Resolve, timeout: number): buildConnector.connector {
  return (options, callback) => {
    const give = (outcome: Error | Parameters<typeof callback>[1]): void => void (outcome instanceof Error ? callback(outcome, null) : callback(null, outcome!));
    void vetted(options, permits, resolve).then((addresses) => {
      const connect = buildConnector({ timeout, allowH2: false, maxCachedSessions: 0, autoSelectFamily: true, lookup: only(addresses) } as buildConnector.BuildOptions);
      connect(options, (error, socket) => {
        if (error !== null) return give(error);
        // The last word has the socket itself.
        const wrong = socket.remoteAddress === undefined ? null : forbidden(hostOf(options.hostname), socket.remoteAddress, portOf(options), permits);
        if (wrong === null) return give(socket);
        socket.destroy();
        give(refusing(wrong));
      });
    }, (error: unknown) => give(error as Error));
  };
}

async function vetted(options: buildConnector.Options, permits: Permits, resolve: Resolve): Promise<readonly { address: string; family: number }[]> {
  const host = hostOf(options.hostname);
  const addresses = isAddress(host) ? [{ address: host, family: host.includes(":") ? 6 : 4 }] : await resolve(host);
  if (addresses.length === 0) throw refusing(refusal("door/dns", host));
  for (const { address } of addresses) {
    const wrong = forbidden(host, address, portOf(options), permits);
    if (wrong !== null) throw refusing(wrong);
  }
  return addresses;
}

/** A look-up that knows only what was looked at. */
function only(addresses: readonly { address: string; family: number }[]): LookupFunction {
  return (_host, { all }, callback) => {
    if (all) callback(null, addresses.map((one) => ({ ...one })));
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
}

const refusing = (refused: Refusal): Refusing => Object.assign(new Error(refused.code), { refused });
const hostOf = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, "$1");
const portOf = ({ port, protocol }: buildConnector.Options): number => Number(port) || (protocol === "https:" ? 443 : 80);
