import { period } from "./told.js";

/** S1, S2 and S7: drafting, clearing, placing, serving. */
export const placingReasons = {
  "drafted": { rule: "S1.1", en: (version: string) => `A draft${version && ` (${version})`} is on the table.`, fr: (version: string) => `Un projet${version && ` (${version})`} est sur la table.` },
  "cleared": {
    rule: "S1.2",
    en: (version: string, gate: string) => `${version || "The text"} is cleared${gate === "none" ? "" : ": the gate before placing is passed"}.`,
    fr: (version: string, gate: string) => `${version || "Le texte"} est admis à la procédure${gate === "none" ? "" : " : la condition préalable est remplie"}.`,
  },
  "gate-refused": { rule: "S1.3", en: (by: string) => `The gate before placing is refused${by && ` by ${by}`}; the text goes back to drafting.`, fr: (by: string) => `La condition préalable est refusée${by && ` par ${by}`} ; le texte retourne en rédaction.` },
  "placed": {
    rule: "S1.6",
    en: (version: string, parties: string, deadline: string, minimum: string) => `${version || "The text"} and a list of ${parties} ${parties === "1" ? "party" : "parties"} are frozen; silent until ${deadline}; minimum period: ${period.en(minimum)}.`,
    fr: (version: string, parties: string, deadline: string, minimum: string) => `${version || "Le texte"} et une liste de ${parties} partie${parties === "1" ? "" : "s"} sont figés ; silence jusqu'au ${deadline} ; délai minimal : ${period.fr(minimum)}.`,
  },
  "placed-other-text": { rule: "S1.6", en: (version: string, cleared: string) => `${version} is not the text that was cleared, which is ${cleared}.`, fr: (version: string, cleared: string) => `${version} n'est pas le texte admis, qui est ${cleared}.` },
  "already-placed": { rule: "S1.4", en: (version: string) => `${version || "A text"} is under silence already; changed words are a new round with a new clock.`, fr: (version: string) => `${version || "Un texte"} est déjà sous silence ; des mots changés ouvrent une nouvelle série et un nouveau délai.` },
  "no-parties": { rule: "S1.7", en: () => "Placing freezes a list of parties, and none was given.", fr: () => "Placer sous silence fige une liste de parties, et aucune n'a été donnée." },
  "party-twice": { rule: "S1.7", en: (party: string) => `${party} stands twice on the list of parties.`, fr: (party: string) => `${party} figure deux fois sur la liste des parties.` },
  "may-not-place": { rule: "S1.5", en: (who: string, _capacity: string) => `${who} may not place a text under silence in this body.`, fr: (who: string, _capacity: string) => `${who} ne peut pas placer de texte sous silence dans cette enceinte.` },
  "purpose-not-listed": { rule: "S1.9", en: (purpose: string, all: string) => `“${purpose}” is not among the purposes for which this body uses silence: ${all}.`, fr: (purpose: string, all: string) => `« ${purpose} » ne figure pas parmi les fins pour lesquelles cette enceinte recourt au silence : ${all}.` },
  "revised": { rule: "S1.8", en: (round: string, version: string) => `Round ${round} begins with a new text${version && `, ${version}`}.`, fr: (round: string, version: string) => `La série ${round} s'ouvre avec un nouveau texte${version && `, ${version}`}.` },
  "revised-to-same": { rule: "S1.8", en: (version: string) => `${version} is the text on which the silence was broken; a revision changes the words.`, fr: (version: string) => `${version} est le texte sur lequel le silence a été rompu ; une révision change les mots.` },

  "no-deadline": { rule: "S2.1", en: () => "A deadline is needed: an instant, a zone and a city.", fr: () => "Il faut une échéance : un instant, un fuseau et une ville." },
  "deadline-not-read": { rule: "S2.1", en: (said: string) => `${said} is not an instant; write it as 2020-03-31T00:00:00+02:00.`, fr: (said: string) => `${said} n'est pas un instant ; écrire par exemple 2020-03-31T00:00:00+02:00.` },
  "deadline-no-offset": { rule: "S2.1", en: (said: string) => `${said} is an hour somewhere: give its offset from UTC, or its zone.`, fr: (said: string) => `${said} est une heure locale : donner son décalage sur UTC, ou son fuseau.` },
  "hour-twice": { rule: "S2.1", en: (said: string, zone: string) => `Clocks go back: ${said} comes twice in ${zone}. Give the offset.`, fr: (said: string, zone: string) => `Les horloges reculent : ${said} revient deux fois (${zone}). Donner le décalage.` },
  "hour-never": { rule: "S2.1", en: (said: string, zone: string) => `Clocks go forward: ${said} never comes in ${zone}.`, fr: (said: string, zone: string) => `Les horloges avancent : ${said} n'existe pas (${zone}).` },
  "zone-unknown": { rule: "S2.2", en: (zone: string) => `“${zone}” is not a named zone such as Europe/Brussels.`, fr: (zone: string) => `« ${zone} » n'est pas un fuseau nommé comme Europe/Brussels.` },
  "deadline-not-later": { rule: "S2.3", en: (deadline: string) => `The deadline, ${deadline}, is not later than the placing.`, fr: (deadline: string) => `L'échéance, ${deadline}, n'est pas postérieure au placement sous silence.` },
  "period-too-short": {
    rule: "S2.3",
    en: (minimum: string, deadline: string, earliest: string) => `The period is at least ${period.en(minimum)}: ${deadline} is too early, ${earliest} would do.`,
    fr: (minimum: string, deadline: string, earliest: string) => `Le délai est d'au moins ${period.fr(minimum)} : ${deadline} vient trop tôt, ${earliest} conviendrait.`,
  },

  "served": {
    rule: "S7.1",
    en: (who: string, left: string) => `Proof of service for ${who}; ${left === "0" ? "every party is served" : `${left} still to be served`}.`,
    fr: (who: string, left: string) => `Preuve de remise à ${who} ; ${left === "0" ? "toutes les parties ont reçu le texte" : `${left} encore à servir`}.`,
  },
  "served-again": { rule: "S7.1", en: (who: string) => `${who}: served before; the first proof stands.`, fr: (who: string) => `${who} : déjà servi ; la première preuve vaut.` },
  "serve-nobody": { rule: "S7.1", en: () => "It does not say which party was served.", fr: () => "Il n'est pas dit à quelle partie le texte a été remis." },
  "serve-stranger": { rule: "S7.1", en: (who: string) => `${who} is not on the frozen list of parties.`, fr: (who: string) => `${who} ne figure pas sur la liste figée des parties.` },
  "served-late": { rule: "S7.1", en: (who: string) => `${who} had the text only after the deadline; that is no service, and the round is voidable.`, fr: (who: string) => `${who} n'a eu le texte qu'après l'échéance ; ce n'est pas une remise, et la série est annulable.` },
  "void": {
    rule: "S7.4",
    en: (reason: string, parties: string) => `The round is void${reason && `: ${reason}`}${parties && ` (${parties})`}; it may be issued again.`,
    fr: (reason: string, parties: string) => `La série est nulle${reason && ` : ${reason}`}${parties && ` (${parties})`} ; le texte peut être émis à nouveau.`,
  },
  "reissued": { rule: "S7.5", en: (round: string, version: string) => `Round ${round}: ${version || "the text"} is issued again, with a new clock and new service.`, fr: (round: string, version: string) => `Série ${round} : ${version || "le texte"} est émis à nouveau, avec un nouveau délai et de nouvelles remises.` },
} as const;
