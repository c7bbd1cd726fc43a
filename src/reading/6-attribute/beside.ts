import { feature, relation, type Node, type Tree } from "../../model/tree.js";
import type { Span } from "../../text/span.js";
import type { Cue } from "./cue.js";
import type { Entry } from "./lexicon.js";
import { childrenOf, isInfinitive, isPunctuation, lower, prepositionOf, type Page } from "./page.js";
import { edgesOf, placesOf } from "./reach.js";
import type { Finding } from "./rule.js";
import { phraseOf, type Source } from "./source.js";

/** Dependents of any word of the cue, in order of the text. */
export function besideCue(cue: Cue): Node[] {
  const own = new Set(cue.parts.map((part) => part.index));
  return cue.parts.flatMap((part) => childrenOf(cue.tree, part)).filter((child) => !own.has(child.index)).sort((a, b) => a.index - b.index);
}

/** Whether a dependent stands behind one of the prepositions an entry asks for. "" stands for none. */
export function standsBehind(tree: Tree, node: Node, prepositions: ReadonlySet<string>): boolean {
  const preposition = prepositionOf(tree, node);
  return preposition !== "" && (prepositions.has(preposition) || prepositions.has(preposition.split(" ")[0]!));
}

/** Who is spoken to, as the entry's frame says. `skip` are words that are content already. */
export function addresseesOf(page: Page, cue: Cue, entry: Entry, skip: ReadonlySet<number> = new Set()): Source[] {
  const found: Source[] = [];
  for (const child of besideCue(cue)) {
    if (skip.has(child.index)) continue;
    const kind = relation(child);
    const indirect = kind === "iobj" || (kind === "obl" && child.upos === "PRON" && prepositionOf(cue.tree, child) === "" && feature(child, "Case") === "Dat");
    const spokenTo = (kind === "obj" && entry.addressee.has("object") && child.index > cue.first - 3)
      || (indirect && (entry.addressee.has("indirect") || entry.addressee.has("object")))
      || (kind === "obl" && child.index > cue.first && standsBehind(cue.tree, child, entry.addressee) && canListen(child))
      || (cue.passive && child.deprel === "nsubj:pass" && (entry.addressee.has("object") || entry.addressee.has("indirect")));
    if (spokenTo && child.upos !== "SCONJ") found.push(phraseOf(page, cue.sentence, cue.tree, child));
  }
  return found;
}

const canListen = (node: Node): boolean => node.upos === "PROPN" || node.upos === "NOUN" || node.upos === "PRON";

/** A finding whose content runs from one word to another, less the words of cue, speaker and addressees. */
export function finding(page: Page, cue: Cue, speaker: Source | null, first: number, last: number, options: { addressees?: readonly Source[]; narrated?: boolean; cueSpan?: Span } = {}): Finding | null {
  const { addressees = [], narrated = false, cueSpan = cue.span } = options;
  const without = new Set<number>();
  for (let at = cue.first; at <= cue.last; at++) without.add(at);
  for (const one of [speaker, ...addressees]) if (one && one.head.sentence === cue.sentence && !(one.first <= first && one.last >= last)) for (let at = one.first; at <= one.last; at++) without.add(at);
  const content = placesOf(page, cue, first, last, without);
  return content.length === 0 ? null : { speaker, cueSpan, content, addressees, narrated };
}

/** Words of a clause that hang on a complement: its subtree, from its opener on, never reaching back over the cue. */
export function reachOf(cue: Cue, complement: Node, alsoWithout: (node: Node) => boolean = () => false): { first: number; last: number } {
  const { tree } = cue;
  const { first, last } = edgesOf(tree, complement, alsoWithout);
  if (complement.index > cue.last) return { first: Math.max(first, cue.last + 1), last };
  return { first, last: Math.min(last, cue.first - 1) };
}

/** Whether a complement is an infinitive: by its form or by a marker before it. */
export function readsInfinitive(tree: Tree, node: Node): boolean {
  if (isInfinitive(node)) return true;
  return childrenOf(tree, node).some((child) => (child.deprel === "cop" || child.deprel.startsWith("aux")) && isInfinitive(child));
}

/** Next punctuation mark at or behind a word, or one past the end. */
export function nextPunctuation(tree: Tree, from: number): number {
  let at = from;
  while (at < tree.nodes.length && !isPunctuation(tree.nodes[at]!)) at++;
  return at;
}

export const isOpener = (page: Page, node: Node): boolean => page.words.openers.includes(lower(node));
