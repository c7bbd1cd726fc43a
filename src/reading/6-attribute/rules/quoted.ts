import { overlaps, type Span } from "../../../text/span.js";
import { addresseesOf } from "../beside.js";
import { entryWith, type Cue } from "../cue.js";
import { isVerbal, quotationFrom, sentenceAt, treeAt, type Page } from "../page.js";
import type { Quotation } from "../quotations.js";
import { joined } from "../reach.js";
import type { Rule } from "../rule.js";
import type { Spoken } from "../spoken.js";

export const quoted: Rule = {
  id: "attribute/quotation",
  frame: "quotation",
  why: "Words in quotation marks stand beside a verb of saying, before it, behind it or on both sides.",
  finds: [
    { language: "en", text: "“We are ready to talk,” the minister said.", speaker: "the minister", cue: "said", content: "“We are ready to talk,”" },
    { language: "en", text: "“We are ready,” said Ms Aldane. “Nobody is in a hurry.”", speaker: "Ms Aldane", cue: "said", content: "“We are ready,” … “Nobody is in a hurry.”" },
    { language: "fr", text: "Le porte-parole a déclaré : « Nous sommes prêts à discuter. »", speaker: "Le porte-parole", cue: "a déclaré", content: "« Nous sommes prêts à discuter. »" },
    { language: "fr", text: "« Nous sommes prêts », a-t-il ajouté.", speaker: "il", cue: "a-t-il ajouté", content: "« Nous sommes prêts »" },
  ],
  leaves: [{ language: "en", text: "The so-called “green line” runs through the town." }],
  match: (page, cue, spoken) => {
    const quotations = spoken.quotationsOf(cue);
    const entry = entryWith(cue, "quotation") ?? entryWith(cue, "clause");
    if (quotations.length === 0 || !entry) return null;
    const content = joined(quotations.map((quotation) => wholeOf(page, cue, quotation, spoken)));
    return { speaker: spoken.source(cue), cueSpan: cue.span, content, addressees: addresseesOf(page, cue, entry), narrated: false };
  },
};

/** “Half of it” may be quoted only: words before the marks that belong to the same sentence are said too. */
function wholeOf(page: Page, cue: Cue, quotation: Quotation, spoken: Spoken): Span {
  const place = { start: quotation.start, end: quotation.end };
  if (cue.span.start < quotation.start || /:\s*$/.test(page.text.slice(Math.max(0, quotation.start - 4), quotation.start))) return place;
  const sentence = sentenceAt(page, quotation.start);
  const tree = treeAt(page, sentence);
  const all = tree.nodes.filter((node) => node.end <= quotation.start);
  const before = all.slice(all.findLastIndex((node) => /^[.?!]$/.test(node.form)) + 1);
  if (!before.some((node) => isVerbal(node)) && before.length < 3) return place;
  const start = before[0]!.start;
  let taken = false;
  for (let at = quotationFrom(page, start); at < page.quotations.length && page.quotations[at]!.end <= quotation.start; at++) taken ||= spoken.cueOf(page.quotations[at]!) !== undefined;
  return taken || overlaps({ start, end: quotation.start }, cue.span) ? place : { start, end: quotation.end };
}
