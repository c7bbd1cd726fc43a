import type { ReactElement } from "react";
import { Link } from "wouter";
import { useWords } from "../messages/words.js";
import "./align.css";

const kinds = ["positions", "news", "briefs", "commitments"] as const;
export type AlignKind = (typeof kinds)[number];

/** The head of a page of alignment, and the way to the others. */
export function AlignHead({ kind }: { readonly kind: AlignKind }): ReactElement {
  const { align } = useWords();
  return <>
    <div className="page-head"><h1>{align.kinds[kind]}</h1><p>{align.leads[kind]}</p></div>
    <nav className="align-kinds no-print" aria-label={align.nav}>
      {kinds.map((one) => <Link key={one} href={`/${one}`} aria-current={one === kind ? "page" : undefined}>{align.kinds[one]}</Link>)}
    </nav>
  </>;
}
