import type { AttributionWords } from "../shape/attribution.js";
import { inflection } from "./inflection.js";
import { reportVerbs } from "./report-verbs.js";
import { sayingAdjectives } from "./saying-adjectives.js";
import { sayingNouns } from "./saying-nouns.js";

export const attribution: AttributionWords = {
  verbs: reportVerbs,
  nouns: sayingNouns,
  adjectives: sayingAdjectives,
  inflection,
  adjectiveEndings: ["", "e", "s", "es"],
  sourcePhrases: [
    { words: "selon" },
    { words: "d'après" },
    { words: "de l'avis de" },
    { words: "aux dires de" },
    { words: "au dire de" },
    { words: "aux yeux de" },
    { words: "de l'aveu de" },
    { words: "à l'en croire" },
    { words: "à en croire" },
    { words: "suivant" , headOnly: true },
    { words: "dans l'esprit de" },
    { words: "du point de vue de" },
    { words: "de source", holdsSource: true },
    { words: "de sources", holdsSource: true },
    { words: "de même source", holdsSource: true },
    { words: "pour", headOnly: true },
  ],
  documents: `communiqué, déclaration, rapport, sondage, enquête, étude, document, lettre, note, mémorandum, courriel, texte, papier, article, livre, ouvrage, loi, acte, projet, traité, accord, convention, résolution, décret, arrêté, arrêt, jugement, constitution, charte, message, tweet,
    compte-rendu, compte rendu, compte, récit, relevé, titre, éditorial, tribune, chronique, discours, site, page, plainte, dossier, données, chiffres, statistiques, analyse, recensement, indice, recherche, moyenne, résultats, journal, quotidien, hebdomadaire, magazine, revue, mémoires, entretien, vidéo, pancarte, affiche,
    programme, manifeste, pétition, ordonnance, télégramme, dépêche, brochure, circulaire, directive, règlement, article, alinéa, protocole, procès-verbal, bilan, sommaire, enregistrement`,
  openers: ["que", "qu'", "qu’", "si", "s'", "s’", "comment"],
  carriers: `continuer, commencer, finir, venir, aller, pouvoir, devoir, vouloir, tenir, refuser, essayer, tenter, chercher, souhaiter, préférer, décider, hésiter, sembler, paraître, s'empresser, s'apprêter, savoir, oser, falloir, aimer, laisser, arriver, prétendre, espérer, compter, cesser, persister, accepter, se contenter, se borner, se limiter, entendre`,
  neverPassive: ["convenir", "revenir", "intervenir", "parvenir"],
  negations: ["ne", "n'", "pas", "jamais", "ni", "non", "sans"],
  firstPerson: ["je", "j'", "j’", "nous", "me", "m'", "m’", "moi", "mon", "ma", "mes", "notre", "nos"],
  relatives: ["qui", "lequel", "laquelle", "lesquels", "lesquelles"],
  impersonals: ["il", "ce", "c'", "c’", "ça", "cela"],
  anybody: ["on", "l'on"],
  agents: { ofPassive: ["par", "de"], ofNoun: ["de", "par"] },
  askers: ["q", "question", "journaliste", "modérateur"],
  answerers: ["r", "réponse"],
  spokespeople: ["porte-parole"],
  asWords: ["comme", "ainsi que"],
  hypotheticals: ["si", "s'", "s’"],
};
