import { z } from "@hono/zod-openapi";

// What is asked and said of who stands where: comparisons, positions, what is new, briefs, commitments.

const because = z.string().max(4_000).nullable().optional().openapi({ description: "Why, in a sentence." });
const day = z.string().regex(/^\d{4}(?:-\d\d){0,2}$/, "a day, a month or a year: 2020-03-27, 2020-03, 2020");
/** "CHN,RUS": several in one, as an address has it. */
const several = (of: string) => z.string().max(2_000).optional().transform((words) => words?.split(",").map((one) => one.trim()).filter((one) => one !== "")).openapi({ description: `${of}, parted by commas.` });
const parties = several("Parties, by code or name");
const issues = several("Issues, by their names in the list");
const tongue = z.enum(["en", "fr"]).default("en").openapi({ description: "The language of headings and labels; words of dispatches stay in theirs." });

export const positionsAsked = z.object({ party: parties, issue: issues, since: day.optional(), until: day.optional(), latest: z.coerce.number().int().min(1).max(100).default(3) });

const since = z.string().max(40).regex(/^(?:b[1-9]\d{0,8}|\d{4}(?:-\d\d){0,2})$/, "a day, or a brief: 2020-03-28, b2").openapi({ example: "2020-03-28" });
export const newsAsked = z.object({ since, party: parties, issue: issues });
export const newsFeedAsked = z.object({ since, party: parties, issue: issues, ui: tongue });

export const briefAsked = z.object({ id: z.string().regex(/^b[1-9]\d{0,14}$/).openapi({ example: "b2" }) });
export const briefFileAsked = z.object({ format: z.enum(["docx", "html", "md"]).default("docx"), ui: tongue });
export const briefsAsked = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) });
export const briefSaid = z.strictObject({
  us: z.string().min(1).max(300).openapi({ example: "RUS" }), with: z.string().min(1).max(300).openapi({ example: "CHN" }),
  on: day.optional().openapi({ description: "The day it is for; today without it." }), issues: z.array(z.string().max(60)).max(60).default([]), language: z.enum(["en", "fr"]).default("en"),
}).openapi("BriefSaid");
export const briefTextSaid = z.strictObject({ heading: z.string().max(40), words: z.string().max(30_000) }).openapi("BriefTextSaid");

export const commitmentsAsked = z.object({ bearer: parties, with: parties, due: day.optional(), limit: z.coerce.number().int().min(1).max(500).default(100) });
export const calendarAsked = z.object({ bearer: parties, with: parties, due: day.optional(), ui: tongue });
export const commitmentAsked = z.object({ id: z.string().max(60).openapi({ description: "A commitment; to take something back, what was said of it (f6).", example: "d12.c1" }) });
export const followUpSaid = z.strictObject({
  says: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("evidence"), statement: z.string().max(60), says: z.enum(["for", "against", "neither"]) }),
    z.strictObject({ kind: z.literal("score"), score: z.union([z.literal(-1), z.literal(0), z.literal(1)]) }),
    z.strictObject({ kind: z.literal("guideline"), words: z.string().max(4_000) }),
    z.strictObject({ kind: z.literal("reply"), party: z.string().max(300), words: z.string().max(10_000) }),
    z.strictObject({ kind: z.literal("undo") }),
  ]),
  because,
}).openapi("FollowUpSaid");

const account = z.string().max(40);
const outcome = z.enum(["same", "scope", "strength", "only-a", "only-b", "unconfirmed", "contradicted"]);
const key = z.string().max(40).openapi({ description: "A statement as the comparison shows it (s3); a sentence that is nobody's statement by where it begins (@120).", example: "s3" });
export const compareFileAsked = z.object({ a: account.optional(), b: account.optional(), exchange: account.optional(), format: z.enum(["docx", "html"]).default("docx"), ui: tongue });
export const comparisonDecisionSaid = z.strictObject({
  a: account.openapi({ example: "d1" }), b: account.openapi({ example: "d2" }),
  says: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(["pair", "apart"]), a: key, b: key }),
    z.strictObject({ kind: z.literal("label"), a: key.nullable(), b: key.nullable(), outcome }),
  ]),
  because,
}).openapi("ComparisonDecisionSaid");
export const comparisonUndone = z.object({ id: z.string().regex(/^v[1-9]\d{0,14}$/).openapi({ example: "v4" }) });
