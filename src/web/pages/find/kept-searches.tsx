import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { findAddress } from "../app/addresses.js";
import { kept } from "../app/settings.js";
import { useWords } from "../messages/words.js";

// A search is its address: it can be sent, kept as a bookmark, or followed as a feed. Those that are kept here stay in this browser.

function keptSearches(): readonly string[] {
  try {
    const told = JSON.parse(kept.read("searches") ?? "[]") as unknown;
    return Array.isArray(told) ? told.filter((one): one is string => typeof one === "string") : [];
  } catch {
    return [];
  }
}

const feedAddress = (query: string): string => `/api/feed.atom?q=${encodeURIComponent(query)}`;

/** Keeps the search, copies its address, leads to its feed. */
export function SaveSearch({ query }: { readonly query: string }): ReactElement {
  const { find, room } = useWords();
  const [isKept, setKept] = useState(() => keptSearches().includes(query));
  const [copied, setCopied] = useState(false);
  const keep = (): void => {
    const others = keptSearches().filter((one) => one !== query);
    kept.write("searches", JSON.stringify(isKept ? others : [query, ...others].slice(0, 100)));
    setKept(!isKept);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href).catch(() => undefined);
    setCopied(true);
  };
  return (
    <p className="tools no-print">
      <button type="button" aria-pressed={isKept} onClick={keep}>{isKept ? `★ ${find.kept}` : `☆ ${find.keep}`}</button>
      <button type="button" onClick={() => void copy()} aria-live="polite">{copied ? room.copied : find.link}</button>
      <a className="button" href={feedAddress(query)} type="application/atom+xml">{find.feed}</a>
    </p>
  );
}

/** Searches that were kept, each with its feed. */
export function KeptSearches(): ReactElement | null {
  const { find } = useWords();
  const [all, setAll] = useState(keptSearches);
  if (all.length === 0) return null;
  const forget = (query: string): void => {
    const left = all.filter((one) => one !== query);
    kept.write("searches", JSON.stringify(left));
    setAll(left);
  };
  return (
    <section>
      <h2>{find.keptTitle}</h2>
      <ul className="kept">
        {all.map((query) => <li key={query}><Link href={findAddress(query)}><bdi>{query}</bdi></Link> <a href={feedAddress(query)} className="soft">Atom</a> <button type="button" className="quiet small" aria-label={find.forget(query)} onClick={() => forget(query)}>×</button></li>)}
      </ul>
    </section>
  );
}
