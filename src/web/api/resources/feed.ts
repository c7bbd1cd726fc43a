import { isRefused } from "../../../desk/desk.js";
import { atomFeed, type FeedItem } from "../../../outgoing/feed/atom.js";
import type { Hit } from "../../../record/questions/hits.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { feedAsked } from "../schemas/asked.js";

/** The newest that match are ranked together in blocks of this size: so many are asked for, and put in order of time. */
const block = 200;

export function addFeed(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/feed.atom", does: "A search as an Atom feed: the newest that answer. What is held back or taken back is left out.", query: feedAsked, gives: { type: "application/atom+xml", is: "An Atom feed." } },
    async ({ query: { q, limit } }, context) => {
      const found = await desk.find({ query: q, limit: block });
      if (isRefused(found)) return answered(found);
      const origin = `http://${context.req.header("host")}`;
      const asked = new URLSearchParams({ q: found.query }).toString();
      const newest = found.hits.filter(({ dispatch }) => dispatch.state === "published").sort((one, other) => (other.dispatch.published ?? "").localeCompare(one.dispatch.published ?? "", "en")).slice(0, limit);
      const head = { id: `urn:entente:search:${encodeURIComponent(found.query)}`, title: found.query === "" ? "entente" : `entente: ${found.query}`, self: `${origin}/api/feed.atom?${asked}`, address: `${origin}/find?${asked}` };
      return new Response(atomFeed(head, newest.map((hit) => itemOf(hit, origin))), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
    });
}

function itemOf(hit: Hit, origin: string): FeedItem {
  const { dispatch, id, words } = hit;
  const speaker = hit.kind === "statement" ? hit.speaker?.name ?? null : null;
  return {
    id: `urn:entente:${id}`, author: speaker ?? dispatch.publisher, text: words, published: dispatch.published,
    title: [speaker, dispatch.title ?? dispatch.publisher].filter((part) => part !== null).join(": ") || id,
    address: `${origin}/dispatch/${dispatch.id}${hit.kind === "statement" ? `#${encodeURIComponent(id.slice(dispatch.id.length + 1))}` : ""}`,
  };
}
