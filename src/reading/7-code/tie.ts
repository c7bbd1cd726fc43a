import type { Speaker } from "../../model/reading.js";
import { holds, type Span } from "../../text/span.js";
import { isConditional, isPluperfect, tenseOf } from "./clause.js";
import { addPart, type Gathered } from "./exchanges.js";
import type { Imprint } from "./dispatch.js";
import type { Line, Page } from "./page.js";
import { stateOf } from "./speaker.js";
import type { Draft } from "./statements.js";

/** Exchanges that anybody of many may speak at. */
const openKinds = /^(?:press-conference|session|summit)$/;

/** Exchanges whose speakers take part by speaking at them. */
const spokenAt = /^(?:press-conference|speech|session|summit|letter|consultation)$/;

export interface Ties {
  readonly tied: ReadonlyMap<string, Gathered>;
  /** Drafts whose speakers were known to take part: their day is the exchange's. */
  readonly firm: ReadonlySet<string>;
}

/**
 * Which exchange each draft was said in, by draft id: one its own clause names; else that of the statement around it; else the exchange
 * in which the speaker takes part, the last told before the words, or the first told after them.
 */
export function tieStatements(page: Page, drafts: readonly Draft[], exchanges: readonly Gathered[], imprint: Imprint): Ties {
  const tied = new Map<string, Gathered>();
  const firm = new Set<string>();
  const outer = exchanges.filter(({ told }) => told);
  const given = new Set<Gathered>();
  for (const draft of drafts) {
    const own = named(draft, exchanges);
    if (own?.kind === "press-conference" && imprint.kind !== "press-conference") given.add(own);
    const parent = draft.within === null ? undefined : tied.get(draft.within);
    const one = own ?? (saidBefore(page, draft) ? null : parent && takesPart(page, parent, draft.speaker) ? parent : null) ?? (saidBefore(page, draft) ? null : nearest(page, draft, outer.filter((other) => !given.has(other) || takesPart(page, other, draft.speaker)), imprint));
    if (!one || daysDiffer(draft, one)) continue;
    tied.set(draft.id, one);
    if (takesPart(page, one, draft.speaker)) firm.add(draft.id);
    if (draft.speaker && draft.within === null) bringIn(page, one, draft.speaker);
    if (one.participants.length === 1 && /^(?:call|meeting)$/.test(one.kind)) for (const listener of draft.addressees) addSpeaker(page, one, listener);
  }
  return { tied, firm };
}

/** "had promised", "will propose": said before what is told here, or not yet. */
function saidBefore(page: Page, { attribution: { cueHead } }: Draft): boolean {
  const line = cueHead && page.lines[cueHead.sentence];
  if (!line) return false;
  return isPluperfect(line, cueHead.node) || (line.tree.nodes[cueHead.node]!.upos === "VERB" && isToCome(page, line, cueHead.node));
}

const isToCome = (page: Page, line: Line, cue: number): boolean => tenseOf(page, line, cue) === "future" && !isConditional(page, line, cue);

/** An exchange that the statement's own sentence says it was made at ("during the call she said"), or that is itself said to speak ("the letter recalls", "the summit called on"). */
function named(draft: Draft, exchanges: readonly Gathered[]): Gathered | null {
  const { cueHead, content } = draft.attribution;
  const source = draft.speaker?.mention;
  const itself = source && exchanges.find((one) => one.sightings.some(({ span }) => holds(source, span) && source.end - span.end < 2));
  if (itself) return itself;
  if (!cueHead) return null;
  const outside = (at: Span): boolean => !content.some((one) => holds(one, at));
  for (const one of exchanges) {
    if (one.status === "planned" || one.status === "proposed" || one.status === "called-off") continue;
    for (const { line, span, tie, clause } of one.sightings) {
      if (line.index !== cueHead.sentence || !outside(span) || tie !== "at") continue;
      if (clause === cueHead.node || clause < 0 || line.tree.nodes[cueHead.node]?.head === clause || line.tree.nodes[clause]?.head === cueHead.node || span.end <= line.tree.nodes[cueHead.node]!.start) return one;
    }
  }
  return null;
}

function nearest(page: Page, draft: Draft, exchanges: readonly Gathered[], imprint: Imprint): Gathered | null {
  if (draft.speaker === null) return null;
  const place = draft.attribution.cue?.start ?? draft.attribution.content[0].start;
  const fitting = exchanges.filter((one) => one.status === "held" && !isPastOne(page, one) && (takesPart(page, one, draft.speaker) || (one.kind === "press-conference" && imprint.kind === "press-conference" && one.participants.length === 0)));
  let before: Gathered | null = null;
  for (const one of fitting) if (one.sightings[0]!.line.tree.start <= place) before = one;
  return before ?? fitting.find(({ kind }) => kind !== "letter") ?? openTo(page, draft.speaker, exchanges.filter(({ inside }) => !inside), place);
}

/** "last met in March": told further down, and more than a fortnight before the day the dispatch counts from. Nobody's words of these days were said there. */
function isPastOne(page: Page, { when, sightings }: Gathered): boolean {
  const [day, held] = [page.dates.anchor?.value, when?.value].map((value) => roughDay(value));
  return day !== null && day !== undefined && held !== null && held !== undefined && day - held > 14 && (sightings[0]!.line.index > 1 && !sightings[0]!.line.inTitle);
}

/** Days since the year nought, to about a day; a month or a year counts by its end. Null where no year is known. */
function roughDay(value: string | undefined): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(value ?? "") ?? [];
  return year === undefined ? null : Number(year) * 365.25 + (month === undefined ? 365 : (Number(month) - 1) * 30.44) + (day === undefined ? (month === undefined ? 0 : 30) : Number(day));
}

/** A session, summit or press conference told before: whoever speaks in the dispatch, and not for others elsewhere, speaks there. */
function openTo(page: Page, speaker: Speaker, exchanges: readonly Gathered[], place: number): Gathered | null {
  if (speaker.kind === "document" || speaker.kind === "unnamed" || (speaker.people.length === 0 && bodyOnly(page, speaker))) return null;
  const open = exchanges.find((one) => one.status === "held");
  return open && (open.kind === "press-conference" || !spokesperson(page, speaker)) && openKinds.test(open.kind) && open.sightings[0]!.line.tree.start <= place ? open : null;
}

/** Whether the speaker is among those who took part: the person where the exchange names persons of that party, else the party. */
function takesPart(page: Page, { kind, participants }: Gathered, speaker: Speaker | null): boolean {
  if (speaker === null || speaker.kind === "document" || speaker.kind === "unnamed") return false;
  if (speaker.people.length === 0 && participants.some((part) => part.person === null && part.party === speaker.party)) return true;
  if (speaker.people.some((person) => participants.some((part) => part.person === person))) return true;
  const states = speaker.parties.map((party) => stateOf(page, party));
  const same = participants.filter((part) => states.includes(stateOf(page, part.party)));
  return speaker.people.length === 0 ? same.length > 0 && !bodyOnly(page, speaker) : same.some((part) => part.person === null) && same.every((part) => part.person === null) && (kind === "press-conference" || !spokesperson(page, speaker));
}

/** A ministry or an office reports of an exchange; it does not take part in it. */
const bodyOnly = (page: Page, { parties }: Speaker): boolean => parties.every((id) => page.names.parties.find((party) => party.id === id)?.kind === "body");

/** Whether a person holds an office of speaking for others. */
const spokesperson = (page: Page, { person }: Speaker): boolean => person !== null
  && (page.people.get(person)?.offices.some(({ office }) => [...page.words.sets.spokespeople].some((word) => office.toLowerCase().includes(word))) ?? false);

function daysDiffer({ said }: Draft, { when }: Gathered): boolean {
  const a = said?.value.slice(0, 10) ?? "";
  const b = when?.value.slice(0, 10) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(a) && /^\d{4}-\d{2}-\d{2}$/.test(b) && a !== b && !when!.value.includes("/");
}

/** Those who speak at a summit, a press conference or the like take part in it. */
function bringIn(page: Page, one: Gathered, speaker: Speaker): void {
  if (spokenAt.test(one.kind)) addSpeaker(page, one, speaker);
}

/** Adds the persons a speaker or listener stands for. */
function addSpeaker(page: Page, one: Gathered, speaker: Speaker): void {
  if (speaker.kind === "document" || speaker.kind === "unnamed") return;
  for (const person of speaker.people) {
    const known = page.people.get(person);
    addPart(page, one.participants, { person, party: known?.party ?? null, office: known?.offices[0]?.office ?? null, mention: speaker.mention });
  }
}
