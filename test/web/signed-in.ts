import { isRefused } from "../../src/desk/desk.js";
import { soleUser, type Actor, type Role } from "../../src/model/actor.js";
import type { Serving } from "./serving.js";

/** Somebody with an account of a house that is served with accounts. */
export interface SignedIn {
  readonly email: string;
  readonly password: string;
  readonly actor: Actor;
  /** "entente.session_token=…", as a request sends it. */
  readonly cookie: string;
}

export interface SignInOptions {
  readonly name: string;
  readonly organisation?: string;
  readonly party?: string | null;
  readonly role?: Role;
}

export const testPassword = "lanterns over nine bridges";

/** Invites somebody to a house (`serving({ accounts: {} })`) and lets them take the invitation up, as an administrator and a browser would. */
export async function signedIn({ desk, address, raw }: Pick<Serving, "desk" | "address" | "raw">, { name, organisation = "Ministry of Velmore", party = "VEL", role = "officer" }: SignInOptions): Promise<SignedIn> {
  const email = `${name.toLowerCase().normalize("NFD").replace(/[^a-z]+/g, ".")}@house.example`;
  const invited = await desk.accounts.invite({ email, organisation, party, role, by: soleUser("the keeper") });
  if (isRefused(invited)) throw new Error(`${invited.refused.code}: ${invited.refused.says}`);
  const answer = await raw({
    method: "POST", path: "/api/accounts/invitations/accept", headers: { host: new URL(address).host, origin: address, "content-type": "application/json" },
    body: JSON.stringify({ word: invited.link.slice(invited.link.indexOf("#") + 1), name, password: testPassword }),
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return { email, password: testPassword, actor: answer.json<{ actor: Actor }>().actor, cookie: cookieIn(answer.headers["set-cookie"]) };
}

/** The cookie that is set, as a request sends it back. */
export const cookieIn = (set: readonly string[] | undefined): string => (set ?? []).map((line) => line.split(";")[0]!).find((one) => /session_token=./.test(one)) ?? "";
