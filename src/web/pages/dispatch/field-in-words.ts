import type { Act, Strength } from "../../../model/acts.js";
import type { Json } from "../../../model/correction.js";
import { officeInWords } from "../../../outgoing/office-in-words.js";
import type { Mode, Reading, Standing } from "../../../model/reading.js";
import type { Messages } from "../messages/shape.js";

/** The value of a field as a person reads it: names for ids, words for places. `null` for nothing. */
export function fieldInWords(field: string | null, value: Json, reading: Reading, messages: Messages): string | null {
  const { labels, editing } = messages;
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.map((one: Json) => fieldInWords(field, one, reading, messages)).join(" … ");
  if (typeof value === "string") {
    switch (field) {
      case "act": return labels.acts[value as Act] ?? value;
      case "strength": return labels.strengths[value as Strength] ?? value;
      case "mode": return labels.modes[value as Mode] ?? value;
      case "standing": return labels.standings[value as Standing] ?? editing.openAccount;
      case "issues": return issueInWords(value, labels);
      case "exchange": return exchangeInWords(value, reading);
      default: return named(value, reading) ?? value;
    }
  }
  if (typeof value !== "object") return String(value);
  const whole = value as { readonly [name: string]: Json };
  if (typeof whole["start"] === "number" && typeof whole["end"] === "number") return reading.text.slice(whole["start"], whole["end"]);
  if (typeof whole["value"] === "string") return whole["value"];
  if (whole["mention"]) return speakers(whole, reading) ?? fieldInWords(null, whole["mention"], reading, messages);
  if (Array.isArray(whole["content"])) return fieldInWords("content", whole["content"], reading, messages);
  if (typeof whole["name"] === "string") return whole["name"];
  if (typeof whole["office"] === "string") return officeInWords(whole["office"], messages.labels);
  if (Array.isArray(whole["mentions"])) return fieldInWords("mentions", (whole["mentions"] as readonly Json[])[0] ?? null, reading, messages);
  if (whole["words"]) return fieldInWords("words", whole["words"], reading, messages);
  return JSON.stringify(value);
}

function speakers(whole: { readonly [name: string]: Json }, reading: Reading): string | null {
  const ids = [whole["person"] ?? whole["party"], ...(Array.isArray(whole["people"]) ? whole["people"] : []), ...(Array.isArray(whole["parties"]) && !whole["person"] ? whole["parties"] : [])];
  const names = [...new Set(ids.filter((id) => typeof id === "string"))].map((id) => named(id, reading) ?? id);
  return names.length > 0 ? names.join(", ") : null;
}

export const named = (id: string, { people, parties }: Reading): string | null => people.find((person) => person.id === id)?.name ?? parties.find((party) => party.id === id)?.name ?? null;

export function exchangeInWords(id: string, { exchanges, text }: Reading): string {
  const exchange = exchanges.find((one) => one.id === id);
  return exchange ? exchange.name ?? text.slice(exchange.mentions[0].start, exchange.mentions[0].end) : id;
}

export const issueInWords = (issue: string, labels: Messages["labels"]): string => (labels.issues as Readonly<Record<string, string>>)[issue] ?? issue.replaceAll("-", " ");
