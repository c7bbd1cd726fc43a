import type { AlignWords } from "./align-words.js";

export const alignWords: AlignWords = {
  nav: "Who stands where",
  kinds: { positions: "Positions", news: "What is new", briefs: "Briefs", commitments: "Commitments" },
  leads: {
    positions: "The latest words of each party on each issue, with their dates and sources. There are no scores, and silence is not disagreement.",
    news: "What was said or published since a day, or since a brief, by party and issue.",
    briefs: "What an officer takes to a conversation: every line is quoted from the record, and what only a person can write is left open.",
    commitments: "Who said they would do what, and by when. Rules propose evidence; people confirm it, and score.",
  },
  parties: "Parties", issues: "Issue", allIssues: "all issues", since: "Since", until: "Until", show: "Show", partiesHint: "FRA, China …",
  statements: (count) => `${count} ${count === 1 ? "statement" : "statements"}`,
  matrix: "Party by issue", matrixCell: (party, issue, count) => `${party} on ${issue}: ${count}`,
  none: "The record has no statement of a named party on that.", noneNext: "Widen the days, or leave the parties or the issue open.",
  latest: "The latest words", line: "Over time", contradictions: "Explicit opposites among its own words", contradicts: "says the opposite of",
  sameDay: "both on one day", laterDay: "later: what was so may have changed", openDay: "which came first is not known",
  back: "All parties and issues", noScores: "A position is its words.", published: "published",
  newsSince: "Since a day", newsSinceBrief: "Since a brief", nothingNew: "Nothing is new since then.", feed: "Follow it as a feed (Atom)", late: "came in late", nobody: "nobody named", noIssue: "no issue told",
  make: "Make a brief", us: "Us", them: "With", on: "For the day", made: "Briefs that were made", noBriefs: "No brief was made yet.", madeBy: (by, at) => `made by ${by}, ${at}`, forDay: (day) => `for ${day}`,
  write: (heading) => `Your own words: ${heading}`, saving: "Saving …", saved: "Saved", notSaved: "Not saved. It is tried again when you go on writing.", word: "Word document", page: "Page (HTML)", markdown: "Markdown", print: "Print",
  lastBrief: "The brief before this one", material: "From the record",
  bound: "Bound", firmness: "How firmly", due: "Due", noDeadline: "no deadline", dueBy: "Due by",
  evidence: "Evidence", noEvidence: "No rule proposes any, and nobody named any.", confirmFor: "It speaks for it", confirmAgainst: "It speaks against it", setAside: "It is no evidence", undo: "Take back",
  score: "Score", scoreHint: "+1 kept · 0 partly or not yet · −1 not kept", guideline: "What would count as kept", reply: "A party's reply", replyOf: "Whose reply", keep: "Keep", calendar: "Deadlines for a calendar (.ics)",
  tally: "How many stand where", tallies: { kept: "+1, both readers", partly: "0, both readers", notKept: "−1, both readers", disputed: "readers differ", oneReader: "one reader only", open: "not scored" }, second: "second reader",
  decide: "Decide by hand", decideLead: "What you decide is kept with your name, and can be taken back.", inA: (name) => `In ${name}`, inB: (name) => `In ${name}`, nothingThere: "(nothing)", pair: "They belong together", apart: "They do not belong together", label: "Give this outcome", outcome: "Outcome", because: "Why", decided: "Decided by people",
  asWord: "Word document", source: "Source",
};
