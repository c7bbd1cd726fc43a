/**
 * What a dispatch says, fit to be printed on a terminal: it cannot move the cursor, change colours or titles, or turn the
 * direction of the line. Control characters show as pictures of themselves, direction marks as their number.
 * Line breaks and tabs become spaces. For display only; what is kept and exported is the text as it was.
 */
export function harmless(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007f/g, "\u2421")
    .replace(/[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu, (mark) => `‹${mark.codePointAt(0)!.toString(16).toUpperCase()}›`);
}

/** The same for JSON, which then still holds the same text: what JSON leaves bare and a terminal may obey is written as \\uXXXX. */
export const harmlessJson = (json: string): string =>
  json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
