import { profileFrom, type Profile, type ProfileFault } from "../../settlement/profile.js";
import { profileOf, profiles } from "../../settlement/profiles/index.js";
import { textOf } from "./files.js";
import { isSettleRefusal, settleRefusal, type SettleRefusal } from "./refusals.js";

/** The rules of a body: one that ships with Entente by its id, or one's own by its file, which ends in .json. */
export async function profileNamed(name: string): Promise<Profile | SettleRefusal> {
  const known = profileOf(name);
  if (known !== null) return known;
  if (!/\.json$/i.test(name)) return settleRefusal("settle/unknown-profile", name, profiles.map(({ id }) => id).join(", "));
  const checked = await checkedProfile(name);
  if (isSettleRefusal(checked)) return checked;
  return "profile" in checked ? checked.profile : settleRefusal("settle/bad-profile", name, checked.faults.map(({ says }) => says).join(" "));
}

/** A profile out of a file, or everything that is wrong with it. */
export async function checkedProfile(path: string): Promise<{ readonly profile: Profile } | { readonly faults: readonly ProfileFault[] } | SettleRefusal> {
  const text = await textOf(path);
  if (typeof text !== "string") return text;
  try {
    return profileFrom(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch (error) {
    return { faults: [{ code: "settle/bad-profile", where: "", says: `It is not JSON: ${(error as Error).message}.` }] };
  }
}
