import { open, readFile, stat } from "node:fs/promises";
import { isKeyFile, lockedKey, shortest, unlockedKey } from "../../seal/key-file.js";
import { newKey, type PublicKey, type SigningKey } from "../../seal/keys.js";
import { settleRefusal, type SettleRefusal } from "./refusals.js";

/** The passphrase of a key: out of a file, else out of the environment. */
export async function passphraseFrom(file: string | null, environment: { readonly [name: string]: string | undefined }): Promise<string | SettleRefusal> {
  if (file === null) return environment["ENTENTE_PASSPHRASE"] || settleRefusal("settle/no-passphrase");
  try {
    return (await readFile(file, "utf8")).replace(/\r?\n$/, "");
  } catch (error) {
    return settleRefusal("settle/unreadable", file, (error as NodeJS.ErrnoException).code ?? (error as Error).message);
  }
}

/** Makes a key of an organisation and keeps it locked in a new file that only its owner reads. */
export async function makeKeyFile(organisation: string, path: string, passphrase: string): Promise<PublicKey | SettleRefusal> {
  if ([...passphrase].length < shortest) return settleRefusal("settle/short-passphrase", String(shortest));
  const key = newKey(organisation);
  const text = `${JSON.stringify(await lockedKey(key, passphrase), null, 2)}\n`;
  const written = await writeNew(path, text, 0o600);
  return written ?? { fingerprint: key.fingerprint, public: key.public };
}

/** Opens a key that this house keeps in a file. A file that others can read is refused: whoever read it may have the key. */
export async function openKeyFile(path: string, passphrase: string): Promise<SigningKey | SettleRefusal> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== "win32" && (mode & 0o077) !== 0) return settleRefusal("settle/key-open-to-others", path, (mode & 0o777).toString(8));
    const data: unknown = JSON.parse(await readFile(path, "utf8"));
    if (!isKeyFile(data)) return settleRefusal("settle/no-key", path);
    return (await unlockedKey(data, passphrase)) ?? settleRefusal("settle/wrong-passphrase", path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof SyntaxError) return settleRefusal("settle/no-key", path);
    return code === "ENOENT" ? settleRefusal("settle/not-found", path) : settleRefusal("settle/unreadable", path, code ?? message);
  }
}

/** Writes a file that must not be there yet; null where that went well. */
export async function writeNew(path: string, text: string, mode: number): Promise<SettleRefusal | null> {
  try {
    const file = await open(path, "wx", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "EEXIST" ? settleRefusal("settle/exists", path) : settleRefusal("settle/cannot-write", path, code ?? message);
  }
}
