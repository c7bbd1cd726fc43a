import { refusal } from "../../model/refusals.js";
import type { Amendment } from "../../settlement/text/amendment.js";
import { amendmentProperty, baseProperty, isAmendmentProperty, textEnd, textStart, type AmendmentOnPaper } from "../../settlement/text/on-paper.js";
import type { CommonText } from "../../settlement/text/paragraph.js";
import { unpack, type Parts } from "../formats/docx/unpack.js";
import { atBase } from "./at-base.js";
import { changesBy, type Proposed } from "./changes.js";
import { paperRefusal, type PaperDoubt, type PaperRefusal } from "./refusals.js";
import { attribute, childrenAt, childrenOf, nameOf, nodesOf, streamOf, stylesOf, wordsIn, type Token } from "./stream.js";

/** A remark in the margin, by its author. */
export interface PaperComment {
  readonly by: string;
  readonly at: string;
  /** The paragraph of the base that it stands at, by its id. */
  readonly paragraph: string | null;
  readonly words: string;
}

/** What a document proposes against a text. */
export interface PaperAmendments {
  /** Each with the name of whoever changed the words, as the document tells; ids are the document's own for those it names, else "w1", "w2" … */
  readonly amendments: readonly Amendment[];
  /** When each was made, as the document tells; nothing for one whose program did not say. */
  readonly dates: ReadonlyMap<string, string>;
  readonly comments: readonly PaperComment[];
  readonly doubts: readonly PaperDoubt[];
}

/**
 * Reads tracked changes of a Word document as amendments to a text: insertions, deletions and moves, by author; changes of one author
 * in one paragraph are one amendment, except where the document itself names amendments. What was changed without tracking is doubted
 * and is no amendment. Refused: what is no Word document, and the text of another version (`paper/other-base`).
 */
export async function amendmentsInDocx(bytes: Uint8Array, base: CommonText): Promise<PaperAmendments | { readonly refused: PaperRefusal }> {
  const parts = await unpack(bytes);
  if ("code" in parts) return { refused: parts };
  let read: { readonly stream: readonly Token[]; readonly comments: ReadonlyMap<string, Omit<PaperComment, "paragraph">>; readonly properties: ReadonlyMap<string, string> };
  try {
    read = { stream: textOnly(streamOf(nodesOf(partOf(parts, "word/document.xml")), stylesOf(nodesOf(partOf(parts, "word/styles.xml"))))), comments: commentsOf(parts), properties: propertiesOf(parts) };
  } catch {
    return { refused: refusal("intake/bad-docx", "its parts do not fit together") };
  }
  const { stream, comments, properties } = read;
  const version = properties.get(baseProperty);
  if (version !== undefined && version !== base.version) return { refused: paperRefusal("paper/other-base", base.version, `: it says that it is ${version}`) };
  const placed = atBase(stream, base);
  if (placed === null) return { refused: paperRefusal("paper/other-base", base.version, "") };
  const authors = [...new Set(stream.flatMap(({ inserted, deleted }) => [inserted?.by, deleted?.by]).filter((by) => by !== undefined))];
  const found = authors.map((by) => changesBy(by, stream, placed, base));
  const remarks = remarksOf(stream, comments, placed.paragraphOf);
  const { amendments, dates } = amendmentsOf(found.flatMap(({ proposed }) => proposed), onPaper(properties), base, remarks);
  return { amendments, dates, comments: remarks, doubts: [...placed.doubts, ...found.flatMap((one) => one.doubts)] };
}

/** A part by its name; other programs number it. An absent one is empty. */
const partOf = (parts: Parts, name: string): string => {
  const numbered = new RegExp(`^${name.replace(/\.xml$/, "\\d*\\.xml")}$`, "i");
  return ([...parts].find(([one]) => one === name) ?? [...parts].find(([one]) => numbered.test(one)))?.[1].toString("utf8") ?? "<none/>";
};

/** The stretch between the bookmarks that stand before and behind the text; else the paragraphs in its styles; else all of it. */
function textOnly(stream: readonly Token[]): readonly Token[] {
  const ends = stream.flatMap((token, index) => (token.text === null ? [{ index, token }] : []));
  const start = ends.find(({ token }) => token.bookmarks.includes(textStart));
  const end = ends.findIndex(({ token }) => token.bookmarks.includes(textEnd));
  if (start && end > 0) return stream.slice(start.index + 1, ends[end - 1]!.index + 1);
  const styled = ends.flatMap(({ token }, index) => (token.kind === null ? [] : [index]));
  if (styled.length === 0) return stream;
  return stream.slice(styled[0] === 0 ? 0 : ends[styled[0]! - 1]!.index + 1, ends[styled.at(-1)!]!.index + 1);
}

function commentsOf(parts: Parts): ReadonlyMap<string, Omit<PaperComment, "paragraph">> {
  return new Map(childrenAt(nodesOf(partOf(parts, "word/comments.xml")), ["w:comments"]).map((node) => [attribute(node, "w:id") ?? "", { by: attribute(node, "w:author") ?? "", at: attribute(node, "w:date") ?? "", words: wordsIn(childrenOf(node)).trim() }]));
}

function propertiesOf(parts: Parts): ReadonlyMap<string, string> {
  return new Map(childrenAt(nodesOf(partOf(parts, "docProps/custom.xml")), ["Properties"]).filter((node) => nameOf(node) === "property").map((node) => [attribute(node, "name") ?? "", wordsIn(childrenOf(node))]));
}

/** The amendments that the document itself names, by author and second. What is no such object names none. */
function onPaper(properties: ReadonlyMap<string, string>): ReadonlyMap<string, AmendmentOnPaper> {
  const named = new Map<string, AmendmentOnPaper>();
  for (let index = 0; properties.has(amendmentProperty(index)) && isAmendmentProperty(amendmentProperty(index)); index++) {
    try {
      const { id, by, date, sponsors, reason } = JSON.parse(properties.get(amendmentProperty(index))!) as Partial<AmendmentOnPaper>;
      if (typeof id === "string" && typeof by === "string" && typeof date === "string" && Array.isArray(sponsors) && sponsors.every((one) => typeof one === "string")) named.set(keyOf(by, date), { id, by, date, sponsors, reason: typeof reason === "string" ? reason : "" });
    } catch {
      // A property that somebody else wrote: the changes speak for themselves.
    }
  }
  return named;
}

const keyOf = (by: string, date: string): string => `${by}\n${date.replace(/\.\d+(?=Z|[+-]|$)/, "")}`;

function amendmentsOf(proposed: readonly Proposed[], named: ReadonlyMap<string, AmendmentOnPaper>, { version }: CommonText, remarks: readonly PaperComment[]): Pick<PaperAmendments, "amendments" | "dates"> {
  const groups = new Map<string, { readonly paper: AmendmentOnPaper | null; readonly all: Proposed[] }>();
  for (const one of proposed) {
    const paper = named.get(keyOf(one.by, one.date)) ?? null;
    const key = paper === null ? `${one.by}\n${one.place}` : `named\n${paper.id}`;
    const group = groups.get(key) ?? { paper, all: [] };
    group.all.push(one);
    groups.set(key, group);
  }
  const dates = new Map<string, string>();
  let count = 0;
  const amendments = [...groups.values()].map(({ paper, all }): Amendment => {
    const id = paper?.id ?? `w${++count}`;
    const { by, date, place } = all[0]!;
    if (date !== "") dates.set(id, date);
    const reason = paper?.reason ?? remarks.filter((one) => one.by === by && one.paragraph === place).map(({ words }) => words).join(" ");
    return { id, base: version, to: null, by, sponsors: paper?.sponsors ?? [], reason, operations: all.map(({ operation }) => operation) };
  });
  return { amendments, dates };
}

function remarksOf(stream: readonly Token[], comments: ReadonlyMap<string, Omit<PaperComment, "paragraph">>, paragraphOf: (index: number) => string | null): readonly PaperComment[] {
  return stream.flatMap((token, index) => token.comments.flatMap((number): PaperComment[] => {
    const comment = comments.get(number);
    return comment === undefined ? [] : [{ ...comment, paragraph: paragraphOf(index) }];
  }));
}
