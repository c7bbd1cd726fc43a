import type { ShownFile } from "../../desk/files/asked.js";
import type { FileRead, ListedFile } from "../../record/files/questions.js";
import type { GrantedTo } from "../../model/file.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { FilesMessages } from "../messages/files.shape.js";

/** A file in a list: its id, its name, whether it is closed, how much it holds, who keeps it. */
export function listedLine({ id, name, closed, holds, keepers }: ListedFile, words: FilesMessages): string {
  const parts = [closed ? words.closed : words.open, ...(holds === null ? [] : [words.holds(holds)]), ...(closed ? [words.keptBy(keepers.length > 0 ? keepers.map(called).join(", ") : words.nobody)] : [])];
  return `${id.padEnd(7)} ${harmless(name)} · ${parts.join(" · ")}\n`;
}

const called = ({ id, name }: Pick<GrantedTo, "id" | "name">): string => harmless(name ?? id);

/** A file whole. */
export function shownLinesOf({ file, entries, grants, done }: ShownFile, words: FilesMessages): string {
  return [
    listedLine(file, words).trimEnd(),
    `        ${words.made(harmless(file.made.by), file.made.at)}`,
    ...(entries ?? []).map(({ id, title, publisher }) => `  ${id.padEnd(7)} ${harmless([publisher, title].filter((part) => part !== null).join(": "))}`),
    `${words.letsIn}: ${file.closed ? (grants.length === 0 ? words.nobody : "") : words.everybody}`.trimEnd(),
    ...grants.map(({ to, may }) => `  ${words.kind[to.kind]} ${harmless(to.id)}${to.name === null ? "" : ` (${harmless(to.name)})`}: ${words.may[may]}`),
    ...(done ?? []).map(({ at, by, does, thing, to, may, name, because }) =>
      `  ${at} · ${harmless(by)} · ${[words.done[does], thing, to && called(to), may && words.may[may], name && harmless(name), because && harmless(because)].filter(Boolean).join(" · ")}`),
  ].join("\n") + "\n";
}

/** A line of the reading log. */
export function readLine({ number, at, by, dispatch, door, asked }: FileRead, words: FilesMessages): string {
  return `${String(number).padStart(6)}  ${at}  ${harmless(by)} · ${dispatch} · ${words.door[door] ?? harmless(door)} · ${harmless(asked)}\n`;
}
