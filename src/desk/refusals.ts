import type { Refused } from "./job.js";

const catalogue = {
  "desk/worker-died": () => ({ says: "The worker that read it ended without an answer, most likely for want of memory.", next: "Read it alone, or cut it into its dispatches." }),
  "desk/fault": (what: string) => ({ says: `Reading it failed: ${what}. This is a fault of the program, not of the text.`, next: "Please report it, with the text if you may share it." }),
  "desk/not-two-accounts": (count: string) => ({ says: `Two accounts are compared, and ${count === "0" ? "none came" : count === "1" ? "one came" : `${count} came`} in.`, next: "Name two files, or one JSON Lines file that holds two dispatches." }),
} as const;

type Catalogue = typeof catalogue;
export type DeskCode = keyof Catalogue;

/** Why the desk could not get a dispatch read although nothing is wrong with the dispatch. */
export function deskRefusal<C extends DeskCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: DeskCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args) };
}
