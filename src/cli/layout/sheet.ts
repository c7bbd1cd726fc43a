import { labels, type Labels } from "../../outgoing/labels/index.js";
import { issues } from "../../model/issues.js";
import { lines, piece, type Piece, type Screen } from "../../outgoing/terminal/lines.js";
import { whenInWords } from "../../outgoing/when-in-words.js";
import type { BriefDispatch, BriefExchange, BriefStatement } from "../../record/questions/brief.js";
import type { Span } from "../../text/span.js";
import { messages } from "../messages/index.js";
import type { RecordMessages } from "../messages/record-shape.js";
import type { Asked } from "../record/asked.js";
import { screenFor } from "../screen.js";
import { surroundings } from "../writers.js";

/** What something of the record is laid out on: a screen, and the words of a language. */
export interface Sheet {
  readonly screen: Screen;
  readonly labels: Labels;
  readonly record: RecordMessages;
}

/** A sheet for whoever asked; `text` is what will stand on it, so that its letters can be measured. */
export async function sheetFor({ tongue, colour }: Pick<Asked<never>, "tongue" | "colour">, text: unknown): Promise<Sheet> {
  return { screen: await screenFor(typeof text === "string" ? text : JSON.stringify(text), colour, surroundings()), labels: labels[tongue], record: messages[tongue].record };
}

/** Pieces with a dot between them; nothing for what is not there. */
export const dotted = (...pieces: readonly (Piece | string | null | undefined | false)[]): Piece[] =>
  pieces.flatMap((one) => (one ? [typeof one === "string" ? piece(one) : one] : [])).flatMap((one, index) => (index === 0 ? [one] : [piece(" · ", "dim"), one]));

/** Lines behind an id that stands in a column of its own. */
export const item = ({ screen }: Sheet, id: string, pieces: readonly Piece[], width = 8): string[] =>
  lines(pieces, screen, [piece(`${id.padEnd(width - 1)} `, "dim")], [piece(" ".repeat(width))]);

/** Lines that belong to an item above. */
export const under = ({ screen }: Sheet, pieces: readonly Piece[], width = 8): string[] => lines(pieces, screen, [piece(" ".repeat(width))]);

/** A part with its title; nothing where it is empty. */
export const section = ({ screen }: Sheet, title: string, body: readonly string[]): string[] =>
  body.length === 0 ? [] : ["", screen.paint(title.toLocaleUpperCase(), "bold"), ...body];

/** Words between the quotation marks of the readout's language, with the places that are marked: bold, or between stars where nothing can be bold. */
export function quoted({ screen, labels: { quote } }: Sheet, words: string, marks: readonly Span[] = []): Piece[] {
  const star = screen.paint("x", "bold") === "x" ? "*" : "";
  const pieces: Piece[] = [piece(quote.open, "dim")];
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end) continue;
    pieces.push(piece(words.slice(end, mark.start)), piece(`${star}${words.slice(mark.start, mark.end)}${star}`, "bold"));
    end = mark.end;
  }
  return [...pieces, piece(words.slice(end)), piece(quote.close, "dim")];
}

/** A day, or days from one to another. */
export const daysInWords = ({ labels: words }: Sheet, from: string | null, to: string | null): string | null =>
  from === null ? null : whenInWords({ value: to === null || to === from ? from : `${from}/${to}` }, words);

/** The day of an instant. */
export const dayInWords = (sheet: Sheet, instant: string | null): string | null => daysInWords(sheet, instant?.slice(0, 10) ?? null, null);

export const issueInWords = ({ labels: words }: Sheet, issue: string): string => words.issues[issue as keyof typeof issues] ?? issue.replaceAll("-", " ");

/** "d12  Headline" and beneath it who published it and when. */
export const dispatchItem = (sheet: Sheet, dispatch: BriefDispatch): string[] => [
  ...item(sheet, dispatch.id, [piece(dispatch.title ?? sheet.record.untitled, "bold")]),
  ...under(sheet, dispatchFacts(sheet, dispatch)),
];

export const dispatchFacts = (sheet: Sheet, { publisher, published, language, kind, state }: Pick<BriefDispatch, "publisher" | "published" | "language" | "state"> & { readonly kind?: BriefDispatch["kind"] }): Piece[] => {
  const { labels: words, record } = sheet;
  return dotted(publisher ?? words.noPublisher, dayInWords(sheet, published), kind && words.dispatches[kind], language && (words.languages[language] ?? language), state !== "published" && piece(record.standing[state], "doubt"));
};

/** "x7  Call by telephone · Friday 27 March 2020 · CHN, RUS". */
export const exchangeItem = (sheet: Sheet, exchange: BriefExchange): string[] => [
  ...item(sheet, exchange.id, exchangeHead(sheet, exchange)),
  ...(exchange.people.length > 0 ? under(sheet, dotted(...exchange.people.map(({ id, name }) => `${name} (${id})`))) : []),
];

export const exchangeHead = (sheet: Sheet, { kind, channel, name, from, to, status, parties, accounts }: BriefExchange): Piece[] => {
  const { labels: words, record } = sheet;
  return dotted(piece(words.exchanges[kind] + (channel ? ` ${words.channels[channel]}` : ""), "bold"), name, daysInWords(sheet, from, to), parties.join(", "), words.statuses[status], accounts > 1 && record.accounts(accounts));
};

/** "d12.s3  Wang Yi (CHN) · praises · 27 March 2020" and beneath it the words. */
export const statementItem = (sheet: Sheet, { id, speaker, party, words, act, standing, said, published }: BriefStatement): string[] => [
  ...item(sheet, id, dotted(piece(whoInWords(sheet, speaker, party), "bold"), sheet.labels.acts[act], daysInWords(sheet, said?.from ?? null, said?.to ?? null) ?? dayInWords(sheet, published), sheet.labels.standings[standing])),
  ...under(sheet, quoted(sheet, words)),
];

export const whoInWords = ({ labels: words }: Sheet, name: string | null, party: string | null): string => (name === null ? words.nobodyNamed : party && party !== name ? `${name} (${party})` : name);

export const linesOf = (all: readonly string[]): string => `${all.join("\n")}\n`;
