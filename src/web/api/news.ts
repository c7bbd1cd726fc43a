import { randomBytes } from "node:crypto";
import type { Registered } from "../../alignment/commitments/register.js";
import type { Acknowledged, Answer, Corrected, Desk, Noted, Reread } from "../../desk/desk.js";
import { isRefused } from "../../desk/desk.js";
import { tellingDrafting } from "./drafting-room.js";
import { openProcedureNews, tellingSettlement, type ProcedureNews } from "./procedure-news.js";
import type { MergeTold } from "../../record/questions/merges.js";

/** Something that has become otherwise in the record; told once it is durable. */
export type Event =
  | { readonly what: "added" | "revised"; readonly id: string; readonly statements: number; readonly doubts: number }
  | { readonly what: "corrected"; readonly id: string; readonly corrections: readonly string[]; readonly by: string }
  | { readonly what: "undone"; readonly id: string; readonly corrections: readonly string[]; readonly by: string }
  | { readonly what: "decided"; readonly id: string; readonly decision: "confirmed" | "undone"; readonly by: string }
  | { readonly what: "noted"; readonly id: string; readonly notice: string; readonly kind: Noted["kind"] }
  | { readonly what: "reread"; readonly id: string }
  | { readonly what: "followed-up"; readonly id: string; readonly by: string }
  /** Another process has changed something: look anew. */
  | { readonly what: "elsewhere" };

/** Something that is otherwise only in lines of one dispatch; with "thing" these are found by the same words as before. */
export interface Change {
  readonly dispatch: number;
  readonly reach: "thing" | "dispatch";
}

/** An event with the name by which a page that lost the connection says where it was. */
export interface Numbered {
  readonly mark: string;
  readonly event: Event;
}

/** Tells whoever listens of what changes, and counts the changes. */
export interface News {
  /** Goes up with every change, so that what was answered before can be told from what holds now. */
  readonly changes: () => number;
  /** What changed since there were so many changes, the first first; null for what may have changed anything, and where that is not known any more. */
  readonly changedSince: (changes: number) => readonly Change[] | null;
  /** `change` says what is otherwise, where that is less than anything. */
  readonly tell: (event: Event, change?: Change | null) => void;
  /** Something may have changed of which nobody needs to be told. */
  readonly stir: () => void;
  /** Calls with every event from now on, until the returned function is called; `end` is called when nothing more will come. */
  readonly listen: (hear: (told: Numbered) => void, end: () => void) => () => void;
  /** The mark of what was told last. */
  readonly now: () => string;
  /** What was told since an event that somebody heard last; null where that is not known any more. */
  readonly since: (mark: string) => readonly Numbered[] | null;
  /** How many listen. */
  readonly listeners: () => number;
  /** What is done in procedures, told to those who look at one. */
  readonly procedures: ProcedureNews;
  /** Sends all who listen home. */
  readonly close: () => void;
}

/** Most events that are told again to somebody who comes back. */
const mostKept = 1_000;

export function openNews(): News {
  const listeners = new Set<{ readonly hear: (told: Numbered) => void; readonly end: () => void }>();
  // Another run of the server counts from the beginning: its marks are others.
  const run = randomBytes(6).toString("base64url");
  const latest: Numbered[] = [];
  let told = 0;
  let changes = 0;
  const lately: (Change | null)[] = [];
  const happened = (change: Change | null): void => {
    changes++;
    lately.push(change);
    if (lately.length > mostKept) lately.shift();
  };
  const procedures = openProcedureNews();
  return {
    procedures,
    changes: () => changes,
    changedSince: (before) => {
      const some = lately.slice(Math.max(0, lately.length - (changes - before)));
      return some.length === changes - before && some.every((change) => change !== null) ? some : null;
    },
    tell: (event, change = null) => {
      happened(change);
      const one: Numbered = { mark: `${run}-${++told}`, event };
      latest.push(one);
      if (latest.length > mostKept) latest.shift();
      for (const { hear } of listeners) hear(one);
    },
    now: () => `${run}-${told}`,
    since: (mark) => {
      const number = mark.startsWith(`${run}-`) ? Number(mark.slice(run.length + 1)) : Number.NaN;
      const first = told - latest.length;
      return Number.isInteger(number) && number >= first && number <= told ? latest.slice(number - first) : null;
    },
    stir: () => happened(null),
    listen: (hear, end) => {
      const listener = { hear, end };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners: () => listeners.size,
    close: () => {
      for (const { end } of [...listeners]) end();
      procedures.close();
    },
  };
}

/** The same desk, which tells of what is changed through it, by commands of this machine and by pages alike. */
export function tellingDesk(desk: Desk, news: News): Desk {
  return {
    ...desk,
    files: Object.fromEntries(Object.entries(desk.files ?? {}).map(([name, does]) => [name, looksOnly.has(name) ? does : (asked: never) => stirred(() => (does as (asked: never) => Promise<unknown>)(asked), news)])) as unknown as Desk["files"],
    drafting: tellingDrafting(desk.drafting, news.procedures),
    settlement: tellingSettlement(desk.settlement, news.procedures),
    as: (actor, door) => tellingDesk(desk.as(actor, door), news),
    add: (arrivals, options) => told(desk.add(arrivals, options), (one) => addedEvent(one), news),
    reread: (options) => told(desk.reread(options), rereadEvent, news),
    saveFeed: (kept) => stirred(() => desk.saveFeed(kept), news),
    brief: (request) => stirred(() => desk.brief(request), news),
    decideComparison: (request) => stirred(() => desk.decideComparison(request), news),
    undoComparison: (request) => stirred(() => desk.undoComparison(request), news),
    writeBrief: (request) => stirred(() => desk.writeBrief(request), news),
    correct: async (request) => corrected(() => desk.correct(request), "corrected", request.by, news),
    undoCorrection: async (request) => corrected(() => desk.undoCorrection(request), "undone", request.by, news),
    decideMerge: async (request) => toldOf(await stirred(() => desk.decideMerge(request), news), (done: MergeTold) => ({ what: "decided", id: done.id, decision: request.decision, by: request.by }), news),
    followUp: async (request) => toldOf(await stirred(() => desk.followUp(request), news), (_: Registered) => ({ what: "followed-up", id: request.id, by: request.by }), news),
    notice: async (request) => toldOf(await stirred(() => desk.notice(request), news), (done: Noted) => ({ what: "noted", id: done.id, notice: done.notice, kind: done.kind }), news),
  };
}

/** What is asked of files and changes none. */
const looksOnly = new Set(["list", "show", "log", "sees", "sight"]);

async function* told<T>(items: AsyncIterable<T>, eventOf: (item: T) => Event | null, news: News): AsyncGenerator<T> {
  try {
    for await (const item of items) {
      const event = eventOf(item);
      if (event) news.tell(event);
      yield item;
    }
  } finally {
    // Several are kept at once: whoever stops listening may not have heard of all.
    news.stir();
  }
}

/** What a correction changes it says itself; what is refused changes nothing, and of what fails nobody knows. */
async function corrected(work: () => Promise<Answer<Corrected>>, what: "corrected" | "undone", by: string, news: News): Promise<Answer<Corrected>> {
  let done: Answer<Corrected>;
  try {
    done = await work();
  } catch (error) {
    news.stir();
    throw error;
  }
  if (isRefused(done)) {
    // Refused by the disk or the server, it may be kept all the same.
    if (done.refused.code.startsWith("record/")) news.stir();
    return done;
  }
  const { id, corrections, reach } = done;
  news.tell({ what, id, corrections, by }, reach === "record" ? null : { dispatch: Number(/^d(\d+)/.exec(id)![1]), reach });
  return done;
}

/** Whatever comes of it, something may be otherwise now. */
async function stirred<T>(work: () => Promise<T>, news: News): Promise<T> {
  try {
    return await work();
  } finally {
    news.stir();
  }
}

function toldOf<T extends object, R extends T | { readonly refused: unknown }>(answer: R, eventOf: (done: T) => Event, news: News): R {
  if (!isRefused(answer)) news.tell(eventOf(answer as unknown as T));
  return answer;
}

const addedEvent = (one: Acknowledged): Event | null =>
  one.status === "added" || one.status === "revised" ? { what: one.status, id: one.id, statements: one.statements ?? 0, doubts: one.doubts ?? 0 } : null;

const rereadEvent = (one: Reread): Event | null => (one.status === "changed" ? { what: "reread", id: one.id } : null);
