import type { Span } from "../../text/span.js";
import type { Tree } from "../../model/tree.js";

/**
 * A run of letters or digits. Names are looked up over these and not over the words of the tree, because what counts as a word differs
 * from one treebank to the next ("Saint-Siège", "russo-chinoise", "U.N.", "-t-il").
 */
export interface Atom extends Span {
  readonly text: string;
  /** Without case and accents: what is compared. */
  readonly key: string;
  readonly shape: "lower" | "initial" | "capitals" | "number";
  /** What stands between it and the atom before: "" at the start, " ", "-", "'", ".", ". ", else the first sign that is no space. */
  readonly joint: string;
  /** Whether a full stop follows at once. */
  readonly dot: boolean;
  /** Index of the word of the tree it stands in; -1 where there is none. */
  readonly node: number;
}

const runs = /[\p{L}\p{M}\p{N}]+\+?/gu;

/** What an atom is by its letters alone. */
export type Form = Pick<Atom, "text" | "key" | "shape">;

/** Cuts a stretch of text into atoms. `tree` may be null, for terms of a lexicon; `forms` remembers words that were seen before. */
export function atomise(text: string, start: number, end: number, tree: Tree | null, forms: Map<string, Form> = new Map()): Atom[] {
  const stretch = text.slice(start, end);
  const atoms: Atom[] = [];
  let before = 0;
  let node = 0;
  for (const found of stretch.matchAll(runs)) {
    const from = found.index;
    const to = from + found[0].length;
    let form = forms.get(found[0]);
    if (!form) {
      const composed = plain(found[0]);
      form = { text: composed, key: fold(composed), shape: shapeOf(composed) };
      forms.set(found[0], form);
    }
    if (tree) while (node < tree.nodes.length && tree.nodes[node]!.end <= start + from) node++;
    const at = tree?.nodes[node];
    atoms.push({
      start: start + from, end: start + to, text: form.text, key: form.key, shape: form.shape,
      joint: atoms.length === 0 ? "" : jointOf(stretch, before, from), dot: stretch[to] === ".",
      node: at && at.start < start + to ? node : -1,
    });
    before = to;
  }
  return atoms;
}

/** Without case and accents: "États" → "etats". */
export function fold(form: string): string {
  const lower = form.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower.normalize("NFD").replace(/\p{M}+/gu, "").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/[’ʼ]/g, "'");
}

const plain = (form: string): string => (/^[\x20-\x7e]*$/.test(form) ? form : form.normalize("NFC"));

function shapeOf(form: string): Atom["shape"] {
  const first = form[0]!;
  if (/\p{N}/u.test(first)) return "number";
  if (first === first.toLowerCase()) return "lower";
  if (form.length > 1 && form === form.toUpperCase()) return "capitals";
  return "initial";
}

function jointOf(stretch: string, from: number, to: number): string {
  if (to === from) return "";
  const between = stretch.slice(from, Math.min(to, from + 8));
  if (between === " " || /^\s+$/.test(between)) return " ";
  if (/^[-‐‑]$/.test(between)) return "-";
  // a hyphen with space around it is a dash: "Q - How …"
  if (/^\s+[-‐‑]/.test(between)) return "–";
  if (/^['’ʼ]$/.test(between)) return "'";
  if (between === ".") return ".";
  if (/^\.\s+$/.test(between)) return ". ";
  // a token corpus may print "l' agence": the apostrophe still joins
  if (/^['’ʼ]\s$/.test(between)) return "'";
  const signs = between.replace(/\s+/g, "");
  return signs[0] === "." && signs.length > 1 ? signs[1]! : signs[0] ?? " ";
}
