import type { RefusalTexts } from "../shape.js";

/** What comparing and briefing refuse, in French. */
export const align: RefusalTexts = {
  "align/not-compared": (id) => [`On ne décide que d’une comparaison de deux dépêches, et ${id} n’est aucune des deux.`, "Nommez les deux dépêches comme entente compare les montre, sans version : d1 d2."],
  "align/not-there": (key, id) => [`${id} n’a rien qui s’appelle « ${key} ».`, "Nommez une déclaration comme la comparaison la montre : s3."],
  "align/not-a-decision": (id) => [`« ${id} » n’est rien qui ait été décidé d’une comparaison.`, "Les décisions s’appellent v4 ; entente compare montre celles de ses deux récits."],
  "align/undone-before": (id) => [`${id} est déjà annulé.`, "Décidez de nouveau ce qui doit valoir."],
  "align/label-of-nothing": () => ["Une issue se donne à une rangée, et aucune n’est nommée.", "Nommez ce qui s’y trouve d’un côté ou des deux : s3=s5:same, s3=:only-a."],
  "align/only-one-side": (outcome) => [`« ${outcome} » se dit de ce qu’un seul récit raconte, et une autre issue de ce que les deux racontent.`, "Séparez d’abord les deux (--unpair s3=s5), ou donnez une issue qui convienne."],
  "align/not-a-brief": (id) => [`« ${id} » n’est pas l’identifiant d’une note.`, "Les notes s’appellent b2 ; entente brief énumère celles qui ont été faites."],
  "align/no-content": (id) => [`De ${id} le registre n’a que ce qu’elle cite, non ses lignes.`, "Refaites-la pour le même jour."],
  "align/no-such-heading": (heading, known) => [`Une note n’a pas de rubrique « ${heading} ».`, `Les rubriques sont ${known}.`],
  "align/too-long": (most) => [`Plus de ${most} caractères se trouvent sous une rubrique.`, "Écrivez-y moins."],
  "align/not-your-party": (party) => [`Seule la partie ${party} répond pour ${party}.`, "Répondez pour la partie dont parle votre organisation."],
};
