import { parseQuery } from "../model/query.js";
import type { Reading } from "../model/reading.js";
import { engine as ourEngine } from "../reading/read.js";
import { backupOf } from "../record/backup/backup.js";
import { queueCounts } from "../record/queue/queue.js";
import { find } from "../record/questions/find.js";
import { show } from "../record/questions/show.js";
import { status } from "../record/questions/status.js";
import { feedsKept } from "../record/questions/due.js";
import { mergesAsked } from "../record/questions/merges.js";
import { openStore } from "../record/store/open.js";
import type { Progress } from "../record/store/template.js";
import { saveFeed } from "../record/write/save.js";
import type { Entrance } from "./accounts/entrance-asked.js";
import { accountsOf } from "./accounts/people.js";
import { sessionEnds } from "./accounts/session-ends.js";
import { add, refusedFor } from "./add.js";
import { alignmentOf } from "./align/align.js";
import { conductOf } from "./conduct/conduct.js";
import { correct, undoCorrection } from "./correct.js";
import { decide, note } from "./decide.js";
import type { Acknowledged, Answer, Desk } from "./desk.js";
import { exportRecord } from "./export.js";
import { deskAs } from "./files/as.js";
import { filesDeskOf } from "./files/files.js";
import type { Clock, House } from "./house.js";
import type { Refused } from "./job.js";
import { enqueue, work, type WorkOptions } from "./queue.js";
import { dueCount, reread } from "./reread.js";
import { sendingOf } from "./settle/leaving.js";
import type { Sending } from "./settle/sending.js";
import { draftingOf, language } from "./drafting/drafting.js";
import { settlementOf } from "./settle/settlement.js";
import { passphraseOf, type Passphrase } from "./settle/passphrase.js";
import { surveysOf } from "./survey.js";
import type { Where } from "./where.js";

export type OpeningStep = Parameters<Progress>[0];

export interface DeskOptions {
  /** What the record is opened for, for those who find it in use: "entente add". */
  readonly purpose: string;
  /** Whether a record is made where there is none. */
  readonly make: boolean;
  /** Told what takes long while the record is opened. */
  readonly progress?: (step: OpeningStep) => void;
  /** Only tests give these: another clock, another engine's name, another reading. */
  readonly clock?: Clock;
  readonly passphrase?: Passphrase;
  readonly sending?: Sending;
  readonly engine?: string;
  readonly asRead?: (reading: Reading) => Reading;
}

export interface EntranceRequest {
  /** Under which address people reach the house; it is kept, for the links of invitations. */
  readonly address: string;
  /** Signs the cookies; without it a word of chance that is kept in the record. */
  readonly secret?: string;
}

/** A desk of this process, which others can be let find. */
export interface LocalDesk extends Desk {
  /** Writes down where this process can be asked, and the word that lets one in. */
  readonly announce: (address: string, token: string) => void;
  /** Calls whenever another process has kept something in the record, until the returned function is called. */
  readonly hearElsewhere: (heard: () => void) => () => Promise<void>;
  /** Opens the entrance of a house with accounts: who is in, and how one comes in. */
  readonly entrance: (options: EntranceRequest) => Promise<Entrance>;
  /** Adds what waits in the queue, until told to stop. */
  readonly work: (options: WorkOptions) => AsyncIterable<Acknowledged>;
}

/** Opens the record and gives its desk. Does not wait for another process that has an embedded record open: `record/in-use`. */
export async function openDesk(where: Where, options: DeskOptions): Promise<Answer<LocalDesk>> {
  const { purpose, make, progress } = options;
  const store = await openStore(where, { purpose, make, ...(progress && { progress }) });
  if ("code" in store) return { refused: store };
  const engine = options.engine ?? ourEngine;
  let parser: House["parser"] extends () => infer P ? P | null : never = null;
  return deskOf({
    store, whole: store, asker: null, where, engine,
    clock: options.clock ?? (() => new Date().toISOString()),
    passphrase: options.passphrase ?? passphraseOf(process.env),
    sending: options.sending ?? sendingOf(process.env),
    asRead: options.asRead ?? ((reading) => (reading.engine === engine ? reading : { ...reading, engine })),
    parser: () => (parser ??= import("../parser/open.js").then(({ openParser }) => openParser())),
  });
}

/** Every question with what answers it. */
function deskOf(house: House): LocalDesk {
  const { store, clock } = house;
  const { db } = store;
  /** What goes wrong with disk or server is refused in a sentence. */
  const safely = <T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> => work().catch((error: unknown) => ({ refused: known(error, house) }));
  const ends = sessionEnds();
  const settlement = settlementOf(house, safely, house.sending);
  const desk: LocalDesk = {
    announce: store.announce,
    hearElsewhere: store.hearElsewhere,
    files: filesDeskOf(house, safely),
    conduct: conductOf(house, safely),
    as: (actor, door) => deskAs(house, desk, actor, door, deskOf),
    accounts: accountsOf(house, safely, ends.tell),
    // What accounts are kept with takes a while to load; who serves without them does without.
    entrance: async (request) => (await import("./accounts/entrance.js")).openEntrance(house, { ...request, alone: store.kind === "embedded", ends }),
    add: (arrivals, options) => add(house, arrivals, options),
    find: ({ query, limit = 20, after }) => safely(async () => {
      const asked = parseQuery(query);
      const found = "code" in asked ? asked : await find(db, asked, Math.min(Math.max(limit, 1), 500), after ?? null);
      return "code" in found ? { refused: found } : found;
    }),
    show: (id) => safely(async () => {
      const shown = await show(db, id);
      return "says" in shown ? { refused: shown } : shown;
    }),
    ...surveysOf(db, safely),
    ...alignmentOf(house, safely),
    settlement,
    drafting: draftingOf(house, safely, settlement),
    language: (request) => safely(() => language(house, request)),
    status: () => safely(async () => {
      return { ...(await status(store)), engine: house.engine, due: await dueCount(house), queue: store.kind === "server" ? await queueCounts(db) : null };
    }),
    enqueue: (arrivals, options) => enqueue(house, arrivals, options),
    work: (how) => work(house, how),
    export: (request, seen) => safeBytes(exportRecord(store, request, seen), house),
    backup: () => safeBytes(backupOf(store, clock()), house),
    correct: (request) => safely(() => correct(house, request)),
    undoCorrection: (request) => safely(() => undoCorrection(house, request)),
    reread: (options) => reread(house, options),
    merges: (asked) => safely(() => mergesAsked(db, asked)),
    decideMerge: (request) => safely(() => decide(house, request)),
    notice: (request) => safely(() => note(house, request)),
    feeds: () => feedsKept(db),
    saveFeed: ({ feed, state }) => saveFeed(db, state, clock(), feed),
    close: store.close,
  };
  return desk;
}

/** Bytes of a file; what goes wrong with disk or server on the way is their last piece. */
async function* safeBytes(pieces: ReturnType<Desk["export"]>, house: House): AsyncGenerator<Uint8Array | { readonly refused: Refused }> {
  try {
    yield* pieces;
  } catch (error) {
    yield { refused: known(error, house) };
  }
}

/** A refusal for what is known to go wrong; everything else is a fault and is thrown. */
function known(error: unknown, house: House): Refused {
  const refused = refusedFor(error, house);
  if (refused.code === "desk/fault") throw error;
  return refused;
}
