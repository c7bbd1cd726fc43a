import {
  AlignmentType, BookmarkEnd, BookmarkStart, BuilderElement, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, DocumentProtectionType, Footer, HeadingLevel,
  InsertedTextRun, LevelFormat, Packer, PageNumber, Paragraph, TextRun, type ICommentOptions, type IPropertiesOptions, type ParagraphChild, type XmlComponent,
} from "docx";
import { Temporal } from "temporal-polyfill";
import type { Amendment, Operation } from "../../../settlement/text/amendment.js";
import { amendmentProperty, baseProperty, bookmarkOf, paperStyles, textEnd, textStart, type AmendmentOnPaper } from "../../../settlement/text/on-paper.js";
import { numbers, type CommonText } from "../../../settlement/text/paragraph.js";
import { annotated } from "../../../settlement/text/statements.js";
import { namesOn } from "../../../settlement/text/amendment.js";
import { tracked, type Piece, type TrackedParagraph, type TrackedText } from "../../../settlement/text/tracked.js";
import type { ProcedureView } from "../../../settlement/text/papers.js";
import type { PaperWords } from "./labels/index.js";
import { fit } from "./fit.js";
import { amendmentLines, statementLines } from "./lines.js";

export interface TextPaper {
  readonly view: ProcedureView;
  /** What is shown as tracked changes against `view.text`; amendments in conflict with earlier ones stand in comments and in a list at the end. */
  readonly amendments: readonly Amendment[];
  /** When each amendment was made, by its id: an instant. Those that are not named were made `now`. */
  readonly dates: ReadonlyMap<string, string>;
  readonly now: string;
  /** The line under the title. */
  readonly caption: string;
  readonly tongue: "en" | "fr";
}

/**
 * A common text as a Word document: numbered paragraphs that keep their ids in bookmarks, amendments as tracked changes with author and
 * date, their reasons as comments, statements behind it. Word lets it be changed with tracking only, so that what comes back tells
 * itself what was proposed.
 */
export async function textDocx(paper: TextPaper, words: PaperWords): Promise<Uint8Array> {
  const { view, caption, tongue } = paper;
  const text = view.text!;
  const shown = tracked(text, paper.amendments);
  const marks = markerOf(shown, paper);
  const statements = annotated(text, view.statements);
  const options: IPropertiesOptions = {
    creator: "entente", title: fit(view.title), description: fit(caption),
    features: { trackRevisions: true },
    protection: { type: DocumentProtectionType.TRACKED_CHANGES },
    customProperties: [{ name: baseProperty, value: fit(text.version) }, ...shown.shown.map((one, index) => ({ name: amendmentProperty(index), value: fit(JSON.stringify(onPaper(one, marks.dateOf(one.id)))) }))],
    comments: { children: marks.comments },
    styles: {
      default: { document: { run: { font: "Liberation Serif", size: 24, language: { value: tongue === "fr" ? "fr-FR" : "en-GB" } } } },
      paragraphStyles: (["preambular", "operative"] as const).map((kind) => ({ id: `Entente${kind}`, name: paperStyles[kind], basedOn: "Normal", next: `Entente${kind}`, quickFormat: true, paragraph: { spacing: { after: 160 } } })),
    },
    numbering: { config: (["preambular", "operative"] as const).map((kind) => ({ reference: kind, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: kind === "preambular" ? "PP%1" : "OP%1", alignment: AlignmentType.START, style: { paragraph: { indent: { left: 720, hanging: 720 } } } }] })) },
    sections: [{
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: fit(`${view.title} · ${text.version} · `), ...soft }), new TextRun({ children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], ...soft })] })] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: fit(view.title) })] }),
        new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: fit(caption), ...soft })] }),
        ...(view.sponsors.length > 0 ? [new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: fit(words.text.sponsors(view.sponsors.join(", "))), italics: true })] })] : []),
        edge(textStart, 900_001),
        ...shown.paragraphs.map((paragraph) => paragraphOf(paragraph, marks)),
        edge(textEnd, 900_002),
        ...(shown.beside.length > 0 ? [heading(words.text.beside), ...shown.beside.flatMap((one) => amendmentLines(one, text, words).map((line) => plain(line)))] : []),
        ...(view.statements.length > 0 ? [heading(words.text.statements), ...statementLines(statements, words).map((line) => plain(line))] : []),
      ],
    }],
  };
  return new Uint8Array(await Packer.toBuffer(new Document(options)));
}

const soft = { color: "595959", size: 18 } as const;
const heading = (words: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 360 }, children: [new TextRun({ text: fit(words) })] });
/** An empty line with a bookmark: what is taken out of the text at its end does not run into what stands behind it. */
const edge = (name: string, number: number): Paragraph => new Paragraph({ children: [new BookmarkStart(name, number), new BookmarkEnd(number)] as unknown as ParagraphChild[] });
const plain = (words: string): Paragraph => new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: fit(words) })] });
const onPaper = ({ id, by, sponsors, reason }: Amendment, date: string): AmendmentOnPaper => ({ id, by, date, sponsors, reason });

/** What marks changes: numbers that are used once, authors, seconds that tell one amendment of an author from another, comments. */
interface Marker {
  readonly change: (amendment: string) => { readonly id: number; readonly author: string; readonly date: string };
  readonly dateOf: (amendment: string) => string;
  readonly bookmark: (id: string) => readonly XmlComponent[];
  /** Comments that begin and end with the paragraph. */
  readonly commentsOn: (paragraph: TrackedParagraph) => readonly number[];
  readonly comments: readonly ICommentOptions[];
}

function markerOf({ base, shown, beside }: TrackedText, { dates, now }: TextPaper): Marker {
  let last = 0;
  const byId = new Map([...shown, ...beside].map((one) => [one.id, one]));
  const seconds = distinctSeconds([...byId.values()], dates, now);
  const firstPlace = new Map<string, { readonly id: string; readonly amendments: Amendment[] }>();
  for (const one of byId.values()) {
    const place = placeOf(one) ?? base.paragraphs[0]?.id;
    if (place === undefined || (one.reason === "" && one.sponsors.length === 0 && !beside.includes(one))) continue;
    const here = firstPlace.get(place) ?? { id: place, amendments: [] };
    here.amendments.push(one);
    firstPlace.set(place, here);
  }
  const known = numbers(base);
  const ordered = [...firstPlace.values()].flatMap(({ id, amendments }) => amendments.map((amendment) => ({ id, amendment })));
  const wordsOf = (one: Amendment): string => [
    ...(one.sponsors.length > 0 ? [`${namesOn(one).join(", ")}.`] : []),
    ...(beside.includes(one) ? one.operations.map((operation) => (operation.does === "insert" ? `+ ${operation.paragraph.text}` : operation.does === "delete" ? `− ${known.get(operation.target) ?? ""}` : operation.does === "move" ? `→ ${known.get(operation.after ?? "") ?? ""}` : `[${wasOf(base, operation)}] → [${operation.text}]`)) : []),
    ...(one.reason === "" ? [] : [one.reason]),
  ].join(" ");
  return {
    change: (amendment) => ({ id: 1000 + last++, author: fit(byId.get(amendment)!.by), date: seconds.get(amendment)! }),
    dateOf: (amendment) => seconds.get(amendment)!,
    bookmark: (id) => {
      const name = bookmarkOf(id);
      const number = 500_000 + last++;
      return name === null ? [] : [new BookmarkStart(name, number), new BookmarkEnd(number)];
    },
    commentsOn: ({ id }) => ordered.flatMap((one, index) => (one.id === id ? [index] : [])),
    comments: ordered.map(({ amendment }, index) => ({ id: index, author: fit(amendment.by), initials: fit(amendment.by.slice(0, 3)), date: new Date(seconds.get(amendment.id)!), children: [new Paragraph({ children: [new TextRun({ text: fit(wordsOf(amendment)) })] })] })),
  };
}

const wasOf = ({ paragraphs }: CommonText, { target, at }: Extract<Operation, { does: "replace" }>): string => {
  const text = paragraphs.find(({ id }) => id === target)?.text ?? "";
  return at === null ? text : text.slice(at.start, at.end);
};

/** The paragraph of the base at which an amendment's comment stands: the first that it touches. */
const placeOf = ({ operations }: Amendment): string | null | undefined => operations.map((operation) => (operation.does === "insert" ? operation.after : operation.target))[0];

/** Word keeps whole seconds: two amendments of one author in the same second are told apart by one second more. */
function distinctSeconds(amendments: readonly Amendment[], dates: ReadonlyMap<string, string>, now: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(amendments.map(({ id, by }) => {
    let at = Temporal.Instant.from(dates.get(id) ?? now).round("second");
    while (taken.has(`${by} ${at.toString()}`)) at = at.add({ seconds: 1 });
    taken.add(`${by} ${at.toString()}`);
    return [id, at.toString()];
  }));
}

function paragraphOf(paragraph: TrackedParagraph, marks: Marker): Paragraph {
  const { id, kind, is, amendment, pieces } = paragraph;
  const comments = is === "kept" || is === "deleted" || is === "moved-from" ? marks.commentsOn(paragraph) : [];
  const change = amendment === null ? null : marks.change(amendment);
  const mark = change === null ? {} : { run: is === "deleted" || is === "moved-from" ? { deletion: change } : { insertion: change } };
  const runs = is === "moved-from" || is === "moved-to" ? movedRuns(paragraph, marks) : pieces.flatMap((piece) => runsOf(piece, marks));
  return new Paragraph({
    style: `Entente${kind}`, numbering: { reference: kind, level: 0 }, ...mark,
    children: [
      ...(is === "moved-to" ? [] : marks.bookmark(id)),
      ...comments.map((one) => new CommentRangeStart(one)),
      ...runs,
      ...comments.flatMap((one) => [new CommentRangeEnd(one), new TextRun({ children: [new CommentReference(one)] })]),
    ] as unknown as ParagraphChild[],
  });
}

/** The lines of a stretch of words, each a run. */
function runsOf({ text, is, amendment }: Piece, marks: Marker): readonly XmlComponent[] {
  return text.split("\n").map((line, index) => {
    const run = { text: fit(line), ...(index > 0 && { break: 1 }) };
    if (is === "inserted") return new InsertedTextRun({ ...run, ...marks.change(amendment!) });
    if (is === "deleted") return new DeletedTextRun({ ...run, ...marks.change(amendment!) });
    return new TextRun(run);
  });
}

/** Word joins the two places of what moved by a name; the library has no element of its own for it. */
function movedRuns({ id, is, amendment, pieces }: TrackedParagraph, marks: Marker): readonly XmlComponent[] {
  const side = is === "moved-from" ? "From" : "To";
  const attributes = () => Object.fromEntries(Object.entries(marks.change(amendment!)).map(([name, value]) => [name, { key: `w:${name}`, value }]));
  const { id: range } = marks.change(amendment!);
  const name = `move_${bookmarkOf(id) ?? id.slice(0, 30)}`;
  const element = (named: string, more: object = {}, children: readonly XmlComponent[] = []): XmlComponent => new BuilderElement({ name: named, attributes: more as never, children });
  return [
    element(`w:move${side}RangeStart`, { ...attributes(), id: { key: "w:id", value: range }, name: { key: "w:name", value: name } }),
    ...pieces.flatMap(({ text }) => text.split("\n").map((line, index) => element(`w:move${side}`, attributes(), [new TextRun({ text: fit(line), ...(index > 0 && { break: 1 }) })]))),
    element(`w:move${side}RangeEnd`, { id: { key: "w:id", value: range } }),
  ];
}
