/** Things that wait in a line, filled from a source while whoever takes them is busy. */
export interface Line<T> {
  /** What waits now, the first first. */
  readonly waiting: () => readonly T[];
  /** Waits until something does, and gives it without taking it; null at the end. Rejects where the source failed. */
  readonly first: () => Promise<T | null>;
  readonly take: () => void;
  /** Waits until the line is full, has ended or is `enough`, but no longer than some milliseconds after something came. */
  readonly settle: (milliseconds: number, enough: (line: Line<T>) => boolean) => Promise<void>;
  /** All that waits and all that is still to come. */
  readonly rest: () => AsyncGenerator<T>;
  /** Asks the source for nothing more. */
  readonly leave: () => Promise<void>;
}

/** Lines up what a source gives, at most so many at a time: a slow taker slows the source, it does not fill the memory. */
export function lineUp<T>(source: AsyncIterable<T>, most: number): Line<T> {
  const iterator = source[Symbol.asyncIterator]();
  const held: T[] = [];
  let end: "open" | "ended" | { readonly failed: unknown } = "open";
  let changed = (): void => {};
  let change = new Promise<void>((resolve) => (changed = resolve));
  const tell = (): void => {
    changed();
    change = new Promise<void>((resolve) => (changed = resolve));
  };

  const pull = async (): Promise<void> => {
    try {
      while (end === "open") {
        while (held.length >= most && end === "open") await change;
        if (end !== "open") break;
        const { done, value } = await iterator.next();
        if (done) end = "ended";
        else held.push(value);
        tell();
      }
    } catch (failed) {
      end = { failed };
      tell();
    }
  };
  const pulling = pull();

  const line: Line<T> = {
    waiting: () => held,
    first: async () => {
      while (held.length === 0 && end === "open") await change;
      if (held.length > 0) return held[0]!;
      if (typeof end === "object") throw end.failed;
      return null;
    },
    take: () => {
      held.shift();
      tell();
    },
    settle: async (milliseconds, enough) => {
      while (held.length === 0 && end === "open") await change;
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        tell();
      }, milliseconds);
      while (!late && end === "open" && held.length < most && !enough(line)) await change;
      clearTimeout(timer);
    },
    rest: async function* () {
      for (let next = await line.first(); next !== null; next = await line.first()) {
        line.take();
        yield next;
      }
    },
    leave: async () => {
      if (end !== "open") return;
      end = "ended";
      tell();
      // A source that waits for something that never comes cannot be asked to stop; whoever made it ends it.
      void Promise.resolve(iterator.return?.()).catch(() => undefined);
      void pulling;
    },
  };
  return line;
}
