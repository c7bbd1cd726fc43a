import stringWidth from "string-width";

/** Rows as lines, each column as wide as what is widest in it; of the last nothing is filled up. */
export function columnsOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ""))));
  return rows.map((row) => row.map((cell, at) => cell + " ".repeat(Math.max(0, widths[at]! - stringWidth(cell)))).join("  ").trimEnd());
}
