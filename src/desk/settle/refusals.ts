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
  "settle/no-such": (id: string) => ({ says: `There is no procedure “${id}”.`, next: "entente settle list shows those that there are, t1, t2 …" }),
  "settle/keeper-locked": (organisation: string, key: string) => ({ says: `The key of “${organisation}” (${key}…) does not open by the passphrase that is set.`, next: "Set ENTENTE_PASSPHRASE or ENTENTE_PASSPHRASE_FILE as it was when the key was made; or let another key follow: entente settle keys rotate." }),
  "settle/key-in-use": (organisation: string) => ({ says: `“${organisation}” has a key in use.`, next: "Let another follow it: entente settle keys rotate --organisation NAME." }),
  "settle/no-such-key": (key: string) => ({ says: `The record has no key “${key}”.`, next: "entente settle keys list shows those it has." }),
  "settle/key-revoked": (key: string) => ({ says: `The key ${key}… is revoked already.`, next: "entente settle keys list shows when and why." }),
  "settle/no-title": () => ({ says: "A procedure has a title, and a version's words have a label.", next: "Give --title; without --version the title names the words." }),
  "settle/no-words": (version: string) => ({ says: `The record has no words for ${version || "the text"}: a text that nobody can read is not placed.`, next: "Give them with the draft or the revision: entente settle draft TEXT.txt, or entente settle text ID TEXT.txt." }),
  "settle/bad-words": (why: string) => ({ says: `This is no common text: ${why}.`, next: "Paragraphs are parted by blank lines; those with a number in front are operative and come last." }),
  "settle/words-frozen": (version: string) => ({ says: `The words of ${version} were placed, and do not change.`, next: "Give other words another version: entente settle revise." }),
  "settle/no-seat": (what: string) => ({ says: `Whoever asks has no place in this procedure in which to ${what}.`, next: "The secretariat of the procedure gives places." }),
  "settle/which-seat": (places: string) => ({ says: `Whoever asks has several places: ${places}.`, next: "Say which: --as and --capacity." }),
  "settle/observer": (who: string) => ({ says: `${who} observes; observers do not act. (S5.1)`, next: "A party's delegate with authority does." }),
  "settle/no-authority": (who: string, party: string, others: string) => ({ says: `${who} has no authority to act for ${party} in this. (S4.3)`, next: others ? `These have: ${others}.` : "Nobody of this party has as yet; the secretariat of the procedure gives authority." }),
  "settle/not-in-capacity": (who: string, capacity: string, what: string) => ({ says: `${who} may not do this in the capacity of ${capacity}: “${what}”.`, next: "The chair or the secretariat of the procedure does, or a delegate with authority for a party." }),
  "settle/own-hour": () => ({ says: "The hour of an act is the desk's; what came on paper is entered with the hour it was received.", next: "Give “received” and the channel instead of “at”." }),
  "settle/future-hour": (at: string) => ({ says: `${at} has not come yet: a procedure is entered afterwards with the hours it had, not with those it may have.`, next: "Leave --at away; entente settle simulate plays events of any hours." }),
  "settle/key-reused": (key: string) => ({ says: `Another act came under the name ${key}.`, next: "Give each act a name of its own." }),
  "settle/no-such-act": (key: string) => ({ says: `No act came under the name ${key}.`, next: "It did not arrive: send it again under the same name." }),
  "settle/too-many-refused": () => ({ says: "Too many of these acts were refused in this procedure.", next: "Ask its secretariat." }),
  "settle/unlooked": (channels: string) => ({ says: `Before it is certified somebody looks wherever an objection may have come. Nobody looked since the deadline at: ${channels}.`, next: "Look there, and say so: --looked CHANNELS, or on the certification screen." }),
  "settle/scan-too-long": (most: string) => ({ says: `A scan has at most ${most}.`, next: "Scan in black and white, or at a lower resolution." }),
  "settle/scan-type": (type: string) => ({ says: `“${type}” is no kind of scan.`, next: "Take PDF, PNG, JPEG or TIFF." }),
  "settle/no-scan": (hash: string) => ({ says: `There is no scan ${hash}.`, next: "Keep it first; the answer gives its hash." }),
  "settle/not-waiting": (id: string) => ({ says: `Nothing waits for a second person under ${id}.`, next: "Show the procedure again: it may have been confirmed, or dropped." }),
  "settle/same-person": (who: string) => ({ says: `${who} cannot confirm what ${who} began. (S4.3)`, next: "Another authorised person of the delegation confirms." }),
  "settle/bad-address": (why: string) => ({ says: `That is no address to send to: ${why}.`, next: "A mail address, or an https:// address for a hook." }),
  "settle/bad-field": (field: string, said: string) => ({ says: `“${field}” cannot be ${said}.`, next: "docs/settlement.md lists the fields of each act." }),
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
