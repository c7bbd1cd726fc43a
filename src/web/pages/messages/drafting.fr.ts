import { counter } from "./plural.js";
import type { DraftingWords } from "./drafting-words.js";

const many = counter("fr");

export const draftingWords: DraftingWords = {
  title: "Rédaction", colon: " : ", lead: "Des textes communs, écrits ensemble, puis amendés sur une version figée.", none: "Vous ne participez encore à aucun projet.", begin: "Commencer un projet",
  fields: { title: "Titre", words: "Ses mots", wordsHint: "Une ligne vide entre les alinéas. Ceux qui portent un numéro forment le dispositif, ceux d’avant le préambule.", parties: "Qui rédige avec vous", partiesHint: "Des parties, séparées par des virgules : VEL, SOL", language: "Rédigé en", penholder: "Qui tient la plume" },
  stage: { live: "tous écrivent", frozen: "en cours d’amendement", adopted: "adopté" }, heldBy: (name) => `plume tenue par ${name}`, onList: "Sur la liste", standing: (count) => many(count, { one: "amendement en discussion", other: "amendements en discussion" }),
  speaksFor: "Vous parlez pour", present: "Présents", alone: "Personne d’autre n’est là.", here: (name, party) => `${name} (${party})`,
  editor: "Le texte, dans lequel écrivent tous ceux de la liste", editorHint: "Entrée commence un alinéa. Ce que vous écrivez est conservé au fur et à mesure, avec votre nom.",
  makePreambular: "En faire un alinéa du préambule", makeOperative: "En faire un paragraphe du dispositif", kept: "Tout ce que vous avez écrit est conservé.", keeping: "Enregistrement …", unsent: (count) => `Le serveur est injoignable. ${many(count, { one: "modification attend ici", other: "modifications attendent ici" })} ; l’envoi se fera de lui-même.`, reload: "Recharger la page",
  freeze: "Figer en une version", version: "Version", reopen: "Laisser de nouveau écrire",
  theText: "Le texte", proposals: "Amendements", noProposals: "Rien n’est encore proposé.", propose: "Proposer un amendement", proposing: "Le texte tel qu’il devrait être", proposingTo: (amendment) => `Le texte tel qu’il devrait être, ${amendment} étant pris`,
  proposeHint: "Modifiez-le comme vous le voulez : ce qui change est calculé. Le texte lui-même reste tel quel.", reason: "Motif", sponsorsOf: "Avec qui (parties, séparées par des virgules)", send: "Proposer", sending: "Envoi …", cancel: "Renoncer",
  byPerson: (name) => `par ${name}`, uncontested: "non contesté", inConflict: (names) => `en conflit avec ${names}`, to: (amendment) => `à ${amendment}`,
  fates: { standing: "en discussion", merged: (into) => `dans ${into}`, withdrawn: "retiré", superseded: (by) => `remplacé par ${by}`, rejected: (reason) => `non retenu : ${reason}` },
  does: { insert: (at) => `insérer après ${at}`, replace: (at) => `dans ${at}`, remove: (at) => `supprimer ${at}`, move: (at, to) => `déplacer ${at} après ${to}` }, beginning: "le début",
  mergeFree: "Prendre tout ce que personne ne conteste", take: "Prendre", takeInto: "L’y incorporer", reject: "Ne pas retenir", withdraw: "Retirer", amendThis: "Sous-amender", brackets: "Entre crochets", removeIt: "supprimer", decided: "Décidé",
  sponsors: "Parrains", noSponsors: "Personne ne le parraine encore.", join: "Le parrainer", leave: "Ne plus le parrainer", confirm: "Confirmer pour cette version", unheard: (names) => `À reconfirmer, le texte ayant changé : ${names}`, closes: (at) => `La liste est close le ${at}.`, cutOff: "La liste des parrains est close le", setCutOff: "Fixer", print: "La liste est imprimée", addendum: (joined, left) => `Additif. Ajoutés : ${joined}. Retirés : ${left}.`,
  papers: "Documents", paper: { text: "Le texte", amendments: "Avec ses amendements", changes: "Ce que cette version a changé" }, document: "Suivi des modifications de Word", documentHint: "Un .docx de cette version ; ses modifications suivies sont proposées comme amendements.", read: (count, proposed) => `${count} lus, ${proposed} proposés.`,
  adopt: "Il est adopté", symbol: "Cote", body: "Par", on: "Le", adoptedAs: (symbol, body, on) => `Adopté sous la cote ${symbol} par : ${body}, ${on}.`, versions: "Versions",
  language: { title: "Langage agréé", lead: "La formulation adoptée, ou dite, la plus proche, et ce qui diffère.", box: "Des mots, une expression ou un alinéa entier", find: "Chercher", none: "Rien d’approchant n’a été adopté ni dit.", near: (percent) => `semblable à ${percent} %`, found: "là, et pas chez vous", sought: "chez vous, et pas là", said: "dit", adopted: "adopté", lookFor: "Langage agréé semblable" },
};
