import type { Corrected } from "../../desk/desk.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { Messages } from "../messages/index.js";

/** What a correction came to: "k3  d1.s2  speaker: Wang Yi → Sergey Lavrov". */
export function correctedLines({ corrections, id, changes }: Corrected, { record }: Messages): string {
  const lines = changes.map(({ field, before, after }) => `       ${field}: ${inWords(before, record.nothing)} → ${inWords(after, record.nothing)}`);
  return `${[`${corrections.join(", ").padEnd(5)}  ${id}`, ...lines].join("\n")}\n`;
}

/** A value of a field, short: what names it, where it is a thing with parts. */
export function inWords(value: unknown, nothing: string): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return nothing;
  if (Array.isArray(value)) return value.map((one) => inWords(one, nothing)).join(", ");
  if (typeof value !== "object") return harmless(String(value));
  const thing = value as Readonly<Record<string, unknown>>;
  const name = thing["name"] ?? thing["words"] ?? thing["person"] ?? thing["party"] ?? thing["value"] ?? thing["office"];
  if (typeof name === "string") return harmless(name);
  if (typeof thing["start"] === "number") return `${String(thing["start"])}–${String(thing["end"])}`;
  return harmless(JSON.stringify(value));
}
