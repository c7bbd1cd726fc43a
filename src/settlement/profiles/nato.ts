import type { Profile } from "../profile.js";

/** Consensus by silence among Allies: a formal letter breaks it, and the matter goes to a meeting or another committee. */
export const profile: Profile = {
  schema: "entente.profile/1",
  id: "nato",
  body: { en: "North Atlantic Council and its committees", fr: "Conseil de l'Atlantique Nord et ses comités" },
  source: [{ title: "NATO, Consensus decision-making at NATO (topic page)", note: "Practice under silence; the Organization publishes no rules of procedure." }],
  valid: { from: null, to: null },
  places: { who: { en: "the Secretary General, or the committee's chair", fr: "le Secrétaire général, ou le président du comité" }, capacities: ["chair", "secretariat"] },
  gate: { kind: "none", says: null, purposes: [] },
  minimum: { counted: "none" },
  mayBreak: { en: "any Ally", fr: "tout Allié" },
  form: { says: { en: "by formal letter", fr: "par lettre officielle" }, channels: ["letter", "note-verbale", "mail", "system"], substantiveOnly: false, atTheDeadline: "late", amendmentAloneBreaks: false, twoPersons: false },
  objections: "final",
  extensions: "allowed",
  disclosure: { objectors: "named", from: "receipt" },
  ifBroken: { says: { en: "a meeting, or another committee", fr: "une réunion, ou un autre comité" }, ways: ["consult", "meeting", "refer", "withdraw", "lapse"] },
  certifies: { who: { en: "the Secretary General, or the committee's chair", fr: "le Secrétaire général, ou le président du comité" }, capacities: ["chair", "secretariat"] },
  after: null,
  languages: [],
};
