import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type AuthenticatorTransport, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, type RegistrationResponseJSON } from "@simplewebauthn/server";
import { randomBytes } from "node:crypto";
import type { AccountRow } from "../../record/accounts/people.js";
import { passkeyById, passkeysOf, passkeyUsed, putPasskey, putProof, takeProof, type PasskeyHeld } from "../../record/accounts/passkeys.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import { after } from "./lasting.js";
import { accountsRefusal } from "./refusals.js";

// Passkeys after WebAuthn level 2. What the authenticator has to sign is a challenge of ours that is kept for five minutes and taken once.

/** Under which name and address passkeys are made here: a name of the network, never a number of it. */
export interface PasskeyPlace {
  readonly name: string;
  readonly address: string;
}

/** The place of an address; null where the address is a number, for which browsers make no passkeys. */
export function passkeyPlace(address: string): PasskeyPlace | null {
  const { hostname, origin } = new URL(address);
  return /^[\d.]+$|:/.test(hostname) ? null : { name: hostname, address: origin };
}

type Ceremony<T> = { readonly ceremony: string; readonly options: T };

/** What a browser needs to make a passkey for somebody who is in. */
export async function passkeyWanted(house: House, place: PasskeyPlace, account: AccountRow): Promise<Ceremony<PublicKeyCredentialCreationOptionsJSON>> {
  const has = await passkeysOf(house.store.db, account.id);
  const options = await generateRegistrationOptions({
    rpName: "Entente", rpID: place.name, userName: account.email, userDisplayName: account.name, userID: new TextEncoder().encode(account.id),
    attestationType: "none", excludeCredentials: has.map(({ id, transports }) => ({ id, transports: transports as AuthenticatorTransport[] })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { ceremony: await begun(house, options.challenge, account.id), options };
}

/** Keeps a new passkey. Refused: one that answers to another challenge, place or person. */
export async function addPasskey(house: House, place: PasskeyPlace, account: AccountRow, { ceremony, name, response }: { readonly ceremony: string; readonly name: string; readonly response: RegistrationResponseJSON }): Promise<Answer<PasskeyHeld>> {
  const challenge = await taken(house, ceremony, account.id);
  const verified = challenge === null ? null : await verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: place.address, expectedRPID: place.name, requireUserVerification: true }).catch(() => null);
  if (!verified?.verified) return { refused: accountsRefusal("accounts/passkey-not-right") };
  const { credential } = verified.registrationInfo;
  const held = { id: credential.id, user: account.id, name, publicKey: Buffer.from(credential.publicKey).toString("base64url"), counter: credential.counter, transports: credential.transports ?? [], since: house.clock() };
  if (await passkeyById(house.store.db, held.id)) return { refused: accountsRefusal("accounts/passkey-not-right") };
  await putPasskey(house.store.db, held);
  return { ...held, used: null };
}

/** What a browser needs to ask for any passkey of this place: nothing is told of who is here. */
export async function passkeyAsked(house: House, place: PasskeyPlace): Promise<Ceremony<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await generateAuthenticationOptions({ rpID: place.name, userVerification: "required" });
  return { ceremony: await begun(house, options.challenge, anybody), options };
}

/** Whose passkey has answered; null where it is none of ours, or its answer is not right. */
export async function passkeyProved(house: House, place: PasskeyPlace, { ceremony, response }: { readonly ceremony: string; readonly response: AuthenticationResponseJSON }): Promise<PasskeyHeld | null> {
  const challenge = await taken(house, ceremony, anybody);
  const held = challenge === null ? null : await passkeyById(house.store.db, response.id);
  if (held === null || challenge === null) return null;
  const verified = await verifyAuthenticationResponse({
    response, expectedChallenge: challenge, expectedOrigin: place.address, expectedRPID: place.name, requireUserVerification: true,
    credential: { id: held.id, publicKey: new Uint8Array(Buffer.from(held.publicKey, "base64url")), counter: held.counter, transports: [...held.transports] as AuthenticatorTransport[] },
  }).catch(() => null);
  if (!verified?.verified) return null;
  await passkeyUsed(house.store.db, held.id, verified.authenticationInfo.newCounter, house.clock());
  return held;
}

const anybody = "anybody";
const word = (): string => randomBytes(24).toString("base64url");

async function begun({ store, clock }: House, challenge: string, whose: string): Promise<string> {
  const ceremony = word();
  await putProof(store.db, { id: word(), name: `passkey ${ceremony}`, value: JSON.stringify({ challenge, whose }), expires: after(clock(), { minutes: 5 }) });
  return ceremony;
}

/** The challenge of a ceremony that was begun for the same person, and can be taken once. */
async function taken({ store, clock }: House, ceremony: string, whose: string): Promise<string | null> {
  const kept = await takeProof(store.db, `passkey ${ceremony}`, clock());
  const begunFor = kept === null ? null : JSON.parse(kept) as { readonly challenge: string; readonly whose: string };
  return begunFor?.whose === whose ? begunFor.challenge : null;
}
