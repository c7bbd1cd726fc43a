import type { Judge } from "./groups.js";
import { nameOf, samePerson, stateOf, type PersonTold } from "./same-person.js";
import { conflict, exchangeKeys, sameExchange } from "./same-exchange.js";
import { sameText, type Carried } from "./same-text.js";
import { sketch } from "./sketch.js";
import type { ExchangeTold } from "./told.js";

/** How exchanges, people and texts of many dispatches are grouped: for `group` and `admit`. */
export const exchangeJudge: Judge<ExchangeTold> = { same: sameExchange, apart: (one, other) => conflict(one, other) !== null, keysOf: exchangeKeys };

export interface PersonOf extends PersonTold {
  readonly id: string;
}

export const personJudge: Judge<PersonOf> = {
  same: samePerson,
  // two first names are two people, whatever third person with a surname alone stands between them
  apart: (one, other) => samePerson(one, other).verdict === "no",
  // a full name may stand without a party; a part of one says nothing without
  // a full name may stand without a party; a part of one says nothing without
  keysOf: (person) => {
    const { known, party } = person;
    const { parts, key } = nameOf(person);
    const keys = [...(known === null ? [] : [`=${known}`]), ...(parts.length > 1 ? [`=${key}`] : [])];
    if (party === null) return keys;
    const state = stateOf(party);
    for (const part of parts) if (part.length > 1) keys.push(`${part}/${state}`);
    // two first letters tell where names are spelt in two ways
    return parts.length > 0 ? [...keys, `${parts.at(-1)!.slice(0, 2)}-/${state}`] : keys;
  },
};

export interface TextOf extends Carried {
  readonly id: string;
  /** As `sketch` gives them; kept with the text, so that it need not be made again. */
  readonly keys?: readonly string[];
}

export const textJudge: Judge<TextOf> = { same: sameText, apart: (one, other) => one.language !== other.language, keysOf: ({ text, keys }) => keys ?? sketch(text) };
