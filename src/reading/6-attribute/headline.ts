import type { Span } from "../../text/span.js";
import { relation, type Node, type Tree } from "../../model/tree.js";
import { isFinite, isNominal, isPunctuation, isVerbal, quotationAt, treeAt, type Page } from "./page.js";
import type { Quotation } from "./quotations.js";
import type { Finding } from "./rule.js";
import { phraseOf, subjectOf } from "./source.js";

export const colonId = "attribute/colon";
export const colonWhy = "A name before a colon speaks the words behind it.";
export const introducedId = "attribute/introduced-quotation";
export const introducedWhy = "A sentence that ends in a colon brings a quotation: its subject speaks.";

/**
 * "Aldane: road will reopen": a title with a name, a colon and words.
 * A country, a town or a thing before the colon is what the title is about, unless all that follows stands in quotation marks.
 */
export function colonIn(page: Page, sentence: number, tree: Tree): Finding | null {
  const passage = page.parsed.prepared.passages[page.parsed.prepared.sentences[sentence]!.passage];
  if (passage?.kind !== "title") return null;
  const colon = tree.nodes.findIndex((node) => node.form === ":");
  if (colon < 1 || colon > 8 || tree.nodes.length - colon < 4) return null;
  const before = tree.nodes.slice(0, colon);
  if (before.some((node) => isVerbal(node) && isFinite(node)) || !before.some((node) => node.upos === "PROPN")) return null;
  const head = before.find((node) => isNominal(node) && (node.head >= colon || node.head < 0)) ?? before.findLast((node) => isNominal(node))!;
  const last = tree.nodes.findLast((node) => !isPunctuation(node) || /["”»’']/.test(node.form))!;
  const content: Span = { start: tree.nodes[colon + 1]!.start, end: last.end };
  const quotation = quotationAt(page, content.start);
  const quoted = quotation !== null && quotation.start === content.start && quotation.end >= content.end;
  if (!quoted && !isPerson(page, before, sentence)) return null;
  const source = { span: { start: before[0]!.start, end: before.at(-1)!.end }, head: { sentence, node: head.index }, first: 0, last: colon - 1 };
  return { speaker: source, cueSpan: { start: tree.nodes[colon]!.start, end: tree.nodes[colon]!.end }, content: [content], addressees: [], narrated: false };
}

/** A person known to room 4, or a name that it knows nothing else about. */
function isPerson(page: Page, before: readonly Node[], sentence: number): boolean {
  const mentions = before.map((node) => page.names.byHead({ sentence, node: node.index })).filter((one) => one !== undefined);
  return mentions.length > 0 ? mentions.some((one) => one.people.length > 0) : before.every((node) => node.upos === "PROPN" || node.upos === "DET" || isPunctuation(node));
}

/** "Her message was plain: “We shall wait.”": a quotation behind a colon, brought by no verb the lexicon knows. */
export function introduced(page: Page, quotation: Quotation, sentence: number): Finding | null {
  if (page.text.slice(quotation.start, quotation.end).split(/\s+/).length < 4) return null;
  const tree = treeAt(page, sentence);
  const root = tree.nodes[tree.root];
  if (!root) return null;
  const verb = isVerbal(root) ? root : tree.nodes.find((node) => node.head === root.index && relation(node) === "cop") ?? null;
  const speaker = subjectOf(page, sentence, tree, root, 0) ?? nameBefore(page, sentence, tree, quotation);
  if (!speaker || speaker.span.end > quotation.start) return null;
  const cue = verb && verb.end <= quotation.start ? verb : tree.nodes.findLast((node) => node.form === ":" && node.end <= quotation.start);
  return cue ? { speaker, cueSpan: { start: cue.start, end: cue.end }, content: [{ start: quotation.start, end: quotation.end }], addressees: [], narrated: false } : null;
}

/** "Aldane: “We shall wait.”" */
function nameBefore(page: Page, sentence: number, tree: Tree, quotation: Quotation) {
  const before = tree.nodes.filter((node) => node.end <= quotation.start && !isPunctuation(node));
  const head = before.find((node) => node.upos === "PROPN" && !before.some((other) => other.index === node.head));
  return head && before.length <= 6 ? phraseOf(page, sentence, tree, head) : null;
}
