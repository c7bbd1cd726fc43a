import type { ReactElement, ReactNode } from "react";
import type { Span } from "../../../text/span.js";
import { useWords } from "../messages/words.js";
import { piecesOf } from "./hidden.js";

// Whatever comes from a dispatch is shown through here: as words, never as markup (React), apart from the direction of what
// stands around it (<bdi>), and with nothing in it that cannot be seen.

/** A character that would not be seen, by name. */
export function HiddenMark({ name, start }: { readonly name: string; readonly start?: number }): ReactElement {
  const { room } = useWords();
  return <span className="hidden-mark" title={room.hidden(name)} data-start={start} data-end={start === undefined ? undefined : start + 1}>{name}</span>;
}

/** Words as they were printed, without their own direction reaching beyond them. */
export function Quoted({ words }: { readonly words: string }): ReactElement {
  return <bdi dir="auto">{shown(words)}</bdi>;
}

/** Words with some of them marked, as those that were looked for. */
export function MarkedWords({ words, marks }: { readonly words: string; readonly marks: readonly Span[] }): ReactElement {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    parts.push(shown(words.slice(at, start)), <mark key={start}>{shown(words.slice(start, end))}</mark>);
    at = end;
  }
  return <bdi dir="auto">{parts}{shown(words.slice(at))}</bdi>;
}

export const shown = (words: string): ReactNode => piecesOf(words).map(({ words: seen, hidden, start }) => (hidden === null ? seen : <HiddenMark key={start} name={hidden} />));
