import type { Account, Cell, Comparison, FieldValue, Named, Outcome, Row } from "../../alignment/comparison.js";
import { languages } from "../../language/index.js";
import type { Issue } from "../../model/issues.js";
import type { Labels } from "../labels/index.js";
import { whenInWords } from "../when-in-words.js";
import type { ComparisonLabels } from "./labels/index.js";
import { decisionInWords } from "./decision-in-words.js";
import { signs } from "./signs.js";

export { signs } from "./signs.js";

// A comparison in words, ready to be laid out; terminal and page decide nothing but where things stand. Words quoted from the
// accounts are raw here: whoever lays them out makes them harmless for its own medium.

export interface ComparisonView {
  readonly title: string;
  readonly a: AccountView;
  readonly b: AccountView;
  /** "took part", what each says of it, and whether they differ; null where no exchange is common. */
  readonly exchange: readonly FieldView[] | null;
  readonly groups: readonly IssueView[];
  readonly names: readonly (readonly [a: string, b: string])[];
  readonly doubts: readonly string[];
  /** What people decided of it, each in a sentence; what was taken back says so. */
  readonly decisions: readonly string[];
  /** "3 told by both, the same · …". */
  readonly counts: string;
  readonly outcomes: readonly OutcomeView[];
  readonly engine: string;
}

export interface AccountView {
  /** What stands over its column: "China", "A" where its side is open. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly facts: readonly string[];
  readonly topics: readonly string[];
}

export interface FieldView {
  readonly name: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly note: string | null;
}

export interface IssueView {
  readonly issue: string;
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly id: string;
  readonly outcome: OutcomeView;
  readonly a: readonly CellView[];
  readonly b: readonly CellView[];
  readonly because: readonly string[];
  readonly rules: readonly string[];
}

export interface CellView {
  readonly statement: string | null;
  readonly quote: string;
  readonly speakers: string;
}

export interface OutcomeView {
  readonly outcome: Outcome;
  readonly sign: string;
  readonly label: string;
  readonly meaning: string;
}

export function comparisonView(comparison: Comparison, words: ComparisonLabels, labels: Labels): ComparisonView {
  const [nameA, nameB] = namesOf(comparison, labels);
  const outcome = (one: Outcome): OutcomeView => ({ outcome: one, sign: signs[one], label: words.outcomes[one](nameA, nameB), meaning: words.meanings[one] });
  const used = (Object.keys(signs) as Outcome[]).map((one) => [one, comparison.rows.filter((row) => row.outcome === one).length] as const).filter(([, count]) => count > 0);
  return {
    title: words.title,
    a: accountView(comparison.a, nameA, words, labels),
    b: accountView(comparison.b, nameB, words, labels),
    exchange: comparison.exchange && comparison.exchange.fields.map(({ field, a, b, agree }) => ({ name: words.fields[field], a: a && valueInWords(a, labels), b: b && valueInWords(b, labels), note: words.agreements[agree] })),
    groups: groupsOf(comparison.rows, outcome, words, labels),
    names: comparison.names.map(({ a, b }) => [a, b] as const),
    doubts: comparison.doubts.map(({ code, words: filled, says }) => words.doubts[code]?.(...filled) ?? says),
    decisions: (comparison.decisions ?? []).map((one) => decisionInWords(one, [nameA, nameB], words)),
    counts: words.counts(used.map(([one, count]) => [outcome(one).label, count] as const)),
    outcomes: used.map(([one]) => outcome(one)),
    engine: comparison.engine,
  };
}

/** By their sides; where these are open or the same, by letters. */
function namesOf({ a, b }: Comparison, labels: Labels): readonly [string, string] {
  const [x, y] = [a.side ? partyInWords(a.side, labels) : "A", b.side ? partyInWords(b.side, labels) : "B"];
  return x === y ? [`${x} (A)`, `${y} (B)`] : [x, y];
}

/** A party's name in the language of the page where the gazetteer has it; else as its own account names it. */
const partyInWords = ({ id, name }: Named, labels: Labels): string => languages[labels.tongue]?.names.parties[id]?.names[0] ?? name;

function accountView(account: Account, name: string, words: ComparisonLabels, labels: Labels): AccountView {
  const facts = [account.side ? words.accountOf(partyInWords(account.side, labels)) : words.openAccount, account.publisher ?? labels.noPublisher, labels.languages[account.language] ?? account.language];
  if (account.published) facts.push(labels.published(whenInWords(account.published, labels)));
  if (account.updated) facts.push(labels.updated(whenInWords(account.updated, labels)));
  if (account.withdrawn !== undefined) facts.push(words.withdrawn(whenInWords({ value: account.withdrawn }, labels)));
  if (account.edits && account.edits.length > 0) facts.push(words.edits(account.edits.map(({ id, at }) => `${id}${at === null ? "" : ` (${whenInWords({ value: at }, labels)})`}`).join(", ")));
  facts.push(account.askedBy ? words.askedFor(account.askedBy.name) : words.askedOpen);
  return { name, title: account.title, language: account.language, facts, topics: account.topics.map((topic) => issueInWords(topic, labels)) };
}

const issueInWords = (issue: Issue, labels: Labels): string => labels.issues[issue] ?? issue;

function valueInWords(value: FieldValue, labels: Labels): string {
  if ("kind" in value) return labels.exchanges[value.kind];
  if ("channel" in value) return labels.channels[value.channel];
  if ("when" in value) return whenInWords(value.when, labels) + (value.when.inferred ? ` (${labels.dates.inferred})` : "");
  return value.names.join("; ");
}

function groupsOf(rows: readonly Row[], outcome: (one: Outcome) => OutcomeView, words: ComparisonLabels, labels: Labels): IssueView[] {
  const groups: { issue: string; rows: RowView[] }[] = [];
  for (const row of rows) {
    const issue = row.issue === null ? words.otherIssues : issueInWords(row.issue, labels);
    const last = groups.at(-1);
    const view = rowView(row, outcome, words);
    if (last?.issue === issue) last.rows.push(view);
    else groups.push({ issue, rows: [view] });
  }
  return groups;
}

function rowView(row: Row, outcome: (one: Outcome) => OutcomeView, words: ComparisonLabels): RowView {
  const cell = ({ statement, quote, speakers }: Cell): CellView => ({ statement, quote, speakers: speakers.length > 0 ? speakers.join(", ") : words.accountItself });
  return {
    id: row.id, outcome: outcome(row.outcome), a: row.a.map(cell), b: row.b.map(cell),
    because: row.because.map((one) => words.because[one.rule] + evidence(one.a, one.b)), rules: row.because.map(({ rule }) => rule),
  };
}

/** The printed words a reason rests on, each account's on its own side of the bar. */
function evidence(a: readonly string[], b: readonly string[]): string {
  const said = (some: readonly string[]): string => [...new Set(some)].join(", ") || "—";
  return a.length + b.length === 0 ? "" : ` (${said(a)} | ${said(b)})`;
}
