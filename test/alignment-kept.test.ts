import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isRefused } from "../src/desk/desk.js";
import { openDesk, type LocalDesk } from "../src/desk/local-desk.js";
import { soleUser, type Actor } from "../src/model/actor.js";
import type { Reading } from "../src/model/reading.js";
import { openStore, type Store } from "../src/record/store/open.js";
import { keepDispatch, keepReading, keepRevision } from "../src/record/write/keep.js";
import { spokenReading, type Spoken } from "./spoken-reading.js";

// What people decide and write about comparisons and briefs: it outlives another reading, and stays with the organisation it is of.

const call = { kind: "call", when: "2031-05-14", between: ["x:arvenia", "x:velmore"] } as const;
const accounts: readonly Spoken[] = [
  { language: "en", title: "Arvenia on the call", publisher: "Arvenian Agency", side: "x:arvenia", published: "2031-05-14", exchange: call, said: [
    { by: "Ruben Astier", party: "x:arvenia", words: "Arvenia would open the crossing at Tarn before the winter", act: "commit", issues: ["borders"] },
    { by: "Ruben Astier", party: "x:arvenia", words: "the water treaty was being studied", act: "assert", issues: ["environment"] },
  ] },
  { language: "en", title: "Velmore on the call", publisher: "Velmore Press", side: "x:velmore", published: "2031-05-14", exchange: call, said: [
    { by: "Lena Korvath", party: "x:velmore", words: "Arvenia must lift its sanctions", cue: "called for", act: "request", issues: ["sanctions"], to: { name: "Ruben Astier", party: "x:arvenia" } },
  ] },
];

/** The same words as a newer engine reads them: every statement is called otherwise. */
const renamed = (reading: Reading): Reading => ({ ...(JSON.parse(JSON.stringify(reading).replace(/"s(\d+)"/g, '"s4$1"')) as Reading), engine: "entente newer" });

function must<T>(answer: T): Exclude<T, { readonly refused: unknown }> {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as Exclude<T, { readonly refused: unknown }>;
}

const officer = (organisation: string, party: string): Actor => ({ account: `a-${organisation}`, name: `An officer of ${organisation}`, role: "officer", organisation, party });

describe("what is kept of comparisons and briefs", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-kept-"));
  const places: { readonly dispatch: number; readonly revision: number; readonly reading: Reading }[] = [];
  let desk: LocalDesk | null = null;
  const openIt = async (): Promise<LocalDesk> => (desk = must(await openDesk({ folder }, { purpose: "a test", make: false, clock: () => "2031-05-20T08:00:00.000Z" })));
  const writing = async (write: (store: Store) => Promise<void>): Promise<void> => {
    await desk?.close();
    desk = null;
    const store = (await openStore({ folder }, { purpose: "a test" })) as Store;
    await write(store);
    await store.close();
  };

  beforeAll(() => writing(async (store) => {
    for (const reading of accounts.map(spokenReading)) {
      await store.write(async (tx) => {
        const at = "2031-05-15T00:00:00Z";
        const dispatch = await keepDispatch(tx, { key: `text:${reading.text.slice(0, 20)}`, url: null, at });
        const revision = await keepRevision(tx, { dispatch, text: reading.text, hash: reading.text.slice(0, 20), told: reading.dispatch.told, encoding: null, origin: null, at });
        await keepReading(tx, { dispatch, revision, reading, at });
        places.push({ dispatch, revision, reading });
      });
    }
  }), 60_000);
  afterAll(async () => {
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("a decision on a comparison goes by the words, and survives that a newer engine calls the statements otherwise", async () => {
    const asked = await openIt();
    must(await asked.decideComparison({ ids: ["d1", "d2"], says: { kind: "pair", a: "s1", b: "s1" }, by: soleUser("An officer"), because: "One bargain." }));
    const byHand = async (): Promise<readonly (string | null)[][]> =>
      must(await desk!.compare({ ids: ["d1", "d2"] })).comparison.rows.filter(({ because }) => because.some(({ rule }) => rule === "paired/by-hand")).map(({ a, b }) => [...a, ...b].map(({ statement }) => statement));
    expect(await byHand()).toEqual([["s1", "s1"]]);
    await writing((store) => store.write(async (tx) => {
      for (const { dispatch, revision, reading } of places) await keepReading(tx, { dispatch, revision, reading: renamed(reading), at: "2031-06-01T00:00:00Z" });
    }));
    await openIt();
    expect(await byHand()).toEqual([["s41", "s41"]]);
    expect(JSON.stringify(must(await desk!.compare({ ids: ["d1", "d2"] })))).toContain("One bargain.");
  }, 60_000);

  it("a brief is its organisation's: another sees it nowhere, writes nothing into it, and counts nothing from it", async () => {
    const asked = desk ?? (await openIt());
    const [ours, theirs] = [officer("o1", "x:arvenia"), officer("o2", "x:velmore")];
    const made = must(await asked.brief({ us: "x:arvenia", with: "x:velmore", on: "2031-05-19", by: ours.name, asker: ours }));
    must(await asked.writeBrief({ id: made.id!, heading: "objectives", words: "Not below forty.", by: ours }));
    expect(must(await asked.briefs({ by: ours })).map(({ id }) => id)).toEqual([made.id]);
    expect(JSON.stringify(must(await asked.keptBrief({ id: made.id!, by: ours })))).toContain("Not below forty.");

    expect(must(await asked.briefs({ by: theirs }))).toEqual([]);
    // Refused in the very words of what does not exist, so that nobody learns from a refusal that there is a brief.
    const [there, nowhere] = [await asked.keptBrief({ id: made.id!, by: theirs }), await asked.keptBrief({ id: "b99", by: theirs })];
    expect(there).toMatchObject({ refused: { code: "record/no-such" } });
    expect(JSON.stringify(there).replaceAll(made.id!, "b99")).toBe(JSON.stringify(nowhere));
    expect(await asked.writeBrief({ id: made.id!, heading: "objectives", words: "Overwritten.", by: theirs })).toMatchObject({ refused: { code: "record/no-such" } });
    expect(await asked.news({ since: made.id!, by: theirs })).toMatchObject({ refused: { code: "record/no-such" } });
    expect(must(await asked.brief({ us: "x:arvenia", with: "x:velmore", on: "2031-05-20", by: theirs.name, asker: theirs, draft: true })).brief.last).toBeNull();
    expect(JSON.stringify(must(await asked.keptBrief({ id: made.id!, by: ours })))).not.toContain("Overwritten.");
  }, 60_000);
});
