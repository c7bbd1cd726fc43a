import type { BriefLabels } from "./shape.js";

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const en: BriefLabels = {
  title: (us, them) => `Brief: ${us} – ${them}`,
  madeFor: (day) => `for ${day}`,
  about: (issues) => `on ${issues}`,
  earlier: (id, day) => `the brief before this one: ${id}, for ${day}`,
  headings: {
    "objectives": "Objectives", "points-to-make": "Points to make", "they-will-raise": "They will raise / our response", "if-raised": "If raised", "last-contacts": "Last contacts",
    "commitments": "Outstanding commitments", "news": "What is new since the last brief", "press-line": "Press line", "background": "Background", "unknown": "What we do not know",
  },
  toWrite: "To be written. Material from the record:",
  parts: {
    "material": () => "", "their-words": (party) => `${party} has said`, "our-words": (party) => `${party} has said`, "contact": () => "", "account-of": (party) => `Account of ${party}`, "other-accounts": () => "Other accounts",
    "ours-to-them": () => "Ours to them", "theirs-to-us": () => "Theirs to us", "joint": () => "Joint", "new": (party) => party, "dated": () => "", "gaps": () => "",
  },
  gaps: {
    "brief/no-contact": () => "The record tells of no exchange between the two.",
    "brief/no-account": (party) => `The record has no account of ${party} of it.`,
    "brief/one-account": (party, count) => `Of ${count === "1" ? "one exchange" : `${count} exchanges`} the record has no account of ${party}.`,
    "brief/unconfirmed": (party, count) => `${count === "1" ? "One statement of" : `${count} statements of`} ${party} ${count === "1" ? "stands" : "stand"} only on another's word.`,
    "brief/only-they-spoke": (...issues) => `The record has no words of ours on ${issues.join(", ")}; what we hold is not told here.`,
    "brief/only-we-spoke": (...issues) => `The record has no words of theirs on ${issues.join(", ")}; that is silence, not disagreement.`,
    "brief/doubtful": (count) => `A doubt stands at ${count === "1" ? "one statement" : `${count} statements`} of either.`,
    "brief/no-commitments": () => "The record tells of no commitment between the two that is outstanding.",
    "brief/nothing-new": (day) => `Nothing has come in since the brief for ${day}.`,
    "brief/no-earlier-brief": () => "No brief between the two was made before.",
    "brief/no-deadline": (count) => `${count === "1" ? "One commitment has" : `${count} commitments have`} no deadline.`,
    "brief/no-bearer": () => "Who is bound is not told.",
    "brief/nothing-said": (of) => (of ? `“${of}” tells of nothing that was said in it.` : "The record has nothing for this."),
    "brief/not-dated": () => "No account tells of it in words of its own.",
    "brief/more": (count) => `and ${count} more in the record`,
  },
  deadline: (day) => `due ${day}`,
  overdue: "overdue",
  scores: (scores) => `scored ${scores}`,
  doubtful: "a doubt stands here",
  undated: "no day known",
  published: (day) => `published ${day}`,
  by: (publisher) => publisher,
  made: "Made by entente from the record; every line is quoted from the source named behind it.",
  positions: { of: (count, shown) => (count > shown ? `the latest ${shown} of ${count} statements` : many(count, "statement", "statements")), contradiction: "says the explicit opposite of", line: "Over time", matrix: "Party by issue", nothing: "The record has no statement of a named party on that." },
  news: { since: (day) => `New since ${day}`, nothing: "Nothing is new.", late: "came in late", nobody: "nobody named", noIssue: "no issue told", count: (statements) => many(statements, "new statement", "new statements") },
  commitments: {
    nothing: "The record has no such commitment.", bearers: (names) => `bound: ${names}`, nobody: "who is bound is not told", for: "for", against: "against", neither: "not evidence", proposed: "proposed by a rule, confirmed by nobody", confirmed: (by) => `confirmed by ${by}`,
    rejected: (by) => `set aside by ${by}`, guideline: "Guideline", reply: (party) => `Reply of ${party}`, reader: { first: "first reader", second: "second reader" },
    standing: { "open": "not scored", "one-reader": "one reader", "agreed": "both readers agree", "disputed": "the readers differ" },
    tally: (kept, partly, notKept, disputed, oneReader, open) => `+1: ${kept} · 0: ${partly} · −1: ${notKept} · readers differ: ${disputed} · one reader only: ${oneReader} · not scored: ${open}`,
    misfits: (ids) => `Said of commitments that are read no longer: ${ids}`,
    due: (words) => `Due: ${words}`,
  },
};
