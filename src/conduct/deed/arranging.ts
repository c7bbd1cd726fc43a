import { issues } from "../../model/issues.js";
import type { AskedParty, DeedOf, Entered } from "../deeds.js";
import { attending, delegationOf, papersOf, type Conducted, type Delegation, type DelegationReply } from "../exchange.js";
import { isBefore, isInstant, isZone, sameInstant } from "../hours.js";
import { conductRefusal, type ConductRefusal } from "../refusals.js";
import { sameJson } from "../same.js";
import type { DeedAt } from "../step.js";

/** E1: somebody asks for an exchange, and proposes hours. */
export function arrange(deed: DeedOf<"arrange">, { at, party, organisation, by }: Entered): Conducted | ConductRefusal {
  const { asker, kind, channel, level, subject, place, link, languages, agenda, minutes } = deed;
  const hours = openHours(deed.options, at);
  if ("code" in hours) return hours;
  const wrong = wrongAsked(asker) ?? wrongLength(minutes) ?? wrongAgenda(agenda) ?? wrongLink(link, channel);
  if (wrong !== null) return wrong;
  return {
    kind, channel, level, subject, place, link, languages, agenda, minutes,
    asker: { party: asker.party, organisation, entered: party, by }, options: hours.map((hour) => ({ at: hour, by: asker.party })), fixed: null, sequence: 0, standing: "arranging", calledOff: null, begun: null, ended: null,
    delegations: [delegated(asker, null)], papers: {}, joint: null, last: 0, keys: {},
  };
}

/** E2: the asker invites parties, or the members of a group, in one act. */
export const invite: DeedAt<"invite"> = (now, { parties, group }) => {
  const over = whereOver(now);
  if (over !== null) return over;
  if (parties.length === 0) return conductRefusal("conduct/nobody-invited");
  const added: Delegation[] = [];
  for (const one of parties) {
    const wrong = wrongAsked(one);
    if (wrong !== null) return wrong;
    if (delegationOf(now, one.party) !== null || added.some(({ party }) => party === one.party)) {
      // Members of a group who were asked by themselves before keep their invitation.
      if (group !== null) continue;
      return conductRefusal("conduct/invited-before", one.party);
    }
    added.push(delegated(one, group));
  }
  return added.length === 0 ? conductRefusal("conduct/invited-before", parties[0]!.party) : { delegations: [...now.delegations, ...added] };
};

/** E3: an invited party says yes, no, or another hour. The latest counts; all are kept. */
export const reply: DeedAt<"reply"> = (now, { answer, sequence = now.sequence, hours, through, words }, { at, by, party }) => {
  const over = whereOver(now);
  if (over !== null) return over;
  if (party === now.asker.party) return conductRefusal("conduct/asker-replies", party);
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > now.sequence) return conductRefusal("conduct/no-such-sequence", String(sequence), String(now.sequence));
  const open = now.fixed !== null ? [now.fixed] : now.options.map((option) => option.at);
  let named: readonly string[] = hours;
  if (answer === "proposed") {
    if (hours.length === 0) return conductRefusal("conduct/nothing-proposed");
    const proposed = openHours(hours, at);
    if ("code" in proposed) return proposed;
    named = proposed;
  } else if (answer === "accepted") {
    const strange = hours.find((hour) => !isInstant(hour) || !open.some((one) => sameInstant(one, hour)));
    // What was open when the reply was sent may have moved since: such a reply is kept, and counts no longer (E3.4).
    if (strange !== undefined && sequence === now.sequence) return conductRefusal("conduct/hour-not-open", strange);
    named = hours.length === 0 ? open : hours;
  }
  const overtaken = answer !== "declined" && sequence < now.sequence && now.fixed !== null && !named.some((hour) => isInstant(hour) && sameInstant(hour, now.fixed!));
  const said: DelegationReply = { answer, hours: named, sequence, at, by, through, words, overtaken };
  return {
    delegations: now.delegations.map((one) => (one.party === party ? { ...one, reply: said, replies: [...one.replies, said] } : one)),
    ...(answer === "proposed" && { options: [...now.options, ...named.filter((hour) => !now.options.some((option) => sameInstant(option.at, hour))).map((hour) => ({ at: hour, by: party! }))] }),
  };
};

/** E4: the asker fixes an hour that another party accepted or proposed, or moves it; whoever said yes to that very hour has said yes. */
export const fix: DeedAt<"fix"> = (now, { at: hour }, { at }) => {
  const over = whereOver(now);
  if (over !== null) return over;
  if (now.begun !== null) return conductRefusal("conduct/begun-before", now.begun);
  if (!isInstant(hour)) return conductRefusal("conduct/hour-not-read", hour);
  if (!isBefore(at, hour)) return conductRefusal("conduct/past", hour);
  if (now.fixed !== null && sameInstant(now.fixed, hour)) return conductRefusal("conduct/fixed-so", hour);
  const first = now.fixed === null;
  if (first && !now.options.some((option) => sameInstant(option.at, hour))) return conductRefusal("conduct/hour-not-proposed", hour);
  const saysYes = ({ reply: said }: Delegation): boolean => said !== null && said.answer !== "declined" && said.hours.some((one) => sameInstant(one, hour));
  const others = now.delegations.filter(({ party }) => party !== now.asker.party);
  if (first && !others.some(saysYes)) return conductRefusal("conduct/nobody-accepted", hour);
  return {
    fixed: hour, standing: "fixed", sequence: now.sequence + 1,
    options: now.options.some((option) => sameInstant(option.at, hour)) ? now.options : [...now.options, { at: hour, by: now.asker.party }],
    delegations: now.delegations.map((one) => (one.reply === null || one.reply.answer === "declined" ? one : { ...one, reply: { ...one.reply, ...(saysYes(one) ? { answer: "accepted" as const, overtaken: false } : { overtaken: true }) } })),
  };
};

/** E4.4: the asker changes something else than the hour; replies stay. */
export const change: DeedAt<"change"> = (now, { does: _, ...given }) => {
  const over = whereOver(now);
  if (over !== null) return over;
  const changed = { ...given };
  const wrong = (given.minutes === undefined ? null : wrongLength(given.minutes)) ?? wrongAgenda(given.agenda ?? []) ?? wrongLink(given.link === undefined ? now.link : given.link, given.channel ?? now.channel);
  if (wrong !== null) return wrong;
  const before = now as unknown as { readonly [name: string]: unknown };
  if (Object.entries(changed).every(([name, value]) => sameJson(before[name], value))) return conductRefusal("conduct/changes-nothing");
  return { ...changed, sequence: now.sequence + 1 };
};

/** E4.5: the asker calls it off. */
export const cancel: DeedAt<"cancel"> = (now, { because }, { at }) => {
  const over = whereOver(now);
  if (over !== null) return over;
  if (now.begun !== null) return conductRefusal("conduct/begun-before", now.begun);
  return { standing: "called-off", calledOff: { at, because }, sequence: now.sequence + 1 };
};

/** E5.1: a party names who attends for it. */
export const attend: DeedAt<"attend"> = (now, { people }, { party }) => {
  if (now.standing === "called-off") return conductRefusal("conduct/over", "called off");
  if (people.some(({ name }) => name.trim() === "")) return conductRefusal("conduct/no-name");
  const elsewhere = attending(now).filter((one) => one.party !== party).map(({ key }) => key);
  const twice = people.find(({ key }, index) => elsewhere.includes(key) || people.findIndex((one) => one.key === key) !== index);
  if (twice !== undefined) return conductRefusal("conduct/person-twice", twice.key);
  const noted = new Set(now.delegations.flatMap((one) => papersOf(now, one.party).notes.flatMap(({ speakers, to }) => [...speakers, ...to])));
  const gone = delegationOf(now, party)!.people.find(({ key }) => noted.has(key) && !people.some((one) => one.key === key));
  if (gone !== undefined) return conductRefusal("conduct/person-noted", gone.key);
  return { delegations: now.delegations.map((one) => (one.party === party ? { ...one, people } : one)) };
};

const delegated = (asked: AskedParty, group: string | null): Delegation => ({ ...asked, group, people: [], reply: null, replies: [] });

/** Why nothing can be arranged any more; null while it can. */
export function whereOver({ standing }: Conducted): ConductRefusal | null {
  return standing === "held" ? conductRefusal("conduct/over", "held") : standing === "called-off" ? conductRefusal("conduct/over", "called off") : null;
}

/** Hours that are still to come, each once. */
function openHours(hours: readonly string[], now: string): readonly string[] | ConductRefusal {
  if (hours.length === 0) return conductRefusal("conduct/no-options");
  for (const hour of hours) {
    if (!isInstant(hour)) return conductRefusal("conduct/hour-not-read", hour);
    if (!isBefore(now, hour)) return conductRefusal("conduct/past", hour);
  }
  return hours.filter((hour, index) => hours.findIndex((one) => sameInstant(one, hour)) === index);
}

function wrongAsked({ zone, mail }: AskedParty): ConductRefusal | null {
  if (!isZone(zone)) return conductRefusal("conduct/bad-zone", zone);
  return mail !== null && !/^[^\s@<>"(),:;\p{Cc}]{1,64}@[^\s@<>"(),:;\p{Cc}]{1,190}$/u.test(mail) ? conductRefusal("conduct/bad-mail", mail) : null;
}

const wrongLength = (minutes: number): ConductRefusal | null => (Number.isInteger(minutes) && minutes >= 5 && minutes <= 14_400 ? null : conductRefusal("conduct/bad-minutes", String(minutes)));

function wrongAgenda(agenda: readonly { readonly issue: string | null }[]): ConductRefusal | null {
  const strange = agenda.find(({ issue }) => issue !== null && !Object.hasOwn(issues, issue));
  return strange === undefined ? null : conductRefusal("conduct/no-such-issue", strange.issue!);
}

function wrongLink(link: string | null, channel: Conducted["channel"]): ConductRefusal | null {
  if (link === null) return null;
  if (channel !== "video") return conductRefusal("conduct/link-without-video");
  return /^https:\/\/[^\s<>"\p{Cc}]{3,2000}$/u.test(link) && URL_CAN.test(link) ? null : conductRefusal("conduct/bad-link", link.slice(0, 100));
}

/** A host, and no name or password before it. */
const URL_CAN = /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:[/?#]|$)/i;

