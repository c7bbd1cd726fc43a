import type { Mode } from "../../model/reading.js";
import { overlaps, type Span } from "../../text/span.js";
import { quotationFrom, type Page } from "./page.js";

/** direct: nine letters of ten stand inside quotation marks · indirect: hardly any does · mixed: between the two. */
export function modeOf(page: Page, content: readonly Span[], narrated: boolean): Mode {
  let quotedLetters = 0;
  let letters = 0;
  for (const place of content) {
    letters += place.end - place.start;
    for (let at = quotationFrom(page, place.start); at < page.quotations.length && page.quotations[at]!.start < place.end; at++) {
      const quotation = page.quotations[at]!;
      if (overlaps(quotation, place)) quotedLetters += Math.min(quotation.end, place.end) - Math.max(quotation.start, place.start);
    }
  }
  const share = letters === 0 ? 0 : quotedLetters / letters;
  return share >= 0.9 ? "direct" : narrated ? "narrated" : share < 0.05 ? "indirect" : "mixed";
}
