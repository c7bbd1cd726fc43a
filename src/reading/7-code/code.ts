import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Note } from "../../model/doubts.js";
import type { Commitment, Dispatch, Exchange, Initiative, Statement } from "../../model/reading.js";
import type { Attribution, Dates, NamedMention, Names, Parsed } from "../../model/rooms.js";
import type { When } from "../../model/when.js";
import { holds } from "../../text/span.js";
import { commitmentsOf } from "./commitments.js";
import { dispatchOf, imprintOf, sideOf } from "./dispatch.js";
import { exchangesOf, finished } from "./exchanges.js";
import { withFirstPersons } from "./first-person.js";
import { initiativesOf } from "./initiatives.js";
import { issuesFinder } from "./issues.js";
import { open } from "./page.js";
import { draftsBySentence, draftsOf, isTextItself, statementOf, type Draft } from "./statements.js";
import { tieStatements } from "./tie.js";

export interface Coded {
  /** Those of room 4, and who "I" and "we" are. */
  readonly mentions: readonly NamedMention[];
  readonly dispatch: Dispatch;
  readonly statements: readonly Statement[];
  readonly exchanges: readonly Exchange[];
  readonly initiatives: readonly Initiative[];
  readonly commitments: readonly Commitment[];
}

/**
 * Codes what the earlier rooms found: what the dispatch is and whose account, which exchanges it tells of, what each statement does,
 * is about, was said in and stands for, what was put forward, and who is bound to what. All spans are half-open UTF-16 in the source.
 * Doubted: acts of unknown cues, merges the words do not say outright, whose account it is.
 */
export function code(parsed: Parsed, names: Names, dates: Dates, attributions: readonly Attribution[], language: Language, world: World, note: Note): Coded {
  const first = open(parsed, names, dates, language, world, note);
  const imprint = imprintOf(first);
  const voiced = withFirstPersons(first, attributions, imprint);
  const page = voiced === names ? first : open(parsed, voiced, dates, language, world, note);
  const drafts = draftsOf(page, attributions);
  const bySentence = draftsBySentence(page, drafts);
  const gathered = exchangesOf(page, (line, at) => bySentence[line]!.some(({ attribution }) => !isTextItself(attribution) && attribution.content.some((one) => holds(one, at))));
  const { tied, firm } = tieStatements(page, drafts, gathered, imprint);
  const side = sideOf(page, imprint, gathered, drafts.map(({ speaker }) => speaker));
  const exchanges = finished(page, gathered, firstSaid(drafts.filter(({ id }) => firm.has(id)), tied));
  const issuesOf = issuesFinder(page);
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const byExchange = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const statements = drafts.map((draft) => {
    const exchange = byExchange.get(tied.get(draft.id)?.id ?? "") ?? null;
    return statementOf(page, draft, byId, exchange, imprint, side, issuesOf);
  });
  return {
    mentions: voiced.mentions,
    dispatch: dispatchOf(page, imprint, exchanges, side), statements, exchanges,
    initiatives: initiativesOf(page, bySentence, tied, gathered),
    commitments: commitmentsOf(page, bySentence, imprint.kind === "communique" || imprint.kind === "statement"),
  };
}

/** By exchange, the first day that words said at it are dated. */
function firstSaid(drafts: readonly Draft[], tied: ReadonlyMap<string, { readonly id: string }>): ReadonlyMap<string, When> {
  const days = new Map<string, When>();
  for (const { id, said } of drafts) {
    const exchange = tied.get(id)?.id;
    if (said && exchange !== undefined && !days.has(exchange)) days.set(exchange, said);
  }
  return days;
}
