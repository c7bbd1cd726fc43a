import type { Deadline } from "../deadline.js";
import { hourIn, hourInUtc } from "../instant.js";
import type { Minimum } from "../profile.js";

/** Languages that reasons are given in. */
export type Tongue = "en" | "fr";

/** "ARV, KES", the same in every language; long lists are cut, with the count of the rest. */
export const listed = (names: readonly string[]): string => (names.length <= 12 ? names.join(", ") : `${names.slice(0, 10).join(", ")} … (+${names.length - 10})`);

/** "2020-03-31 00:00 Brussels (2020-03-30 22:00 UTC)". */
export function deadlineInWords({ instant, zone, city }: Deadline): string {
  if (zone === null) return hourInUtc(instant);
  return `${hourIn(zone, instant)} ${city ?? zone} (${hourInUtc(instant)})`;
}

/** A minimum as one word, to be said by `period`. */
export const periodInWords = (minimum: Minimum): string => (minimum.counted === "none" ? "none" : minimum.counted === "elapsed-hours" ? `${minimum.hours} h` : `${minimum.days} ${minimum.counted}`);

export const period = {
  en: (word: string): string => (word === "none" ? "none" : word.replace(/^1 (calendar|working)-days$/, "1 $1 day").replace("-days", " days")),
  fr: (word: string): string => (word === "none" ? "aucun" : word.replace(/^(\d+) calendar-days$/, (_all, n: string) => `${n} jour${n === "1" ? "" : "s"} de calendrier`).replace(/^(\d+) working-days$/, (_all, n: string) => `${n} jour${n === "1" ? "" : "s"} ouvrable${n === "1" ? "" : "s"}`)),
} as const;

const stateWords: { readonly [state: string]: { readonly en: string; readonly fr: string } } = {
  drafting: { en: "being drafted", fr: "en rédaction" },
  cleared: { en: "cleared", fr: "admis à la procédure" },
  under_silence: { en: "under silence", fr: "sous silence" },
  contested: { en: "contested", fr: "contesté" },
  elapsed: { en: "past its deadline without objection, and not yet certified", fr: "arrivé à l'échéance sans objection, et pas encore certifié" },
  broken: { en: "not adopted: the silence is broken", fr: "non adopté : le silence est rompu" },
  informed_not_adopted: { en: "not adopted, and all are informed", fr: "non adopté, et tous en sont informés" },
  consultation: { en: "in consultation", fr: "en consultation" },
  vote: { en: "before a vote", fr: "soumis au vote" },
  meeting: { en: "before a meeting", fr: "renvoyé à une réunion" },
  decided: { en: "decided, and not yet certified", fr: "décidé, et pas encore certifié" },
  adopted: { en: "adopted", fr: "adopté" },
  announced: { en: "adopted and announced", fr: "adopté et annoncé" },
  recorded: { en: "adopted and on record", fr: "adopté et enregistré" },
  rejected: { en: "rejected", fr: "rejeté" },
  referred: { en: "referred elsewhere", fr: "renvoyé ailleurs" },
  withdrawn: { en: "withdrawn", fr: "retiré" },
  lapsed: { en: "lapsed", fr: "caduc" },
  void: { en: "void", fr: "nul" },
};

/** A state as people say it. */
export const stateInWords = (state: string, tongue: Tongue): string => stateWords[state]?.[tongue] ?? state;

const capacityWords: { readonly [capacity: string]: { readonly en: string; readonly fr: string } } = {
  chair: { en: "chair", fr: "présidence" },
  secretariat: { en: "secretariat", fr: "secrétariat" },
  delegate: { en: "delegate", fr: "délégué" },
  observer: { en: "observer", fr: "observateur" },
  sponsor: { en: "sponsor", fr: "auteur" },
};

export const capacityInWords = (capacity: string, tongue: Tongue): string => capacityWords[capacity]?.[tongue] ?? capacity;
