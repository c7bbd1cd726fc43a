import { z } from "@hono/zod-openapi";

// What may be asked for, in the query of an address. Everything there is a string.

const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual).openapi({ description: `How many at most; ${usual} without it.` });

/** Somebody's words as `model/query.ts` reads them; longer ones are refused there. */
const words = z.string().max(4_000).openapi({ description: "Words and field:value, as entente find takes them.", example: "ceasefire party:CHN" });

export const listAsked = z.object({ limit: limit(500, 50), after: z.string().max(40).optional().openapi({ description: "The `next` of the page before." }) });
export const findAsked = z.object({ q: words.default(""), limit: limit(500, 20), after: z.string().max(2_000).optional().openapi({ description: "The `next` of the page before." }) });
export const surveyAsked = z.object({ q: words.default("") });
export const timelineAsked = z.object({ q: words.default(""), limit: limit(2_000, 500) });
export const feedAsked = z.object({ q: words.default(""), limit: limit(100, 50) });

const day = z.string().regex(/^\d{4}(?:-\d\d){0,2}$/, "a day, a month or a year: 2020-03-27, 2020-03, 2020");
export const networkAsked = z.object({ from: day.optional(), to: day.optional() });

const account = z.string().max(40).optional();
export const compareAsked = z.object({ a: account.openapi({ description: "One dispatch, or a revision of it.", example: "d1" }), b: account.openapi({ description: "The other.", example: "d2" }), exchange: account.openapi({ description: "Instead of both: an exchange two sides tell of.", example: "x1" }) });

export const thingAsked = z.object({ id: z.string().min(1).max(400).openapi({ description: "d12, d12@2, d12.s3, x7, a5, p9, k4, m3, n2, r31, or a party by code or name", example: "d1.s3" }) });

export const mergesAsked = z.object({ open: z.enum(["true", "false"]).optional().transform((word) => word === "true"), kind: z.enum(["exchange", "account", "person"]).optional() });

export const exportAsked = z.object({
  what: z.string().max(40).default("statements").openapi({ description: "dispatches, statements, exchanges, parties, corrections or all" }),
  as: z.string().max(40).default("csv").openapi({ description: "jsonl, csv, parquet, w3c or plover" }),
  q: words.optional(),
});
