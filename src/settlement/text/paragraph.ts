/** A paragraph of a common text. Its id stays the same through all versions (T1). */
export interface Paragraph {
  readonly id: string;
  readonly kind: "preambular" | "operative";
  readonly text: string;
}

/** One version of a common text. Never changed: an amendment gives another. */
export interface CommonText {
  readonly version: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Why paragraphs are no text. */
export type TextFault =
  | { readonly code: "text/id-twice"; readonly id: string }
  | { readonly code: "text/preamble-after"; readonly id: string }
  | { readonly code: "text/empty-paragraph"; readonly id: string };

/** The only door to a text: ids are there once, no paragraph is empty, and the preamble comes first. */
export function commonText(version: string, paragraphs: readonly Paragraph[]): { readonly text: CommonText } | { readonly faults: readonly TextFault[] } {
  const faults = textFaults(paragraphs);
  return faults.length > 0 ? { faults } : { text: { version, paragraphs } };
}

export function textFaults(paragraphs: readonly Paragraph[]): readonly TextFault[] {
  const seen = new Set<string>();
  const firstOperative = paragraphs.findIndex(({ kind }) => kind === "operative");
  return paragraphs.flatMap(({ id, kind, text }, i): TextFault[] => {
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...(twice ? [{ code: "text/id-twice", id } as const] : []),
      ...(kind === "preambular" && firstOperative >= 0 && i > firstOperative ? [{ code: "text/preamble-after", id } as const] : []),
      ...(text.trim() === "" ? [{ code: "text/empty-paragraph", id } as const] : []),
    ];
  });
}

/** The numbers that people call paragraphs by in this version: PP1, PP2 … OP1, OP2 … */
export function numbers({ paragraphs }: CommonText): ReadonlyMap<string, string> {
  const count = { preambular: 0, operative: 0 };
  return new Map(paragraphs.map(({ id, kind }) => [id, `${kind === "preambular" ? "PP" : "OP"}${++count[kind]}`]));
}
