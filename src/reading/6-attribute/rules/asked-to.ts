import { relation, type Node } from "../../../model/tree.js";
import { addresseesOf, besideCue, finding, reachOf, readsInfinitive } from "../beside.js";
import { entryWith, type Cue } from "../cue.js";
import { childrenOf } from "../page.js";
import { edgesOf } from "../reach.js";
import { phraseOf } from "../source.js";
import { stretched } from "../stretch.js";
import type { Rule } from "../rule.js";

export const askedTo: Rule = {
  id: "attribute/asked-somebody-to",
  frame: "object-infinitive",
  why: "Somebody is asked, told or urged to do something: the infinitive is what was said, the object is spoken to.",
  finds: [
    { language: "en", text: "The envoy urged both sides to show restraint.", speaker: "The envoy", cue: "urged", content: "to show restraint", addressee: "both sides" },
    { language: "fr", text: "Le président a invité la commission à revoir le texte.", speaker: "Le président", cue: "a invité", content: "à revoir le texte", addressee: "la commission" },
  ],
  leaves: [{ language: "en", text: "The driver stopped the bus to rest." }],
  match: (page, cue, spoken) => {
    const entry = cue.form === "verb" ? entryWith(cue, "object-infinitive") : undefined;
    if (!entry) return null;
    const children = besideCue(cue);
    const listener = behindParticle(cue) ?? children.find((child) => relation(child) === "obj" || relation(child) === "iobj" || (cue.passive && child.deprel === "nsubj:pass"));
    const request = infinitiveBehind(cue, children);
    if (!listener || !request) return null;
    const { first, last } = reachOf(page, cue, request);
    const addressees = addresseesOf(page, cue, { ...entry, addressee: new Set(["object", "indirect"]) });
    const spokenTo = addressees.length === 0 && relation(listener) !== "nsubj" ? [phraseOf(page, cue.sentence, cue.tree, listener)] : addressees;
    return finding(page, cue, spoken.source(cue), first, stretched(page, cue, last), { addressees: spokenTo });
  },
};

/** "called on both sides to …": the noun behind the further word of the cue, where the tree reads that word as its preposition. */
function behindParticle(cue: Cue): Node | undefined {
  const particle = cue.parts.at(-1)!;
  if (cue.parts.length < 2) return undefined;
  if (relation(particle) === "case") return cue.tree.nodes[particle.head];
  return particle.upos === "ADP" ? childrenOf(cue.tree, cue.node).find((child) => relation(child) === "obl" && edgesOf(cue.tree, child).first === particle.index + 1) : undefined;
}

/** The infinitive beside a cue, or below its object where the tree hangs it there. */
export function infinitiveBehind(cue: Cue, children: readonly Node[]): Node | undefined {
  const fits = (child: Node): boolean => child.index > cue.last && ["xcomp", "ccomp", "acl", "advcl"].includes(relation(child)) && child.deprel !== "acl:relcl" && readsInfinitive(cue.tree, child);
  const own = children.filter(fits);
  const sure = own.find((child) => relation(child) === "xcomp" || relation(child) === "ccomp");
  if (sure ?? own[0]) return sure ?? own[0];
  for (const child of children) if (["obj", "obl", "iobj"].includes(relation(child))) for (const below of childrenOf(cue.tree, child)) if (relation(below) === "acl" && fits(below)) return below;
  return undefined;
}
