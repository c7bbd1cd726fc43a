import { parse } from "csv-parse/sync";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import type { Reading } from "../src/model/reading.js";
import { csvColumns, csvHead, csvRows } from "../src/outgoing/csv.js";
import { labels } from "../src/outgoing/labels/index.js";
import { escape, reportOf } from "../src/outgoing/markdown.js";
import { visibleText } from "../src/reading/source-of.js";
import { wordsAt } from "../src/text/span.js";
import { sampleEmpty, sampleFr, sampleHostile } from "./sample-readings.js";

describe("CSV", () => {
  const read = (...readings: readonly Reading[]): Record<string, string>[] => parse(csvHead() + readings.map((reading) => csvRows(reading, labels.en)).join(""), { columns: true, bom: true, record_delimiter: "\r\n", relax_quotes: false });

  test("a row for each statement, with the exact words and their places", () => {
    const rows = read(sampleFr);
    expect(rows.map(({ dispatch, line, speaker, act, words }) => [dispatch, line, speaker, act, words])).toEqual([
      ["col-fr", "s1", "Ilna Doréa (Arvénie)", "express-readiness", "l’Arvénie était prête à rouvrir le col avec la Bosquée"],
      ["col-fr", "s2", "Ilna Doréa (Arvénie)", "propose", "une commission mixte"],
      ["col-fr", "s3", "Tam Orvel (Bosquée)", "welcome", "la reprise des pourparlers"],
      ["col-fr", "s4", "Tam Orvel (Bosquée)", "commit", "Le col sera ouvert avant l’hiver"],
    ]);
    rows.forEach(({ places = "", words }) => {
      const [start, end] = places.split("-").map(Number) as [number, number];
      expect(wordsAt(sampleFr.text, { start, end })).toBe(words);
    });
  });

  test("columns are stable", () => {
    expect(csvColumns.join(" ")).toBe("dispatch line language kind title publisher published url speaker speaker_party speaker_kind standing chain act strength mode cue words places addressees issues exchange exchange_kind exchange_when said said_inferred within rule doubts engine");
  });

  test("begins with a byte order mark and ends its lines as RFC 4180 has it", () => {
    expect(csvHead().charCodeAt(0)).toBe(0xfeff);
    expect(csvRows(sampleFr, labels.en).replace(/"(?:[^"]|"")*"/g, "").match(/[^\r]\n/g)).toBeNull();
    expect(csvRows(sampleEmpty, labels.en)).toBe("");
  });

  const withTitle = (title: string): Reading => ({ ...sampleHostile, dispatch: { ...sampleHostile.dispatch, told: { title } } });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "=HYPERLINK(\"https://x.example\",\"a\")", "'=1", "''-2"])("%j is no formula in a spreadsheet, and comes back by taking one apostrophe away", (title) => {
    const [row] = read(withTitle(title));
    expect(row!["title"]!.startsWith("'")).toBe(true);
    expect(row!["title"]!.slice(1)).toBe(title);
  });

  test.each(["plain", "it's so", "'quoted'", "a=b", "1-2", "comma, quote \" and\nline"])("%j stays as it is", (title) => {
    expect(read(withTitle(title))[0]!["title"]).toBe(title);
  });

  test("what could drive a terminal shows as a picture", () => {
    expect(csvRows(sampleHostile, labels.en)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe("Markdown", () => {
  test("quotes the words, links a statement to its exchange, and the dispatch to its address", () => {
    const linked: Reading = { ...sampleFr, dispatch: { ...sampleFr.dispatch, told: { ...sampleFr.dispatch.told, url: "https://agency.example/a_(b)" } }, statements: sampleFr.statements.map((one) => ({ ...one, exchange: "x1" })) };
    const report = reportOf(linked, labels.en, 2);
    expect(report).toContain("> “l’Arvénie était prête à rouvrir le col avec la Bosquée”");
    expect(report).toContain("](<https://agency.example/a_(b)>)");
    const html = marked.parse(report, { async: false });
    const anchors = [...html.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    expect(anchors).toEqual(["d2-x1", "d2-s1", "d2-s2", "d2-s3", "d2-s4", "d2-i1", "d2-c1"]);
    const inner = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(inner).toEqual(["d2-x1", "d2-x1", "d2-x1", "d2-x1"]);
    expect(html).toContain("<blockquote>");
  });

  test("in French", () => {
    expect(reportOf(sampleFr, labels.fr)).toContain("## Échanges");
  });

  /** Tags that no word of a dispatch may make. */
  const made = (markdown: string): string[] => (marked.parse(markdown, { async: false, gfm: true }).match(/<[^>]+>/g) ?? []).filter((tag) => !/^<\/?p>$/.test(tag));

  test.each([
    "*a* _b_ **c** ~~d~~ `e`", "[x](https://x.example) ![y](z) [x]: https://x.example", "<script>alert(1)</script> <https://x.example> &lt;b&gt;", "# head", "> cited", "- list", "+ list", "* list", "1. list", "12) list",
    "---", "***", "===", "| a | b |\n|---|---|\n| c | d |", "    code", "```js", "https://x.example/a www.x.example a@x.example", "a\\*b", "\u001b[31m\u202e", "a  \nb", "&copy; &#60;b&#62;", "![a][b] [a][] [a]",
  ])("%j makes no tag, and reads as it was", (text) => {
    expect(made(escape(text))).toEqual([]);
    const shown = text.replace(/\s+/g, " ").trim().replace("\u001b", "␛").replace("\u202e", "‹202E›");
    expect(visibleText(marked.parse(escape(text), { async: false }))).toBe(shown);
  });

  test("random words make no tag", () => {
    const scraps = ["*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "#", "-", "+", "=", "|", "~", "\\", "&", ";", ":", "//", "http", "https://x.example", "a", "1", ".", " ", "\n", "\t", "^", "$", "@", "www.", "\"", "'"];
    for (let seed = 1; seed <= 2_000; seed++) {
      let state = seed;
      const pick = (below: number): number => (state = (state * 48271) % 2147483647) % below;
      for (let warming = 0; warming < 5; warming++) pick(2);
      const text = Array.from({ length: 1 + pick(20) }, () => scraps[pick(scraps.length)]).join("");
      expect(made(`x ${escape(text)}`), `seed ${seed}: ${JSON.stringify(text)} → ${JSON.stringify(escape(text))}`).toEqual([]);
      expect(made(escape(text)), `seed ${seed}: ${JSON.stringify(text)} → ${JSON.stringify(escape(text))}`).toEqual([]);
    }
  });

  test("a hostile dispatch", () => {
    const html = marked.parse(reportOf(sampleHostile, labels.en), { async: false });
    expect(html).not.toMatch(/<(?:script|b|img|iframe)\b|[\u0000-\u0008\u000e-\u001f\u202a-\u202e]/i);
    expect(reportOf(sampleEmpty, labels.en)).toContain("Nothing was read out of this text");
  });
});
