import { afterEach, describe, expect, test } from "vitest";
import { onBothStores } from "../../test/stores.js";
import type { Received } from "../intake/received.js";
import type { Reading } from "../model/reading.js";
import { isRefused, type Acknowledged, type Answer, type Desk, type Reread } from "./desk.js";
import type { Incoming } from "./job.js";
import { openDesk, type DeskOptions, type LocalDesk } from "./local-desk.js";
import type { Where } from "./where.js";

const call = "The foreign minister of Arvenia, Ruben Astier, spoke by telephone on 14 May 2031 with the foreign minister of Velmore, Lena Korvath. Astier said that Arvenia was ready to reopen the crossing at Tarn. Korvath welcomed the proposal. She called on Arvenia to lift its sanctions on the port of Lund before the end of the summer. The two ministers agreed to meet in June, and said that their deputies would prepare the agenda.";

const received = (id: string, text: string, more: Partial<Received> & { readonly told?: Received["told"] } = {}): Incoming => ({ id, from: id, given: { text }, ...more, told: { language: "en", published: "2031-05-14", ...more.told } });

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const given = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer;
};

onBothStores("a desk", ({ place }) => {
  const open: Desk[] = [];
  afterEach(async () => {
    for (const desk of open.splice(0)) await desk.close();
  });
  const deskAt = async (where: Where, options: Partial<DeskOptions> = {}): Promise<LocalDesk> => {
    const desk = given(await openDesk(where, { purpose: "a test", make: true, ...options }));
    open.push(desk);
    return desk;
  };
  const shut = async (desk: Desk): Promise<void> => {
    open.splice(open.indexOf(desk), 1);
    await desk.close();
  };
  const add = (desk: Desk, ...arrivals: Incoming[]): Promise<Acknowledged[]> => all(desk.add(each(arrivals)));

  describe("tells which dispatch it is", () => {
    test("by its address, its slug, its words", async () => {
      const desk = await deskAt(await place());
      const at = (url: string, text = call): Incoming => received(url, text, { told: { url } });
      // fewer at once than a crew of workers is started for, which only the built program has
      const first = await add(desk,
        at("https://www.tarn.example/news/12?utm_source=x"), at("http://tarn.example/news/12/"), at("https://tarn.example/news/12", `${call} Talks begin in June.`),
      );
      expect([...first, ...await add(desk,
        received("slug", call, { told: { publisher: "AGP" }, notice: { slug: "arvenia-velmore" } }), received("slug", `${call} More follows.`, { told: { publisher: "AGP" }, notice: { slug: "arvenia-velmore" } }),
        received("bare", call.replace("agreed to meet", "agreed  to meet")),
      )]).toMatchObject([
        { status: "added", id: "d1" }, { status: "known", id: "d1" }, { status: "revised", id: "d1", revision: 2 }, { status: "added", id: "d2" }, { status: "revised", id: "d2", revision: 2 }, { status: "added" },
      ]);
    });

    test("the same wire text by several outlets is one account", async () => {
      const desk = await deskAt(await place());
      const by = (publisher: string, text: string): Incoming => received(publisher, text, { told: { publisher, url: `https://${publisher.toLowerCase()}.example/1` } });
      const [one, other, third] = await add(desk, by("Tarn", call), by("Lund", call), by("Orm", `MINISTERS SPEAK\n\n${call.slice(0, call.lastIndexOf("The two"))}`));
      expect([one, other, third]).toMatchObject([{ status: "added", account: "a1" }, { status: "added", account: "a1" }, { status: "added", account: "a1" }]);
      const shown = given(await desk.show("a1"));
      expect(shown).toMatchObject({ kind: "account", publications: [{ publisher: "Tarn" }, { publisher: "Lund" }, { publisher: "Orm" }] });
      expect(given(await desk.show("x1"))).toMatchObject({ exchange: { accounts: 3 } });
    });

    test("a slow sender is answered at once", async () => {
      const desk = await deskAt(await place());
      async function* slow(): AsyncGenerator<Incoming> {
        yield received("a", call);
        await new Promise(() => undefined);
      }
      const answers = desk.add(slow())[Symbol.asyncIterator]();
      expect((await answers.next()).value).toMatchObject({ status: "added" });
    });
  });

  test("obeys what the sender says of a dispatch's standing", async () => {
    const desk = await deskAt(await place(), { clock: () => "2031-05-14T10:00:00.000Z" });
    const under = (notice: Received["notice"]): Incoming => received("n", call, { told: { url: "https://tarn.example/n" }, ...(notice && { notice }) });
    expect((await add(desk, under({ embargoedUntil: "2031-05-14T18:00:00+02:00" })))[0]).toMatchObject({ status: "added", standing: "embargoed" });
    expect(given(await desk.show("d1"))).toMatchObject({ dispatch: { state: "embargoed", embargoedUntil: "2031-05-14T16:00:00.000Z" } });
    expect((await add(desk, under({ embargoedUntil: "2031-05-14T18:00:00+02:00" })))[0], "nothing new").toMatchObject({ status: "known", standing: "embargoed" });
    expect((await add(desk, under({ status: "usable" })))[0]).not.toHaveProperty("standing");
    expect((await add(desk, under({ status: "withdrawn" })))[0]).toMatchObject({ status: "known", standing: "withdrawn" });
    expect((await add(desk, under({ status: "usable" })))[0]).not.toHaveProperty("standing");
    expect(given(await desk.show("d1"))).toMatchObject({ notices: [{ kind: "embargoed" }, { kind: "released" }, { kind: "withdrawn" }, { kind: "restored" }] });
    expect(given(await desk.notice({ id: "https://tarn.example/n", kind: "withdrawn", by: "a feed" }))).toMatchObject({ id: "d1" });
  });

  test("reads again what an older engine read, carries corrections over, and can be cut off", async () => {
    const where = await place();
    // An engine that misses the last statement, and takes readiness for a mere statement.
    const asRead = (reading: Reading): Reading => ({ ...reading, engine: "entente 0.0.1", statements: reading.statements.slice(0, -1).map((one) => (one.act === "express-readiness" ? { ...one, act: "assert" } : one)) });
    const old = await deskAt(where, { engine: "entente 0.0.1", asRead });
    await add(old, received("one", call, { told: { url: "https://tarn.example/1" } }), received("two", "The council of Soltania condemned the attack on Friday.", { told: { url: "https://tarn.example/2" } }), received("three", `${call} Three.`, { told: { url: "https://tarn.example/3" } }));
    const kept = given(await old.correct({ id: "d1.s1", does: "change", fields: [{ name: "issues", value: "food" }], by: "R. Astier" }));
    expect(kept.corrections).toEqual(["k1"]);
    await shut(old);

    const desk = await deskAt(where);
    expect(given(await desk.status())).toMatchObject({ due: 3, engines: [{ engine: "entente 0.0.1", dispatches: 3 }] });
    const first: Reread[] = [];
    for await (const one of desk.reread()) {
      first.push(one);
      break;
    }
    const rest = await all(desk.reread());
    expect([...first, ...rest].map(({ id }) => id), "goes on where it was").toEqual(["d1", "d2", "d3"]);
    expect(first[0]).toMatchObject({ status: "changed", engineBefore: "entente 0.0.1", kept: ["k1"], misfits: [] });
    expect(first[0]).toHaveProperty("added.length", 1);
    expect(first.flatMap((one) => (one.status === "changed" ? one.changed.map(({ fields }) => fields) : []))).toContainEqual(["act"]);
    expect(await all(desk.reread()), "nothing is due any more").toEqual([]);
    expect(given(await desk.status()).due).toBe(0);
    expect(given(await desk.find({ query: "issue:food" })).hits).toMatchObject([{ dispatch: { id: "d1" }, corrected: true }]);
  });

  test("a correction may settle whether two accounts tell of one exchange", async () => {
    const desk = await deskAt(await place());
    const on = (url: string, day: string): Incoming => received(url, call.replace("14 May 2031", day), { told: { url: `https://${url}.example/1`, publisher: url } });
    await add(desk, on("tarn", "14 May 2031"));
    await add(desk, received("lund", "The foreign minister of Velmore, Lena Korvath, had a telephone call with the foreign minister of Arvenia, Ruben Astier, on 19 May 2031. Korvath said that the port of Lund was open.", { told: { url: "https://lund.example/1", publisher: "lund" } }));
    const exchanges = async (): Promise<number> => given(await desk.status()).counts.exchanges;
    const before = await exchanges();
    const second = given(await desk.show("d2"));
    if (second.kind !== "dispatch") throw new Error("no dispatch");
    const local = second.reading!.exchanges.find(({ kind }) => kind === "call")!.id;
    expect(given(await desk.correct({ id: `d2.${local}`, does: "change", fields: [{ name: "when", value: "2031-05-14" }], by: "L. Korvath" }))).toMatchObject({ changes: [{ field: "when" }] });
    expect(await exchanges()).toBe(before - 1);
  });

  test("keeps one that breaks it from taking others with it", async () => {
    const desk = await deskAt(await place());
    const got = await add(desk, received("a", call), received("b", "x\u0000y \ud800 The minister of Arvenia said that talks went on."), { id: "c", from: "c", refused: { code: "intake/empty", says: "", next: "" } }, received("d", "The council of Soltania condemned the attack."));
    expect(got.map(({ status }) => status)).toEqual(["added", "added", "refused", "added"]);
    expect((await add(desk, received("b", "x\u0000y \ud800 The minister of Arvenia said that talks went on.")))[0]).toMatchObject({ status: "known" });
  });
});
