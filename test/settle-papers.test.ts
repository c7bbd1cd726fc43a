import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { amendmentsInDocx, type PaperAmendments } from "../src/intake/papers/amendments-docx.js";
import { paperWords } from "../src/outgoing/settle/papers/labels/index.js";
import { textDocx } from "../src/outgoing/settle/papers/text-docx.js";
import { amendmentFaults, type Amendment, type Operation } from "../src/settlement/text/amendment.js";
import { conflictsBetween, meetsItself } from "../src/settlement/text/conflicts.js";
import { merged } from "../src/settlement/text/merge.js";
import { textView } from "../src/settlement/text/papers.js";
import { textFaults, type CommonText } from "../src/settlement/text/paragraph.js";
import { inWords } from "../src/settlement/text/tracked.js";
import { zipOf } from "./documents.js";
import { chance, type Pick } from "./random-procedure.js";

const base: CommonText = {
  version: "v1",
  paragraphs: [
    { id: "a", kind: "preambular", text: "Recalling its earlier decisions on the crossing at Tarn, and “those of 12 May”," },
    { id: "b.2", kind: "preambular", text: "Noting the report of the group, ça et là,  with   spaces," },
    { id: "c", kind: "operative", text: "Calls upon all parties to cease all hostilities at once & for good;" },
    { id: "d", kind: "operative", text: "Requests the Secretariat\nto report <soon> 𝒜 or later;" },
    { id: `a-very-long-id-${"x".repeat(60)}`, kind: "operative", text: "Invites all States to contribute 停火 and مساعدة;" },
    { id: "e", kind: "operative", text: "Decides to remain seized of the matter." },
  ],
};
const amendment = (id: string, by: string, operations: readonly Operation[], more: Partial<Amendment> = {}): Amendment => ({ id, base: "v1", to: null, by, sponsors: [], reason: "", operations, ...more });
const written = (amendments: readonly Amendment[], text = base, dates: ReadonlyMap<string, string> = new Map()): Promise<Uint8Array> =>
  textDocx({ view: textView("t1", "Crossing at Tarn", text), amendments, dates, now: "2031-05-14T10:00:00.250Z", caption: "Version v1", tongue: "en" }, paperWords.en);
async function read(bytes: Uint8Array, text = base): Promise<PaperAmendments> {
  const found = await amendmentsInDocx(bytes, text);
  if ("refused" in found) throw new Error(`${found.refused.code}: ${found.refused.says}`);
  return found;
}

/** The same amendment in one way of writing it: words as narrow as they are, operations in the order of the text. */
function plainly(one: Amendment): Amendment {
  const order = new Map<string | null, number>([[null, -1], ...base.paragraphs.map(({ id }, index): [string, number] => [id, index])]);
  const place = (operation: Operation): number => order.get(operation.does === "insert" ? operation.after : operation.target)! * 10_000 + (operation.does === "replace" ? operation.at!.start : 0);
  const operations = inWords(base, one).operations.map((operation): Operation => operation).sort((x, y) => place(x) - place(y));
  return { ...one, operations };
}

/** Amendments of several authors, none in conflict with another. */
function randomAmendments(pick: Pick): readonly Amendment[] {
  const ids = base.paragraphs.map(({ id }) => id);
  const any = <T>(all: readonly T[]): T => all[pick(all.length)]!;
  const authors = ["FRA", "Délégation & <Velmore>", "KES"];
  const operation = (n: number): Operation => {
    switch (pick(6)) {
      case 0: return { does: "insert", after: any(["b.2", "c", "d"]), paragraph: { id: `n-${n}`, kind: "operative", text: `New words ${n} & <more>;` } };
      case 1: return { does: "delete", target: any(ids) };
      case 2: return { does: "move", target: any(["c", "d", "e"]), after: any(["b.2", "c", "d", "e"]) };
      default: {
        const target = any(ids);
        const { text } = base.paragraphs.find(({ id }) => id === target)!;
        const start = pick(text.length);
        return { does: "replace", target, at: { start, end: Math.min(text.length, start + pick(9)) }, text: pick(3) === 0 ? "" : `words ${n}`.slice(0, 1 + pick(8)) };
      }
    }
  };
  const halves = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? "");
  const sound = (one: Amendment): boolean => amendmentFaults(base, one).length === 0 && meetsItself(one) === undefined && textFaults(merged(base, [one], "v").paragraphs).length === 0
    && one.operations.every((it) => it.does !== "replace" || (!(it.at!.start === it.at!.end && it.text === "") && !halves(base.paragraphs.find(({ id }) => id === it.target)!.text, it.at!.start) && !halves(base.paragraphs.find(({ id }) => id === it.target)!.text, it.at!.end)))
    // What moves and is reworded is one passage twice over on paper; it is held against its result below.
    && !one.operations.some((it) => it.does === "move" && one.operations.some((other) => other.does === "replace" && other.target === it.target));
  const all = Array.from({ length: 3 + pick(5) }, (_, i) => amendment(`m${i}`, any(authors), Array.from({ length: 1 + pick(2) }, (__, j) => operation(i * 10 + j)), { reason: pick(2) === 0 ? `Reason “${i}” & more.` : "", sponsors: pick(4) === 0 ? ["OST"] : [] })).filter(sound);
  const free: Amendment[] = [];
  for (const one of all) if (free.every((other) => conflictsBetween(one, other).length === 0 && textFaults(merged(base, [...free, one], "v").paragraphs).length === 0 && !movesTogether(one, other))) free.push(one);
  return free;
}

/** A paragraph that one moves and another rewords: no conflict, and on paper one passage. */
const movesTogether = (one: Amendment, other: Amendment): boolean => [[one, other], [other, one]].some(([x, y]) => x!.operations.some((it) => it.does === "move" && y!.operations.some((its) => its.does === "replace" && its.target === it.target)));

describe("a text in Word and back", () => {
  test("amendments come back as they went: words, places, authors, reasons, sponsors, ids and hours", async () => {
    let count = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const all = randomAmendments(chance(seed));
      count += all.length;
      const found = await read(await written(all));
      const order = (some: readonly Amendment[]): readonly Amendment[] => [...some].map(plainly).sort((x, y) => x.id.localeCompare(y.id));
      expect(order(found.amendments), `seed ${seed}`).toEqual(order(all));
      expect(found.doubts, `seed ${seed}`).toEqual([]);
      expect(merged(base, found.amendments, "v2"), `seed ${seed}`).toEqual(merged(base, found.amendments.map(({ id }) => inWords(base, all.find((one) => one.id === id)!)), "v2"));
    }
    expect(count).toBeGreaterThan(300);
  });

  test("two that meet on one passage: one in the text, the other in a comment and behind the text, none lost", async () => {
    const [first, second] = [amendment("m1", "FRA", [{ does: "replace", target: "c", at: { start: 23, end: 32 }, text: "" }]), amendment("m2", "DEU", [{ does: "replace", target: "c", at: { start: 32, end: 47 }, text: "violence" }], { reason: "Shorter." })];
    const bytes = await written([first, second]);
    const found = await read(bytes);
    expect(found.amendments.map(({ id }) => id)).toEqual(["m1"]);
    expect(found.comments).toMatchObject([{ by: "DEU", paragraph: "c", words: "[all hostilities] → [violence] Shorter." }]);
  });

  test("a paragraph that moves and is reworded", async () => {
    const both = amendment("m1", "SOL", [{ does: "move", target: "e", after: "b.2" }, { does: "replace", target: "e", at: { start: 0, end: 7 }, text: "Agrees" }]);
    const found = await read(await written([both]));
    expect(merged(base, found.amendments, "v2")).toEqual(merged(base, [both], "v2"));
    expect(found.amendments[0]!.operations.map(({ does }) => does)).toEqual(["move", "replace"]);
  });
});

const word = (body: string): Uint8Array => zipOf([
  { name: "[Content_Types].xml", content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>` },
  { name: "word/document.xml", content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>` },
]);
const by = (name: string, date = "2031-05-14T10:00:00Z"): string => `w:id="1" w:author="${name}" w:date="${date}"`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const ins = (text: string, name = "VEL"): string => `<w:ins ${by(name)}>${run(text)}</w:ins>`;
const del = (text: string, name = "VEL"): string => `<w:del ${by(name)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const p = (inside: string, mark = ""): string => `<w:p>${mark === "" ? "" : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`}${inside}</w:p>`;
const short: CommonText = { version: "v1", paragraphs: [{ id: "x", kind: "operative", text: "One and two;" }, { id: "y", kind: "operative", text: "Three and four;" }, { id: "z", kind: "operative", text: "Five." }] };
const of = async (body: string): Promise<readonly Operation[]> => (await read(word(body), short)).amendments.flatMap(({ operations }) => operations);

describe("what people do in Word", () => {
  test.each<[string, string, readonly Operation[]]>([
    ["Enter at the end of a paragraph: its end is new, the next one's is old", p(run("One and two;"), `<w:ins ${by("VEL")}/>`) + p(ins("Two and a half;")) + p(run("Three and four;")) + p(run("Five.")), [{ does: "insert", after: "x", paragraph: { id: "VEL-1", kind: "operative", text: "Two and a half;" } }]],
    ["a paragraph put in whole", p(run("One and two;")) + p(ins("Two and a half;"), `<w:ins ${by("VEL")}/>`) + p(run("Three and four;")) + p(run("Five.")), [{ does: "insert", after: "x", paragraph: { id: "VEL-1", kind: "operative", text: "Two and a half;" } }]],
    ["a paragraph put in before the first", p(ins("Zero;"), `<w:ins ${by("VEL")}/>`) + p(run("One and two;")) + p(run("Three and four;")) + p(run("Five.")), [{ does: "insert", after: null, paragraph: { id: "VEL-1", kind: "operative", text: "Zero;" } }]],
    ["the last paragraph taken out, from the end of the one before", p(run("One and two;")) + p(run("Three and four;"), `<w:del ${by("VEL")}/>`) + p(del("Five.")), [{ does: "delete", target: "z" }]],
    ["only the words of a paragraph taken out", p(run("One and two;")) + p(del("Three and four;")) + p(run("Five.")), [{ does: "delete", target: "y" }]],
    ["two paragraphs joined", p(run("One and two;"), `<w:del ${by("VEL")}/>`) + p(run("Three and four;")) + p(run("Five.")), [{ does: "replace", target: "x", at: { start: 12, end: 12 }, text: "Three and four;" }, { does: "delete", target: "y" }]],
    ["a paragraph cut in two", p(run("One"), `<w:ins ${by("VEL")}/>`) + p(run(" and two;")) + p(run("Three and four;")) + p(run("Five.")), [{ does: "replace", target: "x", at: { start: 3, end: 12 }, text: "" }, { does: "insert", after: "x", paragraph: { id: "VEL-2", kind: "operative", text: " and two;" } }]],
    ["all words replaced", p(del("One and two;") + ins("Other words;")) + p(run("Three and four;")) + p(run("Five.")), [{ does: "replace", target: "x", at: { start: 0, end: 12 }, text: "Other words;" }]],
    ["cut here and pasted there, without Word calling it a move", p(del("One and two;"), `<w:del ${by("VEL")}/>`) + p(run("Three and four;")) + p(ins("One and two;"), `<w:ins ${by("VEL")}/>`) + p(run("Five.")), [{ does: "move", target: "x", after: "y" }]],
    ["another's proposal beside it changes nothing", p(del("One", "KES") + run(" and ") + del("two", "KES") + run(";") + ins(" X")) + p(run("Three and four;")) + p(run("Five.")), [{ does: "replace", target: "x", at: { start: 0, end: 3 }, text: "" }, { does: "replace", target: "x", at: { start: 8, end: 11 }, text: "" }, { does: "replace", target: "x", at: { start: 12, end: 12 }, text: " X" }]],
  ])("%s", async (_what, body, operations) => expect(await of(body)).toEqual(operations));

  test("overlapping deletions by two: each is what it took out", async () => {
    const found = await read(word(p(`<w:del ${by("FRA")}><w:r><w:delText>One </w:delText></w:r></w:del><w:del ${by("DEU")}><w:r><w:delText>and </w:delText></w:r></w:del>${run("two;")}`) + p(run("Three and four;")) + p(run("Five."))), short);
    expect(found.amendments.map(({ by: who, operations }) => [who, operations[0]])).toEqual([["FRA", { does: "replace", target: "x", at: { start: 0, end: 4 }, text: "" }], ["DEU", { does: "replace", target: "x", at: { start: 4, end: 8 }, text: "" }]]);
  });

  test("words changed without tracking are told, and are nobody's amendment", async () => {
    const found = await read(word(p(run("One or two;") + ins(" X")) + p(run("Three and four;")) + p(run("Five.")) + p(run("Six."))), short);
    expect(found.doubts.map(({ code, paragraph }) => [code, paragraph])).toEqual([["paper/untracked", "x"], ["paper/untracked-new", null]]);
    expect(found.amendments.flatMap(({ operations }) => operations)).toEqual([{ does: "replace", target: "x", at: { start: 12, end: 12 }, text: " X" }]);
    expect((await read(word(p(run("One and two;")) + p(run("Three and four;"))), short)).doubts.map(({ code, paragraph }) => [code, paragraph])).toEqual([["paper/untracked-gone", "z"]]);
  });

  test("what one takes out of another's insertion is told", async () => {
    const found = await read(word(p(`${run("One and two;")}<w:ins ${by("FRA")}><w:r><w:t> and more</w:t></w:r><w:del ${by("VEL")}><w:r><w:delText> or less</w:delText></w:r></w:del></w:ins>`) + p(run("Three and four;")) + p(run("Five."))), short);
    expect(found.doubts.map(({ code, paragraph }) => [code, paragraph])).toEqual([["paper/on-anothers-words", "x"]]);
  });

  test("another text, or another version of it, is refused", async () => {
    expect(await amendmentsInDocx(word(p(run("Something else altogether.")) + p(run("And more of it."))), short)).toMatchObject({ refused: { code: "paper/other-base" } });
    expect(await amendmentsInDocx(await written([]), { ...base, version: "v2" })).toMatchObject({ refused: { code: "paper/other-base" } });
    expect(await amendmentsInDocx(new TextEncoder().encode("no document"), short)).toMatchObject({ refused: { code: "intake/bad-docx" } });
  });
});

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

describe.skipIf(!office && !process.env["CI"])("in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-papers-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const convert = (from: string, to: string): void => void execFileSync(office ?? "soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), join(folder, from)], { stdio: "pipe", timeout: 110_000 });

  test("it opens, shows the changes, and what it saves again says the same", async () => {
    const seeded = Array.from({ length: 200 }, (_, seed) => randomAmendments(chance(seed + 1)));
    const all = seeded.find((some) => some.length >= 4 && ["insert", "delete", "move", "replace"].every((does) => some.some((one) => one.operations.some((operation) => operation.does === does))))!;
    writeFileSync(join(folder, "text.docx"), await written(all));
    convert("text.docx", "docx:MS Word 2007 XML");
    const found = await read(readFileSync(join(folder, "out", "text.docx")));
    const order = (some: readonly Amendment[]): readonly unknown[] => [...some].map(plainly).sort((x, y) => x.id.localeCompare(y.id));
    expect(order(found.amendments)).toEqual(order(all));
    expect(found.doubts).toEqual([]);
    convert("text.docx", "pdf");
    expect(readFileSync(join(folder, "out", "text.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
