import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";

export function addStatus(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/status", does: "How much there is, and how it stands.", gives: "DeskStatus" }, async () => answered(await desk.status()));
}
