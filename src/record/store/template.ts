import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, fsyncSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { syncFolder } from "./durable-files.js";
import { startEmbedded } from "./embedded.js";
import { migrations } from "../migrations/index.js";
import { migrate } from "./migrate.js";

// PostgreSQL takes seconds to make an empty cluster and an instant to open one. So an empty record is made once on a machine,
// kept packed (about 5 MB) among the user's caches, and every new record is unpacked from it.

/** What takes time while a record is opened, for whoever waits for it. */
export type Progress = (step: "preparing" | "creating" | "recovering" | "migrating" | "working-out") => void;

/**
 * Makes the cluster of an empty record as the folder `target`, which does not exist: unpacked beside it, written to the disk,
 * renamed into place. A process killed on the way leaves a folder `target.new-…` that the next one takes away.
 */
export async function makeCluster(target: string, progress: Progress): Promise<void> {
  const parent = dirname(target);
  for (const name of readdirSync(parent)) if (name.startsWith("data.new-")) rmSync(join(parent, name), { recursive: true, force: true });
  const draft = `${target}.new-${randomUUID()}`;
  const template = await templateFile(progress);
  progress("creating");
  try {
    await unpack(template, draft);
    renameSync(draft, target);
    syncFolder(parent);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Counts how the template is made; another way needs another template. */
const recipe = 2;

/** The packed template; made when there is none of this version. */
async function templateFile(progress: Progress): Promise<string> {
  const made = createHash("sha256").update(`${version()} ${recipe}`).update(migrations.map(({ sql }) => sql).join("\n")).digest("hex").slice(0, 16);
  const file = join(cacheFolder(), `empty-record-${made}.tar.gz`);
  if (existsSync(file)) return file;
  progress("preparing");
  const draft = `${file}.new-${randomUUID()}`;
  const cluster = join(dirname(draft), `cluster-${randomUUID()}`);
  try {
    const engine = await startEmbedded(cluster);
    await migrate(engine);
    // Nobody makes other databases here. Without their files a record takes half the room, and recovers in a third of the time:
    // after a crash PostgreSQL has every file written to the disk before it goes on.
    for (const unused of ["template1", "template0"]) {
      await engine.run(`alter database ${unused} is_template false`);
      await engine.run(`drop database ${unused}`);
    }
    await engine.run("vacuum analyze");
    await engine.run("checkpoint");
    await engine.close();
    await packUp(cluster, draft);
    renameSync(draft, file);
    // Those of other versions take room, and are made again when they are asked for.
    for (const name of readdirSync(dirname(file))) if (/^empty-record-.*\.tar\.gz$/.test(name) && name !== basename(file)) rmSync(join(dirname(file), name), { force: true });
    return file;
  } finally {
    rmSync(cluster, { recursive: true, force: true });
    rmSync(draft, { force: true });
  }
}

/** The version of PGlite, which with the migrations decides what a cluster looks like. */
function version(): string {
  const root = join(dirname(new URL(import.meta.resolve("@electric-sql/pglite")).pathname), "..", "package.json");
  return (JSON.parse(readFileSync(root, "utf8")) as { version: string }).version;
}

/** The user's caches, or, where they cannot be written to, the folder for temporary files. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const caches = process.platform === "win32" ? LOCALAPPDATA : process.platform === "darwin" ? join(homedir(), "Library", "Caches") : XDG_CACHE_HOME || join(homedir(), ".cache");
  for (const folder of [...(caches ? [join(caches, "entente")] : []), join(tmpdir(), `entente-${process.getuid?.() ?? ""}`)]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    } catch {
      continue;
    }
  }
  throw new Error("neither the caches nor the temporary files can be written");
}

async function packUp(folder: string, file: string): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600 }));
  for (const { path, isFolder } of entriesOf(folder)) {
    const name = relative(folder, path);
    if (isFolder) archive.entry({ name, type: "directory", mode: 0o700 });
    else archive.entry({ name, mode: 0o600 }, readFileSync(path));
  }
  archive.finalize();
  await written;
}

async function unpack(file: string, folder: string): Promise<void> {
  mkdirSync(folder, { mode: 0o700 });
  const archive = extract();
  archive.on("entry", ({ name, type }, content, next) => {
    const path = join(folder, name);
    if (type === "directory") {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      content.resume().on("end", () => next());
    } else pipeline(content, createWriteStream(path, { mode: 0o600 })).then(() => next(), next);
  });
  await pipeline(createReadStream(file), createGunzip(), archive);
  for (const { path, isFolder } of entriesOf(folder)) isFolder ? syncFolder(path) : syncFile(path);
  syncFolder(folder);
}

function syncFile(path: string): void {
  const descriptor = openSync(path, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** All below a folder, each folder before what it holds. */
function entriesOf(folder: string): { readonly path: string; readonly isFolder: boolean }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const isFolder = statSync(path).isDirectory();
    return [{ path, isFolder }, ...(isFolder ? entriesOf(path) : [])];
  });
}
