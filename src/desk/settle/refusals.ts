import type { Refused } from "../job.js";

const catalogue = {
  "settle/not-found": (path: string) => ({ says: `There is no file “${path}”.`, next: "Check the name; a name with spaces needs quotation marks around it." }),
  "settle/unreadable": (path: string, why: string) => ({ says: `“${path}” cannot be read: ${why}.`, next: "Is it a file, and may you read it?" }),
  "settle/too-long": (path: string, most: string) => ({ says: `“${path}” is longer than ${most}, which is more than one procedure can be.`, next: "Is it the file you meant?" }),
  "settle/unknown-profile": (id: string, known: string) => ({ says: `There is no profile “${id}”.`, next: `Known are ${known}; or name the file of your own, ending in .json (docs/profiles.md).` }),
  "settle/bad-profile": (path: string, faults: string) => ({ says: `“${path}” is no profile: ${faults}`, next: "docs/profiles.md lists the fields; entente settle profiles unsc --format json shows a whole one." }),
  "settle/no-key": (path: string) => ({ says: `“${path}” is not the file of a key.`, next: "Make one with entente settle keys new --organisation NAME --out FILE." }),
  "settle/no-passphrase": () => ({ says: "The key is locked, and no passphrase was given.", next: "Put it into the environment as ENTENTE_PASSPHRASE, or into a file named with --passphrase-file." }),
  "settle/short-passphrase": (least: string) => ({ says: `A passphrase has ${least} characters at least.`, next: "Several words are easy to keep in mind and hard to guess." }),
  "settle/wrong-passphrase": (path: string) => ({ says: `The passphrase does not open “${path}”.`, next: "Is it the passphrase of another key?" }),
  "settle/key-open-to-others": (path: string, mode: string) => ({ says: `“${path}” can be read by others (mode ${mode}).`, next: `Close it: chmod 600 ${path}. If others may have had it, revoke the key.` }),
  "settle/exists": (path: string) => ({ says: `“${path}” exists already.`, next: "Name another file; nothing is overwritten." }),
  "settle/cannot-write": (path: string, why: string) => ({ says: `“${path}” cannot be written: ${why}.`, next: "Is the folder there, and may you write into it?" }),
  "settle/not-an-export": (why: string) => ({ says: `It is not an exported procedure: ${why}.`, next: "An export is what entente settle seal writes." }),
  "settle/line-unreadable": (line: string, why: string) => ({ says: `Line ${line} cannot be sealed: ${why}.`, next: "A sealed log takes entries that can be read; mend the line. entente settle simulate says what is wrong with each." }),
} as const;

type Catalogue = typeof catalogue;
export type SettleCode = keyof Catalogue;

export interface SettleRefusal extends Refused {
  readonly code: SettleCode;
}

/** Why a procedure could not be simulated, sealed or verified at all. */
export function settleRefusal<C extends SettleCode>(code: C, ...args: Parameters<Catalogue[C]>): SettleRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

export const isSettleRefusal = (result: object | string): result is SettleRefusal => typeof result === "object" && "code" in result && "next" in result;
