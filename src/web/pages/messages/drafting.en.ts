import { counter } from "./plural.js";
import type { DraftingWords } from "./drafting-words.js";

const many = counter("en");

export const draftingWords: DraftingWords = {
  title: "Drafting", colon: ": ", lead: "Common texts, written together, then amended against a frozen version.", none: "There is no draft yet that you take part in.", begin: "Begin a draft",
  fields: { title: "Title", words: "Its words", wordsHint: "A blank line between paragraphs. Those with a number in front are operative, those before them the preamble.", parties: "Who drafts with you", partiesHint: "Parties, with commas between them: VEL, SOL", language: "Written in", penholder: "Who holds the pen" },
  stage: { live: "everybody writes", frozen: "under amendment", adopted: "adopted" }, heldBy: (name) => `pen held by ${name}`, onList: "On the list", standing: (count) => many(count, { one: "amendment on the table", other: "amendments on the table" }),
  speaksFor: "You speak for", present: "Here now", alone: "Nobody else is here.", here: (name, party) => `${name} (${party})`,
  editor: "The text, which everybody on the list writes in", editorHint: "Enter begins a new paragraph. What you write is kept as you write it, with your name.",
  makePreambular: "Make it preambular", makeOperative: "Make it operative", kept: "All you wrote is kept.", keeping: "Being kept …", unsent: (count) => `The server cannot be reached. ${many(count, { one: "change waits here", other: "changes wait here" })}, and will be sent by itself.`, reload: "Load the page again",
  freeze: "Freeze as a version", version: "Version", reopen: "Let everybody write again",
  theText: "The text", proposals: "Amendments", noProposals: "Nothing is proposed yet.", propose: "Propose an amendment", proposing: "The text as it should be", proposingTo: (amendment) => `The text as it should be, with ${amendment} taken`,
  proposeHint: "Change it as you want it: what changes is worked out. The text itself stays as it is.", reason: "Reason", sponsorsOf: "With whom (parties, with commas)", send: "Propose", sending: "Being sent …", cancel: "Leave it",
  byPerson: (name) => `by ${name}`, uncontested: "uncontested", inConflict: (names) => `in conflict with ${names}`, to: (amendment) => `to ${amendment}`,
  fates: { standing: "on the table", merged: (into) => `in ${into}`, withdrawn: "withdrawn", superseded: (by) => `superseded by ${by}`, rejected: (reason) => `not taken: ${reason}` },
  does: { insert: (at) => `insert after ${at}`, replace: (at) => `in ${at}`, remove: (at) => `delete ${at}`, move: (at, to) => `move ${at} after ${to}` }, beginning: "the beginning",
  mergeFree: "Take all that nobody contests", take: "Take", takeInto: "Take into it", reject: "Do not take", withdraw: "Withdraw", amendThis: "Amend this", brackets: "In brackets", removeIt: "delete", decided: "Decided",
  sponsors: "Sponsors", noSponsors: "Nobody sponsors it yet.", join: "Sponsor it", leave: "No longer sponsor it", confirm: "Confirm for this version", unheard: (names) => `Asked again, as the text changed: ${names}`, closes: (at) => `The list closes ${at}.`, cutOff: "The list of sponsors closes at", setCutOff: "Set", print: "The list is printed", addendum: (joined, left) => `Addendum. Joined: ${joined}. Left: ${left}.`,
  papers: "Papers", paper: { text: "The text", amendments: "With its amendments", changes: "What this version changed" }, document: "Tracked changes from Word", documentHint: "A .docx of this version; its tracked changes are proposed as amendments.", read: (count, proposed) => `${count} read, ${proposed} proposed.`,
  adopt: "It is adopted", symbol: "Symbol", body: "By", on: "On", adoptedAs: (symbol, body, on) => `Adopted as ${symbol} by ${body}, ${on}.`, versions: "Versions",
  language: { title: "Agreed language", lead: "The nearest wording that was adopted, or said, with what differs.", box: "Words, a phrase or a whole paragraph", find: "Look for it", none: "Nothing near it was adopted or said.", near: (percent) => `${percent} % alike`, found: "there, and not in yours", sought: "in yours, and not there", said: "said", adopted: "adopted", lookFor: "Agreed language like this" },
};
