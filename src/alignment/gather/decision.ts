/**
 * What is decided of two things that may be one. "sure" is applied at once and can be undone; "propose" waits for a person; "no" is
 * not mentioned. A person's word goes before all of them.
 */
export interface Decision {
  readonly verdict: Verdict;
  /** Permanent id of the rule that decided: "exchange/same-day-same-parties". */
  readonly rule: RuleId;
  /** What the rule looked at, in the order its sentence wants it. */
  readonly words: readonly string[];
  /** From 0 to 1; only for putting proposals in order. */
  readonly score: number;
}

export type Verdict = "sure" | "propose" | "no";

type Say = (...words: string[]) => string;

/** Every rule, with its reason in words. Ids are permanent; sentences may be reworded. */
const catalogue = {
  "identity/same-key": { en: (key) => `It was published at the same address or under the same slug: ${key}.`, fr: (key) => `Publié à la même adresse ou sous le même identifiant : ${key}.` },
  "identity/same-words": { en: () => "The words are the same, and nothing else tells the two apart.", fr: () => "Les mots sont les mêmes, et rien d’autre ne distingue les deux." },
  "identity/similar-file": { en: (file) => `It is the same file, ${file}, with nearly the same words.`, fr: (file) => `C’est le même fichier, ${file}, avec presque les mêmes mots.` },
  "identity/new": { en: () => "Nothing like it is in the record.", fr: () => "Rien de tel ne figure au registre." },

  "text/same-words": { en: () => "Both have the very same words.", fr: () => "Les deux ont exactement les mêmes mots." },
  "text/same-wire": { en: (share) => `${share} of the words of the shorter stand in the other, in the same order, with the same figures.`, fr: (share) => `${share} des mots du plus court figurent dans l’autre, dans le même ordre et avec les mêmes chiffres.` },
  "text/near": { en: (share) => `${share} of the words of the shorter stand in the other.`, fr: (share) => `${share} des mots du plus court figurent dans l’autre.` },
  "text/other-figures": { en: (share, figures) => `${share} of the words are the same, but figures differ: ${figures}.`, fr: (share, figures) => `${share} des mots sont les mêmes, mais les chiffres diffèrent : ${figures}.` },
  "text/other-names": { en: (share, names) => `${share} of the words are the same, but names differ: ${names}.`, fr: (share, names) => `${share} des mots sont les mêmes, mais les noms diffèrent : ${names}.` },
  "text/too-short": { en: () => "The texts are too short to tell.", fr: () => "Les textes sont trop courts pour en juger." },
  "text/other": { en: () => "The texts differ.", fr: () => "Les textes diffèrent." },
  "text/other-language": { en: () => "The texts are in different languages.", fr: () => "Les textes sont dans des langues différentes." },

  "person/known": { en: (name) => `Both are ${name}, whom the lists of office-holders know.`, fr: (name) => `Il s’agit dans les deux cas de ${name}, que connaissent les listes de titulaires.` },
  "person/known-apart": { en: () => "The lists of office-holders know them as two people.", fr: () => "Les listes de titulaires connaissent deux personnes distinctes." },
  "person/same-name-same-party": { en: (name, party) => `Both are called ${name} and speak for ${party}.`, fr: (name, party) => `Les deux se nomment ${name} et parlent pour ${party}.` },
  "person/same-name-same-office": { en: (name, office) => `Both are called ${name}, ${office}.`, fr: (name, office) => `Les deux se nomment ${name}, ${office}.` },
  "person/same-name-party-around": { en: (name, party) => `Both are called ${name}; one speaks for ${party}, and the other stands in a dispatch about ${party}.`, fr: (name, party) => `Les deux se nomment ${name} ; l’un parle pour ${party}, l’autre figure dans une dépêche qui traite de ${party}.` },
  "person/same-name": { en: (name) => `Both are called ${name}; for whom one of them speaks is not told.`, fr: (name) => `Les deux se nomment ${name} ; on ne dit pas pour qui l’un des deux parle.` },
  "person/spelt-otherwise": { en: (one, other, party) => `${one} and ${other} are nearly the same name, both of ${party}.`, fr: (one, other, party) => `${one} et ${other} sont presque le même nom, tous deux de ${party}.` },
  "person/surname-and-office": { en: (name, office) => `Both have the surname ${name}, and both are ${office} of the same party at that time.`, fr: (name, office) => `Les deux portent le nom ${name} et sont ${office} de la même partie à ce moment.` },
  "person/surname-and-party": { en: (name, party) => `Both have the surname ${name} and speak for ${party}.`, fr: (name, party) => `Les deux portent le nom ${name} et parlent pour ${party}.` },
  "person/other-party": { en: (one, other) => `One speaks for ${one}, the other for ${other}.`, fr: (one, other) => `L’un parle pour ${one}, l’autre pour ${other}.` },
  "person/other-name": { en: (one, other) => `${one} and ${other} are different names.`, fr: (one, other) => `${one} et ${other} sont des noms différents.` },

  "exchange/same-day-same-people": { en: (day, people) => `The same kind of exchange on ${day} between ${people}.`, fr: (day, people) => `Le même type d’échange le ${day} entre ${people}.` },
  "exchange/same-day-same-parties": { en: (day, parties) => `The same kind of exchange on ${day} between ${parties}, and nobody else named.`, fr: (day, parties) => `Le même type d’échange le ${day} entre ${parties}, sans que personne d’autre soit nommé.` },
  "exchange/same-visit": { en: (day, person) => `Both tell of the visit of ${person} on ${day}.`, fr: (day, person) => `Les deux parlent de la visite de ${person} le ${day}.` },
  "exchange/days-around": { en: (one, other, people) => `The same kind of exchange between ${people}, on ${one} here; the other is what a dispatch of ${other} is about.`, fr: (one, other, people) => `Le même type d’échange entre ${people}, le ${one} ici ; l’autre est le sujet d’une dépêche du ${other}.` },
  "exchange/same-event": { en: (name, days) => `Both tell of ${name} on ${days}.`, fr: (name, days) => `Les deux parlent de ${name} le ${days}.` },
  "exchange/planned-then-held": { en: (day, people) => `One announces for ${day} what the other tells of that day, between ${people}.`, fr: (day, people) => `L’un annonce pour le ${day} ce que l’autre rapporte de ce jour, entre ${people}.` },
  "exchange/same-wire": { en: () => "One wire text, carried twice, tells of it in the same words.", fr: () => "Une même dépêche, reprise deux fois, en parle dans les mêmes mots." },
  "exchange/days-overlap": { en: (one, other, people) => `Between ${people}, on ${one} here and on ${other} there, which may be one day.`, fr: (one, other, people) => `Entre ${people}, le ${one} ici et le ${other} là, ce qui peut être un même jour.` },
  "exchange/next-day": { en: (one, other, people) => `Between ${people}, on ${one} here and on ${other} there: one day apart, as clocks of two capitals can be.`, fr: (one, other, people) => `Entre ${people}, le ${one} ici et le ${other} là : un jour d’écart, comme entre les horloges de deux capitales.` },
  "exchange/one-side-named": { en: (day, people) => `On ${day} with ${people}; one of the two does not name everybody.`, fr: (day, people) => `Le ${day} avec ${people} ; l’un des deux ne nomme pas tout le monde.` },
  "exchange/other-kind": { en: (one, other) => `One is a ${one}, the other a ${other}.`, fr: (one, other) => `L’un est « ${one} », l’autre « ${other} ».` },
  "exchange/other-channel": { en: (one, other) => `One was held by ${one}, the other by ${other}.`, fr: (one, other) => `L’un s’est tenu par « ${one} », l’autre par « ${other} ».` },
  "exchange/other-day": { en: (one, other) => `One was on ${one}, the other on ${other}.`, fr: (one, other) => `L’un a eu lieu le ${one}, l’autre le ${other}.` },
  "exchange/other-people": { en: (one, other) => `One was with ${one}, the other with ${other}.`, fr: (one, other) => `L’un était avec ${one}, l’autre avec ${other}.` },
  "exchange/other-status": { en: (one, other) => `One says it is ${one}, the other ${other}.`, fr: (one, other) => `L’un le dit « ${one} », l’autre « ${other} ».` },
  "exchange/same-dispatch": { en: () => "One dispatch tells of both as two exchanges.", fr: () => "Une même dépêche en parle comme de deux échanges." },
  "exchange/too-little": { en: () => "Too little is told to say that they are one.", fr: () => "On en dit trop peu pour conclure qu’il s’agit d’un seul." },
} as const satisfies Record<string, { readonly en: Say; readonly fr: Say }>;

export type RuleId = keyof typeof catalogue;

/** All rules, for documentation and tests. */
export const gatherRules = Object.keys(catalogue) as readonly RuleId[];

export const decide = (verdict: Verdict, rule: RuleId, score: number, ...words: readonly string[]): Decision => ({ verdict, rule, score: Math.round(score * 1000) / 1000, words });

/** The reason in a sentence a person can read. */
export function inWords({ rule, words }: Pick<Decision, "rule" | "words">, tongue: "en" | "fr"): string {
  const say: Say = catalogue[rule][tongue];
  return say(...words);
}
