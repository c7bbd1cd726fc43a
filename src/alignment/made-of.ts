import { concepts, issueOfConcept, type Concept } from "../model/concepts.js";
import type { Issue } from "../model/issues.js";
import type { Statement } from "../model/reading.js";
import { overlaps, wordsAt, type Span } from "../text/span.js";
import { foundIn, isKind, type Page, type Sides } from "./page.js";
import { sentenceAround } from "./places.js";
import type { Feature, FeatureKind, Point, Said } from "./point.js";
import { takesSide } from "./opposites.js";
import { viewsIn } from "./strengths.js";
import { folded, tokenAt } from "./tokens.js";
import type { FoundTerm } from "./vocabulary.js";

/** What is known of a point before its words are looked at. */
export interface Raw {
  readonly statement: string | null;
  /** What is quoted: the words, with the cue where it leads into them. */
  readonly at: readonly [Span, ...Span[]];
  /** The words alone. */
  readonly over: readonly [Span, ...Span[]];
  readonly people: readonly string[];
  readonly parties: readonly string[];
  readonly speakers: readonly string[];
  readonly account: boolean;
  /** It has the other side say something, though its own side tells so. */
  readonly attributes: boolean;
  readonly joint: boolean;
  readonly act: Statement["act"] | null;
  readonly strength: Statement["strength"];
  readonly issues: readonly Issue[];
  readonly cue: readonly Span[];
  readonly cueDenied: boolean;
}

/** Makes a point of its words: what they speak of, what is denied, how far it reaches, how firmly it is put. */
export function madeOf(raw: Raw, page: Page): Point {
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
    standing: standingOf(raw, page.sides), attributes: raw.attributes,
    act: raw.act, strength: raw.strength, issues: raw.issues.length > 0 ? raw.issues : issuesOf(said),
    cue: { denied: raw.cueDenied, words: raw.cue.map((span) => wordsAt(reading.text, span)).join(" … "), stems: stemsIn(raw.cue, page) },
    slight: raw.statement === null && weightOf(tellingOf(features, raw, page)) < 2,
    subject: page.facts.subjectOf({ start: over[0].start, end: Math.min(over[0].end, over[0].start + 60) }).parties.filter((party) => page.participants.has(party)),
    around: keysIn(sentenceAround(reading.text, at), page),
    deeds: ofKind("deed"), things: ofKind("thing"), extents: ofKind("extent"), degrees: ofKind("degree"),
    future: futureIn(over, page),
    features,
  };
}

/** Without the people, parties and days that are only named, and the words of their titles: "met the Minister of Agriculture on Monday". */
function tellingOf(features: ReadonlyMap<string, Feature>, { over }: Raw, page: Page): ReadonlyMap<string, Feature> {
  const names = page.facts.in(over).filter(({ kind, name }) => kind === "party" || (kind === "person" && page.taking.has(name)));
  const inTitle = new Set(foundIn(page.concepts, page.tokens, over).filter(({ from, to }) => names.some((name) => name.start <= page.tokens[from]!.start && page.tokens[to - 1]!.end <= name.end)).flatMap(({ values }) => values as string[]));
  return new Map([...features].filter(([key, { kind }]) => kind !== "person" && kind !== "time" && kind !== "issue" && !(kind === "thing" && inTitle.has(key.slice("thing:".length)))));
}

const weightOf = (features: ReadonlyMap<string, Feature>): number => [...features.values()].reduce((sum, { weight }) => sum + weight, 0);

/** Words count as attributed where they are the other side's, who has an account of its own to confirm them with. */
function standingOf({ parties, account, joint }: Raw, { own, other }: Sides): Point["standing"] {
  if (other !== null && other !== own && parties.includes(other)) return parties.length > 1 ? "joint" : "attributed";
  if (joint && !account && parties.length === 0 && other !== null && other !== own) return "joint";
  return own !== null && parties.includes(own) ? "own" : "open";
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
    return opens === undefined || tokens.slice(opens + 1, index).every(({ form }, place) => form.length < 4 || vocabulary?.idle.has(form) || isThing(found[opens + 1 + place]));
  }
  return false;
}

/** "No prisoner was not …": a thing between two parts of a negation is what is counted, not what is denied. */
const isThing = (found: FoundTerm<Concept> | undefined): boolean => found !== undefined && isKind(found, "thing");

/** The printed word that sets it in the future: the ending of a deed, or a helper. */
function futureIn(at: readonly Span[], { tokens, vocabulary, concepts: found }: Page): string | null {
  if (!vocabulary) return null;
  for (const { from, values } of foundIn(found, tokens, at)) {
    if (!values.some((concept) => concepts[concept].kind === "deed")) continue;
    const { form } = tokens[from]!;
    if (vocabulary.futureEndings.some((ending) => form.length > ending.length + 4 && form.endsWith(`r${ending}`))) return form;
  }
  const longer = vocabulary.futureEndings.filter((ending) => ending.length >= 3);
  for (const { start, end } of at) {
    for (let index = tokenAt(tokens, start); index < tokens.length && tokens[index]!.start < end; index++) {
      const { form } = tokens[index]!;
      if (form.length >= 7 && !vocabulary.idle.has(form) && longer.some((ending) => form.endsWith(`r${ending}`))) return form;
    }
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
export const plainActs: ReadonlySet<string> = new Set(["assert", "report"]);

function featuresOf(raw: Pick<Raw, "over" | "act" | "issues" | "cue">, said: readonly Said[], page: Page): Map<string, Feature> {
  const features = new Map<string, Feature>();
  const add = (kind: FeatureKind, name: string, words: string, weight: number = weights[kind]): void => {
    const key = `${kind}:${name}`;
    if ((features.get(key)?.weight ?? 0) < weight) features.set(key, { kind, key, words, weight });
  };
  for (const { concept, words } of said) {
    const { kind } = concepts[concept];
    if (kind === "deed" || kind === "thing") add(kind, concept, words, light.has(concept) || takesSide(concept) !== null ? 0.4 : weights[kind]);
  }
  // "Highly consistent" and "common" positions are told in different words of one thing: that the views agree.
  const views = viewsIn(said);
  if (views) add("thing", "views-that-agree", views.words);
  if (raw.act && !plainActs.has(raw.act)) add("act", raw.act, raw.cue.map((at) => wordsAt(page.reading.text, at)).join(" … "));
  for (const issue of raw.issues) add("issue", issue, "");
  const bodies = foundIn(page.concepts, page.tokens, raw.over).filter(({ values }) => values.some((concept) => isBody.has(concept))).map(({ from, to }) => ({ start: page.tokens[from]!.start, end: page.tokens[to - 1]!.end }));
  for (const fact of page.facts.in(raw.over)) {
    if (fact.kind === "party" && bodies.some((body) => overlaps(body, fact))) continue;
    const isTaking = fact.kind === "person" && page.taking.has(fact.name);
    const ownParty = fact.kind === "party" && page.participants.has(fact.name);
    add(fact.kind, fact.name, fact.words, (ownParty || isTaking ? 0.15 : weights[fact.kind]) * fact.share);
  }
  for (const at of raw.over) addWords(at, page, add);
  return features;
}

/** A number in figures or words. "One" and "two" are numbers only before another or a sum: "the two countries" counts nothing. */
function numberAt(index: number, { tokens, vocabulary, concepts: found }: Page): string | null {
  const { form } = tokens[index]!;
  if (/^\d/.test(form)) return figuresAt(index, tokens);
  const value = vocabulary?.numbers.get(form);
  if (value === undefined) return null;
  const next = tokens[index + 1];
  return value.length > 1 || value > "2" || (next && (vocabulary?.numbers.has(next.form) || found[index + 1]?.values.includes("money"))) ? value : null;
}

/** "40,000", "40 000": thousands belong to the figures before them. */
function figuresAt(index: number, tokens: Page["tokens"]): string | null {
  const isThousands = (at: number): boolean => at > 0 && at < tokens.length && /^\d{3}$/.test(tokens[at]!.form) && /^\d{1,3}$/.test(tokens[at - 1]!.form) && tokens[at]!.start - tokens[at - 1]!.end === 1;
  if (isThousands(index)) return null;
  let figures = tokens[index]!.form.replace(/\D/g, "");
  for (let next = index + 1; isThousands(next); next++) figures += tokens[next]!.form;
  return figures;
}

/** Words that are no concept, no party, no date: names by their first letters, other long words by theirs. */
function addWords(at: Span, page: Page, add: (kind: FeatureKind, name: string, words: string) => void): void {
  const { tokens, vocabulary, facts, concepts: found } = page;
  for (let index = tokenAt(tokens, at.start); index < tokens.length && tokens[index]!.start < at.end; index++) {
    const token = tokens[index]!;
    if (vocabulary?.skipped.has(token.form) || facts.covers(token)) continue;
    const words = wordsAt(page.reading.text, token);
    const number = numberAt(index, page);
    if (number !== null) add("number", number, words);
    else if (found[index]) continue;
    else if (token.capital && !token.first && token.form.length >= 3) add("name", folded(token.form).slice(0, 5), words);
    else if (token.form.length >= 5 && !vocabulary?.idle.has(token.form)) add("word", folded(token.form).slice(0, 5), words);
  }
}
