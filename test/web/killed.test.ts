import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acknowledged, Corrected } from "../../src/desk/desk.js";
import type { Shown } from "../../src/record/questions/show.js";
import { eventsIn, rawRequest } from "./serving.js";

// The server is killed (SIGKILL) while it takes in dispatches and corrections over HTTP. Whatever it had said was done has to be
// there when the next one opens the record.

const program = process.env["ENTENTE_PROGRAM"] ?? join(import.meta.dirname, "../../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-web-killed-"));
const children: ChildProcess[] = [];
beforeAll(() => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Server {
  readonly address: string;
  readonly kill: () => Promise<void>;
}

/** `entente serve`, from its first line on. */
async function serve(): Promise<Server> {
  const child = spawn(process.execPath, [program, "serve", "--store", join(folder, "record"), "--port", "0"], { env: { ...process.env, LANG: "C", LC_ALL: "C", ENTENTE_AUTHOR: "M. Vorrandt", ENTENTE_STORE: "", DATABASE_URL: "" }, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout!.setEncoding("utf8").once("data", resolve);
    child.once("exit", (status) => reject(new Error(`ended with ${status}`)));
  });
  const address = /^Listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line)?.[1];
  if (address === undefined) throw new Error(`it says “${line}”`);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { address, kill: () => (child.kill("SIGKILL"), gone) };
}

const story = (round: number, number: number): string => JSON.stringify({ text: `The foreign minister of Soltania, Ivo Marn, said on ${1 + (number % 28)} June 2031 that point ${round}.${number} of the agreement with Kestria had been settled.`, language: "en" });

/** Sends dispatches and gives what was acknowledged until the connection broke; `hear` is called after each. */
function send(address: string, round: number, hear: (count: number) => void): Promise<Acknowledged[]> {
  const boundary = "entente-killed";
  const lines = Array.from({ length: 60 }, (_, number) => story(round, number)).join("\n");
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="many.jsonl"\r\n\r\n${lines}\r\n--${boundary}--\r\n`;
  let text = "";
  const heard = (): Acknowledged[] => eventsIn(text).filter(({ event }) => event === "acknowledged").map(({ data }) => data as Acknowledged);
  return new Promise((resolve) => {
    const going = request(`${address}/api/dispatches`, { method: "POST", agent: false, headers: { origin: address, "content-type": `multipart/form-data; boundary=${boundary}` } }, (response) => {
      response.setEncoding("utf8").on("data", (some: string) => {
        text += some;
        hear(heard().length);
      }).on("error", () => undefined).on("close", () => resolve(heard()));
    });
    going.on("error", () => resolve(heard())).end(body);
  });
}

/** Corrects one thing after another until the server is gone; gives what was acknowledged. */
async function correctOn(address: string): Promise<string[]> {
  const kept: string[] = [];
  for (let turn = 0; ; turn++) {
    const answer = await rawRequest(address, { method: "POST", path: "/api/corrections", headers: { origin: address, "content-type": "application/json" }, body: JSON.stringify({ id: "d1.s1", does: "change", fields: [{ name: "act", value: turn % 2 === 0 ? "commit" : "report" }] }) }).catch(() => null);
    if (answer === null) return kept;
    if (answer.status === 200) kept.push(...answer.json<Corrected>().corrections);
  }
}

test("a server that is killed in mid-request loses nothing it acknowledged", async () => {
  const first = await serve();
  await send(first.address, 0, () => undefined);
  await first.kill();
  const said: { readonly dispatches: Acknowledged[]; readonly corrections: string[] }[] = [];
  for (const [round, after] of [1, 9, 33].entries()) {
    const server = await serve();
    let killed: Promise<void> | null = null;
    const correcting = correctOn(server.address);
    const dispatches = await send(server.address, round + 1, (count) => {
      if (count >= after) killed ??= server.kill();
    });
    await (killed ?? server.kill());
    said.push({ dispatches, corrections: await correcting });
    expect(dispatches.length, "it was killed in the middle").toBeLessThan(60);
    expect(dispatches.length).toBeGreaterThanOrEqual(after);
  }
  const last = await serve();
  const shown = async (id: string): Promise<Shown> => (await rawRequest(last.address, { path: `/api/things/${id}` })).json<Shown>();
  for (const { dispatches, corrections } of said) {
    expect(corrections.length).toBeGreaterThan(0);
    for (const one of dispatches) {
      if (one.status === "refused") throw new Error(one.says);
      const thing = await shown(one.id);
      expect([one.id, thing.kind === "dispatch" && thing.reading?.statements.length]).toEqual([one.id, one.statements]);
    }
    for (const id of corrections) expect(await shown(id)).toMatchObject({ kind: "correction", id });
  }
  await last.kill();
}, 240_000);

test("asked to stop it ends, though pages are open and listening", async () => {
  const server = await serve();
  const child = children.at(-1)!;
  const listening = request(`${server.address}/api/events`);
  await new Promise<void>((resolve) => listening.on("response", (response) => response.once("data", () => resolve()).on("error", () => undefined)).on("error", () => undefined).end());
  expect((await rawRequest(server.address, { path: "/api/me" })).json()).toMatchObject({ user: { name: "M. Vorrandt" } });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (status) => resolve(status)));
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
