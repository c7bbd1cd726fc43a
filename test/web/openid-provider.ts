import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Somebody an identity provider knows. */
export interface Known {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** Lets it answer, once it is known where people come back to. */
  readonly open: (returns: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * A real identity provider on this machine (oidc-provider, certified by the OpenID Foundation), with the login page it brings for
 * development: whoever types the id of somebody it knows is them.
 */
export async function openidProvider(people: readonly Known[]): Promise<TestProvider> {
  // It brings no types.
  const { Provider } = (await import("oidc-provider" as string)) as { readonly Provider: new (issuer: string, settings: object) => { readonly callback: () => Parameters<Server["on"]>[1]; readonly on: (event: string, told: (...words: unknown[]) => void) => void } };
  const { createServer } = await import("node:http");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, secret] = ["entente", "a-secret-of-a-test-that-is-long-enough"];
  const open = (returns: string): void => {
    const clients = [{ client_id: clientId, client_secret: secret, redirect_uris: [returns], response_types: ["code"], grant_types: ["authorization_code"] }];
    const provider = new Provider(issuer, {
      clients,
      cookies: { keys: ["a key of a test"] },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      pkce: { required: () => true },
      findAccount: (_: unknown, id: string) => {
        const known = people.find(({ sub }) => sub === id);
        return known && { accountId: id, claims: () => known };
      },
    });
    server.on("request", provider.callback());
  };
  return { issuer, clientId, secret, open, close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}
