import type { WorldNames } from "../../shape/world-names.js";

/** Names of offices in French. What parties are called in French stands in the language's own folder, and in CLDR. */
export const fr: WorldNames = {
  parties: {},
  offices: {
    "head of state": "chef de l'État", "head of government": "chef du gouvernement",
    "president": "président", "prime minister": "Premier ministre", "chancellor": "chancelier", "crown prince": "prince héritier",
    "minister of foreign affairs": "ministre des Affaires étrangères", "secretary of state": "secrétaire d'État", "state councillor": "conseiller d'État",
    "spokesperson": "porte-parole", "ambassador": "ambassadeur", "secretary-general": "secrétaire général",
    "director-general": "directeur général", "high representative": "haut représentant", "high commissioner": "haut-commissaire",
  },
};
