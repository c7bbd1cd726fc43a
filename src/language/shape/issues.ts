import type { Issue } from "../../model/issues.js";

export interface IssueTerms {
  /** Its name in the language, as a person reads it. */
  readonly name: string;
  /** Terms parted by commas: lemmas or printed words in lower case; function words do not count; "pandemi*" finds all that begin so. */
  readonly terms: string;
}

export type IssueWords = Readonly<Record<Issue, IssueTerms>>;
