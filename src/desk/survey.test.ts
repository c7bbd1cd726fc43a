import { afterEach, expect, test } from "vitest";
import { onBothStores } from "../../test/stores.js";
import { isRefused, type Answer } from "./desk.js";
import type { Incoming } from "./job.js";
import { openDesk, type LocalDesk } from "./local-desk.js";

const given = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer;
};
const received = (id: string, text: string, told: object): Incoming => ({ id, from: id, given: { text }, told: { language: "en", ...told } });

onBothStores("a survey of the record", ({ place }) => {
  const open: LocalDesk[] = [];
  afterEach(async () => {
    for (const desk of open.splice(0)) await desk.close();
  });
  const deskWith = async (...arrivals: Incoming[]): Promise<LocalDesk> => {
    const desk = given(await openDesk(await place(), { purpose: "a test", make: true }));
    open.push(desk);
    async function* each(): AsyncGenerator<Incoming> {
      yield* arrivals;
    }
    for await (const one of desk.add(each())) if (one.status === "refused") throw new Error(one.says);
    return desk;
  };

  test("says nothing of an empty record, and does not fail", async () => {
    const desk = await deskWith();
    expect(given(await desk.dispatches())).toEqual({ dispatches: [], next: null });
    expect(given(await desk.parties())).toEqual([]);
    expect(given(await desk.facets({ query: "" }))).toMatchObject({ statements: 0, more: false, facets: { party: [], issue: [], year: [] } });
    expect(given(await desk.timeline({ query: "" }))).toEqual({ query: "", exchanges: [], more: false, months: [] });
    expect(given(await desk.matrix({ query: "" }))).toMatchObject({ statements: 0, parties: [], issues: [], cells: [] });
    expect(given(await desk.network())).toEqual({ from: null, to: null, parties: [], links: [], months: [], more: false });
  });

  test("counts by what statements have in common, and opens on them", async () => {
    const desk = await deskWith(
      received("a", "The foreign minister of China, Wang Yi, and the foreign minister of Russia, Sergey Lavrov, spoke by telephone on 14 May 2031. Wang Yi told Sergey Lavrov that China was ready to agree to a ceasefire. Lavrov said that Russia condemned the attack.", { published: "2031-05-14", publisher: "Arvenian Wire" }),
      received("b", "The foreign minister of China, Wang Yi, said on 2 June 2032 that China supported a ceasefire.", { published: "2032-06-02", publisher: "Velmore Press" }),
      received("c", "Les ministres des Affaires étrangères de la Chine et de la Russie se sont entretenus par téléphone le 3 juin 2032. Le ministre chinois a déclaré que la Chine soutenait un cessez-le-feu.", { language: "fr", published: "2032-06-03", publisher: "Velmore Press" }),
    );
    const facets = given(await desk.facets({ query: "" }));
    const all = given(await desk.find({ query: "", limit: 100 })).hits.filter(({ kind }) => kind === "statement").length;
    expect(facets).toMatchObject({ statements: all, more: false });
    for (const name of ["act", "lang", "publisher", "year"] as const) expect([name, facets.facets[name].reduce((sum, { statements }) => sum + statements, 0)]).toEqual([name, all]);
    for (const { opens, statements } of Object.values(facets.facets).flat()) {
      expect([opens, given(await desk.find({ query: opens, limit: 100 })).hits.filter(({ kind }) => kind === "statement").length]).toEqual([opens, statements]);
    }
    expect(facets.facets.year.map(({ value }) => value)).toEqual(["2032", "2031"]);
    const matrix = given(await desk.matrix({ query: "" }));
    expect(matrix.cells).toContainEqual(expect.objectContaining({ party: "CHN", issue: "ceasefire", statements: 3, last: "2032-06-03", opens: "speaker:CHN issue:ceasefire" }));
    expect(given(await desk.matrix({ query: "lang:fr" })).cells).toEqual([expect.objectContaining({ party: "CHN", issue: "ceasefire", statements: 1, opens: "lang:fr speaker:CHN issue:ceasefire" })]);
    expect(given(await desk.timeline({ query: "" }))).toMatchObject({ exchanges: [{ kind: "call", from: "2032-06-03" }, { kind: "call", from: "2031-05-14" }], months: [{ month: "2031-05", exchanges: 1 }, { month: "2032-06", exchanges: 1 }], more: false });
    expect(given(await desk.timeline({ query: "condemned" }))).toMatchObject({ exchanges: [{ from: "2031-05-14", statements: 1 }] });
    expect(given(await desk.timeline({ query: "", limit: 1 }))).toMatchObject({ exchanges: [{ from: "2032-06-03" }], more: true, months: { length: 2 } });
    expect(given(await desk.network())).toMatchObject({ parties: [{ party: "CHN", exchanges: 2 }, { party: "RUS", exchanges: 2 }], links: [{ one: "CHN", other: "RUS", exchanges: 2, first: "2031-05-14", last: "2032-06-03", opens: "party:CHN party:RUS" }], months: { length: 2 } });
    expect(given(await desk.network({ to: "2031" })).links).toMatchObject([{ exchanges: 1, last: "2031-05-14", opens: "party:CHN party:RUS until:2031" }]);
    expect(given(await desk.parties())).toContainEqual({ id: "CHN", kind: "state", names: expect.objectContaining({ en: "China", fr: "Chine" }) as object, of: null });
  });

  test("lists what came in page by page, while more comes in", async () => {
    const said = (day: number): Incoming => received(`s${day}`, `The council of Soltania condemned the attack of ${day} June.`, { url: `https://soltania.example/${day}` });
    const desk = await deskWith(...[1, 2, 3, 4, 5].map(said));
    const first = given(await desk.dispatches({ limit: 2 }));
    async function* one(): AsyncGenerator<Incoming> {
      yield said(6);
    }
    for await (const _ of desk.add(one())) void _;
    const second = given(await desk.dispatches({ limit: 2, after: first.next! }));
    const third = given(await desk.dispatches({ limit: 2, after: second.next! }));
    expect([first, second, third].flatMap(({ dispatches }) => dispatches.map(({ id }) => id))).toEqual(["d5", "d4", "d3", "d2", "d1"]);
    expect(third.next).toBeNull();
    for (const after of ["d0", "d1@1", "p1", "", "d9999999999", "d1; drop"]) expect([after, await desk.dispatches({ after })]).toMatchObject([after, { refused: { code: "query/bad-cursor" } }]);
  });

  test("refuses what is no query, in its words", async () => {
    const desk = await deskWith();
    for (const ask of [desk.facets, desk.timeline, desk.matrix]) expect(await ask({ query: "colour:red" })).toMatchObject({ refused: { code: "query/unknown-field" } });
    expect(await desk.network({ from: "2031-02-30" })).toMatchObject({ refused: { code: "query/bad-date" } });
  });
});
