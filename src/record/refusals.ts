/**
 * Every reason for which the record cannot be opened or written. A code is permanent; the sentences may be reworded.
 * `says` is what is wrong, `next` what to do about it.
 */
const catalogue = {
  "record/in-use": (where: string, who: string) => ({ says: `The record in ${where} is in use by ${who}.`, next: "Wait until that is done, or let this command wait for it with --wait 60." }),
  "record/held-elsewhere": (where: string, who: string, lock: string) => ({ says: `The record in ${where} is held by ${who}, and from here it cannot be told whether that still runs.`, next: `Once you are sure that it does not, delete the file ${lock}.` }),
  "record/not-a-record": (where: string) => ({ says: `The folder ${where} has files in it and is no record.`, next: "Name an empty folder, or one that does not exist yet." }),
  "record/no-record": (where: string) => ({ says: `There is no record in ${where}.`, next: "entente add FILE makes one; --store DIR names another folder." }),
  "record/no-rights": (where: string) => ({ says: `The record in ${where} may not be opened with your rights.`, next: "Ask its owner, or name another folder with --store DIR." }),
  "record/cannot-make": (where: string, why: string) => ({ says: `No record could be made in ${where}: ${why}.`, next: "Name another folder with --store DIR." }),
  "record/damaged": (where: string, why: string) => ({ says: `The record in ${where} does not open: ${why}.`, next: "Put the folder aside and restore your last back-up with entente restore FILE." }),
  "record/too-new": (form: string, known: string) => ({ says: `The record was written by a newer entente (form ${form}; this one knows ${known}).`, next: "Update entente, on every machine that uses this record." }),
  "record/disk-full": (where: string) => ({ says: `The disk is full; the record in ${where} takes nothing more.`, next: "Make room and start again. What was acknowledged is kept." }),
  "record/no-server": (server: string, why: string) => ({ says: `The PostgreSQL server ${server} cannot be reached: ${why}.`, next: "Check DATABASE_URL, and that the server runs." }),
  "record/server-refuses": (server: string, why: string) => ({ says: `The PostgreSQL server ${server} refuses: ${why}.`, next: "Check the name, password and rights in DATABASE_URL." }),
  "record/server-too-old": (server: string, version: string) => ({ says: `The PostgreSQL server ${server} has version ${version}.`, next: "Version 15 or newer is needed." }),
  "record/not-ours": (server: string) => ({ says: `The database on ${server} has tables of the same names that are not a record.`, next: "Make a database for the record alone, and name it in DATABASE_URL." }),
  "record/lost": (why: string) => ({ says: `The connection to the record was lost: ${why}.`, next: "Start again. What was acknowledged is kept." }),
  "record/not-empty": () => ({ says: "The record to restore into is not empty.", next: "Restore into a new folder or database; --replace throws away what is there." }),
  "record/no-backup": (why: string) => ({ says: `It is no back-up of a record: ${why}.`, next: "Name a file that entente backup has written." }),
  "record/backup-damaged": (why: string) => ({ says: `The back-up is not whole: ${why}.`, next: "Take another copy; nothing was changed." }),
  "record/no-such": (id: string) => ({ says: `The record has no ${id}.`, next: "entente find shows what it has." }),
} as const;

type Catalogue = typeof catalogue;
export type RecordCode = keyof Catalogue;

/** A reason not to open or write the record, in a sentence a person can read, and the next step. */
export interface RecordRefusal {
  readonly code: RecordCode;
  readonly says: string;
  readonly next: string;
  /** What the sentences were filled with, so that they can be put in another language. */
  readonly words?: readonly string[];
}

/** Makes a refusal; the code decides how many words it takes. */
export function recordRefusal<C extends RecordCode>(code: C, ...args: Parameters<Catalogue[C]>): RecordRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

/** All codes, for documentation and tests. */
export const recordCodes = Object.keys(catalogue) as readonly RecordCode[];
