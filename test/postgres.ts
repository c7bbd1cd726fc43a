import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

// A real PostgreSQL for tests and benches: ENTENTE_TEST_DATABASE_URL names one whose user may create databases; else one
// is made in a temporary folder from the binaries that are installed, and taken away at the end.

export interface TestServer {
  /** The address of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** Whether commits wait for the disk. Tests are faster without; measurements must not be. */
  readonly durable?: boolean;
}

/** Whether there is a PostgreSQL to test with. */
export const hasPostgres = (): boolean => process.env["ENTENTE_TEST_DATABASE_URL"] !== undefined || binaries() !== null;

/** Starts a server, or finds the one that was named. */
export async function startPostgres({ durable = false }: ServerOptions = {}): Promise<TestServer> {
  const named = process.env["ENTENTE_TEST_DATABASE_URL"];
  if (named !== undefined) return serverAt(named, async () => undefined);
  const bin = binaries();
  if (bin === null) throw new Error("PostgreSQL is not installed");

  const folder = mkdtempSync(join(tmpdir(), "entente-postgres-"));
  const user = userFor(folder);
  const data = join(folder, "data");
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", ...(durable ? [] : ["--no-sync"])], { ...user, stdio: "pipe" });
  const port = await freePort();
  const settings = durable ? [] : ["-c", "fsync=off", "-c", "full_page_writes=off"];
  const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`, "-c", "max_connections=50", ...settings], { ...user, stdio: "ignore" });
  const end = (): void => void server.kill("SIGQUIT");
  process.once("exit", end);
  const url = `postgres://tester@127.0.0.1:${port}/postgres`;
  await answering(url, server);
  return serverAt(url, async () => {
    process.off("exit", end);
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

function serverAt(url: string, stop: () => Promise<void>): TestServer {
  const made: string[] = [];
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  return {
    newDatabase: async () => {
      const name = `entente_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
      await ask(`create database ${name}`);
      made.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    close: async () => {
      for (const name of made) await ask(`drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

/** The folder of the newest PostgreSQL that is installed. */
function binaries(): string | null {
  const root = "/usr/lib/postgresql";
  const installed = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, "bin")) : [];
  const named = (process.env["PATH"] ?? "").split(":");
  return [...installed, ...named].find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

/** PostgreSQL does not run as root; then it runs as the user its package made. */
function userFor(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const user = { uid: id("-u"), gid: id("-g") };
  chownSync(folder, user.uid, user.gid);
  return user;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error("PostgreSQL does not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
