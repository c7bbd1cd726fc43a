import type { Span } from "../../text/span.js";
import type { StatementView, View } from "../view.js";

// The text of a dispatch, cut for the page. First into blocks, which stand beside the cards of the statements that begin
// in them:
//
//     La ministre a déclaré mercredi que …        │ s1  Ilna Doréa (Arvénie) · se dit prêt
//     Lors d’une conversation téléphonique …      │ s2  Ilna Doréa (Arvénie) · propose
//
// then each block into stretches in which nothing begins or ends. A stretch belongs to the shortest statement that holds
// it, so that a report inside a report keeps its own colour.

/** A paragraph with the statements whose words begin in it. */
export interface Block extends Span {
  readonly statements: readonly StatementView[];
}

/** Words of a block that look alike: `of` is the statement they belong to, null for the outlet's running text. */
export interface Stretch extends Span {
  readonly of: StatementView | null;
  readonly part: "content" | "cue" | "speaker" | "text";
  /** The exchange spoken of here, by id. */
  readonly exchange: string | null;
}

/** Paragraphs: at blank lines where the text has them, else at line breaks. */
export function blocksOf({ text, statements }: View): Block[] {
  const breaks = /\n[ \t]*\r?\n/.test(text) ? /(?:\r?\n[ \t]*){2,}/g : /(?:\r\n|[\n\r\u2028\u2029])+/g;
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(breaks)) {
    if (found.index > start) spans.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length });
  let next = 0;
  const inOrder = [...statements].sort((a, b) => beginning(a) - beginning(b));
  return spans.map(({ start, end }, index) => {
    const here: StatementView[] = [];
    const last = index === spans.length - 1;
    while (next < inOrder.length && (last || beginning(inOrder[next]!) < spans[index + 1]!.start)) here.push(inOrder[next++]!);
    return { start, end, statements: here };
  });
}

const beginning = ({ contentAt, cueAt, speakerAt }: StatementView): number =>
  Math.min(contentAt[0]!.start, cueAt?.start ?? Infinity, speakerAt?.start ?? Infinity);

/** Cuts one block. Linear in its length and in the marks that touch it, but for their sorting. */
export function stretchesOf(block: Span, marks: readonly Mark[]): Stretch[] {
  const here = marks.filter(({ at }) => at.start < block.end && block.start < at.end);
  const borders = new Set([block.start, block.end]);
  for (const { at } of here) borders.add(Math.max(at.start, block.start)).add(Math.min(at.end, block.end));
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    const above = here.filter(({ at }) => at.start <= start && end <= at.end);
    const top = above.filter(({ of }) => of !== null).sort((a, b) => rank(a) - rank(b) || a.size - b.size)[0];
    const exchange = above.find((mark) => mark.exchange !== null)?.exchange ?? null;
    return { start, end, of: top?.of ?? null, part: top?.part ?? "text", exchange };
  });
}

/** A place that is to be seen on the page. */
export interface Mark {
  readonly at: Span;
  readonly of: StatementView | null;
  readonly part: Stretch["part"];
  readonly exchange: string | null;
  /** Length of all that the statement holds: the shortest statement is the innermost. */
  readonly size: number;
}

/** All that is marked in a dispatch. */
export function marksOf({ statements, exchanges }: View): Mark[] {
  const marks: Mark[] = [];
  for (const of of statements) {
    const size = of.contentAt.reduce((sum, { start, end }) => sum + end - start, 0);
    for (const at of of.contentAt) marks.push({ at, of, part: "content", exchange: null, size });
    if (of.cueAt) marks.push({ at: of.cueAt, of, part: "cue", exchange: null, size });
    if (of.speakerAt) marks.push({ at: of.speakerAt, of, part: "speaker", exchange: null, size });
  }
  for (const { id, mentions } of exchanges) for (const at of mentions) marks.push({ at, of: null, part: "text", exchange: id, size: 0 });
  return marks;
}

// A cue or speaker of an inner statement stands inside the content of an outer one, and is the shorter place: it wins.
const rank = ({ part }: Mark): number => (part === "content" ? 1 : 0);
