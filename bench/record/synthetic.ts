import type { Act } from "../../src/model/acts.js";
import { acts } from "../../src/model/acts.js";
import { issues } from "../../src/model/issues.js";
import type { LanguageCode } from "../../src/model/document.js";
import type { PartyId } from "../../src/model/reading.js";
import { world } from "../../src/language/world/index.js";
import type { Said, Spoken } from "../../test/spoken-reading.js";

// Dispatches that nobody wrote, for measuring how a large record behaves. Their words are made of syllables, as frequent as
// words are (Zipf), in six languages; what they say means nothing.

/** Words of a language by how common they are, the commonest first. */
export interface Vocabulary {
  readonly language: LanguageCode;
  readonly words: readonly string[];
}

const topical: Readonly<Record<LanguageCode, string>> = {
  en: "talks ceasefire minister cooperation security sanctions agreement border council crisis support region proposal dialogue humanitarian corridor negotiations trade summit declaration",
  fr: "négociations cessez-le-feu ministre coopération sécurité sanctions accord frontière conseil crise soutien région proposition dialogue humanitaire couloir pourparlers commerce sommet déclaration",
  ru: "переговоры перемирие министр сотрудничество безопасность санкции соглашение граница совет кризис поддержка регион предложение диалог гуманитарный коридор торговля саммит заявление встреча",
  es: "negociaciones tregua ministro cooperación seguridad sanciones acuerdo frontera consejo crisis apoyo región propuesta diálogo humanitario corredor comercio cumbre declaración reunión",
  ar: "المفاوضات هدنة وزير التعاون الأمن العقوبات اتفاق الحدود المجلس الأزمة الدعم المنطقة الاقتراح الحوار الإنسانية الممر التجارة القمة الإعلان اجتماع",
  zh: "谈判 停火 部长 合作 安全 制裁 协议 边境 理事会 危机 支持 地区 提案 对话 人道主义 走廊 贸易 峰会 声明 会议",
};
const small: Readonly<Record<LanguageCode, string>> = {
  en: "the of to and in that is for on with", fr: "de la le et les des en que pour dans", ru: "и в на что с по для не о к", es: "de la que el en y los por con para", ar: "في من على أن إلى عن مع هذا التي ما", zh: "的 在 和 将 对 与 了 是 为 中",
};
const syllables: Readonly<Record<LanguageCode, string>> = {
  en: "ba ren tol mi ster con dra fel ing or an ver tis mo ule pra gen der lin so", fr: "ba ré tion mi ter con dra fè lan ou an ver tis mo ule pra gen deur lin so", ru: "ба рен тол ми стер кон дра фел ин ор ан вер тис мо уле пра ген дер лин со",
  es: "ba ren ción mi ter con dra fel ando or an ver tis mo ule pra gen dor lin so", ar: "با رن تول مي ستر كن درا فل ين ور ان فر تس مو لي برا جن در لن سو", zh: "国 民 外 交 安 全 经 济 合 作 发 展 和 平 关 系 会 议 部 门",
};

/** A number from 0 on below `below`; the same ones for the same seed. */
export type Pick = (below: number) => number;
export function picker(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const languages: readonly LanguageCode[] = [..."aaaaaaabbbbbcccddeef"].map((letter) => (["en", "fr", "ru", "es", "ar", "zh"] as const)["abcdef".indexOf(letter)]!);

const vocabularyOf = (language: LanguageCode): Vocabulary => {
  const pick = picker(language.charCodeAt(0) * 256 + language.charCodeAt(1));
  const parts = syllables[language].split(" ");
  const made = new Set<string>([...small[language].split(" "), ...topical[language].split(" ")]);
  while (made.size < 20_000) made.add(Array.from({ length: 2 + pick(3) }, () => parts[pick(parts.length)]).join(""));
  return { language, words: [...made] };
};
export const vocabularies: Readonly<Record<LanguageCode, Vocabulary>> = { en: vocabularyOf("en"), fr: vocabularyOf("fr"), ru: vocabularyOf("ru"), es: vocabularyOf("es"), ar: vocabularyOf("ar"), zh: vocabularyOf("zh") };

const ranks = (() => {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < 20_000; rank++) sums.push((sum += 1 / (rank + 2.7)));
  return sums.map((one) => one / sum);
})();

/** A word, common ones often. */
function word({ words }: Vocabulary, pick: Pick): string {
  const wanted = pick(1_000_000_000) / 1_000_000_000;
  let low = 0;
  let high = ranks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranks[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low]!;
}

const states: readonly PartyId[] = world.parties.filter(({ kind }) => kind === "state").map(({ id }) => id);
const issueNames = Object.keys(issues);
const actNames = Object.keys(acts) as Act[];
/** The 3,000 who speak; some speak far more often than others. */
export const speakers = Array.from({ length: 3_000 }, (_, index) => {
  const pick = picker(index + 99);
  const name = (length: number): string => Array.from({ length }, () => syllables.en.split(" ")[pick(20)]).join("").replace(/^./u, (letter) => letter.toUpperCase());
  return { name: `${name(2)} ${name(3)}${index}`, party: states[pick(states.length)]! };
});
const speaker = (pick: Pick) => speakers[Math.min(pick(speakers.length), pick(speakers.length), pick(speakers.length))]!;

/** Ten years from 2015 on; a record takes dispatches about as they come. */
const dayOf = (share: number): string => new Date(Date.UTC(2015, 0, 1) + Math.floor(share * 3_650) * 86_400_000).toISOString().slice(0, 10);

export const statementsADispatch = 10;

/** The dispatch of that number out of so many. */
export function synthetic(number: number, all: number): Spoken {
  const pick = picker(number * 7919 + 17);
  const language = languages[pick(languages.length)]!;
  const vocabulary = vocabularies[language];
  const sentence = (length: number): string => Array.from({ length }, () => word(vocabulary, pick)).join(language === "zh" ? "" : " ");
  const day = dayOf(number / all);
  const between = [states[pick(states.length)]!, states[pick(states.length)]!] as const;
  const talkers = [speaker(pick), speaker(pick), speaker(pick)];
  // Spoken of by one in ten for three years, and never again: dense in the past, absent from what is new.
  const bygone = number / all < 0.3;
  const said = Array.from({ length: statementsADispatch }, (): Said => {
    const { name, party } = talkers[pick(3)]!;
    const to = pick(3) === 0 ? talkers[pick(3)]! : null;
    return {
      by: name, party, words: sentence(12 + pick(24)) + (bygone && pick(10) === 0 ? " bygone" : ""), act: actNames[pick(actNames.length)]!, mode: pick(4) === 0 ? "direct" : "indirect", standing: pick(2) === 0 ? "own" : "reported",
      issues: Array.from({ length: pick(3) }, () => issueNames[Math.min(pick(issueNames.length), pick(issueNames.length))]!), said: day, ...(to ? { to } : {}),
    };
  });
  return {
    language, title: `${sentence(8)} ${number}`, publisher: `Outlet ${pick(120)}`, side: pick(3) === 0 ? between[0] : null, published: `${day}T${String(pick(24)).padStart(2, "0")}:${String(pick(60)).padStart(2, "0")}:00Z`, said,
    told: sentence(60), ...(pick(2) === 0 ? { exchange: { kind: "call" as const, when: day, between } } : {}),
  };
}
