import type { NameWords } from "../shape/names.js";

export const bodies: NameWords["bodies"] = [
  { body: "ministry", forms: ["ministry", "department"], plurals: ["ministries"] },
  { body: "office", forms: ["office"], plurals: ["offices"] },
  { body: "foreign-ministry", forms: ["diplomacy"] },
  { body: "government", forms: ["government", "administration", "cabinet", "regime"], plurals: ["governments", "authorities"], isParty: true },
  { body: "presidency", forms: ["presidency", "presidential office", "presidential administration"] },
  { body: "prime-minister", forms: ["prime minister's office"] },
  { body: "parliament", forms: ["parliament", "Congress", "National Assembly", "legislature"], plurals: ["parliaments"] },
  { body: "parliament-upper", forms: ["Senate"] },
  { body: "parliament-lower", forms: ["House of Representatives", "Chamber of Deputies"] },
  { body: "supreme-court", forms: ["Supreme Court", "Constitutional Court"] },
  { body: "court", forms: ["court", "tribunal"], plurals: ["courts"] },
  { body: "army", forms: ["army", "military", "navy", "armed forces"], plurals: ["troops"] },
  { body: "police", forms: ["police"] },
  { body: "embassy", forms: ["embassy", "permanent mission", "mission"], plurals: ["embassies"] },
  { body: "consulate", forms: ["consulate", "consulate general"] },
  { body: "central-bank", forms: ["central bank"] },
  { body: "secretariat", forms: ["secretariat"] },
  { body: "prosecution", forms: ["prosecutor's office", "prosecution"] },
  { body: "intelligence-service", forms: ["intelligence service", "intelligence agency"], plurals: ["intelligence services"] },
  { body: "opposition", forms: ["opposition"] },
  { body: "party", forms: ["party"] },
  { body: "campaign", forms: ["campaign"], plurals: ["campaigns"] },
  { body: "agency", forms: ["agency", "organization", "organisation", "institution", "company", "firm", "foundation", "association", "union", "newspaper", "network", "group", "bank", "fund", "corporation", "federation", "watchdog"], plurals: ["agencies", "organizations", "organisations", "institutions", "companies", "unions", "groups"] },
  { body: "commission", forms: ["commission", "panel"] },
  { body: "council", forms: ["council", "committee", "board"], plurals: ["councils", "committees"] },
  { body: "bloc", forms: ["bloc"] },
  { body: "alliance", forms: ["alliance", "coalition"] },
];

export const sides: NameWords["sides"] = [
  { forms: ["side", "delegation", "camp", "team"], plurals: ["sides", "parties", "delegations", "camps", "teams"] },
];

export const countries: NameWords["countries"] = [
  { forms: ["country", "nation", "state", "government", "people", "capital"], plurals: ["countries", "nations", "states", "governments", "peoples", "capitals", "powers"] },
];
