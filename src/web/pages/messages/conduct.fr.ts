import type { ConductWords } from "./conduct-words.js";
import { counter } from "./plural.js";

const many = counter("fr");

export const conductWords: ConductWords = {
  title: "Échanges", lead: "Entretiens, réunions et visites organisés, tenus et rendus publics ici.", none: "Aucun échange n'est organisé.", noneNext: "En organiser un ci-dessous.", asks: "demandeur",
  standings: { "arranging": "en préparation", "fixed": "heure fixée", "under-way": "en cours", "held": "tenu", "called-off": "annulé" },
  answers: { none: "pas encore de réponse", accepted: "accepte", declined: "décline", proposed: "propose une autre heure", overtaken: "de nouveau sollicité : l'heure a changé" }, through: { page: "par la page", mail: "par courriel", paper: "sur papier" },
  levels: { heads: "chefs d'État ou de gouvernement", ministers: "ministres", deputies: "adjoints", ambassadors: "ambassadeurs", directors: "directeurs", experts: "experts" },
  form: {
    arrange: "Organiser un échange", kind: "Nature", channel: "Canal", level: "Niveau", noLevel: "non précisé", subject: "Objet", hours: "Heures proposées", hoursHint: "Une par ligne : 2031-05-14 10:00 à votre horloge, ou avec le décalage 2031-05-14T10:00+02:00.", minutes: "Minutes", agenda: "Ordre du jour", agendaHint: "Un point par ligne ; « borders: le point de passage » nomme un sujet.",
    place: "Lieu", link: "Lien vidéo", languages: "Interprétation", languagesHint: "Codes : en, fr", party: "Partie", partyHint: "Code ou nom", zone: "Fuseau", mail: "Adresse pour les invitations", names: "Nom en anglais", namesFr: "Nom, avec son article",
    invite: "Inviter", group: "ou un groupe", groupHint: "P5, G20 : chaque membre répond pour lui-même", actFor: "Pour le compte de", save: "Enregistrer", send: "Envoyer",
  },
  hour: "Heure", hoursProposed: "Heures proposées", clocks: (hour) => `${hour} à chaque horloge`, delegations: "Délégations", agenda: "Ordre du jour",
  accept: (hour) => `Accepter ${hour}`, acceptAny: "Accepter", decline: "Décliner", propose: "Proposer d'autres heures", otherHours: "Autres heures", fix: (hour) => `Fixer ${hour}`, move: "Déplacer l'heure", moveTo: "Nouvelle heure", cancel: "Annuler l'échange", because: "Motif",
  people: "Personnes présentes", peopleHint: "Une par ligne : nom ; f ou m ; fonction en anglais ; fonction", points: "Points à aborder", pointsHint: "Un par ligne.", noPoints: "Aucun point n'est noté.", brief: "Note tirée du registre", invitation: "Invitation (.ics)", begin: "Il commence maintenant", end: "Il est terminé", began: "Commencé", ended: "Terminé",
  toNotes: "Prendre des notes", toReadout: "Compte rendu", history: "Ce qui a été saisi",
  deeds: { "arrange": "a organisé", "invite": "a invité", "reply": "a répondu", "fix": "a fixé l'heure", "change": "a modifié", "cancel": "a annulé", "attend": "a nommé les présents", "points": "a écrit des points", "tick": "a coché un point", "begin": "a commencé", "end": "a terminé", "note": "a noté", "mend-note": "a corrigé une note", "strike-note": "a rayé une note", "draft": "a rédigé", "edit": "a révisé", "line": "a nommé qui valide", "clear": "a validé", "refuse": "a renvoyé", "publish": "a publié", "correct": "a rectifié", "withdraw": "a retiré", "propose-joint": "a proposé un compte rendu conjoint" },
  replyByMail: "Recevoir une réponse par courriel", replyByMailHint: "Le courriel (.eml) ou son fichier d'agenda (.ics).", publicPage: "Page publique",
  notes: {
    title: "Notes", lead: "Une touche pour qui parle, une pour à qui, une pour l'acte ; puis les mots, et Entrée.", who: "Qui parle", toWhom: "À qui", nobody: "personne en particulier", act: "Acte", words: "Mots", wordsIn: "Mots en", issue: "Sujet", noIssue: "aucun", enter: "Noter", back: "Retour",
    online: "Connecté", offline: "Hors ligne : les notes attendent ici et partiront plus tard", waiting: (count) => many(count, { one: "note attend", other: "notes attendent" }), waits: "attend", refusedNote: "non retenue", drop: "L'abandonner", list: "Noté", empty: "Rien n'est encore noté.", by: (who) => `noté par ${who}`, strike: "Rayer", struck: (because) => `rayée : ${because}`,
    also: "Enregistrer", alsoIn: (tongue) => `Mots en ${tongue}`, mended: "corrigée", noPeople: "Nommer d'abord les personnes présentes.", stages: { who: "Qui parle ? Appuyer sur un chiffre.", to: "À qui ? Un chiffre, 0 pour personne en particulier.", act: "Quel acte ? Appuyer sur une lettre.", words: "Continuer la phrase, puis Entrée." },
  },
  readout: {
    title: "Compte rendu", lead: "Rédigé d'après les notes ; chaque phrase dit sur quoi elle repose.", none: "Il n'y a pas encore de projet.", draft: "Rédiger d'après les notes", redraft: "Rédiger de nouveau d'après les notes", version: (number) => `Version ${number}`, by: (who) => `par ${who}`, edit: "Réviser", text: "Texte", textHint: "Le titre, une ligne vide, puis des paragraphes séparés par des lignes vides.", saveVersion: "Enregistrer une nouvelle version",
    ties: { facts: "les faits de l'échange", notes: (numbers) => `note ${numbers}`, hand: "de votre main : aucune note ne la porte" }, gaps: (numbers) => `Notes sans mots dans cette langue : ${numbers}.`, line: "Qui valide, dans l'ordre", lineHint: "Un nom par ligne.", cleared: (who, at) => `${who} a validé à ${at}`, waitsFor: (who) => `${who} doit valider maintenant`, later: "ensuite",
    clear: "Valider", sendBack: "Renvoyer", sentBack: (who, because) => `${who} l'a renvoyé : ${because}`, changes: (from, to) => `Ce qui a changé de la version ${from} à la version ${to}`, noChanges: "Rien n'a changé dans cette langue.", publish: "Publier", embargo: "Embargo jusqu'à", embargoHint: "Vide : aussitôt. Sinon 2031-05-14 18:00 à votre horloge.", correct: "Publier comme rectificatif", withdraw: "Retirer",
    published: "Publié", revision: (number, version) => `Révision ${number} (version ${version})`, until: "sous embargo jusqu'au", withdrawn: (because) => `Retiré : ${because}`, publicAt: "Page publique", languages: { en: "Anglais", fr: "Français" }, publisher: "Organisme", notHeld: "Un compte rendu porte sur un échange tenu.",
    added: "ajouté", removed: "retiré", officerIs: "Saisi pour",
  },
};
