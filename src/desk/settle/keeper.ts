import { isKeyFile, lockedKey, unlockedKey } from "../../seal/key-file.js";
import { newKey, type SigningKey } from "../../seal/keys.js";
import { endKey, keepKey, keysKept, type KeptKey } from "../../record/settle/signing-keys.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { KeyTold } from "./asked.js";
import { isSettleRefusal, settleRefusal } from "./refusals.js";

// The keys that sign logs. Opening one takes half a second on purpose, so an open one stays in this process's memory; nothing else has it.

const opened = new WeakMap<House["whole"], Map<string, Promise<SigningKey | null>>>();

/** Every key of an organisation, opened; a first one is made where it has none. The last that did not end is in use. */
export async function keysOf(house: House, organisation: string, at: string, by: string): Promise<Answer<{ readonly inUse: SigningKey; readonly all: ReadonlyMap<string, SigningKey> }>> {
  const kept = await keysKept(house.store.db, organisation);
  const last = kept.findLast(({ ends }) => ends.length === 0);
  if (last === undefined) {
    const made = await madeKey(house, organisation, at, by);
    return "refused" in made ? made : keysOf(house, organisation, at, by);
  }
  const all = new Map<string, SigningKey>();
  for (const key of kept) {
    const open = await openedKey(house, key);
    if ("refused" in open) {
      // A key that ended may have been locked by a passphrase that nobody has any more.
      if (key.fingerprint === last.fingerprint) return open;
    } else all.set(key.fingerprint, open);
  }
  return { inUse: all.get(last.fingerprint)!, all };
}

async function openedKey(house: House, { fingerprint, organisation, locked }: KeptKey): Promise<Answer<SigningKey>> {
  const mine = opened.get(house.whole) ?? new Map<string, Promise<SigningKey | null>>();
  opened.set(house.whole, mine);
  const before = await mine.get(fingerprint);
  if (before) return before;
  const passphrase = await house.passphrase();
  if (isSettleRefusal(passphrase)) return { refused: passphrase };
  const opening = isKeyFile(locked) ? unlockedKey(locked, passphrase) : Promise.resolve(null);
  mine.set(fingerprint, opening);
  const key = await opening;
  if (key !== null) return key;
  mine.delete(fingerprint);
  return { refused: settleRefusal("settle/keeper-locked", organisation, fingerprint.slice(0, 16)) };
}

/** Makes a key of an organisation and keeps it locked. Refused where it has one in use: another follows by rotation. */
export async function madeKey(house: House, organisation: string, at: string, by: string): Promise<Answer<SigningKey>> {
  const passphrase = await house.passphrase();
  if (isSettleRefusal(passphrase)) return { refused: passphrase };
  const key = newKey(organisation);
  const locked = await lockedKey(key, passphrase);
  return house.store.write(async (tx): Promise<Answer<SigningKey>> => {
    if ((await keysKept(tx, organisation)).some(({ ends }) => ends.length === 0)) return { refused: settleRefusal("settle/key-in-use", organisation) };
    await keepKey(tx, locked, at, by);
    remember(house, key);
    return key;
  });
}

/** A key that follows another, locked and kept in the same transaction as what follows from it. */
export async function lockedForLater(house: House, organisation: string): Promise<Answer<{ readonly key: SigningKey; readonly keep: (tx: Transacted, at: string, by: string) => Promise<void> }>> {
  const passphrase = await house.passphrase();
  if (isSettleRefusal(passphrase)) return { refused: passphrase };
  const key = newKey(organisation);
  const locked = await lockedKey(key, passphrase);
  return {
    key,
    keep: async (tx, at, by) => {
      await keepKey(tx, locked, at, by);
      remember(house, key);
    },
  };
}

const remember = (house: House, key: SigningKey): void => {
  const mine = opened.get(house.whole) ?? new Map<string, Promise<SigningKey | null>>();
  opened.set(house.whole, mine.set(key.fingerprint, Promise.resolve(key)));
};

export const keyTold = ({ organisation, fingerprint, locked, at, by, ends }: KeptKey): KeyTold => {
  const replaced = ends.find(({ how }) => how === "replaced");
  const revoked = ends.find(({ how }) => how === "revoked");
  return {
    organisation, fingerprint, public: isKeyFile(locked) ? locked.public : "", made: at, by, inUse: ends.length === 0,
    replaced: replaced ? { at: replaced.at, follows: replaced.follows } : null, revoked: revoked ? { at: revoked.at, reason: revoked.reason } : null,
  };
};

export { endKey };
