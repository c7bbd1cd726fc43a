/**
 * Merging, on a world whose answers are known. Run: npx tsx bench/merging.ts [--misses] (kept in bench/results/merging.txt).
 *
 * Facts are invented, told by both ministries and up to six agencies in two languages, carried further, revised, announced beforehand
 * (bench/world/). The real engine reads every dispatch; then texts, people and exchanges are gathered as the record does it. A pair is
 * right when both tell of one fact; what the engine read wrong counts against merging too. Rules were made on the development seeds
 * and templates alone; the held-back ones have other templates and other seeds.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { admit, group, type Grouping } from "../src/alignment/gather/groups.js";
import { foldText, tokensOf } from "../src/alignment/gather/fold.js";
import { identify, keyOf, type Held } from "../src/alignment/gather/identity.js";
import { exchangeJudge, personJudge, textJudge, type PersonOf } from "../src/alignment/gather/judges.js";
import { inWords } from "../src/alignment/gather/decision.js";
import { runsOf } from "../src/alignment/gather/sketch.js";
import { stateOf } from "../src/alignment/gather/same-person.js";
import { exchangesTold, peopleTold, type ExchangeTold } from "../src/alignment/gather/told.js";
import { differences } from "../src/alignment/revisions/differences.js";
import type { Reading } from "../src/model/reading.js";
import { openParser } from "../src/parser/open.js";
import { daysOf } from "../src/record/project/days.js";
import { factAt, makeWorld, type Made, type World } from "./world/corpus.js";
import { picker } from "./world/facts.js";
import type { TemplateSet } from "./world/phrases.js";
import { readMade } from "./world/read-world.js";

const showMisses = process.argv.includes("--misses");
const only = process.argv.find((word) => word === "development" || word === "held-back");
/** With --strangers the states are in no list: what is left where nothing is known of a party but its names. */
const strangers = process.argv.includes("--strangers");
const facts = Number(process.argv.find((word) => /^\d+$/u.test(word)) ?? 80);
const parser = await openParser();
const lines: string[] = [];
const say = (line: string): void => void (console.log(line), lines.push(line));

/** Who is meant by a name, or which fact by an exchange; null for what was read and is not there. */
type Truth = ReadonlyMap<string, string | null>;
interface Score { readonly right: number; readonly told: number; readonly gold: number }

say("Merging in an invented world of known answers. Pairs of dispatches; in per cent.");
if (only !== "held-back") await measure("development", [1, 2]);
if (only !== "development") await measure("held-back", [101, 102]);
if (!only && !showMisses && !strangers) {
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/merging.txt", `${lines.join("\n")}\n`);
}

async function measure(set: TemplateSet, seeds: readonly number[]): Promise<void> {
  const total = new Map<string, Score>();
  const add = (name: string, { right, told, gold }: Score): void => {
    const so = total.get(name) ?? { right: 0, told: 0, gold: 0 };
    total.set(name, { right: so.right + right, told: so.told + told, gold: so.gold + gold });
  };
  let dispatches = 0;
  for (const seed of seeds) {
    const world = makeWorld(seed, facts, set);
    dispatches += world.dispatches.length;
    const read = new Map<string, Reading>();
    for (const made of world.dispatches) read.set(made.id, await readMade(made, parser, !strangers));
    const fresh = world.dispatches.filter(({ revises }) => revises === null);
    const accounts = texts(fresh, add);
    people(fresh, read, add);
    exchanges(fresh, read, accounts, add);
    revisions(world, read, add);
  }
  say("");
  say(`${set}: ${dispatches} dispatches of ${facts * seeds.length}+ facts, seeds ${seeds.join(" and ")}`);
  say(`  ${"".padEnd(58)}  precision   recall      pairs`);
  for (const [name, { right, told, gold }] of total) say(`  ${name.padEnd(58)}  ${per(right, told)}     ${per(right, gold)}   ${String(gold).padStart(8)}`);
}

function per(part: number, whole: number): string {
  return (whole === 0 ? "-" : ((100 * part) / whole).toFixed(2)).padStart(6);
}

/** Same wire text, by several outlets. */
function texts(dispatches: readonly Made[], add: (name: string, score: Score) => void): Grouping {
  const gold: Truth = new Map(dispatches.map(({ id, wire }) => [id, wire]));
  const grouping = group(dispatches.map(({ id, text, language }) => ({ id, text, language })), textJudge);
  add("one wire text", pairScore(grouping.groups, gold));
  add("  wire text, with proposals taken", pairScore(withProposals(grouping), gold));
  add("  peer: half of all five-word runs in common", pairScore(jaccard(dispatches), gold));
  if (showMisses) misses("text", grouping, gold, new Map(dispatches.map((made) => [made.id, made.text.slice(0, 200)])));
  return grouping;
}

/** The usual measure, without more: Jaccard of runs (what MinHash estimates), from one half on. */
function jaccard(dispatches: readonly Made[]): string[][] {
  const sets = dispatches.map(({ id, text }) => ({ id, runs: new Set(runsOf(tokensOf(text)).map(({ hash }) => hash)) }));
  return linked(sets, (a, b) => {
    let both = 0;
    for (const hash of a.runs) if (b.runs.has(hash)) both++;
    return both / (a.runs.size + b.runs.size - both) >= 0.5;
  });
}

function people(dispatches: readonly Made[], read: ReadonlyMap<string, Reading>, add: (name: string, score: Score) => void): void {
  const all: PersonOf[] = [];
  const gold = new Map<string, string | null>();
  for (const made of dispatches) {
    for (const { id, told } of peopleTold(read.get(made.id)!, { isKnown: () => false, published: made.published })) {
      const name = `${made.id}#${id.replaceAll(" ", "_")}`;
      all.push({ ...told, id: name });
      const meant = made.officials.filter(({ surname, spelt }) => [surname, spelt].some((name) => told.name.toLowerCase().endsWith(name.toLowerCase())));
      const sure = meant.length > 1 ? meant.filter(({ given }) => told.name.includes(given)) : meant;
      gold.set(name, sure[0]?.id ?? null);
    }
  }
  const grouping = group(all, personJudge);
  add("one person", pairScore(grouping.groups, gold));
  add("  person, with proposals taken", pairScore(withProposals(grouping), gold));
  const bySurname = new Map<string, string[]>();
  for (const { id, name } of all) {
    const surname = name.split(" ").at(-1)!.toLowerCase();
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), id]);
  }
  add("  peer: the same surname", pairScore([...bySurname.values()], gold));
  if (showMisses) misses("person", grouping, gold, new Map(all.map((one) => [one.id, `${one.name} · ${one.party} · ${one.offices.join(", ")}`])));
}

function exchanges(dispatches: readonly Made[], read: ReadonlyMap<string, Reading>, accounts: Grouping, add: (name: string, score: Score) => void): void {
  const accountOf = new Map(accounts.groups.flatMap((members, index) => members.map((id) => [id, String(index)] as const)));
  const all: ExchangeTold[] = [];
  const gold = new Map<string, string | null>();
  let unread = 0;
  for (const made of dispatches) {
    const reading = read.get(made.id)!;
    const told = exchangesTold(reading, { dispatch: made.id, account: accountOf.get(made.id) ?? null, published: made.published, daysOf, isKnown: () => false });
    let main = false;
    for (const [index, exchange] of told.entries()) {
      all.push(exchange);
      // what nothing else tells of, the same wire text does
      const truth = factAt(made, reading.exchanges[index]!.mentions[0].start);
      gold.set(exchange.id, truth ?? `${made.wire} ${exchange.words}`);
      main ||= truth === made.fact;
    }
    if (!main) unread++;
  }
  const grouping = group(all, exchangeJudge);
  // a dispatch is counted once for a fact, whichever of the exchanges read in it was merged
  const dispatchGold: Truth = new Map(dispatches.map(({ id, fact }) => [id, fact]));
  add("one exchange, told by two dispatches", exchangeScore(grouping.groups, gold, dispatchGold));
  add("  added one by one, in no order", exchangeScore(oneByOne(all), gold, dispatchGold));
  add("  exchange, with proposals taken", exchangeScore(withProposals(grouping), gold, dispatchGold));
  add("  peer: same kind, same day", exchangeScore(linked(all, (a, b) => a.kind === b.kind && a.days !== null && a.days.from === b.days?.from && a.days.to === b.days.to), gold, dispatchGold));
  const states = (one: ExchangeTold): readonly string[] => one.taking.flatMap(({ party }) => (party === null ? [] : stateOf(party)));
  add("  peer: same kind, same day, a party in common", exchangeScore(linked(all, (a, b) => a.kind === b.kind && a.days !== null && a.days.from === b.days?.from && a.days.to === b.days.to && states(a).some((party) => states(b).includes(party))), gold, dispatchGold));
  add("  (dispatches in which an exchange was read at all)", { right: dispatches.length - unread, told: dispatches.length, gold: dispatches.length });
  if (showMisses) misses("exchange", grouping, gold, new Map(all.map((one) => [one.id, `${one.kind}/${one.channel} ${one.days?.from}–${one.days?.to} ${one.status} ${one.taking.map(({ party, person, office }) => `${person?.name ?? office ?? "?"} (${party})`).join("; ")} “${one.words}”`])));
}

/** As the record does it: dispatches come one by one, in no order, and are let in to the groups that stand. */
function oneByOne(all: readonly ExchangeTold[]): readonly (readonly string[])[] {
  const pick = picker(all.length);
  const order = [...new Set(all.map(({ dispatch }) => dispatch))].map((dispatch) => ({ dispatch, key: pick(1 << 20) })).sort((a, b) => a.key - b.key);
  const shelves = new Map<string, ExchangeTold[]>();
  const byId = new Map(all.map((told) => [told.id, told]));
  const groupOf = new Map<string, readonly string[]>();
  for (const { dispatch } of order) {
    const newcomers = all.filter((told) => told.dispatch === dispatch);
    const near = new Set(newcomers.flatMap((told) => exchangeJudge.keysOf(told).flatMap((key) => shelves.get(key) ?? [])));
    const standing = [...new Set([...near].map(({ id }) => groupOf.get(id)!))];
    const { groups } = admit(newcomers, standing.flat().map((id) => byId.get(id)!), standing, exchangeJudge);
    for (const members of groups) for (const id of members) groupOf.set(id, members);
    for (const told of newcomers) for (const key of exchangeJudge.keysOf(told)) shelves.set(key, [...(shelves.get(key) ?? []), told]);
  }
  return [...new Set(groupOf.values())];
}

/** Pairs of members in one group; those of one and the same truth are right. What is not there at all is right with nothing. */
function pairScore(groups: readonly (readonly string[])[], gold: Truth): Score {
  let right = 0;
  let told = 0;
  for (const members of groups) {
    told += choose2(members.length);
    for (const count of countsOf(members.map((id) => gold.get(id) ?? null))) right += choose2(count);
  }
  return { right, told, gold: countsOf([...gold.values()]).reduce((sum, count) => sum + choose2(count), 0) };
}

/** The same by dispatches: each pair of dispatches that tell of one fact is found when any exchange of the one is grouped with any of the other. */
function exchangeScore(groups: readonly (readonly string[])[], gold: Truth, dispatches: Truth): Score {
  let told = 0;
  let right = 0;
  const found = new Set<string>();
  for (const members of groups) {
    for (const [index, one] of members.entries()) for (const other of members.slice(index + 1)) {
      const [a, b] = [one, other].map((id) => id.replace(/\.x\d+$/u, "")).sort() as [string, string];
      if (a === b) continue;
      told++;
      const truth = gold.get(one);
      if (truth !== null && truth === gold.get(other)) right++;
      if (truth !== null && truth === gold.get(other) && truth === dispatches.get(a) && truth === dispatches.get(b)) found.add(`${a} ${b}`);
    }
  }
  const all = countsOf([...dispatches.values()]).reduce((sum, count) => sum + choose2(count), 0);
  // precision by exchanges, recall by dispatches: scaled so that one pair of figures says both
  return told === 0 ? { right: 0, told: 0, gold: all } : { right: found.size, told: found.size / (right / told), gold: all };
}

function choose2(count: number): number {
  return (count * (count - 1)) / 2;
}

function countsOf(names: readonly (string | null)[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()];
}

function withProposals({ groups, proposals }: Grouping): string[][] {
  const index = new Map(groups.flatMap((members, at) => members.map((id) => [id, at] as const)));
  const pairs = new Set(proposals.map(({ one, other }) => [index.get(one)!, index.get(other)!].sort((a, b) => a - b).join(" ")));
  return linked(groups.map((members, at) => ({ id: String(at), members })), (a, b) => pairs.has([Number(a.id), Number(b.id)].sort((x, y) => x - y).join(" "))).map((ids) => ids.flatMap((id) => groups[Number(id)]!));
}

/** Groups of what is linked, by way of others too. */
function linked<T extends { readonly id: string }>(all: readonly T[], link: (a: T, b: T) => boolean): string[][] {
  const groupOf = all.map((_, index) => index);
  const root = (index: number): number => (groupOf[index] === index ? index : (groupOf[index] = root(groupOf[index]!)));
  for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) if (root(i) !== root(j) && link(all[i]!, all[j]!)) groupOf[root(i)] = root(j);
  const groups = new Map<number, string[]>();
  all.forEach(({ id }, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), id]));
  return [...groups.values()];
}

/** Whether what arrives is told to be known, revised or new; and whether what changed is told rightly. */
function revisions({ dispatches }: World, read: ReadonlyMap<string, Reading>, add: (name: string, score: Score) => void): void {
  const held: Held[] = [];
  const hashOf = (text: string): string => foldText(text);
  let right = 0;
  let told = 0;
  const gold = dispatches.filter(({ revises }) => revises !== null).length;
  const arrivals = dispatches.map((made) => ({ made, as: { text: made.text, url: made.url, publisher: made.publisher, slug: null, ownId: null, file: null } }));
  for (const { made, as } of arrivals) {
    const key = keyOf(as, hashOf(as.text));
    const sameKey = held.find((one) => one.key === key.key) ?? null;
    const identity = identify(as, key, sameKey, held.filter(({ text }) => foldText(text) === foldText(as.text)));
    const isRevision = made.revises !== null;
    if (identity.is === "revised" || (identity.is === "known" && isRevision && made.revises!.what === "typography")) {
      told++;
      if (isRevision) right++;
    }
    if (identity.is === "added") held.push({ dispatch: held.length + 1, key: identity.key.key, by: identity.key.by, text: as.text });
  }
  add("a revision known as one", { right, told, gold });
  let substance = 0;
  let seen = 0;
  for (const { id, revises } of dispatches) {
    if (!revises) continue;
    const { substance: is, counts } = differences(read.get(revises.of)!, read.get(id)!);
    const want = revises.what === "typography" ? is === "none" || is === "typography" : revises.what === "frame" ? is === "frame" : is === "words" || is === "statements";
    seen++;
    if (want) substance++;
    else if (showMisses) console.log(`revision ${id} ${revises.what}: ${is} ${JSON.stringify(counts)} ${JSON.stringify(differences(read.get(revises.of)!, read.get(id)!).statements.filter((one) => one.is !== "same"))}`);
  }
  add("  headline or stamp told from substance", { right: substance, told: seen, gold: seen });
}

/** What went wrong, in words: pairs that are not one and were merged, and truths that fell apart. */
function misses(what: string, { groups, proposals }: Grouping, gold: Truth, show: ReadonlyMap<string, string>): void {
  for (const members of groups) {
    const truths = new Set(members.map((id) => gold.get(id) ?? `none ${id}`));
    if (truths.size < 2) continue;
    console.log(`${what}: wrongly together`);
    const most = gold.get(members[0]!);
    for (const id of [...members.filter((one) => gold.get(one) !== most), ...members].slice(0, 5)) console.log(`    ${id} = ${gold.get(id)}: ${show.get(id)}`);
  }
  const byTruth = new Map<string, string[][]>();
  for (const members of groups) for (const truth of new Set(members.map((id) => gold.get(id) ?? null))) if (truth !== null) byTruth.set(truth, [...(byTruth.get(truth) ?? []), members.filter((id) => gold.get(id) === truth)]);
  let shown = 0;
  for (const [truth, parts] of byTruth) {
    if (parts.length < 2 || shown++ > 60) continue;
    console.log(`${what}: ${truth} in ${parts.length} parts`);
    for (const part of parts) console.log(`    ${part.length} × ${part[0]}: ${show.get(part[0]!)}`);
  }
  for (const { one, other, decision } of proposals.slice(0, 40)) console.log(`${what}: proposed ${gold.get(one) === gold.get(other) ? "right" : "wrong"} ${one} ${other}: ${inWords(decision, "en")}`);
}
