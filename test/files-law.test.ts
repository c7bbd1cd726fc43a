import { expect, it } from "vitest";
import { isRefused, type Desk } from "../src/desk/desk.js";
import { soleUser, type Actor } from "../src/model/actor.js";
import type { Reading } from "../src/model/reading.js";
import { keepDispatch, keepNotice, keepReading, keepRevision } from "../src/record/write/keep.js";
import { keepMerge } from "../src/record/write/merge.js";
import { keepFollowUp } from "../src/record/write/align.js";
import type { Store } from "../src/record/store/open.js";
import { chanceFrom, inventReading, pick } from "./invented-readings.js";
import { step } from "./random-history.js";
import { onBothStores } from "./stores.js";
import { actor, actorCookie, actorsByCookie } from "./web/actors.js";
import { serving, type Serving } from "./web/serving.js";

// The law of closed files: for whoever may not read it, a dispatch is as if it were not in the record. No byte of its words
// comes out by any route or method, and asking for it is answered as asking for what never was.

const at = "2031-05-14T09:00:00Z";
const dispatches = 12;

/** A word nobody else has, of seven letters. */
const mark = (number: number): string => `Zq${String(number).padStart(5, "0").replaceAll(/\d/g, (digit) => "bcdfghjklm"[Number(digit)]!)}`;
const never = mark(99_998);

/** An invented dispatch whose title, people, party, exchange and publisher have its own word in them; of the same length, so that every place stands. */
function marked(chance: () => number, number: number): Reading {
  const own = mark(number);
  const small = own.toLowerCase();
  const words: readonly (readonly [string, string])[] = [
    ["Ministers", `${own}qq`], ["Piet Kaast", `${own}qqq`], ["piet-kaast", `${small}qqq`], ["x:velmore", `x:${small}`], ["velmore", small], ["Tolm summit", `${own}qqqq`],
    ["Tolm Agency", `${own} Agency`], ["Kestria Wire", `${own} Wire`], ["Arvenia Today", `${own} Today`], ["reopen", `${own.slice(0, 6)}`],
  ];
  return JSON.parse(words.reduce((reading, [from, to]) => reading.replaceAll(from, to), JSON.stringify(inventReading(chance, { statements: 3 })))) as Reading;
}

async function fill(store: Store, chance: () => number): Promise<void> {
  for (let number = 1; number <= dispatches; number++) {
    const reading = marked(chance, number);
    await store.write(async (tx) => {
      const dispatch = await keepDispatch(tx, { key: `url:${mark(number)}.example`, url: `https://${mark(number)}.example`, at });
      const revision = await keepRevision(tx, { dispatch, text: reading.text, hash: `hash ${number}`, told: {}, encoding: null, origin: mark(number), at });
      await keepReading(tx, { dispatch, revision, reading, at });
      if (chance() < 0.2) await keepNotice(tx, { dispatch, kind: "withdrawn", by: mark(number), because: mark(number), at });
      if (reading.commitments[0]) await keepFollowUp(tx, { dispatch, commitment: `d${dispatch}.c1`, words: reading.text.slice(reading.commitments[0].words.start, reading.commitments[0].words.end), body: { kind: "guideline", words: mark(number) } as never, by: "an officer", at, because: null, undoes: null });
    });
  }
  // Corrections, merges and decisions on all of it, at random.
  for (let count = 0; count < 8; count++) await step(store, () => chance() * 0.999);
  for (const kind of ["exchange", "person", "account"] as const) {
    const numbers = kind === "account" ? Array.from({ length: dispatches }, (_, index) => index + 1)
      : (await store.db.selectFrom("naming").select("number").where("kind", "=", kind).distinct().orderBy("number").execute()).map(({ number }) => number);
    for (let count = 0; count < 5; count++) {
      const [one, other] = [pick(chance, numbers), pick(chance, numbers)];
      if (one !== other) await store.write((tx) => keepMerge(tx, { kind, one, other, rule: "test", because: "It was invented.", score: 1, applied: chance() < 0.8, by: "a test", at }));
    }
  }
}

const people: Readonly<Record<string, Actor>> = {
  ada: actor({ name: "Ada", account: "ada", organisation: "o1", role: "officer" }),
  ben: actor({ name: "Ben", account: "ben", organisation: "o2", role: "reader" }),
  cia: actor({ name: "Cia", account: "cia", organisation: "o1", role: "editor" }),
  adm: actor({ name: "Adm", account: "adm", organisation: "o9", role: "administrator" }),
};
const keeper = soleUser("the keeper");

interface Filed {
  readonly closed: boolean;
  readonly holds: ReadonlySet<number>;
  readonly lets: ReadonlySet<string>;
}

async function fileAway(desk: Desk, chance: () => number): Promise<readonly Filed[]> {
  const all: Filed[] = [];
  for (let number = 1; number <= 4; number++) {
    const closed = number < 4;
    const file = await desk.files.make({ name: `File ${number}`, closed, by: keeper });
    if (isRefused(file)) throw new Error(file.refused.code);
    const { id } = file.file;
    const holds = new Set(Array.from({ length: dispatches }, (_, index) => index + 1).filter(() => chance() < 0.25));
    if (holds.size > 0) await desk.files.add({ id, things: [...holds].map((one) => `d${one}`), by: keeper });
    const lets = new Set<string>();
    for (const to of ["organisation o1", "organisation o2", "person ada", "person ben", "person cia"]) {
      if (chance() > 0.3) continue;
      const [kind, its] = to.split(" ") as ["organisation" | "person", string];
      await desk.files.grant({ id, to: { kind, id: its, name: null }, may: "read", by: keeper });
      lets.add(to);
    }
    all.push({ closed, holds, lets });
  }
  return all;
}

const hiddenFrom = (files: readonly Filed[], who: Actor): number[] => Array.from({ length: dispatches }, (_, index) => index + 1)
  .filter((number) => files.some(({ closed, holds, lets }) => closed && holds.has(number) && !lets.has(`person ${who.account}`) && !lets.has(`organisation ${who.organisation}`)));

/** Everything that can be asked without knowing what is there. */
function questions(): readonly string[] {
  const ids = [
    ...Array.from({ length: dispatches + 8 }, (_, index) => index + 1).flatMap((n) => [`d${n}`, `d${n}@1`, `d${n}.s1`, `d${n}.c1`, `d${n}.x1`, `d${n}.p:${mark(n).toLowerCase()}qqq`, `x${n}`, `a${n}`, `m${n}`, `k${n}`, `r${n}`, `n${n}`]),
    ...Array.from({ length: 30 }, (_, index) => `p${index + 1}`), "CHN", "x:arvenia", "x:soltania",
  ];
  const surveys = ["", "party:CHN", "the", "issue:trade", "is:corrected", "is:doubtful", "act:assert since:2020", "exchange:x1", "dispatch:d2"];
  return [
    ...ids.map((id) => `/api/things/${encodeURIComponent(id)}`),
    ...surveys.flatMap((q) => [`/api/find?limit=100&q=${encodeURIComponent(q)}`, `/api/facets?q=${encodeURIComponent(q)}`, `/api/pictures/timeline?q=${encodeURIComponent(q)}`, `/api/pictures/matrix?q=${encodeURIComponent(q)}`, `/api/feed.atom?q=${encodeURIComponent(q)}`]),
    "/api/dispatches?limit=500", "/api/parties", "/api/status", "/api/merges", "/api/pictures/network", "/api/files", "/api/files/file1", "/api/files/file4", "/api/files/file1/log",
    ...["dispatches", "statements", "exchanges", "parties", "corrections", "all"].flatMap((what) => ["jsonl", "csv", "parquet", "w3c", "plover"].map((as) => `/api/export?what=${what}&as=${as}`)),
    ...Array.from({ length: 5 }, (_, index) => `/api/compare?ids=d${index + 1},d${index + 2}`),
  ];
}

/** The same, of one thing by name: each with what never was in its place. */
const probes = (number: number): readonly (readonly [string, string])[] => {
  const about = (word: string, id: string): readonly string[] => [
    `/api/find?q=${word}`, `/api/find?q=${word}qq`, `/api/facets?q=${word}`, `/api/pictures/timeline?q=${word}`, `/api/find?q=${encodeURIComponent(`speaker:"${word}qqq"`)}`, `/api/find?q=${encodeURIComponent(`publisher:${word}`)}`,
    `/api/find?q=party:x:${word.toLowerCase()}`, `/api/find?q=dispatch:${id}`, `/api/find?q=${encodeURIComponent(`url:https://${word}.example`)}`,
    `/api/language?q=${word}qq`, `/api/language?q=${word}%20bridge`, `/api/things/x:${word.toLowerCase()}`, `/api/things/${id}`, `/api/things/${id}.s1`, `/api/things/${id}@1`, `/api/compare?ids=${id},d1`,
  ];
  const real = about(mark(number), `d${number}`);
  return about(never, "d99998").map((asked, index) => [real[index]!, asked] as const);
};

const ask = async (room: Serving, who: string, path: string): Promise<{ readonly status: number; readonly text: string }> => room.raw({ path, headers: { cookie: `${actorCookie}=${who}` } });

/** What somebody can have from the desk and no route gives yet. */
async function asksOfDesk(desk: Desk): Promise<string> {
  const answers: unknown[] = [
    await desk.positions({}), await desk.positions({ parties: ["CHN", "RUS"] }), await desk.commitments({}), await desk.news({ since: "2000-01-01" }), await desk.brief({ us: "CHN", with: "RUS", on: "2040-01-01", by: "x", draft: true }),
    await desk.brief({ us: "x:arvenia", with: "x:soltania", on: "2040-01-01", by: "x", draft: true }), await desk.network({ from: "2000" }),
    await desk.language({ words: "the", limit: 100 }), await desk.language({ words: "said that the minister was ready to agree with the government", limit: 100 }),
  ];
  for (let number = 1; number <= 8; number++) answers.push(await desk.compare({ ids: [`x${number}`] }));
  for (const words of ["the bridge on the border", "talks", "reopen the crossing"]) answers.push(await desk.language({ words, limit: 100 }));
  return JSON.stringify(answers);
}

/** What becomes of an exchange somebody arranges with a party of this name: who it is taken for, who is invited, what its brief asks. */
async function conducts(desk: Desk, who: Actor, name: string): Promise<string> {
  const hour = "2041-06-01T10:00:00Z";
  const foreign = await desk.conduct.arrange({ by: who, deed: { kind: "call", channel: "telephone", options: [hour], asker: { party: name, zone: "Europe/Paris" } } });
  const own = await desk.conduct.arrange({ by: who, deed: { kind: "call", channel: "telephone", options: [hour], asker: { party: who.party ?? "VEL", zone: "Europe/Paris" } } });
  if (isRefused(own)) return JSON.stringify([foreign, own]);
  const invited = await desk.conduct.enter({ id: own.id, by: who, deed: { does: "invite", parties: [{ party: name, zone: "Europe/Paris" }] } });
  const other = await desk.conduct.briefFor({ id: own.id, by: who, with: `${name} Agency` });
  const brief = await desk.conduct.briefFor({ id: own.id, by: who });
  const made = isRefused(brief) ? brief : await desk.brief({ ...brief, draft: true });
  const letter = await desk.conduct.invitation({ id: own.id, by: who, party: name });
  return JSON.stringify([foreign, invited, other, brief, made, isRefused(letter) ? letter : letter.to], (key, value: unknown) => (["id", "uid", "made", "now", "at", "history"].includes(key) ? undefined : value));
}

onBothStores("closed files", ({ place, open }) => {
  it.each([3, 17])("let no word of what they hold reach anybody whom they do not name (seed %i)", async (seed) => {
    const chance = chanceFrom(seed);
    const where = await place();
    const store = await open(where);
    await fill(store, chance);
    await store.close();
    const room = await serving({ where, admission: actorsByCookie(people) });
    try {
      const files = await fileAway(room.desk, chance);
      let seen = 0;
      let logged = 0;
      for (const [key, who] of Object.entries(people)) {
        const hidden = hiddenFrom(files, who);
        const words = hidden.map((number) => mark(number).toLowerCase());
        const look = (what: string, text: string): void => {
          // What somebody asks for comes back to them as they wrote it.
          const low = text.toLowerCase().replaceAll(decodeURIComponent(what.slice(what.lastIndexOf("/") + 1)).toLowerCase(), "");
          for (const word of words) expect(low.includes(word), `seed ${seed}: ${who.name} is shown ${word} by ${what}`).toBe(false);
          for (const number of hidden) if (!what.endsWith("/log") && !what.includes(`d${number}`) && !what.includes(`a${number}`)) expect(text, `seed ${seed}: ${who.name} is told of d${number} by ${what}`).not.toMatch(new RegExp(`"d${number}["@.]`));
        };
        for (const path of questions()) {
          const { status, text } = await ask(room, key, path);
          expect(status, `seed ${seed}: ${path}: ${text.slice(0, 300)}`).toBeLessThan(500);
          look(path, text);
          for (const number of Array.from({ length: dispatches }, (_, index) => index + 1)) if (!hidden.includes(number) && text.includes(mark(number))) seen++;
        }
        const theirs = room.desk.as(who, "page");
        look("the desk", await asksOfDesk(theirs));
        const unheard = new Map<string, Awaited<ReturnType<typeof ask>>>();
        const asOfNobody = await conducts(theirs, who, never);
        for (const number of hidden) {
          const named = new RegExp(`${mark(number)}|${never}`, "gi");
          expect((await conducts(theirs, who, mark(number))).replaceAll(named, "…"), `seed ${seed}: ${who.name} arranges something with ${mark(number)}`).toBe(asOfNobody.replaceAll(named, "…"));
          for (const [real, unreal] of probes(number)) {
            const [one, other] = [await ask(room, key, real), unheard.get(unreal) ?? await ask(room, key, unreal)];
            unheard.set(unreal, other);
            const evened = (text: string): string => text.replaceAll(new RegExp(`${mark(number)}|${never}`, "gi"), "…").replaceAll(new RegExp(`\\bd(?:${number}|99998)\\b`, "g"), "d…");
            expect([one.status, evened(one.text)], `seed ${seed}: ${who.name}: ${real}`).toEqual([other.status, evened(other.text)]);
          }
          for (const [what, refused] of [
            ["correct", await theirs.correct({ id: `d${number}.s1`, does: "confirm", fields: [], by: "x" })], ["notice", await theirs.notice({ id: `d${number}`, kind: "withdrawn", by: "x" })],
            ["followUp", await theirs.followUp({ id: `d${number}.c1`, says: { kind: "guideline", words: "w" } as never, by: "x" })], ["file", await theirs.files.add({ id: "file4", things: [`d${number}`], by: who })],
          ] as const) expect([what, isRefused(refused) ? refused.refused.code : "done"], `seed ${seed}: ${who.name} changes d${number}`).toEqual([what, "record/no-such"]);
        }
        // What they were shown of closed files stands in the log, under their name and no other's dispatch.
        for (const [index, file] of files.entries()) {
          const log = await room.desk.files.log({ id: `file${index + 1}`, limit: 1_000, by: keeper });
          if (isRefused(log)) throw new Error(log.refused.code);
          const lines = log.reads.filter(({ account }) => account === who.account);
          logged += lines.length;
          for (const { dispatch } of lines) expect(hidden, `seed ${seed}: ${who.name} did not read ${dispatch}`).not.toContain(Number(dispatch.slice(1)));
          const open = [...file.holds].filter((number) => !hidden.includes(number));
          if (file.closed) expect([...new Set(lines.map(({ dispatch }) => Number(dispatch.slice(1))))].sort((a, b) => a - b), `seed ${seed}: ${who.name} read of file${index + 1}`).toEqual(open.sort((a, b) => a - b));
          else expect(lines).toEqual([]);
        }
      }
      expect(seen, "what may be read is there").toBeGreaterThan(100);
      expect(logged).toBeGreaterThan(0);
    } finally {
      await room.close();
    }
  }, 240_000);
});
