import { z } from "@hono/zod-openapi";
import { organisationKinds } from "../../model/organisation.js";
import { roles } from "../../model/actor.js";

// What may be said about accounts. Words are bounded here; what they mean is the desk's to judge.

const line = (most: number) => z.string().min(1).max(most).regex(/^[^\p{Cc}]*$/u, "one line, without control characters");
const email = line(254).openapi({ example: "l.korvath@mfa.velmore.example" });
/** A password may hold any character; what cannot be hashed or kept is refused here. */
const password = z.string().min(1).max(1_000);
const organisation = line(200).openapi({ description: "By id (o2) or name." });
const word = z.string().min(1).max(200).openapi({ description: "What stands behind the # of the link." });

export const signInSaid = z.strictObject({ email, password }).openapi("SignInSaid");
export const passwordSaid = z.strictObject({ current: z.string().max(1_000).default(""), password }).openapi("PasswordSaid");
export const nothingSaid = z.strictObject({}).openapi("NothingSaid");
export const chosenSaid = z.strictObject({ organisation: z.string().min(1).max(40) }).openapi("ChosenSaid");
export const wordSaid = z.strictObject({ word }).openapi("WordSaid");
export const acceptSaid = z.strictObject({ word, name: line(200).optional(), password: password.optional() }).openapi("AcceptSaid");
export const inviteSaid = z.strictObject({
  email, organisation, role: z.enum(roles), kind: z.enum(organisationKinds).optional(), party: z.string().max(20).nullable().optional(),
  renews: z.boolean().optional().openapi({ description: "Whether somebody who has an account may choose a new password by the link." }),
}).openapi("InviteSaid");
export const organisationSaid = z.strictObject({ name: line(200), kind: z.enum(organisationKinds).optional(), party: z.string().max(20).nullable().optional() }).openapi("OrganisationSaid");
export const roleSaid = z.strictObject({ organisation, role: z.enum(roles).nullable().openapi({ description: "null: they leave the organisation." }) }).openapi("RoleSaid");

/** What a browser's authenticator answers is checked by @simplewebauthn/server; here it is only bounded by the length of a body. */
const credential = z.looseObject({ id: z.string().max(2_000), rawId: z.string().max(2_000), type: z.literal("public-key"), response: z.looseObject({}), clientExtensionResults: z.looseObject({}) });
const ceremony = z.string().min(1).max(100);
export const passkeyAdded = z.strictObject({ ceremony, name: line(100), response: credential }).openapi("PasskeyAdded");
export const passkeyShown = z.strictObject({ ceremony, response: credential }).openapi("PasskeyShown");

export const idAsked = z.object({ id: z.string().min(1).max(400) });
export const deedsAsked = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) });
