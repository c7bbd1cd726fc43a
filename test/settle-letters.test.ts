import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { getDocumentProxy, extractText } from "unpdf";
import { describe, expect, test } from "vitest";
import { convertDocx } from "../src/intake/formats/docx/docx.js";
import { akomaNtoso } from "../src/outgoing/settle/papers/akoma-ntoso.js";
import { deadlineCalendar } from "../src/outgoing/settle/papers/calendar.js";
import { letterDocx } from "../src/outgoing/settle/papers/letter-docx.js";
import { letterPdf } from "../src/outgoing/settle/papers/letter-pdf.js";
import { letterOf } from "../src/outgoing/settle/papers/letter.js";
import { textHtml } from "../src/outgoing/settle/papers/text-html.js";
import type { LetterFacts } from "../src/settlement/disclosure.js";
import type { Instant } from "../src/settlement/instant.js";
import { textView, type ProcedureView } from "../src/settlement/text/papers.js";

const at = (said: string): Instant => said as Instant;
const on = at("2020-03-30T18:00:00-04:00");
const deadline = { instant: at("2020-04-02T18:00:00-04:00"), zone: "America/New_York", city: "New York" };
const facts: LetterFacts = {
  kind: "placed", body: { en: "General Assembly", fr: "Assemblée générale" }, round: 1, version: "v3", placedAt: on, placedBy: "the President", deadline, extendedFrom: null, parties: ["CHN", "FRA", "NPL", "Velmore"], unserved: ["NPL"],
  objecting: null, count: null, endedEarly: false, next: null, adopted: null, after: null, statements: [],
};
const text = { version: "v3", paragraphs: [{ id: "a", kind: "preambular", text: "Recalling <b>its</b> decisions & more," }, { id: "b.1", kind: "operative", text: "Calls upon all parties;" }] } as const;
const view = (more: Partial<LetterFacts> = {}): ProcedureView => ({ ...textView("t1", "A/74/L.52", text), facts: { ...facts, ...more }, signed: { name: "Ilse Vorrandt", office: "President" } });
const said = (of: ProcedureView, tongue: "en" | "fr" = "en", remind?: string): string => letterOf(of, { tongue, on, ...(remind !== undefined && { remind }) })!.paragraphs.join("\n");

describe("letters", () => {
  test("placed: frozen version, deadline by its city and UTC, the hour in each capital, and nobody's guessed", () => {
    const letter = letterOf(view(), { tongue: "en", on })!;
    expect(letter.paragraphs.join("\n")).toContain("The deadline is 2 April 2020, 18:00 (New York) (2020-04-02 22:00 UTC).");
    expect(letter.hours!.rows).toEqual([["UTC", "", "Thu, 2 Apr 2020, 22:00"], ["China", "Beijing", "Fri, 3 Apr 2020, 06:00"], ["France", "Paris", "Fri, 3 Apr 2020, 00:00"], ["Nepal", "Kathmandu", "Fri, 3 Apr 2020, 03:45"]]);
    expect(letter.hours!.title).toContain("Velmore");
    expect(letterOf(view(), { tongue: "fr", on })!.hours!.rows[1]).toEqual(["Chine", "Pékin", "ven. 3 avr. 2020, 06:00"]);
  });

  test.each(["en", "fr"] as const)("S9: broken never reads as rejected by all (%s)", (tongue) => {
    const next = { says: { en: "the Council consults", fr: "le Conseil se concerte" }, ways: ["consult"] as const };
    for (const more of [{ objecting: ["CHN"], count: 1 }, { objecting: null, count: 2 }, { objecting: null, count: null }]) {
      const letter = letterOf(view({ kind: "not-adopted", next, ...more }), { tongue, on })!;
      const words = `${letter.subject}\n${letter.paragraphs.join("\n")}`;
      expect(words).toMatch(tongue === "en" ? /not adopted/ : /n’est pas adopté/);
      expect(words).toContain(next.says[tongue]);
      expect(words).toMatch(tongue === "en" ? /Nothing follows from this about the position of delegations that did not object/ : /Rien n’en découle quant à la position des délégations/);
      expect(words).not.toMatch(/reject|rejet|refus|unanim/i);
      if (more.objecting === null) expect(words).not.toMatch(/China|Chine/);
      expect(letter.hours).toBeNull();
    }
    expect(said(view({ kind: "not-adopted", next, objecting: ["CHN"], count: 1 }), tongue)).toMatch(/China|Chine/);
  });

  test("extended, adopted, void, and a reminder to one that was not served", () => {
    expect(said(view({ kind: "extended", extendedFrom: { ...deadline, instant: at("2020-04-01T18:00:00-04:00") } }))).toContain("The deadline was 1 April 2020, 18:00 (New York); it is now 2 April 2020, 18:00 (New York)");
    const adopted = said(view({ kind: "adopted", adopted: { how: "silence", effective: deadline.instant, certifiedBy: "Ilse Vorrandt", certifiedAt: at("2020-04-02T20:30:00-04:00") } }), "fr");
    expect(adopted).toContain("est adopté, avec effet le 2 avril 2020, 18:00 (New York)");
    expect(adopted).toContain("La certification constate l’adoption et ne la produit pas.");
    expect(said(view({ kind: "void" }))).toContain("nothing was adopted in it");
    const reminder = letterOf(view(), { tongue: "en", on, remind: "NPL" })!;
    expect([reminder.to, reminder.subject, reminder.hours !== null]).toEqual(["To the delegation of Nepal", "A/74/L.52: please confirm receipt", true]);
    expect(letterOf(view({ kind: "adopted" }), { tongue: "en", on, remind: "NPL" })).toBeNull();
    expect(letterOf(textView("t1", "T", text), { tongue: "en", on })).toBeNull();
  });

  test("as Word and as PDF they say the same, and the same letter is the same bytes of PDF", async () => {
    const letter = letterOf(view(), { tongue: "fr", on })!;
    const word = await convertDocx(await letterDocx(letter));
    const pdf = (await letterPdf(letter, "2020-03-30T22:00:00Z"))!;
    const printed = (await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })).text.replace(/\s+/g, " ");
    for (const line of [letter.head, letter.subject, ...letter.paragraphs, letter.closing, ...letter.signature, "Pékin", "Katmandou"]) {
      expect("text" in word ? word.text.replace(/\s+/g, " ") : "").toContain(line.replace(/\s+/g, " "));
      expect(printed).toContain(line.replace(/\s+/g, " "));
    }
    expect(Buffer.from((await letterPdf(letter, "2020-03-30T22:00:00Z"))!).equals(Buffer.from(pdf))).toBe(true);
    expect(await letterPdf({ ...letter, subject: "停火" }, "2020-03-30T22:00:00Z")).toBeNull();
  });
});

describe("the deadline in calendars", () => {
  const calendar = (moved: number, over = false, more: Partial<LetterFacts> = {}): InstanceType<typeof ICAL.Component> => new ICAL.Component(ICAL.parse(deadlineCalendar({ ...view(more), title: "A/74/L.52; \"x\", y\nEND:VCALENDAR\u0007" }, { tongue: "en", now: at("2020-03-30T22:00:00Z"), moved, over })!));
  const event = (of: InstanceType<typeof ICAL.Component>): InstanceType<typeof ICAL.Event> => new ICAL.Event(of.getFirstSubcomponent("vevent")!);

  test("one entry with alarms, whatever the title says", () => {
    const of = calendar(0);
    expect(of.getAllSubcomponents("vevent")).toHaveLength(1);
    expect(event(of).startDate.toJSDate().toISOString()).toBe("2020-04-02T22:00:00.000Z");
    expect(of.getFirstSubcomponent("vevent")!.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger")))).toEqual(["-P1D", "-PT3H"]);
    expect(of.getFirstPropertyValue("method")).toBe("PUBLISH");
  });

  test("an extension has the same UID and a higher sequence; a cancellation a higher one still; another round is another entry", () => {
    const [first, extended, cancelled] = [calendar(0), calendar(1, false, { deadline: { ...deadline, instant: at("2020-04-03T18:00:00-04:00") } }), calendar(1, true)].map((of) => ({ uid: event(of).uid, sequence: event(of).sequence, of }));
    expect([first!.uid, extended!.uid, cancelled!.uid]).toEqual(Array.from({ length: 3 }, () => "t1-round-1@entente"));
    expect([first!.sequence, extended!.sequence, cancelled!.sequence]).toEqual([0, 1, 2]);
    expect([cancelled!.of.getFirstPropertyValue("method"), cancelled!.of.getFirstSubcomponent("vevent")!.getFirstPropertyValue("status")]).toEqual(["CANCEL", "CANCELLED"]);
    expect(event(calendar(0, false, { round: 2 })).uid).toBe("t1-round-2@entente");
  });
});

/** What may stand in what, and in which order, in the elements that are used: after the OASIS schema of Akoma Ntoso 3.0. */
const orders: Readonly<Record<string, readonly string[]>> = {
  akomaNtoso: ["statement"], statement: ["meta", "coverPage", "preface", "preamble", "mainBody", "conclusions", "attachments"], meta: ["identification", "publication", "classification", "lifecycle", "workflow", "analysis", "temporalData", "references", "notes", "proprietary", "presentation"],
  identification: ["FRBRWork", "FRBRExpression", "FRBRManifestation", "FRBRItem"], FRBRWork: ["FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "componentInfo", "preservation", "FRBRcountry", "FRBRsubtype", "FRBRnumber", "FRBRname"],
  FRBRExpression: ["FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "componentInfo", "preservation", "FRBRversionNumber", "FRBRauthoritative", "FRBRmasterExpression", "FRBRtranslation", "FRBRlanguage"], FRBRManifestation: ["FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "componentInfo", "preservation", "preservation", "FRBRportion", "FRBRformat"],
  lifecycle: ["eventRef"], references: ["TLCOrganization", "TLCRole"], notes: ["note"], note: ["p"], preface: ["p"], p: ["docTitle", "#text"], docTitle: ["#text"], preamble: ["recitals"], recitals: ["recital"], recital: ["num", "heading", "p"], num: ["#text"], mainBody: ["paragraph", "p"], paragraph: ["num", "heading", "content"], content: ["p"],
};
const needed: Readonly<Record<string, readonly string[]>> = { statement: ["meta", "mainBody"], meta: ["identification"], identification: ["FRBRWork", "FRBRExpression", "FRBRManifestation"], FRBRWork: ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRcountry"], FRBRExpression: ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRlanguage"], paragraph: ["num", "content"] };

test("Akoma Ntoso: elements as the schema orders them, ids used once, references that lead somewhere, words as they are", () => {
  const xml = akomaNtoso({ ...view(), sponsors: ["GHA", "Velmore & co"], statements: [{ kind: "reservation", by: "VEL", at: on, paragraphs: ["OP1"], wording: "<No>" }] }, { tongue: "fr", day: "2020-04-02", adopted: "2020-04-02T18:00:00-04:00" });
  expect(XMLValidator.validate(xml)).toBe(true);
  type Node = { readonly [name: string]: unknown } & { readonly ":@"?: Readonly<Record<string, string>> };
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (nodes: readonly Node[], parent: string | null): void => {
    let last = -1;
    for (const node of nodes) {
      const name = Object.keys(node).find((key) => key !== ":@")!;
      if (name === "?xml") continue;
      if (parent !== null) {
        const place = orders[parent]?.indexOf(name, 0) ?? -1;
        expect(place, `${name} in ${parent}`).toBeGreaterThanOrEqual(0);
        if (parent !== "references") expect(place, `${name} in ${parent}, in its order`).toBeGreaterThanOrEqual(last);
        last = place;
      }
      if (name === "#text") continue;
      const { eId, href, source } = node[":@"] ?? {};
      if (eId !== undefined) expect(ids.has(eId), eId).toBe(false);
      if (eId !== undefined) ids.add(eId);
      for (const link of [href, source]) if (link?.startsWith("#")) links.push(link.slice(1));
      const children = node[name] as readonly Node[];
      for (const one of needed[name] ?? []) expect(children.some((child) => one in child), `${one} in ${name}`).toBe(true);
      visit(children, name);
    }
  };
  visit(new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" }).parse(xml) as readonly Node[], null);
  for (const link of links) expect(ids, link).toContain(link);
  expect(xml).toContain("Recalling &lt;b&gt;its&lt;/b&gt; decisions &amp; more,");
});

test("a page: every change with whose it is, and words are words", () => {
  const html = textHtml({ view: view(), amendments: [{ id: "m1", base: "v3", to: null, by: "<script>VEL", sponsors: ["KES"], reason: "", operations: [{ does: "replace", target: "b.1", at: { start: 0, end: 5 }, text: "<img src=x>" }] }], caption: "Version v3", tongue: "fr" });
  expect(html).toContain("<del title=\"supprimé par &lt;script&gt;VEL, KES\">Calls</del>");
  expect(html).not.toMatch(/<img|<script/);
});
