import type { RefusalTexts } from "../shape.js";

/** What writing a common text together refuses, in French. */
export const draft: RefusalTexts = {
  "draft/no-such": (id) => [`Il n’y a pas pour vous de projet « ${id} ».`, "entente draft list montre ceux auxquels vous prenez part ; qui tient la plume peut vous mettre sur sa liste."],
  "draft/no-words": () => ["Un projet commence par des mots, et aucun n’est donné.", "Donnez ses paragraphes, séparés par des lignes vides."],
  "draft/not-yours": (as, own) => [`Vous parlez pour ${own}, non pour ${as}.`, "Quelqu’un de cette délégation doit le faire."],
  "draft/speaks-for-nobody": () => ["Vous ne parlez pour aucune partie et ne tenez aucune plume.", "Dites pour qui, ou demandez à un administrateur de donner sa partie à votre organisation."],
  "draft/not-penholder": (penholder, as) => [`${penholder} tient la plume de ce projet ; ${as} ne la tient pas.`, "Proposez un amendement, ou adressez-vous à qui tient la plume."],
  "draft/not-on-list": (as) => [`${as} n’est pas sur la liste de ce projet.`, "Qui tient la plume peut l’y mettre."],
  "draft/not-live": () => ["Le texte est figé dans une version.", "Proposez-y un amendement ; qui tient la plume peut rouvrir l’écriture à tous."],
  "draft/not-frozen": () => ["Tous écrivent encore le texte.", "Qui tient la plume le fige d’abord dans une version ; il peut ensuite être amendé et parrainé."],
  "draft/adopted": () => ["Le texte est adopté, et reste tel quel.", "Commencez-en un autre projet."],
  "draft/proposals-stand": () => ["Des amendements sont sur la table dont personne n’a décidé.", "Prenez-les, rejetez-les ou retirez-les d’abord."],
  "draft/nothing-uncontested": () => ["Il n’y a pas d’amendement que personne ne conteste.", "Prenez-en par leur nom ; ceux qui s’y opposent sont alors dépassés."],
  "draft/no-title": () => ["Un projet a un titre.", "Donnez-lui-en un."],
  "draft/no-version": () => ["Une version a un nom.", "Par exemple : v2, ou A/C.3/79/L.4/Rev.1."],
  "draft/unsound": (fault, at) => [`Cela ne se peut : ${faults[fault!] ?? fault}${at === "" ? "" : ` (${at})`}.`, "Regardez le texte et ses amendements tels qu’ils sont à présent."],
  "draft/sponsors": (fault) => [`La liste des parrains ne le permet pas : ${faults[fault!] ?? fault}.`, "La liste des parrains se trouve à côté du texte."],
  "draft/behind": (version) => [`D’autres ont écrit entre-temps : le texte en est à ${version}.`, "Prenez leurs pas et renvoyez les vôtres ; les pages le font d’elles-mêmes."],
  "draft/bad-step": (why) => [`Ce qui a été écrit ne va pas avec le texte : ${why}.`, "Rechargez la page ; ce que vous avez écrit sans l’envoyer s’y montre."],
  "draft/no-such-paper": (name, known) => [`Il n’y a pas de document « ${name} » de cela.`, `Il y a ${known}.`],
  "draft/no-version-there": (version) => [`Le texte n’a pas de version « ${version} ».`, "entente draft show énumère ses versions."],
  "draft/no-glyphs": () => ["Le document a des lettres que les polices de son PDF ne dessinent pas.", "Prenez-le en document Word."],
  "draft/bad-base64": () => ["Le fichier n’est pas arrivé entier.", "Envoyez ses octets en base64."],
};

/** What is wrong with an amendment, a text or a sponsorship, by the code of the fault. */
const faults: { readonly [fault: string]: string } = {
  "amendment/other-base": "il porte sur une autre version que celle qui est sur la table", "amendment/nothing": "il ne change rien, ou ne laisse rien d’un paragraphe", "amendment/no-paragraph": "il nomme un paragraphe qui n’est pas dans le texte",
  "amendment/id-taken": "il donne à un paragraphe un identifiant déjà donné", "amendment/outside": "il va au-delà des mots d’un paragraphe", "amendment/behind-itself": "il déplace un paragraphe derrière lui-même",
  "amendment/against-itself": "deux des modifications se rencontrent sur un même passage", "amendment/kind": "il change la nature d’un paragraphe", "amendment/beyond-parent": "il change des mots que l’amendement visé ne propose pas",
  "text/id-twice": "un paragraphe y figure deux fois", "text/preamble-after": "un alinéa du préambule viendrait derrière un paragraphe du dispositif", "text/empty-paragraph": "un paragraphe n’a pas de mots",
  "drafting/id-taken": "un amendement de ce nom existe déjà", "drafting/not-standing": "cet amendement n’est pas en discussion", "drafting/not-author": "seul son auteur peut le faire", "drafting/same-version": "une version de ce nom existe déjà", "drafting/no-reason": "il faut un motif",
  "sponsors/after-cut-off": "elle est close", "sponsors/there-already": "cette partie parraine déjà le texte", "sponsors/not-there": "cette partie ne parraine pas le texte",
};
