import type { Profile } from "../profile.js";

/** The Council's simplified written procedure: for a closed list of purposes, deemed adopted unless a member objects. */
export const profile: Profile = {
  schema: "entente.profile/1",
  id: "eu-council-12-2",
  body: { en: "Council of the European Union", fr: "Conseil de l'Union européenne" },
  source: [{ title: "Rules of Procedure of the Council, Article 12(2): Council Decision 2009/937/EU of 1 December 2009, OJ L 325, 11.12.2009, p. 35", url: "https://eur-lex.europa.eu/eli/dec/2009/937/oj" }],
  valid: { from: "2009-12-01", to: null },
  places: { who: { en: "the Presidency", fr: "la présidence" }, capacities: ["chair"] },
  gate: {
    kind: "purposes",
    says: { en: "the purpose is on the closed list of Article 12(2)", fr: "la fin figure sur la liste limitative de l'article 12, paragraphe 2" },
    purposes: ["reply to Parliament", "committee appointments", "consultation of another institution", "common foreign and security policy by COREU"],
  },
  minimum: { counted: "none" },
  mayBreak: { en: "any member of the Council", fr: "tout membre du Conseil" },
  form: { says: { en: "by an objection", fr: "par une objection" }, channels: ["system", "letter", "note-verbale", "mail"], substantiveOnly: false, atTheDeadline: "late", amendmentAloneBreaks: false, twoPersons: false },
  objections: "final",
  extensions: "allowed",
  disclosure: { objectors: "named", from: "result" },
  ifBroken: { says: { en: "the text is not adopted", fr: "le texte n'est pas adopté" }, ways: ["consult", "meeting", "withdraw", "lapse"] },
  certifies: { who: { en: "the General Secretariat, for the Presidency", fr: "le secrétariat général, pour la présidence" }, capacities: ["chair", "secretariat"] },
  after: { en: "the text is deemed adopted", fr: "le texte est réputé adopté" },
  languages: [],
};
