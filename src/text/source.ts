/**
 * One text as it was received, decoded and never changed again.
 * For an HTML page it is the main text taken out of the page; spans count in it.
 */
export interface Source {
  readonly id: string;
  readonly text: string;
  /** What the sender or the page said of it; nothing here was read out of the text itself. */
  readonly told: Told;
  /** How the bytes were understood, for example "utf-8" or "windows-1251"; null when text was handed over as text. */
  readonly encoding: string | null;
}

/** What is known about a dispatch from outside its text. All of it may be missing. */
export interface Told {
  readonly language?: string;
  /** ISO date or instant with offset, as given: "2020-03-28" or "2020-03-28T12:10+08:00". */
  readonly published?: string;
  readonly updated?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
}
