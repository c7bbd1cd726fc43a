import { accountsHelp } from "./accounts.en.js";
import { alignHelp } from "./align.en.js";
import type { RecordMessages } from "./record-shape.js";

const many = (count: number, one: string, more: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
const several = (counts: readonly (readonly [number, string])[]): string => counts.filter(([count]) => count > 0).map(([count, what]) => `${count.toLocaleString("en")} ${what}`).join(", ");

const everywhere = `
  --store DIR             the record: a folder, or postgres://…; without it ENTENTE_STORE, then DATABASE_URL, then your
                          own data folder
  --wait SECONDS          how long to wait while another process has the record open (10)
  --format FORMAT         text, json, jsonl
  --ui en|fr              language of what is shown; without it, that of LANG
  --color, --no-color     colours, or none
`;

export const en: RecordMessages = {
  help: {
    ...accountsHelp(everywhere),
    ...alignHelp(everywhere),
    add: `entente add [FILE|FOLDER|ADDRESS|-]…

Keeps dispatches in the record: each is read, put together with what is there already, and acknowledged by a line once it is
safe on disk. A text that is known is not read again; the same address or wire story with other words is a new revision.

  added     d12  a new dispatch          revised   d12  a new revision of one that is there
  known     d12  nothing new             refused        it could not be read; the rest goes on

  --lang, --published, --publisher   what is told of all of them; what a dispatch tells of itself counts more
  --workers N             how many are read at once; without it, one a core
  --file file3            put them into a file as they are kept (entente files)
  --queue                 put them in the queue for entente work instead (PostgreSQL only)
${everywhere}
Exit status: 0 all kept; 1 some were refused; 2 not understood; 70 a fault of the program.
`,
    import: `entente import FILE…

Keeps dispatches out of files of other programs: CSV with a line of headings, JSON Lines, mailboxes (.mbox, .eml), ninjs.

  --columns NAME=HEADING  which heading of a CSV file is which: text, title, url, publisher, published, language, slug
  --lang, --published, --publisher, --workers, --queue   as with entente add
${everywhere}`,
    follow: `entente follow [FEED…]

Watches feeds (RSS, Atom, JSON Feed, sitemaps) and keeps what is new; without a name, all feeds the record knows. It asks
politely, remembers where it was, and bears with feeds that die, move or loop. While it runs, other commands go through it.

  --once                  one round, then end
  --every MINUTES         how often each feed is visited (15)
  --since DAY             what is older is never taken in
${everywhere}`,
    find: `entente find QUERY…

Finds statements, best first, with the words marked.

  words                   all of them, in any of their forms; "exact phrase"; -not
  speaker:NAME party:ID   who said it; who said it, heard it or is spoken of
  to:ID                   to whom
  issue:health act:commit what it is about; what was done by saying it
  exchange:x7 dispatch:d12
  since:2020-03 until:2020-06-30 on:2020-03-27     lang:fr

  --limit N               how many (20)
  --after CURSOR          go on where the last page ended
${everywhere}`,
    show: `entente show ID

Shows what the record knows of one thing.

  d12    a dispatch, with its revisions and corrections     x7     an exchange, its accounts by side
  d12@1  one revision                                       a3     an account and who published it
  d12.s3 a statement: words, chain, why                     p9     a person
  k4     a correction       m3  a proposal to merge         CHN    a party
${everywhere}`,
    correct: `entente correct ID FIELD=VALUE…        change fields of a statement, exchange, … or dispatch
entente correct ID add FIELD=VALUE…    add to a list: issues=health, addressees=FRA
entente correct ID add KIND FIELD=VALUE…   add what was missed: entente correct d12 add statement content="…" speaker=CHN
entente correct ID reject [FIELD[=VALUE]]…   it is wrong
entente correct ID confirm [FIELD]…    a person looked, and it is so
entente correct undo k4                take a correction back

The machine's reading stays beside it. Finding, comparing and exporting see the corrected one.

  --by NAME               who says so; without it ENTENTE_AUTHOR, then your name on this machine
  --because TEXT          why
${everywhere}`,
    reread: `entente reread

Reads the newest revisions again that an older engine read, and says what is now different. Corrections are carried over;
those that fit nowhere any more are listed. What reads the same is not kept twice.

  --all                   also what this engine has read
  --workers N             how many are read at once
${everywhere}`,
    export: `entente export

Writes the record, or a part of it, in an open format.

  --what dispatches|statements|exchanges|parties|corrections|all     (statements)
  --format jsonl|csv|parquet|w3c|plover     (jsonl)
  --find QUERY            only what answers a query
  --to FILE               without it, standard output
  --store, --wait, --ui   as everywhere
`,
    status: `entente status

How much there is, which engines read it, what waits in the queue, and how the feeds do.
${everywhere}`,
    backup: `entente backup FILE

Writes all that cannot be made anew to one file, while the record stays in use. The file must not exist yet.
${everywhere}`,
    restore: `entente restore FILE

Makes a record of a back-up, after it was checked. The record to make must be new or empty.

  --replace               throw away what is in the record
${everywhere}`,
    serve: `entente serve

Opens the record in the browser and to other processes of this machine, and holds it as long as it runs: the other commands go
through it. Prints its address on one line when it is ready. Without accounts nothing but this machine can reach it; whoever uses
this machine can. With accounts people sign in, and it may listen to other machines behind a server that speaks https.
Under /api it answers in JSON; /api/openapi.json describes it.

  --port N                0 takes one that is free (4711)
  --accounts              people sign in: entente accounts invite lets the first one in
  --address URL           where people reach it: https://entente.example.org (ENTENTE_ADDRESS)
  --listen HOST           what it listens on beside this machine: 0.0.0.0; needs --accounts and --address
  --openid FILE           an identity provider people may come in by: docs/accounts.md (ENTENTE_OPENID)
${everywhere}`,
    work: `entente work

Takes dispatches from the queue of a record on PostgreSQL and keeps them; several can work at once, on several machines. What a
worker that dies had in hand is taken over by another.

  --workers N             how many are read at once; without it, one a core
  --until-empty           end when nothing waits
  --takeover SECONDS      after how long what a worker took and did not finish is handed out again (120)
${everywhere}`,
    merges: `entente merges                      what was, or may be, one exchange, account or person told of twice; with the reason
entente merges confirm m3           it is one
entente merges undo m3              it is two

  --open                  only those nobody has decided on
  --kind exchange|account|person
  --by NAME
${everywhere}`,
    withdraw: `entente withdraw d12

Notes that a dispatch was withdrawn by its publisher. Nothing is deleted: it stays, and every line of it is marked.

  --embargo-until INSTANT   instead: not to be made public before that
  --release, --restore      instead: the embargo, or the withdrawal, is over
  --by NAME, --because TEXT
${everywhere}`,
  },
  statuses: { added: "added", revised: "revised", known: "known", refused: "refused", queued: "queued", waiting: "waiting" },
  standing: { embargoed: "under embargo", withdrawn: "withdrawn" },
  statements: (count) => many(count, "statement", "statements"),
  doubts: (count) => many(count, "doubt", "doubts"),
  revision: (number) => `revision ${number}`,
  told: (exchanges) => exchanges,
  proposes: (merges) => `proposes ${merges}`,
  addedInAll: (added, revised, known, refused) => several([[added, "added"], [revised, "revised"], [known, "known"], [refused, "refused"]]),
  queuedInAll: (queued, waiting, refused) => several([[queued, "queued"], [waiting, "waiting already"], [refused, "refused"]]),
  working: (done) => `${done.toLocaleString("en")} done`,
  opening: { preparing: "making an empty record, once on this machine …", creating: "making the record …", recovering: "mending what a killed process left …", migrating: "bringing the record to the newest form …", "working-out": "working out the record anew …" },
  listening: (address) => `Listening on ${address}`,
  following: (feeds) => `following ${many(feeds, "feed", "feeds")}`,
  workersAt: (workers, place) => `${many(workers, "worker", "workers")} at ${place}`,
  stopping: "finishing what is in hand …",
  mergeStanding: { applied: "taken for one", proposed: "may be one", confirmed: "confirmed", undone: "undone" },
  notices: { withdrawn: "withdrawn", embargoed: "under embargo", released: "embargo over", restored: "restored" },
  nothing: "nothing",
  misfit: (because) => `fits no longer: ${because}`,
  rereadInAll: ({ read, changed, added, removed, otherwise, kept, misfits, refused }) =>
    `${many(read, "dispatch", "dispatches")} read again, ${changed} changed` + (changed === 0 ? "" : `: ${several([[added, "statements added"], [removed, "removed"], [otherwise, "changed"]]) || "no statement"}`) +
    (kept + misfits === 0 ? "" : `; corrections: ${kept} kept, ${misfits} fit no longer`) + (refused === 0 ? "" : `; ${refused} refused`),
  untitled: "without a title",
  accounts: (count) => many(count, "account", "accounts"),
  publications: (count) => many(count, "publication of one text", "publications of one text"),
  exchangesHad: (count) => many(count, "exchange", "exchanges"),
  corrected: "corrected",
  doubtful: "doubtful",
  nothingFound: "Nothing was found.",
  found: (shown, all, more) => `${many(shown, "result", "results")} of ${all.toLocaleString("en")}${more ? " and more" : ""}`,
  goOn: (cursor) => `The next: --after ${cursor}`,
  machine: "machine",
  superseded: "superseded",
  seenFirst: (at) => `first seen ${at}`,
  followedBy: (exchanges) => `followed by ${exchanges}`,
  roles: (speaker, addressee, mentioned) => `speaks in ${many(speaker, "statement", "statements")}, is spoken to in ${addressee.toLocaleString("en")}, spoken of in ${mentioned.toLocaleString("en")}`,
  correctionKinds: { add: "added", change: "changed", reject: "rejected", confirm: "confirmed", split: "split", undo: "took back" },
  counted: {
    dispatches: (count) => many(count, "dispatch", "dispatches"), revisions: (count) => many(count, "revision", "revisions"), readings: (count) => many(count, "reading", "readings"),
    statements: (count) => many(count, "statement", "statements"), exchanges: (count) => many(count, "exchange", "exchanges"), parties: (count) => many(count, "party", "parties"),
    people: (count) => many(count, "person", "people"), initiatives: (count) => many(count, "initiative", "initiatives"), commitments: (count) => many(count, "commitment", "commitments"),
    corrections: (count) => many(count, "correction", "corrections"), notices: (count) => many(count, "notice", "notices"), accounts: (count) => many(count, "account", "accounts"),
  },
  perStatement: (size) => `${size} a statement`,
  inState: (state, count) => `${count.toLocaleString("en")} ${state === "embargoed" ? "under embargo" : "withdrawn"}`,
  from: (first, last) => `published ${first} to ${last}`,
  due: (count, engine) => `${many(count, "dispatch was", "dispatches were")} read by another engine than ${engine}: entente reread`,
  proposals: (count) => `${many(count, "proposal", "proposals")} to merge: entente merges --open`,
  queue: (waiting, taken, failed) => `queue: ${waiting.toLocaleString("en")} waiting, ${taken.toLocaleString("en")} in hand, ${failed.toLocaleString("en")} failed`,
  feedStanding: { failing: "failing", dead: "dead" },
  titles: {
    languages: "Languages", publishers: "Publishers", engines: "Read by", waiting: "Waiting", feeds: "Feeds", latest: "Latest", dispatch: "Dispatch", publications: "Also published by", merges: "Taken for one, and proposals",
    corrections: "Corrections, beside the machine's version", otherAccounts: "Other accounts", offices: "Offices", contacts: "Contacts", counterparts: "Exchanges with", names: "In the record", notices: "Notices", revisions: "Revisions",
  },
  savedTo: (file, size) => `${file} · ${size}`,
  restored: (file, place, dispatches) => `${file} → ${place} · ${many(dispatches, "dispatch", "dispatches")}`,
};
