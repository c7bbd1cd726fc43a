import type { HelpTexts } from "./align.shape.js";

/** Comment s’emploient les commandes qui disent qui se tient où. `everywhere` : ce que prend toute commande du registre. */
export const alignHelp = (everywhere: string): HelpTexts => ({
  positions: `entente positions [--party CHN,RUS] [--issue health,multilateral]

Où se tiennent les parties : leurs derniers propos sur chaque sujet, avec dates et sources ; les contraires exprès dans les propos
d’une même partie (≠) ; et le tableau des parties et des sujets. Aucune note : un silence n’est jamais un désaccord.

  --since JOUR --until JOUR   seulement ce qui fut dit ou publié alors (2020-03-27, 2020-03 ou 2020)
  --latest N              déclarations montrées par position (3)
${everywhere}`,
  news: `entente news --since JOUR|NOTE

Ce qui est nouveau, par partie et par sujet : dit ou publié depuis un jour ; ou, depuis une note (b2), dit après son jour ou arrivé
après qu’elle fut faite.

  --party CHN,RUS --issue health
  --format atom           en flux Atom ; ce qui est sous embargo ou retiré n’y est pas
${everywhere}`,
  brief: `entente brief --us FRA --with CHN

Une note d’entretien tirée du registre : objectifs, messages à passer, ce qu'ils évoqueront et notre réponse, derniers contacts avec
ce que dit le compte rendu de chaque côté, engagements en cours (trois sens), ce qui est nouveau depuis la dernière note, éléments de
langage, rappel, ce que nous ne savons pas. Chaque ligne est faite de mots qui existent, avec leur référence ; ce que seule une
personne peut écrire reste vide, la matière au-dessous.

  --on JOUR               le jour visé (aujourd’hui) ; rien de publié plus tard n’y est
  --issue health,trade    seulement ces sujets
  --format text|md|html|docx|json
  --to FICHIER            dans un fichier, dont la fin dit la forme : note.docx
  --by NOM                qui l’a demandée     --draft   regarder seulement ; sinon le registre retient qu’elle fut faite
${everywhere}`,
  commitments: `entente commitments [ID…] [--bearer CHN] [--with RUS] [--due JOUR]

Le répertoire des engagements : qui, à quoi, avec quelle force, jusqu'à quand ; ce qui parle pour et contre, proposé par des règles
d’après des déclarations postérieures et confirmé par une personne ; les notes de deux lecteurs, côte à côte, jamais moyennées ; la
réponse d’une partie.

  entente commitments confirm d12.c1 d14.s2 [--against]   cette déclaration parle pour (contre)
  entente commitments reject d12.c1 d14.s2                elle n’a rien à voir
  entente commitments score d12.c1 +1|0|-1                tenu, en partie ou pas encore, non tenu ; par deux personnes au plus
  entente commitments guideline d12.c1 "MOTS"             ce qui vaudrait exécution
  entente commitments reply d12.c1 "MOTS" --party CHN     ce que répond une partie
  entente commitments undo f6                             retire ce qui fut dit ; le registre le garde

  --by NOM --because "MOTS"
  --format text|json|jsonl|ics   ics : les échéances pour un agenda, chacune rappelée une semaine avant
${everywhere}`,
});
