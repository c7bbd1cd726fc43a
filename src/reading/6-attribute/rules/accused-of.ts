import { relation, treeOf, type Node, type Tree } from "../../../model/tree.js";
import { aroundCue, finding, reachOf, standsBehind } from "../beside.js";
import { entriesWith, type Cue } from "../cue.js";
import type { Page } from "../page.js";
import { filled } from "../stretch.js";
import type { Finding, Rule } from "../rule.js";
import { phraseOf, type Source } from "../source.js";

export const accusedOf: Rule = {
  id: "attribute/accused-of",
  frame: "object-ground",
  why: "Somebody is accused, blamed, praised or thanked for something: whom and for what is what was said.",
  finds: [
    { language: "en", text: "The council accused the neighbours of breaking the truce.", speaker: "The council", cue: "accused", content: "the neighbours of breaking the truce" },
    { language: "en", text: "The envoy thanked Minister Orsa for the safe passage.", speaker: "The envoy", cue: "thanked", content: "for the safe passage", addressee: "Minister Orsa" },
    { language: "en", text: "Minister Orsa thanked Velmora for its restraint.", speaker: "Minister Orsa", cue: "thanked", content: "for its restraint", addressee: "Velmora" },
    { language: "fr", text: "Le conseil a accusé ses voisins d'avoir rompu la trêve.", speaker: "Le conseil", cue: "a accusé", content: "ses voisins d'avoir rompu la trêve" },
  ],
  leaves: [{ language: "en", text: "The council met the neighbours on Monday." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "verb") return null;
    for (const entry of entriesWith(cue, "object-ground")) {
      const children = aroundCue(cue);
      const whom = children.find((child) => relation(child) === "obj" || (relation(child) === "iobj" && entry.addressee.has("object")) || (cue.passive && child.deprel === "nsubj:pass"));
      const ground = children.find((child) => child !== whom && child.index > cue.last && ["obl", "nmod", "acl", "advcl", "xcomp", "ccomp"].includes(relation(child)) && behind(cue.tree, child, entry.prepositions));
      if (!whom || !ground) continue;
      const speaker = spoken.source(cue);
      if (cue.passive && !speaker && !cue.finite) continue;
      if (entry.addressee.has("object")) return thanked(page, cue, speaker, whom, ground);
      const one = reachOf(page, cue, whom);
      const other = reachOf(page, cue, ground);
      return finding(page, cue, speaker, whom.index > cue.last ? one.first : other.first, filled(page, cue, other.last), { narrated: true });
    }
    return null;
  },
};

/** Thanks are said to somebody: the ground is what was said. */
function thanked(page: Page, cue: Cue, speaker: Source | null, whom: Node, ground: Node): Finding | null {
  const { first, last } = reachOf(page, cue, ground);
  const listener = phraseOf(page, cue.sentence, cue.tree, whom);
  const shorter = listener.first < first && listener.last >= first ? phraseOf(page, cue.sentence, treeOf(cue.tree.nodes.map((node) => (node === ground ? { ...node, head: cue.node.index } : node))), whom) : listener;
  return finding(page, cue, speaker, first, filled(page, cue, last), { narrated: true, addressees: [shorter] });
}

/** A preposition, or one that stands as the marker of a verb ("of breaking", "d'avoir"). */
function behind(tree: Tree, node: Node, prepositions: ReadonlySet<string>): boolean {
  if (standsBehind(tree, node, prepositions)) return true;
  return (tree.children[node.index] ?? []).some((child) => relation(tree.nodes[child]!) === "mark" && prepositions.has(tree.nodes[child]!.lemma));
}
