// A picture is laid out before anything is drawn, so how wide words will be is estimated: generously, as too much room harms nothing.

/** Width of words in pixels at a size of type. Ideographs and the like are as wide as they are high. */
export function textWidth(words: string, size: number): number {
  let em = 0;
  for (const character of words) em += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(character) ? 1.02 : /[A-ZÀ-ÞА-ЯMWmw@%]/u.test(character) ? 0.72 : /[iljtfrI.,;:'’ ()|-]/u.test(character) ? 0.34 : 0.56;
  return em * size;
}

/** How much wider words are in the weight of names. */
export const bold = 1.17;

/** Words cut to a width, with an ellipsis where something is missing. */
export function cutTo(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  const characters = [...words];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
