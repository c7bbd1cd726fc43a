import type { GapCode, Heading, PartKind } from "../../../alignment/brief/brief.js";

/** The words of a brief. Quoted words of a dispatch are never translated. */
export interface BriefLabels {
  readonly title: (us: string, them: string) => string;
  readonly madeFor: (day: string) => string;
  readonly about: (issues: string) => string;
  readonly earlier: (id: string, day: string) => string;
  readonly headings: { readonly [heading in Heading]: string };
  readonly noBriefs: string;
  /** Stands where a person has to write. */
  readonly toWrite: string;
  readonly parts: { readonly [part in PartKind]: (party: string) => string };
  /** What is not known, filled with its words: parties, numbers, issues. */
  readonly gaps: { readonly [code in GapCode]: (...words: string[]) => string };
  readonly deadline: (day: string) => string;
  readonly overdue: string;
  readonly scores: (scores: string) => string;
  readonly doubtful: string;
  readonly undated: string;
  readonly published: (day: string) => string;
  readonly by: (publisher: string) => string;
  readonly made: string;
  readonly positions: { readonly of: (count: number, shown: number) => string; readonly contradiction: string; readonly line: string; readonly matrix: string; readonly nothing: string };
  readonly news: { readonly since: (day: string) => string; readonly nothing: string; readonly late: string; readonly nobody: string; readonly noIssue: string; readonly count: (statements: number) => string };
  readonly commitments: {
    readonly nothing: string; readonly bearers: (names: string) => string; readonly nobody: string; readonly for: string; readonly against: string; readonly neither: string; readonly proposed: string;
    readonly confirmed: (by: string) => string; readonly rejected: (by: string) => string; readonly guideline: string; readonly reply: (party: string) => string; readonly reader: { readonly first: string; readonly second: string };
    readonly standing: { readonly open: string; readonly "one-reader": string; readonly agreed: string; readonly disputed: string };
    readonly tally: (kept: number, partly: number, notKept: number, disputed: number, oneReader: number, open: number) => string;
    readonly misfits: (ids: string) => string;
    readonly due: (words: string) => string;
  };
}
