import { Agent, request } from "undici";
import { guardedConnector, resolveBySystem, type Resolve } from "./connector.js";
import { forbidden, isAddress, permitsOf } from "./permits.js";

// What leaves through the door: a body to an address that somebody named. The same addresses are forbidden as for visits, and nobody is
// followed elsewhere: whoever moved says so to whoever set the address.

export interface OutboundOptions {
  /** What may be asked beside public addresses (permits.ts); without it what ENTENTE_ALLOW_NET says. */
  readonly allow?: readonly string[];
  readonly resolve?: Resolve;
  /** Seconds. */
  readonly limit?: number;
}

/** Sends JSON to an https address (http only where the address is permitted by name). Rejects with what went wrong; any answer but 2xx is that too. */
export async function sendOut(address: string, body: string, headers: Readonly<Record<string, string>>, { allow, resolve = resolveBySystem, limit = 15 }: OutboundOptions = {}): Promise<void> {
  const permits = permitsOf(allow ?? (process.env["ENTENTE_ALLOW_NET"] ?? "").split(","));
  const url = new URL(address);
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && permits.entries.length > 0 && isAddress(host) && forbidden(host, host, port, permits) === null)) throw new Error("only https addresses are sent to");
  if (isAddress(host)) {
    const wrong = forbidden(host, host, port, permits);
    if (wrong !== null) throw new Error(wrong.says);
  }
  const agent = new Agent({ connect: guardedConnector(permits, resolve, limit * 1_000), connections: 1, headersTimeout: limit * 1_000, bodyTimeout: limit * 1_000 });
  try {
    const answer = await request(url, { method: "POST", dispatcher: agent, signal: AbortSignal.timeout(limit * 1_000), headers: { ...headers, "content-type": "application/json" }, body });
    await answer.body.dump({ limit: 64 * 1024 }).catch(() => undefined);
    if (answer.statusCode < 200 || answer.statusCode > 299) throw new Error(`answered ${answer.statusCode}`);
  } finally {
    await agent.destroy();
  }
}
