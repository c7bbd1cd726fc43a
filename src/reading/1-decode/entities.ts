/** Names of characters in HTML that news pages use. Those not named here are left as they are printed. */
const named: { readonly [name: string]: string } = {
  amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: "\u00a0", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009", nnbsp: "\u202f", shy: "\u00ad", zwnj: "\u200c", zwj: "\u200d",
  iexcl: "¡", cent: "¢", pound: "£", curren: "¤", yen: "¥", brvbar: "¦", sect: "§", uml: "¨", copy: "©", ordf: "ª", laquo: "«", not: "¬", reg: "®", macr: "¯", deg: "°", plusmn: "±",
  sup1: "¹", sup2: "²", sup3: "³", acute: "´", micro: "µ", para: "¶", middot: "·", cedil: "¸", ordm: "º", raquo: "»", frac14: "¼", frac12: "½", frac34: "¾", iquest: "¿", times: "×", divide: "÷",
  Agrave: "À", Aacute: "Á", Acirc: "Â", Atilde: "Ã", Auml: "Ä", Aring: "Å", AElig: "Æ", Ccedil: "Ç", Egrave: "È", Eacute: "É", Ecirc: "Ê", Euml: "Ë", Igrave: "Ì", Iacute: "Í", Icirc: "Î", Iuml: "Ï",
  ETH: "Ð", Ntilde: "Ñ", Ograve: "Ò", Oacute: "Ó", Ocirc: "Ô", Otilde: "Õ", Ouml: "Ö", Oslash: "Ø", Ugrave: "Ù", Uacute: "Ú", Ucirc: "Û", Uuml: "Ü", Yacute: "Ý", THORN: "Þ", szlig: "ß",
  agrave: "à", aacute: "á", acirc: "â", atilde: "ã", auml: "ä", aring: "å", aelig: "æ", ccedil: "ç", egrave: "è", eacute: "é", ecirc: "ê", euml: "ë", igrave: "ì", iacute: "í", icirc: "î", iuml: "ï",
  eth: "ð", ntilde: "ñ", ograve: "ò", oacute: "ó", ocirc: "ô", otilde: "õ", ouml: "ö", oslash: "ø", ugrave: "ù", uacute: "ú", ucirc: "û", uuml: "ü", yacute: "ý", thorn: "þ", yuml: "ÿ",
  OElig: "Œ", oelig: "œ", Scaron: "Š", scaron: "š", Yuml: "Ÿ", Zcaron: "Ž", zcaron: "ž", ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„",
  dagger: "†", Dagger: "‡", bull: "•", hellip: "…", permil: "‰", prime: "′", Prime: "″", lsaquo: "‹", rsaquo: "›", euro: "€", trade: "™", larr: "←", uarr: "↑", rarr: "→", darr: "↓", minus: "−", numero: "№",
  hyphen: "‐", dash: "‐", horbar: "―", lpar: "(", rpar: ")", comma: ",", period: ".", colon: ":", semi: ";", excl: "!", quest: "?", num: "#", dollar: "$", percnt: "%", commat: "@", sol: "/", lowbar: "_", Tab: "\t", NewLine: "\n",
};

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,15}));?/g;

/** Text with its character references read; once, so that "&amp;lt;" is "&lt;". */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (printed, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return (Object.hasOwn(named, name) && named[name]) || printed;
    return character(decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? "", 16));
  });
}

/** The character of a number; those of windows-1252 are read as browsers read them, those that are none as "�". */
function character(code: number): string {
  if (code >= 0x80 && code < 0xa0) return "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ"[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "�";
  return String.fromCodePoint(code);
}
