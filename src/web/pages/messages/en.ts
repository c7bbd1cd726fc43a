import { en as labels } from "../../../outgoing/labels/en.js";
import { correctingWords } from "./correcting.en.js";
import { accountsWords } from "./accounts.en.js";
import { alignWords } from "./align.en.js";
import { filesWords } from "./files.en.js";
import { pictureWords } from "./picture.en.js";
import { conductWords } from "./conduct.en.js";
import { counter } from "./plural.js";
import type { Messages } from "./shape.js";
import { draftingWords } from "./drafting.en.js";
import { settleWords } from "./settle.en.js";
import { thingWords } from "./things.en.js";

const many = counter("en");

export const en: Messages = {
  tongue: "en",
  labels,
  refusals: {},
  pictures: pictureWords,
  accounts: accountsWords,
  things: thingWords,
  settle: settleWords,
  drafting: draftingWords,
  files: filesWords,
  conduct: conductWords,
  align: alignWords,
  correcting: correctingWords,
  room: {
    name: "Entente", skip: "Skip to the page", nav: "Rooms", inbox: "Inbox", find: "Find", pictures: "Pictures", settle: "Common texts",
    search: "Find in the record", searchHint: "words, party:CHN, d12 …", language: "Language", theme: "Colours",
    themes: { auto: "As the system", light: "Light", dark: "Dark" }, help: "Keyboard help",
    helpKeys: [
      { title: "Everywhere", keys: [["/", "to the search box"], ["?", "this help"], ["Esc", "closes what is open"]] },
      { title: "Lists", keys: [["j k", "next, previous"], ["Enter", "opens"]] },
      { title: "A dispatch", keys: [["j k", "next, previous statement"], ["e", "corrects it"], ["c", "confirms it"], ["x", "rejects it"], ["s", "splits it"], ["m", "moves the ends of its words"], ["a", "adds what was missed"], ["u", "undoes the last correction"], ["w", "shows why it is there"]] },
    ],
    singleKeys: "Single keys do something", close: "Close", loading: "Loading …", again: "Try again", failed: "That did not work.",
    offline: "The record cannot be reached. Is “entente serve” still running?", notFound: "There is no such page.", notFoundNext: "Look for it by its words, or by its id.",
    refusedCode: (code) => `Code ${code}`, more: "Show more", unknownDay: "day not known", print: "Print", copied: "Copied",
    hidden: (name) => `hidden character ${name}`,
    doubts: (count) => many(count, { one: "doubt", other: "doubts" }),
    statements: (count) => many(count, { one: "statement", other: "statements" }),
    dispatches: (count) => many(count, { one: "dispatch", other: "dispatches" }),
    corrected: "corrected", doubtful: "doubtful", states: { embargoed: "under embargo", withdrawn: "withdrawn by its publisher" },
    because: (sentence) => sentence, chain: "Chain of attribution, who spoke first", noTitle: "Without a title",
  },
  inbox: {
    title: "Inbox", lead: "What you put here is read where the record is kept, and goes nowhere else.",
    drop: "Drop files here, or", dropNow: "Let go: they will be read", choose: "choose files",
    kinds: "PDF, Word, e-mail, web pages, plain text, JSON Lines, mailboxes, also .gz",
    paste: "Paste text", pasteLabel: "Text of one dispatch", address: "From the web", addressLabel: "Address of a page", take: "Read it",
    told: "What you know of it", toldLead: "Counts where the text does not say so itself.",
    publisher: "Published by", published: "Published on", languageOf: "Language", languageTold: "as the text looks",
    progress: "Coming in", reading: (count) => `Reading ${many(count, { one: "dispatch", other: "dispatches" })} …`,
    done: (added, known, refused) => [`${many(added, { one: "dispatch", other: "dispatches" })} read`, ...(known > 0 ? [`${known} known already`] : []), ...(refused > 0 ? [`${refused} refused`] : [])].join(", "),
    statuses: { added: "read", revised: "new version", known: "known already", refused: "refused" },
    clear: "Clear the list", latest: "Latest in the record", onlyDoubtful: "Only what is doubtful",
    empty: "There is nothing in the record yet.", emptyNext: "Drop a file above, or run “entente demo” for an example.",
    columns: { title: "Dispatch", publisher: "Publisher", published: "Published", statements: "Statements", doubts: "Doubts" },
    proposals: "May be the same", proposalsLead: "Nobody decides this but you.", same: "The same", notSame: "Not the same", decided: "Decided", next: "Next step:",
    stopped: "The connection broke off. What is listed as read is kept; hand the rest in again.",
  },
  dispatch: {
    text: "The text as printed", margin: "Statements", source: "Where it was published", firstSeen: "in the record since", carriedAlso: "Carried also by",
    revisions: "Versions", revision: (number) => `Version ${number}`, newest: "newest", notNewest: "This is an older version of the dispatch.",
    compare: (before, after) => `Version ${before} beside version ${after}`,
    substance: { none: "Nothing differs.", typography: "Only quotation marks, dashes or spaces differ.", frame: "Only the headline or the stamp differs.", words: "The text differs, what is said does not.", statements: "What is said, by whom or how, differs." },
    differences: { added: "new", removed: "gone", changed: "changed", same: "the same" },
    fields: {
      speaker: "speaker", cue: "words of saying", content: "words", addressees: "spoken to", mode: "how it is given", act: "act", strength: "firmness", issues: "issues",
      exchange: "exchange", said: "day", standing: "whose account", within: "inside", chain: "chain", certainty: "certainty",
      language: "language", kind: "kind", title: "title", publisher: "publisher", place: "place", published: "published", updated: "updated", side: "side",
      channel: "how it took place", when: "when", status: "status", participants: "who took part", askedBy: "asked for by", name: "name", party: "party", offices: "offices", follows: "followed", mentions: "where it is told",
      proposedBy: "put forward by", statement: "statement", bearers: "who is bound", verb: "what is to be done", object: "done to what", beneficiary: "for whom", deadline: "deadline", condition: "condition", words: "words", wikidata: "Wikidata", of: "part of",
    },
    unread: "This version was not read.", toCard: (statement) => `Statement ${statement}: to its card`, toWords: "to the words",
    why: "Why is this here?", rule: "Rule", alternatives: "Also possible", doubtsOfWhole: "Doubts about the whole", history: "Who corrected what", historyEmpty: "Nobody has corrected anything yet.",
    machineHad: "the machine has", now: "now", nothing: "nothing", by: (who) => `by ${who}`,
    kinds: { add: "added", change: "changed", reject: "rejected", confirm: "confirmed", split: "split", undo: "took back" },
    standings: { applied: "in force", undone: "taken back", misfit: "fits no longer" }, overtaken: "The machine has come to say something else since.",
    rejected: "Taken out by a person", notices: { withdrawn: "Withdrawn", embargoed: "Under embargo", released: "Released", restored: "Restored" },
    hiddenMarks: (count) => `${many(count, { one: "hidden character is", other: "hidden characters are" })} shown as a mark in the text.`,
    legend: "Speakers", wholeExchange: "Exchanges it tells of", before: "before", after: "after", moved: "stands elsewhere",
    textChanges: (count) => many(count, { one: "change in the text", other: "changes in the text" }), onlyTypography: "only typography", export: "As JSON",
  },
  editing: {
    tools: "Correct this statement", correct: "Correct", confirm: "Confirm", reject: "Reject", undo: "Undo", split: "Split", save: "Keep the correction", cancel: "Cancel",
    act: "Act", speaker: "Speaker", nobody: "not named", addressees: "Spoken to", issues: "Issues", addIssue: "add an issue", removeIssue: (issue) => `Remove ${issue}`,
    strength: "Firmness", none: "none", standing: "Whose account", openAccount: "left open", mode: "How it is given", exchange: "Exchange", words: "Words", wordsHint: "Exactly as they stand in the text; or select them there.",
    because: "Because (for whoever reads it later)", splitHint: "Put the cursor where the second statement begins.", splitHere: "Split at the cursor", splitNowhere: "The cursor is at the edge: put it inside the words.",
    selected: "Selected", asContent: "These are the words", alsoContent: "Also its words", asSpeaker: "This names the speaker", asCue: "This says it was said", splitOff: "Split these off", asNew: "A statement of its own",
    forStatement: (statement) => `for ${statement}`, saved: (corrections) => `Kept: ${many(corrections, { one: "correction", other: "corrections" })}.`, undone: "Taken back.",
    nothingToUndo: "There is no correction to undo here.", nothingChanged: "Nothing was changed.", meanwhile: (who) => `${who} corrected this statement meanwhile. Both corrections are kept; the later one counts.`,
    rejected: "Rejected; it stays visible at the end of the page.", notNewest: "Only the newest version can be corrected.",
  },
  find: {
    title: "Find", box: "What are you looking for?", hint: "Words, “words in a row”, and fields such as speaker:, to:, issue:, act:, since:, until:, is:doubtful.",
    examples: "For example", results: (count, more) => (more ? `more than ${many(count, { one: "result", other: "results" })}` : many(count, { one: "result", other: "results" })),
    none: "Nothing in the record answers that.", noneNext: "Fewer words find more; a field such as issue: or party: finds what no word does.",
    facets: "Narrow it down", facet: { party: "Party", to: "Spoken to", issue: "Issue", act: "Act", lang: "Language", publisher: "Publisher", year: "Year" }, without: (value) => `Without ${value}`,
    keep: "Keep this search", kept: "Kept", keptTitle: "Searches kept in this browser", forget: (query) => `Forget ${query}`, link: "Copy the link", feed: "Follow as Atom feed",
    understood: "Read as", inText: "in the text of the dispatch", open: "Open",
  },
};
