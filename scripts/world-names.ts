// Writes the names that CLDR has for states and territories into src/language/world/names/cldr.ts, from the CLDR that Node
// carries. They stand there as data, so that every Node and every browser gives the same names. With --check it only says whether
// the file is up to date; under another version of CLDR than the one noted in it there is nothing to compare.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { regions } from "../src/language/world/regions.js";

export const cldrFile = fileURLToPath(new URL("../src/language/world/names/cldr.ts", import.meta.url));
const languages = ["fr", "en", "ru", "zh", "es", "ar"];

/** The file, from the CLDR of the Node that runs. */
export function cldrText(): string {
  const tables = languages.map((language) => `    ${language}: {\n${Object.entries(regions).map(([id, region]) => `      ${id}: ${JSON.stringify(namesOf(region, language))},`).join("\n")}\n    },`);
  return [
    "// Made by scripts/world-names.ts from CLDR (Unicode License v3, https://www.unicode.org/license.txt). Not to be edited: corrections stand beside it, by language.",
    'import type { LanguageCode } from "../../../model/document.js";',
    'import type { PartyId } from "../../../model/reading.js";',
    "",
    "/** What CLDR calls states and territories. */",
    "export const cldr: { readonly version: string; readonly names: Readonly<Record<LanguageCode, Readonly<Record<PartyId, readonly string[]>>>> } = {",
    `  version: ${JSON.stringify(process.versions["cldr"])},`,
    "  names: {", ...tables, "  },", "};", "",
  ].join("\n");
}

/** The name and the short one, without abbreviations of two letters, and with Russian islands written out. */
function namesOf(region: string, language: string): string[] {
  const [long = "", short = ""] = (["long", "short"] as const).map((style) => new Intl.DisplayNames([language], { type: "region", style }).of(region) ?? "");
  const names = [long, ...(/\p{Script=Han}|\p{L}{3}/u.test(short) ? [short] : [])];
  return [...new Set(names.flatMap((name) => [name.replace(/о-ва(?!\p{L})/u, "острова").replace(/о-в(?!\p{L})/u, "остров"), name]))];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const noted = /version: "([^"]+)"/.exec(process.argv.includes("--check") ? readFileSync(cldrFile, "utf8") : "")?.[1];
  if (noted === undefined) writeFileSync(cldrFile, cldrText());
  else if (noted !== process.versions["cldr"]) console.log(`This Node has CLDR ${process.versions["cldr"]}, the file was made from ${noted}: nothing compared.`);
  else if (readFileSync(cldrFile, "utf8") !== cldrText()) {
    console.error("src/language/world/names/cldr.ts is not up to date: run npx tsx scripts/world-names.ts.");
    process.exitCode = 1;
  }
}
