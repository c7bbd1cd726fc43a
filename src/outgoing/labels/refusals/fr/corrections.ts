import type { RefusalTexts } from "../shape.js";

const what: { readonly [kind: string]: string } = {
  dispatch: "dépêche", party: "partie", person: "personne", mention: "mention", date: "date", exchange: "échange", statement: "déclaration", initiative: "initiative", commitment: "engagement",
};

/** A kind of thing at the beginning of some words, in French. */
const kindIn = (words: string): string => words.replace(/^\w+/u, (kind) => what[kind] ?? kind);

/** Why a correction cannot be made or fits no longer, in French. */
export const corrections: RefusalTexts = {
  "correction/malformed": (why) => [`Ce n’est pas une correction : ${why}.`, "docs/corrections.md dit de quoi une correction est faite."],
  "correction/no-such-target": (thing) => [`La lecture n’a pas cela : ${kindIn(thing)}.`, "Regardez la lecture telle qu’elle est à présent, et corrigez ce qui s’y trouve."],
  "correction/other-words": (thing) => [`Ce qui porte ce nom (${kindIn(thing)}) se trouve à présent ailleurs dans le texte ; c’est autre chose.`, "Regardez la lecture telle qu’elle est à présent, et dites-le de ce que vous visez."],
  "correction/two-targets": (thing) => [`Plus d’un peut être visé : ${kindIn(thing)}.`, "Regardez la lecture telle qu’elle est à présent, et dites-le de celui que vous visez."],
  "correction/rejected-before": (thing) => [`Cela a été rejeté : ${kindIn(thing)}.`, "Annulez d’abord le rejet."],
  "correction/no-such-field": (kind, field, known) => [`« ${field} » n’est rien qui se dise de cela : ${kindIn(kind)}.`, `Peut se corriger : ${known}.`],
  "correction/bad-value": (field, wants) => [`Ce ne peut être la valeur de ${field}. Il faut : ${wants}.`, "Donnez une autre valeur ; docs/corrections.md énumère ce que prend chaque champ."],
  "correction/no-such-person": (id) => [`La lecture n’a pas de personne « ${id} ».`, "Ajoutez d’abord la personne, ou nommez-en une que la lecture a."],
  "correction/no-such-party": (id) => [`La lecture n’a pas de partie « ${id} ».`, "Ajoutez d’abord la partie, ou nommez-en une que la lecture a."],
  "correction/no-such-reference": (kind, id) => [`La lecture n’a pas « ${id} » (${kindIn(kind)}).`, "Nommez quelque chose que la lecture a."],
  "correction/circle": (thing) => [`Cela se trouverait dans soi-même : ${kindIn(thing)}.`, "Nommez autre chose."],
  "correction/no-evidence": () => ["Rien ne s’ajoute sans les mots où cela se trouve.", "Marquez les mots dans le texte."],
  "correction/outside-text": () => ["L’endroit est hors du texte, ou vide.", "Marquez des mots de ce texte."],
  "correction/needs-value": (field) => [`${field} ne peut rester vide.`, "Dites ce que c’est plutôt."],
  "correction/not-a-list": (field) => [`Il n’y a qu’un seul ${field} ; rien ne s’y ajoute ni ne s’en retire.`, "Changez-le plutôt."],
  "correction/not-in-list": (field) => [`Cela n’est pas parmi ${field}.`, "Regardez la lecture telle qu’elle est à présent."],
  "correction/there-already": (thing) => [`Cela y est déjà : ${kindIn(thing)}.`, "Confirmez-le plutôt."],
  "correction/nothing-there": (field) => [`Il n’y a pas de ${field} dont une partie pourrait changer.`, "Donnez le tout."],
  "correction/cannot-split": (thing) => [`Cela ne se scinde pas : ${kindIn(thing)}.`, "Changez-le, ou rejetez-le et ajoutez ce qui est juste."],
  "correction/one-part": () => ["Scinder donne deux parties au moins.", "Dites ce qu’est chaque partie."],
  "correction/cannot-add": (thing) => [`Cela ne s’ajoute pas : ${kindIn(thing)}.`, "Changez ce qui s’y trouve."],
  "correction/cannot-reject": (thing) => [`Cela même ne se rejette pas : ${kindIn(thing)}.`, "Retirez-le plutôt, ou rejetez-en un champ."],
  "correction/no-such-correction": (id) => [`Il n’y a pas de correction antérieure « ${id} ».`, "Nommez-en une faite sur cette dépêche."],
  "correction/undoes-misfit": (id) => [`La correction « ${id} » qu’elle annule ne s’applique plus elle-même.`, "Il n’y a rien à faire."],
  "correction/words-changed": () => ["Les mots sur lesquels elle repose ne sont plus dans le texte.", "Regardez le texte révisé, et refaites-la là où elle vaut encore."],
};
