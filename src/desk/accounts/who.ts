import { createHmac, timingSafeEqual } from "node:crypto";
import { sessionHeld, sessionUsed, type SessionHeld } from "../../record/accounts/sessions.js";
import type { House } from "../house.js";
import type { Entered } from "./entrance-asked.js";
import { between, longestIdleBefore } from "./lasting.js";
import { organisationId } from "./rights.js";

// Who comes with a cookie. Every request asks, so an answer is kept for some seconds; but only where nobody but this process can
// change the record, so that whoever's session ends, role changes or organisation is left is told of at once everywhere.

/** How long an answer is kept, in milliseconds, and how many are. */
const keptFor = 10_000;
const mostKept = 10_000;

/** A session is noted as used no more often than so, in milliseconds. */
const notedEvery = 10 * 60_000;

export interface WhoOptions {
  /** The name of better-auth's session cookie, and what signs it. */
  readonly cookie: string;
  readonly secret: string;
  /** Whether nobody but this process can change the record. */
  readonly alone: boolean;
}

export interface Knowing {
  readonly who: (cookies: string) => Promise<Entered | null>;
  /** Forgets every answer. */
  readonly forget: () => void;
}

export function knowing({ store, clock }: House, { cookie, secret, alone }: WhoOptions): Knowing {
  const answers = new Map<string, { readonly until: number; readonly entered: Promise<Entered | null> }>();
  const asked = async (token: string): Promise<Entered | null> => {
    const now = clock();
    const session = await sessionHeld(store.db, token, { now, idleSince: longestIdleBefore(now) });
    if (session === null) return null;
    if (between(session.used, now) > notedEvery) await sessionUsed(store.db, session.id, now);
    return enteredBy(session);
  };
  return {
    forget: () => answers.clear(),
    who: async (cookies) => {
      const token = signedToken(cookieIn(cookies, cookie), secret);
      if (token === null) return null;
      if (!alone) return asked(token);
      const now = performance.now();
      const kept = answers.get(token);
      if (kept && kept.until > now) return kept.entered;
      if (answers.size >= mostKept) answers.clear();
      const entered = asked(token);
      answers.set(token, { until: now + keptFor, entered });
      entered.catch(() => answers.delete(token));
      return entered;
    },
  };
}

const enteredBy = ({ id, user, name, role, organisation, organisationName, party }: SessionHeld): Entered => ({ session: id, organisationName, actor: { account: user, name, role, organisation: organisationId(organisation), party } });

/** The value of a cookie in a header's line; of several by one name the first, as browsers put the nearest path there. */
function cookieIn(cookies: string, name: string): string | null {
  for (const one of cookies.split(";")) {
    const at = one.indexOf("=");
    if (at > 0 && one.slice(0, at).trim() === name) return one.slice(at + 1).trim();
  }
  return null;
}

/** The token of a signed cookie, "token.signature" (HMAC-SHA256 in base64, URI-encoded), or null where it is not signed with our secret. */
function signedToken(value: string | null, secret: string): string | null {
  if (value === null || value.length > 500) return null;
  let plain: string;
  try {
    plain = decodeURIComponent(value);
  } catch {
    return null;
  }
  const dot = plain.lastIndexOf(".");
  if (dot < 1) return null;
  const token = plain.slice(0, dot);
  const signature = Buffer.from(plain.slice(dot + 1));
  const right = Buffer.from(createHmac("sha256", secret).update(token).digest("base64"));
  return signature.length === right.length && timingSafeEqual(signature, right) ? token : null;
}
