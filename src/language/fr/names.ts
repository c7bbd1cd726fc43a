import type { NameWords } from "../shape/names.js";
import { bodies, countries, sides } from "./bodies.js";
import { grammar } from "./name-grammar.js";
import { notPeople, organisationWords } from "./not-people.js";
import { counterparts, honorifics, officeModifiers, offices, people, portfolios } from "./offices.js";
import { parties } from "./parties.js";
import { knownPeople } from "./people.js";

export const names: NameWords = {
  parties,
  knownPeople,
  honorifics,
  offices,
  portfolios,
  officeModifiers,
  bodies,
  people,
  counterparts,
  sides,
  countries,
  organisationWords,
  notPeople,
  grammar,
};
