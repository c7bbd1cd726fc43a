import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { isRefused, type Answer } from "../../desk/desk.js";
import type { Refused } from "../../desk/job.js";
import { webRefusal } from "../refusals.js";
import type { Api, ApiEnv } from "./api.js";
import { statusOf } from "./status-of.js";

/** A route as it is documented and as it is checked: one schema does both. */
export interface RouteSpec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly method: "get" | "post";
  /** "/things/{id}" */
  readonly path: string;
  /** What it does, in a sentence. */
  readonly does: string;
  readonly params?: P;
  readonly query?: Q;
  /** A JSON object. */
  readonly body?: B;
  /** The name of what it answers with among the answers' schemas, or what else it gives. */
  readonly gives: string | { readonly type: string; readonly is: string };
  /** Where a route takes more than JSON, what that is, for the documentation. */
  readonly takes?: { readonly [mediaType: string]: { readonly schema: z.ZodType } };
}

export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

type Nothing = Record<never, never>;

/** Adds a route: documents it, checks what is asked, and answers. What does not fit its schemas is refused before anything is done. */
export function addRoute<P extends z.ZodObject = z.ZodObject<Nothing>, Q extends z.ZodObject = z.ZodObject<Nothing>, B extends z.ZodType = z.ZodUndefined>(
  api: Api, spec: RouteSpec<P, Q, B>, answer: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>, context: Context<ApiEnv>) => Promise<Response> | Response,
): void {
  document(api, spec);
  api.on(spec.method.toUpperCase(), spec.path.replaceAll(/\{(\w+)\}/g, ":$1"), async (context) => {
    const params = spec.params ? spec.params.safeParse(context.req.param()) : nothing;
    if (!params.success) return misfit(params.error);
    const query = spec.query ? spec.query.safeParse(context.req.query()) : nothing;
    if (!query.success) return misfit(query.error);
    const body = spec.body ? await bodyOf(context, spec.body) : nothing;
    if (body instanceof Response) return body;
    return answer({ params: params.data, query: query.data, body: body.data } as Asked<z.output<P>, z.output<Q>, z.output<B>>, context);
  });
}

const nothing = { success: true, data: undefined } as const;

async function bodyOf(context: Context<ApiEnv>, schema: z.ZodType): Promise<Response | { readonly data: unknown }> {
  let value: unknown;
  try {
    value = JSON.parse(await context.req.text());
  } catch {
    return refusedWith(webRefusal("web/no-json"));
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? { data: parsed.data } : misfit(parsed.error);
}

/** What a schema does not take, in words: where, and what is wrong there. */
function misfit({ issues }: z.ZodError): Response {
  return refusedWith(webRefusal("web/bad-request", issues.slice(0, 5).map(({ path, message }) => `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`).join("; ")));
}

/** What was asked for as JSON, or why it cannot be, with the fitting status. */
export const answered = (answer: Answer<unknown>): Response => (isRefused(answer) ? refusedWith(answer.refused) : Response.json(answer));

export const refusedWith = ({ code, says, next, words }: Refused): Response => Response.json({ refused: { code, says, next, ...(words && { words }) } }, { status: statusOf(code) });

function document<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(api: Api, { method, path, does, params, query, body, gives, takes }: RouteSpec<P, Q, B>): void {
  const content = { ...(body && { "application/json": { schema: body } }), ...takes };
  api.openAPIRegistry.registerPath({
    method, path: `/api${path}`, summary: does,
    request: { ...(params && { params }), ...(query && { query }), ...(Object.keys(content).length > 0 && { body: { required: true, content } }) },
    responses: {
      200: typeof gives === "string" ? { description: gives, content: { "application/json": { schema: { $ref: `#/components/schemas/${gives}` } } } } : { description: gives.is, content: { [gives.type]: { schema: { type: "string" } } } },
      default: { description: "Why it is not done.", content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } } },
    },
  });
}
