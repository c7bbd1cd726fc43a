import { sql, type Kysely } from "kysely";
import type { Act, Strength } from "../../model/acts.js";
import type { LanguageCode } from "../../model/document.js";
import type { ChainLink, Mode, PartyId, Speaker, Standing } from "../../model/reading.js";
import { dispatchId, recordId } from "../../model/record-id.js";
import type { Span } from "../../text/span.js";
import { inAllConfigs, lexemesOf } from "../search/lexemes.js";
import { markedWords, wordsToMark } from "../search/marked.js";
import { configs } from "../search/searchable.js";
import type { DispatchState, Tables } from "../tables.js";
import { openingOf } from "./brief.js";
import type { Candidate } from "./block.js";
import type { Compiled } from "./compile.js";
import { excerptOf } from "./excerpt.js";
import { gazetteerNames } from "./parties-called.js";

/** The dispatch something was found in. */
export interface HitDispatch {
  readonly id: string;
  readonly revision: number;
  readonly title: string | null;
  /** The first words of its newest text, where it has no title to be known by. */
  readonly opening: string | null;
  readonly publisher: string | null;
  readonly publisherParty: PartyId | null;
  /** The side whose account it is. */
  readonly side: PartyId | null;
  readonly language: LanguageCode | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Whether it may be shown to others: an embargoed or withdrawn dispatch is found, and says so. */
  readonly state: DispatchState;
}

/** A statement that was found: its words, where the looked-for words stand in them, and whose they are. */
export interface StatementHit {
  readonly kind: "statement";
  readonly id: string;
  readonly words: string;
  /** Places in `words`: half-open, in UTF-16 code units. Never markup. */
  readonly marks: readonly Span[];
  readonly score: number;
  readonly speaker: { readonly name: string | null; readonly party: PartyId | null; readonly person: string | null; readonly kind: Speaker["kind"] } | null;
  readonly cue: string | null;
  readonly act: Act;
  readonly strength: Strength | null;
  readonly mode: Mode;
  readonly standing: Standing;
  /** Who is said to have spoken ← who reported it ← who published it, in words. */
  readonly chain: readonly Pick<ChainLink, "role" | "name" | "party">[];
  readonly said: { readonly from: string; readonly to: string } | null;
  readonly exchange: string | null;
  readonly issues: readonly string[];
  readonly doubtful: boolean;
  readonly corrected: boolean;
  readonly dispatch: HitDispatch;
}

/** A dispatch whose text was found although none of its statements was: an excerpt of it. */
export interface DispatchHit {
  readonly kind: "dispatch";
  readonly id: string;
  readonly words: string;
  readonly marks: readonly Span[];
  /** Where `words` stand in the dispatch's text. */
  readonly at: Span;
  readonly score: number;
  readonly dispatch: HitDispatch;
}

export type Hit = StatementHit | DispatchHit;

/** All that is shown of hits, in their order. */
export async function hitsOf(db: Kysely<Tables>, compiled: Compiled, found: readonly (Candidate & { readonly score: number })[]): Promise<readonly Hit[]> {
  const [statements, dispatches] = await Promise.all([
    statementRows(db, found.filter(({ kind }) => kind === "statement").map(({ id }) => id)),
    dispatchRows(db, found.filter(({ kind }) => kind === "dispatch").map(({ dispatch }) => dispatch)),
  ]);
  const mark = await markerFor(db, compiled, [
    ...[...statements.values()].map(({ words, words_language }) => ({ words, language: words_language })),
    ...[...dispatches.values()].map(({ text, language }) => ({ words: text, language: language ?? "en" as const })),
  ]);
  return found.flatMap((one): Hit[] => {
    if (one.kind === "dispatch") {
      const row = dispatches.get(one.dispatch);
      return row ? [{ kind: "dispatch", id: dispatchId(one.dispatch), ...excerptOf(row.text, mark(row.text, row.language ?? "en")), score: one.score, dispatch: shown(row) }] : [];
    }
    const row = statements.get(one.id);
    return row ? [statementHit(row, mark(row.words, row.words_language), one.score)] : [];
  });
}

type StatementRow = Awaited<ReturnType<typeof statementRows>> extends ReadonlyMap<string, infer T> ? T : never;
type DispatchRow = Awaited<ReturnType<typeof dispatchRows>> extends ReadonlyMap<number, infer T> ? T : never;

const ofDispatch = ["dispatch.number", "dispatch.latest", "dispatch.title", "dispatch.publisher", "dispatch.publisher_party", "dispatch.side", "dispatch.language", "dispatch.published", "dispatch.url", "dispatch.state"] as const;

/** Statements with what is shown of their dispatches: one question, as each costs an embedded record more than the rows it gives. */
async function statementRows(db: Kysely<Tables>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db.selectFrom("statement").innerJoin("dispatch", "dispatch.number", "statement.dispatch")
    .select(["statement.id", "statement.revision", "speaker_person", "speaker_party", "speaker_name", "speaker_kind", "cue", "words", "act", "strength", "mode", "standing",
      "said_from", "said_to", "exchange", "statement.language as words_language", "doubtful", "corrected", "chain"])
    .select(ofDispatch).select(openingOf("dispatch").as("opening"))
    .select(sql<readonly string[]>`array(select issue from statement_issue where statement_issue.statement = statement.id order by issue)`.as("issues"))
    .where("statement.id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Dispatches with their newest text. */
async function dispatchRows(db: Kysely<Tables>, numbers: readonly number[]) {
  if (numbers.length === 0) return new Map<number, never>();
  const rows = await db.selectFrom("dispatch").innerJoin("revision", (join) => join.onRef("revision.dispatch", "=", "dispatch.number").onRef("revision.number", "=", "dispatch.latest"))
    .select(ofDispatch).select(["revision.text", openingOf("dispatch").as("opening")]).where("dispatch.number", "in", numbers).execute();
  return new Map(rows.map((row) => [row.number, row]));
}

/** Marks the looked-for words in these texts. */
async function markerFor(db: Kysely<Tables>, { sought }: Compiled, texts: readonly { readonly words: string; readonly language: LanguageCode }[]): Promise<(words: string, language: LanguageCode) => readonly Span[]> {
  const wanted = sought.filter(({ not }) => !not);
  if (wanted.length === 0) return () => [];
  const folds = wanted.flatMap(({ tokens, joined }) => [...tokens.map(({ fold }) => fold), ...(joined === null ? [] : [joined])]);
  // Only a word with the same first letter can have the same stem; but an Arabic stemmer takes letters off the front.
  const initials = new Set(folds.map((fold) => fold.codePointAt(0)));
  const possible = texts.flatMap(({ words, language }) => wordsToMark({ words, config: configs[language] }))
    .filter(({ fold, config }) => config === "arabic" || initials.has(fold.codePointAt(0)));
  const lexemes = await lexemesOf(db, [...inAllConfigs(folds, [...new Set(texts.map(({ language }) => configs[language]))]), ...possible]);
  return (words, language) => markedWords({ words, config: configs[language] }, sought, lexemes, gazetteerNames());
}

function statementHit(row: StatementRow, marks: readonly Span[], score: number): StatementHit {
  return {
    kind: "statement", id: row.id, words: row.words, marks, score,
    speaker: row.speaker_kind === null ? null : {
      name: row.speaker_name, party: row.speaker_party, person: row.speaker_person === null ? null : recordId("person", row.speaker_person), kind: row.speaker_kind,
    },
    cue: row.cue, act: row.act, strength: row.strength, mode: row.mode, standing: row.standing,
    chain: row.chain,
    said: row.said_from === null ? null : { from: row.said_from, to: row.said_to ?? row.said_from },
    exchange: row.exchange === null ? null : recordId("exchange", row.exchange),
    issues: row.issues, doubtful: row.doubtful, corrected: row.corrected,
    dispatch: { ...shown(row), revision: row.revision },
  };
}

const shown = ({ number, latest, title, opening, publisher, publisher_party, side, language, published, url, state }: Omit<DispatchRow, "text">): HitDispatch =>
  ({ id: dispatchId(number), revision: latest, title, opening, publisher, publisherParty: publisher_party, side, language, published, url, state });
