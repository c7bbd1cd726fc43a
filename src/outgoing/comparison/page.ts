import type { Comparison } from "../../alignment/comparison.js";
import type { Reading } from "../../model/reading.js";
import type { Labels } from "../labels/index.js";
import { escape } from "../page/escape.js";
import { pageIn } from "../page/page.js";
import { style } from "../page/style.js";
import type { ComparisonLabels } from "./labels/index.js";
import { comparisonStyle } from "./style.js";
import { comparisonView, type AccountView, type CellView, type ComparisonView, type OutcomeView, type RowView } from "./view.js";

/**
 * A comparison as one self-contained page: a table whose every quotation leads to its words in the text of its account, which
 * stands whole and marked up below. The page runs no script and fetches nothing, and says so to the browser.
 */
export function comparisonPage(comparison: Comparison, a: Reading, b: Reading, words: ComparisonLabels, labels: Labels): string {
  const view = comparisonView(comparison, words, labels);
  const page = pageIn(labels);
  return [
    head(view, labels),
    `<section id="compared">`,
    `<header><h1>${escape(view.title)}</h1><p class="facts">${escape(view.counts)}</p></header>`,
    `<div class="wide ui"><div class="accounts">${accountCard(view.a, "d1", words)}${accountCard(view.b, "d2", words)}</div>${exchangeList(view, words)}</div>`,
    `<div class="wide">${table(view, words)}</div>`,
    legend(view, words),
    namesList(view, words),
    view.decisions.length > 0 ? `<div class="ends"><h2>${escape(words.decided)}</h2><ul>${view.decisions.map((one) => `<li>${escape(one)}</li>`).join("")}</ul></div>` : "",
    view.doubts.length > 0 ? `<div class="ends"><h2>${escape(words.doubtsTitle)}</h2><ul>${view.doubts.map((says) => `<li><p class="doubt">? ${escape(says)}</p></li>`).join("")}</ul></div>` : "",
    "</section>\n",
    page.section(a, 1),
    page.section(b, 2),
    `</main>\n<footer>${escape(words.made(view.engine))}</footer>\n</body>\n</html>\n`,
  ].filter((part) => part !== "").join("\n");
}

const head = (view: ComparisonView, labels: Labels): string => [
  `<!doctype html>\n<html lang="${labels.tongue}">\n<head>\n<meta charset="utf-8">`,
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
  `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">`,
  `<title>${escape(view.title)} — entente</title>\n<style>\n${style}\n${comparisonStyle}\n</style>\n</head>\n<body>\n<main>`,
].join("\n");

function accountCard({ name, title, language, facts, topics }: AccountView, at: string, words: ComparisonLabels): string {
  const order = topics.length > 0 ? `<p class="soft">${escape(words.topics)}${escape(words.colon)}${topics.map((topic, index) => `${index + 1} ${escape(topic)}`).join(", ")}</p>` : "";
  return `<article class="exchange"><h3>${escape(name)}</h3><p><a href="#${at}" lang="${escape(language)}">${escape(title)}</a></p>${facts.map((fact) => `<p class="soft">${escape(fact)}</p>`).join("")}${order}</article>`;
}

function exchangeList({ exchange, a, b }: ComparisonView, words: ComparisonLabels): string {
  if (exchange === null) return `<h2>${escape(words.exchange)}</h2><p class="doubt">${escape(words.noExchange)}</p>`;
  const value = (said: string | null, note: string | null, name: string): string => `<dd data-of="${escape(name)}">${said === null ? escape(words.nothing) : escape(said)}${note ? ` <span class="soft">(${escape(note)})</span>` : ""}</dd>`;
  return `<h2>${escape(words.exchange)}</h2><dl>${exchange.map((field) => `<dt>${escape(field.name)}</dt>${value(field.a, null, a.name)}${value(field.b, field.note, b.name)}`).join("")}</dl>`;
}

function table(view: ComparisonView, words: ComparisonLabels): string {
  if (view.groups.length === 0) return `<p>${escape(words.noRows)}</p>`;
  const groups = view.groups.map(({ issue, rows }) => `<tbody><tr class="issue"><th colspan="3" scope="rowgroup">${escape(issue)}</th></tr>${rows.map((row) => tableRow(row, view, words)).join("")}</tbody>`).join("\n");
  return `<table class="cmp"><colgroup><col><col><col class="out"></colgroup><thead><tr><th scope="col">${escape(view.a.name)}</th><th scope="col">${escape(view.b.name)}</th><th scope="col"><span class="soft">${escape(words.outcome)}</span></th></tr></thead>\n${groups}</table>`;
}

function tableRow(row: RowView, view: ComparisonView, words: ComparisonLabels): string {
  const why = row.because.map((because, index) => `<p class="soft">${escape(because)} <small>${escape(row.rules[index]!)}</small></p>`).join("");
  return `<tr id="${escape(row.id)}">${cells(row.a, view.a, "d1", words)}${cells(row.b, view.b, "d2", words)}<td class="ui">${outcome(row.outcome)}<details><summary>${escape(words.why)}</summary>${why}</details></td></tr>`;
}

function cells(some: readonly CellView[], account: AccountView, at: string, words: ComparisonLabels): string {
  if (some.length === 0) return `<td class="none" data-of="${escape(account.name)}">${escape(words.nothing)}</td>`;
  const inner = some.map(({ statement, quote, speakers }) => {
    const place = statement === null ? `#${at}` : `#${at}${escape(statement)}-w`;
    return `<span class="say" lang="${escape(account.language)}" dir="auto"><a href="${place}" title="${escape(words.words)}">${escape(quote)}</a></span><span class="ui soft">${escape(speakers)}${statement === null ? "" : ` · ${escape(statement)}`}</span>`;
  });
  return `<td data-of="${escape(account.name)}">${inner.join("<br>")}</td>`;
}

const outcome = ({ outcome: one, sign, label }: OutcomeView): string => `<span class="o-${one}"><span class="sign" aria-hidden="true">${sign}</span>${escape(label)}</span>`;

const legend = (view: ComparisonView, words: ComparisonLabels): string =>
  view.outcomes.length === 0 ? "" : `<div class="ends"><h2>${escape(words.outcomesTitle)}</h2><ul>${view.outcomes.map((one) => `<li>${outcome(one)}. <span class="soft">${escape(one.meaning)}</span></li>`).join("")}</ul></div>`;

const namesList = (view: ComparisonView, words: ComparisonLabels): string =>
  view.names.length === 0 ? "" : `<div class="ends"><h2>${escape(words.names)}</h2><ul>${view.names.map(([a, b]) => `<li><span lang="${escape(view.a.language)}">${escape(a)}</span> = <span lang="${escape(view.b.language)}">${escape(b)}</span></li>`).join("")}</ul></div>`;
