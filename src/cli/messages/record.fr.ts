import { accountsHelp } from "./accounts.fr.js";
import { alignHelp } from "./align.fr.js";
import type { RecordMessages } from "./record-shape.js";

const many = (count: number, one: string, more: string): string => `${count.toLocaleString("fr")} ${count < 2 ? one : more}`;
const several = (counts: readonly (readonly [number, string, string])[]): string => counts.filter(([count]) => count > 0).map(([count, one, more]) => many(count, one, more)).join(", ");

const everywhere = `
  --store DOSSIER         le registre : un dossier, ou postgres://… ; sinon ENTENTE_STORE, puis DATABASE_URL, puis votre
                          dossier de données
  --wait SECONDES         combien attendre quand un autre processus tient le registre ouvert (10)
  --format FORMAT         text, json, jsonl
  --ui en|fr              langue de ce qui s’affiche ; sinon, celle de LANG
  --color, --no-color     couleurs ou non
`;

export const fr: RecordMessages = {
  help: {
    ...accountsHelp(everywhere),
    ...alignHelp(everywhere),
    add: `entente add [FICHIER|DOSSIER|ADRESSE|-]…

Garde des dépêches dans le registre : chacune est lue, rapprochée de ce qui s’y trouve, et confirmée par une ligne une fois en
sûreté sur le disque. Un texte connu n’est pas relu ; la même adresse ou la même dépêche en d’autres mots est une révision.

  ajoutée   d12  dépêche nouvelle        révisée   d12  nouvelle révision d’une dépêche présente
  connue    d12  rien de nouveau         refusée        elle ne peut être lue ; les autres le sont

  --lang, --published, --publisher   ce qui vaut pour toutes ; ce qu’une dépêche dit d’elle-même l’emporte
  --workers N             combien sont lues à la fois ; sinon, une par cœur
  --file file3            les verse dans un dossier en les gardant (entente files)
  --queue                 les mettre dans la file pour entente work (PostgreSQL seulement)
${everywhere}
État de sortie : 0 tout est gardé ; 1 certaines sont refusées ; 2 non compris ; 70 faute du programme.
`,
    import: `entente import FICHIER…

Garde des dépêches tirées de fichiers d’autres logiciels : CSV avec ligne de titres, JSON Lines, boîtes aux lettres (.mbox,
.eml), ninjs.

  --columns NOM=TITRE     quelle colonne d’un CSV est quoi : text, title, url, publisher, published, language, slug
  --lang, --published, --publisher, --workers, --queue   comme pour entente add
${everywhere}`,
    follow: `entente follow [FLUX…]

Surveille des flux (RSS, Atom, JSON Feed, plans de site) et garde ce qui est nouveau ; sans nom, tous ceux que le registre
connaît. Il demande poliment, retient où il en était, et supporte les flux qui meurent, déménagent ou bouclent. Tant qu’il
tourne, les autres commandes passent par lui.

  --once                  un seul tour
  --every MINUTES         fréquence des visites (15)
  --since JOUR            ce qui est plus ancien n’est jamais pris
${everywhere}`,
    find: `entente find REQUÊTE…

Trouve des déclarations, les meilleures d’abord, les mots marqués.

  mots                    tous, sous toutes leurs formes ; "expression exacte" ; -sans
  speaker:NOM party:ID    qui l’a dit ; qui l’a dit, entendu, ou dont on parle
  to:ID                   à qui
  issue:health act:commit de quoi il s’agit ; ce qui est fait en le disant
  exchange:x7 dispatch:d12
  since:2020-03 until:2020-06-30 on:2020-03-27     lang:fr

  --limit N               combien (20)
  --after CURSEUR         reprendre où la page précédente s’arrêtait
${everywhere}`,
    show: `entente show ID

Montre ce que le registre sait d’une chose.

  d12    une dépêche, ses révisions, ses corrections        x7     un échange, ses comptes rendus par partie
  d12@1  une révision                                       a3     un compte rendu et qui l’a publié
  d12.s3 une déclaration : mots, chaîne, pourquoi           p9     une personne
  k4     une correction     m3  un rapprochement proposé    CHN    une partie
${everywhere}`,
    correct: `entente correct ID CHAMP=VALEUR…       change des champs d’une déclaration, d’un échange, … ou de la dépêche
entente correct ID add CHAMP=VALEUR…   ajoute à une liste : issues=health, addressees=FRA
entente correct ID add GENRE CHAMP=VALEUR…   ajoute ce qui manquait : entente correct d12 add statement content="…" speaker=CHN
entente correct ID reject [CHAMP[=VALEUR]]…  c’est faux
entente correct ID confirm [CHAMP]…    quelqu’un a vérifié, c’est bien cela
entente correct undo k4                retire une correction

La lecture de la machine reste à côté. Recherche, comparaison et export voient la lecture corrigée.

  --by NOM                qui le dit ; sinon ENTENTE_AUTHOR, puis votre nom sur cette machine
  --because TEXTE         pourquoi
${everywhere}`,
    reread: `entente reread

Relit les révisions les plus récentes qu’un moteur plus ancien a lues, et dit ce qui change. Les corrections sont reportées ;
celles qui n’ont plus de place sont nommées. Ce qui se lit de même n’est pas gardé deux fois.

  --all                   aussi ce que ce moteur a déjà lu
  --workers N             combien sont lues à la fois
${everywhere}`,
    export: `entente export

Écrit le registre, ou une partie, dans un format ouvert.

  --what dispatches|statements|exchanges|parties|corrections|all     (statements)
  --format jsonl|csv|parquet|w3c|plover     (jsonl)
  --find REQUÊTE          seulement ce qui répond à une requête
  --to FICHIER            sinon, la sortie standard
  --store, --wait, --ui   comme partout
`,
    status: `entente status

Ce que contient le registre, quels moteurs l’ont lu, ce qui attend dans la file, comment vont les flux.
${everywhere}`,
    backup: `entente backup FICHIER

Écrit dans un fichier tout ce qui ne peut être refait, pendant que le registre sert. Le fichier ne doit pas exister.
${everywhere}`,
    restore: `entente restore FICHIER

Fait un registre d’une sauvegarde, après l’avoir vérifiée. Le registre à faire doit être nouveau ou vide.

  --replace               jeter ce qui est dans le registre
${everywhere}`,
    serve: `entente serve

Ouvre le registre dans le navigateur et aux autres processus de cette machine, et le tient tant qu’il tourne : les autres
commandes passent par lui. Écrit son adresse sur une ligne quand il est prêt. Sans comptes, rien hors de cette machine ne
l’atteint ; tous ceux qui utilisent cette machine le peuvent. Avec des comptes on se connecte, et il peut écouter d’autres
machines derrière un serveur qui parle https. Sous /api il répond en JSON ; /api/openapi.json le décrit.

  --port N                0 prend un port libre (4711)
  --accounts              on se connecte : entente accounts invite fait entrer la première personne
  --address URL           où on l’atteint : https://entente.example.org (ENTENTE_ADDRESS)
  --listen HÔTE           sur quoi il écoute hors de cette machine : 0.0.0.0 ; demande --accounts et --address
  --openid FICHIER        un fournisseur d’identité par lequel on peut entrer : docs/accounts.md (ENTENTE_OPENID)
${everywhere}`,
    work: `entente work

Prend des dépêches dans la file d’un registre sur PostgreSQL et les garde ; plusieurs peuvent travailler à la fois, sur plusieurs
machines. Ce qu’un processus mort avait en main est repris par un autre.

  --workers N             combien sont lues à la fois ; sinon, une par cœur
  --until-empty           finir quand plus rien n’attend
  --takeover SECONDES     après combien ce qu’un processus a pris sans le finir est redonné (120)
${everywhere}`,
    merges: `entente merges                      ce qui est, ou serait, un même échange, compte rendu ou une même personne ; et pourquoi
entente merges confirm m3           c’en est un seul
entente merges undo m3              ce sont deux choses

  --open                  seulement ce dont personne n’a décidé
  --kind exchange|account|person
  --by NOM
${everywhere}`,
    withdraw: `entente withdraw d12

Note qu’une dépêche a été retirée par qui l’a publiée. Rien n’est effacé : elle reste, et chacune de ses lignes est marquée.

  --embargo-until INSTANT   plutôt : à ne pas rendre publique avant
  --release, --restore      plutôt : l’embargo, ou le retrait, est levé
  --by NOM, --because TEXTE
${everywhere}`,
  },
  statuses: { added: "ajoutée", revised: "révisée", known: "connue", refused: "refusée", queued: "en file", waiting: "attend" },
  standing: { embargoed: "sous embargo", withdrawn: "retirée" },
  statements: (count) => many(count, "déclaration", "déclarations"),
  doubts: (count) => many(count, "doute", "doutes"),
  revision: (number) => `révision ${number}`,
  told: (exchanges) => exchanges,
  proposes: (merges) => `propose ${merges}`,
  addedInAll: (added, revised, known, refused) => several([[added, "ajoutée", "ajoutées"], [revised, "révisée", "révisées"], [known, "connue", "connues"], [refused, "refusée", "refusées"]]),
  queuedInAll: (queued, waiting, refused) => several([[queued, "en file", "en file"], [waiting, "déjà en file", "déjà en file"], [refused, "refusée", "refusées"]]),
  working: (done) => `${done.toLocaleString("fr")} faites`,
  opening: { preparing: "prépare un registre vide, une fois sur cette machine …", creating: "crée le registre …", recovering: "répare ce qu’un processus tué a laissé …", migrating: "met le registre à la forme la plus récente …", "working-out": "recalcule le registre …" },
  listening: (address) => `À l’écoute sur ${address}`,
  following: (feeds) => `suit ${many(feeds, "flux", "flux")}`,
  workersAt: (workers, place) => `${many(workers, "lecteur", "lecteurs")} sur ${place}`,
  stopping: "termine ce qui est en main …",
  mergeStanding: { applied: "pris pour un seul", proposed: "peut-être un seul", confirmed: "confirmé", undone: "défait" },
  notices: { withdrawn: "retirée", embargoed: "sous embargo", released: "embargo levé", restored: "rétablie" },
  nothing: "rien",
  misfit: (because) => `n’a plus de place : ${because}`,
  rereadInAll: ({ read, changed, added, removed, otherwise, kept, misfits, refused }) =>
    `${many(read, "dépêche relue", "dépêches relues")}, ${many(changed, "changée", "changées")}` +
    (changed === 0 ? "" : ` : ${several([[added, "déclaration ajoutée", "déclarations ajoutées"], [removed, "retirée", "retirées"], [otherwise, "changée", "changées"]]) || "aucune déclaration"}`) +
    (kept + misfits === 0 ? "" : ` ; corrections : ${many(kept, "gardée", "gardées")}, ${many(misfits, "sans place", "sans place")}`) + (refused === 0 ? "" : ` ; ${many(refused, "refusée", "refusées")}`),
  untitled: "sans titre",
  accounts: (count) => many(count, "compte rendu", "comptes rendus"),
  publications: (count) => many(count, "publication d’un même texte", "publications d’un même texte"),
  exchangesHad: (count) => many(count, "échange", "échanges"),
  corrected: "corrigée",
  doubtful: "douteuse",
  nothingFound: "Rien n’a été trouvé.",
  found: (shown, all, more) => `${many(shown, "résultat", "résultats")} sur ${all.toLocaleString("fr")}${more ? " et davantage" : ""}`,
  goOn: (cursor) => `La suite : --after ${cursor}`,
  machine: "machine",
  superseded: "remplacée",
  seenFirst: (at) => `vue le ${at}`,
  followedBy: (exchanges) => `suivi de ${exchanges}`,
  roles: (speaker, addressee, mentioned) => `parle dans ${many(speaker, "déclaration", "déclarations")}, s’entend parler dans ${addressee.toLocaleString("fr")}, est mentionné dans ${mentioned.toLocaleString("fr")}`,
  correctionKinds: { add: "ajouté", change: "changé", reject: "rejeté", confirm: "confirmé", split: "scindé", undo: "repris" },
  counted: {
    dispatches: (count) => many(count, "dépêche", "dépêches"), revisions: (count) => many(count, "révision", "révisions"), readings: (count) => many(count, "lecture", "lectures"),
    statements: (count) => many(count, "déclaration", "déclarations"), exchanges: (count) => many(count, "échange", "échanges"), parties: (count) => many(count, "partie", "parties"),
    people: (count) => many(count, "personne", "personnes"), initiatives: (count) => many(count, "initiative", "initiatives"), commitments: (count) => many(count, "engagement", "engagements"),
    corrections: (count) => many(count, "correction", "corrections"), notices: (count) => many(count, "avis", "avis"), accounts: (count) => many(count, "compte rendu", "comptes rendus"),
  },
  perStatement: (size) => `${size} par déclaration`,
  inState: (state, count) => `${count.toLocaleString("fr")} ${state === "embargoed" ? "sous embargo" : "retirées"}`,
  from: (first, last) => `parues du ${first} au ${last}`,
  due: (count, engine) => `${many(count, "dépêche lue", "dépêches lues")} par un autre moteur que ${engine} : entente reread`,
  proposals: (count) => `${many(count, "rapprochement proposé", "rapprochements proposés")} : entente merges --open`,
  queue: (waiting, taken, failed) => `file : ${waiting.toLocaleString("fr")} en attente, ${taken.toLocaleString("fr")} en main, ${failed.toLocaleString("fr")} en échec`,
  feedStanding: { failing: "en défaut", dead: "mort" },
  titles: {
    languages: "Langues", publishers: "Éditeurs", engines: "Lues par", waiting: "En attente", feeds: "Flux", latest: "Dernières", dispatch: "Dépêche", publications: "Publiée aussi par", merges: "Pris pour un seul, et rapprochements proposés",
    corrections: "Corrections, à côté de la lecture de la machine", otherAccounts: "Autres comptes rendus", offices: "Fonctions", contacts: "Contacts", counterparts: "Échanges avec", names: "Dans le registre", notices: "Avis", revisions: "Révisions",
  },
  savedTo: (file, size) => `${file} · ${size}`,
  restored: (file, place, dispatches) => `${file} → ${place} · ${many(dispatches, "dépêche", "dépêches")}`,
};
