import type { FilesWords } from "./files-words.js";
import { counter } from "./plural.js";

const many = counter("fr");

export const filesWords: FilesWords = {
  title: "Dossiers", lead: "Un dossier réunit ce qui va ensemble. Ce que contient un dossier fermé n’est pas dans le registre pour ceux qu’il ne nomme pas.",
  none: "Il n’y a pas encore de dossier.", noneNext: "Qui crée un dossier le tient, et dit qui d’autre peut le lire.",
  open: "ouvert", closed: "fermé", holds: (count) => many(count, { one: "dépêche", other: "dépêches" }), keptBy: (names) => `tenu par ${names}`, nobody: "personne qu’il nomme",
  notIn: "Vous n’avez pas accès à ce dossier. En tant qu’administrateur, vous pouvez y donner accès, y compris à vous-même ; il en est gardé trace.",
  make: "Créer un dossier", name: "Nom", closeIt: "fermé : seuls le lisent ceux qu’il nomme",
  entries: "Ce qu’il contient", empty: "Rien encore.", add: "Verser", addLabel: "Dépêches", addHint: "par leurs identifiants : d12 d13", remove: (id) => `Retirer ${id}`,
  letsIn: "Qui y a accès", everybody: "Le dossier est ouvert : tous lisent ce qu’il contient.", kind: { organisation: "Organisation", person: "Personne" },
  may: { read: "lit", write: "lit et écrit", keep: "tient le dossier" }, grant: "Donner accès", whom: "À qui", id: "Identifiant de l’organisation ou du compte", called: "Nom", mayDo: "Accès", revoke: (name) => `Retirer l’accès : ${name}`,
  openIt: "Ouvrir le dossier à tous", shutIt: "Fermer le dossier",
  done: "Ce qui en fut fait", does: { made: "l’a créé", named: "l’a nommé", opened: "l’a ouvert", closed: "l’a fermé", added: "a versé", removed: "a retiré", granted: "a donné accès", revoked: "a retiré l’accès" },
  log: "Qui a lu ce qu’il contient", logLead: "Toute lecture depuis qu’il est fermé, notée avant d’être montrée.", noReads: "Personne encore.",
  when: "Quand", who: "Qui", what: "Quoi", door: "Par où", asked: "Ce qui était demandé", doors: { page: "pages", command: "commande" }, earlier: "Lectures antérieures",
};
