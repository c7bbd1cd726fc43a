import type { Issue } from "./issues.js";

/**
 * How an issue of ours lies to a concept of a thesaurus, as SKOS has it. exact: the same; close: nearly the same, good enough to search by;
 * narrow: the concept is only a part of the issue; broad: the issue is only a part of the concept.
 */
export type Match = "exact" | "close" | "narrow" | "broad";

/** A concept of a thesaurus that others index by. */
export interface ThesaurusConcept {
  readonly scheme: "eurovoc" | "unbis";
  readonly uri: string;
  /** The preferred label in English, against which the id was checked. */
  readonly label: string;
  readonly match: Match;
}

const eurovoc = (id: string, label: string, match: Match): ThesaurusConcept => ({ scheme: "eurovoc", uri: `http://eurovoc.europa.eu/${id}`, label, match });
const unbis = (id: string, label: string, match: Match): ThesaurusConcept => ({ scheme: "unbis", uri: `http://metadata.un.org/thesaurus/${id}`, label, match });

/**
 * Our issues in EuroVoc (the European Union, CC BY 4.0) and in the UNBIS Thesaurus (the United Nations). Every id stands with the English label
 * it was checked against: EuroVoc's in a copy of all its 7029 descriptors, UNBIS's in copies of its concepts and of its
 * categories. Whether the meanings fit, and how well, is our own judgement. An issue without a concept here was not found, or not looked
 * for, in that thesaurus.
 */
export const issueConcepts: Readonly<Record<Issue, readonly ThesaurusConcept[]>> = {
  "health": [eurovoc("3885", "public health", "close"), unbis("10", "HEALTH", "close")],
  "trade": [eurovoc("11", "international trade", "close"), eurovoc("2449", "trade policy", "close"), unbis("07", "INTERNATIONAL TRADE", "close")],
  "economy": [eurovoc("637", "economy", "close"), eurovoc("2497", "economic policy", "narrow"), unbis("020200", "ECONOMIC CONDITIONS", "narrow"), unbis("020601", "PUBLIC FINANCE", "narrow"), unbis("021200", "MONETARY ISSUES", "narrow")],
  "climate": [eurovoc("5482", "climate change", "exact"), unbis("1001030", "CLIMATE CHANGE", "exact")],
  "environment": [eurovoc("2825", "environmental protection", "close"), unbis("030300", "ENVIRONMENT", "close")],
  "energy": [eurovoc("2498", "energy policy", "close"), unbis("031000", "ENERGY RESOURCES", "close")],
  "nuclear-energy": [eurovoc("753", "nuclear energy", "exact"), unbis("1004486", "NUCLEAR ENERGY", "exact")],
  "arms-control": [eurovoc("3506", "arms control", "close"), eurovoc("411", "disarmament", "narrow"), unbis("1001685", "DISARMAMENT", "close")],
  "non-proliferation": [eurovoc("5753", "non-proliferation of arms", "exact"), eurovoc("3454", "nuclear non-proliferation", "narrow"), unbis("1004500", "NUCLEAR NON-PROLIFERATION", "narrow")],
  "chemical-weapons": [eurovoc("2557", "chemical weapon", "narrow"), eurovoc("3419", "biological weapon", "narrow"), unbis("1000919", "CHEMICAL WEAPONS", "narrow"), unbis("1000913", "CHEMICAL AND BIOLOGICAL WARFARE", "narrow")],
  "defence": [eurovoc("2464", "defence policy", "close"), unbis("010400", "DISARMAMENT AND MILITARY QUESTIONS", "broad")],
  "sanctions": [eurovoc("3483", "international sanctions", "exact"), eurovoc("3870", "economic sanctions", "narrow"), unbis("1005695", "SANCTIONS", "exact")],
  "migration": [eurovoc("1909", "migration", "close"), eurovoc("2986", "refugee", "narrow"), eurovoc("5597", "right of asylum", "narrow"), unbis("1004111", "MIGRATION", "close"), unbis("130100", "PROTECTION OF AND ASSISTANCE TO REFUGEES AND DISPLACED PERSONS", "narrow")],
  "terrorism": [eurovoc("4452", "terrorism", "exact"), unbis("1006475", "TERRORISM", "exact")],
  "crime": [eurovoc("3348", "crime", "close"), eurovoc("5560", "organised crime", "narrow"), eurovoc("3355", "drug traffic", "narrow"), eurovoc("245", "corruption", "narrow"), unbis("140402", "CRIME AND CRIMINAL JUSTICE", "close"), unbis("140401", "NARCOTIC DRUGS", "narrow")],
  "human-rights": [eurovoc("584", "human rights", "exact"), unbis("1002975", "HUMAN RIGHTS", "exact")],
  "women": [eurovoc("585", "women's rights", "close"), eurovoc("3913", "gender equality", "narrow"), unbis("140100", "WOMEN'S ADVANCEMENT", "close")],
  "humanitarian": [eurovoc("3074", "humanitarian aid", "exact"), unbis("1002992", "HUMANITARIAN ASSISTANCE", "exact")],
  "development": [eurovoc("2465", "development policy", "close"), eurovoc("3077", "development aid", "narrow"), eurovoc("5585", "sustainable development", "narrow"), unbis("020400", "DEVELOPMENT", "close"), unbis("1006319", "SUSTAINABLE DEVELOPMENT", "narrow")],
  "food": [eurovoc("2446", "food policy", "narrow"), eurovoc("2442", "agricultural policy", "narrow"), unbis("100100", "FOOD AND NUTRITION", "narrow"), unbis("04", "AGRICULTURE, FORESTRY AND FISHING", "narrow")],
  "education-culture": [eurovoc("668", "education", "narrow"), eurovoc("317", "culture", "narrow"), unbis("11", "EDUCATION", "narrow"), unbis("15", "CULTURE", "narrow")],
  "science-technology": [eurovoc("2478", "research policy", "narrow"), eurovoc("4415", "technology", "narrow"), eurovoc("4424", "telecommunications", "narrow"), unbis("16", "SCIENCE AND TECHNOLOGY", "close")],
  "cyber": [eurovoc("17280", "cyber resilience", "narrow")],
  "information": [eurovoc("6770", "disinformation", "narrow"), eurovoc("2013", "mass media", "narrow"), unbis("150400", "COMMUNICATION AND MASS MEDIA", "close")],
  "space": [eurovoc("4185", "space policy", "close")],
  "oceans": [eurovoc("542", "law of the sea", "close"), eurovoc("2383", "piracy", "narrow"), unbis("010703", "LAW OF THE SEA", "close")],
  "transport": [eurovoc("2494", "transport policy", "close"), unbis("060101", "TRANSPORT POLICY AND PLANNING", "close")],
  "justice": [eurovoc("565", "international law", "close"), eurovoc("575", "international criminal law", "narrow"), eurovoc("306", "war crime", "narrow"), unbis("010701", "INTERNATIONAL LAW", "close")],
  "elections": [eurovoc("695", "election", "exact")],
  "borders": [eurovoc("1114", "frontier", "close"), eurovoc("4238", "national sovereignty", "narrow"), unbis("1006468", "TERRITORIAL CLAIMS", "narrow")],
  "ceasefire": [eurovoc("1743", "peacekeeping", "narrow"), eurovoc("6117", "establishment of peace", "narrow"), unbis("010300", "MAINTENANCE OF PEACE AND SECURITY", "broad")],
  "detainees": [],
  "consular": [eurovoc("5535", "consulate", "narrow"), eurovoc("2835", "diplomatic protection", "narrow")],
  "bilateral": [eurovoc("3196", "bilateral relations", "exact"), unbis("010200", "INTERNATIONAL RELATIONS", "broad")],
  "multilateral": [eurovoc("3241", "multilateral relations", "exact"), unbis("010200", "INTERNATIONAL RELATIONS", "broad")],
  "un-reform": [],
  "integration": [eurovoc("1468", "regional integration", "exact"), eurovoc("4057", "enlargement of the Union", "narrow")],
  "ukraine": [eurovoc("5946", "Ukraine", "close")],
  "syria": [eurovoc("4354", "Syria", "close"), unbis("1006348", "SYRIAN ARAB REPUBLIC", "close")],
  "libya": [eurovoc("1639", "Libya", "close")],
  "middle-east": [eurovoc("3501", "Palestine question", "narrow"), unbis("1004105", "MIDDLE EAST SITUATION", "close")],
  "iraq": [eurovoc("1500", "Iraq", "close")],
  "iran": [eurovoc("1501", "Iran", "close")],
  "yemen": [eurovoc("4775", "Yemen", "close")],
  "lebanon": [eurovoc("1613", "Lebanon", "close")],
  "afghanistan": [eurovoc("261", "Afghanistan", "close")],
  "korea": [eurovoc("236", "North Korea", "narrow"), eurovoc("235", "South Korea", "narrow")],
  "taiwan-strait": [eurovoc("4375", "Taiwan", "narrow")],
  "hong-kong": [eurovoc("1254", "Hong Kong", "exact")],
  "south-china-sea": [],
  "kashmir": [eurovoc("8356", "Kashmir question", "exact")],
  "caucasus": [eurovoc("7208", "Caucasus countries", "close")],
  "balkans": [eurovoc("4690", "Western Balkans", "close")],
  "belarus": [eurovoc("5458", "Belarus", "exact")],
  "cyprus": [eurovoc("5989", "Cyprus", "narrow")],
  "sahel": [eurovoc("3804", "Sahel", "exact")],
  "sudan": [eurovoc("4217", "Sudan", "narrow"), eurovoc("451486", "South Sudan", "narrow")],
  "horn-of-africa": [eurovoc("5556", "Horn of Africa", "exact")],
  "great-lakes": [eurovoc("4779", "Democratic Republic of the Congo", "narrow")],
  "western-sahara": [eurovoc("3799", "Western Sahara", "exact"), unbis("1006998", "WESTERN SAHARA QUESTION", "exact")],
  "myanmar": [eurovoc("4966", "Myanmar/Burma", "close")],
  "venezuela": [eurovoc("4662", "Venezuela", "exact")],
  "cuba": [eurovoc("314", "Cuba", "exact")],
  "haiti": [eurovoc("1228", "Haiti", "exact")],
  "arctic": [eurovoc("2503", "Arctic", "narrow"), eurovoc("1983", "Antarctica", "narrow")],
};

/** The concepts an issue lies to; none for an issue this version does not know, which an old or foreign reading may have. */
export const conceptsOfIssue = (issue: string): readonly ThesaurusConcept[] => (Object.hasOwn(issueConcepts, issue) ? issueConcepts[issue as Issue] : []);
