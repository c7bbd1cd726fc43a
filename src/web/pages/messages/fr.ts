import { fr as labels } from "../../../outgoing/labels/fr.js";
import { refusals } from "../../../outgoing/labels/refusals/fr/index.js";
import { correctingWords } from "./correcting.fr.js";
import { accountsWords } from "./accounts.fr.js";
import { alignWords } from "./align.fr.js";
import { filesWords } from "./files.fr.js";
import { pictureWords } from "./picture.fr.js";
import { conductWords } from "./conduct.fr.js";
import { counter } from "./plural.js";
import type { Messages } from "./shape.js";
import { draftingWords } from "./drafting.fr.js";
import { settleWords } from "./settle.fr.js";
import { thingWords } from "./things.fr.js";

const many = counter("fr");

export const fr: Messages = {
  tongue: "fr",
  labels,
  refusals,
  pictures: pictureWords,
  accounts: accountsWords,
  things: thingWords,
  settle: settleWords,
  drafting: draftingWords,
  files: filesWords,
  conduct: conductWords,
  align: alignWords,
  correcting: correctingWords,
  room: {
    name: "Entente", skip: "Aller à la page", nav: "Salles", inbox: "Arrivées", find: "Chercher", pictures: "Images", settle: "Textes communs",
    search: "Chercher dans le registre", searchHint: "mots, partie:CHN, d12 …", language: "Langue", theme: "Couleurs",
    themes: { auto: "Comme le système", light: "Clair", dark: "Sombre" }, help: "Aide du clavier",
    helpKeys: [
      { title: "Partout", keys: [["/", "vers la recherche"], ["?", "cette aide"], ["Échap", "ferme ce qui est ouvert"]] },
      { title: "Listes", keys: [["j k", "suivant, précédent"], ["Entrée", "ouvre"]] },
      { title: "Une dépêche", keys: [["j k", "déclaration suivante, précédente"], ["e", "la corrige"], ["c", "la confirme"], ["x", "la rejette"], ["s", "la scinde"], ["m", "déplace les bouts de ses paroles"], ["a", "ajoute ce qui manque"], ["u", "annule la dernière correction"], ["w", "montre pourquoi elle est là"]] },
    ],
    singleKeys: "Les touches seules agissent", close: "Fermer", loading: "Chargement …", again: "Réessayer", failed: "Cela n’a pas abouti.",
    offline: "Le registre est injoignable. « entente serve » tourne-t-il encore ?", notFound: "Cette page n’existe pas.", notFoundNext: "Cherchez-la par ses mots ou par son identifiant.",
    refusedCode: (code) => `Code ${code}`, more: "En montrer plus", unknownDay: "jour inconnu", print: "Imprimer", copied: "Copié",
    hidden: (name) => `caractère caché ${name}`,
    doubts: (count) => many(count, { one: "doute", other: "doutes" }),
    statements: (count) => many(count, { one: "déclaration", other: "déclarations" }),
    dispatches: (count) => many(count, { one: "dépêche", other: "dépêches" }),
    corrected: "corrigé", doubtful: "douteux", states: { embargoed: "sous embargo", withdrawn: "retirée par son éditeur" },
    because: (sentence) => sentence, chain: "Chaîne d’attribution, d’abord qui a parlé", noTitle: "Sans titre",
  },
  inbox: {
    title: "Arrivées", lead: "Ce que vous déposez ici est lu là où se trouve le registre, et n’en sort pas.",
    drop: "Déposez des fichiers ici, ou", dropNow: "Lâchez : ils seront lus", choose: "choisissez-les",
    kinds: "PDF, Word, courriels, pages web, texte, JSON Lines, boîtes aux lettres, aussi en .gz",
    paste: "Coller un texte", pasteLabel: "Texte d’une dépêche", address: "Depuis le web", addressLabel: "Adresse d’une page", take: "Lire",
    told: "Ce que vous en savez", toldLead: "Vaut là où le texte ne le dit pas lui-même.",
    publisher: "Publié par", published: "Publié le", languageOf: "Langue", languageTold: "d’après le texte",
    progress: "En cours d’arrivée", reading: (count) => `Lecture de ${many(count, { one: "dépêche", other: "dépêches" })} …`,
    done: (added, known, refused) => [many(added, { one: "dépêche lue", other: "dépêches lues" }), ...(known > 0 ? [many(known, { one: "déjà connue", other: "déjà connues" })] : []), ...(refused > 0 ? [many(refused, { one: "refusée", other: "refusées" })] : [])].join(", "),
    statuses: { added: "lue", revised: "nouvelle version", known: "déjà connue", refused: "refusée" },
    clear: "Vider la liste", latest: "Dernières entrées du registre", onlyDoubtful: "Seulement ce qui est douteux",
    empty: "Le registre est encore vide.", emptyNext: "Déposez un fichier ci-dessus, ou lancez « entente demo » pour un exemple.",
    columns: { title: "Dépêche", publisher: "Éditeur", published: "Publiée", statements: "Déclarations", doubts: "Doutes" },
    proposals: "Peut-être les mêmes", proposalsLead: "Personne n’en décide que vous.", same: "Les mêmes", notSame: "Pas les mêmes", decided: "Décidé", next: "Que faire :",
    stopped: "La connexion s’est rompue. Ce qui est indiqué comme lu est gardé ; redéposez le reste.",
  },
  dispatch: {
    text: "Le texte tel qu’imprimé", margin: "Déclarations", source: "Lieu de publication", firstSeen: "dans le registre depuis le", carriedAlso: "Repris aussi par",
    revisions: "Versions", revision: (number) => `Version ${number}`, newest: "la plus récente", notNewest: "Ceci est une version plus ancienne de la dépêche.",
    compare: (before, after) => `Version ${before} à côté de la version ${after}`,
    substance: { none: "Rien ne diffère.", typography: "Seuls des guillemets, tirets ou espaces diffèrent.", frame: "Seuls le titre ou l’horodatage diffèrent.", words: "Le texte diffère, pas ce qui est dit.", statements: "Ce qui est dit, par qui ou comment, diffère." },
    differences: { added: "nouvelle", removed: "disparue", changed: "modifiée", same: "inchangée" },
    fields: {
      speaker: "locuteur", cue: "mots d’annonce", content: "paroles", addressees: "destinataires", mode: "manière", act: "acte", strength: "fermeté", issues: "sujets",
      exchange: "échange", said: "jour", standing: "récit de qui", within: "dans", chain: "chaîne", certainty: "certitude",
      language: "langue", kind: "genre", title: "titre", publisher: "éditeur", place: "lieu", published: "publiée", updated: "mise à jour", side: "partie",
      channel: "comment il a eu lieu", when: "quand", status: "état", participants: "qui y a pris part", askedBy: "demandé par", name: "nom", party: "partie", offices: "fonctions", follows: "a suivi", mentions: "où il en est question",
      proposedBy: "avancé par", statement: "déclaration", bearers: "qui s’engage", verb: "ce qui est à faire", object: "sur quoi", beneficiary: "pour qui", deadline: "échéance", condition: "condition", words: "mots", wikidata: "Wikidata", of: "fait partie de",
    },
    unread: "Cette version n’a pas été lue.", toCard: (statement) => `Déclaration ${statement} : vers sa fiche`, toWords: "vers les mots",
    why: "Pourquoi est-ce là ?", rule: "Règle", alternatives: "Autre lecture possible", doubtsOfWhole: "Doutes sur l’ensemble", history: "Qui a corrigé quoi", historyEmpty: "Personne n’a encore rien corrigé.",
    machineHad: "la machine a", now: "à présent", nothing: "rien", by: (who) => `par ${who}`,
    kinds: { add: "ajouté", change: "modifié", reject: "rejeté", confirm: "confirmé", split: "scindé", undo: "repris" },
    standings: { applied: "en vigueur", undone: "annulée", misfit: "ne s’applique plus" }, overtaken: "La machine dit autre chose depuis.",
    rejected: "Ôté par une personne", notices: { withdrawn: "Retirée", embargoed: "Sous embargo", released: "Libérée", restored: "Rétablie" },
    hiddenMarks: (count) => `${many(count, { one: "caractère caché est montré", other: "caractères cachés sont montrés" })} par une marque dans le texte.`,
    legend: "Locuteurs", wholeExchange: "Échanges dont il est question", before: "avant", after: "après", moved: "déplacée",
    textChanges: (count) => many(count, { one: "changement dans le texte", other: "changements dans le texte" }), onlyTypography: "typographie seule", export: "En JSON",
  },
  editing: {
    tools: "Corriger cette déclaration", correct: "Corriger", confirm: "Confirmer", reject: "Rejeter", undo: "Annuler", split: "Scinder", save: "Garder la correction", cancel: "Renoncer",
    act: "Acte", speaker: "Locuteur", nobody: "non nommé", addressees: "Destinataires", issues: "Sujets", addIssue: "ajouter un sujet", removeIssue: (issue) => `Ôter ${issue}`,
    strength: "Fermeté", none: "aucune", standing: "Récit de qui", openAccount: "laissé ouvert", mode: "Manière", exchange: "Échange", words: "Paroles", wordsHint: "Exactement comme dans le texte ; ou sélectionnez-les là.",
    because: "Parce que (pour qui le lira plus tard)", splitHint: "Placez le curseur là où commence la seconde déclaration.", splitHere: "Scinder au curseur", splitNowhere: "Le curseur est au bord : placez-le parmi les mots.",
    selected: "Sélection", asContent: "Ce sont les paroles", alsoContent: "Ses paroles aussi", asSpeaker: "Ceci nomme le locuteur", asCue: "Ceci dit que c’est dit", splitOff: "Scinder ces mots", asNew: "Une déclaration à part",
    forStatement: (statement) => `pour ${statement}`, saved: (corrections) => `Gardé : ${many(corrections, { one: "correction", other: "corrections" })}.`, undone: "Annulé.",
    nothingToUndo: "Il n’y a pas de correction à annuler ici.", nothingChanged: "Rien n’a changé.", meanwhile: (who) => `${who} a corrigé cette déclaration entre-temps. Les deux corrections sont gardées ; la dernière l’emporte.`,
    rejected: "Rejetée ; elle reste visible en fin de page.", notNewest: "Seule la version la plus récente peut être corrigée.",
  },
  find: {
    title: "Chercher", box: "Que cherchez-vous ?", hint: "Des mots, « des mots à la suite », et des champs : locuteur:, destinataire:, sujet:, acte:, depuis:, jusque:, est:doubtful.",
    examples: "Par exemple", results: (count, more) => (more ? `plus de ${many(count, { one: "résultat", other: "résultats" })}` : many(count, { one: "résultat", other: "résultats" })),
    none: "Rien dans le registre n’y répond.", noneNext: "Moins de mots trouvent davantage ; un champ comme sujet: ou partie: trouve ce qu’aucun mot ne trouve.",
    facets: "Resserrer", facet: { party: "Partie", to: "Adressé à", issue: "Sujet", act: "Acte", lang: "Langue", publisher: "Éditeur", year: "Année" }, without: (value) => `Sans ${value}`,
    keep: "Garder cette recherche", kept: "Gardée", keptTitle: "Recherches gardées dans ce navigateur", forget: (query) => `Oublier ${query}`, link: "Copier le lien", feed: "Suivre en fil Atom",
    understood: "Lu comme", inText: "dans le texte de la dépêche", open: "Ouvrir",
  },
};
