import type { Span } from "../../text/span.js";
import { counted, type Counted } from "./code-points.js";

/** A line of a reading and where it stands in a text; null for a place that is not there, or no longer to be told from another. */
export interface Found {
  /** The line's id in its reading: "s1". */
  readonly line: string;
  readonly kind: string;
  readonly places: readonly (Span | null)[];
}

/**
 * Finds the places of annotations in a text, which may have changed since. The count is believed where the very words stand
 * there; else the words are looked for between those that stood around them. Words that are found twice are not found:
 * nothing is guessed. What is no annotation of ours is left out.
 */
export function readBack(annotations: unknown, text: string): Found[] {
  const count = counted(text);
  return itemsOf(annotations).flatMap((item) => {
    const { entente, target } = item as { readonly entente?: { readonly kind?: unknown; readonly line?: { readonly id?: unknown } }; readonly target?: unknown };
    const id = entente?.line?.id;
    if (typeof id !== "string" || typeof entente?.kind !== "string") return [];
    const targets: readonly unknown[] = Array.isArray(target) ? target : [target];
    return [{ line: id, kind: entente.kind, places: targets.map((one) => placeOf((one as { readonly selector?: unknown } | null)?.selector, text, count)) }];
  });
}

/** The annotations in a collection, a page, or a list of such. */
function itemsOf(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given.flatMap((one) => itemsOf(one));
  if (typeof given !== "object" || given === null) return [];
  const { type, items, first } = given as { readonly type?: unknown; readonly items?: unknown; readonly first?: unknown };
  if (type === "Annotation") return [given];
  if (Array.isArray(items)) return items.flatMap((one) => itemsOf(one));
  return type === "AnnotationCollection" ? itemsOf(first) : [];
}

interface Selectors {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  readonly position: { readonly start: number; readonly end: number } | null;
}

/** Where selectors point to; null where they point nowhere, or to two places. */
export function placeOf(selector: unknown, text: string, count: Counted = counted(text)): Span | null {
  const { quote, position } = selectorsIn(selector);
  if (position !== null && position.end <= count.points) {
    const span = { start: count.toUnit(position.start), end: count.toUnit(position.end) };
    if (quote === null || text.slice(span.start, span.end) === quote.exact) return span;
  }
  return quote === null ? null : only(text, quote);
}

function selectorsIn(selector: unknown): Selectors {
  let quote: Selectors["quote"] = null;
  let position: Selectors["position"] = null;
  for (const one of Array.isArray(selector) ? selector : [selector]) {
    const { type, exact, prefix = "", suffix = "", start, end } = (one ?? {}) as { readonly [field: string]: unknown };
    if (type === "TextQuoteSelector" && typeof exact === "string" && exact !== "" && typeof prefix === "string" && typeof suffix === "string") quote = { exact, prefix, suffix };
    if (type === "TextPositionSelector" && isPlace(start) && isPlace(end) && start < end) position = { start, end };
  }
  return { quote, position };
}

const isPlace = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;

/** The one place where words stand between the words that stood around them. */
function only(text: string, { exact, prefix, suffix }: NonNullable<Selectors["quote"]>): Span | null {
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}
