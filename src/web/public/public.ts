import { Hono, type Context } from "hono";
import { tongues, type Tongue } from "../../conduct/deeds.js";
import { isRefused, type Desk } from "../../desk/desk.js";
import { readoutNinjs, readoutsAtom, readoutsJson } from "../../outgoing/public/feeds.js";
import { publicStyle, readoutList, readoutPage } from "../../outgoing/public/page.js";
import { toldIn, type ToldReadout } from "../../outgoing/public/readout.js";
import type { ApiEnv } from "../api/api.js";
import { refusedWith } from "../api/route.js";
import { webRefusal } from "../refusals.js";

/** Where public readouts stand. */
export const publicPath = "/public";

/**
 * What everybody may read: readouts that are published, with their revisions, and feeds of them. Every answer is made of what the desk
 * says is public at that moment: what is under embargo is not there, whichever way it is asked for.
 */
export function publicPages(desk: Desk): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get("/", async (context) => all(desk, context, tongueOf(context), (found) => html(readoutList(found, tongueOf(context), pageOf(context)))));
  app.get("/readout.css", () => new Response(publicStyle, { headers: { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" } }));
  app.get("/feed.atom", async (context) => all(desk, context, null, (found) => feed("application/atom+xml", readoutsAtom(found, feedAt(context, "feed.atom")))));
  app.get("/feed.json", async (context) => all(desk, context, null, (found) => feed("application/feed+json", readoutsJson(found, feedAt(context, "feed.json")))));
  app.get("/:slug/:tongue", async (context) => shown(desk, context, (one) => html(readoutPage(one, null, pageOf(context)), one)));
  app.get("/:slug/:tongue/ninjs.json", async (context) => shown(desk, context, (one) => Response.json(readoutNinjs(one, null))));
  app.get("/:slug/:tongue/:revision", async (context) => shown(desk, context, (one) => {
    const number = Number(context.req.param("revision"));
    return one.revisions.some((revision) => revision.number === number) ? html(readoutPage(one, number, pageOf(context)), one) : notThere();
  }));
  return app;
}

/** The readouts that are public now, in a language; in each of theirs where none is named. */
async function all(desk: Desk, context: Context<ApiEnv>, tongue: Tongue | null, show: (found: readonly ToldReadout[]) => Response): Promise<Response> {
  const everybodys = await desk.conduct.published();
  if (isRefused(everybodys)) return refusedWith(everybodys.refused);
  return show(everybodys.flatMap((one) => tongues.filter((each) => tongue === null || each === tongue).flatMap((each) => toldIn(one, each, baseOf(context)) ?? [])));
}

async function shown(desk: Desk, context: Context<ApiEnv>, show: (one: ToldReadout) => Response): Promise<Response> {
  const tongue = tongues.find((one) => one === context.req.param("tongue"));
  if (tongue === undefined) return notThere();
  return all(desk, context, tongue, (found) => {
    const one = found.find(({ slug }) => slug === context.req.param("slug"));
    return one === undefined ? notThere() : show(one);
  });
}

const notThere = (): Response => refusedWith(webRefusal("web/no-such-page"));

/** A page that was withdrawn is gone for good, and says so (RFC 9110). */
const html = (page: string, one?: ToldReadout): Response => new Response(page, { status: one?.withdrawn ? 410 : 200, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" } });

const feed = (type: string, body: string): Response => new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" } });

const baseOf = (context: Context<ApiEnv>): string => `${new URL(context.req.url).protocol}//${context.req.header("host")}${publicPath}`;
const pageOf = (context: Context<ApiEnv>) => ({ base: baseOf(context), style: `${publicPath}/readout.css` });
const feedAt = (context: Context<ApiEnv>, name: string) => ({ base: baseOf(context), self: `${baseOf(context)}/${name}` });

/** The language of the list: as asked, else the browser's. */
function tongueOf(context: Context<ApiEnv>): Tongue {
  const asked = context.req.query("lang") ?? context.req.header("accept-language") ?? "";
  return /^\s*fr\b/i.test(asked) ? "fr" : "en";
}
