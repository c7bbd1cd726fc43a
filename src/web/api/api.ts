import { OpenAPIHono } from "@hono/zod-openapi";
import type { Desk } from "../../desk/desk.js";
import type { Actor } from "../../model/actor.js";
import type { AccountsDoor } from "../accounts/door.js";
import { addAccounts } from "../accounts/routes.js";
import { addBriefs } from "./resources/briefs.js";
import { addCommitments } from "./resources/commitments.js";
import { addCompare } from "./resources/compare.js";
import { addCorrections } from "./resources/corrections.js";
import { addDispatches } from "./resources/dispatches.js";
import { addEvents } from "./resources/events.js";
import { addExchanges } from "./resources/exchanges.js";
import { addExport } from "./resources/export.js";
import { addFeed } from "./resources/feed.js";
import { addFiles } from "./resources/files.js";
import { addFind } from "./resources/find.js";
import { addMe } from "./resources/me.js";
import { addMerges } from "./resources/merges.js";
import { addNotices } from "./resources/notices.js";
import { addOpenApi } from "./resources/openapi.js";
import { addPictures } from "./resources/pictures.js";
import { addPositions } from "./resources/positions.js";
import { addDrafting } from "./resources/drafting.js";
import { addLanguage } from "./resources/language.js";
import { addSettle } from "./resources/settle.js";
import { addStatus } from "./resources/status.js";
import { addThings } from "./resources/things.js";
import type { News } from "./news.js";

/** What the routes know of whoever asks, once the server let them in. */
export interface ApiEnv {
  readonly Variables: { readonly visitor: Actor; /** When an act of a procedure reached this house. */ readonly arrived?: string };
}

export type Api = OpenAPIHono<ApiEnv>;

/** What the routes answer with. */
export interface ApiHouse {
  readonly desk: Desk;
  /** What is added, corrected and decided while this process serves. */
  readonly news: News;
  /** The accounts of the house, once they are open; null where it keeps none. */
  readonly door: () => Promise<AccountsDoor> | null;
}

/** The record's API, to be set at /api. Nothing is decided here: each route asks the desk one question. */
export function apiFor(house: ApiHouse): Api {
  const api: Api = new OpenAPIHono<ApiEnv>();
  addMe(api, house);
  addAccounts(api, house);
  addStatus(api, house);
  addDispatches(api, house);
  addThings(api, house);
  addFind(api, house);
  addPictures(api, house);
  addCompare(api, house);
  addPositions(api, house);
  addBriefs(api, house);
  addCommitments(api, house);
  addFeed(api, house);
  addCorrections(api, house);
  addMerges(api, house);
  addNotices(api, house);
  addExport(api, house);
  addFiles(api, house);
  addExchanges(api, house);
  addSettle(api, house);
  addDrafting(api, house);
  addLanguage(api, house);
  addEvents(api, house);
  addOpenApi(api);
  return api;
}
