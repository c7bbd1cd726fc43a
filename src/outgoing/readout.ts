import { inWords, list, type ExchangeView, type ProposalView, type StatementView, type View, type Who } from "./view.js";
import type { Labels } from "./labels/index.js";
import { lines, piece, type Piece, type Screen } from "./terminal/lines.js";
import type { Style } from "./terminal/paint.js";

/** A reading as people read it on a terminal, its lines without line breaks at their ends. */
export function readout(view: View, labels: Labels, screen: Screen): string[] {
  const { sections } = labels;
  return [
    ...heading(view, screen),
    ...section(sections.exchanges, view.exchanges.map((exchange) => exchangeLines(exchange, labels, screen)), screen),
    ...section(sections.statements, view.statements.map((statement) => statementLines(statement, labels, screen)), screen),
    ...section(sections.initiatives, view.initiatives.map((initiative) => proposalLines(initiative, labels, screen)), screen),
    ...section(sections.commitments, view.commitments.map((commitment) => proposalLines(commitment, labels, screen)), screen),
    ...section(sections.doubts, view.doubts.length > 0 ? [view.doubts.flatMap((says) => doubtLines(says, screen, [piece("  ")]))] : [], screen),
    ...(view.statements.length + view.exchanges.length === 0 ? ["", ...lines([piece(labels.nothing, "dim")], screen)] : []),
    "",
    ...lines([piece(labels.counts(view.statements.length, view.exchanges.length, view.doubtCount), "dim")], screen),
  ];
}

/** The lines of a reading that go by one id, as the readout shows them; none for an id it does not have. */
export function readoutOf(id: string, view: View, labels: Labels, screen: Screen): string[] {
  const exchange = view.exchanges.find((line) => line.id === id);
  if (exchange) return exchangeLines(exchange, labels, screen);
  const statement = view.statements.find((line) => line.id === id);
  if (statement) return statementLines(statement, labels, screen);
  const proposal = [...view.initiatives, ...view.commitments].find((line) => line.id === id);
  return proposal ? proposalLines(proposal, labels, screen) : [];
}

const heading = (view: View, screen: Screen): string[] => [
  screen.paint("━".repeat(Math.min(screen.columns, widest)), "dim"),
  ...lines([piece(view.title, "bold")], screen),
  ...(view.title === view.id ? [] : lines([piece(view.id, "dim")], screen)),
  ...lines(dotted(view.facts.map((fact) => piece(fact))), screen),
  ...(view.source ? lines([piece(view.source)], screen) : []),
  ...view.notes.flatMap((note) => lines([piece(note, "dim")], screen)),
];

const widest = 100;

function section(title: string, blocks: readonly (readonly string[])[], screen: Screen): string[] {
  if (blocks.length === 0) return [];
  return ["", screen.paint(title.toLocaleUpperCase(), "bold"), ...blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]))];
}

function exchangeLines(exchange: ExchangeView, labels: Labels, screen: Screen): string[] {
  const inner = [piece("    ")];
  const head = [exchange.name, exchange.when].reduce((all, some) => (some ? [...all, piece(" · ", "dim"), piece(some)] : all), [piece(exchange.heading, "bold")]);
  return [
    ...lines(head, screen, [piece(exchange.id.padEnd(3) + " ", "dim")], inner),
    ...(exchange.whenBecause ? lines([piece(exchange.whenBecause, "dim")], screen, inner) : []),
    ...(exchange.participants.length > 0 ? lines(among(exchange.participants), screen, inner) : []),
    ...(exchange.facts.length > 0 ? lines(dotted(exchange.facts.map((fact) => piece(fact))), screen, inner) : []),
    ...lines(quoted(exchange.words, labels, "dim"), screen, inner),
    ...exchange.doubts.flatMap((says) => doubtLines(says, screen, inner)),
  ];
}

const among = (people: readonly Who[]): Piece[] =>
  people.flatMap((who, index) => [...(index === 0 ? [] : [piece("; ")]), piece(inWords(who), styleOf(who)), ...(who.office ? [piece(`, ${who.office}`, "dim")] : [])]);

function statementLines(statement: StatementView, labels: Labels, screen: Screen): string[] {
  const { speaker } = statement;
  const shift = "  ".repeat(statement.depth);
  const bar = piece("│ ", styleOf(speaker));
  const inner = [piece(`    ${shift}`), bar];
  const head = [
    piece(inWords(speaker), styleOf(speaker)),
    piece(" · "), piece(statement.act, "bold"),
    ...(statement.standing ? [piece(" · "), piece(statement.standing)] : []),
  ];
  const facts = [...(statement.source ? [piece(statement.source, "dim")] : []), ...statement.facts.map((fact) => piece(fact, "dim"))];
  return [
    ...lines(head, screen, [piece(statement.id.padEnd(4) + shift, "dim"), bar], inner),
    ...statement.words.flatMap((words) => lines(quoted(words, labels), screen, inner, [...inner, piece(" ")])),
    ...(facts.length > 0 ? lines(dotted(facts), screen, inner) : []),
    ...(statement.chain ? lines([piece(`← ${statement.chain}`, "dim")], screen, inner, [...inner, piece("  ")]) : []),
    ...statement.doubts.flatMap((says) => doubtLines(says, screen, inner)),
  ];
}

function proposalLines(proposal: ProposalView, labels: Labels, screen: Screen): string[] {
  const inner = [piece("    ")];
  const who = proposal.who.length > 0 ? [piece(list(proposal.who.map(inWords), labels), styleOf(proposal.who[0]!)), piece(": ")] : [];
  return [
    ...lines([...who, ...quoted(proposal.words, labels)], screen, [piece(proposal.id.padEnd(3) + " ", "dim")], inner),
    ...(proposal.facts.length > 0 ? lines(dotted(proposal.facts.map((fact) => piece(fact, "dim"))), screen, inner) : []),
    ...proposal.doubts.flatMap((says) => doubtLines(says, screen, inner)),
  ];
}

const doubtLines = (says: string, screen: Screen, inner: readonly Piece[]): string[] =>
  lines([piece(says, "doubt")], screen, [...inner, piece("? ", "doubt")], [...inner, piece("  ")]);

/** The exact words between quotation marks of the readout's own language; words that are printed as a quotation keep their own. */
const quoted = (words: string, labels: Labels, style: Style = "plain"): Piece[] => {
  const trimmed = words.trim();
  if (/^(?:«[^»]*»|“[^”]*”|"[^"]*")$/.test(trimmed)) return [piece(trimmed, style)];
  return [piece(labels.quote.open, "dim"), piece(trimmed, style), piece(labels.quote.close, "dim")];
};

const dotted = (pieces: readonly Piece[]): Piece[] => pieces.flatMap((one, index) => (index === 0 ? [one] : [piece(" · ", "dim"), one]));

const styleOf = ({ tone }: Who): Style => (tone === null ? "bold" : `tone${tone}`);
