import type { Tongue } from "../../outgoing/labels/index.js";

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What exchanges are told in, beside the words of readouts. */
export const exchangeWords = {
  en: {
    none: "No exchange is arranged here.", asks: "asks", sequence: "sequence", interpretation: "interpretation:", hour: "Hour", hoursProposed: "Hours proposed", delegations: "Delegations", agenda: "Agenda", noNotes: "No notes.", mended: "mended",
    standings: { "arranging": "being arranged", "fixed": "hour fixed", "under-way": "under way", "held": "held", "called-off": "called off" },
    answers: { none: "no reply yet", accepted: "accepts", declined: "declines", proposed: "proposes another hour", overtaken: "asked again: the hour moved" },
    through: { page: "by page", mail: "by mail", paper: "on paper" },
    proposedHours: (count: number): string => many(count, "hour proposed", "hours proposed"),
    pointsOf: (party: string): string => `Points of ${party}`, notesOf: (party: string, count: number): string => `Notes of ${party} (${count})`, readoutOf: (party: string, version: number): string => `Readout of ${party}${version > 0 ? `, version ${version}` : ""}`,
    struck: (because: string): string => `struck: ${because}`, refusedBy: (officer: string, because: string): string => `sent back by ${officer}: ${because}`, withdrawnAt: (at: string, because: string): string => `withdrawn ${at}: ${because}`,
    revision: (number: number, version: number): string => `revision ${number} (version ${version})`, until: (hour: string): string => `under embargo until ${hour}`, gaps: (numbers: readonly number[]): string => `notes without words in this language: ${numbers.join(", ")}`,
    publishedBy: (party: string): string => `Published by ${party}`, revisions: (count: number, last: string): string => `${many(count, "revision", "revisions")}, the last ${last}`,
  },
  fr: {
    none: "Aucun échange n'est organisé ici.", asks: "demandeur", sequence: "séquence", interpretation: "interprétation :", hour: "Heure", hoursProposed: "Heures proposées", delegations: "Délégations", agenda: "Ordre du jour", noNotes: "Aucune note.", mended: "corrigée",
    standings: { "arranging": "en préparation", "fixed": "heure fixée", "under-way": "en cours", "held": "tenu", "called-off": "annulé" },
    answers: { none: "pas encore de réponse", accepted: "accepte", declined: "décline", proposed: "propose une autre heure", overtaken: "de nouveau sollicité : l'heure a changé" },
    through: { page: "par la page", mail: "par courriel", paper: "sur papier" },
    proposedHours: (count: number): string => many(count, "heure proposée", "heures proposées"),
    pointsOf: (party: string): string => `Points à aborder – ${party}`, notesOf: (party: string, count: number): string => `Notes – ${party} (${count})`, readoutOf: (party: string, version: number): string => `Compte rendu – ${party}${version > 0 ? `, version ${version}` : ""}`,
    struck: (because: string): string => `rayée : ${because}`, refusedBy: (officer: string, because: string): string => `renvoyé par ${officer} : ${because}`, withdrawnAt: (at: string, because: string): string => `retiré le ${at} : ${because}`,
    revision: (number: number, version: number): string => `révision ${number} (version ${version})`, until: (hour: string): string => `sous embargo jusqu'au ${hour}`, gaps: (numbers: readonly number[]): string => `notes sans mots dans cette langue : ${numbers.join(", ")}`,
    publishedBy: (party: string): string => `Publié – ${party}`, revisions: (count: number, last: string): string => `${many(count, "révision", "révisions")}, la dernière le ${last}`,
  },
} as const satisfies { readonly [tongue in Tongue]: object };

/** `entente exchange --help`. */
export const exchangeHelp: { readonly [tongue in Tongue]: string } = {
  en: `entente exchange — arrange an exchange, hold it, read it out

Arrange
  entente exchange new --as VEL --at HOUR [--at HOUR] [--kind call|meeting|visit|summit|consultation|video-conference]
      [--channel telephone|video|in-person] [--minutes 45] [--level ministers] [--subject WORDS] [--agenda "ISSUE: WORDS"]
      [--interpretation en,fr] [--place GENEVA --place-fr GENÈVE] [--link https://…]
  entente exchange invite e1 SOL | --group P5        [--zone Europe/Paris --mail ADDRESS --name NAME --name-fr "la SOLTANIE"]
  entente exchange reply e1 accept|decline|propose [HOUR…] --as SOL [--paper] [--words WORDS]
  entente exchange reply --file reply.eml|reply.ics   what a calendar answered
  entente exchange fix e1 HOUR                        fixes the hour, or moves it
  entente exchange change e1 --link … --agenda …      entente exchange cancel e1 --because WORDS
  entente exchange attend e1 --as VEL --person "NAME; f|m; OFFICE; OFFICE IN FRENCH"
  entente exchange invitation e1 SOL [--ics]          the letter, or its calendar file

Prepare and hold
  entente exchange brief e1 --as VEL [--with SOL]     what the record knows, up to the hour
  entente exchange points e1 --as VEL "POINT" …       entente exchange tick e1 2 --as VEL [--off]
  entente exchange begin e1 [HOUR]                    entente exchange end e1 [HOUR]
  entente exchange notes e1 --as VEL                  what is noted
  entente exchange notes e1 add --as VEL --speaker VEL-1 --to SOL-1 --act request --en WORDS --fr WORDS [--issue ISSUE]
  entente exchange notes e1 mend N … | strike N --because WORDS | --file NOTES.jsonl

Read out
  entente exchange draft e1 --as VEL                  a draft from the notes, in English and French
  entente exchange edit e1 --as VEL --lang fr --file TEXT.txt [--because WORDS] [--publisher NAME --publisher-fr NOM]
  entente exchange line e1 --as VEL "OFFICER" …       who clears it, in order
  entente exchange clear e1 --as VEL --officer NAME [--version N] [--refuse --because WORDS]
  entente exchange publish e1 --as VEL [--embargo HOUR]
  entente exchange correct e1 --as VEL --because WORDS
  entente exchange withdraw e1 --as VEL --because WORDS
  entente exchange joint e1 --as VEL --profile ID     hands a joint readout to be settled (entente settle)

Look
  entente exchange list                               entente exchange show e1 [--as VEL]

Hours are instants (2031-05-14T10:00+02:00) or local hours of the party's clock ("2031-05-14 10:00").
  --as PARTY              for which party it is entered; without it, for the one that asked
  --by NAME               who enters it               --key WORD   sent again with it, it is entered once
  --store, --wait, --format text|json|jsonl, --ui en|fr, --color, --no-color   as everywhere

docs/exchange.md walks through one. Exit status: 0 done; 1 refused; 2 not understood; 70 a fault of the program.
`,
  fr: `entente exchange — organiser un échange, le tenir, en rendre compte

Organiser
  entente exchange new --as VEL --at HEURE [--at HEURE] [--kind call|meeting|visit|summit|consultation|video-conference]
      [--channel telephone|video|in-person] [--minutes 45] [--level ministers] [--subject MOTS] [--agenda "SUJET: MOTS"]
      [--interpretation en,fr] [--place GENEVA --place-fr GENÈVE] [--link https://…]
  entente exchange invite e1 SOL | --group P5        [--zone Europe/Paris --mail ADRESSE --name NOM --name-fr "la SOLTANIE"]
  entente exchange reply e1 accept|decline|propose [HEURE…] --as SOL [--paper] [--words MOTS]
  entente exchange reply --file reponse.eml|reponse.ics   ce qu'un agenda a répondu
  entente exchange fix e1 HEURE                       fixe l'heure, ou la déplace
  entente exchange change e1 --link … --agenda …      entente exchange cancel e1 --because MOTS
  entente exchange attend e1 --as VEL --person "NOM; f|m; FONCTION EN ANGLAIS; FONCTION"
  entente exchange invitation e1 SOL [--ics]          la lettre, ou son fichier d'agenda

Préparer et tenir
  entente exchange brief e1 --as VEL [--with SOL]     ce que le registre sait, jusqu'à l'heure dite
  entente exchange points e1 --as VEL "POINT" …       entente exchange tick e1 2 --as VEL [--off]
  entente exchange begin e1 [HEURE]                   entente exchange end e1 [HEURE]
  entente exchange notes e1 --as VEL                  ce qui est noté
  entente exchange notes e1 add --as VEL --speaker VEL-1 --to SOL-1 --act request --en MOTS --fr MOTS [--issue SUJET]
  entente exchange notes e1 mend N … | strike N --because MOTS | --file NOTES.jsonl

Rendre compte
  entente exchange draft e1 --as VEL                  un projet d'après les notes, en français et en anglais
  entente exchange edit e1 --as VEL --lang fr --file TEXTE.txt [--because MOTS] [--publisher NAME --publisher-fr NOM]
  entente exchange line e1 --as VEL "RESPONSABLE" …   qui valide, dans l'ordre
  entente exchange clear e1 --as VEL --officer NOM [--version N] [--refuse --because MOTS]
  entente exchange publish e1 --as VEL [--embargo HEURE]
  entente exchange correct e1 --as VEL --because MOTS
  entente exchange withdraw e1 --as VEL --because MOTS
  entente exchange joint e1 --as VEL --profile ID     confie un compte rendu conjoint à la procédure (entente settle)

Consulter
  entente exchange list                               entente exchange show e1 [--as VEL]

Les heures sont des instants (2031-05-14T10:00+02:00) ou des heures locales de la partie ("2031-05-14 10:00").
  --as PARTIE             pour quelle partie c'est saisi ; sans cela, pour le demandeur
  --by NOM                qui saisit                  --key MOT    renvoyé avec la même clé, c'est saisi une fois
  --store, --wait, --format text|json|jsonl, --ui en|fr, --color, --no-color   comme partout

docs/exchange.md en montre un du début à la fin. Code de sortie : 0 fait ; 1 refusé ; 2 pas compris ; 70 une faute du programme.
`,
};
