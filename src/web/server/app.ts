import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Desk } from "../../desk/desk.js";
import { soleUser } from "../../model/actor.js";
import { apiFor, type ApiEnv } from "../api/api.js";
import { cutOffAtEnd } from "../accounts/cut-off.js";
import { addressOf, isLoopback, type AccountsDoor } from "../accounts/door.js";
import { withinLimits } from "../accounts/limits.js";
import { addOpenidRoutes } from "../accounts/openid-routes.js";
import type { News } from "../api/news.js";
import { refusedWith } from "../api/route.js";
import { publicPages, publicPath } from "../public/public.js";
import { webRefusal } from "../refusals.js";
import { deskPath } from "../wire/wire.js";
import { mayAsk, type Admission } from "./access.js";
import { answeredBefore } from "./answered-before.js";
import { deskOverHttp, isToken } from "./desk-over-http.js";
import { fromOurPages, inMeasure, underOurName, withHeaders, type Manners } from "./manners.js";
import { pagesIn } from "./pages.js";
import { askedBy, deskOfWhoeverAsks } from "./whoever-asks.js";

export interface Door {
  /** What commands of this machine have to show; it stands in the lock file, which only its owner can read. */
  readonly token: string;
  /** By what name those who show it act. */
  readonly user: string;
  /** What the Host of a request may be: the names of this machine's loopback with the port that is listened on. */
  readonly hosts: () => readonly string[];
  /** The accounts of the house, once they are open; null where it keeps none. */
  readonly door?: () => Promise<AccountsDoor> | null;
  /** Whether people come by https. */
  readonly secure?: boolean;
  /** Who asks from a browser. */
  readonly admission: Admission;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Tells pages that are open of what changes. */
  readonly news: News;
  /** Whether nobody but this process can change the record. */
  readonly alone: boolean;
}

/** All that is served on one port: the desk for commands, the API, and the pages. The desk must be one that tells the same news. */
export function appFor(desk: Desk, { token, user, hosts, admission, pages, news, alone, door = () => null, secure = false }: Door): OpenAPIHono<ApiEnv> {
  const manners: Manners = { hosts, origins: () => hosts().flatMap((host) => (secure ? [`https://${host}`, `http://${host}`] : [`http://${host}`])), showsToken: (context) => isToken(context.req.header("authorization"), token) };
  const app = new OpenAPIHono<ApiEnv>();
  // When an act reached the house decides: its hour is taken before anything of it is looked at.
  app.use("/api/settle/*", async (context, next) => {
    if (context.req.method === "POST") context.set("arrived", (await desk.settlement.hour()).at);
    return next();
  });
  app.use("*", withHeaders(secure), underOurName(manners));
  app.use(`${deskPath}/*`, fromThisMachine);
  app.route(deskPath, deskOverHttp(desk.as(soleUser(user), "command"), token) as unknown as Hono<ApiEnv>);
  app.use("*", fromOurPages(manners), inMeasure, admitted(admission));
  app.use("/api/*", whereAccounts(door, (here) => withinLimits(here.limits, (context) => addressOf(context, here.behindProxy))), whereAccounts(door, cutOffAtEnd));
  if (alone) app.use("/api/*", answeredBefore(news, (by) => desk.files.sight({ by })));
  app.route("/api", apiFor({ desk: deskOfWhoeverAsks(desk), news, door }));
  addOpenidRoutes(app, door);
  app.all("/api/*", () => refusedWith(webRefusal("web/no-such-page")));
  app.route(publicPath, publicPages(desk));
  app.get("/*", pagesIn(pages));
  app.notFound(() => refusedWith(webRefusal("web/no-such-page")));
  app.onError((error) => refusedWith(webRefusal("web/fault", error.message)));
  return app;
}

/** Commands come from this machine. A proxy on it that passes requests of others on says so. */
const fromThisMachine: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const connected = addressOf(context, false);
  const elsewhere = (connected !== "" && !isLoopback(connected)) || context.req.header("x-forwarded-for") !== undefined || context.req.header("forwarded") !== undefined;
  return elsewhere ? refusedWith(webRefusal("web/elsewhere")) : next();
};

/** What stands before the routes only where there are accounts. */
const whereAccounts = (door: () => Promise<AccountsDoor> | null, handler: (here: AccountsDoor) => MiddlewareHandler<ApiEnv>): MiddlewareHandler<ApiEnv> => async (context, next) => {
  const here = await door();
  return here === null ? next() : handler(here)(context, next);
};

/** Lets through what the table of access allows; a route that is not in it is refused to everybody. */
export const admitted = (admission: Admission): MiddlewareHandler<ApiEnv> => async (context, next) => {
  const route = matchedRoutes(context).find(({ method }) => method !== "ALL");
  if (route === undefined) return next();
  const visitor = route.path === "/*" ? null : await admission(context.req.raw); // pages are for anybody
  const may = mayAsk(visitor, `${context.req.method === "HEAD" ? "GET" : route.method} ${route.path}`);
  if (may !== "yes") return refusedWith(webRefusal(may === "no" ? "web/may-not" : may === "not-known" ? "web/not-known" : "web/not-in-the-table"));
  if (visitor === null) return next();
  context.set("visitor", visitor);
  return askedBy(visitor, next);
};
