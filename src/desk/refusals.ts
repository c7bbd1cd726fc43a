import type { Refused } from "./job.js";

const catalogue = {
  "desk/worker-died": () => ({ says: "The worker that read it ended without an answer, most likely for want of memory.", next: "Read it alone, or cut it into its dispatches." }),
  "desk/not-correctable": (id: string) => ({ says: `“${id}” is nothing that can be corrected by itself.`, next: "Correct what a dispatch says, such as d12.s3 or d12.x1; entente show tells which dispatches speak of something." }),
  "desk/no-such-kind": (kind: string) => ({ says: `There is no kind of thing called “${kind}”.`, next: "What can be added: statement, exchange, initiative, commitment, person, party, mention, date." }),
  "desk/not-a-correction": (id: string) => ({ says: `“${id}” is not the id of a correction.`, next: "Corrections have ids such as k4; entente show d12 lists those of a dispatch." }),
  "desk/not-a-merge": (id: string) => ({ says: `“${id}” is not the id of a merge.`, next: "Merges have ids such as m3; entente merges lists them." }),
  "desk/not-a-dispatch": (id: string) => ({ says: `“${id}” is not the id of a dispatch.`, next: "Dispatches have ids such as d12; entente find shows them." }),
  "desk/not-an-exchange": (id: string) => ({ says: `“${id}” is not the id of an exchange.`, next: "Name an exchange such as x7, or two dispatches such as d1 d2; entente find shows them." }),
  "desk/one-account": (id: string, sides: string) => ({ says: `Of ${id} the record does not have the accounts of two sides; it has: ${sides}.`, next: "Add the other side's account, or name two dispatches." }),
  "desk/several-sides": (id: string, sides: string) => ({ says: `More than two sides tell of ${id}: ${sides}.`, next: "Say which two are meant with --sides CHN,RUS." }),
  "desk/several-parties": (name: string, ids: string) => ({ says: `Several parties go by “${name}”: ${ids}.`, next: "Give the code of the one that is meant." }),
  "desk/same-party": (id: string) => ({ says: `A brief is for a conversation of two, and both are ${id}.`, next: "Name us with --us and them with --with." }),
  "desk/no-such-issue": (name: string, known: string) => ({ says: `“${name}” is no issue of the list.`, next: `The issues are ${known}.` }),
  "desk/not-a-commitment": (id: string) => ({ says: `“${id}” is not the id of a commitment.`, next: "Commitments have ids such as d12.c1; entente commitments lists them." }),
  "desk/not-a-follow-up": (id: string) => ({ says: `“${id}” is nothing that was said of a commitment.`, next: "What people say of commitments has ids such as f6; entente commitments shows them." }),
  "desk/read-no-longer": (id: string, commitment: string) => ({ says: `${id} speaks of ${commitment}, which is read no longer.`, next: "It is kept; entente show tells what the dispatch is read as now." }),
  "desk/two-readers": (id: string, readers: string) => ({ says: `${id} has its two readers: ${readers}.`, next: "Either may score it again; a third does not count." }),
  "desk/no-such-score": (score: string) => ({ says: `A score cannot be “${score}”.`, next: "It can be -1 (not kept), 0 (partly, or not yet) or +1 (kept)." }),
  "desk/no-words": (what: string) => ({ says: `The ${what} has no words.`, next: "Say it in quotation marks behind the id." }),
  "desk/no-reply": (why: string) => ({ says: `It is no reply of a calendar: ${why}.`, next: "Hand in the mail (.eml) or the calendar file (.ics) with METHOD:REPLY or METHOD:COUNTER, or enter the reply by hand: entente exchange reply." }),
  "desk/reply-to-nothing": (uid: string) => ({ says: `No invitation of this record goes by “${uid}”.`, next: "It answers somebody else's invitation, or another record's." }),
  "desk/reply-of-nobody": (who: string) => ({ says: `Nobody who is invited goes by ${who}, or the mail and its calendar name different senders.`, next: "If you know whose reply it is, enter it by hand: entente exchange reply ID --as PARTY." }),
  "record/needs-server": () => ({ says: "Only a record on a PostgreSQL server has a queue that several can take from.", next: "Name one with DATABASE_URL or --store postgres://…; to a record in a folder, add the dispatches themselves." }),
  "desk/fault": (what: string) => ({ says: `Reading or keeping it failed: ${what}. This is a fault of the program, not of the text.`, next: "Please report it, with the text if you may share it." }),
  "desk/not-two-accounts": (count: string) => ({ says: `Two accounts are compared, and ${count === "0" ? "none came" : count === "1" ? "one came" : `${count} came`} in.`, next: "Name two files, or one JSON Lines file that holds two dispatches." }),
} as const;

type Catalogue = typeof catalogue;
export type DeskCode = keyof Catalogue;

/** Why the desk could not get a dispatch read although nothing is wrong with the dispatch. */
export function deskRefusal<C extends DeskCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: DeskCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}
