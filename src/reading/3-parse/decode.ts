/**
 * The best tree of a sentence from the scores of its arcs.
 * `arcs[d * (n + 1) + h]` is the score of head h for word d; head 0 is the root, head h is word h - 1.
 * Gives the heads in the same counting. Exactly one word hangs from the root, and every word reaches it.
 */
export function decode(arcs: ArrayLike<number>, n: number): Int32Array {
  const heads = greedy(arcs, n);
  return isTree(heads) ? heads : spanning(arcs, n);
}

/** Each word takes its best head; nearly always that is a tree already. */
function greedy(arcs: ArrayLike<number>, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) {
    let best = -Infinity;
    for (let h = 0; h <= n; h++) {
      const score = arcs[d * (n + 1) + h]!;
      if (h !== d + 1 && score > best) {
        best = score;
        heads[d] = h;
      }
    }
  }
  return heads;
}

/** Whether heads (0 is the root, h is word h - 1) form a tree with one word under the root. */
export function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  let roots = 0;
  const seen = new Int32Array(n + 1); // 0 not met, else the walk it was met in
  for (let d = 0; d < n; d++) {
    if (heads[d] === 0) roots++;
    let at = d + 1;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = d + 1;
      at = heads[at - 1]!;
    }
    if (at !== 0 && seen[at] === d + 1) return false;
  }
  return roots === 1;
}

const never = -1e12;
const unlikely = -1e9;
/** How many words are tried as the root when the greedy tree is none; the further ones have never won. */
const rootsTried = 8;

/** Maximum spanning tree with one root: Chu-Liu/Edmonds for each promising root. */
function spanning(arcs: ArrayLike<number>, n: number): Int32Array {
  const roots = Array.from({ length: n }, (_, d) => d)
    .sort((a, b) => arcs[b * (n + 1)]! - arcs[a * (n + 1)]!)
    .slice(0, rootsTried);
  let best = -Infinity;
  let chosen = new Int32Array(n);
  for (const root of roots) {
    const scores = square(arcs, n, root);
    const heads = arborescence(scores, n + 1);
    let total = 0;
    for (let d = 1; d <= n; d++) total += scores[d * (n + 1) + heads[d]!]!;
    if (total > best) {
      best = total;
      chosen = heads.slice(1);
    }
  }
  return chosen;
}

/** Scores [dependent, head] with the root as node 0, and only `root` allowed under it. */
function square(arcs: ArrayLike<number>, n: number, root: number): Float64Array {
  const size = n + 1;
  const scores = new Float64Array(size * size).fill(never);
  for (let d = 0; d < n; d++) {
    for (let h = 0; h <= n; h++) {
      if (h === d + 1) continue;
      const allowed = h === 0 ? d === root : d !== root;
      scores[(d + 1) * size + h] = allowed ? Math.max(arcs[d * size + h]!, unlikely) : unlikely;
    }
  }
  return scores;
}

/** Chu-Liu/Edmonds: heads of a maximum arborescence from node 0; scores [dependent, head]. */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let d = 1; d < size; d++) {
    let best = -Infinity;
    for (let h = 0; h < size; h++) {
      if (h !== d && scores[d * size + h]! > best) {
        best = scores[d * size + h]!;
        heads[d] = h;
      }
    }
  }
  const cycle = firstCycle(heads);
  return cycle ? expanded(scores, size, heads, cycle) : heads;
}

function firstCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let from = 1; from < heads.length; from++) {
    const path: number[] = [];
    let at = from;
    while (at > 0 && seen[at] === 0) {
      seen[at] = from;
      path.push(at);
      at = heads[at]!;
    }
    if (at > 0 && seen[at] === from) return path.slice(path.indexOf(at));
  }
  return null;
}

/** The cycle becomes one node, the smaller graph is solved, and the cycle opens where the solution enters it. */
function expanded(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Set(cycle);
  const rest = Array.from({ length: size }, (_, i) => i).filter((i) => !inCycle.has(i));
  const m = rest.length;
  const smaller = new Float64Array((m + 1) * (m + 1)).fill(never);
  const enters = new Int32Array(m);
  const leaves = new Int32Array(m);
  rest.forEach((one, i) => {
    rest.forEach((other, j) => (smaller[i * (m + 1) + j] = scores[one * size + other]!));
    let into = -Infinity;
    let outOf = -Infinity;
    for (const c of cycle) {
      const gain = scores[c * size + one]! - scores[c * size + heads[c]!]!;
      if (gain > into) [into, enters[i]] = [gain, c];
      const give = scores[one * size + c]!;
      if (give > outOf) [outOf, leaves[i]] = [give, c];
    }
    smaller[m * (m + 1) + i] = into;
    smaller[i * (m + 1) + m] = outOf;
  });
  const solved = arborescence(smaller, m + 1);
  const out = heads.slice();
  rest.forEach((one, i) => {
    if (one !== 0) out[one] = solved[i] === m ? leaves[i]! : rest[solved[i]!]!;
  });
  const from = solved[m]!;
  out[enters[from]!] = rest[from]!;
  return out;
}
