import type { BriefView, LineView } from "./view.js";

/** A brief as Markdown. Words of dispatches are words: nothing in them is markup. */
export function briefMarkdown(view: BriefView, quote: { readonly open: string; readonly close: string }): string {
  const out: string[] = [`# ${plain(view.title)}`, "", plain(view.facts)];
  for (const { title, written, toWrite, parts } of view.sections) {
    out.push("", `## ${plain(title)}`);
    if (written !== null) out.push("", ...written.split(/\r?\n/).flatMap((line) => [plain(line), ""]).slice(0, -1));
    if (toWrite !== null) out.push(...(written === null ? ["", "…"] : []), "", `*${plain(toWrite)}*`);
    for (const part of parts) {
      if (part.title !== "") out.push("", `**${plain(part.title)}**`);
      out.push("", ...part.lines.map((line) => `- ${lineOf(line, quote)}`));
    }
  }
  return `${[...out, "", "---", "", plain(view.made)].join("\n")}\n`;
}

function lineOf({ words, says, cites, url }: LineView, { open, close }: { readonly open: string; readonly close: string }): string {
  const ids = cites.map((id) => `\`${id}\``).join(", ");
  const link = url === null ? "" : ` <${url.replace(/[\s<>]/gu, (sign) => encodeURIComponent(sign))}>`;
  const facts = [plain(says), ids].filter(Boolean).join(" · ");
  return words === null ? facts : `${open}${plain(words)}${close} — ${facts}${link}`;
}

/** Signs that Markdown reads, taken at their word; control characters and direction overrides shown by their number. */
const plain = (text: string): string => text
  .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, (mark) => (/\s/u.test(mark) ? " " : `‹${mark.codePointAt(0)!.toString(16).toUpperCase()}›`))
  .replace(/([\\`*_{}[\]<>#|~&])/gu, "\\$1")
  .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/u, "$1\\$2");
