import { canonical, hashOf } from "./canonical.js";
import { signed, type PublicKey, type Signature, type SigningKey } from "./keys.js";
import type { Profile } from "../settlement/profile.js";

/** The first line of an export: which procedure this is, by whose rules, and who keeps its log. */
export interface Header {
  readonly format: "entente.procedure/1";
  readonly procedure: { readonly id: string; readonly title: string };
  readonly profile: Profile;
  readonly keeper: { readonly organisation: string; readonly key: string; readonly public: string };
}

interface Chained {
  readonly n: number;
  /** The hash of the line before. */
  readonly prev: string;
  /** When it was entered in the log, an instant in UTC. */
  readonly entered: string;
  readonly signatures: readonly Signature[];
}

/** An event of the procedure as it was handed in, what the rules made of it, and the acting party's own signature where it gave one. */
export interface EventEntry extends Chained {
  readonly kind: "event";
  readonly event: unknown;
  readonly outcome: { readonly accepted: boolean; readonly rule: string; readonly state: string };
  readonly act?: Signature;
}

/** A key joins; `replaces` is the one that it follows, which signs nothing afterwards. */
export interface KeyEntry extends Chained {
  readonly kind: "key";
  readonly organisation: string;
  readonly role: "keeper" | "party";
  readonly key: string;
  readonly public: string;
  readonly replaces: string | null;
  /** The new key's own signature: whoever introduces a key must have it. */
  readonly possession: string;
}

/** A key is withdrawn, for instance because others may have it. `since` is the first entry whose signature by it is in doubt. */
export interface RevokeEntry extends Chained {
  readonly kind: "revoke";
  readonly key: string;
  readonly reason: string;
  readonly since: number | null;
}

export type LogEntry = EventEntry | KeyEntry | RevokeEntry;

/** Where the log ends. */
export interface Head {
  readonly kind: "head";
  readonly n: number;
  readonly hash: string;
  readonly at: string;
  readonly signatures: readonly Signature[];
}

/** A log while it grows: enough to write the next line. */
export interface Log {
  readonly n: number;
  readonly last: string;
  readonly entered: string | null;
  readonly keeper: SigningKey;
}

export const begunLog = (header: Header, keeper: SigningKey): Log => ({ n: 0, last: hashOf(header), entered: null, keeper });

export const headerOf = (procedure: Header["procedure"], profile: Profile, { organisation, fingerprint, public: open }: SigningKey): Header => ({ format: "entente.procedure/1", procedure, profile, keeper: { organisation, key: fingerprint, public: open } });

/** Adds an event. `entered` is never earlier than the entry before. */
export function withEvent(log: Log, entered: string, event: unknown, outcome: EventEntry["outcome"], act?: Signature): { readonly log: Log; readonly entry: EventEntry } {
  return chained<EventEntry>(log, { ...place(log, entered), kind: "event", event, outcome, ...(act === undefined ? {} : { act }) });
}

/** A party's own signature under its act in one procedure, made before the act is entered. */
export const signedAct = (procedureId: string, event: unknown, key: SigningKey): Signature => signed("act", actText(procedureId, event), key);
export const actText = (procedureId: string, event: unknown): string => canonical({ procedure: procedureId, event });

/** Introduces a key of an organisation, or the one that follows another. A keeper's new key signs from the next entry on. */
export function withKey(log: Log, entered: string, key: SigningKey, role: KeyEntry["role"], replaces: string | null): { readonly log: Log; readonly entry: KeyEntry } {
  const bare = { ...place(log, entered), kind: "key" as const, organisation: key.organisation, role, key: key.fingerprint, public: key.public, replaces };
  const added = chained<KeyEntry>(log, { ...bare, possession: signed("possession", canonical(bare), key).sig });
  return role === "keeper" ? { ...added, log: { ...added.log, keeper: key } } : added;
}

export const withRevocation = (log: Log, entered: string, { fingerprint: key }: PublicKey, reason: string, since: number | null): { readonly log: Log; readonly entry: RevokeEntry } =>
  chained<RevokeEntry>(log, { ...place(log, entered), kind: "revoke", key, reason, since });

/** The signed end of a log. */
export function headOf({ n, last, keeper }: Log, at: string): Head {
  const head = { kind: "head" as const, n, hash: last, at };
  return { ...head, signatures: [signed("head", canonical(head), keeper)] };
}

/** An export: one canonical line each. */
export const exported = (lines: readonly (Header | LogEntry | Head)[]): string => lines.map((line) => `${canonical(line)}\n`).join("");

const place = ({ n, last }: Log, entered: string) => ({ n: n + 1, prev: last, entered });

function chained<Entry extends LogEntry>(log: Log, bare: Omit<Entry, "signatures">): { readonly log: Log; readonly entry: Entry } {
  const entry = { ...bare, signatures: [signed("entry", canonical(bare), log.keeper)] } as unknown as Entry;
  return { entry, log: { ...log, n: entry.n, last: hashOf(entry), entered: entry.entered } };
}
