import type { WorldNames } from "../../shape/world-names.js";

/** Names of offices in English. What parties are called in English stands in the language's own folder, and in CLDR. */
export const en: WorldNames = {
  parties: {},
  offices: {
    "head of state": "head of state", "head of government": "head of government",
    "president": "president", "prime minister": "prime minister", "chancellor": "chancellor", "crown prince": "crown prince",
    "minister of foreign affairs": "minister of foreign affairs", "secretary of state": "secretary of state", "state councillor": "state councillor",
    "spokesperson": "spokesperson", "ambassador": "ambassador", "secretary-general": "secretary-general",
    "director-general": "director-general", "high representative": "high representative", "high commissioner": "high commissioner",
  },
};
