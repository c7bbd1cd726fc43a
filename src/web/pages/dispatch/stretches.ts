import { marksOf, type Mark } from "../../../outgoing/page/marked-text.js";
import type { View } from "../../../outgoing/view.js";
import type { Doubt } from "../../../model/doubts.js";
import type { Span } from "../../../text/span.js";

/** Words of a block that look alike. What belongs to several statements is the innermost's, and the others are named too. */
export interface Stretch extends Span {
  /** Statements that hold it, the innermost first; none for the outlet's running text. */
  readonly of: readonly string[];
  readonly part: Mark["part"];
  readonly tone: number | null;
  /** The exchange spoken of here. */
  readonly exchange: string | null;
  /** What is doubted of it. */
  readonly doubt: string | null;
  /** Statements whose words begin here: their numbers stand before it. */
  readonly begins: readonly string[];
}

export interface Place {
  readonly at: Span;
  readonly mark: Mark | null;
  readonly doubt: string | null;
}

/** Everything that is to be seen in the text. */
export function placesOf(view: View, doubts: readonly Pick<Doubt, "at" | "says">[]): readonly Place[] {
  return [
    ...marksOf(view).map((mark): Place => ({ at: mark.at, mark, doubt: null })),
    ...doubts.flatMap(({ at, says }): Place[] => (at ? [{ at, mark: null, doubt: says }] : [])),
  ].filter(({ at }) => at.end > at.start);
}

/** Cuts all blocks, which stand in order; each looks only at what touches it. */
export function cutBlocks(blocks: readonly Span[], places: readonly Place[]): readonly (readonly Stretch[])[] {
  const inOrder = [...places].sort((one, other) => one.at.start - other.at.start);
  let open: readonly Place[] = [];
  let next = 0;
  return blocks.map((block) => {
    const here = open.filter(({ at }) => at.end > block.start);
    while (next < inOrder.length && inOrder[next]!.at.start < block.end) here.push(inOrder[next++]!);
    open = here.filter(({ at }) => at.end > block.end);
    return stretchesOf(block, here);
  });
}

/** Cuts one block where anything begins or ends, without gap or overlap. */
export function stretchesOf(block: Span, places: readonly Place[]): readonly Stretch[] {
  const here = places.filter(({ at }) => at.start < block.end && block.start < at.end);
  const borders = new Set([block.start, block.end]);
  for (const { at } of here) borders.add(Math.max(at.start, block.start)).add(Math.min(at.end, block.end));
  const sorted = [...borders].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index): Stretch => {
    const end = sorted[index + 1]!;
    const above = here.filter(({ at }) => at.start <= start && end <= at.end);
    const said = above.flatMap(({ mark }) => (mark?.of ? [mark] : [])).sort((one, other) => rank(one) - rank(other) || one.size - other.size);
    return {
      start, end,
      of: [...new Set(said.map(({ of }) => of!.id))],
      part: said[0]?.part ?? "text",
      tone: said[0]?.of?.speaker.tone ?? null,
      exchange: above.find(({ mark }) => mark?.exchange)?.mark?.exchange ?? null,
      doubt: above.find(({ doubt }) => doubt !== null)?.doubt ?? null,
      begins: here.flatMap(({ mark, at }) => (mark?.of && mark.part === "content" && at.start === start && at === mark.of.contentAt[0] ? [mark.of.id] : [])),
    };
  });
}

// A cue or speaker of an inner statement stands inside the content of an outer one, and is the shorter place: it wins.
const rank = ({ part }: Mark): number => (part === "content" ? 1 : 0);
