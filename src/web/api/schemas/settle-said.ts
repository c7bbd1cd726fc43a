import { z } from "@hono/zod-openapi";
import { eventTypes, statementKinds } from "../../../settlement/event.js";
import { capacities, channels } from "../../../settlement/profile.js";

// What may be said of a common text under a procedure. Whatever is not named here is refused.

const name = z.string().trim().min(1).max(300);
const label = z.string().trim().min(1).max(200);
const instant = z.string().max(60).openapi({ description: "An instant with its offset.", example: "2031-03-29T18:00:00+01:00" });
const long = z.string().max(20_000);

export const procedureAsked = z.object({ id: z.string().max(40).openapi({ example: "t3" }) });
export const actAsked = z.object({ id: z.string().max(40), key: z.string().min(1).max(100) });
export const seatAsked = z.object({ id: z.string().max(40), seat: z.string().max(40).openapi({ example: "seat4" }) });
export const scanAsked = z.object({ id: z.string().max(40), hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const wordsSaid = z.array(z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}$/),
  text: z.string().max(2_000_000).optional().openapi({ description: "Plain text; blank lines part paragraphs, those with a number in front are operative." }),
  paragraphs: z.array(z.strictObject({ id: z.string().min(1).max(60), kind: z.enum(["preambular", "operative"]), text: z.string().min(1).max(100_000) })).max(2_000).optional(),
})).max(20);

export const procedureSaid = z.strictObject({
  title: name, profile: z.union([z.string().max(100), z.record(z.string(), z.unknown())]).openapi({ description: "The id of a profile, or a whole one." }),
  version: label.optional(), words: wordsSaid.optional(), sponsors: z.array(name).max(300).optional(), cutOff: instant.optional(), keeper: name.optional(), capacity: z.enum(["chair", "secretariat"]).optional(), office: name.optional(), as: name.optional(),
}).openapi("ProcedureSaid");

export const actSaid = z.strictObject({
  type: z.enum(eventTypes), as: name.optional(), capacity: z.enum(capacities).optional(),
  key: z.string().min(8).max(100).openapi({ description: "A name of the act, chosen by its sender: sent again with it, it happens once." }).optional(),
  confirms: z.string().max(40).optional().openapi({ description: "The waiting act that this confirms, as its second person." }),
  looked: z.array(z.enum(channels)).max(10).optional(),
  words: wordsSaid.optional(),
  fields: z.strictObject({
    version: label.optional(), parties: z.array(name).max(400).optional(), deadline: z.strictObject({ instant: z.string().max(60), zone: z.string().max(60).optional(), city: z.string().max(100).optional() }).optional(),
    party: z.array(name).max(400).optional(), onBehalfOf: z.array(name).max(400).optional(), wording: long.optional(), reason: long.optional(), channel: z.enum(channels).optional(), received: instant.optional(),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20).optional(), purpose: name.optional(), substantive: z.boolean().optional(), statement: z.enum(statementKinds).optional(), paragraphs: z.array(z.string().max(60)).max(500).optional(),
    sponsors: z.array(name).max(300).optional(), cutOff: instant.optional(), person: name.optional(), confirmedBy: name.optional(), scan: z.string().regex(/^[0-9a-f]{64}$/).optional(), authorised: z.record(z.string(), z.array(name).max(50)).optional(),
  }).optional(),
}).openapi("ActSaid");

export const preparedSaid = z.strictObject({ prepared: z.strictObject({ wording: long, onBehalfOf: z.array(name).max(400).default([]) }).nullable(), as: name.optional() }).openapi("PreparedSaid");
export const seatSaid = z.strictObject({ account: name.optional(), organisation: name.optional(), name, party: name.optional(), capacity: z.enum(capacities), office: name.optional(), mayObject: z.boolean().optional() }).openapi("SeatSaid");
export const lookSaid = z.strictObject({ channel: z.enum(channels), place: name.optional(), found: z.string().max(2_000).default("nothing") }).openapi("LookSaid");
export const addressSaid = z.strictObject({ does: z.enum(["added", "removed"]), kind: z.enum(["mail", "hook"]), address: z.string().min(3).max(500), party: name.optional(), language: z.enum(["en", "fr"]).optional() }).openapi("AddressSaid");
export const scanSaid = z.strictObject({ name, type: z.string().max(100), base64: z.string().max(15_000_000).regex(/^[A-Za-z0-9+/]+={0,2}$/, "bytes in base64") }).openapi("ScanSaid");
