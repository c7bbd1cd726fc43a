import type { Reading } from "../../model/reading.js";
import type { Labels } from "../labels/index.js";
import { inWords, list, viewOf, type ExchangeView, type ProposalView, type StatementView, type View, type Who } from "../view.js";
import { escape } from "./escape.js";
import { blocksOf, marksOf, stretchesOf, type Block, type Mark, type Stretch } from "./marked-text.js";
import { style } from "./style.js";

/**
 * Readings as one self-contained page, in parts to be written one after the other, so that many readings never stand in
 * memory together. The page runs no script and fetches nothing, and says so to the browser.
 */
export interface Page {
  /** What comes before the first reading. */
  readonly opening: string;
  /** One reading as a section; `number` counts from 1. */
  readonly section: (reading: Reading, number: number) => string;
  /** What comes after the last; `titles` of all sections make the table of contents, which the page shows first. */
  readonly closing: (titles: readonly string[], engine: string) => string;
}

export function pageIn(labels: Labels): Page {
  return {
    opening: [
      `<!doctype html>\n<html lang="${labels.tongue}">\n<head>\n<meta charset="utf-8">`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
      `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">`,
      `<title>${labels.page.title} — entente</title>\n<style>\n${style}\n</style>\n</head>\n<body>\n<main>\n`,
    ].join("\n"),
    section: (reading, number) => section(viewOf(reading, labels), `d${number}`, labels),
    closing: (titles, engine) => `</main>\n${contents(titles, labels)}<footer>${escape(labels.page.made(engine))}</footer>\n</body>\n</html>\n`,
  };
}

/** A whole page at once. */
export function pageOf(readings: readonly Reading[], labels: Labels): string {
  const page = pageIn(labels);
  const titles = readings.map((reading) => viewOf(reading, labels).title);
  return page.opening + readings.map((reading, index) => page.section(reading, index + 1)).join("") + page.closing(titles, readings[0]?.engine ?? "entente");
}

const contents = (titles: readonly string[], labels: Labels): string =>
  titles.length < 2 ? "" : `<nav aria-label="${labels.page.contents}"><h2>${labels.page.contents}</h2><ol>${titles.map((title, index) => `<li><a href="#d${index + 1}">${escape(title)}</a></li>`).join("")}</ol></nav>\n`;

function section(view: View, at: string, labels: Labels): string {
  const { sections } = labels;
  return [
    `<section id="${at}">`,
    heading(view, labels),
    view.exchanges.length > 0 ? `<div class="row ui"><div><h2>${sections.exchanges}</h2><div class="exchanges">${view.exchanges.map((exchange) => exchangeCard(exchange, view, at, labels)).join("")}</div></div></div>` : "",
    `<div class="row"><h2 class="ui">${labels.page.exact}</h2></div>`,
    markedRows(view, at, labels),
    proposals(sections.initiatives, view.initiatives, labels, at),
    proposals(sections.commitments, view.commitments, labels, at),
    view.doubts.length > 0 ? `<div class="ends"><h2>${sections.doubts}</h2><ul>${view.doubts.map((says) => `<li>${doubt(says)}</li>`).join("")}</ul></div>` : "",
    "</section>\n",
  ].filter((part) => part !== "").join("\n");
}

function heading(view: View, labels: Labels): string {
  const facts = [view.facts.map(escape).join(" · "), ...(view.source ? [`<b>${escape(view.source)}</b>`] : []), ...view.notes.map(escape),
    labels.counts(view.statements.length, view.exchanges.length, view.doubtCount)];
  const legend = view.parties.length > 0 ? `<ul class="legend ui" aria-label="${labels.sections.parties}">${view.parties.map(({ name, tone }) => `<li class="t${tone}">${escape(name)}</li>`).join("")}</ul>` : "";
  return `<header><h1 lang="${escape(view.language)}">${escape(view.title)}</h1>${facts.map((fact) => `<p class="facts">${fact}</p>`).join("")}${legend}</header>`;
}

function exchangeCard(exchange: ExchangeView, view: View, at: string, labels: Labels): string {
  return [
    `<article class="exchange" id="${at}${escape(exchange.id)}"><a class="id" href="#${at}${escape(exchange.id)}-w" title="${labels.page.toWords}">${escape(exchange.id)}</a>`,
    `<p><b>${escape(exchange.heading)}</b>${exchange.name ? ` · <span lang="${escape(view.language)}">${escape(exchange.name)}</span>` : ""}${exchange.when ? ` · ${escape(exchange.when)}` : ""}</p>`,
    exchange.participants.map((who) => `<p>${name(who)}${who.office ? `, <span class="soft" lang="${escape(view.language)}">${escape(who.office)}</span>` : ""}</p>`).join(""),
    exchange.facts.length > 0 ? `<p class="soft">${exchange.facts.map(escape).join(" · ")}</p>` : "",
    `<p class="quote" lang="${escape(view.language)}">${escape(labels.quote.open + exchange.words.trim() + labels.quote.close)}</p>`,
    exchange.whenBecause ? `<p class="soft">${escape(exchange.whenBecause)}</p>` : "",
    ...exchange.doubts.map(doubt),
    "</article>",
  ].join("");
}

/** The text with its cards, paragraph by paragraph. Anchors are given once: at the first stretch of a statement or exchange. */
function markedRows(view: View, at: string, labels: Labels): string {
  const marks = marksOf(view).sort((a, b) => a.at.start - b.at.start);
  const anchored = new Set<string>();
  let open: Mark[] = [];
  let next = 0;
  return blocksOf(view).map((block) => {
    open = open.filter((mark) => mark.at.end > block.start);
    while (next < marks.length && marks[next]!.at.start < block.end) open.push(marks[next++]!);
    return row(block, stretchesOf(block, open), view, at, anchored, labels);
  }).join("\n");
}

function row(block: Block, stretches: readonly Stretch[], view: View, at: string, anchored: Set<string>, labels: Labels): string {
  const number = new Map(block.statements.map(({ id }, index) => [id, index + 1]));
  const anchor = (id: string): string => {
    if (anchored.has(id)) return "";
    anchored.add(id);
    return ` id="${at}${escape(id)}-w"`;
  };
  const words = stretches.map(({ start, end, of, part, exchange }) => {
    const text = escape(view.text.slice(start, end));
    const inner = exchange ? `<span class="x"${anchor(exchange)}>${text}</span>` : text;
    if (!of) return inner;
    const k = number.get(of.id);
    return `<a class="m ${part}${toneOf(of.speaker)}${k ? ` k${k}` : ""}"${part === "content" ? anchor(of.id) : ""} href="#${at}${escape(of.id)}" title="${escape(labels.page.toCard(of.id))}">${inner}</a>`;
  }).join("");
  const cards = block.statements.map((statement) => card(statement, number.get(statement.id)!, view, at, labels)).join("");
  return `<div class="row"><p class="words" lang="${escape(view.language)}" dir="auto">${words}</p>${cards ? `<div class="cards">${cards}</div>` : ""}</div>`;
}

function card(statement: StatementView, k: number, view: View, at: string, labels: Labels): string {
  const facts = [...(statement.standing ? [statement.standing] : []), ...statement.facts].map(escape).join(" · ");
  return [
    `<article class="card k${k}${toneOf(statement.speaker)}${statement.depth > 0 ? " deep" : ""}" id="${at}${escape(statement.id)}">`,
    `<a class="id" href="#${at}${escape(statement.id)}-w" title="${labels.page.toWords}">${escape(statement.id)}</a>`,
    `<p>${name(statement.speaker)} · <span class="act">${escape(statement.act)}</span></p>`,
    statement.source ? `<p class="source" lang="${escape(view.language)}">${escape(statement.source)}</p>` : "",
    facts ? `<p>${facts}</p>` : "",
    statement.chain ? `<p class="soft">← ${escape(statement.chain)}</p>` : "",
    ...statement.doubts.map(doubt),
    `<details><summary>${labels.page.why}</summary><p>${escape(statement.why)}</p>`,
    statement.alternatives.length > 0 ? `<p>${labels.page.alternatives}: ${escape(statement.alternatives.join("; "))}</p>` : "",
    `<p>${labels.page.rule}: ${escape(statement.rule)} · ${escape(statement.mode)}</p></details></article>`,
  ].join("");
}

function proposals(title: string, all: readonly ProposalView[], labels: Labels, at: string): string {
  if (all.length === 0) return "";
  const items = all.map((proposal) => {
    const who = proposal.who.length > 0 ? `<span class="who${toneOf(proposal.who[0]!)}">${escape(list(proposal.who.map(inWords), labels))}</span>: ` : "";
    const facts = proposal.facts.length > 0 ? `<br><span class="soft">${proposal.facts.map(escape).join(" · ")}</span>` : "";
    return `<li id="${at}${escape(proposal.id)}">${who}${escape(labels.quote.open + proposal.words.trim() + labels.quote.close)}${facts}${proposal.doubts.map(doubt).join("")}</li>`;
  });
  return `<div class="ends"><h2>${title}</h2><ul>${items.join("")}</ul></div>`;
}

const name = (who: Who): string => `<span class="who${toneOf(who)}">${escape(inWords(who))}</span>`;
const toneOf = ({ tone }: Who): string => (tone === null ? "" : ` t${tone}`);
const doubt = (says: string): string => `<p class="doubt">? ${escape(says)}</p>`;
