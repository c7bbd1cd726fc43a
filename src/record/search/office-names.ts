import { worldNames } from "../../language/world/names/index.js";
import type { LanguageCode } from "../../model/document.js";
import { nameKey } from "./party-names.js";

const codes = Object.keys(worldNames) as readonly LanguageCode[];
const known: { called?: ReadonlyMap<string, readonly string[]> } = {};

/**
 * Offices that go by exactly this name in one of the six languages of the United Nations, by their canonical names; none where no
 * office does. Several, where languages or offices share it: "总理" is a prime minister's and a chancellor's.
 */
export const officesCalled = (name: string): readonly string[] => (known.called ??= officesByName()).get(nameKey(name)) ?? [];

/** What an office is called in each language that has a name for it; none for an office that only dispatches tell of. */
export const officeNamesOf = (office: string): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.flatMap((code) => { const name = worldNames[code].offices[office]?.[0]; return name === undefined ? [] : [[code, name]]; }));

function officesByName(): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, Set<string>>();
  for (const code of codes) for (const [office, names] of Object.entries(worldNames[code].offices)) for (const name of [office, ...names]) byName.set(nameKey(name), (byName.get(nameKey(name)) ?? new Set()).add(office));
  return new Map([...byName].map(([key, offices]) => [key, [...offices]]));
}
