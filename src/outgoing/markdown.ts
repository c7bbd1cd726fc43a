import type { Reading } from "../model/reading.js";
import type { Labels } from "./labels/index.js";
import { inWords, list, viewOf, type ExchangeView, type ProposalView, type StatementView, type View, type Who } from "./view.js";

/**
 * A reading as a report in Markdown (CommonMark): what it is and whose account, exchanges, statements with their words as
 * quotations, initiatives, commitments, doubts. Links lead from a statement to its exchange and to the one it stands inside
 * of, and to the address the dispatch was told to have. `number` keeps the anchors of several reports apart.
 */
export function reportOf(reading: Reading, labels: Labels, number = 1): string {
  const view = viewOf(reading, labels);
  const at = `d${number}-`;
  const { sections } = labels;
  return `${[
    ...heading(view, reading.dispatch.told.url, labels),
    ...section(sections.exchanges, view.exchanges.map((exchange) => exchangeIn(exchange, at, labels))),
    ...section(sections.statements, view.statements.map((statement) => statementIn(statement, reading, at, labels))),
    ...section(sections.initiatives, view.initiatives.map((proposal) => proposalIn(proposal, at, labels))),
    ...section(sections.commitments, view.commitments.map((proposal) => proposalIn(proposal, at, labels))),
    ...section(sections.doubts, view.doubts.length === 0 ? [] : [view.doubts.map((says) => `- ${escape(says)}`).join("\n")]),
    ...(view.statements.length + view.exchanges.length === 0 ? [escape(labels.nothing)] : []),
    `*${escape(labels.counts(view.statements.length, view.exchanges.length, view.doubtCount))}*`,
  ].join("\n\n")}\n`;
}

function heading(view: View, url: string | undefined, labels: Labels): string[] {
  const title = url !== undefined && isAddress(url) ? `[${escape(view.title)}](<${url}>)` : escape(view.title);
  const facts = [view.facts.map(escape).join(" · "), ...(view.source ? [`**${escape(view.source)}**`] : []), ...view.notes.map(escape)];
  return [`# ${title}`, facts.join("  \n"), ...(view.title === view.id ? [] : [`\`${bare(view.id)}\``])];
}

/** An id between backticks, which it cannot end. */
const bare = (id: string): string => id.replace(/[`\p{Cc}\p{Cf}]/gu, "");

const section = (title: string, blocks: readonly string[]): string[] => (blocks.length === 0 ? [] : [`## ${title}`, ...blocks]);

function exchangeIn(exchange: ExchangeView, at: string, labels: Labels): string {
  const head = [`**${escape(exchange.heading)}**`, ...(exchange.name ? [escape(exchange.name)] : []), ...(exchange.when ? [escape(exchange.when)] : [])].join(" · ");
  const people = exchange.participants.map((who) => escape(inWords(who) + (who.office ? `, ${who.office}` : ""))).join("; ");
  const facts = [...(exchange.whenBecause ? [exchange.whenBecause] : []), ...exchange.facts].map(escape).join(" · ");
  return [`${anchor(at, exchange.id)}${head}`, people, facts, quotation(exchange.words, labels), doubtsIn(exchange.doubts)].filter((part) => part !== "").join("\n\n");
}

function statementIn(statement: StatementView, reading: Reading, at: string, labels: Labels): string {
  const { exchange = null, within = null } = reading.statements.find(({ id }) => id === statement.id) ?? {};
  const linked = new Map([...(exchange ? [[labels.during(exchange), exchange] as const] : []), ...(within ? [[labels.inside(within), within] as const] : [])]);
  const head = [`**${escape(inWords(statement.speaker))}**`, escape(statement.act), ...(statement.standing ? [escape(statement.standing)] : [])].join(" · ");
  const facts = statement.facts.map((fact) => (linked.has(fact) ? `[${escape(fact)}](#${at}${linked.get(fact)!})` : escape(fact)));
  const source = [...(statement.source ? [`*${escape(statement.source)}*`] : []), ...facts].join(" · ");
  return [
    `${anchor(at, statement.id)}${head}`,
    statement.words.map((words) => quotation(words, labels)).join("\n>\n"),
    source,
    statement.chain ? `← ${escape(statement.chain)}` : "",
    doubtsIn(statement.doubts),
  ].filter((part) => part !== "").join("\n\n");
}

function proposalIn(proposal: ProposalView, at: string, labels: Labels): string {
  const who = proposal.who.length > 0 ? `**${escape(list(proposal.who.map((one: Who) => inWords(one)), labels))}**` : "";
  return [`${anchor(at, proposal.id)}${who}`, quotation(proposal.words, labels), proposal.facts.map(escape).join(" · "), doubtsIn(proposal.doubts)].filter((part) => part !== "").join("\n\n");
}

/** What links lead to, and the line's id to be seen. */
const anchor = (at: string, id: string): string => `<a id="${at}${id.replace(/[^\w-]/g, "")}"></a>\`${bare(id)}\` `;

/** The exact words as a block quotation between quotation marks; words printed as a quotation keep their own. */
function quotation(words: string, labels: Labels): string {
  const trimmed = words.trim();
  const marked = /^(?:«[^»]*»|“[^”]*”|"[^"]*")$/.test(trimmed) ? trimmed : labels.quote.open + trimmed + labels.quote.close;
  return marked.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => `> ${escape(line.trim())}`).join("\n");
}

const doubtsIn = (doubts: readonly string[]): string => doubts.map((says) => `- ? ${escape(says)}`).join("\n");

const isAddress = (url: string): boolean => /^https?:\/\/[^\s<>\\"`\p{Cc}]+$/iu.test(url);

/**
 * Words of a dispatch in Markdown are words: no emphasis, link, heading, list, table, reference or tag can be made with them.
 * Control characters show as pictures of themselves, direction marks as their number.
 */
export const escape = (text: string): string =>
  text
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .trimStart()
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => `‹${mark.charCodeAt(0).toString(16).toUpperCase()}›`)
    .replace(/[\\`*_{}[\]<>|~^$@]/g, (sign) => `\\${sign}`)
    .replace(/&/g, "&amp;")
    .replace(/(^|\s)([#>=+-]+)(?=\s|$|-)/g, (_all, before: string, signs: string) => before + [...signs].map((sign) => `\\${sign}`).join(""))
    .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2")
    .replace(/(https?|ftp):\/\//gi, "$1\\://")
    .replace(/www\./gi, (some) => `${some.slice(0, 3)}\\.`)
    .replace(/!(?=\\\[)/g, "\\!");
