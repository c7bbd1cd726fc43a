/**
 * What a catalogue's sentence was filled with, got back by laying the empty sentence over the full one; null where it does not fit.
 * What is kept are sentences: a record of years ago says its reasons in another language too.
 */
export function filledIn(full: string, say: (...words: string[]) => string): readonly string[] | null {
  if (full.length > 2000) return null; // laying over is quadratic in the worst case; such a sentence is shown as it is
  const order: number[] = [];
  const pattern = say(...Array.from({ length: say.length }, (_, place) => `\u0000${place}\u0000`)).replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\u0000(\d)\u0000/g, (_all, place: string) => {
    order.push(Number(place));
    return "([^]*)";
  });
  const found = new RegExp(`^${pattern}$`).exec(full);
  if (!found) return null;
  const words: string[] = [];
  order.forEach((place, index) => (words[place] ??= found[index + 1]!));
  return words;
}
