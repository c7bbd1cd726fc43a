import { readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder } from "./case-file.js";

export const missesFile = join(corpusFolder, "known-misses.txt");

/** What is known to be read wrongly, by the name of its case. One line each: "fr/09-… | S1 speaker: Ilse Vorrandt". */
export function knownMisses(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of readFileSync(missesFile, "utf8").split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const cut = line.indexOf(" | ");
    const name = line.slice(0, cut);
    found.set(name, (found.get(name) ?? new Set()).add(line.slice(cut + 3)));
  }
  return found;
}

/** The file as it is written: sorted as the cases are, with what it is for on top. */
export function missesText(lines: readonly { readonly name: string; readonly expects: string }[]): string {
  const top = [
    "# What is expected of the dispatches in this folder and not read yet, one line each.",
    "# This list may only shrink: `npm run accept` takes off what is met. Only a case that is new or reworded is entered, with --baseline and its name.",
  ];
  return `${[...top, ...lines.map(({ name, expects }) => `${name} | ${expects}`)].join("\n")}\n`;
}
