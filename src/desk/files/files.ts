import { isSoleUser, type Actor } from "../../model/actor.js";
import { fileId, fileNumber, granted, type Granted, type GrantedTo } from "../../model/file.js";
import { dispatchId, parseRecordId } from "../../model/record-id.js";
import { keepFileActs, newFileNumber, type FileAct } from "../../record/files/keep.js";
import { doneWith, entriesOf, filesOf, grantsOf, isThere, notWritable, readsClosed, readsOf, type ListedFile } from "../../record/files/questions.js";
import { recordRefusal } from "../../record/refusals.js";
import { askingAs } from "../../record/store/scope.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import type { FileLog, FilesDesk, ShownFile, ThingsAsked } from "./asked.js";
import { filesRefusal } from "./refusals.js";
import { anyClosed, closedChanged, scopeOf } from "./scope.js";

/** What people do with files. */
export function filesDeskOf(house: House, safely: <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>): FilesDesk {
  const { store } = house;
  return {
    list: ({ by }) => safely(() => filesOf(recordOf(house, by), scopeOf(by), { known: knowsAll(by) })),
    show: ({ id, by }) => safely(() => shownAnew(recordOf(house, by), id, by)),
    make: (asked) => safely(() => make(house, asked)),
    add: (asked) => safely(() => putIn(house, asked)),
    remove: (asked) => safely(() => takeOut(house, asked)),
    grant: ({ id, to, may, by, because }) => safely(() => kept(house, id, by, "grant", async () => [{ ...named(to), does: "granted", may, because: because ?? null }])),
    revoke: ({ id, to, by, because }) => safely(() => kept(house, id, by, "grant", async (tx, file) =>
      ((await grantsOf(tx, numberOf(file))).some((one) => one.to.kind === to.kind && one.to.id === to.id) ? [{ ...named({ ...to, name: null }), does: "revoked", because: because ?? null }]
        : { refused: filesRefusal("files/not-granted", to.id, file.name) }))),
    change: (asked) => safely(() => change(house, asked)),
    log: (asked) => safely(() => log(house, asked)),
    sees: async ({ id, by }) => isSoleUser(by) || !(await anyClosed(house)) || seesThere(store.as(scopeOf(by)!), id),
    sight: async ({ by }) => {
      if (!(await anyClosed(house))) return "";
      return isSoleUser(by) || (await readsClosed(house.whole.db, scopeOf(by)!)) ? null : "open";
    },
  };
}

type Db = House["store"]["db"] | Transacted;

/** The record as somebody sees it. */
function recordOf({ whole }: House, by: Actor): House["store"]["db"] {
  const scope = scopeOf(by);
  return scope === null ? whole.db : whole.as(scope);
}

const knowsAll = (by: Actor): boolean => by.role === "administrator";
const numberOf = ({ id }: ListedFile): number => fileNumber(id)!;
const named = ({ kind, id, name }: GrantedTo): Pick<FileAct, "to_kind" | "to_id" | "to_name"> => ({ to_kind: kind, to_id: id, to_name: name });
const atLeast = (may: Granted | null, wanted: Granted): boolean => may !== null && granted.indexOf(may) >= granted.indexOf(wanted);

/** The file of an id, as it is there for somebody; `db` is the record as they see it. */
async function fileFor(db: Db, id: string, by: Actor): Promise<ListedFile | { readonly refused: Refused }> {
  const number = fileNumber(id);
  if (number === null) return { refused: filesRefusal("files/not-a-file", id) };
  const [file] = await filesOf(db, scopeOf(by), { number, known: knowsAll(by) });
  return file ?? { refused: recordRefusal("record/no-such", id) };
}

async function shown(db: Db, file: ListedFile, by: Actor): Promise<ShownFile> {
  const number = numberOf(file);
  const isIn = file.may !== null;
  return {
    file,
    entries: isIn ? await entriesOf(db, number) : null,
    grants: isIn || knowsAll(by) ? await grantsOf(db, number) : [],
    done: atLeast(file.may, "keep") || knowsAll(by) ? (await doneWith(db, number)).map((one) => (isIn ? one : { ...one, thing: null })) : null,
  };
}

/** The longest name a file may have, in UTF-16 code units. */
const longestName = 200;

async function make(house: House, { name, closed, by, because = null }: Parameters<FilesDesk["make"]>[0]): Promise<Answer<ShownFile>> {
  const words = name.trim();
  if (words === "" || words.length > longestName) return { refused: filesRefusal("files/no-name") };
  const done = await house.whole.write(async (tx) => {
    const number = await newFileNumber(tx);
    const act = actsOf(house, number, by);
    await keepFileActs(tx, [
      act({ does: "made", name: words, because }), ...(closed ? [act({ does: "closed" as const })] : []),
      ...(by.account === null ? [] : [act({ does: "granted" as const, ...named({ kind: "person", id: by.account, name: by.name }), may: "keep" as const })]),
    ]);
    return askingAs(tx, scopeOf(by), () => shownAnew(tx, fileId(number), by));
  });
  closedChanged(house);
  return done;
}

type Deed = Partial<FileAct> & Pick<FileAct, "does">;

const actsOf = ({ clock }: House, file: number, by: Actor) => {
  const at = clock();
  return (deed: Deed): FileAct => ({ kind: null, thing: null, to_kind: null, to_id: null, to_name: null, may: null, name: null, because: null, ...deed, file, at, by: by.name, account: by.account });
};

async function shownAnew(db: Db, id: string, by: Actor): Promise<Answer<ShownFile>> {
  const file = await fileFor(db, id, by);
  return "refused" in file ? file : shown(db, file, by);
}

/** Does something with a file that whoever asks has to be let in for: to write in it, to keep it, or to say who is let in. */
async function kept(house: House, id: string, by: Actor, wants: "write" | "keep" | "grant", deeds: (tx: Transacted, file: ListedFile) => Promise<readonly Deed[] | { readonly refused: Refused }>): Promise<Answer<ShownFile>> {
  const done = await house.whole.write(async (tx) => {
    const file = await askingAs(tx, scopeOf(by), () => fileFor(tx, id, by));
    if ("refused" in file) return file;
    if (!mayDo(file, by, wants)) return { refused: filesRefusal(wants === "write" ? "files/may-not-write" : "files/may-not-keep", file.name) };
    const wished = await deeds(tx, file);
    if ("refused" in wished) return wished;
    await keepFileActs(tx, wished.map(actsOf(house, numberOf(file), by)));
    return askingAs(tx, scopeOf(by), () => shownAnew(tx, id, by));
  });
  closedChanged(house);
  return done;
}

/** An open file is everybody's to write in. Who is let into a file an administrator may say too, so that none is locked for good. */
function mayDo({ closed, may }: ListedFile, by: Actor, wants: "write" | "keep" | "grant"): boolean {
  if (wants === "write") return !closed || atLeast(may, "write");
  return atLeast(may, "keep") || (wants === "grant" && knowsAll(by));
}

function putIn(house: House, { id, things, by, because = null }: ThingsAsked): Promise<Answer<ShownFile>> {
  return kept(house, id, by, "write", async (tx) => {
    const dispatches = await dispatchesNamed(tx, things, by);
    return "refused" in dispatches ? dispatches : dispatches.map((number): Deed => ({ does: "added", kind: "dispatch", thing: dispatchId(number), because }));
  });
}

/** Puts a dispatch that is just kept into a file, in the same transaction; ends that where it may not be. */
export async function putInFile(tx: Transacted, house: House, { file: id, by }: { readonly file: string; readonly by: Actor }, dispatch: string): Promise<void> {
  const file = await fileFor(tx, id, by);
  const refused = "refused" in file ? file.refused : mayDo(file, by, "write") ? null : filesRefusal("files/may-not-write", file.name);
  if (refused) throw Object.assign(new Error(refused.code), { refused });
  await keepFileActs(tx, [actsOf(house, fileNumber(id)!, by)({ does: "added", kind: "dispatch", thing: dispatch })]);
}

/** A closed file that whoever may write in it could take things out of would be an open one: that is for its keepers. */
function takeOut(house: House, { id, things, by, because = null }: ThingsAsked): Promise<Answer<ShownFile>> {
  return kept(house, id, by, "write", async (tx, file) => {
    if (file.closed && !atLeast(file.may, "keep")) return { refused: filesRefusal("files/may-not-keep", file.name) };
    const there = new Set((await askingAs(tx, scopeOf(by), () => entriesOf(tx, numberOf(file)))).map((one) => one.id));
    const strange = things.find((thing) => !there.has(thing));
    return strange !== undefined ? { refused: filesRefusal("files/not-held", strange, file.name) } : things.map((thing): Deed => ({ does: "removed", kind: "dispatch", thing, because }));
  });
}

async function dispatchesNamed(tx: Transacted, things: readonly string[], by: Actor): Promise<readonly number[] | { readonly refused: Refused }> {
  const numbers: number[] = [];
  for (const thing of things) {
    const id = parseRecordId(thing);
    if (id?.kind !== "dispatch" || id.dispatch > 2_147_483_647) return { refused: recordRefusal("record/no-such", thing) };
    if (!(await askingAs(tx, scopeOf(by), () => isThere(tx, "dispatch", id.dispatch)))) return { refused: recordRefusal("record/no-such", thing) };
    const refused = await notForWriting(tx, by, id.dispatch);
    if (refused) return { refused };
    numbers.push(id.dispatch);
  }
  return numbers;
}

/** Why somebody may not change what is kept of a dispatch; null where they may. */
export async function notForWriting(tx: Transacted, by: Actor | null, dispatch: number): Promise<Refused | null> {
  const asker = by && scopeOf(by);
  if (asker === null) return null;
  const [name] = await notWritable(tx, asker, dispatch);
  return name === undefined ? null : filesRefusal("files/may-not-write", name);
}

function change(house: House, { id, name, closed, by, because = null }: Parameters<FilesDesk["change"]>[0]): Promise<Answer<ShownFile>> {
  return kept(house, id, by, "keep", async (_, file) => {
    const words = name?.trim();
    if (words !== undefined && (words === "" || words.length > longestName)) return { refused: filesRefusal("files/no-name") };
    return [
      ...(words !== undefined && words !== file.name ? [{ does: "named" as const, name: words, because }] : []),
      ...(closed !== undefined && closed !== file.closed ? [{ does: closed ? "closed" as const : "opened" as const, because }] : []),
    ];
  });
}

/** Lines of the log on one page, without a wish. */
const usualLines = 100;
const mostLines = 1_000;

async function log(house: House, { id, before, limit = usualLines, by }: Parameters<FilesDesk["log"]>[0]): Promise<Answer<FileLog>> {
  const { db } = house.whole;
  const file = await fileFor(recordOf(house, by), id, by);
  if ("refused" in file) return file;
  if (!atLeast(file.may, "keep") && !knowsAll(by)) return { refused: filesRefusal("files/may-not-keep", file.name) };
  const wished = Math.min(Math.max(limit, 1), mostLines);
  const reads = await readsOf(db, numberOf(file), { before: before ?? null, limit: wished });
  return { file, reads, next: reads.length === wished ? reads.at(-1)!.number : null };
}

/** Whether something is there in a record as somebody sees it. */
async function seesThere(db: Db, id: string): Promise<boolean> {
  const dispatch = /^d(\d{1,9})(?:$|[.@])/.exec(id);
  if (dispatch) return isThere(db, "dispatch", Number(dispatch[1]));
  const parsed = parseRecordId(id);
  switch (parsed?.kind) {
    case "merge": return isThere(db, "merge", parsed.number);
    case "correction": return isThere(db, "correction", parsed.number);
    case "follow-up": return isThere(db, "follow_up", parsed.number);
    case "notice": return isThere(db, "notice", parsed.number);
    default: return false;
  }
}
