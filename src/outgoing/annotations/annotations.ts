import { createHash } from "node:crypto";
import { conceptsOfIssue } from "../../model/issue-concepts.js";
import type { Reading } from "../../model/reading.js";
import type { Span } from "../../text/span.js";
import type { Labels } from "../labels/index.js";
import { inWords, list, viewOf, type View } from "../view.js";
import { counted, whole, type Counted } from "./code-points.js";
import type { Annotation, Annotations, ConceptBody, Line, Target, TextualBody } from "./model.js";

/** What JSON-LD is told of the names that the Web Annotation context does not know. */
const context = {
  "@version": 1.1,
  dispatch: { "@id": "urn:entente:terms:dispatch", "@type": "@id" },
  sha256: "urn:entente:terms:sha256",
  points: "urn:entente:terms:points",
  // the line as it stands in entente.reading/1, kept as JSON
  entente: { "@id": "urn:entente:terms:line", "@type": "@json" },
} as const;

/**
 * A reading as W3C Web Annotations: one for each statement, exchange, initiative and commitment, with a target for each of
 * its places. Selectors count code points and quote the words with thirty-two characters on both sides. The text itself is
 * not in it, but its hash is. Every id is made of the text's hash, the engine and the line: the same reading gives the same.
 */
export function annotationsOf(reading: Reading, labels: Labels): Annotations {
  const view = viewOf(reading, labels);
  const hash = createHash("sha256").update(reading.text, "utf8").digest();
  const source = `ni:///sha-256;${hash.toString("base64url")}`;
  const idOf = (line: string): string => uuid(`${hash.toString("hex")}\n${reading.engine}\n${reading.id}\n${line}`);
  const count = counted(reading.text);
  const items = linesOf(reading).map(({ spans, ...line }): Annotation => {
    const [first, ...others] = spans.map((at) => targetAt(reading.text, at, source, count));
    return { id: idOf(line.line.id), type: "Annotation", motivation: "describing", body: bodyOf(line, view, labels), target: [first!, ...others], entente: line };
  });
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", context],
    id: idOf(""),
    type: "AnnotationCollection",
    label: view.title,
    generator: { type: "Software", id: `urn:entente:engine:${reading.engine.replace(/[^\w.-]+/g, ":")}`, name: reading.engine },
    dispatch: {
      id: source, type: "Text", format: "text/plain", language: reading.dispatch.language, sha256: hash.toString("hex"), points: count.points,
      ...(reading.dispatch.told.url !== undefined && /^https?:\/\//i.test(reading.dispatch.told.url) && { via: reading.dispatch.told.url }),
    },
    total: items.length,
    first: { id: idOf("first"), type: "AnnotationPage", startIndex: 0, items },
  };
}

type Placed = Line & { readonly spans: readonly [Span, ...Span[]] };

/** All lines of a reading with their places, as the readout orders them. */
function linesOf({ exchanges, statements, initiatives, commitments }: Reading): Placed[] {
  return [
    ...exchanges.map((line): Placed => ({ kind: "exchange", line, spans: line.mentions })),
    ...statements.map((line): Placed => ({ kind: "statement", line, spans: line.content })),
    ...initiatives.map((line): Placed => ({ kind: "initiative", line, spans: [line.words] })),
    ...commitments.map((line): Placed => ({ kind: "commitment", line, spans: [line.words] })),
  ];
}

/** Characters quoted on each side of the words, so that they can be found when the text has moved. */
const around = 32;

/** The target for one place of a text. */
export function targetAt(text: string, at: Span, source: string, count: Counted = counted(text)): Target {
  const { start, end } = whole(text, at);
  const [from, to] = [count.toPoint(start), count.toPoint(end)];
  return {
    type: "SpecificResource",
    source,
    selector: [
      { type: "TextQuoteSelector", exact: text.slice(start, end), prefix: text.slice(count.toUnit(Math.max(0, from - around)), start), suffix: text.slice(end, count.toUnit(Math.min(count.points, to + around))) },
      { type: "TextPositionSelector", start: from, end: to },
    ],
  };
}

/** The line in words a person can read; what a statement is about as tags, and as concepts of thesauri that mean the same or nearly. */
function bodyOf({ kind, line }: Line, view: View, labels: Labels): Annotation["body"] {
  const issues = kind === "statement" ? line.issues : [];
  const concepts = issues.flatMap(conceptsOfIssue).filter(({ match }) => match === "exact" || match === "close");
  return [
    { type: "TextualBody", purpose: "describing", format: "text/plain", language: labels.tongue, value: sayOf(line.id, view, labels) },
    ...issues.map((issue): TextualBody => ({ type: "TextualBody", purpose: "tagging", format: "text/plain", value: issue })),
    ...[...new Set(concepts.map(({ uri }) => uri))].map((source): ConceptBody => ({ type: "SpecificResource", purpose: "classifying", source })),
  ];
}

function sayOf(id: string, view: View, labels: Labels): string {
  const statement = view.statements.find((one) => one.id === id);
  if (statement) return [`${inWords(statement.speaker)} ${statement.act}`, ...(statement.standing ? [statement.standing] : []), ...(statement.chain ? [statement.chain] : [])].join(" · ");
  const exchange = view.exchanges.find((one) => one.id === id);
  if (exchange) return [exchange.heading, ...(exchange.name ? [exchange.name] : []), ...(exchange.when ? [exchange.when] : []), ...(exchange.participants.length > 0 ? [exchange.participants.map(inWords).join("; ")] : [])].join(" · ");
  const proposal = view.commitments.find((one) => one.id === id);
  const section = proposal ? labels.sections.commitments : labels.sections.initiatives;
  const { who = [], facts = [] } = proposal ?? view.initiatives.find((one) => one.id === id) ?? {};
  return [section, ...(who.length > 0 ? [list(who.map(inWords), labels)] : []), ...facts].join(" · ");
}

/** A UUID of our own making (version 8, RFC 9562) that says the same for the same words. */
function uuid(words: string): string {
  const bytes = createHash("sha256").update(words, "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
