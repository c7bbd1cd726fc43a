import type { Brief, BriefLine, BriefPart, BriefSection, Contact, Heading } from "../../alignment/brief/brief.js";
import type { Quotation } from "../../alignment/quotation.js";
import type { Issue } from "../../model/issues.js";
import type { Labels } from "../labels/index.js";
import { whenInWords } from "../when-in-words.js";
import type { BriefLabels } from "./labels/index.js";

/** A brief in the words of a language, the same for every form it leaves the house in. */
export interface BriefView {
  readonly tongue: string;
  readonly title: string;
  readonly facts: string;
  readonly sections: readonly SectionView[];
  readonly made: string;
}

export interface SectionView {
  readonly heading: Heading;
  readonly title: string;
  /** What a person wrote under it; null where nobody has. */
  readonly written: string | null;
  /** What stands where a person has to write; null for what the record fills. */
  readonly toWrite: string | null;
  readonly parts: readonly PartView[];
}

export interface PartView {
  readonly title: string;
  readonly lines: readonly LineView[];
}

/** Words that exist with who, when and where; or a sentence about what is not known. */
export interface LineView {
  /** Exact words, on one line; null for a sentence of ours. */
  readonly words: string | null;
  /** The language of the words, where it is known. */
  readonly language: string | null;
  readonly says: string;
  readonly cites: readonly string[];
  /** Where the source is published. */
  readonly url: string | null;
}

/** `texts`: what was written under its headings. */
export function briefView(brief: Brief, words: BriefLabels, labels: Labels, texts: readonly { readonly heading: Heading; readonly words: string }[] = []): BriefView {
  const { us, with: them, on, issues, last } = brief;
  const name = (party: string | null): string => (party === us.id ? us.name : party === them.id ? them.name : party ?? labels.nobodyNamed);
  const day = (value: string): string => whenInWords({ value }, labels);
  const facts = [words.madeFor(day(on)), ...(issues.length > 0 ? [words.about(issues.map((issue) => issueIn(labels, issue)).join(", "))] : []), ...(last ? [words.earlier(last.id, day(last.on))] : [])];
  const context: Context = { brief, words, labels, name, day, written: new Map(texts.map(({ heading, words: own }) => [heading, own])) };
  return { tongue: labels.tongue, title: words.title(us.name, them.name), facts: facts.join(" · "), sections: brief.sections.map((one) => sectionView(one, context)), made: words.made };
}

interface Context {
  readonly brief: Brief;
  readonly words: BriefLabels;
  readonly labels: Labels;
  readonly name: (party: string | null) => string;
  readonly day: (value: string) => string;
  readonly written: ReadonlyMap<Heading, string>;
}

const sectionView = ({ heading, toWrite, parts }: BriefSection, context: Context): SectionView => ({
  heading, title: context.words.headings[heading], written: context.written.get(heading) ?? null, toWrite: toWrite ? context.words.toWrite : null, parts: parts.map((one) => ({ title: partTitle(one, context), lines: one.lines.map((line) => lineView(line, context)) })),
});

function partTitle({ part, about }: BriefPart, { brief, words, labels, name, day }: Context): string {
  const whose = part === "our-words" ? brief.us.name : part === "their-words" ? brief.with.name : "";
  if (about === null) return words.parts[part](whose);
  if ("contact" in about) return contactIn(about.contact, labels, name, day);
  if ("side" in about) return words.parts[part](name(about.side));
  return [words.parts[part](whose), issueIn(labels, about.issue)].filter(Boolean).join(" — ");
}

function contactIn({ kind, channel, name: called, from, to, parties, status, id }: Contact, labels: Labels, name: (party: string) => string, day: (value: string) => string): string {
  const days = from === null ? null : day(to === null || to === from ? from : `${from}/${to}`);
  return [labels.exchanges[kind] + (channel ? ` ${labels.channels[channel]}` : ""), called, days, parties.map(name).join(", "), labels.statuses[status], id].filter(Boolean).join(" · ");
}

function lineView(line: BriefLine, context: Context): LineView {
  const { words, labels, day, name } = context;
  switch (line.kind) {
    case "quotation": return { words: oneLine(line.quotation.words), language: line.quotation.language, says: quotationFacts(line.quotation, words, labels), cites: [line.cites], url: safeUrl(line.quotation.source.url) };
    case "commitment": return {
      words: oneLine(line.words), language: null, cites: [line.cites], url: null,
      says: [line.on && day(line.on), line.deadline && words.deadline(day(line.deadline)), line.overdue && words.overdue, line.scores.length > 0 && words.scores(line.scores.map(scoreIn).join(", "))].filter(Boolean).join(" · "),
    };
    case "told": return { words: oneLine(line.words), language: null, says: line.on === null ? words.undated : day(line.on), cites: [line.exchange, line.cites], url: null };
    case "gap": return { words: null, language: null, says: words.gaps[line.code](...line.words.map((one) => said(one, context, name))), cites: line.cites, url: null };
  }
}

/** A gap's words are parties, issues, days or numbers: each as it is called. */
function said(word: string, { brief, labels, day }: Context, name: (party: string) => string): string {
  if (word === brief.us.id || word === brief.with.id) return name(word);
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return day(word);
  return labels.issues[word as Issue] ?? word;
}

/** "Wang Yi (CHN) · welcomes · 27 March 2020 · on another's word · Agency". */
export function quotationFacts({ speaker, party, act, on, dated, standing, doubtful, source, published }: Quotation, words: BriefLabels, labels: Labels): string {
  const who = speaker === null ? labels.nobodyNamed : party !== null && party !== speaker ? `${speaker} (${party})` : speaker;
  const when = on === null ? words.undated : dated ? whenInWords({ value: on }, labels) : words.published(whenInWords({ value: published?.slice(0, 10) ?? on }, labels));
  return [who, labels.acts[act], when, labels.standings[standing], source.publisher && words.by(source.publisher), doubtful && words.doubtful].filter(Boolean).join(" · ");
}

export const issueIn = (labels: Labels, issue: string): string => labels.issues[issue as Issue] ?? issue.replaceAll("-", " ");
export const scoreIn = (score: -1 | 0 | 1): string => (score === 1 ? "+1" : score === -1 ? "−1" : "0");

/** White space of the source, line ends among it, becomes one space: the words are the same. */
export const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();

/** Only addresses of the web lead anywhere. */
const safeUrl = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);
