import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Invited, OrganisationTold, People } from "../src/desk/accounts/asked.js";
import { hasPostgres, startPostgres, type TestServer } from "./postgres.js";
import { rawRequest, type RawAnswer } from "./web/serving.js";
import { cookieIn } from "./web/signed-in.js";

// The first person is let in by command; then by command and page at once, with the serving process in between.

const program = process.env["ENTENTE_PROGRAM"] ?? join(import.meta.dirname, "../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-accounts-"));
const running: ChildProcess[] = [];
let postgres: TestServer | null = null;
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await postgres?.close();
  rmSync(folder, { recursive: true, force: true });
});

const environment = { ...process.env, LANG: "C", LC_ALL: "C", DATABASE_URL: "", ENTENTE_STORE: "", ENTENTE_SECRET: "", ENTENTE_ADDRESS: "", ENTENTE_OPENID: "", ENTENTE_AUTHOR: "M. Vorrandt" };

function entente(store: string, ...args: string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, "--store", store], { input: "", encoding: "utf8", env: environment });
  return { status, out: stdout, err: stderr };
}
const told = <T>(store: string, ...args: string[]): T => JSON.parse(entente(store, ...args, "--format", "json").out) as T;

/** Serves a record, and gives its address once it says so. */
function serve(store: string, ...args: string[]): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [program, "serve", "--port", "0", "--store", store, ...args], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", (words: string) => {
      said += words;
      const address = /Listening on (\S+)/.exec(said)?.[1];
      if (address) resolve({ address, stop: async () => { child.kill("SIGINT"); await ended; } });
    });
    child.once("exit", () => reject(new Error(said)));
  });
}

// A connection for each request: those that are kept are let go of while a command runs.
const ask = (address: string, path: string, cookie = "", body?: unknown): Promise<RawAnswer> =>
  rawRequest(address, { path, ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }), headers: { host: new URL(address).host, origin: address, "content-type": "application/json", cookie } });

const stores: readonly (readonly [string, () => Promise<string>, boolean])[] = [
  ["embedded", async () => join(folder, "record"), true],
  ["server", async () => (postgres ??= await startPostgres()).newDatabase(), hasPostgres()],
];

describe.each(stores)("accounts on a record that is %s", (_, place, there) => {
  test.skipIf(!there && !process.env["CI"])("from the first invitation to the end of a session, by command and over HTTP", async () => {
    const store = await place();
    const first = entente(store, "accounts", "invite", "--email", "l.korvath@mfa.velmore.example", "--organisation", "Ministry of Velmore", "--role", "administrator", "--party", "VEL");
    expect(first.out).toMatch(/^l\.korvath@mfa\.velmore\.example · Ministry of Velmore · administrator\nhttp:\/\/localhost:4711\/invited#[\w-]{43}\nThe link lets its reader in once/);
    const { address, stop } = await serve(store, "--accounts");
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await ask(address, "/api/status")).status).toBe(401);
    const entered = await ask(address, "/api/accounts/invitations/accept", "", { word: /#(\S+)/.exec(first.out)![1], name: "Lena Korvath", password: "lanterns over nine bridges" });
    expect(entered.status).toBe(200);
    const cookie = cookieIn(entered.headers["set-cookie"]);
    expect((await ask(address, "/api/me", cookie)).json()).toMatchObject({ user: { name: "Lena Korvath", role: "administrator", party: "VEL" }, accounts: true });

    const invited = told<Invited>(store, "accounts", "invite", "r.astier@arvenia.example", "--organisation", "Ministry of Arvenia", "--party", "ARV", "--role", "officer");
    expect(invited.link.startsWith(`${address}/invited#`)).toBe(true);
    expect(told<People>(store, "accounts")).toMatchObject({ people: [{ email: "l.korvath@mfa.velmore.example", sessions: 1 }], invitations: [{ email: "r.astier@arvenia.example", role: "officer" }] });
    expect(told<OrganisationTold[]>(store, "accounts", "organisations")).toMatchObject([{ id: "o1", keeper: true, members: 1 }, { id: "o2", name: "Ministry of Arvenia", party: "ARV", keeper: false, members: 0 }]);

    expect(entente(store, "accounts", "role", "l.korvath@mfa.velmore.example", "reader", "--organisation", "o1")).toMatchObject({ status: 1, err: expect.stringContaining("accounts/last-administrator") });
    expect(entente(store, "accounts", "revoke", "l.korvath@mfa.velmore.example").out).toBe("l.korvath@mfa.velmore.example · 1 session ended\n");
    expect((await ask(address, "/api/status", cookie)).status, "at once, whichever process ended it").toBe(401);
    expect(entente(store, "accounts", "log").out).toMatch(/M\. Vorrandt +ended sessions[\s\S]*Lena Korvath +joined[\s\S]*M\. Vorrandt +invited/);
    await stop();
  });
});

test.each<[string, string[], number]>([
  ["web/needs-accounts", ["serve", "--listen", "0.0.0.0"], 1], ["web/needs-address", ["serve", "--listen", "0.0.0.0", "--accounts"], 1], ["web/needs-https", ["serve", "--listen", "0.0.0.0", "--accounts", "--address", "http://entente.example"], 1],
  ["accounts/not-an-address", ["accounts", "invite", "nobody", "--organisation", "X"], 1], ["accounts/not-a-role", ["accounts", "invite", "a@b.example", "--organisation", "X", "--role", "king"], 1],
  ["cli/nothing-named", ["accounts", "invite", "a@b.example"], 2], ["cli/nothing-named", ["accounts", "revoke"], 2], ["cli/not-one-of", ["accounts", "destroy"], 2], ["cli/too-many-words", ["accounts", "list", "all"], 2],
])("%s", (code, args, status) => {
  expect(entente(join(folder, "unused"), ...args)).toMatchObject({ status, out: "", err: expect.stringContaining(`entente: ${code}: `) });
});
