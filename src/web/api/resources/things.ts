import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { thingAsked } from "../schemas/asked.js";

export function addThings(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/things/{id}", does: "All the record knows of one thing, by its id; a party also by any of its names.", params: thingAsked, gives: "Shown" },
    async ({ params }) => answered(await desk.show(params.id)));
  addRoute(api, { method: "get", path: "/parties", does: "Every party dispatches tell of, with its name in each language.", gives: "Parties" },
    async () => answered(await desk.parties()));
}
