import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { briefOf } from "../src/alignment/brief/assemble.js";
import { headings } from "../src/alignment/brief/brief.js";
import type { Material } from "../src/alignment/brief/material.js";
import { registerOf, type CommitmentRead } from "../src/alignment/commitments/register.js";
import { newsOf } from "../src/alignment/news/news.js";
import type { Quotation } from "../src/alignment/quotation.js";
import { briefDocx } from "../src/outgoing/brief/docx.js";
import { briefLabels } from "../src/outgoing/brief/labels/index.js";
import { briefMarkdown } from "../src/outgoing/brief/markdown.js";
import { briefPage } from "../src/outgoing/brief/page.js";
import { briefView } from "../src/outgoing/brief/view.js";
import { commitmentCalendar } from "../src/outgoing/calendar/commitments.js";
import { newsFeed } from "../src/outgoing/feed/news-feed.js";
import { labels } from "../src/outgoing/labels/index.js";

// What a brief, a feed and a calendar look like once they leave the house; words of a dispatch are hostile here.

const hostile = "</q><script>alert(1)</script> & \"x\" ]]> [link](javascript:x) \u0007\u202e\ud800 BEGIN:VEVENT\r\nEND:VCALENDAR";
const source = { id: "d1", title: hostile, publisher: "Agency <b>", side: "x:velmore", url: "javascript:alert(1)", state: "published" } as const;
const quotation = (id: string, party: string, over: Partial<Quotation> = {}): Quotation => ({
  id, words: hostile, cue: "said", speaker: "Lena <i>Korvath", party, act: "request", strength: null, standing: "own", issues: ["borders"], on: "2031-05-14", dated: true, published: "2031-05-14T00:00:00.000Z",
  came: "2031-05-15T00:00:00.000Z", language: "en", to: ["x:arvenia"], exchange: "x1", doubtful: false, source, ...over,
});
const promised: CommitmentRead = {
  id: "d1.c1", statement: "d1.s1", words: hostile, verb: "open", object: "it", strength: "will", bearers: ["x:velmore"], beneficiary: null, condition: null, deadline: { from: "2031-06-30", to: "2031-06-30", value: "2031-06-30" }, on: "2031-05-14",
  exchange: "x1", before: ["x:arvenia"], language: "en", source,
};
const material: Material = {
  us: { id: "x:arvenia", name: "Arvenia" }, with: { id: "x:velmore", name: "Velmore <b>" }, on: "2031-06-01", issues: [], said: [quotation("d1.s1", "x:velmore"), quotation("d2.s1", "x:arvenia"), quotation("d1.s2", "x:velmore", { act: "condemn" })],
  contacts: [{ id: "x1", kind: "call", channel: "telephone", name: null, from: "2031-05-14", to: "2031-05-14", status: "held", parties: ["x:arvenia", "x:velmore"], accounts: [{ dispatch: "d1", title: hostile, publisher: "A", side: "x:velmore", sideWorkedOut: false, published: null, told: hostile, statements: [quotation("d1.s1", "x:velmore")] }] }],
  commitments: registerOf([promised], []).commitments, last: null,
};

describe.each(["en", "fr"] as const)("a brief (%s)", (tongue) => {
  const view = briefView(briefOf(material), briefLabels[tongue], labels[tongue]);
  const { quote } = labels[tongue];

  it("has a title for every heading, and room to write under those that a person writes", () => {
    expect(view.sections.map(({ title }) => title)).toEqual(headings.map((heading) => briefLabels[tongue].headings[heading]));
    expect(view.sections.flatMap(({ toWrite }, index) => (toWrite === null ? [] : [headings[index]]))).toEqual(["objectives", "points-to-make", "press-line"]);
  });

  it("is a page without script, address of another kind, or markup of a dispatch", () => {
    const page = briefPage(view, quote);
    expect(page).not.toMatch(/<script|javascript:alert|<i>|href="javascript|\u202e|\u0007/);
    expect(page).toContain("&lt;/q&gt;&lt;script&gt;");
    expect(page.match(/<section>/g)).toHaveLength(headings.length);
  });

  it("is Markdown in which the words of a dispatch are words", () => {
    const text = briefMarkdown(view, quote);
    expect(text).toContain("\\[link\\](javascript:x)");
    expect(text).not.toMatch(/[^\\]<script|\u202e|\u0007/);
    expect(text.match(/^## /gm)).toHaveLength(headings.length);
  });

  it("is a Word document that is well-formed, with the headings as headings", async () => {
    const folder = mkdtempSync(join(tmpdir(), "entente-docx-"));
    try {
      const file = join(folder, "brief.docx");
      writeFileSync(file, await briefDocx(view, quote));
      const { default: mammoth } = await import("mammoth");
      const { value } = await mammoth.convertToHtml({ path: file });
      for (const heading of headings) expect(value).toContain(`<h1>${briefLabels[tongue].headings[heading]}</h1>`);
      expect(value).toContain("&lt;/q&gt;&lt;script&gt;");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const soffice = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
it.skipIf(!soffice)("a brief opens in LibreOffice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-soffice-"));
  try {
    writeFileSync(join(folder, "brief.docx"), await briefDocx(briefView(briefOf(material), briefLabels.fr, labels.fr), labels.fr.quote));
    execFileSync(soffice!, ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", "--outdir", folder, join(folder, "brief.docx")], { timeout: 120_000 });
    expect(readFileSync(join(folder, "brief.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 150_000);

describe("a feed of news", () => {
  const news = newsOf([quotation("d1.s1", "x:velmore"), quotation("d1.s2", "x:velmore", { source: { ...source, state: "withdrawn" } })], { day: "2031-01-01" });
  const feed = newsFeed(news, { id: "urn:entente:news", title: "News", self: "urn:entente:news", address: "urn:entente:record" }, briefLabels.en, labels.en);

  it("is well-formed Atom with the words as text, and without what was taken back", () => {
    expect(XMLValidator.validate(feed)).toBe(true);
    const { feed: { entry } } = new XMLParser({ ignoreAttributes: false }).parse(feed) as { feed: { entry: { id: string; content: { "#text": string }; link: { "@_href": string } } } };
    expect(entry.id).toBe("urn:entente:d1.s1");
    expect(entry.content["#text"]).toContain("<script>alert(1)</script>");
    expect(entry.link["@_href"]).toBe("urn:entente:record#d1.s1");
  });
});

describe("a calendar of commitments", () => {
  const calendar = commitmentCalendar(material.commitments, "2031-06-01T00:00:00.000Z", briefLabels.en, "Commitments");
  const unfolded = calendar.replace(/\r\n[ \t]/g, "");

  it("has a whole day for a deadline, under a UID that stays, with a reminder", () => {
    expect(unfolded).toMatch(/^UID:d1\.c1@entente\r$/m);
    expect(unfolded).toMatch(/^DTSTART;VALUE=DATE:20310630\r$/m);
    expect(unfolded).toMatch(/^TRIGGER:-P7D\r$|^TRIGGER:-P1W\r$/m);
    expect(commitmentCalendar(material.commitments, "2031-06-01T00:00:00.000Z", briefLabels.en, "Commitments")).toBe(calendar);
  });
  it("is not ended or added to by the words of a dispatch", () => {
    expect(unfolded).not.toMatch(/\u202e|\u0007/);
    expect(unfolded.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
    expect(unfolded.match(/^END:VCALENDAR\r?$/gm)).toHaveLength(1);
    for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
  it("gives the same day in every zone", () => {
    const before = process.env["TZ"];
    try {
      for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"]) {
        process.env["TZ"] = zone;
        expect(commitmentCalendar(material.commitments, "2031-06-01T00:00:00.000Z", briefLabels.en, "C")).toContain("DTSTART;VALUE=DATE:20310630");
      }
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });
});
