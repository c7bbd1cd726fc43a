import { escape } from "../page/escape.js";
import type { BriefView, LineView, PartView, SectionView } from "./view.js";

/** A brief as one page that prints: no script, no font, no picture, nothing fetched. Cited ids stand behind every line. */
export function briefPage(view: BriefView, quote: { readonly open: string; readonly close: string }): string {
  return [
    `<!doctype html>\n<html lang="${escape(view.tongue)}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">`,
    `<title>${escape(view.title)} — entente</title>\n<style>${look}</style>\n</head>\n<body>\n<main>`,
    `<header><h1>${escape(view.title)}</h1><p class="facts">${escape(view.facts)}</p></header>`,
    ...view.sections.map((section) => sectionOf(section, quote)),
    `</main>\n<footer>${escape(view.made)}</footer>\n</body>\n</html>\n`,
  ].join("\n");
}

const sectionOf = ({ title, written, toWrite, parts }: SectionView, quote: Quote): string => [
  `<section><h2>${escape(title)}</h2>`,
  written === null ? "" : written.split(/\r?\n/).map((line) => `<p>${escape(line)}</p>`).join(""),
  toWrite === null ? "" : `${written === null ? `<div class="write" role="note"></div>` : ""}<p class="facts">${escape(toWrite)}</p>`,
  ...parts.map((part) => partOf(part, quote)),
  "</section>",
].filter(Boolean).join("\n");

interface Quote {
  readonly open: string;
  readonly close: string;
}

const partOf = ({ title, lines }: PartView, quote: Quote): string => `${title === "" ? "" : `<h3>${escape(title)}</h3>`}<ul>${lines.map((line) => `<li>${lineOf(line, quote)}</li>`).join("")}</ul>`;

function lineOf({ words, language, says, cites, url }: LineView, { open, close }: Quote): string {
  const ids = cites.map((id) => `<code>${escape(id)}</code>`).join(" ");
  const source = url === null ? "" : ` <a href="${escape(url)}" rel="noreferrer noopener">${escape(new URL(url).host)}</a>`;
  return words === null ? `<p class="gap">${escape(says)} ${ids}</p>` : `<q${language === null ? "" : ` lang="${escape(language)}"`}>${escape(`${open}${words}${close}`)}</q> <span class="facts">${escape(says)} ${ids}${source}</span>`;
}

const look = `
:root{color-scheme:light dark;--ink:#1d1c1a;--soft:#615d56;--line:#d9d3c7;--paper:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6e0;--soft:#a8a39a;--line:#3a3c41;--paper:#16171a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:2rem clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);font:1rem/1.5 Charter,"Bitstream Charter",Cambria,Georgia,serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:0}h2{font-size:1.1rem;margin:1.8rem 0 .3rem;border-bottom:1px solid var(--line)}h3{font-size:.95rem;margin:.9rem 0 .2rem}
ul{margin:.2rem 0;padding-inline-start:1.2rem}li{margin:.3rem 0}p{margin:.3rem 0}
q{quotes:none;font-style:italic}
.facts,footer,code{color:var(--soft);font:.8125rem/1.4 system-ui,sans-serif}
code{border:1px solid var(--line);border-radius:.2rem;padding:0 .25em}
.gap{font-size:.9375rem}
.write{min-height:3.2rem;border:1px dashed var(--line);border-radius:.3rem;margin:.4rem 0}
footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.5rem}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#999;--paper:#fff}body{padding:0;max-width:none;font-size:10.5pt}h2,h3{break-after:avoid}li,.write{break-inside:avoid}@page{margin:20mm}}
`;
