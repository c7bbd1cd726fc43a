import type { Concept } from "../model/concepts.js";
import type { Issue } from "../model/issues.js";
import type { Reading, Statement } from "../model/reading.js";
import { holds, overlaps, type Span } from "../text/span.js";
import { isText, speakersOf } from "./facts-in.js";
import { madeOf, plainActs } from "./made-of.js";
import { foundIn, isKind, pageOf, type Page, type Sides } from "./page.js";
import type { Cast } from "./parties.js";
import { sentencesOutside, without } from "./places.js";
import type { Point } from "./point.js";
import { tokenAt } from "./tokens.js";

/** What the account tells, as points, and how many statements were left out because they were said on another occasion. */
export interface Told {
  readonly points: readonly Point[];
  readonly elsewhere: number;
}

/**
 * Turns a reading into points that can be compared with those of any other language. Reports within reports count once: for
 * the participant who speaks, where the outer source is only the account itself. Sentences in which no statement was read are
 * points of their own, so that nobody is said to be silent on what the text does say.
 */
export function pointsOf(reading: Reading, cast: Cast, exchanges: readonly string[], sides: Sides): Told {
  const page = pageOf(reading, cast, exchanges, sides);
  const here = reading.statements.filter((statement) => saidHere(statement, page));
  const kept = here.filter((statement) => standsForItself(statement, page) && !(isOfAccount(statement, page) && isCueDenied(statement, page)));
  const said = kept.flatMap((statement) => pointsOfStatement(statement, page));
  const rest = sentencesOutside(reading).filter((at) => !tellsOfExchangeAlone(at, page));
  const points = [...said, ...rest.flatMap((at) => passagePoint(at, page) ?? [])].sort((x, y) => x.position - y.position);
  return { points, elsewhere: reading.statements.length - here.length };
}

/** Said in an exchange that is compared, or in none in particular. */
function saidHere({ exchange }: Statement, { exchanges, reading }: Page): boolean {
  if (exchange === null || exchanges.has(exchange)) return true;
  const isHeld = (id: string): boolean => reading.exchanges.find((one) => one.id === id)?.status === "held";
  return !isHeld(exchange) || ![...exchanges].some(isHeld);
}

/**
 * "Did not apologise": what was not done. Of the account itself ("the readout does not mention the summit") it is a remark on
 * silence, and nobody's words.
 */
function isCueDenied({ act, cue }: Statement, { tokens, vocabulary }: Page): boolean {
  if (cue === null || (act !== "report" && act !== "assert")) return false;
  for (let index = tokenAt(tokens, cue.start); index < tokens.length && tokens[index]!.start < cue.end; index++) if (vocabulary?.negations.has(tokens[index]!.form)) return true;
  return false;
}

/** Of a report within a report, the one whose speaker the account tells of. */
function standsForItself(statement: Statement, page: Page): boolean {
  if (statement.within === null) return true;
  const outer = page.reading.statements.find(({ id }) => id === statement.within);
  return !outer || (isOfAccount(outer, page) && standsForItself(outer, page));
}

/** Whether the source is only the account itself: a document, a spokesperson, nobody known. */
function isOfAccount(statement: Statement, { reading }: Page): boolean {
  const { speaker } = statement;
  if (speaker === null || speaker.kind === "unnamed" || isText(statement)) return true;
  const taking = reading.exchanges.flatMap(({ participants }) => participants);
  if (speaker.people.length > 0) return taking.length > 0 && !speaker.people.some((person) => taking.some((one) => one.person === person));
  return speaker.parties.length === 0;
}

/** A statement, as one point for each deed that has things of its own: "to open the port and to lift the sanctions" is two. */
function pointsOfStatement(statement: Statement, page: Page): Point[] {
  const { reading, cast } = page;
  const inner = reading.statements.filter(({ within }) => within === statement.id).filter((one) => standsForItself(one, page));
  const taken = inner.flatMap(({ content, cue }) => [...content, ...(cue ? [cue] : [])]);
  const left = without(statement.content, taken);
  const at = left.length > 1 ? left.filter((span) => !tellsOfExchangeAlone(span, page)) : left;
  if (at.length === 0 || (inner.length > 0 && !tellsMuch(at, page))) return [];
  if (tellsOfExchangeAlone({ start: Math.min(at[0]!.start, statement.cue?.start ?? Infinity), end: at.at(-1)!.end }, page)) return [];
  const account = isOfAccount(statement, page);
  const { people, parties, names } = account ? toldOf(statement, at[0]!, page) : speakersOf(statement, reading, cast);
  const cue = statement.cue ? [statement.cue] : [];
  return partsOf(at, page).map((over, index) => madeOf({
    statement: statement.id, at: index === 0 ? withCue(over, statement, reading.text) : over, over, people, parties, speakers: names, account,
    act: statement.act, strength: statement.strength, issues: statement.issues as Issue[], cue,
    joint: statement.standing === "claimed-joint", cueDenied: isCueDenied(statement, page),
  }, page));
}

/** Of whom the account itself tells it: whom a clause begins with. */
const toldOf = ({ mode, speaker }: Statement, at: Span, { facts }: Page): ReturnType<typeof facts.subjectOf> =>
  mode === "narrated" || speaker?.kind === "unnamed" ? { people: [], parties: [], names: [] } : facts.subjectOf(at);

/** "Condemned piracy", not "piracy": where the cue does the act and leads into the words, it is quoted with them. */
function withCue([first, ...rest]: [Span, ...Span[]], { cue, act, mode }: Statement, text: string): [Span, ...Span[]] {
  if (cue === null || mode === "direct" || plainActs.has(act) || cue.end > first.start) return [first, ...rest];
  const between = text.slice(cue.end, first.start);
  return between.length > 40 || /[.!?:;\n]/.test(between) ? [first, ...rest] : [{ start: cue.start, end: first.end }, ...rest];
}

/** Cuts before a deed that a comma or a conjunction sets off, where what stands on either side has a deed and a thing of its own. */
function partsOf(at: readonly Span[], page: Page): [Span, ...Span[]][] {
  if (at.length !== 1) return [at as [Span, ...Span[]]];
  const { start, end } = at[0]!;
  const borders = foundIn(page.concepts, page.tokens, at).filter((found) => isKind(found, "deed")).flatMap((found) => borderBefore(found.from, page) ?? []);
  const parts: Span[] = [];
  let from = start;
  for (const border of borders) {
    const [before, after] = [{ start: from, end: border.end }, { start: border.start, end }];
    if (border.end <= from || !isWhole(before, page) || !isWhole(after, page)) continue;
    parts.push(before);
    from = border.start;
  }
  parts.push({ start: from, end });
  return parts.map((part): [Span, ...Span[]] => [trimmed(part, page)]);
}

function isWhole(part: Span, { concepts: found, tokens }: Page): boolean {
  const here = foundIn(found, tokens, [part]);
  return here.some((one) => isKind(one, "deed")) && here.some((one) => isKind(one, "thing"));
}

/** The end of what stands before a conjunction or comma, and the start of what follows, where it stands right before a deed, with nothing but articles and the like between. */
function borderBefore(deed: number, { tokens, reading, vocabulary }: Page): Span | null {
  for (let index = deed; index > 0 && index > deed - 4; index--) {
    const token = tokens[index]!;
    const before = tokens[index - 1]!;
    if (/[,;]/.test(reading.text.slice(before.end, token.start))) return { start: token.start, end: before.end };
    if (vocabulary?.conjunctions.has(before.form)) return { start: token.start, end: tokens[index - 2]?.end ?? before.start };
    if (!vocabulary?.skipped.has(before.form)) return null;
  }
  return null;
}

/** Without spaces, commas and conjunctions that are left over at its ends. */
function trimmed({ start, end }: Span, page: Page): Span {
  const words = page.reading.text.slice(start, end);
  const bare = { start: start + words.length - words.trimStart().length, end: end - (words.length - words.replace(/[\s,;]+$/, "").length) };
  const last = page.tokens[tokenAt(page.tokens, bare.end - 1)];
  return last && last.start > bare.start && last.end <= bare.end && page.vocabulary?.conjunctions.has(last.form) ? trimmed({ start: bare.start, end: last.start }, page) : bare;
}

/** More than a scrap left over from a report within it. */
const tellsMuch = (at: readonly Span[], page: Page): boolean => foundIn(page.concepts, page.tokens, at).length >= 2;

function passagePoint(at: Span, page: Page): Point | null {
  const issues = [...new Set(foundIn(page.issues, page.tokens, [at]).flatMap(({ values }) => values))];
  if (foundIn(page.concepts, page.tokens, [at]).length === 0) return null;
  const subject = page.facts.subjectOf(at);
  return madeOf({ statement: null, at: [at], over: [at], people: subject.people, parties: subject.parties, speakers: subject.names, account: subject.parties.length === 0, act: null, strength: null, issues, cue: [], joint: subject.parties.length > 1, cueDenied: false }, page);
}

/** The sentence that says that the exchange took place, who asked for it, and no more. */
function tellsOfExchangeAlone(at: Span, { reading, main, concepts: found, tokens }: Page): boolean {
  const named = reading.exchanges.filter(({ id, status }) => id === main && status === "held").flatMap(({ mentions }) => mentions).filter((mention) => overlaps(mention, at));
  if (named.length === 0) return false;
  const talking = new Set<Concept>(["talks", "meeting", "summit", "visiting", "dialogue", "both", "conference"]);
  return foundIn(found, tokens, [at]).every(({ values, from, to }) =>
    values.some((concept) => talking.has(concept)) || named.some((mention) => holds(mention, { start: tokens[from]!.start, end: tokens[to - 1]!.end }))) || named.some((mention) => isDescription(mention, reading));
}

const isDescription = (mention: Span, reading: Reading): boolean => reading.exchanges.some(({ mentions }) => mentions[0] === mention);
