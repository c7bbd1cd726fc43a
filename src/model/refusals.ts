/**
 * Every reason for which something that was handed in is not read at all. A code is permanent; the sentences may be reworded.
 * `says` is what is wrong, `next` what to do about it.
 */
const catalogue = {
  "intake/empty": () => ({ says: "There is nothing in it.", next: "Check that it was saved or downloaded whole." }),
  "intake/binary": (kind: string) => ({ says: `It is not text but ${kind}.`, next: "Save it as plain text or as an HTML page, and hand that in." }),
  "intake/not-found": () => ({ says: "There is no such file.", next: "Check the name; a name with spaces needs quotation marks around it." }),
  "intake/no-rights": () => ({ says: "It may not be read with your rights.", next: "Ask its owner for the right to read it." }),
  "intake/dangling-link": (target: string) => ({ says: `It is a link to “${target}”, which does not exist.`, next: "Mend the link, or name the file itself." }),
  "intake/not-a-file": (kind: string) => ({ says: `It is ${kind}, not a file or a folder.`, next: "Name a file or a folder, or hand text in through “-”." }),
  "intake/directory-empty": () => ({ says: "No file in it can be read.", next: "Files that end in .txt, .html, .htm, .jsonl, .ndjson or .json are read, also with .gz; hidden files are not." }),
  "intake/vanished": () => ({ says: "It was there, and is gone.", next: "Start again once nothing else moves the files." }),
  "intake/unreadable": (why: string) => ({ says: `It could not be read: ${why}.`, next: "Try again; if it stays so, the disk or the network has a fault." }),
  "intake/bad-gzip": (why: string) => ({ says: `It is not whole as a compressed file: ${why}.`, next: "Fetch or compress it again." }),
  "intake/bad-json": (why: string) => ({ says: `It is not JSON: ${why}.`, next: "Mend it, or hand the text itself in." }),
  "intake/bad-jsonl-line": (why: string) => ({ says: `The line cannot be read: ${why}.`, next: "Each line is an object of its own, such as {\"id\": \"a1\", \"text\": \"…\"}." }),
  "intake/no-text": () => ({ says: "The object has no “text”.", next: "Put the dispatch into a field “text”." }),
  "intake/too-long": (most: string) => ({ says: `It is longer than ${most}, which is more than one dispatch can be.`, next: "Cut it into its dispatches, one a line as JSON Lines or one a file." }),
  "intake/unknown-language": (language: string) => ({ says: `It looks like ${language}, which is not read yet.`, next: "French and English are read today; if it is one of these, say so with --lang." }),
} as const;

type Catalogue = typeof catalogue;
export type RefusalCode = keyof Catalogue;

/** A reason not to read something, in a sentence a person can read, and the next step. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly says: string;
  readonly next: string;
}

/** Makes a refusal; the code decides how many words it takes. */
export function refusal<C extends RefusalCode>(code: C, ...args: Parameters<Catalogue[C]>): Refusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args) };
}

/** All codes, for documentation and tests. */
export const refusalCodes = Object.keys(catalogue) as readonly RefusalCode[];
