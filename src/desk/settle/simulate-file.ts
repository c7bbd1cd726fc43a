import type { Profile } from "../../settlement/profile.js";
import type { Tongue } from "../../settlement/reasons/told.js";
import { simulate, type Simulation } from "../../settlement/simulate.js";
import { textOf } from "./files.js";
import { profileNamed } from "./profile-named.js";
import { isSettleRefusal, type SettleRefusal } from "./refusals.js";

/** Plays a file of events under the rules of a body, named by id or file. */
export async function simulateFile(path: string, profileName: string, tongue: Tongue): Promise<{ readonly simulation: Simulation; readonly profile: Profile } | SettleRefusal> {
  const profile = await profileNamed(profileName);
  if (isSettleRefusal(profile)) return profile;
  const text = await textOf(path);
  if (typeof text !== "string") return text;
  return { simulation: simulate(text, profile, tongue), profile };
}
