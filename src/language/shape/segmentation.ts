/**
 * What room 2 needs to know of a language to cut a text into passages, sentences and words as Universal Dependencies counts them.
 * Words are written in lower case, composed (NFC), with the straight apostrophe; the room compares in that form.
 * Null where the language has none of it.
 */
export interface SegmentationWords {
  /** Abbreviations that always lean on what follows, without their last stop: "mme", "dr". A sentence never ends there. */
  readonly leaningAbbreviations: readonly string[];
  /** Abbreviations that may also close a sentence, without their last stop: "etc", "inc". */
  readonly abbreviations: readonly string[];
  /** Those of them that close one whenever a capital follows: "etc". */
  readonly usuallyLast: readonly string[];
  /** Abbreviations only before a number, without their last stop: "no" in "no. 5", "art" in "art. 12". */
  readonly abbreviationsBeforeNumbers: readonly string[];
  /** Words that, written with a capital after "etc.", "U.S." or an initial, open a new sentence: "the", "il". */
  readonly openers: readonly string[];

  /** Words that lose their vowel before an apostrophe and stand alone: "l" in "l'accord", "qu" in "qu'il". */
  readonly elisions: readonly string[] | null;
  /** What is cut off before an apostrophe: "s" in "side's", "ll" in "they'll". */
  readonly clitics: readonly string[] | null;
  /** What is cut off with the letter before its apostrophe: "n't" in "don't". */
  readonly negation: string | null;
  /** What is cut off before a hyphen: "-t-il" in "a-t-il", "-ce" in "est-ce". */
  readonly enclitics: readonly string[] | null;
  /** Words that stay whole although a mark inside would cut them: "aujourd'hui", "rendez-vous". */
  readonly wholes: readonly string[];
  /** Words that open with an apostrophe: "em" in "'em". */
  readonly apostrophed: readonly string[] | null;
  /** Words written as one that count as two, with the place of the cut: "cannot" at 3. */
  readonly joined: { readonly [word: string]: number } | null;
  /** Words that count as two and cannot be cut, with what they are spelt out as: "du" as "de", "le". */
  readonly contractions: { readonly [word: string]: readonly [string, string] } | null;
  /** Those contractions that look like a determiner of their own: "du pain", "des accords". */
  readonly doubtfulContractions: readonly string[] | null;
  /** What speaks for two words (above nought) or for the determiner in the words around it; trained, see training/contractions.py. */
  readonly contractionWeights: { readonly [feature: string]: number } | null;

  /** Whether the parts of a hyphenated word are words of their own ("long-term" is three) or not ("sous-comité" is one). */
  readonly hyphen: "cuts" | "joins";
  /** Openings that stay joined where hyphens cut: "non", "anti". */
  readonly prefixes: readonly string[] | null;
  /** Units cut off a number they are glued to: "km" in "5km". */
  readonly units: readonly string[];
  /** Letters that divide hours from minutes: "h" in "12h10". */
  readonly clock: readonly string[] | null;
  /** Whether digits are grouped in threes by a space: "10 000". */
  readonly spacedThousands: boolean;

  /** How a line begins that says when the text was put out: "mis à jour", "updated". */
  readonly stampOpenings: readonly string[];
  /** Months and days of the week, in full and short, as they stand in stamps and datelines: "mars", "ven". */
  readonly calendarWords: readonly string[];
  /** What else may stand in a line that is nothing but a date, a time and a zone: "gmt", "le". */
  readonly stampWords: readonly string[];
  /** Labels of turns at speaking, before a colon: "question", "q". */
  readonly labels: readonly string[];
}
