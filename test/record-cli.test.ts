import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Acknowledged, DeskStatus } from "../src/desk/desk.js";
import type { Found } from "../src/record/questions/find.js";
import { hasPostgres, startPostgres, type TestServer } from "./postgres.js";

// The commands of the record as a person meets them: the built program, what it prints, its exit status; on both stores.

const program = process.env["ENTENTE_PROGRAM"] ?? join(import.meta.dirname, "../dist/cli/main.js");
const quiet = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "", FORCE_COLOR: "", COLUMNS: "100", ENTENTE_AUTHOR: "M. Vorrandt", DATABASE_URL: "", ENTENTE_STORE: "" };

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const begin = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...quiet, ...env }, stdio: ["pipe", "pipe", "pipe"] });

function entente(args: readonly string[], input = ""): Promise<Ran> {
  const child = begin(args);
  child.stdin!.on("error", () => undefined).end(input);
  return ended(child);
}

function ended(child: ChildProcess): Promise<Ran> {
  let out = "";
  let err = "";
  child.stdout!.setEncoding("utf8").on("data", (some: string) => (out += some));
  child.stderr!.setEncoding("utf8").on("data", (some: string) => (err += some));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}

const folder = mkdtempSync(join(tmpdir(), "entente-record-cli-"));
let server: TestServer | null = null;
beforeAll(async () => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
  if (hasPostgres()) server = await startPostgres();
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const rows = <T>({ out }: Ran): T[] => out.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as T);

const call = (publisher: string, url: string, more: string): object => ({
  id: url, text: `The foreign minister of Arvenia, Ruben Astier, spoke by telephone on 14 May 2031 with the foreign minister of Velmore, Lena Korvath. ${more}`,
  language: "en", published: "2031-05-14", publisher, url: `https://${url}.example/call`, title: "Ministers speak by telephone",
});
const arvenian = call("Arvenian News Agency", "arvenia", "Astier said that Arvenia was ready to reopen the crossing at Tarn.");
const velmorian = call("Velmore Press", "velmore", "Korvath said that Velmore welcomed the proposal. She called on Arvenia to lift its sanctions.");
const story = (number: number): object => ({ id: `w${number}`, text: `The foreign minister of Soltania, Ivo Marn, said on Monday that point ${number} of the agreement with Kestria had been settled.`, language: "en", published: "2031-06-02" });
const lines = (...all: readonly object[]): string => `${all.map((one) => JSON.stringify(one)).join("\n")}\n`;

describe.each(["embedded", "server"] as const)("a record (%s)", (kind) => {
  let count = 0;
  const place = async (): Promise<string> => (kind === "embedded" ? join(folder, `store-${count++}`) : server!.newDatabase());
  const on = describe.skipIf(kind === "server" && !hasPostgres());

  on("from the first dispatch to the export", () => {
    let store: string;
    const ask = (...args: string[]): Promise<Ran> => entente([...args, "--store", store]);
    // Through a process that serves, which every command finds; on a server each opens the record itself.
    let serving: ChildProcess | null = null;
    beforeAll(async () => {
      store = await place();
      if (kind === "server") return;
      serving = begin(["serve", "--store", store, "--port", "0"]);
      await new Promise((resolve) => serving!.stdout!.once("data", resolve));
    });
    afterAll(() => serving?.kill("SIGKILL"));

    test("add keeps what is new, knows what it has, and sees what was revised", async () => {
      const name = file("calls.jsonl", lines(arvenian, velmorian));
      const first = await ask("add", name, "--format", "jsonl");
      expect(first.status, first.err).toBe(0);
      expect(rows<Acknowledged>(first)).toMatchObject([
        { status: "added", id: "d1", file: "calls.jsonl:1", own: "arvenia", revision: 1 }, { status: "added", id: "d2", file: "calls.jsonl:2", own: "velmore", revision: 1 },
      ]);
      expect(rows<Acknowledged>(await ask("add", name, "--format", "jsonl")).map(({ status, id }) => [status, id])).toEqual([["known", "d1"], ["known", "d2"]]);
      const revised = { ...arvenian, text: `${(arvenian as { text: string }).text} Astier added that talks would begin in June.` };
      const again = await ask("add", file("later.jsonl", lines(revised)), "--format", "json");
      expect(JSON.parse(again.out)).toMatchObject([{ status: "revised", id: "d1", revision: 2 }]);
    });

    test("files are known by their words, wherever they lie", async () => {
      const words = "The government of Kestria denied on Tuesday that its ambassador had left Soltania.";
      expect(rows<Acknowledged>(await ask("add", file("a.txt", words), "--format", "jsonl"))).toMatchObject([{ status: "added", id: "d3", file: "a.txt" }]);
      expect(rows<Acknowledged>(await ask("add", file("b.txt", words.replace(" on ", "  on\n")), "--format", "jsonl"))).toMatchObject([{ status: "known", id: "d3", file: "b.txt" }]);
      expect(rows<Acknowledged>(await ask("add", file("a.txt", words.replace("Tuesday", "Tuesday evening")), "--format", "jsonl"))).toMatchObject([{ status: "revised", id: "d3", revision: 2 }]);
    });

    test("what cannot be read is refused in its place, and the rest is kept", async () => {
      writeFileSync(join(folder, "noise.txt"), new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0, 7]));
      const ran = await ask("add", "noise.txt", "nowhere.txt", file("c.txt", "The council of Soltania condemned the attack on Friday."), "--format", "jsonl");
      expect(ran.status).toBe(1);
      const [noise, nowhere, kept] = rows<Acknowledged>(ran);
      expect(noise).toMatchObject({ status: "refused", id: null, file: "noise.txt", code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/), says: expect.any(String), next: expect.any(String) });
      expect(nowhere).toMatchObject({ status: "refused", code: "intake/not-found" });
      expect(kept).toMatchObject({ status: "added", id: "d4" });
      const text = await ask("add", "nowhere.txt", "c.txt");
      expect(text).toMatchObject({ status: 1, out: expect.stringMatching(/^known +d4 +c\.txt\n$/), err: expect.stringContaining("nowhere.txt: intake/not-found: ") });
    });

    test("both accounts of the call are one exchange, by side", async () => {
      const exchange = JSON.parse((await ask("show", "x1", "--format", "json")).out) as { exchange: { accounts: number; parties: string[] }; merges: { because: string; standing: string }[] };
      expect(exchange.exchange).toMatchObject({ accounts: 2 });
      expect(exchange.merges).toMatchObject([{ standing: "applied", because: expect.stringContaining("2031-05-14") }]);
      expect((await ask("show", "x1")).out).toMatch(/Call by telephone · Wednesday 14 May 2031/);
    });

    test("merges can be undone and confirmed", async () => {
      const { merges: [merge] } = JSON.parse((await ask("show", "x1", "--format", "json")).out) as { merges: { id: string }[] };
      const undone = await ask("merges", "undo", merge!.id, "--by", "L. Korvath", "--format", "json");
      expect(JSON.parse(undone.out)).toMatchObject({ id: merge!.id, standing: "undone", decisions: [{ decision: "undone", by: "L. Korvath" }] });
      expect(JSON.parse((await ask("show", "x1", "--format", "json")).out)).toMatchObject({ exchange: { accounts: 1 } });
      await ask("merges", "confirm", merge!.id);
      expect(JSON.parse((await ask("show", "x1", "--format", "json")).out)).toMatchObject({ exchange: { accounts: 2 } });
      expect(await ask("merges", "undo", "m99")).toMatchObject({ status: 1, err: expect.stringContaining("record/no-such") });
    });

    test("find quotes what was said, with the words marked", async () => {
      const { out } = await ask("find", "sanctions");
      expect(out).toMatch(/^d2\.s\d+ +Lena Korvath/m);
      expect(out).toContain("*sanctions*");
      const page = JSON.parse((await ask("find", "speaker:Astier", "act:express-readiness", "--format", "json")).out) as Found;
      expect(page.hits).toMatchObject([{ kind: "statement", dispatch: { id: "d1", revision: 2 } }]);
      expect((await ask("find", "speaker:Nobody-Known", "--format", "jsonl")).status).toBeLessThanOrEqual(1);
      expect((await ask("find", "zebra")).out).toContain("Nothing was found.");
      expect(await ask("find", "colour:red")).toMatchObject({ status: 1, err: expect.stringContaining("query/unknown-field") });
    });

    test("a person's correction stands beside the machine's version, and is what is found", async () => {
      const [hit] = (JSON.parse((await ask("find", "crossing", "--format", "json")).out) as Found).hits;
      const id = hit!.id;
      const corrected = await ask("correct", id, "act=commit", "strength=shall", "--because", "the French text says so", "--format", "json");
      expect(corrected.status, corrected.err).toBe(0);
      expect(JSON.parse(corrected.out)).toMatchObject({ corrections: ["k1", "k2"], id, changes: expect.arrayContaining([{ field: "act", before: "express-readiness", after: "commit" }]) });
      const { out } = await ask("show", id);
      expect(out).toContain("machine: express-readiness → commit");
      expect(out).toContain("M. Vorrandt");
      expect(out).toContain("the French text says so");
      expect((JSON.parse((await ask("find", "act:commit", "crossing", "--format", "json")).out) as Found).hits).toMatchObject([{ id, corrected: true, act: "commit" }]);
      expect((await ask("correct", "undo", "k1")).status).toBe(0);
      expect((JSON.parse((await ask("find", "act:commit", "crossing", "--format", "json")).out) as Found).hits).toEqual([]);
      const speaker = await ask("correct", id, "speaker=Lena Korvath", "--by", "R. Astier", "--format", "json");
      expect(JSON.parse(speaker.out), speaker.err).toMatchObject({ changes: [{ field: "speaker" }] });
      expect((JSON.parse((await ask("find", "speaker:Korvath", "crossing", "--format", "json")).out) as Found).hits).toMatchObject([{ id, speaker: { name: "Lena Korvath" } }]);
    });

    test.each([
      ["a field there is not", ["d1.s1", "colour=red"], "correction/no-such-field"],
      ["a value that cannot be", ["d1.s1", "act=sing"], "correction/bad-value"],
      ["words that stand nowhere", ["d1.s1", "content=never said"], "correction/bad-value"],
      ["a statement there is not", ["d1.s99", "act=commit"], "correction/no-such-target"],
      ["a dispatch there is not", ["d99.s1", "act=commit"], "record/no-such"],
      ["an exchange of several accounts", ["x1", "kind=visit"], "desk/not-correctable"],
      ["a correction there is not", ["undo", "k99"], "record/no-such"],
    ])("a correction of %s is refused, and nothing is kept", async (_what, words, code) => {
      expect(await ask("correct", ...words)).toMatchObject({ status: 1, err: expect.stringContaining(code) });
    });

    test("what was missed can be added, what is wrong rejected, what is right confirmed", async () => {
      const added = await ask("correct", "d4", "add", "statement", "content=condemned the attack", "act=condemn", "--format", "json");
      expect(added.status, added.err).toBe(0);
      const { id } = JSON.parse(added.out) as { id: string };
      expect((await ask("show", id)).out).toContain("condemned the attack");
      expect((await ask("correct", id, "confirm", "act")).status).toBe(0);
      expect((await ask("correct", id, "add", "issues=terrorism")).status).toBe(0);
      expect((await ask("correct", id, "reject")).status).toBe(0);
      expect(await ask("show", id)).toMatchObject({ status: 1, err: expect.stringContaining("query/not-found") });
    });

    test("a withdrawn dispatch stays, and says so", async () => {
      expect((await ask("withdraw", "d3", "--because", "the agency took it back")).out).toMatch(/^n1 +d3 · withdrawn · M\. Vorrandt/);
      expect((await ask("show", "d3")).out).toContain("withdrawn");
      expect((JSON.parse((await ask("find", "ambassador", "--format", "json")).out) as Found).hits).toMatchObject([{ dispatch: { id: "d3", state: "withdrawn" } }]);
      await ask("withdraw", "d3", "--restore");
      expect((JSON.parse((await ask("find", "ambassador", "--format", "json")).out) as Found).hits).toMatchObject([{ dispatch: { state: "published" } }]);
    });

    test("reading again with the same engine changes nothing", async () => {
      expect((await ask("reread")).err).toContain("0 dispatches read again");
      const all = await ask("reread", "--all", "--format", "jsonl");
      expect(rows<{ status: string }>(all).map(({ status }) => status)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged"]);
    });

    test("status counts, and shows what waits", async () => {
      const status = JSON.parse((await ask("status", "--format", "json")).out) as DeskStatus;
      expect(status).toMatchObject({ kind, counts: { dispatches: 4, revisions: 6, notices: 2 }, due: 0 });
      expect((await ask("status")).out).toContain("4 dispatches");
    });

    test("export gives what counts, in open formats", async () => {
      const statements = rows<{ id: string; act: string; corrected: boolean }>(await ask("export"));
      expect(statements.length).toBeGreaterThan(4);
      expect(statements.some(({ corrected }) => corrected)).toBe(true);
      const narrowed = rows<{ dispatch: string }>(await ask("export", "--find", "sanctions", "--what", "statements"));
      expect(narrowed.map(({ dispatch }) => dispatch)).toEqual(["d2"]);
      expect(await ask("export", "--what", "exchanges", "--format", "csv", "--to", `exchanges-${kind}.csv`)).toMatchObject({ status: 0, out: "" });
      expect(readFileSync(join(folder, `exchanges-${kind}.csv`), "utf8")).toMatch(/^\ufeffid,kind,channel,/);
      for (const args of [["--what", "all"], ["--format", "w3c"], ["--format", "plover"], ["--what", "corrections"], ["--what", "parties"], ["--what", "dispatches"]]) expect((await ask("export", ...args)).out.length, args.join(" ")).toBeGreaterThan(100);
      expect(await ask("export", "--format", "xlsx")).toMatchObject({ status: 1, out: "", err: expect.stringContaining("export/unknown-format") });
      expect(await ask("export", "--what", "parties", "--find", "x")).toMatchObject({ status: 1, err: expect.stringContaining("export/no-query") });
    });

    test("a back-up makes the same record elsewhere, on the other store too", async () => {
      const backup = `${kind}.backup`;
      expect((await ask("backup", backup)).status).toBe(0);
      expect(await ask("backup", backup)).toMatchObject({ status: 1, err: expect.stringContaining("cli/file-there") });
      const other = kind === "embedded" && server ? await server.newDatabase() : join(folder, `restored-${kind}`);
      expect(await entente(["restore", backup, "--store", other])).toMatchObject({ status: 0 });
      const found = async (store: string): Promise<unknown> => (JSON.parse((await entente(["find", "crossing", "--store", store, "--format", "json"])).out) as Found).hits;
      expect(await found(other)).toEqual(await found(store));
      expect(await found(store)).not.toEqual([]);
      expect(rows<Acknowledged>(await entente(["add", "calls.jsonl", "later.jsonl", "--store", other, "--format", "jsonl"])).map(({ status, id }) => [status, id])).toContainEqual(["known", "d2"]);
      expect(await entente(["restore", backup, "--store", other])).toMatchObject({ status: 1, err: expect.stringContaining("record/not-empty") });
      expect(await entente(["restore", "calls.jsonl", "--store", join(folder, `none-${kind}`)])).toMatchObject({ status: 1, err: expect.stringContaining("record/no-backup") });
    });
  });

  on("under rough treatment", () => {
    test("what was acknowledged before a kill is there, once", async () => {
      const store = await place();
      const name = file(`many-${kind}.jsonl`, lines(...Array.from({ length: 40 }, (_, index) => story(index))));
      await entente(["add", file("first.txt", "The talks went on."), "--store", store]);
      const acknowledged: Acknowledged[] = [];
      for (const enough of [3, 12]) {
        const child = begin(["add", name, "--store", store, "--format", "jsonl"]);
        let rest = "";
        const seen: Acknowledged[] = [];
        child.stdout!.setEncoding("utf8").on("data", (some: string) => {
          const parts = (rest + some).split("\n");
          rest = parts.pop()!;
          seen.push(...parts.map((part) => JSON.parse(part) as Acknowledged));
          if (seen.filter(({ status }) => status === "added").length >= enough) child.kill("SIGKILL");
        });
        await new Promise((resolve) => child.on("close", resolve));
        acknowledged.push(...seen.filter(({ status }) => status === "added"));
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(15);
      const last = await entente(["add", name, "--store", store, "--format", "jsonl"]);
      expect(last.status, last.err).toBe(0);
      const all = rows<Acknowledged>(last);
      for (const { own, id } of acknowledged) expect(all.find((one) => one.own === own)).toMatchObject({ status: "known", id });
      const { counts } = JSON.parse((await entente(["status", "--store", store, "--format", "json"])).out) as DeskStatus;
      expect(counts).toMatchObject({ dispatches: 41, revisions: 41, readings: 41 });
    });

    test("two processes at once lose nothing", async () => {
      const store = await place();
      const halves = [0, 1].map((half) => file(`half-${kind}-${half}.jsonl`, lines(...Array.from({ length: 8 }, (_, index) => story(index * 2 + half + 100)))));
      const ran = await Promise.all(halves.map((name) => entente(["add", name, "--store", store, "--format", "jsonl", "--wait", "60"])));
      for (const { status, err } of ran) expect(status, err).toBe(0);
      expect(new Set(ran.flatMap((one) => rows<Acknowledged>(one)).map(({ id }) => id)).size).toBe(16);
    });

    test("the same from two processes is kept once", async () => {
      const store = await place();
      const name = file(`same-${kind}.jsonl`, lines(...Array.from({ length: 6 }, (_, index) => story(index + 200))));
      const ran = await Promise.all([0, 1].map(() => entente(["add", name, "--store", store, "--format", "jsonl", "--wait", "60"])));
      const all = ran.flatMap((one) => rows<Acknowledged>(one));
      expect(all.filter(({ status }) => status === "added")).toHaveLength(6);
      expect(all.filter(({ status }) => status === "known")).toHaveLength(6);
    });
  });
});

describe("a process that serves", () => {
  const store = join(folder, "served");
  let serving: ChildProcess;
  let address: string;
  const serve = async (): Promise<void> => {
    serving = begin(["serve", "--store", store, "--port", "0", "--wait", "60"]);
    address = await new Promise((resolve) => serving.stdout!.setEncoding("utf8").once("data", (line: string) => resolve(/http:\/\/\S+/.exec(line)![0])));
  };
  afterAll(() => serving?.kill("SIGKILL"));

  test("does for the other commands what they ask", async () => {
    await serve();
    const added = await entente(["add", file("served.jsonl", lines(arvenian, velmorian, ...Array.from({ length: 20 }, (_, index) => story(index)))), "nowhere.txt", "--store", store, "--format", "jsonl"]);
    expect(added.status).toBe(1);
    expect(rows<Acknowledged>(added).map(({ status }) => status)).toEqual([...Array.from({ length: 22 }, () => "added"), "refused"]);
    expect((await entente(["find", "sanctions", "--store", store])).out).toContain("*sanctions*");
    expect((await entente(["correct", "d1.s1", "act=commit", "--store", store])).status).toBe(0);
    expect((await entente(["reread", "--all", "--store", store, "--format", "jsonl"])).out.trimEnd().split("\n")).toHaveLength(22);
    expect((await entente(["backup", "served.backup", "--store", store])).status).toBe(0);
    expect(readFileSync(join(folder, "served.backup")).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    expect(await entente(["show", "d99", "--store", store])).toMatchObject({ status: 1, err: expect.stringContaining("query/not-found") });
    expect(await entente(["serve", "--store", store, "--port", "0", "--wait", "0"])).toMatchObject({ status: 1, err: expect.stringContaining("record/in-use") });
  });

  test("lets nobody in without the token, nor a page, nor under another name", async () => {
    const { token } = JSON.parse(readFileSync(join(store, "lock"), "utf8")) as { token: string };
    const as = async (headers: Readonly<Record<string, string>>): Promise<number> => (await fetch(`${address}/desk/ping`, { method: "POST", headers })).status;
    const good = { "authorization": `Bearer ${token}`, "entente-desk": "1" };
    expect(await as(good)).toBe(200);
    expect(await as({ ...good, authorization: "Bearer nonsense" })).toBe(401);
    expect(await as({})).toBe(401);
    expect(await as({ ...good, origin: "https://evil.example" })).toBe(403);
    expect(await as({ ...good, "entente-desk": "99" })).toBe(409);
    const { request } = await import("node:http");
    const other = await new Promise((resolve) => request(`${address}/desk/ping`, { method: "POST", headers: { ...good, host: "evil.example" } }, ({ statusCode }) => resolve(statusCode)).end());
    expect(other).toBe(421);
  });

  test("killed, it leaves a record that opens by itself", async () => {
    serving.kill("SIGKILL");
    await new Promise((resolve) => serving.on("close", resolve));
    expect(existsSync(join(store, "lock"))).toBe(true);
    expect((await entente(["find", "sanctions", "--store", store])).out).toContain("*sanctions*");
    expect(existsSync(join(store, "lock"))).toBe(false);
  });

  test("what it had not acknowledged when it died is refused, what it had is kept", async () => {
    await serve();
    const adding = begin(["add", file("dying.jsonl", lines(...Array.from({ length: 40 }, (_, index) => story(index + 1000)))), "--store", store, "--format", "jsonl"]);
    let seen = 0;
    adding.stdout!.on("data", () => seen++ === 2 && serving.kill("SIGKILL"));
    const ran = await ended(adding);
    expect(ran.status).toBe(1);
    const all = rows<Acknowledged>(ran);
    expect(all.at(-1)).toMatchObject({ status: "refused", code: "web/holder-gone" });
    const kept = all.filter(({ status }) => status === "added");
    expect(kept.length).toBeGreaterThan(0);
    const again = rows<Acknowledged>(await entente(["add", "dying.jsonl", "--store", store, "--format", "jsonl"]));
    for (const { own, id } of kept) expect(again.find((one) => one.own === own)).toMatchObject({ status: "known", id });
  });

  test("stops when asked to, and gives the record up", async () => {
    await serve();
    serving.kill("SIGTERM");
    expect(await new Promise((resolve) => serving.on("close", resolve))).toBe(0);
    expect(existsSync(join(store, "lock"))).toBe(false);
  });
});

test("another process that has the record open is waited for, or named", async () => {
  const store = join(folder, "held");
  await entente(["add", file("held.txt", "The talks went on."), "--store", store]);
  const holding = begin(["add", "-", "--store", store, "--format", "jsonl"]);
  holding.stdin!.write(lines(story(1)));
  await new Promise((resolve) => holding.stdout!.once("data", resolve));
  const refused = await entente(["status", "--store", store, "--wait", "0", "--format", "json"]);
  expect(refused).toMatchObject({ status: 1, err: expect.stringContaining("record/in-use") });
  expect(JSON.parse(refused.out)).toMatchObject({ status: "refused", code: "record/in-use", says: expect.stringContaining("entente add") });
  const waiting = entente(["status", "--store", store, "--wait", "60"]);
  await pause(300);
  holding.stdin!.end();
  expect((await waiting).out).toContain("2 dispatches");
});

describe.skipIf(!hasPostgres())("workers", () => {
  test("share a queue; what a killed one had in hand is taken over", async () => {
    const store = await server!.newDatabase();
    const name = file("queue.jsonl", lines(...Array.from({ length: 10 }, (_, index) => story(index + 300))));
    expect(rows<{ status: string }>(await entente(["add", name, "--queue", "--store", store, "--format", "jsonl"])).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => "queued"));
    expect(rows<{ status: string }>(await entente(["add", name, "--queue", "--store", store, "--format", "jsonl"]))[0]).toMatchObject({ status: "waiting" });
    expect(JSON.parse((await entente(["status", "--store", store, "--format", "json"])).out)).toMatchObject({ queue: { waiting: 10, taken: 0 } });
    const work = ["work", "--store", store, "--workers", "1", "--until-empty", "--takeover", "15", "--format", "jsonl"];
    const killed = begin(work);
    killed.stdout!.once("data", () => killed.kill("SIGKILL"));
    await new Promise((resolve) => killed.on("close", resolve));
    const ran = await Promise.all([entente(work), entente(work)]);
    for (const { status, err } of ran) expect(status, err).toBe(0);
    const status = JSON.parse((await entente(["status", "--store", store, "--format", "json"])).out) as DeskStatus;
    expect(status.counts).toMatchObject({ dispatches: 10, revisions: 10, readings: 10 });
    expect(status.queue).toMatchObject({ waiting: 0, taken: 0, failed: 0 });
  }, 300_000);

  test("need a server", async () => {
    const store = join(folder, "no-queue");
    expect(await entente(["work", "--store", store])).toMatchObject({ status: 1, err: expect.stringContaining("record/needs-server") });
    expect(await entente(["add", file("q.txt", "The talks went on."), "--queue", "--store", store, "--format", "jsonl"])).toMatchObject({ status: 1, out: expect.stringContaining("record/needs-server") });
  });
});
