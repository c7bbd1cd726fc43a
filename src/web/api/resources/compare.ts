import { isRefused } from "../../../desk/desk.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { compareAsked } from "../schemas/asked.js";

export function addCompare(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/compare", does: "Two accounts compared: two dispatches, or the two sides' accounts of an exchange. Each row has the words of either.", query: compareAsked, gives: "Comparison" },
    async ({ query: { a, b, exchange } }) => {
      const compared = await desk.compare({ ids: [a, b, exchange].filter((id) => id !== undefined) });
      // The readings would be most of the answer; whoever needs them asks for the dispatches.
      return answered(isRefused(compared) ? compared : compared.comparison);
    });
}
