import type { z } from "@hono/zod-openapi";
import { isRefused } from "../../../desk/desk.js";
import type { ArrangeRequest, DeedSaid } from "../../../desk/conduct/asked.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { actingSaid, arrangeSaid, briefAsked, deedSaid, exchangeAsked, invitationAsked, replySaid } from "../schemas/conducted.js";

/** Exchanges that are arranged, held and read out here. Who may do what is the desk's to say. */
export function addExchanges(api: Api, { desk }: ApiHouse): void {
  const { conduct } = desk;
  addRoute(api, { method: "get", path: "/exchanges", does: "The exchanges that whoever asks may see, the newest first.", gives: "ListedExchanges" },
    async (_, context) => answered(await conduct.list({ by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/exchanges", does: "Asks for an exchange.", body: arrangeSaid, gives: "ConductEntry" },
    async ({ body: { as, key, ...deed } }, context) => answered(await conduct.arrange({ ...given({ as, key }), deed: given(deed) as ArrangeRequest["deed"], by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/exchanges/replies", does: "Takes what a calendar answered by mail.", body: replySaid, gives: "ConductEntry" },
    async ({ body: { bytes, as } }, context) => answered(await conduct.takeReply({ bytes, ...given({ as }), by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/exchanges/{id}", does: "An exchange as whoever asks may see it.", params: exchangeAsked, gives: "ExchangeTold" },
    async ({ params: { id } }, context) => answered(await conduct.show({ id, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/exchanges/{id}/deeds", does: "Enters a deed: a reply, a note, a clearance ….", params: exchangeAsked, body: deedSaid, gives: "ConductEntry" },
    async ({ params: { id }, body: { deed, as, key } }, context) => answered(await conduct.enter({ id, ...given({ as, key }), deed: said(deed), by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/exchanges/{id}/draft", does: "Drafts a party's readout from its notes.", params: exchangeAsked, body: actingSaid, gives: "ConductEntry" },
    async ({ params: { id }, body }, context) => answered(await conduct.draft({ id, ...given(body), by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/exchanges/{id}/invitation", does: "The invitation of a party, as a letter and as iCalendar.", params: exchangeAsked, query: invitationAsked, gives: "ConductInvitation" },
    async ({ params: { id }, query }, context) => answered(await conduct.invitation({ id, ...given(query), by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/exchanges/{id}/invitation.ics", does: "The same as a calendar file.", params: exchangeAsked, query: invitationAsked, gives: { type: "text/calendar", is: "iCalendar (RFC 5545)." } },
    async ({ params: { id }, query }, context) => {
      const letter = await conduct.invitation({ id, ...given(query), by: context.get("visitor") });
      if (isRefused(letter)) return answered(letter);
      return new Response(letter.calendar, { headers: { "content-type": `text/calendar; charset=utf-8; method=${letter.method}`, "content-disposition": `attachment; filename="${letter.id}-${letter.sequence}.ics"` } });
    });
  addRoute(api, { method: "get", path: "/exchanges/{id}/brief", does: "What the record knows for the conversation, now and up to its hour.", params: exchangeAsked, query: briefAsked, gives: { type: "application/json", is: "A brief, as entente brief gives it." } },
    async ({ params: { id }, query }, context) => {
      const request = await conduct.briefFor({ id, ...given(query), by: context.get("visitor") });
      return answered(isRefused(request) ? request : await desk.brief(request));
    });
}

/** Without the fields that were not given: what is left out is not the same as what is nothing. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** A deed as the schema has let it through, without what is undefined at any depth. */
const said = (deed: z.output<typeof deedSaid>["deed"]): DeedSaid => JSON.parse(JSON.stringify(deed)) as DeedSaid;
