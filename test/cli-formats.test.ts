import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../src/model/reading.js";
import { readBack } from "../src/outgoing/annotations/read-back.js";
import { lockedPdf, scannedPdf, typeset, wordDocument } from "./documents.js";

// Every format in and out, through the front door: the built program, its output, its exit status.

const program = join(import.meta.dirname, "../dist/cli/main.js");
const quiet = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "", FORCE_COLOR: "", COLUMNS: "80" };
let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

function entente(args: readonly string[], input: string | Uint8Array = ""): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, env: quiet, encoding: "utf8", cwd: folder, maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}
const readings = (args: readonly string[], input?: string | Uint8Array): Reading[] => entente(["read", ...args, "--format", "jsonl"], input).out.trimEnd().split("\n").map((row) => JSON.parse(row) as Reading);

const said = "The foreign minister of Arvenia, Ruben Astier, said on Tuesday that his country was ready to resume talks with Velmore.";
const added = "“We want peace,” he added.";

beforeAll(() => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
  folder = mkdtempSync(join(tmpdir(), "entente-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Who says what in a reading, in few words. */
const told = ({ statements, people, text }: Reading): string[] => statements.map(({ speaker, content, act }) => `${people.find(({ id }) => id === speaker?.person)?.name ?? "-"} ${act} ${content.map(({ start, end }) => text.slice(start, end)).join(" ")}`);
const expected = ["Ruben Astier express-readiness that his country was ready to resume talks with Velmore", "Ruben Astier request “We want peace,”"];

describe("in", () => {
  test("PDF, in two columns under a running head", async () => {
    const filler = Array.from({ length: 14 }, (_, index) => `On day ${index} the delegations walked along the lake and looked at the moun\u00adtains, which were covered with snow at that time of the year.`);
    const [reading] = readings([file("a.pdf", await typeset([said, added, ...filler, ...filler, ...filler], { columns: 2, head: "Tarn Gazette · page #", foot: "#" }))]);
    expect(reading!.text.startsWith(`${said}\n\n${added}\n\n`)).toBe(true);
    expect(reading!.text).not.toMatch(/Gazette|moun-/);
    expect(told(reading!).slice(0, 2)).toEqual(expected);
  });

  test("Word, from standard input too", async () => {
    const bytes = await wordDocument();
    const [fromFile] = readings([file("b.docx", bytes)]);
    const [fromInput] = readings(["-"], bytes);
    expect(told(fromFile!)[0]).toBe(expected[0]);
    expect(fromFile!.dispatch.told.title).toBe("Readout of the Tarn talks");
    expect(fromFile!.doubts.map(({ code }) => code)).toContain("decode/tracked-changes");
    expect({ ...fromInput, id: "b" }).toEqual(fromFile);
  });

  test("an e-mail that forwards one message below and attaches a PDF and another message", async () => {
    const pdf = Buffer.from(await typeset([said], { columns: 1 })).toString("base64");
    const mail = [
      "From: Jo Doe <jo@desk.example>", "Subject: Fwd: Readout", "Date: Thu, 15 May 2031 09:00:00 +0200", "Message-ID: <m@desk.example>", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "",
      "--b", "Content-Type: text/plain; charset=utf-8", "", "See below.", "", "-------- Forwarded Message --------", "From: Arvenian Foreign Ministry <press@mfa.example>", "Date: Wed, 14 May 2031 18:00:00 +0100", "Subject: Readout", "", said, added, "",
      "--b", "Content-Type: application/pdf; name=annex.pdf", "Content-Disposition: attachment; filename=annex.pdf", "Content-Transfer-Encoding: base64", "", pdf,
      "--b", "Content-Type: message/rfc822", "", "From: Velmori Press Service <press@velmore.example>", "Subject: Statement", "Date: Wed, 14 May 2031 20:00:00 +0100", "", "The spokeswoman of Velmore said that the talks had been useful.", "--b--", "",
    ].join("\r\n");
    const all = readings([file("c.eml", mail)]);
    expect(all.map(({ id, dispatch }) => [id, dispatch.told.publisher ?? null, dispatch.told.published ?? null, dispatch.told.title ?? null])).toEqual([
      ["c", "Jo Doe", "2031-05-15T09:00:00+02:00", "Fwd: Readout"],
      ["c:forwarded", "Arvenian Foreign Ministry", "2031-05-14T18:00:00+01:00", "Readout"],
      ["c:annex", null, null, null],
      ["c:forwarded:2", "Velmori Press Service", "2031-05-14T20:00:00+01:00", "Statement"],
    ]);
    expect(all[0]!.text).toBe("See below.");
    expect(told(all[1]!)).toEqual(expected);
    expect(all[1]!.statements[0]!.said).toMatchObject({ value: "2031-05-13" });
    expect(told(all[2]!)).toEqual(expected.slice(0, 1));
  });

  test("Markdown with front matter", () => {
    const [reading] = readings([file("d.md", `---\ntitle: Talks\ndate: 2031-05-14\npublisher: Tarn Press\n---\n\n# Talks\n\n${said.replace("ready", "**ready**")}\n\n> ${added}\n`)]);
    expect(reading!.dispatch.told).toEqual({ title: "Talks", published: "2031-05-14", publisher: "Tarn Press" });
    expect(told(reading!)).toEqual(expected);
  });

  test("what cannot be read is named with its code and what to do; the rest is read", async () => {
    mkdirSync(join(folder, "mixed"));
    for (const [name, content] of [["a.pdf", await scannedPdf()], ["b.pdf", lockedPdf()], ["c.pdf", "%PDF-1.4"], ["d.docx", "PK\u0003\u0004word/document"], ["e.txt", said]] as const) writeFileSync(join(folder, "mixed", name), content);
    const { status, out, err } = entente(["read", "mixed", "--format", "jsonl"]);
    expect(status).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    for (const words of ["a.pdf: intake/scanned: ", "b.pdf: intake/encrypted: ", "c.pdf: intake/bad-pdf: ", "d.docx: intake/bad-docx: ", "(OCR)", "4 of 5 could not be read."]) expect(err).toContain(words);
    expect(entente(["read", "mixed/b.pdf"]).err).toContain("Open it with its password");
  });

  const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (chromium === undefined && process.env["CI"]) test("Chromium is there", () => expect.fail("Chromium is missing"));
  test.skipIf(chromium === undefined)("a page that a browser printed: columns, and Arabic in the order it is read in", () => {
    const print = (name: string, html: string): string => {
      file(`${name}.html`, html);
      execFileSync(chromium!, ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", `--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${join(folder, `${name}.pdf`)}`, `file://${join(folder, `${name}.html`)}`], { stdio: "ignore", timeout: 90_000 });
      return `${name}.pdf`;
    };
    const paragraphs = Array.from({ length: 24 }, (_, index) => `On day ${index + 1} the delegations walked along the lake, which was frozen at that time of the year, and said nothing.`);
    const [printed] = readings([print("columns", `<!doctype html><html lang=en><meta charset=utf-8><style>body{font:11pt serif;text-align:justify}div{columns:2;column-gap:9mm}p{margin:0 0 6pt}h1{text-align:center}</style><h1>Talks at Tarn</h1><div>${[said, ...paragraphs].map((one) => `<p>${one}</p>`).join("")}</div>`)]);
    expect(printed!.text).toBe(["Talks at Tarn", said, ...paragraphs].join("\n\n"));
    const arabic = ["قال وزير خارجية أرفينيا يوم الأربعاء 14 مايو 2031 إن بلاده مستعدة لإعادة فتح المعبر (ممر تارن).", "وقال متحدث باسم Tarn Press إن الوزير «سيزور» العاصمة، وأضاف أنه لا بديل عن الحوار."];
    const { err } = entente(["read", print("arabic", `<!doctype html><html lang=ar dir=rtl><meta charset=utf-8><body style="font:12pt 'DejaVu Sans'">${arabic.map((one) => `<p>${one}</p>`).join("")}`)]);
    expect(err).toContain("looks like Arabic");
  });
});

describe("out", () => {
  let emoji: string;
  beforeAll(() => {
    emoji = file("emoji.txt", `😀🇫🇷 𝒳\n\n${said}\n“We want peace 𝒳,” he added. 😀\n`);
  });

  test("w3c: annotations that lead back to the spans of the JSON, also after emoji", () => {
    const [reading] = readings([emoji]);
    const { status, out } = entente(["read", emoji, "--format", "w3c"]);
    expect(status).toBe(0);
    const found = readBack(JSON.parse(out), reading!.text);
    expect(found.filter(({ kind }) => kind === "statement").map(({ line, places }) => [line, places])).toEqual(reading!.statements.map(({ id, content }) => [id, content]));
    expect(found.length).toBe(reading!.statements.length + reading!.exchanges.length + reading!.initiatives.length + reading!.commitments.length);
    expect(JSON.parse(entente(["read", emoji, emoji, "--format", "w3c"]).out)).toHaveLength(2);
  });

  test("csv: one table for several dispatches", () => {
    const rows = parse(entente(["read", emoji, file("x.txt", said), "--format", "csv"]).out, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ dispatch, line, speaker }) => [dispatch, line, speaker])).toEqual([["emoji", "s1", "Ruben Astier (Arvenia)"], ["emoji", "s2", "Ruben Astier (Arvenia)"], ["x", "s1", "Ruben Astier (Arvenia)"]]);
  });

  test("markdown: a report each, in the language asked for", () => {
    const { out } = entente(["read", emoji, file("x.txt", said), "--format", "markdown", "--ui", "fr"]);
    expect(out).toContain("> «\u00a0that his country was ready to resume talks with Velmore\u00a0»");
    expect(out.match(/^# /gm)).toHaveLength(2);
    expect(out).toContain("\n---\n");
  });

  test("docs/formats.md shows what the command prints", () => {
    const document = readFileSync(join(import.meta.dirname, "../docs/formats.md"), "utf8");
    const [mail = "", ...shown] = [...document.matchAll(/```\w*\n([^]*?)\n```/g)].map(([, block]) => block!);
    const name = file("readout.eml", `${mail}\n`);
    const [text = "", w3c = "", csv = "", markdown = ""] = shown;
    expect(entente(["read", name]).out.trim()).toBe(text.trim());
    expect(entente(["read", name, "--format", "csv"]).out.replaceAll("\r", "").replace("\ufeff", "").trim()).toBe(csv);
    expect(entente(["read", name, "--format", "markdown"]).out.trim().endsWith(markdown.trim())).toBe(true);
    const printed = entente(["read", name, "--format", "w3c"]).out;
    for (const line of w3c.split("\n").map((one) => one.trim().replace(/,$/, ""))) if (!line.includes("…")) expect(printed).toContain(line);
  });

  test("a format that is not known names those that are", () => {
    expect(entente(["read", emoji, "--format", "xml"]).err).toContain("text, json, jsonl, html, markdown, csv, w3c");
  });
});
