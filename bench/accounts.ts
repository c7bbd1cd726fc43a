/**
 * What it costs to know who asks: our look-up of a session beside better-auth's own get-session, which is what one would use
 * instead, on both stores; and requests a second of the served API with a session and without accounts. `npx tsx bench/accounts.ts`.
 * Written to bench/results/accounts.txt. Processor time counts beside the clock, as the machine may have other work.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { authFor } from "../src/desk/accounts/auth.js";
import { openEntrance } from "../src/desk/accounts/entrance.js";
import { sessionEnds } from "../src/desk/accounts/session-ends.js";
import type { House } from "../src/desk/house.js";
import { giveRole, makeOrganisation } from "../src/record/accounts/organisations.js";
import { putAccount } from "../src/record/accounts/people.js";
import { openStore, type Where } from "../src/record/store/open.js";
import { usualLimits } from "../src/web/accounts/limits.js";
import { hasPostgres, startPostgres } from "../test/postgres.js";
import { serving } from "../test/web/serving.js";
import { signedIn } from "../test/web/signed-in.js";

const seconds = Number(process.argv[2] ?? 4);
const said: string[] = [];
const say = (line = ""): void => {
  console.log(line);
  said.push(line);
};
const address = "http://localhost:4711";
const secret = "a secret of a bench that is long enough to be one";
const password = "lanterns over nine bridges";

const folder = mkdtempSync(join(tmpdir(), "entente-bench-accounts-"));
const postgres = hasPostgres() ? await startPostgres({ durable: true }) : null;
try {
  say(`Node ${process.version}, ${cpus().length} cores; load when it began ${loadavg()[0]!.toFixed(1)}; ${seconds} s each, 20 at once.`);
  say("look-ups of a session                         a second   processor ms each");
  await lookUps("embedded", { folder: join(folder, "record") });
  if (postgres) await lookUps("server", { url: await postgres.newDatabase() });
  say();
  say("GET /api/parties of an empty record            a second   processor ms each");
  await requests();
} finally {
  await postgres?.close();
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(new URL("./results/accounts.txt", import.meta.url), `${said.join("\n")}\n`);

async function lookUps(kind: string, where: Where): Promise<void> {
  const store = await openStore(where, { purpose: "a bench" });
  if ("code" in store) throw new Error(store.says);
  const clock = (): string => new Date().toISOString();
  const house = { store, clock } as unknown as House;
  const auth = authFor(house, { address, secret });
  const at = clock();
  const organisation = await makeOrganisation(store.db, { name: "Ministry of Velmore", kind: "ministry", party: "VEL", at, by: "a bench" });
  await putAccount(store.db, { id: "u1", email: "a@house.example", name: "A", hash: await (await auth.$context).password.hash(password), at });
  await giveRole(store.db, { user: "u1", organisation: organisation.number, role: "reader", at, by: "a bench" });
  const entrance = await openEntrance(house, { address, secret, alone: kind === "embedded", ends: sessionEnds() });
  const letIn = await entrance.signIn({ email: "a@house.example", password }, { address: "", browser: "", cookies: "" });
  if ("refused" in letIn) throw new Error(letIn.refused.says);
  const cookie = letIn.cookies[0]!.split(";")[0]!;
  const headers = new Headers({ cookie });
  const peer = await rate(async () => void ((await auth.api.getSession({ headers })) ?? fail()));
  const ours = await rate(async () => void ((await entrance.who(cookie)) ?? fail()));
  line(`better-auth's get-session, ${kind}`, peer);
  line(`ours, ${kind}${kind === "embedded" ? ", kept for 10 s" : ", asked anew each time"}`, ours, peer);
  await store.close();
}

async function requests(): Promise<void> {
  const unlimited = { points: 1e9, duration: 60 };
  const plain = await serving();
  const accounts = await serving({ accounts: { limits: { ...usualLimits, known: unlimited } } });
  const { cookie } = await signedIn(accounts, { name: "A Reader" });
  // One after the other and again, as what comes first warms up what both share.
  const rounds: { readonly without: Rate; readonly withSession: Rate }[] = [];
  for (let round = 0; round < 3; round++) rounds.push({ without: await rate(asking(plain.address, {})), withSession: await rate(asking(accounts.address, { cookie })) });
  const [without, withSession] = [middle(rounds.map((one) => one.without)), middle(rounds.map((one) => one.withSession))];
  await plain.close();
  await accounts.close();
  line("without accounts", without);
  line("with a session", withSession, without);
}

function asking(address: string, headers: Record<string, string>): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const { hostname, port, host } = new URL(address);
  return () => new Promise((resolve, reject) => {
    request({ hostname, port, path: "/api/parties", agent, headers: { host, ...headers } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(String(answer.statusCode)));
      answer.resume().on("end", resolve);
    }).on("error", reject).end();
  });
}

interface Rate {
  readonly perSecond: number;
  readonly processor: number;
}

/** Twenty at once, for some seconds, after one of warming up. */
async function rate(work: () => Promise<void>): Promise<Rate> {
  const during = async (time: number): Promise<Rate> => {
    const before = process.cpuUsage();
    const begun = performance.now();
    let done = 0;
    await Promise.all(Array.from({ length: 20 }, async () => {
      while (performance.now() - begun < time * 1_000) {
        for (let i = 0; i < 10; i++) await work();
        done += 10;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }));
    const { user, system } = process.cpuUsage(before);
    return { perSecond: done / ((performance.now() - begun) / 1_000), processor: (user + system) / 1_000 / done };
  };
  await during(1);
  return during(seconds);
}

/** The round in the middle, by processor time. */
function middle(rounds: readonly Rate[]): Rate {
  return rounds.toSorted((a, b) => a.processor - b.processor)[Math.floor(rounds.length / 2)]!;
}

function line(what: string, { perSecond, processor }: Rate, than: Rate | null = null): void {
  say(`${what.padEnd(44)} ${perSecond.toFixed(0).padStart(9)} ${processor.toFixed(3).padStart(19)}${than === null ? "" : `   × ${(perSecond / than.perSecond).toFixed(2)} (processor × ${(processor / than.processor).toFixed(2)})`}`);
}

function fail(): never {
  throw new Error("nobody is in");
}
