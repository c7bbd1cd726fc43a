import type { Ask, Door, Visit } from "../src/intake/door/door.js";
import { refusal } from "../src/model/refusals.js";

/** What is at an address: a page, or whatever the server does. */
export type Scripted = string | ((ask: Ask) => Partial<Visit> & { readonly status: Visit["status"] });

/** A door to a web that is written down; what is not there is not there. Told: every address that was asked for. */
export function scriptedDoor(web: { readonly [url: string]: Scripted }): Door & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url, ask = {}) => {
      asked.push(url);
      const page = web[url] ?? (() => failing("door/not-there", 404));
      const said = typeof page === "string" ? fetched(page) : page(ask);
      return { url, moved: null, ...said } as Visit;
    },
    close: async () => {},
  };
}

export const fetched = (text: string, more: object = {}) => ({ status: "fetched" as const, bytes: new TextEncoder().encode(text), contentType: text.startsWith("<!doctype") ? "text/html" : null, charset: null, etag: null, lastModified: null, ...more });
export const unchanged = { status: "unchanged" as const };
export const failing = (code: "door/not-there" | "door/busy" | "door/dns" | "door/robots" | "door/too-slow", httpStatus: number | null = null, retryAfter: number | null = null) => ({ status: "refused" as const, refusal: refusal(code, code === "door/dns" ? "host" : String(httpStatus)), httpStatus, retryAfter });
