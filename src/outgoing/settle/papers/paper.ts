import { Temporal } from "temporal-polyfill";
import type { Instant } from "../../../settlement/instant.js";
import type { Amendment } from "../../../settlement/text/amendment.js";
import type { ProcedureView } from "../../../settlement/text/papers.js";
import { numbers, type CommonText } from "../../../settlement/text/paragraph.js";
import type { Tongue } from "../../labels/index.js";
import { akomaNtoso } from "./akoma-ntoso.js";
import { deadlineCalendar } from "./calendar.js";
import { paperWords } from "./labels/index.js";
import { letterDocx } from "./letter-docx.js";
import { letterPdf } from "./letter-pdf.js";
import { letterOf } from "./letter.js";
import { textDocx } from "./text-docx.js";
import { textHtml } from "./text-html.js";
import { textPdf } from "./text-pdf.js";

/** Papers that there are of a text. */
export const paperNames = ["text.docx", "text.pdf", "text.html", "text.akn", "text.txt", "amendments.docx", "amendments.html", "amendments.pdf", "changes.docx", "changes.html", "changes.pdf"] as const;
/** Those and the letters and calendars of a procedure. */
export const procedurePaperNames = ["letter.docx", "letter.pdf", "reminder.docx", "reminder.pdf", "deadline.ics", ...paperNames] as const;

export interface PaperWanted {
  readonly name: string;
  readonly view: ProcedureView;
  readonly tongue: Tongue;
  readonly now: Instant;
  /** Those to the text that stand. */
  readonly amendments: readonly Amendment[];
  readonly dates: ReadonlyMap<string, string>;
  /** What this version changed, against the text it came from; null for a first one. */
  readonly changes: { readonly text: CommonText; readonly amendment: Amendment } | null;
  /** From when it is adopted; null for a text that is not. */
  readonly adopted: string | null;
  /** How often the deadline was moved. */
  readonly moved: number;
  /** For a reminder: to whom. */
  readonly party: string | null;
}

export interface PaperMade {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types = { docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", pdf: "application/pdf", html: "text/html; charset=utf-8", akn: "application/akn+xml; charset=utf-8", ics: "text/calendar; charset=utf-8", txt: "text/plain; charset=utf-8" } as const;

/** A paper by its name; "no-such" where there is none of it, "no-glyphs" for a PDF of a script that its fonts do not have. */
export async function paperOf(wanted: PaperWanted): Promise<PaperMade | "no-such" | "no-glyphs"> {
  const [what, as] = wanted.name.split(".") as [string, keyof typeof types];
  if (!(procedurePaperNames as readonly string[]).includes(wanted.name)) return "no-such";
  const made = what === "letter" || what === "reminder" ? await letterIn(wanted, what, as) : what === "deadline" ? calendarIn(wanted) : await textIn(wanted, what, as);
  if (made === null) return "no-such";
  if (made === "no-glyphs") return made;
  const slug = wanted.view.title.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || wanted.view.id.replace(/[^A-Za-z0-9]+/g, "-");
  return { name: `${slug}-${what}.${as}`, type: types[as], bytes: typeof made === "string" ? new TextEncoder().encode(made) : made };
}

async function letterIn({ view, tongue, now, party }: PaperWanted, what: "letter" | "reminder", as: string): Promise<Uint8Array | "no-glyphs" | null> {
  if (what === "reminder" && party === null) return null;
  const letter = letterOf(view, { tongue, on: now, ...(what === "reminder" && { remind: party! }) });
  if (letter === null) return null;
  return as === "docx" ? letterDocx(letter) : (await letterPdf(letter, now)) ?? "no-glyphs";
}

function calendarIn({ view, tongue, now, moved }: PaperWanted): string | null {
  const kind = view.facts?.kind;
  if (kind === undefined) return null;
  const over = kind === "void" || (view.facts?.endedEarly ?? false);
  return deadlineCalendar(view, { tongue, now, moved, over });
}

async function textIn({ view, tongue, now, amendments, dates, changes, adopted }: PaperWanted, what: string, as: string): Promise<Uint8Array | string | "no-glyphs" | null> {
  const { text } = view;
  if (text === null || (what === "changes" && changes === null)) return null;
  const words = paperWords[tongue];
  const paper = what === "changes" ? { view: { ...view, text: changes!.text }, amendments: [changes!.amendment], caption: words.text.changes(changes!.text.version, text.version) }
    : what === "amendments" ? { view, amendments, caption: words.text.proposals(text.version) } : { view, amendments: [], caption: words.text.version(text.version) };
  switch (as) {
    case "docx": return textDocx({ ...paper, dates, now, tongue }, words);
    case "html": return textHtml({ ...paper, tongue });
    case "pdf": return (await textPdf({ ...paper, tongue }, now)) ?? "no-glyphs";
    case "akn": return akomaNtoso(view, { tongue, day: (adopted ?? Temporal.Instant.from(now).toString()).slice(0, 10), adopted });
    default: {
      const known = numbers(text);
      return `${view.title}\n\n${text.paragraphs.map(({ id, text: said }) => `${known.get(id)} ${said}`).join("\n\n")}\n`;
    }
  }
}
