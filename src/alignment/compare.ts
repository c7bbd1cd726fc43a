import type { Issue } from "../model/issues.js";
import type { Reading } from "../model/reading.js";
import { wordsAt } from "../text/span.js";
import { accountOf, sideOf, titleOf } from "./accounts.js";
import type { Cell, Comparison, Row } from "./comparison.js";
import { compareDoubt, type CompareDoubt } from "./doubts.js";
import { commonExchanges, comparedExchange, type CommonExchange } from "./exchanges.js";
import type { CompareOptions } from "./options.js";
import { outcomeOf, type Decision } from "./outcome.js";
import { paired, type Group } from "./pairing.js";
import { castOf } from "./parties.js";
import type { Point } from "./point.js";
import { pointsOf, type Told } from "./points.js";
import { compareRefusal, type CompareRefusal } from "./refusals.js";

/**
 * Compares two accounts, of whatever languages, issue by issue. Refused where there is nothing to compare; where the two tell of
 * no common exchange they are compared all the same, with a doubt. Comparing B with A gives the mirror image.
 */
export function compare(a: Reading, b: Reading, options: CompareOptions = {}): Comparison | CompareRefusal {
  const refused = whyNot(a, b);
  if (refused) return refused;
  const cast = castOf(a, b);
  const common = commonExchanges(a, b, cast, options);
  const [main = null] = common;
  const sides = { a: sideOf(a, main?.a ?? null, cast, options.sides?.a), b: sideOf(b, main?.b ?? null, cast, options.sides?.b) };
  const told = { a: pointsOf(a, cast, idsOf(common, "a"), { own: sides.a.key, other: sides.b.key }), b: pointsOf(b, cast, idsOf(common, "b"), { own: sides.b.key, other: sides.a.key }) };
  const groups = paired(told.a.points, told.b.points, options, a.dispatch.language === b.dispatch.language);
  const rows = inOrder(groups.map((group) => ({ group, decision: outcomeOf(group, options), issue: issueOf(group) })));
  return {
    schema: "entente.comparison/1",
    engine: a.engine,
    a: accountOf(a, sides.a, main?.a ?? null, told.a.points),
    b: accountOf(b, sides.b, main?.b ?? null, told.b.points),
    exchange: main && comparedExchange(main, { a, b }, cast),
    alsoCommon: common.slice(1).map((pair) => ({ a: pair.a.id, b: pair.b.id })),
    rows: rows.map((row, index) => rowOf(row, `r${index + 1}`, a, b)),
    names: cast.names,
    doubts: [...doubtsOf(common, told, sides), ...sides.a.doubts, ...sides.b.doubts, ...cast.doubts],
  };
}

export const isComparison = (outcome: Comparison | CompareRefusal): outcome is Comparison => "schema" in outcome;

function whyNot(a: Reading, b: Reading): CompareRefusal | null {
  const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (plain(a.text) === plain(b.text)) return compareRefusal("compare/same-text");
  const empty = [a, b].find(({ statements, exchanges }) => statements.length + exchanges.length === 0);
  return empty ? compareRefusal("compare/nothing-told", titleOf(empty)) : null;
}

const idsOf = (common: readonly CommonExchange[], side: "a" | "b"): string[] => common.map((pair) => pair[side].id);

interface Decided {
  readonly group: Group;
  readonly decision: Decision;
  readonly issue: Issue | null;
}

/** What both call it, else what either calls it first. */
function issueOf({ a, b }: Group): Issue | null {
  const [x, y] = [a, b].map((points) => [...new Set(points.flatMap(({ issues }) => issues))]) as [Issue[], Issue[]];
  const both = x.filter((issue) => y.includes(issue)).sort((one, other) => x.indexOf(one) + y.indexOf(one) - x.indexOf(other) - y.indexOf(other) || (one < other ? -1 : 1));
  return both[0] ?? [x[0], y[0]].filter((issue) => issue !== undefined).sort()[0] ?? null;
}

/** Issue by issue, in the order in which either account comes to them; within an issue likewise. */
function inOrder(rows: readonly Decided[]): Decided[] {
  const place = ({ group }: Decided): number => Math.min(...[...group.a, ...group.b].map(({ position }) => position));
  const firstOf = new Map<Issue | null, number>();
  for (const row of rows) firstOf.set(row.issue, Math.min(firstOf.get(row.issue) ?? Infinity, place(row)));
  const rank = (row: Decided): number => (row.issue === null ? Infinity : firstOf.get(row.issue)!);
  const byIssue = (x: Decided, y: Decided): number => (x.issue === y.issue ? 0 : rank(x) - rank(y) || ((x.issue ?? "") < (y.issue ?? "") ? -1 : 1));
  return [...rows].sort((x, y) => byIssue(x, y) || place(x) - place(y));
}

function rowOf({ group, decision, issue }: Decided, id: string, a: Reading, b: Reading): Row {
  return { id, issue, outcome: decision.outcome, a: inText(group.a).map((point) => cellOf(point, a)), b: inText(group.b).map((point) => cellOf(point, b)), because: decision.because };
}

const inText = (points: readonly Point[]): Point[] => [...points].sort((x, y) => x.at[0].start - y.at[0].start);

const cellOf = ({ statement, at, speakers }: Point, { text }: Reading): Cell => ({ statement, quote: at.map((span) => wordsAt(text, span).trim()).join(" … "), at, speakers });

function doubtsOf(common: readonly CommonExchange[], told: { readonly a: Told; readonly b: Told }, sides: { readonly a: { readonly key: string | null }; readonly b: { readonly key: string | null } }): CompareDoubt[] {
  const doubts: CompareDoubt[] = [];
  if (common.length === 0) doubts.push(compareDoubt("compare/no-common-exchange"));
  if (common.length > 1) doubts.push(compareDoubt("compare/several-exchanges", String(common.length)));
  if (common[0] && !common[0].dated) doubts.push(compareDoubt("compare/date-open"));
  if (sides.a.key !== null && sides.a.key === sides.b.key) doubts.push(compareDoubt("compare/same-side", sides.a.key));
  const passages = [...told.a.points, ...told.b.points].filter(({ statement, slight }) => statement === null && !slight).length;
  if (passages > 0) doubts.push(compareDoubt("compare/not-statements", String(passages)));
  const elsewhere = told.a.elsewhere + told.b.elsewhere;
  if (elsewhere > 0) doubts.push(compareDoubt("compare/elsewhere", String(elsewhere)));
  return doubts;
}
