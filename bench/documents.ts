/**
 * How fast documents become text, and how much of it is right, beside their peers in the same run.
 *   npx tsx bench/documents.ts [--quick]
 * The documents are made here (test/documents.ts), so every word of them and its place is known. PDF: ours beside the plain text
 * of the same PDF library (unpdf's extractText, which is pdf.js) and pdftotext of poppler-utils, where it is installed. Word: ours
 * beside mammoth's raw text. “In order”: share of the document's sentences that stand in the text word for word, in one piece.
 * Results: bench/results/documents.txt.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from "docx";
import mammoth from "mammoth";
import { extractText } from "unpdf";
import { convertDocx } from "../src/intake/formats/docx/docx.js";
import { convertPdf } from "../src/intake/formats/pdf/pdf.js";
import { typeset, type Setting } from "../test/documents.js";

const quick = process.argv.includes("--quick");
const report: string[] = [];
const say = (line = ""): void => {
  report.push(line);
  console.log(line);
};

const sentences = Array.from({ length: quick ? 120 : 480 }, (_, index) =>
  [`On day ${index} the del\u00ade\u00adga\u00adtion of Ar\u00advenia said that the ne\u00adgo\u00adti\u00ada\u00adtions on the re\u00adopen\u00ading of the cross\u00ading would con\u00adtinue^1^ as they had be\u00adgun.`,
    `The Velmori side, un\u00adder pro\u00adto\u00adcol ${index}, an\u00adswered that it ap\u00adpre\u00adci\u00adated the un\u00adder\u00adstand\u00ading shown by its in\u00adter\u00adloc\u00adu\u00adtors.`]).flat();
const paragraphs = Array.from({ length: sentences.length / 4 }, (_, index) => sentences.slice(index * 4, index * 4 + 4).join(" "));
const wanted = sentences.map((one) => one.replace(/\u00ad|\^\d\^/g, ""));
const share = (text: string): string => {
  const flat = text.replace(/\s+/g, " ");
  return `${((100 * wanted.filter((one) => flat.includes(one)).length) / wanted.length).toFixed(1)} %`;
};

interface Tool {
  readonly name: string;
  readonly read: (bytes: Uint8Array) => Promise<string>;
}

/** The middle time of several runs, in seconds, and the text of the last. */
async function timed({ read }: Tool, bytes: Uint8Array): Promise<{ seconds: number; text: string }> {
  const times: number[] = [];
  let text = "";
  for (let run = 0; run < (quick ? 3 : 7); run++) {
    const own = bytes.slice(); // the PDF library takes the bytes for itself
    const started = performance.now();
    text = await read(own);
    times.push((performance.now() - started) / 1_000);
  }
  return { seconds: times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!, text };
}

const textOf = (made: Awaited<ReturnType<typeof convertPdf>>): string => {
  if ("refused" in made) throw new Error(made.refused.says);
  return made.text;
};

const folder = mkdtempSync(join(tmpdir(), "entente-documents-"));
const poppler = (options: readonly string[]): Tool => ({
  name: `pdftotext ${options.join(" ")}`.trim(),
  read: async (bytes) => {
    const file = join(folder, "a.pdf");
    writeFileSync(file, bytes);
    return spawnSync("pdftotext", [...options, file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
  },
});
const hasPoppler = spawnSync("pdftotext", ["-v"]).status === 0;
const pdfTools: readonly Tool[] = [
  { name: "entente", read: async (bytes) => textOf(await convertPdf(bytes)) },
  { name: "unpdf extractText (pdf.js), merged", read: async (bytes) => (await extractText(bytes, { mergePages: true })).text },
  ...(hasPoppler ? [poppler([]), poppler(["-layout"])] : []),
];

say(`entente documents · ${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus()[0]?.model ?? "unknown processor"} · load ${loadavg()[0]?.toFixed(1)}`);
say("(load is what else the machine was doing: above 0.5, wall-clock figures are too slow; tools of one run share it)");
if (!hasPoppler) say("pdftotext is not installed: left out (apt-get install poppler-utils)");
say();
const layouts: readonly (readonly [string, Setting])[] = [
  ["one column", { columns: 1 }],
  ["two columns, heads and feet, notes, hyphens", { columns: 2, title: "Record of the Tarn talks", head: "Tarn Conference · Record · page #", foot: "# / ##", notes: ["1 Protocol of 3 May 2031, article 7, as amended."] }],
];
say("PDF                                                                       pages   pages/s   sentences in order");
for (const [what, setting] of layouts) {
  const bytes = await typeset(setting.notes ? paragraphs : paragraphs.map((one) => one.replaceAll("^1^", "")), setting);
  const pages = Number(/\/Count (\d+)/.exec(Buffer.from(bytes).toString("latin1"))?.[1]);
  for (const tool of pdfTools) {
    const { seconds, text } = await timed(tool, bytes);
    say(`  ${what.padEnd(44)} ${tool.name.padEnd(36)} ${String(pages).padStart(4)} ${(pages / seconds).toFixed(0).padStart(9)}   ${share(text).padStart(18)}`);
  }
}
say();
const docx = new Uint8Array(await Packer.toBuffer(new Document({
  footnotes: { 1: { children: [new Paragraph("Protocol of 3 May 2031, article 7.")] } },
  sections: [{ children: paragraphs.map((paragraph) => new Paragraph({ children: paragraph.replaceAll("\u00ad", "").split("^1^").flatMap((part, index) => (index === 0 ? [new TextRun(part)] : [new FootnoteReferenceRun(1), new TextRun(part)])) })) }],
})));
const words = wanted.join(" ").split(" ").length;
say("Word                                                                      words   words/s   sentences in order   notes kept");
for (const tool of [
  { name: "entente", read: async (bytes: Uint8Array) => textOf(await convertDocx(bytes)) },
  { name: "mammoth extractRawText", read: async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value },
]) {
  const { seconds, text } = await timed(tool, docx);
  say(`  ${"paragraphs with a note".padEnd(44)} ${tool.name.padEnd(24)} ${words.toLocaleString("en").padStart(10)} ${Math.round(words / seconds).toLocaleString("en").padStart(9)}   ${share(text).padStart(18)}   ${text.includes("Protocol of 3 May 2031, article 7.") ? "yes" : "no"}`);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(import.meta.dirname, "results"), { recursive: true });
writeFileSync(join(import.meta.dirname, "results/documents.txt"), `${report.join("\n")}\n`);
