/**
 * Every reason for which something that was handed in is not read at all. A code is permanent; the sentences may be reworded.
 * `says` is what is wrong, `next` what to do about it.
 */
const catalogue = {
  "intake/empty": () => ({ says: "There is nothing in it.", next: "Check that it was saved or downloaded whole." }),
  "intake/binary": (kind: string) => ({ says: `It is not text but ${kind}.`, next: "Save it as PDF, Word (.docx), plain text or an HTML page, and hand that in." }),
  "intake/not-found": () => ({ says: "There is no such file.", next: "Check the name; a name with spaces needs quotation marks around it." }),
  "intake/no-rights": () => ({ says: "It may not be read with your rights.", next: "Ask its owner for the right to read it." }),
  "intake/dangling-link": (target: string) => ({ says: `It is a link to “${target}”, which does not exist.`, next: "Mend the link, or name the file itself." }),
  "intake/not-a-file": (kind: string) => ({ says: `It is ${kind}, not a file or a folder.`, next: "Name a file or a folder, or hand text in through “-”." }),
  "intake/directory-empty": () => ({ says: "No file in it can be read.", next: "Files that end in .txt, .html, .htm, .md, .pdf, .docx, .eml, .jsonl, .ndjson or .json are read, also with .gz; hidden files are not." }),
  "intake/vanished": () => ({ says: "It was there, and is gone.", next: "Start again once nothing else moves the files." }),
  "intake/unreadable": (why: string) => ({ says: `It could not be read: ${why}.`, next: "Try again; if it stays so, the disk or the network has a fault." }),
  "intake/bad-gzip": (why: string) => ({ says: `It is not whole as a compressed file: ${why}.`, next: "Fetch or compress it again." }),
  "intake/bad-json": (why: string) => ({ says: `It is not JSON: ${why}.`, next: "Mend it, or hand the text itself in." }),
  "intake/bad-jsonl-line": (why: string) => ({ says: `The line cannot be read: ${why}.`, next: "Each line is an object of its own, such as {\"id\": \"a1\", \"text\": \"…\"}." }),
  "intake/no-text": () => ({ says: "The object has no “text”.", next: "Put the dispatch into a field “text”." }),
  "intake/too-long": (most: string) => ({ says: `It is longer than ${most}, which is more than one dispatch can be.`, next: "Cut it into its dispatches, one a line as JSON Lines or one a file." }),
  "intake/encrypted": (kind: string) => ({ says: `It is ${kind} that is locked with a key.`, next: "Open it with its password or certificate, save it without, and hand that in." }),
  "intake/scanned": (pages: string) => ({ says: `Its pages (${pages}) are pictures: no letter in it is told.`, next: "Have its text recognised (OCR), and hand that in." }),
  "intake/no-letters": () => ({ says: "Its fonts draw letters without saying which they are.", next: "Print it to a new PDF, have its text recognised (OCR), or hand its text in." }),
  "intake/bad-pdf": (why: string) => ({ says: `It is not whole as a PDF: ${why}.`, next: "Fetch it again; if it opens elsewhere, print it to a new PDF." }),
  "intake/bad-docx": (why: string) => ({ says: `It is not whole as a Word document: ${why}.`, next: "Fetch it again; if it opens elsewhere, save it anew as .docx." }),
  "intake/bad-mail": (why: string) => ({ says: `It is not whole as an e-mail: ${why}.`, next: "Save it again as .eml, or hand its text in." }),
  "intake/bomb": (most: string) => ({ says: `Unpacked it would be more than ${most}.`, next: "No document is that large; if it is one, save its text alone." }),
  "intake/too-many-pages": (most: string) => ({ says: `It has more than ${most} pages, which is more than one dispatch can have.`, next: "Cut it into its dispatches." }),
  "intake/too-slow": (seconds: string) => ({ says: `It was not opened within ${seconds} seconds.`, next: "Save its text alone, and hand that in." }),
  "intake/too-heavy": () => ({ says: "Opening it took more memory than one dispatch may take.", next: "Save its text alone, and hand that in." }),
  "intake/nested-too-deep": (most: string) => ({ says: `It is a message inside more than ${most} others.`, next: "Save the innermost message by itself." }),
  "intake/too-many-parts": (most: string) => ({ says: `The message holds more than ${most} others and attachments; those after them are left out.`, next: "Save the rest by themselves." }),
  "intake/several": (count: string) => ({ says: `It holds ${count} dispatches, and one was asked for.`, next: "Read it as a file, and each is read by itself: entente read FILE, or receive()." }),
  "intake/unknown-language": (language: string) => ({ says: `It looks like ${language}, which is not read yet.`, next: "French and English are read today; if it is one of these, say so with --lang." }),
  "intake/is-feed": () => ({ says: "It is a list of dispatches, not a dispatch.", next: "Follow it: entente follow ADDRESS takes in what it lists." }),
  "import/bad-row": (why: string) => ({ says: `The row cannot be read: ${why}.`, next: "Mend the row; a text with a line end or a dividing mark in it stands in quotation marks, and those inside are doubled." }),
  "import/no-text-column": (heads: string) => ({ says: `No column is known for one that holds texts; the first row is ${heads}.`, next: "Call the column “text”, or say which it is: --columns text=NAME." }),
  "import/no-mailbox": () => ({ says: "It is no mailbox: it does not begin with a line “From …”.", next: "Save the messages as a mailbox (mbox), or hand each in as a file that ends in .eml." }),
  "import/no-news-text": (type: string) => ({ says: `It is a news item without a text (${type}).`, next: "Nothing needs to be done; pictures, films and the like are not read." }),
  "feed/not-a-feed": (why: string) => ({ says: `It is no feed that can be read: ${why}.`, next: "Feeds are RSS, Atom, JSON Feed and sitemaps; look in the page for the address of its feed." }),
  "feed/page": (feed: string) => ({ says: "It is a page, not a feed.", next: `The page names its feed: ${feed}; follow that.` }),
  "feed/no-page": () => ({ says: "The feed names no page for it, and does not hold its text.", next: "Nothing can be done here; whoever makes the feed would have to name the page." }),
  "door/bad-address": (why: string) => ({ says: `It is no address that can be asked for: ${why}.`, next: "Write it whole, such as https://example.org/news/12." }),
  "door/credentials": () => ({ says: "The address holds a name or a password.", next: "Leave them out; pages behind a password are to be saved and handed in as files." }),
  "door/not-http": (scheme: string) => ({ says: `“${scheme}” is not asked for; only http and https are.`, next: "Name a page of the web, or save the text and hand the file in." }),
  "door/port": (port: string, entry: string) => ({ says: `Port ${port} is not asked for; only 80 and 443 are.`, next: `If the server is one you trust, allow it: ENTENTE_ALLOW_NET=${entry}.` }),
  "door/private-address": (host: string, kind: string, entry: string) => ({ says: `“${host}” leads to an address that is not public (${kind}).`, next: `If it is a server of your own that may be asked, allow it: ENTENTE_ALLOW_NET=${entry}.` }),
  "door/bad-permit": (entry: string) => ({ says: `“${entry}” in ENTENTE_ALLOW_NET cannot be understood.`, next: "Its entries are addresses, ranges or names, with a port or without, divided by commas: 127.0.0.1:8080, 10.0.0.0/8, wiki.example." }),
  "door/dns": (host: string) => ({ says: `No address is known for “${host}”.`, next: "Check how it is written, and whether this machine has a connection." }),
  "door/connection": (why: string) => ({ says: `The server cannot be reached: ${why}.`, next: "Try again later; if it stays so, the server or the connection is down." }),
  "door/tls": (why: string) => ({ says: `The server could not prove who it is: ${why}.`, next: "Open the page in a browser; if it complains too, the server's certificate is at fault. Nothing was read." }),
  "door/answer": (why: string) => ({ says: `The server's answer makes no sense: ${why}.`, next: "Try again later, or save the page with a browser and hand the file in." }),
  "door/not-there": (status: string) => ({ says: `The server has no such page (${status}).`, next: "Check the address; if it moved, name where it is now." }),
  "door/busy": (status: string) => ({ says: `The server cannot answer now (${status}).`, next: "Try again later." }),
  "door/status": (status: string) => ({ says: `The server answered ${status}.`, next: "Open the address in a browser; if the page is there, save it and hand the file in." }),
  "door/redirect-loop": (times: string) => ({ says: `The server sends from one address to the next without end (${times} times).`, next: "Open the page in a browser, and name the address it ends at." }),
  "door/bad-redirect": (target: string) => ({ says: `The server sends on to “${target}”, which is no address that can be asked for.`, next: "Open the page in a browser, and name the address it ends at." }),
  "door/too-large": (most: string) => ({ says: `The answer is larger than ${most}.`, next: "Save it, cut it into its dispatches, and hand the files in." }),
  "door/too-slow": (seconds: string) => ({ says: `The answer was not there after ${seconds} seconds.`, next: "Try again later, or save the page with a browser and hand the file in." }),
  "door/robots": (path: string) => ({ says: `The server asks programs not to read “${path}” (robots.txt).`, next: "Open the page yourself, save it, and hand the file in." }),
  "door/robots-wait": (why: string) => ({ says: `Whether programs may read there cannot be told now: its robots.txt ${why}.`, next: "Try again later." }),
  "door/wait": (seconds: string) => ({ says: `The server asks to be left alone for ${seconds} seconds.`, next: "Try again after that." }),
  "door/closed": () => ({ says: "It was not asked for any more, as the work was stopped.", next: "Start again." }),
} as const;

type Catalogue = typeof catalogue;
export type RefusalCode = keyof Catalogue;

/** A reason not to read something, in a sentence a person can read, and the next step. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly says: string;
  readonly next: string;
  /** What the sentences were filled with, so that they can be put in another language. */
  readonly words?: readonly string[];
}

/** Makes a refusal; the code decides how many words it takes. */
export function refusal<C extends RefusalCode>(code: C, ...args: Parameters<Catalogue[C]>): Refusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

/** All codes, for documentation and tests. */
export const refusalCodes = Object.keys(catalogue) as readonly RefusalCode[];
