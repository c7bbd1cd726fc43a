import type { Phrase } from "./lexicon.js";
import { relation, type Node, type Tree } from "../../model/tree.js";
import { governor, isNominal, isPunctuation, isVerbal, lower, type Page } from "./page.js";
import { edgesOf, placesOf } from "./reach.js";
import type { Finding } from "./rule.js";
import { phraseOf, seemsSomebody, type Source } from "./source.js";
import type { Cue } from "./cue.js";

export const accordingToId = "attribute/according-to";
export const accordingToWhy = "A phrase like “according to” names a source; the rest of its clause is what the source says.";

/** What stands behind phrases that name a source ("according to the ministry", « selon un communiqué »), in one sentence. */
export function accordingTo(page: Page, sentence: number, tree: Tree): (Finding & { readonly at: Node })[] {
  const found: (Finding & { at: Node })[] = [];
  for (const node of tree.nodes)
    for (const phrase of page.lexicon.phrases.get(lower(node).replace("’", "'")) ?? []) {
      const end = phraseEnd(tree, node.index, phrase);
      if (end < 0) continue;
      const one = findingOf(page, sentence, tree, node, end, phrase);
      if (one) found.push(one);
      break;
    }
  return found;
}

/** Index of the last word of a phrase that begins at `from`; -1 where it does not stand there. */
function phraseEnd(tree: Tree, from: number, { words }: Phrase): number {
  for (let i = 0; i < words.length; i++) {
    const node = tree.nodes[from + i];
    if (!node) return -1;
    const form = lower(node).replace("’", "'");
    if (form !== words[i] && !(i === words.length - 1 && i > 0 && node.lemma === words[i])) return -1;
  }
  return from + words.length - 1;
}

function findingOf(page: Page, sentence: number, tree: Tree, node: Node, end: number, phrase: Phrase): (Finding & { at: Node }) | null {
  const head = phrase.holdsSource ? tree.nodes[end]! : headBehind(tree, end);
  if (!head || page.words.relatives.includes(lower(head))) return null;
  const source = phraseOf(page, sentence, tree, head);
  const opensSentence = tree.nodes.slice(0, node.index).every((before) => isPunctuation(before) || before.upos === "CCONJ" || before.upos === "ADV");
  if (phrase.headOnly && (!opensSentence || !seemsSomebody(page, sentence, head) || tree.nodes[source.last + 1]?.form !== ",")) return null;
  const closes = tree.nodes.slice(source.last + 1).every((after) => isPunctuation(after));
  const setOff = (node.index === 0 || isPunctuation(tree.nodes[node.index - 1]!)) && (closes || isPunctuation(tree.nodes[source.last + 1]!));
  const verb = verbAbove(tree, head, node.index, source.last);
  const clause = setOff || opensSentence || !verb || verb.index === tree.root ? { first: 0, last: tree.nodes.length - 1 } : edgesOf(tree, verb);
  const without = new Set<number>();
  for (let at = node.index; at <= Math.max(source.last, edgeOfPhrase(tree, head, source, end)); at++) without.add(at);
  const cueEnd = phrase.holdsSource ? end - 1 : end;
  const cueSpan = { start: node.start, end: tree.nodes[cueEnd]!.end };
  const cue = { tree, sentence, span: cueSpan } as Cue;
  const content = placesOf(page, cue, clause.first, clause.last, without).filter((place) => /\p{L}{2}/u.test(page.text.slice(place.start, place.end)));
  return content.length === 0 ? null : { at: node, speaker: source, cueSpan, content, addressees: [], narrated: false };
}

/** The noun that heads the phrase behind a preposition: the first noun, or the one it leans on further right. */
function headBehind(tree: Tree, end: number): Node | null {
  let at = end + 1;
  while (tree.nodes[at] && !isNominal(tree.nodes[at]!) && at < end + 8) {
    if (tree.nodes[at]!.form === ",") return null;
    if (isVerbal(tree.nodes[at]!) && !["amod", "acl"].includes(relation(tree.nodes[at]!))) return null;
    at++;
  }
  let node = tree.nodes[at];
  if (!node || !isNominal(node)) return null;
  for (let above = governor(tree, node); above && above.index > node.index && isNominal(above) && ["compound", "nmod", "amod", "flat", "det", "nummod", "appos"].includes(relation(node)); above = governor(tree, node)) node = above;
  return node;
}

function verbAbove(tree: Tree, node: Node, from: number, to: number): Node | null {
  for (let at = governor(tree, node), steps = 0; at && steps < 30; at = governor(tree, at), steps++) {
    if (at.index >= from && at.index <= to) continue;
    if (isVerbal(at) || at.upos === "ADJ" || tree.children[at.index]!.some((child) => relation(tree.nodes[child]!) === "cop" || relation(tree.nodes[child]!) === "nsubj")) return at;
  }
  return null;
}

/** What is told about the source up to the next comma belongs to the phrase, not to what it says. */
function edgeOfPhrase(tree: Tree, head: Node, source: Source, end: number): number {
  const { last } = edgesOf(tree, head, (child) => child.index <= end);
  let at = source.last;
  while (at < last && tree.nodes[at + 1] && !isPunctuation(tree.nodes[at + 1]!)) at++;
  return at;
}
