import type { MentionReason, PartyId } from "../../model/reading.js";
import type { NamedMention, Names } from "../../model/rooms.js";
import { relation } from "../../model/tree.js";
import type { Tree } from "../../model/tree.js";
import type { Page } from "./page.js";

/** A mention while the text is still being read. */
export interface Draft {
  readonly id: string;
  readonly page: Page;
  readonly from: number;
  readonly to: number;
  /** Nodes that head it: the first is the head, the others are taken for it when nothing else claims them. */
  readonly heads: readonly number[];
  people: readonly string[];
  parties: readonly PartyId[];
  reason: MentionReason;
  of: string | null;
}

/** The nodes of a stretch of atoms, in order. */
export function nodesOf(page: Page, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const { node } = page.atoms[at]!;
    if (node >= 0 && node !== found.at(-1)) found.push(node);
  }
  return found;
}

const nameLike = new Set(["NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "SYM"]);

/**
 * What heads a stretch: the node whose governor lies outside. Trees of titles and names are often wrong inside, so that several nodes may be governed
 * from outside; `core` (the noun of the title, the name) comes first, the rest of them are kept as seconds.
 */
export function headsOf(page: Page, from: number, to: number, core: readonly number[]): number[] {
  const { nodes } = page.tree;
  const inside = new Set(nodesOf(page, from, to));
  const outer = [...inside].filter((node) => !inside.has(nodes[node]!.head) && nameLike.has(nodes[node]!.upos));
  const wanted = core.filter((node) => inside.has(node));
  const first = wanted.filter((node) => outer.includes(node));
  const all = [...first, ...wanted, ...outer];
  return all.length > 0 ? [...new Set(all)] : [...inside].slice(0, 1);
}

/** Whether a node is a subject; where the tree is unsure, a name right before a verb and behind no preposition is one. */
export function isSubject(page: Page, heads: readonly number[], from: number, to: number): boolean {
  const { tree, atoms } = page;
  for (const head of heads.slice(0, 2)) if (relation(tree.nodes[head]!) === "nsubj" || tree.nodes[head]!.deprel === "expl:subj") return true;
  const conjunct = tree.nodes[heads[0] ?? -1];
  if (conjunct && relation(conjunct) === "conj" && conjunct.head >= 0 && relation(tree.nodes[conjunct.head]!) === "nsubj") return true;
  const before = tree.nodes[atoms[from - 1]?.node ?? -1];
  // "…, a rétorqué Dara Velin": after a verb of saying that has no other subject
  if (before && atoms[from]!.joint === " " && before.upos === "VERB" && page.lexicon.sayings.has(before.lemma) && !tree.children[before.index]!.some((child) => relation(tree.nodes[child]!) === "nsubj")) return true;
  const after = tree.nodes[atoms[to]?.node ?? -1];
  // a name that opens the sentence, before a verb: taggers take "expressed" for a participle as often as not
  if (from === 0 && after && atoms[to]!.joint === " " && after.upos === "VERB" && !/VerbForm=(?:Inf|Ger)/.test(after.feats)) return true;
  const verb = after && /^[ ,]$/.test(atoms[to]!.joint) && (after.upos === "AUX" || after.upos === "VERB") && !/VerbForm=(?:Part|Inf|Ger)/.test(after.feats);
  return Boolean(verb && !(before && atoms[from]!.joint === " " && (before.upos === "ADP" || before.upos === "CCONJ")));
}

/** The verb a node depends on as its subject or otherwise: the nearest predicate above. */
export function predicateOf(tree: Tree, node: number): number {
  for (let at = tree.nodes[node]?.head ?? -1, steps = 0; at >= 0 && steps < 12; at = tree.nodes[at]!.head, steps++) {
    const { upos, deprel } = tree.nodes[at]!;
    if (upos === "VERB" || upos === "AUX" || deprel === "root") return at;
  }
  return -1;
}

/** Mentions as the rooms after this one see them, with the look-up by head. */
export function finish(drafts: readonly Draft[]): Pick<Names, "mentions" | "byHead"> {
  const startOf = (draft: Draft): number => draft.page.atoms[draft.from]!.start;
  const endOf = ({ page, to }: Draft): number => {
    const last = page.atoms[to - 1]!;
    // the last full stop of "U.S." belongs to it
    return last.dot && last.joint === "." && last.text.length === 1 ? last.end + 1 : last.end;
  };
  const inOrder = [...drafts].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const ids = new Map(inOrder.map((draft, at) => [draft.id, `m${at + 1}`]));
  const made = inOrder.map((draft): { draft: Draft; mention: NamedMention } => ({
    draft,
    mention: {
      id: ids.get(draft.id)!, start: startOf(draft), end: endOf(draft), people: draft.people, parties: draft.parties, reason: draft.reason,
      of: draft.of === null ? null : ids.get(draft.of) ?? null, head: { sentence: draft.page.sentence, node: draft.heads[0] ?? 0 },
    },
  }));
  const firsts: Map<number, NamedMention>[] = [];
  const seconds: Map<number, NamedMention>[] = [];
  const put = (maps: Map<number, NamedMention>[], sentence: number, node: number, mention: NamedMention): void => {
    const map = (maps[sentence] ??= new Map<number, NamedMention>());
    const other = map.get(node);
    if (!other || mention.end - mention.start > other.end - other.start) map.set(node, mention);
  };
  for (const { draft, mention } of made) {
    put(firsts, draft.page.sentence, mention.head.node, mention);
    for (const node of draft.heads.slice(1)) put(seconds, draft.page.sentence, node, mention);
  }
  return {
    mentions: made.map(({ mention }) => mention),
    byHead: ({ sentence, node }) => firsts[sentence]?.get(node) ?? seconds[sentence]?.get(node),
  };
}
