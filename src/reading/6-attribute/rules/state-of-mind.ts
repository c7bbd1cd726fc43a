import { relation } from "../../../model/tree.js";
import { besideCue, finding, isOpener, reachOf, readsInfinitive, standsBehind } from "../beside.js";
import { entriesWith, entryWith } from "../cue.js";
import { childIn, isFinite, prepositionOf } from "../page.js";
import type { Rule } from "../rule.js";

export const stateOfMind: Rule = {
  id: "attribute/state-of-mind",
  frame: "clause",
  why: "An adjective tells what somebody is sure of, ready for or worried about; what follows it is that.",
  finds: [
    { language: "en", text: "The minister is confident that the road will reopen.", speaker: "The minister", cue: "is confident", content: "that the road will reopen" },
    { language: "fr", text: "Les deux parties sont prêtes à reprendre les discussions.", speaker: "Les deux parties", cue: "sont prêtes", content: "à reprendre les discussions" },
  ],
  leaves: [{ language: "en", text: "The new road is longer than the old one." }],
  match: (page, cue, spoken) => {
    if (cue.form !== "adjective" || relation(cue.node) === "amod") return null;
    const speaker = spoken.source(cue);
    if (!speaker || page.words.impersonals.includes(page.text.slice(speaker.span.start, speaker.span.end).toLowerCase())) return null;
    const children = besideCue(cue).filter((child) => child.index > cue.last);
    const clause = entryWith(cue, "clause") && children.find((child) => ["ccomp", "advcl", "csubj"].includes(relation(child)) && !readsInfinitive(cue.tree, child) && (isFinite(child) || childIn(cue.tree, child, "nsubj")) && (relation(child) !== "advcl" || opened(child)));
    const infinitive = entryWith(cue, "infinitive") && children.find((child) => ["xcomp", "ccomp", "advcl", "obl", "acl"].includes(relation(child)) && readsInfinitive(cue.tree, child));
    const found = clause || infinitive;
    if (found) {
      const { first, last } = reachOf(page, cue, found);
      return finding(page, cue, speaker, first, last);
    }
    for (const entry of entriesWith(cue, "oblique")) {
      const about = children.find((child) => ["obl", "nmod", "advcl", "xcomp"].includes(relation(child)) && standsBehind(cue.tree, child, entry.prepositions));
      if (!about) continue;
      const reach = reachOf(page, cue, about);
      return finding(page, cue, speaker, Math.min(about.index, reach.first + prepositionOf(cue.tree, about).split(" ").length), reach.last, { narrated: true });
    }
    return null;

    function opened(child: import("../../../model/tree.js").Node): boolean {
      const mark = childIn(cue.tree, child, "mark");
      return mark !== undefined && isOpener(page, mark) && mark.lemma === page.words.openers[0];
    }
  },
};
