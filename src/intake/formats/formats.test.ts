import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { emptyPdf, typeset, wordDocument, zipOf } from "../../../test/documents.js";
import { open } from "../open.js";
import { receive } from "../receive.js";
import { dispatchesIn } from "./arrivals.js";
import { kindOf } from "./kind-of.js";
import { convertMarkdown } from "./markdown.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

describe("what bytes are", () => {
  const check = (given: Uint8Array, ending?: string): string => {
    const kind = kindOf(given, ending);
    return kind === null ? "-" : typeof kind === "string" ? kind : kind.code + (kind.code === "intake/binary" ? `: ${kind.says}` : "");
  };
  const header = "From: Jo <jo@x.example>\nMessage-ID: <a@x.example>\nSubject: x\n\nWords.";

  test.each<[string, Uint8Array, string | undefined, string]>([
    ["a PDF, whatever its name", latin("%PDF-1.4 …"), "txt", "pdf"],
    ["a PDF after white space", latin("\r\n %PDF-1.4"), undefined, "pdf"],
    ["a PDF after junk, by its name", latin("junk\n%PDF-1.4"), "pdf", "pdf"],
    ["a text that speaks of PDF", latin("The file began with %PDF-1.4, he said."), "txt", "-"],
    ["no PDF under a PDF's name", latin("Words."), "pdf", "intake/bad-pdf"],
    ["no Word document under its name", latin("Words."), "docx", "intake/bad-docx"],
    ["a Word document", zipOf([{ name: "word/document.xml", content: "" }]), "zip", "docx"],
    ["a spreadsheet", zipOf([{ name: "xl/workbook.xml", content: "" }]), "docx", "intake/binary: It is not text but a spreadsheet."],
    ["slides", zipOf([{ name: "ppt/presentation.xml", content: "" }]), undefined, "intake/binary: It is not text but a set of slides."],
    ["another archive", zipOf([{ name: "a.txt", content: "" }]), undefined, "-"],
    ["a locked Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")]), "docx", "intake/encrypted"],
    ["an old Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "doc", "-"],
    ["an e-mail", bytes(header), undefined, "mail"],
    ["an e-mail under a text's name", bytes(header.replaceAll("\n", "\r\n")), "txt", "mail"],
    ["an e-mail by its name alone", bytes("From: Jo\n\nWords."), "eml", "mail"],
    ["a memo", bytes("From: Jo\nTo: Ann\nSubject: Talks\n\nWords."), "txt", "-"],
    ["a transcript", bytes("SPOKESWOMAN: Good day.\nQ: And now?\n\nA: Nothing."), "txt", "-"],
    ["Markdown by its name", bytes("# Talks"), "md", "markdown"],
    ["front matter without a name", bytes("---\ntitle: Talks\n---\nWords."), undefined, "markdown"],
    ["front matter in a text file", bytes("---\ntitle: Talks\n---\nWords."), "txt", "-"],
    ["a rule without front matter", bytes("---\nThe talks\n---\nwent on."), undefined, "-"],
    ["nothing", new Uint8Array(), undefined, "-"],
  ])("%s", (_what, given, ending, expected) => {
    expect(check(given, ending)).toBe(expected);
  });

  test("a long header that is not yet at its end", () => {
    expect(kindOf(bytes(`Received: by x\nFrom: a\nX-Long: ${"x".repeat(9_000)}\nSubject: y\n\nWords.`))).toBe("mail");
  });
});

describe("Markdown", () => {
  const check = async (text: string): Promise<string | undefined> => {
    const made = await convertMarkdown(bytes(text));
    return "refused" in made ? made.refused.code : made.text + (Object.keys(made.told).length > 0 ? ` ${JSON.stringify(made.told)}` : "");
  };

  test.each([
    ["# Talks\n\nThe *minister* **said** that [talks](https://x.example) go on.\n\n> We want peace.\n\n- one\n- two\n", "Talks\n\nThe minister said that talks go on.\n\nWe want peace.\n\none\n\ntwo"],
    ["He said so[^a] and left[^2].\n\n[^a]: On *Tuesday*.\n[^b]: Unused\n  and long.\n", "He said so and left[^2].\n\n[a] On Tuesday.\n\n[b] Unused and long."],
    ["a <b>bold</b> word <script>alert(1)</script> and `code` &amp; so", "a bold word and code & so"],
    ["---\ntitle: Talks go on\ndate: 2031-05-14\nlang: en\npublisher: Tarn Press\nurl: https://x.example/a\ntags: [a, b]\n---\nWords.", 'Talks go on\n\nWords. {"title":"Talks go on","published":"2031-05-14","language":"en","publisher":"Tarn Press","url":"https://x.example/a"}'],
    ["---\ntitle: Talks\n---\n# Talks\n\nWords.", 'Talks\n\nWords. {"title":"Talks"}'],
    ["---\ndate: next Tuesday\nlang: klingon words\nurl: javascript:alert(1)\n---\nWords.", "Words."],
    ["---\na: &a [x, x]\nb: [*a, *a]\n: : :\n---\nWords.", "Words."],
    ["\ufeff---\r\ntitle: Talks\r\n---\r\nWords.", 'Talks\n\nWords. {"title":"Talks"}'],
    ["", "intake/empty"],
  ])("%j", async (text, expected) => expect(await check(text)).toBe(expected));
});

describe("through the doors of intake", () => {
  const root = mkdtempSync(join(tmpdir(), "formats-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const mail = "From: Jo <jo@x.example>\nMIME-Version: 1.0\nMessage-ID: <m1@x.example>\nSubject: Talks\nDate: Wed, 14 May 2031 10:00:00 +0200\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nTwo files, both of them about the talks at Tarn and what was said there.\n--b\nContent-Disposition: attachment; filename=note.md\n\n# Note\n--b\nContent-Disposition: attachment; filename=note.md\n\n# Another\n--b\nContent-Disposition: attachment; filename=t.xlsx\nContent-Transfer-Encoding: base64\n\n" + Buffer.from(zipOf([{ name: "xl/workbook.xml", content: "" }])).toString("base64") + "\n--b--\n";

  test("a folder of everything", async () => {
    mkdirSync(join(root, "in"));
    const put = (name: string, content: Uint8Array | string): void => writeFileSync(join(root, "in", name), content);
    put("a.pdf", await typeset(["The minister spoke."], { columns: 1 }));
    put("b.docx", await wordDocument());
    put("c.eml", mail);
    put("d.md", "# Talks");
    put("e.pdf", await emptyPdf());
    put("f.png", "no");
    const lines: string[] = [];
    for await (const one of receive([join(root, "in")], { told: { publisher: "Tarn Press" } })) lines.push(`${one.id} | ${one.from.replace(`${root}/in/`, "")} | ${"refused" in one ? one.refused.code : `${one.kind ?? ("text" in one.given ? "text" : "?")} | ${one.told.publisher}`}`);
    expect(lines).toEqual([
      "a | a.pdf | pdf | Tarn Press", "b | b.docx | docx | Tarn Press", "c | c.eml | text | Jo", "c:note | c.eml:note | markdown | Tarn Press", "c:note:2 | c.eml:note:2 | markdown | Tarn Press",
      "c:t | c.eml:t | intake/binary", "d | d.md | markdown | Tarn Press", "e | e.pdf | pdf | Tarn Press",
    ]);
  });

  test("documents become sources; what is told from outside outweighs what they tell", async () => {
    expect(await open({ id: "a", given: { bytes: await typeset(["The minister spoke."], { columns: 1, meta: "The Tarn talks" }) }, told: { title: "Talks" } })).toEqual({ source: { id: "a", text: "The minister spoke.", told: { title: "Talks" }, encoding: null }, doubts: [] });
    expect(await open({ id: "b", given: { bytes: await emptyPdf() }, told: {} })).toMatchObject({ refused: { code: "intake/empty" } });
  });

  test("an e-mail is opened where it is one dispatch, and refused where it is several", async () => {
    expect(await open({ id: "m", given: { bytes: bytes("From: Jo <jo@x.example>\nMIME-Version: 1.0\nSubject: Talks\n\nThey met.") }, told: {} })).toMatchObject({ source: { id: "m", text: "They met.", told: { publisher: "Jo", title: "Talks" } } });
    expect(await open({ id: "m", given: { bytes: bytes(mail) }, told: {} })).toMatchObject({ refused: { code: "intake/several", says: "It holds 4 dispatches, and one was asked for." } });
  });

  test("a message keeps its own id wherever it is passed on", async () => {
    const ids: (string | undefined)[] = [];
    for await (const one of dispatchesIn(bytes(mail), { id: "m", from: "m.eml", told: {}, ending: "eml" })) if ("given" in one && "text" in one.given) ids.push(one.notice?.slug);
    expect(ids).toEqual(["<m1@x.example>"]);
  });
});
