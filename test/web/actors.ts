import type { Actor } from "../../src/model/actor.js";
import type { Admission } from "../../src/web/server/access.js";

/** Somebody who acts, for tests; what is not told is that of an officer of Velmore's ministry. */
export const actor = (told: Partial<Actor> & { readonly name: string }): Actor => ({ account: `account-${told.name}`, role: "officer", organisation: "o1", party: "VEL", ...told });

/** The cookie by which a test's reader says who they are. */
export const actorCookie = "test-actor";

/** Lets several sit in a test's room: whoever asks is the actor whose key the cookie holds; without a cookie, nobody. */
export const actorsByCookie = (actors: Readonly<Record<string, Actor>>): Admission => (request) => {
  const key = new RegExp(`(?:^|;\\s*)${actorCookie}=([^;]*)`).exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
  return Object.hasOwn(actors, key) ? actors[key]! : null;
};
