import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";

/** The house, floor by floor. A file may import from its own folder and from any floor below; never sideways, never upward. */
const floors: readonly (readonly string[])[] = [
  ["text"], ["model"], ["language"], ["reading", "alignment", "settlement", "conduct"],
  ["parser", "intake", "outgoing", "seal", "record"], ["desk"], ["web"], ["cli"],
];
const pure = new Set(["text", "model", "language", "reading", "alignment", "settlement", "conduct"]);
const refusedNames = new Set(["util", "utils", "lib", "common", "helpers", "misc", "core", "shared", "manager"]);
/** Doors into the house for those who import it; they may open any room, but the pure door only pure ones. */
const doors = new Set(["index.ts", "pure.ts", "browser.ts"]);
const longest = 400;

/** What may be imported where, beside the floors: the package, and the only folders that may know it. */
const keptTo: readonly { readonly what: RegExp; readonly folders: readonly string[]; readonly why: string }[] = [
  { what: /^onnxruntime/, folders: ["parser"], why: "only parser/ knows the inference runtime" },
  { what: /^(pg|kysely|@electric-sql\/)/, folders: ["record"], why: "only record/ knows SQL" },
  { what: /^(undici|node:https?|node:net)$/, folders: ["intake", "web"], why: "only intake/ reads the outside" },
  { what: /^(unpdf|mammoth|yauzl|postal-mime)\b/, folders: ["intake"], why: "only intake/ takes documents apart" },
];

/** The pages of the browser: what they are made of is known there alone, and of the house they have types, and the words of readouts. */
const pages = "web/pages/";
const onlyInPages = /^(react|react-dom|wouter|vite|d3-.*|@vitejs\/.*|@tanstack\/.*)(\/|$)/;
const lentToPages = /^(text|model|conduct)\/|^outgoing\/(labels\/|comparison\/(labels\/|signs\.|decision-in-words\.)|brief\/(labels\/|view\.)|[a-z-]+-in-words\.|view\.|page\/marked-text\.)/;

/** Everything about a source tree that breaks the plan of the house, each in a sentence that names the file. */
export function complaints(root: string): string[] {
  const files = filesUnder(root);
  return [...files.flatMap((file) => complaintsAbout(root, file)), ...cycles(root, files)];
}

function complaintsAbout(root: string, file: string): string[] {
  const code = readFileSync(join(root, file), "utf8");
  const folder = folderOf(file);
  const found: string[] = [];
  const blame = (why: string): void => void found.push(`${file}: ${why}`);
  const isTest = file.endsWith(".test.ts");

  for (const part of file.replace(/(\.test)?\.tsx?$/, "").split("/")) if (refusedNames.has(part)) blame(`“${part}” says nothing; name it after what it holds`);
  if (folder === "" ? !doors.has(file) : floorOf(folder) < 0) blame(`“${folder || file}” is not on the plan of the house`);
  if (folder !== "language" && code.split("\n").length > longest) blame(`longer than ${longest} lines`);
  if (isTest) return found;

  if (pure.has(folder) && /\bDate\.now\(|\bnew Date\b|\bMath\.random\(|\bTemporal\.Now\b/.test(code)) blame("reads the clock or chance; take it as an argument");
  if (pure.has(folder) && /^(?:let|var)\s/m.test(code)) blame("keeps a variable for the whole module; pass it along");
  if (/^language\/(?!shape\/)[a-z]+\//.test(file)) for (const word of controlFlowIn(code)) blame(`“${word}” in a language's data; put the rule in a room`);

  for (const { typeOnly, path } of importsOf(code)) {
    if (!path.startsWith(".")) {
      if (onlyInPages.test(path) && !file.startsWith(pages)) blame(`imports ${path}: only ${pages} is shown in a browser`);
      if (file.startsWith(pages) && path.startsWith("node:")) blame(`imports ${path}, which a browser does not have`);
      for (const { what, folders, why } of keptTo) if (what.test(path) && folder !== "" && !folders.includes(folder)) blame(`imports ${path}: ${why}`);
      if (pure.has(folder) && path.startsWith("node:")) blame(`imports ${path} on a pure floor`);
      continue;
    }
    const target = resolveImport(file, path);
    const to = folderOf(target);
    if (folder === "") {
      if (file === "pure.ts" && to !== "" && !pure.has(to)) blame(`imports ${target}, which is not pure`);
      continue;
    }
    if (file.startsWith(pages) && !typeOnly && !target.startsWith(pages) && !lentToPages.test(target)) blame(`calls into ${target}; pages have types of the house and the words of readouts`);
    if (target.startsWith(pages) && !file.startsWith(pages)) blame(`imports ${target}: pages are for the browser`);
    if (to === "") blame(`imports ${target}: the doors are for those outside`);
    else if (to !== folder && floorOf(to) >= floorOf(folder)) blame(`imports ${target}, which is not below it`);
    const here = roomOf(file);
    const there = roomOf(target);
    if (here !== null && there !== null && there > here) blame(`imports ${target}, a later room`);
    if (here !== null && there !== null && there < here && !typeOnly) blame(`calls into ${target}; earlier rooms lend types only`);
  }
  return found;
}

/** Import cycles inside the tree, each named once by its files. Types do not count: they are gone when the code runs. */
function cycles(root: string, files: readonly string[]): string[] {
  const calls = new Map(files.map((file) => [file, importsOf(readFileSync(join(root, file), "utf8"))
    .filter(({ typeOnly, path }) => !typeOnly && path.startsWith("."))
    .map(({ path }) => resolveImport(file, path))
    .map((target) => (files.includes(target) ? target : `${target}x`)) // .tsx
    .filter((target) => files.includes(target))]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) return void found.push(`${file}: stands in a circle of imports: ${[...path.slice(at), file].join(" → ")}`);
    if (done.has(file)) return;
    for (const target of calls.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

const floorOf = (folder: string): number => floors.findIndex((floor) => floor.includes(folder));
const folderOf = (file: string): string => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");
const roomOf = (file: string): number | null => {
  const room = /^reading\/(\d)-/.exec(file)?.[1];
  return room === undefined ? null : Number(room);
};

function resolveImport(file: string, path: string): string {
  return normalize(join(dirname(file), path)).split(sep).join("/").replace(/\.js$/, ".ts");
}

function importsOf(code: string): { typeOnly: boolean; path: string }[] {
  const statements = /^\s*(?:import|export)\s+(type\b)?(?:[^"';]*?from\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
  return [...code.matchAll(statements)].map(([, typeOnly, still, lazy]) => ({ typeOnly: typeOnly !== undefined, path: (still ?? lazy)! }));
}

/** Words of control flow outside strings, regular expressions and comments. */
function controlFlowIn(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
  return [...new Set([...bare.matchAll(/\b(if|for|while|switch|function|class|return)\b|=>/g)].map(([word]) => word))];
}

function filesUnder(root: string, folder = ""): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesUnder(root, path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  }).map((file) => relative(".", file).split(sep).join("/")).sort();
}
