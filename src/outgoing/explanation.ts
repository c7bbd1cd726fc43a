import type { Because, Reading } from "../model/reading.js";
import type { Node, Tree } from "../model/tree.js";
import { holds, wordsAt, type Span } from "../text/span.js";
import type { Labels } from "./labels/index.js";
import { readoutOf } from "./readout.js";
import { lines, piece, type Piece, type Screen } from "./terminal/lines.js";
import type { Style } from "./terminal/paint.js";
import { viewOf } from "./view.js";
import { alternativeInWords, whyInWords } from "./why-in-words.js";

/**
 * Why a line of a reading is there: the line itself, the rule that made it and why, what else was possible, the chain of
 * attribution, and the tree of the sentence it was read in. Null when no line goes by `id`.
 */
export function explanation(id: string, reading: Reading, trees: readonly Tree[], labels: Labels, screen: Screen): string[] | null {
  const line = lineOf(id, reading);
  if (!line) return null;
  const words = labels.explain;
  const tree = line.because.sentence === null ? undefined : trees[line.because.sentence];
  return [
    ...readoutOf(id, viewOf(reading, labels), labels, screen),
    "",
    ...entry(words.rule, [line.because.rule], screen),
    ...entry(words.why, [whyInWords(line.because, labels)], screen),
    ...entry(words.alternatives, line.because.alternatives.map((one) => alternativeInWords(one, labels)), screen),
    ...entry(words.chain, line.chain, screen),
    ...entry(words.engine, [reading.engine], screen),
    "",
    ...(tree ? treeWithSentence(tree, line.marked, reading.text, labels, screen) : lines([piece(words.noTree, "dim")], screen)),
  ];
}

/** All ids that can be explained, in the order of the readout. */
export const explainable = (reading: Reading): string[] =>
  [...reading.exchanges, ...reading.statements, ...reading.initiatives, ...reading.commitments].map(({ id }) => id);

interface Line {
  readonly because: Because;
  readonly chain: readonly string[];
  /** Places to be shown in the tree. */
  readonly marked: readonly Marked[];
}

interface Marked {
  readonly at: Span;
  readonly as: "speaker" | "cue" | "content";
}

function lineOf(id: string, reading: Reading): Line | null {
  const statement = reading.statements.find((line) => line.id === id);
  if (statement) {
    const { because, chain, speaker, cue, content } = statement;
    const marked: Marked[] = content.map((at) => ({ at, as: "content" }));
    if (speaker) marked.unshift({ at: speaker.mention, as: "speaker" });
    if (cue) marked.unshift({ at: cue, as: "cue" });
    return { because, chain: chain.map(({ role, name }) => `${role}: ${name}`), marked };
  }
  const exchange = reading.exchanges.find((line) => line.id === id);
  if (exchange) return { because: exchange.because, chain: [], marked: exchange.mentions.map((at) => ({ at, as: "content" })) };
  const proposal = [...reading.initiatives, ...reading.commitments].find((line) => line.id === id);
  return proposal ? { because: proposal.because, chain: [], marked: [{ at: proposal.words, as: "content" }] } : null;
}

const entry = (name: string, values: readonly string[], screen: Screen): string[] =>
  values.flatMap((value) => lines([piece(value)], screen, [piece(`${name}: `, "bold")], [piece("  ")]));

function treeWithSentence(tree: Tree, marked: readonly Marked[], text: string, labels: Labels, screen: Screen): string[] {
  return [
    ...lines([piece(labels.explain.sentence, "bold")], screen),
    ...lines([piece(wordsAt(text, tree))], screen, [piece("  ")]),
    "",
    ...lines([piece(labels.explain.tree, "bold")], screen),
    ...treeLines(tree, marked, labels, screen),
  ];
}

/**
 * A tree with its root at the top, each word below its governor, in the order of the text:
 *
 *     said  root · VERB say  ← cue
 *     ├─ minister  nsubj · NOUN  ← speaker
 *     │  └─ The  det · DET
 *     └─ open  ccomp · ADJ  ← words
 */
export function treeLines(tree: Tree, marked: readonly Marked[], labels: Labels, screen: Screen): string[] {
  const found: string[] = [];
  // A stack rather than a call for each level: a tree can be as deep as its sentence is long.
  const stack: { readonly index: number; readonly trunk: string; readonly branch: string }[] = [{ index: tree.root, trunk: "  ", branch: "" }];
  while (stack.length > 0) {
    const { index, trunk, branch } = stack.pop()!;
    const node = tree.nodes[index];
    if (!node) continue;
    const indent = (trunk + branch).slice(-Math.max(screen.columns - 40, 8));
    found.push(...lines(nodePieces(node, marked, labels), screen, [piece(indent, "dim")], [piece(" ".repeat(indent.length + 2))]));
    const below = tree.children[index] ?? [];
    const inner = trunk + (branch === "" ? "" : branch === "└─ " ? "   " : "│  ");
    for (let at = below.length - 1; at >= 0; at--) stack.push({ index: below[at]!, trunk: inner, branch: at === below.length - 1 ? "└─ " : "├─ " });
  }
  return found;
}

function nodePieces(node: Node, marked: readonly Marked[], labels: Labels): Piece[] {
  const as = marked.find(({ at }) => holds(at, node))?.as;
  const style: Style = as === "cue" ? "tone0" : as === "speaker" ? "tone1" : as === "content" ? "bold" : "plain";
  const lemma = node.lemma === node.form ? "" : ` ${node.lemma}`;
  return [piece(node.form, style), piece(` ${node.deprel} · ${node.upos}${lemma}`, "dim"), ...(as && as !== "content" ? [piece(` ← ${labels.explain[as]}`, "dim")] : [])];
}
