import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { languageAsked } from "../schemas/drafting-said.js";

export function addLanguage(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/language", does: "Wording that was adopted, or said, near to some words: nearest first, each with its source and with what differs word by word.", query: languageAsked, gives: { type: "application/json", is: "LanguageFound" } },
    async ({ query: { q, language, limit } }) => answered(await desk.language({ words: q, limit, ...(language !== undefined && { language }) })));
}
