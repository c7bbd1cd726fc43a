import type { Act } from "../model/acts.js";
import { concepts, type Concept } from "../model/concepts.js";
import type { Issue } from "../model/issues.js";
import type { Reading, Statement } from "../model/reading.js";
import { holds, overlaps, wordsAt, type Span } from "../text/span.js";
import { isText, speakersOf } from "./facts-in.js";
import { madeOf, plainActs } from "./made-of.js";
import { foundIn, isKind, pageOf, type Page, type Sides } from "./page.js";
import type { Cast } from "./parties.js";
import { sentencesOutside, without } from "./places.js";
import type { Point } from "./point.js";
import { tokenAt } from "./tokens.js";
import type { FoundTerm } from "./vocabulary.js";

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
function isOfAccount(statement: Statement, { reading, cast, sides }: Page): boolean {
  const { speaker } = statement;
  if (speaker === null || speaker.kind === "unnamed" || isText(statement)) return true;
  const taking = reading.exchanges.flatMap(({ participants }) => participants);
  // Somebody of the other side, or of a party that is named without anybody of it, takes part; a spokesperson of one's own does not.
  const takesPart = (person: string): boolean => {
    const of = cast.speaksFor(cast.person(person));
    return taking.some((one) => one.person === person || (one.person === null && one.party !== null && cast.party(one.party) === of)) || (of !== null && of === sides.other && of !== sides.own);
  };
  if (speaker.people.length > 0) return taking.length > 0 && !speaker.people.some(takesPart);
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
  const attributes = reading.statements.some((one) => one.within === statement.id && saysOther(one, page));
  return partsOf(at, page).map((over, index) => {
    const next = index === 0 ? null : doingAt(over[0].start, page);
    const led = index === 0 ? withCue(over, statement, reading.text) : over;
    return madeOf({
      statement: statement.id, at: led, over: index === 0 ? withListeners(over, led, statement) : over, people, parties, speakers: names, account,
      act: next?.act ?? statement.act, strength: next ? null : statement.strength, issues: (next ? [] : statement.issues) as Issue[], cue: next ? [next.at] : cue,
      attributes, joint: statement.standing === "claimed-joint", cueDenied: isCueDenied(statement, page),
    }, page);
  });
}

/** Whether a report within a report has the other side say it: then it stands on one account's word. */
const saysOther = (statement: Statement, { reading, cast, sides }: Page): boolean => sides.other !== null && sides.other !== sides.own && speakersOf(statement, reading, cast).parties.includes(sides.other);

/** Whoever is asked, thanked or praised is part of what is told: it stands between the cue and the words. */
const withListeners = ([first, ...rest]: readonly [Span, ...Span[]], [led]: readonly [Span, ...Span[]], { cue }: Statement): [Span, ...Span[]] =>
  cue !== null && led.start === cue.start && led.end === first.end ? [{ start: cue.end, end: first.end }, ...rest] : [first, ...rest];

/** What a further clause of one statement does: "… and raised concerns about". */
function doingAt(start: number, { doing, tokens }: Page): { readonly act: Act; readonly at: Span } | null {
  const index = tokenAt(tokens, start);
  const term = doing[index];
  return term && term.from === index ? { act: term.values[0]!, at: { start: tokens[term.from]!.start, end: tokens[term.to - 1]!.end } } : null;
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
  if (at.length !== 1) return sentencesOf(at, page);
  const { start, end } = at[0]!;
  const acts = foundIn(page.doing, page.tokens, at).flatMap((found) => borderBefore(found.from, page) ?? []);
  const deeds = foundIn(page.concepts, page.tokens, at).filter((found) => isKind(found, "deed")).flatMap((found) => borderBefore(found.from, page) ?? []);
  const borders = [...new Map([...acts, ...deeds].map((border) => [border.start, border])).values()].sort((x, y) => x.start - y.start);
  const opensAct = new Set(acts.map((border) => border.start));
  const parts: Span[] = [];
  let from = start;
  for (const border of borders) {
    const [before, after] = [{ start: from, end: border.end }, { start: border.start, end }];
    if (border.end <= from || (opensAct.has(border.start) ? !tellsMuch([before], page) || foundIn(page.concepts, page.tokens, [after]).length === 0 : !isWhole(before, page) || !isWhole(after, page))) continue;
    parts.push(before);
    from = border.start;
  }
  parts.push({ start: from, end });
  return parts.map((part): [Span, ...Span[]] => [trimmed(part, page)]);
}

/** Places of a quotation that a cue parts: one that begins with a capital behind it is a sentence of its own. */
function sentencesOf(at: readonly Span[], page: Page): [Span, ...Span[]][] {
  const groups: [Span, ...Span[]][] = [];
  for (const span of at) {
    const there = groups.at(-1);
    const opens = /^[«“"'\s]*\p{Lu}/u.test(wordsAt(page.reading.text, span));
    if (there && !(opens && tellsMuch([span], page) && foundIn(page.concepts, page.tokens, there).length > 0)) there.push(span);
    else groups.push([span]);
  }
  return groups;
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

/** A sentence that is nobody's statement: what it does is told by the words it begins with, whoever it begins with does it. */
function passagePoint(at: Span, page: Page): Point | null {
  const issues = [...new Set(foundIn(page.issues, page.tokens, [at]).flatMap(({ values }) => values))];
  const doing = doingIn(at, page);
  if (foundIn(page.concepts, page.tokens, [at]).length === 0 && !doing) return null;
  const subject = page.facts.subjectOf(at);
  const cue = doing ? [{ start: page.tokens[doing.from]!.start, end: page.tokens[doing.to - 1]!.end }] : [];
  return madeOf({ statement: null, at: [at], over: [at], people: subject.people, parties: subject.parties, speakers: subject.names, account: subject.parties.length === 0, act: doing?.values[0] ?? null, strength: null, issues, cue, attributes: false, joint: subject.parties.length > 1, cueDenied: false }, page);
}

/** How many words may stand before what a sentence does: whoever does it, and on what occasion. */
const opening = 14;

function doingIn(at: Span, { doing, tokens, vocabulary, concepts: found }: Page): FoundTerm<Act> | null {
  for (let index = tokenAt(tokens, at.start), count = 0; count < opening && index < tokens.length && tokens[index]!.start < at.end; index++, count++) {
    const term = doing[index];
    if (term && index === term.from) return [1, 2, 3].some((back) => vocabulary?.negations.has(tokens[index - back]?.form ?? "")) ? null : term;
    if (found[index]?.values.some((concept) => concepts[concept].kind === "deed")) return null;
  }
  return null;
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
