// One visitor at a time for each host, with a pause after each visit: to every host there is a lane, and whoever wants to
// go there waits in it.

/** The host asks for more patience than there is. */
export interface TooLong {
  readonly seconds: number;
}

export interface LaneOptions {
  /** Milliseconds between the end of one visit and the start of the next. */
  readonly pause: number;
  /** Milliseconds; who would have to wait longer is sent away. */
  readonly patience: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since any moment; only differences count. */
  readonly stopwatch: () => number;
}

export interface Lanes {
  /** Does the work once it is this one's turn. */
  readonly through: <T>(host: string, work: () => Promise<T>) => Promise<T | TooLong>;
  /** The host wants this many seconds between two visits from now on. */
  readonly slow: (host: string, seconds: number) => void;
  /** The host wants to be left alone for this many seconds. */
  readonly rest: (host: string, seconds: number) => void;
}

interface Lane {
  last: Promise<void>;
  waiting: number;
  pause: number;
  /** By the stopwatch. */
  free: number;
}

/** A host may ask for more than this between visits; it does not get more. */
const longestPause = 60_000;
const longestRest = 24 * 3_600;

export function openLanes({ pause, patience, sleep, stopwatch }: LaneOptions): Lanes {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const known = lanes.get(host);
    if (known) return known;
    if (lanes.size >= 1_000) for (const [name, lane] of lanes) if (lane.waiting === 0 && lane.free <= stopwatch()) lanes.delete(name);
    const lane = { last: Promise.resolve(), waiting: 0, pause, free: 0 };
    lanes.set(host, lane);
    return lane;
  };
  return {
    through: async (host, work) => {
      const lane = laneOf(host);
      const before = lane.last;
      const { promise, done } = turn();
      lane.last = promise;
      lane.waiting++;
      try {
        await before;
        const wait = lane.free - stopwatch();
        if (wait > patience) return { seconds: Math.ceil(wait / 1_000) };
        if (wait > 0) await sleep(wait);
        try {
          return await work();
        } finally {
          lane.free = Math.max(lane.free, stopwatch() + lane.pause);
        }
      } finally {
        lane.waiting--;
        done();
      }
    },
    slow: (host, seconds) => {
      const lane = laneOf(host);
      lane.pause = Math.min(longestPause, Math.max(pause, seconds * 1_000));
    },
    rest: (host, seconds) => {
      const lane = laneOf(host);
      lane.free = Math.max(lane.free, stopwatch() + Math.min(longestRest, seconds) * 1_000);
    },
  };
}

function turn(): { promise: Promise<void>; done: () => void } {
  let done = (): void => {};
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { promise, done };
}
