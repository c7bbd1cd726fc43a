import type { ConductWords } from "./conduct-words.js";
import { counter } from "./plural.js";

const many = counter("en");

export const conductWords: ConductWords = {
  title: "Exchanges", lead: "Calls, meetings and visits that are arranged, held and read out here.", none: "No exchange is arranged.", noneNext: "Arrange one below.", asks: "asks",
  standings: { "arranging": "being arranged", "fixed": "hour fixed", "under-way": "under way", "held": "held", "called-off": "called off" },
  answers: { none: "no reply yet", accepted: "accepts", declined: "declines", proposed: "proposes another hour", overtaken: "asked again: the hour moved" }, through: { page: "by page", mail: "by mail", paper: "on paper" },
  levels: { heads: "heads of state or government", ministers: "ministers", deputies: "deputies", ambassadors: "ambassadors", directors: "directors", experts: "experts" },
  form: {
    arrange: "Arrange an exchange", kind: "Kind", channel: "Channel", level: "Level", noLevel: "not said", subject: "Subject", hours: "Hours proposed", hoursHint: "One a line: 2031-05-14 10:00 by your clock, or with the offset 2031-05-14T10:00+02:00.", minutes: "Minutes", agenda: "Agenda", agendaHint: "One item a line; “borders: the crossing” names an issue.",
    place: "Place", link: "Link for the video", languages: "Interpretation", languagesHint: "Codes: en, fr", party: "Party", partyHint: "Code or name", zone: "Clock", mail: "Mail for invitations", names: "Name", namesFr: "Name in French, with its article",
    invite: "Invite", group: "or a group", groupHint: "P5, G20: its members reply each for itself", actFor: "Acting for", save: "Save", send: "Send",
  },
  hour: "Hour", hoursProposed: "Hours proposed", clocks: (hour) => `${hour} on every clock`, delegations: "Delegations", agenda: "Agenda",
  accept: (hour) => `Accept ${hour}`, acceptAny: "Accept", decline: "Decline", propose: "Propose other hours", otherHours: "Other hours", fix: (hour) => `Fix ${hour}`, move: "Move the hour", moveTo: "New hour", cancel: "Call off", because: "Why",
  people: "People who attend", peopleHint: "One a line: name; f or m; office; office in French", points: "Points to make", pointsHint: "One a line.", noPoints: "No points are noted.", brief: "Brief from the record", invitation: "Invitation (.ics)", begin: "It begins now", end: "It has ended", began: "Began", ended: "Ended",
  toNotes: "Take notes", toReadout: "Readout", history: "What was entered",
  deeds: { "arrange": "arranged", "invite": "invited", "reply": "replied", "fix": "fixed the hour", "change": "changed", "cancel": "called off", "attend": "named who attends", "points": "wrote points", "tick": "ticked a point", "begin": "began", "end": "ended", "note": "noted", "mend-note": "mended a note", "strike-note": "struck a note", "draft": "drafted", "edit": "edited", "line": "named who clears", "clear": "cleared", "refuse": "sent back", "publish": "published", "correct": "corrected", "withdraw": "withdrew", "propose-joint": "proposed a joint readout" },
  replyByMail: "Take a reply by mail", replyByMailHint: "The mail (.eml) or its calendar file (.ics).", publicPage: "Public page",
  notes: {
    title: "Notes", lead: "One key for who speaks, one for whom, one for the act; then the words, and Enter.", who: "Who speaks", toWhom: "To whom", nobody: "nobody in particular", act: "Act", words: "Words", wordsIn: "Words in", issue: "Issue", noIssue: "none", enter: "Note it", back: "Back",
    online: "Connected", offline: "Not connected: notes wait here and are sent later", waiting: (count) => many(count, { one: "note waits", other: "notes wait" }), waits: "waits", refusedNote: "not taken", drop: "Drop it", list: "Noted", empty: "Nothing is noted yet.", by: (who) => `noted by ${who}`, strike: "Strike", struck: (because) => `struck: ${because}`,
    also: "Save", alsoIn: (tongue) => `Words in ${tongue}`, mended: "mended", noPeople: "Name first who attends.", stages: { who: "Who speaks? Press a number.", to: "To whom? Press a number, 0 for nobody in particular.", act: "Which act? Press a letter.", words: "Go on where it begins, and press Enter." },
  },
  readout: {
    title: "Readout", lead: "Made from the notes; every sentence says what it rests on.", none: "There is no draft yet.", draft: "Draft from the notes", redraft: "Draft anew from the notes", version: (number) => `Version ${number}`, by: (who) => `by ${who}`, edit: "Edit", text: "Text", textHint: "The title, an empty line, then paragraphs with empty lines between them.", saveVersion: "Save as a new version",
    ties: { facts: "the exchange's own facts", notes: (numbers) => `note ${numbers}`, hand: "by hand: no note bears it" }, gaps: (numbers) => `Notes without words in this language: ${numbers}.`, line: "Who clears it, in order", lineHint: "One name a line.", cleared: (who, at) => `${who} cleared it at ${at}`, waitsFor: (who) => `${who} is to clear it now`, later: "later",
    clear: "Clear it", sendBack: "Send it back", sentBack: (who, because) => `${who} sent it back: ${because}`, changes: (from, to) => `What changed from version ${from} to ${to}`, noChanges: "Nothing changed in this language.", publish: "Publish", embargo: "Embargo until", embargoHint: "Empty: at once. Else 2031-05-14 18:00 by your clock.", correct: "Publish as a correction", withdraw: "Withdraw",
    published: "Published", revision: (number, version) => `Revision ${number} (version ${version})`, until: "under embargo until", withdrawn: (because) => `Withdrawn: ${because}`, publicAt: "Public page", languages: { en: "English", fr: "French" }, publisher: "Publisher", notHeld: "A readout is of an exchange that was held.",
    added: "added", removed: "taken out", officerIs: "Entered for",
  },
};
