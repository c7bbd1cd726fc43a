import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { openNews, tellingDesk } from "../api/news.js";
import type { Desk } from "../../desk/desk.js";
import { localUser, type Admission } from "./access.js";
import { appFor } from "./app.js";

/** A desk that listens. */
export interface Listening {
  /** "http://127.0.0.1:4711" */
  readonly address: string;
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
  /** Says who asks; without it everybody is the one user of this machine. */
  readonly admission?: Admission;
  /** The folder of the built pages; ours without it. */
  readonly pages?: string;
}

const builtPages = fileURLToPath(new URL("../../../dist/web/pages-built", import.meta.url));

/**
 * Lets a desk be asked over HTTP, on this machine's loopback alone. `port` 0 takes a free one. Rejects with the system's error
 * (EADDRINUSE, EACCES) where it cannot listen.
 */
export async function listen(plain: Desk, { port, token, user, alone, admission = localUser(user), pages = builtPages }: ListenOptions): Promise<Listening> {
  let taken = port;
  const news = openNews();
  const desk = tellingDesk(plain, news);
  const app = appFor(desk, { token, user, hosts: () => [`127.0.0.1:${taken}`, `localhost:${taken}`], admission, pages, news, alone });
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () => resolve(starting)) as Server;
    starting.once("error", reject);
  });
  taken = (server.address() as AddressInfo).port;
  // A dispatch a minute from a slow sender is one request: only what never finishes its head is cut off.
  server.requestTimeout = 0;
  return {
    address: `http://127.0.0.1:${taken}`,
    desk,
    close: () => new Promise((resolve) => {
      news.close();
      // A connection that is kept for more requests is let go of as soon as the one under way is answered.
      const letGo = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearInterval(letGo);
        resolve();
      });
      server.closeIdleConnections();
    }),
  };
}
