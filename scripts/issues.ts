// Writes docs/issues.md: our issues with their names and with the concepts of EuroVoc and UNBIS they lie to.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { issueConcepts, type ThesaurusConcept } from "../src/model/issue-concepts.js";
import { issues, type Issue } from "../src/model/issues.js";
import { labels } from "../src/outgoing/labels/index.js";

export const issuesFile = fileURLToPath(new URL("../docs/issues.md", import.meta.url));

/** The page, from the tables. */
export function issuesPage(): string {
  const all = Object.keys(issues) as Issue[];
  const of = (scheme: ThesaurusConcept["scheme"], issue: Issue): readonly ThesaurusConcept[] => issueConcepts[issue].filter((concept) => concept.scheme === scheme);
  const count = (scheme: ThesaurusConcept["scheme"]): number => all.filter((issue) => of(scheme, issue).length > 0).length;
  const cell = (concepts: readonly ThesaurusConcept[]): string => concepts.map(({ uri, label, match }) => `[${label}](${uri}) ${match}`).join("<br>");
  const without = (scheme: ThesaurusConcept["scheme"]): string => all.filter((issue) => of(scheme, issue).length === 0).map((issue) => `\`${issue}\``).join(", ");
  return [
    "# Issues",
    "",
    `What a statement can be about: ${all.length} issues, a list of our own. Its ids are permanent; readings, exports and queries (\`issue:sanctions\`) carry them.`,
    "So that a record can be laid beside a catalogue that is indexed otherwise, issues are tied to concepts of two thesauri:",
    `**EuroVoc** of the European Union (${count("eurovoc")} of ${all.length} issues) and the **UNBIS Thesaurus** of the United Nations (${count("unbis")} of ${all.length}).`,
    "",
    "How an issue lies to a concept is said in the words of SKOS. *exact*: the same; *close*: nearly the same, good enough to search by;",
    "*narrow*: the concept is only a part of the issue; *broad*: the issue is only a part of the concept. Every concept stands with the English label",
    "its id was checked against; how well the meanings fit is our own judgement. Concepts that are *exact* or *close* also stand in",
    "[Web Annotations](formats.md) of statements. In code: `issueConcepts` in `src/model/issue-concepts.ts`.",
    "",
    "| issue | in English | en français | EuroVoc | UNBIS |",
    "|---|---|---|---|---|",
    ...all.map((issue) => `| \`${issue}\` | ${labels.en.issues[issue] ?? issue} | ${labels.fr.issues[issue] ?? issue} | ${cell(of("eurovoc", issue))} | ${cell(of("unbis", issue))} |`),
    "",
    `Without a concept of EuroVoc: ${without("eurovoc")}. Without one of UNBIS: ${without("unbis")}; most of these were not looked for.`,
    "",
    "EuroVoc: © European Union, CC BY 4.0. UNBIS Thesaurus: © United Nations.",
    "",
  ].join("\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(issuesFile, issuesPage());
