import type { Passage } from "../../model/document.js";
import type { Rules } from "./rules.js";

export function passagesOf(text: string, _rules: Rules): Passage[] {
  const found: Passage[] = [];
  for (const m of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) found.push({ kind: "paragraph", start: m.index, end: m.index + m[0].trimEnd().length });
  return found;
}
