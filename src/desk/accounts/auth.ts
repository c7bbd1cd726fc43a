import { betterAuth } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { authDatabase, authNames } from "../../record/accounts/auth-database.js";
import { organisationOnEntry } from "../../record/accounts/sessions.js";
import type { EnteredBy } from "../../record/accounts/tables.js";
import type { House } from "../house.js";
import { after, longestSession } from "./lasting.js";

/** What accounts are kept with: better-auth over the record's own database. */
export interface AuthOptions {
  /** Under which address people reach the house, "https://entente.velmore.example". */
  readonly address: string;
  /** Signs the cookies. */
  readonly secret: string;
}


/** The header in which we tell better-auth from where somebody comes; it is never taken from a request. */
export const addressHeader = "x-entente-address";

export type Auth = ReturnType<typeof authFor>;

/**
 * better-auth over the record: it hashes and checks passwords, makes sessions and signs their cookies. Its own routes are not
 * served; each thing it can do is a route of ours, with our refusals, rights and limits. `enter` makes a session for somebody who
 * has proved who they are in another way.
 */
export function authFor({ store, clock }: Pick<House, "store" | "clock">, { address, secret }: AuthOptions) {
  const { db } = store;
  return betterAuth({
    baseURL: address,
    secret,
    database: { db: authDatabase(db), type: "postgres" },
    ...authNames,
    session: {
      ...authNames.session,
      expiresIn: longestSession.hours * 3_600,
      additionalFields: { organisation: { type: "number", input: false }, enteredBy: { type: "string", fieldName: "entered_by", input: false } },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 1_000 },
    advanced: {
      cookiePrefix: "entente", useSecureCookies: address.startsWith("https:"), defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // Whoever belongs to no organisation acts for nobody, and does not get in. What time it is the house's clock says.
    databaseHooks: { session: { create: { before: async (session) => {
      const organisation = await organisationOnEntry(db, session.userId);
      const now = new Date(clock());
      return organisation === null ? false : { data: { ...session, createdAt: now, updatedAt: now, expiresAt: new Date(after(clock(), longestSession)), organisation, enteredBy: (session as { enteredBy?: EnteredBy }).enteredBy ?? "password" } };
    } } } },
    rateLimit: { enabled: false }, // ours stand before the routes (web/accounts/limits.ts)
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [{ id: "entering", endpoints: { enter } }],
  });
}

const enter = createAuthEndpoint.serverOnly({ method: "POST", body: z.object({ user: z.string(), by: z.enum(["passkey", "openid", "invitation"]) }) }, async (context) => {
  const { internalAdapter } = context.context;
  const user = await internalAdapter.findUserById(context.body.user);
  const session = user && await internalAdapter.createSession(user.id, false, { enteredBy: context.body.by });
  if (!user || !session) return context.json({ user: null, token: null });
  await setSessionCookie(context, { session, user });
  return context.json({ user: user.id, token: session.token });
});
