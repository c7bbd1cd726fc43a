import { keyOf } from "./decisions.js";
import { likeness, weighing, type Likeness } from "./likeness.js";
import type { CompareOptions } from "./options.js";
import type { Point } from "./point.js";

/** Points of both accounts that belong together, or one that has no counterpart. */
export interface Group {
  readonly a: readonly Point[];
  readonly b: readonly Point[];
  /** How the two that were put together first are alike; null for a point alone. */
  readonly likeness: Likeness | null;
  /** "alike": told of the same; "near": what one puts in the other's mouth is only near to what the other tells. */
  readonly by: "hand" | "alike" | "near" | "alone";
}

/** From here on two points tell the same. */
const alikeFrom = 0.5;
/** From here on what one account attributes is near to something the other tells of itself. */
const nearFrom = 0.3;
/** A further point joins a group only when it is surely of it. */
const joinsFrom = 0.55;

/** Less than this is like everything. */
const saysEnough = 0.7;

/** From here on two speakers may tell of one deed: who gives and who gives thanks for it. */
const whoeverSays = 0.75;

interface Candidate {
  readonly a: Point;
  readonly b: Point;
  readonly likeness: Likeness;
  readonly order: string;
}

/**
 * Puts points together, best first, each once; what is left over joins a group it surely belongs to, so that nobody is called
 * silent on what was told in two sentences. The same from either side: ties are broken by the words themselves.
 */
export function paired(a: readonly Point[], b: readonly Point[], { pairs = [], apart = [] }: CompareOptions, sameLanguage: boolean): Group[] {
  const weigh = weighing([...a, ...b], sameLanguage);
  const isApart = (one: Point, other: Point): boolean => apart.some((match) => match.a === keyOf(one) && match.b === keyOf(other));
  const candidates: Candidate[] = [];
  for (const { a: one, b: other } of meeting(a, b)) {
    if (isApart(one, other)) continue;
    const like = likeness(one, other, weigh);
    if (!mayTellTheSame(one, other) && !(like.score >= whoeverSays && sharesDeedAndThing(like) && (isReceived(one) !== isReceived(other) || (one.act === "report" && other.act === "report"))) && !(isDenial(one) !== isDenial(other) && like.score >= nearFrom)) continue;
    if (like.score >= nearFrom && saysSomething(like) && Math.min(totalOf(one, weigh), totalOf(other, weigh)) >= saysEnough) candidates.push({ a: one, b: other, likeness: like, order: orderOf(one, other) });
  }
  candidates.sort((x, y) => y.likeness.score - x.likeness.score || (x.order < y.order ? -1 : x.order > y.order ? 1 : 0));

  const groups: { a: Point[]; b: Point[]; likeness: Likeness | null; by: Group["by"] }[] = [];
  const placed = new Map<Point, (typeof groups)[number]>();
  const put = (one: Point, other: Point, like: Likeness, by: Group["by"]): void => {
    const group = { a: [one], b: [other], likeness: like, by };
    groups.push(group);
    placed.set(one, group).set(other, group);
  };
  for (const match of pairs) {
    const one = a.find((point) => keyOf(point) === match.a);
    const other = b.find((point) => keyOf(point) === match.b);
    if (!one || !other) continue;
    const there = placed.get(one) ?? placed.get(other);
    if (!there) put(one, other, likeness(one, other, weigh), "hand");
    else {
      if (!placed.has(one)) placed.set(one, there), there.a.push(one);
      if (!placed.has(other)) placed.set(other, there), there.b.push(other);
    }
  }
  for (const { a: one, b: other, likeness: like } of candidates) if (like.score >= alikeFrom && !placed.has(one) && !placed.has(other)) put(one, other, like, "alike");
  for (const { a: one, b: other, likeness: like } of candidates) {
    if (placed.has(one) === placed.has(other) || !(like.score >= joinsFrom ? sharesDoing(like) : sharesDeedAndThing(like))) continue;
    const group = placed.get(one) ?? placed.get(other)!;
    if (group.by !== "alike") continue;
    if (placed.has(one)) group.b.push(other), placed.set(other, group);
    else group.a.push(one), placed.set(one, group);
  }
  for (const { a: one, b: other, likeness: like } of candidates) {
    if (!placed.has(one) && !placed.has(other) && isAttributed(one, other)) put(one, other, like, "near");
  }
  const standsAlone = (point: Point): boolean => !placed.has(point) && !point.slight;
  const alone = (point: Point, side: "a" | "b"): Group => ({ a: side === "a" ? [point] : [], b: side === "b" ? [point] : [], likeness: null, by: "alone" });
  return [...groups, ...a.filter(standsAlone).map((point) => alone(point, "a")), ...b.filter(standsAlone).map((point) => alone(point, "b"))];
}

/** Points that say next to nothing are like everything. */
const totalOf = ({ features }: Point, weigh: ReturnType<typeof weighing>): number => [...features.values()].reduce((sum, feature) => sum + (feature.kind === "act" || feature.kind === "issue" || feature.kind === "time" ? 0 : weigh(feature, true)), 0);

/** Pairs that share anything at all: nothing else is worth comparing. */
function* meeting(a: readonly Point[], b: readonly Point[]): Generator<{ a: Point; b: Point }> {
  const byFeature = new Map<string, Point[]>();
  for (const point of b) {
    for (const { key, kind } of point.features.values()) {
      const there = byFeature.get(key);
      if (there) there.push(point);
      else if (kind !== "issue") byFeature.set(key, [point]);
    }
  }
  for (const one of a) {
    const met = new Set<Point>();
    for (const key of one.features.keys()) for (const other of byFeature.get(key) ?? []) met.add(other);
    for (const other of met) yield { a: one, b: other };
  }
}

/**
 * One and the same speaker, or several of whom the one is among, or a speaker that one account leaves open: also where of two who
 * speak together an account says for whom one of them speaks, and not for whom the other.
 */
export function mayTellTheSame(one: Point, other: Point): boolean {
  if (one.parties.length === 0 || other.parties.length === 0) return true;
  if (one.people.some((person) => other.people.includes(person))) return true;
  return one.parties.some((party) => other.parties.includes(party));
}

/** Thanks and praise tell of what somebody else did. */
const isReceived = ({ act }: Point): boolean => act === "thank" || act === "welcome" || act === "praise";

/** Whoever denies is seldom the one who said it. */
const isDenial = ({ act }: Point): boolean => act === "deny";

/** An issue or an act in common is not enough: something must be spoken of by both. */
const saysSomething = ({ shared }: Likeness): boolean => shared.some(({ kind, weight }) => kind !== "issue" && kind !== "act" && kind !== "time" && weight > 0.2);

/** What was done, or done with the words, in common: a thing alone does not make two sentences one. */
const sharesDoing = ({ shared }: Likeness): boolean => shared.some(({ kind }) => kind === "deed" || kind === "act");

/** A deed and a thing in common, neither of them said of everything. */
const sharesDeedAndThing = ({ shared }: Likeness): boolean => ["deed", "thing"].every((wanted) => shared.some(({ kind, weight }) => kind === wanted && weight >= 0.7));

/** One account tells of the other side what the other side tells of itself. */
const isAttributed = (one: Point, other: Point): boolean => one.standing === "attributed" || other.standing === "attributed";

const orderOf = (one: Point, other: Point): string => [one, other].map(({ at, features }) => `${at[0].start.toString().padStart(8, "0")} ${[...features.keys()].join()}`).sort().join("|");
