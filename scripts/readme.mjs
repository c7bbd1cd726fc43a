/**
 * Fills the blocks of README.md that show a command and what it printed, by running them:
 *
 *   <!-- run: node dist/cli/main.js demo -->
 *   ```text
 *   …
 *   ```
 *
 * `lines: N` in the comment keeps the first N lines. `npm run readme` writes the file; test/docs.test.ts holds it to the truth.
 */
import { execSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const block = /<!-- run: (.+?)(?: lines: (\d+))? -->\n+```(\w*)\n[\s\S]*?```/g;

/** The document with every block filled by a run made now. */
export function filled(markdown) {
  return markdown.replace(block, (_whole, command, lines, kind) => {
    const printed = execSync(command, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", COLUMNS: "100", LANG: "en_GB.UTF-8" }, stdio: ["ignore", "pipe", "ignore"] }).trimEnd();
    const all = printed.split("\n").map((line) => line.trimEnd());
    const shown = lines && all.length > Number(lines) ? [...all.slice(0, Number(lines)), "…"] : all;
    const mark = `<!-- run: ${command}${lines ? ` lines: ${lines}` : ""} -->`;
    return `${mark}\n\`\`\`${kind}\n${shown.join("\n")}\n\`\`\``;
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const document of process.argv.slice(2)) writeFileSync(document, filled(readFileSync(document, "utf8")));
}
