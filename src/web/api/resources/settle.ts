import { isRefused, type Answer } from "../../../desk/desk.js";
import type { ActFields, ActRequest, BeginRequest, SettlementDesk } from "../../../desk/settle/asked.js";
import type { RefusedAct } from "../../../desk/settle/refused-act.js";
import { profiles } from "../../../settlement/profiles/index.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { actAsked, actSaid, addressSaid, lookSaid, preparedSaid, procedureAsked, procedureSaid, scanAsked, scanSaid, seatAsked, seatSaid } from "../schemas/settle-said.js";
import { statusOf } from "../status-of.js";
import { addSettleEvents } from "./settle-events.js";

/** What is answered, in words; the types are those of settlement/procedure-told.ts. */
const json = (is: string) => ({ type: "application/json", is });
const answer = {
  procedures: json("The procedures: id, title, body, state, round, version, deadline, and as what whoever asks sees them (ListedProcedure[])."),
  procedureTold: json("All that whoever asks may see of a procedure (ProcedureTold)."),
  receipt: json("What an act came to: accepted, rule, state, when it was received, and its number and hash in the log (Receipt)."),
  seats: json("Who has which place (Seat[])."),
  looks: json("Where somebody looked since the deadline (Look[])."),
} as const;

/** Common texts under a procedure. Who may do what in one is decided by places in it, at the desk. */
export function addSettle(api: Api, house: ApiHouse): void {
  const { desk: { settlement } } = house;
  addRoute(api, { method: "get", path: "/settle", does: "The procedures whoever asks may see, the newest first.", gives: answer.procedures },
    async (_, context) => answered(await settlement.procedures({ by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/settle", does: "Begins a procedure with a draft.", body: procedureSaid, gives: answer.procedureTold },
    async ({ body }, context) => answered(await settlement.begin({ ...(body as Omit<BeginRequest, "by">), by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/settle/profiles", does: "The rules of bodies that ship with the program.", gives: { type: "application/json", is: "Profiles; schema/profile-1.schema.json describes one." } }, () => Response.json(profiles));
  addRoute(api, { method: "get", path: "/settle/{id}", does: "A procedure, as whoever asks may see it.", params: procedureAsked, gives: answer.procedureTold },
    async ({ params: { id } }, context) => answered(await settlement.procedure({ id, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/settle/{id}/acts", does: "Something happens in a procedure. When it reached this house decides. Sent again under the same key it happens once.", params: procedureAsked, body: actSaid, gives: answer.receipt },
    async ({ params: { id }, body }, context) => receipted(await settlement.act({ ...actOf(body), id, by: context.get("visitor"), arrived: context.get("arrived") ?? (await settlement.hour()).at })));
  addRoute(api, { method: "get", path: "/settle/{id}/acts/{key}", does: "What became of an act, by the key its sender gave it.", params: actAsked, gives: answer.receipt },
    async ({ params: { id, key } }, context) => receipted(await settlement.receipt({ id, key, by: context.get("visitor") })));
  addBeside(api, settlement);
  addSettleEvents(api, house);
}

function addBeside(api: Api, settlement: SettlementDesk): void {
  addRoute(api, { method: "post", path: "/settle/{id}/prepared", does: "A delegation's own objection, ready and unseen by others; null throws it away.", params: procedureAsked, body: preparedSaid, gives: answer.procedureTold },
    async ({ params: { id }, body: { prepared, as } }, context) => answered(await settlement.prepare({ id, prepared, ...(as !== undefined && { as }), by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/settle/{id}/seats", does: "Gives somebody a place.", params: procedureAsked, body: seatSaid, gives: answer.seats },
    async ({ params: { id }, body }, context) => answered(await settlement.giveSeat({ id, seat: body as Parameters<SettlementDesk["giveSeat"]>[0]["seat"], by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/settle/{id}/seats/{seat}/take", does: "Takes a place away; what was done in it stays.", params: seatAsked, gives: answer.seats },
    async ({ params: { id, seat } }, context) => answered(await settlement.takeSeat({ id, seat, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/settle/{id}/looks", does: "Somebody looked where objections may have come.", params: procedureAsked, body: lookSaid, gives: answer.looks },
    async ({ params: { id }, body: { channel, place, found } }, context) => answered(await settlement.look({ id, channel, found, ...(place !== undefined && { place }), by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/settle/{id}/addresses", does: "Adds or removes somebody who wants to be told by mail or by a hook.", params: procedureAsked, body: addressSaid, gives: answer.procedureTold },
    async ({ params: { id }, body }, context) => answered(await settlement.address({ id, ...(body as Omit<Parameters<SettlementDesk["address"]>[0], "id" | "by">), by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/settle/{id}/scans", does: "Keeps a scan of what came on paper; an act names it by its hash.", params: procedureAsked, body: scanSaid, gives: { type: "application/json", is: "{ hash }" } },
    async ({ params: { id }, body }, context) => answered(await settlement.keepScan({ id, ...body, by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/settle/{id}/scans/{hash}", does: "A scan.", params: scanAsked, gives: { type: "application/octet-stream", is: "Its bytes." } },
    async ({ params: { id, hash } }, context) => {
      const scan = await settlement.scan({ id, hash, by: context.get("visitor") });
      return isRefused(scan) ? answered(scan) : new Response(Buffer.from(scan.base64, "base64"), { headers: { "content-type": scan.type, "content-disposition": `attachment; filename="scan-${hash.slice(0, 12)}"` } });
    });
  addRoute(api, { method: "get", path: "/settle/{id}/export", does: "The whole signed log, which entente settle verify checks.", params: procedureAsked, gives: { type: "application/x-ndjson", is: "One JSON object a line." } },
    async ({ params: { id } }, context) => {
      const file = await settlement.exported({ id, by: context.get("visitor") });
      return isRefused(file) ? answered(file) : new Response(file.text, { headers: { "content-type": "application/x-ndjson; charset=utf-8", "content-disposition": `attachment; filename="${file.name}"` } });
    });
}

/** What nobody said is left out. */
function actOf({ fields, ...rest }: { readonly fields?: object | undefined; readonly [name: string]: unknown }): Omit<ActRequest, "id" | "by"> {
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...(told as unknown as Omit<ActRequest, "id" | "by" | "fields">), ...(fields && { fields: fields as ActFields }) };
}

/** A receipt; a refusal with its rule, the reason in both languages, and the receipt of what was entered all the same. */
function receipted(receipt: Answer<unknown>): Response {
  if (!isRefused(receipt)) return answered(receipt);
  const { refused } = receipt as { readonly refused: RefusedAct };
  return Response.json({ refused }, { status: statusOf(refused.code) });
}
