import { languages } from "../language/index.js";
import { concepts, issueOfConcept, type Concept } from "../model/concepts.js";
import type { Issue } from "../model/issues.js";
import type { Reading, Statement } from "../model/reading.js";
import { holds, overlaps, wordsAt, type Span } from "../text/span.js";
import { factsIn, isText, speakersOf } from "./facts-in.js";
import type { Cast } from "./parties.js";
import type { Feature, FeatureKind, Point, Said } from "./point.js";
import { viewsIn } from "./strengths.js";
import { sentenceAround, sentencesOutside, without } from "./places.js";
import { tokensOf, tokenAt, folded, type Token } from "./tokens.js";
import { findTerms, vocabularyOf, type FoundTerm, type Vocabulary } from "./vocabulary.js";

/** All that making points of a reading needs. */
interface Page {
  readonly reading: Reading;
  readonly cast: Cast;
  /** Exchanges that are compared; what was said in others is left out. */
  readonly exchanges: ReadonlySet<string>;
  readonly participants: ReadonlySet<string>;
  readonly sides: Sides;
  readonly vocabulary: Vocabulary | null;
  readonly tokens: readonly Token[];
  /** The term that holds a token, by the token's index. */
  readonly concepts: ByToken<Concept>;
  readonly issues: ByToken<Issue>;
  readonly facts: ReturnType<typeof factsIn>;
}

/** Whose account this is and whose the other, by ids of the cast; null where it stays open. */
export interface Sides {
  readonly own: string | null;
  readonly other: string | null;
}

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
export function pointsOf(reading: Reading, cast: Cast, exchanges: ReadonlySet<string>, sides: Sides): Told {
  const page = pageOf(reading, cast, exchanges, sides);
  const here = reading.statements.filter((statement) => saidHere(statement, page));
  const kept = here.filter((statement) => standsForItself(statement, page) && !(isOfAccount(statement, page) && isCueDenied(statement, page)));
  const said = kept.flatMap((statement) => pointsOfStatement(statement, page));
  const rest = sentencesOutside(reading).filter((at) => !tellsOfExchangeAlone(at, page));
  const points = [...said, ...rest.flatMap((at) => passagePoint(at, page) ?? [])].sort((x, y) => x.position - y.position);
  return { points, elsewhere: reading.statements.length - here.length };
}

function pageOf(reading: Reading, cast: Cast, exchanges: ReadonlySet<string>, sides: Sides): Page {
  const language = languages[reading.dispatch.language];
  const vocabulary = language ? vocabularyOf(language) : null;
  const tokens = tokensOf(reading.text);
  const taking = reading.exchanges.filter(({ id }) => exchanges.has(id)).flatMap(({ participants }) => participants);
  const parts = [...taking.flatMap(({ party }) => (party === null ? [] : [cast.party(party)])), ...reading.statements.flatMap((one) => speakersOf(one, reading, cast).parties)];
  return {
    reading, cast, exchanges, sides, vocabulary, tokens, participants: new Set(parts),
    concepts: byToken(vocabulary ? findTerms(vocabulary.concepts, tokens) : []),
    issues: byToken(vocabulary ? findTerms(vocabulary.issues, tokens) : []),
    facts: factsIn(reading, cast),
  };
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
  return parts.map((part): [Span, ...Span[]] => [trimmed(part, page.reading.text)]);
}

const isKind = ({ values }: FoundTerm<Concept>, kind: string): boolean => values.some((concept) => concepts[concept].kind === kind);

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

function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.replace(/[\s,;]+$/, "").length) };
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
function tellsOfExchangeAlone(at: Span, { reading, exchanges, concepts: found, tokens }: Page): boolean {
  const named = reading.exchanges.filter(({ id, status }) => exchanges.has(id) && status === "held").flatMap(({ mentions }) => mentions).filter((mention) => overlaps(mention, at));
  if (named.length === 0) return false;
  const talking = new Set<Concept>(["talks", "meeting", "summit", "visiting", "dialogue", "both", "conference"]);
  return foundIn(found, tokens, [at]).every(({ values, from, to }) =>
    values.some((concept) => talking.has(concept)) || named.some((mention) => holds(mention, { start: tokens[from]!.start, end: tokens[to - 1]!.end }))) || named.some((mention) => isDescription(mention, reading));
}

const isDescription = (mention: Span, reading: Reading): boolean => reading.exchanges.some(({ mentions }) => mentions[0] === mention);

interface Raw {
  readonly statement: string | null;
  /** What is quoted: the words, with the cue where it leads into them. */
  readonly at: readonly [Span, ...Span[]];
  /** The words alone. */
  readonly over: readonly [Span, ...Span[]];
  readonly people: readonly string[];
  readonly parties: readonly string[];
  readonly speakers: readonly string[];
  readonly account: boolean;
  readonly joint: boolean;
  readonly act: Statement["act"] | null;
  readonly strength: Statement["strength"];
  readonly issues: readonly Issue[];
  readonly cue: readonly Span[];
  readonly cueDenied: boolean;
}

function madeOf(raw: Raw, page: Page): Point {
  const { reading, tokens } = page;
  const { at, over, parties } = raw;
  // The cue of an act tells of things ("expressed condolences"); that of plain saying tells of listeners ("told reporters").
  const telling = raw.act !== null && !plainActs.has(raw.act);
  const ofCue = foundIn(page.concepts, tokens, raw.cue).filter((found) => telling || !isKind(found, "thing"));
  const said = [...ofCue, ...foundIn(page.concepts, tokens, over).filter((found) => !ofCue.includes(found))].flatMap((found) => found.values.map((concept): Said => ({ concept, denied: isDenied(found, page), words: printed(found, page) })));
  const features = featuresOf(raw, said, page);
  const ofKind = (kind: string): Said[] => said.filter(({ concept }) => concepts[concept].kind === kind);
  return {
    statement: raw.statement, at, position: at[0].start / Math.max(reading.text.length, 1), people: raw.people, parties, speakers: raw.speakers,
    standing: standingOf(raw, page.sides),
    act: raw.act, strength: raw.strength, issues: raw.issues.length > 0 ? raw.issues : issuesOf(said),
    cue: { denied: raw.cueDenied, words: raw.cue.map((span) => wordsAt(reading.text, span)).join(" … "), stems: stemsIn(raw.cue, page) },
    slight: raw.statement === null && weightOf(features) < 2,
    subject: page.facts.subjectOf({ start: over[0].start, end: Math.min(over[0].end, over[0].start + 60) }).parties.filter((party) => page.participants.has(party)),
    around: keysIn(sentenceAround(reading.text, at), page),
    deeds: ofKind("deed"), things: ofKind("thing"), extents: ofKind("extent"), degrees: ofKind("degree"),
    future: futureIn(over, page),
    features,
  };
}

type ByToken<T> = readonly (FoundTerm<T> | undefined)[];

function byToken<T>(found: readonly FoundTerm<T>[]): ByToken<T> {
  const at: (FoundTerm<T> | undefined)[] = [];
  for (const term of found) for (let index = term.from; index < term.to; index++) at[index] = term;
  return at;
}

const weightOf = (features: ReadonlyMap<string, Feature>): number => [...features.values()].reduce((sum, { weight }) => sum + weight, 0);

/** Words count as attributed where they are the other side's, who has an account of its own to confirm them with. */
function standingOf({ parties, account, joint }: Raw, { own, other }: Sides): Point["standing"] {
  if (other !== null && other !== own && parties.includes(other)) return parties.length > 1 ? "joint" : "attributed";
  if (joint && !account && parties.length === 0 && other !== null && other !== own) return "joint";
  return own !== null && parties.includes(own) ? "own" : "open";
}

/** The terms that touch some places, each once. */
function foundIn<T>(found: ByToken<T>, tokens: readonly Token[], at: readonly Span[]): FoundTerm<T>[] {
  const here = new Set<FoundTerm<T>>();
  for (const { start, end } of at) {
    for (let index = tokenAt(tokens, start); index < tokens.length && tokens[index]!.start < end; index++) {
      const term = found[index];
      if (term) here.add(term);
    }
  }
  return [...here];
}

const printed = <T>({ from, to }: FoundTerm<T>, { reading, tokens }: Page): string => wordsAt(reading.text, { start: tokens[from]!.start, end: tokens[to - 1]!.end });

const reach = 4;

/**
 * A negation close before, in the same sentence, with no other deed between. Where it comes in two parts around a verb of its own
 * ("n'excluait pas une médiation"), it denies that verb and not what follows; around a helper ("n'a pas ouvert") it does.
 */
function isDenied({ from }: FoundTerm<Concept>, { tokens, vocabulary, concepts: found }: Page): boolean {
  const isNegation = (index: number): boolean => index >= 0 && found[index] === undefined && (vocabulary?.negations.has(tokens[index]!.form) ?? false);
  for (let index = from - 1; index >= Math.max(0, from - reach); index--) {
    if (tokens[index + 1]!.first) return false;
    const term = found[index];
    if (term && isKind(term, "deed")) return false;
    if (!isNegation(index)) continue;
    const opens = [index - 2, index - 3].find(isNegation);
    return opens === undefined || tokens.slice(opens + 1, index).every(({ form }) => form.length < 4 || vocabulary?.idle.has(form));
  }
  return false;
}

/** The printed word that sets it in the future: the ending of a deed, or a helper. */
function futureIn(at: readonly Span[], { tokens, vocabulary, concepts: found }: Page): string | null {
  if (!vocabulary) return null;
  for (const { from, values } of foundIn(found, tokens, at)) {
    if (!values.some((concept) => concepts[concept].kind === "deed")) continue;
    const { form } = tokens[from]!;
    if (vocabulary.futureEndings.some((ending) => form.length > ending.length + 4 && form.endsWith(`r${ending}`))) return form;
  }
  for (const { start, end } of at) {
    for (let index = tokenAt(tokens, start); index < tokens.length && tokens[index]!.start < end; index++) if (vocabulary.future.has(tokens[index]!.form)) return tokens[index]!.form;
  }
  return null;
}

/** What the things of it are about, where each belongs to one issue alone. */
const issuesOf = (said: readonly Said[]): Issue[] => [...new Set(said.flatMap(({ concept }) => issueOfConcept(concept) ?? []))];

/** Beginnings of the longer words of a place, and the concepts they stand for. */
function stemsIn(at: readonly Span[], { tokens, vocabulary, concepts: found }: Page): Set<string> {
  const stems = new Set<string>();
  for (const { start, end } of at) {
    for (let index = tokenAt(tokens, start); index < tokens.length && tokens[index]!.start < end; index++) {
      const { form } = tokens[index]!;
      if (form.length >= 5 && !vocabulary?.idle.has(form)) stems.add(folded(form).slice(0, 5));
      for (const concept of found[index]?.values ?? []) stems.add(concept);
    }
  }
  return stems;
}

/** Keys of all that stands in a sentence: what is printed there is not left out, though no statement holds it. */
function keysIn(at: Span, page: Page): Set<string> {
  const said = foundIn(page.concepts, page.tokens, [at]).flatMap((found) => found.values.map((concept): Said => ({ concept, denied: false, words: "" })));
  const raw = { over: [at] as const, act: null, issues: [], cue: [] };
  return new Set([...featuresOf(raw, said, page).keys(), ...said.map(({ concept }) => `${concepts[concept].kind}:${concept}`), ...printedIn(at, page)]);
}

/** All words of a sentence by their first letters: a name may be a party in one reading and none in the other. */
function printedIn({ start, end }: Span, { tokens }: Page): string[] {
  const keys: string[] = [];
  for (let index = tokenAt(tokens, start); index < tokens.length && tokens[index]!.start < end; index++) keys.push(`printed:${folded(tokens[index]!.form).slice(0, 5)}`);
  return keys;
}

const weights: { readonly [kind in FeatureKind]: number } = { deed: 1, thing: 1, name: 1, party: 1, person: 0.8, number: 1, time: 0.4, word: 0.7, act: 0.6, issue: 0.4 };
/** Things that come up in every readout and tell little apart. */
const light: ReadonlySet<Concept> = new Set(["gulf", "valley", "island", "deciding", "discussing", "ensuring", "nuclear", "capacity", "resources", "preconditions", "region", "village", "meeting", "talks", "measures", "progress", "outcome", "position", "aid", "money", "government", "proposal", "quality", "holding", "joint-action", "relations"]);
/** Concepts that are parties themselves: counted once. */
const isBody: ReadonlySet<Concept> = new Set(["permanent-members", "security-council", "un", "g20", "who", "human-rights-council", "icj", "g20"]);
/** Acts that only say that something was said. */
const plainActs: ReadonlySet<string> = new Set(["assert", "report"]);

function featuresOf(raw: Pick<Raw, "over" | "act" | "issues" | "cue">, said: readonly Said[], page: Page): Map<string, Feature> {
  const features = new Map<string, Feature>();
  const add = (kind: FeatureKind, name: string, words: string, weight: number = weights[kind]): void => {
    const key = `${kind}:${name}`;
    if ((features.get(key)?.weight ?? 0) < weight) features.set(key, { kind, key, words, weight });
  };
  for (const { concept, words } of said) {
    const { kind } = concepts[concept];
    if (kind === "deed" || kind === "thing") add(kind, concept, words, light.has(concept) ? 0.4 : weights[kind]);
  }
  // "Highly consistent" and "common" positions are told in different words of one thing: that the views agree.
  const views = viewsIn(said);
  if (views) add("thing", "views-that-agree", views.words);
  if (raw.act && !plainActs.has(raw.act)) add("act", raw.act, raw.cue.map((at) => wordsAt(page.reading.text, at)).join(" … "));
  for (const issue of raw.issues) add("issue", issue, "");
  const bodies = foundIn(page.concepts, page.tokens, raw.over).filter(({ values }) => values.some((concept) => isBody.has(concept))).map(({ from, to }) => ({ start: page.tokens[from]!.start, end: page.tokens[to - 1]!.end }));
  for (const fact of page.facts.in(raw.over)) {
    if (fact.kind === "party" && bodies.some((body) => overlaps(body, fact))) continue;
    const ownParty = fact.kind === "party" && page.participants.has(fact.name);
    add(fact.kind, fact.name, fact.words, (ownParty ? 0.15 : weights[fact.kind]) * fact.share);
  }
  for (const at of raw.over) addWords(at, page, add);
  return features;
}

/** Words that are no concept, no party, no date: names by their first letters, other long words by theirs. */
function addWords(at: Span, page: Page, add: (kind: FeatureKind, name: string, words: string) => void): void {
  const { tokens, vocabulary, facts, concepts: found } = page;
  for (let index = tokenAt(tokens, at.start); index < tokens.length && tokens[index]!.start < at.end; index++) {
    const token = tokens[index]!;
    if (vocabulary?.skipped.has(token.form) || facts.covers(token)) continue;
    const words = wordsAt(page.reading.text, token);
    if (/^\d/.test(token.form)) add("number", token.form.replace(/\D/g, ""), words);
    else if (found[index]) continue;
    else if (token.capital && !token.first && token.form.length >= 3) add("name", folded(token.form).slice(0, 5), words);
    else if (token.form.length >= 5 && !vocabulary?.idle.has(token.form)) add("word", folded(token.form).slice(0, 5), words);
  }
}
