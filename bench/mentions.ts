/**
 * Prints who and what parties are found in a text, to look at while writing rules:
 *   echo "The minister said so." | npx tsx bench/mentions.ts en [FILE]
 */
import { readFileSync } from "node:fs";
import { languages } from "../src/language/index.js";
import type { Language } from "../src/language/index.js";
import { world } from "../src/language/world/index.js";
import type { LanguageCode } from "../src/model/document.js";
import { openParser } from "../src/parser/open.js";
import { grow } from "../src/reading/3-parse/grow.js";
import { name } from "../src/reading/4-name/name.js";
import { prepare } from "../src/reading/prepare.js";

const [code = "en", file] = process.argv.slice(2);
const language = languages[code as LanguageCode] as Language;
const text = readFileSync(file ?? 0, "utf8");
const prepared = prepare({ id: "mentions", text, told: {}, encoding: null }, language);
const parser = await openParser();
const parsed = { prepared, trees: grow(prepared, await parser.analyse(prepared)) };
const names = name(parsed, language, world, (doubt) => console.log(`? ${doubt.code}: ${doubt.says}`));
for (const mention of names.mentions)
  console.log(`${mention.id.padEnd(5)}${mention.reason.padEnd(14)}[${text.slice(mention.start, mention.end).replace(/\s+/g, " ")}] → ${[...mention.people, ...mention.parties].join(" ") || "–"}${mention.of ? `  (${mention.of})` : ""}  @${parsed.trees[mention.head.sentence]!.nodes[mention.head.node]!.form}`);
for (const person of names.people) console.log(`${person.id}: ${person.name}, ${person.party ?? "–"}; ${person.offices.map(({ office, party }) => `${office} (${party ?? "–"})`).join(", ")}`);
for (const party of names.parties) console.log(`${party.id}: ${party.name} (${party.kind})`);
