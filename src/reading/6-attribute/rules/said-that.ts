import { relation, type Node } from "../../../model/tree.js";
import { addresseesOf, besideCue, finding, isOpener, reachOf, readsInfinitive } from "../beside.js";
import { entryWith, type Cue } from "../cue.js";
import { besideTheCue, stretched } from "../stretch.js";
import { childIn, isGerund, isPunctuation, type Page } from "../page.js";
import type { Rule } from "../rule.js";

export const saidThat: Rule = {
  id: "attribute/clause-of-saying",
  why: "A verb of saying or thinking brings a clause: what is said stands in that clause, the verb's subject says it.",
  finds: [
    { language: "en", text: "The minister said on Monday that the talks would resume.", speaker: "The minister", cue: "said", content: "that the talks would resume" },
    { language: "en", text: "Ms Aldane told her counterpart that the road was open.", speaker: "Ms Aldane", cue: "told", content: "that the road was open", addressee: "her counterpart" },
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
      const { first, last } = reachOf(cue, clause, (node) => besideTheCue(page, cue, node));
      return finding(page, cue, speaker, first, stretched(page, cue, last), { addressees });
    }
    const opener = openerBehind(page, cue);
    if (opener < 0) return null;
    return finding(page, cue, speaker, opener, stretched(page, cue, opener), { addressees });
  },
};

/** The clause behind the cue that the tree gives it. */
function clauseOf(page: Page, cue: Cue): Node | undefined {
  return besideCue(cue).find((child) => {
    if (child.index <= cue.last) return false;
    const kind = relation(child);
    if (kind === "ccomp" && isGerund(child) && !childIn(cue.tree, child, "nsubj", "mark", "cop")) return false;
    if (kind === "ccomp") return !readsInfinitive(cue.tree, child) || childIn(cue.tree, child, "nsubj") !== undefined;
    if (kind === "csubj") return cue.passive;
    const opened = childIn(cue.tree, child, "mark");
    return (kind === "advcl" || kind === "acl" || kind === "parataxis") && opened !== undefined && isOpener(page, opened) && opened.index <= cue.last + 4 && isThat(page, opened);
  });
}

/** The chief opener ("that", "que"), rather than "if" or "how". */
const isThat = (page: Page, node: Node): boolean => node.lemma === page.words.openers[0];

/** "… a dit que": an opener just behind the cue, whatever the tree makes of it. */
function openerBehind(page: Page, cue: Cue): number {
  for (let at = cue.last + 1; at <= cue.last + 3 && at < cue.tree.nodes.length; at++) {
    const node = cue.tree.nodes[at]!;
    if (isOpener(page, node) && isThat(page, node) && (node.upos === "SCONJ" || relation(node) === "mark")) return at;
    if (node.upos !== "ADV" && node.upos !== "PRON" && !isPunctuation(node)) return -1;
  }
  return -1;
}

