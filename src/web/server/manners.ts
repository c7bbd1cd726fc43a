import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refusedWith } from "../api/route.js";
import { webRefusal } from "../refusals.js";

// What every request has to fulfil before anybody looks at what it asks for, and what every answer says to the browser.
//
//     Host      is this machine's loopback with our port, or where there are accounts the name people come by: a page that has moved
//               its name here still comes under its own
//     Origin    is ours, where there is one: browsers send it with every request of another page that could change something
//     Sec-Fetch says the same of requests without an Origin, such as pictures and links

export interface Manners {
  /** What the Host of a request may be: the names of this machine's loopback with the port that is listened on. */
  readonly hosts: () => readonly string[];
  /** What the Origin of a request of our pages may be. */
  readonly origins: () => readonly string[];
  /** Whether a request shows the token of the lock file, as programs of this machine can. */
  readonly showsToken: (context: Context) => boolean;
}

/** Lets nothing in that comes under another name. */
export const underOurName = ({ hosts }: Manners): MiddlewareHandler => async (context, next) =>
  hosts().includes((context.req.header("host") ?? "").toLowerCase()) ? next() : refusedWith(webRefusal("web/other-host"));

/** Lets nothing in that another page sent: neither what would change something nor what would read. */
export const fromOurPages = (manners: Manners): MiddlewareHandler => async (context, next) => {
  const { req } = context;
  const changes = req.method !== "GET" && req.method !== "HEAD";
  const origin = req.header("origin");
  const site = req.header("sec-fetch-site");
  const ours = origin !== undefined && manners.origins().includes(origin.toLowerCase());
  if (origin !== undefined && !ours) return refusedWith(webRefusal("web/other-page"));
  // A link to one of our pages is followed; what the API gives is not for links on other pages.
  const isLink = !changes && req.header("sec-fetch-mode") === "navigate" && !req.path.startsWith("/api/");
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isLink) return refusedWith(webRefusal("web/other-page"));
  if (!changes) return next();
  if (!ours && site !== "same-origin" && !manners.showsToken(context)) return refusedWith(webRefusal("web/no-origin"));
  const type = (req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (type !== "application/json" && !(type === "multipart/form-data" && req.path === "/api/dispatches")) return refusedWith(webRefusal("web/other-type", type.slice(0, 100)));
  return next();
};

const mebibyte = 1024 * 1024;

/** Files may be large, words may not. */
const ofFiles = bodyLimit({ maxSize: 256 * mebibyte, onError: () => refusedWith(webRefusal("web/too-long", "256 MB")) });
const ofWords = bodyLimit({ maxSize: 16 * mebibyte, onError: () => refusedWith(webRefusal("web/too-long", "16 MB")) });
export const inMeasure: MiddlewareHandler = (context, next) => (context.req.path === "/api/dispatches" ? ofFiles : ofWords)(context, next);

/**
 * Tells the browser to run nothing but our own files, to ask nobody else for anything whatever stands in a dispatch, and to let
 * no other page hold, frame or read ours.
 */
export const headers: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
};

/** Where people come by https, their browsers are told to come in no other way from then on. */
export const withHeaders = (secure = false): MiddlewareHandler => async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(secure ? { ...headers, "strict-transport-security": "max-age=31536000" } : headers)) context.res.headers.set(name, value);
  if (!context.res.headers.has("cache-control")) context.res.headers.set("cache-control", "no-store");
};
