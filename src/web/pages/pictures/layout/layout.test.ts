import { describe, expect, test } from "vitest";
import { dayNumber, dayOf, nextOf, startOf, stretches, units } from "./days.js";
import { stopFor, type Stop } from "./keyboard.js";
import { matrixPlan, shadeOf, shades, type Counted } from "./matrix.js";
import { namesThatFit, networkPlaces, radiusOf } from "./network.js";
import { cutTo, textWidth } from "./text-width.js";
import { timeAxis } from "./time-axis.js";
import { spotSize, timelinePlan, type Happening } from "./timeline.js";

/** Numbers between 0 and 1 that are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const parties = Array.from({ length: 30 }, (_, index) => `P${String(index).padStart(2, "0")}`);

/** Exchanges of invented parties over some years. */
function happenings(count: number, days: number, seed = 7): Happening[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, index) => {
    const from = 18_000 + Math.floor(next() * days);
    const some = [...new Set(Array.from({ length: 1 + Math.floor(next() * 3) }, () => parties[Math.floor(next() ** 2 * parties.length)]!))];
    return { id: `x${index + 1}`, from: next() < 0.05 ? null : dayOf(from), to: next() < 0.1 ? dayOf(from + 3) : null, parties: some };
  });
}

describe("days", () => {
  test("are numbers and back, months and years their first day", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayOf(dayNumber("2020-03-27")!)).toBe("2020-03-27");
    expect(dayOf(dayNumber("2020-03")!)).toBe("2020-03-01");
    expect(dayOf(dayNumber("0099")!)).toBe("0099-01-01");
    for (const none of [null, "", "2020-02-31x", "XXXX-03", "0044-03-15 BC", "2020-13-01"]) expect(dayNumber(none)).toBeNull();
  });

  test.each(units)("stretches of a %s cover time without gap", (unit) => {
    const next = chance(3);
    for (let round = 0; round < 300; round++) {
      const day = Math.floor(next() * 60_000) - 20_000;
      const start = startOf(unit, day);
      expect(start).toBeLessThanOrEqual(day);
      expect(nextOf(unit, day)).toBeGreaterThan(day);
      expect(startOf(unit, start)).toBe(start);
      expect(startOf(unit, nextOf(unit, day))).toBe(nextOf(unit, day));
    }
    let count = 1;
    for (let day = nextOf(unit, 18_000); day <= 21_000; day = nextOf(unit, day)) count++;
    expect(stretches(unit, 18_000, 21_000)).toBe(count);
  });

  test("a week begins on Monday", () => expect(dayOf(startOf("week", dayNumber("2020-03-29")!))).toBe("2020-03-23"));
});

describe("an axis of time", () => {
  test.each([[0, 0], [0, 1], [0, 30], [0, 400], [-40_000, 20_000]])("from %i to %i keeps to its place and its ticks apart", (first, last) => {
    const axis = timeAxis(first, last, 100, 900);
    expect(axis.x(first)).toBeGreaterThanOrEqual(100);
    expect(axis.x(last)).toBeLessThanOrEqual(900);
    expect(axis.ticks.length).toBeGreaterThan(0);
    for (const [index, { x }] of axis.ticks.entries()) if (index > 0) expect(x - axis.ticks[index - 1]!.x).toBeGreaterThan(40);
  });
});

describe("the time line", () => {
  test("has no lane and no axis without exchanges", () => {
    expect(timelinePlan([], { width: 800, gutter: 100 })).toMatchObject({ axis: null, lanes: [], spots: [], heaps: [] });
    expect(timelinePlan([{ id: "x1", from: null, to: null, parties: ["P01"] }], { width: 800, gutter: 100 })).toMatchObject({ axis: null, undated: ["x1"] });
  });

  test.each([[1, 1], [10, 30], [60, 900], [10, 1], [150, 20], [2_000, 3_000], [2_000, 1], [2_000, 30_000]])("shows each of %i exchanges in %i days once in every lane, none upon another", (count, days) => {
    const all = happenings(count, days);
    const plan = timelinePlan(all, { width: 900, gutter: 120 });
    const dated = all.filter(({ from }) => from !== null);
    expect(plan.undated.length + dated.length).toBe(all.length);
    const own = new Set(plan.lanes.map(({ party }) => party));
    const lanesOf = ({ parties: some }: Happening): number => new Set(some.map((party) => (own.has(party) ? party : null))).size;
    const shownIn = new Map<string, number>();
    for (const { id, lanes } of plan.spots) shownIn.set(id, lanes.length);
    for (const { ids } of plan.heaps) for (const id of ids) shownIn.set(id, (shownIn.get(id) ?? 0) + 1);
    for (const one of dated) expect(shownIn.get(one.id)).toBe(lanesOf(one));
    expect(plan.spots.length === 0 || plan.heaps.length === 0).toBe(true);
    for (const [index, { x1, x2, lanes }] of plan.spots.entries()) {
      expect(x1).toBeGreaterThanOrEqual(120);
      expect(x2).toBeLessThanOrEqual(plan.width);
      for (const other of plan.spots.slice(index + 1)) if (other.lanes.some((lane) => lanes.includes(lane))) expect(other.x1 - x2 >= 2 * spotSize || x1 - other.x2 >= 2 * spotSize).toBe(true);
    }
    for (const [index, heap] of plan.heaps.entries()) {
      expect(heap.x - heap.radius).toBeGreaterThanOrEqual(100);
      const next = plan.heaps[index + 1];
      if (next?.lane === heap.lane) expect(next.x - heap.x).toBeGreaterThan(12);
    }
    const drawn = (one: ReturnType<typeof timelinePlan>): string => JSON.stringify({ ...one, undated: [...one.undated].sort() });
    expect(drawn(timelinePlan([...all].reverse(), { width: 900, gutter: 120 }))).toBe(drawn(plan));
  });

  test("stands at its day where there is room", () => {
    const plan = timelinePlan([{ id: "x1", from: "2020-03-26", to: null, parties: ["A", "B"] }, { id: "x2", from: "2020-03-27", to: "2020-03-28", parties: ["A"] }], { width: 700, gutter: 80 });
    expect(plan.spots.map(({ x1 }) => x1)).toEqual(["2020-03-26", "2020-03-27"].map((day) => plan.axis!.x(dayNumber(day)!)));
    expect(plan.spots[1]!.x2).toBe(plan.axis!.x(dayNumber("2020-03-28")!));
    expect(plan.lanes.map(({ party, exchanges }) => [party, exchanges])).toEqual([["A", 2], ["B", 1]]);
  });
});

describe("the matrix", () => {
  const called = { party: (id: string) => id, issue: (id: string) => id };
  const block: Counted[] = ["A", "B"].flatMap((party) => ["one", "two"].map((issue) => ({ party, issue, statements: 3 })))
    .concat(["C", "D"].flatMap((party) => ["three", "four"].map((issue) => ({ party, issue, statements: 2 }))), [{ party: "B", issue: "three", statements: 1 }]);

  test("puts those who speak of the same beside each other", () => {
    const shuffled = [...block].sort((one, other) => one.issue.localeCompare(other.issue) || other.party.localeCompare(one.party));
    const { parties: rows } = matrixPlan(shuffled, "alike", called);
    const at = (party: string): number => rows.indexOf(party);
    expect(Math.abs(at("A") - at("B"))).toBe(1);
    expect(Math.abs(at("C") - at("D"))).toBe(1);
  });

  test.each(["number", "name", "alike"] as const)("by %s has each cell once, inside, whatever is in it", (order) => {
    const next = chance(11);
    for (const size of [0, 1, 12, 600]) {
      const cells = new Map<string, Counted>();
      for (let index = 0; index < size; index++) {
        const one = { party: parties[Math.floor(next() * 30)]!, issue: `issue-${Math.floor(next() * 40)}`, statements: 1 + Math.floor(next() ** 3 * 90) };
        cells.set(`${one.party} ${one.issue}`, one);
      }
      const plan = matrixPlan([...cells.values()], order, called);
      expect(new Set(plan.cells.map(({ row, column }) => `${row} ${column}`)).size).toBe(cells.size);
      for (const { x, y, party, row, issue, column } of plan.cells) {
        expect([plan.parties[row], plan.issues[column]]).toEqual([party, issue]);
        expect(x + plan.cell <= plan.width && y + plan.cell <= plan.height).toBe(true);
      }
      expect(matrixPlan([...cells.values()].reverse(), order, called)).toEqual(plan);
    }
  });

  test("grows darker with the number and never turns back", () => {
    const all = Array.from({ length: 300 }, (_, index) => shadeOf(index + 1, 300));
    expect(all[0]).toBe(1);
    expect(all.at(-1)).toBe(5);
    expect([...all].sort()).toEqual(all);
    expect(new Set(all)).toEqual(new Set(shades));
    expect(shadeOf(1, 1)).toBe(1);
  });
});

describe("the network", () => {
  const links = parties.flatMap((one, index) => parties.slice(index + 1).filter((_, other) => (index * 7 + other * 3) % 5 === 0).map((other, place) => ({ one, other, exchanges: 1 + (place % 4) })));
  const nodes = parties.map((party) => ({ party, exchanges: links.filter(({ one, other }) => one === party || other === party).length }));
  const room = { width: 900, height: 560 };

  test("gives the same places every time, inside the picture, circles apart", () => {
    const places = networkPlaces(nodes, links, room);
    expect(networkPlaces(nodes, links, room)).toEqual(places);
    const most = Math.max(...nodes.map(({ exchanges }) => exchanges));
    const all = nodes.map(({ party, exchanges }) => ({ ...places.get(party)!, r: radiusOf(exchanges, most) }));
    for (const [index, { x, y, r }] of all.entries()) {
      expect(x >= r && x <= room.width - r && y >= r && y <= room.height - r).toBe(true);
      for (const other of all.slice(index + 1)) expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(r);
    }
  });

  test("stands for nobody, for one and for two", () => {
    expect(networkPlaces([], [], room).size).toBe(0);
    expect(networkPlaces([{ party: "A", exchanges: 1 }], [], room).get("A")).toEqual({ x: 450, y: 272 });
    const two = networkPlaces([{ party: "A", exchanges: 1 }, { party: "B", exchanges: 1 }], [{ one: "A", other: "B", exchanges: 1 }], room);
    expect(Math.hypot(two.get("A")!.x - two.get("B")!.x, two.get("A")!.y - two.get("B")!.y)).toBeGreaterThan(60);
  });

  test("draws no name upon another, and the most frequent first", () => {
    const places = networkPlaces(nodes, links, room);
    const names = namesThatFit(nodes, places, (party) => `Party ${party}`);
    const first = [...nodes].sort((one, other) => other.exchanges - one.exchanges || one.party.localeCompare(other.party))[0]!;
    expect(names.has(first.party)).toBe(true);
    expect(names.size).toBeGreaterThan(5);
  });
});

describe("keys", () => {
  const next = chance(5);
  const stops: Stop[] = Array.from({ length: 60 }, () => ({ row: Math.floor(next() * 6) * 2, along: Math.floor(next() * 500) })).sort((one, other) => one.row - other.row || one.along - other.along);

  test("reach everything, and stay inside at the ends", () => {
    const seen = new Set([0]);
    for (let at = 0, steps = 0; steps < 80; steps++) seen.add(at = stopFor(stops, at, "ArrowRight")!);
    expect(seen.size).toBe(60);
    expect(stopFor(stops, 0, "ArrowLeft")).toBe(0);
    expect(stopFor(stops, 0, "ArrowUp")).toBe(0);
    expect(stopFor(stops, 59, "ArrowDown")).toBe(59);
    expect(stopFor(stops, 30, "Home", true)).toBe(0);
    expect(stopFor(stops, 30, "End", true)).toBe(59);
    expect(stopFor(stops, 30, "a")).toBeNull();
    expect(stopFor([], 0, "ArrowRight")).toBeNull();
  });

  test("down and up go to the nearest of the next row", () => {
    for (const [index, { row, along }] of stops.entries()) {
      const there = stops[stopFor(stops, index, "ArrowDown")!]!;
      if (row === stops.at(-1)!.row) continue;
      expect(there.row).toBe(Math.min(...stops.filter((one) => one.row > row).map((one) => one.row)));
      for (const other of stops.filter((one) => one.row === there.row)) expect(Math.abs(other.along - along)).toBeGreaterThanOrEqual(Math.abs(there.along - along));
    }
  });
});

describe("words", () => {
  test("are cut to a width", () => {
    expect(cutTo("Velmore", 200, 12)).toBe("Velmore");
    const cut = cutTo("The Ministry of Foreign Affairs of Velmore", 100, 12);
    expect(cut).toMatch(/…$/);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(100);
    expect(textWidth("外交部", 12)).toBeGreaterThan(textWidth("abc", 12));
  });
});
