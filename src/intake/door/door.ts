// The one door through which anything is asked of the network.
//
//     an address → is it one that can be asked for?      (addressOf)
//               → its host's lane: one at a time         (lanes)
//               → does its robots.txt allow it?          (robots)
//               → a connection to a public address       (connector, permits)
//               → the answer, counted as it comes        (body)
//               → sent on elsewhere? the same again, five times at most

import { readFileSync } from "node:fs";
import { STATUS_CODES } from "node:http";
import { setTimeout as pauseFor } from "node:timers/promises";
import { Agent, request, type Dispatcher } from "undici";
import { refusal, type Refusal } from "../../model/refusals.js";
import { bodyOf } from "./body.js";
import { guardedConnector, resolveBySystem, type Resolve } from "./connector.js";
import { refusalFor } from "./failures.js";
import { openLanes, type TooLong } from "./lanes.js";
import { forbidden, isAddress, permitsOf } from "./permits.js";
import { robotsLength, rulesOf, type Rules } from "./robots.js";
import { withoutPassword, type Ask, type NotFetched, type Visit } from "./visit.js";

export type { Ask, Fetched, NotFetched, Unchanged, Visit } from "./visit.js";

/** Asks for addresses. Nothing is thrown: whatever goes wrong is a refusal with a permanent code. */
export interface Door {
  readonly fetch: (url: string, ask?: Ask) => Promise<Visit>;
  /** Breaks off what is under way; what is asked for later is refused. */
  readonly close: () => Promise<void>;
}

export interface DoorOptions {
  /** What may be asked beside public addresses at ports 80 and 443 (permits.ts); without it what ENTENTE_ALLOW_NET says. */
  readonly allow?: readonly string[];
  /** The largest answer, unpacked. */
  readonly mostBytes?: number;
  /** Seconds that a visit may take with all its redirects, beside the time it waits for its turn. */
  readonly seconds?: number;
  /** Milliseconds between two visits to one host; a host may ask for more, up to a minute. */
  readonly pause?: number;
  /** Milliseconds; a visit that would have to wait longer for its turn is refused. */
  readonly patience?: number;
  /** Where those who run a server can complain; told with every visit. Without it what ENTENTE_CONTACT says. */
  readonly contact?: string;
  /** For tests: how names become addresses, how to wait, and what measures how long things take (milliseconds). */
  readonly resolve?: Resolve;
  readonly sleep?: Sleep;
  readonly stopwatch?: () => number;
}

/** Waits, no longer than until the signal comes. */
type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Known by its name when it comes back as an error. */
const timeIsUp = Object.assign(new Error("time is up"), { name: "TimeoutError" });

const mostHops = 5;
const longestAddress = 4_096;
/** A robots.txt is believed for a day (RFC 9309), and one that could not be had for some minutes. */
const rulesLast = 24 * 3_600_000;
const doubtLasts = 10 * 60_000;

/** What is under way: where it has been, how much time it has left, and where it has moved for good. */
interface Journey {
  readonly been: Set<string>;
  readonly ask: Ask;
  readonly mostBytes: number;
  /** An answer that is too long is cut, not refused. */
  readonly cut: boolean;
  left: number;
  lasting: boolean;
  moved: string | null;
}

type Step = Visit | { readonly sentOn: URL };

/** Opens the door. It holds connections open for a few seconds; close it when nothing more is to be asked. */
export function openDoor(options: DoorOptions = {}): Door {
  const { mostBytes = 10_000_000, seconds = 30, pause = 1_000, patience = 90_000, resolve = resolveBySystem, sleep = sleepFor, stopwatch = () => performance.now() } = options;
  const permits = permitsOf(options.allow ?? (process.env["ENTENTE_ALLOW_NET"] ?? "").split(","));
  const closing = new AbortController();
  /** What is asked for at the moment; each is broken off when its time is up, or all when the door is closed. */
  const underWay = new Set<AbortController>();
  const lanes = openLanes({ pause, patience, sleep: (milliseconds) => sleep(milliseconds, closing.signal), stopwatch });
  const limit = Math.ceil(seconds * 1_000);
  const agent = new Agent({ connect: guardedConnector(permits, resolve, limit), connections: 1, pipelining: 1, headersTimeout: limit, bodyTimeout: limit, maxHeaderSize: 64 * 1024, keepAliveTimeout: 4_000, keepAliveMaxTimeout: 10_000 });
  const userAgent = agentName(options.contact ?? process.env["ENTENTE_CONTACT"] ?? "");
  const known = new Map<string, { readonly rules: Promise<Rules>; until: number }>();
  const journey = (ask: Ask, most: number, cut: boolean): Journey => ({ been: new Set(), ask, mostBytes: most, cut, left: limit, lasting: true, moved: null });

  async function visit(address: string, ask: Ask): Promise<Visit> {
    const going = journey(ask, mostBytes, false);
    let here = addressOf(address, permits);
    if ("code" in here) return notFetched(withoutPassword(address), here);
    for (;;) {
      const from: URL = here;
      const step: Step | TooLong = await lanes.through(from.hostname, () => stepsOn(from, going));
      if ("seconds" in step) return waiting(from, step);
      if ("status" in step) return step;
      here = step.sentOn;
    }
  }

  /** Goes on from an address for as long as it stays on one host. */
  async function stepsOn(from: URL, going: Journey): Promise<Step> {
    let here = from;
    for (;;) {
      const rules = await rulesFor(here);
      const against = rules.against(here);
      if (against !== null) return notFetched(here.href, against);
      const step = await stepFrom(here, going);
      if ("status" in step || step.sentOn.hostname !== from.hostname) return step;
      here = step.sentOn;
    }
  }

  async function rulesFor(url: URL): Promise<Rules> {
    const kept = known.get(url.origin);
    if (kept !== undefined && kept.until > stopwatch()) return kept.rules;
    if (known.size >= 1_000) known.clear();
    const entry = { rules: askForRules(url), until: stopwatch() + rulesLast };
    known.set(url.origin, entry);
    const rules = await entry.rules;
    if (rules.delay !== null) lanes.slow(url.hostname, rules.delay);
    if (rules.unsure) entry.until = stopwatch() + doubtLasts;
    return rules;
  }

  /** Asks for a server's robots.txt; it stands in no lane, as whoever wants it stands in one already. */
  async function askForRules({ origin }: URL): Promise<Rules> {
    const robots = `${origin}/robots.txt`;
    const going = journey({ accept: "text/plain,*/*;q=0.5" }, robotsLength, true);
    let step: Step = { sentOn: new URL(robots) };
    while ("sentOn" in step) step = await stepFrom(step.sentOn, going);
    return rulesOf(robots, step);
  }

  /** Asks once, and gives what came of it: an end, or another address to ask. */
  async function stepFrom(url: URL, going: Journey): Promise<Step> {
    going.been.add(url.href);
    const started = stopwatch();
    const stop = new AbortController();
    const { signal } = stop;
    const clock = setTimeout(() => stop.abort(timeIsUp), Math.max(1, Math.ceil(going.left)));
    underWay.add(stop);
    if (closing.signal.aborted) stop.abort();
    try {
      // Whoever is slow to be found or to answer is left when time is up, whatever a library is waiting for.
      const answer = await unless(signal, request(url, { dispatcher: agent, signal, headers: headersFor(going.ask, userAgent) }));
      answer.body.on("error", () => {});
      try {
        return await unless(signal, stepOf(url, answer, going));
      } finally {
        // What is left of a short answer is taken in, so that its connection can serve again.
        await answer.body.dump({ limit: 64 * 1024, signal: AbortSignal.timeout(500) }).catch(() => {});
        answer.body.destroy();
      }
    } catch (error) {
      return notFetched(url.href, refusalFor(signal.aborted ? signal.reason : error, url.hostname, seconds));
    } finally {
      clearTimeout(clock);
      underWay.delete(stop);
      going.left -= stopwatch() - started;
    }
  }

  async function stepOf(url: URL, { statusCode, headers, body }: Dispatcher.ResponseData, going: Journey): Promise<Step> {
    const header = (name: string): string | null => [headers[name]].flat()[0] ?? null;
    const target = header("location");
    if ([301, 302, 303, 307, 308].includes(statusCode) && target !== null) return sentOn(url, target, statusCode, going);
    if (statusCode === 304 && (going.ask.etag || going.ask.lastModified)) return { status: "unchanged", url: url.href, moved: going.moved };
    if (statusCode < 200 || statusCode > 203) {
      const retryAfter = secondsIn(header("retry-after"), header("date"));
      const rest = retryAfter ?? (statusCode === 429 || statusCode === 503 ? 30 : null);
      if (rest !== null) lanes.rest(url.hostname, rest);
      return notFetched(url.href, refusal(codeFor(statusCode), `${statusCode}${STATUS_CODES[statusCode] ? ` ${STATUS_CODES[statusCode]}` : ""}`), statusCode, retryAfter);
    }
    if (Number(header("content-length")) > going.mostBytes && !going.cut) return notFetched(url.href, tooLarge(going.mostBytes));
    const got = await bodyOf(body, header("content-encoding") ?? undefined, going.mostBytes);
    if ("code" in got) return notFetched(url.href, got);
    if (!got.whole && !going.cut) return notFetched(url.href, tooLarge(going.mostBytes));
    return { status: "fetched", url: url.href, moved: going.moved, bytes: got.bytes, ...typeIn(header("content-type")), etag: header("etag"), lastModified: header("last-modified") };
  }

  function sentOn(url: URL, target: string, statusCode: number, going: Journey): Step {
    const next = addressOf(target, permits, url);
    if ("code" in next) return notFetched(url.href, next.code === "door/bad-address" ? refusal("door/bad-redirect", target.slice(0, 200)) : next);
    if (going.been.has(next.href) || going.been.size > mostHops) return notFetched(url.href, refusal("door/redirect-loop", String(going.been.size)));
    going.lasting &&= statusCode === 301 || statusCode === 308;
    if (going.lasting) going.moved = next.href;
    return { sentOn: next };
  }

  return {
    fetch: (url, ask = {}) => (closing.signal.aborted ? Promise.resolve(notFetched(withoutPassword(url), refusal("door/closed"))) : visit(url, ask)),
    close: async () => {
      closing.abort();
      for (const stop of underWay) stop.abort();
      await agent.destroy();
    },
  };
}

/** The address that words stand for, in the form in which it is asked for; or why it is not. A name's own addresses are looked at later. */
function addressOf(words: string, permits: ReturnType<typeof permitsOf>, base?: URL): URL | Refusal {
  if (words.length > longestAddress) return refusal("door/bad-address", "it is too long");
  if (!URL.canParse(words, base?.href)) return refusal("door/bad-address", /^[a-z][a-z0-9+.-]*:/i.test(words) ? "its parts make no sense" : "it has no “https://” before it");
  const url = new URL(words, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:") return refusal("door/not-http", url.protocol.slice(0, -1).slice(0, 40));
  if (url.username !== "" || url.password !== "") return refusal("door/credentials");
  url.hash = "";
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.replace(/\.+$/, "");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (host === "") return refusal("door/bad-address", "it names no host");
  return (isAddress(host) ? forbidden(host, host, Number(url.port) || (url.protocol === "https:" ? 443 : 80), permits) : null) ?? url;
}

const notFetched = (url: string, why: Refusal, httpStatus: number | null = null, retryAfter: number | null = null): NotFetched => ({ status: "refused", url, refusal: why, httpStatus, retryAfter });
const waiting = ({ href }: URL, { seconds }: TooLong): NotFetched => notFetched(href, refusal("door/wait", String(seconds)), null, seconds);
const tooLarge = (most: number): Refusal => refusal("door/too-large", most >= 1_000_000 ? `${Math.round(most / 1_000_000)} MB` : `${most} bytes`);

const codeFor = (status: number) => (status === 404 || status === 410 ? "door/not-there" : status >= 500 || [408, 425, 429].includes(status) ? "door/busy" : "door/status");

function headersFor({ etag, lastModified, accept }: Ask, userAgent: string): Record<string, string> {
  return {
    "user-agent": userAgent,
    "accept": accept ?? "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
    "accept-encoding": "gzip, br",
    ...(sendable(etag) && { "if-none-match": etag }),
    ...(sendable(lastModified) && { "if-modified-since": lastModified }),
  };
}

/** Whether a server's own words can be sent back to it. */
const sendable = (value: string | null | undefined): value is string => typeof value === "string" && /^[\x20-\x7e]{1,500}$/.test(value);

function agentName(contact: string): string {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string };
  const said = contact.replace(/[^\x21-\x7e]/g, "").slice(0, 200);
  return `entente/${version}${said === "" ? "" : ` (+${said})`}`;
}

function typeIn(header: string | null): { contentType: string | null; charset: string | null } {
  const contentType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header ?? "")?.[1]?.toLowerCase() ?? null;
  return { contentType, charset: /;\s*charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(header ?? "")?.[1]?.toLowerCase() ?? null };
}

/** Seconds until an instant that is told as such or as a date (RFC 9110, 10.2.3); a date counts from the server's own clock. */
function secondsIn(retryAfter: string | null, date: string | null): number | null {
  if (retryAfter === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(retryAfter)) return Number(retryAfter);
  const seconds = (Date.parse(retryAfter) - Date.parse(date ?? "")) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

/** What a promise gives, unless the signal comes first. */
function unless<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

const sleepFor: Sleep = (milliseconds, signal) => pauseFor(milliseconds, undefined, { signal }).catch(() => {});
