import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Brief, BriefLine } from "../src/alignment/brief/brief.js";
import { headings } from "../src/alignment/brief/brief.js";
import { isRefused } from "../src/desk/desk.js";
import type { LocalDesk } from "../src/desk/local-desk.js";
import { openDesk } from "../src/desk/local-desk.js";
import type { Reading } from "../src/model/reading.js";
import type { Store, Where } from "../src/record/store/open.js";
import { kept } from "./kept.js";
import { hasPostgres, startPostgres, type TestServer } from "./postgres.js";
import { spokenReading, type Spoken } from "./spoken-reading.js";
import { openStore } from "../src/record/store/open.js";

// What rests on the record: positions, news, the brief, commitments, comparing by id; on both stores, through the desk.

const accounts: readonly Spoken[] = [
  { language: "en", title: "Arvenia on the call", publisher: "Arvenian Agency", side: "x:arvenia", published: "2031-05-14", exchange: { kind: "call", when: "2031-05-14", between: ["x:arvenia", "x:velmore"] }, said: [
    { by: "Ruben Astier", party: "x:arvenia", words: "Arvenia would open the crossing at Tarn before the winter", act: "commit", issues: ["borders"] },
    { by: "Lena Korvath", party: "x:velmore", words: "Velmore supported the water treaty", act: "assert", issues: ["environment"], standing: "attributed" },
  ] },
  { language: "en", title: "Velmore on the call", publisher: "Velmore Press", side: "x:velmore", published: "2031-05-14", exchange: { kind: "call", when: "2031-05-14", between: ["x:arvenia", "x:velmore"] }, said: [
    { by: "Lena Korvath", party: "x:velmore", words: "Arvenia must lift its sanctions", cue: "called for", act: "request", issues: ["sanctions"], to: { name: "Ruben Astier", party: "x:arvenia" } },
    { by: "Lena Korvath", party: "x:velmore", words: "the closing of the crossing at Tarn was unacceptable", act: "condemn", issues: ["borders"] },
  ] },
  { language: "en", title: "Arvenia later", publisher: "Arvenian Agency", side: "x:arvenia", published: "2031-07-02", said: [
    { by: "Ruben Astier", party: "x:arvenia", words: "Arvenia opened the crossing at Tarn", act: "report", issues: ["borders"], said: "2031-07-01" },
    { by: "Ruben Astier", party: "x:arvenia", words: "Arvenia closed the crossing at Tarn", act: "assert", issues: ["borders"], said: "2031-07-02" },
  ] },
];

function readings(): Reading[] {
  return accounts.map(spokenReading).map((reading, index) => {
    if (index !== 0) return reading;
    const [{ content: [words], speaker }] = reading.statements as [Reading["statements"][number]];
    const verb = reading.text.indexOf("open the", words.start);
    const object = reading.text.indexOf("the crossing at Tarn", words.start);
    return {
      ...reading,
      commitments: [{
        id: "c1", statement: "s1", bearers: [{ person: null, party: "x:arvenia", office: null, mention: speaker!.mention }], verb: { start: verb, end: verb + 4 }, object: { start: object, end: object + 20 }, beneficiary: null,
        deadline: { value: "2031-06-30", precision: "day" as const, inferred: false, because: null, at: null }, condition: null, strength: "will" as const, words, because: { rule: "code/made-up", why: "It was made up.", sentence: 0, alternatives: [] },
      }],
    };
  });
}

function must<T>(answer: T): Exclude<T, { readonly refused: unknown }> {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as Exclude<T, { readonly refused: unknown }>;
}

describe.each(["embedded", "server"] as const)("who stands where (%s)", (kind) => {
  const on = describe.skipIf(kind === "server" && !hasPostgres());
  on("from the record", () => {
    let server: TestServer | null = null;
    let desk: LocalDesk | null = null;
    let now = "2031-05-20T08:00:00.000Z";
    const folders: string[] = [];
    afterAll(async () => {
      await desk?.close();
      await server?.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
    const place = async (): Promise<Where> => {
      if (kind === "server") return { url: await (server = await startPostgres()).newDatabase() };
      const folder = mkdtempSync(join(tmpdir(), "entente-align-"));
      folders.push(folder);
      return { folder };
    };
    const ready = async (): Promise<LocalDesk> => {
      if (desk) return desk;
      const where = await place();
      const store = await openStore(where, { purpose: "a test" }) as Store;
      for (const [index, reading] of readings().entries()) await kept(store, reading, index === 2 ? "2031-07-03T00:00:00Z" : "2031-05-15T00:00:00Z");
      await store.close();
      return (desk = must(await openDesk(where, { purpose: "a test", make: false, clock: () => now })));
    };

    it("positions are words with dates, by party and issue, and the explicit opposite is shown", async () => {
      const { positions, matrix } = must(await (await ready()).positions({ parties: ["x:arvenia"], issues: ["borders"] }));
      expect(positions.map(({ party, issue, statements }) => ({ party, issue, statements }))).toEqual([{ party: "x:arvenia", issue: "borders", statements: 3 }]);
      const [position] = positions;
      expect(position!.latest.map(({ on: day }) => day)).toEqual(["2031-07-02", "2031-07-01", "2031-05-14"]);
      expect(position!.contradictions.map(({ earlier, later, when, because }) => [earlier, later, when, because[0]!.rule])).toEqual([["d3.s1", "d3.s2", "later", "contradicted/opposite-deeds"], ["d1.s1", "d3.s2", "later", "contradicted/opposite-deeds"]]);
      expect(matrix.cells).toEqual([{ party: "x:arvenia", issue: "borders", statements: 3, last: "2031-07-02", opens: "d3.s2" }]);
      expect(JSON.stringify(positions)).not.toMatch(/"score"/);
    });

    it("positions leave out what came before a day, and refuse what is no issue, party or day", async () => {
      const asked = await ready();
      expect(must(await asked.positions({ since: "2031-07" })).positions.flatMap(({ line }) => line.map(({ statement }) => statement))).toEqual(["d3.s1", "d3.s2"]);
      for (const [request, code] of [[{ issues: ["weather"] }, "desk/no-such-issue"], [{ parties: ["Nowhere"] }, "query/no-such-party"], [{ since: "2031-02-30" }, "query/bad-date"]] as const)
        expect(await asked.positions(request)).toMatchObject({ refused: { code } });
    });

    it("an exchange's id picks the two sides' accounts, and gives what the two dispatches give", async () => {
      const asked = await ready();
      const [exchange] = must(await asked.brief({ us: "x:arvenia", with: "x:velmore", on: "2031-05-14", by: "a test", draft: true })).brief.sections.flatMap(({ parts }) => parts.flatMap(({ about }) => (about && "contact" in about ? [about.contact] : [])));
      if (exchange!.accounts.length < 2) {
        // Their accounts were not gathered in this test: then one side is missing, and that is said.
        expect(await asked.compare({ ids: [exchange!.id] })).toMatchObject({ refused: { code: "desk/one-account" } });
      }
      const { comparison } = must(await asked.compare({ ids: ["d1", "d2"] }));
      expect(comparison.a.id).toBe("d1");
      expect(comparison.rows.length).toBeGreaterThan(0);
      must(await asked.notice({ id: "d2", kind: "withdrawn", by: "an officer" }));
      const flagged = must(await asked.compare({ ids: ["d1", "d2"] })).comparison;
      expect([flagged.a.withdrawn, flagged.b.withdrawn], "its words stay, and are flagged").toEqual([undefined, now.slice(0, 10)]);
      expect(flagged.rows).toEqual(comparison.rows);
      must(await asked.notice({ id: "d2", kind: "restored", by: "an officer" }));
      expect(must(await asked.compare({ ids: ["d1", "d2"] })).comparison.b.withdrawn).toBeUndefined();
      expect(await asked.compare({ ids: ["d1"] })).toMatchObject({ refused: { code: "desk/not-an-exchange" } });
      expect(await asked.compare({ ids: ["d1", "d99"] })).toMatchObject({ refused: { code: "record/no-such" } });
      expect(await asked.compare({ ids: ["x999999999999"] })).toMatchObject({ refused: { code: "record/no-such" } });
    });

    it("a brief has every heading, cites every line, and every line's words exist; the next one knows it", async () => {
      const asked = await ready();
      const first = must(await asked.brief({ us: "x:arvenia", with: "x:velmore", on: "2031-05-20", by: "M. Vorrandt" }));
      expect(first.id).toBe("b1");
      expect(first.brief.sections.map(({ heading }) => heading)).toEqual([...headings]);
      expect(first.brief.last).toBeNull();
      await everyLineResolves(first.brief, asked);
      // Nothing published after the day it is for.
      expect(JSON.stringify(first.brief)).not.toContain("d3.");
      expect(linesUnder(first.brief, "commitments").map((line) => line.kind === "commitment" && [line.cites, line.overdue])).toEqual([["d1.c1", false]]);

      now = "2031-07-10T08:00:00.000Z";
      const second = must(await asked.brief({ us: "x:arvenia", with: "x:velmore", by: "M. Vorrandt" }));
      expect(second.brief.on).toBe("2031-07-10");
      expect(second.brief.last).toMatchObject({ id: "b1", on: "2031-05-20", by: "M. Vorrandt" });
      expect(linesUnder(second.brief, "news").flatMap((line) => (line.kind === "quotation" ? [line.cites] : [])).sort()).toEqual(["d3.s1", "d3.s2"]);
      expect(linesUnder(second.brief, "commitments").map((line) => line.kind === "commitment" && line.overdue)).toEqual([true]);
      await everyLineResolves(second.brief, asked);
      const points = second.brief.sections.find(({ heading }) => heading === "points-to-make")!;
      expect(points.parts.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(6);
      expect(await asked.brief({ us: "x:arvenia", with: "x:arvenia", by: "a test" })).toMatchObject({ refused: { code: "desk/same-party" } });
    });

    it("news since a brief is what it could not have known", async () => {
      const asked = await ready();
      expect(must(await asked.news({ since: "b1" })).groups.flatMap(({ statements }) => statements.map(({ id, late }) => [id, late])).sort()).toEqual([["d3.s1", false], ["d3.s2", false]]);
      // The first was said the day before, and published on that day.
      expect(must(await asked.news({ since: "2031-07-02" })).groups.flatMap(({ statements }) => statements.map(({ id }) => id))).toEqual(["d3.s2", "d3.s1"]);
      expect(must(await asked.news({ since: "2031-07-03" })).statements).toBe(0);
      expect(await asked.news({ since: "b99" })).toMatchObject({ refused: { code: "record/no-such" } });
    });

    it("evidence is proposed with its rule, confirmed by a person, scored by two, and taken back", async () => {
      const asked = await ready();
      const [read] = must(await asked.commitments({ bearers: ["x:arvenia"] })).commitments;
      expect(read!.evidence.map(({ statement, says, rule, standing }) => [statement, says, rule, standing])).toEqual([["d3.s1", "for", "evidence/done", "proposed"], ["d3.s2", "against", "evidence/opposite", "proposed"]]);
      const confirmed = must(await asked.followUp({ id: "d1.c1", says: { kind: "evidence", statement: "d3.s1", says: "for" }, by: "A" }));
      expect(confirmed.evidence[0]).toMatchObject({ standing: "confirmed", by: "A", followUp: "f1" });
      must(await asked.followUp({ id: "d1.c1", says: { kind: "score", score: 1 }, by: "A" }));
      const both = must(await asked.followUp({ id: "d1.c1", says: { kind: "score", score: 0 }, by: "B" }));
      expect([both.standing, both.scores.map(({ reader, score }) => [reader, score])]).toEqual(["disputed", [["first", 1], ["second", 0]]]);
      expect(await asked.followUp({ id: "d1.c1", says: { kind: "score", score: -1 }, by: "C" })).toMatchObject({ refused: { code: "desk/two-readers" } });
      must(await asked.followUp({ id: "d1.c1", says: { kind: "reply", party: "x:arvenia", words: "The crossing is open." }, by: "Arvenia's mission" }));
      const agreed = must(await asked.followUp({ id: "d1.c1", says: { kind: "score", score: 1 }, by: "B" }));
      expect([agreed.standing, agreed.replies.length]).toEqual(["agreed", 1]);
      expect(must(await asked.commitments()).tally).toEqual({ kept: 1, partly: 0, notKept: 0, disputed: 0, oneReader: 0, open: 0 });
      expect(linesUnder(must(await asked.brief({ us: "x:arvenia", with: "x:velmore", by: "a test", draft: true })).brief, "commitments").filter(({ kind: what }) => what === "commitment")).toEqual([]);
      const undone = must(await asked.followUp({ id: agreed.scores[1]!.id, says: { kind: "undo" }, by: "B" }));
      expect(undone.scores.map(({ by, score }) => [by, score])).toEqual([["A", 1], ["B", 0]]);
      for (const [id, says, code] of [["d1.s1", { kind: "score", score: 1 }, "desk/not-a-commitment"], ["d1.c9", { kind: "score", score: 1 }, "record/no-such"], ["f99", { kind: "undo" }, "record/no-such"], ["d1.c1", { kind: "evidence", statement: "d9.s9", says: "for" }, "record/no-such"]] as const)
        expect(await asked.followUp({ id, says, by: "A" })).toMatchObject({ refused: { code } });
    });
  });
});

const linesUnder = ({ sections }: Brief, heading: string): readonly BriefLine[] => sections.find((one) => one.heading === heading)!.parts.flatMap(({ lines }) => lines);

/** The law of the brief: what is quoted stands, word for word, in the dispatch the citation leads to. */
async function everyLineResolves(brief: Brief, desk: LocalDesk): Promise<void> {
  for (const line of brief.sections.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))) {
    if (line.kind === "gap") {
      for (const id of line.cites) must(id.startsWith("b") ? ({} as object) : await desk.show(id) as object);
      continue;
    }
    const dispatch = line.kind === "quotation" ? line.quotation.source.id : line.dispatch;
    const words = line.kind === "quotation" ? line.quotation.words : line.words;
    const shown = must(await desk.show(dispatch));
    const text = shown.kind === "dispatch" ? shown.reading!.text : "";
    for (const piece of words.split(" … ")) expect(text, line.cites).toContain(piece);
    must(await desk.show(line.cites));
  }
}
