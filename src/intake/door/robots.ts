import { createRequire } from "node:module";
import { refusal, type Refusal } from "../../model/refusals.js";
import type { Visit } from "./visit.js";

/** As much of the library as is used; its own types say “default” where the module has none. */
type RobotsParser = (url: string, text: string) => { isDisallowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined };
const parse = createRequire(import.meta.url)("robots-parser") as RobotsParser;

/** What a server allows programs. */
export interface Rules {
  /** Why a page may not be asked for; null where it may. */
  readonly against: (url: URL) => Refusal | null;
  /** Seconds between two visits, where the server wants so. */
  readonly delay: number | null;
  /** It could not be told, and may be another time. */
  readonly unsure: boolean;
}

/** By this name we are spoken to in robots.txt. */
const agent = "entente";

/**
 * What a server's robots.txt allows, after RFC 9309: without such a file (4xx) everything; where it cannot be told (5xx, a
 * server that is too slow or out of reach) nothing, for now.
 */
export function rulesOf(robotsUrl: string, visit: Visit): Rules {
  if (visit.status === "fetched") return rulesIn(robotsUrl, visit.bytes);
  if (visit.status === "unchanged") return free;
  const { refusal: why, httpStatus } = visit;
  if (httpStatus !== null && httpStatus >= 400 && httpStatus < 500 && httpStatus !== 429) return free;
  if (why.code === "door/redirect-loop") return free;
  // What is wrong with the server is wrong for the page too, and said in its own words.
  if (why.code === "door/status" || why.code === "door/busy") return { against: () => refusal("door/robots-wait", `is answered with ${String(httpStatus)}`), delay: null, unsure: true };
  return { against: () => why, delay: null, unsure: true };
}

const free: Rules = { against: () => null, delay: null, unsure: false };

/** So much of a robots.txt is read (RFC 9309 asks for 500 KiB). */
export const robotsLength = 512 * 1024;

function rulesIn(robotsUrl: string, bytes: Uint8Array): Rules {
  const lines = new TextDecoder("utf-8").decode(bytes.subarray(0, robotsLength)).split(/\r\n|\r|\n/);
  // A pattern longer than any address matches none, and many stars only cost time.
  const text = lines.filter((line) => line.length <= 2_000 && line.split("*").length <= 20).join("\n");
  const robots = parse(robotsUrl, text);
  const delay = robots.getCrawlDelay(agent);
  return {
    against: (url) => (robots.isDisallowed(url.href, agent) === true ? refusal("door/robots", url.pathname) : null),
    delay: delay !== undefined && Number.isFinite(delay) && delay > 0 ? delay : null,
    unsure: false,
  };
}
