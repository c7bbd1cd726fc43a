import type { World } from "../../language/world/index.js";
import type { Parsed } from "../../model/rooms.js";
import type { Span } from "../../text/span.js";
import { numberOf } from "./civil.js";
import type { Found, Stretch } from "./find.js";
import type { Grammar } from "./grammar.js";

/** A dated event of the world's table that the text names, and the times written in the same sentence. */
export interface NamedEvent {
  readonly id: string;
  readonly name: string;
  /** "2020-03-26". */
  readonly day: string;
  readonly number: number;
  readonly at: Span;
  readonly beside: readonly Found[];
}

/** Dated events named in the text. An event is named where a sentence has a word of each group that its name is made of. */
export function eventsNamed(parsed: Parsed, stretches: readonly Stretch[], grammar: Grammar, world: World): NamedEvent[] {
  const { sentences, source } = parsed.prepared;
  const named: NamedEvent[] = [];
  for (const sentence of sentences) {
    let words: string | null = null;
    for (const event of world.events) {
      const groups = grammar.words.events[event.id];
      if (!groups) continue;
      words ??= ` ${source.text.slice(sentence.start, sentence.end).normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, " ")} `;
      if (!groups.every((group) => group.some((word) => words!.includes(` ${word} `)))) continue;
      const [year, month, day] = event.day.split("-").map(Number) as [number, number, number];
      named.push({ id: event.id, name: event.name, day: event.day, number: numberOf(year, month, day), at: sentence, beside: besides(sentence, stretches[sentence.passage]) });
      if (named.length === enough) return named;
    }
  }
  return named;
}

/** More mentions than a dispatch has; the rest would say nothing new. */
const enough = 12;

function besides(sentence: Span, stretch: Stretch | undefined): Found[] {
  return stretch?.found.filter((one) => one.start >= sentence.start && one.end <= sentence.end) ?? [];
}
