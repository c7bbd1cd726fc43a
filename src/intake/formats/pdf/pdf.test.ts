import { beforeAll, describe, expect, test } from "vitest";
import { drawnPdf, emptyPdf, lockedPdf, mappedPdf, pdfOf, scannedPdf, stream, typeset, type Setting } from "../../../../test/documents.js";
import { convertPdf } from "./pdf.js";

/** The text of a PDF, or the code of why there is none. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const made = await convertPdf(bytes);
  return "refused" in made ? made.refused.code : made.text;
}
const settled = async (paragraphs: readonly string[], setting: Setting): Promise<string> => textOf(await typeset(paragraphs, setting));
/** As it is printed: the places where a word may be broken do not show. */
const printed = (paragraphs: readonly string[]): string => paragraphs.map((one) => one.replaceAll("\u00ad", "").replace(/\^\d+\^/g, "")).join("\n\n");

const english = [
  "The foreign minister of Arvenia, Ruben Astier, said on Tuesday that his coun\u00adtry was ready to re\u00adsume ne\u00ado\u00adti\u00ada\u00adtions with Velmore on the re\u00adopen\u00ading of the cross\u00ading.",
  "He ad\u00added that the ad\u00admin\u00adis\u00adtra\u00adtion of cus\u00adtoms had been dis\u00adcussed at length, and that the com\u00admis\u00adsion would meet again be\u00adfore the end of the sum\u00admer to set\u00adtle what was still out\u00adstand\u00ading.",
  "Asked about the troops, the min\u00adis\u00adter de\u00adclined to com\u00adment. “We have noth\u00ading to say about that,” he told re\u00adporters as he left the build\u00ading, and thanked the hosts for their hos\u00adpi\u00adtal\u00adity.",
  "The Velmori del\u00ade\u00adga\u00adtion left with\u00adout a state\u00adment. Its spokes\u00adwoman said later that the talks had been use\u00adful, that noth\u00ading had been set\u00adtled, and that no\u00adbody should ex\u00adpect a quick out\u00adcome.",
];
const many = Array.from({ length: 9 }, (_, index) => english.map((paragraph) => paragraph.replace("Tuesday", `day ${index}`))).flat();

describe("paragraphs", () => {
  test.each([["apart", 4], ["set in", 0]])("that stand %s, in one column, words mended", async (_how, apart) => {
    expect(await settled(english, { columns: 1, apart })).toBe(printed(english));
  });

  test.each([["apart", 5], ["set in", 0]])("that stand %s, in two columns and over pages", async (_how, apart) => {
    expect(await settled(many, { columns: 2, apart })).toBe(printed(many));
  });

  test("under a title over both columns, between running heads and feet", async () => {
    const got = await settled(many, { columns: 2, title: "Communiqué of the Tarn Conference", head: "Tarn Conference · Record no. 12 · page #", foot: "# / ##" });
    expect(got).toBe(`Communiqué of the Tarn Conference\n\n${printed(many)}`);
  });

  test.each(["#", "- # -", "Page # of ##", "page #"])("page numbers like “%s” are no text; a number in the text is", async (foot) => {
    const text = ["The meeting was the third of its kind since the year", "2031", ...many];
    expect(await settled(text, { columns: 1, foot })).toBe(printed(text));
  });

  test("what a browser prints around a page is no text, but an address in the text is", async () => {
    const one = [...english, "More on https://agency.example/talks"];
    expect(await settled(one, { columns: 1, head: "11/24/31, 1:18 PM  The talks at Tarn", foot: "https://agency.example/a 1/1" })).toBe(printed(one));
    expect(await settled(one, { columns: 1, head: "14/05/2031, 13:18 local time" })).toBe(`14/05/2031, 13:18 local time\n\n${printed(one)}`);
  });

  test("a head that stands on one page only is text", async () => {
    expect(await settled(english, { columns: 1, head: "For immediate release" })).toBe(`For immediate release\n\n${printed(english)}`);
  });
});

describe("notes", () => {
  const noted = ["The ministers met at Tarn,^1^ and agreed that “the pass will open before winter”^2^ if the snow allows.", ...english];
  test("are taken out of the sentences and stand at the end", async () => {
    const got = await settled(noted, { columns: 1, notes: ["1 A town on the border.", "2 Protocol of 3 May 2031, article 7."] });
    expect(got).toBe(`${printed(noted)}\n\n[1] A town on the border.\n\n[2] Protocol of 3 May 2031, article 7.`);
  });

  test("that read alike on every page are no running feet", async () => {
    const got = await settled([...noted, ...many.slice(4)], { columns: 1, notes: ["1 Ibid., p. 3."] });
    const pages = got.match(/\[1\] Ibid\., p\. 3\./g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(got.split("\n\n").slice(0, -pages).join("\n\n")).toBe(printed([noted[0]!.replace("^2^", "²"), ...noted.slice(1), ...many.slice(4)]));
  });

  test("a raised figure that calls none stays, raised", async () => {
    expect(await settled(["The plot measures 40 m^2^ in all, he said on the way to the talks."], { columns: 1 })).toBe("The plot measures 40 m² in all, he said on the way to the talks.");
  });
});

describe("hyphens", () => {
  const forced = async (first: string, second: string, rest = ""): Promise<string> => textOf(drawnPdf([{ drawn: first, x: 70, y: 700 }, { drawn: second, x: 70, y: 686 }, ...(rest ? [{ drawn: rest, x: 70, y: 672 }] : [])]));
  test.each([
    ["the minister and the vice-", "minister spoke again there.", "the minister and the vice-minister spoke again there."],
    ["the agreement of the dele-", "gation was signed at noon.", "the agreement of the delegation was signed at noon."],
    ["the peacekeeping peace-", "keeping was signed at noon.", "the peacekeeping peacekeeping was signed at noon."],
    ["a cease-fire and a cease-", "fire were signed at the noon", "a cease-fire and a cease-fire were signed at the noon"],
    ["the talks of the Franco-", "German commission went on", "the talks of the Franco-German commission went on"],
    ["the long agreement of 2030-", "2031 was signed at the noon", "the long agreement of 2030-2031 was signed at the noon"],
    ["les ministres des deux, dans une ville, a dit pour, a-t-", "il dit, que les pourparlers étaient une chose pour tous.", "les ministres des deux, dans une ville, a dit pour, a-t-il dit, que les pourparlers étaient une chose pour tous."],
  ])("%s | %s", async (first, second, whole) => {
    expect(await forced(first, second)).toBe(whole);
  });
});

describe("Arabic", () => {
  // “قال الوزير إن 14 بلدا (لا) أكثر” in the shapes and the order it is drawn in
  const shapes = "\ufe8e\ufed7"; // ا after ق, seen from the left
  test("shapes in the order they are drawn in become letters in the order they are read in", async () => {
    const drawn = `(\ufefb) ًﺍﺪﻠﺑ 14 ّﻥﺇ ﺮﻳﺯﻮﻟﺍ ﻝ${shapes}`;
    expect((await textOf(drawnPdf([{ drawn, x: 100, y: 700 }]))).normalize("NFC")).toBe("قال الوزير إنّ 14 بلداً (لا)".normalize("NFC"));
  });
});

describe("what cannot be read", () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["locked", "intake/encrypted", lockedPdf],
    ["pictures only", "intake/scanned", scannedPdf],
    ["an empty page", "intake/empty", emptyPdf],
    ["no PDF", "intake/bad-pdf", () => new TextEncoder().encode("%PDF-1.7\nnothing of the kind")],
    ["letters of the font's own", "intake/no-letters", () => drawnPdf([{ drawn: "\ue001\ue002\ue003\ue004 \ue005\ue006\ue007", x: 70, y: 700 }])],
    ["a thousand pages and one", "intake/too-many-pages", () => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Kids [${"3 0 R ".repeat(1_001)}] /Count 1001 >>`, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"])],
  ])("%s: %s", async (_what, code, make) => {
    expect(await textOf(await make())).toBe(code);
  });

  test("what is cut off is read as far as it goes, and doubted", async () => {
    const whole = await typeset(english, { columns: 1 });
    const made = await convertPdf(whole.subarray(0, whole.length - 60));
    expect(made).toMatchObject({ text: printed(english), doubts: [{ code: "decode/damaged" }] });
  });

  test("pages without text among others are named", async () => {
    const { PDFDocument } = await import("pdf-lib");
    const pdf = await PDFDocument.load(await typeset(english, { columns: 1 }));
    const [picture] = await pdf.copyPages(await PDFDocument.load(await scannedPdf(1)), [0]);
    pdf.addPage(picture);
    expect(await convertPdf(await pdf.save())).toMatchObject({ text: printed(english), doubts: [{ code: "decode/pages-without-text", says: "Pages without any text: 2. They may be pictures of text, which is not read." }] });
  });
});

describe("what is told", () => {
  test.each([["The Tarn talks", "The Tarn talks"], ["Microsoft Word - final.docx", undefined], ["tarn.pdf", undefined], ["Untitled", undefined]])("a title “%s”", async (meta, title) => {
    const made = await convertPdf(await typeset(english, { columns: 1, meta }));
    expect("told" in made ? made.told.title : made).toBe(title);
  });
});

describe("pages that stand on their side", () => {
  let side: Uint8Array;
  beforeAll(() => {
    const lines = ["The minister said that the talks would go on", "until the crossing was open again to all."];
    const content = lines.map((line, index) => `BT /F1 12 Tf 0 1 -1 0 ${100 + index * 14} 80 Tm (${line}) Tj ET`).join("\n");
    side = pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>", stream(content)]);
  });
  test("are read upright", async () => {
    expect(await textOf(side)).toBe("The minister said that the talks would go on until the crossing was open again to all.");
  });
});

describe("fonts that name their characters by a map of Adobe's", () => {
  test.each([
    ["UniGB-UCS2-H", "GB1", ["双方同意继续合作。", "部长表示，会谈是有益的。"]],
    ["UniCNS-UCS2-H", "CNS1", ["雙方同意繼續合作。", "部長表示，會談是有益的。"]],
    ["UniJIS-UCS2-H", "Japan1", ["双方は協力を続けることで一致した。"]],
    ["UniKS-UCS2-H", "Korea1", ["양측은 협력을 계속하기로 했다."]],
  ])("%s", async (map, ordering, lines) => {
    expect((await textOf(mappedPdf(lines, map, ordering))).replace(/\s+/g, "")).toBe(lines.join("").replace(/\s+/g, ""));
  });

  test("a map that there is none of is no fault", async () => expect(typeof (await textOf(mappedPdf(["双方"], "../../package", "GB1")))).toBe("string"));
});
