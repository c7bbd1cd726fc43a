import { receivedAt, type Event } from "../event.js";
import { compare, isBefore } from "../instant.js";
import { onList, sameName, standing, type Objection, type Procedure, type Round, type State } from "../procedure.js";
import type { Channel, Profile } from "../profile.js";
import { because, doubting, type Doubting, type Why } from "../reasons/because.js";
import { deadlineInWords, listed } from "../reasons/told.js";
import { done, roundOf, type Deed, type Done } from "./deed.js";
import { gateRefused } from "./placing.js";

/** S4: an objection by one party, or by one for several. Before placing it can only be a meeting's refusal of the gate (S1.3). */
export const object: Deed = (now, event, profile) => {
  if (now.state !== "cleared") return objected(now, event, profile);
  if (profile.gate.kind !== "meeting") return because("nothing-placed");
  if (event.capacity === "observer") return because("observer", event.by ?? "");
  return gateRefused(now, event, profile);
};

/** S6.7: an objection that reached the body in time, found where nobody had looked. It is an objection like any other, entered late. */
export const lateFind: Deed = (now, event, profile) => objected(now, event, profile);

/** S4.8: other wording without an objection. It breaks the silence where the profile says so, and is noted elsewhere. */
export const amend: Deed = (now, event, profile) => {
  if (profile.form.amendmentAloneBreaks) return objected(now, event, profile);
  const round = roundOf(now);
  if (event.capacity === "observer") return because("observer", event.by ?? "");
  if (now.state === "elapsed" || compare(receivedAt(event), round.deadline.instant) >= 0) return because("objection-late", deadlineInWords(round.deadline));
  return done(now.state, because("amendment-noted", event.by ?? ""), { placed: commented(round, event, "amendment") });
};

/** S4.12 */
export const editorialComment: Deed = (now, event) => done(now.state, because("editorial", event.by ?? ""), { placed: commented(roundOf(now), event, "editorial") });

const commented = (round: Round, { by, at, wording }: Event, kind: "editorial" | "amendment"): Round => ({ ...round, comments: [...round.comments, { kind, by, at, wording }] });

function objected(now: Procedure, event: Event, profile: Profile): Done | Why {
  const round = roundOf(now);
  const speaking = whoseAct(event, round);
  if ("code" in speaking) return speaking;
  const wrong = wrongForm(event, speaking, profile) ?? wrongPerson(event, speaking, round, profile) ?? wrongTime(event, round, profile) ?? wrongVersion(event, round);
  if (wrong !== null) return wrong;
  const doubts: Doubting[] = [...speaking.doubts];
  if (event.version === null) doubts.push({ code: "doubt-no-version", args: [] });
  if (isBefore(receivedAt(event), round.placedAt)) doubts.push({ code: "doubt-before-placing", args: [] });
  const already = standing(round).map(({ party }) => party);
  const fresh = speaking.parties.filter((party) => !already.includes(party));
  if (fresh.length === 0) return done(now.state, doubting(because("objection-again", listed(speaking.parties)), doubts));
  const objections = [...round.objections, ...fresh.map((party): Objection => ({
    party, by: speaking.by, person: event.person, confirmedBy: event.confirmedBy, channel: event.channel, received: receivedAt(event), entered: event.at,
    enteredFor: speaking.enteredFor, version: event.version, wording: event.wording, lifted: null,
  }))];
  const to = afterObjection(now.state, profile);
  return done(to, doubting(reasonFor(now.state, to, fresh, speaking.by, event), doubts), { placed: { ...round, objections } });
}

/** S4.13, S4.14, S6.7 */
function afterObjection(state: State, profile: Profile): State {
  switch (state) {
    case "under_silence": return profile.objections === "liftable" ? "contested" : "broken";
    case "elapsed": return "broken";
    default: return state;
  }
}

function reasonFor(from: State, to: State, parties: readonly string[], by: string, { type }: Event): Why {
  const who = listed(parties);
  if (from === "elapsed") return because("found-late", who);
  if (from === "broken" || from === "informed_not_adopted" || from === "consultation") return because("objection-kept", who);
  if (type === "amend") return because("amendment-breaks", who);
  return parties.length > 1 || !parties.includes(by) ? because("objection-for-several", who, by, String(parties.length), to) : because("objection", who, to);
}

/** Whose act this is: the parties that count, and whether somebody entered it for them (S4.2, S4.7, S5). */
interface Speaking {
  readonly by: string;
  readonly parties: readonly string[];
  readonly enteredFor: boolean;
  readonly doubts: readonly Doubting[];
}

function whoseAct(event: Event, round: Round): Speaking | Why {
  const { by, capacity } = event;
  const own = onList(round.parties, by);
  if (capacity === "observer") return because("observer", by ?? "");
  if (capacity === "sponsor") return because("sponsor", by ?? "");
  const named = [...event.party, ...event.onBehalfOf];
  const enteredFor = capacity === "secretariat" || (own === null && named.length > 0);
  if (enteredFor && capacity !== null && capacity !== "secretariat" && capacity !== "chair") return because("not-entitled", by ?? "");
  // The secretariat has no objection of its own. What a party sent on paper it enters, with the time it came.
  if (enteredFor && event.type !== "late-find" && event.received === null && !onPaper(event.channel)) return capacity === null ? because("not-entitled", by ?? "") : because("secretariat", by ?? "");
  const all = own === null ? named : [own, ...named];
  const parties = [...new Set(all.flatMap((name) => onList(round.parties, name) ?? []))];
  const strangers = all.filter((name) => onList(round.parties, name) === null);
  if (parties.length === 0) return by === null && named.length === 0 ? because("nobody-objects") : capacity === "secretariat" ? because("secretariat", by ?? "") : because("not-entitled", named.length > 0 ? listed(named) : by ?? "");
  const doubts: Doubting[] = strangers.length > 0 ? [{ code: "doubt-strangers", args: [listed(strangers)] }] : [];
  return { by: own ?? (enteredFor ? parties[0]! : by ?? parties[0]!), parties, enteredFor, doubts };
}

const onPaper = (channel: Channel | null): boolean => channel === "letter" || channel === "note-verbale" || channel === "mail" || channel === "telephone";

/** S4.4 */
function wrongForm({ channel, substantive, type }: Event, { by }: Speaking, { form }: Profile): Why | null {
  if (channel !== null && !form.channels.includes(channel)) return because("not-in-form", by, channel);
  return form.substantiveOnly && substantive === false && type !== "lift" ? because("not-substantive", by) : null;
}

/** S4.3: somebody who may speak for the party, and a second person where the profile asks for one. Paper carries its own signatures. */
function wrongPerson({ person, confirmedBy }: Event, { by, enteredFor }: Speaking, { authorised }: Round, { form }: Profile): Why | null {
  if (enteredFor) return null;
  const list = authorised.find(({ party }) => sameName(party, by))?.persons;
  if (list !== undefined && (person === null || !list.some((one) => sameName(one, person)))) return because("not-authorised", person ?? "", by);
  if (!form.twoPersons) return null;
  if (confirmedBy === null || person === null) return because("no-second-person", by);
  if (sameName(confirmedBy, person)) return because("same-second-person", person);
  return list !== undefined && !list.some((one) => sameName(one, confirmedBy)) ? because("not-authorised", confirmedBy, by) : null;
}

/** S4.5 */
function wrongTime(event: Event, { deadline }: Round, { form }: Profile): Why | null {
  const order = compare(receivedAt(event), deadline.instant);
  return order < 0 || (order === 0 && form.atTheDeadline === "in-time") ? null : because(order === 0 ? "objection-at-deadline" : "objection-late", deadlineInWords(deadline));
}

/** S4.6: the label or the hash of what was placed. */
function wrongVersion({ version }: Event, round: Round): Why | null {
  if (version === null || round.version === null || sameName(version, round.version) || (round.hash !== null && sameName(version, round.hash))) return null;
  return because("other-version", version, round.version);
}

/** S4.10, S4.11: each party lifts its own. */
export const lift: Deed = (now, event, profile) => {
  const round = roundOf(now);
  const speaking = whoseAct(event, round);
  if ("code" in speaking) return speaking;
  const wrong = wrongForm(event, speaking, profile) ?? wrongPerson(event, speaking, round, profile) ?? wrongVersion(event, round);
  if (wrong !== null) return wrong;
  if (compare(receivedAt(event), round.deadline.instant) >= 0) return because("lifted-late", deadlineInWords(round.deadline));
  const asked = speaking.enteredFor ? speaking.parties : [speaking.by];
  const others = speaking.enteredFor ? [] : speaking.parties.filter((party) => party !== speaking.by);
  const objecting = standing(round).map(({ party }) => party);
  const lifting = asked.filter((party) => objecting.includes(party));
  if (lifting.length === 0) return because("nothing-to-lift", listed(asked));
  const lifted = { received: receivedAt(event), entered: event.at };
  const objections = round.objections.map((one): Objection => (one.lifted === null && lifting.includes(one.party) ? { ...one, lifted } : one));
  const left = objecting.filter((party) => !lifting.includes(party));
  const doubts: Doubting[] = [...speaking.doubts, ...(others.length > 0 ? [{ code: "doubt-lifts-own", args: [listed(others)] } as const] : [])];
  const change = { placed: { ...round, objections } };
  return left.length > 0
    ? done("contested", doubting(because("lifted-some", listed(lifting), listed(left)), doubts), change)
    : done("under_silence", doubting(because("lifted-last", listed(lifting), deadlineInWords(round.deadline)), doubts), change);
};
