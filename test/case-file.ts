import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Span } from "../src/text/span.js";

/*
 * A case is one dispatch with the reading a careful person expects of it, in one text file (corpus/README.md draws the form):
 *
 *     # what the case is about
 *     language: fr
 *     published: 2024-11-06
 *
 *     the dispatch …
 *
 *     ==>
 *     X1: call | telephone | 2024-11-05 | Ilse Vorrandt (Arvénie); … | asked by Velmore
 *     S1: Elle = Ilse Vorrandt (Arvénie) | a souligné | assert | le transit par … circonstance | in X1; indirect
 */

/** Somebody as an expectation names them: a person, a party, both, or neither ("?"). */
export interface Who {
  readonly person: string | null;
  readonly party: string | null;
}

export interface ExpectedSpeaker {
  readonly at: Span | null;
  readonly who: readonly Who[];
}

export interface ExpectedStatement {
  readonly label: string;
  /** A debatable one: it may be read or not, and counts neither way. */
  readonly optional: boolean;
  readonly speaker: ExpectedSpeaker;
  readonly cue: Span | null;
  readonly acts: readonly string[];
  /** Empty where the act has no words of its own ("declined to comment"): it is then found by its cue. */
  readonly content: readonly Span[];
  readonly exchange: string | null;
  readonly mode: string | null;
  readonly within: string | null;
  readonly standing: string | null;
  readonly strength: string | null;
  readonly addressee: ExpectedSpeaker | null;
}

export interface ExpectedWhen {
  /** TIMEX3 values, any of which is right. */
  readonly values: readonly string[];
  readonly inferred: boolean;
}

export interface ExpectedExchange {
  readonly label: string;
  readonly optional: boolean;
  readonly kinds: readonly string[];
  readonly channel: string | null;
  readonly when: ExpectedWhen | null;
  readonly participants: readonly Who[];
  readonly askedBy: Who | null;
  readonly statuses: readonly string[];
}

export interface ExpectedDate extends ExpectedWhen {
  readonly at: Span;
}

export interface ExpectedInitiative {
  readonly label: string;
  readonly words: readonly Span[];
  readonly proposers: readonly Who[];
  readonly exchange: string | null;
}

export interface ExpectedCommitment {
  readonly label: string;
  readonly bearers: readonly Who[];
  readonly verb: Span;
  readonly object: readonly Span[];
  readonly strength: string | null;
  readonly deadline: string | null;
  readonly condition: readonly Span[] | null;
}

export interface Case {
  /** "fr/09-appel-arvenie-velmore": what known-misses.txt calls it. */
  readonly name: string;
  readonly about: string;
  readonly language: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly encoding: string;
  readonly lines: "lf" | "crlf";
  readonly form: "nfc" | "nfd";
  /** The dispatch as a reader sees it; spans count in it. */
  readonly text: string;
  readonly kinds: readonly string[];
  readonly title: readonly Span[];
  readonly place: Span | null;
  readonly updated: ExpectedWhen | null;
  readonly statements: readonly ExpectedStatement[];
  readonly exchanges: readonly ExpectedExchange[];
  readonly dates: readonly ExpectedDate[];
  readonly initiatives: readonly ExpectedInitiative[];
  readonly commitments: readonly ExpectedCommitment[];
  readonly doubts: readonly string[];
}

export const corpusFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "corpus");

/** Every case of the corpus, in the order of its names. */
export function allCases(): Case[] {
  return ["fr", "en"].flatMap((folder) =>
    readdirSync(join(corpusFolder, folder))
      .filter((file) => file.endsWith(".txt"))
      .sort()
      .map((file) => readCase(join(corpusFolder, folder, file), `${folder}/${file.slice(0, -4)}`)),
  );
}

/** Even numbers are held back: nobody looks at them while writing rules, so that what they score stays honest. */
export const isHeldBack = (one: Pick<Case, "name">): boolean => Number(/\/(\d+)/.exec(one.name)?.[1] ?? 1) % 2 === 0;

/** Reads one case file. Throws, naming the file and the line, on anything it does not understand. */
export function readCase(path: string, name: string): Case {
  const whole = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  const [head = "", body = ""] = cutAt(whole, /\n\n/);
  const [dispatch = "", expectations = ""] = cutAt(`\n${body}`, /\n==>\n/);
  const [first = "", ...rest] = head.split("\n");
  const header = new Map(rest.map((line) => cutAt(line, /:\s*/) as [string, string]));
  const elsewhere = header.get("text");
  if (elsewhere && !existsSync(join(dirname(path), elsewhere))) throw new Error(`${name}: no such text: ${elsewhere}`);
  const text = elsewhere ? readFileSync(join(dirname(path), elsewhere), "utf8").trim() : dispatch.trim();
  const lines = expectations.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const finder = new Finder(text);
  const labelled = (letters: string): [string, string][] =>
    lines.filter((line) => new RegExp(`^[${letters}]\\d+: `).test(line)).map((line) => cutAt(line, /: /) as [string, string]);
  const keyed = (key: string): string[] => lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  try {
    for (const line of lines)
      if (!/^([XYSMIC]\d+|D|kind|title|place|updated|doubt): /.test(line)) throw new Error(`not understood: ${line}`);
    return {
      name,
      about: first.replace(/^#\s*/, ""),
      language: header.get("language") ?? "",
      published: header.get("published") ?? null,
      publisher: header.get("publisher") ?? null,
      encoding: header.get("encoding") ?? "utf-8",
      lines: header.get("lines") === "crlf" ? "crlf" : "lf",
      form: header.get("form") === "nfd" ? "nfd" : "nfc",
      text,
      kinds: keyed("kind").flatMap((value) => value.split(/,\s*/)),
      title: keyed("title").flatMap((value) => finder.words(value)),
      place: keyed("place").map((value) => finder.first(value))[0] ?? null,
      updated: keyed("updated").map(when)[0] ?? null,
      exchanges: labelled("XY").map(([label, value]) => exchange(label, value)),
      statements: labelled("SM").map(([label, value]) => statement(label, value, finder)),
      dates: keyed("D").map((value) => dateLine(value, finder)),
      initiatives: labelled("I").map(([label, value]) => initiative(label, value, finder)),
      commitments: labelled("C").map(([label, value]) => commitment(label, value, finder)),
      doubts: keyed("doubt"),
    };
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}

/** S1: Elle = Ilse Vorrandt (Arvénie) | a souligné | assert | le transit … circonstance | in X1; indirect */
function statement(label: string, value: string, finder: Finder): ExpectedStatement {
  const [source = "?", cueWords = "-", acts = "", words = "", optionList = ""] = value.split(" | ");
  const content = words === "*" ? [] : finder.words(words);
  const cue = cueWords === "-" ? null : content.length === 0 ? finder.only(cueWords) : finder.nearest(cueWords, content, content);
  const options = optionList.split(/;\s*/);
  const option = (name: string): string | null =>
    options.filter((one) => one.startsWith(`${name} `)).map((one) => one.slice(name.length + 1))[0] ?? null;
  const near = cue ? [cue] : content;
  const addressee = option("to");
  return {
    label,
    optional: label.startsWith("M"),
    speaker: speaker(source, near, content, finder),
    cue,
    acts: acts.split(/,\s*/),
    content,
    exchange: option("in"),
    mode: options.find((one) => ["direct", "indirect", "mixed", "narrated"].includes(one)) ?? null,
    within: option("within"),
    standing: option("standing"),
    strength: option("strength"),
    addressee: addressee === null ? null : speaker(addressee, near, [], finder),
  };
}

/** X1: call | telephone | 2020-03-27 inferred | Wang Yi (CHN); Sergueï Lavrov (RUS) | asked by RUS; status held */
function exchange(label: string, value: string): ExpectedExchange {
  const [kinds = "", channel = "-", day = "-", people = "-", optionList = ""] = value.split(" | ");
  const options = optionList.split(/;\s*/);
  const asked = options.filter((one) => one.startsWith("asked by ")).map((one) => one.slice(9))[0];
  const status = options.filter((one) => one.startsWith("status ")).map((one) => one.slice(7))[0];
  return {
    label,
    optional: label.startsWith("Y"),
    kinds: kinds.split(/,\s*/),
    channel: channel === "-" ? null : channel,
    when: day === "-" ? null : when(day),
    participants: people === "-" ? [] : people.split(/;\s*/).map(one),
    askedBy: asked === undefined ? null : { person: null, party: asked },
    statuses: status === undefined ? ["held"] : status.split(/,\s*/),
  };
}

/** D: vendredi = 2020-03-27 inferred */
function dateLine(value: string, finder: Finder): ExpectedDate {
  const [words = "", values = ""] = cutAt(value, / = /);
  return { at: finder.next(words), ...when(values) };
}

/** I1: une commission mixte … du mois | Youssef al-Kendri (Velmore) | in X1 */
function initiative(label: string, value: string, finder: Finder): ExpectedInitiative {
  const [words = "", proposers = "?", place = ""] = value.split(" | ");
  return { label, words: finder.words(words), proposers: proposers.split(/;\s*| & /).map(one), exchange: place.replace(/^in /, "") || null };
}

/** C1: (Arvénie) & (Velmore) | rouvrir | le poste-frontière de Dorn | shall | by 2022-12-31 */
function commitment(label: string, value: string, finder: Finder): ExpectedCommitment {
  const [bearers = "?", verb = "", object = "", strength = "-", optionList = ""] = value.split(" | ");
  const options = optionList.split(/;\s*/);
  const objects = finder.all(object);
  if (objects.length === 0) throw new Error(`not in the text: “${object}”`);
  const condition = options.filter((option) => option.startsWith("if ")).map((option) => option.slice(3))[0];
  const verbAt = finder.nearest(verb, [objects[0]!], []);
  return {
    label,
    bearers: bearers.split(" & ").map(one),
    verb: verbAt,
    object: [finder.nearest(object, [verbAt], [])],
    strength: strength === "-" ? null : strength,
    deadline: options.filter((option) => option.startsWith("by ")).map((option) => option.slice(3))[0] ?? null,
    condition: condition === undefined ? null : finder.words(condition),
  };
}

function speaker(value: string, near: readonly Span[], not: readonly Span[], finder: Finder): ExpectedSpeaker {
  const cut = value.lastIndexOf(" = ");
  const who = (cut < 0 ? value : value.slice(cut + 3)).split(" & ").map(one);
  return { at: cut < 0 ? null : finder.nearest(value.slice(0, cut), near, not), who };
}

/** "Wang Yi (CHN)", "(CHN)", "Wang Yi", "?", "? (CHN)". */
function one(value: string): Who {
  const found = /^(.*?)\s*(?:\(([^()]+)\))?$/.exec(value.trim());
  const person = found?.[1] ?? "";
  return { person: person === "" || person === "?" ? null : person, party: found?.[2] ?? null };
}

/** "2020-03-27 inferred", "2017-08-21 or 2017-08-20". */
function when(value: string): ExpectedWhen {
  return { values: value.replace(/ inferred$/, "").split(" or "), inferred: value.endsWith(" inferred") };
}

function cutAt(text: string, at: RegExp): [string, string] {
  const found = at.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text, ""];
}

/** Finds the words of expectations in the dispatch; whole words only. */
class Finder {
  private readonly text: string;
  private readonly taken = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  all(words: string): Span[] {
    const found: Span[] = [];
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const letter = /[\p{L}\p{N}]/u;
      const cutsWord =
        (letter.test(words[0] ?? "") && letter.test(this.text[at - 1] ?? "")) || (letter.test(words.at(-1) ?? "") && letter.test(this.text[end] ?? ""));
      if (!cutsWord) found.push({ start: at, end });
    }
    return found;
  }

  first(words: string): Span {
    const [found] = this.all(words);
    if (!found) throw new Error(`not in the text: “${words}”`);
    return found;
  }

  /** The only place of these words; "words#2" is their second. */
  only(words: string): Span {
    const numbered = /^(.*)#(\d+)$/.exec(words);
    const found = this.all(numbered?.[1] ?? words);
    const wanted = numbered ? found[Number(numbered[2]) - 1] : found[0];
    if (!wanted) throw new Error(`not in the text: “${words}”`);
    if (!numbered && found.length > 1) throw new Error(`${found.length} places for “${words}”`);
    return wanted;
  }

  /** The first place that an earlier expectation of the same words has not taken. */
  next(words: string): Span {
    const count = this.taken.get(words) ?? 0;
    this.taken.set(words, count + 1);
    const found = this.all(words)[count];
    if (!found) throw new Error(`not in the text: “${words}” (${count + 1})`);
    return found;
  }

  /** "first words … last words", several places joined by " + ". */
  words(value: string): Span[] {
    return value.split(" + ").map((piece) => {
      const [head = "", tail] = piece.split(" … ");
      if (tail === undefined) return this.only(piece);
      const start = this.only(head).start;
      const end = this.all(tail).find((place) => place.end > start + head.length);
      if (!end) throw new Error(`no “${tail}” after “${head}”`);
      return { start, end: end.end };
    });
  }

  /** The place of these words that is nearest to one of `near` and outside all of `not`, if any is. */
  nearest(words: string, near: readonly Span[], not: readonly Span[]): Span {
    if (/#\d+$/.test(words)) return this.only(words);
    const all = this.all(words);
    const outside = all.filter((place) => !not.some((other) => other.start <= place.start && place.end <= other.end));
    const gap = (place: Span): number => Math.min(...near.map((other) => Math.max(other.start - place.end, place.start - other.end, 0)));
    const [best] = (outside.length > 0 ? outside : all).sort((a, b) => gap(a) - gap(b));
    if (!best) throw new Error(`not in the text: “${words}”`);
    return best;
  }
}
