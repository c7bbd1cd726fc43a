import type { KeyObject } from "node:crypto";
import { canonical } from "./canonical.js";
import type { Finding, KeySeen } from "../settlement/proof.js";
import { finding } from "./findings.js";
import { isSignedBy, verifyingKey } from "./keys.js";
import type { Header, KeyEntry, RevokeEntry } from "./log.js";

/** A key of an export, to verify with. */
export interface KnownKey extends KeySeen {
  readonly key: KeyObject;
}

/** The keys of an export, as far as it has been read. */
export interface KeyRing {
  readonly keys: ReadonlyMap<string, KnownKey>;
  /** The key that signs entries now. */
  readonly keeper: string;
}

/** The keeper's first key, out of the header; null where it is none. */
export function ringOf({ keeper: { organisation, key: fingerprint, public: open } }: Header): KeyRing | null {
  const key = verifyingKey({ fingerprint, public: open });
  return key === null ? null : { keys: new Map([[fingerprint, { fingerprint, organisation, role: "keeper", key, from: 0, replacedIn: null, revokedIn: null, since: null }]]), keeper: fingerprint };
}

/** A key joins or follows another. It must be new, be had by whoever introduces it, and follow a key of the same organisation and role. */
export function withNewKey(ring: KeyRing, entry: KeyEntry): { readonly ring: KeyRing; readonly findings: readonly Finding[] } {
  const wrong = (why: string) => ({ ring, findings: [finding("seal/bad-key", entry.n, why)] });
  const { n, organisation, role, key: fingerprint, public: open, replaces, possession, signatures: _signatures, ...rest } = entry;
  const key = verifyingKey({ fingerprint, public: open });
  if (key === null) return wrong("its bytes and its fingerprint do not go together");
  if (ring.keys.has(fingerprint)) return wrong("it is there already");
  if (!isSignedBy("possession", canonical({ n, organisation, role, key: fingerprint, public: open, replaces, ...rest }), possession, key)) return wrong("it did not sign its own introduction");
  const before = replaces === null ? null : ring.keys.get(replaces) ?? null;
  if (replaces !== null && (before === null || before.organisation !== organisation || before.role !== role || before.replacedIn !== null)) return wrong("the key it follows is not one of that organisation in use");
  if (role === "keeper" && replaces !== ring.keeper) return wrong("a keeper's key follows the keeper's key in use");
  const keys = new Map(ring.keys);
  if (before !== null) keys.set(before.fingerprint, { ...before, replacedIn: n });
  keys.set(fingerprint, { fingerprint, organisation, role, key, from: n, replacedIn: null, revokedIn: null, since: null });
  return { ring: { keys, keeper: role === "keeper" ? fingerprint : ring.keeper }, findings: [] };
}

/** A key is withdrawn. */
export function withoutKey(ring: KeyRing, { n, key: fingerprint, since }: RevokeEntry): { readonly ring: KeyRing; readonly findings: readonly Finding[] } {
  const known = ring.keys.get(fingerprint);
  if (known === undefined || known.revokedIn !== null) return { ring, findings: [finding("seal/bad-key", n, known === undefined ? "nobody introduced the key that is revoked" : "it is revoked already")] };
  const doubtful = since === null || since >= n ? [] : [finding("seal/since", n, short(fingerprint), String(Math.max(since, known.from)), String((known.replacedIn ?? n) - (known.replacedIn === null ? 1 : 0)))];
  return { ring: { ...ring, keys: new Map(ring.keys).set(fingerprint, { ...known, revokedIn: n, since }) }, findings: doubtful };
}

/** Why a key may not sign an entry at its place; null where it may. */
export function mayNotSign(ring: KeyRing, fingerprint: string, n: number, role: "keeper" | "party"): Finding | null {
  const known = ring.keys.get(fingerprint);
  if (known === undefined) return finding("seal/unknown-key", n, short(fingerprint));
  if (known.revokedIn !== null) return finding("seal/revoked-key", n, short(fingerprint), String(known.revokedIn));
  if (known.replacedIn !== null) return finding("seal/retired-key", n, short(fingerprint), String(known.replacedIn));
  return known.role !== role ? finding("seal/not-keeper", n, short(fingerprint)) : null;
}

/** Enough of a fingerprint to tell keys of one export apart by eye. */
export const short = (fingerprint: string): string => fingerprint.slice(0, 16);
