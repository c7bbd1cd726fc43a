import type { DraftTold, ListedDraft, PaperTold } from "../../desk/drafting/asked.js";
import type { Nearest } from "../../settlement/text/language.js";
import { namesOn, type Amendment } from "../../settlement/text/amendment.js";
import { numbers, type CommonText } from "../../settlement/text/paragraph.js";
import { amendmentLines } from "../../outgoing/settle/papers/lines.js";
import { paperWords } from "../../outgoing/settle/papers/labels/index.js";
import { piece, type Piece } from "../../outgoing/terminal/lines.js";
import { dotted, item, section, under, type Sheet } from "../layout/sheet.js";
import { draftWords } from "./messages.js";

/** A draft laid out: what it is, its words with brackets where they are contested, amendments with what became of each. */
export function draftLines(draft: DraftTold, sheet: Sheet): string[] {
  const words = draftWords[sheet.labels.tongue];
  const text: CommonText = draft.text ?? { version: "", paragraphs: draft.live?.paragraphs ?? [] };
  const known = numbers(text);
  const { sponsors, adopted } = draft;
  return [
    ...under(sheet, dotted(piece(draft.title, "bold"), draft.id, words.stage[draft.stage], text.version, words.held(draft.penholder)), 0),
    ...(draft.parties.length > 0 ? under(sheet, [piece(`${words.parties}: ${draft.parties.join(", ")}`, "dim")], 0) : []),
    ...(adopted === null ? [] : under(sheet, [piece(`${words.adopted} ${adopted.symbol}, ${adopted.body}, ${adopted.on}`)], 0)),
    ...(sponsors.confirmed.length + sponsors.unheard.length > 0 ? under(sheet, dotted(piece(`${words.sponsors}: ${sponsors.confirmed.join(", ") || "—"}`), sponsors.unheard.length > 0 && piece(`${words.unheard}: ${sponsors.unheard.join(", ")}`, "doubt"), sponsors.cutOff !== null && `${words.closes} ${sponsors.cutOff}`), 0) : []),
    ...(sponsors.addendum === null ? [] : under(sheet, [piece(`Add. ${words.joined}: ${sponsors.addendum.joined.join(", ") || "—"}; ${words.left}: ${sponsors.addendum.left.join(", ") || "—"}`)], 0)),
    "",
    ...text.paragraphs.flatMap((paragraph) => [...item(sheet, known.get(paragraph.id)!, [piece(paragraph.text)], 7), ...bracketsAt(draft, paragraph.id, known, sheet)]),
    ...bracketsAt(draft, null, known, sheet),
    ...section(sheet, words.amendments, draft.amendments.flatMap(({ amendment, fate, uncontested, inConflictWith, because }) => [
      ...item(sheet, amendment.id, dotted(piece(namesOn(amendment).join(", "), "bold"), amendment.to !== null && `${words.to} ${amendment.to}`, words.fates[fate.is] + (fate.is === "merged" ? ` → ${fate.into}` : fate.is === "superseded" ? ` ← ${fate.by}` : fate.is === "rejected" ? `: ${fate.reason}` : ""), fate.is === "standing" && uncontested && words.free, inConflictWith.length > 0 && piece(`${words.conflict} ${inConflictWith.join(", ")}`, "doubt"), fate.is !== "rejected" && because), 10),
      ...(fate.is === "standing" ? proposalLines(amendment, text, sheet) : []),
    ])),
  ];
}

function bracketsAt(draft: DraftTold, id: string | null, known: ReadonlyMap<string, string>, sheet: Sheet): string[] {
  const { text: { remove, moveTo } } = paperWords[sheet.labels.tongue];
  const row = draft.brackets.find(({ paragraph }) => (paragraph?.id ?? null) === id);
  return [...row?.alternatives ?? [], ...row?.insertions ?? []].flatMap(({ by, does, text, to }) => under(sheet, [piece(`[${by.join(", ")}: ${does === "delete" ? remove : does === "move" ? moveTo(to == null ? "" : known.get(to) ?? to) : text}]`, "doubt")], 7));
}

const proposalLines = (amendment: Amendment, text: CommonText, sheet: Sheet): string[] => amendmentLines(amendment, text, paperWords[sheet.labels.tongue]).flatMap((line) => under(sheet, [piece(line, "dim")], 10));

export const listLines = (drafts: readonly ListedDraft[], sheet: Sheet): string[] => {
  const words = draftWords[sheet.labels.tongue];
  if (drafts.length === 0) return [words.nothing];
  return drafts.flatMap(({ id, title, stage, version, penholder, standing }) => item(sheet, id, dotted(piece(title, "bold"), words.stage[stage], version, words.held(penholder), standing > 0 && `${standing} ${words.fates.standing}`)));
};

/** What a document proposes, and what is doubtful about it. */
export function paperToldLines({ amendments, comments, doubts, tabled, notTabled }: PaperTold, text: CommonText, sheet: Sheet): string[] {
  const words = draftWords[sheet.labels.tongue];
  return [
    ...amendments.flatMap((one) => [...item(sheet, one.id, [piece(namesOn(one).join(", "), "bold")], 10), ...proposalLines(one, text, sheet)]),
    ...section(sheet, words.proposed, tabled.flatMap((id) => item(sheet, id, [], 10))),
    ...notTabled.flatMap(({ amendment, says }) => item(sheet, amendment, [piece(says, "doubt")], 10)),
    ...section(sheet, words.doubts, doubts.flatMap(({ code, says }) => [...under(sheet, [piece(says, "doubt")], 0), ...under(sheet, [piece(code, "dim")], 0)])),
    ...section(sheet, words.comments, comments.flatMap(({ by, words: said }) => under(sheet, [piece(`${by}: ${said}`)], 0))),
  ];
}

/** Formulations near to some words: what stands there and not in what was looked for between ‹ ›, what was looked for and is not there between [ ]. */
export function languageLines(found: readonly Nearest[], sheet: Sheet): string[] {
  const words = draftWords[sheet.labels.tongue];
  if (found.length === 0) return [words.none];
  return found.flatMap(({ formulation, likeness, before, differences, after }) => {
    const pieces: Piece[] = [piece(shortened(before, true), "dim"), ...differences.map(({ is, text }) => (is === "same" ? piece(text, "bold") : is === "found" ? piece(`‹${text.trimEnd()}› `) : piece(`[${text.trimEnd()}] `, "doubt"))), piece(shortened(after, false), "dim")];
    const { symbol, number, body, on, title } = formulation;
    return [...item(sheet, `${Math.round(likeness * 100)} %`, dotted(piece(symbol, "bold"), number, body, on, title !== symbol && title !== "" && piece(title, "dim")), 7), ...under(sheet, pieces, 7), ""];
  });
}

/** Of what stands around, as much as tells where it is. */
const shortened = (text: string, end: boolean): string => (text.length <= 80 ? text : end ? `…${text.slice(-80)}` : `${text.slice(0, 80)}…`);
