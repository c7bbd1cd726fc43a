import { existsSync, readFileSync } from "node:fs";

export const pairMissesFile = "corpus/pairs/known-misses.txt";

/** Expected rows that are known not to come out, by the name of their pair: "22-arms-talks | contradicted | …". */
export function knownPairMisses(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  if (!existsSync(pairMissesFile)) return found;
  for (const line of readFileSync(pairMissesFile, "utf8").split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const cut = line.indexOf(" | ");
    const name = line.slice(0, cut);
    found.set(name, (found.get(name) ?? new Set()).add(line.slice(cut + 3)));
  }
  return found;
}
