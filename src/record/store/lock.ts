import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

// One process at a time has an embedded record open. The lock is a file beside the cluster that names its holder.
//
// It comes into being whole (written under another name, then linked, which fails where it exists already). A lock whose
// holder is gone is taken over by its heir, and only one can be the heir: whoever makes the file `lock.after-<nonce of the
// dead holder>`. An heir that died on the way has heirs of its own, so a killed process never bars the way, and a slow one
// that still believes in a holder long replaced finds on looking again that it came too late.
//
//     lock (nonce a, gone) ← lock.after-a (nonce b, gone) ← lock.after-b (nonce c: us)   →   lock (nonce c)

/** Who has a record open. */
export interface Holder {
  readonly nonce: string;
  readonly process: number;
  /** When that process started, as its system tells it; a process id alone comes round again. Null where it cannot be told. */
  readonly started: string | null;
  readonly host: string;
  /** What it does, for people: "entente add". */
  readonly purpose: string;
  /** Where it can be asked to do things, and the word that lets one in; missing where it serves nobody. */
  readonly address?: string;
  readonly token?: string;
}

export interface Lock {
  /** Lets others find the process that holds the record. */
  readonly announce: (address: string, token: string) => void;
  readonly release: () => void;
}

/** Whether a holder still runs; "elsewhere": on another machine, which cannot be told from here. */
export type Standing = "runs" | "gone" | "elsewhere";

const fileIn = (folder: string): string => join(folder, "lock");

/** Takes the lock of the record in `folder`, or says who has it. Never waits. */
export function takeLock(folder: string, purpose: string): Lock | Holder {
  const us: Holder = { nonce: randomUUID(), process: process.pid, started: startOf(process.pid), host: hostname(), purpose };
  const file = fileIn(folder);
  for (;;) {
    const first = readHolder(file);
    if (first === null) {
      if (putNew(file, us)) return lockOf(file, us);
      continue;
    }
    const end = lastHeir(file, first);
    if (standingOf(end) !== "gone") return end;
    const heir = `${file}.after-${end.nonce}`;
    if (!putNew(heir, us)) continue;
    // Had another taken over meanwhile, the chain we followed would be gone.
    if (readHolder(file)?.nonce !== first.nonce) {
      remove(heir);
      continue;
    }
    replace(file, us);
    for (let dead = first; ; ) {
      const next = dead.nonce === end.nonce ? null : readHolder(`${file}.after-${dead.nonce}`);
      remove(`${file}.after-${dead.nonce}`);
      if (next === null) return lockOf(file, us);
      dead = next;
    }
  }
}

/** Who holds the record in `folder` now; null where nobody does. */
export function holderOf(folder: string): Holder | null {
  const first = readHolder(fileIn(folder));
  if (first === null) return null;
  const end = lastHeir(fileIn(folder), first);
  return standingOf(end) === "gone" ? null : end;
}

/** Whether a holder still runs. */
export function standingOf({ host, process: id, started }: Holder): Standing {
  if (id <= 0) return "gone";
  if (host !== hostname()) return "elsewhere";
  try {
    process.kill(id, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return "gone";
  }
  const now = startOf(id);
  return started !== null && now !== null && now !== started ? "gone" : "runs";
}

function lockOf(file: string, us: Holder): Lock {
  return {
    announce: (address, token) => replace(file, { ...us, address, token }),
    release: () => {
      if (readHolder(file)?.nonce === us.nonce) remove(file);
    },
  };
}

function lastHeir(file: string, holder: Holder): Holder {
  const heir = readHolder(`${file}.after-${holder.nonce}`);
  return heir === null ? holder : lastHeir(file, heir);
}

function readHolder(file: string): Holder | null {
  try {
    const written = readFileSync(file, "utf8");
    return parse(written) ?? { nonce: `damaged-${written.length}`, process: 0, started: "", host: hostname(), purpose: "" };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Null for a lock that a power cut has left empty or cut off: nobody who was there before it still runs. */
function parse(written: string): Holder | null {
  try {
    const holder = JSON.parse(written) as Holder;
    return typeof holder.nonce === "string" && Number.isInteger(holder.process) ? holder : null;
  } catch {
    return null;
  }
}

/** Makes the file, whole at once; false where it exists. */
function putNew(file: string, holder: Holder): boolean {
  const draft = write(file, holder);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    return putNewWithoutLinks(file, holder);
  } finally {
    remove(draft);
  }
}

/** On a file system without links. A reader may find the file half written for a moment. */
function putNewWithoutLinks(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function replace(file: string, holder: Holder): void {
  renameSync(write(file, holder), file);
}

function write(file: string, holder: Holder): string {
  const draft = join(dirname(file), `.lock-${holder.nonce}`);
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  return draft;
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** When a process started: on Linux in ticks since a start of the machine that is named, elsewhere as `ps` prints it. */
function startOf(id: number): string | null {
  try {
    if (process.platform === "linux") {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      // The command's name stands in brackets and may hold anything; the start is the twentieth field behind them.
      const fields = readFileSync(`/proc/${id}/stat`, "utf8").replace(/^.*\)\s/s, "").split(" ");
      return `${boot} ${fields[19]}`;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(id)], { encoding: "utf8", env: { LC_ALL: "C" } }).trim() || null;
  } catch {
    return null;
  }
}
