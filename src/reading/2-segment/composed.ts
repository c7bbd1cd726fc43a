// Letters with their marks apart ("e" + "´") are read as the letters they make ("é"), so that both spellings are cut alike;
// places are given in the text as it is.

/** A text with its letters composed, and for each place in it the place in the text as it is. */
export interface ComposedView {
  readonly text: string;
  readonly placeOf: (at: number) => number;
}

const cluster = /[^\p{M}]\p{M}+/gsu;

/** The composed view of a text; the text itself where nothing is to compose. */
export function composedView(text: string): ComposedView {
  if (text === text.normalize("NFC")) return { text, placeOf: (at) => at };
  const parts: string[] = [];
  const places: number[] = [];
  const keep = (from: number, to: number, part: string): void => {
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) places.push(Math.min(from + unit, to - 1));
  };
  let last = 0;
  for (const found of text.matchAll(cluster)) {
    const part = found[0].normalize("NFC");
    if (part === found[0]) continue;
    keep(last, found.index, text.slice(last, found.index));
    last = found.index + found[0].length;
    keep(found.index, last, part);
  }
  keep(last, text.length, text.slice(last));
  places.push(text.length);
  return { text: parts.join(""), placeOf: (at) => places[at] ?? text.length };
}
