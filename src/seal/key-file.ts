import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { keyFromSecret, type SigningKey } from "./keys.js";

/** A key as it is kept: the secret half locked by a passphrase (scrypt, then AES-256-GCM, which also notices a changed file). */
export interface KeyFile {
  readonly format: "entente.key/1";
  readonly organisation: string;
  readonly fingerprint: string;
  readonly public: string;
  readonly lock: { readonly kdf: "scrypt"; readonly n: number; readonly r: number; readonly p: number; readonly salt: string; readonly cipher: "aes-256-gcm"; readonly nonce: string; readonly tag: string; readonly secret: string };
}

/** A passphrase shorter than this is refused. */
export const shortest = 12;
/** What guessing one passphrase costs: 128 MB of memory and about half a second. */
const cost = { n: 2 ** 17, r: 8, p: 1 };
const mostMemory = 512 * 1024 * 1024;

/** Locks a key. */
export async function lockedKey({ organisation, fingerprint, public: open, secret }: SigningKey, passphrase: string): Promise<KeyFile> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await stretched(passphrase, salt, cost), nonce);
  cipher.setAAD(bound(organisation, fingerprint));
  const locked = Buffer.concat([cipher.update(secret.export({ format: "der", type: "pkcs8" })), cipher.final()]);
  return {
    format: "entente.key/1", organisation, fingerprint, public: open,
    lock: { kdf: "scrypt", ...cost, salt: salt.toString("base64url"), cipher: "aes-256-gcm", nonce: nonce.toString("base64url"), tag: cipher.getAuthTag().toString("base64url"), secret: locked.toString("base64url") },
  };
}

/** Opens a key; null where the passphrase is another, or the file was changed. */
export async function unlockedKey({ organisation, fingerprint, lock }: KeyFile, passphrase: string): Promise<SigningKey | null> {
  const bytes = (text: string): Buffer => Buffer.from(text, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", await stretched(passphrase, bytes(lock.salt), lock), bytes(lock.nonce), { authTagLength: 16 });
    decipher.setAAD(bound(organisation, fingerprint));
    decipher.setAuthTag(bytes(lock.tag));
    const key = keyFromSecret(organisation, Buffer.concat([decipher.update(bytes(lock.secret)), decipher.final()]));
    return key.fingerprint === fingerprint ? key : null;
  } catch {
    return null;
  }
}

/** Whether data are a locked key, with a cost that is neither cheap to guess nor meant to exhaust the machine. */
export function isKeyFile(data: unknown): data is KeyFile {
  if (typeof data !== "object" || data === null) return false;
  const { format, organisation, fingerprint, public: open, lock } = data as Partial<KeyFile>;
  if (format !== "entente.key/1" || typeof organisation !== "string" || typeof fingerprint !== "string" || typeof open !== "string" || typeof lock !== "object" || lock === null) return false;
  const texts = [lock.salt, lock.nonce, lock.tag, lock.secret];
  const { n, r, p } = lock;
  return lock.kdf === "scrypt" && lock.cipher === "aes-256-gcm" && texts.every((text) => typeof text === "string") && [n, r, p].every(Number.isInteger) && n >= 2 ** 14 && n <= 2 ** 18 && r === 8 && p >= 1 && p <= 4;
}

const bound = (organisation: string, fingerprint: string): Buffer => Buffer.from(`entente.key/1\n${organisation}\n${fingerprint}`, "utf8");

const stretched = (passphrase: string, salt: Buffer, { n, r, p }: { readonly n: number; readonly r: number; readonly p: number }): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(passphrase.normalize("NFKC"), salt, 32, { N: n, r, p, maxmem: mostMemory }, (error, key) => (error ? reject(error) : resolve(key))));
