import type { DraftText, DraftSentence } from "../deeds.js";

/**
 * A text as somebody wrote it anew (its title, then paragraphs between empty lines), each sentence tied as the one it was made of: a
 * sentence that stays keeps its ties, one that was changed takes those of the nearest that is gone, and one of its own is by hand.
 */
export function retied(before: DraftText, words: string): DraftText {
  const [title = "", ...paragraphs] = words.replace(/\r\n?/g, "\n").split(/\n\s*\n/).map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part !== "");
  const written = paragraphs.flatMap((paragraph, index) => sentencesIn(paragraph, before).map((text) => ({ text, paragraph: index + 1 })));
  const same = new Map(before.sentences.map((sentence) => [sentence.text, sentence]));
  const gone = before.sentences.filter(({ text }) => !written.some((one) => one.text === text));
  const sentences = written.map(({ text, paragraph }): DraftSentence => {
    const kept = same.get(text) ?? takeNearest(gone, text);
    return kept === null ? { text, from: "hand", notes: [], paragraph } : { text, from: kept.from, notes: kept.notes, paragraph };
  });
  const told = new Set(sentences.flatMap(({ notes }) => notes));
  return { title, sentences, gaps: before.gaps.filter((number) => !told.has(number)) };
}

/** Sentences of a paragraph. Those that stood there before are known, whatever stops they have inside ("M. Astier"). */
function sentencesIn(paragraph: string, before: DraftText): readonly string[] {
  const found: string[] = [];
  let rest = paragraph;
  while (rest !== "") {
    const known = before.sentences.find(({ text }) => rest === text || rest.startsWith(`${text} `))?.text;
    const next = known ?? firstOf(rest);
    found.push(next);
    rest = rest.slice(next.length).trimStart();
  }
  return found;
}

/** Up to a stop that a capital follows; not one behind a short word with a capital, as titles and initials have. */
function firstOf(text: string): string {
  for (const { index, 0: stop } of text.matchAll(/[.!?…]+["'»”’)]*(?=\s+["'«“‘(]*\p{Lu})/gu)) {
    if (stop === "." && /(?:^|[\s(])\p{Lu}\p{Ll}{0,3}$/u.test(text.slice(0, index))) continue;
    return text.slice(0, index + stop.length);
  }
  return text;
}

/** The sentence that is gone with most words in common, half of them at least; it is taken once. */
function takeNearest(gone: DraftSentence[], text: string): DraftSentence | null {
  const near = gone.map((sentence, index) => ({ index, share: sharedWords(sentence.text, text) })).sort((one, other) => other.share - one.share)[0];
  return near === undefined || near.share < 0.5 ? null : gone.splice(near.index, 1)[0]!;
}

function sharedWords(one: string, other: string): number {
  const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [first, second] = [words(one), words(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (first.size + second.size);
}
