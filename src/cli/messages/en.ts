import { accounts } from "./accounts.en.js";
import { files } from "./files.en.js";
import { en as record } from "./record.en.js";
import type { Messages } from "./shape.js";

export const en: Messages = {
  help: `entente — reads what parties say to each other

  entente read [FILE|FOLDER|ADDRESS|-]…   read dispatches: who said what, to whom, when, in which exchange
  entente demo                            read the dispatches of 27 March 2020 that ship with entente

The record, which keeps what was read (entente COMMAND --help tells more)
  entente add FILE|FOLDER|ADDRESS…   keep dispatches       entente follow FEED…   watch feeds
  entente import FILE…               CSV, mail, ninjs      entente find QUERY     who said what, when, to whom
  entente show ID                    one thing, whole      entente correct ID …   a person knows better
  entente merges, withdraw           what is one, or void  entente reread         after a new engine
  entente export, status, backup, restore, serve, work

Who stands where, from the record
  entente compare x7 | d1 d2 | FILES   two accounts, issue by issue      entente positions      latest words, by party and issue
  entente brief --us FRA --with CHN    before a conversation             entente news --since   what is new
  entente commitments                  who promised what, and was it kept

Exchanges and common texts (docs/exchange.md, docs/drafting.md, docs/settlement.md)
  entente exchange new|invite|reply|notes|draft|clear|publish …   arrange an exchange, hold it, read it out
  entente draft new|freeze|propose|merge …                        write a common text together
  entente settle draft|place|object|certify|verify …              settle it by a body's rules

Who may read
  entente accounts, files              who may sign in, for whom; closed files and who read them

What can be read: plain text, Markdown, HTML pages, PDF, Word (.docx), e-mail (.eml: what it forwards, quotes or attaches
is read as dispatches of its own), JSON Lines ({"id", "text", "language"?, "published"?, "publisher"?, "url"?} a line);
tables (.csv, .tsv), mailboxes (.mbox), news items (ninjs); whole folders of them; what is at an address (https://…);
standard input as “-”, or when it is not a terminal and nothing is named.
Addresses that are not public are refused unless ENTENTE_ALLOW_NET names them: 127.0.0.1:8080, 10.0.0.0/8, wiki.example.

Options
  --lang fr|en            language of the dispatches; without it, it is told from the text
  --published DATE        when they were published: 2020-03-28, or 2020-03-28T12:10+08:00
  --publisher NAME        who published them
  --format FORMAT         text (also when the output is not a terminal), json, jsonl, html, markdown,
                          csv (a row for each statement), w3c (Web Annotations, as JSON-LD)
  --explain ID            why a line is there: its rule, the tree it saw, what else was possible (s1, x1, i1, c1)
  --ui en|fr              language of the readout; without it, that of LANG
  --color, --no-color     colours, or none; NO_COLOR, FORCE_COLOR and COLUMNS are respected
  --runtime native|wasm   what runs the model; without it, the faster one that starts here
  --workers N             how many dispatches are read at once; without it, one a core
  -h, --help              this
  -V, --version           the version

json and w3c give one object for one dispatch and an array for several; jsonl gives one reading a line, in the order of the
input. Dispatches that cannot be read are named on standard error, each with a code; the others are read.

Exit status: 0 all read; 1 some could not be read; 2 the command was not understood; 70 a fault of the program.
`,
  reading: (done, rate) => `${done} read${rate ? `, ${rate} words a second` : ""}`,
  record,
  accounts,
  files,
  refused: (count, all) => `${count} of ${all} could not be read.`,
};
