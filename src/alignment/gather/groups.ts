import type { Decision } from "./decision.js";

/** What was decided of two things, by their ids. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly decision: Decision;
}

/** Things that are one, by ids. */
export interface Grouping {
  /** Every thing is in one group; the smallest id of a group comes first, and so do groups. */
  readonly groups: readonly (readonly string[])[];
  /** Pairs that made the groups: one fewer than its members in each. */
  readonly merged: readonly Pair[];
  /** What a person should look at: proposals between groups that do not rule each other out, and sure pairs that something stands against. */
  readonly proposals: readonly Pair[];
}

/** How things of one kind are told apart and together. Both functions are symmetric. */
export interface Judge<T extends { readonly id: string }> {
  readonly same: (one: T, other: T) => Decision;
  /** Whether two can never be in one group, whatever stands between them. */
  readonly apart: (one: T, other: T) => boolean;
  /** Keys of a thing: only things that share a key are compared. */
  readonly keysOf: (thing: T) => readonly string[];
}

/**
 * Groups things by their sure pairs, the surest first. Two groups are joined only when no member of the one stands against any of the
 * other, so that a chain of merges never joins what excludes each other. The order in which things are given does not matter.
 */
export function group<T extends { readonly id: string }>(things: readonly T[], judge: Judge<T>, decided: ReadonlyMap<string, "same" | "apart"> = new Map()): Grouping {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return join([...byId.values()], pairsAmong([...byId.values()], judge, decided), judge, decided);
}

/**
 * The same for things that come in later: `standing` are groups made before, of which `neighbours` are all members that share a key
 * with a newcomer, and all that are in a group with one of those. Groups that stand are not taken apart.
 */
export function admit<T extends { readonly id: string }>(newcomers: readonly T[], neighbours: readonly T[], standing: readonly (readonly string[])[], judge: Judge<T>, decided: ReadonlyMap<string, "same" | "apart"> = new Map()): Grouping {
  const all = [...new Map([...neighbours, ...newcomers].map((thing) => [thing.id, thing])).values()];
  const fresh = new Set(newcomers.map(({ id }) => id));
  const pairs = pairsAmong(all, judge, decided, all.filter(({ id }) => fresh.has(id)));
  return join(all, pairs, judge, decided, standing);
}

/** Pairs worth a word among all of these; with `newcomers`, those of which one is a newcomer. */
export function pairsAmong<T extends { readonly id: string }>(things: readonly T[], judge: Judge<T>, decided: ReadonlyMap<string, "same" | "apart"> = new Map(), newcomers: readonly T[] = things): readonly Pair[] {
  const keys = new Map(things.map((thing) => [thing, new Set(judge.keysOf(thing))]));
  const shelves = new Map<string, T[]>();
  for (const [thing, its] of keys) {
    for (const key of its) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(thing);
      else shelves.set(key, [thing]);
    }
  }
  const done = new Set<T>();
  const pairs: Pair[] = [];
  const look = (one: T, other: T): void => {
    const pair = judged(one, other, judge, decided);
    if (pair) pairs.push(pair);
  };
  for (const thing of newcomers) {
    const met = new Set<T>();
    for (const key of keys.get(thing)!) for (const other of shelves.get(key)!) if (!done.has(other)) met.add(other);
    met.delete(thing);
    done.add(thing);
    for (const other of met) look(thing, other);
  }
  // what people put together need not share any key
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const fresh = new Set(newcomers);
  for (const [name, word] of decided) {
    const [one, other] = name.split(" ").map((id) => byId.get(id!));
    if (word !== "same" || !one || !other || (!fresh.has(one) && !fresh.has(other))) continue;
    if (![...keys.get(one)!].some((key) => keys.get(other)!.has(key))) look(one, other);
  }
  return pairs;
}

/** How a pair goes by, whichever is named first. Ids have no spaces. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

function judged<T extends { readonly id: string }>(one: T, other: T, judge: Judge<T>, decided: ReadonlyMap<string, "same" | "apart">): Pair | null {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const word = decided.get(pairKey(one.id, other.id));
  const decision = judge.same(first, second);
  if (word === "same") return { one: first.id, other: second.id, decision: { ...decision, verdict: "sure", score: 2 } };
  return word === "apart" || decision.verdict === "no" ? null : { one: first.id, other: second.id, decision };
}

function join<T extends { readonly id: string }>(things: readonly T[], pairs: readonly Pair[], judge: Judge<T>, decided: ReadonlyMap<string, "same" | "apart">, standing: readonly (readonly string[])[] = []): Grouping {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const groupOf = new Map<string, T[]>(things.map((thing) => [thing.id, [thing]]));
  for (const ids of standing) {
    const members = ids.flatMap((id) => byId.get(id) ?? []);
    for (const { id } of members) groupOf.set(id, members);
  }
  const merged: Pair[] = [];
  const open: Pair[] = [];
  const stand = standingAgainst(judge, decided);
  const ordered = [...pairs].sort((a, b) => b.decision.score - a.decision.score || (a.one < b.one ? -1 : a.one > b.one ? 1 : 0) || (a.other < b.other ? -1 : 1));
  for (const pair of ordered) {
    const one = groupOf.get(pair.one)!;
    const other = groupOf.get(pair.other)!;
    if (one === other) continue;
    if (pair.decision.verdict !== "sure" || stand(one, other)) {
      open.push(pair);
      continue;
    }
    const both = [...one, ...other];
    for (const { id } of both) groupOf.set(id, both);
    merged.push(pair);
  }
  const groups = [...new Set(groupOf.values())].map((members) => members.map(({ id }) => id).sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const proposals = open.filter(({ one, other }) => groupOf.get(one) !== groupOf.get(other) && !stand(groupOf.get(one)!, groupOf.get(other)!));
  return { groups, merged, proposals: best(proposals, groupOf) };
}

/**
 * Whether any two of two groups rule each other out. A person's word that two are one goes before that, a word that they are not
 * also. Two groups are asked after many times, and hold thousands.
 */
function standingAgainst<T extends { readonly id: string }>(judge: Judge<T>, decided: ReadonlyMap<string, "same" | "apart">): (one: readonly T[], other: readonly T[]) => boolean {
  const known = new Map<readonly T[], Map<readonly T[], boolean>>();
  const ask = (one: readonly T[], other: readonly T[]): boolean => one.some((a) => other.some((b) => {
    const word = decided.size === 0 ? undefined : decided.get(pairKey(a.id, b.id));
    return word === undefined ? judge.apart(a, b) : word === "apart";
  }));
  return (one, other) => {
    const [first, second] = one[0]!.id < other[0]!.id ? [one, other] : [other, one];
    const answers = known.get(first) ?? new Map<readonly T[], boolean>();
    known.set(first, answers);
    const answer = answers.get(second) ?? ask(first, second);
    answers.set(second, answer);
    return answer;
  };
}

/** Between two groups one proposal is enough: the best. */
function best<T extends { readonly id: string }>(proposals: readonly Pair[], groupOf: ReadonlyMap<string, readonly T[]>): readonly Pair[] {
  const names = new Map<readonly T[], string>();
  const nameOf = (id: string): string => {
    const members = groupOf.get(id)!;
    const name = names.get(members) ?? members.map((member) => member.id).sort()[0]!;
    names.set(members, name);
    return name;
  };
  const seen = new Set<string>();
  return proposals.filter(({ one, other }) => {
    const key = pairKey(nameOf(one), nameOf(other));
    return !seen.has(key) && seen.add(key);
  });
}
