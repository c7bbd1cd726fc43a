import { holds, type Span } from "../../text/span.js";
import { joined } from "./reach.js";
import type { Claim } from "./settle.js";
import { quotationAt, sentenceAt, type Page } from "./page.js";
import type { Quotation } from "./quotations.js";

/**
 * Quotations with no cue of their own go on with the last speaker:
 *
 *     “We are ready,” she said. “Nobody hurries.”        the next sentence of the same paragraph
 *     “We are ready,” she said. ⏎ “Nobody hurries.”      a paragraph that is nothing but a quotation
 */
export function continued(page: Page, claims: readonly Claim[], tied: (quotation: Quotation) => boolean): Claim[] {
  const more = new Map<Claim, Span[]>();
  const direct = claims.filter((claim) => claim.rule === "attribute/quotation" || claim.rule === "attribute/introduced-quotation" || claim.rule === "attribute/inserted-cue" || claim.rule === "attribute/clause-of-saying");
  const ends = direct.map((claim) => ({ claim, end: claim.content.at(-1)!.end })).sort((a, b) => a.end - b.end);
  const covering = coverOf(claims);
  let next = 0;
  let last: { claim: Claim; end: number; passage: number } | null = null;
  for (const quotation of page.quotations) {
    while (next < ends.length && ends[next]!.end <= quotation.start + 1) {
      const { claim, end } = ends[next++]!;
      const holder = quotationEndingAt(page, end);
      // what is said inside of a quotation changes nothing about who goes on
      if (holder) last = quotationAt(page, claim.cueSpan.start) === holder ? last : { claim, end, passage: holder.passage };
      else if (quotationAt(page, claim.cueSpan.start) === null) last = null;
    }
    if (!last || tied(quotation) || covering(quotation)) continue;
    const here = page.parsed.prepared.passages[quotation.passage]!;
    const alone = onlyMarks(page.text.slice(here.start, quotation.start)) && onlyMarks(page.text.slice(quotation.end, here.end));
    const next1 = quotation.passage === last.passage && startsSentence(page, quotation);
    const next2 = quotation.passage === last.passage + 1 && (alone || (onlyMarks(page.text.slice(here.start, quotation.start)) && quotation.runsOn));
    if (!next1 && !next2) continue;
    const places = more.get(last.claim) ?? [];
    places.push({ start: quotation.start, end: quotation.end });
    more.set(last.claim, places);
    last = { claim: last.claim, end: quotation.end, passage: quotation.passage };
  }
  return claims.map((claim) => {
    const places = more.get(claim);
    return places ? { ...claim, content: joined([...claim.content, ...places]) } : claim;
  });
}

/** Tells whether a quotation stands inside of what a claim says whose cue is outside of it; claims are asked near by only. */
function coverOf(claims: readonly Claim[]): (quotation: Quotation) => boolean {
  const size = 2000;
  const byPlace = new Map<number, Claim[]>();
  for (const claim of claims)
    for (const place of claim.content)
      for (let at = Math.floor(place.start / size); at <= Math.floor(place.end / size); at++) {
        const others = byPlace.get(at);
        if (others) others.push(claim);
        else byPlace.set(at, [claim]);
      }
  return (quotation) => (byPlace.get(Math.floor(quotation.start / size)) ?? []).some((claim) => !holds(quotation, claim.cueSpan) && claim.content.some((place) => holds(place, quotation)));
}

const onlyMarks = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

function quotationEndingAt(page: Page, end: number): Quotation | undefined {
  const quotation = quotationAt(page, end - 1) ?? quotationAt(page, end);
  return quotation && Math.abs(quotation.end - end) <= 2 ? quotation : undefined;
}

function startsSentence(page: Page, quotation: Quotation): boolean {
  const { sentences } = page.parsed.prepared;
  const before = page.text.slice(Math.max(0, quotation.start - 3), quotation.start).trimEnd();
  return /[.!?…”"»’]$/.test(before) || before === "" || sentences[sentenceAt(page, quotation.start)]?.start === quotation.start;
}
