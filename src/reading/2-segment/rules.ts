import type { SegmentationWords } from "../../language/shape/segmentation.js";

/** One language's data for this room, made ready to be asked a word at a time. */
export interface Rules {
  readonly words: SegmentationWords;
  readonly leaning: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly usuallyLast: ReadonlySet<string>;
  readonly beforeNumbers: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly enclitics: ReadonlySet<string>;
  readonly longestEnclitic: number;
  readonly wholes: ReadonlySet<string>;
  readonly apostrophed: ReadonlySet<string>;
  readonly joined: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly calendarWords: ReadonlySet<string>;
  readonly stampWords: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly clock: ReadonlySet<string>;
  readonly contractions: ReadonlyMap<string, readonly [string, string]>;
  readonly contractionWeights: ReadonlyMap<string, number>;
  readonly doubtful: ReadonlySet<string>;
}

export function rulesOf(words: SegmentationWords): Rules {
  return {
    words,
    leaning: new Set(words.leaningAbbreviations),
    closing: new Set(words.abbreviations),
    usuallyLast: new Set(words.usuallyLast),
    beforeNumbers: new Set(words.abbreviationsBeforeNumbers),
    openers: new Set(words.openers),
    elisions: new Set(words.elisions ?? []),
    clitics: new Set(words.clitics ?? []),
    enclitics: new Set(words.enclitics ?? []),
    longestEnclitic: Math.max(0, ...(words.enclitics ?? []).map((one) => one.length)),
    wholes: new Set(words.wholes),
    apostrophed: new Set(words.apostrophed ?? []),
    joined: new Map(Object.entries(words.joined ?? {})),
    prefixes: new Set(words.prefixes ?? []),
    units: new Set(words.units),
    calendarWords: new Set(words.calendarWords),
    stampWords: new Set(words.stampWords),
    labels: new Set(words.labels),
    clock: new Set(words.clock ?? []),
    contractions: new Map(Object.entries(words.contractions ?? {})),
    contractionWeights: new Map(Object.entries(words.contractionWeights ?? {})),
    doubtful: new Set(words.doubtfulContractions ?? []),
  };
}
