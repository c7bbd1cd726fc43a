import type { Refused } from "./job.js";

const catalogue = {
  "desk/worker-died": () => ({ says: "The worker that read it ended without an answer, most likely for want of memory.", next: "Read it alone, or cut it into its dispatches." }),
  "desk/not-correctable": (id: string) => ({ says: `“${id}” is nothing that can be corrected by itself.`, next: "Correct what a dispatch says, such as d12.s3 or d12.x1; entente show tells which dispatches speak of something." }),
  "desk/no-such-kind": (kind: string) => ({ says: `There is no kind of thing called “${kind}”.`, next: "What can be added: statement, exchange, initiative, commitment, person, party, mention, date." }),
  "desk/not-a-correction": (id: string) => ({ says: `“${id}” is not the id of a correction.`, next: "Corrections have ids such as k4; entente show d12 lists those of a dispatch." }),
  "desk/not-a-merge": (id: string) => ({ says: `“${id}” is not the id of a merge.`, next: "Merges have ids such as m3; entente merges lists them." }),
  "desk/not-a-dispatch": (id: string) => ({ says: `“${id}” is not the id of a dispatch.`, next: "Dispatches have ids such as d12; entente find shows them." }),
  "record/needs-server": () => ({ says: "Only a record on a PostgreSQL server has a queue that several can take from.", next: "Name one with DATABASE_URL or --store postgres://…; to a record in a folder, add the dispatches themselves." }),
  "desk/fault": (what: string) => ({ says: `Reading or keeping it failed: ${what}. This is a fault of the program, not of the text.`, next: "Please report it, with the text if you may share it." }),
  "desk/not-two-accounts": (count: string) => ({ says: `Two accounts are compared, and ${count === "0" ? "none came" : count === "1" ? "one came" : `${count} came`} in.`, next: "Name two files, or one JSON Lines file that holds two dispatches." }),
} as const;

type Catalogue = typeof catalogue;
export type DeskCode = keyof Catalogue;

/** Why the desk could not get a dispatch read although nothing is wrong with the dispatch. */
export function deskRefusal<C extends DeskCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: DeskCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args) };
}
