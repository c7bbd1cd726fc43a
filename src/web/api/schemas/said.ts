import { z } from "@hono/zod-openapi";

// What may be said: the bodies of requests. Whatever is not named here is refused, so that nobody believes it was heard; who says
// it is known from who asks, never from what is sent.

const because = z.string().max(4_000).nullable().optional().openapi({ description: "Why, in a sentence." });

/** A field of a thing and what it should be: plain words, or the value as JSON. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown()), z.record(z.string(), z.unknown())]);
const fieldSaid = z.strictObject({ name: z.string().min(1).max(100), value });

export const correctionSaid = z.strictObject({
  id: z.string().min(1).max(400).openapi({ description: "d12 the dispatch, d12.s3 a statement; where something is added, the dispatch it is added to.", example: "d1.s3" }),
  does: z.enum(["add", "change", "reject", "confirm", "split"]),
  kind: z.string().max(40).optional().openapi({ description: "For add: what kind of thing." }),
  fields: z.array(fieldSaid).max(100).default([]),
  parts: z.array(z.array(fieldSaid).max(100)).max(50).optional(),
  because,
  reading: z.number().int().positive().optional().openapi({ description: "The number of the reading that was looked at (31 of r31); the newest without it." }),
  seen: z.string().regex(/^k[1-9]\d{0,14}$/).nullable().optional().openapi({ description: "The last correction of the dispatch whoever corrects has seen, null for none: then the answer names those made since on the same thing." }),
}).openapi("CorrectionSaid");

export const undoSaid = z.strictObject({ because }).openapi("UndoSaid");
export const decisionSaid = z.strictObject({ decision: z.enum(["confirmed", "undone"]), because }).openapi("DecisionSaid");

export const noticeSaid = z.strictObject({
  id: z.string().min(1).max(2_000).openapi({ description: "The dispatch's id, or the address it was published at." }),
  kind: z.enum(["withdrawn", "embargoed", "released", "restored"]),
  because,
  until: z.iso.datetime({ offset: true }).optional().openapi({ description: "For an embargo: the instant it ends." }),
}).openapi("NoticeSaid");

/** What is told of what comes in, from outside its text. */
export const told = z.strictObject({
  language: z.enum(["fr", "en", "ru", "zh", "es", "ar"]).optional(),
  published: z.string().max(40).regex(/^\d{4}-\d\d-\d\d(?:T.*)?$/, "a day or an instant: 2020-03-28, 2020-03-28T12:10+08:00").optional(),
  publisher: z.string().max(300).optional(),
  title: z.string().max(1_000).optional(),
  url: z.string().max(2_000).optional(),
});

const inFile = z.string().max(40).optional().openapi({ description: "The file it is put into as it is kept.", example: "file3" });

export const dispatchSaid = z.union([
  z.strictObject({ text: z.string().min(1).max(2_000_000), told: told.optional(), file: inFile }),
  z.strictObject({ url: z.string().max(2_000).regex(/^https?:\/\//i, "an address that begins with http:// or https://"), told: told.optional(), file: inFile }),
]).openapi("DispatchSaid");

/** A form with files: any number of fields called `files`, and `told` as JSON. */
export const filesSaid = z.object({ files: z.array(z.string().openapi({ format: "binary" })), told: z.string().optional(), file: inFile }).openapi("FilesSaid");
