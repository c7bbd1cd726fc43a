import type { Profile } from "../profile.js";

/** Silence opened in a meeting where nobody spoke against it, until an exact hour; an objection or an amendment in writing breaks it. */
export const profile: Profile = {
  schema: "entente.profile/1",
  id: "osce",
  body: { en: "Organization for Security and Co-operation in Europe, decision-making bodies", fr: "Organisation pour la sécurité et la coopération en Europe, organes de décision" },
  source: [{ title: "Rules of Procedure of the OSCE, MC.DOC/1/06, 1 November 2006" }],
  valid: { from: "2006-11-01", to: null },
  places: { who: { en: "the Chair, in a meeting", fr: "la présidence, en séance" }, capacities: ["chair"] },
  gate: { kind: "meeting", says: { en: "nobody objects in the meeting to the use of silence", fr: "personne ne s'oppose en séance au recours au silence" }, purposes: [] },
  minimum: { counted: "none" },
  mayBreak: { en: "any participating State", fr: "tout État participant" },
  form: { says: { en: "in writing, by an objection or an amendment", fr: "par écrit, par une objection ou un amendement" }, channels: ["system", "letter", "note-verbale", "mail"], substantiveOnly: false, atTheDeadline: "late", amendmentAloneBreaks: true, twoPersons: false },
  objections: "final",
  extensions: "allowed",
  disclosure: { objectors: "named", from: "receipt" },
  ifBroken: { says: { en: "the text is not adopted, and all are told at once", fr: "le texte n'est pas adopté, et tous en sont informés aussitôt" }, ways: ["consult", "meeting", "withdraw", "lapse"] },
  certifies: { who: { en: "the Chair", fr: "la présidence" }, capacities: ["chair", "secretariat"] },
  after: { en: "announced at the next meeting, and issued with the statements attached", fr: "annoncé à la séance suivante, et publié avec les déclarations jointes" },
  languages: [],
};
