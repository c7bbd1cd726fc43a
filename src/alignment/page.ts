import { languages } from "../language/index.js";
import type { Act } from "../model/acts.js";
import { concepts, type Concept } from "../model/concepts.js";
import type { Issue } from "../model/issues.js";
import type { Exchange, Reading } from "../model/reading.js";
import type { Span } from "../text/span.js";
import { factsIn, speakersOf, type Facts } from "./facts-in.js";
import type { Cast } from "./parties.js";
import { tokenAt, tokensOf, type Token } from "./tokens.js";
import { findTerms, vocabularyOf, type FoundTerm, type Vocabulary } from "./vocabulary.js";

/** All that making points of a reading needs. */
export interface Page {
  readonly reading: Reading;
  readonly cast: Cast;
  /** Exchanges that are compared; what was said in others is left out. */
  readonly exchanges: ReadonlySet<string>;
  /** The exchange both accounts are chiefly about, by its id in this one. */
  readonly main: string | null;
  readonly participants: ReadonlySet<string>;
  readonly sides: Sides;
  readonly vocabulary: Vocabulary | null;
  readonly tokens: readonly Token[];
  /** The term that holds a token, by the token's index. */
  readonly concepts: ByToken<Concept>;
  readonly issues: ByToken<Issue>;
  readonly doing: ByToken<Act>;
  /** People who take part, by ids of the cast. */
  readonly taking: ReadonlySet<string>;
  readonly facts: Facts;
}

/** Whose account this is and whose the other, by ids of the cast; null where it stays open. */
export interface Sides {
  readonly own: string | null;
  readonly other: string | null;
}

/** Looks an account up once, for all its points. */
export function pageOf(reading: Reading, cast: Cast, exchanges: readonly string[], sides: Sides): Page {
  const main = exchanges[0] ?? reading.exchanges.find(({ status }) => status === "held")?.id ?? null;
  const compared = occasionOf(reading, exchanges.length > 0 ? exchanges : main === null ? [] : [main], cast);
  const language = languages[reading.dispatch.language];
  const vocabulary = language ? vocabularyOf(language) : null;
  const tokens = tokensOf(reading.text);
  const taking = reading.exchanges.filter(({ id }) => compared.has(id)).flatMap(({ participants }) => participants);
  const parts = [...taking.flatMap(({ party }) => (party === null ? [] : [cast.party(party)])), ...reading.statements.flatMap((one) => speakersOf(one, reading, cast).parties)];
  return {
    reading, cast, exchanges: compared, main, sides, vocabulary, tokens, participants: new Set(parts),
    concepts: byToken(vocabulary ? findTerms(vocabulary.concepts, tokens) : []),
    issues: byToken(vocabulary ? findTerms(vocabulary.issues, tokens) : []),
    doing: byToken(vocabulary ? findTerms(vocabulary.doing, tokens) : []),
    taking: new Set(taking.flatMap(({ person }) => (person === null ? [] : [cast.person(person)]))),
    facts: factsIn(reading, cast),
  };
}

/** The exchanges that are compared, with those of the same people on the same day: a visit and the talks held on it are one occasion. */
function occasionOf(reading: Reading, exchanges: readonly string[], cast: Cast): Set<string> {
  const whoOf = ({ participants }: Exchange): Set<string> => new Set(participants.flatMap(({ person, party }) => [...(person === null ? [] : [cast.person(person)]), ...(party === null ? [] : [cast.party(party)])]));
  const meant = reading.exchanges.filter(({ id }) => exchanges.includes(id));
  const isWithin = (one: Exchange): boolean => meant.some((main) => {
    const there = whoOf(main);
    return one.status === main.status && (one.when?.value ?? main.when?.value) === main.when?.value && [...whoOf(one)].every((who) => there.has(who));
  });
  return new Set(reading.exchanges.filter((one) => exchanges.includes(one.id) || isWithin(one)).map(({ id }) => id));
}

/** The term that holds each token, by the token's index. */
export type ByToken<T> = readonly (FoundTerm<T> | undefined)[];

function byToken<T>(found: readonly FoundTerm<T>[]): ByToken<T> {
  const at: (FoundTerm<T> | undefined)[] = [];
  for (const term of found) for (let index = term.from; index < term.to; index++) at[index] = term;
  return at;
}

/** The terms that touch some places, each once. */
export function foundIn<T>(found: ByToken<T>, tokens: readonly Token[], at: readonly Span[]): FoundTerm<T>[] {
  const here = new Set<FoundTerm<T>>();
  for (const { start, end } of at) {
    for (let index = tokenAt(tokens, start); index < tokens.length && tokens[index]!.start < end; index++) {
      const term = found[index];
      if (term) here.add(term);
    }
  }
  return [...here];
}

export const isKind = ({ values }: FoundTerm<Concept>, kind: string): boolean => values.some((concept) => concepts[concept].kind === kind);
