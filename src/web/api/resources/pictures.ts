import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { networkAsked, surveyAsked, timelineAsked } from "../schemas/asked.js";

export function addPictures(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/pictures/timeline", does: "Exchanges along time: those in which something was said that answers the query.", query: timelineAsked, gives: "Timeline" },
    async ({ query: { q, limit } }) => answered(await desk.timeline({ query: q, limit })));
  addRoute(api, { method: "get", path: "/pictures/matrix", does: "Which party speaks of which issue, among the statements that answer the query.", query: surveyAsked, gives: "Matrix" },
    async ({ query: { q } }) => answered(await desk.matrix({ query: q })));
  addRoute(api, { method: "get", path: "/pictures/network", does: "Which parties had exchanges with each other, between two days.", query: networkAsked, gives: "Network" },
    async ({ query: { from, to } }) => answered(await desk.network({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) })));
}
