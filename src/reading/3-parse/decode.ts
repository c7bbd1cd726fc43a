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
    if (atMost(scores, n + 1) <= best) continue;
    const heads = arborescence(scores.slice(), n + 1);
    let total = 0;
    for (let d = 1; d <= n; d++) total += scores[d * (n + 1) + heads[d]!]!;
    if (total > best) {
      best = total;
      chosen = heads.slice(1);
    }
  }
  return chosen;
}

/** No tree scores more than each word under its best head. */
function atMost(scores: Float64Array, size: number): number {
  let total = 0;
  for (let d = 1; d < size; d++) {
    let best = -Infinity;
    for (let h = 0; h < size; h++) if (scores[d * size + h]! > best) best = scores[d * size + h]!;
    total += best;
  }
  return total;
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

/**
 * Heads of a maximum arborescence from node 0; scores [dependent, head], which are used up.
 *
 * Chu-Liu/Edmonds as Tarjan lays it out for dense graphs: a path grows from any node along its best head; where it meets
 * itself, the circle becomes one node (in the place of its first member) and goes on; where it meets what is done, it is
 * done itself. Each node is made part of a circle once, so the time is the square of the length, however many circles.
 *
 *     a ← b ← c ← b …     b and c become one node, whose arc from x costs what b or c loses by it
 */
function arborescence(scores: Float64Array, size: number): Int32Array {
  // Which words an arc between two places really joins, once places stand for several words.
  const tail = new Int32Array(size * size);
  const tip = new Int32Array(size * size);
  for (let place = 0, at = 0; place < size; place++) for (let head = 0; head < size; head++, at++) [tail[at], tip[at]] = [head, place];
  // Every node ever made: words 0 … size - 1, then circles. A place is where a node's scores stand.
  const nodeAt = Int32Array.from({ length: size }, (_, place) => place);
  const parent: number[] = Array.from({ length: size }, () => -1);
  const members: (readonly number[])[] = Array.from({ length: size }, () => []);
  const from: number[] = [];
  const to: number[] = [];
  const gone = new Uint8Array(size);
  const done = new Uint8Array(size);
  done[0] = 1;

  for (let start = 1; start < size; start++) {
    if (done[start] || gone[start]) continue;
    const path = [start];
    const onPath = new Map([[start, 0]]);
    const taken: number[] = [];
    while (true) {
      const place = path.at(-1)!;
      const head = bestHead(scores, size, place, gone);
      const at = place * size + head;
      from[nodeAt[place]!] = tail[at]!;
      to[nodeAt[place]!] = tip[at]!;
      taken[path.length - 1] = scores[at]!;
      if (done[head]) break;
      const since = onPath.get(head);
      if (since === undefined) {
        onPath.set(head, path.length);
        path.push(head);
        continue;
      }
      const circle = path.slice(since);
      merge(circle, taken.slice(since));
      path.length = since + 1;
      path[since] = circle[0]!;
      onPath.set(circle[0]!, since);
      for (const member of circle.slice(1)) onPath.delete(member);
    }
    for (const place of path) done[place] = 1;
  }
  return opened();

  /** The members of a circle become one node in the place of the first of them. `taken`: the score of each member's arc. */
  function merge(circle: readonly number[], taken: readonly number[]): void {
    const [first = 0, ...others] = circle;
    const node = parent.length;
    parent.push(-1);
    members.push(circle.map((place) => nodeAt[place]!));
    for (const member of members[node]!) parent[member] = node;
    const inside = new Set(circle);
    for (let other = 0; other < size; other++) {
      if (gone[other] || inside.has(other)) continue;
      circle.forEach((place, i) => {
        const into = place * size + other;
        scores[into]! -= taken[i]!;
        if (i > 0 && scores[into]! > scores[first * size + other]!) move(into, first * size + other);
        if (i > 0 && scores[other * size + place]! > scores[other * size + first]!) move(other * size + place, other * size + first);
      });
    }
    for (const place of others) gone[place] = 1;
    nodeAt[first] = node;
  }

  function move(arc: number, onto: number): void {
    scores[onto] = scores[arc]!;
    tail[onto] = tail[arc]!;
    tip[onto] = tip[arc]!;
  }

  /** Opens every circle where its chosen arc enters: the member that is entered takes that arc, the others keep theirs. */
  function opened(): Int32Array {
    const heads = new Int32Array(size).fill(-1);
    const waiting = parent.flatMap((above, node) => (above === -1 && node !== 0 ? [node] : []));
    while (waiting.length > 0) {
      const node = waiting.pop()!;
      const word = to[node]!;
      heads[word] = from[node]!;
      for (let inner = word; inner !== node; inner = parent[inner]!)
        for (const member of members[parent[inner]!]!) if (member !== inner) waiting.push(member);
    }
    return heads;
  }
}

function bestHead(scores: Float64Array, size: number, place: number, gone: Uint8Array): number {
  let best = -1;
  for (let head = 0; head < size; head++)
    if (head !== place && gone[head] === 0 && (best < 0 || scores[place * size + head]! > scores[place * size + best]!)) best = head;
  return best;
}
