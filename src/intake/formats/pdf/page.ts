// Letters as a PDF has them: strings at places, in no order that can be relied on. All lengths are points (1/72 inch);
// x grows to the right, y downwards from the top of the page, and y is the line the letters stand on.

/** A string that was drawn at once. White space between words comes as pieces of its own, whose width says nothing. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** Pieces that stand on one line of the page, from left to right; `raised` are the small ones above it. */
export interface Row {
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  /** That of most of its letters. */
  readonly size: number;
  readonly pieces: readonly Piece[];
  readonly raised: ReadonlySet<Piece>;
}

export const isBlank = ({ text }: Piece): boolean => text.trim() === "";

/** The middle one of some numbers; `otherwise` where there are none. */
export function median(values: readonly number[], otherwise: number): number {
  if (values.length === 0) return otherwise;
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
