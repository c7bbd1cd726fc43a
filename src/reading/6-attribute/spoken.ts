import { relation } from "../../model/tree.js";
import { entryWith, type Cue } from "./cue.js";
import { childrenOf, isVerbal, type Page } from "./page.js";
import type { Quotation } from "./quotations.js";
import { sourceOf, type Source } from "./source.js";

/** Which quotations stand beside which cue, and who that cue belongs to. */
export interface Spoken {
  readonly quotationsOf: (cue: Cue) => readonly Quotation[];
  readonly cueOf: (quotation: Quotation) => Cue | undefined;
  /** Quotations behind a colon that no cue word brings, with the sentence that ends in the colon. */
  readonly behindColon: readonly { readonly quotation: Quotation; readonly sentence: number }[];
  /** Sentence that holds a place. */
  readonly sentenceAt: (place: number) => number;
  readonly source: (cue: Cue) => Source | null;
}

/**
 * Ties each quotation to the cue beside it: just behind it ("…”, she said), or before it with a comma, a colon or nothing between.
 * Quotations that only borrow a word stay untied: they are part of whatever clause they stand in.
 */
export function spokenBy(page: Page, cues: readonly Cue[]): Spoken {
  const { sentences } = page.parsed.prepared;
  const bySentence: Cue[][] = sentences.map(() => []);
  for (const cue of cues) bySentence[cue.sentence]!.push(cue);
  const sources = new Map<Cue, Source | null>();
  const source = (cue: Cue): Source | null => {
    let found = sources.get(cue);
    if (found === undefined) sources.set(cue, (found = sourceOf(page, cue)));
    return found;
  };
  const sentenceAt = (place: number): number => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.start <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const tied = new Map<Quotation, Cue>();
  const of = new Map<Cue, Quotation[]>();
  const behindColon: { quotation: Quotation; sentence: number }[] = [];
  const tie = (quotation: Quotation, cue: Cue): void => {
    tied.set(quotation, cue);
    const others = of.get(cue);
    if (others) others.push(quotation);
    else of.set(cue, [quotation]);
  };
  for (const quotation of page.quotations) {
    const cue = cueBehind(page, quotation, bySentence, sentenceAt, source) ?? cueBefore(page, quotation, bySentence, sentenceAt, source);
    if (cue) tie(quotation, cue);
    else {
      const gap = page.text.slice(Math.max(0, quotation.start - 8), quotation.start);
      if (/:\s*$/.test(gap)) behindColon.push({ quotation, sentence: sentenceAt(Math.max(0, quotation.start - gap.length + gap.lastIndexOf(":"))) });
    }
  }
  return { quotationsOf: (cue) => of.get(cue) ?? [], cueOf: (quotation) => tied.get(quotation), behindColon, sentenceAt, source };
}

/** “…,” she said: the first cue clause behind the closing mark. */
function cueBehind(page: Page, quotation: Quotation, bySentence: readonly Cue[][], sentenceAt: (place: number) => number, source: (cue: Cue) => Source | null): Cue | null {
  const { text } = page;
  let place = quotation.end;
  while (place < text.length && /[\s,;—–-]/.test(text[place]!)) place++;
  if (place - quotation.end > 6 || page.parsed.prepared.passages[quotation.passage]!.end <= place) return null;
  const sentence = sentenceAt(place);
  const ends = text.slice(quotation.start, quotation.end).replace(/[\s”"»’']+$/, "");
  const comma = /[,;—–]/.test(text.slice(quotation.end, place)) || /[,!?…—–-]$/.test(ends);
  for (const cue of bySentence[sentence] ?? []) {
    if (cue.span.start < place || cue.span.start - place > 200) continue;
    if (cue.form !== "verb" || cue.passive || !entryWith(cue, "quotation")) continue;
    const who = source(cue);
    if (!who || who.head.sentence !== sentence) continue;
    const begin = Math.min(who.span.start, cue.span.start);
    const between = text.slice(place, begin).trim();
    if (between !== "" && !/^(?:as|and|but|comme|et|mais|then|alors|later)$/i.test(between)) continue;
    const inverted = who.first > cue.last || (who.first >= cue.first && who.last <= cue.last);
    if (!comma && !inverted && (/[.]$/.test(ends) || /^\p{Lu}/u.test(text.slice(begin, begin + 1)))) continue;
    // a clause of its own behind the cue is what that cue brings
    if (hasClauseBehind(cue, who)) continue;
    return cue;
  }
  return null;
}

function hasClauseBehind(cue: Cue, who: Source): boolean {
  return cue.parts.some((part) => childrenOf(cue.tree, part).some((child) =>
    child.index > cue.last && (relation(child) === "ccomp" || relation(child) === "xcomp") && child.index !== who.head.node && isVerbal(child)));
}

/** She said: “…” · she said that “…”: the nearest cue before the opening mark. */
function cueBefore(page: Page, quotation: Quotation, bySentence: readonly Cue[][], sentenceAt: (place: number) => number, source: (cue: Cue) => Source | null): Cue | null {
  const { text } = page;
  let place = quotation.start - 1;
  while (place >= 0 && /\s/.test(text[place]!)) place--;
  if (place < 0) return null;
  const sentence = sentenceAt(place);
  const colon = text[place] === ":";
  if (!colon && sentence !== sentenceAt(quotation.start)) return null;
  const candidates = (bySentence[sentence] ?? []).filter((cue) => cue.span.end <= place + 1 && (entryWith(cue, "quotation") || colon && cue.form === "noun" && entryWith(cue, "clause")));
  for (let i = candidates.length - 1; i >= 0; i--) {
    const cue = candidates[i]!;
    const gap = text.slice(cue.span.end, quotation.start);
    if (gap.length > 220) return null;
    if (cue.form === "noun" && candidates.some((other) => other.form === "verb")) continue;
    if (colon) return cue;
    const bare = gap.trim();
    const direct = bare === "" || bare === "," || page.words.openers.includes(bare.replace(/,\s*/g, " ").trim().toLowerCase());
    if (direct) return cue;
    if (/,$/.test(bare)) {
      const who = source(cue);
      const behind = cue.parts.some((part) => childrenOf(cue.tree, part).some((child) => child.index > cue.last && child.end <= quotation.start && ["ccomp", "xcomp", "obj"].includes(relation(child)) && child.index !== who?.head.node && !entryWith(cue, "object-infinitive")));
      if (!behind) return cue;
    }
    return null;
  }
  return null;
}
