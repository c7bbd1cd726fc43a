// News in JSON, the IPTC's format, versions 1.x to 3.x. The same things have other names in each:
//
//     1.x   headline, body_text, body_html, versioncreated, byline
//     2.x   headlines: [{ role, value }], bodies: [{ role, contenttype, value }], by
//     3.x   the same with capitals inside: versionCreated, pubStatus, contentType

import type { Notice } from "../../model/feed.js";
import { refusal } from "../../model/refusals.js";
import { visibleText } from "../../reading/1-decode/page.js";
import type { Told } from "../../text/source.js";
import { instantIn } from "../feeds/instants.js";
import type { Arrival } from "../received.js";

type Fields = ReadonlyMap<string, unknown>;

/** Whether an object is a news item in this format rather than one of ours. */
export function looksLikeNinjs(value: object): boolean {
  const fields = fieldsOf(value);
  if (typeof fields.get("text") === "string") return false;
  const hasName = typeof (fields.get("uri") ?? fields.get("guid")) === "string";
  return hasName && ["versioncreated", "pubstatus", "headline", "headlines", "bodies", "bodytext", "bodyhtml", "bodyxhtml"].some((name) => fields.has(name));
}

/**
 * A news item: its text under its headline, and as notice whether it may be used, until when it is embargoed, which story and
 * which version it is. One that is taken back may come without a text: it is given all the same, with an empty text, so that what came before under its name can be marked.
 */
export function newsItem(value: object, id: string, from: string, told: Told): Arrival {
  const fields = fieldsOf(value);
  const uri = words(fields.get("uri")) ?? words(fields.get("guid"));
  const own = { id: uri ?? id, from };
  const type = words(fields.get("type"));
  const title = titleIn(fields);
  const body = bodyIn(fields);
  const notice = noticeIn(fields, uri);
  if (body === null && notice.status !== "withdrawn") return { ...own, refused: type !== null && type !== "text" && type !== "composite" ? refusal("import/no-news-text", type) : refusal("intake/empty") };
  const text = body === null ? "" : title === null || body.startsWith(title) ? body : `${title}\n\n${body}`;
  return { ...own, given: { text }, told: { ...told, ...toldIn(fields, title, uri) }, notice };
}

/** Names without capitals and lines: "body_text" and "bodyText" are one. */
const fieldsOf = (value: object): Fields => new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase().replace(/_/g, ""), field]));

const words = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : typeof value === "number" ? String(value) : null);

/** A text of a list, and what it is for. */
interface Entry {
  readonly role: string;
  readonly type: string;
  readonly value: string;
}

/** The entries of a list of texts with roles. */
function entriesIn(list: unknown): readonly Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const fields = fieldsOf(entry);
    const value = words(fields.get("value"));
    return value === null ? [] : [{ role: words(fields.get("role"))?.toLowerCase() ?? "", type: words(fields.get("contenttype"))?.toLowerCase() ?? "", value }];
  });
}

function titleIn(fields: Fields): string | null {
  const entries = entriesIn(fields.get("headlines"));
  const found = words(fields.get("headline")) ?? (entries.find(({ role }) => role === "main") ?? entries[0])?.value ?? words(fields.get("title"));
  return found === null ? null : (/[<&]/.test(found) ? visibleText(found) : found).replace(/\s+/g, " ").trim() || null;
}

/** Marked-up text shows where its paragraphs end; plain text is taken where there is no other. */
function bodyIn(fields: Fields): string | null {
  const entries = entriesIn(fields.get("bodies"));
  const marked = words(fields.get("bodyxhtml")) ?? words(fields.get("bodyhtml")) ?? entries.find(({ type, value }) => /html/.test(type) || (type === "" && /^\s*<\w/.test(value)))?.value ?? null;
  const plain = words(fields.get("bodytext")) ?? entries.find(({ type }) => type === "" || type.startsWith("text/plain"))?.value ?? null;
  const text = marked === null ? "" : visibleText(marked);
  return text !== "" ? text : plain;
}

function toldIn(fields: Fields, title: string | null, uri: string | null): Told {
  const language = /^([a-z]{2})\b/i.exec(words(fields.get("language")) ?? "")?.[1]?.toLowerCase();
  const created = dateIn(fields, "firstcreated") ?? dateIn(fields, "contentcreated");
  const version = dateIn(fields, "versioncreated");
  const publisher = sourceIn(fields);
  const url = [uri, words(fields.get("url"))].find((one) => one !== null && /^https?:\/\//i.test(one));
  return {
    ...(language && { language }), ...(title !== null && { title }), ...(publisher !== null && { publisher }), ...(url && { url }),
    ...((created ?? version) !== null && { published: (created ?? version)! }), ...(created !== null && version !== null && version !== created && { updated: version }),
  };
}

const dateIn = (fields: Fields, name: string): string | null => instantIn(fields.get(name));

/** Who publishes it: the first of those that provide information, else who holds the rights. A byline names a person, not a publisher. */
function sourceIn(fields: Fields): string | null {
  const sources = fields.get("infosources") ?? fields.get("infosource");
  const first: unknown = Array.isArray(sources) ? sources.find((one) => typeof one === "object" && one !== null) : null;
  return words(fields.get("provider")) ?? words(fields.get("source")) ?? (first === undefined || first === null ? null : words((first as { name?: unknown }).name)) ?? words(fields.get("copyrightholder"));
}

const standings: { readonly [status: string]: NonNullable<Notice["status"]> } = { usable: "usable", withheld: "withheld", canceled: "withdrawn", cancelled: "withdrawn" };

function noticeIn(fields: Fields, uri: string | null): Notice {
  const status = standings[words(fields.get("pubstatus"))?.toLowerCase() ?? ""];
  const embargoedUntil = dateIn(fields, "embargoed") ?? dateIn(fields, "embargoeduntil");
  // A slug line may be used for another story tomorrow; the identifier is the same in all versions of one.
  const slug = uri ?? words(fields.get("slugline"));
  const version = words(fields.get("version"));
  return { ...(status && { status }), ...(embargoedUntil && { embargoedUntil }), ...(slug && { slug }), ...(version && { version }) };
}
