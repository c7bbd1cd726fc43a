import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { adoptedAt, standing } from "../src/settlement/procedure.js";
import { profileOf } from "../src/settlement/profiles/index.js";
import { replay, type Outcome } from "../src/settlement/replay.js";
import { entriesOf } from "../src/settlement/simulate.js";
import { profileFrom, type Profile } from "../src/settlement/profile.js";

/** A case of src/settlement/cases: README.md there draws its form. */
export interface SettlementCase {
  readonly title: string;
  readonly profile: Profile;
  /** Entries that come before those of the case, by its opening. */
  readonly opening: readonly unknown[];
  readonly entries: readonly unknown[];
  readonly expected: readonly string[];
}

const deadline = { instant: "2021-03-04T12:00:00Z", zone: "Europe/Paris", city: "Paris" };
const cleared = [{ at: "2021-03-01T10:00:00Z", type: "clear", by: "President", capacity: "chair", version: "v1" }];
const unserved = [...cleared, { at: "2021-03-01T12:00:00Z", type: "place", by: "President", capacity: "chair", version: "v1", parties: ["ARV", "VEL", "SOL"], deadline }];
const openings: { readonly [name: string]: readonly unknown[] } = { cleared, unserved, placed: [...unserved, { at: "2021-03-01T12:00:00Z", type: "serve", party: ["ARV", "VEL", "SOL"] }] };

/** The cases of one file. Throws on what it does not understand. */
export function casesIn(file: string): SettlementCase[] {
  return file.split(/^# /m).slice(1).map((block) => {
    const [title = "", ...body] = block.split("\n");
    const [given = "", expected = ""] = body.join("\n").split(/^==>$/m);
    const told = new Map([...given.matchAll(/^(profile|opening|with): (.*)$/gm)].map(([, key, value]) => [key, value]));
    const known = profileOf(told.get("profile") ?? "");
    const profile = known && altered(known, told.get("with"));
    const opening = openings[told.get("opening") ?? "none"] ?? (told.has("opening") ? null : []);
    if (profile === null || opening === null) throw new Error(`${title}: no such profile or opening`);
    return { title, profile, opening, entries: entriesOf(given.replace(/^(profile|opening|with): .*\n/gm, "")), expected: expected.trim().split("\n") };
  });
}

/** A profile with some of its fields changed, as `with: {"form": {"twoPersons": true}}` says; still one that holds. */
function altered(profile: Profile, change: string | undefined): Profile {
  if (change === undefined) return profile;
  const fields = Object.entries(JSON.parse(change) as { readonly [field: string]: object | string });
  const merged = fields.reduce<{ readonly [field: string]: unknown }>((all, [name, value]) => ({ ...all, [name]: typeof value === "object" ? { ...(all[name] as object), ...value } : value }), { ...profile });
  const checked = profileFrom(merged);
  if ("faults" in checked) throw new Error(checked.faults.map(({ says }) => says).join(" "));
  return checked.profile;
}

export const allSettlementCases = (): SettlementCase[] => {
  const folder = join(import.meta.dirname, "../src/settlement/cases");
  return readdirSync(folder).filter((file) => file.endsWith(".txt")).flatMap((file) => casesIn(readFileSync(join(folder, file), "utf8")));
};

/** What became of a case, in the lines that it expects. */
export function played({ profile, opening, entries }: SettlementCase): string[] {
  const { procedure, outcomes } = replay([...opening, ...entries], profile);
  const adopted = adoptedAt(procedure);
  const objecting = standing(procedure.placed).map(({ party }) => party);
  const end = `= ${procedure.state}${adopted === null ? "" : ` from ${adopted}`}${objecting.length === 0 ? "" : `; objections ${objecting.join(", ")}`}`;
  return [...outcomes.slice(opening.length).map(lineOf), end];
}

const lineOf = ({ accepted, why, state }: Outcome): string => `${accepted ? "+" : "-"} ${why.rule} ${state}`;
