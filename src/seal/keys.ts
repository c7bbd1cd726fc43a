import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { sha256 } from "./canonical.js";

/** A public key as an export holds it: Ed25519, its 32 bytes in base64url. */
export interface PublicKey {
  /** The SHA-256 of the 32 bytes in hexadecimal digits: the name of the key. */
  readonly fingerprint: string;
  readonly public: string;
}

/** A key that can sign, and whose it is. */
export interface SigningKey extends PublicKey {
  readonly organisation: string;
  readonly secret: KeyObject;
}

export interface Signature {
  /** The fingerprint of the key. */
  readonly key: string;
  /** 64 bytes in base64url. */
  readonly sig: string;
}

/** What a signature is for stands before what is signed, so that one can never pass for the other. */
export type Purpose = "entry" | "head" | "act" | "possession" | "hook";

const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** A new key of an organisation. Chance comes from the operating system. */
export function newKey(organisation: string): SigningKey {
  return signingKey(organisation, generateKeyPairSync("ed25519").privateKey);
}

/** A key out of its PKCS 8 bytes. Throws where these are no Ed25519 key. */
export function keyFromSecret(organisation: string, pkcs8: Uint8Array): SigningKey {
  const secret = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  if (secret.asymmetricKeyType !== "ed25519") throw new TypeError("not an Ed25519 key");
  return signingKey(organisation, secret);
}

function signingKey(organisation: string, secret: KeyObject): SigningKey {
  const bytes = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(spkiPrefix.length);
  return { organisation, secret, fingerprint: sha256(bytes), public: bytes.toString("base64url") };
}

/** A key to verify with; null where the 32 bytes are none, or do not have that fingerprint. */
export function verifyingKey({ public: said, fingerprint }: PublicKey): KeyObject | null {
  const bytes = Buffer.from(said, "base64url");
  if (bytes.length !== 32 || bytes.toString("base64url") !== said || sha256(bytes) !== fingerprint) return null;
  try {
    return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" });
  } catch {
    return null;
  }
}

export const signed = (purpose: Purpose, text: string, { secret, fingerprint }: SigningKey): Signature => ({ key: fingerprint, sig: sign(null, message(purpose, text), secret).toString("base64url") });

export function isSignedBy(purpose: Purpose, text: string, sig: string, key: KeyObject): boolean {
  const bytes = Buffer.from(sig, "base64url");
  return bytes.length === 64 && verify(null, message(purpose, text), key, bytes);
}

const message = (purpose: Purpose, text: string): Buffer => Buffer.from(`entente/1 ${purpose}\n${text}`, "utf8");
