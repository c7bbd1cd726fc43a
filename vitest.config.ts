import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", "./scripts/closing-line.mjs"],
    // Tests start programs and load models; a machine with much else to do must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
