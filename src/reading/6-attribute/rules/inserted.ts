import { relation } from "../../../model/tree.js";
import type { Span } from "../../../text/span.js";
import { addresseesOf, besideCue, finding, isOpener, nextPunctuation } from "../beside.js";
import { entryWith, type Cue } from "../cue.js";
import { isFinite, isPunctuation, isVerbal, lower, quotationAt, type Page } from "../page.js";
import { joined } from "../reach.js";
import type { Rule } from "../rule.js";
import { isNounWithRelative, type Source } from "../source.js";

export const inserted: Rule = {
  id: "attribute/inserted-cue",
  frame: "quotation",
  why: "A verb of saying with its subject stands behind or inside the words it reports, set off by commas.",
  finds: [
    { language: "en", text: "The crossing will reopen next week, the governor said on Monday.", speaker: "the governor", cue: "said", content: "The crossing will reopen next week" },
    { language: "en", text: "The crossing, officials said, will reopen next week.", speaker: "officials", cue: "said", content: "The crossing … will reopen next week" },
    { language: "fr", text: "Le passage rouvrira la semaine prochaine, a conclu Mme Aldane.", speaker: "Mme Aldane", cue: "a conclu", content: "Le passage rouvrira la semaine prochaine" },
    { language: "en", text: "As the governor noted, the crossing will reopen.", speaker: "the governor", cue: "noted", content: "the crossing will reopen" },
    { language: "fr", text: "Le passage, comme l'a rappelé le gouverneur, rouvrira lundi.", speaker: "le gouverneur", cue: "a rappelé", content: "Le passage … rouvrira lundi" },
    { language: "fr", text: "Le passage rouvrira, a-t-il déclaré lundi.", speaker: "il", cue: "a-t-il déclaré", content: "Le passage rouvrira" },
  ],
  leaves: [
    { language: "en", text: "In the evening, the governor replied." },
    { language: "en", text: "Two days after the bridge collapsed, the governor protested." },
    { language: "en", text: "The envoy, who is due in Tarn on Monday, urged both governments to wait." },
  ],
  match: (page, cue, spoken) => {
    const entry = cue.form === "verb" && !cue.passive ? entryWith(cue, "quotation") : undefined;
    if (!entry || cue.node.deprel === "acl:relcl") return null;
    const speaker = spoken.source(cue);
    if (!speaker || speaker.head.sentence !== cue.sentence) return null;
    const clause = clauseAround(page, cue, speaker);
    if (!clause || isNounWithRelative(cue.tree, clause.first) || tellsWhen(page, cue)) return null;
    const { nodes } = cue.tree;
    // inside of quotation marks only what they hold is said
    const quotation = quotationAt(page, cue.span.start);
    const begin = quotation ? Math.max(0, nodes.findIndex((node) => node.start >= quotation.start)) : 0;
    const end = quotation ? nodes.findLastIndex((node) => node.end <= quotation.end) : nodes.length - 1;
    const left = clause.first > begin ? finding(page, cue, speaker, begin, clause.first - 1)?.content ?? [] : [];
    const goesOn = clause.end < end && nodes[clause.end] !== undefined && /^[,—–-]$/.test(nodes[clause.end]!.form);
    const right = goesOn && !tellsAside(page, cue, clause.end + 1) ? finding(page, cue, speaker, clause.end + 1, end)?.content ?? [] : [];
    const content: Span[] = joined([...left, ...right]);
    const enough = content.length > 0 && (left.length > 0 || clause.as) && (clause.as ? saysSomething(cue, clause) : speaker.first >= cue.first ? clause.first > 2 : saysSomething(cue, clause));
    return enough ? { speaker, cueSpan: cue.span, content, addressees: addresseesOf(page, cue, entry), narrated: false } : null;
  },
};

/** "Two days after Arvenia said so, Velmore protested": what stands before the comma tells when. */
function tellsWhen(page: Page, cue: Cue): boolean {
  const { nodes } = cue.tree;
  const time = nodes.slice(0, 4).find((node) => page.lexicon.times.has(node.lemma.toLowerCase()));
  return time !== undefined && time.index < cue.first && page.lexicon.timeFrom.has(nodes[time.index + 1]?.form.toLowerCase() ?? "") && nodes.slice(0, time.index).every((node) => !isVerbal(node) && !isPunctuation(node));
}

/** The words of the cue clause, from its first to the punctuation that ends it; null where it is not set off. */
function clauseAround(page: Page, cue: Cue, speaker: Source): { first: number; end: number; as: boolean } | null {
  const { nodes } = cue.tree;
  let first = Math.min(speaker.first, cue.first);
  const last = Math.max(speaker.last, cue.last);
  if (cue.first - speaker.last > 3 || speaker.first - cue.last > 12) return null;
  if (nodes.slice(cue.last + 1, speaker.first).some((node) => isVerbal(node) && isFinite(node))) return null;
  if (!cue.finite) return null;
  // "comme l'a souligné le ministre"
  const stands = nodes[first - 1];
  if (stands?.upos === "PRON" && relation(stands) === "obj" && stands.head === cue.node.index) first--;
  for (let back = 0; back < 2 && first > 0 && !isPunctuation(nodes[first - 1]!) && (page.words.asWords.includes(lower(nodes[first - 1]!)) || nodes[first - 1]!.upos === "ADV" || nodes[first - 1]!.upos === "CCONJ"); back++) first--;
  // ", and the governor promised help": a second clause with an object of its own is not set in
  if (nodes[first]!.upos === "CCONJ" && besideCue(cue).some((child) => child.index > cue.last && child.index !== speaker.head.node && ["obj", "xcomp", "ccomp"].includes(relation(child)))) return null;
  const as = page.words.asWords.includes(lower(nodes[first]!));
  if (first === 0) {
    // "As the minister said, …"
    const end = nextPunctuation(cue.tree, last + 1);
    return as && nodes[end]?.form === "," ? { first, end, as } : null;
  }
  const before = nodes[first - 1]!;
  const afterMark = quotationAt(page, cue.span.start) === null && quotationAt(page, nodes[first]!.start - 2) !== null;
  if (!isPunctuation(before) && !afterMark) return null;
  if (isPunctuation(before) && /^[;:(]$/.test(before.form)) return null;
  const brings = besideCue(cue).some((child) => child.index > cue.last && child.index !== speaker.head.node && child.index < nextPunctuation(cue.tree, last + 1)
    && (["ccomp", "xcomp"].includes(relation(child)) || (relation(child) === "obj" && child.index > last && !entryTakesListener(cue))));
  if (brings) return null;
  const end = nextPunctuation(cue.tree, last + 1);
  for (let at = last + 1; at < end; at++) {
    const node = nodes[at]!;
    if ((isOpener(page, node) && node.upos === "SCONJ") || (isVerbal(node) && isFinite(node) && relation(node) !== "acl")) return null;
  }
  return { first, end, as };
}

const entryTakesListener = (cue: Cue): boolean => cue.entries.some((entry) => entry.addressee.has("object"));

/** ", who …", ", adding that …", ", avant d'ajouter": told about the speaker or said by a cue of its own, not by this one. */
function tellsAside(page: Page, cue: Cue, from: number): boolean {
  const { nodes } = cue.tree;
  const first = nodes[from];
  if (!first || page.words.relatives.includes(lower(first))) return true;
  if (isFinite(first)) return false;
  return nodes.slice(from, from + 4).some((node) => isVerbal(node) && !isFinite(node) && (page.lexicon.verbs.get(node.lemma)?.some((entry) => entry.frames.includes("quotation")) ?? false));
}

/** What is left of the sentence has a main verb of its own: "On Monday, she replied" says nothing. */
function saysSomething(cue: Cue, clause: { first: number; end: number }): boolean {
  return cue.tree.nodes.some((node) => {
    if ((node.index >= clause.first && node.index <= clause.end) || !isVerbal(node) || !isFinite(node)) return false;
    const predicate = ["aux", "cop"].includes(relation(node)) ? cue.tree.nodes[node.head] ?? node : node;
    return !["advcl", "acl", "amod"].includes(relation(predicate));
  });
}
