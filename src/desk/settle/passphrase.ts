import { randomBytes } from "node:crypto";
import { mkdir, readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { writeNew } from "./key-files.js";
import { isSettleRefusal, settleRefusal, type SettleRefusal } from "./refusals.js";

/** What opens the keys that sign logs. */
export type Passphrase = () => Promise<string | SettleRefusal>;

type Environment = { readonly [name: string]: string | undefined };

/**
 * The passphrase of the keys in the record: ENTENTE_PASSPHRASE, else what stands in the file ENTENTE_PASSPHRASE_FILE, else a long
 * random one in a file of this user's own configuration, which is made when it is first needed. It never lies in the record or in a
 * back-up: whoever gets hold of those does not get hold of the keys.
 */
export function passphraseOf(environment: Environment, platform: NodeJS.Platform = process.platform): Passphrase {
  return async () => {
    if (environment["ENTENTE_PASSPHRASE"]) return environment["ENTENTE_PASSPHRASE"];
    const named = environment["ENTENTE_PASSPHRASE_FILE"];
    if (named) return readFrom(named, platform);
    const path = join(configFolder(environment, platform), "keeper-passphrase");
    const kept = await readFrom(path, platform);
    if (!isSettleRefusal(kept) || kept.code !== "settle/not-found") return kept;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => undefined); // what is wrong with the folder, writing into it says
    const made = await writeNew(path, `${randomBytes(32).toString("base64url")}\n`, 0o600);
    // Another process may have made it in the same moment: then that one counts.
    return made === null || made.code === "settle/exists" ? readFrom(path, platform) : made;
  };
}

async function readFrom(path: string, platform: NodeJS.Platform): Promise<string | SettleRefusal> {
  try {
    const { mode } = await stat(path);
    if (platform !== "win32" && (mode & 0o077) !== 0) return settleRefusal("settle/key-open-to-others", path, (mode & 0o777).toString(8));
    return (await readFile(path, "utf8")).replace(/\r?\n$/, "");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? settleRefusal("settle/not-found", path) : settleRefusal("settle/unreadable", path, code ?? message);
  }
}

function configFolder(environment: Environment, platform: NodeJS.Platform): string {
  const home = environment["HOME"] || homedir();
  switch (platform) {
    case "win32": return join(environment["APPDATA"] || join(home, "AppData", "Roaming"), "entente");
    case "darwin": return join(home, "Library", "Application Support", "entente");
    default: return join(environment["XDG_CONFIG_HOME"] || join(home, ".config"), "entente");
  }
}
