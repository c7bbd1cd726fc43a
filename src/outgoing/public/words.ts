import type { Tongue } from "../../conduct/deeds.js";

/** What public pages of readouts say beside the readouts' own words. */
export interface PublicWords {
  readonly list: string;
  readonly none: string;
  readonly published: string;
  readonly updated: string;
  readonly revisions: string;
  readonly revision: (number: number) => string;
  readonly newest: string;
  readonly older: (number: number, newest: number) => string;
  readonly corrected: (at: string, because: string) => string;
  readonly withdrawn: (at: string) => string;
  readonly withdrawnBecause: (because: string) => string;
  readonly other: string;
  readonly feeds: string;
}

export const publicWords: { readonly [tongue in Tongue]: PublicWords } = {
  en: {
    list: "Readouts", none: "No readout is published.", published: "Published", updated: "Last updated", revisions: "Revisions", revision: (number) => `Revision ${number}`, newest: "newest",
    older: (number, newest) => `This is revision ${number}; the newest is revision ${newest}.`, corrected: (at, because) => `Corrected ${at}: ${because}`, withdrawn: (at) => `This readout was withdrawn ${at}.`, withdrawnBecause: (because) => `Reason: ${because}`, other: "In French", feeds: "Feeds",
  },
  fr: {
    list: "Comptes rendus", none: "Aucun compte rendu n'est publié.", published: "Publié", updated: "Dernière mise à jour", revisions: "Révisions", revision: (number) => `Révision ${number}`, newest: "la dernière",
    older: (number, newest) => `Ceci est la révision ${number} ; la dernière est la révision ${newest}.`, corrected: (at, because) => `Corrigé ${at} : ${because}`, withdrawn: (at) => `Ce compte rendu a été retiré ${at}.`, withdrawnBecause: (because) => `Motif : ${because}`, other: "En anglais", feeds: "Flux",
  },
};
