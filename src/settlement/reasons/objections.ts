import { stateInWords } from "./told.js";

/** S4 and S5: objecting, lifting, and who does not object. */
export const objectionReasons = {
  "objection": { rule: "S4.13", en: (who: string, state: string) => `${who} objects; the text is ${stateInWords(state, "en")}.`, fr: (who: string, state: string) => `${who} fait objection ; le texte est ${stateInWords(state, "fr")}.` },
  "objection-for-several": {
    rule: "S4.7",
    en: (who: string, by: string, count: string, state: string) => `${count} ${count === "1" ? "objection" : "objections"}, spoken for by ${by}: ${who}; each counts and lifts its own. The text is ${stateInWords(state, "en")}.`,
    fr: (who: string, by: string, count: string, state: string) => `${count} objection${count === "1" ? "" : "s"}, présentée${count === "1" ? "" : "s"} par ${by} : ${who} ; chacune compte et se lève séparément. Le texte est ${stateInWords(state, "fr")}.`,
  },
  "objection-again": { rule: "S4.9", en: (who: string) => `The objection of ${who} is on record already; its first receipt stands.`, fr: (who: string) => `L'objection de ${who} est déjà enregistrée ; la première réception vaut.` },
  "objection-kept": { rule: "S4.14", en: (who: string) => `The silence is broken already; the objection of ${who} was received in time and is kept with the others.`, fr: (who: string) => `Le silence est déjà rompu ; l'objection de ${who}, reçue à temps, est conservée avec les autres.` },
  "found-late": { rule: "S6.7", en: (who: string) => `The objection of ${who} was received before the deadline, wherever it lay: the silence is broken.`, fr: (who: string) => `L'objection de ${who} a été reçue avant l'échéance, où qu'elle fût : le silence est rompu.` },
  "amendment-breaks": { rule: "S4.8", en: (who: string) => `In this body an amendment alone breaks the silence: ${who}.`, fr: (who: string) => `Dans cette enceinte, un amendement seul rompt le silence : ${who}.` },
  "amendment-noted": { rule: "S4.8", en: (who: string) => `The wording of ${who} is noted; in this body an amendment without an objection does not break the silence.`, fr: (who: string) => `Le libellé de ${who} est noté ; dans cette enceinte, un amendement sans objection ne rompt pas le silence.` },
  "editorial": { rule: "S4.12", en: (who: string) => `An editorial comment${who && ` of ${who}`} is no objection.`, fr: (who: string) => `Une observation rédactionnelle${who && ` de ${who}`} n'est pas une objection.` },
  "nothing-placed": { rule: "S4.1", en: () => "No text is under silence.", fr: () => "Aucun texte n'est sous silence." },
  "nobody-objects": { rule: "S4.2", en: () => "It does not say who objects.", fr: () => "Il n'est pas dit qui fait objection." },
  "not-entitled": { rule: "S4.2", en: (who: string) => `${who || "Whoever this is"} is not on the list of parties frozen with the text.`, fr: (who: string) => `${who || "L'auteur de cet acte"} ne figure pas sur la liste de parties figée avec le texte.` },
  "not-authorised": { rule: "S4.3", en: (person: string, party: string) => `${person || "Somebody unnamed"} is not among those who may act for ${party}.`, fr: (person: string, party: string) => `${person || "Une personne non nommée"} n'est pas habilité à agir pour ${party}.` },
  "no-second-person": { rule: "S4.3", en: (party: string) => `In this body a second, named person of ${party} confirms.`, fr: (party: string) => `Dans cette enceinte, une seconde personne nommée de ${party} confirme.` },
  "same-second-person": { rule: "S4.3", en: (person: string) => `${person} cannot confirm what ${person} did.`, fr: (person: string) => `${person} ne peut pas confirmer son propre acte.` },
  "not-in-form": {
    rule: "S4.4",
    en: (by: string, channel: string) => `${by}: ${channel} is not a form this body takes; ask for it in writing before the deadline.`,
    fr: (by: string, channel: string) => `${by} : la voie « ${channel} » n'est pas admise ici ; demander l'écrit avant l'échéance.`,
  },
  "not-substantive": { rule: "S4.4", en: (by: string) => `This body takes objections of substance only, and ${by} says that this is none.`, fr: (by: string) => `Cette enceinte n'admet que des objections de fond, et ${by} dit que ce n'en est pas une.` },
  "objection-late": { rule: "S4.5", en: (deadline: string) => `Received after the deadline, ${deadline}.`, fr: (deadline: string) => `Reçu après l'échéance, ${deadline}.` },
  "objection-at-deadline": { rule: "S4.5", en: (deadline: string) => `Received at the deadline, ${deadline}; it must be before.`, fr: (deadline: string) => `Reçu à l'échéance même, ${deadline} ; il fallait que ce fût avant.` },
  "other-version": { rule: "S4.6", en: (version: string, frozen: string) => `It names ${version}; the text under silence is ${frozen}.`, fr: (version: string, frozen: string) => `L'acte vise ${version} ; le texte sous silence est ${frozen}.` },
  "lifted-some": { rule: "S4.10", en: (who: string, left: string) => `${who} lifts its objection; those of ${left} stand.`, fr: (who: string, left: string) => `${who} lève son objection ; celles de ${left} subsistent.` },
  "lifted-last": { rule: "S4.11", en: (who: string, deadline: string) => `${who} lifts the last objection; the text is under silence again until ${deadline}.`, fr: (who: string, deadline: string) => `${who} lève la dernière objection ; le texte est de nouveau sous silence jusqu'au ${deadline}.` },
  "lifted-late": { rule: "S4.10", en: (deadline: string) => `An objection is lifted before the deadline, which was ${deadline}.`, fr: (deadline: string) => `Une objection se lève avant l'échéance, qui était ${deadline}.` },
  "objections-final": { rule: "S4.10", en: () => "In this body an objection is final: the first one broke the silence.", fr: () => "Dans cette enceinte une objection est définitive : la première a rompu le silence." },
  "nothing-to-lift": { rule: "S4.10", en: (who: string) => `No objection of ${who} stands.`, fr: (who: string) => `Aucune objection de ${who} ne subsiste.` },

  "observer": { rule: "S5.1", en: (who: string) => `${who || "An observer"} observes; observers do not object.`, fr: (who: string) => `${who || "Un observateur"} observe ; un observateur ne fait pas objection.` },
  "secretariat": { rule: "S5.2", en: (_who: string) => "The secretariat does not object. To enter what a party sent, name the party, the channel and when it was received.", fr: (_who: string) => "Le secrétariat ne fait pas objection. Pour saisir l'acte d'une partie, nommer la partie, la voie et l'heure de réception." },
  "sponsor": { rule: "S5.3", en: (who: string) => `${who || "A sponsor"} acts as a sponsor, who may withdraw its sponsorship or the text; neither is an objection.`, fr: (who: string) => `${who || "Un auteur"} agit comme auteur, qui peut retirer son parrainage ou le texte ; ni l'un ni l'autre n'est une objection.` },
  "withdrawn": { rule: "S5.4", en: (by: string) => `The text is withdrawn${by && ` by ${by}`}; that is no objection.`, fr: (by: string) => `Le texte est retiré${by && ` par ${by}`} ; ce n'est pas une objection.` },
  "may-not-withdraw": { rule: "S5.4", en: (who: string, _capacity: string) => `${who || "Whoever this is"} is no sponsor of the text and cannot withdraw it.`, fr: (who: string, _capacity: string) => `${who || "L'auteur de cet acte"} ne parraine pas le texte et ne peut pas le retirer.` },
} as const;
