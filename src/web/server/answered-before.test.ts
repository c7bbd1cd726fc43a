import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chanceFrom, pick } from "../../../test/invented-readings.js";
import { step } from "../../../test/random-history.js";
import { serving, type Serving } from "../../../test/web/serving.js";
import { openStore } from "../../record/store/open.js";
import { openNews, type News } from "../api/news.js";
import { remoteDesk } from "../remote/remote-desk.js";
import { answeredBefore } from "./answered-before.js";

describe("an answer", () => {
  const appWith = (answer: (asked: string) => Promise<Response> | Response): { readonly ask: (path: string, method?: string) => Promise<string>; readonly news: News; readonly asked: string[] } => {
    const news = openNews();
    const asked: string[] = [];
    const app = new Hono();
    app.use("*", answeredBefore(news, async () => ""));
    app.all("*", (context) => {
      asked.push(context.req.url.slice(context.req.url.indexOf("/api")));
      return answer(asked.at(-1)!);
    });
    return { news, asked, ask: async (path, method = "GET") => (await app.request(path, { method })).text() };
  };

  test("is made once for all who ask at the same time, and kept until something changes", async () => {
    let made = 0;
    const { ask, asked, news } = appWith(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return Response.json({ made: ++made });
    });
    expect(await Promise.all(Array.from({ length: 50 }, () => ask("/api/find?q=a")))).toEqual(Array.from({ length: 50 }, () => '{"made":1}'));
    expect(await ask("/api/find?q=a")).toBe('{"made":1}');
    expect(await ask("/api/find?q=b"), "another question").toBe('{"made":2}');
    news.stir();
    expect(await ask("/api/find?q=a")).toBe('{"made":3}');
    expect(asked).toEqual(["/api/find?q=a", "/api/find?q=b", "/api/find?q=a"]);
  });

  test("that was begun before a change is not kept after it", async () => {
    const begun: (() => void)[] = [];
    let state = "before";
    const { ask, asked, news } = appWith(async () => {
      const seen = state;
      await new Promise<void>((resolve) => begun.push(resolve));
      return Response.json(seen);
    });
    const first = ask("/api/status");
    await expect.poll(() => begun.length).toBe(1);
    state = "after";
    news.stir();
    const second = ask("/api/status");
    await expect.poll(() => begun.length).toBe(2);
    // The older answer comes last, and must not stand in the place of the newer one.
    begun[1]!();
    expect(await second).toBe('"after"');
    begun[0]!();
    expect(await first).toBe('"before"');
    expect(await ask("/api/status")).toBe('"after"');
    expect(asked.length).toBe(2);
  });

  test("is not kept where it is a refusal, a fault, a stream, or of somebody who changes something", async () => {
    let made = 0;
    const refusing = appWith(() => Response.json({ made: ++made }, { status: 404 }));
    expect([await refusing.ask("/api/things/d9"), await refusing.ask("/api/things/d9")]).toEqual(['{"made":1}', '{"made":2}']);
    const failing = appWith(() => {
      throw new Error("no");
    });
    await failing.ask("/api/status");
    await failing.ask("/api/status");
    expect(failing.asked.length).toBe(2);
    const other = appWith(() => new Response(String(++made)));
    for (const path of ["/api/events", "/api/export?what=all", "/api/me", "/api/feed.atom", "/find"]) {
      await other.ask(path);
      await other.ask(path);
    }
    await other.ask("/api/dispatches", "POST");
    await other.ask("/api/dispatches", "POST");
    expect(other.asked.length).toBe(12);
  });
});

describe("a record that changes is never answered as it was", () => {
  let served: Serving;
  beforeAll(async () => {
    served = await serving();
  });
  afterAll(() => served.close());
  const listed = async (): Promise<unknown> => (await served.raw({ path: "/api/dispatches" })).json<{ dispatches: { id: string; corrections: number; state: string }[] }>().dispatches.map(({ id, corrections, state }) => [id, corrections, state]);
  const story = (number: number): string => `The council of Soltania condemned the attack of ${number} June.`;

  test("whoever changes it: a page, a command, or somebody in this process", async () => {
    expect(await listed()).toEqual([]);
    await served.add([{ id: "1", from: "1", given: { text: story(1) }, told: { language: "en" } }]);
    expect(await listed()).toEqual([["d1", 0, "published"]]);
    const command = remoteDesk({ address: served.address, token: served.token });
    for await (const _ of command.add((async function* () { yield { id: "2", from: "2", given: { text: story(2) }, told: { language: "en" } }; })())) void _;
    expect(await listed()).toEqual([["d2", 0, "published"], ["d1", 0, "published"]]);
    await served.raw({ method: "POST", path: "/api/corrections", headers: { origin: served.address, "content-type": "application/json" }, body: JSON.stringify({ id: "d1.s1", does: "confirm" }) });
    expect(await listed()).toEqual([["d2", 0, "published"], ["d1", 1, "published"]]);
    await command.notice({ id: "d2", kind: "withdrawn", by: "a test" });
    expect(await listed()).toEqual([["d2", 0, "withdrawn"], ["d1", 1, "published"]]);
    await served.desk.notice({ id: "d2", kind: "restored", by: "a test" });
    expect(await listed()).toEqual([["d2", 0, "published"], ["d1", 1, "published"]]);
    for await (const _ of served.desk.add((async function* () { yield* [3, 4, 5].map((number) => ({ id: String(number), from: String(number), given: { text: story(number) }, told: { language: "en" } })); })())) break;
    await expect.poll(async () => ((await listed()) as unknown[]).length, { message: "nobody heard of the others" }).toBeGreaterThanOrEqual(3);
  });
});

describe("an answer that is kept over a correction", () => {
  test.each([5, 23])("is the one that would be made anew (seed %i)", async (seed) => {
    const chance = chanceFrom(seed);
    const folder = mkdtempSync(join(tmpdir(), "entente-kept-"));
    const store = await openStore({ folder }, { purpose: "a test" });
    if ("code" in store) throw new Error(store.says);
    for (let n = 0; n < 30; n++) await step(store, chance);
    const dispatches = await store.db.selectFrom("dispatch").select("number").orderBy("number").execute();
    const statements = (await store.db.selectFrom("statement").select("id").orderBy("id").execute()).map(({ id }) => id);
    await store.close();
    const served = await serving({ where: { folder } });
    try {
      const ids = [...dispatches.map(({ number }) => `d${number}`), ...statements.slice(0, 10), "x1", "x2", "x3", "p1", "p2", "a1", "k1", "m1", "r1", "CHN", "RUS", "x:soltania"];
      const paths = [
        ...ids.map((id) => `/api/things/${encodeURIComponent(id)}`), "/api/dispatches?limit=3", "/api/dispatches?limit=100", "/api/parties", "/api/merges", "/api/status", "/api/facets?q=", "/api/facets?q=winter", "/api/pictures/matrix", "/api/pictures/timeline", "/api/pictures/network",
        ...["", "winter", "grain", "sides -winter", "act:assert", "speaker:CHN", "is:corrected", "issue:trade winter"].map((q) => `/api/find?limit=5&q=${encodeURIComponent(q)}`),
      ];
      let kept = 0;
      for (let turn = 0; turn < 12; turn++) {
        for (const path of paths) await served.raw({ path });
        const id = pick(chance, statements);
        const does = pick(chance, ["act", "issues", "reject", "confirm", "undo"]);
        if (does === "undo") await served.desk.undoCorrection({ id: `k${1 + Math.floor(chance() * 20)}`, by: "a test" });
        else await served.desk.correct({ id, does: does === "reject" || does === "confirm" ? does : does === "act" ? "change" : "add", fields: does === "act" ? [{ name: "act", value: pick(chance, ["assert", "deny", "commit"]) }] : does === "issues" ? [{ name: "issues", value: pick(chance, ["trade", "climate"]) }] : [], by: "a test" });
        for (const path of paths) {
          const before = await served.raw({ path });
          // Nobody asked with this before: it is made anew.
          const anew = await served.raw({ path: `${path}${path.includes("?") ? "&" : "?"}anew=${turn}` });
          expect([before.status, evened(before.text)], `seed ${seed}: ${path} after ${does} of ${id}`).toEqual([anew.status, evened(anew.text)]);
          if (before.text !== "") kept++;
        }
      }
      expect(kept).toBeGreaterThan(200);
    } finally {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  /** The size of the record on the disk is counted as it is. */
  const evened = (text: string): string => text.replace(/"size":\{[^}]*\}/, "");
});
