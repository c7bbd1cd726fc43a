import { counter } from "./plural.js";
import type { ThingWords } from "./thing-words.js";

const many = counter("fr");

export const thingWords: ThingWords = {
  kinds: { state: "État", territory: "Territoire", organisation: "Organisation", group: "Groupe", body: "Organe", other: "Partie" },
  alsoCalled: "Autres noms", bodies: "Ses organes", bodyOf: (party) => `Organe : ${party}`,
  roles: {
    speaker: (count) => many(count, { one: "déclaration de sa part", other: "déclarations de sa part" }),
    addressee: (count) => many(count, { one: "à son adresse", other: "à son adresse" }),
    mentioned: (count) => many(count, { one: "mention", other: "mentions" }),
  },
  people: "Personnes et fonctions", offices: "Fonctions",
  officeColumns: { who: "Qui", office: "Fonction", from: "Connue du", to: "au", by: "D’après" },
  known: "connu", published: "liste publiée", toldBy: (count) => `dit par ${many(count, { one: "dépêche", other: "dépêches" })}`,
  contacts: "Contacts au fil du temps", contactsLatest: (count) => `Les ${count} derniers.`, noContacts: "Aucun échange n’est connu.",
  saidByIssue: "Ce qui a été dit, par sujet", noIssues: "Aucune de ses déclarations n’a de sujet.",
  toWhom: "À qui ces mots s’adressent", noWhom: "Aucune de ses déclarations ne dit à qui elle s’adressait.",
  counterparts: "Avec qui", lastOn: "en dernier",
  latest: "Derniers mots", noLatest: "Aucune déclaration n’en est connue.", allStatements: "Toutes ses déclarations",
  merged: (id) => `${id} s’est révélé être le même et en fait partie.`,
  merges: "Pourquoi ils ne font qu’un", mergesLead: "Ce qui a été pris pour un, ou pourrait l’être, avec la raison. La parole d’une personne l’emporte.", mergesNone: "Il n’y a rien eu à trancher.",
  mergeStandings: { applied: "pris pour un", proposed: "peut-être un", confirmed: "confirmé", undone: "pas le même" },
  confirm: "Le même", undo: "Pas le même", together: "et", decidedBy: (who) => `par ${who}`,
  exchange: {
    participants: "Qui y a pris part", askedBy: "l’a demandé", accounts: "Récits par côté", accountOf: (party) => `Récit : ${party}`, outlets: "Médias, et récits dont le côté est ouvert", otherSide: "de qui n’y a pas pris part",
    dispatches: "Quand cela fut raconté", dispatchesSay: (count) => `${count} en parlent.`, heldOn: "tenu",
    byIssue: "Déclarations par sujet", noIssue: "sans sujet", nothingHere: "rien là-dessus ici",
    initiatives: "Initiatives", commitments: "Engagements", follows: "A suivi", followedBy: "A été suivi de",
    compare: "Comparer deux récits", compareThese: "Comparer ces deux", noStatements: "Aucune déclaration n’en est connue.", differs: "raconté autrement", more: "Il y a plus de déclarations que celles montrées ici.",
    fields: { kind: "Quoi", channel: "Comment", when: "Quand", place: "Où", status: "État", name: "Nom" },
  },
  compare: { lead: "Les mots de chaque côté en face de ceux de l’autre. Un blanc est un silence, jamais un désaccord.", all: "tout", only: "Seulement", account: "Récit", swap: "Échanger les côtés", which: "Choisir deux récits", backToExchange: "Retour à l’échange" },
};
