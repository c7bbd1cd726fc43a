/** Why something cannot be exported as asked. A code is permanent; the sentences may be reworded. */
const catalogue = {
  "export/unknown-format": (format: string, known: string) => ({ says: `“${format}” is not a format of an export.`, next: `The formats are ${known}.` }),
  "export/not-in-this-format": (what: string, format: string, possible: string) => ({ says: `${what} cannot be given as ${format}.`, next: `Possible as ${format}: ${possible}.` }),
  "export/no-query": (what: string) => ({ says: `${what} are exported whole; they cannot be narrowed down by a query.`, next: "Leave the query out, or export dispatches, statements or exchanges." }),
  "export/no-parquet": () => ({ says: "Parquet files are written by DuckDB, which is not installed here.", next: "Install it beside entente with npm install @duckdb/node-api, or export as jsonl or csv." }),
  "export/parquet-failed": (why: string) => ({ says: `The Parquet file could not be written: ${why}.`, next: "Is the disk for temporary files full? Export as jsonl or csv instead." }),
} as const;

type Catalogue = typeof catalogue;
export type ExportCode = keyof Catalogue;

export interface ExportRefusal {
  readonly code: ExportCode;
  readonly says: string;
  readonly next: string;
  /** What the sentences were filled with, so that they can be put in another language. */
  readonly words?: readonly string[];
}

/** Makes a refusal; the code decides how many words it takes. */
export function exportRefusal<C extends ExportCode>(code: C, ...args: Parameters<Catalogue[C]>): ExportRefusal {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}

/** All codes, for documentation and tests. */
export const exportCodes = Object.keys(catalogue) as readonly ExportCode[];
