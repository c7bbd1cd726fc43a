import type { Language } from "../../language/index.js";
import type { Note } from "../../model/doubts.js";
import type { Attribution, Names, Parsed } from "../../model/rooms.js";
import { reason } from "../../model/reasons.js";
import { accordingTo, accordingToId, accordingToWhy } from "./according-to.js";
import { continued } from "./continued.js";
import { cuesOf, entryWith, type Cue } from "./cue.js";
import { colonId, colonIn, colonWhy, introduced, introducedId, introducedWhy } from "./headline.js";
import type { Entry } from "./lexicon.js";
import { inLists, listId, listsOf, listWhy } from "./lists.js";
import { mended } from "./mend.js";
import { modeOf } from "./mode.js";
import { ownWords, ownWordsId, ownWordsWhy } from "./own-words.js";
import { isDocument, open, type Page } from "./page.js";
import type { Finding } from "./rule.js";
import { rules } from "./rules/index.js";
import { settle, type Claim, type Settled } from "./settle.js";
import { turnId, turns, turnWhy } from "./turns.js";
import { spokenBy, type Spoken } from "./spoken.js";

/**
 * Who said what: every place where the text says that somebody said, asked, welcomed, believes or wants something,
 * with the exact words. Unnamed sources stay unnamed; a report inside a report names the one it stands in.
 */
export function attribute(parsed: Parsed, names: Names, language: Language, note: Note): Attribution[] {
  const page = open(mended(parsed, language.attribution), names, language, note);
  const cues = cuesOf(page);
  const spoken = spokenBy(page, cues);
  const reports = inLists(page, [...fromCues(page, cues, spoken), ...fromPhrases(page), ...fromColons(page, spoken)]).filter((one) => !isFormula(page, one) && !isAsked(page, one));
  const told = [...reports, ...fromLists(page, cues, spoken, reports)];
  const found = [...told, ...ownWords(page, language, told).map((one) => claim(one, ownWordsId, ownWordsWhy, null, null))];
  const whole = continued(page, found, (quotation) => spoken.cueOf(quotation) !== undefined);
  return listed(page, settle(page, whole));
}

/** "Can you confirm that …?": a question puts no words into the mouth of whoever is asked. */
function isAsked(page: Page, { speaker, content, cueSpan }: Finding): boolean {
  if (!speaker || !page.words.secondPerson.includes(page.text.slice(speaker.span.start, speaker.span.end).toLowerCase())) return false;
  const last = Math.max(cueSpan.end, content.at(-1)!.end);
  return /^[^.!\n]{0,300}\?/.test(page.text.slice(last - 1, last + 301));
}

/** "who declined to be named", "presents its compliments": manners, not statements. */
function isFormula(page: Page, { content }: Finding): boolean {
  const words = content.map(({ start, end }) => page.text.slice(start, end)).join(" ").toLowerCase().replace(/’/g, "'");
  return words.split(/\s+/).length <= 8 && page.words.formulas.some((one) => words.includes(one));
}

function fromCues(page: Page, cues: readonly Cue[], spoken: Spoken): Claim[] {
  const found: Claim[] = [];
  for (const cue of cues)
    for (const [order, rule] of rules.entries()) {
      const finding = rule.match(page, cue, spoken);
      if (!finding) continue;
      const entry = entryWith(cue, rule.frame) ?? cue.entries[0]!;
      found.push({ ...finding, rule: rule.id, why: rule.why, cueHead: { sentence: cue.sentence, node: cue.node.index }, cueLemma: lemmaOf(cue, entry), kind: entry.kind, form: cue.form, passive: cue.passive, order });
      break;
    }
  return found;
}

/** "express concern": of words that an entry leaves open, the one that stands here. */
function lemmaOf(cue: Cue, entry: Entry): string {
  if (!entry.lemma.includes("/")) return entry.lemma;
  const words = entry.lemma.split(" ");
  const rest = words.length - entry.rest.length;
  return words.map((word, at) => {
    const part = cue.parts[at - rest + 1];
    return word.includes("/") && part ? word.split("/").find((one) => one === part.lemma.toLowerCase() || one === part.form.toLowerCase()) ?? word : word;
  }).join(" ");
}

function fromPhrases(page: Page): Claim[] {
  return page.parsed.trees.flatMap((tree, sentence) => accordingTo(page, sentence, tree).map(({ at, ...finding }) =>
    claim(finding, accordingToId, accordingToWhy, { sentence, node: at.index }, page.text.slice(finding.cueSpan.start, finding.cueSpan.end).toLowerCase())));
}

function fromColons(page: Page, spoken: Spoken): Claim[] {
  const titles = page.parsed.trees.map((tree, sentence) => colonIn(page, sentence, tree)).filter((one) => one !== null).map((one) => claim(one, colonId, colonWhy, null, null));
  const quotations = spoken.behindColon.map(({ quotation, sentence }) => introduced(page, quotation, sentence)).filter((one) => one !== null).map((one) => claim(one, introducedId, introducedWhy, null, null));
  const spokenTurns = turns(page).map((one) => claim(one, turnId, turnWhy, null, null));
  return [...titles, ...quotations, ...spokenTurns];
}

function fromLists(page: Page, cues: readonly Cue[], spoken: Spoken, reports: readonly Claim[]): Claim[] {
  return listsOf(page, cues, spoken, reports).map(({ cue, finding }) =>
    ({ ...claim(finding, listId, listWhy, { sentence: cue.sentence, node: cue.node.index }, lemmaOf(cue, cue.entries[0]!)), kind: cue.entries[0]!.kind, form: cue.form, passive: cue.passive }));
}

const claim = (finding: Finding, rule: string, why: string, cueHead: Claim["cueHead"], cueLemma: string | null): Claim =>
  ({ ...finding, rule, why, cueHead, cueLemma, kind: "say", form: "phrase", passive: false, order: rules.length });

function listed(page: Page, settled: readonly Settled[]): Attribution[] {
  const index = new Map(settled.map((one, at) => [one, at]));
  return settled.map((one, at) => {
    const { claim: { speaker, addressees, content, cueSpan, cueHead, cueLemma, rule, why, narrated, direct, alternatives = [] }, within } = one;
    const [first, ...rest] = content;
    return {
      index: at,
      speaker: speaker && { span: speaker.span, head: speaker.head },
      cue: cueSpan.start < cueSpan.end ? cueSpan : null,
      cueHead,
      cueLemma,
      content: [first!, ...rest],
      addressees: addressees.map(({ span, head }) => ({ span, head })),
      mode: direct ? "direct" : modeOf(page, content, narrated),
      source: speaker && isDocument(page, speaker.head) ? "document" : "speaker",
      within: within ? index.get(within) ?? null : null,
      rule,
      why,
      alternatives: [...(speaker?.other ? [reason("other/by-tree", page.text.slice(speaker.other.start, speaker.other.end).replace(/\s+/g, " "))] : []), ...alternatives],
    };
  });
}
