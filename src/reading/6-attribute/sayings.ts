import { holds, overlaps, type Span } from "../../text/span.js";
import { feature, type Node } from "../../model/tree.js";
import { accordingToId } from "./according-to.js";
import { isNominal, isVerbal, lower, quotationAt, sentenceAt, type Page } from "./page.js";
import type { Claim } from "./settle.js";
import { seemsSomebody } from "./source.js";

/**
 * Claims that can be statements at all: something is said, and where a phrase names the source, nobody in particular gives way to it.
 * An act in the passive whose author is not told stays, without a speaker: who it was is a doubt, not a reason to lose it.
 *
 *     De source diplomatique, on indique que …        “on” is whoever the phrase names
 */
export function sayings(page: Page, claims: readonly Claim[]): Claim[] {
  const phrases = claims.filter((claim) => claim.rule === accordingToId);
  const used = new Set<Claim>();
  const named = claims.map((claim) => {
    if (claim.rule === accordingToId || !claim.speaker || !page.words.anybody.includes(page.text.slice(claim.speaker.span.start, claim.speaker.span.end).toLowerCase())) return claim;
    const phrase = phrases.find((one) => one.cueHead?.sentence === claim.cueHead?.sentence && one.content.some((place) => holds(place, claim.cueSpan)));
    if (!phrase) return claim;
    used.add(phrase);
    return { ...claim, speaker: phrase.speaker };
  });
  return named.filter((claim) => !used.has(claim) && saysSomething(page, claim, phrases) && !isActOfThing(page, claim));
}

/** "steps which allow the two to …": a relative pronoun that stands for a thing asks, wants and judges nothing. */
function isActOfThing(page: Page, { speaker, kind }: Claim): boolean {
  if (!speaker || kind === "say" || !page.words.relatives.includes(page.text.slice(speaker.span.start, speaker.span.end).toLowerCase())) return false;
  const head = page.parsed.trees[speaker.head.sentence]!.nodes[speaker.head.node]!;
  return head.upos === "NOUN" && !seemsSomebody(page, speaker.head.sentence, head);
}

/** “You” alone is who is spoken to, never what is said. */
const isListener = (node: Node): boolean => node.upos === "PRON" && feature(node, "Person") === "2";

/** What is said holds a word that means something; “que”, “vous” or “selon le compte rendu” alone says nothing. */
function saysSomething(page: Page, claim: Claim, phrases: readonly Claim[]): boolean {
  return claim.content.some((place) => quotationAt(page, place.start) !== null || quotationAt(page, place.end - 1) !== null
    || holdsMeaning(page, place) && !phrases.some((phrase) => phrase !== claim && phrase.speaker && holds({ start: phrase.cueSpan.start, end: phrase.speaker.span.end }, place)));
}

function holdsMeaning(page: Page, place: Span): boolean {
  const { sentences } = page.parsed.prepared;
  for (let at = sentenceAt(page, place.start); at < sentences.length && sentences[at]!.start < place.end; at++)
    if (page.parsed.trees[at]!.nodes.some((node) => overlaps(node, place) && (isNominal(node) || isVerbal(node) || node.upos === "ADJ") && !isListener(node) && !page.words.relatives.includes(lower(node)) && !page.words.openers.includes(lower(node)))) return true;
  return false;
}
