/** `entente draft --help`. */
export const draftHelp = {
  en: `entente draft — draft a common text together

  entente draft new TITLE --file WORDS.txt --parties VEL,SOL [--language en]
                                        begin one: everybody on its list writes in it until it is frozen
  entente draft list · show w1          those there are; one with its amendments, conflicts, brackets, sponsors
  entente draft freeze w1 v1            the words become a version; from then on amendments change them
  entente draft propose w1 --as VEL --file EDITED.txt [--reason WORDS] [--sponsors SOL,KES] [--on-amendment VEL-1]
                                        an amendment: the text as it should be, paragraph by paragraph; what changes is worked out
  entente draft propose w1 --as VEL --replace OP2 WORDS | --delete OP3 | --insert-after OP1 WORDS | --move OP3 OP1
  entente draft import w1 FILE.docx [--as VEL] [--propose]
                                        tracked changes of a Word document as amendments; only shown without --propose
  entente draft merge w1 v2 [VEL-1 …]   take what nobody contests, or the amendments named
  entente draft take w1 KES-1           take an amendment to an amendment into it
  entente draft reject w1 SOL-1 --reason WORDS · withdraw w1 VEL-1 --as VEL
  entente draft sponsor w1 --as VEL [--leave | --confirm] · cut-off w1 INSTANT · print w1
  entente draft reopen w1 · parties w1 VEL,SOL,KES
  entente draft adopt w1 SYMBOL --body NAME --on 2031-05-14
                                        its words are adopted language, which entente settle language finds
  entente draft paper w1 amendments.docx [--to FILE] [--version v1] [--language fr]
                                        text, amendments, changes as .docx, .pdf, .html; text.akn (Akoma Ntoso), text.txt

  --as PARTY   for whom; without it for the penholder     --by NAME   the person     --key KEY   once, however often it is sent
  --store DIR|URL  --wait SECONDS  --format text|json  --ui en|fr  --color|--no-color
`,
  fr: `entente draft — rédiger ensemble un texte commun

  entente draft new TITRE --file MOTS.txt --parties VEL,SOL [--language fr]
                                        en commencer un : tous ceux de sa liste y écrivent jusqu'à ce qu'il soit figé
  entente draft list · show w1          ceux qui existent ; l'un d'eux, avec amendements, conflits, crochets, parrains
  entente draft freeze w1 v1            les mots deviennent une version ; dès lors on les amende
  entente draft propose w1 --as VEL --file MODIFIE.txt [--reason MOTS] [--sponsors SOL,KES] [--on-amendment VEL-1]
                                        un amendement : le texte tel qu'il devrait être ; ce qui change est calculé
  entente draft propose w1 --as VEL --replace OP2 MOTS | --delete OP3 | --insert-after OP1 MOTS | --move OP3 OP1
  entente draft import w1 FICHIER.docx [--as VEL] [--propose]
                                        suivi des modifications d'un document Word, lu comme des amendements
  entente draft merge w1 v2 [VEL-1 …]   prendre ce que personne ne conteste, ou les amendements nommés
  entente draft take w1 KES-1           prendre un sous-amendement dans l'amendement
  entente draft reject w1 SOL-1 --reason MOTS · withdraw w1 VEL-1 --as VEL
  entente draft sponsor w1 --as VEL [--leave | --confirm] · cut-off w1 INSTANT · print w1
  entente draft reopen w1 · parties w1 VEL,SOL,KES
  entente draft adopt w1 COTE --body NOM --on 2031-05-14
                                        ses mots sont du langage agréé, que trouve entente settle language
  entente draft paper w1 amendments.docx [--to FICHIER] [--version v1] [--language fr]
                                        text, amendments, changes en .docx, .pdf, .html ; text.akn (Akoma Ntoso), text.txt

  --as PARTIE   pour qui ; sans cela, pour qui tient la plume     --by NOM   la personne     --key CLE   une seule fois
  --store DOSSIER|URL  --wait SECONDES  --format text|json  --ui en|fr  --color|--no-color
`,
} as const;

/** Words of what `entente draft` and `entente settle language` print. */
export const draftWords = {
  en: {
    stage: { live: "everybody writes", frozen: "amended", adopted: "adopted" }, held: (by: string) => `pen held by ${by}`, parties: "on the list", sponsors: "sponsors", unheard: "asked again", closes: "sponsors until",
    amendments: "Amendments", fates: { standing: "standing", merged: "merged", withdrawn: "withdrawn", superseded: "superseded", rejected: "rejected" }, conflict: "in conflict with", free: "uncontested", to: "to", nothing: "There is no draft yet.",
    joined: "joined", left: "left", adopted: "adopted as", none: "Nothing near it was adopted or said.", saved: (file: string, size: string) => `${file}, ${size}\n`, proposed: "proposed", doubts: "Doubts", comments: "Comments",
  },
  fr: {
    stage: { live: "tous écrivent", frozen: "amendé", adopted: "adopté" }, held: (by: string) => `plume tenue par ${by}`, parties: "sur la liste", sponsors: "parrains", unheard: "à reconfirmer", closes: "parrainage jusqu'au",
    amendments: "Amendements", fates: { standing: "en discussion", merged: "incorporé", withdrawn: "retiré", superseded: "remplacé", rejected: "écarté" }, conflict: "en conflit avec", free: "non contesté", to: "à", nothing: "Il n'y a encore aucun projet.",
    joined: "ajoutés", left: "retirés", adopted: "adopté sous la cote", none: "Rien d'approchant n'a été adopté ni dit.", saved: (file: string, size: string) => `${file}, ${size}\n`, proposed: "proposé", doubts: "Doutes", comments: "Commentaires",
  },
} as const;
