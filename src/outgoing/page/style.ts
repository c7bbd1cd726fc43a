import { tones } from "../view.js";

/** The whole look of a page. No script, no font, no picture: nothing is fetched from anywhere. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d1c1a;--soft:#66625b;--line:#e2ddd3;--doubt:#8a5300;--doubt-back:#fdf3df;--focus:#1a5fb4;${hues(40, 92, 38)}}
@media (prefers-color-scheme:dark){:root{--paper:#16171a;--card:#1e2024;--ink:#e9e6e0;--soft:#a29d94;--line:#34363b;--doubt:#f0bd6a;--doubt-back:#2d2517;--focus:#8ab8ff;${hues(45, 22, 74)}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;display:flex;flex-direction:column}
main{order:1}footer{order:2}
nav,header,.row,.ends,footer{width:100%;max-width:78rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.ui,nav,footer,.card,.facts,.exchange,.ends{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:.875rem;line-height:1.45}
a{color:inherit}
a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
h1{font-size:clamp(1.35rem,1rem + 1.6vw,1.9rem);line-height:1.25;margin:0 0 .5rem;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:.75rem;letter-spacing:.09em;text-transform:uppercase;color:var(--soft);margin:1.75rem 0 .6rem;font-weight:600}
section{border-top:1px solid var(--line);padding-bottom:1.5rem}
main>section:first-child{border-top:0}
header{padding-top:2.25rem}
.facts{color:var(--soft);margin:.15rem 0}
.facts b{color:var(--ink);font-weight:600}
ul{list-style:none;margin:0;padding:0}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;margin:1rem 0 0}
.legend li::before,.who::before{content:"";display:inline-block;width:.7em;height:.7em;border-radius:50%;background:var(--hue,var(--soft));margin-inline-end:.45em}
.exchanges{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.75rem}
.exchange,.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .85rem}
.exchange p,.card p{margin:.2rem 0}
.exchange .quote,.card .source{color:var(--soft)}
.exchange .quote{font-style:italic}
.row{display:grid;grid-template-columns:minmax(0,1fr);gap:.6rem 2.5rem;padding-block:.45rem}
.words{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;max-width:42rem}
.cards{display:grid;gap:.5rem;align-content:start}
.card{border-inline-start:4px solid var(--hue,var(--soft));overflow-wrap:anywhere;scroll-margin-block:30vh}
.card.deep{margin-inline-start:1rem}
.card .id,.exchange .id{float:inline-end;color:var(--soft);font-variant-numeric:tabular-nums;text-decoration:none;padding-inline-start:.5rem}
.card .id:hover{text-decoration:underline}
.who{font-weight:650}
.act{font-weight:650;color:var(--hue,var(--ink))}
.soft{color:var(--soft)}
.doubt{color:var(--doubt);background:var(--doubt-back);border-radius:.3rem;padding:.2rem .5rem}
details{margin-top:.3rem}summary{cursor:pointer;color:var(--soft)}
details p{color:var(--soft)}
.m{text-decoration:none;border-radius:2px;scroll-margin-block:30vh}
.m.content{background:color-mix(in srgb,var(--wash,var(--line)) 60%,transparent);box-shadow:inset 0 -2px var(--hue,var(--soft));-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-block:.08em}
.m.cue{font-weight:650;color:var(--hue,var(--ink))}
.m.speaker{font-weight:650}
.m.content:hover,.m.cue:hover,.m.speaker:hover{background:var(--wash,var(--line))}
.x{border-bottom:1px dotted var(--soft)}
.m:target,.card:target,.exchange:target,.x:target{outline:2px solid var(--hue,var(--focus));outline-offset:2px}
${rowRules(12)}
.ends li{margin:.35rem 0;display:flow-root;overflow-wrap:anywhere}
nav{padding-top:1.5rem}nav ol{margin:.3rem 0 0;padding-inline-start:1.6rem}nav li{margin:.15rem 0}
footer{color:var(--soft);border-top:1px solid var(--line);padding-block:1rem 2.5rem}
${toneRules()}
@media (min-width:56rem){.row{grid-template-columns:minmax(0,1fr) minmax(17rem,24rem)}}
@media print{
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--doubt:#5a3600;--doubt-back:#fff;color-scheme:light;${hues(40, 92, 34)}}
body{font-size:10pt;display:block;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.ui,.card,.facts,.exchange,.ends,footer{font-size:8pt}
nav,header,.row,.ends,footer{padding-inline:0}
.row{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);gap:.2rem 1.2rem}
.card,.exchange{break-inside:avoid;padding:.3rem .5rem}h2{break-after:avoid;margin-top:1rem}
details{display:none}section{break-before:page}main>section:first-child{break-before:auto}
@page{margin:15mm 14mm}
}
`.trim();

// Eight hues far enough apart, also for those who confuse red and green: lightness does not carry meaning alone,
// every card says its speaker in words.
function hues(saturation: number, washLight: number, hueLight: number): string {
  const degrees = [205, 24, 275, 150, 330, 48, 235, 180];
  return degrees.map((degree, tone) => `--h${tone}:hsl(${degree} ${saturation + 25}% ${hueLight}%);--w${tone}:hsl(${degree} ${saturation}% ${washLight}%);`).join("");
}

function toneRules(): string {
  return Array.from({ length: tones }, (_, tone) => `.t${tone}{--hue:var(--h${tone});--wash:var(--w${tone})}`).join("");
}

/** A card that is pointed at, or has the focus, or was come to, lights up its words in the same row. */
function rowRules(count: number): string {
  const rules = Array.from({ length: count }, (_, index) => {
    const k = `k${index + 1}`;
    return `.row:has(.card.${k}:hover) .m.${k},.row:has(.card.${k}:target) .m.${k},.row:has(.card.${k}:focus-within) .m.${k}`;
  });
  return `${rules.join(",")}{background:var(--wash,var(--line));outline:1px solid var(--hue,var(--soft))}`;
}
