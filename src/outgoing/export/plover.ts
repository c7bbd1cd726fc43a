import { world } from "../../language/world/index.js";
import type { Act } from "../../model/acts.js";
import type { ExportRow } from "../../model/export.js";
import type { Issue } from "../../model/issues.js";

// Statements and exchanges as political events: PLOVER's event types, modes and contexts (as the POLECAT data set has them),
// and CAMEO's root codes. A mapping only: nothing is read for its sake, and what those schemes have no place for stays empty.
// PLOVER codes no comment that changes nothing, so an assertion, thanks or a question is an event of CAMEO's alone (01).

/** What one of our acts is in both schemes. */
export interface Coded {
  readonly plover: "AGREE" | "CONSULT" | "SUPPORT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | null;
  readonly mode: string | null;
  /** CAMEO root: 01 make public statement, 02 appeal, 03 express intent to cooperate, 04 consult, 05 engage in diplomatic cooperation, 11 disapprove, 12 reject, 13 threaten. */
  readonly cameo: "01" | "02" | "03" | "04" | "05" | "11" | "12" | "13";
}

/** Every act. The table stands in docs/export.md as well, with reasons. */
export const codedActs: Readonly<Record<Act, Coded>> = {
  "assert": { plover: null, mode: null, cameo: "01" },
  "report": { plover: null, mode: null, cameo: "01" },
  "propose": { plover: "AGREE", mode: null, cameo: "03" },
  "express-readiness": { plover: "AGREE", mode: null, cameo: "03" },
  "commit": { plover: "AGREE", mode: null, cameo: "03" },
  "request": { plover: "REQUEST", mode: null, cameo: "02" },
  "agree": { plover: "AGREE", mode: null, cameo: "03" },
  "welcome": { plover: "SUPPORT", mode: null, cameo: "05" },
  "praise": { plover: "SUPPORT", mode: null, cameo: "05" },
  "thank": { plover: null, mode: null, cameo: "01" },
  "congratulate": { plover: null, mode: null, cameo: "01" },
  "condole": { plover: null, mode: null, cameo: "01" },
  "express-concern": { plover: null, mode: null, cameo: "01" },
  "oppose": { plover: "REJECT", mode: null, cameo: "12" },
  "condemn": { plover: "ACCUSE", mode: "disapprove", cameo: "11" },
  "deny": { plover: null, mode: null, cameo: "01" },
  "warn": { plover: null, mode: null, cameo: "01" },
  "threaten": { plover: "THREATEN", mode: null, cameo: "13" },
  "ask": { plover: null, mode: null, cameo: "01" },
  "decline-to-comment": { plover: null, mode: null, cameo: "01" },
};

/** PLOVER's contexts for those issues that are one of them; others have none. */
export const contextsOf: { readonly [issue in Issue]?: string } = {
  "health": "health", "trade": "economic", "economy": "economic", "climate": "environment", "environment": "environment", "energy": "economic", "arms-control": "military", "defence": "military",
  "migration": "migration", "terrorism": "terrorism", "crime": "crime", "human-rights": "human_rights", "cyber": "cyber", "justice": "legal", "elections": "election", "borders": "territory",
  "ceasefire": "military", "bilateral": "diplomatic", "multilateral": "diplomatic", "sanctions": "economic", "food": "economic",
};

/** A statement as events: one for each party that speaks and each it speaks to; with an empty target where the text has none. */
export function eventsOfStatement(row: ExportRow): readonly ExportRow[] {
  const { act, speaker_party: speaks, addressee_parties: targets } = row as { act: Act; speaker_party: string | null; addressee_parties: readonly string[] };
  // Without a party there is nobody an event could be ascribed to.
  if (speaks === null) return [];
  const { plover, mode, cameo } = codedActs[act];
  const others = targets.filter((target) => target !== speaks);
  return (others.length > 0 ? others : [null]).map((target, index) => ({
    ...eventOf({ plover, mode, cameo }, row["issues"] as readonly string[]),
    event_id: others.length > 1 ? `${row["id"] as string}-${index + 1}` : row["id"], event_date: row["said_from"] ?? dayOf(row["published"]),
    source_actor: speaks, source_country: countryOf(speaks), source_name: row["speaker"], target_actor: target, target_country: countryOf(target), target_name: others.length === 1 ? (row["addressees"] as readonly string[]).join("; ") || null : null,
    act, strength: row["strength"], standing: row["standing"], words: row["words"], dispatch: row["dispatch"], publisher: row["publisher"], published: row["published"], url: row["url"],
  }));
}

/** An exchange that was held, as consultation: one event for each two parties that took part, in both directions as CAMEO has it. */
export function eventsOfExchange(row: ExportRow): readonly ExportRow[] {
  const { status, parties, kind, channel } = row as { status: string; parties: readonly string[]; kind: string; channel: string | null };
  if (status !== "held" || parties.length < 2 || kind === "speech" || kind === "press-conference") return [];
  const pairs = parties.flatMap((source) => parties.filter((target) => target !== source).map((target) => [source, target] as const));
  return pairs.map(([source, target], index) => ({
    ...eventOf({ plover: "CONSULT", mode: modeOf(kind, channel, parties.length), cameo: "04" }, []),
    event_id: `${row["id"] as string}-${index + 1}`, event_date: row["from_day"], source_actor: source, source_country: countryOf(source), source_name: null, target_actor: target, target_country: countryOf(target), target_name: null,
    act: kind, strength: null, standing: null, words: row["name"], dispatch: (row["dispatches"] as readonly string[])[0] ?? null, publisher: null, published: null, url: null,
  }));
}

const eventOf = ({ plover, mode, cameo }: Coded, issues: readonly string[]): ExportRow => ({
  event_type: plover, event_mode: mode, contexts: plover === null ? [] : [...new Set(issues.flatMap((issue) => contextsOf[issue as Issue] ?? []))], cameo_root: cameo,
});

function modeOf(kind: string, channel: string | null, parties: number): string | null {
  if (parties > 2 || kind === "summit" || kind === "session") return "multilateral";
  if (channel === "telephone" || kind === "call") return "phone";
  return kind === "visit" ? "visit" : null;
}

/** The state of a party: "RUS" for "RUS/foreign-ministry"; null for what belongs to no state with a code. */
const countryOf = (party: string | null): string | null => {
  const first = party?.split("/")[0];
  return first !== undefined && countries.has(first) ? first : null;
};
const countries: ReadonlySet<string> = new Set(world.parties.filter(({ kind, id }) => (kind === "state" || kind === "territory") && /^[A-Z]{3}$/u.test(id)).map(({ id }) => id));
const dayOf = (instant: unknown): string | null => (typeof instant === "string" ? instant.slice(0, 10) : null);
