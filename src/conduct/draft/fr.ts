import type { Act } from "../../model/acts.js";
import type { ArrangedChannel, ArrangedKind } from "../deeds.js";
import type { Phrases, Subject } from "./phrases.js";

/** What a draft says in French, beside the words of notes. Beginnings end in the word that joins: "que", "de", "à", "si". */
export const fr: Phrases = {
  begin: (act, subject, to) => `${subject.words} ${beginnings[act](subject, to)}`,
  join: (beginning, words, complement) => joined(beginning, complement === "clause" ? words.replace(/^(?:que\s+|qu['’])/i, "") : complement === "infinitive" ? words.replace(/^(?:(?:de|à)\s+|d['’])/i, "") : complement === "question" ? words.replace(/^(?:si\s+|s['’](?=il))/i, "").replace(/\s*\?$/, "") : words),
  list: (names) => (names.length < 2 ? names[0] ?? "" : `${names.slice(0, -1).join(", ")} et ${names.at(-1)!}`),
  pronoun: ({ many, gender }) => (gender === "f" ? "Elle" : "Il") + (many ? "s" : ""),
  courtesy: (gender) => (gender === "f" ? "Mme " : gender === "m" ? "M. " : ""),
  presented: ({ name, office, party, gender }) => {
    const titled = fr.courtesy(gender) + name;
    return office === null ? `${titled}, ${ofParty(party)}` : `${/^[aeiouéèêâîôûh]/i.test(office) ? "l'" : gender === "f" ? "la " : "le "}${office} ${ofParty(party)}, ${titled}`;
  },
  opening: ({ kind, channel, day, place, ours, theirs }) => {
    const together = theirs.map((one) => `avec ${one}`);
    const them = together.length > 1 && theirs.some((one) => one.includes(", ")) ? `${together.slice(0, -1).join(", ")}, et ${together.at(-1)!}` : fr.list(together);
    const where = place === null ? "" : ` ${place}`;
    const by = channel === "telephone" ? " par téléphone" : channel === "video" ? " par visioconférence" : "";
    const spoke = `${ours.many ? "se sont" : "s'est"} ${agreed("entretenu", ours)}`;
    const have = ours.many ? "ont" : "a";
    switch (kind) {
      case "call": return `Le ${day}, ${ours.words} ${spoke}${by} ${them}.`;
      case "meeting": return channel === "in-person" ? `Le ${day}, ${ours.words} ${ours.many ? "se sont" : "s'est"} ${agreed("réuni", ours)}${where} ${them}.` : `Le ${day}, ${ours.words} ${have} tenu une réunion${by} ${them}.`;
      case "consultation": return `Le ${day}, ${ours.words} ${have} tenu des consultations${by}${where} ${them}.`;
      case "visit": return `Le ${day}, ${ours.words} ${have} effectué une visite${where}, où ${fr.pronoun(ours).toLowerCase()} ${spoke} ${them}.`;
      case "summit": return `Le ${day}, ${ours.words} ${have} participé à un sommet${by}${where} ${them}.`;
    }
  },
  atRequestOf: (kind, channel, party) => {
    const [noun, f, many] = nouns(kind, channel);
    return `${many ? "Les " : /^[aeiouéè]/i.test(noun) ? "L'" : f ? "La " : "Le "}${noun} ${many ? "ont" : "a"} eu lieu à la demande ${ofParty(party)}.`;
  },
  title: (kind, channel, names) => {
    const [noun, f, many] = nouns(kind, channel);
    const of = many ? "des " : /^[aeiouéè]/i.test(noun) ? "de l'" : f ? "de la " : "du ";
    return `Compte rendu ${of}${noun}${kind === "call" && channel === "telephone" ? " téléphonique" : channel === "video" ? " par visioconférence" : ""} entre ${fr.list(names)}`;
  },
  day: (year, month, day) => `${day === 1 ? "1er" : day} ${months[month - 1]!} ${year}`,
};

const nouns = (kind: ArrangedKind, _: ArrangedChannel): readonly [noun: string, f: boolean, many: boolean] =>
  ({ call: ["entretien", false, false], meeting: ["réunion", true, false], visit: ["visite", true, false], summit: ["sommet", false, false], consultation: ["consultations", true, true] } as const)[kind];

const agreed = (participle: string, { gender, many }: Subject): string => participle + (gender === "f" ? "e" : "") + (many ? "s" : "");
const has = ({ many }: Subject): string => (many ? "ont" : "a");
const self = ({ many }: Subject): string => (many ? "se sont" : "s'est");

type Beginning = (subject: Subject, to: string | null) => string;
const beginnings: { readonly [act in Act]: Beginning } = {
  "assert": (who, to) => (to === null ? `${has(who)} déclaré que` : `${has(who)} déclaré ${toward(to)} que`),
  "report": (who, to) => (to === null ? `${has(who)} rapporté que` : `${has(who)} informé ${to} que`),
  "propose": (who) => `${has(who)} proposé de`,
  "express-readiness": (who) => `${self(who)} ${agreed("dit", who)} ${agreed("prêt", who)} à`,
  "commit": (who) => `${self(who)} ${agreed("engagé", who)} à`,
  "request": (who, to) => `${has(who)} appelé ${to ?? "toutes les parties"} à`,
  "agree": (who) => `${who.many ? "sont" : "est"} ${agreed("convenu", who)} de`,
  "welcome": (who) => `${has(who)} salué`,
  "praise": (who) => `${has(who)} loué`,
  "thank": (who, to) => `${has(who)} remercié ${to ?? "toutes les parties"} pour`,
  "congratulate": (who, to) => `${has(who)} félicité ${to ?? "toutes les parties"} pour`,
  "condole": (who, to) => `${has(who)} présenté ses condoléances ${toward(to ?? "toutes les parties")} après`,
  "express-concern": (who) => `${has(who)} exprimé sa préoccupation devant`,
  "oppose": (who) => `${has(who)} rejeté`,
  "condemn": (who) => `${has(who)} condamné`,
  "deny": (who) => `${has(who)} démenti`,
  "warn": (who, to) => (to === null ? `${has(who)} averti que` : `${has(who)} averti ${to} que`),
  "threaten": (who) => `${has(who)} menacé de`,
  "ask": (who, to) => (to === null ? `${has(who)} demandé si` : `${has(who)} demandé ${toward(to)} si`),
  "decline-to-comment": (who) => `${has(who)} refusé de commenter`,
};

/** "de" before a party's name: "de Velmore", "de la Soltanie", "du Velmar", "d'Arvénie". */
export const ofParty = (party: string): string => joined("de", party);
const toward = (to: string): string => joined("à", to);

/** Joins words as French does: "de le" is "du", "que elle" is "qu'elle", "si il" is "s'il". */
export function joined(first: string, then: string): string {
  const word = /(?:^|\s)(de|à|que|si)$/.exec(first)?.[1];
  if (word === undefined) return `${first} ${then}`;
  const before = first.slice(0, first.length - word.length);
  if (word === "si") return /^ils?\b/i.test(then) ? `${before}s'${then}` : `${first} ${then}`;
  if (word === "de" && /^le /i.test(then)) return `${before}du ${then.slice(3)}`;
  if (word === "de" && /^les /i.test(then)) return `${before}des ${then.slice(4)}`;
  if (word === "à" && /^le /i.test(then)) return `${before}au ${then.slice(3)}`;
  if (word === "à" && /^les /i.test(then)) return `${before}aux ${then.slice(4)}`;
  return word !== "à" && elides(then) ? `${before}${word.slice(0, -1)}'${then}` : `${first} ${then}`;
}

/** Whether "de" and "que" lose their e before these words: vowels do it, an h that is not aspirated too, and some words refuse. */
function elides(words: string): boolean {
  const first = /^[\p{L}]+/u.exec(words)?.[0].toLowerCase() ?? "";
  if (["onze", "onzième", "oui", "ouï", "yaourt", "yacht", "yémen"].includes(first)) return false;
  if (/^[aeiouàâéèêëîïôûœæ]/.test(first)) return true;
  return /^h/.test(first) && !aspirated.test(first);
}

const aspirated = /^(?:hachis?|hai\p{L}*|haï\p{L}*|hall\p{L}*|halte|handicap\p{L}*|hangars?|hant\p{L}*|harc\p{L}*|hardi\p{L}*|hasard\p{L}*|hât\p{L}*|hauss\p{L}*|haut\p{L}*|havre|hérauts?|héros|herse|heurt\p{L}*|hiérarch\p{L}*|hisser|hollandais\p{L}*|hollande|hongrie|hongrois\p{L}*|hont\p{L}*|hors|houle|huit\p{L}*|hurl\p{L}*|hutte)$/u;

const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;
