// How much a text, decoded on trial, looks like something that people write. Every character beyond ASCII is judged with its
// neighbours: a wrong encoding puts accents beside accents, Cyrillic beside Latin, capitals inside words, and Han nobody uses.
//
//     right   réunion   министр   会谈
//     wrong   rйunion   ЛХМХЯРП   浼氳皥

const frenchAndKin = new Set("éèêëàâäçùûüôöîïœæñáíóúßãõìòåøāéýčšžğışłńąęćźż");
const capitals = new Set("ÉÈÊËÀÂÄÇÙÛÜÔÖÎÏŒÆÑÁÍÓÚÅØČŠŽ");
const marks = new Set("«»“”‘’‚„–—…•°€£§©®ºª·\u00a0¿¡²³‹›™′\u00ad");
const cyrillic = worths([["оеаинтср", 1.2], ["влкмдпуя", 0.9], ["ыьгзбчйх", 0.5], ["жшюцщэфїіє", 0.2]]);
const arabic = worths([["اليمونرتبةسعد", 1.1], ["فحكقأهجشصطخذىإضزثئغءآؤظ", 0.6], ["،؛؟", 0.8], ["ًٌٍَُِّْـپچژگ", 0.2]]);
const han = new Set(
  "的一是不了在人有我他这中大来上个国和说们为到时要就你会可也对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运" +
    "這個們來說時會對們為過發後裡經麼學現當沒動還進開實軍無與長機業將兩間問點應戰頭體見產話內給門東聲員論處義幾認條氣題爾別變總電數報結資務場計統區隊決馬書則聽達強難權設術領確傳師觀讓識帶導爭運國關於並議團協總統訪雙華歐聯" + "，。、：；“”《》（）！？「」",
);

/** The mean of what each character beyond ASCII is worth, from -2 to about 1.2; null where there is none. */
export function plausibility(text: string): number | null {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit >= 0xdc00 && unit < 0xe000) continue;
    count++;
    sum += worth(text, at, unit);
  }
  return count === 0 ? null : sum / count;
}

/** Share of characters that are ASCII or speak for themselves, for encodings of two bytes a character. */
export function readableShare(text: string): { all: number; common: number } {
  let readable = 0;
  let common = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 ? unit >= 0x20 || (unit >= 0x09 && unit <= 0x0d) : worth(text, at, unit) > 0) readable++;
    if (unit >= 0x3000 && han.has(text[at]!)) common++;
  }
  return { all: readable / Math.max(1, text.length), common: common / Math.max(1, text.length) };
}

function worth(text: string, at: number, unit: number): number {
  const one = text[at]!;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0x20;
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20;
  const besideAscii = isAsciiLetter(before) || isAsciiLetter(after);
  if (unit < 0xa0 || unit === 0xfffd || (unit >= 0xe000 && unit < 0xf900) || unit >= 0xfff0) return -2;
  if (marks.has(one)) return isHigh(before) && isHigh(after) ? 0 : 0.7;
  if (isCyrillic(unit)) {
    if (besideAscii) return -1;
    if ("ъьыЪЬЫ".includes(one) && !isCyrillic(before)) return -1;
    const capital = (code: number): boolean => code >= 0x410 && code < 0x430;
    if (capital(unit)) return before >= 0x430 && before < 0x460 ? -1 : (cyrillic.get(one.toLowerCase()) ?? 0) * (capital(before) || capital(after) ? 0.95 : 0.6);
    return cyrillic.get(one) ?? -0.2;
  }
  if (unit >= 0x600 && unit < 0x700) return besideAscii ? -1 : (arabic.get(one) ?? 0);
  if (unit >= 0x3000) return besideAscii ? -0.3 : han.has(one) ? 1 : unit >= 0x4e00 && unit < 0x9fa6 ? 0 : -0.3;
  if (frenchAndKin.has(one)) return isHighLetter(before) ? -0.4 : besideAscii || one === "à" || one === "é" || one === "ó" ? 1 : 0.1;
  if (capitals.has(one)) return (before >= 0x61 && before <= 0x7a) || isHighLetter(before) ? -1 : 0.6;
  return -0.5;
}

const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isHigh = (unit: number): boolean => unit >= 0x80;
const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit < 0x530;
const isHighLetter = (unit: number): boolean => unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && !(unit >= 0x2000 && unit < 0x2200);

/** Letters by how common they are. */
function worths(classes: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(classes.flatMap(([letters, worth]) => [...letters].map((letter): [string, number] => [letter, worth])));
}
