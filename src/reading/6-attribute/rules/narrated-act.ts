import { relation, treeOf, type Node } from "../../../model/tree.js";
import { addresseesOf, besideCue, finding, overTopics, reachOf, standsBehind } from "../beside.js";
import { entriesWith, type Cue } from "../cue.js";
import type { Entry } from "../lexicon.js";
import { childIn, childrenOf, governor, isNominal, isPunctuation, isVerbal, prepositionOf, quotationAt, type Page } from "../page.js";
import { filled } from "../stretch.js";
import type { Finding, Rule } from "../rule.js";
import type { Source } from "../source.js";

export const narratedAct: Rule = {
  id: "attribute/narrated-act",
  frame: "object",
  why: "The verb itself tells what was done with words (welcomed, rejected, announced); its object is what that was about.",
  finds: [
    { language: "en", text: "The council welcomed the agreement.", speaker: "The council", cue: "welcomed", content: "the agreement" },
    { language: "en", text: "Mr Lind thanked Ms Orsa.", speaker: "Mr Lind", cue: "thanked", content: "Ms Orsa" },
    { language: "en", text: "The agreement was rejected by both houses.", speaker: "both houses", cue: "was rejected", content: "The agreement" },
    { language: "fr", text: "M. Orsa a hautement apprécié les résultats de la réunion.", speaker: "M. Orsa", cue: "a hautement apprécié", content: "les résultats de la réunion" },
  ],
  leaves: [{ language: "en", text: "The driver repaired the bus." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "verb") return null;
    const entry = entriesWith(cue, "object")[0];
    if (!entry) return null;
    const about = objectOf(cue);
    const speaker = spoken.source(cue);
    if (!about) return speaker && !cue.passive ? quotedObject(page, cue, speaker) : null;
    if (cue.passive && !speaker && !cue.finite) return null;
    const { first, last } = reachOf(page, cue, about);
    return finding(page, cue, speaker, first, about.index > cue.last ? filled(page, cue, overTopics(page, cue, last)) : last, { narrated: true, addressees: addresseesOf(page, cue, entry, new Set([about.index])) });
  },
};

export const narratedAbout: Rule = {
  id: "attribute/narrated-act-about",
  frame: "oblique",
  why: "The verb itself tells what was done with words (called for, spoke of, se féliciter de); what follows the preposition is what that was about.",
  finds: [
    { language: "en", text: "Arvenia called for an immediate ceasefire.", speaker: "Arvenia", cue: "called", content: "an immediate ceasefire" },
    { language: "fr", text: "M. Orsa a fait part au conseil de ses conclusions.", speaker: "M. Orsa", cue: "a fait part", content: "ses conclusions", addressee: "au conseil" },
    { language: "fr", text: "La partie arvénienne s'est félicitée de l'accord.", speaker: "La partie arvénienne", cue: "s'est félicitée", content: "l'accord" },
  ],
  leaves: [{ language: "en", text: "The bus waited for the driver." }, { language: "en", text: "Mr Orsa spoke by telephone with the minister of France." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "verb") return null;
    for (const entry of entriesWith(cue, "oblique")) {
      const about = besideCue(cue).find((child) => child.index > cue.last && ["obl", "nmod", "xcomp", "advcl"].includes(relation(child)) && child.deprel !== "obl:agent" && !page.lexicon.times.has(child.lemma.toLowerCase()) && standsBehind(cue.tree, child, entry.prepositions));
      const lent = about ? undefined : behindListener(page, cue, entry);
      if (lent) return aboutIt(page, { ...cue, tree: treeOf(cue.tree.nodes.map((node) => (node === lent ? { ...node, head: cue.node.index } : node))) }, entry, lent, spoken.source(cue));
      if (!about) continue;
      const speaker = spoken.source(cue);
      if (cue.passive && !speaker && !cue.finite) continue;
      return aboutIt(page, cue, entry, about, speaker);
    }
    return null;
  },
};

/** The finding of an act about what stands behind a preposition: without the preposition. */
function aboutIt(page: Page, cue: Cue, entry: Entry, about: Node, speaker: Source | null): Finding | null {
  const reach = reachOf(page, cue, about);
  const preposition = prepositionOf(cue.tree, about).split(" ").length;
  const bare = reach.first + preposition <= about.index && cue.tree.nodes[reach.first + preposition] ? reach.first + preposition : reach.first;
  return finding(page, cue, speaker, bare, filled(page, cue, reach.last), { narrated: true, addressees: addresseesOf(page, cue, entry, new Set([about.index])) });
}

/**
 * « a fait part au conseil | de ses conclusions »: what the tree hangs on the listener may as well hang on the cue. Not so what says who the
 * listener is: "spoke with the foreign minister of Velmore".
 */
function behindListener(page: Page, cue: Cue, entry: Entry): Node | undefined {
  const listener = besideCue(cue).find((child) => child.index > cue.last && relation(child) === "obl" && standsBehind(cue.tree, child, entry.addressee));
  return listener && childrenOf(cue.tree, listener).findLast((child) => child.index > listener.index && relation(child) === "nmod" && standsBehind(cue.tree, child, entry.prepositions) && !namesSomebody(page, cue, child));
}

const namesSomebody = (page: Page, cue: Cue, node: Node): boolean =>
  node.upos === "PROPN" || page.names.byHead({ sentence: cue.sentence, node: node.index }) !== undefined;

/** « a salué “un pas important” »: words in quotation marks right behind the cue are its object, whatever the tree makes of them. */
function quotedObject(page: Page, cue: Cue, speaker: Source): Finding | null {
  const next = cue.tree.nodes[cue.last + 1];
  const quotation = next && quotationAt(page, next.start);
  if (!quotation || quotation.start !== next.start) return null;
  const inside = cue.tree.nodes.filter((node) => node.start >= quotation.start && node.end <= quotation.end && !isPunctuation(node));
  if (inside.length < 2 || inside[0]!.upos === "ADP") return null;
  return { speaker, cueSpan: cue.span, content: [{ start: quotation.start, end: quotation.end }], addressees: [], narrated: true };
}

/** The object; of a passive its subject; of a participle beside a noun that noun. */
function objectOf(cue: Cue): Node | undefined {
  const children = besideCue(cue);
  const isObject = (child: Node): boolean => isNominal(child) || child.upos === "ADJ" || child.upos === "DET" || child.upos === "SYM" || isVerbal(child);
  // "thanked Ms Orsa": what is an indirect object to the tree, with no other beside it, is the only one there is
  if (!cue.passive) return children.find((child) => relation(child) === "obj" && isObject(child)) ?? children.find((child) => relation(child) === "iobj" && child.index > cue.last && child.upos !== "PRON" && isObject(child));
  const subject = children.find((child) => child.deprel === "nsubj:pass");
  if (subject) return subject;
  const above = governor(cue.tree, cue.node);
  const shared = above && relation(cue.node) === "xcomp" ? childIn(cue.tree, above, "nsubj") : undefined;
  if (shared && shared.index < cue.first) return shared;
  const noun = governor(cue.tree, cue.node);
  return relation(cue.node) === "acl" && noun && isNominal(noun) ? noun : undefined;
}
