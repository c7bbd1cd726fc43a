import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres, startPostgres, type TestServer } from "../../../test/postgres.js";
import { openQueue, type Queue } from "./queue.js";

describe.skipIf(!hasPostgres())("the queue of a record", () => {
  let server: TestServer;
  const open: Queue[] = [];
  beforeAll(async () => void (server = await startPostgres()));
  afterAll(async () => {
    for (const queue of open) await queue.close();
    await server.close();
  });
  const queueAt = async (url: string, takeover = 60, keeps = false): Promise<Queue> => {
    const queue = await openQueue(url, { takeover, keeps });
    open.push(queue);
    return queue;
  };

  test("hands each job to one of those who take", async () => {
    const url = await server.newDatabase();
    const [one, other] = [await queueAt(url), await queueAt(url)];
    // What JSON columns cannot hold comes through all the same.
    const lines = ["a", "b\u0000c", "d\ud800e", "x".repeat(200_000)];
    for (const line of lines) expect((await one.put(line)).status).toBe("queued");
    expect((await one.put("a")).status).toBe("waiting");
    expect(await one.counts()).toEqual({ waiting: 4, taken: 0, failed: 0, done: 0 });
    const [taken, more] = await Promise.all([one.take(3), other.take(3)]);
    const got = [...taken, ...more];
    expect(got.map(({ line }) => line).sort()).toEqual(lines.map((line) => Buffer.from(line).toString()).sort());
    expect(await other.take(3)).toEqual([]);
    for (const { id } of got) await other.done(id);
    expect(await one.counts()).toEqual({ waiting: 0, taken: 0, failed: 0, done: 4 });
    expect((await one.put("a")).status, "what was done may come again").toBe("queued");
  });

  test("hands out again what was given up", async () => {
    const url = await server.newDatabase();
    const [dying, living] = [await queueAt(url, 1), await queueAt(url, 1, true)];
    await dying.put("a");
    const [job] = await dying.take(1);
    expect(job).toBeDefined();
    expect(await living.take(1)).toEqual([]);
    let again: readonly { readonly id: string }[] = [];
    for (let tries = 0; again.length === 0 && tries < 100; tries++) {
      await pause(200);
      again = await living.take(1);
    }
    expect(again).toEqual([job]);
  });

  test("tries what failed again, but not for ever", async () => {
    const queue = await queueAt(await server.newDatabase());
    await queue.put("a");
    for (let tries = 0; tries < 6; tries++) {
      const [job] = await queue.take(1);
      await queue.failed(job!.id, "broken");
    }
    expect(await queue.take(1)).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 0, taken: 0, failed: 1, done: 0 });
  });
});
