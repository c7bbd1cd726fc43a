/** What parties and offices are called in one language, whether it can be read or not: for finding and for showing. */
export interface WorldNames {
  /** By party id, the name to show first; beside what CLDR has for states and territories and what the language's own folder has. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  /** By the canonical name of the office, in the form for "the ... of a party". */
  readonly offices: Readonly<Record<string, string>>;
}
