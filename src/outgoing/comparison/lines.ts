import type { Outcome } from "../../alignment/comparison.js";
import type { Labels } from "../labels/index.js";
import { lines, piece, type Piece, type Screen } from "../terminal/lines.js";
import { unpainted, type Style } from "../terminal/paint.js";
import type { ComparisonLabels } from "./labels/index.js";
import type { AccountView, CellView, ComparisonView, IssueView, RowView } from "./view.js";

/** From so many columns on, the accounts stand side by side. */
const wide = 76;
const styles: { readonly [outcome in Outcome]: Style } = { "same": "tone3", "scope": "tone0", "strength": "tone4", "only-a": "bold", "only-b": "bold", "unconfirmed": "doubt", "contradicted": "tone5" };

/** A comparison as people read it on a terminal: two columns where they fit, else one account under the other. */
export function comparisonLines(view: ComparisonView, words: ComparisonLabels, labels: Labels, screen: Screen): string[] {
  return [
    screen.paint("━".repeat(screen.columns), "dim"),
    ...lines([piece(view.title, "bold")], screen),
    "",
    ...beside(accountLines(view.a, words), accountLines(view.b, words), screen),
    ...exchangeLines(view, words, screen),
    ...view.groups.flatMap((group) => issueLines(group, view, labels, words, screen)),
    ...(view.groups.length === 0 ? ["", ...lines([piece(words.noRows, "dim")], screen)] : []),
    ...section(words.names, view.names.flatMap(([a, b]) => lines([piece(a), piece(" = ", "dim"), piece(b)], screen, [piece("  ")])), screen),
    ...section(words.decided, view.decisions.flatMap((one) => lines([piece(one)], screen, [piece("  ")], [piece("    ")])), screen),
    ...section(words.doubtsTitle, view.doubts.flatMap((says) => lines([piece(says, "doubt")], screen, [piece("  "), piece("? ", "doubt")], [piece("    ")])), screen),
    ...section(words.outcomesTitle, view.outcomes.flatMap(({ sign, outcome, label, meaning }) => lines([piece(`${label}. `), piece(meaning, "dim")], screen, [piece("  "), piece(`${sign} `, styles[outcome])], [piece("    ")])), screen),
    "",
    ...lines([piece(view.counts, "dim")], screen),
  ];
}

/** One block of a column: pieces, and what its lines begin with. */
interface Block {
  readonly pieces: readonly Piece[];
  readonly rest?: readonly Piece[];
}

const accountLines = ({ name, title, facts, topics }: AccountView, words: ComparisonLabels): Block[] => [
  { pieces: [piece(name, "heading")] },
  { pieces: [piece(title, "bold")] },
  ...facts.map((fact): Block => ({ pieces: [piece(fact, "dim")], rest: [piece("  ")] })),
  ...(topics.length > 0 ? [{ pieces: [piece(`${words.topics}${words.colon}${topics.map((topic, index) => `${index + 1} ${topic}`).join(", ")}`, "dim")], rest: [piece("  ")] }] : []),
];

function exchangeLines({ exchange }: ComparisonView, words: ComparisonLabels, screen: Screen): string[] {
  if (exchange === null) return section(words.exchange, lines([piece(words.noExchange, "doubt")], screen, [piece("  ")]), screen);
  return section(words.exchange, exchange.flatMap(({ name, a, b, note }) => {
    const values: Piece[] = a !== null && b !== null && note === null ? [piece(a === b ? a : `${a} = ${b}`)] : [piece(a ?? words.nothing), piece(" | ", "dim"), piece(b ?? words.nothing)];
    return lines([piece(`${name}${words.colon}`, "dim"), ...values, ...(note ? [piece(` (${note})`, "doubt")] : [])], screen, [piece("  ")], [piece("    ")]);
  }), screen);
}

const section = (title: string, inner: readonly string[], screen: Screen): string[] => (inner.length === 0 ? [] : ["", ...lines([piece(title.toLocaleUpperCase(), "bold")], screen), ...inner]);

const issueLines = ({ issue, rows }: IssueView, view: ComparisonView, labels: Labels, words: ComparisonLabels, screen: Screen): string[] =>
  section(issue, rows.flatMap((row, index) => [...(index === 0 ? [] : [""]), ...rowLines(row, view, labels, words, screen)]), screen);

function rowLines(row: RowView, view: ComparisonView, labels: Labels, words: ComparisonLabels, screen: Screen): string[] {
  const { outcome: { sign, label, outcome } } = row;
  const stacked = screen.columns < wide;
  const cells = (some: readonly CellView[], name: string): Block[] => (some.length === 0 ? (stacked ? [] : [{ pieces: [piece(words.nothing, "dim")] }]) : some.flatMap((cell) => cellBlocks(cell, stacked ? name + words.colon : null, labels)));
  return [
    ...lines([piece(`${label} `, styles[outcome]), piece(row.id, "dim")], screen, [piece(`${sign} `, styles[outcome])], [piece("  ")]),
    ...beside(cells(row.a, view.a.name), cells(row.b, view.b.name), screen),
    ...row.because.slice(0, 2).flatMap((why) => lines([piece(why, "dim")], screen, [piece("  ∵ ", "dim")], [piece("    ")])),
  ];
}

const cellBlocks = ({ quote, speakers, statement }: CellView, name: string | null, labels: Labels): Block[] => [
  { pieces: [...(name === null ? [] : [piece(name, "bold")]), piece(labels.quote.open, "dim"), piece(quote), piece(labels.quote.close, "dim")], rest: [piece(" ")] },
  { pieces: [piece(`${speakers}${statement ? ` · ${statement}` : ""}`, "dim")], rest: [piece("  ")] },
];

/** Two columns side by side on a wide screen; on a narrow one the second under the first. */
function beside(left: readonly Block[], right: readonly Block[], screen: Screen): string[] {
  if (screen.columns < wide) return [...stackedBlocks(left, screen), ...(left.length > 0 && right.length > 0 && left.length > 2 ? [""] : []), ...stackedBlocks(right, screen)];
  const columns = Math.floor((screen.columns - 5) / 2);
  const inner = { ...screen, columns };
  const [ofA, ofB] = [left, right].map((blocks) => blocks.flatMap((block) => laid(block, inner))) as [Laid[], Laid[]];
  return Array.from({ length: Math.max(ofA.length, ofB.length) }, (_, index) => {
    const [a, b] = [ofA[index], ofB[index]];
    return `  ${a?.painted ?? ""}${" ".repeat(Math.max(0, columns - (a?.width ?? 0)))} ${screen.paint("│", "dim")} ${b?.painted ?? ""}`.trimEnd();
  });
}

interface Laid {
  readonly painted: string;
  readonly width: number;
}

/** A line as it is painted, and how wide it is without its colours. */
function laid({ pieces, rest }: Block, screen: Screen): Laid[] {
  const painted = lines(pieces, screen, [], rest);
  const plain = lines(pieces, { ...screen, paint: unpainted }, [], rest);
  return painted.map((line, index) => ({ painted: line, width: screen.measure(plain[index] ?? "") }));
}

const stackedBlocks = (blocks: readonly Block[], screen: Screen): string[] => blocks.flatMap(({ pieces, rest = [] }) => lines(pieces, screen, [piece("  ")], [piece("  "), ...rest]));
