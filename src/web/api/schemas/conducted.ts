import { z } from "@hono/zod-openapi";
import { arrangedChannels, arrangedKinds, levels } from "../../../conduct/deeds.js";
import { acts, type Act } from "../../../model/acts.js";

// What is said of an exchange that is conducted here. The lengths are bounds of decency; what counts is decided in conduct/.

const words = (most: number) => z.string().max(most);
const line = words(1_000);
const hour = z.string().max(60).openapi({ description: "An instant with its offset, or a local hour of the party's clock.", example: "2031-05-14T10:00+02:00" });
const hours = z.array(hour).max(50);
const told = z.strictObject({ en: line.optional(), fr: line.optional() });
const because = words(2_000);
const number = z.number().int().min(1).max(1_000_000);
const party = z.string().min(1).max(100);
const agenda = z.array(z.strictObject({ issue: z.string().max(60).nullable(), words: line })).max(100);
const asked = z.strictObject({ party, names: told.optional(), zone: z.string().max(80).optional(), mail: z.string().max(260).nullable().optional() });
const languages = z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20);
const attending = z.strictObject({ key: z.string().min(1).max(60), name: line.min(1), surname: line.optional(), gender: z.enum(["f", "m"]).nullable(), office: told });
const keys = z.array(z.string().min(1).max(60)).max(60);
const note = z.strictObject({ at: z.string().max(60), speakers: keys, to: keys, act: z.enum(Object.keys(acts) as [Act, ...Act[]]), words: z.strictObject({ en: words(8_000).optional(), fr: words(8_000).optional() }), issue: z.string().max(60).nullable() });
const sentence = z.strictObject({ text: words(8_000), from: z.enum(["facts", "notes", "hand"]), notes: z.array(number).max(200), paragraph: z.number().int().min(0).max(10_000) });
const text = z.strictObject({ title: line, sentences: z.array(sentence).max(2_000), gaps: z.array(number).max(10_000) });
const texts = z.strictObject({ en: text.optional(), fr: text.optional() });
const version = number;
const officer = line.optional();

const deed = z.discriminatedUnion("does", [
  z.strictObject({ does: z.literal("invite"), parties: z.array(asked).max(300).optional(), group: z.string().max(100).nullable().optional() }),
  z.strictObject({ does: z.literal("reply"), answer: z.enum(["accepted", "declined", "proposed"]), sequence: z.number().int().min(0).optional(), hours: hours.optional(), through: z.enum(["page", "mail", "paper"]).optional(), words: because.nullable().optional() }),
  z.strictObject({ does: z.literal("fix"), at: hour }),
  z.strictObject({ does: z.literal("change"), channel: z.enum(arrangedChannels).optional(), place: told.nullable().optional(), link: words(2_000).nullable().optional(), agenda: agenda.optional(), languages: languages.optional(), subject: line.nullable().optional(), minutes: z.number().int().optional(), level: z.enum(levels).nullable().optional() }),
  z.strictObject({ does: z.literal("cancel"), because: because.nullable() }),
  z.strictObject({ does: z.literal("attend"), people: z.array(attending).max(60) }),
  z.strictObject({ does: z.literal("points"), points: z.array(because).max(100) }),
  z.strictObject({ does: z.literal("tick"), point: number, ticked: z.boolean() }),
  z.strictObject({ does: z.literal("begin"), at: hour.optional() }),
  z.strictObject({ does: z.literal("end"), at: hour.optional() }),
  z.strictObject({ does: z.literal("note"), note }),
  z.strictObject({ does: z.literal("mend-note"), number, note, because: because.nullable() }),
  z.strictObject({ does: z.literal("strike-note"), number, because }),
  z.strictObject({ does: z.literal("edit"), texts, because: because.nullable(), publisher: told.optional() }),
  z.strictObject({ does: z.literal("line"), officers: z.array(z.strictObject({ name: line.min(1), account: z.string().max(100).nullable() })).max(30) }),
  z.strictObject({ does: z.literal("clear"), version, officer }),
  z.strictObject({ does: z.literal("refuse"), version, because, officer }),
  z.strictObject({ does: z.literal("publish"), version, embargo: hour.nullable() }),
  z.strictObject({ does: z.literal("correct"), version, because }),
  z.strictObject({ does: z.literal("withdraw"), because }),
]);

const as = party.optional().openapi({ description: "The party for which it is entered; one's own without it." });
const key = z.string().min(8).max(100).optional().openapi({ description: "Made where the deed is done: sent again with it, it is entered once." });

export const deedSaid = z.strictObject({ deed, as, key }).openapi("ConductDeed");
export const actingSaid = z.strictObject({ as, key }).openapi("ConductActing");
export const arrangeSaid = z.strictObject({
  as, key, kind: z.enum(arrangedKinds), channel: z.enum(arrangedChannels), options: hours, minutes: z.number().int().optional(), level: z.enum(levels).nullable().optional(), subject: line.nullable().optional(),
  languages: languages.optional(), agenda: agenda.optional(), place: told.nullable().optional(), link: words(2_000).nullable().optional(), asker: asked.optional(),
}).openapi("ConductArrangement");
export const replySaid = z.strictObject({ bytes: z.base64().max(8_000_000).openapi({ description: "A mail (.eml) or calendar file (.ics) in base64." }), as }).openapi("ConductReply");
export const exchangeAsked = z.object({ id: z.string().max(20).openapi({ example: "e3" }) });
export const invitationAsked = z.object({ party: party.optional(), language: z.enum(["en", "fr"]).optional(), as });
export const briefAsked = z.object({ as, with: party.optional(), language: z.enum(["en", "fr"]).optional() });
