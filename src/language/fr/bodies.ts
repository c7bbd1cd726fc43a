import type { NameWords } from "../shape/names.js";

export const bodies: NameWords["bodies"] = [
  { body: "ministry", forms: ["ministère"], plurals: ["ministères"], gender: "m" },
  { body: "foreign-ministry", forms: ["diplomatie", "chancellerie"], plurals: ["diplomaties"], gender: "f" },
  { body: "government", forms: ["gouvernement", "exécutif", "cabinet"], plurals: ["gouvernements"], gender: "m", isParty: true },
  { body: "government", forms: ["administration"], gender: "f", isParty: true },
  { body: "government", forms: [], plurals: ["autorités", "pouvoirs publics"], gender: "f", isParty: true },
  { body: "presidency", forms: ["présidence"], plurals: ["présidences"], gender: "f" },
  { body: "prime-minister", forms: ["services du Premier ministre"], gender: "m" },
  { body: "parliament", forms: ["parlement", "Parlement", "Assemblée nationale", "Congrès"], plurals: ["parlements"], gender: "m" },
  { body: "parliament-upper", forms: ["Sénat"], gender: "m" },
  { body: "parliament-lower", forms: ["Chambre des députés", "Chambre des représentants", "Chambre basse"], gender: "f" },
  { body: "supreme-court", forms: ["Cour suprême", "Cour constitutionnelle", "Conseil constitutionnel"], gender: "f" },
  { body: "court", forms: ["tribunal"], plurals: ["tribunaux"], gender: "m" },
  { body: "court", forms: ["cour"], plurals: ["cours"], gender: "f" },
  { body: "army", forms: ["armée", "marine", "garde nationale"], plurals: ["forces armées"], gender: "f" },
  { body: "police", forms: ["police", "gendarmerie"], gender: "f" },
  { body: "embassy", forms: ["ambassade", "mission permanente", "mission diplomatique", "représentation permanente"], plurals: ["ambassades"], gender: "f" },
  { body: "consulate", forms: ["consulat", "consulat général"], gender: "m" },
  { body: "central-bank", forms: ["banque centrale", "Banque centrale"], gender: "f" },
  { body: "secretariat", forms: ["secrétariat", "secrétariat général"], gender: "m" },
  { body: "prosecution", forms: ["parquet", "parquet général"], gender: "m" },
  { body: "intelligence-service", forms: ["services de renseignement"], plurals: ["services de renseignement"], gender: "m" },
  { body: "opposition", forms: ["opposition"], gender: "f" },
  { body: "party", forms: ["parti"], plurals: ["partis"], gender: "m" },
  { body: "agency", forms: ["agence", "organisation", "institution", "organisation non gouvernementale", "ONG", "société", "entreprise", "firme", "compagnie", "fédération", "association", "fondation", "autorité", "banque", "direction"], plurals: ["agences", "organisations", "institutions", "ONG", "sociétés", "entreprises", "associations", "banques"], gender: "f" },
  { body: "commission", forms: ["commission"], gender: "f" },
  { body: "council", forms: ["conseil", "comité"], gender: "m" },
  { body: "bloc", forms: ["bloc", "groupe"], plurals: ["groupes"], gender: "m" },
  { body: "alliance", forms: ["alliance", "coalition"], gender: "f" },
];

export const sides: NameWords["sides"] = [
  { forms: ["partie", "délégation"], plurals: ["parties", "délégations"], gender: "f" },
  { forms: ["côté", "camp"], plurals: ["côtés", "camps"], gender: "m" },
];

export const countries: NameWords["countries"] = [
  { forms: ["pays", "État", "peuple", "gouvernement"], plurals: ["pays", "États", "peuples", "gouvernements"], gender: "m" },
  { forms: ["nation", "capitale", "puissance"], plurals: ["nations", "capitales", "puissances"], gender: "f" },
];
