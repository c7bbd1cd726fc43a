import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { onBothStores } from "../../../test/stores.js";
import type { LanguageCode } from "../../model/document.js";
import { parseQuery } from "../../model/query.js";
import { isQueryRefusal } from "../../model/query-refusals.js";
import { searchColumn } from "./column.js";
import { fold } from "./fold.js";
import { inAllConfigs, lexemesOf } from "./lexemes.js";
import { markedWords, wordsToMark } from "./marked.js";
import { gazetteerParties, partyNames } from "./party-names.js";
import { allConfigs, configs, foldedWords, type Searchable } from "./searchable.js";
import { cut } from "./tokens.js";
import { soughtWords, wordsAsked } from "./tsquery.js";

describe("a word as it is searched", () => {
  const folded: readonly (readonly [written: string, folded: string])[] = [
    ["Négociations", "negociations"], ["NÉGOCIATIONS", "negociations"], ["ne\u0301gociations", "negociations"],
    ["Straße", "strasse"], ["Œuvre", "oeuvre"], ["Łukasz", "lukasz"], ["Erdoğan", "erdogan"], ["İstanbul", "istanbul"], ["ＵＮ", "un"],
    ["ﬁn", "fin"], ["co\u00adopération", "cooperation"], ["España", "espana"], ["Αθήνα", "αθηνα"],
    ["Лёд", "лед"], ["переговоро\u0301в", "переговоров"], ["йод", "йод"], ["Йод", "йод"], ["її", "її"],
    ["المُفاوَضات", "مفاوضه"], ["والمفاوضات", "مفاوضه"], ["للمفاوضات", "مفاوضه"], ["مفاوضة", "مفاوضه"], ["الله", "الله"], ["إعلان", "اعلان"], ["أعلن", "اعلن"],
    ["اتفـــاق", "اتفاق"], ["ى", "ي"], ["٢٠٢٠", "2020"], ["۲۰۲۰", "2020"], ["停火", "停火"],
  ];
  it.each(folded)("%s is %s", (written, form) => expect(fold(written)).toBe(form));
  it.each(folded)("%s stays as it is when folded twice", (written) => expect(fold(fold(written))).toBe(fold(written)));
});

describe("a text cut into words", () => {
  const cuts: readonly (readonly [text: string, tokens: string, joined: string])[] = [
    ["L'accord de cessez-le-feu", "accord de cessez le feu", "cessezlefeu"],
    ["aujourd’hui", "aujourd hui", ""],
    ["Arvenia's U.N. envoy, at 3 p.m.", "arvenia un envoy at 3 pm", ""],
    ["e.g. this", "eg this", ""],
    ["1,000 or 2.5%", "1 000 or 2 5", ""],
    ["停火协议。", "停火 火协 协议 议", ""],
    ["3月27日", "3 月 27 日", ""],
    ["G20峰会", "g20 峰会 会", ""],
    ["𠮷野家", "𠮷野 野家 家", ""],
    ["<b>bold</b> & 'x' | !y", "b bold b x y", ""],
    ["", "", ""],
  ];
  it.each(cuts)("%s", (text, tokens, joined) => {
    const found = cut(text);
    expect(found.tokens.map((token) => token.fold).join(" ")).toBe(tokens);
    expect(found.joined.map((one) => one.fold).join(" ")).toBe(joined);
  });
  it("knows the place of every word, also where folding changes its length", () => {
    const text = "Der « Straße » ﬁnal co\u00adopération 停火协议 المُفاوَضات";
    for (const { start, end, fold: folded, kind } of cut(text).tokens) expect(kind === "word" ? fold(text.slice(start, end)) : text.slice(start, end)).toBe(folded);
  });
});

// Words of ours, what finds them, what must not, and what is marked in them where they are found.
const table: readonly { readonly language: LanguageCode; readonly words: string; readonly found: readonly (readonly [query: string, marked: string])[]; readonly not: readonly string[] }[] = [
  {
    language: "en", words: "Arvenia's cease-fire talks resumed; the minister welcomed Velmore's proposals on re-opening the U.N. corridor near São Lento.",
    found: [
      ["talks", "talks"], ["TALK", "talks"], ["talking", "talks"], ["the talks", "talks"], ["ceasefire", "cease-fire"], ["cease-fire", "cease-fire"], ["cease fire", "cease|fire"], ["\"cease fire\"", "cease-fire"],
      ["proposal", "proposals"], ["UN", "U.N."], ["\"the U.N. corridor\"", "the U.N. corridor"], ["sao", "São"], ["São Lento", "São|Lento"], ["arvenia", "Arvenia"], ["Arvenia's", "Arvenia"], ["reopening", "re-opening"],
      ["welcomed -rejected", "welcomed"], ["resumed \"minister welcomed\"", "resumed|minister welcomed"],
    ],
    not: ["\"talks cease\"", "treaty", "talks treaty", "-talks corridor", "talks -corridor", "tal", "\"corridor near the São\""],
  },
  {
    language: "fr", words: "La ministre s'est félicitée de l'élargissement des négociations et a exigé qu'un cessez-le-feu s'applique aujourd'hui à Port-Désir.",
    found: [
      ["négociation", "négociations"], ["negociations", "négociations"], ["NÉGOCIATIONS", "négociations"], ["élargissement", "élargissement"], ["elargissements", "élargissement"], ["l'élargissement", "élargissement"],
      ["\"cessez-le-feu\"", "cessez-le-feu"], ["cessez-le-feu", "cessez-le-feu"], ["aujourd’hui", "aujourd'hui"], ["\"élargissement des négociations\"", "élargissement des négociations"], ["les négociations", "négociations"], ["désir", "Désir"], ["felicite", "félicitée"], ["exigée", "exigé"],
    ],
    not: ["\"négociations des\" élargissement accord", "accord", "\"élargissement négociations accord\"", "-négociation ministre"],
  },
  {
    language: "ru", words: "Министр Арвении объявила о возобновлении переговоров: стороны пойдут на перемирие, и лёд тронется.",
    found: [
      ["переговоры", "переговоров"], ["переговорах", "переговоров"], ["ПЕРЕГОВОРЫ", "переговоров"], ["лед", "лёд"], ["лёд", "лёд"], ["министры", "Министр"], ["\"возобновление переговоров\"", "возобновлении переговоров"],
      ["перемирие", "перемирие"], ["перемирия", "перемирие"],
    ],
    not: ["договор", "\"переговоры возобновление\"", "переговоры санкции", "мир"],
  },
  {
    language: "zh", words: "阿尔维尼亚外长宣布，双方将于3月27日签署停火协议，并重启人道主义走廊。",
    found: [
      ["停火", "停火"], ["停火协议", "停火协议"], ["协议", "协议"], ["议", "议"], ["停", "停"], ["走廊", "走廊"], ["廊", "廊"], ["3月27日", "3月27日"], ["阿尔维尼亚", "阿尔维尼亚"], ["外长 走廊", "外长|走廊"], ["人道主义", "人道主义"], ["\"签署停火\"", "签署停火"],
    ],
    not: ["停火议", "火停", "协定", "制裁", "停火 制裁", "\"停火签署\"", "停戰"],
  },
  {
    language: "es", words: "La ministra acogió con satisfacción las negociaciones y pidió que el alto el fuego se ampliara mañana a la región de Peñalba.",
    found: [
      ["negociación", "negociaciones"], ["negociacion", "negociaciones"], ["NEGOCIACIONES", "negociaciones"], ["\"alto el fuego\"", "alto el fuego"], ["mañana", "mañana"], ["manana", "mañana"], ["region", "región"], ["penalba", "Peñalba"], ["regiones", "región"],
    ],
    not: ["acuerdo", "\"fuego alto\"", "negociaciones acuerdo"],
  },
  {
    language: "ar", words: "أعلنت وزيرة خارجية أرفينيا استئناف المُفاوَضات، ودعت إلى وقف إطلاق النار وإلى عقد محادثات للسلام في ٢٧ مارس.",
    found: [
      ["مفاوضات", "المُفاوَضات"], ["المفاوضات", "المُفاوَضات"], ["والمفاوضات", "المُفاوَضات"], ["مفاوضة", "المُفاوَضات"], ["محادثات", "محادثات"], ["المحادثات", "محادثات"], ["النار", "النار"], ["نار", "النار"],
      ["\"وقف إطلاق النار\"", "وقف إطلاق النار"], ["\"وقف اطلاق النار\"", "وقف إطلاق النار"], ["السلام", "للسلام"], ["27", "٢٧"], ["أرفينيا", "أرفينيا"], ["ارفينيا", "أرفينيا"],
    ],
    not: ["عقوبات", "\"النار إطلاق\"", "مفاوضات عقوبات"],
  },
];

onBothStores("words in six languages", (ground) => {
  const parties = partyNames(gazetteerParties());
  it("finds what it must, not what it must not, and marks the words", async () => {
    const { db } = await ground.empty();
    const wrong: string[] = [];
    for (const { language, words, found, not } of table) {
      const { joined: also, ...folded } = foldedWords(words, language);
      const searchable: Searchable = { ...folded, by: "", to: "", also, marks: "" };
      for (const [written, marked] of [...found, ...not.map((query) => [query, null] as const)]) {
        const query = parseQuery(written);
        if (isQueryRefusal(query)) throw new Error(`${written}: ${query.code}`);
        const sought = soughtWords(query.terms, parties);
        const text = { words, config: configs[language] };
        const lexemes = await lexemesOf(db, [...inAllConfigs(sought.flatMap((one) => [...one.tokens.map((token) => token.fold), ...(one.joined === null ? [] : [one.joined])])), ...wordsToMark(text)]);
        const tsquery = wordsAsked(sought, lexemes, allConfigs);
        const { rows } = await sql<{ hit: boolean }>`select ${searchColumn(searchable)} @@ ${tsquery}::tsquery as hit`.execute(db);
        if (rows[0]!.hit !== (marked !== null)) wrong.push(`${language} ${written}: ${rows[0]!.hit ? "found" : "not found"} by ${tsquery}`);
        if (marked === null || !rows[0]!.hit) continue;
        const places = markedWords(text, sought, lexemes, parties).map(({ start, end }) => words.slice(start, end)).join("|");
        if (places !== marked) wrong.push(`${language} ${written}: marks ${places} and not ${marked}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("finds a party by its name in any language", async () => {
    const { db } = await ground.empty();
    const query = parseQuery("Chine sanctions");
    if (isQueryRefusal(query)) throw new Error(query.code);
    const sought = soughtWords(query.terms, parties);
    expect(sought[0]!.parties).toEqual(["CHN"]);
    const text = { words: "China will answer the new sanctions.", config: configs.en };
    const lexemes = await lexemesOf(db, [...inAllConfigs(sought.flatMap((one) => one.tokens.map((token) => token.fold))), ...wordsToMark(text)]);
    const searchable: Searchable = { config: "english", words: "china will answer the new sanctions", by: "", to: "", also: "", marks: "party:CHN" };
    const { rows } = await sql<{ hit: boolean; other: boolean }>`select ${searchColumn(searchable)} @@ ${wordsAsked(sought, lexemes, allConfigs)}::tsquery as hit, ${searchColumn({ ...searchable, marks: "party:RUS" })} @@ ${wordsAsked(sought, lexemes, allConfigs)}::tsquery as other`.execute(db);
    expect(rows[0]).toEqual({ hit: true, other: false });
    expect(markedWords(text, sought, lexemes, parties).map(({ start, end }) => text.words.slice(start, end))).toEqual(["China", "sanctions"]);
  });

  it("lets no text and no query pass for a mark, or break the query", async () => {
    const { db } = await ground.empty();
    const hostile = ["party:CHN", "'", "''", "\\", "a' | 'b", "!x", "a & b", "<->", "a:*", "a:B", "(", ")", "\u0001", "x\\'y", "😀 a", "%", "$1"];
    const { tokens } = cut(hostile.join(" "));
    const searchable: Searchable = { config: "english", words: tokens.map((token) => token.fold).join(" "), by: "", to: "", also: "", marks: "" };
    const { rows } = await sql<{ hit: boolean }>`select ${searchColumn(searchable)} @@ '''party:CHN'''::tsquery as hit`.execute(db);
    expect(rows[0]!.hit).toBe(false);
    for (const words of hostile) {
      const sought = soughtWords([{ kind: "phrase", words, not: false }], parties);
      const asked = wordsAsked(sought, await lexemesOf(db, inAllConfigs(sought.flatMap((one) => one.tokens.map((token) => token.fold)))), allConfigs);
      if (asked !== null) await sql`select ''::tsvector @@ ${asked}::tsquery`.execute(db);
    }
  });
});
