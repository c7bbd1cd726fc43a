import { numbers } from "../../../settlement/text/paragraph.js";
import { annotated } from "../../../settlement/text/statements.js";
import { tracked, type Piece } from "../../../settlement/text/tracked.js";
import { namesOn } from "../../../settlement/text/amendment.js";
import { escape } from "../../page/escape.js";
import { paperWords } from "./labels/index.js";
import { amendmentLines, statementLines } from "./lines.js";
import type { TextPaper } from "./text-docx.js";

/** A common text as a page of its own, for the screen and for paper: amendments in place as insertions and deletions, with whose they are. */
export function textHtml({ view, amendments, caption, tongue }: Pick<TextPaper, "view" | "amendments" | "caption" | "tongue">): string {
  const words = paperWords[tongue];
  const text = view.text!;
  const shown = tracked(text, amendments);
  const known = numbers(text);
  const by = new Map([...shown.shown, ...shown.beside].map((one) => [one.id, namesOn(one).join(", ")]));
  const pieceOf = ({ text: said, is, amendment }: Piece, moved: boolean): string => {
    if (is === "kept") return escape(said);
    const name = by.get(amendment!) ?? "";
    const tag = is === "inserted" ? "ins" : "del";
    const title = moved ? words.text.moved(name) : is === "inserted" ? words.text.inserted(name) : words.text.deleted(name);
    return `<${tag} title="${escape(title)}">${escape(said)}</${tag}><sup class="by">${escape(name)}</sup>`;
  };
  const paragraphs = shown.paragraphs.map(({ id, kind, is, pieces }) => `<li class="${kind}" id="${escape(id)}"><span class="number">${is === "kept" || is === "deleted" || is === "moved-from" ? known.get(id) ?? "" : "+"}</span><p>${pieces.map((piece) => pieceOf(piece, is === "moved-from" || is === "moved-to")).join("")}</p></li>`);
  const section = (title: string, lines: readonly string[]): string => (lines.length === 0 ? "" : `<section><h2>${escape(title)}</h2>${lines.map((line) => `<p>${escape(line)}</p>`).join("")}</section>`);
  return [
    `<!doctype html>\n<html lang="${tongue}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escape(view.title)}</title><style>${style}</style></head>\n<body><main>`,
    `<h1>${escape(view.title)}</h1><p class="caption">${escape(caption)}</p>${view.sponsors.length > 0 ? `<p><em>${escape(words.text.sponsors(view.sponsors.join(", ")))}</em></p>` : ""}`,
    `<ol>\n${paragraphs.join("\n")}\n</ol>`,
    section(words.text.beside, shown.beside.flatMap((one) => amendmentLines(one, text, words))),
    section(words.text.statements, statementLines(annotated(text, view.statements), words)),
    "</main></body>\n</html>\n",
  ].join("\n");
}

const style = [
  ":root{color-scheme:light dark;--ink:#1b1f24;--soft:#545d68;--in:#0b5a2b;--out:#8f1515;--paper:#fff}@media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a3acb7;--in:#8fd6a8;--out:#f6a5a5;--paper:#14171b}}",
  "body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 Charter,Georgia,'Noto Serif',serif;overflow-wrap:anywhere}main{max-width:44rem;margin:auto;padding:1.5rem 1rem 3rem}",
  "ol{list-style:none;padding:0}li{display:grid;grid-template-columns:3.2rem 1fr;margin:.6rem 0;break-inside:avoid}li p{margin:0;white-space:pre-line}.number,.caption,.by{color:var(--soft)}.by{font-size:.7em;margin-inline-start:.15em}",
  "ins{color:var(--in);text-decoration:underline}del{color:var(--out);text-decoration:line-through}h2{font-size:1.1rem;margin-top:2rem}",
  "@media print{@page{margin:20mm}:root{--ink:#000;--soft:#444;--in:#000;--out:#000;--paper:#fff}main{max-width:none;padding:0}}",
].join("");
