import { relation, type Node } from "../../model/tree.js";
import { entryWith, type Cue } from "./cue.js";
import { childrenOf, isNominal, isPunctuation, isVerbal, sentenceAt, type Page } from "./page.js";
import type { Quotation } from "./quotations.js";
import { phraseOf, sourceOf, type Source } from "./source.js";

/** Which quotations stand beside which cue, and who that cue belongs to. */
export interface Spoken {
  readonly quotationsOf: (cue: Cue) => readonly Quotation[];
  readonly cueOf: (quotation: Quotation) => Cue | undefined;
  /** Quotations behind a colon that no cue word brings, with the sentence that ends in the colon. */
  readonly behindColon: readonly { readonly quotation: Quotation; readonly sentence: number }[];
  readonly source: (cue: Cue) => Source | null;
}

interface Sources {
  readonly tree: (cue: Cue) => Source | null;
  readonly set: (cue: Cue, source: Source) => void;
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
  const known: Sources = { tree: source, set: (cue, who) => void sources.set(cue, who) };
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
    const cue = cueBehind(page, quotation, bySentence, known) ?? cueBefore(page, quotation, bySentence, known);
    if (cue) tie(quotation, cue);
    else {
      const gap = page.text.slice(Math.max(0, quotation.start - 8), quotation.start);
      if (/:\s*$/.test(gap)) behindColon.push({ quotation, sentence: sentenceAt(page, Math.max(0, quotation.start - gap.length + gap.lastIndexOf(":"))) });
    }
  }
  return { quotationsOf: (cue) => of.get(cue) ?? [], cueOf: (quotation) => tied.get(quotation), behindColon, source };
}

/** “…,” she said: the first cue clause behind the closing mark. The marks and the comma say more than the tree does here. */
function cueBehind(page: Page, quotation: Quotation, bySentence: readonly Cue[][], source: Sources): Cue | null {
  const { text } = page;
  let place = quotation.end;
  while (place < text.length && /[\s,;—–-]/.test(text[place]!)) place++;
  if (place - quotation.end > 6 || page.parsed.prepared.passages[quotation.passage]!.end <= place) return null;
  const sentence = sentenceAt(page, place);
  const ends = text.slice(quotation.start, quotation.end).replace(/[\s”"»’']+$/, "");
  const comma = /[,;—–]/.test(text.slice(quotation.end, place)) || /[,!?…—–-]$/.test(ends);
  for (const cue of bySentence[sentence] ?? []) {
    if (cue.span.start < place) continue;
    if (cue.span.start - place > 250) break;
    if (cue.form !== "verb" || cue.passive || !entryWith(cue, "quotation") || !cue.finite) continue;
    const lead = text.slice(place, cue.span.start).trim();
    const inverted = lead === "" || /^\p{L}{2,6}$/u.test(lead) && !source.tree(cue);
    let who = source.tree(cue);
    const within = who !== null && who.head.sentence === sentence && who.span.start >= place && (who.first > cue.last ? inverted : true);
    if (!within && comma) who = inverted ? nameBetween(page, cue, cue.last + 1, cue.last + 12) : nameBetween(page, cue, firstAt(cue, place), cue.first - 1);
    if (!who || who.span.start < place) continue;
    const begin = Math.min(who.span.start, cue.span.start);
    const between = text.slice(place, begin).trim();
    if (between !== "" && !/^(?:as|and|but|comme|et|mais|then|alors|later|also|the|an?|then)$/i.test(between)) {
      if (comma) break;
      continue;
    }
    const turned = who.first > cue.last || (who.first >= cue.first && who.last <= cue.last);
    if (!comma && !turned && (/[.]$/.test(ends) || /^\p{Lu}/u.test(text.slice(begin, begin + 1)))) continue;
    // a clause of its own behind the cue is what that cue brings
    if (comma ? opensClause(page, cue) : hasClauseBehind(cue, who)) continue;
    source.set(cue, who);
    return cue;
  }
  return null;
}

const firstAt = (cue: Cue, place: number): number => cue.tree.nodes.findIndex((node) => node.start >= place);

/** A noun phrase between two words, whatever the tree makes of it: its first noun, or what that leans on. */
function nameBetween(page: Page, cue: Cue, first: number, last: number): Source | null {
  const { nodes } = cue.tree;
  let head: Node | undefined;
  for (let at = Math.max(0, first); at <= last && at < nodes.length; at++) {
    const node = nodes[at]!;
    if (isNominal(node)) {
      head = node;
      break;
    }
    if (isVerbal(node) || node.upos === "ADP" || node.upos === "SCONJ" || isPunctuation(node)) return null;
  }
  if (!head) return null;
  for (let above = nodes[head.head]; above && above.index > head.index && above.index <= last && isNominal(above); above = nodes[head.head]) head = above;
  return phraseOf(page, cue.sentence, cue.tree, head);
}

/** "…”, she said that …": an opener right behind the cue. */
function opensClause(page: Page, cue: Cue): boolean {
  const next = cue.tree.nodes[cue.last + 1];
  return next !== undefined && next.upos === "SCONJ" && page.words.openers.includes(next.form.toLowerCase());
}

function hasClauseBehind(cue: Cue, who: Source): boolean {
  return cue.parts.some((part) => childrenOf(cue.tree, part).some((child) =>
    child.index > cue.last && (relation(child) === "ccomp" || relation(child) === "xcomp") && child.index !== who.head.node && isVerbal(child)));
}

/** « condamne “avec la plus grande fermeté” la décision »: the quotation tells how; what is said is the object behind it. */
function tellsHow(page: Page, cue: Cue, quotation: Quotation): boolean {
  const first = cue.tree.nodes.find((node) => node.start >= quotation.start && !isPunctuation(node));
  return first?.upos === "ADP" && entryWith(cue, "object") !== undefined && cue.parts.some((part) => childrenOf(cue.tree, part).some((child) => relation(child) === "obj" && child.start >= quotation.end));
}

/** She said: “…” · she said that “…”: the nearest cue before the opening mark. */
function cueBefore(page: Page, quotation: Quotation, bySentence: readonly Cue[][], source: Sources): Cue | null {
  const { text } = page;
  let place = quotation.start - 1;
  while (place >= 0 && /\s/.test(text[place]!)) place--;
  if (place < 0) return null;
  const sentence = sentenceAt(page, place);
  const colon = text[place] === ":";
  if (!colon && sentence !== sentenceAt(page, quotation.start)) return null;
  const candidates = (bySentence[sentence] ?? []).filter((cue) => cue.span.end <= place + 1 && (entryWith(cue, "quotation") || colon && cue.form === "noun" && entryWith(cue, "clause")));
  for (let i = candidates.length - 1; i >= 0; i--) {
    const cue = candidates[i]!;
    const gap = text.slice(cue.span.end, quotation.start);
    if (gap.length > 220) return null;
    if (cue.form === "noun" && candidates.some((other) => other.form === "verb")) continue;
    if (colon) return cue;
    if (tellsHow(page, cue, quotation)) return null;
    const bare = gap.trim();
    const direct = bare === "" || bare === "," || page.words.openers.includes(bare.replace(/,\s*/g, " ").trim().toLowerCase());
    if (direct) return cue;
    if (/,$/.test(bare)) {
      const who = source.tree(cue);
      const behind = cue.parts.some((part) => childrenOf(cue.tree, part).some((child) => child.index > cue.last && child.end <= quotation.start && ["ccomp", "xcomp", "obj"].includes(relation(child)) && child.index !== who?.head.node && !entryWith(cue, "object-infinitive")));
      if (!behind) return cue;
    }
    return null;
  }
  return null;
}
