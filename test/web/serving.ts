import { mkdtempSync, rmSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRefused, type Acknowledged, type Desk } from "../../src/desk/desk.js";
import type { Incoming } from "../../src/desk/job.js";
import { openDesk, type DeskOptions } from "../../src/desk/local-desk.js";
import type { Where } from "../../src/desk/where.js";
import type { Admission } from "../../src/web/server/access.js";
import type { AccountsOptions } from "../../src/web/accounts/open.js";
import { listen, type ListenOptions } from "../../src/web/server/listen.js";

/** The real server on a free port of loopback, over a record of its own. */
export interface Serving {
  /** "http://127.0.0.1:4711" */
  readonly address: string;
  readonly desk: Desk;
  readonly token: string;
  readonly add: (arrivals: AsyncIterable<Incoming> | Iterable<Incoming>) => Promise<readonly Acknowledged[]>;
  /** A request exactly as told, with no header but Host of its own: what browsers add, a test adds or leaves out. */
  readonly raw: (asked: RawRequest) => Promise<RawAnswer>;
  readonly close: () => Promise<void>;
}

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The text as JSON; throws where it is none. */
  readonly json: <T = unknown>() => T;
}

export interface ServingOptions {
  /** A new record in a temporary folder without it. */
  readonly where?: Where;
  readonly user?: string;
  /** The folder of the built pages. */
  readonly pages?: string;
  /** Says who asks, such as `actorsByCookie` (actors.ts); without it everybody is the one user of this machine. */
  readonly admission?: Admission;
  /** Lets people in by accounts (signed-in.ts); then its address is one of the name localhost. */
  readonly accounts?: Partial<AccountsOptions>;
  /** Another clock, another passphrase, another way for messages to leave. */
  readonly with?: Partial<Pick<DeskOptions, "clock" | "passphrase" | "sending">>;
}

/** Serves a record. */
export async function serving({ where, user = "M. Vorrandt", pages, admission, accounts, with: more = {} }: ServingOptions = {}): Promise<Serving> {
  const folder = where ? null : mkdtempSync(join(tmpdir(), "entente-web-"));
  const own = await openDesk(where ?? { folder: folder! }, { purpose: "a test", make: true, ...more });
  if (isRefused(own)) throw new Error(`${own.refused.code}: ${own.refused.says}`);
  const token = "the-token-of-a-test";
  const options: ListenOptions = { port: 0, token, user, alone: !where || "folder" in where, elsewhere: own.hearElsewhere, ...(pages !== undefined && { pages }), ...(admission && { admission }), ...(accounts && { accounts: { address: null, ...accounts, entrance: own.entrance } }) };
  const { address: here, open: address, desk, close } = await listen(own, options);
  return {
    address, desk, token,
    add: async (arrivals) => {
      const done: Acknowledged[] = [];
      for await (const one of desk.add(eachOf(arrivals))) done.push(one);
      return done;
    },
    raw: (asked) => rawRequest(here, asked),
    close: async () => {
      await close();
      await own.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function* eachOf<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export function rawRequest(address: string, { method = "GET", path, headers = {}, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const going = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("error", reject).on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({ status: response.statusCode!, headers: response.headers, text, json: <T>() => JSON.parse(text) as T });
      });
    });
    going.on("error", reject).end(body);
  });
}

/** The events of a stream of server-sent events, as they were sent. */
export const eventsIn = (text: string): { readonly event: string; readonly data: unknown }[] =>
  [...text.matchAll(/^event: (.*)\ndata: (.*)$/gm)].map(([, event, data]) => ({ event: event!, data: JSON.parse(data!) as unknown }));
