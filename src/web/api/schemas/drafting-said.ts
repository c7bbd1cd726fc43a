import { z } from "@hono/zod-openapi";

// What may be said of a draft. Whatever is not named here is refused.

const name = z.string().trim().min(1).max(300);
const label = z.string().trim().min(1).max(200);
const long = z.string().max(20_000);
const id = z.string().max(60);
const paragraph = z.strictObject({ id, kind: z.enum(["preambular", "operative"]), text: z.string().max(100_000) });
const paragraphs = z.array(paragraph).max(2_000);
const place = z.number().int().min(0).max(1_000_000);
const operation = z.discriminatedUnion("does", [
  z.strictObject({ does: z.literal("insert"), after: id.nullable(), paragraph }),
  z.strictObject({ does: z.literal("replace"), target: id, at: z.strictObject({ start: place, end: place }).nullable(), text: z.string().max(100_000) }),
  z.strictObject({ does: z.literal("delete"), target: id }),
  z.strictObject({ does: z.literal("move"), target: id, after: id.nullable() }),
]);

export const draftAsked = z.object({ id: z.string().max(40).openapi({ example: "w3" }) });
export const paperAsked = z.object({ id: z.string().max(40).openapi({ example: "w3" }), paper: z.string().max(40).openapi({ example: "amendments.docx" }) });
export const paperQuery = z.object({ language: z.enum(["en", "fr"]).default("en"), version: label.optional(), party: name.optional() });
export const stepsAsked = z.object({ since: z.coerce.number().int().min(0).default(0) });
export const eventsAsked = z.object({ client: z.string().min(1).max(100).optional() });
export const languageAsked = z.object({ q: z.string().max(10_000).default(""), language: z.enum(["fr", "en", "ru", "zh", "es", "ar"]).optional(), limit: z.coerce.number().int().min(1).max(100).default(10) });

export const draftSaid = z.strictObject({
  title: name, words: z.string().max(2_000_000).optional().openapi({ description: "Plain text; blank lines part paragraphs, those with a number in front are operative." }), paragraphs: paragraphs.optional(),
  parties: z.array(name).max(300).optional(), penholder: name.optional(), language: z.string().regex(/^[a-z]{2,3}$/).optional(),
}).openapi("DraftSaid");

export const draftActSaid = z.strictObject({
  as: name.optional(),
  key: z.string().min(8).max(100).optional().openapi({ description: "A name of the act, chosen by its sender: sent again with it, it happens once." }),
  act: z.discriminatedUnion("does", [
    z.strictObject({ does: z.literal("freeze"), version: label, paragraphs: paragraphs.optional() }),
    z.strictObject({ does: z.literal("reopen") }),
    z.strictObject({ does: z.literal("propose"), base: label, to: id.optional(), operations: z.array(operation).max(500).optional(), edited: paragraphs.optional(), reason: long.optional(), sponsors: z.array(name).max(300).optional() }),
    z.strictObject({ does: z.literal("withdraw"), amendment: id }),
    z.strictObject({ does: z.literal("reject"), amendment: id, reason: long }),
    z.strictObject({ does: z.literal("merge"), version: label, amendments: z.array(id).max(500).optional(), reason: long.optional(), cutOff: z.string().max(60).optional() }),
    z.strictObject({ does: z.literal("take"), amendment: id, reason: long.default("") }),
    z.strictObject({ does: z.literal("sponsor"), how: z.enum(["join", "leave", "confirm"]) }),
    z.strictObject({ does: z.literal("cut-off"), cutOff: z.string().max(60).nullable() }),
    z.strictObject({ does: z.literal("print") }),
    z.strictObject({ does: z.literal("parties"), parties: z.array(name).max(300) }),
    z.strictObject({ does: z.literal("adopt"), symbol: label, body: name, on: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
  ]),
}).openapi("DraftActSaid");

export const stepsSaid = z.strictObject({
  as: name.optional(), phase: z.number().int().min(1), version: z.number().int().min(0), client: z.string().min(1).max(100),
  steps: z.array(z.record(z.string(), z.unknown())).max(2_000).openapi({ description: "Steps of ProseMirror, as JSON, over a document of paragraphs with id and kind." }),
}).openapi("StepsSaid");

export const presenceSaid = z.strictObject({ client: z.string().min(1).max(100), place: z.strictObject({ anchor: place, head: place }).nullable() }).openapi("PresenceSaid");
export const documentSaid = z.strictObject({ as: name.optional(), base64: z.string().min(1).max(15_000_000), table: z.boolean().default(false).openapi({ description: "Whether what is read is proposed at once." }) }).openapi("DocumentSaid");
