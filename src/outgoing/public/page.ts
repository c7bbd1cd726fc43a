import type { Tongue } from "../../conduct/deeds.js";
import { escape } from "../page/escape.js";
import { stampIn, type ToldReadout } from "./readout.js";
import { publicWords } from "./words.js";

// Public pages: plain HTML that runs nothing. What is outside the article is about it, and no part of what was read out.

export interface PageOf {
  /** Where public readouts stand, and the style sheet's address. */
  readonly base: string;
  readonly style: string;
}

/** The page of a revision; of the newest where none is named. */
export function readoutPage(one: ToldReadout, number: number | null, { base, style }: PageOf): string {
  const words = publicWords[one.tongue];
  const newest = one.revisions.at(-1)!;
  const shown = one.revisions.find((revision) => revision.number === number) ?? newest;
  const title = one.withdrawn !== null ? `${one.publisher} – ${words.withdrawn(stampIn(one.withdrawn.at, one.zone, one.tongue))}` : shown.text!.title;
  const first = one.revisions[0]!;
  return document(one.tongue, title, [
    `<link rel="canonical" href="${escape(one.address)}">`,
    ...one.others.map(({ tongue, address }) => `<link rel="alternate" hreflang="${tongue}" href="${escape(address)}">`), ...feedLinks(base),
    `<meta property="og:site_name" content="${escape(one.publisher)}"><meta property="og:type" content="article"><meta property="og:title" content="${escape(title)}">`,
    `<meta property="article:published_time" content="${first.at}"><meta property="article:modified_time" content="${one.withdrawn?.at ?? shown.at}">`,
    `<script type="application/ld+json">${inScript(linkedData(one, shown.number))}</script>`,
  ], style, one.withdrawn !== null ? withdrawnBody(one) : [
    ...(shown.number === newest.number ? [] : [`<p class="note" role="note">${escape(words.older(shown.number, newest.number))} <a href="${escape(one.address)}">${escape(words.newest)}</a></p>`]),
    "<article>", `<h1>${escape(shown.text!.title)}</h1>`, `<p class="from">${escape(one.publisher)}</p>`,
    `<p class="stamp">${escape(shown.number === first.number ? words.published : words.updated)} <time datetime="${shown.at}">${escape(stampIn(shown.at, one.zone, one.tongue))}</time></p>`,
    ...shown.text!.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`), "</article>",
    ...(shown.because === null ? [] : [`<aside aria-label="${escape(words.revision(shown.number))}"><p>${escape(words.corrected(stampIn(shown.at, one.zone, one.tongue), shown.because))}</p></aside>`]),
    ...revisionList(one, shown.number),
  ]);
}

function withdrawnBody(one: ToldReadout): readonly string[] {
  const words = publicWords[one.tongue];
  return [`<article><h1>${escape(words.withdrawn(stampIn(one.withdrawn!.at, one.zone, one.tongue)))}</h1>`, `<p class="from">${escape(one.publisher)}</p>`, `<p>${escape(words.withdrawnBecause(one.withdrawn!.because))}</p></article>`];
}

function revisionList(one: ToldReadout, shown: number): readonly string[] {
  const words = publicWords[one.tongue];
  const lines = [...one.revisions].reverse().map(({ number, at, because, address }) => `<li><a href="${escape(address)}"${number === shown ? " aria-current=\"page\"" : ""}>${escape(words.revision(number))}</a> · ${escape(stampIn(at, one.zone, one.tongue))}${because === null ? "" : ` · ${escape(because)}`}</li>`);
  return [`<nav aria-label="${escape(words.revisions)}"><h2>${escape(words.revisions)}</h2><ul>${lines.join("")}</ul>`, ...one.others.map(({ address, tongue }) => `<p><a href="${escape(address)}" hreflang="${tongue}">${escape(words.other)}</a></p>`), "</nav>"];
}

/** All readouts that are public, the latest first. */
export function readoutList(all: readonly ToldReadout[], tongue: Tongue, { base, style }: PageOf): string {
  const words = publicWords[tongue];
  const lines = all.map((one) => {
    const newest = one.revisions.at(-1)!;
    const title = newest.text?.title ?? words.withdrawn(stampIn(one.withdrawn!.at, one.zone, tongue));
    return `<li><a href="${escape(one.address)}">${escape(title)}</a><br><span class="stamp">${escape(one.publisher)} · ${escape(stampIn(one.withdrawn?.at ?? newest.at, one.zone, tongue))}</span></li>`;
  });
  return document(tongue, words.list, feedLinks(base), style, [`<h1>${escape(words.list)}</h1>`, lines.length === 0 ? `<p>${escape(words.none)}</p>` : `<ul class="list">${lines.join("")}</ul>`, `<nav aria-label="${escape(words.feeds)}"><p><a href="${escape(base)}/feed.atom">Atom</a> · <a href="${escape(base)}/feed.json">JSON Feed</a></p></nav>`]);
}

const feedLinks = (base: string): readonly string[] => [`<link rel="alternate" type="application/atom+xml" href="${escape(base)}/feed.atom">`, `<link rel="alternate" type="application/feed+json" href="${escape(base)}/feed.json">`];

const document = (tongue: Tongue, title: string, head: readonly string[], style: string, body: readonly string[]): string =>
  `<!doctype html>\n<html lang="${tongue}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>\n${head.join("\n")}\n<link rel="stylesheet" href="${escape(style)}"></head>\n<body><main>\n${body.join("\n")}\n</main></body></html>\n`;

/** JSON that ends no script early. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** schema.org: the article, who publishes it, the event it is about, and every correction. */
export function linkedData(one: ToldReadout, number: number): object {
  const shown = one.revisions.find((revision) => revision.number === number) ?? one.revisions.at(-1)!;
  return {
    "@context": "https://schema.org", "@type": "NewsArticle", "@id": one.address, url: one.address, inLanguage: one.tongue, version: shown.number, datePublished: one.revisions[0]!.at, dateModified: one.withdrawn?.at ?? shown.at,
    ...(shown.text === null ? { headline: one.publisher } : { headline: shown.text.title, articleBody: shown.text.paragraphs.join("\n\n") }),
    creativeWorkStatus: one.withdrawn === null ? "Published" : "Withdrawn", publisher: { "@type": "Organization", name: one.publisher },
    ...(one.withdrawn === null && { about: { "@type": "Event", name: one.exchange.kind, startDate: one.exchange.held, organizer: { "@type": "Organization", name: one.party }, attendee: one.exchange.participants.flatMap(({ party, people }) => (people.length === 0 ? [{ "@type": "Organization", name: party }] : people.map((name) => ({ "@type": "Person", name, affiliation: { "@type": "Organization", name: party } })))) } }),
    correction: one.revisions.filter((revision) => revision.because !== null && revision.number <= shown.number).map(({ at, because }) => ({ "@type": "CorrectionComment", text: because, datePublished: at })),
  };
}

/** The look of public pages: readable, and printable. */
export const publicStyle = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1c1a;--soft:#5c5851;--line:#d8d2c6;--link:#17497f}
@media (prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#e9e6e0;--soft:#b0aba2;--line:#3a3c41;--link:#9cc4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:clamp(1.35rem,1rem + 1.6vw,1.9rem);line-height:1.25;text-wrap:balance}
h2{font-size:1rem}
.from{font-weight:600;margin:0}
.stamp{color:var(--soft);margin:0 0 1.5rem}
.list{list-style:none;padding:0}.list li{padding:.75rem 0;border-top:1px solid var(--line)}.list .stamp{margin:0}
.note,aside{border-inline-start:4px solid var(--soft);padding:.25rem 1rem;margin:1.5rem 0}
nav{border-top:1px solid var(--line);margin-top:2rem;font-size:.95rem}
a{color:var(--link)}a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#999;--link:#000}nav{display:none}main{max-width:none;padding:0}@page{margin:20mm}}
`;
