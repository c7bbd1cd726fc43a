import type { BecauseCode } from "../../../alignment/because.js";
import type { Field, Outcome } from "../../../alignment/comparison.js";
import type { CompareDoubtCode } from "../../../alignment/doubts.js";
import type { CompareRefusalCode } from "../../../alignment/refusals.js";

/** The words a comparison is shown in, beside those of readings. "A" and "B" stand for the names of the accounts. */
export interface ComparisonLabels {
  readonly title: string;
  readonly outcomes: { readonly [outcome in Outcome]: (a: string, b: string) => string };
  /** What each outcome means, in a sentence for the legend. */
  readonly meanings: { readonly [outcome in Outcome]: string };
  readonly because: { readonly [code in BecauseCode]: string };
  readonly doubts: { readonly [code in CompareDoubtCode]: (...words: string[]) => string };
  readonly refusals: { readonly [code in CompareRefusalCode]: (...words: string[]) => { readonly says: string; readonly next: string } };
  readonly fields: { readonly [field in Field["field"]]: string };
  readonly agreements: { readonly [agree in Field["agree"]]: string | null };
  readonly accountOf: (party: string) => string;
  readonly openAccount: string;
  readonly askedFor: (name: string) => string;
  readonly askedOpen: string;
  /** Between a name and what it names. */
  readonly colon: string;
  readonly topics: string;
  readonly names: string;
  readonly exchange: string;
  readonly noExchange: string;
  readonly otherIssues: string;
  readonly nothing: string;
  readonly doubtsTitle: string;
  readonly outcome: string;
  readonly outcomesTitle: string;
  readonly why: string;
  /** What people decided of a comparison: its title, and each as a sentence. */
  readonly decided: string;
  readonly quoted: (words: string) => string;
  readonly didPair: (both: string) => string;
  readonly didPart: (both: string) => string;
  readonly didLabel: (row: string, outcome: string) => string;
  readonly didBy: (by: string, day: string) => string;
  readonly didUndo: (by: string, day: string) => string;
  readonly fitsNoMore: string;
  readonly edits: (revisions: string) => string;
  readonly withdrawn: (day: string) => string;
  readonly words: string;
  readonly noRows: string;
  readonly accountItself: string;
  readonly counts: (outcomes: readonly (readonly [label: string, count: number])[]) => string;
  readonly made: (engine: string) => string;
}
