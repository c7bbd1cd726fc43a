import { describe, expect, it } from "vitest";
import { kept } from "../../../test/kept.js";
import { spokenReading, type Spoken } from "../../../test/spoken-reading.js";
import { onBothStores } from "../../../test/stores.js";
import { parseQuery } from "../../model/query.js";
import { isQueryRefusal } from "../../model/query-refusals.js";
import type { Store } from "../store/open.js";
import { excerptOf } from "./excerpt.js";
import { find, type Found } from "./find.js";

const world: readonly Spoken[] = [
  {
    language: "en", title: "Arvenia and Velmore speak", publisher: "Velmore Gazette", side: null, published: "2024-03-05",
    exchange: { kind: "call", when: "2024-03-04", between: ["x:arvenia", "x:velmore"] },
    said: [
      { by: "Ilse Vorrandt", party: "x:arvenia", words: "the ceasefire talks with Velmore must resume", to: { name: "Teodor Brask", party: "x:velmore" }, act: "request", issues: ["ceasefire"], names: { Velmore: "x:velmore" }, said: "2024-03-04" },
      { by: "Teodor Brask", party: "x:velmore", words: "sanctions will be lifted once the corridor is open", act: "commit", mode: "direct", issues: ["sanctions", "humanitarian"], said: "2024-03-04" },
      { by: "Teodor Brask", party: "x:velmore", words: "China has offered to mediate", act: "report", standing: "attributed", names: { China: "CHN" }, inExchange: false },
    ],
    told: "The harbour of Port Desir stayed closed while they spoke of the ceasefire.",
  },
  {
    language: "fr", title: "L'Arvénie salue la reprise", publisher: "Agence du Nord", side: "x:arvenia", published: "2024-04-10T09:30:00Z",
    said: [
      { by: "Ilse Vorrandt", party: "x:arvenia", cue: "a déclaré", words: "la reprise des négociations avec la Chine est une bonne chose", act: "welcome", names: { Chine: "CHN" } },
      { by: null, party: null, cue: "a déclaré", words: "le cessez-le-feu tient", act: "assert", standing: "reported" },
    ],
  },
  { language: "ru", title: "Переговоры", publisher: "Вестник", published: "2023-12-01", said: [{ by: "Пётр Лядов", party: "x:kestria", cue: "заявил", words: "Китай поддержал переговоры о перемирии", names: { Китай: "CHN" } }] },
  { language: "zh", title: "外长通话", publisher: "新岛社", published: "2024-01-15", said: [{ by: "林伟", party: "CHN", cue: "表示", words: "双方应立即停火并恢复谈判" }] },
  { language: "es", title: "Un llamado", publisher: "El Faro", published: null, said: [{ by: "Ana Peñalba", party: "x:soltania", cue: "dijo", words: "las negociaciones siguen abiertas" }] },
  { language: "ar", title: "تصريح", publisher: "صوت الميناء", published: "2024-02-20", said: [{ by: "ليلى حداد", party: "x:soltania", cue: "قالت", words: "إن المفاوضات مستمرة ووقف إطلاق النار صامد" }] },
  {
    language: "es", title: "Historia", publisher: null, published: "2024-06-01",
    said: [
      { by: "Ana Peñalba", party: "x:soltania", words: "aquel congreso fue breve", said: "1815-06-09" }, { by: "Ana Peñalba", party: "x:soltania", words: "aquel decenio fue largo", said: "199" },
      { by: "Ana Peñalba", party: "x:soltania", words: "aquellos siglos fueron oscuros", said: "0800-01-01/1300-01-01" }, { by: "Ana Peñalba", party: "x:soltania", words: "aquel pacto fue útil", said: "1961" },
    ],
  },
  { language: "en", title: "A harbour without statements", publisher: "Velmore Gazette", published: "2024-05-01", said: [], told: "The lighthouse keeper of Port Desir counted eleven ships before noon." },
];

const ask = async (store: Store, written: string, limit = 20, after: string | null = null): Promise<Found> => {
  const query = parseQuery(written);
  if (isQueryRefusal(query)) throw new Error(`${written}: ${query.code}`);
  const found = await find(store.db, query, limit, after);
  if (isQueryRefusal(found)) throw new Error(`${written}: ${found.code} ${found.says}`);
  return found;
};
const ids = ({ hits }: Found): string => hits.map(({ id }) => id).sort().join(" ");

onBothStores("finding", (ground) => {
  it("finds what a query asks for, and nothing else", async () => {
    const store = await ground.empty();
    for (const one of world) await kept(store, spokenReading(one));
    const table: readonly (readonly [query: string, found: string])[] = [
      ["ceasefire", "d1.s1"],
      ["cease-fire", "d1.s1"],
      ["talks resume", "d1.s1"],
      // French and Spanish have the same stem here; "lang:" tells them apart.
      ["négociations", "d2.s1 d5.s1"],
      ["negociations lang:fr", "d2.s1"],
      ["negociaciones lang:es", "d5.s1"],
      ["переговоров", "d3.s1"],
      ["停火", "d4.s1"],
      ["谈判 停火", "d4.s1"],
      ["مفاوضات", "d6.s1"],
      // China, by whatever name it is called.
      ["China", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["République populaire de Chine", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["Chine négociations", "d2.s1"],
      ["party:CHN", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["party:Chine", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["party:chn", "d1.s3 d2.s1 d3.s1 d4.s1"],
      // By its name in any of the six languages, whatever language a dispatch is in.
      ["party:Китай", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["party:中国", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["party:الصين", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["party:\"República Popular China\"", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["party:\"Reino Unido\"", ""],
      ["中国", "d1.s3 d2.s1 d3.s1 d4.s1"],
      ["party:x:arvenia", "d1.s1 d2.s1"],
      ["speaker:Vorrandt", "d1.s1 d2.s1"],
      ["speaker:\"Ilse Vorrandt\" lang:fr", "d2.s1"],
      ["speaker:x:velmore", "d1.s2 d1.s3"],
      ["speaker:CHN", "d4.s1"],
      ["speaker:p1", "d1.s1"],
      ["to:Brask", "d1.s1"],
      ["to:x:velmore", "d1.s1"],
      // By an office, in whatever language; who has none of that name is not found, and its name is still looked for.
      ["speaker:\"министр иностранных дел\" lang:en", "d1.s1 d1.s2 d1.s3"],
      ["speaker:外长 lang:zh", "d4.s1"],
      ["speaker:\"ministra de Asuntos Exteriores\" lang:ar", "d6.s1"],
      ["to:\"وزيرة الخارجية\"", "d1.s1"],
      ["speaker:chancelier", ""],
      ["lang:zh -speaker:外长", ""],
      ["Vorrandt", "d1.s1 d2.s1"],
      ["issue:sanctions", "d1.s2"],
      ["issue:sanctions,ceasefire", "d1.s1 d1.s2"],
      ["issue:sanctions issue:humanitarian", "d1.s2"],
      ["act:commit", "d1.s2"],
      ["-act:commit exchange:x1", "d1.s1"],
      ["exchange:x1", "d1.s1 d1.s2"],
      ["dispatch:d2", "d2.s1 d2.s2"],
      ["publisher:Gazette", "d1.s1 d1.s2 d1.s3 d8"],
      ["publisher:Gazette harbour", "d1 d8"],
      ["side:x:arvenia", "d2.s1 d2.s2"],
      ["standing:attributed", "d1.s3"],
      ["mode:direct", "d1.s2"],
      ["lang:es -Historia -aquel -aquellos", "d5.s1"],
      ["lang:es,ar negociaciones", "d5.s1"],
      ["on:2024-03-04", "d1.s1 d1.s2"],
      ["on:2024-03-05", "d1.s3"],
      ["on:2024-03", "d1.s1 d1.s2 d1.s3"],
      ["since:2024-04", "d2.s1 d2.s2 d7 d8"],
      ["until:2023", "d3.s1 d7.s1 d7.s2 d7.s3 d7.s4"],
      ["since:2024-02 until:2024-03-04", "d1.s1 d1.s2 d6.s1"],
      ["on:2010", ""],
      ["on:1815-06-09", "d7.s1"],
      ["on:1815", "d7.s1"],
      ["until:1900", "d7.s1 d7.s3"],
      ["until:0999", "d7.s3"],
      ["on:1995-05", "d7.s2"],
      ["on:1999-12-31", "d7.s2"],
      ["on:1100-02-03", "d7.s3"],
      ["since:1250 until:1900", "d7.s1 d7.s3"],
      ["until:1970 since:1950-01-02", "d7.s4"],
      ["since:1990 until:2010", "d7.s2"],
      ["lighthouse", "d8"],
      ["Port Desir", "d1 d8"],
      ["harbour -lighthouse", "d1"],
      ["ceasefire party:x:velmore act:request speaker:Vorrandt since:2024 lang:en publisher:Gazette", "d1.s1"],
      ["ceasefire sanctions", "d1"],
      ["unheardof", ""],
      ["is:published lang:ru", "d3.s1"],
      ["is:corrected", ""],
      ["is:withdrawn", ""],
      ["\"cessez-le-feu\"", "d2.s2"],
    ];
    const wrong: string[] = [];
    for (const [query, expected] of table) {
      const found = await ask(store, query);
      if (ids(found) !== expected) wrong.push(`${query}: ${ids(found)} and not ${expected}`);
      if (found.total.count !== found.hits.length || found.total.more || found.next !== null) wrong.push(`${query}: ${JSON.stringify(found.total)} ${found.next}`);
    }
    expect(wrong).toEqual([]);
  });

  it("shows whose words they are, where they were found, and marks what was looked for", async () => {
    const store = await ground.empty();
    for (const one of world) await kept(store, spokenReading(one));
    const { hits: [hit], query } = await ask(store, "  ceasefire   talks party:x:velmore act:request");
    expect(query).toBe("ceasefire talks party:\"x:velmore\" act:request");
    expect(hit).toMatchObject({
      kind: "statement", id: "d1.s1", words: "the ceasefire talks with Velmore must resume", marks: [{ start: 4, end: 13 }, { start: 14, end: 19 }],
      speaker: { name: "Ilse Vorrandt", party: "x:arvenia", person: "p1", kind: "person" }, cue: "said", act: "request", standing: "own", exchange: "x1", issues: ["ceasefire"],
      said: { from: "2024-03-04", to: "2024-03-04" },
      chain: [{ role: "speaker", name: "Ilse Vorrandt" }, { role: "publisher", name: "Velmore Gazette" }],
      dispatch: { id: "d1", revision: 1, title: "Arvenia and Velmore speak", publisher: "Velmore Gazette", state: "published", published: "2024-03-05T00:00:00.000Z" },
    });
    const { hits: [dispatch] } = await ask(store, "lighthouse");
    expect(dispatch).toMatchObject({ kind: "dispatch", id: "d8" });
    if (dispatch?.kind !== "dispatch") return;
    expect(dispatch.marks.map(({ start, end }) => dispatch.words.slice(start, end))).toEqual(["lighthouse"]);
    expect(dispatch.at).toEqual({ start: 0, end: dispatch.words.length });
  });

  it("finds an office's holder by the published terms, on days of the term alone", async () => {
    const store = await ground.empty();
    for (const [published, words] of [["2020-03-27", "le sommet fut utile"], ["2024-05-01", "le forum fut utile"]] as const) await kept(store, spokenReading({ language: "fr", title: "Chine", publisher: null, published, said: [{ by: "Wang Yi", party: "CHN", words }] }));
    expect(ids(await ask(store, "speaker:Wang"))).toBe("d1.s1 d2.s1");
    for (const name of ["conseiller d'État", "State Councillor", "国务委员", "член Государственного совета"]) expect(ids(await ask(store, `speaker:"${name}"`)), name).toBe("d1.s1");
  });

  it("puts the better and the newer first", async () => {
    const store = await ground.empty();
    const one = (published: string, words: string): Spoken => ({ language: "en", title: `Of ${published} ${words.length}`, publisher: null, published, said: [{ by: "Ilse Vorrandt", party: "x:arvenia", words }] });
    await kept(store, spokenReading(one("2020-01-01", "the corridor is open")));
    await kept(store, spokenReading(one("2024-01-01", "the corridor is open")));
    await kept(store, spokenReading(one("2024-01-01", `the corridor is open, and ${"on that day nobody in the harbour wanted to speak of much else; ".repeat(4)}`)));
    expect((await ask(store, "corridor")).hits.map(({ id }) => id)).toEqual(["d2.s1", "d3.s1", "d1.s1"]);
  });

  it("gives every hit once, page by page, also while others come in", async () => {
    const store = await ground.empty();
    const one = (day: number): Spoken => ({
      language: "en", title: `Number ${day}`, publisher: null, published: day % 7 === 0 ? null : `2024-${String(1 + (day % 12)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}`,
      said: day % 5 === 0 ? [] : [{ by: "Ilse Vorrandt", party: "x:arvenia", words: `the corridor is open ${"again ".repeat(day % 4)}` }], told: "They spoke of the corridor.",
    });
    const expected = new Set<string>();
    for (let day = 1; day <= 260; day++) {
      await kept(store, spokenReading(one(day)));
      expected.add(day % 5 === 0 ? `d${day}` : `d${day}.s1`);
    }
    for (const limit of [7, 100, 200, 500]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const found: Found = await ask(store, "corridor", limit, after);
        seen.push(...found.hits.map(({ id }) => id));
        expect(found.total).toEqual({ count: found.total.count, more: true });
        after = found.next;
        if (limit === 100 && seen.length === 100) await kept(store, spokenReading({ language: "en", title: "Much later", publisher: null, published: "2025-01-01", said: [{ by: "Ilse Vorrandt", party: "x:arvenia", words: "the corridor is closed" }] }));
      } while (after !== null);
      expect(seen.length).toBe(new Set(seen).size);
      if (limit <= 100) expect(new Set(seen)).toEqual(expected);
    }
  });

  it("refuses what cannot be answered, and cursors it did not give out", async () => {
    const store = await ground.empty();
    for (const one of world) await kept(store, spokenReading(one));
    const codeOf = async (written: string, after: string | null = null): Promise<string | null> => {
      const query = parseQuery(written);
      if (isQueryRefusal(query)) return query.code;
      const found = await find(store.db, query, 1, after);
      return isQueryRefusal(found) ? found.code : null;
    };
    expect(await codeOf("party:Nowhere")).toBe("query/no-such-party");
    expect(await codeOf("publisher:Nowhere")).toBe("query/no-such-publisher");
    expect(await codeOf("lang:en the of")).toBe("query/too-common");
    const { next } = await ask(store, "party:CHN", 1);
    expect(await codeOf("party:CHN", next)).toBe(null);
    expect(await codeOf("party:RUS", next)).toBe("query/bad-cursor");
    for (const after of ["", "x", "%00", "e30", Buffer.from("[]").toString("base64url"), next!.slice(0, -3), `${next}AAAA`, "A".repeat(3_000)]) expect(await codeOf("party:CHN", after), after).toBe("query/bad-cursor");
  });

  it("takes what people and texts write for words, never for a query of the database", async () => {
    const store = await ground.empty();
    const hostile = "'; drop table statement; -- \\ party:CHN & | ! <-> :* ' \" $1 %s <script>alert(1)</script> \u202e";
    await kept(store, spokenReading({ language: "en", title: hostile, publisher: hostile, published: "2024-01-01", said: [{ by: hostile, party: "x:arvenia", words: hostile }] }));
    for (const written of ["drop table", "\"'; drop table statement; --\"", "alert'1", "a\\b'c", "speaker:\"'; drop\"", "publisher:\"'; drop table\"", "party:\"x:arvenia\" <->", "statement & !script", "%s $1 drop"]) {
      const query = parseQuery(written);
      if (!isQueryRefusal(query)) await find(store.db, query, 5, null);
    }
    expect(ids(await ask(store, "\"drop table\""))).toBe("d1.s1");
    expect(ids(await ask(store, "party:CHN"))).toBe("");
  });
});

describe("an excerpt", () => {
  it("stands around the first mark, never cuts a character, and counts its marks from its start", () => {
    for (let length = 1; length < 900; length += 37)
      for (let at = 0; at < length; at += 29) {
        const ahead = [..."wörd 😀 ".repeat(300)].slice(0, at).join("");
        const text = `${ahead}FOUND${[..." 😀😀😀 rest".repeat(200)].slice(0, length).join("")}`;
        const { words, marks, at: place } = excerptOf(text, [{ start: ahead.length, end: ahead.length + 5 }]);
        expect(text.slice(place.start, place.end)).toBe(words);
        expect(words.length).toBeLessThanOrEqual(285);
        expect(marks.map(({ start, end }) => words.slice(start, end))).toEqual(["FOUND"]);
        expect(words).not.toMatch(/[\ud800-\udfff]/u);
      }
  });
  it("begins at the start where nothing is marked", () => expect(excerptOf("One two.", [])).toEqual({ words: "One two.", marks: [], at: { start: 0, end: 8 } }));
});
