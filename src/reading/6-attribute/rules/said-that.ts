import { feature, relation, type Node } from "../../../model/tree.js";
import { addresseesOf, besideCue, finding, isOpener, opensTime, reachOf, readsInfinitive } from "../beside.js";
import { entryWith, type Cue } from "../cue.js";
import { stretched } from "../stretch.js";
import { childIn, isFinite, isGerund, isNominal, isPunctuation, isVerbal, lower, quotationAt, type Page } from "../page.js";
import type { Rule } from "../rule.js";

export const saidThat: Rule = {
  id: "attribute/clause-of-saying",
  frame: "clause",
  why: "A verb of saying or thinking brings a clause: what is said stands in that clause, the verb's subject says it.",
  finds: [
    { language: "en", text: "The minister said on Monday that the talks would resume.", speaker: "The minister", cue: "said", content: "that the talks would resume" },
    { language: "en", text: "Ms Aldane told her counterpart that the road was open.", speaker: "Ms Aldane", cue: "told", content: "that the road was open", addressee: "her counterpart" },
    { language: "en", text: "The envoy assured the minister that his government was working on a solution.", speaker: "The envoy", cue: "assured", content: "that his government was working on a solution", addressee: "the minister" },
    { language: "fr", text: "Le ministre a indiqué lundi que les pourparlers reprendraient.", speaker: "Le ministre", cue: "a indiqué", content: "que les pourparlers reprendraient" },
    { language: "fr", text: "La porte-parole n'a pas confirmé que le texte était prêt.", speaker: "La porte-parole", cue: "n'a pas confirmé", content: "que le texte était prêt" },
  ],
  leaves: [
    { language: "en", text: "The road was so narrow that the convoy turned back." },
    { language: "fr", text: "La route était si étroite que le convoi a fait demi-tour." },
  ],
  match: (page, cue, spoken) => {
    const entry = cue.form === "verb" ? entryWith(cue, "clause") : undefined;
    if (!entry) return null;
    const clause = clauseOf(page, cue);
    const speaker = spoken.source(cue);
    const addressees = addresseesOf(page, cue, entry);
    if (clause) {
      const { first: begin, last } = reachOf(page, cue, clause);
      // "said yesterday that …": when it was said stands before the opener, wherever the tree hangs it
      const mark = childIn(cue.tree, clause, "mark");
      const first = mark && isOpener(page, mark) && isThat(page, mark) && mark.index > begin && mark.index < clause.index ? mark.index : begin;
      const end = stretched(page, cue, last);
      // one word alone ("he said so", "that") is no clause
      if (end > first) return finding(page, cue, speaker, isOpener(page, cue.tree.nodes[first]!) ? first : Math.min(first, begins(page, cue, first)), end, { addressees });
    }
    const opener = Math.max(openerBehind(page, cue), speaker ? barelyBehind(page, cue) : -1);
    if (opener < 0) return null;
    return finding(page, cue, speaker, opener, stretched(page, cue, opener), { addressees });
  },
};

/** The clause behind the cue that the tree gives it. */
function clauseOf(page: Page, cue: Cue): Node | undefined {
  return besideCue(cue).find((child) => {
    if (child.index <= cue.last || startsRelative(page, cue, child)) return false;
    const kind = relation(child);
    if (kind === "ccomp" && isGerund(child) && !childIn(cue.tree, child, "nsubj", "mark", "cop")) return false;
    if (kind === "ccomp") return !readsInfinitive(cue.tree, child) || childIn(cue.tree, child, "nsubj") !== undefined;
    if (kind === "csubj") return cue.passive;
    const opened = childIn(cue.tree, child, "mark");
    return (kind === "advcl" || kind === "acl" || kind === "parataxis") && opened !== undefined && isOpener(page, opened) && !opensTime(page, cue.tree, opened) && opened.index <= cue.last + 4 && isThat(page, opened);
  });
}

/** The chief opener ("that", "que"), rather than "if" or "how". */
const isThat = (page: Page, node: Node): boolean => node.lemma === page.words.openers[0];

/**
 * "… a confirmé, mardi, à l'issue du conseil, que …": an opener behind the cue, whatever the tree makes of it.
 * Between the two may stand when, where and how it was said, but no verb, and no noun that could bring a clause of its own.
 */
function openerBehind(page: Page, cue: Cue): number {
  const { nodes } = cue.tree;
  for (let at = cue.last + 1; at <= cue.last + 25 && at < nodes.length; at++) {
    const node = nodes[at]!;
    if (at === cue.last + 1 && lower(node) === page.words.openers[0] && verbAhead(cue, at)) return at;
    if (isOpener(page, node) && isThat(page, node) && opensTime(page, cue.tree, node)) return -1;
    if (isOpener(page, node) && isThat(page, node) && (node.upos === "SCONJ" || relation(node) === "mark" || opensBehindListener(cue, node))) {
      const before = nodes[at - 1]!;
      // "suggested inspections, an idea that …": the opener belongs to a noun that is not the cue's own listener
      if (before.upos === "NOUN" && before.head !== cue.node.index && at > cue.last + 1 && page.words.relatives.includes(lower(node))) return -1;
      return relation(before) === "obj" && !cue.entries.some((entry) => entry.addressee.has("object")) ? -1 : at;
    }
    if (at > cue.last + 1 && relation(node) === "conj" && node.head === cue.node.index && page.lexicon.verbs.get(node.lemma)?.some(({ frames }) => frames.includes("clause"))) return -1;
    if ((isVerbal(node) && (isFinite(node) || (page.lexicon.verbs.has(node.lemma) && feature(node, "Tense") !== "Past"))) || /^[.;:]$/.test(node.form)) return -1;
  }
  return -1;
}

/** "assured the minister that his government was …": behind a listener, with a subject of its own, a clause is no relative one. */
function opensBehindListener(cue: Cue, opener: Node): boolean {
  const before = cue.tree.nodes[opener.index - 1];
  const verb = cue.tree.nodes[opener.head];
  if (!before || !verb || !["obj", "iobj"].includes(relation(before)) || before.head !== cue.node.index || !cue.entries.some((entry) => entry.frames.includes("clause") && entry.addressee.has("object"))) return false;
  return verb.index > opener.index && cue.tree.nodes.some((node) => node.head === verb.index && relation(node) === "nsubj" && node.index > opener.index);
}

/** A finite verb before the next comma: "underscored that navigation must remain free", not "rejected that plan". */
function verbAhead(cue: Cue, from: number): boolean {
  for (let at = from + 1; at < cue.tree.nodes.length && !isPunctuation(cue.tree.nodes[at]!); at++) if (isVerbal(cue.tree.nodes[at]!) && isFinite(cue.tree.nodes[at]!)) return true;
  return false;
}

/** "…, who also said": a clause behind a comma that begins with a relative pronoun is told of somebody, not said. */
function startsRelative(page: Page, cue: Cue, child: Node): boolean {
  let { first } = reachOf(page, cue, child);
  while (first < child.index && isPunctuation(cue.tree.nodes[first]!)) first++;
  const node = cue.tree.nodes[first];
  const before = cue.tree.nodes[first - 1];
  return node !== undefined && page.words.relatives.includes(lower(node)) && node.upos === "PRON" && before !== undefined && (isPunctuation(before) || before.upos === "PROPN");
}

/** Where the clause begins when the tree gives its first words to the cue: just behind the cue and what is told about the saying. */
function begins(page: Page, cue: Cue, first: number): number {
  const at = behindModifiers(page, cue);
  return at < first && cue.tree.nodes.slice(at, first).some((node) => isNominal(node)) && !cue.tree.nodes.slice(at, first).some((node) => /^[,;:.]$/.test(node.form)) ? at : first;
}

/** First word behind the cue that is neither listener nor time nor manner of the saying. */
function behindModifiers(page: Page, cue: Cue): number {
  const { nodes } = cue.tree;
  let at = cue.last + 1;
  for (const child of besideCue(cue)) {
    if (child.index <= cue.last || !["obl", "advmod", "iobj", "obj", "nsubj"].includes(relation(child))) continue;
    if (["obj", "iobj"].includes(relation(child)) && !cue.entries.some((entry) => entry.addressee.has("object"))) continue;
    const reach = reachOf(page, cue, child);
    if (reach.first > at + 1 || (reach.first > at && !isPunctuation(nodes[at]!))) break;
    at = Math.max(at, reach.last + 1);
  }
  while (nodes[at] && isPunctuation(nodes[at]!) && at > cue.last + 1) at++;
  return at;
}

/** "She said the areas … suggested …": words with a finite verb right behind a verb that takes no object of its own. */
function barelyBehind(page: Page, cue: Cue): number {
  if (!entryWith(cue, "bare-clause")) return -1;
  const at = behindModifiers(page, cue);
  const begin = cue.tree.nodes[at];
  if (!begin || !(isNominal(begin) || ["DET", "ADJ", "NUM"].includes(begin.upos)) || page.words.relatives.includes(lower(begin)) || quotationAt(page, begin.start)?.start === begin.start) return -1;
  for (let i = at + 1; i < cue.tree.nodes.length && i < at + 40; i++) {
    const node = cue.tree.nodes[i]!;
    if (/^[,;:()]$/.test(node.form) && i < at + 4) return -1;
    if (isVerbal(node) && isFinite(node) && node.deprel !== "acl:relcl") return at;
  }
  return -1;
}
