import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Note } from "../../model/doubts.js";
import type { Person } from "../../model/reading.js";
import type { Dates, NamedMention, Names, Parsed } from "../../model/rooms.js";
import { feature, relation, type Node, type Tree } from "../../model/tree.js";
import type { DateExpression, Update, When } from "../../model/when.js";
import type { Span } from "../../text/span.js";
import { lowered, type Found, type Lowered } from "./phrases.js";
import { wordsOf, type Words } from "./words.js";

/** One sentence with all that is known of it. */
export interface Line extends Lowered {
  readonly index: number;
  readonly tree: Tree;
  /** In order of the text. */
  readonly mentions: readonly NamedMention[];
  readonly dates: readonly DateExpression[];
  readonly inTitle: boolean;
}

/** All that a rule of this room may look at. */
export interface Page {
  readonly text: string;
  readonly parsed: Parsed;
  readonly names: Names;
  readonly dates: Dates;
  readonly world: World;
  readonly words: Words;
  readonly lines: readonly Line[];
  readonly people: ReadonlyMap<string, Person>;
  readonly note: Note;
  /** By sentence, words of certainty; filled when first asked for. */
  readonly certainty: (readonly Found<true>[] | undefined)[];
}

export function open(parsed: Parsed, names: Names, dates: Dates, language: Language, world: World, note: Note): Page {
  const { prepared, trees } = parsed;
  const mentions: NamedMention[][] = trees.map(() => []);
  for (const mention of names.mentions) mentions[mention.head.sentence]?.push(mention);
  const perLine = datesByLine(trees, dates.expressions);
  const lines = trees.map((tree, index): Line => ({
    index, tree, mentions: mentions[index]!, dates: perLine[index]!,
    forms: tree.nodes.map((node) => lowered(node.form)),
    lemmas: tree.nodes.map((node) => lowered(node.lemma)),
    inTitle: prepared.passages[prepared.sentences[index]?.passage ?? -1]?.kind === "title",
  }));
  const people = new Map(names.people.map((person) => [person.id, person]));
  return { text: prepared.source.text, parsed, names, dates, world, words: wordsOf(language), lines, people, note, certainty: [] };
}

function datesByLine(trees: readonly Tree[], expressions: readonly DateExpression[]): DateExpression[][] {
  const lines: DateExpression[][] = trees.map(() => []);
  let at = 0;
  for (const expression of expressions) {
    while (at < trees.length - 1 && trees[at + 1]!.start <= expression.start) at++;
    lines[at]?.push(expression);
  }
  return lines;
}

export const childrenOf = (tree: Tree, index: number): Node[] => (tree.children[index] ?? []).map((child) => tree.nodes[child]!);
export const isPunct = (node: Node): boolean => node.upos === "PUNCT" || node.upos === "SYM";
export const isFinite = (node: Node): boolean => feature(node, "VerbForm") === "Fin" || feature(node, "Mood") !== null;
export const isInfinitive = (node: Node): boolean => feature(node, "VerbForm") === "Inf";

/** Index of the first word that ends behind an offset: the word that stands there, or the next. */
export function wordAt(tree: Tree, offset: number): number {
  let low = 0;
  let high = tree.nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tree.nodes[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentence that holds an offset, or the last before it. */
export function lineAt(page: Page, offset: number): Line | undefined {
  let low = 0;
  let high = page.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.lines[middle]!.tree.start <= offset) low = middle;
    else high = middle - 1;
  }
  return page.lines[low];
}

/** The mention a word heads or stands inside of; the longest. */
export function mentionOf(page: Page, line: Line, index: number): NamedMention | undefined {
  const headed = page.names.byHead({ sentence: line.index, node: index });
  if (headed) return headed;
  const node = line.tree.nodes[index];
  if (!node) return undefined;
  let best: NamedMention | undefined;
  for (const mention of line.mentions) {
    if (mention.start <= node.start && node.end <= mention.end && (!best || mention.end - mention.start > best.end - best.start)) best = mention;
  }
  return best;
}

/** Mentions of a node and of all that is joined to it ("the minister and his counterpart"). */
export function mentionsOf(page: Page, line: Line, index: number): NamedMention[] {
  const found: NamedMention[] = [];
  const add = (at: number): void => {
    const mention = mentionOf(page, line, at);
    if (mention && stands(mention) && !found.includes(mention)) found.push(mention);
  };
  add(index);
  for (const child of childrenOf(line.tree, index)) if (relation(child) === "conj" && child.upos !== "VERB") add(child.index);
  return found;
}

/** Whether a mention stands for anybody we know. */
export const stands = (mention: NamedMention): boolean => mention.people.length > 0 || mention.parties.length > 0;

export const spanOf = (from: Node, to: Node): Span => ({ start: from.start, end: to.end });

/** A date expression as the time of something. */
export const whenOf = (date: DateExpression): When => ({
  value: date.value, precision: date.precision, inferred: date.inferred, because: date.because, at: { start: date.start, end: date.end },
});

/** The entry of a live page that holds a place. */
export const updateAt = (page: Page, place: number): Update | undefined => page.dates.updates.find(({ start, end }) => place >= start && place < end);

/** Whether an expression names days, weeks, months or years rather than a length of time or something vague. */
export const isCalendar = (date: DateExpression): boolean =>
  (date.type === "DATE" || date.type === "TIME") && date.precision !== "open" && /^(?:\d{4}|XXXX)/.test(date.value);
