import type { Concept } from "../model/concepts.js";
import { because, type Because } from "./because.js";
import type { Outcome } from "./comparison.js";
import { keyOf } from "./decisions.js";
import type { Likeness } from "./likeness.js";
import { areOpposite, stanceOf, takesSide } from "./opposites.js";
import type { CompareOptions } from "./options.js";
import type { Group } from "./pairing.js";
import type { Feature, Point, Said } from "./point.js";
import { folded, tokensOf } from "./tokens.js";
import { bindsOtherwise, emphasisOf, modalityOf, viewsOf } from "./strengths.js";

/** What came of a group, and why: the rule that decided first. */
export interface Decision {
  readonly outcome: Outcome;
  readonly because: readonly [Because, ...Because[]];
}

/** A rule looks at the two points a group was made of; null where it has nothing to say. */
type Rule = (a: Point, b: Point, alike: Likeness) => Because | null;

/**
 * The seven outcomes, in the order they are asked for. A label by hand goes before all. Points without a counterpart are silence,
 * or words put in the other side's mouth; never more. Of two points, an explicit opposite is asked for first, then how firmly
 * the speaker is bound, then how far it reaches; what passes all of that is the same.
 */
export function outcomeOf(group: Group, { labels = [] }: CompareOptions): Decision {
  const paired = pairedBecause(group);
  const byHand = labels.find(({ a, b }) => (a === undefined || group.a.some((point) => keyOf(point) === a)) && (b === undefined || group.b.some((point) => keyOf(point) === b)) && (a !== undefined || b !== undefined));
  if (byHand) return { outcome: byHand.outcome, because: [because("labelled/by-hand"), ...paired] };
  const [a] = group.a;
  const [b] = group.b;
  if (!a || !b) return alone(group.a, group.b);
  const alike = group.likeness!;
  const against = alike.score >= surelyOfOneThing || group.by === "hand" ? found(contradictions, a, b, alike) : null;
  if (against) return { outcome: "contradicted", because: [...against, ...paired] };
  // "Similar positions", "common positions": both tell how near their views are, and one tells it more strongly.
  const views = group.by === "near" ? viewsDiffer(a, b) : null;
  if (views) return { outcome: "strength", because: [views, ...paired] };
  if (group.by === "near") return { outcome: "unconfirmed", because: [because("unconfirmed/otherwise-in-own-account", ...ownWords(alike)), ...paired] };
  const strength = found(strengths, a, b, alike);
  const scope = found(scopes, a, b, alike);
  // For it on one side and against it on the other, of what may not be one thing: that is no more than of different extent.
  if (!scope && !strength && takeSides(a, b)) return { outcome: "scope", because: [because("scope/objects", ...ownWords(alike)), ...paired] };
  if (strength) return { outcome: "strength", because: [...strength, ...(scope ?? []), ...paired] };
  if (scope) return { outcome: "scope", because: [...scope, ...paired] };
  return { outcome: "same", because: [because("same/told-alike"), ...paired] };
}

/** All that the rules have to say, in their order; null where they have nothing. */
function found(rules: readonly Rule[], a: Point, b: Point, alike: Likeness): readonly [Because, ...Because[]] | null {
  const [one, ...more] = rules.flatMap((rule) => rule(a, b, alike) ?? []);
  return one ? [one, ...more] : null;
}

function pairedBecause({ by, likeness, b }: Group): Because[] {
  if (by === "hand") return [because("paired/by-hand")];
  if (!likeness) return [];
  const shared = likeness.shared.filter(({ words }) => words !== "");
  return [because("paired/by-likeness", shared.map(({ words }) => words), shared.map(({ key }) => b[0]?.features.get(key)?.words ?? "").filter((words) => words !== ""))];
}

/** One account alone: what it has the other side say is not confirmed; all else is the other's silence. */
function alone(a: readonly Point[], b: readonly Point[]): Decision {
  const [point] = a.length > 0 ? a : b;
  const attributed = point!.standing === "attributed" || point!.standing === "joint" || point!.attributes;
  if (attributed) return { outcome: "unconfirmed", because: [because("unconfirmed/not-in-own-account", ...onSide(a, point!.speakers))] };
  return { outcome: a.length > 0 ? "only-a" : "only-b", because: [because("only/not-told")] };
}

const onSide = (a: readonly Point[], words: readonly string[]): [readonly string[], readonly string[]] => (a.length > 0 ? [words, []] : [[], words]);
const wordsOf = (features: readonly Feature[]): string[] => features.map(({ words }) => words).filter((words) => words !== "");
const ownWords = ({ onlyFirst, onlySecond }: Likeness): [string[], string[]] => [wordsOf(onlyFirst.filter(isNamed)), wordsOf(onlySecond.filter(isNamed))];
const isNamed = ({ kind }: Feature): boolean => kind === "deed" || kind === "thing" || kind === "name";

/** Below this two points may only be near to each other, and what is near cannot contradict. */
const surelyOfOneThing = 0.45;

// Contradicted: only by words that say the opposite, of the same things, and never by what is left out.

/** How much of the shorter point's things the other has too. */
function sameThings(a: Point, b: Point): number {
  // A place or a name in common is not a thing in common.
  const named = [...a.features.values()].some(({ kind, key, weight }) => (kind === "thing" || kind === "deed" || kind === "word") && weight > 0.2 && b.features.has(key));
  if (!named) return 0;
  const of = (point: Point): Set<string> => new Set([...point.features.values()].filter(({ kind, weight }) => (kind === "thing" || kind === "name" || kind === "number" || kind === "word" || kind === "party") && weight > 0.2).map(({ key }) => key));
  const [x, y] = [of(a), of(b)];
  const shared = [...x].filter((key) => y.has(key)).length;
  return Math.min(x.size, y.size) === 0 ? 0 : shared / Math.min(x.size, y.size);
}

const sameSpeaker = (a: Point, b: Point): boolean => a.parties.length > 0 && a.parties.some((party) => b.parties.includes(party));

const contradictions: readonly Rule[] = [
  function denied(a, b) {
    if ((a.act === "deny") === (b.act === "deny") || sameThings(a, b) < 0.6 || negatesToo(a, b)) return null;
    return because("contradicted/denied", a.act === "deny" ? cueWords(a) : deedWords(a), b.act === "deny" ? cueWords(b) : deedWords(b));
  },
  function notDone(a, b) {
    if (a.cue.denied === b.cue.denied || !sameSpeaker(a, b) || sameThings(a, b) < 0.6 || ![...a.cue.stems].some((stem) => b.cue.stems.has(stem))) return null;
    return because("contradicted/negated", [a.cue.words], [b.cue.words]);
  },
  function negated(a, b) {
    if (sameThings(a, b) < 0.6 || a.act === "deny" || b.act === "deny" || saysNo(a) !== saysNo(b)) return null;
    for (const one of [...a.deeds, ...a.things]) {
      const all = [...b.deeds, ...b.things].filter(({ concept }) => concept === one.concept);
      const other = all.find(({ denied }) => denied !== one.denied);
      if (!other || all.length > 1 || countOf(a, one.concept) > 1 || !isPredicate(one, a) || !isPredicate(other, b)) continue;
      return because("contradicted/negated", [one.words], [other.words]);
    }
    return null;
  },
  function opposed(a, b) {
    if (!sameSpeaker(a, b) || sameThings(a, b) < 0.75) return null;
    const [x, y] = [sideTaken(a), sideTaken(b)];
    if (x === null || y === null || x.side === y.side) return null;
    return because("contradicted/opposed", [x.words], [y.words]);
  },
  function oppositeDeeds(a, b) {
    if (!sameSpeaker(a, b) || sameThings(a, b) < 0.75) return null;
    const [x, ...moreX] = a.deeds.filter(({ concept }) => !countOf(b, concept));
    const [y, ...moreY] = b.deeds.filter(({ concept }) => !countOf(a, concept));
    if (!x || !y || moreX.length > 0 || moreY.length > 0 || x.denied || y.denied || !areOpposite(x.concept, y.concept)) return null;
    return because("contradicted/opposite-deeds", [x.words], [y.words]);
  },
];

/** Deeds that say no to what follows them: "excluded any sending of troops" denies the sending without a negation. */
const deedsThatSayNo: ReadonlySet<Concept> = new Set<Concept>(["ruling-out", "denial", "refusal", "opposition", "ending", "suspension"]);
const saysNo = ({ deeds }: Point): boolean => deeds.some(({ concept }) => deedsThatSayNo.has(concept));

/** "Ruled out sending troops" and "will not send troops" say the same: of a deed both tell, one denies it by the act and the other by a negation. */
const negatesToo = (a: Point, b: Point): boolean => [...a.deeds, ...a.things].some((one) => [...b.deeds, ...b.things].some((other) => other.concept === one.concept && other.denied !== one.denied));

const countOf = (point: Point, concept: Concept): number => [...point.deeds, ...point.things].filter((said) => said.concept === concept).length;
const deedWords = ({ deeds, things }: Point): string[] => [...deeds, ...things].slice(0, 2).map(({ words }) => words);
const cueWords = (point: Point): string[] => [...point.features.values()].filter(({ kind }) => kind === "act").map(({ words }) => words);

/** Whether the concept is what is said of the rest: a deed, or the first thing after the negation. */
const isPredicate = ({ concept }: Said, point: Point): boolean => point.deeds.some((said) => said.concept === concept) || point.deeds.length === 0;

function takeSides(a: Point, b: Point): boolean {
  const [x, y] = [sideTaken(a), sideTaken(b)];
  return x !== null && y !== null && x.side !== y.side;
}

/** For or against, by the act; or by a deed that takes a side and is not itself denied. */
function sideTaken(point: Point): { readonly side: "for" | "against"; readonly words: string } | null {
  const stance = stanceOf(point.act);
  const deed = point.deeds.find(({ concept }) => takesSide(concept) !== null);
  const byDeed = deed ? { side: deed.denied ? (takesSide(deed.concept) === "for" ? ("against" as const) : ("for" as const)) : takesSide(deed.concept)!, words: deed.words } : null;
  if (stance === null || (byDeed && point.act === "express-readiness")) return byDeed;
  return { side: stance, words: cueWords(point)[0] ?? byDeed?.words ?? "" };
}

// Strength: how firmly the same speaker is bound to the same deed, or how strongly the same thing is put.

/** One and the same, or left open by an account. */
const sameSpeakers = (a: Point, b: Point): boolean => a.parties.length === 0 || b.parties.length === 0 || (a.parties.length === b.parties.length && a.parties.every((party) => b.parties.includes(party)));

function viewsDiffer(a: Point, b: Point): Because | null {
  const [x, y] = [viewsOf(a), viewsOf(b)];
  return x && y && x.rung !== y.rung ? because("strength/degree", [x.words], [y.words]) : null;
}

const strengths: readonly Rule[] = [
  viewsDiffer,
  function modality(a, b) {
    if (!sameSpeakers(a, b)) return null;
    const [x, y] = [modalityOf(a), modalityOf(b)];
    return x && y && bindsOtherwise(x.rung, y.rung) ? because("strength/modality", [x.words].filter(Boolean), [y.words].filter(Boolean)) : null;
  },
  function emphasis(a, b) {
    if (!sameSpeakers(a, b) || a.act !== b.act) return null;
    const [x, y] = [emphasisOf(a), emphasisOf(b)];
    return (x?.rung ?? 0) === (y?.rung ?? 0) ? null : because("strength/degree", x ? [x.words] : [], y ? [y.words] : []);
  },
];

// Scope: what one has and the other has not, of speakers, extents, figures and things.

/** Things one account adds that weigh as much as one thing of its own. */
const muchMore = 0.85;

const scopes: readonly Rule[] = [
  function speakers(a, b) {
    if (a.parties.length === 0 || b.parties.length === 0 || sameSpeakers(a, b)) return null;
    return because("scope/speakers", a.speakers, b.speakers);
  },
  function subjects(a, b) {
    const isPart = (few: readonly string[], more: readonly string[]): boolean => few.length > 0 && few.length < more.length && few.every((party) => more.includes(party));
    if (!isPart(a.subject, b.subject) && !isPart(b.subject, a.subject)) return null;
    const words = (point: Point): string[] => [...point.features.values()].filter(({ kind, key }) => kind === "party" && point.subject.includes(key.slice("party:".length))).map(({ words }) => words);
    return because("scope/speakers", words(a), words(b));
  },
  function extent(a, b) {
    const [x, y] = [extentsOf(a), extentsOf(b)];
    const onlyA = x.filter(({ concept }) => !y.some((other) => other.concept === concept) && !b.around.has(`extent:${concept}`));
    const onlyB = y.filter(({ concept }) => !x.some((other) => other.concept === concept) && !a.around.has(`extent:${concept}`));
    return onlyA.length + onlyB.length === 0 ? null : because("scope/extent", onlyA.map(({ words }) => words), onlyB.map(({ words }) => words));
  },
  function numbers(_a, _b, { onlyFirst, onlySecond }) {
    const [x, y] = [onlyFirst, onlySecond].map((features) => wordsOf(features.filter(({ kind }) => kind === "number")));
    return x!.length > 0 && y!.length > 0 ? because("scope/number", x, y) : null;
  },
  function objects(a, b, { onlyFirst, onlySecond }) {
    const things = (features: readonly Feature[], other: Point): Feature[] =>
      features.filter(({ kind, weight, key, words }) => (kind === "thing" || kind === "name" || kind === "party" || kind === "number") && weight > 0.2 && !other.around.has(key) && !isPrinted(words, other));
    const [x, y] = [things(onlyFirst, b), things(onlySecond, a)];
    const heavy = Math.max(sum(x), sum(y)) >= muchMore;
    return heavy ? because("scope/objects", wordsOf(x), wordsOf(y)) : null;
  },
  function time(a, b, { onlyFirst, onlySecond }) {
    const times = (features: readonly Feature[], other: Point): string[] => wordsOf(features.filter(({ kind, key }) => kind === "time" && !other.around.has(key)));
    const [x, y] = [times(onlyFirst, b), times(onlySecond, a)];
    return x.length + y.length > 0 ? because("scope/time", x, y) : null;
  },
];

/** Whether the other sentence prints the last of these words, or one that begins alike. */
function isPrinted(words: string, { around }: Point): boolean {
  const last = tokensOf(words).at(-1)?.form;
  return last !== undefined && last.length >= 3 && around.has(`printed:${folded(last).slice(0, 5)}`);
}

const extentsOf = (point: Point): Said[] => point.extents.filter(({ concept }) => concept !== "both" && concept !== "immediate");
const sum = (features: readonly Feature[]): number => features.reduce((total, { weight }) => total + weight, 0);
