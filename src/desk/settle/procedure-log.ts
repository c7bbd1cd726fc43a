import { hashOf, canonical } from "../../seal/canonical.js";
import type { SigningKey } from "../../seal/keys.js";
import { withEvent, withKey, withRevocation, type EventEntry, type Header, type KeyEntry, type Log, type LogEntry } from "../../seal/log.js";
import { entriesFrom, keepEntry, procedureNumbered, type EntryRow, type ProcedureRow } from "../../record/settle/procedures.js";
import { compare, later, type Instant } from "../../settlement/instant.js";
import { begun, type Procedure } from "../../settlement/procedure.js";
import type { Profile } from "../../settlement/profile.js";
import { enter, type Outcome } from "../../settlement/replay.js";
import type { House, Transacted } from "../house.js";

/** One entry of a log with what it came to. */
export interface Played {
  readonly row: EntryRow;
  readonly entry: LogEntry;
  /** Null for an entry about keys. */
  readonly outcome: Outcome | null;
}

/** A procedure as its log gives it. */
export interface Open {
  readonly row: ProcedureRow;
  readonly header: Header;
  readonly profile: Profile;
  readonly played: readonly Played[];
  readonly procedure: Procedure;
  readonly tail: { readonly n: number; readonly hash: string; readonly entered: Instant | null };
  /** The fingerprint of the key that signs it now. */
  readonly keeper: string;
  /** Kept afterwards: its hours are as somebody told them. */
  readonly told: boolean;
}

type Db = House["store"]["db"] | Transacted;

/** What was played before, so that a long log is played once. A log only grows, and a row's hash names its beginning. */
const before = new WeakMap<House["whole"], Map<number, Open>>();

/** A procedure by its number, played to its end; null where there is none. `hold` keeps others from adding to it in this transaction. */
export async function opened(house: House, db: Db, number: number, hold = false): Promise<Open | null> {
  const row = await procedureNumbered(db, number, hold);
  if (row === null) return null;
  const known = before.get(house.whole)?.get(number);
  const open = known?.row.hash === row.hash ? known : openedFrom(row);
  return playedOn(open, await entriesFrom(db, number, open.tail.n + 1));
}

/** Keeps what was played, once it is durable. */
export function remember(house: House, open: Open): void {
  const mine = before.get(house.whole) ?? new Map<number, Open>();
  before.set(house.whole, mine);
  const known = mine.get(open.row.number);
  if (known === undefined || known.row.hash !== open.row.hash || known.tail.n < open.tail.n) mine.set(open.row.number, open);
}

function openedFrom(row: ProcedureRow): Open {
  const header = JSON.parse(row.header) as Header;
  return { row, header, profile: header.profile, played: [], procedure: begun, tail: { n: 0, hash: row.hash, entered: null }, keeper: header.keeper.key, told: false };
}

/** More entries. The log was checked when it was written; whoever doubts it verifies its export. */
function playedOn(open: Open, rows: readonly EntryRow[]): Open {
  if (rows.length === 0) return open;
  let { procedure, keeper, told } = open;
  const fresh = rows.map((row): Played => {
    const entry = JSON.parse(row.line) as LogEntry;
    const outcome = entry.kind === "event" ? enter(procedure, entry.event, open.profile) : null;
    procedure = outcome?.after ?? procedure;
    if (entry.kind === "key" && entry.role === "keeper") keeper = entry.key;
    told ||= isTold(entry);
    return { row, entry, outcome };
  });
  const { entry, row } = fresh.at(-1)!;
  return { ...open, played: [...open.played, ...fresh], procedure, keeper, told, tail: { n: entry.n, hash: row.hash, entered: entry.entered as Instant } };
}

const isTold = (entry: LogEntry): boolean => entry.kind === "event" && typeof entry.event === "object" && entry.event !== null && (entry.event as { readonly told?: unknown }).told === true;

/** Who made an entry, and under what name they sent it. */
export interface Made {
  readonly act: string | null;
  /** What was asked under that name, by its hash. */
  readonly asked: string | null;
  readonly account: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
}

export const nobody: Made = { act: null, asked: null, account: null, person: null, organisation: null };

/** Signs an event, chains it to the log and keeps it. Gives the procedure after it. */
export async function appendEvent(tx: Transacted, open: Open, key: SigningKey, now: string, event: object, made: Made): Promise<{ readonly open: Open; readonly added: Played }> {
  const { accepted, why, state } = enter(open.procedure, event, open.profile);
  const entered = notBefore(open, now as Instant);
  const { entry } = withEvent(logOf(open, key), entered, event, { accepted, rule: why.rule, state });
  return append(tx, open, entry, made);
}

/** Another key of the keeper signs from the next entry on. */
export const appendKey = (tx: Transacted, open: Open, old: SigningKey, key: SigningKey, now: string, made: Made): Promise<{ readonly open: Open; readonly added: Played }> =>
  append(tx, open, withKey(logOf(open, old), notBefore(open, now as Instant), key, "keeper", old.fingerprint).entry, made);

/** A key is withdrawn; `since` is the first entry that is in doubt. */
export const appendRevocation = (tx: Transacted, open: Open, keeper: SigningKey, fingerprint: string, reason: string, since: number | null, now: string, made: Made): Promise<{ readonly open: Open; readonly added: Played }> =>
  append(tx, open, withRevocation(logOf(open, keeper), notBefore(open, now as Instant), { fingerprint, public: "" }, reason, since).entry, made);

async function append(tx: Transacted, open: Open, entry: EventEntry | KeyEntry | LogEntry, made: Made): Promise<{ readonly open: Open; readonly added: Played }> {
  const row: EntryRow = { procedure: open.row.number, n: entry.n, line: canonical(entry), hash: hashOf(entry), entered: entry.entered, kind: entry.kind, ...made };
  await keepEntry(tx, row);
  const next = playedOn(open, [row]);
  return { open: next, added: next.played.at(-1)! };
}

/** The log where it ends, to be gone on with by a key. */
export const logOf = ({ tail }: Open, keeper: SigningKey): Log => ({ n: tail.n, last: tail.hash, entered: tail.entered, keeper });

/** Entries never run back, whatever a machine's clock does. */
const notBefore = ({ tail }: Open, now: Instant): Instant => (tail.entered !== null && compare(now, tail.entered) < 0 ? tail.entered : now);

/** The hour at a procedure: the desk's, and where it is kept afterwards that of its last entry. */
export const hourAt = (open: Open, now: string): Instant => (open.told ? open.procedure.last ?? (now as Instant) : open.procedure.last === null ? (now as Instant) : later(open.procedure.last, now as Instant));
