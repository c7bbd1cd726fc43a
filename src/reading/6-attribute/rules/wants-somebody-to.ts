import { relation } from "../../../model/tree.js";
import { aroundCue, finding, reachOf, readsInfinitive } from "../beside.js";
import { entryWith } from "../cue.js";
import { joined } from "../reach.js";
import type { Rule } from "../rule.js";

export const wantsSomebodyTo: Rule = {
  id: "attribute/wants-somebody-to",
  frame: "whole-infinitive",
  why: "Somebody wants or expects another to do something: both together are what is wanted.",
  finds: [
    { language: "en", text: "The council wants both sides to meet.", speaker: "The council", cue: "wants", content: "both sides to meet" },
    { language: "en", text: "The envoy is expected to travel on Monday.", speaker: null, cue: "is expected", content: "The envoy … to travel on Monday" },
  ],
  leaves: [{ language: "en", text: "The council waits." }],
  match: (page, cue, spoken) => {
    const entry = cue.form === "verb" ? entryWith(cue, "whole-infinitive") : undefined;
    if (!entry) return null;
    const children = aroundCue(cue);
    const infinitive = children.find((child) => child.index > cue.last && ["xcomp", "ccomp", "acl", "advcl"].includes(relation(child)) && readsInfinitive(cue.tree, child));
    if (!infinitive) return null;
    const reach = reachOf(page, cue, infinitive);
    if (cue.passive) {
      const subject = children.find((child) => child.deprel === "nsubj:pass");
      if (!subject) return null;
      const act = finding(page, cue, null, reach.first, reach.last);
      const about = finding(page, cue, null, reachOf(page, cue, subject).first, reachOf(page, cue, subject).last);
      return act && about ? { ...act, speaker: spoken.source(cue), content: joined([...about.content, ...act.content]) } : null;
    }
    const whom = children.find((child) => relation(child) === "obj" && child.index > cue.last && child.index < infinitive.index);
    const own = relation(infinitive) === "ccomp";
    if (!whom && !own) return null;
    return finding(page, cue, spoken.source(cue), whom ? reachOf(page, cue, whom).first : reach.first, reach.last);
  },
};
