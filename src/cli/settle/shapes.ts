import type { EventType } from "../../settlement/event.js";
import type { Shapes } from "../options.js";

/** Commands that are acts, by their event. Names of events are commands of their own. */
export const actCommands: { readonly [command: string]: EventType } = {
  text: "draft", clear: "clear", "gate-refused": "gate-refused", place: "place", serve: "serve", object: "object", amend: "amend", lift: "lift", comment: "editorial-comment", "editorial-comment": "editorial-comment",
  extend: "extend", "end-early": "end-early", tick: "tick", "late-find": "late-find", certify: "certify", inform: "inform", announce: "announce", publish: "publish", consult: "consult", revise: "revise", "call-vote": "call-vote",
  meeting: "meeting", carried: "carried", defeated: "defeated", agreed: "agreed", "not-agreed": "not-agreed", refer: "refer", withdraw: "withdraw", lapse: "lapse", defect: "defect", reissue: "reissue", statement: "statement",
  join: "join", leave: "leave", renew: "renew",
};

/** What acts in a procedure take, beside where the record is. */
export const actShapes = {
  "as": { type: "string", example: "VEL" },
  "capacity": { type: "string", example: "chair" },
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "key": { type: "string", example: "object-1" },
  "at": { type: "string", example: "2020-03-30T18:00:00-04:00" },
  "received": { type: "string", example: "2031-03-27T08:30:00+01:00" },
  "channel": { type: "string", example: "letter" },
  "version": { type: "string", example: "A/74/L.52" },
  "parties": { type: "string", example: "ARV,VEL,SOL" },
  "party": { type: "string", example: "SOL" },
  "on-behalf-of": { type: "string", example: "ARV,SOL" },
  "deadline": { type: "string", example: "2031-03-29T18:00" },
  "zone": { type: "string", example: "Europe/Brussels" },
  "city": { type: "string", example: "Brussels" },
  "languages": { type: "string", example: "en,fr" },
  "language": { type: "string", example: "fr=projet.txt", many: true },
  "wording": { type: "string", example: "\"and with other words\"" },
  "reason": { type: "string", example: "\"a party was not served\"" },
  "purpose": { type: "string", example: "\"an appointment\"" },
  "statement": { type: "string", example: "explanation-of-position" },
  "paragraphs": { type: "string", example: "OP2,OP3" },
  "sponsors": { type: "string", example: "ARV,VEL" },
  "cut-off": { type: "string", example: "2031-03-28T18:00:00+01:00" },
  "person": { type: "string", example: "\"Lena Korvath\"" },
  "confirmed-by": { type: "string", example: "\"Mira Sond\"" },
  "scan": { type: "string", example: "letter.pdf" },
  "looked": { type: "string", example: "letter,mail" },
} as const satisfies Shapes;

export const beginShapes = {
  ...actShapes,
  "title": { type: "string", example: "\"Declaration of Tarn\"" },
  "profile": { type: "string", example: "unga-74-544" },
  "keeper": { type: "string", example: "Secretariat" },
  "office": { type: "string", example: "\"Secretary of the Conference\"" },
} as const satisfies Shapes;

export const lookShapes = {
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "channel": { type: "string", example: "mail" },
  "place": { type: "string", example: "\"the mission's mailbox\"" },
  "found": { type: "string", example: "nothing" },
  "out": { type: "string", example: "t1.entente" },
} as const satisfies Shapes;

/** "ARV, VEL" as names. */
export const listIn = (said: string | undefined): readonly string[] | undefined => (said === undefined ? undefined : said.split(",").map((name) => name.trim()).filter((name) => name !== ""));
