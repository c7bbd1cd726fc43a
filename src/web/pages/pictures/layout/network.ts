import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { textWidth } from "./text-width.js";

export interface NetworkParty {
  readonly party: string;
  readonly exchanges: number;
}
export interface NetworkLink {
  readonly one: string;
  readonly other: string;
  readonly exchanges: number;
}

/** Where a party stands, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export const networkType = 12;
const margin = 34;

/**
 * A place for each party: those who speak with each other often come near. The same network always gives the same places: forces run
 * a fixed number of steps from fixed beginnings, and what chance they use begins at a fixed number.
 */
export function networkPlaces(parties: readonly NetworkParty[], links: readonly NetworkLink[], { width, height }: { readonly width: number; readonly height: number }): ReadonlyMap<string, Place> {
  const nodes: (SimulationNodeDatum & NetworkParty)[] = parties.map(({ party, exchanges }) => ({ party, exchanges }));
  const known = new Set(parties.map(({ party }) => party));
  const most = links.reduce((greatest, { exchanges }) => Math.max(greatest, exchanges), 1);
  const springs: (SimulationLinkDatum<SimulationNodeDatum & NetworkParty> & NetworkLink)[] = links
    .filter(({ one, other }) => known.has(one) && known.has(other))
    .map((link) => ({ ...link, source: link.one, target: link.other }));
  forceSimulation(nodes)
    .randomSource(chanceFrom(27_03_2020))
    .force("links", forceLink<SimulationNodeDatum & NetworkParty, (typeof springs)[number]>(springs).id(({ party }) => party).distance(90).strength(({ exchanges }) => 0.15 + 0.5 * (Math.log1p(exchanges) / Math.log1p(most))))
    .force("apart", forceManyBody().strength(-320).distanceMax(600))
    .force("room", forceCollide<SimulationNodeDatum & NetworkParty>(({ exchanges }) => radiusOf(exchanges, most) + 14))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.06 * Math.max(1, width / height)))
    .stop()
    .tick(parties.length > 150 ? 160 : 300);
  return fitted(nodes, width, height);
}

/** Places moved and stretched to fill the picture, never more than makes sense for a few. */
function fitted(nodes: readonly (SimulationNodeDatum & NetworkParty)[], width: number, height: number): Map<string, Place> {
  const xs = nodes.map(({ x = 0 }) => x);
  const ys = nodes.map(({ y = 0 }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (from: number, to: number, room: number): number => Math.min(2.2, (room - 2 * margin) / Math.max(to - from, 1));
  // Names stand beneath: a little more room there.
  const [sx, sy] = [scale(left, right, width - 60), scale(top, bottom, height - 20)];
  return new Map(nodes.map(({ party, x = 0, y = 0 }) => [party, {
    x: Math.round((width / 2 + (x - (left + right) / 2) * sx) * 10) / 10,
    y: Math.round((height / 2 - 8 + (y - (top + bottom) / 2) * sy) * 10) / 10,
  }]));
}

/** Size of a party's circle: its area grows with its exchanges. */
export const radiusOf = (exchanges: number, most: number): number => 5 + 13 * Math.sqrt(exchanges / Math.max(most, 1));

/** Thickness of a line: one exchange is a thin one, and a few are not a thick one. */
export const thicknessOf = (exchanges: number, most: number): number => 1.5 + Math.min(7, 1.5 * (most - 1)) * Math.sqrt((exchanges - 1) / Math.max(most - 1, 1));

/** Whose names can be drawn without lying upon another's name or circle; the most frequent have the first right. */
export function namesThatFit(parties: readonly NetworkParty[], places: ReadonlyMap<string, Place>, called: (party: string) => string): ReadonlySet<string> {
  const most = parties.reduce((greatest, { exchanges }) => Math.max(greatest, exchanges), 1);
  const circles = parties.map(({ party, exchanges }) => ({ party, ...places.get(party)!, r: radiusOf(exchanges, most) }));
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const fit = new Set<string>();
  for (const { party, x, y, r } of [...circles].sort((one, other) => other.r - one.r || one.party.localeCompare(other.party, "en"))) {
    const half = textWidth(called(party), networkType) / 2;
    const box = { left: x - half, right: x + half, top: y + r + 2, bottom: y + r + 4 + networkType };
    const free = taken.every((other) => box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top)
      && circles.every((circle) => circle.party === party || circle.x + circle.r < box.left || circle.x - circle.r > box.right || circle.y + circle.r < box.top || circle.y - circle.r > box.bottom);
    if (!free) continue;
    taken.push(box);
    fit.add(party);
  }
  return fit;
}

/** A linear congruential generator (Numerical Recipes), which the forces ask where two lie upon each other. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
}
