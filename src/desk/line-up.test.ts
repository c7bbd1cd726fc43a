import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { lineUp } from "./line-up.js";

async function* numbers(count: number, wait = 0, taken: number[] = []): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) {
    if (wait > 0) await pause(wait);
    taken.push(number);
    yield number;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("things that wait in a line", () => {
  test.each([1, 3, 20])("come in their order, at most %i at a time", async (most) => {
    expect(await all(lineUp(numbers(50), most).rest())).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(await all(lineUp(numbers(10, 2), most).rest())).toHaveLength(10);
    expect(await all(lineUp(numbers(0), most).rest())).toEqual([]);
  });

  test("are asked for only as far as there is room", async () => {
    const taken: number[] = [];
    const line = lineUp(numbers(1000, 0, taken), 5);
    await line.first();
    await pause(20);
    expect(taken).toHaveLength(5);
    line.take();
    await pause(20);
    expect(taken).toHaveLength(6);
    await line.leave();
    await pause(20);
    expect(taken.length).toBeLessThanOrEqual(7);
  });

  test("are there as soon as one has come, however slow the rest", async () => {
    async function* slow(): AsyncGenerator<string> {
      yield "first";
      await new Promise(() => undefined);
    }
    const line = lineUp(slow(), 5);
    await line.settle(5, () => false);
    expect(await line.first()).toBe("first");
    await line.leave();
  });

  test("are settled once enough of them wait, or all have come", async () => {
    const line = lineUp(numbers(3), 50);
    await line.settle(60_000, () => false);
    expect(line.waiting()).toEqual([0, 1, 2]);
    const endless = lineUp(numbers(1e9, 1), 50);
    await endless.settle(60_000, ({ waiting }) => waiting().length >= 4);
    expect(endless.waiting().length).toBeGreaterThanOrEqual(4);
    await endless.leave();
  });

  test("fail where their source fails, once all before is taken", async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      throw new Error("dry");
    }
    const line = lineUp(failing(), 5);
    expect(await line.first()).toBe(1);
    line.take();
    await expect(line.first()).rejects.toThrow("dry");
  });
});
