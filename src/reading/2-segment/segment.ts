import type { Language } from "../../language/index.js";
import type { Passage, Sentence, Word } from "../../model/document.js";
import { doubt, type Note } from "../../model/doubts.js";
import type { Source } from "../../text/source.js";
import type { Span } from "../../text/span.js";
import { composed, folded } from "./characters.js";
import { composedView } from "./composed.js";
import { splitContraction } from "./contractions.js";
import { passagesOf } from "./passages.js";
import { rulesOf, type Rules } from "./rules.js";
import { sentenceStarts } from "./sentences.js";
import { tokenise, type Token } from "./tokens.js";

/**
 * Cuts a source into passages, and those into sentences and words, counted as Universal Dependencies counts them.
 * Spans are half-open UTF-16 places in `source.text`, which is never altered; a word's `form` is composed (NFC).
 * Words are in order and do not overlap, but for the two parts of a contraction, which share their place.
 * Doubted: sentences that had to be cut because they are too long.
 */
export function segment(source: Source, language: Language, note: Note): { passages: Passage[]; sentences: Sentence[] } {
  const rules = rulesOf(language.segmentation);
  const { text, placeOf } = composedView(source.text);
  const inSource = <T extends Span>(one: T): T => ({ ...one, start: placeOf(one.start), end: placeOf(one.end) });
  const passages = passagesOf(text, source.told.title, rules);
  const noted: Note = (one) => note({ ...one, at: one.at && inSource(one.at) });
  const sentences = passages.flatMap((passage, index) => sentencesOf(text, passage, index, rules, noted));
  if (text === source.text) return { passages, sentences };
  return { passages: passages.map(inSource), sentences: sentences.map((one) => ({ ...inSource(one), words: one.words.map(inSource) })) };
}

function sentencesOf(text: string, passage: Passage, index: number, rules: Rules, note: Note): Sentence[] {
  const tokens = tokenise(text, passage.start, passage.end, rules);
  const { starts, cut } = sentenceStarts(text, tokens, rules, passage.kind === "paragraph" || passage.kind === "title");
  for (const { first, count } of cut)
    note(doubt("segment/long-sentence", { start: tokens[first]!.start, end: tokens[first + count - 1]!.end }, String(count)));
  return starts.map((first, at) => {
    const own = tokens.slice(first, starts[at + 1] ?? tokens.length);
    return { start: own[0]!.start, end: own.at(-1)!.end, passage: index, words: wordsOf(text, own, rules) };
  });
}

/** The syntactic words of a sentence's tokens: contractions become two words at one place. */
function wordsOf(text: string, tokens: readonly Token[], rules: Rules): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { start, end } = tokens[at]!;
    const form = composed(text.slice(start, end));
    const parts = form.length <= 12 && rules.contractions.size > 0 ? rules.contractions.get(folded(form)) : undefined;
    if (parts === undefined || !splits(text, tokens, at, folded(form), rules)) words.push({ start, end, form });
    else for (const part of cased(form, parts)) words.push({ start, end, form: part });
  }
  return words;
}

function splits(text: string, tokens: readonly Token[], at: number, form: string, rules: Rules): boolean {
  const near = (index: number): string => {
    const token = tokens[index];
    return token ? folded(text.slice(token.start, Math.min(token.end, token.start + 40))).replace(/[1-9]/g, "0") : "";
  };
  return !rules.doubtful.has(form) || splitContraction(form, { secondBefore: near(at - 2), before: near(at - 1), after: near(at + 1) }, rules.contractionWeights);
}

/** The parts of a contraction in the case it is printed in: "Du" is "De" and "le", "DU" is "DE" and "LE". */
function cased(form: string, [first, second]: readonly [string, string]): [string, string] {
  if (form.length > 1 && form === form.toUpperCase()) return [first.toUpperCase(), second.toUpperCase()];
  if (form[0] !== form[0]!.toLowerCase()) return [first[0]!.toUpperCase() + first.slice(1), second];
  return [first, second];
}
