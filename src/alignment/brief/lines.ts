import type { Quotation } from "../quotation.js";
import type { BriefLine, BriefPart, BriefSection, GapCode, Heading, PartKind } from "./brief.js";

// Small makers of the parts of a brief.

export const quoted = (quotation: Quotation): BriefLine => ({ kind: "quotation", cites: quotation.id, quotation });

export const gap = (code: GapCode, words: readonly string[] = [], cites: readonly string[] = []): BriefLine => ({ kind: "gap", code, words, cites });

export const part = (kind: PartKind, lines: readonly BriefLine[], about: BriefPart["about"] = null): BriefPart => ({ part: kind, about, lines });

/** Nothing is left out silently: a section that has nothing says so. */
export function section(heading: Heading, toWrite: boolean, parts: readonly BriefPart[], empty: BriefLine = gap("brief/nothing-said")): BriefSection {
  const some = parts.filter(({ lines }) => lines.length > 0);
  return { heading, toWrite, parts: some.length > 0 ? some : [part("gaps", [empty])] };
}
