import { expect, test } from "vitest";
import { burst } from "./settle-burst.js";

test("a burst of objections in the last minute: every one that was acknowledged is kept, once, with the hour it came, and the export holds", async () => {
  const { parties, acknowledged, kept, sentAgain, exportHolds } = await burst(60);
  expect([acknowledged.length, sentAgain, exportHolds]).toEqual([parties, parties / 3, true]);
  expect(kept.map(({ party }) => party).sort()).toEqual([...acknowledged].sort());
  for (const { received } of kept) expect(received < "2031-03-29T17:00:00.000Z" && received >= "2031-03-29T16:59:00.000Z", received).toBe(true);
}, 120_000);
