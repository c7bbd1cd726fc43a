import type { Refused } from "../job.js";

const catalogue = {
  "align/not-compared": (id: string) => ({ says: `What is decided has to be of a comparison of two dispatches, and ${id} is none of the two.`, next: "Name the two dispatches as entente compare shows them, without a revision: d1 d2." }),
  "align/not-there": (key: string, id: string) => ({ says: `${id} has nothing that goes by “${key}”.`, next: "Name a statement as the comparison shows it: s3." }),
  "align/not-a-decision": (id: string) => ({ says: `“${id}” is nothing that was decided of a comparison.`, next: "Decisions have ids such as v4; entente compare shows those of its two accounts." }),
  "align/undone-before": (id: string) => ({ says: `${id} is taken back already.`, next: "Decide again what should count." }),
  "align/label-of-nothing": () => ({ says: "An outcome is given to a row, and none is named.", next: "Name what stands in it on one side or on both: s3=s5:same, s3=:only-a." }),
  "align/only-one-side": (outcome: string) => ({ says: `“${outcome}” is said of what one account tells, and another outcome of what both tell.`, next: "Part the two first (--unpair s3=s5), or give an outcome that fits." }),
  "align/not-a-brief": (id: string) => ({ says: `“${id}” is not the id of a brief.`, next: "Briefs have ids such as b2; entente brief lists those that were made." }),
  "align/no-content": (id: string) => ({ says: `Of ${id} the record has only what it cites, not its lines.`, next: "Make it anew for the same day." }),
  "align/no-such-heading": (heading: string, known: string) => ({ says: `A brief has no heading “${heading}”.`, next: `The headings are ${known}.` }),
  "align/too-long": (most: string) => ({ says: `More than ${most} characters stand under one heading.`, next: "Write less under it." }),
  "align/not-your-party": (party: string) => ({ says: `Only ${party} itself replies for ${party}.`, next: "Reply for the party your organisation speaks for." }),
} as const;

type Catalogue = typeof catalogue;
export type AlignCode = keyof Catalogue;

/** Why the desk does not compare, decide or write as it was asked. */
export function alignRefusal<C extends AlignCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: AlignCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args) };
}
