import type { Profile } from "../profile.js";

/** The General Assembly's silence of 2020: letters of its President, seventy-two hours at least. */
export const profile: Profile = {
  schema: "entente.profile/1",
  id: "unga-74-544",
  body: { en: "United Nations General Assembly", fr: "Assemblée générale des Nations Unies" },
  source: [{ title: "General Assembly decision 74/544 of 27 March 2020, Procedure for taking decisions of the General Assembly during the COVID-19 pandemic", note: "Reported in United Nations press release GA/12244." }],
  valid: { from: "2020-03-27", to: null },
  places: { who: { en: "the President of the General Assembly", fr: "le Président de l'Assemblée générale" }, capacities: ["chair"] },
  gate: { kind: "consultation", says: { en: "the General Committee is consulted", fr: "le Bureau est consulté" }, purposes: [] },
  minimum: { counted: "elapsed-hours", hours: 72 },
  mayBreak: { en: "any Member State", fr: "tout État Membre" },
  form: { says: { en: "in writing", fr: "par écrit" }, channels: ["system", "letter", "note-verbale", "mail"], substantiveOnly: false, atTheDeadline: "late", amendmentAloneBreaks: false, twoPersons: false },
  objections: "liftable",
  extensions: "allowed",
  disclosure: { objectors: "named", from: "result" },
  ifBroken: { says: { en: "the text is not adopted", fr: "le texte n'est pas adopté" }, ways: ["consult", "withdraw", "lapse"] },
  certifies: { who: { en: "the President, or the Secretariat for the President", fr: "le Président, ou le Secrétariat pour lui" }, capacities: ["chair", "secretariat"] },
  after: { en: "the Assembly takes note at its first plenary meeting held thereafter", fr: "l'Assemblée en prend note à sa première séance plénière tenue par la suite" },
  languages: ["ar", "zh", "en", "fr", "ru", "es"],
};
