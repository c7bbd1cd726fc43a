import type { Tongue } from "./deeds.js";

/** "E3.2": a rule of SPEC.md. */
export type RuleId = `E${number}.${number}`;

interface Reason {
  readonly rule: RuleId;
  readonly en: (...words: string[]) => readonly [says: string, next: string];
  readonly fr: (...words: string[]) => readonly [says: string, next: string];
}

/** Every reason for which a deed leads to nothing, by permanent codes. */
const catalogue = {
  "conduct/no-options": { rule: "E1.2", en: () => ["No hour is proposed.", "Propose one at least, with its zone: --at 2031-05-14T10:00+02:00."], fr: () => ["Aucune heure n'est proposée.", "En proposer au moins une, avec son fuseau : --at 2031-05-14T10:00+02:00."] },
  "conduct/past": { rule: "E1.2", en: (hour) => [`${hour} has passed.`, "Propose an hour that is still to come."], fr: (hour) => [`${hour} est passé.`, "Proposer une heure à venir."] },
  "conduct/bad-zone": { rule: "E1.3", en: (zone) => [`“${zone}” is not a named zone.`, "Name one such as Europe/Brussels."], fr: (zone) => [`« ${zone} » n'est pas un fuseau nommé.`, "En nommer un, comme Europe/Brussels."] },
  "conduct/hour-not-read": { rule: "E1.3", en: (said) => [`“${said}” is not an hour.`, "Write it as 2031-05-14T10:00+02:00, or as 2031-05-14 10:00 with a zone."], fr: (said) => [`« ${said} » n'est pas une heure.`, "L'écrire 2031-05-14T10:00+02:00, ou 2031-05-14 10:00 avec un fuseau."] },
  "conduct/hour-twice": { rule: "E1.3", en: (said, zone) => [`Clocks go back: ${said} comes twice in ${zone}.`, "Give the offset: +02:00 or +01:00."], fr: (said, zone) => [`Les horloges reculent : ${said} revient deux fois (${zone}).`, "Donner le décalage : +02:00 ou +01:00."] },
  "conduct/hour-never": { rule: "E1.3", en: (said, zone) => [`Clocks go forward: ${said} never comes in ${zone}.`, "Name another hour."], fr: (said, zone) => [`Les horloges avancent : ${said} n'existe pas (${zone}).`, "Nommer une autre heure."] },
  "conduct/bad-minutes": { rule: "E1.4", en: (minutes) => [`An exchange cannot last ${minutes} minutes.`, "Give a length from 5 minutes to 10 days."], fr: (minutes) => [`Un échange ne peut durer ${minutes} minutes.`, "Donner une durée de 5 minutes à 10 jours."] },
  "conduct/no-such-issue": { rule: "E1.5", en: (issue) => [`“${issue}” is no issue of the list.`, "See docs/issues.md, or leave the issue out."], fr: (issue) => [`« ${issue} » n'est pas un sujet de la liste.`, "Voir docs/issues.md, ou omettre le sujet."] },
  "conduct/link-without-video": { rule: "E1.6", en: () => ["A link is for an exchange by video.", "Change the channel, or leave the link out."], fr: () => ["Un lien vaut pour un échange par vidéo.", "Changer de canal, ou omettre le lien."] },
  "conduct/bad-link": { rule: "E1.6", en: (link) => [`“${link}” is not an address that begins with https://.`, "Give the whole address."], fr: (link) => [`« ${link} » n'est pas une adresse commençant par https://.`, "Donner l'adresse entière."] },
  "conduct/arranged-before": { rule: "E1.1", en: () => ["It is arranged already.", "Change it instead."], fr: () => ["Il est déjà organisé.", "Le modifier plutôt."] },
  "conduct/not-yours": { rule: "E10.1", en: (who) => [`Only ${who} decides on this.`, "Ask them."], fr: (who) => [`Seul ${who} en décide.`, "S'adresser à lui."] },
  "conduct/not-your-party": { rule: "E10.2", en: (party) => [`You do not act for ${party}.`, "Each party acts for itself."], fr: (party) => [`Vous n'agissez pas pour ${party}.`, "Chaque partie agit pour elle-même."] },
  "conduct/role": { rule: "E10.3", en: (role) => [`It takes the role of ${role} at least.`, "Ask an administrator of your organisation."], fr: (role) => [`Il faut au moins le rôle « ${role} ».`, "S'adresser à un administrateur de votre organisation."] },
  "conduct/for-whom": { rule: "E10.2", en: () => ["It does not say for which party.", "Say so with --as."], fr: () => ["Il n'est pas dit pour quelle partie.", "Le dire avec --as."] },
  "conduct/nobody-invited": { rule: "E2.1", en: () => ["No party is named.", "Name parties, or a group whose members are known."], fr: () => ["Aucune partie n'est nommée.", "Nommer des parties, ou un groupe dont les membres sont connus."] },
  "conduct/invited-before": { rule: "E2.2", en: (party) => [`${party} is invited already.`, "Each party is invited once; its reply can change."], fr: (party) => [`${party} est déjà invité.`, "Chaque partie est invitée une fois ; sa réponse peut changer."] },
  "conduct/bad-mail": { rule: "E2.3", en: (mail) => [`“${mail}” is not an e-mail address.`, "Write it as protocol@mfa.example."], fr: (mail) => [`« ${mail} » n'est pas une adresse électronique.`, "L'écrire protocole@mae.example."] },
  "conduct/over": { rule: "E4.5", en: (standing) => [`The exchange is ${standing}.`, "What was held or called off is not arranged anew; make another."], fr: (standing) => [`L'échange est ${standing}.`, "Ce qui a été tenu ou annulé ne s'organise pas de nouveau ; en créer un autre."] },
  "conduct/not-invited": { rule: "E3.1", en: (party) => [`${party} is not invited.`, "The asker invites."], fr: (party) => [`${party} n'est pas invité.`, "C'est le demandeur qui invite."] },
  "conduct/asker-replies": { rule: "E3.1", en: (party) => [`${party} asked for the exchange.`, "It fixes or moves the hour instead of replying."], fr: (party) => [`${party} a demandé l'échange.`, "Il fixe ou déplace l'heure au lieu de répondre."] },
  "conduct/no-such-sequence": { rule: "E3.2", en: (sequence, newest) => [`No invitation has the sequence ${sequence}; the newest is ${newest}.`, "Reply to an invitation that was sent."], fr: (sequence, newest) => [`Aucune invitation ne porte la séquence ${sequence} ; la dernière est ${newest}.`, "Répondre à une invitation envoyée."] },
  "conduct/hour-not-open": { rule: "E3.3", en: (hour) => [`${hour} is not an hour that stands open.`, "Accept one that is proposed, or propose it."], fr: (hour) => [`${hour} n'est pas une heure ouverte.`, "En accepter une proposée, ou la proposer."] },
  "conduct/nothing-proposed": { rule: "E3.3", en: () => ["No other hour is named.", "Name the hours you propose."], fr: () => ["Aucune autre heure n'est nommée.", "Nommer les heures proposées."] },
  "conduct/hour-not-proposed": { rule: "E4.1", en: (hour) => [`Nobody has proposed ${hour}.`, "Fix an hour that somebody proposed, or propose it by inviting anew."], fr: (hour) => [`Personne n'a proposé ${hour}.`, "Fixer une heure que quelqu'un a proposée."] },
  "conduct/nobody-accepted": { rule: "E4.2", en: (hour) => [`No other party has accepted ${hour} or proposed it.`, "Wait for a reply to it, or fix another."], fr: (hour) => [`Aucune autre partie n'a accepté ni proposé ${hour}.`, "Attendre une réponse, ou fixer une autre heure."] },
  "conduct/fixed-so": { rule: "E4.3", en: (hour) => [`${hour} is fixed already.`, "Nothing is to be done."], fr: (hour) => [`${hour} est déjà fixé.`, "Il n'y a rien à faire."] },
  "conduct/changes-nothing": { rule: "E4.4", en: () => ["Nothing would be otherwise.", "Say what changes."], fr: () => ["Rien ne changerait.", "Dire ce qui change."] },
  "conduct/person-twice": { rule: "E5.1", en: (key) => [`Two people go by ${key}.`, "Give each a key of their own."], fr: (key) => [`Deux personnes portent la clé ${key}.`, "Donner à chacune la sienne."] },
  "conduct/no-name": { rule: "E5.1", en: () => ["Somebody has no name.", "Name everybody who attends."], fr: () => ["Une personne n'a pas de nom.", "Nommer toutes les personnes présentes."] },
  "conduct/person-noted": { rule: "E5.1", en: (key) => [`${key} stands in notes.`, "Whoever was noted stays on the list."], fr: (key) => [`${key} figure dans des notes.`, "Qui a été noté reste sur la liste."] },
  "conduct/no-point": { rule: "E5.2", en: (point) => [`There is no point ${point}.`, "Points are counted from 1."], fr: (point) => [`Il n'y a pas de point ${point}.`, "Les points se comptent à partir de 1."] },
  "conduct/not-fixed": { rule: "E6.1", en: () => ["No hour is fixed.", "Fix one first."], fr: () => ["Aucune heure n'est fixée.", "En fixer une d'abord."] },
  "conduct/not-taking-part": { rule: "E6.2", en: (party) => [`${party} has not accepted.`, "Reply first."], fr: (party) => [`${party} n'a pas accepté.`, "Répondre d'abord."] },
  "conduct/begun-before": { rule: "E6.1", en: (at) => [`It began at ${at}.`, "Nothing is to be done."], fr: (at) => [`Il a commencé à ${at}.`, "Il n'y a rien à faire."] },
  "conduct/not-begun": { rule: "E6.1", en: () => ["It has not begun.", "Say first when it began."], fr: () => ["Il n'a pas commencé.", "Dire d'abord quand il a commencé."] },
  "conduct/ended-before-begun": { rule: "E6.1", en: (at) => [`It began at ${at}, later than that.`, "Give the hour at which it ended."], fr: (at) => [`Il a commencé à ${at}, plus tard que cela.`, "Donner l'heure de la fin."] },
  "conduct/in-future": { rule: "E6.1", en: (at) => [`${at} is still to come.`, "Say it once it is so."], fr: (at) => [`${at} est à venir.`, "Le dire le moment venu."] },
  "conduct/note-nobody": { rule: "E6.3", en: () => ["The note does not say who spoke.", "Choose a speaker."], fr: () => ["La note ne dit pas qui a parlé.", "Choisir un orateur."] },
  "conduct/note-stranger": { rule: "E6.3", en: (key) => [`Nobody who attends goes by ${key}.`, "Name the participants first."], fr: (key) => [`Personne ne porte la clé ${key}.`, "Nommer d'abord les participants."] },
  "conduct/note-no-addressee": { rule: "E6.3", en: (act) => [`“${act}” is done to somebody, and the note does not say to whom.`, "Choose an addressee."], fr: (act) => [`« ${act} » s'adresse à quelqu'un, et la note ne dit pas à qui.`, "Choisir un destinataire."] },
  "conduct/note-no-words": { rule: "E6.3", en: () => ["The note has no words.", "Write what was said, in English or French."], fr: () => ["La note n'a pas de mots.", "Écrire ce qui a été dit, en français ou en anglais."] },
  "conduct/note-no-instant": { rule: "E6.3", en: (at) => [`“${at}” is not an instant.`, "Write it as 2031-05-14T10:12:00Z."], fr: (at) => [`« ${at} » n'est pas un instant.`, "L'écrire 2031-05-14T10:12:00Z."] },
  "conduct/key-reused": { rule: "E6.4", en: (key) => [`The key ${key} stands for something else that was entered.`, "Make a new key for each deed."], fr: (key) => [`La clé ${key} désigne autre chose.`, "Créer une clé par acte."] },
  "conduct/no-note": { rule: "E6.5", en: (number) => [`There is no note ${number} that stands.`, "Notes are numbered as they came in."], fr: (number) => [`Il n'y a pas de note ${number} en vigueur.`, "Les notes sont numérotées par ordre d'arrivée."] },
  "conduct/not-held": { rule: "E7.1", en: () => ["It has not ended.", "A readout is of an exchange that was held: say when it ended."], fr: () => ["Il n'est pas terminé.", "Un compte rendu porte sur un échange tenu : dire quand il s'est terminé."] },
  "conduct/no-notes": { rule: "E7.2", en: () => ["There are no notes to draft from.", "Enter notes; nothing is made up."], fr: () => ["Il n'y a pas de notes.", "Saisir des notes ; rien n'est inventé."] },
  "conduct/loose-sentence": { rule: "E7.2", en: (text) => [`No note that stands bears “${text}”.`, "Tie the sentence to notes, or say that it is by hand."], fr: (text) => [`Aucune note en vigueur ne porte « ${text} ».`, "Rattacher la phrase à des notes, ou dire qu'elle est de votre main."] },
  "conduct/no-text": { rule: "E7.2", en: () => ["The text is empty.", "Write it, or draft it from the notes."], fr: () => ["Le texte est vide.", "L'écrire, ou le rédiger d'après les notes."] },
  "conduct/no-draft": { rule: "E7.3", en: () => ["There is no draft.", "Draft the readout first."], fr: () => ["Il n'y a pas de projet.", "Rédiger d'abord le compte rendu."] },
  "conduct/same-draft": { rule: "E7.3", en: () => ["The draft would stay the same.", "Change its words."], fr: () => ["Le projet resterait le même.", "En changer les mots."] },
  "conduct/withdrawn": { rule: "E9.5", en: () => ["The readout is withdrawn, and stays so.", "A new exchange may have a new readout."], fr: () => ["Le compte rendu est retiré, et le reste.", "Un nouvel échange peut avoir un nouveau compte rendu."] },
  "conduct/no-officers": { rule: "E8.1", en: () => ["No officer is named who clears it.", "Name them in order first."], fr: () => ["Aucun responsable n'est nommé pour valider.", "Les nommer d'abord, dans l'ordre."] },
  "conduct/officer-twice": { rule: "E8.1", en: (name) => [`${name} stands twice in the line.`, "Each clears once."], fr: (name) => [`${name} figure deux fois.`, "Chacun valide une fois."] },
  "conduct/old-version": { rule: "E8.3", en: (version, newest) => [`Version ${version} is not the newest, which is ${newest}.`, "Look at what changed, and decide on the newest."], fr: (version, newest) => [`La version ${version} n'est pas la dernière (${newest}).`, "Voir ce qui a changé, et décider de la dernière."] },
  "conduct/not-your-turn": { rule: "E8.2", en: (officer) => [`It is for ${officer} to clear it now.`, "Officers clear in the order named."], fr: (officer) => [`C'est à ${officer} de valider maintenant.`, "Les responsables valident dans l'ordre indiqué."] },
  "conduct/refused-version": { rule: "E8.4", en: (version, officer) => [`${officer} has refused version ${version}.`, "Change the text; the new version is cleared from the beginning."], fr: (version, officer) => [`${officer} a refusé la version ${version}.`, "Modifier le texte ; la nouvelle version repart du début."] },
  "conduct/cleared-by-all": { rule: "E8.2", en: (version) => [`Version ${version} is cleared by all.`, "Publish it."], fr: (version) => [`La version ${version} est validée par tous.`, "La publier."] },
  "conduct/no-because": { rule: "E8.4", en: () => ["No reason is given.", "Say why."], fr: () => ["Aucun motif n'est donné.", "Dire pourquoi."] },
  "conduct/not-cleared": { rule: "E9.1", en: (officer) => [`${officer} has not cleared it.`, "Every officer of the line clears the version that is published."], fr: (officer) => [`${officer} ne l'a pas validé.`, "Chaque responsable valide la version publiée."] },
  "conduct/published-before": { rule: "E9.2", en: () => ["It is published.", "Correct it instead, and say why."], fr: () => ["Il est publié.", "Le corriger plutôt, en disant pourquoi."] },
  "conduct/embargo-past": { rule: "E9.3", en: (at) => [`The embargo would end at ${at}, which has passed.`, "Name a later hour, or none."], fr: (at) => [`L'embargo prendrait fin à ${at}, qui est passé.`, "Nommer une heure à venir, ou aucune."] },
  "conduct/not-published": { rule: "E9.4", en: () => ["It is not published.", "Publish it first."], fr: () => ["Il n'est pas publié.", "Le publier d'abord."] },
  "conduct/same-words": { rule: "E9.4", en: () => ["The published words would stay the same.", "A correction changes the words."], fr: () => ["Les mots publiés resteraient les mêmes.", "Une correction change les mots."] },
  "conduct/joint-before": { rule: "E11.1", en: () => ["A joint readout is being settled already.", "Amend it there."], fr: () => ["Un compte rendu conjoint est déjà en cours d'adoption.", "L'amender là."] },
  "conduct/no-such": { rule: "E10.1", en: (id) => [`There is no exchange ${id} that you can see.`, "entente exchange list shows those that there are."], fr: (id) => [`Il n'y a pas d'échange ${id} que vous puissiez voir.`, "entente exchange list montre ceux qui existent."] },
} as const satisfies { readonly [code: string]: Reason };

export type ConductCode = keyof typeof catalogue;

/** Why a deed led to nothing: the rule, a sentence, the next step, and the words both were filled with. */
export interface ConductRefusal {
  readonly code: ConductCode;
  readonly rule: RuleId;
  readonly says: string;
  readonly next: string;
  readonly words: readonly string[];
}

export function conductRefusal(code: ConductCode, ...words: readonly string[]): ConductRefusal {
  const [says, next] = conductInWords(code, words, "en");
  return { code, rule: catalogue[code].rule, says: `${says} (${catalogue[code].rule})`, next, words };
}

/** A refusal in a language, by its code and words. */
export function conductInWords(code: ConductCode, words: readonly string[], tongue: Tongue): readonly [says: string, next: string] {
  const say = catalogue[code][tongue] as Reason["en"];
  return say(...words);
}

export const conductCodes = Object.keys(catalogue) as readonly ConductCode[];
export const ruleOf = (code: ConductCode): RuleId => catalogue[code].rule;
export const isConductCode = (code: string): code is ConductCode => Object.hasOwn(catalogue, code);
export const isRefusal = (one: object): one is ConductRefusal => "code" in one && "rule" in one;

/** The texts of refusals in a language, by their codes, for those who fill them themselves. */
export const conductTexts = (tongue: Tongue): { readonly [code: string]: Reason["en"] } => Object.fromEntries(conductCodes.map((code) => [code, catalogue[code][tongue] as Reason["en"]]));
