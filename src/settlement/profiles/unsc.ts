import type { Profile } from "../profile.js";

/** The Security Council's own habit for press statements and presidential statements; no rule of procedure lays it down. */
export const profile: Profile = {
  schema: "entente.profile/1",
  id: "unsc",
  body: { en: "United Nations Security Council", fr: "Conseil de sécurité des Nations Unies" },
  source: [{ title: "Note by the President of the Security Council, S/2017/507, on the Council's working methods", note: "Practice: there is no minimum, and the period is the presidency's or the penholder's to set." }],
  valid: { from: null, to: null },
  places: { who: { en: "the presidency", fr: "la présidence" }, capacities: ["chair"] },
  gate: { kind: "none", says: null, purposes: [] },
  minimum: { counted: "none" },
  mayBreak: { en: "any of the fifteen members", fr: "chacun des quinze membres" },
  form: { says: { en: "by message", fr: "par message" }, channels: ["system", "letter", "note-verbale", "mail"], substantiveOnly: false, atTheDeadline: "late", amendmentAloneBreaks: false, twoPersons: false },
  objections: "final",
  extensions: "allowed",
  disclosure: { objectors: "named", from: "receipt" },
  ifBroken: { says: { en: "the text is revised and placed again, or dropped", fr: "le texte est révisé et replacé, ou abandonné" }, ways: ["consult", "withdraw", "lapse"] },
  certifies: { who: { en: "the presidency", fr: "la présidence" }, capacities: ["chair", "secretariat"] },
  after: { en: "the statement is issued", fr: "la déclaration est publiée" },
  languages: [],
};
