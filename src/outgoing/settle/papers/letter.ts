import { Temporal } from "temporal-polyfill";
import type { Deadline } from "../../../settlement/deadline.js";
import type { LetterFacts } from "../../../settlement/disclosure.js";
import { capitalHours, partyName } from "../../../settlement/hours.js";
import { hourInUtc, type Instant } from "../../../settlement/instant.js";
import type { ProcedureView } from "../../../settlement/text/papers.js";
import { annotated } from "../../../settlement/text/statements.js";
import type { Tongue } from "../../labels/index.js";
import { paperWords, type PaperWords } from "./labels/index.js";
import { statementLines } from "./lines.js";

export type LetterKind = LetterFacts["kind"] | "reminder";

/** A letter, ready to be set: what stands in it, paragraph by paragraph, without any look. */
export interface Letter {
  readonly kind: LetterKind;
  readonly tongue: Tongue;
  /** Who sends it: the body. */
  readonly head: string;
  readonly date: string;
  readonly to: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** The hour of the deadline in every capital; null in letters about something that is over. */
  readonly hours: { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  readonly statements: readonly string[];
  readonly closing: string;
  readonly signature: readonly string[];
  /** At the foot of each page. */
  readonly foot: string;
}

export interface LetterAsked {
  readonly tongue: Tongue;
  /** The day it is dated: an instant. */
  readonly on: Instant;
  /** A reminder instead of what the facts say; to one party that has not been served. */
  readonly remind?: string;
}

/**
 * The letter about where a procedure stands, from its facts. Of a broken silence it says: not adopted; by whom, if it may be said; what
 * comes next; and never that anybody else rejected the text (S9). Null where there is nothing to write yet.
 */
export function letterOf(view: ProcedureView, { tongue, on, remind }: LetterAsked): Letter | null {
  const { facts, title } = view;
  if (facts === null || (remind !== undefined && facts.kind !== "placed" && facts.kind !== "extended")) return null;
  const words = paperWords[tongue];
  const kind: LetterKind = remind === undefined ? facts.kind : "reminder";
  const running = kind === "placed" || kind === "extended" || kind === "reminder";
  const zone = facts.deadline.zone ?? "UTC";
  return {
    kind, tongue, head: facts.body[tongue], date: dayIn(on, zone, words), to: remind === undefined ? words.letter.toAll : words.letter.to(partyName(remind, tongue)), subject: words.letter.subjects[kind](title),
    greeting: words.letter.greeting, paragraphs: paragraphsOf(kind, facts, title, words, tongue), hours: running ? hoursOf(facts, words, tongue) : null,
    statements: kind === "adopted" && view.text !== null ? statementLines(annotated(view.text, facts.statements), words) : [],
    closing: words.letter.closing, signature: view.signed === null ? [] : [view.signed.name, ...(view.signed.office === null ? [] : [view.signed.office])],
    foot: [title, ...(facts.version === null || facts.version === title ? [] : [facts.version]), words.letter.round(facts.round)].join(" · "),
  };
}

function paragraphsOf(kind: LetterKind, facts: LetterFacts, title: string, words: PaperWords, tongue: Tongue): readonly string[] {
  const { letter } = words;
  const deadline = whenOf(facts.deadline, words);
  const utc = utcOf(facts.deadline.instant);
  const placed = hourFor(facts.placedAt, facts.deadline.zone, facts.deadline.city, words);
  const names = (parties: readonly string[]): string => parties.map((party) => partyName(party, tongue)).join(", ");
  switch (kind) {
    case "placed": return [letter.placed(title, placed, facts.placedBy, facts.body[tongue]), ...(facts.version === null ? [] : [letter.frozen(facts.version)]), letter.deadline(deadline, utc), letter.silence];
    case "extended": return [letter.extended(title, facts.extendedFrom === null ? deadline : whenOf(facts.extendedFrom, words), deadline, utc), letter.same, letter.silence];
    case "reminder": return [letter.reminder(title, placed), letter.deadline(deadline, utc), letter.pleaseConfirm];
    case "void": return [letter.void(title, placed), letter.again];
    case "not-adopted": {
      const { objecting, count, next } = facts;
      const by = objecting !== null && objecting.length > 0 ? letter.objected(names(objecting), objecting.length) : count !== null && count > 0 ? letter.objectedCount(count) : letter.objectedWithheld;
      return [letter.notAdopted(title), by, letter.others, ...(facts.endedEarly ? [letter.endedEarly] : []), ...(next === null ? [] : [letter.next(next.says[tongue])])];
    }
    case "adopted": {
      const { adopted, after } = facts;
      if (adopted === null) return [];
      const effective = hourFor(adopted.effective, facts.deadline.zone, facts.deadline.city, words);
      return [
        letter.adopted(title, effective, utcOf(adopted.effective)), adopted.how === "silence" ? letter.how.silence(deadline) : letter.how[adopted.how],
        letter.certified(adopted.certifiedBy, hourFor(adopted.certifiedAt, facts.deadline.zone, facts.deadline.city, words)),
        ...(after === null ? [] : [letter.after(after[tongue])]), ...(facts.statements.length > 0 ? [letter.statements(facts.statements.length)] : []),
      ];
    }
  }
}

function hoursOf({ deadline, parties }: LetterFacts, { letter }: PaperWords, tongue: Tongue): Letter["hours"] {
  const { hours, without } = capitalHours(deadline.instant, parties, tongue);
  const locale = paperWords[tongue].locale;
  const rows = [[letter.utc, "", shortHour(deadline.instant, "UTC", locale)], ...hours.map(({ name, city, zone }) => [name, city ?? "", shortHour(deadline.instant, zone, locale)])];
  return { title: letter.hours + (without.length > 0 ? `. ${letter.without(without.join(", "))}` : ""), columns: letter.columns, rows };
}

const zoned = (at: Instant, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
const dayIn = (at: Instant, zone: string, { locale }: PaperWords): string => zoned(at, zone).toPlainDate().toLocaleString(locale, { day: "numeric", month: "long", year: "numeric" });
const shortHour = (at: Instant, zone: string, locale: string): string => zoned(at, zone).toPlainDateTime().toLocaleString(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "31 March 2020, 00:00 (Brussels)"; by the clock of a city where one is named, else UTC. */
function hourFor(at: Instant, zone: string | null, city: string | null, { locale }: PaperWords): string {
  const local = zoned(at, zone ?? "UTC").toPlainDateTime();
  const day = local.toPlainDate().toLocaleString(locale, { day: "numeric", month: "long", year: "numeric" });
  return `${day}, ${local.toPlainTime().toLocaleString(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })} (${city ?? zone ?? "UTC"})`;
}

export const whenOf = ({ instant, zone, city }: Deadline, words: PaperWords): string => hourFor(instant, zone, city, words);
const utcOf = (at: Instant): string => hourInUtc(at);
