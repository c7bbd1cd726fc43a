/** What parties and offices are called in one language, whether it can be read or not: for finding and for showing. */
export interface WorldNames {
  /** By party id, the name to show first; beside what CLDR has for states and territories and what the language's own folder has. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  /** By the canonical name of the office: the name to show first, then its other forms and those for a woman. Two offices may share a name (总理). */
  readonly offices: Readonly<Record<string, readonly string[]>>;
}
