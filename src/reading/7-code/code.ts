import type { Language } from "../../language/index.js";
import type { World } from "../../language/world/index.js";
import type { Note } from "../../model/doubts.js";
import type { Commitment, Dispatch, Exchange, Initiative, Statement } from "../../model/reading.js";
import type { Attribution, Dates, Names, Parsed } from "../../model/rooms.js";

export interface Coded {
  readonly dispatch: Dispatch;
  readonly statements: readonly Statement[];
  readonly exchanges: readonly Exchange[];
  readonly initiatives: readonly Initiative[];
  readonly commitments: readonly Commitment[];
}

/** Placeholder until the room is built. */
export function code(parsed: Parsed, _names: Names, dates: Dates, _attributions: readonly Attribution[], _language: Language, _world: World, _note: Note): Coded {
  const { prepared } = parsed;
  return {
    dispatch: {
      language: prepared.language, kind: "news", title: null, publisher: null, place: null, published: dates.published,
      updated: dates.updated, side: null, told: prepared.source.told, encoding: prepared.source.encoding,
    },
    statements: [], exchanges: [], initiatives: [], commitments: [],
  };
}
