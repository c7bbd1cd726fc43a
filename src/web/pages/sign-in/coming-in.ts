import { startAuthentication, startRegistration, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import type { InvitationLooked, OwnAccount } from "../../../desk/accounts/entrance-asked.js";
import { ask } from "../app/ask.js";

// Coming in by a link or a passkey. Whoever comes in gets the pages anew, so that nothing of what another saw is left.

export const lookAtInvitation = (word: string): Promise<InvitationLooked> => ask("/api/accounts/invitations/look", { body: { word } });

export const takeUp = async (word: string, more: { readonly name?: string; readonly password?: string }): Promise<void> => {
  await ask("/api/accounts/invitations/accept", { body: { word, ...more } });
  location.assign("/");
};

interface Ceremony<T> {
  readonly ceremony: string;
  readonly options: T;
}

export const enterByPasskey = async (to: string): Promise<void> => {
  const { ceremony, options } = await ask<Ceremony<PublicKeyCredentialRequestOptionsJSON>>("/api/accounts/passkey-sign-in/begin", { body: {} });
  const response = await startAuthentication({ optionsJSON: options });
  await ask("/api/accounts/passkey-sign-in", { body: { ceremony, response } });
  location.assign(to);
};

export const makePasskey = async (name: string): Promise<OwnAccount> => {
  const { ceremony, options } = await ask<Ceremony<PublicKeyCredentialCreationOptionsJSON>>("/api/accounts/own/passkeys/begin", { body: {} });
  const response = await startRegistration({ optionsJSON: options });
  return ask<OwnAccount>("/api/accounts/own/passkeys", { body: { ceremony, name, response } });
};
