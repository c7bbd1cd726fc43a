import type { Span } from "../../text/span.js";
import { itemsBehind } from "../list-items.js";
import type { Cue } from "./cue.js";
import { isNominal, isPunctuation, type Page } from "./page.js";
import type { Finding } from "./rule.js";
import { phraseOf, type Source } from "./source.js";
import type { Spoken } from "./spoken.js";

export const listId = "attribute/list";
export const listWhy = "A verb of saying, agreeing or asking ends its sentence with a colon; each item of the list behind it is what it brings.";

/** "The ministers agreed to: (a) open a centre; (b) meet again in May.": a report for each item, with the cue that brings them all. */
export function listsOf(page: Page, cues: readonly Cue[], spoken: Spoken, found: readonly Finding[]): { readonly cue: Cue; readonly finding: Finding }[] {
  const { passages, sentences } = page.parsed.prepared;
  return sentences.flatMap((sentence, at) => {
    if (sentences[at + 1]?.passage === sentence.passage) return [];
    const items = itemsBehind(page.text, passages, sentence.passage);
    if (items.length === 0) return [];
    const cue = cues.filter((one) => one.sentence === at && one.form === "verb" && one.finite).at(-1);
    const brought = cue && found.find(({ cueSpan }) => cueSpan.start === cue.span.start);
    if (!cue || (brought ? !reaches(page, brought, sentence) : !standsLast(cue))) return [];
    const speaker = brought ? brought.speaker : spoken.source(cue);
    return items.map((item) => ({ cue, finding: { speaker, cueSpan: cue.span, content: [item], addressees: brought?.addressees ?? [], narrated: false } }));
  });
}

/** Nothing but a few small words between the cue and the colon. */
const standsLast = (cue: Cue): boolean => cue.tree.nodes.slice(cue.last + 1).filter((node) => !isPunctuation(node)).length <= 3;

/** What a cue brings goes on up to the colon: "said that the two countries would:". */
const reaches = (page: Page, { content }: Finding, sentence: Span): boolean => !/[\p{L}\p{N}]/u.test(page.text.slice(content.at(-1)!.end, sentence.end));

/**
 * The reports whose cue opens an item of a list. Behind a noun phrase ("The two sides:") whoever that names agreed, decided or thanked;
 * behind a verb ("we will:") the item's first word is what they are going to do, and nobody's report: "(b) establish a joint post".
 */
export function inLists<F extends Finding>(page: Page, found: readonly F[]): F[] {
  const { passages, sentences } = page.parsed.prepared;
  const leads = new Map<number, Source | null>();
  passages.forEach((_, at) => {
    const items = itemsBehind(page.text, passages, at);
    const sentence = items.length > 0 ? sentences.findLastIndex((one) => one.passage === at) : -1;
    const tree = page.parsed.trees[sentence];
    const named = tree && !tree.nodes.some(({ upos }) => upos === "VERB" || upos === "AUX") ? tree.nodes[tree.root] : undefined;
    for (const { start } of items) leads.set(start, named && isNominal(named) ? phraseOf(page, sentence, tree!, named) : null);
  });
  return found.flatMap((one): F[] => {
    const lead = leads.get(one.cueSpan.start);
    return lead === undefined ? [one] : lead === null ? [] : [{ ...one, speaker: lead }];
  });
}
