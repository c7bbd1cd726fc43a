import type { Refused } from "../desk/job.js";

const catalogue = {
  "web/other-host": () => ({ says: "The request names another host than this one.", next: "Use the address that was printed when the server started." }),
  "web/from-a-page": () => ({ says: "The desk takes no requests from pages.", next: "Use the commands of entente." }),
  "web/no-token": () => ({ says: "The request does not show the token of this record.", next: "Use the commands of entente with the same --store, as the same user." }),
  "web/other-version": () => ({ says: "The process that holds the record is another version of entente.", next: "Stop it, and start it again with the version you use." }),
  "web/no-such-page": () => ({ says: "There is nothing at this address.", next: "Check the address." }),
  "web/holder-gone": () => ({ says: "The process that holds the record ended before this was answered.", next: "Do it again: what was acknowledged is kept, and what was kept is known again." }),
  "web/fault": (what: string) => ({ says: `The request failed: ${what}. This is a fault of the program.`, next: "Please report it." }),
} as const;

type Catalogue = typeof catalogue;
export type WebCode = keyof Catalogue;

/** Why a request is not answered. A code is permanent; the sentences may be reworded. */
export function webRefusal<C extends WebCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: WebCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args) };
}
