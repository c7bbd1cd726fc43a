/** `entente settle --help`. */
export const help = {
  en: `entente settle — settle a common text by a body's rules

  entente settle simulate --profile ID EVENTS.jsonl   play events: what becomes of each, and why
  entente settle profiles [ID]                        the rules of bodies that ship with entente
  entente settle profiles --check FILE.json           what is wrong with rules of your own
  entente settle keys new --organisation NAME --out FILE
                                                      make a key to sign with; it is locked by a passphrase
  entente settle seal EVENTS.jsonl --profile ID --key FILE --out EXPORT
                                                      sign and chain events into an export
  entente settle verify EXPORT                        check an export offline: what it proves, and what not
  entente settle paper t1 letter.docx [--to FILE]     letter, reminder (--party), text as .docx or .pdf; deadline.ics; text.akn
  entente settle language "WORDS"                      the nearest wording that was adopted or said, with what differs

Procedures of the record (t1, t2 …)
  entente settle draft [TEXT.txt] --title TITLE --profile ID
                                                      begin one: --version, --language fr=FILE, --sponsors A,B,
                                                      --cut-off INSTANT, --keeper NAME, --as PARTY
  entente settle text|revise ID TEXT.txt --version V  other words, in drafting or for the next round
  entente settle clear|place|serve|extend|certify …   an act of whoever runs it: --as OFFICE --capacity chair
  entente settle object|lift|amend|comment ID --as PARTY
                                                      an act of a party: --version, --wording, --on-behalf-of A,B
  entente settle join|leave|renew|statement ID --as PARTY
                                                      co-sponsors; a statement with --statement KIND --paragraphs OP2
  entente settle look ID --channel mail --found nothing
                                                      somebody looked where an objection may have come
  entente settle show|log|receipt|list|export         what there is; export ID --out FILE is what verify checks
  entente settle keys list|new|rotate|revoke          the keys that sign logs; keys revoke FINGERPRINT --reason WHY
  Every event of docs/settlement.md is such a command. Paper: --channel letter --received INSTANT --scan FILE
  --party P. Entered afterwards: --at INSTANT. --key NAME: sent again under it, an act happens once.
  place: --parties A,B,C --deadline 2031-03-29T18:00 --zone Europe/Vienna --city Vienna; certify: --looked all

Options
  --store DIR, --wait S   where the record is, and how long to wait for it
  --profile ID|FILE       a body's rules, by id, or by a file of your own that ends in .json
  --format FORMAT         simulate: jsonl (the default), json, text; profiles: text, json; verify: text, json
  --head N:HASH           verify: an entry that you know of; the export must hold it (may be given several times)
  --trust FINGERPRINT     verify: the keeper's first key, as you know it from elsewhere
  --passphrase-file FILE  keys, seal: where the passphrase stands; else it is ENTENTE_PASSPHRASE in the environment
  --ui en|fr              language of the answers; without it, that of LANG
  --color, --no-color     colours, or none

Events are one JSON object a line, in the order they were entered: at, type, by, capacity, channel, received, version,
parties, deadline {instant, zone, city}, party, onBehalfOf, wording. docs/settlement.md has them all.

Exit status: 0 done (an event that is refused is an answer); 1 a file could not be read, or an export does not hold;
2 the command was not understood; 70 a fault of the program.
`,
  fr: `entente settle — arrêter un texte commun selon les règles d'une enceinte

  entente settle simulate --profile ID EVENTS.jsonl   jouer des événements : ce que devient chacun, et pourquoi
  entente settle profiles [ID]                        les règles d'enceintes livrées avec entente
  entente settle profiles --check FICHIER.json        ce qui ne va pas dans vos propres règles
  entente settle keys new --organisation NOM --out FICHIER
                                                      créer une clé de signature, verrouillée par une phrase de passe
  entente settle seal EVENTS.jsonl --profile ID --key FICHIER --out EXPORT
                                                      signer et enchaîner des événements dans un export
  entente settle verify EXPORT                        vérifier un export hors ligne : ce qu'il prouve, et ne prouve pas
  entente settle paper t1 letter.docx [--to FICHIER]  lettre, rappel (--party), texte en .docx ou .pdf ; deadline.ics ; text.akn
  entente settle language "MOTS"                       la formulation adoptée ou dite la plus proche, et ce qui diffère

Procédures du dossier (t1, t2 …)
  entente settle draft [TEXTE.txt] --title TITRE --profile ID
                                                      en ouvrir une : --version, --language fr=FICHIER, --sponsors A,B,
                                                      --cut-off INSTANT, --keeper NOM, --as PARTIE
  entente settle text|revise ID TEXTE.txt --version V d'autres mots, en rédaction ou pour la série suivante
  entente settle clear|place|serve|extend|certify …   un acte de qui la conduit : --as FONCTION --capacity chair
  entente settle object|lift|amend|comment ID --as PARTIE
                                                      un acte d'une partie : --version, --wording, --on-behalf-of A,B
  entente settle join|leave|renew|statement ID --as PARTIE
                                                      coauteurs ; déclaration avec --statement GENRE --paragraphs OP2
  entente settle look ID --channel mail --found nothing
                                                      quelqu'un a regardé là où une objection a pu arriver
  entente settle show|log|receipt|list|export         ce qu'il y a ; export ID --out FICHIER est ce que verify contrôle
  entente settle keys list|new|rotate|revoke          les clés qui signent ; keys revoke EMPREINTE --reason MOTIF
  Tout événement de docs/settlement.md est une telle commande. Papier : --channel letter --received INSTANT --scan FICHIER
  --party P. Saisi après coup : --at INSTANT. --key NOM : renvoyé sous ce nom, un acte n'a lieu qu'une fois.
  place : --parties A,B,C --deadline 2031-03-29T18:00 --zone Europe/Vienna --city Vienne ; certify : --looked all

Options
  --store DOSSIER, --wait S  où est le dossier, et combien de temps l'attendre
  --profile ID|FICHIER    les règles d'une enceinte, par identifiant, ou par un fichier à vous en .json
  --format FORMAT         simulate : jsonl (par défaut), json, text ; profiles : text, json ; verify : text, json
  --head N:EMPREINTE      verify : une entrée que vous connaissez ; l'export doit la contenir (plusieurs fois possible)
  --trust EMPREINTE       verify : la première clé du dépositaire, connue d'ailleurs
  --passphrase-file F     keys, seal : où se trouve la phrase de passe ; sinon ENTENTE_PASSPHRASE dans l'environnement
  --ui en|fr              langue des réponses ; sans cela, celle de LANG
  --color, --no-color     avec ou sans couleurs

Les événements sont des objets JSON, un par ligne, dans l'ordre de saisie : at, type, by, capacity, channel, received,
version, parties, deadline {instant, zone, city}, party, onBehalfOf, wording. docs/settlement.md les décrit tous.

Code de sortie : 0 fait (un événement refusé est une réponse) ; 1 un fichier illisible, ou un export qui ne tient pas ;
2 la commande n'est pas comprise ; 70 une faute du programme.
`,
} as const;
