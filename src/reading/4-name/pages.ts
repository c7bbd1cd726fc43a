import { doubt } from "../../model/doubts.js";
import type { Note } from "../../model/doubts.js";
import type { PartyId } from "../../model/reading.js";
import type { Parsed } from "../../model/rooms.js";
import type { Tree } from "../../model/tree.js";
import { atomise } from "./atoms.js";
import type { Atom, Form } from "./atoms.js";
import { lookUp } from "./lexicon.js";
import type { Hit, Lexicon } from "./lexicon.js";
import { sketch } from "./names-on-page.js";
import type { Sketch } from "./names-on-page.js";
import type { Page } from "./page.js";

/** Lays out every sentence with what the lexicon knows of its words, and finds names and phrases on it. */
export function layPages({ prepared, trees }: Parsed, lexicon: Lexicon, note: Note): Sketch[] {
  const { text } = prepared.source;
  const forms = new Map<string, Form>();
  const all = prepared.sentences.map((sentence, index) => {
    const tree = trees[index]!;
    const atoms = atomise(text, sentence.start, sentence.end, tree, forms);
    return { index, tree, atoms, hits: lookUp(atoms, lexicon), title: prepared.passages[sentence.passage]?.kind === "title" || (headline(atoms) && !/[.!?…»”"]\s*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end))) };
  });
  const small = new Set<string>();
  const large = new Set<string>();
  const named = new Set<PartyId>();
  for (const { atoms, hits } of all) {
    for (const [at, atom] of atoms.entries()) {
      if (atom.shape === "lower") small.add(atom.key);
      else if (at > 0 && atom.joint === " ") large.add(atom.key);
    }
    for (let at = 0; at < atoms.length; at++) {
      const longest = hits[at]!.find(({ meaning }) => meaning.kind === "party");
      if (longest?.meaning.kind !== "party") continue;
      named.add(longest.meaning.party);
      at = longest.to - 1;
    }
  }
  const doubted = new Set<string>();
  return all.map(({ index, tree, atoms, hits, title }) => {
    const settled = settleShared(atoms, hits, lexicon, named, doubted, note);
    const page: Page = { sentence: index, text, tree, atoms, hits: settled, ends: byEnd(settled, atoms.length), title, small, lexicon };
    return sketch(page, large);
  });
}

/** Lays out one line that belongs to no sentence. */
export function sketchLine(text: string, tree: Tree, lexicon: Lexicon): Sketch {
  const atoms = atomise(text, 0, text.length, null);
  const hits = lookUp(atoms, lexicon);
  return sketch({ sentence: -1, text, tree, atoms, hits, ends: byEnd(hits, atoms.length), title: false, small: new Set(), lexicon }, new Set());
}

/** Nearly every word has a capital, so that capitals say nothing. */
function headline(atoms: readonly Atom[]): boolean {
  const words = atoms.filter((atom) => atom.shape !== "number" && atom.text.length > 3);
  return words.length >= 4 && words.filter((atom) => atom.shape !== "lower").length >= words.length * 0.8;
}

/** "congolais" belongs to the one of the two that the text names; if it names both or neither, it is left open. */
function settleShared(atoms: readonly Atom[], hits: readonly Hit[][], lexicon: Lexicon, named: ReadonlySet<PartyId>, doubted: Set<string>, note: Note): Hit[][] {
  return hits.map((list, at) => {
    const shared = list.length > 1 ? lexicon.sharedAdjectives.get(atoms[at]!.key) : undefined;
    if (!shared) return list;
    const here = shared.filter((party) => named.has(party));
    if (here.length !== 1 && !doubted.has(atoms[at]!.key)) {
      doubted.add(atoms[at]!.key);
      const nameOf = (party: PartyId): string => lexicon.words.parties[party]?.names[0] ?? party;
      note(doubt("name/two-readings", { start: atoms[at]!.start, end: atoms[at]!.end }, atoms[at]!.text, nameOf(shared[0]!), nameOf(shared[1]!)));
    }
    return list.filter(({ meaning }) => meaning.kind !== "adjective" || (here.length === 1 && meaning.party === here[0]));
  });
}

function byEnd(hits: readonly (readonly Hit[])[], length: number): Hit[][] {
  const ends: Hit[][] = Array.from({ length: length + 1 }, () => none);
  for (const list of hits)
    for (const hit of list) {
      if (ends[hit.to] === none) ends[hit.to] = [hit];
      else ends[hit.to]!.push(hit);
    }
  for (const list of ends) if (list.length > 1) list.sort((a, b) => a.from - b.from);
  return ends;
}

const none: Hit[] = [];
