import { refusedInWords } from "../refused-in-words.js";
import type { Refusing } from "../../outgoing/labels/refusals/shape.js";
import { exitStatus, type CliRefusal } from "../refusals.js";

const catalogue = {
  "settle/unknown-part": (word: string, nearest: string) => ({ says: `“${word}” is not a part of settle.`, next: nearest ? `Did you mean “entente settle ${nearest}”?` : "See entente settle --help." }),
  "settle/no-profile": () => ({ says: "Whose rules? No profile was named.", next: "For example: --profile unga-74-544; entente settle profiles lists all." }),
  "settle/no-events": () => ({ says: "No file of events was named.", next: "Name one, or “-” for what comes in." }),
  "settle/too-many-files": (word: string) => ({ says: `One file at a time: “${word}” is one too many.`, next: "See entente settle --help." }),
  "settle/no-option": (option: string, example: string) => ({ says: `${option} is needed.`, next: `For example: ${option} ${example}.` }),
  "settle/unknown-format": (format: string, known: string) => ({ says: `“${format}” is not a format.`, next: `The formats are ${known}.` }),
  "settle/no-procedure": (command: string) => ({ says: `Which procedure? “${command}” is about one.`, next: `For example: entente settle ${command} t1; entente settle list shows all.` }),
  "settle/not-one-of": (option: string, word: string, known: string) => ({ says: `${option} cannot be “${word}”.`, next: `It is one of ${known}.` }),
  "settle/bad-head": (word: string) => ({ says: `“${word}” is not a head.`, next: "Write the number of an entry and its hash: --head 12:9f86d081…" }),
} as const;

type Catalogue = typeof catalogue;

/** Says on standard error what was not understood; the exit status for it. */
export function misuse<C extends keyof Catalogue>(code: C, ...args: Parameters<Catalogue[C]>): number {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return complain({ code, ...say(...args), words: args }, exitStatus.misused);
}

/** The same for an option that was not understood. */
export const misused = (refused: CliRefusal): number => complain(refused, exitStatus.misused);

/** Says on standard error what is refused; the exit status for it. */
export function complain(refused: Refusing, status: number = exitStatus.someRefused): number {
  process.stderr.write(refusedInWords(refused));
  return status;
}
