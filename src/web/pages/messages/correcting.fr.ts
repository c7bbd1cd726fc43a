import type { CorrectingWords } from "./correcting-words.js";

export const correctingWords: CorrectingWords = {
  kinds: { dispatch: "la dépêche", party: "partie", person: "personne", mention: "mention", date: "date", exchange: "échange", statement: "déclaration", initiative: "initiative", commitment: "engagement" },
  correctThing: (called) => `Corriger : ${called}`,
  cast: "Personnes et parties", held: "tenu",
  partyKinds: { state: "État", territory: "territoire", organisation: "organisation", group: "groupe", body: "organe", other: "autre" },
  dateHint: "2020-03-27, 2020-03, 2020-W13, ou avec heure et fuseau 2020-03-27T12:10+08:00.",
  wordsHint: "Exactement comme dans le texte.", listHint: "Une par ligne.",
  add: "Ajouter ce qui manque", addHere: "Ajouter comme …", what: "De quoi il s’agit", addWords: "Ses mots, exactement comme dans le texte", addIt: "Ajouter",
  nowhere: "Ces mots ne figurent pas dans le texte.",
  ends: "Déplacer les bouts", begin: "Début des paroles", end: "Fin des paroles",
  endsHint: "Tirez un bout, ou déplacez-le avec les flèches : d’un mot, avec Maj d’un caractère. Entrée le garde, Échap y renonce.", keepEnds: "Garder ces paroles",
};
