import type { Reading, Statement } from "../model/reading.js";
import { wordsAt } from "../text/span.js";
import type { Labels } from "./labels/index.js";
import { inWords, viewOf, type StatementView, type View } from "./view.js";

/** One row of the table: what it is made of. */
interface Row {
  readonly reading: Reading;
  readonly view: View;
  readonly statement: Statement;
  readonly shown: StatementView;
}

/** The columns, in their order. Names and order are stable; a new column comes last. */
const columns: { readonly [name: string]: (row: Row) => string | number | null } = {
  dispatch: ({ reading }) => reading.id,
  line: ({ statement }) => statement.id,
  language: ({ reading }) => reading.dispatch.language,
  kind: ({ reading }) => reading.dispatch.kind,
  title: ({ view, reading }) => (view.title === reading.id ? null : view.title),
  publisher: ({ reading }) => reading.dispatch.publisher?.name ?? reading.dispatch.told.publisher ?? null,
  published: ({ reading }) => reading.dispatch.published?.value ?? null,
  url: ({ reading }) => reading.dispatch.told.url ?? null,
  speaker: ({ statement, shown }) => (statement.speaker === null ? null : inWords(shown.speaker)),
  speaker_party: ({ statement }) => (statement.speaker === null ? null : [...new Set([statement.speaker.party, ...statement.speaker.parties])].filter((id) => id !== null).join("; ")),
  speaker_kind: ({ statement }) => statement.speaker?.kind ?? null,
  standing: ({ statement }) => statement.standing,
  chain: ({ statement }) => statement.chain.map(({ role, name }) => `${role}: ${name}`).join(" < "),
  act: ({ statement }) => statement.act,
  strength: ({ statement }) => statement.strength,
  mode: ({ statement }) => statement.mode,
  cue: ({ reading, statement }) => (statement.cue === null ? null : wordsAt(reading.text, statement.cue)),
  words: ({ reading, statement }) => statement.content.map((at) => wordsAt(reading.text, at)).join(" […] "),
  places: ({ statement }) => statement.content.map(({ start, end }) => `${start}-${end}`).join(" "),
  addressees: ({ reading, statement }) => statement.addressees.map((to) => to.party ?? wordsAt(reading.text, to.mention)).join("; "),
  issues: ({ statement }) => statement.issues.join("; "),
  exchange: ({ statement }) => statement.exchange,
  exchange_kind: ({ reading, statement }) => reading.exchanges.find(({ id }) => id === statement.exchange)?.kind ?? null,
  exchange_when: ({ reading, statement }) => reading.exchanges.find(({ id }) => id === statement.exchange)?.when?.value ?? null,
  said: ({ statement }) => statement.said?.value ?? null,
  said_inferred: ({ statement }) => (statement.said === null ? null : statement.said.inferred ? "yes" : "no"),
  within: ({ statement }) => statement.within,
  rule: ({ statement }) => statement.because.rule,
  doubts: ({ shown }) => shown.doubts.join(" "),
  engine: ({ reading }) => reading.engine,
};

export const csvColumns: readonly string[] = Object.keys(columns);

/** What comes before the first row: a byte order mark, by which spreadsheets know UTF-8, and the columns' names. */
export const csvHead = (): string => `\ufeff${csvColumns.join(",")}\r\n`;

/** One row for each statement of a reading, as RFC 4180 has it: CRLF at the ends, what needs it between double quotes. */
export function csvRows(reading: Reading, labels: Labels): string {
  const view = viewOf(reading, labels);
  return reading.statements.map((statement, index) => {
    const row: Row = { reading, view, statement, shown: view.statements[index]! };
    return `${Object.values(columns).map((column) => cell(column(row))).join(",")}\r\n`;
  }).join("");
}

/**
 * A cell. What a spreadsheet would take for a formula (a text that begins with = + - @, a tab or a line end, also after spaces
 * or as a wide character) has an apostrophe put before it, which makes it text; one that has an apostrophe there already gets
 * another, so that taking one away gives the text back. Control characters that could drive a terminal show as pictures.
 */
export function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0))).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (mark) => `‹${mark.charCodeAt(0).toString(16).toUpperCase()}›`);
  const safe = dangerous.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

const dangerous = /^(?:'*[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;
