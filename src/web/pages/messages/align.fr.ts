import type { AlignWords } from "./align-words.js";

export const alignWords: AlignWords = {
  nav: "Qui en est où",
  kinds: { positions: "Positions", news: "Du nouveau", briefs: "Notes d’entretien", commitments: "Engagements" },
  leads: {
    positions: "Les derniers mots de chaque partie sur chaque sujet, avec leurs dates et leurs sources. Il n’y a pas de notes, et un silence n’est pas un désaccord.",
    news: "Ce qui a été dit ou publié depuis un jour, ou depuis une note, par partie et par sujet.",
    briefs: "Ce qu’on emporte à un entretien : chaque ligne est citée du registre, et ce qu’une personne seule peut écrire reste ouvert.",
    commitments: "Qui a dit qu’il ferait quoi, et pour quand. Des règles proposent des éléments ; des personnes les confirment, et notent.",
  },
  parties: "Parties", issues: "Sujet", allIssues: "tous les sujets", since: "Depuis", until: "Jusqu’à", show: "Montrer", partiesHint: "FRA, Chine …",
  statements: (count) => `${count} ${count < 2 ? "déclaration" : "déclarations"}`,
  matrix: "Parties et sujets", matrixCell: (party, issue, count) => `${party} sur ${issue} : ${count}`,
  none: "Le registre n’a là-dessus aucune déclaration d’une partie nommée.", noneNext: "Élargissez les jours, ou laissez les parties ou le sujet ouverts.",
  latest: "Les derniers mots", line: "Au fil du temps", contradictions: "Contraires exprès parmi ses propres mots", contradicts: "dit le contraire de",
  sameDay: "tous deux le même jour", laterDay: "plus tard : ce qui était vrai a pu changer", openDay: "lequel précède n’est pas connu",
  back: "Toutes les parties, tous les sujets", noScores: "Une position, ce sont ses mots.", published: "publié",
  newsSince: "Depuis un jour", newsSinceBrief: "Depuis une note", nothingNew: "Rien de nouveau depuis.", feed: "Le suivre comme un flux (Atom)", late: "arrivé tardivement", nobody: "personne de nommé", noIssue: "sans sujet",
  make: "Faire une note", us: "Nous", them: "Avec", on: "Pour le jour", made: "Notes déjà faites", noBriefs: "Aucune note n’a encore été faite.", madeBy: (by, at) => `faite par ${by}, ${at}`, forDay: (day) => `pour le ${day}`,
  write: (heading) => `Vos propres mots : ${heading}`, saving: "Enregistrement …", saved: "Enregistré", notSaved: "Non enregistré. Un nouvel essai suivra quand vous continuerez d’écrire.", word: "Document Word", page: "Page (HTML)", markdown: "Markdown", print: "Imprimer",
  lastBrief: "La note précédente", material: "Tiré du registre",
  bound: "Engagés", firmness: "Fermeté", due: "Échéance", noDeadline: "sans échéance", dueBy: "Échéance au plus tard",
  evidence: "Éléments", noEvidence: "Aucune règle n’en propose, et personne n’en a nommé.", confirmFor: "Va dans son sens", confirmAgainst: "Va contre", setAside: "Sans rapport", undo: "Annuler",
  score: "Note", scoreHint: "+1 tenu · 0 en partie ou pas encore · −1 non tenu", guideline: "Ce qui vaudrait tenu", reply: "Réponse d’une partie", replyOf: "De qui", keep: "Garder", calendar: "Échéances pour un agenda (.ics)",
  tally: "Combien en sont où", tallies: { kept: "+1, les deux lecteurs", partly: "0, les deux lecteurs", notKept: "−1, les deux lecteurs", disputed: "lecteurs divergents", oneReader: "un seul lecteur", open: "non notés" }, second: "second lecteur",
  decide: "Décider à la main", decideLead: "Ce que vous décidez est gardé avec votre nom, et peut être annulé.", inA: (name) => `Chez : ${name}`, inB: (name) => `Chez : ${name}`, nothingThere: "(rien)", pair: "Elles vont ensemble", apart: "Elles ne vont pas ensemble", label: "Donner cette issue", outcome: "Issue", because: "Pourquoi", decided: "Décidé par des personnes",
  asWord: "Document Word", source: "Source",
};
