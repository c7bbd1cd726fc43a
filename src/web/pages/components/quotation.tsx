import type { ReactElement, ReactNode } from "react";
import type { Span } from "../../../text/span.js";
import { useWords } from "../messages/words.js";
import { MarkedWords } from "./quoted.js";

/** Words of a dispatch in the quotation marks of the interface, with the language they are in. */
export function Quotation({ words, marks = [], language, children }: { readonly words: string; readonly marks?: readonly Span[]; readonly language?: string | null; readonly children?: ReactNode }): ReactElement {
  const { labels } = useWords();
  return (
    <blockquote className="quotation" lang={language ?? undefined}>
      <p>{labels.quote.open}<MarkedWords words={words} marks={marks} />{labels.quote.close}</p>
      {children}
    </blockquote>
  );
}
