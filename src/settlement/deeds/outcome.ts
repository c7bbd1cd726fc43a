import type { Event } from "../event.js";
import { compare } from "../instant.js";
import { onList, sameName, standing, unserved, type Attached, type Decision, type Procedure, type Round } from "../procedure.js";
import type { Profile } from "../profile.js";
import { because, doubting, type Why } from "../reasons/because.js";
import { deadlineInWords, listed } from "../reasons/told.js";
import { done, roundOf, type Deed } from "./deed.js";

/** S6.4 to S6.9, S7.2, S7.3, S1.10: a named officer records an adoption. It takes effect when the silence ended or the decision was taken. */
export const certify: Deed = (now, event, profile) => {
  const { by, capacity, at } = event;
  if (by === null) return because("certify-nobody");
  const certified = { by, capacity, at };
  if (now.state === "decided") {
    const decision = now.decision!; // a decided procedure has one
    const wrong = otherWords(event, decision.version);
    return wrong ?? done("adopted", because("certified-decision", by, decision.effective), { decision: { ...decision, certified } });
  }
  const round = roundOf(now);
  const wrong = tooEarly(event, round) ?? otherWords(event, round.version, round.hash) ?? standsAgainst(round) ?? notServed(round, profile);
  if (wrong !== null) return wrong;
  const decision: Decision = { how: "silence", version: round.version, effective: round.deadline.instant, certified, informedAt: null, announcedAt: null, publishedAt: null };
  return done("adopted", because("certified", by, deadlineInWords(round.deadline)), { decision });
};

/** The clock that said "elapsed" may have been wrong; the entry's own hour is looked at as well (S6.4). */
const tooEarly = ({ at }: Event, { deadline }: Round): Why | null => (compare(at, deadline.instant) < 0 ? because("certify-early", deadlineInWords(deadline)) : null);

const otherWords = ({ version }: Event, frozen: string | null, hash: string | null = null): Why | null =>
  version === null || frozen === null || sameName(version, frozen) || (hash !== null && sameName(version, hash)) ? null : because("certify-other-text", version, frozen);

const standsAgainst = (round: Round): Why | null => (standing(round).length > 0 ? because("certify-objections", listed(standing(round).map(({ party }) => party))) : null);

function notServed(round: Round, { languages }: Profile): Why | null {
  const left = unserved(round);
  if (left.length > 0) return because("certify-unserved", listed(left), String(left.length));
  const had = round.languages;
  const missing = had === null ? [] : languages.filter((language) => !had.some((one) => sameName(one, language)));
  return missing.length > 0 ? because("certify-language", listed(missing)) : null;
}

/** S8.2, S9.1 */
export const inform: Deed = (now, { at }, profile) => {
  if (now.state === "adopted") return done("adopted", because("informed-adopted"), { decision: { ...now.decision!, informedAt: at } });
  const round = roundOf(now);
  const objecting = standing(round).map(({ party }) => party);
  return done("informed_not_adopted", because("informed-not-adopted", listed(objecting), String(objecting.length), profile.disclosure.objectors), { placed: { ...round, informedAt: at } });
};

export const announce: Deed = (now, { at }) => {
  const decision = now.decision!;
  const why = because("announced");
  return done("announced", decision.informedAt === null ? doubting(why, [{ code: "doubt-not-informed", args: [] }]) : why, { decision: { ...decision, announcedAt: at } });
};

export const publish: Deed = (now, { at }) => done("recorded", because("published", String(now.statements.length)), { decision: { ...now.decision!, publishedAt: at } });

/** S5.3 to S5.5 */
export const withdraw: Deed = (now, { by, capacity }) => {
  const sponsor = onList(now.sponsors, by) !== null;
  if (capacity === "observer" || (capacity === "delegate" && !sponsor)) return because("may-not-withdraw", by ?? "", capacity);
  const stranger = capacity === null && !sponsor && onList(now.placed?.parties ?? [], by) !== null && now.sponsors.length > 0;
  return stranger ? because("may-not-withdraw", by ?? "", "delegate") : done("withdrawn", because("withdrawn", by ?? ""));
};

/** S10: attached, never altering. */
export const statement: Deed = (now, { by, at, statement: kind, paragraphs, wording }) => {
  if (by === null) return because("statement-nobody");
  const attached: Attached = { kind, by, at, paragraphs, wording };
  return done(now.state, because("statement", by, listed(paragraphs)), { statements: [...now.statements, attached] } satisfies Partial<Procedure>);
};
