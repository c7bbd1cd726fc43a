import type { CalendarTable, CalendarWords } from "../../language/shape/calendar.js";
import { growForms, type FormNode } from "./form.js";

/** What a phrase of the language's tables can be. */
export interface Sense {
  readonly kind: string;
  readonly value: number | string;
}

/** A phrase after its first lexeme, which it is found by. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly senses: Sense[];
  /** Counts only when printed with a capital. */
  readonly capital: boolean;
}

/** The calendar of a language made ready for matching. */
export interface Grammar {
  readonly words: CalendarWords;
  readonly forms: FormNode;
  /** By first lexeme; longer phrases first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly articles: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly numberJoiners: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly sinces: ReadonlySet<string>;
  readonly untils: ReadonlySet<string>;
  readonly scheduled: ReadonlySet<string>;
  readonly arranged: ReadonlySet<string>;
  readonly leftOpen: ReadonlySet<string>;
  readonly toCome: ReadonlySet<string>;
  readonly notVerbs: ReadonlySet<string>;
  readonly notVerbEndings: readonly string[];
}

// Making a grammar costs some milliseconds, more than reading a dispatch with it. A grammar is a pure function of its words,
// so that keeping it changes nothing but the time.
const made = new WeakMap<CalendarWords, Grammar>();

/** The grammar of these words. */
export function grammarOf(words: CalendarWords): Grammar {
  const known = made.get(words);
  if (known) return known;
  const grammar: Grammar = {
    words,
    forms: growForms(words.rules),
    phrases: phrasesOf(words),
    articles: new Set(words.articles),
    numbered: new Set(words.numbered),
    counted: new Set(words.counted),
    ordinalEndings: new Set(words.ordinalEndings),
    numberJoiners: new Set(words.numberJoiners),
    past: new Set(words.tense.past),
    future: new Set(words.tense.future),
    sinces: new Set(words.tense.since),
    untils: new Set(words.tense.until),
    scheduled: new Set(words.tense.scheduled),
    arranged: new Set(words.tense.arranged),
    leftOpen: new Set(words.tense.leftOpen),
    toCome: new Set(words.tense.toCome),
    notVerbs: new Set(words.tense.notVerbs),
    notVerbEndings: words.tense.notVerbs.filter((word) => word.startsWith("-")).map((word) => word.slice(1)),
  };
  made.set(words, grammar);
  return grammar;
}

function phrasesOf(words: CalendarWords): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  const doubtful = new Set(words.doubtfulMonths);
  const add = (kind: string, table: CalendarTable<number | string>): void => {
    for (const [phrase, value] of Object.entries(table)) for (const spelling of spellingsOf(phrase)) addPhrase(phrases, spelling, { kind, value });
  };
  add("month", words.month);
  add("sureMonth", Object.fromEntries(Object.entries(words.month).filter(([word]) => !doubtful.has(word))));
  add("weekday", words.weekday);
  add("weekdays", words.weekdays);
  add("shortWeekday", words.shortWeekday);
  add("number", words.number);
  add("multiplier", words.multiplier);
  add("ordinal", words.ordinal);
  add("quantity", words.quantity);
  add("unit1", words.unit);
  add("unit", words.unit);
  add("units", words.units);
  add("unit", words.units);
  add("season", words.season);
  add("shift", words.shift);
  add("shiftAfter", words.shiftAfter);
  add("step", words.step);
  add("stepAfter", words.stepAfter);
  add("part", words.part);
  add("dayWord", words.dayWord);
  add("contextDay", words.contextDay);
  add("ref", words.ref);
  add("holiday", words.holiday);
  add("daytime", words.daytime);
  add("clockWord", words.clockWord);
  add("meridiem", words.meridiem);
  add("zone", words.zone);
  add("frequency", words.frequency);
  add("decadeWord", words.decadeWord);
  add("about", words.about);
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return phrases;
}

// Accents are left out in capitals and in haste: "DECEMBRE", "fevrier". Short words stay exact, for "a" is not "à".
function spellingsOf(phrase: string): string[] {
  const bare = phrase.normalize("NFD").replace(/\p{M}/gu, "");
  return bare !== phrase && /^\p{L}{4}/u.test(bare) ? [phrase, bare] : [phrase];
}

function addPhrase(phrases: Map<string, Phrase[]>, spelling: string, sense: Sense): void {
  const capital = /^\p{Lu}/u.test(spelling);
  const [first, ...rest] = spelling.toLowerCase().match(/[\p{L}\p{M}]+|\d+|[^\s]/gu) ?? [];
  if (first === undefined) return;
  const list = phrases.get(first) ?? [];
  if (list.length === 0) phrases.set(first, list);
  const known = list.find((phrase) => phrase.capital === capital && phrase.rest.length === rest.length && phrase.rest.every((word, i) => word === rest[i]));
  if (!known) list.push({ rest, senses: [sense], capital });
  else if (!known.senses.some((one) => one.kind === sense.kind && one.value === sense.value)) known.senses.push(sense);
}
