import { keysKept, endKey } from "../../record/settle/signing-keys.js";
import { proceduresKept } from "../../record/settle/procedures.js";
import { isSoleUser, type Actor } from "../../model/actor.js";
import { compare, instantFrom, type Instant } from "../../settlement/instant.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import type { KeyTold, SettlementDesk } from "./asked.js";
import { keysOf, keyTold, lockedForLater, madeKey } from "./keeper.js";
import { appendKey, appendRevocation, nobody, opened, remember, type Open } from "./procedure-log.js";
import { settleRefusal } from "./refusals.js";

// The keys of organisations, made, followed and withdrawn. What becomes of a key stands in every log that it signs.

const mayNot = (by: Actor): { readonly refused: Refused } | null => (isSoleUser(by) || by.role === "administrator" ? null : { refused: settleRefusal("settle/not-in-capacity", by.name, by.role, "keys") });

export async function keyList({ store }: House, { organisation, by }: Parameters<SettlementDesk["keys"]>[0]): Promise<Answer<readonly KeyTold[]>> {
  return mayNot(by) ?? (await keysKept(store.db, organisation ?? null)).map(keyTold);
}

export async function newKeyOf(house: House, { organisation, by }: Parameters<SettlementDesk["newKey"]>[0]): Promise<Answer<KeyTold>> {
  const barred = mayNot(by);
  if (barred !== null) return barred;
  if (organisation.trim() === "") return { refused: settleRefusal("settle/bad-field", "organisation", "empty") };
  const made = await madeKey(house, organisation, house.clock(), by.name);
  return "refused" in made ? made : toldOf(house, organisation, made.fingerprint);
}

const toldOf = async ({ store }: House, organisation: string, fingerprint: string): Promise<KeyTold> => keyTold((await keysKept(store.db, organisation)).find((key) => key.fingerprint === fingerprint)!);

export async function rotate(house: House, { organisation, by }: Parameters<SettlementDesk["rotateKey"]>[0]): Promise<Answer<KeyTold>> {
  const barred = mayNot(by);
  if (barred !== null) return barred;
  if (!(await keysKept(house.store.db, organisation)).some(({ ends }) => ends.length === 0)) return { refused: settleRefusal("settle/no-such-key", organisation) };
  const next = await followed(house, organisation, by);
  return "refused" in next ? next : toldOf(house, organisation, next.fingerprint);
}

/** Lets a new key follow the one in use, in every log that the organisation keeps. */
async function followed(house: House, organisation: string, by: Actor): Promise<Answer<{ readonly fingerprint: string }>> {
  const keys = await keysOf(house, organisation, house.clock(), by.name);
  if ("refused" in keys) return keys;
  const next = await lockedForLater(house, organisation);
  if ("refused" in next) return next;
  const now = house.clock();
  let after: readonly Open[] = [];
  await house.store.write(async (tx) => {
    await next.keep(tx, now, by.name);
    await endKey(tx, keys.inUse.fingerprint, { how: "replaced", follows: next.key.fingerprint, reason: null, at: now, by: by.name });
    const logs: Open[] = [];
    for (const open of await logsOf(house, tx, organisation)) {
      const old = keys.all.get(open.keeper);
      logs.push(old === undefined ? open : (await appendKey(tx, open, old, next.key, now, { ...nobody, account: by.account, person: by.name })).open);
    }
    after = logs;
  });
  for (const open of after) remember(house, open);
  return { fingerprint: next.key.fingerprint };
}

/** The logs that an organisation keeps, held for this transaction. */
async function logsOf(house: House, tx: Transacted, organisation: string): Promise<readonly Open[]> {
  const logs: Open[] = [];
  for (const { number, keeper } of await proceduresKept(tx)) {
    if (keeper !== organisation) continue;
    const open = await opened(house, tx, number, true);
    if (open !== null) logs.push(open);
  }
  return logs;
}

export async function revoke(house: House, { fingerprint: said, reason, since, by }: Parameters<SettlementDesk["revokeKey"]>[0]): Promise<Answer<readonly KeyTold[]>> {
  const barred = mayNot(by);
  if (barred !== null) return barred;
  const from = since === undefined ? null : instantFrom(since);
  if (since !== undefined && from === null) return { refused: settleRefusal("settle/bad-field", "since", since) };
  const named = said.toLowerCase();
  const [key, other] = (await keysKept(house.store.db)).filter(({ fingerprint }) => named.length >= 8 && fingerprint.startsWith(named));
  if (key === undefined || other !== undefined) return { refused: settleRefusal("settle/no-such-key", said) };
  const { organisation, fingerprint } = key;
  if (key.ends.some(({ how }) => how === "revoked")) return { refused: settleRefusal("settle/key-revoked", fingerprint.slice(0, 16)) };
  // One that is in use is followed first: the log goes on under a key that nobody else has.
  const next = key.ends.length === 0 ? await followed(house, organisation, by) : null;
  if (next !== null && "refused" in next) return next;
  const keys = await keysOf(house, organisation, house.clock(), by.name);
  if ("refused" in keys) return keys;
  const after = await house.store.write(async (tx): Promise<readonly Open[]> => {
    const now = house.clock();
    await endKey(tx, fingerprint, { how: "revoked", follows: null, reason, at: now, by: by.name });
    const logs: Open[] = [];
    for (const open of await logsOf(house, tx, organisation)) {
      const keeper = keys.all.get(open.keeper);
      if (keeper !== undefined && hasKey(open, fingerprint)) logs.push((await appendRevocation(tx, open, keeper, fingerprint, reason, firstSince(open, from), now, { ...nobody, account: by.account, person: by.name })).open);
    }
    return logs;
  });
  for (const open of after) remember(house, open);
  return (await keysKept(house.store.db, organisation)).map(keyTold);
}

const hasKey = (open: Open, fingerprint: string): boolean => open.header.keeper.key === fingerprint || open.played.some(({ entry }) => entry.kind === "key" && entry.key === fingerprint);

/** The first entry made since an hour: from there on a signature by the key is in doubt. */
const firstSince = (open: Open, since: Instant | null): number | null => (since === null ? null : open.played.find(({ entry }) => compare(entry.entered as Instant, since) >= 0)?.entry.n ?? null);
