import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { findAsked, surveyAsked } from "../schemas/asked.js";

export function addFind(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/find", does: "One page of the statements that answer a query, best first.", query: findAsked, gives: "Found" },
    async ({ query: { q, limit, after } }) => answered(await desk.find({ query: q, limit, ...(after !== undefined && { after }) })));
  addRoute(api, { method: "get", path: "/facets", does: "How many statements answer a query, by party, addressee, issue, act, language, publisher and year.", query: surveyAsked, gives: "Facets" },
    async ({ query: { q } }) => answered(await desk.facets({ query: q })));
}
