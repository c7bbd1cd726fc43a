import { z } from "@hono/zod-openapi";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { correctionSaid, undoSaid } from "../schemas/said.js";
import type { CorrectRequest } from "../../../desk/desk.js";

const correctionAsked = z.object({ id: z.string().max(40).openapi({ example: "k4" }) });

export function addCorrections(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "post", path: "/corrections", does: "Corrects a reading. The answer names corrections others made meanwhile on the same thing; both are kept.", body: correctionSaid, gives: "Corrected" },
    async ({ body }, context) => answered(await desk.correct({ ...body, by: context.get("visitor").name } as CorrectRequest)));
  addRoute(api, { method: "post", path: "/corrections/{id}/undo", does: "Takes a correction back; it stays in the record with who took it back, when and why.", params: correctionAsked, body: undoSaid, gives: "Corrected" },
    async ({ params, body }, context) => answered(await desk.undoCorrection({ id: params.id, because: body.because ?? null, by: context.get("visitor").name })));
}
