import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refusals as french } from "../src/outgoing/labels/refusals/fr/index.js";
import { refusalInWords } from "../src/outgoing/labels/refusals/shape.js";
import { recordRefusal } from "../src/record/refusals.js";

/** A catalogue of refusals, as its file has it: each code with how many words its sentences take. */
interface Catalogue {
  readonly file: string;
  readonly codes: ReadonlyMap<string, number>;
  /** Whether each of its codes stands there in French as well. */
  readonly bilingual: boolean;
}

const catalogues: readonly Catalogue[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /(?:^|[/-])refusals\.ts$/.test(file)).map((file) => join("src", file)).map((file) => {
    const text = readFileSync(file, "utf8");
    const codes = new Map([...text.matchAll(/^ {2}"([a-z]+\/[a-z0-9-]+)": \(([^)]*)\) => \(\{/gm)].map(([, code, words]) => [code!, words!.trim() === "" ? 0 : words!.split(",").length] as const));
    return { file, codes, bilingual: /\bfr: \(/.test(text) };
  });

describe("every refusal can be said in French", () => {
  test("the catalogues are found", () => {
    expect(catalogues.flatMap(({ codes }) => [...codes.keys()]).length).toBeGreaterThan(200);
    expect(catalogues.map(({ file }) => file)).toEqual(expect.arrayContaining(["src/model/refusals.ts", "src/model/query-refusals.ts", "src/web/refusals.ts", "src/record/refusals.ts"]));
  });

  test.each(catalogues.filter(({ bilingual }) => !bilingual).map(({ file, codes }) => [file, codes] as const))("%s", (_file, codes) => {
    expect([...codes.keys()].filter((code) => !Object.hasOwn(french, code))).toEqual([]);
    for (const [code, words] of codes) {
      const text = french[code]!;
      expect([code, text.length]).toEqual([code, words]);
      const marked = Array.from({ length: words }, (_, index) => `\u0001${index}\u0002`);
      const said = text(...marked);
      // Each says something, and nothing that was to be filled in is left out of both sentences.
      expect([code, said.every((sentence) => sentence.trim() !== "" && !/\bundefined\b/.test(sentence))]).toEqual([code, true]);
      expect([code, marked.filter((word) => !said.join(" ").includes(word))]).toEqual([code, []]);
    }
  });

  test("nothing is said in French that nobody refuses", () => {
    const known = new Set(catalogues.flatMap(({ file }) => [...readFileSync(file, "utf8").matchAll(/^ {2}"([a-z]+\/[a-z0-9-]+)": /gm)].map(([, code]) => code!)));
    expect(Object.keys(french).filter((code) => !known.has(code))).toEqual([]);
  });

  test("a refusal is put into French by its code and words, and stays as it is where there is none", () => {
    expect(refusalInWords(recordRefusal("record/no-such", "d9"), french)).toEqual({ says: "Le registre n’a pas d9.", next: "entente find montre ce qu’il a.", own: false });
    const strange = { code: "elsewhere/no", says: "No.", next: "Ask." };
    expect(refusalInWords(strange, french)).toEqual({ says: "No.", next: "Ask.", own: true });
    // Of an older record, in which the words were not kept.
    expect(refusalInWords({ code: "record/no-such", says: "The record has no d9.", next: "Look." }, french)).toMatchObject({ own: true });
  });
});
