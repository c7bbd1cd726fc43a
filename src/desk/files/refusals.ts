import type { Refused } from "../job.js";

const catalogue = {
  "files/no-name": () => ({ says: "A file needs a name.", next: "Give it one in quotation marks, of 200 characters at most." }),
  "files/not-a-file": (id: string) => ({ says: `“${id}” is not the id of a file.`, next: "Files have ids such as file3; entente files list shows them." }),
  "files/may-not-keep": (name: string) => ({ says: `Who is let into “${name}” is for its keepers to say.`, next: "Ask one of them; the file names them." }),
  "files/may-not-write": (name: string) => ({ says: `“${name}” may be read and not changed by whoever asks.`, next: "Ask one of its keepers to be let in to write." }),
  "files/not-held": (id: string, name: string) => ({ says: `${id} does not stand in “${name}”.`, next: "entente files show lists what it holds." }),
  "files/not-granted": (who: string, name: string) => ({ says: `“${name}” does not name ${who}.`, next: "entente files show lists whom it lets in." }),
  "files/not-queued": () => ({ says: "What waits in the queue cannot be put into a file as it is kept.", next: "Add it without the queue, or put it into the file afterwards." }),
  "files/whole-record": () => ({ says: "Only whoever keeps the whole record may do this: it holds what closed files do not let everybody read.", next: "Do it by command on the machine of the record." }),
} as const;

type Catalogue = typeof catalogue;
export type FilesCode = keyof Catalogue;

/** Why something is not done with a file. A code is permanent; the sentences may be reworded. */
export function filesRefusal<C extends FilesCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: FilesCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}
