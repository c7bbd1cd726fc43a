import type { Profile } from "../profile.js";

/** A pattern for technical committees, to be copied and made one's own: a form, matters of substance, three days. */
export const profile: Profile = {
  schema: "entente.profile/1",
  id: "technical-body",
  body: { en: "A technical body", fr: "Un organe technique" },
  source: [{ title: "A pattern of Entente's own, after the habits of technical committees", note: "No body's rules say exactly this: copy it, and cite your own." }],
  valid: { from: null, to: null },
  places: { who: { en: "the chair", fr: "le président" }, capacities: ["chair"] },
  gate: { kind: "none", says: null, purposes: [] },
  minimum: { counted: "calendar-days", days: 3 },
  mayBreak: { en: "the participants", fr: "les participants" },
  form: { says: { en: "on the form, in matters of substance only", fr: "sur le formulaire, pour des questions de fond uniquement" }, channels: ["system", "letter", "note-verbale", "mail"], substantiveOnly: true, atTheDeadline: "late", amendmentAloneBreaks: false, twoPersons: false },
  objections: "liftable",
  extensions: "allowed",
  disclosure: { objectors: "named", from: "receipt" },
  ifBroken: { says: { en: "the text is amended, placed again, or returned", fr: "le texte est amendé, replacé, ou renvoyé" }, ways: ["consult", "meeting", "refer", "withdraw", "lapse"] },
  certifies: { who: { en: "the chair, or the secretariat", fr: "le président, ou le secrétariat" }, capacities: ["chair", "secretariat"] },
  after: { en: "the text is published", fr: "le texte est publié" },
  languages: [],
};
