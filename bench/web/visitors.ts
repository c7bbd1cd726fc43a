import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Pick } from "../record/synthetic.js";

/** One answer that was waited for. */
export interface Waited {
  readonly what: string;
  readonly ms: number;
  readonly status: number;
}

export interface Asked {
  readonly what: string;
  readonly path: string;
  readonly body?: object;
}

export interface Answer extends Waited {
  readonly text: string;
}

/** Asks a server as a browser of its own pages does, over connections that stay open. */
export function asker(address: string): (asked: Asked) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const { hostname, port } = new URL(address);
  return ({ what, path, body }) => new Promise((resolve, reject) => {
    const started = performance.now();
    const going = request({ agent, hostname, port, path, method: body ? "POST" : "GET", headers: { origin: address, ...(body && { "content-type": "application/json" }) } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("error", reject).on("end", () => resolve({ what, ms: performance.now() - started, status: response.statusCode!, text: Buffer.concat(parts).toString("utf8") }));
    });
    going.on("error", reject).end(body ? JSON.stringify(body) : undefined);
  });
}

/** Somebody who asks, looks at the answer for a while, and asks again, until the time is up. `hear` is called with every answer. */
export async function visit(ask: (asked: Asked) => Promise<Answer>, next: () => Asked, until: number, look: () => number, hear: (answer: Answer, asked: Asked) => void): Promise<void> {
  // They do not all come in the same moment.
  await pause(look());
  while (performance.now() < until) {
    const asked = next();
    hear(await ask(asked), asked);
    await pause(look());
  }
}

/** Between two bounds, in milliseconds. */
export const between = (pick: Pick, least: number, most: number): (() => number) => () => least + pick(most - least);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
