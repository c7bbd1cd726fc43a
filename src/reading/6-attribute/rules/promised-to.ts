import { addresseesOf, aroundCue, finding, reachOf } from "../beside.js";
import { entryWith, type Cue } from "../cue.js";
import { childIn } from "../page.js";
import { stretched } from "../stretch.js";
import type { Rule } from "../rule.js";
import { relation, type Node } from "../../../model/tree.js";
import { infinitiveBehind } from "./asked-to.js";

export const promisedTo: Rule = {
  id: "attribute/promised-to",
  frame: "infinitive",
  why: "A verb of promising, asking, wanting or refusing brings an infinitive: that is what was promised, asked, wanted or refused.",
  finds: [
    { language: "en", text: "Arvenia pledged to reopen the crossing.", speaker: "Arvenia", cue: "pledged", content: "to reopen the crossing" },
    { language: "fr", text: "Le ministre a demandé à son homologue de revoir le texte.", speaker: "Le ministre", cue: "a demandé", content: "de revoir le texte", addressee: "son homologue" },
    { language: "fr", text: "Les deux parties se sont engagées à rouvrir la route.", speaker: "Les deux parties", cue: "se sont engagées", content: "à rouvrir la route" },
  ],
  leaves: [{ language: "en", text: "The convoy stopped to refuel." }],
  match: (page, cue, spoken) => {
    const entry = cue.form === "verb" && !cue.passive ? entryWith(cue, "infinitive") : undefined;
    if (!entry) return null;
    const infinitive = infinitiveBehind(cue, aroundCue(cue).filter((child) => relation(child) === "xcomp" || relation(child) === "ccomp" || (relation(child) === "acl" && listens(cue, child)) || (relation(child) === "advcl" && childIn(cue.tree, child, "mark", "case") === undefined)));
    if (!infinitive) return null;
    const { first, last } = reachOf(page, cue, infinitive);
    return finding(page, cue, spoken.source(cue), first, stretched(page, cue, last), { addressees: addresseesOf(page, cue, entry) });
  },
};

/** « a demandé à son homologue de …»: an infinitive that the tree hangs on the listener. */
function listens(cue: Cue, infinitive: Node): boolean {
  const above = cue.tree.nodes[infinitive.head];
  return above !== undefined && (relation(above) === "obl" || relation(above) === "iobj") && above.head === cue.node.index;
}
