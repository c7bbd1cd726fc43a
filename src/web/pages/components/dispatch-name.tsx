import type { ReactElement } from "react";
import { useWords } from "../messages/words.js";
import { Quoted } from "./quoted.js";

/** A dispatch by its title; by its first words where it has none. */
export function DispatchName({ of }: { readonly of: { readonly title: string | null; readonly opening: string | null } }): ReactElement {
  const { room } = useWords();
  return <Quoted words={of.title ?? beginningOf(of.opening ?? "") ?? room.noTitle} />;
}

/** The first words of a text that has no title. */
export function beginningOf(text: string): string | null {
  const line = text.trimStart().split(/[\r\n]/u)[0]!.trim();
  return line === "" ? null : line.length > 90 ? `${line.slice(0, 90).replace(/\s\S*$/u, "")} …` : line;
}
