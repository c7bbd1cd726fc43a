/** What a comparison adds to the look of a page. On a phone the cells of a row stand under each other, each with its account's name. */
export const comparisonStyle = `
.cmp{width:100%;border-collapse:collapse;table-layout:fixed}
.cmp th,.cmp td{text-align:start;vertical-align:top;padding:.6rem .75rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.cmp thead th{border-bottom:2px solid var(--ink);font-size:1rem}
.cmp .issue th{background:var(--card);font:600 .75rem/1.4 system-ui,sans-serif;letter-spacing:.09em;text-transform:uppercase;color:var(--soft);padding-top:1.2rem}
.cmp col.out{width:22%}
.cmp .say{display:block;font-style:italic}
.cmp .say a{text-decoration:none;border-bottom:1px dotted var(--soft)}
.cmp .say a:hover{background:var(--line)}
.cmp .none{color:var(--soft)}
.sign{display:inline-block;min-width:1.5em;text-align:center;border:1px solid currentColor;border-radius:.3rem;margin-inline-end:.4em;font-weight:700}
.o-same{color:var(--h3)}.o-scope{color:var(--h0)}.o-strength{color:var(--h6)}.o-only-a,.o-only-b{color:var(--soft)}.o-unconfirmed{color:var(--doubt)}.o-contradicted{color:var(--h4)}
.accounts{margin-top:1rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem}
.accounts h3,.cmp h3{margin:0 0 .3rem;font-size:1rem}
.wide{width:100%;max-width:78rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.wide dl{display:grid;grid-template-columns:max-content 1fr 1fr;gap:.2rem 1rem;margin:.3rem 0}.wide dt{color:var(--soft)}.wide dd{margin:0;overflow-wrap:anywhere}
@media (max-width:40rem){
.cmp,.cmp tbody,.cmp tr,.cmp td,.cmp th{display:block;width:100%}.cmp thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.cmp colgroup{display:none}
.cmp td[data-of]:not(.none)::before{content:attr(data-of);display:block;font:600 .75rem system-ui,sans-serif;color:var(--soft)}
.cmp td,.cmp tbody th{border-bottom:0;padding:.3rem 0}.cmp tr{border-bottom:1px solid var(--line);padding:.5rem 0}.cmp td.none{display:none}
.wide dl{grid-template-columns:1fr}.wide dd::before{content:attr(data-of) " ";color:var(--soft);font-size:.75rem}.wide dt{margin-top:.4rem}
}
@media print{.cmp{font-size:9pt}.cmp tr{break-inside:avoid}.wide{padding-inline:0}.cmp details{display:block}.cmp .say a{border:0}}
`.trim();
