import type { PartyId } from "../../model/reading.js";
import type { Term } from "../../model/query.js";
import type { Lexemes } from "./lexemes.js";
import type { PartyNames } from "./party-names.js";
import type { Config } from "./searchable.js";
import { cut, type Token } from "./tokens.js";

// A query's words as PostgreSQL asks for them. In which language it is asked is not known, and each language stems otherwise
// and leaves other words out. So the words are asked for in every language as a whole:
//
//     the talks        english: talk      french: the & talk      simple: the & talks      …      either of these will do
//
// What must not be there must be there in none of them. A name of a party stands for the party itself, by whatever name a text
// calls it:
//
//     Китай sanctions  (кита | party:CHN) & sanction

/** A word to be found: its tokens in a row, and how it was written together. */
export interface SoughtWord {
  readonly tokens: readonly Token[];
  readonly joined: string | null;
  readonly not: boolean;
  /** Parties of which this is a name. */
  readonly parties: readonly PartyId[];
}

/** The words of a query, names of parties of several words taken together. */
export function soughtWords(terms: readonly Term[], parties: PartyNames): readonly SoughtWord[] {
  const found: SoughtWord[] = [];
  for (let at = 0; at < terms.length;) {
    const name = nameAt(terms, at, parties);
    const words = terms.slice(at, at + name.length);
    const { tokens, joined } = cut(words.map((term) => term.words).join(" "));
    const sought = tokens.filter((token, index) => token.kind !== "last" || tokens[index - 1]?.kind !== "pair");
    const together = joined.length === 1 && joined[0]!.start === tokens[0]?.start && joined[0]!.end === tokens.at(-1)?.end ? joined[0]!.fold : null;
    if (sought.length > 0) found.push({ tokens: sought, joined: together, not: terms[at]!.not, parties: name.parties });
    at += name.length;
  }
  return found;
}

/** The longest name of a party that begins here, of plain words in a row or of one phrase. */
function nameAt(terms: readonly Term[], at: number, parties: PartyNames): { length: number; parties: readonly PartyId[] } {
  const first = terms[at]!;
  const plain = terms.slice(at, at + parties.longest);
  const end = plain.findIndex(({ kind, not }) => kind === "phrase" || not);
  const most = first.kind === "phrase" || first.not ? 1 : end < 0 ? plain.length : end;
  for (let length = most; length > 0; length--) {
    const called = parties.called(terms.slice(at, at + length).map(({ words }) => words).join(" "));
    if (called.length > 0) return { length, parties: called };
  }
  return { length: 1, parties: [] };
}

/** The words as a tsquery: null where every word is too common to be searched in every language. */
export function wordsAsked(words: readonly SoughtWord[], lexemes: Lexemes, configs: readonly Config[]): string | null {
  const wanted = configs.map((config) => {
    const parts = words.filter(({ not }) => !not).map((word) => asked(word, lexemes, config)).filter((part): part is string => part !== null);
    return parts.length > 0 ? all(parts) : null;
  });
  const unwanted = words.filter(({ not }) => not)
    .map((word) => any(configs.map((config) => asked(word, lexemes, config)).filter((part): part is string => part !== null)))
    .filter((part): part is string => part !== null).map((part) => `!${part}`);
  const positive = any(wanted.filter((part): part is string => part !== null));
  const parts = [...(positive === null ? [] : [positive]), ...unwanted];
  return parts.length > 0 ? all(parts) : null;
}

/** One word in one language; null where that language leaves it out. */
function asked({ tokens, joined, parties }: SoughtWord, lexemes: Lexemes, config: Config): string | null {
  const inARow = phrase(tokens, (fold) => lexemes.of(fold, config));
  const together = joined === null ? [] : lexemes.of(joined, config).map(quote);
  return any([...(inARow === null ? [] : [inARow]), ...together, ...parties.map((party) => quote(`party:${party}`))]);
}

/** Tokens one behind the other; words left out in between keep their room. */
function phrase(tokens: readonly Token[], lexemes: (fold: string) => readonly string[]): string | null {
  let built: string | null = null;
  let distance = 0;
  for (const { fold, kind } of tokens) {
    distance++;
    const [lexeme] = lexemes(fold);
    if (lexeme === undefined) continue;
    const one = `${quote(lexeme)}${kind === "last" ? ":*" : ""}`;
    built = built === null ? one : `${built} <${distance}> ${one}`;
    distance = 0;
  }
  return built === null || tokens.length === 1 ? built : `(${built})`;
}

/** Words of a name, restricted to where names of that role stand in a search column: B speakers, C addressees. */
export function nameAsked(name: string, role: "B" | "C"): string | null {
  const { tokens } = cut(name);
  return all(tokens.filter(({ kind }, index) => kind !== "last" || index === 0).map(({ fold, kind }) => `${quote(fold)}:${kind === "last" ? "*" : ""}${role}`));
}

/** A lexeme as a tsquery has it. What people and texts write can never end it. */
export const quote = (lexeme: string): string => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

export const all = (parts: readonly string[]): string | null => joinedBy([...new Set(parts)], " & ");
export const any = (parts: readonly string[]): string | null => joinedBy([...new Set(parts)], " | ");
const joinedBy = (parts: readonly string[], sign: string): string | null => (parts.length === 0 ? null : parts.length === 1 ? parts[0]! : `(${parts.join(sign)})`);
