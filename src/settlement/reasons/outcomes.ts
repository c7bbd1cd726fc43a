import { capacityInWords, stateInWords } from "./told.js";

const how = { vote: { en: "vote", fr: "le vote" }, meeting: { en: "meeting", fr: "la réunion" } };
const decider = (word: string) => (word === "vote" ? how.vote : how.meeting);

/** S6, S8, S9 and S10: certifying, telling, and what comes after. */
export const outcomeReasons = {
  "certified": { rule: "S6.6", en: (by: string, deadline: string) => `${by} certifies: adopted, with effect from the deadline, ${deadline}.`, fr: (by: string, deadline: string) => `${by} certifie : adopté, avec effet à l'échéance, ${deadline}.` },
  "certified-decision": { rule: "S6.8", en: (by: string, at: string) => `${by} certifies what was decided: adopted, with effect from ${at}.`, fr: (by: string, at: string) => `${by} certifie ce qui a été décidé : adopté, avec effet au ${at}.` },
  "certify-early": { rule: "S6.4", en: (deadline: string) => `The deadline, ${deadline}, has not come.`, fr: (deadline: string) => `L'échéance, ${deadline}, n'est pas atteinte.` },
  "certify-nobody": { rule: "S6.5", en: () => "A named officer certifies, and no name was given.", fr: () => "Un responsable nommé certifie, et aucun nom n'est donné." },
  "may-not-certify": { rule: "S6.5", en: (who: string, capacity: string) => `${who} cannot certify in the capacity of ${capacityInWords(capacity, "en")}.`, fr: (who: string, capacity: string) => `${who} ne peut pas certifier en qualité de ${capacityInWords(capacity, "fr")}.` },
  "certify-objections": { rule: "S6.9", en: (who: string) => `Objections stand from ${who}.`, fr: (who: string) => `Des objections subsistent : ${who}.` },
  "certify-other-text": { rule: "S1.10", en: (version: string, frozen: string) => `${version} is not the text that was frozen, which is ${frozen}.`, fr: (version: string, frozen: string) => `${version} n'est pas le texte figé, qui est ${frozen}.` },
  "certify-unserved": {
    rule: "S7.2",
    en: (who: string, count: string) => `No proof of service for ${count} ${count === "1" ? "party" : "parties"} (${who}): the round is voidable and cannot be certified; enter the proof, or declare the defect and reissue.`,
    fr: (who: string, count: string) => `Aucune preuve de remise à ${count} partie${count === "1" ? "" : "s"} (${who}) : la série est annulable et ne peut être certifiée ; saisir la preuve, ou constater le vice et réémettre.`,
  },
  "certify-language": { rule: "S7.3", en: (languages: string) => `Language versions are missing (${languages}): the round is voidable and cannot be certified.`, fr: (languages: string) => `Des versions linguistiques manquent (${languages}) : la série est annulable et ne peut être certifiée.` },
  "decided": { rule: "S6.8", en: (by: string) => `The ${decider(by).en} decides for the text; that too is certified before it counts as adopted.`, fr: (by: string) => `${decider(by).fr === "le vote" ? "Le vote" : "La réunion"} décide en faveur du texte ; cela aussi se certifie avant de valoir adoption.` },
  "decided-other-text": { rule: "S1.10", en: (version: string, frozen: string) => `${version} is not the text before it, which is ${frozen}.`, fr: (version: string, frozen: string) => `${version} n'est pas le texte soumis, qui est ${frozen}.` },
  "rejected": { rule: "S6.8", en: (by: string) => `The ${decider(by).en} does not take the text.`, fr: (by: string) => `${decider(by).fr === "le vote" ? "Le vote" : "La réunion"} écarte le texte.` },
  "nothing-to-decide": { rule: "S6.8", en: () => "No vote and no meeting is on, and this body has no gate before placing.", fr: () => "Ni vote ni réunion n'est en cours, et cette enceinte n'a pas de condition préalable." },

  "informed-adopted": { rule: "S8.2", en: () => "All parties are told at once: adopted.", fr: () => "Toutes les parties l'apprennent en même temps : adopté." },
  "informed-not-adopted": {
    rule: "S9.1",
    en: (who: string, count: string, disclosure: string) => `All parties are told at once: not adopted${disclosure === "named" ? `; objections from ${who}` : disclosure === "counted" ? `; ${count} ${count === "1" ? "objection" : "objections"}, whose is not said` : "; by whom is not said"}.`,
    fr: (who: string, count: string, disclosure: string) => `Toutes les parties l'apprennent en même temps : non adopté${disclosure === "named" ? ` ; objections de ${who}` : disclosure === "counted" ? ` ; ${count} objection${count === "1" ? "" : "s"}, sans dire de qui` : " ; sans dire de qui"}.`,
  },
  "announced": { rule: "S8.2", en: () => "The adoption is announced.", fr: () => "L'adoption est annoncée." },
  "published": { rule: "S8.2", en: (statements: string) => `The text is published${statements === "0" ? "" : `, with ${statements} ${statements === "1" ? "statement" : "statements"} attached`}.`, fr: (statements: string) => `Le texte est publié${statements === "0" ? "" : `, avec ${statements} déclaration${statements === "1" ? "" : "s"} jointe${statements === "1" ? "" : "s"}`}.` },
  "follows": { rule: "S9.2", en: (state: string) => `The text is ${stateInWords(state, "en")}.`, fr: (state: string) => `Le texte est ${stateInWords(state, "fr")}.` },

  "statement": { rule: "S10.1", en: (by: string, paragraphs: string) => `A statement of ${by} is attached${paragraphs && ` to ${paragraphs}`}; the text stays as it is.`, fr: (by: string, paragraphs: string) => `Une déclaration de ${by} est jointe${paragraphs && ` (${paragraphs})`} ; le texte reste tel quel.` },
  "statement-nobody": { rule: "S10.1", en: () => "It does not say whose statement it is.", fr: () => "Il n'est pas dit de qui est la déclaration." },
} as const;
