import { OpenAPIHono } from "@hono/zod-openapi";
import { describe, expect, test } from "vitest";
import type { Desk } from "../../desk/desk.js";
import type { ApiEnv } from "../api/api.js";
import { openNews } from "../api/news.js";
import { draftingQuestions } from "../../desk/drafting/asked.js";
import { settlementQuestions } from "../../desk/settle/asked.js";
import { deskPath } from "../wire/wire.js";
import { roles, type Actor, type Role } from "../../model/actor.js";
import { access, mayAsk } from "./access.js";
import { admitted, appFor } from "./app.js";

// Every route with everybody who may ask, against the routes there are.

/** Who may ask, from least to most; the last column is what is sent. `-` is somebody nobody knows. */
const table = `
  GET  /api/openapi.json           - reader editor officer administrator
  GET  /api/me                     - reader editor officer administrator
  GET  /api/status                   reader editor officer administrator
  GET  /api/dispatches               reader editor officer administrator
  POST /api/dispatches                      editor officer administrator
  GET  /api/things/:id               reader editor officer administrator
  GET  /api/parties                  reader editor officer administrator
  GET  /api/find                     reader editor officer administrator
  GET  /api/facets                   reader editor officer administrator
  GET  /api/pictures/timeline        reader editor officer administrator
  GET  /api/pictures/matrix          reader editor officer administrator
  GET  /api/pictures/network         reader editor officer administrator
  GET  /api/compare                  reader editor officer administrator
  GET  /api/compare/file             reader editor officer administrator
  POST /api/compare/decisions               editor officer administrator
  POST /api/compare/decisions/:id/undo      editor officer administrator
  GET  /api/positions                reader editor officer administrator
  GET  /api/news                     reader editor officer administrator
  GET  /api/news.atom                reader editor officer administrator
  GET  /api/briefs                   reader editor officer administrator
  POST /api/briefs                          editor officer administrator
  GET  /api/briefs/:id               reader editor officer administrator
  POST /api/briefs/:id/text                 editor officer administrator
  GET  /api/briefs/:id/file          reader editor officer administrator
  GET  /api/commitments              reader editor officer administrator
  GET  /api/commitments.ics          reader editor officer administrator
  POST /api/commitments/:id                 editor officer administrator
  GET  /api/feed.atom                reader editor officer administrator
  GET  /api/events                   reader editor officer administrator
  GET  /api/export                   reader editor officer administrator
  POST /api/corrections                     editor officer administrator
  POST /api/corrections/:id/undo            editor officer administrator
  GET  /api/merges                   reader editor officer administrator
  POST /api/merges/:id                      editor officer administrator
  POST /api/notices                                officer administrator
  GET  /api/files                    reader editor officer administrator
  POST /api/files                           editor officer administrator
  GET  /api/files/:id                reader editor officer administrator
  POST /api/files/:id                       editor officer administrator
  POST /api/files/:id/add                   editor officer administrator
  POST /api/files/:id/remove                editor officer administrator
  POST /api/files/:id/grant                 editor officer administrator
  POST /api/files/:id/revoke                editor officer administrator
  GET  /api/files/:id/log            reader editor officer administrator
  POST /api/accounts/sign-in                   - reader editor officer administrator
  POST /api/accounts/sign-out                  - reader editor officer administrator
  POST /api/accounts/invitations/look          - reader editor officer administrator
  POST /api/accounts/invitations/accept        - reader editor officer administrator
  POST /api/accounts/passkey-sign-in/begin     - reader editor officer administrator
  POST /api/accounts/passkey-sign-in           - reader editor officer administrator
  GET  /api/accounts/own                         reader editor officer administrator
  POST /api/accounts/own/organisation            reader editor officer administrator
  POST /api/accounts/own/password                reader editor officer administrator
  POST /api/accounts/own/sessions/:id/end        reader editor officer administrator
  POST /api/accounts/own/passkeys/begin          reader editor officer administrator
  POST /api/accounts/own/passkeys                reader editor officer administrator
  POST /api/accounts/own/passkeys/:id/remove     reader editor officer administrator
  GET  /api/accounts/organisations               reader editor officer administrator
  POST /api/accounts/organisations                                     administrator
  GET  /api/accounts/people                                            administrator
  GET  /api/accounts/log                                               administrator
  POST /api/accounts/invitations                                       administrator
  POST /api/accounts/invitations/:id/withdraw                          administrator
  POST /api/accounts/people/:id/role                                   administrator
  POST /api/accounts/people/:id/end-sessions                           administrator
  GET  /sign-in/openid             - reader editor officer administrator
  GET  /sign-in/openid/return      - reader editor officer administrator
  GET  /api/settle                   reader editor officer administrator
  POST /api/settle                                 officer administrator
  GET  /api/settle/profiles          reader editor officer administrator
  GET  /api/settle/:id               reader editor officer administrator
  POST /api/settle/:id/acts          reader editor officer administrator
  GET  /api/settle/:id/acts/:key     reader editor officer administrator
  POST /api/settle/:id/prepared      reader editor officer administrator
  POST /api/settle/:id/seats                       officer administrator
  POST /api/settle/:id/seats/:seat/take            officer administrator
  POST /api/settle/:id/looks         reader editor officer administrator
  POST /api/settle/:id/addresses                   officer administrator
  POST /api/settle/:id/scans         reader editor officer administrator
  GET  /api/settle/:id/scans/:hash   reader editor officer administrator
  GET  /api/settle/:id/export        reader editor officer administrator
  GET  /api/settle/:id/events        reader editor officer administrator
  GET  /api/exchanges                reader editor officer administrator
  POST /api/exchanges                              officer administrator
  POST /api/exchanges/replies                      officer administrator
  GET  /api/exchanges/:id            reader editor officer administrator
  POST /api/exchanges/:id/deeds             editor officer administrator
  POST /api/exchanges/:id/draft             editor officer administrator
  GET  /api/exchanges/:id/invitation     reader editor officer administrator
  GET  /api/exchanges/:id/invitation.ics reader editor officer administrator
  GET  /api/exchanges/:id/brief      reader editor officer administrator
  GET  /public                     - reader editor officer administrator
  GET  /public/readout.css         - reader editor officer administrator
  GET  /public/feed.atom           - reader editor officer administrator
  GET  /public/feed.json           - reader editor officer administrator
  GET  /public/:slug/:tongue       - reader editor officer administrator
  GET  /public/:slug/:tongue/ninjs.json - reader editor officer administrator
  GET  /public/:slug/:tongue/:revision  - reader editor officer administrator
  GET  /api/settle/:id/papers/:paper reader editor officer administrator
  GET  /api/drafts                   reader editor officer administrator
  POST /api/drafts                          editor officer administrator
  GET  /api/drafts/:id               reader editor officer administrator
  POST /api/drafts/:id/acts                 editor officer administrator
  GET  /api/drafts/:id/steps         reader editor officer administrator
  POST /api/drafts/:id/steps                editor officer administrator
  POST /api/drafts/:id/presence      reader editor officer administrator
  GET  /api/drafts/:id/events        reader editor officer administrator
  POST /api/drafts/:id/documents            editor officer administrator
  GET  /api/drafts/:id/papers/:paper reader editor officer administrator
  GET  /api/language                 reader editor officer administrator
  GET  /*                          - reader editor officer administrator
`.trim().split("\n").map((line) => {
  const [method, path, ...may] = line.trim().split(/\s+/);
  return { route: `${method} ${path}`, method: method!, path: path!, may };
});

const everybody: readonly (Role | "-")[] = ["-", ...roles];
const visitor = (who: Role | "-"): Actor | null => (who === "-" ? null : { account: who, name: who, role: who, organisation: null, party: null });

/** A desk that notes what it is asked, and refuses everything. */
function watchedDesk(): { readonly desk: Desk; readonly asked: string[] } {
  const asked: string[] = [];
  const refused = { code: "desk/asked", says: "", next: "" };
  const answers = (name: string) => (): Promise<unknown> => {
    asked.push(name);
    return Promise.resolve({ refused });
  };
  const streams = (name: string, item: unknown) => async function* (): AsyncGenerator<unknown> {
    asked.push(name);
    yield item;
  };
  const names = ["find", "show", "dispatches", "parties", "facets", "timeline", "matrix", "network", "compare", "correct", "undoCorrection", "status", "merges", "decideMerge", "notice", "language", "positions", "news", "decideComparison", "undoComparison", "brief", "briefs", "keptBrief", "writeBrief", "commitments", "followUp"];
  const desk = { ...Object.fromEntries(names.map((name) => [name, answers(name)])), add: streams("add", { status: "refused", id: null, ...refused }), export: streams("export", { refused }) };
  const files = { ...Object.fromEntries(["list", "show", "make", "change", "add", "remove", "grant", "revoke", "log"].map((name) => [name, answers(`files.${name}`)])), sight: async () => "", sees: async () => true };
  const settlement = { ...Object.fromEntries(settlementQuestions.map((name) => [name, answers(`settlement.${name}`)])), hour: async () => ({ at: "2031-03-26T10:00:00Z" }) };
  const conduct = Object.fromEntries(["arrange", "enter", "draft", "list", "show", "invitation", "takeReply", "briefFor", "published"].map((name) => [name, answers(`conduct.${name}`)]));
  const drafting = Object.fromEntries(draftingQuestions.map((name) => [name, answers(`drafting.${name}`)]));
  const whole = { ...desk, files, settlement, drafting, conduct, as: () => whole } as unknown as Desk;
  return { desk: whole, asked };
}

/** What asks the desk nothing. */
const byThemselves = ["GET /api/openapi.json", "GET /api/settle/profiles", "GET /api/me", "GET /api/events", "GET /public/readout.css", "GET /*", ...table.map(({ route }) => route).filter((route) => /\/(?:api\/accounts|sign-in)\//.test(route))]; // accounts: this house keeps none

const bodies: { readonly [route: string]: unknown } = {
  "POST /api/dispatches": { text: "Velmore said no." }, "POST /api/corrections": { id: "d1.s1", does: "confirm" }, "POST /api/corrections/:id/undo": {}, "POST /api/merges/:id": { decision: "undone" }, "POST /api/notices": { id: "d1", kind: "withdrawn" },
  "POST /api/settle": { title: "A text", profile: "unsc" }, "POST /api/settle/:id/acts": { type: "object" }, "POST /api/settle/:id/prepared": { prepared: null }, "POST /api/settle/:id/seats": { account: "a1", name: "N", capacity: "observer" },
  "POST /api/settle/:id/looks": { channel: "mail" }, "POST /api/settle/:id/addresses": { does: "added", kind: "mail", address: "a@b.example" }, "POST /api/settle/:id/scans": { name: "s", type: "image/png", base64: "QUJD" },
  "POST /api/exchanges": { kind: "call", channel: "telephone", options: ["2031-05-14T10:00Z"] }, "POST /api/exchanges/replies": { bytes: "QUJD" }, "POST /api/exchanges/:id/deeds": { deed: { does: "begin" } },
  "POST /api/drafts": { title: "T", words: "Calls upon all;" }, "POST /api/drafts/:id/acts": { act: { does: "print" } }, "POST /api/drafts/:id/steps": { phase: 1, version: 0, client: "c", steps: [] }, "POST /api/drafts/:id/presence": { client: "c", place: null }, "POST /api/drafts/:id/documents": { base64: "QUJD" },
  "POST /api/compare/decisions": { a: "d1", b: "d2", says: { kind: "pair", a: "s1", b: "s1" } }, "POST /api/compare/decisions/:id/undo": {}, "POST /api/briefs": { us: "FRA", with: "CHN" }, "POST /api/briefs/:id/text": { heading: "objectives", words: "" },
  "POST /api/commitments/:id": { says: { kind: "score", score: 0 } },
  "POST /api/files": { name: "Talks" }, "POST /api/files/:id": { closed: true }, "POST /api/files/:id/add": { things: ["d1"] }, "POST /api/files/:id/remove": { things: ["d1"] },
  "POST /api/files/:id/grant": { to: { kind: "person", id: "a1" }, may: "read" }, "POST /api/files/:id/revoke": { to: { kind: "person", id: "a1" } },
};

function appAs(who: Role | "-") {
  const { desk, asked } = watchedDesk();
  return { asked, app: appFor(desk, { token: "t", user: "whoever keeps the record", hosts: () => ["127.0.0.1:1"], admission: () => visitor(who), pages: "/nowhere", news: openNews(), alone: true }) };
}
const ours = { host: "127.0.0.1:1", origin: "http://127.0.0.1:1" };
/** An id of the kind a route takes, and what news are asked since: without them nothing reaches the desk. */
const idIn = (route: string): string => (route.includes("/compare/decisions/") ? "v1" : route.includes("/briefs/") ? "b1" : "d1");
const sinceIn = (route: string): string => (/\/news(?:\.atom)?$/.test(route) ? "?since=2020-03-28" : "");
const requestOf = ({ method, path, route }: (typeof table)[number]): Request => new Request(`http://127.0.0.1:1${path.replace(":id", idIn(route)).replace(":tongue", "en").replace(":hash", "0".repeat(64)).replace("*", "")}${sinceIn(route)}`, {
  method, headers: { ...ours, ...(method === "POST" && { "content-type": "application/json" }) }, ...(method === "POST" && { body: JSON.stringify(bodies[route] ?? {}) }),
});

describe("who may ask for what", () => {
  test("the table here is the table there", () => {
    expect(table.map(({ route }) => route).sort()).toEqual(Object.keys(access).sort());
    for (const { route, may } of table) for (const who of everybody) expect([route, who, mayAsk(visitor(who), route)]).toEqual([route, who, may.includes(who) ? "yes" : who === "-" ? "not-known" : "no"]);
  });

  test("no route is missing from it, and it has none that is not there", () => {
    const { app } = appAs("administrator");
    const served = new Set(app.routes.filter(({ method, path }) => method !== "ALL" && !path.startsWith(`${deskPath}/`)).map(({ method, path }) => `${method} ${path}`));
    expect([...served].sort()).toEqual(table.map(({ route }) => route).sort());
  });

  test.each(table.map((row) => [row.route, row] as const))("%s", async (_, row) => {
    for (const who of everybody) {
      const { app, asked } = appAs(who);
      const answer = await app.fetch(requestOf(row));
      const { status } = answer;
      if (answer.headers.get("content-type") === "text/event-stream" && row.route === "POST /api/dispatches") await answer.text();
      if (row.may.includes(who)) expect([who, asked.length, status === 401 || status === 403 || status === 500]).toEqual([who, byThemselves.includes(row.route) ? 0 : 1, false]);
      else expect([who, status, asked], "refused before the desk hears of it").toEqual([who, who === "-" ? 401 : 403, []]);
    }
  });

  test("a route that somebody adds and does not enter is refused, even to the administrator", async () => {
    const app = new OpenAPIHono<ApiEnv>();
    app.use("*", admitted(() => visitor("administrator")));
    app.get("/api/forgotten", (context) => context.text("secret"));
    app.get("/api/me", (context) => context.text("known"));
    const answer = await app.request("http://127.0.0.1:1/api/forgotten");
    expect([answer.status, await answer.json()]).toMatchObject([403, { refused: { code: "web/not-in-the-table" } }]);
    expect(await (await app.request("http://127.0.0.1:1/api/me")).text()).toBe("known");
    for (const route of ["GET /api/forgotten", "POST /*", "DELETE /api/things/:id", "toString", "__proto__"]) expect(mayAsk(visitor("administrator"), route), route).toBe("not-in-the-table");
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is no way to ask", async (method) => {
    const { app, asked } = appAs("administrator");
    for (const path of ["/api/things/d1", "/api/corrections", "/api/dispatches", "/"]) expect((await app.fetch(new Request(`http://127.0.0.1:1${path}`, { method, headers: { ...ours, "content-type": "application/json" }, body: "{}" }))).status, path).toBe(404);
    expect(asked).toEqual([]);
  });
});
