import type { Span } from "../../text/span.js";
import { isNominal, isPunctuation, lower, sentenceAt, type Page } from "./page.js";
import type { Finding } from "./rule.js";
import { phraseOf, type Source } from "./source.js";

export const turnId = "attribute/turn";
export const turnWhy = "In a transcript, the label before a colon speaks the paragraphs that follow it.";

/** The turns of a transcript, whether its labels stand in passages of their own or before a dash. Turns of those who only ask are left out. */
export function turns(page: Page): Finding[] {
  return [...labelled(page), ...dashed(page)].sort((one, other) => one.content[0]!.start - other.content[0]!.start);
}

/** "Spokesperson: We have not been invited." */
function labelled(page: Page): Finding[] {
  const { passages } = page.parsed.prepared;
  const found: Finding[] = [];
  const labels = new Map<string, number>();
  const labelOf = (passage: Span): string => page.text.slice(passage.start, passage.end).replace(/[\s:.]+$/, "");
  for (const passage of passages) if (passage.kind === "label") labels.set(labelOf(passage), (labels.get(labelOf(passage)) ?? 0) + 1);
  passages.forEach((passage, index) => {
    // one label alone is a heading: in a transcript somebody speaks again, or is asked
    if (passage.kind !== "label" || (labels.get(labelOf(passage)) === 1 && ![...labels.keys()].some((one) => page.words.askers.includes(one.toLowerCase())))) return;
    const sentence = sentenceAt(page, passage.start);
    const tree = page.parsed.trees[sentence];
    const words = tree?.nodes.filter((node) => !isPunctuation(node)) ?? [];
    const label = labelOf(passage);
    if (words.length === 0 || label === "" || page.words.askers.includes(label.toLowerCase())) return;
    const content: Span[] = [];
    for (let next = index + 1; passages[next]?.kind === "paragraph"; next++) content.push({ start: passages[next]!.start, end: passages[next]!.end });
    if (content.length === 0) return;
    const head = words.find((node) => isNominal(node)) ?? words[0]!;
    const span = { start: passage.start, end: passage.start + label.length };
    const named = { span, head: { sentence, node: head.index }, first: words[0]!.index, last: words.at(-1)!.index };
    // "SPOKESPERSON:" is the one whom the title names, if it names one only
    const byOffice = words.some((node) => page.words.spokespeople.includes(lower(node))) && !page.names.mentions.some((one) => one.people.length > 0 && one.start >= span.start && one.end <= span.end);
    const spokes = byOffice ? answererOf(page, passages.find((one) => one.kind === "label")!.start) : null;
    const speaker = spokes ?? (page.words.answerers.includes(label.toLowerCase()) ? onlyPanellist(page) ?? answererOf(page, passages.find((one) => one.kind === "label")!.start) : named);
    found.push({ speaker, cueSpan: { start: span.end, end: passage.end }, content, addressees: [], narrated: false, direct: true });
  });
  return found;
}

/** "MINISTER ORSA: …" among "Q:" and "A:": who answers where only one person has turns under a name. */
function onlyPanellist(page: Page): Source | null {
  const labels = page.parsed.prepared.passages.filter(({ kind }) => kind === "label");
  const named = page.names.mentions.filter((mention) => mention.people.length === 1 && labels.some(({ start, end }) => start <= mention.start && mention.end <= end));
  const [first] = named;
  if (!first || named.some((mention) => mention.people[0] !== first.people[0])) return null;
  const tree = page.parsed.trees[first.head.sentence]!;
  return phraseOf(page, first.head.sentence, tree, tree.nodes[first.head.node]!);
}

const dash = /^(\p{L}+)[ \u00A0]?[-–—]\s+/u;

/** "A - We have not been invited.": labels before a dash; only the paragraph itself is surely part of the answer. */
function dashed(page: Page): Finding[] {
  const turnsHere = page.parsed.prepared.passages.flatMap((passage) => {
    const found = passage.kind === "paragraph" || passage.kind === "title" ? dash.exec(page.text.slice(passage.start, Math.min(passage.end, passage.start + 40))) : null;
    return found ? [{ passage, label: found[1]!.toLowerCase(), skip: found[0].length, width: found[1]!.length }] : [];
  });
  const asked = turnsHere.find(({ label }) => page.words.askers.includes(label));
  if (!asked) return [];
  return turnsHere.filter(({ label }) => page.words.answerers.includes(label)).map(({ passage, skip, width }) => ({
    speaker: answererOf(page, asked.passage.start), cueSpan: { start: passage.start, end: passage.start + width },
    content: [{ start: passage.start + skip, end: passage.end }], addressees: [], narrated: false, direct: true,
  }));
}

/** Who answers, where the dispatch says so before the first question: its only spokesperson. Otherwise nobody is guessed. */
function answererOf(page: Page, before: number): Source | null {
  const found: Source[] = [];
  page.parsed.trees.forEach((tree, sentence) => {
    if (tree.start >= before) return;
    for (const node of tree.nodes) {
      if (!page.words.spokespeople.includes(node.lemma.toLowerCase())) continue;
      let head = node;
      for (let above = tree.nodes[head.head]; above && above.index > head.index && isNominal(above); above = tree.nodes[head.head]) head = above;
      found.push(phraseOf(page, sentence, tree, head));
    }
  });
  return found.length === 1 ? found[0]! : null;
}
