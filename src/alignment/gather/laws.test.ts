import { expect, test } from "vitest";
import type { ExchangeKind } from "../../model/reading.js";
import { areSimilar, identify, keyOf, normalUrl, type Arriving, type Held } from "./identity.js";
import { admit, group, pairKey } from "./groups.js";
import { foldText } from "./fold.js";
import { exchangeJudge, personJudge, textJudge, type PersonOf } from "./judges.js";
import { sameExchange } from "./same-exchange.js";
import { samePerson } from "./same-person.js";
import { sameText } from "./same-text.js";
import { keysInCommon, sketch } from "./sketch.js";
import type { ExchangeTold } from "./told.js";

type Pick = (below: number) => number;

/** Runs `claim` on many random inputs, and names the seed that broke it. */
function forAll(claim: (pick: Pick) => void, seeds = 300): void {
  for (let seed = 1; seed <= seeds; seed++) {
    let state = seed * 7919;
    const pick: Pick = (below) => (state = (state * 48271) % 2147483647) % below;
    for (let warm = 0; warm < 5; warm++) pick(2);
    try {
      claim(pick);
    } catch (cause) {
      throw new Error(`fails with seed ${seed}`, { cause });
    }
  }
}

const one = <T>(pick: Pick, from: readonly T[]): T => from[pick(from.length)]!;
const shuffled = <T>(pick: Pick, all: readonly T[]): T[] => all.map((thing) => ({ thing, key: pick(1 << 20) })).sort((a, b) => a.key - b.key).map(({ thing }) => thing);

const person = (pick: Pick, id: string): PersonOf => ({
  id, known: pick(5) === 0 ? one(pick, ["ilna-dorea", "tam-orvel"]) : null, name: one(pick, ["Ilna Doréa", "Doréa", "Ilna Dorea", "Tam Orvel", "Tam Orwel", "Orvel", "Mira Orvel", "多雷亚", ""]),
  party: one(pick, ["ARV", "BOS", "ARV/foreign-ministry", null]), offices: one(pick, [[], ["minister of foreign affairs"], ["president"]]), day: one(pick, [null, "2031-05-14", "2034-01-01"]), around: one(pick, [[], ["ARV"], ["BOS", "ARV"]]),
});

const kinds: readonly ExchangeKind[] = ["call", "call", "meeting", "visit", "summit", "consultation", "letter"];

function exchange(pick: Pick, id: string): ExchangeTold {
  const day = one(pick, ["2031-05-13", "2031-05-14", "2031-05-15"]);
  const days = one(pick, [{ from: day, to: day }, { from: day, to: day }, { from: "2031-05-01", to: "2031-05-31" }, null]);
  return {
    id, dispatch: one(pick, ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"]), account: one(pick, [null, "a1", "a2"]), language: one(pick, ["en", "fr"]), kind: one(pick, kinds), channel: one(pick, [null, "telephone", "in-person"]),
    name: one(pick, [null, "Summit of the Coast"]), days, precision: days && "day", published: day, status: one(pick, ["held", "held", "planned", "called-off"]), about: days === null && pick(2) ? { from: "2031-05-13", to: day } : null, place: one(pick, [null, "Talmere"]),
    taking: Array.from({ length: pick(4) }, () => {
      const who = pick(3) ? person(pick, "p") : null;
      return { isBody: who === null && pick(3) === 0, party: who?.party ?? one(pick, ["ARV", "BOS", "KOR", null]), person: who, office: who?.offices[0] ?? null };
    }),
    words: one(pick, ["spoke by phone", "a reçu", "met"]),
  };
}

test("every decision is the same from either side", () => forAll((pick) => {
  const a = person(pick, "a");
  const b = person(pick, "b");
  expect(samePerson(a, b).verdict).toBe(samePerson(b, a).verdict);
  const x = exchange(pick, "x");
  const y = exchange(pick, "y");
  expect(sameExchange(x, y).verdict).toBe(sameExchange(y, x).verdict);
  expect(exchangeJudge.apart(x, y)).toBe(exchangeJudge.apart(y, x));
}, 3000));

test("what rules itself out is never sure, and what is worth a word shares a key", () => forAll((pick) => {
  const x = exchange(pick, "x");
  const y = exchange(pick, "y");
  const { verdict } = sameExchange(x, y);
  if (exchangeJudge.apart(x, y)) expect(verdict).toBe("no");
  const keys = exchangeJudge.keysOf(x);
  if (verdict === "sure") expect(exchangeJudge.keysOf(y).some((key) => keys.includes(key))).toBe(true);
  const a = person(pick, "a");
  const b = person(pick, "b");
  if (samePerson(a, b).verdict === "sure") expect(personJudge.keysOf(a).some((key) => personJudge.keysOf(b).includes(key))).toBe(true);
}, 3000));

test("nobody is merged by a name alone across parties", () => forAll((pick) => {
  const a = { ...person(pick, "a"), party: "ARV", known: null };
  const b = { ...person(pick, "b"), party: "BOS", known: null, name: a.name };
  expect(samePerson(a, b).verdict).toBe("no");
}));

test("groups do not depend on the order, hold no two that rule each other out, and keep everything once", () => forAll((pick) => {
  const all = Array.from({ length: 2 + pick(10) }, (_, index) => exchange(pick, `x${index + 1}`));
  const grouping = group(all, exchangeJudge);
  expect(group(shuffled(pick, all), exchangeJudge)).toEqual(grouping);
  expect(grouping.groups.flat().sort()).toEqual(all.map(({ id }) => id).sort());
  const byId = new Map(all.map((told) => [told.id, told]));
  for (const members of grouping.groups) for (const a of members) for (const b of members) if (a !== b) expect(exchangeJudge.apart(byId.get(a)!, byId.get(b)!)).toBe(false);
  expect(grouping.merged.length).toBe(all.length - grouping.groups.length);
}, 600));

test("people who rule each other out are never joined by a third between them", () => forAll((pick) => {
  const all = Array.from({ length: 2 + pick(10) }, (_, index) => person(pick, `p${index + 1}`));
  const { groups } = group(all, personJudge);
  const byId = new Map(all.map((told) => [told.id, told]));
  for (const members of groups) for (const a of members) for (const b of members) if (a !== b) expect(samePerson(byId.get(a)!, byId.get(b)!).verdict).not.toBe("no");
  expect(group(shuffled(pick, all), personJudge).groups).toEqual(groups);
}, 600));

test("added one by one, in any order, they come to the same groups unless something stands between them", () => {
  let same = 0;
  const runs = 400;
  forAll((pick) => {
    const all = Array.from({ length: 2 + pick(8) }, (_, index) => exchange(pick, `x${index + 1}`));
    let groups: readonly (readonly string[])[] = [];
    const there: ExchangeTold[] = [];
    for (const next of shuffled(pick, all)) {
      groups = admit([next], there, groups, exchangeJudge).groups;
      there.push(next);
    }
    const byId = new Map(all.map((told) => [told.id, told]));
    for (const members of groups) for (const a of members) for (const b of members) if (a !== b) expect(exchangeJudge.apart(byId.get(a)!, byId.get(b)!)).toBe(false);
    if (JSON.stringify(groups) === JSON.stringify(group(all, exchangeJudge).groups)) same++;
  }, runs);
  // the random ones clash far more than what is told of one world; where nothing clashes the order cannot matter
  expect(same / runs).toBeGreaterThan(0.9);
});

test("a person's word goes before every rule, and what they took apart stays apart", () => forAll((pick) => {
  const all = Array.from({ length: 5 }, (_, index) => exchange(pick, `x${index + 1}`));
  const before = group(all, exchangeJudge);
  const pair = before.merged[0];
  if (pair) {
    const { groups } = group(all, exchangeJudge, new Map([[pairKey(pair.one, pair.other), "apart" as const]]));
    expect(groups.some((members) => members.includes(pair.one) && members.includes(pair.other))).toBe(false);
  }
  const { groups } = group(all, exchangeJudge, new Map([[pairKey("x1", "x2"), "same" as const]]));
  expect(groups.some((members) => members.includes("x1") && members.includes("x2"))).toBe(true);
}));

const words = "the minister said that border talks would go on until both sides had agreed on a date for opening crossing near river town while trade in grain coal timber fish and wool should not be hindered by new rules of any kind".split(" ");
const textOf = (pick: Pick, length: number): string => Array.from({ length }, () => one(pick, words)).join(" ");

test("a wire text is known again with another headline, cut at the end, in other typography", () => forAll((pick) => {
  const wire = textOf(pick, 60 + pick(300));
  const parts = wire.split(" ");
  const carried = one(pick, [`Another headline\n\n${wire}`, parts.slice(0, Math.ceil(parts.length * (0.6 + pick(40) / 100))).join(" "), `${wire}\n\nNorthern Wire`, `TOWN, May 4 (NW) -- ${wire.replaceAll(" ", "\u00a0 ")}`]);
  expect(sameText({ text: wire, language: "en" }, { text: carried, language: "en" }).verdict).toBe("sure");
  const keys = new Set(sketch(wire));
  expect(sketch(carried).filter((key) => keys.has(key)).length).toBeGreaterThanOrEqual(keysInCommon);
  expect(sameText({ text: textOf(pick, 100), language: "en" }, { text: textOf(pick, 100), language: "en" }).verdict).toBe("no");
  expect(sameText({ text: wire, language: "en" }, { text: `${carried}.`, language: "fr" }).verdict).toBe("no");
}));

test("a form filled in with another date or another name is never sure", () => {
  const form = (name: string, day: string): string => `The Minister spoke by telephone with ${name} on ${day} May. They discussed the state of bilateral relations, exchanged views on the situation in the region, and agreed to remain in close contact in the coming weeks. Both sides stressed the importance of dialogue.`;
  const of = (name: string, day: string) => ({ text: form(name, day), language: "en" });
  expect(sameText(of("Tam Orvel", "14"), of("Tam Orvel", "21"))).toMatchObject({ verdict: "propose", rule: "text/other-figures" });
  expect(sameText(of("Tam Orvel", "14"), of("Mira Lasgard", "14"))).toMatchObject({ verdict: "propose", rule: "text/other-names" });
});

test("texts of any kind are compared without complaint", () => forAll((pick) => {
  const junk = (): string => Array.from({ length: pick(80) }, () => String.fromCodePoint(one(pick, [0x20, 0x41, 0x0a, 0x4e2d, 0x627, 0x1f600, 0xd800 + 0, 0x300, 0x200d, 0x30]) % 0x110000)).join("");
  const [a, b] = [junk(), junk()];
  sameText({ text: a, language: "en" }, { text: b, language: "en" });
  expect(sketch(a).every((key) => /^[0-9a-z]+$/u.test(key))).toBe(true);
  expect(foldText(foldText(a))).toBe(foldText(a));
  expect(areSimilar(a, b)).toBe(areSimilar(b, a));
  normalUrl(a);
}));

test("addresses that lead to one page are one, others are not", () => {
  const same = [
    ["https://www.mfa.example/en/news/12?utm_source=x&b=2&a=1#top", "http://mfa.example:80/en/news/12/?a=1&b=2"],
    ["HTTPS://MFA.example/Caf%C3%A9", "https://mfa.example/Café"],
    ["https://mfa.example", "https://mfa.example/index.html"],
    ["https://user:word@mfa.example/a//b", "https://mfa.example/a/b"],
  ];
  for (const [a, b] of same) expect(normalUrl(a!)).toBe(normalUrl(b!));
  const other = [["https://mfa.example/news?id=1", "https://mfa.example/news?id=2"], ["https://mfa.example/a", "https://mfa.example/A"], ["https://mfa.example:8443/a", "https://mfa.example/a"], ["https://en.mfa.example/a", "https://fr.mfa.example/a"]];
  for (const [a, b] of other) expect(normalUrl(a!)).not.toBe(normalUrl(b!));
  for (const none of ["ftp://mfa.example/a", "not an address", "", "https://", "javascript:alert(1)"]) expect(normalUrl(none)).toBeNull();
});

test("what comes again is known; other words under one address revise; other addresses publish", () => {
  const arriving = (over: Partial<Arriving>): Arriving => ({ text: "The crossing will open on Monday, the ministry said in the town.", url: null, publisher: null, slug: null, ownId: null, file: null, ...over });
  const held = (over: Partial<Held>): Held => ({ dispatch: 1, key: "url:mfa.example/1", by: "url", text: arriving({}).text, ...over });
  const decide = (one_: Arriving, sameKey: Held | null, sameWords: readonly Held[]) => identify(one_, keyOf(one_, "hash"), sameKey, sameWords);
  const url = arriving({ url: "https://mfa.example/1" });
  expect(decide(url, null, [])).toMatchObject({ is: "added", key: { key: "url:mfa.example/1", by: "url" }, publishes: [] });
  expect(decide(arriving({ url: url.url, text: url.text.replaceAll(" ", "  ") }), held({}), [held({})])).toMatchObject({ is: "known", dispatch: 1 });
  expect(decide(arriving({ url: url.url, text: "Another text." }), held({}), [])).toMatchObject({ is: "revised", dispatch: 1 });
  expect(decide(arriving({ url: "https://paper.example/9" }), null, [held({})])).toMatchObject({ is: "added", publishes: [1] });
  expect(decide(arriving({}), null, [held({})])).toMatchObject({ is: "known", dispatch: 1 });
  expect(decide(arriving({ file: "/in/a.txt" }), null, [held({})])).toMatchObject({ is: "known", dispatch: 1 });
  const file = held({ key: "file:/in/a.txt", by: "file" });
  expect(decide(arriving({ file: "/in/a.txt", text: `${url.text} It will close again on Friday.` }), file, [])).toMatchObject({ is: "revised", dispatch: 1 });
  expect(decide(arriving({ file: "/in/a.txt", text: "Quite another story about grain and nothing else at all." }), file, [])).toMatchObject({ is: "added", key: { key: "file:/in/a.txt#1" } });
  expect(decide(arriving({ slug: "bc-border", publisher: "Northern Wire" }), null, [])).toMatchObject({ is: "added", key: { key: "slug:northern wire/bc-border" } });
});

test("the judge of texts finds what it would call one by their keys", () => {
  const text = textOf((below) => (below * 7) % below, 3) + " too short to say";
  expect(textJudge.same({ id: "a", text, language: "en" }, { id: "b", text: `${text} more`, language: "en" }).verdict).toBe("no");
});
