import { languages, type Language } from "../../src/language/index.js";
import { world as known, type World as KnownWorld } from "../../src/language/world/index.js";
import type { Reading } from "../../src/model/reading.js";
import type { Parser } from "../../src/parser/parser.js";
import { grow } from "../../src/reading/3-parse/grow.js";
import { name } from "../../src/reading/4-name/name.js";
import { date } from "../../src/reading/5-date/date.js";
import { attribute } from "../../src/reading/6-attribute/attribute.js";
import { code } from "../../src/reading/7-code/code.js";
import { prepare } from "../../src/reading/prepare.js";
import type { Made } from "./corpus.js";
import { states } from "./states.js";

/**
 * The real engine, with the invented states among the parties it knows, as it knows every real state; of the people it knows none.
 * Without `listed` it knows none of the states either. The rooms are called as `reading/read.ts` calls them.
 */
export async function readMade(made: Made, parser: Parser, listed = true): Promise<Reading> {
  const language = listed ? extended[made.language] : languages[made.language]!;
  const world = listed ? worldWithStates : known;
  const source = { id: made.id, text: made.text, told: { language: made.language, published: made.published, publisher: made.publisher, url: made.url }, encoding: null };
  const prepared = prepare(source, language);
  const parsed = { prepared, trees: grow(prepared, await parser.analyse(prepared)) };
  const doubts = [...prepared.doubts];
  const note = (doubt: Reading["doubts"][number]): void => void doubts.push(doubt);
  const names = name(parsed, language, world, note);
  const dates = date(parsed, language, world, note);
  const coded = code(parsed, names, dates, attribute(parsed, names, language, note), language, world, note);
  return {
    schema: "entente.reading/1", offsets: "utf-16", engine: "bench", id: made.id, text: made.text, dispatch: coded.dispatch, parties: names.parties, people: names.people,
    mentions: names.mentions.map(({ head: _head, ...mention }) => mention), dates: dates.expressions, exchanges: coded.exchanges, statements: coded.statements, initiatives: coded.initiatives, commitments: coded.commitments, doubts,
  };
}

const worldWithStates: KnownWorld = { ...known, parties: [...known.parties, ...states.map(({ id }) => ({ id, kind: "state" as const }))] };

const withStates = (language: Language, terms: (state: (typeof states)[number]) => Language["names"]["parties"][string]): Language =>
  ({ ...language, names: { ...language.names, parties: { ...language.names.parties, ...Object.fromEntries(states.map((state) => [state.id, terms(state)])) } } });

const extended: { readonly en: Language; readonly fr: Language } = {
  en: withStates(languages.en!, ({ en, capital }) => ({ names: [en.name], adjectives: [en.adjective], seats: [capital.en] })),
  fr: withStates(languages.fr!, ({ fr, capital }) => ({ names: [fr.name], gender: fr.gender, adjectives: [...fr.adjective, ...fr.adjective.map((word) => `${word}s`)], seats: [capital.fr] })),
};

