import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build, type Plugin } from "vite";

const kept = "node_modules/.cache/entente-pages";

/**
 * The folder of the pages as their sources are now. The first who asks builds them; whoever asks for the same sources later, in
 * this run or another, is given the same folder. Two never build at once. A test may build them otherwise: `made` are the files that
 * makes a difference by.
 */
export async function pagesBuilt({ plugins = [], made = [] }: { readonly plugins?: readonly Plugin[]; readonly made?: readonly string[] } = {}): Promise<string> {
  mkdirSync(kept, { recursive: true });
  const folder = join(process.cwd(), kept, fingerprint(made));
  while (!existsSync(folder)) {
    if (!take(`${folder}.building`)) await pause(200);
    else try {
      if (!existsSync(folder)) await buildInto(folder, plugins);
    } finally {
      rmSync(`${folder}.building`, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Whether it is ours to build: a folder can be made by one only. One left by a process that ended is a build's time old. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > 180_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Builds the pages as people get them: a build says by this variable whom it is for, and a test's is another. They appear at once and whole. */
async function buildInto(folder: string, plugins: readonly Plugin[]): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  const making = mkdtempSync(`${folder}-`);
  try {
    await build({ configFile: "vite.config.ts", logLevel: "error", plugins: [...plugins], build: { outDir: making, emptyOutDir: true } });
    for (const other of readdirSync(kept)) if (/^[0-9a-f]{32}$/.test(other) && Date.now() - statSync(join(kept, other)).mtimeMs > 3_600_000) rmSync(join(kept, other), { recursive: true, force: true });
    renameSync(making, folder);
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
    rmSync(making, { recursive: true, force: true });
  }
}

/** What the pages are made of, in one word: every file of the floors they may take from. */
function fingerprint(made: readonly string[]): string {
  const sum = createHash("sha256");
  for (const file of [...made, "vite.config.ts", "package-lock.json", ...filesOf("src/web/pages"), ...filesOf("src/outgoing"), ...filesOf("src/model"), ...filesOf("src/text"), ...filesOf("src/alignment"), ...filesOf("src/settlement")])
    sum.update(file).update("\0").update(readFileSync(file)).update("\0");
  return sum.digest("hex").slice(0, 32);
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)).filter((file) => /\.(?:tsx?|css|html|svg)$/.test(file) && !/\.test\.tsx?$/.test(file)).sort();
