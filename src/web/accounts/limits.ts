import type { MiddlewareHandler } from "hono";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { accountsRefusal } from "../../desk/accounts/refusals.js";
import type { ApiEnv } from "../api/api.js";
import { refusedWith } from "../api/route.js";
import { webRefusal } from "../refusals.js";

// How often what may be asked. Each process counts for itself; what was counted is gone when it ends.

/** So many times in so many seconds. */
interface Limit {
  readonly points: number;
  readonly duration: number;
}

export interface LimitOptions {
  /** Failed tries to enter, by one address of the network for one account; by anybody for one account; by one address for any. */
  readonly tries: { readonly pair: Limit; readonly account: Limit; readonly address: Limit };
  /** Invitations by one administrator. */
  readonly invitations: Limit;
  /** Anything of the API, by one who is in, and by one address of nobody who is. */
  readonly known: Limit;
  readonly unknown: Limit;
}

/** Enough for people; too little to try out passwords. */
export const usualLimits: LimitOptions = {
  tries: { pair: { points: 5, duration: 15 * 60 }, account: { points: 50, duration: 60 * 60 }, address: { points: 30, duration: 15 * 60 } },
  invitations: { points: 60, duration: 60 * 60 },
  known: { points: 1_800, duration: 60 },
  unknown: { points: 300, duration: 60 },
};

/** Counts; gives what is answered where there were too many, with the seconds after which it may be tried again. */
export interface Limits {
  /** Whether somebody may try to enter. The try is counted before it is made, so that many at once are many; who got in gives it back. */
  readonly mayTry: (account: string, address: string) => Promise<Response | null>;
  readonly entered: (account: string, address: string) => Promise<void>;
  readonly mayInvite: (by: string) => Promise<Response | null>;
  readonly mayAsk: (who: string, known: boolean) => Promise<Response | null>;
}

export function limitsOf({ tries, invitations, known, unknown }: LimitOptions = usualLimits): Limits {
  const counters = { pair: new RateLimiterMemory(tries.pair), account: new RateLimiterMemory(tries.account), address: new RateLimiterMemory(tries.address) };
  const invited = new RateLimiterMemory(invitations);
  const asked = { known: new RateLimiterMemory(known), unknown: new RateLimiterMemory(unknown) };
  return {
    mayTry: async (account, address) => {
      const name = account.toLowerCase();
      const network = networkOf(address);
      for (const [counter, key] of [[counters.pair, `${network} ${name}`], [counters.address, network], [counters.account, name]] as const) {
        const refused = await counted(counter, key, (seconds) => accountsRefusal("accounts/too-many-tries", seconds));
        if (refused) return refused;
      }
      return null;
    },
    entered: async (account, address) => {
      const name = account.toLowerCase();
      const network = networkOf(address);
      await counters.pair.delete(`${network} ${name}`);
      await counters.address.reward(network);
      await counters.account.reward(name);
    },
    mayInvite: (by) => counted(invited, by, (seconds) => webRefusal("web/too-often", seconds)),
    mayAsk: (who, isKnown) => counted(isKnown ? asked.known : asked.unknown, isKnown ? who : networkOf(who), (seconds) => webRefusal("web/too-often", seconds)),
  };
}

/** What one party is given of the network's addresses: one of the fourth version, a whole net of 64 bits of the sixth. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4" ? parsed.toString() : (parsed as ipaddr.IPv6).parts.slice(0, 4).join(":");
}

type Refusing = (seconds: string) => Parameters<typeof refusedWith>[0];

async function counted(counter: RateLimiterMemory, key: string, refusing: Refusing): Promise<Response | null> {
  try {
    await counter.consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return tooMany(error.msBeforeNext, refusing);
  }
}

function tooMany(milliseconds: number, refusing: Refusing): Response {
  const seconds = String(Math.max(1, Math.ceil(milliseconds / 1000)));
  const answer = refusedWith(refusing(seconds));
  answer.headers.set("retry-after", seconds);
  return answer;
}

/** Lets nobody ask more often than is meant, by their account or, of those who are not in, by their address. */
export const withinLimits = ({ mayAsk }: Limits, addressOf: (context: Parameters<MiddlewareHandler<ApiEnv>>[0]) => string): MiddlewareHandler<ApiEnv> => async (context, next) => {
  const visitor = context.get("visitor") as { readonly account: string | null } | undefined;
  if (visitor?.account === null) return next(); // a command of this machine
  return (await mayAsk(visitor?.account ?? addressOf(context), visitor !== undefined)) ?? next();
};
