import { randomUUID } from "node:crypto";
import { isSoleUser, roles } from "../../model/actor.js";
import { canonical, hashOf } from "../../seal/canonical.js";
import { headerOf } from "../../seal/log.js";
import { keepProcedure, keepSeat, keepText, seatsKept } from "../../record/settle/procedures.js";
import { compare, instantFrom, type Instant } from "../../settlement/instant.js";
import { profileFrom, type Profile } from "../../settlement/profile.js";
import { profileOf, profiles } from "../../settlement/profiles/index.js";
import type { ProcedureTold } from "../../settlement/procedure-told.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { BeginRequest } from "./asked.js";
import { keysOf } from "./keeper.js";
import { lookingAt } from "./places.js";
import { appendEvent, opened, remember, type Open } from "./procedure-log.js";
import { refusedBy } from "./refused-act.js";
import { settleRefusal } from "./refusals.js";
import { tell } from "./told.js";
import { wordsKept } from "./words.js";

/** Whose key signs where nobody else is named. */
export const usualKeeper = "Secretariat";

/** Begins a procedure with a draft. Whoever begins it has its first seat: as secretariat, unless they take the chair. */
export async function begin(house: House, request: BeginRequest): Promise<Answer<ProcedureTold>> {
  const { by } = request;
  // A title is one line, wherever it goes.
  const title = request.title.replaceAll(/\s+/g, " ").trim();
  const { version = title, sponsors = [], cutOff, keeper = usualKeeper, office, as, at: told } = request;
  if (!isSoleUser(by) && roles.indexOf(by.role) < roles.indexOf("officer")) return { refused: settleRefusal("settle/not-in-capacity", by.name, by.role, "draft") };
  if (title === "") return { refused: settleRefusal("settle/no-title") };
  if (told !== undefined && !isSoleUser(by)) return { refused: settleRefusal("settle/own-hour") };
  for (const [name, said] of [["at", told], ["cutOff", cutOff]] as const) if (said !== undefined && instantFrom(said) === null) return { refused: settleRefusal("settle/bad-field", name, said) };
  if (told !== undefined && compare(told as Instant, house.clock() as Instant) > 0) return { refused: settleRefusal("settle/future-hour", told) };
  const profile = profileMeant(request.profile);
  if ("refused" in profile) return profile;
  const words = wordsKept(request.words ?? []);
  if ("refused" in words) return words;
  const now = house.clock();
  const keys = await keysOf(house, keeper, now, by.name);
  if ("refused" in keys) return keys;
  const header = headerOf({ id: randomUUID(), title }, profile, keys.inUse);
  const isParty = isSoleUser(by) ? as !== undefined : by.party !== null;
  const author = isSoleUser(by) ? as ?? by.name : by.party ?? office ?? by.name;
  const event = {
    at: told ?? now, type: "draft", by: author, ...(isSoleUser(by) && as !== undefined ? {} : { person: by.name }), capacity: request.capacity ?? (isParty ? "sponsor" : "secretariat"), channel: "system", version,
    ...(words.length > 0 && { hash: words[0]!.hash, languages: words.map(({ language }) => language) }), ...(sponsors.length > 0 && { sponsors }), ...(cutOff !== undefined && { cutOff }), ...(told !== undefined && { told: true }),
  };
  let after: Open | null = null;
  const answer = await house.store.write(async (tx): Promise<Answer<ProcedureTold>> => {
    const number = await keepProcedure(tx, { header: canonical(header), hash: hashOf(header), title, profile: profile.id, keeper, at: now, by: by.name });
    if (words.length > 0) await keepText(tx, { procedure: number, version, hash: words[0]!.hash, languages: words, at: now, by: by.name });
    if (!isSoleUser(by)) await keepSeat(tx, { procedure: number, does: "given", account: by.account, organisation: null, name: by.name, party: null, capacity: request.capacity ?? "secretariat", office: office ?? null, may_object: false, at: now, by: by.name });
    const empty = (await opened(house, tx, number))!;
    const { open, added } = await appendEvent(tx, empty, keys.inUse, now, event, { act: null, asked: null, account: by.account, person: by.name, organisation: by.organisation });
    if (!added.outcome!.accepted) throw Object.assign(new Error("a draft was refused"), { refused: refusedBy(added.outcome!.why, null) });
    after = open;
    return tell(house, tx, open, lookingAt(by, open, await seatsKept(tx, number))!);
  });
  if (after !== null) remember(house, after);
  return answer;
}

/** The rules that are meant: those of a body by their id, or whole ones that somebody wrote. */
function profileMeant(said: string | object): Answer<Profile> {
  if (typeof said === "string") {
    const known = profileOf(said);
    return known ?? { refused: settleRefusal("settle/unknown-profile", said, profiles.map(({ id }) => id).join(", ")) };
  }
  const checked = profileFrom(said);
  return "profile" in checked ? checked.profile : { refused: settleRefusal("settle/bad-profile", "profile", checked.faults.map(({ says }) => says).join(" ")) };
}
