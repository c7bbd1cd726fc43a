import { roles, soleUser, type Actor, type Role } from "../../model/actor.js";

// Who may ask for what. Whatever is not in the table is refused, whoever asks.

/** Says who asks; null for somebody who is not known. Without accounts everybody who reaches this machine's loopback is its user. */
export type Admission = (request: Request) => Actor | null | Promise<Actor | null>;

/** The one user of a record that is served on loopback without accounts. */
export const localUser = (name: string): Admission => () => soleUser(name);

/** Every route by method and pattern, and the least role that may ask for it; "anyone" needs none. */
export const access: { readonly [route: string]: Role | "anyone" } = {
  "GET /api/openapi.json": "anyone",
  "GET /api/me": "anyone",
  "GET /api/status": "reader",
  "GET /api/dispatches": "reader",
  "POST /api/dispatches": "editor",
  "GET /api/things/:id": "reader",
  "GET /api/parties": "reader",
  "GET /api/find": "reader",
  "GET /api/facets": "reader",
  "GET /api/pictures/timeline": "reader",
  "GET /api/pictures/matrix": "reader",
  "GET /api/pictures/network": "reader",
  "GET /api/compare": "reader",
  "GET /api/compare/file": "reader",
  "POST /api/compare/decisions": "editor",
  "POST /api/compare/decisions/:id/undo": "editor",
  "GET /api/positions": "reader",
  "GET /api/news": "reader",
  "GET /api/news.atom": "reader",
  "GET /api/briefs": "reader",
  "POST /api/briefs": "editor",
  "GET /api/briefs/:id": "reader",
  "POST /api/briefs/:id/text": "editor",
  "GET /api/briefs/:id/file": "reader",
  "GET /api/commitments": "reader",
  "GET /api/commitments.ics": "reader",
  "POST /api/commitments/:id": "editor",
  "GET /api/feed.atom": "reader",
  "GET /api/events": "reader",
  "GET /api/export": "reader",
  "POST /api/corrections": "editor",
  "POST /api/corrections/:id/undo": "editor",
  "GET /api/merges": "reader",
  "POST /api/merges/:id": "editor",
  "POST /api/notices": "officer",
  "GET /api/files": "reader",
  "POST /api/files": "editor",
  "GET /api/files/:id": "reader",
  "POST /api/files/:id": "editor",
  "POST /api/files/:id/add": "editor",
  "POST /api/files/:id/remove": "editor",
  "POST /api/files/:id/grant": "editor",
  "POST /api/files/:id/revoke": "editor",
  "GET /api/files/:id/log": "reader",
  "POST /api/accounts/sign-in": "anyone",
  "POST /api/accounts/sign-out": "anyone",
  "POST /api/accounts/invitations/look": "anyone",
  "POST /api/accounts/invitations/accept": "anyone",
  "POST /api/accounts/passkey-sign-in/begin": "anyone",
  "POST /api/accounts/passkey-sign-in": "anyone",
  "GET /api/accounts/own": "reader",
  "POST /api/accounts/own/organisation": "reader",
  "POST /api/accounts/own/password": "reader",
  "POST /api/accounts/own/sessions/:id/end": "reader",
  "POST /api/accounts/own/passkeys/begin": "reader",
  "POST /api/accounts/own/passkeys": "reader",
  "POST /api/accounts/own/passkeys/:id/remove": "reader",
  "GET /api/accounts/organisations": "reader",
  "POST /api/accounts/organisations": "administrator",
  "GET /api/accounts/people": "administrator",
  "GET /api/accounts/log": "administrator",
  "POST /api/accounts/invitations": "administrator",
  "POST /api/accounts/invitations/:id/withdraw": "administrator",
  "POST /api/accounts/people/:id/role": "administrator",
  "POST /api/accounts/people/:id/end-sessions": "administrator",
  "GET /sign-in/openid": "anyone",
  "GET /sign-in/openid/return": "anyone",
  // Who does what in a procedure is decided by the places in it (settlement/seats.ts), at the desk.
  "GET /api/settle": "reader",
  "POST /api/settle": "officer",
  "GET /api/settle/profiles": "reader",
  "GET /api/settle/:id": "reader",
  "POST /api/settle/:id/acts": "reader",
  "GET /api/settle/:id/acts/:key": "reader",
  "POST /api/settle/:id/prepared": "reader",
  "POST /api/settle/:id/seats": "officer",
  "POST /api/settle/:id/seats/:seat/take": "officer",
  "POST /api/settle/:id/looks": "reader",
  "POST /api/settle/:id/addresses": "officer",
  "POST /api/settle/:id/scans": "reader",
  "GET /api/settle/:id/scans/:hash": "reader",
  "GET /api/settle/:id/export": "reader",
  "GET /api/settle/:id/events": "reader",
  "GET /*": "anyone",
};

/** Whether somebody may ask for a route of the table. A route that is not in it may be asked for by nobody. */
export function mayAsk(visitor: Actor | null, route: string): "yes" | "no" | "not-known" | "not-in-the-table" {
  const least = Object.hasOwn(access, route) ? access[route]! : null;
  if (least === null) return "not-in-the-table";
  if (least === "anyone") return "yes";
  if (visitor === null) return "not-known";
  return roles.indexOf(visitor.role) >= roles.indexOf(least) ? "yes" : "no";
}
