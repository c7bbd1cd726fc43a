/** S3 and the clock's part of S6: extending, ending early, ticking. */
export const clockReasons = {
  "extended": { rule: "S3.3", en: (to: string, from: string) => `Extended to ${to}, from ${from}; the text is the same.`, fr: (to: string, from: string) => `Prolongé jusqu'au ${to}, au lieu du ${from} ; le texte reste le même.` },
  "extended-same": { rule: "S3.3", en: (to: string, _from: string) => `The deadline already is ${to}.`, fr: (to: string, _from: string) => `L'échéance est déjà ${to}.` },
  "shortened": { rule: "S3.3", en: (to: string, from: string) => `${to} is before ${from}: a period is never shortened.`, fr: (to: string, from: string) => `${to} précède ${from} : un délai n'est jamais raccourci.` },
  "extended-late": { rule: "S3.4", en: (deadline: string) => `An extension is announced before the old deadline, which was ${deadline}.`, fr: (deadline: string) => `Une prolongation s'annonce avant l'ancienne échéance, qui était ${deadline}.` },
  "extended-after": { rule: "S3.2", en: (deadline: string) => `The silence is over, and an extension is announced before the old deadline, which was ${deadline}.`, fr: (deadline: string) => `Le silence est clos, et une prolongation s'annonce avant l'ancienne échéance, qui était ${deadline}.` },
  "end-early-no-objection": { rule: "S3.6", en: () => "No objection stands; a period ends early only towards “not adopted”.", fr: () => "Aucune objection ne subsiste ; un délai ne prend fin avant l'heure que vers « non adopté »." },
  "extended-other-text": { rule: "S3.5", en: (version: string, frozen: string) => `An extension keeps the text, which is ${frozen}; ${version} would be a new round.`, fr: (version: string, frozen: string) => `Une prolongation garde le texte, qui est ${frozen} ; ${version} serait une nouvelle série.` },
  "no-extensions": { rule: "S3.2", en: () => "This body does not extend.", fr: () => "Cette enceinte ne prolonge pas." },
  "may-not-extend": { rule: "S3.1", en: (who: string, _capacity: string) => `${who} may ask for an extension; the chair decides.`, fr: (who: string, _capacity: string) => `${who} peut demander une prolongation ; la présidence en décide.` },
  "ended-early": { rule: "S3.6", en: (who: string) => `The chair ends the period early: not adopted; objections stand from ${who}.`, fr: (who: string) => `La présidence met fin au délai : texte non adopté ; objections maintenues : ${who}.` },
  "may-not-end-early": { rule: "S3.6", en: (who: string, _capacity: string) => `Only the chair may end the period early, which ${who} is not.`, fr: (who: string, _capacity: string) => `Seule la présidence peut mettre fin au délai, ce que ${who} n'est pas.` },

  "tick-before": { rule: "S6.1", en: (deadline: string) => `The deadline, ${deadline}, has not come.`, fr: (deadline: string) => `L'échéance, ${deadline}, n'est pas atteinte.` },
  "tick-idle": { rule: "S6.1", en: () => "No silence is running.", fr: () => "Aucun silence ne court." },
  "tick-elapsed": { rule: "S6.2", en: () => "The deadline is reached, no objection on record. Nothing is adopted until a named officer certifies.", fr: () => "L'échéance est atteinte, aucune objection enregistrée. Rien n'est adopté tant qu'un responsable nommé n'a pas certifié." },
  "tick-broken": { rule: "S6.2", en: (who: string) => `The deadline is reached and objections stand from ${who}: not adopted.`, fr: (who: string) => `L'échéance est atteinte et des objections subsistent (${who}) : texte non adopté.` },
} as const;
