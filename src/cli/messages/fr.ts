import { accounts } from "./accounts.fr.js";
import { files } from "./files.fr.js";
import { fr as record } from "./record.fr.js";
import type { Messages } from "./shape.js";

export const fr: Messages = {
  help: `entente — lit ce que les parties se disent

  entente read [FICHIER|DOSSIER|ADRESSE|-]…   lit des dépêches : qui a dit quoi, à qui, quand, lors de quel échange
  entente demo                                lit les dépêches du 27 mars 2020 fournies avec entente

Le registre, qui garde ce qui est lu (entente COMMANDE --help en dit plus)
  entente add FICHIER|DOSSIER|ADRESSE…   garder des dépêches     entente follow FLUX…    surveiller des flux
  entente import FICHIER…                CSV, courriel, ninjs    entente find REQUÊTE    qui a dit quoi, quand, à qui
  entente show ID                        une chose, en entier    entente correct ID …    quelqu’un sait mieux
  entente merges, withdraw               ce qui est un, ou nul   entente reread          après un nouveau moteur
  entente export, status, backup, restore, serve, work

Qui se tient où, d’après le registre
  entente compare x7 | d1 d2 | FICHIERS  deux récits, sujet par sujet    entente positions      derniers propos, par partie et sujet
  entente brief --us FRA --with CHN      avant un entretien              entente news --since   ce qui est nouveau
  entente commitments                    qui a promis quoi, et l’a-t-on tenu

Échanges et textes communs (docs/exchange.md, docs/drafting.md, docs/settlement.md)
  entente exchange new|invite|reply|notes|draft|clear|publish …   organiser un échange, le tenir, en rendre compte
  entente draft new|freeze|propose|merge …                        écrire à plusieurs un texte commun
  entente settle draft|place|object|certify|verify …              l’arrêter selon les règles d’une enceinte

Qui peut lire
  entente accounts, files                qui peut entrer, et pour qui ; les dossiers fermés et qui les a lus

Ce qui se lit : texte simple, Markdown, pages HTML, PDF, Word (.docx), courriels (.eml : ce qu’ils transfèrent, citent ou
joignent est lu comme autant de dépêches), JSON Lines ({"id", "text", "language"?, "published"?, "publisher"?, "url"?} par
ligne), tableaux (.csv, .tsv), boîtes aux lettres (.mbox), articles d’agence (ninjs) ; des dossiers entiers ; ce qui est à une
adresse (https://…) ; l’entrée standard par « - », ou quand ce n’est pas un terminal et que rien n’est nommé.
Les adresses non publiques sont refusées, sauf celles que nomme ENTENTE_ALLOW_NET : 127.0.0.1:8080, 10.0.0.0/8, wiki.example.

Options
  --lang fr|en            langue des dépêches ; sinon, elle est reconnue au texte
  --published DATE        date de parution : 2020-03-28, ou 2020-03-28T12:10+08:00
  --publisher NOM         qui les a publiées
  --format FORMAT         text (aussi quand la sortie n’est pas un terminal), json, jsonl, html, markdown,
                          csv (une ligne par déclaration), w3c (Web Annotations, en JSON-LD)
  --explain ID            pourquoi une ligne est là : sa règle, l’arbre vu, les autres lectures (s1, x1, i1, c1)
  --ui en|fr              langue du compte rendu ; sinon, celle de LANG
  --color, --no-color     couleurs ou non ; NO_COLOR, FORCE_COLOR et COLUMNS sont respectés
  --runtime native|wasm   ce qui exécute le modèle ; sinon, le plus rapide qui démarre ici
  --workers N             combien de dépêches sont lues à la fois ; sinon, une par cœur
  -h, --help              cette aide
  -V, --version           la version

json et w3c donnent un objet pour une dépêche et un tableau pour plusieurs ; jsonl donne une lecture par ligne, dans l’ordre de
l’entrée. Les dépêches qui ne peuvent être lues sont nommées sur la sortie d’erreur, chacune avec un code ; les autres le sont.

État de sortie : 0 tout est lu ; 1 certaines n’ont pu l’être ; 2 la commande n’a pas été comprise ; 70 faute du programme.
`,
  reading: (done, rate) => `${done} lues${rate ? `, ${rate} mots par seconde` : ""}`,
  record,
  accounts,
  files,
  refused: (count, all) => `${count} sur ${all} n’ont pu être lues.`,
};
