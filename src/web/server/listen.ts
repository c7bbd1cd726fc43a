import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { openNews, tellingDesk } from "../api/news.js";
import type { Desk } from "../../desk/desk.js";
import { accountHolders } from "../accounts/admission.js";
import { isLoopback } from "../accounts/door.js";
import type { AccountsDoor } from "../accounts/door.js";
import { openAccounts, type AccountsOptions } from "../accounts/open.js";
import { localUser, type Admission } from "./access.js";
import { appFor } from "./app.js";

/** A desk that listens. */
export interface Listening {
  /** "http://127.0.0.1:4711", where commands of this machine reach it. */
  readonly address: string;
  /** Where people reach it: the same, or with accounts the address they were told. */
  readonly open: string;
  /** The same desk, for whoever asks it in this process from now on: it lets the pages know what changes. */
  readonly desk: Desk;
  /** Takes no new requests, and is done when those under way are answered. */
  readonly close: () => Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  /** What commands of this machine have to show. */
  readonly token: string;
  /** By what name whoever uses the pages corrects and decides. */
  readonly user: string;
  /** Whether nobody but this process can change the record: then what was answered holds until it does. */
  readonly alone: boolean;
  /** On what it listens beside this machine's loopback; without it on that alone. To be told only with accounts. */
  readonly host?: string;
  /** Lets people in by accounts. */
  readonly accounts?: AccountsOptions;
  /** Says who asks; without it everybody is the one user of this machine, or with accounts whoever is signed in. */
  readonly admission?: Admission;
  /** The folder of the built pages; ours without it. */
  readonly pages?: string;
  /** Calls whenever another process has changed the record, until the returned function is called; without it nobody can. */
  readonly elsewhere?: (heard: () => void) => () => Promise<void>;
}

const builtPages = fileURLToPath(new URL("../../../dist/web/pages-built", import.meta.url));

/**
 * Lets a desk be asked over HTTP: on this machine's loopback, and where accounts let people in also elsewhere. `port` 0 takes a free
 * one. Rejects with the system's error (EADDRINUSE, EACCES) where it cannot listen.
 */
export async function listen(plain: Desk, { port, token, user, alone, host = "127.0.0.1", accounts, admission, pages = builtPages, elsewhere }: ListenOptions): Promise<Listening> {
  const news = openNews();
  const desk = tellingDesk(plain, news);
  const silence = elsewhere?.(() => news.tell({ what: "elsewhere" }));
  const listened: Server[] = [];
  // Whoever asks before the accounts are open waits for them.
  let opened: (door: Promise<AccountsDoor>) => void = () => undefined;
  const door = accounts ? new Promise<AccountsDoor>((resolve) => (opened = resolve)) : null;
  const hosts = (): readonly string[] => [...listened.flatMap((one) => [`127.0.0.1:${portOf(one)}`, `localhost:${portOf(one)}`]), ...(accounts?.address ? [new URL(accounts.address).host] : [])];
  const app = appFor(desk, {
    token, user, hosts, pages, news, alone, door: () => door, secure: accounts?.address?.startsWith("https:") ?? false,
    admission: admission ?? (door ? accountHolders(() => door, token, user) : localUser(user)),
  });
  listened.push(await serverOn(app, port, host));
  // Commands of this machine come by its loopback.
  const here = isEverywhere(host) || isLoopback(host) ? listened[0]! : await serverOn(app, 0, "127.0.0.1");
  if (here !== listened[0]) listened.push(here);
  const address = `http://127.0.0.1:${portOf(here)}`;
  const close = async (): Promise<void> => {
    news.close();
    await silence?.();
    await Promise.all(listened.map(closed));
  };
  try {
    if (accounts) {
      const opening = openAccounts(accounts, portOf(listened[0]!));
      opened(opening);
      await opening;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { address, open: door ? (await door).address : address, desk, close };
}

function serverOn(app: { readonly fetch: Parameters<typeof serve>[0]["fetch"] }, port: number, hostname: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, () => resolve(server)) as Server;
    server.once("error", reject);
    // A dispatch a minute from a slow sender is one request: only what never finishes its head is cut off.
    server.requestTimeout = 0;
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::";

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept for more requests is let go of as soon as the one under way is answered.
    const letGo = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(letGo);
      resolve();
    });
    server.closeIdleConnections();
  });
}
