import type { PartyId } from "../../model/reading.js";

/** A term of office. Dates are as fine as they are known: "2013-03-16" or "2013-03". */
export interface Term {
  /** Canonical name of the office, as room 4 makes them: "minister of foreign affairs". */
  readonly office: string;
  readonly party: PartyId;
  readonly from: string;
  /** Missing where the end is not known. */
  readonly to?: string;
  /** Where the end is not known: the day until which the term is known to have run. */
  readonly knownUntil?: string;
  /** Who published the dates. */
  readonly source: string;
}

/** A person whose name stands in the texts read so far. What the person is called in a language stands in that language's `people.ts`. */
export interface KnownPerson {
  readonly id: string;
  readonly gender: "f" | "m";
  readonly terms: readonly Term[];
}

const china = "Ministry of Foreign Affairs of the People's Republic of China";
const kremlin = "Presidential Executive Office of the Russian Federation";
const russia = "Ministry of Foreign Affairs of the Russian Federation";
const journal = "Journal officiel de la République française";
const historian = "Office of the Historian, US Department of State";
const bundestag = "Deutscher Bundestag";
const gov = "gov.uk, past ministers";
const official = "Official Journal of the European Union";

/** Only terms that were checked; one that is missing says nothing. */
export const officeHolders: readonly KnownPerson[] = [
  { id: "xi-jinping", gender: "m", terms: [{ office: "president", party: "CHN", from: "2013-03-14", knownUntil: "2025-03-31", source: china }] },
  {
    id: "wang-yi", gender: "m", terms: [
      { office: "minister of foreign affairs", party: "CHN", from: "2013-03", to: "2022-12-30", source: china },
      { office: "state councillor", party: "CHN", from: "2018-03", to: "2023-03", source: china },
      { office: "minister of foreign affairs", party: "CHN", from: "2023-07-25", knownUntil: "2025-03-31", source: china },
    ],
  },
  { id: "li-keqiang", gender: "m", terms: [{ office: "prime minister", party: "CHN", from: "2013-03-15", to: "2023-03-11", source: "State Council of the People's Republic of China" }] },
  {
    id: "vladimir-putin", gender: "m", terms: [
      { office: "president", party: "RUS", from: "2000-05-07", to: "2008-05-07", source: kremlin },
      { office: "prime minister", party: "RUS", from: "2008-05-08", to: "2012-05-07", source: kremlin },
      { office: "president", party: "RUS", from: "2012-05-07", knownUntil: "2025-03-31", source: kremlin },
    ],
  },
  { id: "sergey-lavrov", gender: "m", terms: [{ office: "minister of foreign affairs", party: "RUS", from: "2004-03-09", knownUntil: "2025-03-31", source: russia }] },
  { id: "maria-zakharova", gender: "f", terms: [{ office: "spokesperson", party: "RUS/foreign-ministry", from: "2015-08-10", knownUntil: "2025-03-31", source: russia }] },
  { id: "dmitry-peskov", gender: "m", terms: [{ office: "spokesperson", party: "RUS/presidency", from: "2012-05-22", knownUntil: "2025-03-31", source: kremlin }] },
  { id: "emmanuel-macron", gender: "m", terms: [{ office: "president", party: "FRA", from: "2017-05-14", knownUntil: "2025-03-31", source: journal }] },
  { id: "jean-yves-le-drian", gender: "m", terms: [{ office: "minister of foreign affairs", party: "FRA", from: "2017-05-17", to: "2022-05-20", source: journal }] },
  { id: "catherine-colonna", gender: "f", terms: [{ office: "minister of foreign affairs", party: "FRA", from: "2022-05-20", to: "2024-01-11", source: journal }] },
  { id: "antonio-guterres", gender: "m", terms: [{ office: "secretary-general", party: "UN", from: "2017-01-01", knownUntil: "2025-03-31", source: "United Nations, A/RES/71/4 and A/RES/75/286" }] },
  { id: "tedros-adhanom-ghebreyesus", gender: "m", terms: [{ office: "director-general", party: "WHO", from: "2017-07-01", knownUntil: "2025-03-31", source: "World Health Assembly, WHA70 and WHA75" }] },
  {
    id: "donald-trump", gender: "m", terms: [
      { office: "president", party: "USA", from: "2017-01-20", to: "2021-01-20", source: historian },
      { office: "president", party: "USA", from: "2025-01-20", knownUntil: "2025-03-31", source: historian },
    ],
  },
  { id: "barack-obama", gender: "m", terms: [{ office: "president", party: "USA", from: "2009-01-20", to: "2017-01-20", source: historian }] },
  { id: "joe-biden", gender: "m", terms: [{ office: "president", party: "USA", from: "2021-01-20", to: "2025-01-20", source: historian }] },
  { id: "john-kerry", gender: "m", terms: [{ office: "secretary of state", party: "USA", from: "2013-02-01", to: "2017-01-20", source: historian }] },
  { id: "mike-pompeo", gender: "m", terms: [{ office: "secretary of state", party: "USA", from: "2018-04-26", to: "2021-01-20", source: historian }] },
  { id: "antony-blinken", gender: "m", terms: [{ office: "secretary of state", party: "USA", from: "2021-01-26", to: "2025-01-20", source: historian }] },
  { id: "angela-merkel", gender: "f", terms: [{ office: "chancellor", party: "DEU", from: "2005-11-22", to: "2021-12-08", source: bundestag }] },
  { id: "olaf-scholz", gender: "m", terms: [{ office: "chancellor", party: "DEU", from: "2021-12-08", to: "2025-05-06", source: bundestag }] },
  { id: "heiko-maas", gender: "m", terms: [{ office: "minister of foreign affairs", party: "DEU", from: "2018-03-14", to: "2021-12-08", source: bundestag }] },
  { id: "boris-johnson", gender: "m", terms: [{ office: "prime minister", party: "GBR", from: "2019-07-24", to: "2022-09-06", source: gov }] },
  { id: "dominic-raab", gender: "m", terms: [{ office: "minister of foreign affairs", party: "GBR", from: "2019-07-24", to: "2021-09-15", source: gov }] },
  { id: "josep-borrell", gender: "m", terms: [{ office: "high representative", party: "EU", from: "2019-12-01", to: "2024-11-30", source: official }] },
  { id: "ursula-von-der-leyen", gender: "f", terms: [{ office: "president", party: "EU/commission", from: "2019-12-01", knownUntil: "2025-03-31", source: official }] },
  { id: "charles-michel", gender: "m", terms: [{ office: "president", party: "EU/european-council", from: "2019-12-01", to: "2024-11-30", source: official }] },
  { id: "jens-stoltenberg", gender: "m", terms: [{ office: "secretary-general", party: "NATO", from: "2014-10-01", to: "2024-10-01", source: "NATO" }] },
];
