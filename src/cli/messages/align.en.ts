import type { HelpTexts } from "./align.shape.js";

/** How the commands are used that tell who stands where. `everywhere` is what every command of the record takes. */
export const alignHelp = (everywhere: string): HelpTexts => ({
  positions: `entente positions [--party CHN,RUS] [--issue health,multilateral]

Where parties stand: their latest words on each issue, with dates and sources; explicit opposites inside one party's words (≠);
and the matrix, party by issue. No scores: an issue nobody spoke of is silence, never disagreement.

  --since DAY --until DAY only what was said or published then (2020-03-27, 2020-03 or 2020)
  --latest N              statements shown of each position (3)
${everywhere}`,
  news: `entente news --since DAY|BRIEF

What is new, by party and issue: said or published since a day; or, since a brief (b2), said after its day or come in after it was made.

  --party CHN,RUS --issue health
  --format atom           as an Atom feed; text that is held back or taken back is left out
${everywhere}`,
  brief: `entente brief --us FRA --with CHN

A brief from the record: objectives, points to make, what they will raise and our response, last contacts with what each side's
account said, outstanding commitments three ways, what is new since the last brief, press line, background, what we do not know.
Every line is words that exist, with the id they are found under; what only a person can write is left empty, with material below.

  --on DAY                the day it is for (today); nothing published later is in it
  --issue health,trade    only these
  --format text|md|html|docx|json
  --to FILE               into a file, whose ending tells the format: brief.docx
  --by NAME               who had it made      --draft   only look; without it the record keeps that it was made, for the next one
${everywhere}`,
  commitments: `entente commitments [ID…] [--bearer CHN] [--with RUS] [--due DAY]

The register: who is bound, to what, how firmly, until when; what speaks for and against it, as rules propose it from later
statements and people confirm it; scores by two readers, beside each other and never averaged; a party's reply.

  entente commitments confirm d12.c1 d14.s2 [--against]   this statement is evidence for it (against it)
  entente commitments reject d12.c1 d14.s2                it has nothing to do with it
  entente commitments score d12.c1 +1|0|-1                kept, partly or not yet, not kept; by two people at most
  entente commitments guideline d12.c1 "WORDS"            what would count as kept
  entente commitments reply d12.c1 "WORDS" --party CHN    what a party answers
  entente commitments undo f6                             takes back what was said; it stays in the record

  --by NAME --because "WORDS"
  --format text|json|jsonl|ics   ics: deadlines for a calendar, each with a reminder a week before
${everywhere}`,
});
