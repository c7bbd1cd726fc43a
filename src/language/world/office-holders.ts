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
  { id: "francois-hollande", gender: "m", terms: [{ office: "president", party: "FRA", from: "2012-05-15", to: "2017-05-14", source: "Journal officiel de la République française" }] },
  { id: "laurent-fabius", gender: "m", terms: [{ office: "minister of foreign affairs", party: "FRA", from: "2012-05-16", to: "2016-02-11", source: "Journal officiel de la République française" }] },
  {
    id: "jean-marc-ayrault", gender: "m", terms: [
      { office: "prime minister", party: "FRA", from: "2012-05-15", to: "2014-03-31", source: "Journal officiel de la République française" },
      { office: "minister of foreign affairs", party: "FRA", from: "2016-02-11", to: "2017-05-17", source: "Journal officiel de la République française" },
    ],
  },
  { id: "stephane-sejourne", gender: "m", terms: [{ office: "minister of foreign affairs", party: "FRA", from: "2024-01-11", to: "2024-09-21", source: "Journal officiel de la République française" }] },
  { id: "jean-noel-barrot", gender: "m", terms: [{ office: "minister of foreign affairs", party: "FRA", from: "2024-09-21", knownUntil: "2025-06-30", source: "Journal officiel de la République française" }] },
  { id: "manuel-valls", gender: "m", terms: [{ office: "prime minister", party: "FRA", from: "2014-03-31", to: "2016-12-06", source: "Journal officiel de la République française" }] },
  { id: "edouard-philippe", gender: "m", terms: [{ office: "prime minister", party: "FRA", from: "2017-05-15", to: "2020-07-03", source: "Journal officiel de la République française" }] },
  { id: "jean-castex", gender: "m", terms: [{ office: "prime minister", party: "FRA", from: "2020-07-03", to: "2022-05-16", source: "Journal officiel de la République française" }] },
  { id: "elisabeth-borne", gender: "f", terms: [{ office: "prime minister", party: "FRA", from: "2022-05-16", to: "2024-01-09", source: "Journal officiel de la République française" }] },
  { id: "gabriel-attal", gender: "m", terms: [{ office: "prime minister", party: "FRA", from: "2024-01-09", to: "2024-09-05", source: "Journal officiel de la République française" }] },
  { id: "michel-barnier", gender: "m", terms: [{ office: "prime minister", party: "FRA", from: "2024-09-05", to: "2024-12-13", source: "Journal officiel de la République française" }] },
  { id: "francois-bayrou", gender: "m", terms: [{ office: "prime minister", party: "FRA", from: "2024-12-13", knownUntil: "2025-06-30", source: "Journal officiel de la République française" }] },
  { id: "rex-tillerson", gender: "m", terms: [{ office: "secretary of state", party: "USA", from: "2017-02-01", to: "2018-03-31", source: "Office of the Historian, US Department of State" }] },
  { id: "marco-rubio", gender: "m", terms: [{ office: "secretary of state", party: "USA", from: "2025-01-21", knownUntil: "2025-06-30", source: "Office of the Historian, US Department of State" }] },
  { id: "li-qiang", gender: "m", terms: [{ office: "prime minister", party: "CHN", from: "2023-03-11", knownUntil: "2025-06-30", source: "State Council of the People's Republic of China" }] },
  { id: "qin-gang", gender: "m", terms: [{ office: "minister of foreign affairs", party: "CHN", from: "2022-12-30", to: "2023-07-25", source: "Ministry of Foreign Affairs of the People's Republic of China" }] },
  {
    id: "dmitry-medvedev", gender: "m", terms: [
      { office: "president", party: "RUS", from: "2008-05-07", to: "2012-05-07", source: "Presidential Executive Office of the Russian Federation" },
      { office: "prime minister", party: "RUS", from: "2012-05-08", to: "2020-01-16", source: "Government of the Russian Federation" },
    ],
  },
  { id: "mikhail-mishustin", gender: "m", terms: [{ office: "prime minister", party: "RUS", from: "2020-01-16", knownUntil: "2025-06-30", source: "Government of the Russian Federation" }] },
  {
    id: "david-cameron", gender: "m", terms: [
      { office: "prime minister", party: "GBR", from: "2010-05-11", to: "2016-07-13", source: "gov.uk, past ministers" },
      { office: "minister of foreign affairs", party: "GBR", from: "2023-11-13", to: "2024-07-05", source: "gov.uk, past ministers" },
    ],
  },
  { id: "theresa-may", gender: "f", terms: [{ office: "prime minister", party: "GBR", from: "2016-07-13", to: "2019-07-24", source: "gov.uk, past ministers" }] },
  {
    id: "liz-truss", gender: "f", terms: [
      { office: "minister of foreign affairs", party: "GBR", from: "2021-09-15", to: "2022-09-06", source: "gov.uk, past ministers" },
      { office: "prime minister", party: "GBR", from: "2022-09-06", to: "2022-10-25", source: "gov.uk, past ministers" },
    ],
  },
  { id: "rishi-sunak", gender: "m", terms: [{ office: "prime minister", party: "GBR", from: "2022-10-25", to: "2024-07-05", source: "gov.uk, past ministers" }] },
  { id: "keir-starmer", gender: "m", terms: [{ office: "prime minister", party: "GBR", from: "2024-07-05", knownUntil: "2025-06-30", source: "gov.uk, past ministers" }] },
  { id: "philip-hammond", gender: "m", terms: [{ office: "minister of foreign affairs", party: "GBR", from: "2014-07-15", to: "2016-07-13", source: "gov.uk, past ministers" }] },
  { id: "jeremy-hunt", gender: "m", terms: [{ office: "minister of foreign affairs", party: "GBR", from: "2018-07-09", to: "2019-07-24", source: "gov.uk, past ministers" }] },
  { id: "james-cleverly", gender: "m", terms: [{ office: "minister of foreign affairs", party: "GBR", from: "2022-09-06", to: "2023-11-13", source: "gov.uk, past ministers" }] },
  { id: "david-lammy", gender: "m", terms: [{ office: "minister of foreign affairs", party: "GBR", from: "2024-07-05", knownUntil: "2025-06-30", source: "gov.uk, past ministers" }] },
  { id: "friedrich-merz", gender: "m", terms: [{ office: "chancellor", party: "DEU", from: "2025-05-06", knownUntil: "2025-06-30", source: "Deutscher Bundestag" }] },
  {
    id: "frank-walter-steinmeier", gender: "m", terms: [
      { office: "minister of foreign affairs", party: "DEU", from: "2013-12-17", to: "2017-01-27", source: "Deutscher Bundestag" },
      { office: "president", party: "DEU", from: "2017-03-19", knownUntil: "2025-06-30", source: "Deutscher Bundestag" },
    ],
  },
  { id: "sigmar-gabriel", gender: "m", terms: [{ office: "minister of foreign affairs", party: "DEU", from: "2017-01-27", to: "2018-03-14", source: "Deutscher Bundestag" }] },
  { id: "annalena-baerbock", gender: "f", terms: [{ office: "minister of foreign affairs", party: "DEU", from: "2021-12-08", to: "2025-05-06", source: "Deutscher Bundestag" }] },
  { id: "johann-wadephul", gender: "m", terms: [{ office: "minister of foreign affairs", party: "DEU", from: "2025-05-06", knownUntil: "2025-06-30", source: "Deutscher Bundestag" }] },
  { id: "matteo-renzi", gender: "m", terms: [{ office: "prime minister", party: "ITA", from: "2014-02-22", to: "2016-12-12", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  {
    id: "paolo-gentiloni", gender: "m", terms: [
      { office: "minister of foreign affairs", party: "ITA", from: "2014-10-31", to: "2016-12-12", source: "Governo italiano, Presidenza del Consiglio dei Ministri" },
      { office: "prime minister", party: "ITA", from: "2016-12-12", to: "2018-06-01", source: "Governo italiano, Presidenza del Consiglio dei Ministri" },
    ],
  },
  { id: "giuseppe-conte", gender: "m", terms: [{ office: "prime minister", party: "ITA", from: "2018-06-01", to: "2021-02-13", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  { id: "mario-draghi", gender: "m", terms: [{ office: "prime minister", party: "ITA", from: "2021-02-13", to: "2022-10-22", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  { id: "giorgia-meloni", gender: "f", terms: [{ office: "prime minister", party: "ITA", from: "2022-10-22", knownUntil: "2025-06-30", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  { id: "sergio-mattarella", gender: "m", terms: [{ office: "president", party: "ITA", from: "2015-02-03", knownUntil: "2025-06-30", source: "Presidenza della Repubblica italiana" }] },
  { id: "angelino-alfano", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ITA", from: "2016-12-12", to: "2018-06-01", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  { id: "enzo-moavero-milanesi", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ITA", from: "2018-06-01", to: "2019-09-05", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  { id: "luigi-di-maio", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ITA", from: "2019-09-05", to: "2022-10-22", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  { id: "antonio-tajani", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ITA", from: "2022-10-22", knownUntil: "2025-06-30", source: "Governo italiano, Presidenza del Consiglio dei Ministri" }] },
  { id: "shinzo-abe", gender: "m", terms: [{ office: "prime minister", party: "JPN", from: "2012-12-26", to: "2020-09-16", source: "Prime Minister's Office of Japan" }] },
  { id: "yoshihide-suga", gender: "m", terms: [{ office: "prime minister", party: "JPN", from: "2020-09-16", to: "2021-10-04", source: "Prime Minister's Office of Japan" }] },
  {
    id: "fumio-kishida", gender: "m", terms: [
      { office: "minister of foreign affairs", party: "JPN", from: "2012-12-26", to: "2017-08-03", source: "Ministry of Foreign Affairs of Japan" },
      { office: "prime minister", party: "JPN", from: "2021-10-04", to: "2024-10-01", source: "Prime Minister's Office of Japan" },
    ],
  },
  { id: "shigeru-ishiba", gender: "m", terms: [{ office: "prime minister", party: "JPN", from: "2024-10-01", knownUntil: "2025-06-30", source: "Prime Minister's Office of Japan" }] },
  { id: "taro-kono", gender: "m", terms: [{ office: "minister of foreign affairs", party: "JPN", from: "2017-08-03", to: "2019-09-11", source: "Ministry of Foreign Affairs of Japan" }] },
  { id: "toshimitsu-motegi", gender: "m", terms: [{ office: "minister of foreign affairs", party: "JPN", from: "2019-09-11", to: "2021-11", source: "Ministry of Foreign Affairs of Japan" }] },
  { id: "yoshimasa-hayashi", gender: "m", terms: [{ office: "minister of foreign affairs", party: "JPN", from: "2021-11-10", to: "2023-09-13", source: "Ministry of Foreign Affairs of Japan" }] },
  { id: "yoko-kamikawa", gender: "f", terms: [{ office: "minister of foreign affairs", party: "JPN", from: "2023-09-13", to: "2024-10-01", source: "Ministry of Foreign Affairs of Japan" }] },
  { id: "takeshi-iwaya", gender: "m", terms: [{ office: "minister of foreign affairs", party: "JPN", from: "2024-10-01", knownUntil: "2025-06-30", source: "Ministry of Foreign Affairs of Japan" }] },
  { id: "stephen-harper", gender: "m", terms: [{ office: "prime minister", party: "CAN", from: "2006-02-06", to: "2015-11-04", source: "Parliament of Canada, Parlinfo" }] },
  { id: "justin-trudeau", gender: "m", terms: [{ office: "prime minister", party: "CAN", from: "2015-11-04", to: "2025-03-14", source: "Parliament of Canada, Parlinfo" }] },
  { id: "mark-carney", gender: "m", terms: [{ office: "prime minister", party: "CAN", from: "2025-03-14", knownUntil: "2025-06-30", source: "Parliament of Canada, Parlinfo" }] },
  { id: "stephane-dion", gender: "m", terms: [{ office: "minister of foreign affairs", party: "CAN", from: "2015-11-04", to: "2017-01-10", source: "Parliament of Canada, Parlinfo" }] },
  { id: "chrystia-freeland", gender: "f", terms: [{ office: "minister of foreign affairs", party: "CAN", from: "2017-01-10", to: "2019-11-20", source: "Parliament of Canada, Parlinfo" }] },
  { id: "francois-philippe-champagne", gender: "m", terms: [{ office: "minister of foreign affairs", party: "CAN", from: "2019-11-20", to: "2021-01-12", source: "Parliament of Canada, Parlinfo" }] },
  { id: "marc-garneau", gender: "m", terms: [{ office: "minister of foreign affairs", party: "CAN", from: "2021-01-12", to: "2021-10-26", source: "Parliament of Canada, Parlinfo" }] },
  { id: "melanie-joly", gender: "f", terms: [{ office: "minister of foreign affairs", party: "CAN", from: "2021-10-26", to: "2025-05-13", source: "Parliament of Canada, Parlinfo" }] },
  { id: "anita-anand", gender: "f", terms: [{ office: "minister of foreign affairs", party: "CAN", from: "2025-05-13", knownUntil: "2025-06-30", source: "Parliament of Canada, Parlinfo" }] },
  { id: "narendra-modi", gender: "m", terms: [{ office: "prime minister", party: "IND", from: "2014-05-26", knownUntil: "2025-06-30", source: "Government of India" }] },
  { id: "sushma-swaraj", gender: "f", terms: [{ office: "minister of foreign affairs", party: "IND", from: "2014-05-26", to: "2019-05", source: "Ministry of External Affairs of India" }] },
  { id: "subrahmanyam-jaishankar", gender: "m", terms: [{ office: "minister of foreign affairs", party: "IND", from: "2019-05-31", knownUntil: "2025-06-30", source: "Ministry of External Affairs of India" }] },
  { id: "dilma-rousseff", gender: "f", terms: [{ office: "president", party: "BRA", from: "2011-01-01", to: "2016-08-31", source: "Presidência da República, Brasil" }] },
  { id: "michel-temer", gender: "m", terms: [{ office: "president", party: "BRA", from: "2016-08-31", to: "2019-01-01", source: "Presidência da República, Brasil" }] },
  { id: "jair-bolsonaro", gender: "m", terms: [{ office: "president", party: "BRA", from: "2019-01-01", to: "2023-01-01", source: "Presidência da República, Brasil" }] },
  {
    id: "luiz-inacio-lula-da-silva", gender: "m", terms: [
      { office: "president", party: "BRA", from: "2003-01-01", to: "2011-01-01", source: "Presidência da República, Brasil" },
      { office: "president", party: "BRA", from: "2023-01-01", knownUntil: "2025-06-30", source: "Presidência da República, Brasil" },
    ],
  },
  {
    id: "mauro-vieira", gender: "m", terms: [
      { office: "minister of foreign affairs", party: "BRA", from: "2015-01-01", to: "2016-05-12", source: "Ministério das Relações Exteriores, Brasil" },
      { office: "minister of foreign affairs", party: "BRA", from: "2023-01-01", knownUntil: "2025-06-30", source: "Ministério das Relações Exteriores, Brasil" },
    ],
  },
  { id: "ernesto-araujo", gender: "m", terms: [{ office: "minister of foreign affairs", party: "BRA", from: "2019-01-01", to: "2021-03", source: "Ministério das Relações Exteriores, Brasil" }] },
  { id: "carlos-franca", gender: "m", terms: [{ office: "minister of foreign affairs", party: "BRA", from: "2021-04", to: "2023-01-01", source: "Ministério das Relações Exteriores, Brasil" }] },
  { id: "mauricio-macri", gender: "m", terms: [{ office: "president", party: "ARG", from: "2015-12-10", to: "2019-12-10", source: "Casa Rosada" }] },
  { id: "alberto-fernandez", gender: "m", terms: [{ office: "president", party: "ARG", from: "2019-12-10", to: "2023-12-10", source: "Casa Rosada" }] },
  { id: "javier-milei", gender: "m", terms: [{ office: "president", party: "ARG", from: "2023-12-10", knownUntil: "2025-06-30", source: "Casa Rosada" }] },
  { id: "susana-malcorra", gender: "f", terms: [{ office: "minister of foreign affairs", party: "ARG", from: "2015-12-10", to: "2017-06-12", source: "Cancillería argentina" }] },
  { id: "jorge-faurie", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ARG", from: "2017-06-12", to: "2019-12-10", source: "Cancillería argentina" }] },
  { id: "felipe-sola", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ARG", from: "2019-12-10", to: "2021-09-20", source: "Cancillería argentina" }] },
  { id: "santiago-cafiero", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ARG", from: "2021-09-20", to: "2023-12-10", source: "Cancillería argentina" }] },
  { id: "diana-mondino", gender: "f", terms: [{ office: "minister of foreign affairs", party: "ARG", from: "2023-12-10", to: "2024-10-30", source: "Cancillería argentina" }] },
  { id: "enrique-pena-nieto", gender: "m", terms: [{ office: "president", party: "MEX", from: "2012-12-01", to: "2018-11-30", source: "Presidencia de la República, México" }] },
  { id: "andres-manuel-lopez-obrador", gender: "m", terms: [{ office: "president", party: "MEX", from: "2018-12-01", to: "2024-09-30", source: "Presidencia de la República, México" }] },
  { id: "claudia-sheinbaum", gender: "f", terms: [{ office: "president", party: "MEX", from: "2024-10-01", knownUntil: "2025-06-30", source: "Presidencia de la República, México" }] },
  { id: "marcelo-ebrard", gender: "m", terms: [{ office: "minister of foreign affairs", party: "MEX", from: "2018-12-01", to: "2023-06-12", source: "Secretaría de Relaciones Exteriores, México" }] },
  { id: "alicia-barcena", gender: "f", terms: [{ office: "minister of foreign affairs", party: "MEX", from: "2023-07", to: "2024-09-30", source: "Secretaría de Relaciones Exteriores, México" }] },
  { id: "luis-videgaray", gender: "m", terms: [{ office: "minister of foreign affairs", party: "MEX", from: "2017-01-04", to: "2018-11-30", source: "Secretaría de Relaciones Exteriores, México" }] },
  { id: "juan-ramon-de-la-fuente", gender: "m", terms: [{ office: "minister of foreign affairs", party: "MEX", from: "2024-10-01", knownUntil: "2025-06-30", source: "Secretaría de Relaciones Exteriores, México" }] },
  { id: "jacob-zuma", gender: "m", terms: [{ office: "president", party: "ZAF", from: "2009-05-09", to: "2018-02-14", source: "The Presidency, South Africa" }] },
  { id: "cyril-ramaphosa", gender: "m", terms: [{ office: "president", party: "ZAF", from: "2018-02-15", knownUntil: "2025-06-30", source: "The Presidency, South Africa" }] },
  { id: "lindiwe-sisulu", gender: "f", terms: [{ office: "minister of foreign affairs", party: "ZAF", from: "2018-02", to: "2019-05", source: "Department of International Relations and Cooperation, South Africa" }] },
  { id: "naledi-pandor", gender: "f", terms: [{ office: "minister of foreign affairs", party: "ZAF", from: "2019-05-30", to: "2024-06", source: "Department of International Relations and Cooperation, South Africa" }] },
  { id: "ronald-lamola", gender: "m", terms: [{ office: "minister of foreign affairs", party: "ZAF", from: "2024-07", knownUntil: "2025-06-30", source: "Department of International Relations and Cooperation, South Africa" }] },
  {
    id: "mohammed-bin-salman", gender: "m", terms: [
      { office: "crown prince", party: "SAU", from: "2017-06-21", knownUntil: "2025-06-30", source: "Saudi Press Agency, royal orders" },
      { office: "prime minister", party: "SAU", from: "2022-09-27", knownUntil: "2025-06-30", source: "Saudi Press Agency, royal orders" },
    ],
  },
  { id: "adel-al-jubeir", gender: "m", terms: [{ office: "minister of foreign affairs", party: "SAU", from: "2015-04-29", to: "2018-12-27", source: "Saudi Press Agency, royal orders" }] },
  { id: "ibrahim-al-assaf", gender: "m", terms: [{ office: "minister of foreign affairs", party: "SAU", from: "2018-12-27", to: "2019-10-23", source: "Saudi Press Agency, royal orders" }] },
  { id: "faisal-bin-farhan", gender: "m", terms: [{ office: "minister of foreign affairs", party: "SAU", from: "2019-10-23", knownUntil: "2025-06-30", source: "Saudi Press Agency, royal orders" }] },
  {
    id: "recep-tayyip-erdogan", gender: "m", terms: [
      { office: "prime minister", party: "TUR", from: "2003-03-14", to: "2014-08-28", source: "Presidency of the Republic of Türkiye" },
      { office: "president", party: "TUR", from: "2014-08-28", knownUntil: "2025-06-30", source: "Presidency of the Republic of Türkiye" },
    ],
  },
  {
    id: "mevlut-cavusoglu", gender: "m", terms: [
      { office: "minister of foreign affairs", party: "TUR", from: "2014-08-29", to: "2015-08-28", source: "Ministry of Foreign Affairs of Türkiye" },
      { office: "minister of foreign affairs", party: "TUR", from: "2015-11-24", to: "2023-06-03", source: "Ministry of Foreign Affairs of Türkiye" },
    ],
  },
  { id: "hakan-fidan", gender: "m", terms: [{ office: "minister of foreign affairs", party: "TUR", from: "2023-06-03", knownUntil: "2025-06-30", source: "Ministry of Foreign Affairs of Türkiye" }] },
  { id: "park-geun-hye", gender: "f", terms: [{ office: "president", party: "KOR", from: "2013-02-25", to: "2017-03-10", source: "Office of the President, Republic of Korea" }] },
  { id: "moon-jae-in", gender: "m", terms: [{ office: "president", party: "KOR", from: "2017-05-10", to: "2022-05-09", source: "Office of the President, Republic of Korea" }] },
  { id: "yoon-suk-yeol", gender: "m", terms: [{ office: "president", party: "KOR", from: "2022-05-10", to: "2025-04-04", source: "Office of the President, Republic of Korea" }] },
  { id: "lee-jae-myung", gender: "m", terms: [{ office: "president", party: "KOR", from: "2025-06-04", knownUntil: "2025-06-30", source: "Office of the President, Republic of Korea" }] },
  { id: "kang-kyung-wha", gender: "f", terms: [{ office: "minister of foreign affairs", party: "KOR", from: "2017-06-18", to: "2021-02-08", source: "Ministry of Foreign Affairs of the Republic of Korea" }] },
  { id: "chung-eui-yong", gender: "m", terms: [{ office: "minister of foreign affairs", party: "KOR", from: "2021-02-09", to: "2022-05", source: "Ministry of Foreign Affairs of the Republic of Korea" }] },
  { id: "park-jin", gender: "m", terms: [{ office: "minister of foreign affairs", party: "KOR", from: "2022-05-12", to: "2024-01-10", source: "Ministry of Foreign Affairs of the Republic of Korea" }] },
  { id: "cho-tae-yul", gender: "m", terms: [{ office: "minister of foreign affairs", party: "KOR", from: "2024-01", knownUntil: "2025-06-30", source: "Ministry of Foreign Affairs of the Republic of Korea" }] },
  { id: "joko-widodo", gender: "m", terms: [{ office: "president", party: "IDN", from: "2014-10-20", to: "2024-10-20", source: "Cabinet Secretariat of Indonesia" }] },
  { id: "prabowo-subianto", gender: "m", terms: [{ office: "president", party: "IDN", from: "2024-10-20", knownUntil: "2025-06-30", source: "Cabinet Secretariat of Indonesia" }] },
  { id: "retno-marsudi", gender: "f", terms: [{ office: "minister of foreign affairs", party: "IDN", from: "2014-10-27", to: "2024-10-20", source: "Cabinet Secretariat of Indonesia" }] },
  { id: "malcolm-turnbull", gender: "m", terms: [{ office: "prime minister", party: "AUS", from: "2015-09-15", to: "2018-08-24", source: "Parliament of Australia, Parliamentary Handbook" }] },
  { id: "scott-morrison", gender: "m", terms: [{ office: "prime minister", party: "AUS", from: "2018-08-24", to: "2022-05-23", source: "Parliament of Australia, Parliamentary Handbook" }] },
  { id: "anthony-albanese", gender: "m", terms: [{ office: "prime minister", party: "AUS", from: "2022-05-23", knownUntil: "2025-06-30", source: "Parliament of Australia, Parliamentary Handbook" }] },
  { id: "julie-bishop", gender: "f", terms: [{ office: "minister of foreign affairs", party: "AUS", from: "2013-09-18", to: "2018-08-28", source: "Parliament of Australia, Parliamentary Handbook" }] },
  { id: "marise-payne", gender: "f", terms: [{ office: "minister of foreign affairs", party: "AUS", from: "2018-08-28", to: "2022-05-23", source: "Parliament of Australia, Parliamentary Handbook" }] },
  { id: "penny-wong", gender: "f", terms: [{ office: "minister of foreign affairs", party: "AUS", from: "2022-05-23", knownUntil: "2025-06-30", source: "Parliament of Australia, Parliamentary Handbook" }] },
  { id: "federica-mogherini", gender: "f", terms: [{ office: "high representative", party: "EU", from: "2014-11-01", to: "2019-11-30", source: "Official Journal of the European Union" }] },
  { id: "kaja-kallas", gender: "f", terms: [{ office: "high representative", party: "EU", from: "2024-12-01", knownUntil: "2025-06-30", source: "Official Journal of the European Union" }] },
  { id: "jean-claude-juncker", gender: "m", terms: [{ office: "president", party: "EU/commission", from: "2014-11-01", to: "2019-11-30", source: "Official Journal of the European Union" }] },
  { id: "donald-tusk", gender: "m", terms: [{ office: "president", party: "EU/european-council", from: "2014-12-01", to: "2019-11-30", source: "Official Journal of the European Union" }] },
  { id: "antonio-costa", gender: "m", terms: [{ office: "president", party: "EU/european-council", from: "2024-12-01", knownUntil: "2025-06-30", source: "Official Journal of the European Union" }] },
  { id: "ban-ki-moon", gender: "m", terms: [{ office: "secretary-general", party: "UN", from: "2007-01-01", to: "2016-12-31", source: "United Nations" }] },
  { id: "mark-rutte", gender: "m", terms: [{ office: "secretary-general", party: "NATO", from: "2024-10-01", knownUntil: "2025-06-30", source: "NATO" }] },
  { id: "yukiya-amano", gender: "m", terms: [{ office: "director-general", party: "IAEA", from: "2009-12-01", to: "2019-07-18", source: "IAEA" }] },
  { id: "rafael-grossi", gender: "m", terms: [{ office: "director-general", party: "IAEA", from: "2019-12-03", knownUntil: "2025-06-30", source: "IAEA" }] },
  {
    id: "christine-lagarde", gender: "f", terms: [
      { office: "director-general", party: "IMF", from: "2011-07-05", to: "2019-09-12", source: "IMF" },
      { office: "president", party: "ECB", from: "2019-11-01", knownUntil: "2025-06-30", source: "Official Journal of the European Union" },
    ],
  },
  { id: "kristalina-georgieva", gender: "f", terms: [{ office: "director-general", party: "IMF", from: "2019-10-01", knownUntil: "2025-06-30", source: "IMF" }] },
  { id: "david-malpass", gender: "m", terms: [{ office: "president", party: "WB", from: "2019-04-09", to: "2023-06-01", source: "World Bank" }] },
  { id: "ajay-banga", gender: "m", terms: [{ office: "president", party: "WB", from: "2023-06-02", knownUntil: "2025-06-30", source: "World Bank" }] },
  { id: "roberto-azevedo", gender: "m", terms: [{ office: "director-general", party: "WTO", from: "2013-09-01", to: "2020-08-31", source: "WTO" }] },
  { id: "ngozi-okonjo-iweala", gender: "f", terms: [{ office: "director-general", party: "WTO", from: "2021-03-01", knownUntil: "2025-06-30", source: "WTO" }] },
  { id: "thomas-greminger", gender: "m", terms: [{ office: "secretary-general", party: "OSCE", from: "2017-07-18", to: "2020-07-18", source: "OSCE" }] },
  { id: "helga-schmid", gender: "f", terms: [{ office: "secretary-general", party: "OSCE", from: "2020-12-04", to: "2024-09-03", source: "OSCE" }] },
  { id: "filippo-grandi", gender: "m", terms: [{ office: "high commissioner", party: "UNHCR", from: "2016-01-01", to: "2025-12-31", source: "United Nations General Assembly elections" }] },
  { id: "michelle-bachelet", gender: "f", terms: [{ office: "high commissioner", party: "OHCHR", from: "2018-09-01", to: "2022-08-31", source: "OHCHR" }] },
  { id: "volker-turk", gender: "m", terms: [{ office: "high commissioner", party: "OHCHR", from: "2022-10-17", knownUntil: "2025-06-30", source: "OHCHR" }] },
  { id: "moussa-faki-mahamat", gender: "m", terms: [{ office: "president", party: "AU/commission", from: "2017-03-14", to: "2025-03-13", source: "African Union" }] },
  { id: "petro-poroshenko", gender: "m", terms: [{ office: "president", party: "UKR", from: "2014-06-07", to: "2019-05-20", source: "President of Ukraine" }] },
  { id: "volodymyr-zelensky", gender: "m", terms: [{ office: "president", party: "UKR", from: "2019-05-20", knownUntil: "2025-06-30", source: "President of Ukraine" }] },
  { id: "pavlo-klimkin", gender: "m", terms: [{ office: "minister of foreign affairs", party: "UKR", from: "2014-06-19", to: "2019-08-29", source: "Verkhovna Rada of Ukraine" }] },
  { id: "vadym-prystaiko", gender: "m", terms: [{ office: "minister of foreign affairs", party: "UKR", from: "2019-08-29", to: "2020-03-04", source: "Verkhovna Rada of Ukraine" }] },
  { id: "dmytro-kuleba", gender: "m", terms: [{ office: "minister of foreign affairs", party: "UKR", from: "2020-03-04", to: "2024-09-05", source: "Verkhovna Rada of Ukraine" }] },
  { id: "andrii-sybiha", gender: "m", terms: [{ office: "minister of foreign affairs", party: "UKR", from: "2024-09-05", knownUntil: "2025-06-30", source: "Verkhovna Rada of Ukraine" }] },
  { id: "hassan-rouhani", gender: "m", terms: [{ office: "president", party: "IRN", from: "2013-08-03", to: "2021-08-03", source: "Office of the President of Iran" }] },
  { id: "ebrahim-raisi", gender: "m", terms: [{ office: "president", party: "IRN", from: "2021-08-03", to: "2024-05-19", source: "Office of the President of Iran" }] },
  { id: "masoud-pezeshkian", gender: "m", terms: [{ office: "president", party: "IRN", from: "2024-07-28", knownUntil: "2025-06-30", source: "Office of the President of Iran" }] },
  { id: "mohammad-javad-zarif", gender: "m", terms: [{ office: "minister of foreign affairs", party: "IRN", from: "2013-08-15", to: "2021-08-25", source: "Ministry of Foreign Affairs of Iran" }] },
  { id: "hossein-amir-abdollahian", gender: "m", terms: [{ office: "minister of foreign affairs", party: "IRN", from: "2021-08-25", to: "2024-05-19", source: "Ministry of Foreign Affairs of Iran" }] },
  { id: "abbas-araghchi", gender: "m", terms: [{ office: "minister of foreign affairs", party: "IRN", from: "2024-08-21", knownUntil: "2025-06-30", source: "Ministry of Foreign Affairs of Iran" }] },
  {
    id: "benjamin-netanyahu", gender: "m", terms: [
      { office: "prime minister", party: "ISR", from: "2009-03-31", to: "2021-06-13", source: "Government of Israel" },
      { office: "prime minister", party: "ISR", from: "2022-12-29", knownUntil: "2025-06-30", source: "Government of Israel" },
    ],
  },
  { id: "naftali-bennett", gender: "m", terms: [{ office: "prime minister", party: "ISR", from: "2021-06-13", to: "2022-07-01", source: "Government of Israel" }] },
  {
    id: "yair-lapid", gender: "m", terms: [
      { office: "minister of foreign affairs", party: "ISR", from: "2021-06-13", to: "2022-12-29", source: "Government of Israel" },
      { office: "prime minister", party: "ISR", from: "2022-07-01", to: "2022-12-29", source: "Government of Israel" },
    ],
  },
  { id: "abdel-fattah-al-sisi", gender: "m", terms: [{ office: "president", party: "EGY", from: "2014-06-08", knownUntil: "2025-06-30", source: "State Information Service, Egypt" }] },
  { id: "sameh-shoukry", gender: "m", terms: [{ office: "minister of foreign affairs", party: "EGY", from: "2014-06-17", to: "2024-07-03", source: "State Information Service, Egypt" }] },
  { id: "badr-abdelatty", gender: "m", terms: [{ office: "minister of foreign affairs", party: "EGY", from: "2024-07-03", knownUntil: "2025-06-30", source: "State Information Service, Egypt" }] },
];
