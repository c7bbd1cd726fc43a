/** Sentences that are computed together: indices, and the length all are padded to. */
export interface Batch {
  readonly members: readonly number[];
  readonly length: number;
}

/** Pairs of words in one batch: what bounds the memory, which holds a score for each pair and relation. More words are no faster. */
const mostPairs = 40_000;
const mostWords = 640;
/**
 * Padding costs as much as words, but a batch of two to four costs little more than one sentence: a shorter sentence joins a
 * batch while it fills its row to this share, a smaller one while the batch is small.
 */
const leastFilled = 0.88;
const leastFilledSmall = 0.6;
const small = 4;

/** Puts sentences of similar length together, longest first. */
export function batchesOf(lengths: readonly number[]): Batch[] {
  const order = lengths.map((_, i) => i).filter((i) => lengths[i]! > 0).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const batches: Batch[] = [];
  let members: number[] = [];
  let length = 0;
  for (const i of order) {
    const fits = members.length === 0
      || ((members.length + 1) * length * length <= mostPairs
        && (members.length + 1) * length <= mostWords
        && lengths[i]! >= length * (members.length < small ? leastFilledSmall : leastFilled));
    if (!fits) {
      batches.push({ members, length });
      members = [];
    }
    if (members.length === 0) length = lengths[i]!;
    members.push(i);
  }
  if (members.length > 0) batches.push({ members, length });
  return batches;
}
