import { z } from "@hono/zod-openapi";
import { granted } from "../../../model/file.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";

const because = z.string().max(4_000).nullable().optional().openapi({ description: "Why, in a sentence." });
const fileAsked = z.object({ id: z.string().max(40).openapi({ example: "file3" }) });
const logAsked = z.object({
  before: z.coerce.number().int().positive().optional().openapi({ description: "The line the page before ended with." }),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
const to = z.strictObject({
  kind: z.enum(["organisation", "person"]), id: z.string().min(1).max(200).openapi({ description: "The organisation's or the account's id." }),
  name: z.string().max(300).nullable().default(null),
});
const fileSaid = z.strictObject({ name: z.string().min(1).max(200), closed: z.boolean().default(false), because }).openapi("FileSaid");
const changeSaid = z.strictObject({ name: z.string().min(1).max(200).optional(), closed: z.boolean().optional(), because }).openapi("FileChangeSaid");
const thingsSaid = z.strictObject({ things: z.array(z.string().max(40)).min(1).max(1_000).openapi({ example: ["d12"] }), because }).openapi("FileThingsSaid");
const grantSaid = z.strictObject({ to, may: z.enum(granted), because }).openapi("FileGrantSaid");
const revokeSaid = z.strictObject({ to: to.omit({ name: true }), because }).openapi("FileRevokeSaid");

/** Files: what belongs together, and who may read it. */
export function addFiles(api: Api, { desk: { files } }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/files", does: "Files by name: open ones, and closed ones that let whoever asks in; for an administrator the names of all.", gives: "Files" },
    async (_, context) => answered(await files.list({ by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/files", does: "Makes a file; whoever makes it keeps it.", body: fileSaid, gives: "ShownFile" },
    async ({ body }, context) => answered(await files.make({ name: body.name, closed: body.closed, because: body.because ?? null, by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/files/{id}", does: "A file with what it holds and whom it lets in.", params: fileAsked, gives: "ShownFile" },
    async ({ params: { id } }, context) => answered(await files.show({ id, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/files/{id}", does: "Closes or opens a file, or gives it another name.", params: fileAsked, body: changeSaid, gives: "ShownFile" },
    async ({ params: { id }, body: { name, closed, because: why } }, context) => answered(await files.change({ id, ...(name !== undefined && { name }), ...(closed !== undefined && { closed }), because: why ?? null, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/files/{id}/add", does: "Puts dispatches into a file. A closed file takes them out of the sight of all whom it does not name.", params: fileAsked, body: thingsSaid, gives: "ShownFile" },
    async ({ params: { id }, body: { things, because: why } }, context) => answered(await files.add({ id, things, because: why ?? null, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/files/{id}/remove", does: "Takes dispatches out of a file.", params: fileAsked, body: thingsSaid, gives: "ShownFile" },
    async ({ params: { id }, body: { things, because: why } }, context) => answered(await files.remove({ id, things, because: why ?? null, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/files/{id}/grant", does: "Lets an organisation or a person into a file: to read, to write, or to keep it.", params: fileAsked, body: grantSaid, gives: "ShownFile" },
    async ({ params: { id }, body: { to: whom, may, because: why } }, context) => answered(await files.grant({ id, to: whom, may, because: why ?? null, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/files/{id}/revoke", does: "Lets an organisation or a person in no longer.", params: fileAsked, body: revokeSaid, gives: "ShownFile" },
    async ({ params: { id }, body: { to: whom, because: why } }, context) => answered(await files.revoke({ id, to: whom, because: why ?? null, by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/files/{id}/log", does: "Who read what of a closed file, the latest first: for its keepers and for administrators.", params: fileAsked, query: logAsked, gives: "FileLog" },
    async ({ params: { id }, query: { before, limit } }, context) => answered(await files.log({ id, limit, ...(before !== undefined && { before }), by: context.get("visitor") })));
}
