/**
 * A dispatch's words on a page are words, never markup. Good for text and for attribute values in double quotes.
 * Control characters, which HTML forbids, show as pictures of themselves; direction overrides are shown by their number.
 */
export const escape = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (mark) => `‹${mark.charCodeAt(0).toString(16).toUpperCase()}›`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

const entities: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
