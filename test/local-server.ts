import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a page of a local server is answered; words alone are plain text. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;
export interface Pages {
  readonly [path: string]: Answer | string;
}

/** A server on this machine, and what it was asked for. */
export interface LocalServer {
  readonly port: number;
  /** "http://127.0.0.1:PORT" */
  readonly at: string;
  readonly asked: string[];
  readonly headers: IncomingMessage["headers"][];
}

const servers: Server[] = [];

/** A server that answers as told, "*" for all other paths; robots.txt is not there unless it is told by name. */
export async function serve(pages: Pages): Promise<LocalServer> {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    const path = request.url!;
    asked.push(path);
    headers.push(request.headers);
    const page = Object.hasOwn(pages, path) ? pages[path] : path === "/robots.txt" ? undefined : pages["*"];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === "string") response.setHeader("content-type", "text/plain; charset=utf-8").end(page);
    else page(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { port, at: `http://127.0.0.1:${port}`, asked, headers };
}

export const sendTo = (target: string, status = 302): Answer => (_, response) => void response.writeHead(status, { location: target }).end();
export const status = (code: number, headers: Record<string, string> = {}): Answer => (_, response) => void response.writeHead(code, headers).end();
export const as = (contentType: string, body: string | Uint8Array): Answer => (_, response) => void response.writeHead(200, { "content-type": contentType }).end(body);

/** Ends all servers, whoever is still connected. */
export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}
