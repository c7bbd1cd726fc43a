import { languages } from "../language/index.js";
import { world as ourWorld, type World } from "../language/world/index.js";
import type { Prepared } from "../model/document.js";
import type { Doubt } from "../model/doubts.js";
import type { Reading } from "../model/reading.js";
import type { Parsed } from "../model/rooms.js";
import type { Analyses, Tree } from "../model/tree.js";
import { grow } from "./3-parse/grow.js";
import { name } from "./4-name/name.js";
import { date } from "./5-date/date.js";
import { attribute } from "./6-attribute/attribute.js";
import { code } from "./7-code/code.js";

/** What the reader brings along beside the text: parties, office-holders, dated events. */
export interface Known {
  readonly world: World;
}

export const known: Known = { world: ourWorld };

/** The engine that made a reading, kept with it: another version may read the same words otherwise. */
export const engine = "entente 0.1.0";

/**
 * The second pure half: what was prepared, with what the parser made of it, becomes a reading.
 * This is the whole road in the order it happens; each name below is a room in this folder.
 * Never throws on content and never guesses: what stays open is among `doubts`.
 */
export function read(prepared: Prepared, analyses: Analyses, { world }: Known = known): Reading {
  return readTrees({ prepared, trees: treesOf(prepared, analyses) }, { world });
}

/** The trees by themselves, for whoever asks what a line was read from; one for each sentence. */
export const treesOf = (prepared: Prepared, analyses: Analyses): Tree[] => grow(prepared, analyses);

/** The same from trees that are grown already, wherever they come from. */
export function readTrees(parsed: Parsed, { world }: Known = known): Reading {
  const { prepared } = parsed;
  const { source } = prepared;
  const language = languages[prepared.language];
  if (!language) throw new RangeError(`no language data for “${prepared.language}”`);
  const doubts: Doubt[] = [...prepared.doubts];
  const note = (doubt: Doubt): void => void doubts.push(doubt);

  const names = name(parsed, language, world, note);
  const dates = date(parsed, language, world, note);
  const attributions = attribute(parsed, names, language, note);
  const coded = code(parsed, names, dates, attributions, language, world, note);

  return {
    schema: "entente.reading/1",
    offsets: "utf-16",
    engine,
    id: source.id,
    text: source.text,
    dispatch: coded.dispatch,
    parties: names.parties,
    people: names.people,
    mentions: coded.mentions.map(({ head: _head, ...mention }) => mention),
    dates: dates.expressions,
    ...(dates.updates.length > 0 && { updates: dates.updates }),
    exchanges: coded.exchanges,
    statements: coded.statements,
    initiatives: coded.initiatives,
    commitments: coded.commitments,
    doubts,
  };
}
