import { feature, relation, type Node, type Tree } from "../../model/tree.js";
import type { Span } from "../../text/span.js";
import type { Cue } from "./cue.js";
import type { Entry } from "./lexicon.js";
import { childrenOf, isFinite, isInfinitive, isPunctuation, lower, prepositionOf, type Page } from "./page.js";
import { edgesOf, placesOf } from "./reach.js";
import type { Finding } from "./rule.js";
import { besideTheCue } from "./stretch.js";
import { phraseOf, seemsSomebody, type Source } from "./source.js";

/** Dependents of any word of the cue, in order of the text. */
export function besideCue(cue: Cue): Node[] {
  const own = new Set(cue.parts.map((part) => part.index));
  return cue.parts.flatMap((part) => childrenOf(cue.tree, part)).filter((child) => !own.has(child.index)).sort((a, b) => a.index - b.index);
}

/**
 * The same, with what the tree hangs on an object or listener although it may as well hang on the cue:
 * "urged both sides | to meet", "accused them | of lying", « a qualifié le projet | d'erreur ».
 */
export function aroundCue(cue: Cue): Node[] {
  const own = besideCue(cue);
  const lent = own.filter((child) => child.index > cue.last && ["obj", "iobj", "obl", "nsubj"].includes(relation(child)))
    .flatMap((child) => childrenOf(cue.tree, child).filter((below) => below.index > child.index && (relation(below) === "nmod" || relation(below) === "acl" || relation(below) === "advcl") && !isRelativeClause(cue.tree, below)));
  return [...own, ...lent].sort((a, b) => a.index - b.index);
}

/** A clause that tells about a noun ("which …"), rather than one behind an opener or an infinitive. */
function isRelativeClause(tree: Tree, node: Node): boolean {
  return node.deprel === "acl:relcl" && !childrenOf(tree, node).some((child) => relation(child) === "mark");
}

/** Whether a dependent stands behind one of the prepositions an entry asks for. "" stands for none. */
export function standsBehind(tree: Tree, node: Node, prepositions: ReadonlySet<string>): boolean {
  const preposition = prepositionOf(tree, node);
  return preposition !== "" && (prepositions.has(preposition) || prepositions.has(preposition.split(" ")[0]!));
}

/** Who is spoken to, as the entry's frame says. `skip` are words that are content already. */
export function addresseesOf(page: Page, cue: Cue, entry: Entry, skip: ReadonlySet<number> = new Set()): Source[] {
  const found: Source[] = [];
  const listeners = new Set([entry, ...cue.entries.filter((one) => one.frames.includes("clause") && entry.frames.includes("clause"))].flatMap((one) => [...one.addressee]));
  for (const child of besideCue(cue)) {
    if (skip.has(child.index)) continue;
    const kind = relation(child);
    const indirect = kind === "iobj" || (kind === "obl" && child.upos === "PRON" && prepositionOf(cue.tree, child) === "" && feature(child, "Case") === "Dat");
    const spokenTo = (kind === "obj" && listeners.has("object") && child.index > cue.first - 3)
      || (indirect && (listeners.has("indirect") || listeners.has("object")))
      || (kind === "obl" && child.index > cue.first && standsBehind(cue.tree, child, listeners) && canListen(page, cue, child, skip))
      || (cue.passive && child.deprel === "nsubj:pass" && (listeners.has("object") || listeners.has("indirect")));
    if (spokenTo && child.upos !== "SCONJ") found.push(phraseOf(page, cue.sentence, cue.tree, child));
  }
  return found;
}

/**
 * Behind what is said only names and pronouns are taken for listeners: "support for the candidacy to the council" has none. Nor has
 * « la situation au Harran, la sécurité, la pêche »: what goes on with things is a list of topics.
 */
function canListen(page: Page, cue: Cue, node: Node, content: ReadonlySet<number>): boolean {
  if (page.lexicon.times.has(node.lemma.toLowerCase())) return false;
  if (goesOnWithThings(page, cue, node) && [...content].some((index) => index < node.index)) return false;
  if (seemsSomebody(page, cue.sentence, node)) return true;
  return node.upos === "NOUN" && ![...content].some((index) => index < node.index);
}

/** Whether a list that begins with a name goes on with things. */
const goesOnWithThings = (page: Page, cue: Cue, node: Node): boolean =>
  childrenOf(cue.tree, node).some((child) => (relation(child) === "conj" || relation(child) === "appos") && child.upos === "NOUN" && !seemsSomebody(page, cue.sentence, child));

/** How far an object goes: over a list of topics that the tree hangs on a place named right behind its first (« la situation au Harran, la sécurité … »). */
export function overTopics(page: Page, cue: Cue, last: number): number {
  const next = besideCue(cue).find((child) => relation(child) === "obl" && edgesOf(cue.tree, child).first === last + 1);
  return next && goesOnWithThings(page, cue, next) ? reachOf(page, cue, next).last : last;
}

/** A finding whose content runs from one word to another, less the words of cue, speaker and addressees. */
export function finding(page: Page, cue: Cue, speaker: Source | null, first: number, last: number, options: { addressees?: readonly Source[]; narrated?: boolean; cueSpan?: Span } = {}): Finding | null {
  const { narrated = false, cueSpan = cue.span } = options;
  const addressees = (options.addressees ?? []).map((one) => before(cue, one, first));
  const without = new Set<number>();
  for (let at = cue.first; at <= cue.last; at++) without.add(at);
  for (const one of [speaker, ...addressees]) if (one && one.head.sentence === cue.sentence && !(one.first <= first && one.last >= last)) for (let at = one.first; at <= one.last; at++) without.add(at);
  const content = placesOf(page, cue, first, last, without);
  return content.length === 0 ? null : { speaker, cueSpan, content, addressees, narrated };
}

/** A listener ends where what is said begins, also where the tree takes both for one phrase. */
function before(cue: Cue, listener: Source, first: number): Source {
  if (listener.first >= first || listener.last < first || listener.head.node >= first) return listener;
  let last = first - 1;
  while (last > listener.head.node && isPunctuation(cue.tree.nodes[last]!)) last--;
  return { ...listener, last, span: { start: listener.span.start, end: cue.tree.nodes[last]!.end } };
}

/** "après que", "dès que": the opener belongs to a word that tells when, and what it opens is not said. */
export const opensTime = (page: Page, tree: Tree, opener: Node): boolean => page.lexicon.timeFrom.has(tree.nodes[opener.index - 1]?.form.toLowerCase() ?? "");

/** Words of a clause that hang on a complement: its subtree, from its opener on, never reaching back over the cue. */
export function reachOf(page: Page, cue: Cue, complement: Node): { first: number; last: number } {
  const { tree } = cue;
  const { first, last } = edgesOf(tree, complement, (node) => besideTheCue(page, cue, node));
  if (complement.index > cue.last) return { first: Math.max(first, cue.last + 1), last };
  return { first, last: Math.min(last, cue.first - 1) };
}

/** Whether a complement is an infinitive: by its form or by a marker before it. */
export function readsInfinitive(tree: Tree, node: Node): boolean {
  if (childrenOf(tree, node).some((child) => child.deprel.startsWith("aux") && isFinite(child))) return false;
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
