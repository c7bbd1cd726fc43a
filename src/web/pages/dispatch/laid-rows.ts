import { startTransition, useCallback, useEffect, useState } from "react";

/** Rows that are there at once; the others follow while nobody waits for anything. */
const atOnce = 40;
const more = 120;

/**
 * How many rows of a long page are laid into it so far. All come within a moment, so that one can look for words in the page, print
 * it and go through it by keyboard; only the first do not wait for the last. `upTo` lets a row be there that somebody goes to.
 */
export function useLaidRows(rows: number, first: number): { readonly laid: number; readonly upTo: (row: number) => void } {
  const [wanted, setWanted] = useState(() => Math.max(atOnce, first + 10));
  const laid = Math.min(rows, wanted);
  const upTo = useCallback((row: number) => setWanted((now) => Math.max(now, row + 10)), []);
  useEffect(() => {
    if (laid >= rows) return;
    const all = (): void => setWanted(rows);
    const next = setTimeout(() => startTransition(() => setWanted((now) => now + more)));
    addEventListener("beforeprint", all);
    return () => {
      clearTimeout(next);
      removeEventListener("beforeprint", all);
    };
  }, [laid, rows]);
  return { laid, upTo };
}
