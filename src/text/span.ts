/**
 * A place in the untouched original: half-open, counted in UTF-16 code units, never re-based.
 * Every later room points back here, however far it has come.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a span of `text`. Throws a RangeError on one that lies outside it: that is our own mistake, never the text's. */
export function span(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new RangeError(`span ${start}–${end} lies outside a text of ${text.length} units`);
  return { start, end };
}

/** The exact words at a place. */
export const wordsAt = (text: string, at: Span): string => text.slice(at.start, at.end);

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds the whole of `inner`. */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The shortest span that holds all of `spans`; null for none. */
export function cover(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  let start = Infinity;
  let end = -Infinity;
  for (const one of spans) {
    start = Math.min(start, one.start);
    end = Math.max(end, one.end);
  }
  return { start, end };
}
