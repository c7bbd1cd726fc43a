import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decode, longestText, type Decoded, type DecodeHints } from "./decode.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const opened = (bytes: Uint8Array, hints: Partial<DecodeHints> = {}): Decoded => decode(bytes, { id: "a", told: {}, ...hints });

/** The bytes of a text in any encoding, found by decoding all one- and two-byte sequences. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith("utf-16")) {
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), encoding.endsWith("le"));
    return bytes;
  }
  const bytesFor = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const special = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
  for (let one = 0; one < 256; one++) {
    const plain = encoding === "windows-1252" && one >= 0x80 && one < 0xa0 ? special[one - 0x80]! : decoder.decode(Uint8Array.of(one));
    if (plain.length === 1 && plain !== "\ufffd" && !bytesFor.has(plain)) bytesFor.set(plain, [one]);
    if (one >= 0x81 && /gb|big5/.test(encoding)) for (let two = 0x40; two < 0xff; two++) {
      const pair = decoder.decode(Uint8Array.of(one, two));
      if (pair.length === 1 && !bytesFor.has(pair)) bytesFor.set(pair, [one, two]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => bytesFor.get(letter) ?? [0x3f]));
}

const texts: { readonly [encodings: string]: readonly string[] } = {
  "windows-1252": [
    "Déclaration du ministre", "Le ministre a reçu son homologue.", "L’Arvénie « salue » l’accord – enfin.", "Réunion à Tarn", "ÉLECTIONS À TARN", "Le coût s'élève à 3 000 €", "Où ? À Tarn, dès le 3 août, l'œuvre naîtra.",
    "“We’re ready,” he said.", "The café — closed", "It cost £5 and 3°C", "El ministro visitó Tarn en otoño.", "¿Cuándo? Mañana",
  ],
  "windows-1251 koi8-r iso-8859-5 ibm866": ["Министр заявил, что переговоры были полезными.", "Переговоры", "МИД АРВЕНИИ", "ЗАЯВЛЕНИЕ МИНИСТРА ИНОСТРАННЫХ ДЕЛ"],
  "gb18030": ["部长表示，会谈是有益的。", "双方同意继续合作"],
  "big5": ["部長表示，會談是有益的。", "雙方同意繼續合作"],
  "windows-1256 iso-8859-6": ["قال الوزير إن المحادثات كانت مفيدة.", "وزارة الخارجية"],
  "utf-16le utf-16be": ["Le ministre a reçu son homologue.", "Министр заявил, что переговоры были полезными.", "部长表示，会谈是有益的。\n双方同意继续合作。"],
};

describe("an encoding that nobody named", () => {
  for (const [encodings, list] of Object.entries(texts)) for (const encoding of encodings.split(" ")) test.each(list)(`${encoding}: %s`, (text) => {
    expect(opened(encode(text, encoding))).toMatchObject({ source: { text } });
  });

  test("is doubted, unless it proves itself", () => {
    expect(opened(encode("Déclaration", "windows-1252"))).toMatchObject({ source: { encoding: "windows-1252" }, doubts: [{ code: "decode/guessed-encoding" }] });
    expect(opened(bytesOf("Déclaration"))).toMatchObject({ source: { encoding: "utf-8" }, doubts: [] });
    expect(opened(bytesOf("\ufeffDéclaration"))).toMatchObject({ source: { text: "Déclaration" }, doubts: [] });
    expect(opened(Uint8Array.of(0xff, 0xfe, 0x44, 0, 0xe9, 0))).toMatchObject({ source: { text: "Dé", encoding: "utf-16le" }, doubts: [] });
    expect(opened(bytesOf("plain"))).toMatchObject({ source: { text: "plain" }, doubts: [] });
  });
});

describe("an encoding that is named", () => {
  const french = "Le ministre a reçu son homologue à Tarn.";
  test.each<[string, Uint8Array, string, string, string[]]>([
    ["rightly", encode(french, "windows-1252"), "ISO-8859-1", french, []],
    ["rightly, for ASCII", bytesOf("plain"), "windows-1252", "plain", []],
    ["wrongly as UTF-8", encode(french, "windows-1252"), "utf-8", french, ["decode/lying-encoding"]],
    ["wrongly as Latin-1", bytesOf(french), "iso-8859-1", french, ["decode/lying-encoding"]],
    ["wrongly as Russian", encode("L’Arvénie « salue » l’accord à Tarn.", "windows-1252"), "koi8-r", "L’Arvénie « salue » l’accord à Tarn.", ["decode/lying-encoding"]],
    ["by a name that means nothing", encode(french, "windows-1252"), "x-nothing", french, ["decode/guessed-encoding"]],
  ])("%s", (_how, bytes, charset, text, codes) => {
    const got = opened(bytes, { charset });
    expect(got).toMatchObject({ source: { text } });
    expect("doubts" in got && got.doubts.map((one) => one.code)).toEqual(codes);
  });

  test("by the page itself", () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>Министр заявил, что переговоры были полезными.</p></body></html>`;
    expect(opened(encode(page, "windows-1251"))).toMatchObject({ source: { text: "Министр заявил, что переговоры были полезными.", encoding: "windows-1251" }, doubts: [{ code: "decode/no-main-text" }] });
  });
});

test("a few broken bytes are replaced and counted", () => {
  const bytes = bytesOf("Le délégué a été reçu à Tarn, où l’été s’achève.");
  bytes[4] = 0xff;
  expect(opened(bytes)).toMatchObject({ source: { encoding: "utf-8" }, doubts: [{ code: "decode/replaced" }] });
  expect(opened(bytesOf("délégué été é").subarray(0, -1))).toMatchObject({ source: { text: "délégué été �" } });
});

describe("refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "intake/empty"],
    ["white space", bytesOf(" \r\n\t\ufeff"), "intake/empty"],
    ["a PDF", bytesOf("%PDF-1.7 …"), "intake/binary"],
    ["control characters", Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 251), "intake/binary"],
  ])("%s", (_what, bytes, code) => expect(opened(bytes)).toMatchObject({ refused: { code } }));
});

test("plain text keeps every character", () => {
  const text = "  One\r\n\r\ntwo\tthree \u0301é\u200b\n<b>3 < 4</b>  ";
  expect(opened(bytesOf(text))).toMatchObject({ source: { text } });
});

test("a text too long for a dispatch is cut at the end of a word, and doubted", () => {
  const got = opened(bytesOf("word ".repeat(300_000)));
  expect("source" in got && got.source.text.length).toBeLessThanOrEqual(longestText);
  expect(got).toMatchObject({ doubts: [{ code: "decode/cut" }] });
});

describe("pages", () => {
  const file = readFileSync(join(import.meta.dirname, "cases", "pages.txt"), "utf8");
  for (const block of file.split(/^# /m).slice(1)) {
    const [title = "", ...body] = block.split("\n");
    const [given = "", expected = ""] = body.join("\n").split(/^==>$/m);
    test(title, () => {
      const got = opened(bytesOf(given.trim()));
      if (!("source" in got)) throw new Error(got.refused.says);
      const told = Object.entries(got.source.told).sort().map(([field, value]) => `${field}: ${value}\n`).join("");
      expect(`${told}---\n${got.source.text.replaceAll("\u00a0", " ")}`).toBe(expected.trim());
    });
  }

  test("what the caller tells outweighs what the page tells", () => {
    const page = bytesOf("<html lang=fr><body><p>Le ministre a reçu son homologue.</p></body></html>");
    expect(opened(page, { told: { language: "en" } })).toMatchObject({ source: { told: { language: "en" } } });
  });

  test("a page that is handed in as text stays as it is", () => {
    expect(opened(bytesOf("<html><p>a</p></html>"), { kind: "text" })).toMatchObject({ source: { text: "<html><p>a</p></html>" } });
  });

  test("hostile pages end, and libraries are spared them", () => {
    const spared = () => { throw new Error("this page was to be kept from the library"); };
    for (const page of ["<div>".repeat(200_000), `<html>${"<p".repeat(200_000)}`, `<html>${"<a b=\"".repeat(100_000)}`, `<html>${"<!--".repeat(200_000)}`, `<html>${"<script>".repeat(100_000)}`, `<html>${"&".repeat(400_000)}`, `<html>${"<p>a</p>".repeat(100_000)}`, `<html>${" \n".repeat(300_000)}<p>x`])
      expect(opened(bytesOf(`${page} the end of the page</p>`), { kind: "page", mainContent: page.length > 2_000_000 || /^<div>|<p>a/.test(page.slice(0, 20)) ? spared : () => null })).toBeDefined();
  });
});

describe("laws", () => {
  const forAll = (claim: (bytes: Uint8Array) => void, seeds = 300): void => {
    for (let seed = 1; seed <= seeds; seed++) {
      let state = seed;
      const pick = (below: number) => (state = (state * 48271) % 2147483647) % below;
      const pieces = [() => [pick(256)], () => [0xc3, 0x80 + pick(64)], () => [...bytesOf(" the talks ")], () => [...bytesOf("<p a=")], () => [0x0a], () => [0x80 + pick(128)], () => [...bytesOf("<html><script>")], () => [...bytesOf("&eacute;</p>")], () => [0xff, 0xfe], () => [0, 0x41]];
      const bytes = Uint8Array.from(Array.from({ length: pick(80) }, () => pieces[pick(pieces.length)]!()).flat());
      try { claim(bytes); } catch (cause) { throw new Error(`fails with seed ${seed}`, { cause }); }
    }
  };
  test("whatever comes is decoded or refused, the same each time, and left as it was", () => forAll((bytes) => {
    const before = bytes.slice();
    const got = opened(bytes);
    expect(opened(bytes)).toEqual(got);
    expect(bytes).toEqual(before);
    expect("refused" in got ? got.refused.next : got.source.text.trim()).not.toBe("");
  }));
  test("CRLF is kept as it came", () => forAll((bytes) => {
    const text = new TextDecoder().decode(bytes).replace(/[\r\u0000-\u0008]/g, "");
    const got = opened(bytesOf(`x${text}\n`.replaceAll("\n", "\r\n")), { kind: "text" });
    if ("source" in got) expect(got.source.text).toBe(`x${text}\n`.replaceAll("\n", "\r\n"));
  }));
});
