import { isRefused } from "../../../desk/desk.js";
import { briefLabels } from "../../../outgoing/brief/labels/index.js";
import { newsFeed } from "../../../outgoing/feed/news-feed.js";
import { labels } from "../../../outgoing/labels/index.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { newsAsked, newsFeedAsked, positionsAsked } from "../schemas/align.js";

/** Where parties stand, and what is new. */
export function addPositions(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/positions", does: "The latest statements by party and issue with dates and sources, a line of dated quotations over time, explicit opposites among a party's own words, and the matrix.", query: positionsAsked, gives: "Positions" },
    async ({ query: { party, issue, since, until, latest } }) => answered(await desk.positions({ ...narrowed(party, issue), ...(since !== undefined && { since }), ...(until !== undefined && { until }), latest })));
  addRoute(api, { method: "get", path: "/news", does: "What is new since a day or since a brief, by party and issue.", query: newsAsked, gives: "News" },
    async ({ query: { since, party, issue } }, context) => answered(await desk.news({ since, ...narrowed(party, issue), by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/news.atom", does: "The same as an Atom feed; what is held back or taken back is left out.", query: newsFeedAsked, gives: { type: "application/atom+xml", is: "An Atom feed." } },
    async ({ query: { since, party, issue, ui } }, context) => {
      const news = await desk.news({ since, ...narrowed(party, issue), by: context.get("visitor") });
      if (isRefused(news)) return answered(news);
      const origin = new URL(context.req.url).origin;
      const asked = new URLSearchParams({ since, ...(party && { party: party.join() }), ...(issue && { issue: issue.join() }) }).toString();
      const head = { id: `urn:entente:news:${encodeURIComponent(asked)}`, title: briefLabels[ui].news.since(since), self: `${origin}/api/news.atom?${asked}`, address: `${origin}/news?${asked}` };
      return new Response(newsFeed(news, head, briefLabels[ui], labels[ui], (id) => `${origin}/dispatch/${id.split(".")[0]}#${encodeURIComponent(id.slice(id.indexOf(".") + 1))}`), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
    });
}

const narrowed = (parties: readonly string[] | undefined, issues: readonly string[] | undefined) => ({ ...(parties && { parties }), ...(issues && { issues }) });
