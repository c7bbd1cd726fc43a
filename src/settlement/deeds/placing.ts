import { dayOf, deadlineFrom, earliestDeadline, knowsHolidays, type Deadline } from "../deadline.js";
import type { Event } from "../event.js";
import { compare, type Instant } from "../instant.js";
import { sameName, type Procedure, type Round } from "../procedure.js";
import type { Profile } from "../profile.js";
import { because, doubting, type Doubting, type Why } from "../reasons/because.js";
import { deadlineInWords, listed, periodInWords } from "../reasons/told.js";
import { print } from "../text/sponsors.js";
import { sponsoredBy, withWords } from "./sponsors.js";
import { done, roundOf, type Deed } from "./deed.js";

/** S1.1 */
export const draft: Deed = (now, { version, by, capacity, sponsors, cutOff, at }) => {
  const authors = by !== null && capacity !== "chair" && capacity !== "secretariat" ? [by, ...sponsors] : sponsors;
  const words = { version: version ?? now.words.version, cleared: false };
  return done("drafting", because("drafted", version ?? ""), { words, ...sponsoredBy(withWords(now.sponsorship, words.version, cutOff), authors, at) });
};

/** S1.2, S1.9 */
export const clear: Deed = (now, event, profile) => {
  const wrong = wrongPurpose(event, profile);
  return wrong ?? done("cleared", because("cleared", event.version ?? now.words.version ?? "", profile.gate.kind), { words: { version: event.version ?? now.words.version, cleared: event.version !== null } });
};

/** S1.3 */
export const gateRefused: Deed = (now, { by }) => done("drafting", because("gate-refused", by ?? ""), { words: { ...now.words, cleared: false } });

/** S1.4 to S1.7, S1.9, S2: freezes one text and one list of parties, and starts the clock. */
export const place: Deed = (now, event, profile) => {
  const doubts: Doubting[] = [];
  const wrong = wrongText(now, event) ?? wrongParties(event) ?? wrongPurpose(event, profile);
  if (wrong !== null) return wrong;
  const deadline = deadlineOf(event, doubts);
  if ("code" in deadline) return deadline;
  const short = tooShort(event, deadline, profile);
  if (short !== null) return short;
  if (event.version === null && now.words.version === null) doubts.push({ code: "doubt-no-label", args: [] });
  if (event.version !== null && now.words.version !== null && !sameName(event.version, now.words.version)) doubts.push({ code: "doubt-other-label", args: [now.words.version, event.version] });
  if (profile.gate.kind === "purposes" && event.purpose === null) doubts.push({ code: "doubt-no-purpose", args: [] });
  if (profile.languages.length > 0 && event.languages === null) doubts.push({ code: "doubt-languages", args: [listed(profile.languages)] });
  if (!isValidOn(profile, dayOf(event.at, deadline.zone))) doubts.push({ code: "doubt-profile-window", args: [profile.id, profile.valid.from ?? "…", profile.valid.to ?? "…"] });
  if (!knowsHolidays(profile.minimum, deadline.instant)) doubts.push({ code: "doubt-holidays", args: [profile.minimum.counted === "working-days" ? profile.minimum.holidaysKnownUntil : ""] });
  const round: Round = {
    number: now.round, version: event.version ?? now.words.version, hash: event.hash, languages: event.languages, parties: event.parties ?? [],
    authorised: [...(event.authorised ?? new Map<string, readonly string[]>())].map(([party, persons]) => ({ party, persons })),
    placedAt: event.at, placedBy: event.by, deadline, extensions: [], served: [], objections: [], comments: [], computed: null, endedEarly: null, defect: null, informedAt: null,
  };
  const why = because("placed", round.version ?? "", String(round.parties.length), deadlineInWords(deadline), periodInWords(profile.minimum));
  const sponsorship = withWords(now.sponsorship, round.version, event.cutOff);
  return done("under_silence", doubting(why, doubts), { placed: round, sponsorship: print(sponsorship) });
};

/** S1.8: round n+1, with other words. */
export const revise: Deed = (now, { version, cutOff }) => {
  const before = now.placed;
  if (version !== null && before?.version != null && sameName(version, before.version)) return because("revised-to-same", version);
  const why = because("revised", String(now.round + 1), version ?? "");
  return done("cleared", version === null ? doubting(why, [{ code: "doubt-no-label", args: [] }]) : why, nextRound(now, version, version !== null, cutOff));
};

/** S7.5 */
export const reissue: Deed = (now, { version, cutOff }) => {
  const words = version ?? roundOf(now).version;
  return done("cleared", because("reissued", String(now.round + 1), words ?? ""), nextRound(now, words, version !== null, cutOff));
};

const nextRound = (now: Procedure, version: string | null, cleared: boolean, cutOff: Instant | null): Partial<Procedure> => ({
  sponsorship: withWords(now.sponsorship, version, cutOff),
  round: now.round + 1, words: { version, cleared }, placed: null, earlier: now.placed === null ? now.earlier : [...now.earlier, now.placed],
});

/** S1.6: what was cleared is what is placed. A draft's own label may have changed on the way; that is only doubted. */
const wrongText = ({ words }: Procedure, { version }: Event): Why | null =>
  words.cleared && words.version !== null && version !== null && !sameName(words.version, version) ? because("placed-other-text", version, words.version) : null;

/** S1.7 */
function wrongParties({ parties }: Event): Why | null {
  if (parties === null || parties.length === 0) return because("no-parties");
  const twice = parties.find((party, i) => parties.findIndex((other) => sameName(other, party)) < i);
  return twice === undefined ? null : because("party-twice", twice);
}

/** S1.9 */
const wrongPurpose = ({ purpose }: Event, { gate }: Profile): Why | null =>
  gate.kind === "purposes" && purpose !== null && !gate.purposes.some((one) => sameName(one, purpose)) ? because("purpose-not-listed", purpose, listed(gate.purposes)) : null;

/** S2.1, S2.2: the deadline of an event that must have one; what is doubtful about it goes to the doubts. */
export function deadlineOf({ deadline: said }: Event, doubts: Doubting[]): Deadline | Why {
  if (said === null) return because("no-deadline");
  const deadline = deadlineFrom(said);
  switch (deadline) {
    case "no-instant": return because("deadline-not-read", said.instant);
    case "unknown-zone": return because("zone-unknown", said.zone ?? "");
    case "no-offset": return because("deadline-no-offset", said.instant);
    case "hour-twice": return because("hour-twice", said.instant, said.zone ?? "");
    case "hour-never": return because("hour-never", said.instant, said.zone ?? "");
    default:
      if (deadline.zone === null) doubts.push({ code: "doubt-no-zone", args: [] });
      else if (deadline.city === null) doubts.push({ code: "doubt-no-city", args: [deadline.zone] });
      return deadline;
  }
}

/** S2.3 to S2.6 */
function tooShort({ at }: Event, deadline: Deadline, { minimum }: Profile): Why | null {
  if (compare(deadline.instant, at) <= 0) return because("deadline-not-later", deadlineInWords(deadline));
  const earliest = earliestDeadline(at, minimum, deadline.zone);
  return compare(deadline.instant, earliest) < 0 ? because("period-too-short", periodInWords(minimum), deadlineInWords(deadline), deadlineInWords({ ...deadline, instant: earliest })) : null;
}

const isValidOn = ({ valid }: Profile, day: string): boolean => (valid.from === null || valid.from <= day) && (valid.to === null || day <= valid.to);
