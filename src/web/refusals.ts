import type { Refused } from "../desk/job.js";

const catalogue = {
  "web/other-host": () => ({ says: "The request names another host than this one.", next: "Use the address that was printed when the server started." }),
  "web/from-a-page": () => ({ says: "The desk takes no requests from pages.", next: "Use the commands of entente." }),
  "web/other-page": () => ({ says: "The request comes from a page of another site.", next: "Open the record's own pages at the address that was printed when the server started." }),
  "web/no-origin": () => ({ says: "A request that changes something must say which page it comes from.", next: "Send the header Origin with the server's own address, as its pages do, or the token of the lock file." }),
  "web/other-type": (type: string) => ({ says: `What is sent is “${type}”, which is not taken here.`, next: "Send application/json; to /api/dispatches also multipart/form-data." }),
  "web/not-known": () => ({ says: "It is not known who asks.", next: "Sign in first." }),
  "web/may-not": () => ({ says: "Whoever asks may not do this.", next: "Ask somebody with a role that may." }),
  "web/not-in-the-table": () => ({ says: "Nobody may ask for this.", next: "/api/openapi.json lists what can be asked for." }),
  "web/no-json": () => ({ says: "What is sent is no JSON.", next: "Send a JSON object; /api/openapi.json describes it." }),
  "web/bad-request": (what: string) => ({ says: `The request is not as it should be: ${what}.`, next: "/api/openapi.json describes what can be asked for." }),
  "web/too-long": (most: string) => ({ says: `What is sent is longer than ${most}.`, next: "Send it in parts, or use entente add." }),
  "web/too-many": () => ({ says: "Too many listen to this server already.", next: "Close a page that is not needed." }),
  "web/elsewhere": () => ({ says: "The desk answers commands of its own machine alone.", next: "Use the pages, or run the command where the record is served." }),
  "web/too-often": (seconds: string) => ({ says: "This was asked too often.", next: `Wait ${seconds} seconds.` }),
  "web/needs-accounts": (host: string) => ({ says: `Without accounts the record is served to this machine alone, not on ${host}.`, next: "Let the first person in with entente accounts invite, and serve with --accounts." }),
  "web/needs-address": () => ({ says: "To listen to other machines it must be known under which address people come.", next: "Name it with --address https://entente.example.org." }),
  "web/needs-https": (address: string) => ({ says: `${address} would carry passwords and the record in the open.`, next: "Put a server that speaks https before it, and name that with --address https://…." }),
  "web/not-an-address": (words: string) => ({ says: `“${words}” is not the address of a house.`, next: "Write it like https://entente.example.org, without a path." }),
  "web/openid-file": (file: string, why: string) => ({ says: `The file ${file} does not name an identity provider: ${why}.`, next: "docs/accounts.md shows such a file." }),
  "web/short-secret": () => ({ says: "ENTENTE_SECRET has less than 32 characters.", next: "Make one with: openssl rand -base64 48." }),
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
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}
