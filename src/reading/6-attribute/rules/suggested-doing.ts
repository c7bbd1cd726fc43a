import { relation } from "../../../model/tree.js";
import { besideCue, finding, reachOf } from "../beside.js";
import { entryWith } from "../cue.js";
import { isGerund } from "../page.js";
import type { Rule } from "../rule.js";

export const suggestedDoing: Rule = {
  id: "attribute/suggested-doing",
  frame: "gerund",
  why: "A verb of suggesting, denying or opposing brings a verb in -ing: that is what was suggested, denied or opposed.",
  finds: [{ language: "en", text: "The mediator suggested postponing the vote.", speaker: "The mediator", cue: "suggested", content: "postponing the vote" }],
  leaves: [{ language: "en", text: "The mediator kept walking." }],
  match: (page, cue, spoken) => {
    const entry = cue.form === "verb" && !cue.passive ? entryWith(cue, "gerund") : undefined;
    if (!entry) return null;
    const doing = besideCue(cue).find((child) => child.index > cue.last && child.index <= cue.last + 4 && ["xcomp", "ccomp", "obj"].includes(relation(child)) && isGerund(child));
    if (!doing) return null;
    const { first, last } = reachOf(page, cue, doing);
    return finding(page, cue, spoken.source(cue), first, last);
  },
};
