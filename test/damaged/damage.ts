// What befalls files on their way: cut off, bytes changed, pieces lost, doubled or put elsewhere. All of it follows from a seed.

import { deflateRawSync, deflateSync } from "node:zlib";
import { drawnPdf, lockedPdf, mappedPdf, pdfOf, scannedPdf, stream, typeset, wordDocument, zipOf } from "../documents.js";

export type Pick = (below: number) => number;

/** Numbers that follow from a seed. */
export function picker(seed: number): Pick {
  let state = seed;
  const pick: Pick = (below) => (state = (state * 48271) % 2147483647) % Math.max(1, below);
  for (let warming = 0; warming < 5; warming++) pick(2);
  return pick;
}

/** Bytes with a few things done to them. */
export function damaged(whole: Uint8Array, pick: Pick): Uint8Array {
  let bytes = Buffer.from(whole);
  for (let times = 1 + pick(6); times > 0 && bytes.length > 0; times--) {
    const at = pick(bytes.length);
    const to = Math.min(bytes.length, at + 1 + pick(400));
    switch (pick(6)) {
      case 0: bytes = bytes.subarray(0, at); break;
      case 1: bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]); break;
      case 2: bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]); break;
      case 3: bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(scraps[pick(scraps.length)]!, "latin1"), bytes.subarray(at)]); break;
      default: bytes = Buffer.from(bytes); for (let place = at; place < to; place += 1 + pick(9)) bytes[place] = pick(256);
    }
  }
  return new Uint8Array(bytes);
}

const scraps = [
  "endstream", "endobj", "<<", ">>", "[", "]", "/Length 99999999", "/Kids [1 0 R 2 0 R]", "/Filter /FlateDecode", "xref", "trailer", "%%EOF", "/Type /Catalog", "0 0 0 rg", "PK\u0003\u0004", "PK\u0005\u0006", "<w:p>", "</w:p>",
  "<!ENTITY a \"b\">", "\r\n\r\n", "--b--", "--b\r\n", "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: message/rfc822\r\n\r\n", "=?utf-8?B?", "=?x-none?Q?=FF?=", "\u0000", "\u00ff\u00fe", "> ", "From: a\r\n", "\u00e2\u0080\u00ae", "-----", "---\n", "[^1]:", "<table>", "`".repeat(50),
];

const mail = [
  "From: =?utf-8?Q?Minist=C3=A8re?= <press@mfa.example>", "To: a@x.example, b@x.example", "Subject: Fwd: Talks", "Date: Wed, 14 May 2031 10:12:00 +0200", "Message-ID: <a1@x.example>", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "",
  "--b", "Content-Type: text/plain; charset=utf-8; format=flowed", "Content-Transfer-Encoding: quoted-printable", "", "The minister said that talks would go on.", "", "-------- Forwarded Message --------", "From: A <a@x.example>", "Date: 13 May 2031", "Subject: B", "", "> They met.",
  "--b", "Content-Type: message/rfc822", "", "From: C <c@x.example>", "Subject: D", "", "He left.", "--b", "Content-Type: text/html", "", "<p>On 1 May 2031, E wrote:</p><blockquote>They <b>talked</b></blockquote>", "--b", "Content-Disposition: attachment; filename=n.pdf", "Content-Transfer-Encoding: base64", "", "JVBERi0xLjcK", "--b--", "",
].join("\r\n");

const markdown = "---\ntitle: Talks\ndate: 2031-05-14\n---\n# Talks\n\nThe *minister*[^1] said that [talks](https://x.example \"t\") go on.\n\n| a | b |\n|---|---|\n| c | d |\n\n- one\n  - two\n\n```\ncode\n```\n\n[^1]: Note.\n";

export interface Whole {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Sound documents of each kind, to be damaged. */
export async function sound(): Promise<readonly Whole[]> {
  const paragraphs = Array.from({ length: 12 }, (_, index) => `The minister of Arvenia said on day ${index} that the talks had been use\u00adful and that they would go on^1^ until the cross\u00ading was open.`);
  return [
    { name: "columns.pdf", bytes: await typeset(paragraphs, { columns: 2, title: "Talks", head: "Tarn #", foot: "#", notes: ["1 A note."] }) },
    { name: "drawn.pdf", bytes: drawnPdf([{ drawn: "\ufe8e\ufed7 14 \ufefb", x: 70, y: 700 }, { drawn: "the talks", x: 70, y: 680 }]) },
    { name: "mapped.pdf", bytes: mappedPdf(["双方同意继续合作。", "部长表示，会谈是有益的。"], "UniGB-UCS2-H", "GB1") },
    { name: "scanned.pdf", bytes: await scannedPdf() },
    { name: "locked.pdf", bytes: lockedPdf() },
    { name: "word.docx", bytes: await wordDocument() },
    { name: "mail.eml", bytes: new TextEncoder().encode(mail) },
    { name: "marked.md", bytes: new TextEncoder().encode(markdown) },
  ];
}

/** A sound archive of a Word document whose markup was damaged before it was packed. */
export function packedDamage(pick: Pick): Uint8Array {
  const body = Array.from({ length: 30 }, (_, index) => `<w:p><w:r><w:t xml:space="preserve">The talks went on for a day, ${index}.</w:t></w:r>${index % 7 === 0 ? "<w:ins w:id=\"1\"><w:r><w:t>and a night</w:t></w:r></w:ins>" : ""}</w:p>`).join("");
  const whole = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const bytes = Buffer.from(whole);
  for (let times = 1 + pick(3); times > 0; times--) bytes[pick(bytes.length)] = 0x20 + pick(0x5f);
  const content = pick(4) === 0 ? Buffer.from(damaged(bytes, pick)) : bytes;
  return zipOf([
    { name: "_rels/.rels", content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>` },
    { name: "word/document.xml", content: content.toString("latin1") },
  ]);
}

/** Documents that were made to do harm. */
export function hostile(): readonly Whole[] {
  const flate = (content: Buffer): string => stream(deflateSync(content, { level: 9 }).toString("latin1"), "/Filter /FlateDecode ");
  const font = "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
  const onePage = (contents: string, ...more: string[]): Uint8Array => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} ${font} >>`, ...more]);
  const zeros = deflateRawSync(Buffer.alloc(150 * 1024 * 1024));
  const header = "From: Jo <jo@x.example>\r\nMessage-ID: <a@x.example>\r\n";
  const nested = (depth: number): string => (depth === 0 ? `${header}\r\nThe end.` : `${header}Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`);
  const text = (name: string, content: string): Whole => ({ name, bytes: new TextEncoder().encode(content) });
  return [
    { name: "pages-in-circles.pdf", bytes: pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]) },
    { name: "forms-in-forms.pdf", bytes: onePage("4 0 R", stream("/X5 Do"), ...Array.from({ length: 40 }, (_, at) => stream(`/X${at + 6} Do /X${at + 6} Do`, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X${at + 6} ${at + 6} 0 R >> >> `)), stream("BT (x) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] ")) },
    { name: "swells.pdf", bytes: onePage("4 0 R", flate(Buffer.alloc(30 * 1024 * 1024, 0x20))) },
    { name: "forty-thousand-lines.pdf", bytes: onePage("4 0 R", flate(Buffer.from("BT /F1 10 Tf 70 700 Td (The minister said so.) Tj ET\n".repeat(40_000)))) },
    { name: "letters-everywhere.pdf", bytes: onePage("4 0 R", flate(Buffer.from(Array.from({ length: 5_000 }, (_, at) => `BT /F1 ${1 + (at % 30)} Tf 1 0 0 1 ${(at * 37) % 595} ${(at * 91) % 842} Tm (a) Tj ET`).join("\n")))) },
    { name: "huge-page.pdf", bytes: onePage("4 0 R", stream("BT /F1 1e30 Tf 1e300 0 0 1e300 1e38 -1e38 Tm (a) Tj /F1 10 Tf 1 0 0 1 nan 0 Tm (b) Tj 1 0 0 1 70 700 Tm (The talks go on.) Tj ET")) },
    { name: "calls-out.pdf", bytes: onePage("4 0 R", stream("BT /F1 10 Tf 70 700 Td (The talks go on.) Tj ET"), "<< /Type /Action /S /URI /URI (http://127.0.0.1:9/x) >>").map((byte) => byte) },
    { name: "bomb.docx", bytes: zipOf([{ name: "word/document.xml", packed: zeros, size: 100 }]) },
    { name: "entities.docx", bytes: zipOf([{ name: "word/document.xml", content: `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${"&a;".repeat(1_000)}"><!ENTITY c SYSTEM "http://127.0.0.1:9/x">]><a>${"&b;".repeat(1_000)}&c;</a>` }]) },
    { name: "deep.docx", bytes: zipOf([{ name: "word/document.xml", content: "<w:sdt>".repeat(200_000) }]) },
    { name: "names.docx", bytes: zipOf([{ name: "../../word/document.xml", content: "<a/>" }, { name: "/etc/passwd.xml", content: "<a/>" }, { name: "word/document.xml", content: "<a/>" }]) },
    text("nested.eml", nested(100)),
    text("parts.eml", `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(8_000)}--b--`),
    text("boundaries.eml", `${header}Content-Type: multipart/mixed; boundary="${"b".repeat(100_000)}"\r\n\r\n--b\r\n\r\nThe talks go on.`),
    text("long-header.eml", `${header}X-A: ${"a ".repeat(2_000_000)}\r\n\r\nThe talks go on.`),
    text("cited.eml", `${header}\r\n${Array.from({ length: 3_000 }, (_, at) => ">".repeat(at % 300) + " The talks go on.").join("\r\n")}`),
    text("seams.eml", `${header}\r\n${"-------- Forwarded Message --------\r\nFrom: A\r\nSubject: B\r\nDate: C\r\n\r\nThey met.\r\n".repeat(2_000)}`),
    text("wrote.eml", `${header}\r\nOn ${"a ".repeat(20_000)}\r\n> x\r\n${"On a wrote\r\n".repeat(3_000)}> y`),
    text("labels.eml", `${header}\r\n${"From : ".repeat(50_000)}`),
    text("override.eml", `From: \u202eJo\u202c <jo@x.example>\r\nMessage-ID: <a@x.example>\r\nSubject: \u001b[31m\u202e\r\n\r\nThe minister said that \u202etalks\u202c go on.\u001b]0;x\u0007`),
    text("remote.eml", `${header}Content-Type: text/html\r\n\r\n<link rel=stylesheet href="http://127.0.0.1:9/a.css"><img src="http://127.0.0.1:9/x.png"><iframe src="http://127.0.0.1:9/"></iframe><p>The talks go on.</p>`),
    text("tables.html", `<!doctype html><html><body>${"<table><tr><td>".repeat(3_000)}The talks go on.${"<td>x".repeat(50_000)}</body></html>`),
    text("remote.html", `<!doctype html><html><head><script src="http://127.0.0.1:9/a.js"></script><link rel=stylesheet href="http://127.0.0.1:9/a.css"></head><body><article><img src="http://127.0.0.1:9/x.png"><p>The minister of Arvenia said that the talks would go on.</p></article></body></html>`),
    text("brackets.md", "[".repeat(50_000)),
    text("stars.md", "*a ".repeat(20_000)),
    text("quotes.md", ">".repeat(5_000) + " a"),
    text("lists.md", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}- a`).join("\n")),
    text("ticks.md", Array.from({ length: 600 }, (_, at) => "`".repeat(at)).join(" ")),
    text("notes.md", "[^1]: a\n".repeat(20_000)),
    text("aliases.md", `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi".split("").map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${"abcdefghi"[at]}`).join(",")}]`).join("\n")}\ntitle: *i\n---\nThe talks go on.`),
  ];
}
