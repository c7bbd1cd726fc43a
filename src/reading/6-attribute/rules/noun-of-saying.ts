import { relation, type Node } from "../../../model/tree.js";
import { besideCue, finding, isOpener, reachOf, readsInfinitive, standsBehind } from "../beside.js";
import { entriesWith, entryWith, type Cue } from "../cue.js";
import { childIn, childrenOf, governor, prepositionOf, type Page } from "../page.js";
import type { Rule } from "../rule.js";

export const nounThat: Rule = {
  id: "attribute/noun-of-saying",
  frame: "clause",
  why: "A noun of saying or thinking (claim, conviction) brings a clause that tells what was said or thought.",
  finds: [
    { language: "en", text: "They met after her announcement that the road was open.", speaker: "her", cue: "announcement", content: "that the road was open" },
    { language: "fr", text: "Sa conviction que la paix est possible est connue.", speaker: "Sa", cue: "conviction", content: "que la paix est possible" },
  ],
  leaves: [{ language: "en", text: "The road that leads north is closed." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "noun" || !entryWith(cue, "clause")) return null;
    const clause = besideCue(cue).find((child) => child.index > cue.last && ["acl", "ccomp", "advcl"].includes(relation(child)) && opened(child));
    if (!clause) return null;
    const { first, last } = reachOf(page, cue, clause);
    return finding(page, cue, spoken.source(cue), first, last);

    function opened(child: Node): boolean {
      const mark = childIn(cue.tree, child, "mark");
      return mark !== undefined && isOpener(page, mark) && mark.lemma === page.words.openers[0];
    }
  },
};

export const nounTo: Rule = {
  id: "attribute/noun-of-intent",
  frame: "infinitive",
  why: "A noun of promising or intending (pledge, refus) brings an infinitive that tells what was promised or intended.",
  finds: [{ language: "en", text: "Arvenia kept its promise to reopen the road.", speaker: "Arvenia", cue: "promise", content: "to reopen the road" }],
  leaves: [{ language: "en", text: "There was nothing left to eat." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "noun" || !entryWith(cue, "infinitive")) return null;
    const infinitive = [...besideCue(cue), ...siblings(page, cue)].find((child) => child.index > cue.last && ["acl", "xcomp", "ccomp", "advcl"].includes(relation(child)) && child.deprel !== "acl:relcl" && readsInfinitive(cue.tree, child));
    const speaker = spoken.source(cue);
    if (!infinitive || !speaker) return null;
    const { first, last } = reachOf(page, cue, infinitive);
    return finding(page, cue, speaker, first, last);
  },
};

/** "kept its promise to …": an infinitive right behind the noun that the tree hangs on the verb. */
function siblings(page: Page, cue: Cue): Node[] {
  const above = governor(cue.tree, cue.node);
  return above && relation(cue.node) === "obj" ? childrenOf(cue.tree, above).filter((child) => relation(child) === "advcl" && reachOf(page, cue, child).first === cue.last + 1) : [];
}

export const nounOf: Rule = {
  id: "attribute/noun-of-stance",
  frame: "oblique",
  why: "A noun that tells of a stance (criticism, soutien) with whoever holds it, and what it is about behind a preposition.",
  finds: [{ language: "en", text: "The governor's criticism of the plan was sharp.", speaker: "The governor", cue: "criticism", content: "the plan" }],
  leaves: [{ language: "en", text: "The roof of the house was new." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "noun") return null;
    const speaker = spoken.source(cue);
    if (!speaker) return null;
    for (const entry of entriesWith(cue, "oblique")) {
      const about = besideCue(cue).find((child) => child.index > cue.last && ["nmod", "obl"].includes(relation(child)) && standsBehind(cue.tree, child, entry.prepositions) && child.index !== speaker.head.node);
      if (!about) continue;
      const reach = reachOf(page, cue, about);
      return finding(page, cue, speaker, Math.min(about.index, reach.first + prepositionOf(cue.tree, about).split(" ").length), reach.last, { narrated: true });
    }
    return null;
  },
};
