import * as client from "openid-client";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { roles, type Role } from "../../model/actor.js";
import type { Vouched } from "../../desk/accounts/entrance-asked.js";
import { accountsRefusal } from "../../desk/accounts/refusals.js";
import type { Answer } from "../../desk/desk.js";
import { webRefusal } from "../refusals.js";
import { isLoopback } from "./door.js";

// OpenID Connect by openid-client: the code flow with PKCE, state and nonce; the provider's keys check what it says.

/** What a house is told of its identity provider, in a file of JSON. */
const settingsFile = z.strictObject({
  /** Shown on the sign-in page: "Velmore single sign-on". */
  name: z.string().min(1).max(100).default("OpenID Connect"),
  issuer: z.url(),
  clientId: z.string().min(1),
  /** The secret, or the file that holds it alone; neither for a public client. */
  clientSecret: z.string().min(1).optional(),
  clientSecretFile: z.string().min(1).optional(),
  scope: z.string().default("openid email profile"),
  /** Whether an address counts as proved where the provider does not say so; some ministries' own never do. */
  trustsEmail: z.boolean().default(false),
  /** Whose people may come in without an invitation: domain → organisation (by id or name) and the role they come in with. */
  domains: z.record(z.string().regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/i), z.strictObject({ organisation: z.string().min(1), role: z.enum(roles as readonly [Role, ...Role[]]).default("reader") })).default({}),
});
export type OpenidSettings = z.output<typeof settingsFile> & { readonly secret: string | null };

/** The settings of a file; refused where it cannot be read or is not as it should be. */
export function openidSettings(file: string): Answer<OpenidSettings> {
  try {
    const settings = settingsFile.parse(JSON.parse(readFileSync(file, "utf8")));
    const { protocol, hostname } = new URL(settings.issuer);
    if (protocol !== "https:" && !isOfThisMachine(hostname)) return { refused: webRefusal("web/openid-file", file, "the issuer must be asked by https") };
    const secret = settings.clientSecretFile === undefined ? settings.clientSecret ?? null : readFileSync(resolve(dirname(file), settings.clientSecretFile), "utf8").trim();
    return { ...settings, secret };
  } catch (error) {
    const why = error instanceof z.ZodError ? error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ") : error instanceof SyntaxError ? "it is no JSON" : (error as Error).message;
    return { refused: webRefusal("web/openid-file", file, why) };
  }
}

/** What is remembered between going to the provider and coming back; it travels in a signed cookie. */
export interface Going {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page that was meant. */
  readonly to: string;
}

export interface Openid {
  readonly name: string;
  /** Where to send somebody, and what to remember of it. */
  readonly go: (to: string) => Promise<Answer<{ readonly address: string; readonly going: Going }>>;
  /** Whom the provider vouches for, at the address somebody came back to. */
  readonly back: (address: URL, going: Going) => Promise<Answer<Vouched>>;
}

/** An identity provider. What it offers is asked for when the first comes, so that a provider that is away stops nobody else. */
export function openidOf(settings: OpenidSettings, house: string): Openid {
  const returns = new URL("/sign-in/openid/return", house).href;
  let known: Promise<client.Configuration> | null = null;
  const provider = (): Promise<client.Configuration> => (known ??= discovered(settings).catch((error: unknown) => {
    known = null;
    throw error;
  }));
  const failed = (error: unknown) => ({ refused: accountsRefusal("accounts/openid-failed", reasonOf(error)) });
  return {
    name: settings.name,
    go: async (to) => {
      try {
        const going: Going = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), to };
        const address = client.buildAuthorizationUrl(await provider(), {
          redirect_uri: returns, scope: settings.scope, state: going.state, nonce: going.nonce, code_challenge: await client.calculatePKCECodeChallenge(going.verifier), code_challenge_method: "S256",
        });
        return { address: address.href, going };
      } catch (error) {
        return failed(error);
      }
    },
    back: async (address, { state, nonce, verifier }) => {
      try {
        const config = await provider();
        // The address as the provider knows it, whatever stands before us.
        const came = new URL(returns);
        came.search = address.search;
        const tokens = await client.authorizationCodeGrant(config, came, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
        const told = tokens.claims()!;
        const more = typeof told["email"] === "string" || !config.serverMetadata().userinfo_endpoint ? {} : await client.fetchUserInfo(config, tokens.access_token, told.sub);
        return vouchedBy({ ...more, ...told }, settings);
      } catch (error) {
        return failed(error);
      }
    },
  };
}

const discovered = ({ issuer, clientId, secret }: OpenidSettings): Promise<client.Configuration> =>
  client.discovery(new URL(issuer), clientId, undefined, secret === null ? client.None() : client.ClientSecretBasic(secret), isOfThisMachine(new URL(issuer).hostname) ? { execute: [client.allowInsecureRequests] } : {});

function vouchedBy(claims: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string }, { trustsEmail, domains }: OpenidSettings): Vouched {
  const email = typeof claims["email"] === "string" ? claims["email"] : null;
  return {
    issuer: claims.iss, subject: claims.sub, email, name: typeof claims["name"] === "string" ? claims["name"] : null, domains,
    emailProved: email !== null && (claims["email_verified"] === true || (trustsEmail && claims["email_verified"] === undefined)),
  };
}

/** A short reason, without what was sent. */
const reasonOf = (error: unknown): string => (error instanceof client.AuthorizationResponseError ? error.error : error instanceof client.ResponseBodyError ? error.error : error instanceof Error ? (error as { code?: string }).code ?? error.message : String(error)).slice(0, 200);

const isOfThisMachine = (hostname: string): boolean => hostname === "localhost" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
