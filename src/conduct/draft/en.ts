import type { Act } from "../../model/acts.js";
import type { ArrangedChannel, ArrangedKind } from "../deeds.js";
import type { Phrases, Subject } from "./phrases.js";

/** What a draft says in English, beside the words of notes. */
export const en: Phrases = {
  begin: (act, subject, to) => `${subject.words} ${beginnings[act](subject, to)}`,
  join: (beginning, words, complement) => `${beginning} ${complement === "infinitive" ? words.replace(/^to\s+/i, "") : complement === "clause" ? words.replace(/^that\s+/i, "") : complement === "question" ? words.replace(/^(?:whether|if)\s+/i, "").replace(/\?$/, "") : words}`,
  list: (names) => (names.length < 2 ? names[0] ?? "" : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`),
  pronoun: ({ many, gender }) => (many ? "They" : gender === "f" ? "She" : "He"),
  courtesy: (gender) => (gender === "f" ? "Ms " : gender === "m" ? "Mr " : ""),
  presented: ({ name, office, party }) => (office === null ? `${name} of ${party}` : `the ${office} of ${party}, ${name}`),
  opening: ({ kind, channel, day, place, ours, theirs }) => {
    // "the Minister of Soltania, Ruben Astier, and the Minister of Kestria, Ada Brandt": who is presented with a comma ends in one.
    const them = theirs.length > 1 && theirs.some((one) => one.includes(", ")) ? `${theirs.slice(0, -1).join(", ")}, and ${theirs.at(-1)!}` : en.list(theirs);
    const where = place === null ? "" : ` ${place}`;
    const by = channel === "telephone" ? " by telephone" : channel === "video" ? " by video link" : "";
    switch (kind) {
      case "call": return channel === "video" ? `On ${day}, ${ours.words} held a video call with ${them}.` : `On ${day}, ${ours.words} spoke${by} with ${them}.`;
      case "meeting": return `On ${day}, ${ours.words} held a meeting${by}${where} with ${them}.`;
      case "consultation": return `On ${day}, ${ours.words} held consultations${by}${where} with ${them}.`;
      case "visit": return `On ${day}, ${ours.words} held talks with ${them} during a visit${place === null ? "" : where.replace(/^ (?:in|at) /, " to ")}.`;
      case "summit": return `On ${day}, ${ours.words} took part in a summit${by}${where} with ${them}.`;
    }
  },
  atRequestOf: (kind, channel, party) => `The ${nouns(kind, channel)} took place at the request of ${party}.`,
  title: (kind, channel, names) => `Readout of the ${kind === "call" && channel === "telephone" ? "telephone call" : nouns(kind, channel)}${channel === "video" && kind !== "call" ? " by video link" : ""} between ${en.list(names)}`,
  day: (year, month, day) => `${day} ${months[month - 1]!} ${year}`,
};

const nouns = (kind: ArrangedKind, channel: ArrangedChannel): string => ({ call: channel === "video" ? "video call" : "call", meeting: "meeting", visit: "visit", summit: "summit", consultation: "consultations" })[kind];

type Beginning = (subject: Subject, to: string | null) => string;
const beginnings: { readonly [act in Act]: Beginning } = {
  "assert": (_, to) => (to === null ? "said that" : `told ${to} that`),
  "report": (_, to) => (to === null ? "reported that" : `informed ${to} that`),
  "propose": () => "proposed to",
  "express-readiness": ({ many, gender }) => `said that ${many ? "they were" : gender === "f" ? "she was" : "he was"} ready to`,
  "commit": () => "undertook to",
  "request": (_, to) => `called on ${to ?? "all sides"} to`,
  "agree": () => "agreed to",
  "welcome": () => "welcomed",
  "praise": () => "praised",
  "thank": (_, to) => `thanked ${to ?? "all"} for`,
  "congratulate": (_, to) => `congratulated ${to ?? "all"} on`,
  "condole": (_, to) => `offered condolences to ${to ?? "all"} on`,
  "express-concern": () => "expressed concern about",
  "oppose": () => "rejected",
  "condemn": () => "condemned",
  "deny": () => "denied",
  "warn": (_, to) => (to === null ? "warned that" : `warned ${to} that`),
  "threaten": () => "threatened to",
  "ask": (_, to) => (to === null ? "asked whether" : `asked ${to} whether`),
  "decline-to-comment": () => "declined to comment on",
};

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;
