import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { noticeSaid } from "../schemas/said.js";

export function addNotices(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "post", path: "/notices", does: "Keeps that a dispatch is withdrawn, embargoed, released or restored.", body: noticeSaid, gives: "Noted" },
    async ({ body: { id, kind, because, until } }, context) => answered(await desk.notice({ id, kind, because: because ?? null, ...(until !== undefined && { until }), by: context.get("visitor").name })));
}
