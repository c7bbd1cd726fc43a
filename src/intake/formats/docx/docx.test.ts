import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { wordDocument, zipOf } from "../../../../test/documents.js";
import { convertDocx } from "./docx.js";

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const word = (body: string, before = ""): string => `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = (document: string, more: Parameters<typeof zipOf>[0] = []): Uint8Array => zipOf([{ name: "[Content_Types].xml", content: types }, { name: "_rels/.rels", content: relations }, { name: "word/document.xml", content: document }, ...more]);

const code = async (bytes: Uint8Array): Promise<string> => {
  const made = await convertDocx(bytes);
  return "refused" in made ? made.refused.code : made.text;
};

test("notes at the end, insertions kept, deletions and heads and feet left out", async () => {
  expect(await convertDocx(await wordDocument())).toEqual({
    text: [
      "Readout of the Tarn talks", "The foreign minister of Arvenia, Ruben Astier, said on Tuesday that his country was ready to resume talks with Velmore. \"We want peace,\" he added.",
      "He warned that the crossing would stay closed.", "Crossing", "Tarn", "[1] The Tarn accord was signed in 2029.", "[2] See the first note.",
    ].join("\n\n"),
    told: { title: "Readout of the Tarn talks" },
    doubts: [{ code: "decode/tracked-changes", at: null, says: "The document has tracked changes; what was inserted is read, what was deleted is not." }],
  });
});

test("words are words", async () => {
  expect(await code(docx(word(paragraph("a &lt;b&gt; &amp;amp; [1] ↑"))))).toBe("a <b> &amp; [1] ↑");
});

describe("what cannot be read", () => {
  const zeros = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
  test.each<[string, string, () => Uint8Array]>([
    ["no archive", "intake/bad-docx", () => new TextEncoder().encode("PK\u0003\u0004 and nothing else")],
    ["an archive without a document", "intake/bad-docx", () => zipOf([{ name: "word/other.xml", content: "<a/>" }])],
    ["an empty document", "intake/empty", () => docx(word(""))],
    ["broken markup", "intake/bad-docx", () => docx("<w:document><w:body><w:p>")],
    ["200 MB of nothing, and it says so", "intake/bomb", () => docx(word(""), [{ name: "word/styles.xml", packed: zeros, size: 200 * 1024 * 1024 }])],
    ["200 MB of nothing, said to be ten bytes", "intake/bomb", () => docx(word(""), [{ name: "word/styles.xml", packed: zeros, size: 10 }])],
    ["entities in entities", "intake/bad-docx", () => docx(word(paragraph("&c;"), `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}">]>`))],
    ["entities declared late", "intake/bad-docx", () => docx(`<?xml version="1.0"?><!--${" ".repeat(70_000)}--><!DOCTYPE w [<!ENTITY a "a">]>${word("").slice(21)}`)],
    ["more files than any document has", "intake/bomb", () => docx(word(""), Array.from({ length: 5_001 }, (_, index) => ({ name: `word/${index}.xml`, content: "" })))],
  ])("%s: %s", async (_what, expected, make) => {
    expect(await code(make())).toBe(expected);
  });

  test("pictures of any size are not unpacked", async () => {
    expect(await code(docx(word(paragraph("Words.")), [{ name: "word/media/image1.png", packed: zeros, size: 200 * 1024 * 1024 }]))).toBe("Words.");
  });

  test("elements in elements", async () => {
    expect(["intake/bad-docx", "intake/empty", "Deep."]).toContain(await code(docx(word(`${"<w:sdt><w:sdtContent>".repeat(20_000)}${paragraph("Deep.")}${"</w:sdtContent></w:sdt>".repeat(20_000)}`))));
  });
});
