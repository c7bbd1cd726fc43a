/** The words around a doubtful contraction, in lower case, digits as 0; "" where there is none. */
export interface Neighbours {
  readonly secondBefore: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Whether a contraction that looks like a determiner of its own is two words ("le texte des accords") or that determiner
 * ("il a signé des accords"). The weights are a language's data (training/contractions.py makes them); without any it is two words.
 */
export function splitContraction(printed: string, near: Neighbours, weights: ReadonlyMap<string, number>): boolean {
  if (weights.size === 0) return true;
  let sum = weights.get(`${printed} `) ?? 0;
  for (const feature of features(near)) sum += weights.get(`${printed} ${feature}`) ?? 0;
  return sum > 0;
}

/** Each neighbour and its endings, marked with its place: "-" before, "+" after, "--" two before. */
function features({ secondBefore, before, after }: Neighbours): string[] {
  return [
    ...withEndings("-", before, 4),
    ...withEndings("+", after, 4),
    ...withEndings("--", secondBefore, 3),
    `${secondBefore.slice(-2)}-${before.slice(-2)}`,
  ];
}

function withEndings(place: string, word: string, longest: number): string[] {
  const found = [`${place}=${word}`];
  for (let n = 1; n <= Math.min(longest, word.length); n++) found.push(`${place}${word.slice(-n)}`);
  return found;
}
