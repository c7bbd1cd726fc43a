import type { Profile } from "../profile.js";

/** The General Assembly where it cannot meet: silence first, a vote if it is broken or asked for. */
export const profile: Profile = {
  schema: "entente.profile/1",
  id: "unga-75-510",
  body: { en: "United Nations General Assembly", fr: "Assemblée générale des Nations Unies" },
  source: [{ title: "General Assembly decision 75/510, Procedure for decision-making in the General Assembly when an in-person meeting is not possible", note: "The day it was taken is not recorded here, so the window stays open at its beginning." }],
  valid: { from: null, to: null },
  places: { who: { en: "the President of the General Assembly, at the main sponsor's request", fr: "le Président de l'Assemblée générale, à la demande de l'auteur principal" }, capacities: ["chair"] },
  gate: { kind: "conditions", says: { en: "the conditions of the decision are met", fr: "les conditions de la décision sont remplies" }, purposes: [] },
  minimum: { counted: "elapsed-hours", hours: 72 },
  mayBreak: { en: "any Member State", fr: "tout État Membre" },
  form: { says: { en: "in writing, or by asking for a vote", fr: "par écrit, ou en demandant un vote" }, channels: ["system", "letter", "note-verbale", "mail"], substantiveOnly: false, atTheDeadline: "late", amendmentAloneBreaks: false, twoPersons: false },
  objections: "final",
  extensions: "allowed",
  disclosure: { objectors: "named", from: "result" },
  ifBroken: { says: { en: "a vote follows", fr: "un vote suit" }, ways: ["call-vote", "withdraw"] },
  certifies: { who: { en: "the President, or the Secretariat for the President", fr: "le Président, ou le Secrétariat pour lui" }, capacities: ["chair", "secretariat"] },
  after: { en: "the Assembly takes note at its next plenary meeting", fr: "l'Assemblée en prend note à sa prochaine séance plénière" },
  languages: ["ar", "zh", "en", "fr", "ru", "es"],
};
