import type { Finding } from "../settlement/proof.js";

/** What can be wrong with an export. A code is permanent; `grave` means that it does not hold. */
const catalogue = {
  "seal/no-header": { grave: true, en: (why: string) => `The first line is not the header of a procedure: ${why}.`, fr: (why: string) => `La première ligne n'est pas l'en-tête d'une procédure : ${why}.` },
  "seal/bad-profile": { grave: true, en: (why: string) => `The rules in the header do not hold: ${why}`, fr: (why: string) => `Les règles de l'en-tête ne tiennent pas : ${why}` },
  "seal/not-canonical": { grave: true, en: (_n: string) => "The line was written by something else, or changed: it is not canonical JSON.", fr: (_n: string) => "La ligne a été écrite par autre chose, ou changée : ce n'est pas du JSON canonique." },
  "seal/bad-entry": { grave: true, en: (why: string) => `This is not an entry: ${why}.`, fr: (why: string) => `Ce n'est pas une entrée : ${why}.` },
  "seal/number": { grave: true, en: (is: string, due: string) => `Entry ${is} stands where ${due} is due: one was left out, moved or put in.`, fr: (is: string, due: string) => `L'entrée ${is} se trouve à la place de ${due} : une entrée a été omise, déplacée ou ajoutée.` },
  "seal/chain": { grave: true, en: (n: string) => `It does not follow from entry ${n} as that stands here: that one was changed, left out or moved.`, fr: (n: string) => `Elle ne suit pas l'entrée ${n} telle qu'elle est ici : celle-ci a été changée, omise ou déplacée.` },
  "seal/back-dated": { grave: true, en: (is: string, last: string) => `It says that it was entered at ${is}, before the one before it (${last}): it is back-dated.`, fr: (is: string, last: string) => `Elle se dit saisie à ${is}, avant celle qui la précède (${last}) : elle est antidatée.` },
  "seal/early": { grave: true, en: (at: string, entered: string) => `Its own hour, ${at}, is after it was entered, ${entered}.`, fr: (at: string, entered: string) => `Son heure, ${at}, suit sa saisie, ${entered}.` },
  "seal/hour-back": { grave: false, en: (at: string) => `Its own hour, ${at}, is before the entry before it; the rules judged it by when it was received.`, fr: (at: string) => `Son heure, ${at}, précède celle de l'entrée d'avant ; les règles en ont jugé d'après la réception.` },
  "seal/entered-afterwards": { grave: false, en: (from: string, to: string) => `Entries ${from} to ${to} tell of hours before they were entered: that part of the log was kept afterwards. Its hours are the keeper's word.`, fr: (from: string, to: string) => `Les entrées ${from} à ${to} disent des heures antérieures à leur saisie : cette partie du journal a été tenue après coup. Ses heures sont la parole du dépositaire.` },
  "seal/signature": { grave: true, en: (key: string) => `The signature of key ${key} does not fit.`, fr: (key: string) => `La signature de la clé ${key} ne correspond pas.` },
  "seal/unknown-key": { grave: true, en: (key: string) => `It is signed by key ${key}, which nobody introduced.`, fr: (key: string) => `Elle est signée par la clé ${key}, que personne n'a introduite.` },
  "seal/not-keeper": { grave: true, en: (key: string) => `It is signed by key ${key}, which is not the keeper's.`, fr: (key: string) => `Elle est signée par la clé ${key}, qui n'est pas celle du dépositaire.` },
  "seal/retired-key": { grave: true, en: (key: string, n: string) => `It is signed by key ${key}, which another replaced in entry ${n}.`, fr: (key: string, n: string) => `Elle est signée par la clé ${key}, remplacée à l'entrée ${n}.` },
  "seal/revoked-key": { grave: true, en: (key: string, n: string) => `It is signed by key ${key}, which was revoked in entry ${n}.`, fr: (key: string, n: string) => `Elle est signée par la clé ${key}, révoquée à l'entrée ${n}.` },
  "seal/since": { grave: false, en: (key: string, from: string, to: string) => `Entries ${from} to ${to} are signed by key ${key}, which others may have had by then.`, fr: (key: string, from: string, to: string) => `Les entrées ${from} à ${to} sont signées par la clé ${key}, que d'autres pouvaient alors avoir.` },
  "seal/bad-key": { grave: true, en: (why: string) => `The key cannot be introduced: ${why}.`, fr: (why: string) => `La clé ne peut être introduite : ${why}.` },
  "seal/act": { grave: true, en: (who: string) => `The own signature of ${who} under this act does not fit.`, fr: (who: string) => `La signature propre de ${who} sous cet acte ne correspond pas.` },
  "seal/outcome": { grave: true, en: (is: string, due: string) => `The log says “${is}”; by the rules it is “${due}”.`, fr: (is: string, due: string) => `Le journal dit « ${is} » ; selon les règles c'est « ${due} ».` },
  "seal/no-head": { grave: true, en: (n: string) => `The log stops after entry ${n} without a signed end: entries may be missing.`, fr: (n: string) => `Le journal s'arrête après l'entrée ${n} sans fin signée : des entrées peuvent manquer.` },
  "seal/head": { grave: true, en: (said: string, is: string) => `The signed end stands at entry ${said}, the log at ${is}: entries were left out or added at the end.`, fr: (said: string, is: string) => `La fin signée est à l'entrée ${said}, le journal à ${is} : des entrées ont été omises ou ajoutées à la fin.` },
  "seal/after-head": { grave: true, en: (count: string) => `${count} more lines follow the signed end.`, fr: (count: string) => `${count} lignes suivent la fin signée.` },
  "seal/known-head": { grave: true, en: (n: string) => `Entry ${n} is not the one you know of: this log was rewritten, or cut off before it.`, fr: (n: string) => `L'entrée ${n} n'est pas celle que vous connaissez : ce journal a été réécrit, ou coupé avant elle.` },
  "seal/other-keeper": { grave: true, en: (is: string) => `The keeper's first key is ${is}, which is not the one you trust.`, fr: (is: string) => `La première clé du dépositaire est ${is}, qui n'est pas celle à laquelle vous vous fiez.` },
} as const;

type Catalogue = typeof catalogue;
export type FindingCode = keyof Catalogue;

/** Makes a finding; the code decides how many words it takes. */
export function finding<Code extends FindingCode>(code: Code, n: number | null, ...args: Parameters<Catalogue[Code]["en"]>): Finding {
  const { grave, en, fr } = catalogue[code] as { readonly grave: boolean; readonly en: (...words: readonly string[]) => string; readonly fr: (...words: readonly string[]) => string };
  return { code, n, grave, en: en(...args), fr: fr(...args) };
}

export const findingCodes = Object.keys(catalogue) as readonly FindingCode[];
