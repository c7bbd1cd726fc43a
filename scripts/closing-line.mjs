/** A vitest reporter that says nothing but how it ended: one line for machines, the last of the run. */
export default class ClosingLine {
  onTestRunEnd(modules, errors) {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "pending") count.skipped++;
        else count[state]++;
        if (state === "failed") failedHere++;
      }
      // A file that could not be loaded, or whose hooks failed, has no failed test to count.
      if (module.state() === "failed" && failedHere === 0) count.failed++;
    }
    // After the other reporters, whose summary may still be on its way.
    process.once("exit", () => console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`));
  }
}
