import { z } from "@hono/zod-openapi";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { mergesAsked } from "../schemas/asked.js";
import { decisionSaid } from "../schemas/said.js";

const mergeAsked = z.object({ id: z.string().max(40).openapi({ example: "m3" }) });

export function addMerges(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/merges", does: "What was taken for one thing, or may be: with its reason, and what people decided.", query: mergesAsked, gives: "Merges" },
    async ({ query: { open, kind } }) => answered(await desk.merges({ ...(open && { open }), ...(kind && { kind }) })));
  addRoute(api, { method: "post", path: "/merges/{id}", does: "Decides whether two things are one.", params: mergeAsked, body: decisionSaid, gives: "MergeTold" },
    async ({ params, body }, context) => answered(await desk.decideMerge({ id: params.id, decision: body.decision, because: body.because ?? null, by: context.get("visitor").name })));
}
