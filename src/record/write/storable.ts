// PostgreSQL's text has no character 0 and no half of a surrogate pair. A dispatch may have either; both are kept as �, which
// takes as much room, so that no place shifts.

/** Words as they can be kept. */
export const storable = (words: string): string => words.replace(/\0|\p{Surrogate}/gu, "\ufffd");

/** A value as JSON that can be kept. */
export function storableJson(value: unknown): string {
  const written = JSON.stringify(value);
  // Written so by JSON.stringify, or in words that look like it; the second costs only a second look.
  return /\\u(?:0000|d[89a-f])/.test(written) ? JSON.stringify(value, (_, one: unknown) => (typeof one === "string" ? storable(one) : one)) : written;
}
