import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type FileChild } from "docx";
import { fit, localeOf, run, soft } from "../word/parts.js";
import type { ComparisonLabels } from "./labels/index.js";
import type { AccountView, CellView, ComparisonView, IssueView, OutcomeView, RowView } from "./view.js";

/** A comparison as a Word document: a table across the page, its head repeated on every page, no row cut in two. */
export async function comparisonDocx(view: ComparisonView, words: ComparisonLabels, labels: { readonly tongue: string; readonly quote: { readonly open: string; readonly close: string } }): Promise<Uint8Array> {
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(view.title)] }),
    new Paragraph({ children: [run(view.counts, soft)], spacing: { after: 160 } }),
    accounts(view, words),
    ...exchange(view, words),
    new Paragraph({ children: [], spacing: { before: 120, after: 60 } }),
    ...(view.groups.length === 0 ? [new Paragraph({ children: [run(words.noRows)] })] : [rows(view, words, labels)]),
    ...list(words.outcomesTitle, view.outcomes.map((one) => [run(`${one.sign} ${one.label}. `, { bold: true }), run(one.meaning, soft)])),
    ...list(words.names, view.names.map(([a, b]) => [run(a, {}, view.a.language), run(" = "), run(b, {}, view.b.language)])),
    ...list(words.decided, view.decisions.map((one) => [run(one)])),
    ...list(words.doubtsTitle, view.doubts.map((one) => [run(one)])),
  ];
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(`${words.made(view.engine)} `, soft), new TextRun({ children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], ...soft })] })] });
  const document = new Document({
    creator: "entente", title: fit(view.title), description: fit(view.counts),
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 20, language: { value: localeOf(labels.tongue) } } },
        title: { run: { size: 36, bold: true, color: "1d1c1a" } },
        heading1: { run: { size: 24, bold: true, color: "1d1c1a" }, paragraph: { spacing: { before: 240, after: 60 } } },
      },
    },
    sections: [{ properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: a4.width, height: a4.height }, margin: { top: 900, bottom: 900, left: 900, right: 900 } } }, footers: { default: footer }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A4 upright, which the library turns, and the room between its margins when it lies across; in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 } as const;
const room = a4.height - 1_800;
const columns = { account: Math.round(room * 0.39), outcome: room - 2 * Math.round(room * 0.39) } as const;

const line = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const ruled = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none } as const;
const margins = { top: 60, bottom: 60, left: 80, right: 80 } as const;

const cell = (width: number, children: readonly Paragraph[], look: { readonly span?: number; readonly shaded?: boolean } = {}): TableCell => new TableCell({
  children: children.length === 0 ? [new Paragraph({ children: [] })] : [...children], width: { size: width, type: WidthType.DXA }, margins,
  ...(look.span && { columnSpan: look.span }), ...(look.shaded && { shading: { type: ShadingType.CLEAR, fill: "F2EFE9", color: "auto" } }),
});

const accounts = (view: ComparisonView, words: ComparisonLabels): Table => {
  const half = Math.round(room / 2);
  return new Table({ width: { size: room, type: WidthType.DXA }, columnWidths: [half, room - half], layout: TableLayoutType.FIXED, borders: ruled, rows: [new TableRow({ cantSplit: true, children: [cell(half, account(view.a, words)), cell(room - half, account(view.b, words))] })] });
};

const account = ({ name, title, language, facts, topics }: AccountView, words: ComparisonLabels): Paragraph[] => [
  new Paragraph({ children: [run(name, { bold: true, size: 24 })] }),
  new Paragraph({ children: [run(title, {}, language)] }),
  ...facts.map((fact) => new Paragraph({ children: [run(fact, soft)] })),
  ...(topics.length > 0 ? [new Paragraph({ children: [run(`${words.topics}${words.colon}${topics.map((topic, index) => `${index + 1} ${topic}`).join(", ")}`, soft)] })] : []),
];

const exchange = ({ exchange: fields, a, b }: ComparisonView, words: ComparisonLabels): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(words.exchange)] }),
  ...(fields === null
    ? [new Paragraph({ children: [run(words.noExchange)] })]
    : [new Table({
      width: { size: room, type: WidthType.DXA }, columnWidths: [columns.outcome, columns.account, columns.account], layout: TableLayoutType.FIXED, borders: ruled,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: [cell(columns.outcome, []), cell(columns.account, [new Paragraph({ children: [run(a.name, { bold: true })] })]), cell(columns.account, [new Paragraph({ children: [run(b.name, { bold: true })] })])] }),
        ...fields.map((field) => new TableRow({ cantSplit: true, children: [
          cell(columns.outcome, [new Paragraph({ children: [run(field.name), ...(field.note ? [run(` (${field.note})`, soft)] : [])] })]),
          cell(columns.account, [new Paragraph({ children: [run(field.a ?? words.nothing)] })]), cell(columns.account, [new Paragraph({ children: [run(field.b ?? words.nothing)] })]),
        ] })),
      ],
    })]),
];

type Labels = Parameters<typeof comparisonDocx>[2];

const rows = (view: ComparisonView, words: ComparisonLabels, labels: Labels): Table => new Table({
  width: { size: room, type: WidthType.DXA }, columnWidths: [columns.account, columns.account, columns.outcome], layout: TableLayoutType.FIXED, borders: ruled,
  rows: [
    new TableRow({ tableHeader: true, cantSplit: true, children: [cell(columns.account, [new Paragraph({ children: [run(view.a.name, { bold: true })] })]), cell(columns.account, [new Paragraph({ children: [run(view.b.name, { bold: true })] })]), cell(columns.outcome, [new Paragraph({ children: [run(words.outcome, { bold: true })] })])] }),
    ...view.groups.flatMap((group) => groupRows(group, view, words, labels)),
  ],
});

const groupRows = ({ issue, rows: own }: IssueView, view: ComparisonView, words: ComparisonLabels, labels: Labels): TableRow[] => [
  new TableRow({ cantSplit: true, children: [cell(room, [new Paragraph({ keepNext: true, children: [run(issue.toLocaleUpperCase(labels.tongue), { bold: true, size: 17, color: "404040" })] })], { span: 3, shaded: true })] }),
  ...own.map((row) => new TableRow({ cantSplit: true, children: [
    cell(columns.account, quotes(row.a, view.a, words, labels)), cell(columns.account, quotes(row.b, view.b, words, labels)), cell(columns.outcome, outcome(row)),
  ] })),
];

const quotes = (cells: readonly CellView[], { language }: AccountView, words: ComparisonLabels, { quote }: Labels): Paragraph[] =>
  cells.length === 0 ? [new Paragraph({ children: [run(words.nothing, soft)] })] : cells.flatMap(({ quote: said, speakers, statement }) => [
    new Paragraph({ children: [run(`${quote.open}${said.replace(/\s+/gu, " ")}${quote.close}`, { italics: true }, language)] }),
    new Paragraph({ spacing: { after: 60 }, children: [run(statement === null ? speakers : `${speakers} · ${statement}`, soft)] }),
  ]);

const outcome = ({ outcome: one, because }: RowView): Paragraph[] => [
  new Paragraph({ children: [run(`${one.sign} `, { bold: true, color: colours[one.outcome] }), run(one.label, { bold: true, color: colours[one.outcome] })] }),
  ...because.slice(0, 2).map((why) => new Paragraph({ children: [run(why, soft)] })),
];

/** Dark enough for paper; never the only sign. */
const colours: { readonly [one in OutcomeView["outcome"]]: string } = { "same": "2E6B3E", "scope": "1F4E79", "strength": "6B4E16", "only-a": "404040", "only-b": "404040", "unconfirmed": "7A4A00", "contradicted": "9C1C1C" };

const list = (title: string, items: readonly (readonly TextRun[])[]): Paragraph[] => items.length === 0 ? [] : [
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(title)] }),
  ...items.map((children) => new Paragraph({ spacing: { after: 40 }, children: [...children] })),
];
