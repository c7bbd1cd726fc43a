import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filled } from "../scripts/readme.mjs";

const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts);
const documents = markdownUnder(".");

test("what README shows is what its commands print", () => {
  const text = readFileSync("README.md", "utf8");
  expect(filled(text)).toBe(text);
}, 60_000);

describe.each(documents)("%s", (document) => {
  const text = readFileSync(document, "utf8");

  test("every file it links to is there", () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  test("every file of ours it names is there", () => {
    const named = [...text.matchAll(/`((?:src|test|corpus|bench|training|models|docs|schema|scripts)\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test("every npm script it names exists", () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

function markdownUnder(folder: string): string[] {
  return readdirSync(folder).filter((name) => !["node_modules", "dist", "work"].includes(name) && !name.startsWith(".")).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? markdownUnder(path) : name.endsWith(".md") ? [path] : [];
  });
}
