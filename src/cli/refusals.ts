/**
 * Every reason for which the command line itself refuses to go on. A code is permanent; the sentences may be reworded.
 * `next` says what to do instead.
 */
const catalogue = {
  "cli/unknown-command": (word: string, nearest: string) => ({ says: `“${word}” is not a command.`, next: nearest ? `Did you mean “entente ${nearest}”?` : "The commands are read and demo; see entente --help." }),
  "cli/no-command": () => ({ says: "Nothing was asked for.", next: "Try entente demo, or entente read FILE; see entente --help." }),
  "cli/unknown-option": (option: string, nearest: string) => ({ says: `There is no option ${option}.`, next: nearest ? `Did you mean ${nearest}?` : "See entente --help for all options." }),
  "cli/no-value": (option: string, example: string) => ({ says: `${option} needs a value.`, next: `For example: ${option} ${example}.` }),
  "cli/value-given": (option: string) => ({ says: `${option} takes no value.`, next: `Write ${option} alone.` }),
  "cli/unknown-format": (format: string, known: string) => ({ says: `“${format}” is not a format.`, next: `The formats are ${known}.` }),
  "cli/unknown-language": (language: string, known: string) => ({ says: `“${language}” is not the code of a language known here.`, next: `Languages that are read today: ${known}.` }),
  "cli/language-not-read": (language: string, known: string) => ({ says: `Dispatches in “${language}” are not read yet.`, next: `Languages that are read today: ${known}.` }),
  "cli/bad-date": (date: string) => ({ says: `“${date}” is not a date.`, next: "Write it as 2020-03-28, or with the hour and its zone as 2020-03-28T12:10+08:00." }),
  "cli/bad-number": (option: string, value: string) => ({ says: `${option} cannot be “${value}”.`, next: "Give a whole number from 1 to 64." }),
  "cli/unknown-runtime": (runtime: string) => ({ says: `“${runtime}” is not a runtime.`, next: "The runtimes are native and wasm; without the option the faster one that starts here is taken." }),
  "cli/unknown-tongue": (tongue: string) => ({ says: `Readouts cannot be laid out in “${tongue}”.`, next: "The languages of readouts are en and fr." }),
  "cli/nothing-to-read": () => ({ says: "No file was named, and nothing comes in.", next: "Name a file or a folder, or send text: entente read FILE, or … | entente read -." }),
  "cli/demo-takes-no-files": () => ({ says: "The demo reads the dispatches that ship with entente.", next: "To read your own, use entente read FILE." }),
  "cli/explain-is-text": (format: string) => ({ says: `An explanation is text; it cannot be given as ${format}.`, next: "Leave --format out. In json and jsonl every line carries its rule under because." }),
  "cli/no-such-line": (id: string, known: string) => ({ says: `No line goes by “${id}”.`, next: known ? `The lines are ${known}.` : "Nothing was read, so there is no line to explain." }),
  "cli/not-a-number": (option: string, value: string, wanted: string) => ({ says: `${option} cannot be “${value}”.`, next: `Give ${wanted}.` }),
  "cli/nothing-named": (command: string, wanted: string) => ({ says: `entente ${command} needs ${wanted}.`, next: `See entente ${command} --help.` }),
  "cli/too-many-words": (command: string, word: string) => ({ says: `entente ${command} does not know what to do with “${word}”.`, next: `Words with spaces need quotation marks; see entente ${command} --help.` }),
  "cli/not-an-id": (word: string) => ({ says: `“${word}” is not the id of anything in a record.`, next: "Ids look like d12, d12.s3, x7, p9, k4, m3, or CHN for a party; entente find shows them." }),
  "cli/not-one-of": (what: string, value: string, known: string) => ({ says: `${what} cannot be “${value}”.`, next: `It can be ${known}.` }),
  "cli/port-taken": (port: string, why: string) => ({ says: `Port ${port} cannot be listened on: ${why}.`, next: "Name another with --port, or --port 0 for any that is free." }),
  "cli/file-there": (file: string) => ({ says: `There is a file ${file} already.`, next: "Name another, or take it away first; nothing is overwritten." }),
  "cli/cannot-read": (file: string, why: string) => ({ says: `${file} cannot be read: ${why}.`, next: "Check its name, and your rights." }),
  "cli/cannot-make-file": (file: string, why: string) => ({ says: `The file ${file} cannot be written: ${why}.`, next: "Is the folder there and writable, and the disk not full?" }),
  "cli/cannot-write": (why: string) => ({ says: `The output cannot be written: ${why}.`, next: "Is the disk full, or the place not writable?" }),
  "cli/fault": (what: string) => ({ says: `entente failed: ${what}. This is a fault of the program, not of your text.`, next: "Please report it, with the command and the text if you may share it. ENTENTE_TRACE=1 shows where it happened." }),
} as const;

type Catalogue = typeof catalogue;
export type CliCode = keyof Catalogue;

/** A reason not to go on, in a sentence a person can read, and the next step. */
export interface CliRefusal {
  readonly code: CliCode;
  readonly says: string;
  readonly next: string;
  /** What the sentences were filled with, so that they can be put in another language. */
  readonly words?: readonly string[];
}

/** Makes a refusal; the code decides how many words it takes. */
export function refusal<C extends CliCode>(code: C, ...args: Parameters<Catalogue[C]>): CliRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

/** All codes, for documentation and tests. */
export const cliCodes = Object.keys(catalogue) as readonly CliCode[];

/** What a process ends with. */
export const exitStatus = { done: 0, someRefused: 1, misused: 2, fault: 70 } as const;
