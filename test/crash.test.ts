import { join } from "node:path";
import { expect, it } from "vitest";
import { crash } from "./crash.js";

// The same with two hundred kills: npx tsx bench/crash.ts; its figures are in bench/results/crash.txt.
it("keeps all that was acknowledged, and nothing by half, when it is killed", async () => {
  const report = await crash({ kills: 8, seed: 4, program: join(import.meta.dirname, "../dist/cli/main.js"), onlyAdd: true });
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
}, 600_000);
